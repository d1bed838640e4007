"""The delivery loop: claims what is due, says it once, and settles what became of it (RELIABILITY 1)."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.deps import Deps
from handlers.jobs.marks import Marks
from handlers.jobs.messages import DRAWS
from handlers.jobs.said import Attachment, HomeView, Said, Whisper
from handlers.rules.deliveries import UNREADABLE, Next, Told, Verdict, backoff, verdict
from handlers.use_cases import deliveries as outbox
from handlers.use_cases import late, people
from handlers.views.blocks import Message
from storage.claims import Posted, Released
from storage.records import Delivery
from storage.store import StoreBusyError
from storage.vocabulary import DeliveryState

log = structlog.get_logger()

METADATA = "stile_delivery"
HOME = "home"
"""What stands for the ts of a Home, which is published and has none."""
PLAIN = 3000


@dataclass(frozen=True)
class Timings:
    """Seconds: Slack's answer, the claim, the second look, what is kept as margin before the claim ends, the
    distance of two messages in a conversation, the claim of an event, and what Slack's payloads wait at most.
    """

    timeout: float = 10.0
    lease: float = 120.0
    verify: float = 240.0
    margin: float = 5.0
    pace: float = 1.04
    handling: float = 60.0
    answers: float = 2.7


STANDARD = Timings()
AGAIN = 0.05
"""Seconds before another look at a conversation where somebody else's turn is next."""
COMES_WITHIN = 0.5
"""Seconds that those behind it wait for a message after its time; then it was said or dropped elsewhere."""


@dataclass
class _Queue:
    """Who waits for a conversation, each with its place in the order and when it comes again; and when the last does."""

    ends: float = 0.0
    waiting: dict[int, tuple[tuple[datetime, int], float]] = field(default_factory=dict)


class Pace:
    """One message a second in each conversation of each team, and none while Slack asks for a pause."""

    def __init__(self, every: float) -> None:
        self.every = every
        self._free_at: dict[tuple[str, str], float] = {}
        self._queues: dict[tuple[str, str], _Queue] = {}

    def left(self, team: str, channel: str) -> float:
        """Return the seconds until the next message may go to a conversation."""
        return max(self._free_at.get((team, channel), 0.0) - time.monotonic(), 0.0)

    def put_off(self, delivery: Delivery, channel: str, after: float) -> float:
        """Return in how many seconds a message is to come again: behind those that wait, where it is new to them."""
        now = time.monotonic()
        queue = self._queues.get((delivery.team_id, channel))
        if queue is None or queue.ends < now - COMES_WITHIN:
            queue = self._queues[(delivery.team_id, channel)] = _Queue()
        if delivery.id not in queue.waiting:
            after = max(after, queue.ends + self.every - now)
        queue.waiting[delivery.id] = (_order(delivery), now + after)
        queue.ends = max(queue.ends, now + after)
        return after

    def is_behind(self, delivery: Delivery, channel: str) -> bool:
        """Tell whether an earlier message that waits for the same conversation is about to come again."""
        queue, now = self._queues.get((delivery.team_id, channel)), time.monotonic()
        waiting = queue.waiting.values() if queue else ()
        return any(order < _order(delivery) and now < at + COMES_WITHIN for order, at in waiting)

    def came(self, delivery: Delivery, channel: str) -> None:
        """Take a message from those that wait."""
        if queue := self._queues.get((delivery.team_id, channel)):
            queue.waiting.pop(delivery.id, None)

    def take(self, team: str, channel: str, seconds: float | None = None) -> None:
        """Keep a conversation to one message for a while: the usual one, or what Slack asked for."""
        self._free_at[(team, channel)] = time.monotonic() + (self.every if seconds is None else seconds)


@dataclass
class _Turn:
    """One conversation's turn: when its rows were claimed, and how many of them had to wait."""

    since: float
    waiting: int = 0


class Sender:
    """Says what is due, through one client."""

    def __init__(
        self, deps: Deps, slack: AsyncWebClient, *, timings: Timings = STANDARD, batch: int = 100
    ) -> None:
        self._deps = deps
        self._slack = slack
        self._timings = timings
        self._batch = batch
        self._pace = Pace(timings.pace)
        self._marks = Marks(deps, verify_after=timings.verify)
        self._homes: dict[tuple[str, str], int] = {}
        self._dms: dict[tuple[str, str], str] = {}
        self._stopping = False

    def stop(self) -> None:
        """Begin nothing more; what was claimed and not begun is given back at once."""
        self._stopping = True

    async def drain(self) -> int:
        """Say everything that is due now; return how many were claimed."""
        total, full = 0, False
        while not self._stopping:
            # Before the claim: a process may be stopped between that and the next line.
            since = time.monotonic()
            claimed = await asyncio.to_thread(
                outbox.claim, self._deps, limit=self._batch, lease=self._timings.lease, surely=full
            )
            if not claimed:
                break
            total, full = total + len(claimed), len(claimed) == self._batch
            turns = [self._conversation(group, _Turn(since)) for group in _by_conversation(claimed)]
            for outcome in await asyncio.gather(*turns, return_exceptions=True):
                if isinstance(outcome, BaseException):
                    raise outcome
        if not self._stopping:
            await self._verify()
        return total

    async def _conversation(self, deliveries: list[Delivery], turn: _Turn) -> None:
        for delivery in deliveries:
            try:
                await self._deliver(delivery, turn)
            except StoreBusyError:
                # Whatever was said is found by its key when the lease is over.
                log.warning("the database did not take what became of a message", id=delivery.id)
            except Exception as error:  # noqa: BLE001 - one bad row never stops the run
                await self._poisoned(delivery, error)

    async def _deliver(self, delivery: Delivery, turn: _Turn) -> None:
        if self._stopping:
            await self._release(delivery, after=0.0)
            return
        if outbox.expired(delivery, self._deps.clock()):
            await asyncio.to_thread(outbox.too_late, self._deps, delivery)
            return
        said, thread = await asyncio.to_thread(self._draw, delivery)
        if isinstance(thread, datetime):
            await asyncio.to_thread(outbox.wait_for_hours, self._deps, delivery, to=thread)
            return
        if said is None:
            await self._nothing_to_say(delivery)
            return
        if isinstance(thread, str) and thread == "wait":
            await self._release(delivery, after=2.0)
            return
        if isinstance(said, Whisper):
            await self._whisper(delivery, said, turn)
            return
        try:
            await self._say(delivery, said, thread, turn)
        except SlackApiError as error:
            await self._refused(delivery, said, thread, turn, error)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            await self._unsure(delivery, type(error).__name__)

    async def _whisper(self, delivery: Delivery, said: Whisper, turn: _Turn) -> None:
        """Say something to one person in a channel, once: what may have been said is not said again."""
        if delivery.attempt > 1:
            await asyncio.to_thread(outbox.ended, self._deps, delivery, DeliveryState.UNCERTAIN)
            return
        try:
            answer = await self._slack.chat_postEphemeral(
                channel=said.channel,
                user=said.user,
                thread_ts=said.thread_ts,
                text=said.message.text,
                blocks=said.message.blocks or None,
                parse="none",
                link_names=False,
            )
        except SlackApiError as error:
            await self._not_whispered(delivery, said, turn, error)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            state, name = DeliveryState.UNCERTAIN, type(error).__name__
            await asyncio.to_thread(outbox.ended, self._deps, delivery, state, error=name)
        else:
            await self._settle(delivery, said.channel, str(answer["message_ts"]), said.thread_ts)

    async def _not_whispered(
        self, delivery: Delivery, said: Whisper, turn: _Turn, error: SlackApiError
    ) -> None:
        """Wait where Slack asks for it; else leave it: nobody misses what only they would have seen."""
        judged, name = _judge(error), _name_of(error)
        if judged.next is Next.WAIT:
            await self._told_to_wait(delivery, (said.channel, said.thread_ts), turn, judged.after, name)
            return
        log.info("something was not said to one person", kind=delivery.kind, error=name, id=delivery.id)
        state = DeliveryState.UNCERTAIN if judged.next is Next.LOOK else DeliveryState.CANCELLED
        await asyncio.to_thread(outbox.ended, self._deps, delivery, state, error=name)

    def _draw(self, delivery: Delivery) -> tuple[Said | None, Any]:
        draw = DRAWS[delivery.kind]
        with self._deps.store.reading(delivery.team_id) as session:
            at = self._deps.clock()
            if later := outbox.hours_again(session, delivery, at):
                return None, later
            said = draw(session, delivery, at)
            root = outbox.thread_of(session, delivery)
        if root is None:
            return said, (delivery.channel, delivery.thread_ts)
        if root.slack_ts is not None:
            return said, (root.channel, root.slack_ts)
        waits = root.state in {DeliveryState.PENDING, DeliveryState.SENDING}
        if waits and root.due_at > at:
            return None, root.due_at  # what it hangs on waits for somebody's hours
        return said, "wait" if waits else (root.channel or root.person, None)

    async def _nothing_to_say(self, delivery: Delivery) -> None:
        if delivery.slack_ts is None:
            await asyncio.to_thread(outbox.ended, self._deps, delivery, DeliveryState.CANCELLED)
        else:
            await self._settle(delivery, delivery.channel or "", delivery.slack_ts)

    async def _say(self, delivery: Delivery, said: Said, thread: Any, turn: _Turn) -> None:
        if isinstance(said, HomeView):
            await self._publish(delivery, said)
            return
        place, thread_ts = thread
        channel = await self._conversation_id(delivery, place)
        if delivery.slack_ts is not None:
            await self._update(delivery, said)
            await self._settle(delivery, channel, delivery.slack_ts)
            return
        if delivery.attempt > 1 and (found := await self._find(delivery, said, channel, thread_ts)):
            await self._settle(delivery, channel, found[0], thread_ts)
            return
        if isinstance(said, Message) and await asyncio.to_thread(late.fold, self._deps, delivery):
            return
        if await self._must_wait(delivery, channel, turn):
            return
        self._pace.take(delivery.team_id, channel)
        self._pace.came(delivery, channel)
        ts = await self._post(delivery, said, channel, thread_ts)
        await self._settle(delivery, channel, ts, thread_ts)

    async def _must_wait(self, delivery: Delivery, channel: str, turn: _Turn) -> bool:
        """Give a message back when its conversation is not free or its lease is too short to be sure of it.

        Nobody sleeps for a conversation: the others would wait as well. Where one waits, those behind it do.
        """
        after = self._pace.left(delivery.team_id, channel)
        left = self._timings.lease - (time.monotonic() - turn.since)
        behind = turn.waiting > 0 or self._pace.is_behind(delivery, channel)
        if after == 0.0 and not behind and left >= self._timings.timeout + self._timings.margin:
            return False
        after = max(after + turn.waiting * self._pace.every, AGAIN if behind else 0.0)
        turn.waiting += 1
        after = self._pace.put_off(delivery, channel, after)
        await self._release(delivery, after=after)
        return True

    async def _publish(self, delivery: Delivery, said: HomeView) -> None:
        """Publish a Home when it is not what was published last."""
        key, shown = (delivery.team_id, said.person), hash(json.dumps(said.view))
        if self._homes.get(key) != shown:
            await self._slack.views_publish(user_id=said.person, view=said.view)
            self._homes[key] = shown
        await self._settle(delivery, delivery.channel or "", HOME)

    async def _post(self, delivery: Delivery, said: Said, channel: str, thread_ts: str | None) -> str:
        if isinstance(said, Attachment):
            return await self._upload(delivery, said, channel, thread_ts)
        if isinstance(said, HomeView | Whisper):
            raise TypeError("a Home is published and a whisper has its own way; neither is posted")
        answer = await self._slack.chat_postMessage(
            channel=channel,
            thread_ts=thread_ts,
            text=said.text,
            blocks=said.blocks or None,
            metadata={"event_type": METADATA, "event_payload": {"key": delivery.dedupe_key}},
            unfurl_links=False,
            unfurl_media=False,
            parse="none",
            link_names=False,
        )
        return str(answer["ts"])

    async def _upload(self, delivery: Delivery, said: Attachment, channel: str, thread_ts: str | None) -> str:
        try:
            await self._slack.files_upload_v2(
                channel=channel,
                thread_ts=thread_ts,
                filename=said.filename,
                content=said.content,
                title=said.title,
                initial_comment=said.instead.text,
            )
        except SlackApiError as error:
            if _judge(error).next in {Next.WAIT, Next.LOOK}:
                raise
            log.info("a file is said as words", error=_name_of(error), id=delivery.id)
            return await self._post(delivery, said.instead, channel, thread_ts)
        return "file"

    async def _update(self, delivery: Delivery, said: Said) -> None:
        if isinstance(said, Message):
            await self._slack.chat_update(
                channel=delivery.channel or "",
                ts=delivery.slack_ts or "",
                text=said.text,
                blocks=said.blocks,
                parse="none",
                link_names=False,
                metadata={"event_type": METADATA, "event_payload": {"key": delivery.dedupe_key}},
            )

    async def _settle(self, delivery: Delivery, channel: str, ts: str, thread_ts: str | None = None) -> None:
        second = await self._marks.settle(Posted(delivery, channel, ts, thread_ts or delivery.thread_ts))
        if second is not None:
            await self._delete_copy(delivery, channel, second)

    async def _release(
        self, delivery: Delivery, *, after: float, counted: bool = False, error: str = ""
    ) -> None:
        await self._marks.settle(Released(delivery, after, counted, error))

    async def _delete_copy(self, delivery: Delivery, channel: str, ts: str) -> None:
        """Delete a second copy of a message; where Slack does not do it now, the second look does."""
        try:
            await self._slack.chat_delete(channel=channel, ts=ts)
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            name = _name_of(error) if isinstance(error, SlackApiError) else type(error).__name__
            log.info("a second copy was not deleted yet", error=name, id=delivery.id)
            after = self._timings.verify
            await asyncio.to_thread(outbox.verify_later, self._deps, delivery, after=after)

    async def _conversation_id(self, delivery: Delivery, place: str | None) -> str:
        if place and not place.startswith(("U", "W")):
            return place
        person = place or delivery.person or ""
        key = (delivery.team_id, person)
        if key not in self._dms:
            known = await asyncio.to_thread(people.dm_of, self._deps, delivery.team_id, person)
            if not known:
                answer = await self._slack.conversations_open(users=person)
                known = str(answer["channel"]["id"])
                await asyncio.to_thread(people.remember_dm, self._deps, delivery.team_id, person, known)
            self._dms[key] = known
        return self._dms[key]

    async def _find(
        self, delivery: Delivery, said: Said | None, channel: str, thread_ts: str | None
    ) -> list[str]:
        """Return the ts of every copy of a message that Slack has, oldest first."""
        since = f"{delivery.first_attempt_at.timestamp() - 60:.6f}" if delivery.first_attempt_at else "0"
        found: list[str] = []
        cursor = ""
        while True:
            asked: dict[str, Any] = {
                "channel": channel,
                "oldest": since,
                "limit": 200,
                "include_all_metadata": True,
            }
            if cursor:
                asked["cursor"] = cursor
            page = await (
                self._slack.conversations_replies(ts=thread_ts, **asked)
                if thread_ts
                else self._slack.conversations_history(**asked)
            )
            found += [m["ts"] for m in page["messages"] if _is_it(m, delivery, said)]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return sorted(found, key=float)

    async def _refused(
        self, delivery: Delivery, said: Said, thread: Any, turn: _Turn, error: SlackApiError
    ) -> None:
        judged, name = _judge(error), _name_of(error)
        if judged.next is Next.WAIT:
            await self._told_to_wait(delivery, thread, turn, judged.after, name)
        elif judged.next is Next.LOOK:
            await self._unsure(delivery, name or "unreadable answer")
        elif judged.next is Next.REPOST and delivery.slack_ts is not None:
            await asyncio.to_thread(outbox.to_be_reposted, self._deps, delivery)
        elif judged.next is Next.REPOST and thread and thread[1] is not None:
            await self._say_anew(delivery, said, (thread[0], None), turn)
        elif judged.next is Next.SHORTEN and _has_blocks(said):
            log.error("Slack refused a message's blocks", kind=delivery.kind, error=name, id=delivery.id)
            await self._say_anew(delivery, _plain(said), thread, turn)
        else:
            await self._give_up(delivery, judged, name)

    async def _told_to_wait(
        self, delivery: Delivery, thread: Any, turn: _Turn, after: float, name: str
    ) -> None:
        """Let the whole conversation wait as long as Slack asks, so that its order stays."""
        place = delivery.channel or self._dms.get((delivery.team_id, delivery.person or "")) or thread[0]
        if place:
            self._pace.take(delivery.team_id, place, after)
        turn.waiting += 1
        await self._release(delivery, after=after, error=name)

    async def _say_anew(self, delivery: Delivery, said: Said, thread: Any, turn: _Turn) -> None:
        """Say it in the simpler way that is left, so that nothing is lost."""
        try:
            await self._say(delivery, said, thread, turn)
        except SlackApiError as error:
            await self._refused(delivery, said, thread, turn, error)

    async def _give_up(self, delivery: Delivery, judged: Verdict, name: str) -> None:
        looked_in_vain = delivery.attempt > 1 and name in UNREADABLE and delivery.slack_ts is None
        state = DeliveryState.BLOCKED if judged.next is Next.BLOCK else DeliveryState.FAILED
        if looked_in_vain:
            state = DeliveryState.UNCERTAIN
        log.warning(
            "a message could not be said", kind=delivery.kind, error=name, id=delivery.id, state=state
        )
        await asyncio.to_thread(
            outbox.gave_up, self._deps, delivery, state, judged.told, error=name, sentence=judged.sentence
        )

    async def _unsure(self, delivery: Delivery, error: str) -> None:
        """Leave a message that may have been said to its lease; an update is simply tried again."""
        log.info(
            "Slack did not say whether it took a message", kind=delivery.kind, error=error, id=delivery.id
        )
        if delivery.slack_ts is not None:
            after = backoff(delivery.attempt)
            await self._release(delivery, after=after, counted=True, error=error)

    async def _poisoned(self, delivery: Delivery, error: Exception) -> None:
        log.error("a message could not be drawn", kind=delivery.kind, id=delivery.id, exc_info=error)
        name = type(error).__name__
        if delivery.attempt < outbox.MOST_ATTEMPTS:
            after = backoff(delivery.attempt)
            await self._release(delivery, after=after, counted=True, error=name)
            return
        sentence = f"a message could not be drawn ({name}); the log has it under {delivery.id}"
        await asyncio.to_thread(
            outbox.gave_up,
            self._deps,
            delivery,
            DeliveryState.FAILED,
            Told.ADMINS,
            error=name,
            sentence=sentence,
        )

    async def _verify(self) -> None:
        """Look once more for messages that were tried more than once, and keep the oldest copy."""
        for delivery in await asyncio.to_thread(outbox.to_verify, self._deps):
            try:
                copies = await self._find(delivery, None, delivery.channel or "", delivery.thread_ts)
                for copy in copies[1:]:
                    await self._slack.chat_delete(channel=delivery.channel or "", ts=copy)
            except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
                log.info("a message could not be looked for again", error=str(error)[:200], id=delivery.id)
                await self._not_verified(delivery, error)
                continue
            kept = copies[0] if copies else delivery.slack_ts or ""
            await asyncio.to_thread(outbox.verified, self._deps, delivery, ts=kept)

    async def _not_verified(self, delivery: Delivery, error: Exception) -> None:
        judged = _judge(error) if isinstance(error, SlackApiError) else Verdict(Next.LOOK)
        if judged.next in {Next.WAIT, Next.LOOK}:
            after = max(judged.after, self._timings.verify)
            await asyncio.to_thread(outbox.verify_later, self._deps, delivery, after=after)
        else:  # its conversation cannot be read any more: the copy that is known stays
            await asyncio.to_thread(outbox.verified, self._deps, delivery, ts=delivery.slack_ts or "")


def _order(delivery: Delivery) -> tuple[datetime, int]:
    return delivery.due_at, delivery.id


def _by_conversation(deliveries: Iterable[Delivery]) -> list[list[Delivery]]:
    groups: dict[tuple[str, str], list[Delivery]] = defaultdict(list)
    for delivery in deliveries:
        groups[(delivery.team_id, delivery.channel or delivery.person or delivery.thread_of or "")].append(
            delivery
        )
    return list(groups.values())


def _is_it(message: dict[str, Any], delivery: Delivery, said: Said | None) -> bool:
    if isinstance(said, Attachment):
        return any(file.get("name") == said.filename for file in message.get("files") or ())
    metadata = message.get("metadata") or {}
    return bool((metadata.get("event_payload") or {}).get("key") == delivery.dedupe_key)


def _has_blocks(said: Said) -> bool:
    return isinstance(said, Attachment) or (isinstance(said, Message) and bool(said.blocks))


def _plain(said: Said) -> Message:
    """Return the text alone, for where Slack does not take the blocks."""
    message = said.instead if isinstance(said, Attachment) else said
    return Message(message.text[:PLAIN] if isinstance(message, Message) else "", [])


def _name_of(error: SlackApiError) -> str:
    read = getattr(error.response, "get", None)
    return str(read("error") or "") if callable(read) else ""


def _judge(error: SlackApiError) -> Verdict:
    headers = getattr(error.response, "headers", None) or {}
    status = int(getattr(error.response, "status_code", 0) or getattr(error.response, "status", 0) or 200)
    return verdict(_name_of(error), status=status, retry_after=headers.get("Retry-After"))
