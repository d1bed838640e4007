"""Reading what came of KPIs: for one handoff, as a reminder speaks of it, by quarter, and for the next one like it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session

from handlers.rules import authority
from handlers.rules import report as quarters
from handlers.rules import verdicts as rules
from handlers.rules.nudges import Matter
from handlers.rules.verdicts import Judged, Score
from handlers.use_cases import working_times
from storage import handoffs, kpis, settings, verdicts
from storage.records import Actor, Handoff, Nudge, Verdict

LESSONS = 3
"""Verdicts of others that a form shows."""
ON_SCOREBOARD = 2
"""Quarters that Home shows."""


def of_handoff(session: Session, handoff: Handoff) -> tuple[Judged, ...]:
    """Return the KPIs of a handoff with what came of them; nothing before both sides agreed."""
    return _judged(session, [handoff], verdicts.of_handoffs(session, [handoff.id]))


def one(session: Session, handoff_id: int, position: int) -> Judged | None:
    """Return one KPI with what came of it, or None."""
    handoff = handoffs.get(session, handoff_id) if 0 < position < rules.VERDICTS else None
    found = verdicts.get(session, handoff_id, position) if handoff else None
    judged = _judged(session, [handoff], [found]) if handoff and found else ()
    return judged[0] if judged else None


def waiting_on(session: Session, person: str, owned: Collection[Handoff]) -> dict[int, Judged]:
    """Return which KPI of each handoff waits for a person's word on what came of it, by handoff."""
    asked = [one for one in owned if one.state in rules.GIVEN_IN]
    if not asked:
        return {}
    found = _judged(session, asked, verdicts.of_handoffs(session, [one.id for one in asked]))
    mine = [one for one in found if any(one.owners.get(side) == person for side in one.waits_on)]
    return {one.handoff.id: one for one in reversed(mine)}


def _judged(session: Session, of: Collection[Handoff], found: Collection[Verdict]) -> tuple[Judged, ...]:
    if not found:
        return ()
    ids = {verdict.handoff_id for verdict in found}
    by_id = {handoff.id: handoff for handoff in of}
    owned = {
        (kpi.handoff_id, kpi.position): kpi
        for of_one in kpis.of_handoffs(session, ids).values()
        for kpi in of_one
    }
    written = verdicts.sides_of(session, ids)
    roster = settings.get(session).people
    judged = []
    for verdict in found:
        handoff, kpi = by_id.get(verdict.handoff_id), owned.get((verdict.handoff_id, verdict.position))
        if handoff is None or kpi is None:
            continue
        at = (verdict.handoff_id, verdict.position)
        sides = {side.side: side for side in written if (side.handoff_id, side.position) == at}
        judged.append(Judged(handoff, kpi, verdict, sides, rules.owners_of(handoff, kpi, roster)))
    return tuple(judged)


def matter(session: Session, handoff: Handoff, nudge: Nudge) -> Matter | None:
    """Return what a reminder to report the result of a KPI speaks of, or None when that is gone."""
    judged = one(session, handoff.id, rules.position_of(nudge.subject_id))
    return rules.matter(judged, due_at=due_at(session, judged)) if judged else None


def due_at(session: Session, judged: Judged) -> datetime:
    """Return until when a verdict can be given, in the workspace's working days."""
    wt = working_times.of_workspace(session)
    asked_at = judged.verdict.asked_at
    return rules.ends_at(wt, asked_at or rules.ask_at(wt, judged.verdict.measure_on, rules.EPOCH))


def scoreboard(session: Session, at: datetime) -> tuple[Score, ...]:
    """Return what became of the KPIs of the last quarter and of this one; nothing before one was ever settled."""
    zone = working_times.of_workspace(session).zone
    spans = quarters.quarters(at, zone, ON_SCOREBOARD)
    counted = verdicts.counts(session, [*(one.starts_at for one in spans), spans[-1].ends_at])
    scores = tuple(Score(span.name, counted.get(place, {})) for place, span in enumerate(spans))
    if not any(score.total for score in scores):
        return ()
    first = next(place for place, score in enumerate(scores) if score.total)
    begun = first == 0 or verdicts.any_before(session, spans[0].starts_at)
    return scores if begun else scores[first:]


def lessons(session: Session, actor: Actor, alike: Sequence[int]) -> tuple[Judged, ...]:
    """Return what came of KPIs of handoffs like one, the likest first, as far as one may read them."""
    settled = [one for one in verdicts.of_handoffs(session, alike) if one.settled_at is not None]
    others = [handoffs.get(session, other) for other in dict.fromkeys(one.handoff_id for one in settled)]
    readable = [one for one in others if one and not one.private and authority.may_read(actor, one)]
    found = _judged(session, readable, settled)
    return tuple(sorted(found, key=lambda one: alike.index(one.handoff.id))[:LESSONS])
