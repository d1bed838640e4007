"""What Home and the morning's counts say, drawn from the rows at the moment they are sent."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, HomeView
from handlers.use_cases import home
from handlers.views.blocks import Message
from handlers.views.home import digest_message, home_page, week_message
from storage.records import Delivery


def draw_home(session: Session, delivery: Delivery, at: datetime) -> HomeView | None:
    """Return one person's Home as it stands."""
    if delivery.person is None:
        return None
    actor = home.actor_of(session, delivery.person)
    return HomeView(delivery.person, home_page(home.gather(session, actor, at)))


def draw_digest(session: Session, delivery: Delivery, at: datetime) -> Message | None:
    """Return what waits; None when nothing does any more, or when the channel has read the same before."""
    told = home.digest(session, delivery.args.get("sides", ()), at)
    return (
        digest_message(told)
        if not told.is_empty and home.is_news(session, delivery.channel, told, at)
        else None
    )


def draw_week(session: Session, _: Delivery, at: datetime) -> Message | None:
    """Return what happened in the last week, or None when nothing did."""
    week = home.last_week(session, at)
    return None if week.is_empty else week_message(week)


MESSAGES: dict[str, Draw] = {"home": draw_home, "digest": draw_digest, "week": draw_week}
