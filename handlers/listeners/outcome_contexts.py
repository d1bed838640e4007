"""What people do in the two doors' forms."""

from dataclasses import replace
from typing import Any

from handlers.listeners import drafting
from handlers.listeners.forms import open_form
from handlers.listeners.heard import LARGEST_ID, Heard, Listener
from handlers.listeners.refusals import note
from handlers.rules import forms
from handlers.rules.forms import Form
from handlers.rules.refusals import Refusal
from handlers.use_cases import handing_in
from handlers.use_cases import outcome_contexts as use_cases
from handlers.views import ids
from handlers.views import outcome_contexts as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts_fields import block_id
from storage.records import Request
from storage.vocabulary import Door, State

OUT_OF_DATE = "This form is out of date; close it and open it again, what you saved is kept."


def _form_of(heard: Heard) -> tuple[int, str]:
    """Return whose form this is and at which step, as Stile wrote it there; nothing of it is believed."""
    number, _, rest = heard.metadata().partition(":")
    if not (number.isascii() and number.isdigit() and int(number) < LARGEST_ID):
        raise Refusal(OUT_OF_DATE)
    return int(number), rest.partition(":")[0]


def _as_before(heard: Heard, form: Form) -> Form:
    """Return the next screen of a form, which goes on with an older draft where this one did."""
    return replace(form, resumed=views.is_resumed(heard.metadata()))


def _typed(heard: Heard) -> dict[str, Any]:
    return views.typed_in(heard.state())


async def open_door(
    heard: Heard, door: Door, *, words: str = "", fresh: bool = False, replace: bool = False
) -> None:
    """Open one of the two doors, where it was left."""

    async def fill(heard: Heard, request: Request) -> Block:
        form = await heard.run_as(request, use_cases.open_form, door=door, words=words, fresh=fresh)
        return drafting.shown(heard, form)

    await open_form(heard, fill, replace=replace)


async def open_doors(heard: Heard, words: str = "") -> None:
    """Ask which door it is; with nothing to look up, the form is whole at once."""

    async def fill(_: Heard, request: Request) -> Block:
        del request
        return views.doors(words=words)

    await open_form(heard, fill)


async def pressed_door_work(heard: Heard) -> None:
    """Somebody wants work done."""
    await open_door(heard, Door.WORK, words=heard.value, replace=True)


async def pressed_door_idea(heard: Heard) -> None:
    """Somebody wants IT to know early."""
    await open_door(heard, Door.IDEA, words=heard.value, replace=True)


async def pressed_open(heard: Heard) -> None:
    """Somebody goes on with a draft or a held handoff of theirs."""
    handoff_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        form = await heard.run_as(request, use_cases.resume_form, handoff_id)
        return drafting.shown(heard, replace(form, resumed=form.handoff.state is not State.CAUGHT))

    await open_form(heard, fill)


async def pressed_fresh(heard: Heard) -> None:
    """Somebody leaves a draft as it is and starts another."""
    handoff_id, _ = _form_of(heard)
    typed = _typed(heard)
    door = Door.IDEA if heard.body["view"].get("callback_id") == ids.IDEA_FORM else Door.WORK

    async def fill(heard: Heard, request: Request) -> Block:
        await heard.run_as(request, use_cases.save_typed, handoff_id, typed)
        again = request.model_copy(update={"inbox_id": None})
        form = await heard.run_as(again, use_cases.open_form, door=door, fresh=True)
        return drafting.form_view(form)

    await open_form(heard, fill, replace=True)


async def changed_field(heard: Heard) -> None:
    """A choice or a date was changed: it is kept at once, and the form shows what follows from it."""
    handoff_id, step = _form_of(heard)
    await heard.run(use_cases.save_typed, handoff_id, _typed(heard), step=step)
    heard.acked = True
    await heard.ack()
    if views.lacks_a_field(heard.body["view"], _typed(heard)):
        heard.edge.later(_redraw(heard, handoff_id))


async def _redraw(heard: Heard, handoff_id: int) -> None:
    request = (await heard.request()).model_copy(update={"inbox_id": None})
    form = await heard.run_as(request, use_cases.resume_form, handoff_id)
    await _update(heard, drafting.form_view(_as_before(heard, form)))


async def pressed_back(heard: Heard) -> None:
    """Somebody goes one step back; what they typed is kept as it is."""
    await _go(heard, "back")


async def pressed_add_kpi(heard: Heard) -> None:
    """Somebody adds a KPI, when this one is whole."""
    await _go(heard, "add_kpi")


async def pressed_remove_kpi(heard: Heard) -> None:
    """Somebody removes the KPI they see."""
    await _go(heard, "remove_kpi")


async def _go(heard: Heard, to: str) -> None:
    handoff_id, step = _form_of(heard)
    form = await heard.run(use_cases.save_step, handoff_id, step, _typed(heard), to=to)
    heard.acked = True
    await heard.ack()
    heard.edge.later(_update(heard, _with_errors(_as_before(heard, form))))


def _with_errors(form: Form) -> Block:
    """Return the form with what is wrong said at its top, since a button's answer cannot mark a field."""
    view = views.work_form(form)
    if form.errors:
        view["blocks"] = [views.wrong(form), *view["blocks"]]
    return view


async def _update(heard: Heard, view: Block) -> None:
    await drafting.update(heard, view, heard.body["view"])


async def pressed_suggest(heard: Heard) -> None:
    """Somebody asks for a measure; what they typed is kept, and a model looks for one."""
    handoff_id, step = _form_of(heard)
    await heard.run(use_cases.save_typed, handoff_id, _typed(heard), step=step)
    heard.acked = True
    await heard.ack()
    if heard.deps.words is not None:
        heard.edge.later(drafting.suggest_measure(heard, handoff_id))


async def submitted_work_form(heard: Heard) -> None:
    """Somebody presses Next, or hands it to IT at the end."""
    handoff_id, step = _form_of(heard)
    if step == "preview":
        await _hand_in(heard, handoff_id)
        return
    form = await heard.run(use_cases.save_step, handoff_id, step, _typed(heard))
    heard.acked = True
    if form.errors:
        errors = {block_id(name): sentence for name, sentence in form.errors.items()}
        await heard.ack(response_action="errors", errors=views.placed(errors, heard.body["view"]["blocks"]))
    else:
        await heard.ack(response_action="update", view=views.work_form(_as_before(heard, form)))
        if step == forms.OUTCOME and form.has_model:
            heard.edge.later(drafting.review(heard, form))


async def _hand_in(heard: Heard, handoff_id: int) -> None:
    handed = await heard.run(handing_in.submit, handoff_id, private=bool(_typed(heard).get("private")))
    heard.acked = True
    await heard.ack(
        response_action="update", view=views.handed_in(handed.handoff, handed.architect, handed.why)
    )
    _summarise(heard, handoff_id)


async def submitted_idea_form(heard: Heard) -> None:
    """Somebody tells IT of an idea."""
    handoff_id, _ = _form_of(heard)
    handed = await heard.run(handing_in.hand_in_idea, handoff_id, _typed(heard))
    heard.acked = True
    await heard.ack(
        response_action="update", view=views.handed_in(handed.handoff, handed.architect, handed.why)
    )
    _summarise(heard, handoff_id)


async def pressed_cannot_wait(heard: Heard) -> None:
    """Somebody says that it cannot wait for its outcome."""
    handoff_id, _ = _form_of(heard)
    typed = _typed(heard)

    async def fill(heard: Heard, request: Request) -> Block:
        await heard.run_as(request, use_cases.save_typed, handoff_id, typed)
        again = request.model_copy(update={"inbox_id": None})
        return views.cannot_wait_form(await heard.run_as(again, use_cases.resume_form, handoff_id))

    await open_form(heard, fill)


async def submitted_wait_form(heard: Heard) -> None:
    """Somebody hands it to IT at once, for a named reason."""
    handoff_id, _ = _form_of(heard)
    typed = _typed(heard)
    reason, words = str(typed.pop("reason", None) or ""), str(typed.pop("words", None) or "")
    await heard.run(handing_in.cannot_wait, handoff_id, reason=reason, words=words, typed=typed)
    heard.acked = True
    await heard.ack(response_action="clear")
    _summarise(heard, handoff_id)


def _summarise(heard: Heard, handoff_id: int) -> None:
    if heard.deps.words is not None:
        heard.edge.later(drafting.summarise(heard, handoff_id))


async def closed_form(heard: Heard) -> None:
    """Somebody closes a form before it is handed in."""
    handoff_id, _ = _form_of(heard)
    await heard.run(use_cases.leave_form, handoff_id, _typed(heard))
    await heard.ack()


async def submitted_nothing(heard: Heard) -> None:
    """A form without a question was sent; there is nothing to keep."""
    heard.acked = True
    await heard.ack(response_action="update", view=note(OUT_OF_DATE))


ACTIONS: dict[str, Listener] = {
    ids.DOOR_WORK: pressed_door_work,
    ids.DOOR_IDEA: pressed_door_idea,
    ids.HANDOFF_OPEN: pressed_open,
    ids.FIELD: changed_field,
    ids.FORM_BACK: pressed_back,
    ids.FORM_ADD_KPI: pressed_add_kpi,
    ids.FORM_REMOVE_KPI: pressed_remove_kpi,
    ids.FORM_SUGGEST: pressed_suggest,
    ids.FORM_CANNOT_WAIT: pressed_cannot_wait,
    ids.FORM_FRESH: pressed_fresh,
}
OPENERS = frozenset({ids.DOOR_WORK, ids.DOOR_IDEA, ids.HANDOFF_OPEN, ids.FORM_CANNOT_WAIT, ids.FORM_FRESH})
SUBMISSIONS: dict[str, Listener] = {
    ids.WORK_FORM: submitted_work_form,
    ids.IDEA_FORM: submitted_idea_form,
    ids.WAIT_FORM: submitted_wait_form,
    ids.NOTE: submitted_nothing,
}
CLOSED: dict[str, Listener] = {ids.WORK_FORM: closed_form, ids.IDEA_FORM: closed_form}
