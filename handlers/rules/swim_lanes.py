"""Lanes: who leads what overlaps both sides, how, and until when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from handlers.rules.junk import junk
from handlers.rules.refusals import Refusal
from handlers.rules.sign_offs import NAMES, SIDES, Signing, delegates_of, digest_of
from handlers.rules.text import fold, moment, tidy
from handlers.rules.working_time import WorkingTime, add_working_days
from storage.records import (
    Dissent,
    LaneClaim,
    LaneUse,
    LaneVersion,
    Roster,
    SignOff,
    SwimLane,
)
from storage.vocabulary import How, Side, Subject

LONGEST = timedelta(days=180)
"""How long an agreement holds at most."""
SOON = timedelta(days=14)
"""How long before its end both leads are told."""
OPEN_FOR = 5
"""Working days in which both leads sign, or say who leads an item that nobody leads."""
DECIDED_IN = 10
"""Working days in which two claims are decided."""
MOST = 60
"""Items on the list, at most."""
NAME = 60
LINE = 150
TEXT = 600
HOW_NAMES: Mapping[How, str] = {
    How.LEADS: "decides, then tells the other side",
    How.ASKS_FIRST: "asks the other side, then decides",
    How.TOGETHER: "both decide together, until the day below",
}
"""How the two sides work, as the form offers it."""
REPLACED, EXPIRED, REMOVED = "replaced", "expired", "removed"
"""Why a version ended."""
NO_LANE = "This item is not on the list any more; `/handoff lanes` shows what is."
CHANGED = (
    "Somebody proposed other words meanwhile, so nothing was overwritten; keep what you typed, close this and "
    "open the item again."
)
NOT_ON_ROSTER = (
    "Only people on the roster say who leads what; ask the lead of your side, `/handoff lanes` names both."
)


@dataclass(frozen=True)
class Wording:
    """Who leads a lane, as somebody proposes it."""

    lane_owner: str = ""
    other: str = ""
    other_role: str = ""
    why: str = ""
    decision_points: str = ""
    occasions: str = ""
    how: str = ""
    until: date | None = None


CHOSEN = frozenset({"owner", "other", "how", "until"})
"""What the first of two forms asks about a lane; the other one asks for words."""


class Standing(StrEnum):
    """Where a lane stands."""

    IN_FORCE = "in force"
    SOON = "expires soon"
    WAITS = "waits for signature"
    EXPIRED = "expired"
    NOBODY = "nobody leads it"


@dataclass(frozen=True)
class Lane:
    """A lane with everything that is shown of it.

    `present` holds now, `pending` waits for signatures, `last` ended last; `signed` are the signatures under `pending`
    that count, `agreed_by` those under `present`, `dissents` why somebody does not sign what is proposed, `gone` who of its
    people left the company, `touching` how many open handoffs touch it, `open_by` until when its reader, a lead, is to say
    who leads it, as nobody does and a handoff touches it.
    """

    lane: SwimLane
    present: LaneVersion | None = None
    pending: LaneVersion | None = None
    last: LaneVersion | None = None
    versions: tuple[LaneVersion, ...] = ()
    signed: tuple[SignOff, ...] = ()
    agreed_by: tuple[SignOff, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    claims: tuple[LaneClaim, ...] = ()
    gone: frozenset[str] = frozenset()
    touching: int = 0
    open_by: date | None = None

    @property
    def missing(self) -> tuple[Side, ...]:
        """Return the sides that have not signed what is proposed."""
        signed = {one.side for one in self.signed}
        return tuple(side for side in SIDES if side not in signed) if self.pending else ()

    @property
    def is_disputed(self) -> bool:
        """Tell whether both sides claim to lead it."""
        return len({claim.side for claim in self.claims}) > 1

    @property
    def decide_by(self) -> date | None:
        """Return until when two claims are to be decided."""
        return max(claim.decide_by for claim in self.claims) if self.is_disputed else None

    @property
    def number(self) -> int:
        """Return the number of the newest version, 0 before the first one."""
        return self.versions[-1].number if self.versions else 0


def lane_of(lane: SwimLane, versions: Sequence[LaneVersion], claims: Iterable[LaneClaim] = ()) -> Lane:
    """Put a lane together from its versions, the oldest first."""
    ended = [one for one in versions if one.ended_at is not None and one.agreed_at is not None]
    open_ones = [one for one in versions if one.ended_at is None]
    return Lane(
        lane,
        present=next((one for one in open_ones if one.agreed_at is not None), None),
        pending=next((one for one in open_ones if one.agreed_at is None), None),
        last=max(ended, key=lambda one: one.ended_at or one.proposed_at, default=None),
        versions=tuple(versions),
        claims=tuple(claims),
    )


def standing(lane: Lane, today: date) -> Standing:
    """Return where a lane stands on a day."""
    if lane.present is not None:
        return Standing.SOON if is_soon(lane.present, today) else Standing.IN_FORCE
    if lane.pending is not None:
        return Standing.WAITS
    return Standing.EXPIRED if lane.last and lane.last.ended_why == EXPIRED else Standing.NOBODY


def is_soon(version: LaneVersion, today: date) -> bool:
    """Tell whether a version in force ends within two weeks."""
    return version.expires_on - today <= SOON


def is_over(version: LaneVersion, today: date) -> bool:
    """Tell whether a version ends on or before this day."""
    return version.expires_on <= today


def is_warned_of(version: LaneVersion, today: date, zone: str) -> bool:
    """Tell whether both leads are told that a version ends soon; one agreed on just before says it itself."""
    if version.agreed_at is None or not is_soon(version, today):
        return False
    return version.expires_on - day_in(zone, version.agreed_at) > SOON


def check(
    wording: Wording, roster: Roster, *, unfit: Mapping[str, str], today: date, bound: bool = True
) -> dict[str, str]:
    """Return what is wrong with a proposal, by field; `unfit` says why somebody cannot be chosen."""
    said = {
        "owner": _person(wording.lane_owner, unfit, "Choose the one person who leads it."),
        "other": _other(wording, roster, unfit),
        "role": _line(wording.other_role, "Say in a few words what this person does in it."),
        "why": _line(wording.why, "Say in a sentence why this person leads it."),
        "points": _line(wording.decision_points, "Say what is decided, and where."),
        "occasions": _line(wording.occasions, "Say when the two sides talk about it."),
        "how": None if wording.how in set(How) else "Choose how the two sides work on it.",
        "until": _until(wording, today) if bound else None,
    }
    return {field: sentence for field, sentence in said.items() if sentence}


def _person(who: str, unfit: Mapping[str, str], missing: str) -> str | None:
    if not who:
        return missing
    why = unfit.get(who)
    return f"This person is {why}; choose a full member of this company." if why else None


def _other(wording: Wording, roster: Roster, unfit: Mapping[str, str]) -> str | None:
    if wrong := _person(wording.other, unfit, "Choose who works with them for the other side."):
        return wrong
    if wording.other == wording.lane_owner:
        return "This is the person who leads it; choose somebody on the other side."
    side = roster.side(wording.other)
    if wording.lane_owner and side is roster.side(wording.lane_owner):
        other = Side.MARKETING if side is Side.IT else Side.IT
        return f"Both of them stand on the side of {NAMES[side]}; choose somebody in {NAMES[other]}."
    return None


def _line(text: str, missing: str) -> str | None:
    if not text.strip():
        return missing
    return f"This says nothing yet. {missing}" if junk(text) else None


def _until(wording: Wording, today: date) -> str | None:
    latest = today + LONGEST
    if wording.until is None:
        together = wording.how == How.TOGETHER
        return f"Working together needs an end; choose a day until {_day(latest)}." if together else None
    if wording.until <= today:
        return "This day is past; choose one that is still to come."
    if wording.until > latest:
        return f"An agreement holds at most {LONGEST.days} days; choose a day until {_day(latest)}."
    return None


def _day(on: date) -> str:
    return f"{on.day} {on:%b %Y}"


def version_of(
    lane: Lane, wording: Wording, *, version_id: int, by: str, at: datetime, today: date
) -> LaneVersion:
    """Return the next version of a lane, or refuse one that says what is said already."""
    how, item = How(wording.how), lane.lane
    expires_on = wording.until or today + LONGEST
    version = LaneVersion(
        team_id=item.team_id,
        id=version_id,
        lane_id=item.id,
        number=lane.number + 1,
        name=item.name,
        lane_owner=wording.lane_owner,
        other=wording.other,
        other_role=_tidy(wording.other_role, LINE),
        why=_tidy(wording.why, TEXT),
        decision_points=_tidy(wording.decision_points, TEXT),
        occasions=_tidy(wording.occasions, TEXT),
        how=how,
        until=expires_on if how is How.TOGETHER else None,
        expires_on=expires_on,
        digest="",
        proposed_by=by,
        proposed_at=at,
    )
    before = lane.pending or lane.present
    if before is not None and not differences(before, version):
        raise Refusal("This is what stands there already; change something, or close this.", field="owner")
    changes = differences(lane.present or lane.pending, version)
    return version.model_copy(update={"digest": digest_of(_content(version)), "diff": changes})


def _content(version: LaneVersion) -> dict[str, str]:
    """Return the words that are signed."""
    return {"lane": str(version.lane_id), "name": version.name, **_said(version)}


def _said(version: LaneVersion) -> dict[str, str]:
    said = {name: getattr(version, name) for name in DIFFERENT}
    return {name: str(value) for name, value in said.items()}


DIFFERENT = (
    "lane_owner",
    "other",
    "other_role",
    "how",
    "expires_on",
    "why",
    "decision_points",
    "occasions",
)
"""What can be different between two versions, the weightiest first."""


def differences(before: LaneVersion | None, after: LaneVersion) -> list[dict[str, str]]:
    """Return what a version changes, field by field; nothing where there was none before."""
    if before is None:
        return []
    old, new = _said(before), _said(after)
    return [
        {"field": name, "before": old[name], "after": new[name]}
        for name in DIFFERENT
        if fold(old[name]) != fold(new[name])
    ]


def _tidy(text: str, limit: int) -> str:
    return " ".join(tidy(text).split())[:limit]


def day_in(zone: str, at: datetime) -> date:
    """Return which day it is in a zone."""
    return at.astimezone(ZoneInfo(zone)).date()


def require_lane(lane: SwimLane | None) -> SwimLane:
    """Return a lane that is on the list, or refuse."""
    if lane is None or lane.removed_at is not None:
        raise Refusal(NO_LANE)
    return lane


def require_open(version: LaneVersion | None, today: date) -> LaneVersion:
    """Return a version that still waits for signatures, or say what became of it."""
    if version is None:
        raise Refusal(NO_LANE)
    if version.agreed_at is not None:
        raise Refusal(f"Both sides signed this already ({moment(version.agreed_at)}); it needs nothing more.")
    if version.ended_at is not None:
        raise Refusal("These words were replaced meanwhile; `/handoff lanes` has those that wait now.")
    if is_over(version, today):
        raise Refusal("What this says has run out already; propose it anew with another end.")
    return version


def signing(version: LaneVersion, roster: Roster) -> Signing:
    """Return what the two leads sign."""
    leads = {side: roster.lead(side) for side in SIDES}
    return Signing(
        subject=Subject.LANE,
        subject_id=version.id,
        digest=version.digest,
        last_by=version.proposed_by,
        signers={side: frozenset({lead} if lead else ()) for side, lead in leads.items()},
        delegates=delegates_of(roster),
        what="this item",
    )


def claimed(
    lane: Lane, before: LaneClaim | None, *, side: Side, by: str, why: str, wt: WorkingTime, at: datetime
) -> LaneClaim:
    """Return one side's claim to lead a lane, or refuse one that is there, or that holds already."""
    mine = next((one for one in lane.claims if one.side is side), None)
    if mine is not None:
        raise Refusal(f"{_name(side)} claims this already ({moment(mine.at)}); both leads know of it.")
    if trouble := _line(why, f"Say in a sentence why {NAMES[side]} leads it."):
        raise Refusal(trouble, field="why")
    due = day_in(wt.zone, add_working_days(wt, at, DECIDED_IN))
    claim = LaneClaim(
        team_id=lane.lane.team_id,
        lane_id=lane.lane.id,
        side=side,
        person=by,
        why=_tidy(why, TEXT),
        at=at,
        decide_by=due,
    )
    return claim if before is None else claim.model_copy(update={"version": before.version})


def require_free(lane: Lane) -> None:
    """Refuse to claim what both sides signed: there one proposes something else."""
    if lane.present is not None:
        raise Refusal(
            f"<@{lane.present.lane_owner}> leads this until {_day(lane.present.expires_on)}, as both sides signed; "
            "press [Change] to propose something else."
        )


def require_claim(lane: Lane, side: Side) -> LaneClaim:
    """Return the claim of a side, or refuse when there is none to take back."""
    mine = next((one for one in lane.claims if one.side is side), None)
    if mine is None:
        raise Refusal(f"{_name(side)} does not claim this, so there is nothing to take back.")
    return mine


def _name(side: Side) -> str:
    return "IT" if side is Side.IT else "Marketing"


def overridden(
    use: LaneUse,
    version: LaneVersion | None,
    *,
    who: str,
    why: str,
    by: str,
    at: datetime,
    unfit: Mapping[str, str],
) -> LaneUse:
    """Return a handoff's lane with somebody else leading it for this handoff, or refuse."""
    if wrong := _person(who, unfit, "Choose who leads it for this handoff."):
        raise Refusal(wrong, field="person")
    if who == use.override_owner or (not use.override_owner and version and who == version.lane_owner):
        raise Refusal("This person leads it already; choose somebody else.", field="person")
    if trouble := _line(why, "Say in a sentence why somebody else leads it here."):
        raise Refusal(trouble, field="why")
    said = {"override_owner": who, "override_why": _tidy(why, TEXT), "by": by, "at": at}
    return use.model_copy(update=said)


def name_of(text: str, lanes: Iterable[SwimLane], *, but: int | None = None) -> str:
    """Return the name of an item as it is kept, or refuse one that is empty, junk, or there already."""
    name = _tidy(text, NAME)
    if trouble := _line(name, "Name the item in a few words, for example 'Marketing automation'."):
        raise Refusal(trouble, field="name")
    if "<" in name or ">" in name:
        raise Refusal("Leave out < and >, which Slack would read as a link.", field="name")
    if any(fold(one.name) == fold(name) and one.removed_at is None and one.id != but for one in lanes):
        raise Refusal("There is an item of this name already; choose another name.", field="name")
    return name
