"""What is said when somebody asks to join a handoff, drawn from the rows when it is sent."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.views import look_alikes as views
from handlers.views.blocks import Message
from storage import handoffs, links
from storage.records import Delivery, Handoff, Link
from storage.vocabulary import LinkKind, LinkState, State


def _of_link(view: Callable[[Link, Handoff, Handoff], Message]) -> Draw:
    def draw(session: Session, delivery: Delivery, _: datetime) -> Said | None:
        link = links.get(session, delivery.subject_id or 0)
        mine = handoffs.get(session, link.a) if link else None
        other = handoffs.get(session, link.b) if link else None
        if link is None or mine is None or other is None or _is_late(link, mine, delivery):
            return None
        return view(link, mine, other)

    return draw


def _is_late(link: Link, mine: Handoff, delivery: Delivery) -> bool:
    """Tell whether a question that was not yet said has nothing left to ask."""
    asked = link.kind is LinkKind.SAME and link.state is LinkState.ASKED
    gone = mine.state in {State.WITHDRAWN, State.CLOSED, State.MERGED}
    return delivery.kind == "join_ask" and delivery.slack_ts is None and (not asked or gone)


MESSAGES: dict[str, Draw] = {
    "join_ask": _of_link(views.join_ask),
    "join_answer": _of_link(views.join_answer),
}
