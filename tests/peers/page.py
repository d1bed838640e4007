"""A person at local-slack's page: what its own page sends over its socket is sent, what it is told is kept."""

import asyncio
import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

import aiohttp

Json = dict[str, Any]
T = TypeVar("T")
PATIENCE = 25.0
"""Seconds; what waits for the clock's next tick comes within fifteen."""
LISTS = 50
APP = "A0STILE"


class Page:
    """One open page.

    Two things differ from Slack. local-slack has one pile of modals for everybody, so a form is always that of
    who opened one last. And it sends null for what a form was opened with and nobody touched, where Slack sends
    what the form shows; the page here sends what the form shows, as Slack does.
    """

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._news = asyncio.Event()
        self._answers = 0
        self.messages: dict[str, Json] = {}
        self.channels: dict[str, Json] = {}
        self.homes: dict[str, Json] = {}
        self.forms: list[Json] = []
        self.errors: dict[str, str] = {}

    async def listen(self) -> None:
        """Keep what the page is told, until it is closed."""
        async for told in self._socket:
            self._keep(json.loads(told.data))
            self._news.set()

    def _keep(self, told: Json) -> None:
        kind = told["t"]
        if kind == "init":
            self.channels = {channel["id"]: channel for channel in told["state"]["channels"]}
        elif kind == "channel":
            self.channels[told["channel"]["id"]] = told["channel"]
        elif kind in {"message", "message_update"}:
            self.messages[told["message"]["ts"]] = told["message"]
        elif kind == "message_delete":
            self.messages.pop(told["ts"], None)
        elif kind == "home":
            self.homes[told["user"]] = told["view"]
        elif kind == "view":
            self.forms, self.errors = told["stack"], {}
            self._answers += 1
        elif kind == "view_errors":
            self.errors = told["errors"]
            self._answers += 1

    async def until(self, look: Callable[[], T | None], what: str) -> T:
        """Wait until a look finds something, and return it."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not (found := look()):
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"{what} did not come.\n{self._last()}") from None
        return found

    def _last(self) -> str:
        said = [f"{m['channel']}: {m.get('text')}" for m in list(self.messages.values())[-6:]]
        return "\n".join([*said, f"forms: {json.dumps(self.forms)}", f"wrong: {self.errors}"])

    async def send(self, kind: str, **what: Any) -> None:
        """Send what the page sends."""
        await self._socket.send_json({"t": kind, "appId": APP, **what})

    # what a person does

    async def command(self, user: str, text: str, channel: str) -> None:
        """Write /handoff and some words; what forms were open before count no more."""
        self.forms = []
        await self.send("slash_command", user=user, channel=channel, command="/handoff", text=text)

    async def say(self, user: str, text: str, channel: str, *, thread_ts: str | None = None) -> Json:
        """Post a message, and return it."""
        old = set(self.messages)
        await self.send("post_message", user=user, channel=channel, text=text, thread_ts=thread_ts)
        return await self.until(lambda: self._new(old, user=user, text=text), f"what {user} said")

    def _new(self, old: set[str], **like: str) -> Json | None:
        return next(
            (m for ts, m in self.messages.items() if ts not in old and like.items() <= m.items()), None
        )

    async def press(self, user: str, message: Json, action_id: str) -> None:
        """Press a button under a message; what forms were open before count no more."""
        self.forms = []
        for block in message["blocks"]:
            for element in elements(block):
                if element.get("action_id") == action_id:
                    pressed = {**element, "block_id": block["block_id"]}
                    where = {"channel": message["channel"], "messageTs": message["ts"]}
                    await self.send("block_action", user=user, action=pressed, **where)
                    return
        raise AssertionError(f"{action_id} is not under {message['text']}")

    async def form(self, callback_id: str) -> Json:
        """Wait until a form is open, and filled."""
        return await self.until(lambda: self._open(callback_id), f"the form {callback_id}")

    def _open(self, callback_id: str) -> Json | None:
        return self.forms[-1] if self.forms and self.forms[-1].get("callback_id") == callback_id else None

    async def submit(self, user: str, given: Mapping[str, Any] | None = None) -> dict[str, str]:
        """Fill in and send the form that is open; return what is wrong, by block."""
        asked = self._answers
        values = values_of(self.forms[-1], given or {})
        await self.send("view_submit", user=user, values=values)
        await self.until(lambda: self._answers > asked, "an answer to the form")
        return self.errors

    async def close(self, user: str) -> None:
        """Close the form that is open."""
        await self.send("view_close", user=user)
        await self.until(lambda: not self.forms, "the end of the form")

    async def edit(self, user: str, message: Json, text: str) -> None:
        """Change a message of one's own."""
        await self.send("edit_message", user=user, channel=message["channel"], ts=message["ts"], text=text)

    async def react(self, user: str, message: Json, name: str) -> None:
        """React to a message."""
        where = {"channel": message["channel"], "ts": message["ts"]}
        await self.send("reaction", user=user, name=name, present=True, **where)

    async def home(self, user: str, *words: str) -> Json:
        """Open Stile's Home, and wait until it shows some words."""
        await self.send("open_home", user=user)
        return await self.until(lambda: self._home(user, *words), f"a Home with {words}")

    def _home(self, user: str, *words: str) -> Json | None:
        view = self.homes.get(user)
        return view if view is not None and holds(view, *words) else None

    async def listed(self, user: str, channel: str, *words: str) -> Json:
        """Ask for the list until it tells of some words: what was heard just now may not be in it yet."""
        for _ in range(LISTS):
            old = set(self.messages)
            await self.command(user, "list", channel)
            told = await self.until(partial(self._new, old, ephemeral_to=user), "the list")
            if holds(told, *words):
                return told
            await asyncio.sleep(0.1)
        raise AssertionError(f"the list does not tell of {words}")

    # what a person sees

    def in_channel(self, channel: str) -> list[Json]:
        """Return what is in a channel, threads and what only one person sees included, oldest first."""
        return [message for message in self.messages.values() if message["channel"] == channel]

    def dm(self, user: str) -> str:
        """Return the conversation of a person with Stile, empty where there is none yet."""
        direct = (c["id"] for c in self.channels.values() if c.get("is_im") and user in c["members"])
        return str(next(direct, ""))

    async def message(self, channel: str, *words: str, **like: Any) -> Json:
        """Wait for a message that holds some words, in its text or its blocks."""
        return await self.until(lambda: self.find(channel, *words, **like), f"{words} in {channel}")

    async def direct(self, user: str, *words: str, **like: Any) -> Json:
        """Wait for a message of Stile to a person, in a conversation that may not be there yet."""
        return await self.until(lambda: self.find(self.dm(user), *words, **like), f"{words} to {user}")

    def find(self, channel: str, *words: str, **like: Any) -> Json | None:
        """Return the newest message of a channel that holds some words, or None."""
        found = [m for m in self.in_channel(channel) if holds(m, *words) and like.items() <= m.items()]
        return found[-1] if found else None


def holds(shown: Json, *words: str) -> bool:
    """Tell whether a message or a form holds all of some words."""
    text = json.dumps(shown, ensure_ascii=False)
    return all(word in text for word in words)


def elements(block: Json) -> list[Json]:
    """Return what can be pressed or filled in in a block."""
    found = [*block.get("elements", ()), block.get("accessory"), block.get("element")]
    return [element for element in found if isinstance(element, dict)]


def values_of(form: Json, given: Mapping[str, Any]) -> dict[str, dict[str, Json]]:
    """Return what a form holds when some of its fields are filled in; the others hold what they were shown with."""
    inputs = {block["block_id"]: block["element"] for block in form["blocks"] if block["type"] == "input"}
    unknown = set(given) - set(inputs)
    assert not unknown, f"the form has no {unknown}, but {sorted(inputs)}"
    return {block: {e["action_id"]: _value(e, given.get(block))} for block, e in inputs.items()}


def _value(element: Json, given: Any) -> Json:
    kind = element["type"]
    if kind == "plain_text_input":
        return {"type": kind, "value": given or element.get("initial_value")}
    if kind == "datepicker":
        return {"type": kind, "selected_date": given or element.get("initial_date")}
    if kind == "users_select":
        return {"type": kind, "selected_user": given or element.get("initial_user")}
    if kind == "multi_users_select":
        return {"type": kind, "selected_users": given or element.get("initial_users") or []}
    if kind == "checkboxes":
        chosen = [option for option in element["options"] if option["value"] in (given or ())]
        return {"type": kind, "selected_options": chosen or element.get("initial_options") or []}
    chosen = [option for option in element["options"] if option["value"] == given]
    return {"type": kind, "selected_option": chosen[0] if chosen else element.get("initial_option")}
