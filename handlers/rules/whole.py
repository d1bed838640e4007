"""One handoff with everything about it, as it is shown on its card, in its thread and by `/handoff show`."""

from dataclasses import dataclass

from handlers.rules.authority import Action
from handlers.rules.earliness import Earliness
from handlers.rules.kpis import Agreement
from handlers.rules.look_alikes import Ties
from handlers.rules.stages import PLAIN, Standing
from handlers.rules.swim_lanes_touched import LaneShown
from handlers.rules.verdicts import Judged
from storage.records import CheckIn, Entry, Handoff, Kpi, OutcomeContext, Question, Source

NOT_YET = Earliness()
ALONE = Ties()


@dataclass(frozen=True)
class Whole:
    """A handoff with everything that belongs to it."""

    handoff: Handoff
    context: OutcomeContext | None = None
    kpis: tuple[Kpi, ...] = ()
    questions: tuple[Question, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    source: Source | None = None
    standing: Standing = PLAIN
    ties: Ties = ALONE
    agreement: Agreement | None = None
    lanes: tuple[LaneShown, ...] = ()
    verdicts: tuple[Judged, ...] = ()
    decided: Entry | None = None

    @property
    def said(self) -> OutcomeContext:
        """Return what was said of the outcome, which may be nothing yet."""
        return self.context or OutcomeContext(team_id=self.handoff.team_id, handoff_id=self.handoff.id)


@dataclass(frozen=True)
class Shown(Whole):
    """A handoff as one person looks at it, with what they may do and its last lines of history."""

    history: tuple[Entry, ...] = ()
    may_answer: bool = False
    may_withdraw: bool = False
    may_reopen: bool = False
    may: frozenset[Action] = frozenset()
    early: Earliness = NOT_YET
