"""What leads and admins do with a pilot: start, change, end it, and decide."""

from datetime import date

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, numbers
from handlers.listeners.refusals import tell
from handlers.rules.pilots import Decision, Wish
from handlers.rules.refusals import Refusal
from handlers.use_cases import pilots as use_cases
from handlers.views import ids
from handlers.views import pilots as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Request

OUT_OF_DATE = "This form is out of date; close it and open it again with `/handoff pilot`."


async def heard_pilot(heard: Heard, _words: str) -> None:
    """Somebody wrote `/handoff pilot`."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    looked = await heard.run_as(request, use_cases.look_at)
    if looked.pilot is None:
        return views.start_form(looked.settings, today=looked.today, at_work=looked.at_work)
    return views.status_view(looked.pilot, looked.settings)


async def pressed_start(heard: Heard) -> None:
    """A lead wants another pilot."""

    async def fill(heard: Heard, request: Request) -> Block:
        looked = await heard.run_as(request, use_cases.look_at)
        return views.start_form(looked.settings, today=looked.today, at_work=looked.at_work)

    await open_form(heard, fill)


async def pressed_change(heard: Heard) -> None:
    """A lead wants to change the pilot that runs."""

    async def fill(heard: Heard, request: Request) -> Block:
        looked = await heard.run_as(request, use_cases.to_change, heard.ids(1)[0])
        return views.start_form(
            looked.settings, today=looked.today, at_work=looked.at_work, pilot=looked.pilot
        )

    await open_form(heard, fill)


async def submitted_pilot(heard: Heard) -> None:
    """Start a pilot, or change it, with fresh facts about whom it names."""
    typed = typed_in(heard.state())
    wish = Wish(
        name=str(typed.get("name") or ""),
        channels=tuple(typed.get("channels") or ()),
        people=tuple(typed.get("people") or ()),
        starts_on=_day(typed.get("starts_on")),
        ends_on=_day(typed.get("ends_on")),
    )
    known = [await heard.edge.directory.actor(heard.team, who) for who in wish.people]
    outsiders = [who.id for who in known if who.guest or who.foreign or who.deactivated]
    if heard.metadata():
        pilot_id, seen = _numbers(heard.metadata())
        await heard.run(use_cases.change, pilot_id, seen, wish, outsiders=outsiders)
    else:
        await heard.run(use_cases.start, wish, outsiders=outsiders)
    heard.acked = True
    await heard.ack(response_action="clear")


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


async def pressed_end(heard: Heard) -> None:
    """A lead ends the pilot now."""
    pilot = await heard.run(use_cases.end, heard.ids(1)[0])
    await _answer(heard, f"The pilot “{pilot.name}” has ended; its page is in your messages with Stile.")


async def pressed_resume(heard: Heard) -> None:
    """A lead has Stile speak again."""
    await heard.run(use_cases.resume)
    await _answer(heard, "Stile is back on everywhere, as its settings say.")


async def pressed_keep(heard: Heard) -> None:
    """A lead wants to keep Stile."""
    await _decide(heard, Decision.KEEP)


async def pressed_stop(heard: Heard) -> None:
    """A lead wants to stop Stile."""
    await _decide(heard, Decision.STOP)


async def _decide(heard: Heard, decision: Decision) -> None:
    async def fill(heard: Heard, request: Request) -> Block:
        pilot = await heard.run_as(request, use_cases.to_decide, heard.ids(1)[0])
        return views.decide_form(pilot, decision)

    await open_form(heard, fill)


async def submitted_decision(heard: Heard) -> None:
    """Keep or stop Stile."""
    opened, _, decision = heard.metadata().rpartition(":")
    if decision not in set(Decision):
        raise Refusal(OUT_OF_DATE)
    why = str(typed_in(heard.state()).get("why") or "")
    pilot_id, seen = _numbers(opened)
    await heard.run(use_cases.decide, pilot_id, seen, Decision(decision), why=why)
    heard.acked = True
    await heard.ack(response_action="clear")


def _numbers(value: str) -> tuple[int, int]:
    """Return the pilot, and the version of it that a form was opened with."""
    found = numbers(value)
    if len(found) != 2:
        raise Refusal(OUT_OF_DATE)
    return found[0], found[1]


async def _answer(heard: Heard, text: str) -> None:
    heard.acked = True
    await heard.ack()
    heard.edge.later(tell(heard, text))


ACTIONS: dict[str, Listener] = {
    ids.PILOT_START: pressed_start,
    ids.PILOT_CHANGE: pressed_change,
    ids.PILOT_END: pressed_end,
    ids.PILOT_KEEP: pressed_keep,
    ids.PILOT_STOP: pressed_stop,
    ids.PILOT_RESUME: pressed_resume,
}
SUBMISSIONS: dict[str, Listener] = {
    ids.PILOT_FORM: submitted_pilot,
    ids.PILOT_DECIDE_FORM: submitted_decision,
}
OPENERS = frozenset({ids.PILOT_START, ids.PILOT_CHANGE, ids.PILOT_KEEP, ids.PILOT_STOP})
