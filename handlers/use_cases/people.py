"""Knowing people: what Slack says of them, and what the roster does."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from handlers.deps import Deps
from handlers.use_cases import zones
from storage import people, settings
from storage.records import STILE, Actor, Person, Request
from storage.vocabulary import Role

ACK_PATIENCE = 1.5
KEPT_FOR = timedelta(hours=12)
QUIET_FOR = timedelta(minutes=15)
"""How long what Slack says of a person's do-not-disturb holds."""
Span = tuple[datetime, datetime]


def introduce(deps: Deps, team: str, person: Person) -> Actor:
    """Return what authority needs to know of a person; keep Slack's facts when they changed."""
    with deps.store.reading(team, patience=ACK_PATIENCE) as session:
        known = people.get(session, person.id)
        roster = settings.get(session).people
    if known is None or _changed(known, person):
        request = Request(team=team, actor=STILE, at=deps.clock(), patience=ACK_PATIENCE)
        with deps.store.writing(request) as session:
            zones.learn(session, request, person)
    roles = roster.roles(person.id)
    if person.workspace_admin:
        roles |= {Role.ADMIN}
    return Actor(
        id=person.id,
        side=roster.side(person.id),
        roles=roles,
        guest=person.guest,
        foreign=person.foreign,
        deactivated=person.deactivated,
    )


def as_now(deps: Deps, request: Request) -> Request:
    """Return a request of somebody with the side and the roles that the roster gives them now."""
    actor = request.actor
    with deps.store.reading(request.team, patience=request.patience) as session:
        roster = settings.get(session).people
        side, roles = roster.side(actor.id), roster.roles(actor.id)
        if Role.ADMIN in actor.roles - roles:
            known = people.get(session, actor.id)
            roles |= {Role.ADMIN} if known is not None and known.workspace_admin else frozenset()
    if (side, roles) == (actor.side, actor.roles):
        return request
    return request.model_copy(update={"actor": actor.model_copy(update={"side": side, "roles": roles})})


def _changed(known: Person, person: Person) -> bool:
    facts = {"zone", "guest", "foreign", "deactivated", "workspace_admin"}
    if known.model_dump(include=facts) != person.model_dump(include=facts):
        return True
    return (
        known.checked_at is None
        or person.checked_at is None
        or person.checked_at - known.checked_at > KEPT_FOR
    )


def dm_of(deps: Deps, team: str, person: str) -> str:
    """Return the conversation between a person and Stile, or an empty text when it is not known yet."""
    with deps.store.reading(team) as session:
        known = people.get(session, person)
    return known.dm if known else ""


def remember_dm(deps: Deps, team: str, person: str, dm: str) -> None:
    """Keep the conversation between a person and Stile."""
    with deps.store.writing(Request(team=team, actor=STILE, at=deps.clock())) as session:
        people.remember_dm(session, person, dm)


def to_look_at(deps: Deps, team: str, persons: Sequence[str]) -> list[str]:
    """Return those of some people whose do-not-disturb Slack was not asked about lately."""
    at = deps.clock()
    with deps.store.reading(team) as session:
        known = people.of_ids(session, persons)
    return [
        who
        for who, person in known.items()
        if person.dnd_checked_at is None or abs(at - person.dnd_checked_at) >= QUIET_FOR
    ]


def remember_dnd(deps: Deps, team: str, spans: Mapping[str, Sequence[Span]]) -> None:
    """Keep when some people do not want to be disturbed; nothing known is nothing kept."""
    request = Request(team=team, actor=STILE, at=deps.clock())
    with deps.store.writing(request) as session:
        for who, quiet in spans.items():
            people.remember_dnd(session, who, quiet, at=request.at)
