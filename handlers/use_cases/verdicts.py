"""What came of KPIs: asked of both owners on the measure date, written unseen, settled once both confirm."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import sign_offs as signing
from handlers.rules import verdicts as rules
from handlers.rules.authority import Action
from handlers.rules.kpi_forms import Errors
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Denied, Refusal
from handlers.rules.threads import place
from handlers.rules.verdict_forms import Written, read
from handlers.rules.verdicts import Judged, Outcome
from handlers.use_cases import nudges, road, working_times
from handlers.use_cases import verdicts_read as reading
from handlers.use_cases.check_ins_said import in_hours
from storage import deliveries, handoffs, history, outcome_contexts, settings, verdicts
from storage import sign_offs as kept
from storage.records import STILE, Handoff, Kpi, Request, Verdict, VerdictSide
from storage.vocabulary import Side, State, Subject

ASKED = "verdict"
"""The kind of the message in which an owner is asked."""
SETTLED = "verdict_settled"
MOVED = "verdict_moved"


@dataclass(frozen=True)
class Given:
    """What became of one person's word: the KPI as it stands then, for which side they speak, what is wrong by field."""

    judged: Judged
    side: Side
    errors: Errors = field(default_factory=dict)


def plan(session: Session, request: Request, handoff: Handoff) -> None:
    """Have the clock ask what came of each KPI of a handoff that is agreed; of others, no more."""
    present = {one.position: one for one in verdicts.of_handoffs(session, [handoff.id])}
    agreed = handoff.state in rules.PLANNED_IN
    for kpi in outcome_contexts.kpis(session, handoff.id) if agreed else ():
        _plan_one(session, request, handoff, kpi, present.pop(kpi.position, None))
    for left in present.values():
        if left.asked_at is None and left.settled_at is None:
            verdicts.remove(session, left)


def _plan_one(session: Session, request: Request, handoff: Handoff, kpi: Kpi, known: Verdict | None) -> None:
    if known is None:
        verdict = Verdict(
            team_id=request.team,
            handoff_id=handoff.id,
            position=kpi.position,
            measure_on=kpi.measure_on,
        )
        verdicts.add(session, verdict)
    elif known.asked_at is None and not known.extended_weeks:
        if known.measure_on != kpi.measure_on:
            verdicts.put(session, known.model_copy(update={"measure_on": kpi.measure_on}))
    elif known.asked_at is not None and known.settled_at is None:
        judged = reading.one(session, handoff.id, kpi.position)
        if judged is not None:  # somebody else may answer for it now
            _tell_owners(session, request, judged)
            _remind(session, request, judged)


def due(deps: Deps) -> list[Verdict]:
    """Return the verdicts that the clock has something to do with, in every workspace; cheap when there are none."""
    at = deps.clock()
    with deps.store.looking() as session:
        long_ago = at - timedelta(days=rules.ENDED_FOR)
        return verdicts.due(session, by=rules.first_day(at), asked_before=long_ago)


def bring(deps: Deps, verdict: Verdict) -> None:
    """Ask both owners what came of a KPI whose day has come, or end what nobody answered."""
    request = Request(team=verdict.team_id, actor=STILE, at=deps.clock(), surface="clock")
    with deps.store.writing(request) as session:
        kept.hold(session, Subject.KPIS, verdict.handoff_id)
        judged = reading.one(session, verdict.handoff_id, verdict.position)
        if judged is None or judged.handoff.state not in rules.PLANNED_IN:
            verdicts.remove(session, verdict)
            return
        if judged.verdict.settled_at is not None:
            return
        if judged.verdict.asked_at is None:
            if judged.verdict.measure_on <= rules.first_day(request.at):
                _ask(session, request, judged)
        elif request.at >= reading.due_at(session, judged):
            _settle(session, request, judged, rules.run_out(judged.kpi, judged.sides))


def _ask(session: Session, request: Request, judged: Judged) -> None:
    """Ask both owners, each at their first working instant; from now on the KPIs stay as they are."""
    moved = road.bring_to(session, request, judged.handoff, State.IN_DELIVERY)
    judged = replace(judged, handoff=moved)
    starts = _tell_owners(session, request, judged)
    asked_at = min(starts, default=request.at)
    asked = verdicts.put(session, judged.verdict.model_copy(update={"asked_at": asked_at}))
    _remind(session, request, replace(judged, verdict=asked))
    history.add(
        session,
        request,
        "verdict_asked",
        handoff_id=moved.id,
        after=f"KPI {judged.kpi.position}, {asked.measure_on}",
    )
    _show(session, judged)


def _tell_owners(session: Session, request: Request, judged: Judged) -> list[Any]:
    """Have each owner told once a question, and return from when each of them is."""
    on, starts = judged.verdict.measure_on, []
    for who in judged.owners.values():
        at = rules.ask_at(working_times.of_person(session, who), on, request.at)
        starts.append(at)
        deliveries.add(
            session,
            ASKED,
            key=f"verdict:{judged.handoff.id}:{judged.kpi.position}:{who}:{on}",
            due_at=at,
            handoff_id=judged.handoff.id,
            subject_id=rules.subject_id(judged.handoff.id, judged.kpi.position),
            person=who,
            live=True,
            measure_on=on.isoformat(),
        )
    return starts


def _remind(session: Session, request: Request, judged: Judged) -> None:
    """Begin to remind whom it waits for; who is away is counted too, as somebody else can do it."""
    subject = rules.subject_id(judged.handoff.id, judged.kpi.position)
    for side in judged.waits_on:
        who = judged.owners.get(side)
        if who is None:
            continue
        here = replace(working_times.of_person(session, who), leave=())
        at = rules.ask_at(here, judged.verdict.measure_on, request.at)
        nudges.start(session, request, Kind.VERDICT, judged.handoff, person=who, subject_id=subject, at=at)


def look(deps: Deps, request: Request, handoff_id: int, position: int) -> Given:
    """Return a KPI to who may say what came of it, for the form."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        judged, side = _mine(session, request, handoff_id, position)
        rules.require_open(judged)
        return Given(judged, side)


def give(deps: Deps, request: Request, handoff_id: int, position: int, typed: Mapping[str, Any]) -> Given:
    """Write what came of a KPI for one's side; with both saying the same it is settled."""
    with deps.store.writing(request) as session:
        judged, side = _hold(session, request, handoff_id, position)
        rules.require_open(judged)
        rules.require_other_person(judged, request.actor, side)
        written, errors = read(typed, judged.kpi)
        if written is None:
            return Given(judged, side, errors)
        before = judged.both
        judged = _written(session, request, judged, side, written)
        history.add(session, request, "verdict_given", handoff_id=handoff_id, after=f"KPI {position}, {side}")
        return Given(_go_on(session, request, judged, anew=judged.both and not before), side)


def _written(session: Session, request: Request, judged: Judged, side: Side, written: Written) -> Judged:
    """Keep what a side wrote; what anybody decided about the former words no longer counts."""
    present = judged.sides.get(side)
    base = present or VerdictSide(
        team_id=request.team,
        handoff_id=judged.handoff.id,
        position=judged.kpi.position,
        side=side,
        person=request.actor.id,
    )
    said = base.model_copy(
        update={
            **vars(written),
            "person": request.actor.id,
            "given_at": request.at,
            "confirmed": None,
            "confirmed_at": None,
        }
    )
    sides = {**judged.sides, side: verdicts.write(session, said, new=present is None)}
    theirs = sides.get(rules.other(side))
    if theirs is not None and theirs.confirmed_at is not None:
        again = theirs.model_copy(update={"confirmed": None, "confirmed_at": None})
        sides[theirs.side] = verdicts.write(session, again, new=False)
    return replace(judged, sides=sides)


def _go_on(session: Session, request: Request, judged: Judged, *, anew: bool) -> Judged:
    """Settle what both sides say, or remind of what is still to be said."""
    outcome = rules.compared(judged.kpi, judged.sides)
    if outcome is not None:
        return _settle(session, request, judged, outcome)
    if anew:
        _remind(session, request, judged)  # of which answer counts: also whoever wrote first and was done
    _show(session, judged)
    return judged


def agree(deps: Deps, request: Request, handoff_id: int, position: int, seen: int) -> Given:
    """Agree to what the other side says; that settles it."""
    with deps.store.writing(request) as session:
        judged, side = _hold(session, request, handoff_id, position)
        rules.require_other_person(judged, request.actor, side)
        theirs = rules.require_undecided(judged, side, seen)
        outcome = rules.outcome_of(judged.kpi, theirs)
        judged = _decided(session, request, judged, side, theirs)
        history.add(session, request, "verdict_agreed", handoff_id=handoff_id, after=f"KPI {position}")
        return Given(_settle(session, request, judged, outcome), side)


def keep(deps: Deps, request: Request, handoff_id: int, position: int, seen: int) -> Given:
    """Stay with one's own answer; when both do, both are kept and shown."""
    with deps.store.writing(request) as session:
        judged, side = _hold(session, request, handoff_id, position)
        rules.require_other_person(judged, request.actor, side)
        rules.require_undecided(judged, side, seen)
        judged = _decided(session, request, judged, side, judged.sides[side])
        history.add(session, request, "verdict_kept", handoff_id=handoff_id, after=f"KPI {position}")
        return Given(_go_on(session, request, judged, anew=False), side)


def _decided(session: Session, request: Request, judged: Judged, side: Side, with_: VerdictSide) -> Judged:
    decided = judged.sides[side].model_copy(update={"confirmed": with_.actual, "confirmed_at": request.at})
    return replace(judged, sides={**judged.sides, side: verdicts.write(session, decided, new=False)})


def put_off(deps: Deps, request: Request, handoff_id: int, position: int, weeks: int) -> Given:
    """Have both sides asked again some weeks later, once; what was written stays in the form."""
    with deps.store.writing(request) as session:
        judged, side = _hold(session, request, handoff_id, position)
        zone = ZoneInfo(working_times.of_person(session, request.actor.id).zone)
        on = rules.later(judged, weeks, request.at.astimezone(zone).date())
        changes = {
            "measure_on": on,
            "asked_at": None,
            "extended_by": request.actor.id,
            "extended_weeks": weeks,
        }
        moved = verdicts.put(session, judged.verdict.model_copy(update=changes))
        for one in judged.sides.values():
            verdicts.write(session, one.model_copy(update={"given_at": None}), new=False)
        nudges.stop(session, request, rules.subject_id(handoff_id, position), Kind.VERDICT, why="put off")
        history.add(
            session,
            request,
            "verdict_put_off",
            handoff_id=handoff_id,
            before=f"KPI {position}, {judged.verdict.measure_on}",
            after=f"KPI {position}, {on}",
        )
        _tell_others(session, request, judged)
        judged = replace(judged, verdict=moved)
        _show(session, judged)
        return Given(judged, side)


def _tell_others(session: Session, request: Request, judged: Judged) -> None:
    for who in judged.owners.values():
        if who != request.actor.id:
            deliveries.add(
                session,
                MOVED,
                key=f"verdict_moved:{judged.handoff.id}:{judged.kpi.position}:{who}",
                due_at=in_hours(session, request, who),
                handoff_id=judged.handoff.id,
                subject_id=rules.subject_id(judged.handoff.id, judged.kpi.position),
                person=who,
            )


def _hold(session: Session, request: Request, handoff_id: int, position: int) -> tuple[Judged, Side]:
    """Return a KPI while nobody else says anything of it."""
    if handoffs.get(session, handoff_id) is None:
        raise Denied(authority.NOT_YOURS)
    kept.hold(session, Subject.KPIS, handoff_id)
    return _mine(session, request, handoff_id, position)


def _mine(session: Session, request: Request, handoff_id: int, position: int) -> tuple[Judged, Side]:
    """Return a KPI, and the side for which this person speaks of it."""
    judged = reading.one(session, handoff_id, position)
    handoff = judged.handoff if judged else handoffs.get(session, handoff_id)
    roster = settings.get(session).people
    delegates = signing.delegates_of(roster)
    owners = set(judged.owners.values()) if judged else set[str]()
    named = owners | {one for who in owners for one in delegates.get(who, ())}
    handoff = authority.require(request.actor, Action.GIVE_VERDICT, handoff, named=named)
    if judged is None:
        raise Refusal(f"{handoff.key} has no such KPI to judge; `/handoff show {handoff.key}` shows them.")
    return judged, rules.side_of(judged, request.actor, roster, delegates)


def _settle(session: Session, request: Request, judged: Judged, outcome: Outcome) -> Judged:
    """Settle a KPI, tell the thread once, and take the handoff to measured with its last one."""
    changes = {**vars(outcome), "settled_at": request.at}
    verdict = verdicts.put(session, judged.verdict.model_copy(update=changes))
    judged = replace(judged, verdict=verdict)
    handoff, position = judged.handoff, judged.kpi.position
    history.add(
        session,
        request,
        "verdict_settled",
        handoff_id=handoff.id,
        after=f"KPI {position}: {rules.in_short(verdict)}",
    )
    subject = rules.subject_id(handoff.id, position)
    nudges.stop(session, request, subject, Kind.VERDICT, why="settled")
    deliveries.add(
        session,
        SETTLED,
        key=f"verdict_settled:{handoff.id}:{position}",
        due_at=request.at,
        handoff_id=handoff.id,
        subject_id=subject,
        live=True,
        **place(handoff),
    )
    kpis = outcome_contexts.kpis(session, handoff.id)
    if rules.all_settled(kpis, verdicts.of_handoffs(session, [handoff.id])):
        judged = replace(judged, handoff=road.bring_to(session, request, handoff, State.MEASURED))
    _show(session, judged)
    return judged


def _show(session: Session, judged: Judged) -> None:
    """Have everything that shows it drawn anew, the Homes of both owners too."""
    deliveries.redraw(session, judged.handoff.id)
    for who in judged.owners.values():
        deliveries.redraw_key(session, f"{deliveries.HOME}:{who}")
