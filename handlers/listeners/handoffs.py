"""What people do with a handoff: ask for one, take it, ask about it, send it elsewhere, decline it."""

from collections.abc import Callable

from handlers.listeners import home
from handlers.listeners.drafting import shown
from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, numbers
from handlers.listeners.outcome_contexts import open_door, open_doors
from handlers.listeners.refusals import tell as say
from handlers.rules import commands
from handlers.rules.text import as_typed
from handlers.use_cases import handoffs as use_cases
from handlers.use_cases.outcome_contexts import resume_form
from handlers.views import handoffs as views
from handlers.views import ids
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Handoff, Request
from storage.vocabulary import Door


async def heard_handoff(heard: Heard) -> None:
    """Somebody wrote /handoff: bare it asks which door, with words it opens the form with them."""
    command = commands.parse(as_typed(str(heard.body.get("text", ""))))
    if command.verb != "new":
        await home.VERBS[command.verb](heard, command.words)
    elif command.words:
        await open_door(heard, Door.WORK, words=command.words)
    else:
        await open_doors(heard)


async def used_new_handoff(heard: Heard) -> None:
    """Somebody used the global shortcut."""
    await open_doors(heard)


async def pressed_take(heard: Heard) -> None:
    """An architect takes a handoff."""
    handoff_id, version = _seen(heard.value)
    await heard.run(use_cases.take, handoff_id, version)
    heard.acked = True
    await heard.ack()


async def pressed_ask(heard: Heard) -> None:
    """IT wants to ask the requester something."""
    handoff_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        handoff, question = await heard.run_as(request, use_cases.to_ask, handoff_id)
        return views.ask_form(handoff, question)

    await open_form(heard, fill)


async def pressed_reroute(heard: Heard) -> None:
    """IT wants to give a handoff to somebody else."""
    await _open(heard, use_cases.to_reroute, views.reroute_form)


async def pressed_decline(heard: Heard) -> None:
    """IT wants to decline a handoff."""
    await _open(heard, use_cases.to_decline, views.decline_form)


async def _open(heard: Heard, look: Callable[..., Handoff], view: Callable[[Handoff], Block]) -> None:
    handoff_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        return view(await heard.run_as(request, look, handoff_id))

    await open_form(heard, fill)


async def pressed_answer(heard: Heard) -> None:
    """The requester wants to answer IT's question."""
    question_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        handoff, question = await heard.run_as(request, use_cases.to_answer, question_id)
        return views.answer_form(handoff, question)

    await open_form(heard, fill)


async def submitted_ask(heard: Heard) -> None:
    """IT asks its question."""
    typed = typed_in(heard.state())
    handoff_id, version = _seen(heard.metadata())
    await heard.run(use_cases.ask_for_context, handoff_id, str(typed.get("text") or ""), version=version)
    await _done(heard)


async def submitted_answer(heard: Heard) -> None:
    """The requester answers."""
    typed = typed_in(heard.state())
    question_id, _ = _seen(heard.metadata())
    await heard.run(use_cases.answer_question, question_id, str(typed.get("text") or ""))
    await _done(heard)


async def submitted_reroute(heard: Heard) -> None:
    """IT gives it to somebody else."""
    typed = typed_in(heard.state())
    to, reason = str(typed.get("to") or ""), str(typed.get("reason") or "")
    handoff_id, version = _seen(heard.metadata())
    await heard.run(use_cases.suggest_route, handoff_id, to=to, reason=reason, version=version)
    await _done(heard)


async def submitted_decline(heard: Heard) -> None:
    """IT declines, with a reason and an alternative."""
    typed = typed_in(heard.state())
    reason, alternative = str(typed.get("reason") or ""), str(typed.get("alternative") or "")
    handoff_id, version = _seen(heard.metadata())
    await heard.run(use_cases.decline, handoff_id, reason=reason, alternative=alternative, version=version)
    await _done(heard)


async def pressed_withdraw(heard: Heard) -> None:
    """The requester takes it back."""
    handoff = await heard.run(use_cases.withdraw, heard.ids()[0])
    heard.acked = True
    await heard.ack()
    heard.edge.later(
        say(heard, f"{handoff.key} is withdrawn; you can reopen it with `/handoff show {handoff.key}`.")
    )


async def pressed_reopen(heard: Heard) -> None:
    """The requester opens it again."""
    await _open_as_draft(heard, use_cases.reopen)


async def pressed_ask_for_work(heard: Heard) -> None:
    """The requester of an idea asks for work on it."""
    await _open_as_draft(heard, use_cases.ask_for_work)


async def _open_as_draft(heard: Heard, reopen: Callable[..., Handoff]) -> None:
    handoff_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        await heard.run_as(request, reopen, handoff_id)
        again = request.model_copy(update={"inbox_id": None})
        return shown(heard, await heard.run_as(again, resume_form, handoff_id))

    await open_form(heard, fill)


async def _done(heard: Heard) -> None:
    heard.acked = True
    await heard.ack(response_action="clear")


def _seen(ids_and_version: str) -> tuple[int, int | None]:
    """Return the id and the version a person saw."""
    subject, *version = numbers(ids_and_version)
    return subject, version[0] if version else None


COMMANDS: dict[str, Listener] = {ids.HANDOFF_COMMAND: heard_handoff}
SHORTCUTS: dict[str, Listener] = {ids.NEW_HANDOFF: used_new_handoff}
ACTIONS: dict[str, Listener] = {
    ids.HANDOFF_TAKE: pressed_take,
    ids.HANDOFF_ASK: pressed_ask,
    ids.HANDOFF_REROUTE: pressed_reroute,
    ids.HANDOFF_DECLINE: pressed_decline,
    ids.HANDOFF_ANSWER: pressed_answer,
    ids.HANDOFF_WITHDRAW: pressed_withdraw,
    ids.HANDOFF_REOPEN: pressed_reopen,
    ids.HANDOFF_ASK_FOR_WORK: pressed_ask_for_work,
}
OPENERS = frozenset(
    {
        ids.HANDOFF_REOPEN,
        ids.HANDOFF_ASK_FOR_WORK,
        ids.HANDOFF_ASK,
        ids.HANDOFF_REROUTE,
        ids.HANDOFF_DECLINE,
        ids.HANDOFF_ANSWER,
    }
)
SUBMISSIONS: dict[str, Listener] = {
    ids.ASK_FORM: submitted_ask,
    ids.ANSWER_FORM: submitted_answer,
    ids.REROUTE_FORM: submitted_reroute,
    ids.DECLINE_FORM: submitted_decline,
}
