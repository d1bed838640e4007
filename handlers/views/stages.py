"""What people read about stages: moving on, a signed contract, who must be in, and the forms for it."""

from collections.abc import Collection, Sequence
from datetime import date

from handlers.rules.authority import Action
from handlers.rules.stages import NAMES, Standing, is_pre_build
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    Element,
    Message,
    actions,
    bold,
    button,
    context,
    date_input,
    day,
    field,
    message,
    modal,
    moment,
    person,
    person_input,
    quoted,
    section,
    select,
    text_input,
)
from storage.records import Contract, Handoff, Invitation
from storage.vocabulary import Stage

LINE = 300
OTHER_ROLE = "-"
"""What stands for no role of the settings: somebody who is only to read along."""


def launch_words(on: date | None, standing: Standing) -> str:
    """Return when it launches, and what was said first where that was put off."""
    if on is None or standing.first_launch is None:
        return day(on)
    times = "once" if standing.slips == 1 else f"{standing.slips} times"
    return f"{day(on)} (first {day(standing.first_launch)}, put off {times})"


def standing_blocks(handoff: Handoff, standing: Standing) -> list[Block]:
    """Return what stands about the stage: a signed contract, who is missing, and who was invited."""
    lines = {
        "contract": contract_line(handoff, standing.contract) if standing.contract else "",
        "missing": _missing(handoff, standing),
        "invited": _invited(standing),
    }
    return [context(line, block_id=f"stage.{name}") for name, line in lines.items() if line]


def contract_line(handoff: Handoff, contract: Contract) -> str:
    """Return where a contract that was signed on the way stands."""
    signed = f"{person(contract.marked_by)} said {moment(contract.marked_at)} that the contract is signed."
    if contract.decided_at is None:
        return (
            f":pencil: {signed} Before {handoff.key} moves to Build, an IT architect acknowledges it, or a lead "
            "overrides it with a reason."
        )
    when = f"{person(contract.decided_by)}, {moment(contract.decided_at)}"
    if contract.reason:
        return f":pencil: {signed} Overridden by {when}: {quoted(contract.reason, LINE)}"
    return f":pencil: {signed} Acknowledged by {when}."


def _missing(handoff: Handoff, standing: Standing) -> str:
    if not standing.missing:
        return ""
    return (
        f":busts_in_silhouette: Not in yet at {NAMES[handoff.stage]}: {quoted(', '.join(standing.missing))}"
    )


def _invited(standing: Standing) -> str:
    people = [f"{person(one.person)}{_as(one)}" for one in standing.invitations]
    return f"Invited: {', '.join(people)}" if people else ""


def _as(invitation: Invitation) -> str:
    return f" ({quoted(invitation.role, 60)})" if invitation.role else ""


def stage_buttons(handoff: Handoff, standing: Standing, may: Collection[Action]) -> list[Element]:
    """Return the buttons about a handoff's stage that make sense now, of what one may do."""
    early, stopped = is_pre_build(handoff.stage), standing.is_stopped
    offered = (
        (Action.ACKNOWLEDGE, stopped, "Acknowledge", ids.STAGE_ACKNOWLEDGE),
        (Action.OVERRIDE, stopped, "Override", ids.STAGE_OVERRIDE),
        (Action.MOVE_ON, True, "Move on", ids.STAGE_MOVE_ON),
        (Action.WAIVE, early, "Waive check-in", ids.STAGE_WAIVE),
        (Action.INVITE, True, "Invite", ids.STAGE_INVITE),
    )
    buttons = [
        stage_button(label, at, handoff) for action, now, label, at in offered if now and action in may
    ]
    if Action.SIGN_CONTRACT in may and early and standing.contract is None:
        buttons.append(_signed(handoff))
    return buttons


def stage_button(label: str, action_id: str, handoff: Handoff) -> Element:
    """Return one button about a handoff's stage."""
    return button(label, action_id=action_id, value=str(handoff.id), about=f"{label}: {handoff.key}")


def _signed(handoff: Handoff) -> Element:
    return button(
        "Mark contract signed",
        action_id=ids.STAGE_SIGNED,
        value=str(handoff.id),
        about=f"Mark the contract of {handoff.key} as signed",
        confirm=f"This says that the contract of {handoff.key} is signed. IT is asked to acknowledge it.",
    )


def move_form(
    handoff: Handoff, *, launch_on: date | None, uncovered: bool, vendors_on: date | None = None
) -> Block:
    """Return the form that sets the stage and the launch."""
    why = "If it goes back, why?"
    if uncovered:
        why = f"Why skip the {NAMES[handoff.stage]} check-in, or go back?"
    following = [stage for stage in Stage if stage.position > handoff.stage.position]
    choices = [Choice(stage, NAMES[stage]) for stage in Stage]
    return modal(
        "Move on",
        [
            _what(handoff, f"It is at {NAMES[handoff.stage]} now."),
            field(
                "Which stage is it at?",
                select(
                    ids.FIELD,
                    choices,
                    initial=(following or [handoff.stage])[0],
                    placeholder="Choose a stage",
                ),
                block_id="stage@1",
                hint="The next check-in is about this stage.",
            ),
            field(
                "When does it launch?",
                date_input(ids.FIELD, initial=launch_on),
                block_id="launch@1",
                hint="Both sides plan by it; the first date stays visible.",
                optional=True,
            ),
            *([vendors_field(vendors_on)] if is_pre_build(handoff.stage) else []),
            field(
                why,
                text_input(ids.FIELD, limit=LINE, placeholder="One line"),
                block_id="reason@1",
                hint="Both sides see it in the handoff's thread and history.",
                optional=True,
            ),
        ],
        callback_id=ids.MOVE_FORM,
        submit="Move on",
        metadata=f"{handoff.id}:{handoff.version}",
    )


def vendors_field(initial: date | None) -> Block:
    """Return the field for the day on which the vendors are first met."""
    return field(
        "When do you first meet the vendors?",
        date_input(ids.FIELD, initial=initial),
        block_id="vendors@1",
        hint=f"The {NAMES[Stage.SOURCE]} check-in comes before it; leave it empty while no day is set.",
        optional=True,
    )


def waive_form(handoff: Handoff) -> Block:
    """Return the form in which IT says why it need not talk at this stage."""
    name = NAMES[handoff.stage]
    return _reason_form(
        handoff,
        f"Waiving means that IT does without the {name} check-in: it counts neither as held nor as skipped.",
        label="Why doesn't IT need this check-in?",
        hint="Both sides read it, with your name.",
        title="Waive the check-in",
        submit="Waive",
        callback_id=ids.WAIVE_FORM,
    )


def override_form(handoff: Handoff) -> Block:
    """Return the form in which a lead lets a signed contract go on."""
    return _reason_form(
        handoff,
        "The contract is signed and no architect has acknowledged it. Your override lets it move to Build.",
        label="Why does it go on without an architect?",
        hint="Both sides read it, with your name.",
        title="Override",
        submit="Override",
        callback_id=ids.OVERRIDE_FORM,
    )


def _reason_form(
    handoff: Handoff, words: str, *, label: str, hint: str, title: str, submit: str, callback_id: str
) -> Block:
    line = text_input(ids.FIELD, limit=LINE, placeholder="One line")
    return modal(
        title,
        [_what(handoff, words), field(label, line, block_id="reason@1", hint=hint)],
        callback_id=callback_id,
        submit=submit,
        metadata=str(handoff.id),
    )


def invite_form(handoff: Handoff, missing: tuple[str, ...], initial: str | None) -> Block:
    """Return the form that lets somebody read one handoff."""
    choices = [*(Choice(role, role) for role in missing), Choice(OTHER_ROLE, "No role, just to read along")]
    return modal(
        "Invite",
        [
            _what(handoff, "Whoever you invite can read this handoff; a guest reads this one and no other."),
            field(
                "Who do you want to invite?",
                person_input(ids.FIELD, initial=initial),
                block_id="person@1",
                hint="This person is told at the start of their working day, with a button that opens it.",
            ),
            field(
                "In which role?",
                select(ids.FIELD, choices, initial=choices[0].value, placeholder="Choose a role"),
                block_id="role@1",
                hint="Both sides see who is in for what.",
            ),
        ],
        callback_id=ids.INVITE_FORM,
        submit="Invite",
        metadata=str(handoff.id),
    )


def _what(handoff: Handoff, words: str) -> Block:
    return section(f"{bold(f'{handoff.key} · {handoff.title}')}\n{words}", block_id="what")


def stage_moved(
    handoff: Handoff,
    *,
    by: str,
    before: Stage,
    after: Stage,
    reason: str,
    launch: Sequence[str],
    vendors: Sequence[str] = (),
) -> Message:
    """Return the line in the thread that says where a handoff went, and why."""
    did = []
    if before is not after:
        way = "moved" if after.position > before.position else "took back"
        did.append(f"{way} {handoff.key} from {NAMES[before]} to {NAMES[after]}")
    if launch:
        did.append(_launch_words(*launch, of="" if did else f" of {handoff.key}"))
    if vendors:
        did.append(_vendors_words(*vendors, of="" if did else f" for {handoff.key}"))
    why = f": {quoted(reason, LINE)}" if reason else "."
    return _line(f"{person(by)} {_and(did)}{why}")


def _and(parts: list[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def _vendors_words(was: str, now: str, *, of: str) -> str:
    """Return what became of the first meeting with vendors, from two dates as they are kept."""
    if not now:
        return f"took back the first meeting with the vendors{of} on {day(date.fromisoformat(was))}"
    return f"said that the first meeting with the vendors{of} is on {day(date.fromisoformat(now))}"


def _launch_words(was: str, now: str, *, of: str) -> str:
    """Return what became of a launch, from two dates as they are kept; an empty one is not known."""
    before, after = (day(date.fromisoformat(on)) if on else "" for on in (was, now))
    if not before:
        return f"set the launch{of} to {after}"
    return (
        f"moved the launch{of} from {before} to {after}" if after else f"took back the launch{of} of {before}"
    )


def contract_signed(handoff: Handoff, contract: Contract) -> Message:
    """Return the line in the thread that says a contract is signed, and who is asked what."""
    return _line(contract_line(handoff, contract))


def contract_asked(handoff: Handoff, contract: Contract, *, is_architect: bool) -> Message:
    """Return the message in which an architect is asked to acknowledge a signed contract, or the lead to decide."""
    text = f"{bold(f'{handoff.key} · {handoff.title}')}\n{contract_line(handoff, contract)}"
    blocks = [section(text, block_id="text")]
    if contract.decided_at is None:
        show = stage_button("Open", ids.HANDOFF_SHOW, handoff)
        blocks.append(
            actions([contract_button(handoff, is_architect=is_architect), show], block_id="buttons")
        )
    return message(text, blocks)


def contract_button(handoff: Handoff, *, is_architect: bool) -> Element:
    """Return the button that lets a signed contract go on: an architect acknowledges it, a lead overrides it."""
    label, action_id = ("Override", ids.STAGE_OVERRIDE)
    if is_architect:
        label, action_id = "Acknowledge", ids.STAGE_ACKNOWLEDGE
    about = f"{label} the contract of {handoff.key}"
    return button(label, action_id=action_id, value=str(handoff.id), primary=True, about=about)


def invited(handoff: Handoff, invitation: Invitation) -> Message:
    """Return what a person who was invited reads: to what, by whom, and how to open it."""
    role = f" as {quoted(invitation.role, 60)}" if invitation.role else ""
    text = (
        f"{person(invitation.by)} invited you{role} to {bold(f'{handoff.key} {handoff.title}')}, what "
        "marketing brought to IT. You can read this one; nobody is waiting for an answer from you."
    )
    show = button(
        "Open", action_id=ids.HANDOFF_SHOW, value=str(handoff.id), primary=True, about=f"Open {handoff.key}"
    )
    return message(text, [section(text, block_id="text"), actions([show], block_id="buttons")])


def _line(text: str) -> Message:
    return message(text, [section(text, block_id="text")])
