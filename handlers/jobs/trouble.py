"""What admins, requesters and leads are told when something could not be said, or does not work."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.use_cases.places import place_of
from handlers.views import places as views
from handlers.views.blocks import message, person, section
from storage.records import Delivery


def _trouble(_session: Session, delivery: Delivery, _at: datetime) -> Said | None:
    text = str(delivery.args.get("whole") or "") or _not_posted(delivery)
    return message(text, [section(text, block_id="trouble")])


def _not_posted(delivery: Delivery) -> str:
    place, sentence = str(delivery.args["place"]), str(delivery.args["sentence"])
    return f"Stile could not post in {_named(place)}: {sentence}."


def _named(place: str) -> str:
    """Return a conversation so that Slack shows its name to those who may see it."""
    if place.startswith(("C", "G")):
        return f"<#{place}>"
    if place.startswith("D"):
        return "a direct message"
    return f"the messages to {person(place)}" if place.startswith(("U", "W")) else place


def _place(session: Session, delivery: Delivery, _at: datetime) -> Said | None:
    place = place_of(session, delivery)
    if place.why is None:
        return views.works_again(place.channel) if delivery.slack_ts else None
    if place.handoffs and not place.uses:
        return views.home_closed(place.channel, place.why, place.handoffs)
    is_admin = delivery.person in place.admins
    return views.closed(place.channel, place.why, uses=place.uses, is_admin=is_admin, admins=place.admins)


MESSAGES: dict[str, Draw] = {"trouble": _trouble, "place": _place}
