"""How far an initiative really is: the later of what was said and what the facts imply."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.rules.junk import junk
from handlers.rules.refusals import Refusal
from storage.records import CheckIn, Contract, Entry, Handoff, Invitation, OutcomeContext, Settings
from storage.vocabulary import CheckInState, Fact, Stage

NAMES: dict[Stage, str] = {
    Stage.IDEA: "Idea",
    Stage.DESIGN: "Design",
    Stage.PLAN: "Plan",
    Stage.ESTIMATE: "Estimate",
    Stage.SOURCE: "Vendor choice",
    Stage.BUILD: "Build",
    Stage.LAUNCH: "Launch",
    Stage.MEASURE: "Measure",
}

IMPLIED: tuple[tuple[Fact, Stage, str], ...] = (
    (Fact.CONTRACT_SIGNED, Stage.BUILD, "a contract is signed"),
    (Fact.PRICE_ASKED, Stage.SOURCE, "a vendor was asked for a price"),
    (Fact.BUDGET_APPROVED, Stage.ESTIMATE, "the budget is approved"),
    (Fact.LAUNCH_ANNOUNCED, Stage.PLAN, "the launch is announced"),
    (Fact.DEMO_SEEN, Stage.PLAN, "a demo was seen without IT"),
)

QUESTIONS: dict[Stage, tuple[str, ...]] = {
    Stage.IDEA: ("What would make this easy, and what would make it hard?",),
    Stage.DESIGN: ("Which systems does it touch?", "Which data does it need?"),
    Stage.PLAN: ("What must be true by when?",),
    Stage.ESTIMATE: ("What range do you see, and how sure are you?",),
    Stage.SOURCE: ("May IT see the vendors with you?",),
    Stage.BUILD: ("What was agreed with the vendor that IT should know?",),
    Stage.LAUNCH: ("What must work on the first day?",),
    Stage.MEASURE: ("Where will the numbers come from?",),
}


NAMED = 200
"""Characters of the systems that the form named, in a question."""


def to_talk_about(stage: Stage, systems: str = "") -> tuple[str, ...]:
    """Return a stage's questions; where the systems were named already, the first one is what else there is."""
    named = " ".join(systems.split())
    if stage is not Stage.DESIGN or not named:
        return QUESTIONS[stage]
    named = named if len(named) <= NAMED else f"{named[: NAMED - 1]}…"
    return (f"The form names {named}. Which other systems does it touch?", *QUESTIONS[stage][1:])


def implied(facts: Iterable[str]) -> tuple[Stage, str] | None:
    """Return the latest stage that the facts imply and why, or None."""
    present = set(facts)
    for fact, stage, why in IMPLIED:
        if fact in present and not (fact is Fact.DEMO_SEEN and Fact.IT_AT_DEMO in present):
            return stage, why
    return None


def effective(context: OutcomeContext) -> tuple[Stage, str]:
    """Return the effective stage and, where the facts decided it, why."""
    declared = context.stage or Stage.IDEA
    by_facts = implied(context.facts)
    if by_facts is not None and by_facts[0].position > declared.position:
        return by_facts
    return declared, ""


def is_late(stage: Stage) -> bool:
    """Tell whether a handoff at this stage arrives late: vendors are already in play."""
    return stage.position >= Stage.SOURCE.position


FURTHEST = timedelta(days=3653)
"""How far ahead a day can be named."""


@dataclass(frozen=True)
class Standing:
    """What stands about a handoff's stage beside the handoff itself."""

    contract: Contract | None = None
    invitations: tuple[Invitation, ...] = ()
    missing: tuple[str, ...] = ()
    first_launch: date | None = None
    slips: int = 0

    @property
    def is_stopped(self) -> bool:
        """Tell whether a signed contract still waits for an architect or a lead."""
        return self.contract is not None and self.contract.decided_at is None


PLAIN = Standing()
"""How a handoff stands of which there is nothing to say."""


@dataclass(frozen=True)
class Move:
    """Where a handoff is to go, when it launches and meets its vendors, and why nobody met, or why it goes back.

    The day of the vendors stays as it was where the form does not name it.
    """

    to: Stage
    launch_on: date | None
    reason: str = ""
    vendors_on: date | None = None
    names_vendors: bool = False


def is_pre_build(stage: Stage) -> bool:
    """Tell whether IT can still shape the outcome at this stage."""
    return stage.position < Stage.BUILD.position


def is_covered(stage: Stage, check_ins: Iterable[CheckIn]) -> bool:
    """Tell whether a stage had its check-in, or IT waived it."""
    done = {CheckInState.HELD, CheckInState.WAIVED}
    return any(one.stage is stage and one.state in done for one in check_ins)


def goes_back(handoff: Handoff, to: Stage) -> bool:
    """Tell whether a stage lies before the one a handoff is at."""
    return to.position < handoff.stage.position


def skips(handoff: Handoff, to: Stage, check_ins: Iterable[CheckIn]) -> bool:
    """Tell whether moving there leaves a stage before build without its check-in."""
    forward = to.position > handoff.stage.position
    return forward and is_pre_build(handoff.stage) and not is_covered(handoff.stage, check_ins)


def require_move(
    handoff: Handoff, move: Move, *, before: Move, check_ins: Iterable[CheckIn], today: date
) -> str:
    """Return the reason of a move in one line, or refuse what the form is missing; `before` is what the form showed."""
    if move.to is handoff.stage and (move.launch_on, move.vendors_on) == (
        before.launch_on,
        before.vendors_on,
    ):
        raise Refusal("Choose another stage or another day; both are as they were.", field="stage")
    if move.launch_on != before.launch_on:
        require_ahead(move.launch_on, today, field="launch")
    if move.vendors_on != before.vendors_on:
        require_ahead(move.vendors_on, today, field="vendors")
    if goes_back(handoff, move.to):
        return require_line(move.reason, f"Say in one line why it goes back to {NAMES[move.to]}.")
    if skips(handoff, move.to, check_ins):
        missing = f"The {NAMES[handoff.stage]} check-in was not held; say in one line why it goes on without."
        return require_line(move.reason, missing)
    return " ".join(move.reason.split())


def require_ahead(on: date | None, today: date, *, field: str) -> None:
    """Refuse a day that is past, or so far ahead that it is a slip of the pen."""
    if on is not None and on < today:
        raise Refusal("Choose a day that is still to come.", field=field)
    if on is not None and on > today + FURTHEST:
        raise Refusal("This is more than ten years ahead; choose an earlier day.", field=field)


def require_acknowledged(handoff: Handoff, to: Stage, contract: Contract | None) -> None:
    """Refuse to go on to build while a signed contract waits; a handoff that arrived signed has none."""
    if contract is None or contract.decided_at is not None or is_pre_build(to):
        return
    if not is_pre_build(handoff.stage):
        return
    raise Refusal(
        f"The contract of {handoff.key} is signed, so an IT architect presses [Acknowledge] before it moves to "
        f"{NAMES[to]}, or a lead overrides it with a reason; both are in `/handoff show {handoff.key}`.",
        field="stage",
    )


def require_undecided(handoff: Handoff, contract: Contract | None) -> Contract:
    """Return the contract that waits for an architect or a lead, or refuse when there is none."""
    if contract is None:
        raise Refusal(f"No contract of {handoff.key} waits for anybody; there is nothing left to do.")
    if contract.decided_at is not None:
        did = "overrode" if contract.reason else "acknowledged"
        raise Refusal(f"<@{contract.decided_by}> already {did} it at {contract.decided_at:%H:%M UTC}.")
    return contract


def require_unsigned(handoff: Handoff, context: OutcomeContext) -> None:
    """Refuse to mark a contract as signed twice."""
    if Fact.CONTRACT_SIGNED in context.facts:
        raise Refusal(
            f"The contract of {handoff.key} is marked as signed already; there is nothing left to do."
        )


def became_signed(handoff: Handoff, before: OutcomeContext, after: OutcomeContext) -> bool:
    """Tell whether answers say that a contract was signed after Stile knew of the handoff."""
    signed = Fact.CONTRACT_SIGNED in after.facts and Fact.CONTRACT_SIGNED not in before.facts
    # What could not wait arrives with its answers, so a contract in them was signed before.
    return signed and handoff.ready_at is not None and handoff.context_due_at is None


def held_back(stage: Stage, why: str, contract: Contract | None) -> tuple[Stage, str]:
    """Return the effective stage, and why, as long as a signed contract keeps a handoff from build."""
    waits = contract is not None and contract.decided_at is None
    return (Stage.SOURCE, "a contract waits for IT") if waits and not is_pre_build(stage) else (stage, why)


def require_line(text: str, missing: str, *, field: str = "reason") -> str:
    """Return a text on one line, or refuse an empty one and junk."""
    line = " ".join(text.split())
    if not line or junk(line):
        raise Refusal(missing, field=field)
    return line


def missing_roles(settings: Settings, handoff: Handoff, invited: Iterable[Invitation]) -> tuple[str, ...]:
    """Return the roles that must be in at the present stage and are not: neither invited nor on it already."""
    on_it = {handoff.requester, handoff.author, handoff.architect}
    roles_in = {one.role for one in invited}
    people_in = on_it | {one.person for one in invited}
    return tuple(
        role
        for role in settings.stages.get(handoff.stage, ())
        if role not in roles_in and not people_in.intersection(settings.roles.get(role, ()))
    )


def slips(moves: Sequence[Entry]) -> tuple[date | None, int]:
    """Return the launch that was said first and how often it was put off, from the moves, oldest first."""
    days = [(_day(one.before), _day(one.after)) for one in moves]
    later = [1 for before, after in days if before and after and after > before]
    first = next(day for pair in days for day in pair if day) if later else None
    return first, len(later)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
