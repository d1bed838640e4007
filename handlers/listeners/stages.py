"""What people press and send about stages: moving on, waiving, signed contracts, invitations."""

from collections.abc import Callable

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, day_in, numbers
from handlers.listeners.refusals import tell
from handlers.rules.refusals import Refusal
from handlers.rules.stages import Move
from handlers.use_cases import invitations
from handlers.use_cases import stages as use_cases
from handlers.views import ids
from handlers.views import stages as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Handoff, Request
from storage.vocabulary import Stage

OUT_OF_DATE = "This form is out of date; close it and open the handoff again with `/handoff list`."


async def pressed_move_on(heard: Heard) -> None:
    """Somebody wants to say at which stage a handoff is now."""
    await open_form(heard, _fill_move)


async def _fill_move(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, use_cases.to_move, heard.ids()[0])
    return views.move_form(
        opened.handoff,
        launch_on=opened.launch_on,
        uncovered=opened.uncovered,
        vendors_on=opened.vendors_on,
    )


async def submitted_move(heard: Heard) -> None:
    """Set the stage and the launch."""
    typed = typed_in(heard.state())
    handoff_id, version = _numbers(heard, 2)
    if typed.get("stage") not in set(Stage):
        raise Refusal("Choose a stage.", field="stage")
    move = Move(
        Stage(str(typed["stage"])),
        day_in(typed, "launch"),
        str(typed.get("reason") or ""),
        vendors_on=day_in(typed, "vendors"),
        names_vendors="vendors" in typed,
    )
    await heard.run(use_cases.move_on, handoff_id, move, version=version)
    await _done(heard)


async def pressed_waive(heard: Heard) -> None:
    """IT wants to do without a check-in."""
    await _open(heard, use_cases.to_waive, views.waive_form)


async def submitted_waive(heard: Heard) -> None:
    """Waive a check-in."""
    (handoff_id,) = _numbers(heard, 1)
    await heard.run(use_cases.waive, handoff_id, reason=_reason(heard))
    await _done(heard)


async def pressed_signed(heard: Heard) -> None:
    """Somebody says that the contract is signed."""
    handoff = await heard.run(use_cases.sign_contract, heard.ids()[0])
    await _answer(
        heard, f"The contract of {handoff.key} is marked as signed; `/handoff show {handoff.key}` shows it."
    )


async def pressed_acknowledge(heard: Heard) -> None:
    """An architect acknowledges a signed contract."""
    handoff = await heard.run(use_cases.acknowledge, heard.ids()[0])
    await _answer(heard, f"You acknowledged the contract of {handoff.key}; it is at Build now.")


async def pressed_override(heard: Heard) -> None:
    """A lead wants a signed contract to go on."""
    await _open(heard, use_cases.to_override, views.override_form)


async def submitted_override(heard: Heard) -> None:
    """Let a signed contract go on."""
    (handoff_id,) = _numbers(heard, 1)
    await heard.run(use_cases.override, handoff_id, reason=_reason(heard))
    await _done(heard)


async def pressed_invite(heard: Heard) -> None:
    """Somebody wants to invite a person to a handoff."""
    await open_form(heard, _fill_invite)


async def _fill_invite(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, invitations.to_invite, heard.ids()[0])
    return views.invite_form(opened.handoff, opened.missing, opened.person)


async def submitted_invite(heard: Heard) -> None:
    """Invite a person, with fresh facts about them."""
    typed = typed_in(heard.state())
    (handoff_id,) = _numbers(heard, 1)
    person, role = str(typed.get("person") or ""), str(typed.get("role") or "")
    whom = await heard.edge.directory.actor(heard.team, person) if person else None
    role = "" if role == views.OTHER_ROLE else role
    await heard.run(invitations.invite, handoff_id, whom=whom, role=role)
    await _done(heard)


async def _open(heard: Heard, look: Callable[..., Handoff], view: Callable[[Handoff], Block]) -> None:
    handoff_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        return view(await heard.run_as(request, look, handoff_id))

    await open_form(heard, fill)


def _numbers(heard: Heard, count: int) -> tuple[int, ...]:
    found = numbers(heard.metadata())
    if len(found) != count:
        raise Refusal(OUT_OF_DATE)
    return found


def _reason(heard: Heard) -> str:
    return str(typed_in(heard.state()).get("reason") or "")


async def _answer(heard: Heard, text: str) -> None:
    heard.acked = True
    await heard.ack()
    heard.edge.later(tell(heard, text))


async def _done(heard: Heard) -> None:
    heard.acked = True
    await heard.ack(response_action="clear")


ACTIONS: dict[str, Listener] = {
    ids.STAGE_MOVE_ON: pressed_move_on,
    ids.STAGE_WAIVE: pressed_waive,
    ids.STAGE_SIGNED: pressed_signed,
    ids.STAGE_ACKNOWLEDGE: pressed_acknowledge,
    ids.STAGE_OVERRIDE: pressed_override,
    ids.STAGE_INVITE: pressed_invite,
}
SUBMISSIONS: dict[str, Listener] = {
    ids.MOVE_FORM: submitted_move,
    ids.WAIVE_FORM: submitted_waive,
    ids.OVERRIDE_FORM: submitted_override,
    ids.INVITE_FORM: submitted_invite,
}
OPENERS = frozenset({ids.STAGE_MOVE_ON, ids.STAGE_WAIVE, ids.STAGE_OVERRIDE, ids.STAGE_INVITE})
