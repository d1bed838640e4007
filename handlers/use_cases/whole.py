"""Gathering one handoff with everything that belongs to it."""

from sqlmodel import Session

from handlers.rules.whole import Whole
from handlers.use_cases import deeds, look_alikes, sign_offs, swim_lanes_read, verdicts_read
from handlers.use_cases.stages import standing
from storage import catches, check_ins, outcome_contexts, questions
from storage.records import Actor, Handoff
from storage.vocabulary import OPEN_STATES


def gather(session: Session, handoff: Handoff, *, reader: Actor | None = None) -> Whole:
    """Return a handoff with everything that is shown of it to one person, or else in the channels."""
    return Whole(
        handoff=handoff,
        context=outcome_contexts.get(session, handoff.id),
        kpis=tuple(outcome_contexts.kpis(session, handoff.id)),
        questions=tuple(questions.of_handoff(session, handoff.id)),
        check_ins=tuple(check_ins.of_handoff(session, handoff.id)),
        source=catches.source_of(session, handoff.id),
        standing=standing(session, handoff),
        ties=look_alikes.ties(session, handoff.id, reader=reader),
        agreement=sign_offs.agreement(session, handoff),
        lanes=swim_lanes_read.shown(session, handoff.id),
        verdicts=verdicts_read.of_handoff(session, handoff),
        decided=None if handoff.state in OPEN_STATES else deeds.decided(session, handoff),
    )
