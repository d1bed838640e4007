"""What people press and send about check-ins."""

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, day_in
from handlers.rules.check_ins import Step, next_stage, stages_ahead
from handlers.rules.refusals import Refusal
from handlers.use_cases import check_ins, check_ins_became
from handlers.views import check_ins as views
from handlers.views import ids
from handlers.views.blocks import Block
from storage.records import Request
from storage.vocabulary import Stage

OUT_OF_DATE = "This button is out of date; your message from Stile shows the check-in as it is."


def _numbers(heard: Heard, count: int) -> tuple[int, ...]:
    """Return the numbers in a button's value when there are as many as it was drawn with."""
    numbers = heard.ids()
    if len(numbers) != count:
        raise Refusal(OUT_OF_DATE)
    return numbers


def _of_form(heard: Heard) -> tuple[int, int]:
    """Return the check-in a form is about, and the version it showed."""
    check_in_id, _, version = heard.metadata().partition(":")
    if not (check_in_id.isdecimal() and version.isdecimal()):
        raise Refusal(OUT_OF_DATE)
    return int(check_in_id), int(version)


def _typed(heard: Heard) -> dict[str, str]:
    """Return what a form holds, by field."""
    typed = {}
    for block_id, answers in heard.state().items():
        answer = answers.get(ids.FIELD) or {}
        chosen = answer.get("selected_option") or {}
        said = answer.get("value") or chosen.get("value") or answer.get("selected_date")
        typed[block_id.partition("@")[0]] = str(said or "")
    return typed


async def pressed_slot(heard: Heard) -> None:
    """Book one of the offered times."""
    check_in_id, slots_round, number = _numbers(heard, 3)
    await heard.run(check_ins.pick_slot, check_in_id, slots_round, number)
    heard.acked = True
    await heard.ack()


async def pressed_other(heard: Heard) -> None:
    """Offer other times."""
    await heard.run(check_ins.suggest_other, *_numbers(heard, 2))
    heard.acked = True
    await heard.ack()


async def pressed_moved(heard: Heard) -> None:
    """Record that a check-in was put off."""
    await heard.run(check_ins.moved, *_numbers(heard, 2))
    heard.acked = True
    await heard.ack()


async def pressed_write(heard: Heard) -> None:
    """Open the form with the stage's questions."""
    await open_form(heard, _fill_write)


async def pressed_happened(heard: Heard) -> None:
    """Open the form that records a check-in."""
    await open_form(heard, _fill_happened)


async def pressed_missed(heard: Heard) -> None:
    """Open the form that asks why it did not happen."""
    await open_form(heard, _fill_missed)


async def _look(heard: Heard, request: Request, step: Step) -> check_ins.Opened:
    check_in_id, version = _numbers(heard, 2)
    return await heard.run_as(request, check_ins.look_at, check_in_id, step, version)


async def _fill_write(heard: Heard, request: Request) -> Block:
    opened = await _look(heard, request, Step.WRITE)
    return views.write_form(opened.check_in, opened.handoff, opened.systems)


async def _fill_happened(heard: Heard, request: Request) -> Block:
    opened = await _look(heard, request, Step.HOLD)
    check_in, handoff = opened.check_in, opened.handoff
    initial = next_stage(check_in, handoff)
    return views.happened_form(check_in, handoff, stages_ahead(handoff), initial, opened.vendors_on)


async def _fill_missed(heard: Heard, request: Request) -> Block:
    opened = await _look(heard, request, Step.SKIP)
    return views.missed_form(opened.check_in, opened.handoff)


async def submitted_write(heard: Heard) -> None:
    """Keep one side's answers."""
    check_in_id, version = _of_form(heard)
    await heard.run(check_ins_became.answer_in_writing, check_in_id, _typed(heard), version)
    heard.acked = True
    await heard.ack(response_action="clear")


async def submitted_happened(heard: Heard) -> None:
    """Record a check-in as held."""
    (check_in_id, version), typed = _of_form(heard), _typed(heard)
    stage = Stage(typed["stage"]) if typed.get("stage") in set(Stage) else None
    await heard.run(
        check_ins_became.happened,
        check_in_id,
        outcome=typed.get("outcome", ""),
        stage=stage,
        vendors_on=day_in(typed, "vendors"),
        version=version,
    )
    heard.acked = True
    await heard.ack(response_action="clear")


async def submitted_missed(heard: Heard) -> None:
    """Record that a check-in did not happen."""
    check_in_id, version = _of_form(heard)
    reason = _typed(heard).get("reason", "")
    await heard.run(check_ins_became.did_not_happen, check_in_id, reason=reason, version=version)
    heard.acked = True
    await heard.ack(response_action="clear")


ACTIONS: dict[str, Listener] = {
    ids.CHECK_IN_PICK: pressed_slot,
    ids.CHECK_IN_OTHER: pressed_other,
    ids.CHECK_IN_MOVED: pressed_moved,
    ids.CHECK_IN_WRITE: pressed_write,
    ids.CHECK_IN_HAPPENED: pressed_happened,
    ids.CHECK_IN_MISSED: pressed_missed,
}
SUBMISSIONS: dict[str, Listener] = {
    ids.WRITE_FORM: submitted_write,
    ids.HAPPENED_FORM: submitted_happened,
    ids.MISSED_FORM: submitted_missed,
}
OPENERS = frozenset({ids.CHECK_IN_WRITE, ids.CHECK_IN_HAPPENED, ids.CHECK_IN_MISSED})
