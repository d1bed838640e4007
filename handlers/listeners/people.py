"""What Slack tells of people and places: a changed account, a channel that is closed or works again."""

import asyncio

from handlers.listeners.directory import person_of
from handlers.listeners.heard import Heard, Listener
from handlers.rules.places import Why
from handlers.use_cases import leavers, people, places


async def changed_user(heard: Heard) -> None:
    """Somebody's account changed: what is remembered of it is dropped, and the new facts are kept."""
    user = heard.body["event"]["user"]
    heard.edge.directory.forget(heard.team, user["id"])
    facts = person_of(heard.team, user, at=heard.deps.clock())
    await asyncio.to_thread(people.introduce, heard.deps, heard.team, facts)
    if facts.deactivated:
        await asyncio.to_thread(leavers.replace_all, heard.deps, heard.team)
    await heard.ack()


async def joined_channel(heard: Heard) -> None:
    """Somebody joined a channel; when it is Stile, what was blocked there is said now."""
    event = heard.body["event"]
    await asyncio.to_thread(
        places.joined, heard.deps, heard.team, user=event["user"], channel=event["channel"]
    )
    await heard.ack()


async def opened_again(heard: Heard) -> None:
    """A channel was unarchived; what was blocked there is said now."""
    channel = heard.body["event"]["channel"]
    await asyncio.to_thread(places.opened, heard.deps, heard.team, channel=channel)
    await heard.ack()


def _closed(why: Why) -> Listener:
    async def closed(heard: Heard) -> None:
        channel = heard.body["event"]["channel"]
        await asyncio.to_thread(places.closed, heard.deps, heard.team, channel=channel, why=why)
        await heard.ack()

    return closed


EVENTS: dict[str, Listener] = {
    "user_change": changed_user,
    "member_joined_channel": joined_channel,
    "channel_archive": _closed(Why.ARCHIVED),
    "group_archive": _closed(Why.ARCHIVED),
    "channel_deleted": _closed(Why.DELETED),
    "group_deleted": _closed(Why.DELETED),
    "channel_left": _closed(Why.LEFT),
    "group_left": _closed(Why.LEFT),
    "channel_unarchive": opened_again,
    "group_unarchive": opened_again,
}
