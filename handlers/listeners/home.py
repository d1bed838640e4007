"""Somebody looks something up: opens Home, presses [Open], or types a word behind the command."""

from collections.abc import Awaitable, Callable

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener
from handlers.listeners.pilots import heard_pilot
from handlers.listeners.report import heard_report
from handlers.listeners.settings import heard_settings
from handlers.listeners.swim_lanes import heard_lanes
from handlers.rules import commands
from handlers.rules.refusals import Refusal
from handlers.use_cases import home
from handlers.views import home as views
from handlers.views import ids
from handlers.views.blocks import Block, Message
from handlers.views.whole import whole_form, whole_message
from storage.records import Request

Verb = Callable[[Heard, str], Awaitable[None]]
WHICH = "Say which handoff, for example `/handoff show H-12`; `/handoff list` shows yours."


async def opened_home(heard: Heard) -> None:
    """Draw Home for somebody who opened it; the messages tab is not Home."""
    if heard.body["event"].get("tab") == "home":
        await heard.run(home.open_home)
    await heard.ack()


async def pressed_show(heard: Heard) -> None:
    """Show one handoff whole in a view."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    number = commands.number(heard.value.partition(":")[0])
    return whole_form(await heard.run_as(request, home.look_at, number))


async def heard_list(heard: Heard, _words: str) -> None:
    """Answer `/handoff list`; what stands behind it says nothing."""
    await _say(heard, views.list_message(await heard.run(home.look_at_list)))


async def heard_show(heard: Heard, words: str) -> None:
    """Answer `/handoff show H-12`."""
    number = commands.number(words.strip().partition(" ")[0])
    if number is None:
        raise Refusal(WHICH)
    await _say(heard, whole_message(await heard.run(home.look_at, number)))


async def heard_find(heard: Heard, words: str) -> None:
    """Answer `/handoff find` with some words."""
    await _say(heard, views.found_message(await heard.run(home.find, words)))


async def heard_help(heard: Heard, _words: str) -> None:
    """Answer `/handoff help`."""
    roster = await heard.run(home.roster)
    await _say(heard, views.help_message(roster.admins, roster.leads))


async def heard_unknown(heard: Heard, near: str) -> None:
    """Answer a word that is nearly one of the command's."""
    roster = await heard.run(home.roster)
    await _say(heard, views.help_message(roster.admins, roster.leads, near=near))


def _later(word: str) -> Verb:
    async def heard_later(heard: Heard, _words: str) -> None:
        await heard.run(home.roster)  # refuses guests and strangers
        await _say(heard, views.later_message(word))

    return heard_later


async def _say(heard: Heard, said: Message) -> None:
    await heard.ack(response_type="ephemeral", text=said.text, blocks=said.blocks)


VERBS: dict[str, Verb] = {
    "list": heard_list,
    "show": heard_show,
    "find": heard_find,
    "report": heard_report,
    "lanes": heard_lanes,
    "pilot": heard_pilot,
    "settings": heard_settings,
    "help": heard_help,
    "unknown": heard_unknown,
    **{word: _later(word) for word in commands.LATER},
}
EVENTS: dict[str, Listener] = {"app_home_opened": opened_home}
ACTIONS: dict[str, Listener] = {ids.HANDOFF_SHOW: pressed_show}
OPENERS = frozenset({ids.HANDOFF_SHOW})
