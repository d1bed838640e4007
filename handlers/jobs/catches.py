"""What is said about a message that was caught, drawn from the rows when it is said."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said, Whisper
from handlers.rules import authority
from handlers.rules.messages import Meant
from handlers.use_cases import home
from handlers.views import catches as views
from handlers.views import home as home_views
from handlers.views.blocks import Message
from handlers.views.messages import greeted, how_to_stop, thanked
from storage import catches, handoffs, settings
from storage.records import Delivery
from storage.vocabulary import State

REPORT = "Write `/handoff report` in any channel: only you see it there. It is for the two leads and Stile's admins."


def _whisper(delivery: Delivery, said: Message) -> Whisper | None:
    if delivery.channel is None or delivery.person is None:
        return None
    return Whisper(delivery.channel, delivery.person, said, delivery.thread_ts)


def _offer(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    source = catches.source_of(session, delivery.handoff_id or 0)
    if handoff is None or source is None or handoff.state is not State.CAUGHT:
        return None
    return _whisper(delivery, views.offer(handoff, source))


def _found(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    if handoff is None:
        return None
    readable = authority.may_read(home.actor_of(session, delivery.person or ""), handoff)
    return _whisper(delivery, views.found(handoff, readable=readable))


def _mentioned(_: Session, delivery: Delivery, __: datetime) -> Said | None:
    return _whisper(delivery, views.mentioned())


def _told(_: Session, delivery: Delivery, __: datetime) -> Said | None:
    return _whisper(delivery, views.told(str(delivery.args["sentence"])))


def _doors(_: Session, delivery: Delivery, __: datetime) -> Said | None:
    ts = delivery.dedupe_key.rpartition(":")[2]
    words, warm = str(delivery.args.get("words") or ""), bool(delivery.args.get("warm"))
    return views.direct_doors(words, ts, warm=warm)


def _answered(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    """Return the answer to a word that somebody wrote to Stile itself."""
    meant = Meant(str(delivery.args["meant"]))
    plain = {Meant.GREETING: greeted, Meant.THANKS: thanked, Meant.STOP: how_to_stop}
    if meant in plain:
        return plain[meant]()
    roster = settings.get(session).people
    if meant is Meant.HELP:
        return home_views.help_message(roster.admins, roster.leads)
    actor = home.actor_of(session, delivery.person or "")
    if meant is Meant.LIST:
        return home_views.list_message(home.list_of(session, actor, at))
    return views.told(REPORT)


MESSAGES: dict[str, Draw] = {
    "offer": _offer,
    "found": _found,
    "mentioned": _mentioned,
    "told": _told,
    "doors": _doors,
    "answered": _answered,
}
