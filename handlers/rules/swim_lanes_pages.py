"""Lanes as one person looks at them: what they may propose and sign, and what waits for them."""

from dataclasses import dataclass
from datetime import date

from handlers.rules.refusals import Denied
from handlers.rules.sign_offs import Signing
from handlers.rules.swim_lanes import NOT_ON_ROSTER, Lane, signing
from storage.records import Actor, Roster, SwimLane
from storage.vocabulary import Role, Side


@dataclass(frozen=True)
class LanesPage:
    """The whole list as one person looks at it."""

    actor: Actor
    roster: Roster
    today: date
    lanes: tuple[Lane, ...] = ()
    removed: tuple[SwimLane, ...] = ()

    @property
    def is_admin(self) -> bool:
        """Tell whether this person keeps the list."""
        return Role.ADMIN in self.actor.roles


@dataclass(frozen=True)
class LanePage:
    """One item as one person looks at it."""

    actor: Actor
    roster: Roster
    today: date
    lane: Lane

    @property
    def is_admin(self) -> bool:
        """Tell whether this person keeps the list."""
        return Role.ADMIN in self.actor.roles

    @property
    def is_on_list(self) -> bool:
        """Tell whether the item was not removed."""
        return self.lane.lane.removed_at is None

    @property
    def may_propose(self) -> bool:
        """Tell whether this person may say who leads it."""
        return self.is_on_list and is_on_roster(self.actor.id, self.roster)

    @property
    def signs_for(self) -> tuple[Side, ...]:
        """Return the sides this person can sign what is proposed for now."""
        return signs_for(self.lane, self.actor, self.roster)


def signs_for(lane: Lane, actor: Actor, roster: Roster) -> tuple[Side, ...]:
    """Return the sides for which a person can sign what is proposed for a lane."""
    if lane.pending is None or lane.lane.removed_at is not None:
        return ()
    signed_by = {who for one in lane.signed for who in (one.by, one.signer)}
    asked = signing(lane.pending, roster)
    return tuple(
        side
        for side in lane.missing
        if actor.side is side and actor.id not in signed_by and _may_sign(asked, side, actor.id)
    )


def waits_on(lane: Lane, actor: Actor, roster: Roster) -> bool:
    """Tell whether a lane waits for a person: to sign or say why not, or as a lead to settle who leads it."""
    refused = {one.person for one in lane.dissents if lane.pending and one.digest == lane.pending.digest}
    is_lead = actor.id in {roster.leads.marketing, roster.leads.it}
    decides = is_lead and (lane.is_disputed or lane.open_by is not None)
    return bool(signs_for(lane, actor, roster) and actor.id not in refused) or decides


def _may_sign(asked: Signing, side: Side, person: str) -> bool:
    return any(person in {who, *asked.delegates.get(who, ())} for who in asked.of(side))


def is_on_roster(person: str, roster: Roster) -> bool:
    """Tell whether a person is on any list of the roster."""
    named = {roster.leads.marketing, roster.leads.it, *roster.admins, *roster.marketing, *roster.it}
    return person in named | {one.who for one in roster.architects} | set(roster.delegates.values())


def require_on_roster(person: str, roster: Roster) -> None:
    """Refuse who is on no list of the roster."""
    if not is_on_roster(person, roster):
        raise Denied(NOT_ON_ROSTER)
