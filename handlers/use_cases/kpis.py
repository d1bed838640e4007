"""The versions of a handoff's KPIs: begun when an architect takes it, each change a new one that both sides sign."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import kpi_forms, states
from handlers.rules import kpis as rules
from handlers.rules.kpis import Agreement, Change
from handlers.rules.nudges import Kind
from handlers.rules.threads import place
from handlers.use_cases import nudges, sign_offs, verdicts, working_times
from handlers.use_cases.sign_offs import agreement
from storage import deliveries, drafts, handoffs, history, kpis, outcome_contexts, settings
from storage import sign_offs as kept
from storage.records import STILE, Handoff, Kpi, KpiVersion, Request
from storage.vocabulary import Side, State, Subject

LINES = 200
"""Lines of history in which former architects are looked for."""
CHANGED = "the KPIs changed"
SPOILED = "today's value does not fit the target"


def begin(session: Session, request: Request, handoff: Handoff) -> None:
    """Have both sides agree on a handoff's KPIs, once an architect has it; what is new since counts as a change."""
    present = outcome_contexts.kpis(session, handoff.id)
    if handoff.state is not State.WITH_IT or not present:
        return
    context = outcome_contexts.get(session, handoff.id)
    owed = rules.with_unknowns(present, context.unknowns if context else ())
    wanted = rules.begun(handoff, owed, former=_former(session, handoff))
    found = agreement(session, handoff)
    if found is None:
        _first(session, request, handoff, wanted)
        return
    before = rules.of_content(found.version)
    if rules.content_of(wanted) != found.version.content:
        write(session, request, handoff, found, wanted, rules.changes(before, wanted))
    else:
        _ask(session, request, handoff)
        show(session, handoff)


def _former(session: Session, handoff: Handoff) -> set[str]:
    """Return who took a handoff before its present architect."""
    taken = (one for one in history.of_handoff(session, handoff.id, limit=LINES) if one.what == "taken")
    return {one.actor for one in taken} - {handoff.architect}


def _first(session: Session, request: Request, handoff: Handoff, wanted: Sequence[Kpi]) -> None:
    _keep(session, handoff, wanted)
    # What both sides begin with is what the requester wrote.
    version = _version(request, handoff, wanted, number=1, by=handoff.requester)
    kpis.add_version(session, version)
    history.add(session, request, "kpis_begun", handoff_id=handoff.id, after="version 1")
    _ask(session, request, handoff)
    _remind_of_baselines(session, request, handoff, (), wanted)
    deliveries.add(
        session,
        "kpis",
        key=card_key(handoff.id),
        due_at=request.at,
        handoff_id=handoff.id,
        live=True,
        **place(handoff),
    )
    show(session, handoff)


def card_key(handoff_id: int) -> str:
    """Return the key of the card on which both sides sign."""
    return f"kpis:{handoff_id}"


def follow(session: Session, request: Request, handoff: Handoff) -> Handoff:
    """Have the versions follow what the work form changed while both sides agree on it."""
    found = agreement(session, handoff) if handoff.state in rules.AGREED_ON else None
    if found is None or rules.content_of(found.kpis) == found.version.content:
        return handoff
    before = rules.of_content(found.version)
    write(session, request, handoff, found, found.kpis, rules.changes(before, found.kpis))
    return handoffs.get(session, handoff.id) or handoff


def write(
    session: Session,
    request: Request,
    handoff: Handoff,
    before: Agreement,
    after: Sequence[Kpi],
    changed: Sequence[Change],
    *,
    what: str = "kpis_changed",
) -> KpiVersion:
    """Keep a new version: what was signed under other words no longer counts, and both sides are asked again."""
    number = before.version.number + 1
    version = _version(request, handoff, after, number=number, by=request.actor.id, changed=changed)
    spoiled = rules.is_spoiled(before.kpis, after)
    holds = version.digest == before.version.digest and not spoiled
    lost: list[str] = []
    if not holds and handoff.state in rules.AGREED_ON:
        lost = [one.signer for one in kept.held(session, Subject.KPIS, handoff.id)]
        sign_offs.revoke(session, request, Subject.KPIS, handoff.id, why=SPOILED if spoiled else CHANGED)
        handoff = _with_it(session, request, handoff)
    _keep(session, handoff, after)
    kpis.add_version(session, version)
    history.add(
        session,
        request,
        what,
        handoff_id=handoff.id,
        before=f"version {number - 1}",
        after=rules.in_short(version),
    )
    if not holds:
        _ask(session, request, handoff)
    _remind_of_baselines(session, request, handoff, before.kpis, after)
    verdicts.plan(session, request, handoff)
    deliveries.add(
        session,
        "kpis_changed",
        key=f"kpis_changed:{handoff.id}:{number}",
        due_at=request.at,
        handoff_id=handoff.id,
        subject_id=number,
        lost=lost,
        asks=not holds and handoff.state in rules.AGREED_ON,
        **place(handoff),
    )
    show(session, handoff, besides=rules.named(handoff, before))
    return version


def _with_it(session: Session, request: Request, handoff: Handoff) -> Handoff:
    """Return an agreed handoff to where both sides sign."""
    if handoff.state is not State.AGREED:
        return handoff
    back = states.move(handoff, State.WITH_IT, at=request.at)
    return handoffs.put(session, back.model_copy(update={"taken_at": handoff.taken_at}))


def _version(
    request: Request,
    handoff: Handoff,
    after: Sequence[Kpi],
    *,
    number: int,
    by: str,
    changed: Sequence[Change] = (),
) -> KpiVersion:
    return KpiVersion(
        team_id=request.team,
        handoff_id=handoff.id,
        number=number,
        digest=rules.digest(after),
        content=rules.content_of(after),
        diff=rules.kept(changed),
        by=by,
        at=request.at,
    )


def _keep(session: Session, handoff: Handoff, after: Sequence[Kpi]) -> None:
    """Write the KPIs, and what the outcome and its form say of them: the form opens with what holds now."""
    outcome_contexts.replace_kpis(session, handoff.id, after)
    context = outcome_contexts.get(session, handoff.id)
    if context is not None:
        others = [one for one in context.unknowns if not str(one.get("field", "")).startswith("kpi.")]
        unknowns = [*others, *kpi_forms.unknowns_of(after)]
        if unknowns != context.unknowns:
            outcome_contexts.put(session, context.model_copy(update={"unknowns": unknowns}))
    draft = drafts.get(session, handoff.id)
    if draft is not None:
        typed = {**draft.typed, **kpi_forms.typed_of(after)}
        drafts.put(session, draft.model_copy(update={"typed": typed}))


def _ask(session: Session, request: Request, handoff: Handoff) -> None:
    """Remind everybody who is to sign, from now."""
    nudges.stop(session, request, handoff.id, Kind.SIGN_KPIS, why=CHANGED)
    found = agreement(session, handoff)
    if found is None or handoff.state is not State.WITH_IT:
        return
    for person in sorted(found.waits_on):
        nudges.start(session, request, Kind.SIGN_KPIS, handoff, person=person)


def _remind_of_baselines(
    session: Session, request: Request, handoff: Handoff, before: Sequence[Kpi], after: Sequence[Kpi]
) -> None:
    """Remind those who find out a value, from three working days before it is due; anew where that changed."""
    was, now = (_owed(one) for one in (before, after))
    for position in sorted({*was, *now}):
        if was.get(position) == now.get(position):
            continue
        subject = rules.baseline_subject(handoff.id, position)
        nudges.stop(session, request, subject, Kind.BASELINE, why=CHANGED)
        kpi = now.get(position)
        if kpi is not None and kpi.baseline_by is not None:
            at = rules.remind_from(working_times.of_person(session, kpi.baseline_owner), kpi.baseline_by)
            nudges.start(
                session, request, Kind.BASELINE, handoff, person=kpi.baseline_owner, subject_id=subject, at=at
            )


@dataclass(frozen=True)
class _Owed:
    """Who finds out today's value of a KPI, by when."""

    baseline_owner: str
    baseline_by: Any


def _owed(kpis_: Iterable[Kpi]) -> dict[int, _Owed]:
    return {
        kpi.position: _Owed(kpi.baseline_owner, kpi.baseline_by)
        for kpi in kpis_
        if kpi.baseline is None and kpi.baseline_owner and kpi.baseline_by
    }


def show(session: Session, handoff: Handoff, *, besides: Collection[str] = ()) -> None:
    """Have everything that shows a handoff drawn anew, Homes of whom its KPIs name included."""
    deliveries.redraw(session, handoff.id)
    found = agreement(session, handoff)
    persons = {*besides, *(rules.named(handoff, found) if found else ())}
    for person in sorted(persons):
        deliveries.redraw_key(session, f"{deliveries.HOME}:{person}")


def replace(
    session: Session, request: Request, handoff: Handoff, *, left: str, by: str, side: Side | None = None
) -> bool:
    """Give what one person owns of a handoff's KPIs to another, on one side or both; tell whether there was anything.

    Both sides sign anew, unless it is in delivery already: then only the owner changes.
    """
    found = agreement(session, handoff) if handoff.state in rules.FOLLOWED else None
    if found is None:
        return False
    names = [name for name, of in rules.OWNERS.items() if side is None or of in {side, Side.NEITHER}]
    after = [
        kpi.model_copy(update={name: by for name in names if rules.owner(kpi, name) == left})
        for kpi in found.kpis
    ]
    changed = rules.changes(found.kpis, after)
    if not changed:
        return False
    write(session, request, handoff, found, after, changed)
    return True


def left_alone(deps: Deps, team: str) -> list[int]:
    """Return the handoffs whose KPIs somebody owns who left or changed sides, and somebody else can take."""
    with deps.store.reading(team) as session:
        return _unfit(session)


def replace_owners(deps: Deps, team: str, handoff_id: int) -> None:
    """Give the KPIs of who left or changed sides to the handoff's own people, or to the lead."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="clock")
    with deps.store.writing(request) as session:
        kept.hold(session, Subject.KPIS, handoff_id)
        _replace_unfit(session, request, handoff_id)


def _unfit(session: Session) -> list[int]:
    named = zip(kpis.owners(session), rules.OWNERS.values(), strict=True)
    owners = {(who, side) for persons, side in named for who in persons}
    people = sign_offs.actors(session, {who for who, _ in owners})
    suspects = {who for who, side in owners if rules.is_suspect(people.get(who), side)}
    found = kpis.owned_by(session, sorted(suspects), rules.FOLLOWED) if suspects else []
    return [handoff.id for handoff in found if _successions(session, handoff)]


def _replace_unfit(session: Session, request: Request, handoff_id: int) -> None:
    handoff = handoffs.get(session, handoff_id)
    if handoff is None or handoff.state not in rules.FOLLOWED:
        return
    for left, side, by in _successions(session, handoff):
        present = handoffs.get(session, handoff_id) or handoff
        replace(session, request, present, left=left, by=by, side=side)


def _successions(session: Session, handoff: Handoff) -> list[tuple[str, Side, str]]:
    """Return who of a handoff's owners is followed by whom, and on which side."""
    roster = settings.get(session).people
    nexts = {
        Side.MARKETING: (handoff.requester, roster.lead(Side.MARKETING)),
        Side.IT: (handoff.architect, roster.lead(Side.IT)),
    }
    owned = outcome_contexts.kpis(session, handoff.id)
    named = {(rules.owner(kpi, name), side) for kpi in owned for name, side in rules.OWNERS.items()}
    owners = {(who, side) for who, side in named if who}
    candidates = {one for pair in nexts.values() for one in pair if one}
    people = sign_offs.actors(session, {*candidates, *(who for who, _ in owners)})
    found = []
    for who, side in sorted(owners):
        if rules.is_member(people[who]) if side is Side.NEITHER else rules.is_fit(handoff, side, people[who]):
            continue
        of = roster.side(who) if side is Side.NEITHER else side
        by = rules.fit_owner(handoff, of, (people.get(one or "") for one in nexts[of]))
        if by is not None and by != who:
            found.append((who, side, by))
    return found
