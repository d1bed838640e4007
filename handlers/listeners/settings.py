"""An admin looks at the settings and changes them, part by part."""

import asyncio
from collections.abc import Collection, Sequence

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener
from handlers.listeners.named import Asked, ask
from handlers.listeners.refusals import note
from handlers.rules import settings_steps
from handlers.rules.names import Names
from handlers.rules.refusals import Refusal
from handlers.rules.settings_steps import Filled, Step
from handlers.use_cases import settings as use_cases
from handlers.use_cases.catches import watched
from handlers.views import ids, settings_forms
from handlers.views import settings as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import placed
from storage.records import Request, Settings

OUT_OF_DATE = "This form is out of date, so nothing was saved; close it and open the settings again."
NO_ADMIN_ANY_MORE = "This is saved. You are no longer a Stile admin, so there is nothing more for you here."
MOST_ASKED = 15
"""People, or channels, of a form who are all looked up; of more, only those who are new."""
MOST_PLACES = 20
"""Channels whose trouble the overview tells."""

log = structlog.get_logger()


async def heard_settings(heard: Heard, _words: str) -> None:
    """Answer `/handoff settings`."""
    await pressed_settings(heard)


async def pressed_settings(heard: Heard) -> None:
    """An admin wants to look at the settings."""

    async def fill(heard: Heard, request: Request) -> Block:
        return await _overview(heard, await heard.run_as(request, use_cases.look_at))

    await open_form(heard, fill)


async def pressed_change(heard: Heard) -> None:
    """An admin wants to change one part."""
    await _open(heard, _step(heard.value))


async def pressed_architect(heard: Heard) -> None:
    """An admin wants to add an architect, or change one."""
    await _open(heard, Step.ARCHITECT, heard.value)


async def _open(heard: Heard, step: Step, who: str = "") -> None:
    async def fill(heard: Heard, request: Request) -> Block:
        return settings_forms.form(await heard.run_as(request, use_cases.look_at), step, who)

    await open_form(heard, fill)


async def pressed_architects(heard: Heard) -> None:
    """An admin wants to see the architects."""

    async def fill(heard: Heard, request: Request) -> Block:
        return views.architects(await heard.run_as(request, use_cases.look_at))

    await open_form(heard, fill)


async def pressed_remove(heard: Heard) -> None:
    """An admin takes somebody off the architects."""
    await heard.run(use_cases.remove_architect, heard.value)
    heard.edge.directory.forget(heard.team)
    heard.acked = True
    await heard.ack()
    heard.edge.later(_redraw(heard, architects=heard.body["view"]["id"]))


async def pressed_watch(heard: Heard) -> None:
    """An admin has the silent catch speak in a channel, or be silent there."""
    channel, _, mode = heard.value.partition(":")
    await heard.run(use_cases.watch, channel, mode)
    heard.acked = True
    await heard.ack()
    heard.edge.later(_redraw(heard))


async def submitted_settings(heard: Heard) -> None:
    """An admin saves one part."""
    filled = _filled(heard)
    asked = await _asked(heard, filled, await heard.run(use_cases.read))
    errors = settings_steps.wrong_places(filled, asked.places)
    if not errors:
        errors = (await heard.run(use_cases.change, filled, asked.names, facts=asked.facts)).errors
    heard.acked = True
    if errors:
        at = {f"{name}@1": sentence for name, sentence in errors.items()}
        await heard.ack(response_action="errors", errors=placed(at, heard.body["view"]["blocks"]))
        return
    heard.edge.directory.forget(heard.team)
    await heard.ack()
    view = heard.body["view"]
    heard.edge.later(
        _redraw(heard, architects=view["previous_view_id"] if filled.step is Step.ARCHITECT else "")
    )


def _filled(heard: Heard) -> Filled:
    """Return what the form says; of its own marks nothing is believed but where it stood."""
    step, who, seen = (*heard.metadata().split(":"), "", "")[:3]
    return Filled(_step(step), settings_forms.typed_in(heard.state()), who, seen)


def _step(written: str) -> Step:
    if written not in set(Step):
        raise Refusal(OUT_OF_DATE)
    return Step(written)


async def _asked(heard: Heard, filled: Filled, present: Settings) -> Asked:
    """Ask Slack about the people and channels of a form, and judge only the places that are new in it."""
    known = settings_steps.with_known(Names(), present)
    people, places = ({one.id for one in kind} for kind in (known.people, known.channels))
    asked = await ask(heard, _few(filled.people, people), _few(filled.channels, places))
    new = {one: place for one, place in asked.places.items() if one not in places}
    return asked._replace(places=new)


def _few(chosen: Sequence[str], known: Collection[str]) -> list[str]:
    """Return whom to ask about: everybody, or only those who are new where that would be too many."""
    return [one for one in chosen if len(chosen) <= MOST_ASKED or one not in known]


async def _overview(heard: Heard, chosen: Settings) -> Block:
    """Return the overview, with the channels where Stile is missing as far as Slack says so."""
    channels = settings_steps.spoken_in(chosen)
    watching = await asyncio.to_thread(watched, heard.deps, heard.team)
    try:
        asked = await ask(heard, [], channels[:MOST_PLACES])
    except Refusal:
        return views.overview(chosen, watching)
    return views.overview(chosen, watching, settings_steps.troubled(asked.places))


async def _redraw(heard: Heard, *, architects: str = "") -> None:
    """Draw the views below anew: the overview, and the list of architects where it is open."""
    chosen = await asyncio.to_thread(use_cases.present_to, heard.deps, heard.team, heard.user)
    root = str(heard.body["view"].get("root_view_id") or "")
    if chosen is None:
        await _update(heard, architects or root, note(NO_ADMIN_ANY_MORE))
        return
    if architects and architects != root:
        await _update(heard, architects, views.architects(chosen))
    await _update(heard, root, await _overview(heard, chosen))


async def _update(heard: Heard, view_id: str, view: Block) -> None:
    try:
        await heard.slack.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        log.info("settings were closed before they were redrawn", error=error.response.get("error"))
    except (aiohttp.ClientError, TimeoutError) as error:
        log.info("settings were not redrawn", error=type(error).__name__)


ACTIONS: dict[str, Listener] = {
    ids.SETTINGS_OPEN: pressed_settings,
    ids.SETTINGS_CHANGE: pressed_change,
    ids.SETTINGS_ARCHITECTS: pressed_architects,
    ids.SETTINGS_ARCHITECT: pressed_architect,
    ids.SETTINGS_REMOVE: pressed_remove,
    ids.SETTINGS_WATCH: pressed_watch,
}
OPENERS = frozenset({ids.SETTINGS_OPEN, ids.SETTINGS_CHANGE, ids.SETTINGS_ARCHITECTS, ids.SETTINGS_ARCHITECT})
SUBMISSIONS: dict[str, Listener] = {ids.SETTINGS_FORM: submitted_settings}
