"""What is said about a message that was caught, drawn from the rows when it is said."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said, Whisper
from handlers.rules import authority
from handlers.rules.catches import is_untouched
from handlers.rules.commands import LATER, Command, number
from handlers.rules.messages import Meant
from handlers.rules.refusals import Refusal
from handlers.use_cases import home
from handlers.views import catches as views
from handlers.views import home as home_views
from handlers.views.blocks import Message
from handlers.views.messages import greeted, how_to_stop, thanked
from handlers.views.whole import whole_message
from storage import catches, handoffs, settings
from storage.records import Actor, Delivery
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


def _doors(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    if delivery.args.get("gone"):
        return views.direct_gone() if delivery.slack_ts else None
    handoff = handoffs.get(session, delivery.handoff_id) if delivery.handoff_id is not None else None
    if handoff is not None and not is_untouched(handoff):
        return views.direct_begun(handoff)
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
    return views.told(REPORT) if meant is Meant.REPORT else _asked(session, delivery, actor)


def _asked(session: Session, delivery: Delivery, actor: Actor) -> Said:
    """Return what `/handoff` would answer to the same words."""
    asked = Command(*delivery.args["asked"])
    try:
        if asked.verb == "show":
            return whole_message(home.shown(session, actor, number(asked.words)))
        if asked.verb == "find":
            return home_views.found_message(home.found_by(session, actor, asked.words))
    except Refusal as refusal:
        return views.told(refusal.sentence)
    if asked.verb in LATER:
        return home_views.later_message(asked.verb)
    return views.told(f"Write `/handoff {asked.verb}` in any channel: it opens its form there.")


MESSAGES: dict[str, Draw] = {
    "offer": _offer,
    "found": _found,
    "mentioned": _mentioned,
    "told": _told,
    "doors": _doors,
    "answered": _answered,
}
