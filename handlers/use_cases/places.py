"""Channels that close and open: who can mend one is told once, and what waited there is said when it works."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import places as rules
from handlers.rules.places import CLOSED, OPENED, Closing, Why
from storage import deliveries, handoffs, history, settings
from storage.records import STILE, Delivery, Handoff, Request, Settings
from storage.vocabulary import Side


@dataclass(frozen=True)
class Place:
    """A channel as one person is told of it: `why` is None once it works again."""

    channel: str
    why: Why | None
    uses: tuple[str, ...]
    handoffs: tuple[Handoff, ...]
    admins: tuple[str, ...]


def closed(deps: Deps, team: str, *, channel: str, why: Why) -> None:
    """Take note of a channel that Slack says is closed, when it is one that Stile speaks or listens in."""
    with deps.store.writing(_request(deps, team)) as session:
        if rules.uses(settings.get(session), channel) or handoffs.begun_in(session, channel):
            close(session, _request(deps, team), channel, why)


def close(session: Session, request: Request, channel: str, why: Why) -> None:
    """Tell who can mend a channel that it is closed: once, until it works again."""
    known = _closing(session, channel)
    if known.line and deliveries.was_posted(session, channel, since=known.line.at):
        known = _open(session, request, channel, known)  # nobody said so, but it worked meanwhile
    if known.tells(why):
        return
    history.add(session, request, CLOSED, before=f"{known.number}:{why}", after=channel)
    for person in _whom(session, channel):
        key = _key(channel, known.number, person)
        about: dict[str, Any] = {"channel_id": channel, "opened": known.number}
        if not deliveries.add(
            session, "place", key=key, due_at=request.at, person=person, live=True, **about
        ):
            deliveries.redraw_key(session, key)


def joined(deps: Deps, team: str, *, user: str, channel: str) -> None:
    """Go on in a channel when it was Stile that joined it."""
    with deps.store.reading(team) as session:
        workspace = settings.workspace(session)
    if workspace is not None and workspace.bot_user_id == user:
        opened(deps, team, channel=channel)


def opened(deps: Deps, team: str, *, channel: str) -> None:
    """Say what was blocked in a channel that works again, and tell those who were told that it was closed."""
    with deps.store.writing(_request(deps, team)) as session:
        deliveries.unblock(session, channel)
        known = _closing(session, channel)
        if known.line:
            _open(session, _request(deps, team), channel, known)


def _open(session: Session, request: Request, channel: str, known: Closing) -> Closing:
    history.add(session, request, OPENED, before=f"{known.number}:", after=channel)
    for person in _whom(session, channel):
        deliveries.redraw_key(session, _key(channel, known.number, person))
    return Closing(known.number + 1)


def follow(session: Session, before: Settings, after: Settings) -> None:
    """Say anew in a side's new channel what its closed one keeps: the cards and lines of what is open."""
    for kind, side in rules.FOLLOWS.items():
        old, new = _channel(before, side), _channel(after, side)
        if old and new and old != new:
            deliveries.move(
                session, kind, old=old, new=new, also_said=_closing(session, old).line is not None
            )


def place_of(session: Session, delivery: Delivery) -> Place:
    """Return a channel as the reader of a message about it is told."""
    channel, number = str(delivery.args["channel_id"]), delivery.args["opened"]
    known, chosen = _closing(session, channel), settings.get(session)
    begun = handoffs.begun_in(session, channel)
    return Place(
        channel,
        known.why if known.number == number else None,
        rules.uses(chosen, channel),
        tuple(one for one in begun if one.requester == delivery.person),
        chosen.people.admins,
    )


def _whom(session: Session, channel: str) -> list[str]:
    """Return who is told: who can mend a channel of the workspace, else the owners of what began there."""
    chosen = settings.get(session)
    owners = [] if rules.uses(chosen, channel) else handoffs.begun_in(session, channel)
    return list(dict.fromkeys(one.requester for one in owners)) or rules.menders(chosen, channel)


def _channel(chosen: Settings, side: Side) -> str | None:
    return chosen.channels.it if side is Side.IT else chosen.channels.marketing


def _closing(session: Session, channel: str) -> Closing:
    return rules.closing(history.of_kinds(session, (CLOSED, OPENED), after=channel))


def _key(channel: str, number: int, person: str) -> str:
    return f"place:{channel}:{number}:{person}"


def _request(deps: Deps, team: str) -> Request:
    return Request(team=team, actor=STILE, at=deps.clock(), surface="event")
