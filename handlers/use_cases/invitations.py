"""Inviting people to one handoff: those whom a stage needs, and guests."""

from dataclasses import dataclass

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import stages as rules
from handlers.rules.authority import Action
from handlers.rules.refusals import Refusal
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import working_times
from handlers.use_cases.home import refresh
from storage import deliveries, handoffs, history, invitations, settings
from storage.records import Actor, Handoff, Invitation, Request

MOST = 20
"""People who can be invited to one handoff."""
LONGEST = 40
"""Characters of a role."""


@dataclass(frozen=True)
class Opened:
    """A handoff with the roles that are missing, and who the first of them is by the settings."""

    handoff: Handoff
    missing: tuple[str, ...] = ()
    person: str | None = None


def to_invite(deps: Deps, request: Request, handoff_id: int) -> Opened:
    """Return a handoff to which one may invite somebody."""
    with deps.store.reading(request.team) as session:
        handoff = authority.require(request.actor, Action.INVITE, handoffs.get(session, handoff_id))
        chosen = settings.get(session)
        missing = rules.missing_roles(chosen, handoff, invitations.of_handoff(session, handoff_id))
        people = chosen.roles.get(missing[0], ()) if missing else ()
        return Opened(handoff, missing, next(iter(people), None))


def invite(deps: Deps, request: Request, handoff_id: int, *, whom: Actor | None, role: str) -> Invitation:
    """Let a person read one handoff, also as a guest, and tell them so."""
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, Action.INVITE, handoffs.get(session, handoff_id))
        invited = _fit(session, handoff, whom)
        role = " ".join(role.lower().split())[:LONGEST]
        invitation = Invitation(
            team_id=request.team,
            handoff_id=handoff_id,
            person=invited.id,
            role=role,
            by=request.actor.id,
            at=request.at,
        )
        invitations.put(session, invitation)
        after = f"{invited.id} {role}".strip()
        history.add(session, request, "invited", handoff_id=handoff_id, after=after)
        deliveries.add(
            session,
            "invited",
            key=f"invited:{handoff_id}:{invited.id}",
            due_at=next_working_instant(working_times.of_person(session, invited.id), request.at),
            handoff_id=handoff_id,
            person=invited.id,
            live=True,
        )
        deliveries.redraw(session, handoff_id)
        refresh(session, invited.id)
        return invitation


def _fit(session: Session, handoff: Handoff, whom: Actor | None) -> Actor:
    if whom is None:
        raise Refusal("Choose who to invite.", field="person")
    if whom.deactivated:
        raise Refusal("This account is deactivated; choose somebody else.", field="person")
    if whom.id in {handoff.requester, handoff.author, handoff.architect}:
        raise Refusal("This person is on it already; choose somebody else.", field="person")
    already = invitations.of_handoff(session, handoff.id)
    if len(already) >= MOST and all(one.person != whom.id for one in already):
        raise Refusal(
            f"{MOST} people are invited to {handoff.key}, and that is the most there can be.", field="person"
        )
    return whom
