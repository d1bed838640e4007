"""How far an initiative really is: the later of what was said and what the facts imply."""

from collections.abc import Iterable

from storage.records import OutcomeContext
from storage.vocabulary import Fact, Stage

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
    Stage.SOURCE: ("May IT see the vendors together with you?",),
    Stage.BUILD: ("What was agreed with the vendor that IT should know?",),
    Stage.LAUNCH: ("What must work on the first day?",),
    Stage.MEASURE: ("Where will the numbers come from?",),
}


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
