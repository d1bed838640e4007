"""What is said about a message that was caught, drawn from the rows when it is said."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said, Whisper
from handlers.rules import authority
from handlers.use_cases import home
from handlers.views import catches as views
from handlers.views.blocks import Message
from storage import catches, handoffs
from storage.records import Delivery
from storage.vocabulary import State


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
    return views.direct_doors(str(delivery.args.get("words") or ""), ts)


MESSAGES: dict[str, Draw] = {
    "offer": _offer,
    "found": _found,
    "mentioned": _mentioned,
    "told": _told,
    "doors": _doors,
}
