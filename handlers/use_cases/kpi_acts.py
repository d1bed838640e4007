"""What people do with a handoff's KPIs: look, sign, say why not, change, add, remove, find out today's value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, forms, junk, kpi_forms, states
from handlers.rules import kpis as rules
from handlers.rules import sign_offs as signing_rules
from handlers.rules.authority import Action
from handlers.rules.kpi_forms import Around, Errors
from handlers.rules.kpis import REMOVED, Agreement, Change
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Denied, Refusal
from handlers.rules.sign_offs import NAMES
from handlers.rules.threads import place
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import kpis as versions
from handlers.use_cases import nudges, sign_offs, verdicts, working_times
from handlers.use_cases.sign_offs import Signed, agreement
from storage import deliveries, handoffs, history, invitations, kpis, outcome_contexts, settings
from storage import sign_offs as kept
from storage.records import Actor, Dissent, Handoff, Kpi, KpiVersion, OutcomeContext, Request
from storage.vocabulary import Side, State, Subject

OUT_OF_DATE = "This is out of date; close it and open the KPIs again with `/handoff show`."


@dataclass(frozen=True)
class Opened:
    """A handoff with where the agreement on its KPIs stands, and the launch they are measured behind."""

    handoff: Handoff
    agreement: Agreement
    context: OutcomeContext

    def at(self, position: int) -> Kpi | None:
        """Return the KPI at a place, or None."""
        return next((one for one in self.agreement.kpis if one.position == position), None)


@dataclass(frozen=True)
class Suggested:
    """What became of a form: a new version, nothing, errors by field, or what others changed meanwhile.

    `typed` is then the form as it is to be shown again, `position` 0 stands for a KPI that is new.
    """

    opened: Opened
    position: int
    version: KpiVersion | None = None
    errors: Errors = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    meanwhile: tuple[Change, ...] = ()


def look(deps: Deps, request: Request, handoff_id: int) -> Opened:
    """Return the KPIs of a handoff to who may read them."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        handoff = handoffs.get(session, handoff_id)
        found, names = _named(session, handoff)
        invited = handoff is not None and invitations.has(session, handoff.id, request.actor.id)
        handoff = authority.require_read(request.actor, handoff, invited=invited, named=names)
        return _opened(session, request, handoff, found)


def to_change(deps: Deps, request: Request, handoff_id: int) -> Opened:
    """Return the KPIs of a handoff to who may change them."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        opened = _read(session, request, handoff_id, Action.CHANGE_KPIS)
        rules.require_changing(request.actor, opened.handoff, opened.agreement)
        return opened


def to_dissent(deps: Deps, request: Request, handoff_id: int) -> Opened:
    """Return the KPIs of a handoff to who may say that they do not sign them."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        opened = _read(session, request, handoff_id, Action.SIGN_KPIS)
        _require_open(opened)
        signing_rules.side_of(opened.agreement.signing, request.actor)
        return opened


def to_find(deps: Deps, request: Request, handoff_id: int, position: int) -> tuple[Opened, Kpi]:
    """Return a KPI whose value of today is still to be found out, to who may write it."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        opened = _read(session, request, handoff_id, Action.FIND_BASELINE)
        return opened, _owed(request, opened, position)


def _read(session: Session, request: Request, handoff_id: int, action: Action) -> Opened:
    handoff = handoffs.get(session, handoff_id)
    found, names = _named(session, handoff)
    return _opened(session, request, authority.require(request.actor, action, handoff, named=names), found)


def _named(session: Session, handoff: Handoff | None) -> tuple[Agreement | None, frozenset[str]]:
    """Return where the agreement on a handoff's KPIs stands, and everybody whom it names."""
    found = agreement(session, handoff) if handoff else None
    return found, rules.named(handoff, found) if handoff and found else frozenset()


def _opened(session: Session, request: Request, handoff: Handoff, found: Agreement | None) -> Opened:
    if found is None:
        raise Refusal(f"{handoff.key} has no KPIs to agree on yet; its outcome is still being written.")
    context = outcome_contexts.get(session, handoff.id)
    return Opened(handoff, found, context or OutcomeContext(team_id=request.team, handoff_id=handoff.id))


def _hold(session: Session, request: Request, handoff_id: int, action: Action) -> Opened:
    """Return a handoff's KPIs while nobody else signs or changes them."""
    if handoffs.get(session, handoff_id) is None:
        raise Denied(authority.NOT_YOURS)
    kept.hold(session, Subject.KPIS, handoff_id)
    return _read(session, request, handoff_id, action)


def sign(deps: Deps, request: Request, handoff_id: int, number: int, side: Side) -> Signed:
    """Sign one version for a side; the second side makes it agreed."""
    with deps.store.writing(request) as session:
        opened = _hold(session, request, handoff_id, Action.SIGN_KPIS)
        version = _seen(session, handoff_id, number)
        if opened.handoff.state is State.WITH_IT and version.digest == opened.agreement.version.digest:
            rules.require_signable(opened.agreement)
        signed = sign_offs.sign(session, request, opened.agreement.signing, side=side, digest=version.digest)
        given, for_ = signed.sign_off, ""
        if given.signer != given.by:
            for_ = f" for {given.signer}"
        words = f"version {opened.agreement.version.number} for {NAMES[side]}{for_}"
        history.add(session, request, "kpis_signed", handoff_id=handoff_id, after=words)
        if signed.agreed and opened.handoff.state is State.WITH_IT:
            _agree(session, request, opened)
        versions.show(session, opened.handoff)
        return signed


def _seen(session: Session, handoff_id: int, number: int) -> KpiVersion:
    version = kpis.version(session, handoff_id, number)
    if version is None:
        raise Refusal(OUT_OF_DATE)
    return version


def _agree(session: Session, request: Request, opened: Opened) -> None:
    """Take a handoff to agreed, tell its thread once, and remind nobody any more."""
    handoff, number = opened.handoff, opened.agreement.version.number
    agreed = handoffs.put(session, states.move(handoff, State.AGREED, at=request.at))
    history.add(
        session,
        request,
        "kpis_agreed",
        handoff_id=handoff.id,
        before=handoff.state,
        after=f"{State.AGREED}, version {number}",
    )
    nudges.stop(session, request, handoff.id, Kind.SIGN_KPIS, why="agreed")
    verdicts.plan(session, request, agreed)
    deliveries.add(
        session,
        "kpis_agreed",
        key=f"kpis_agreed:{handoff.id}:{number}",
        due_at=request.at,
        handoff_id=handoff.id,
        subject_id=number,
        **place(handoff),
    )


def _require_open(opened: Opened) -> None:
    if opened.handoff.state is not State.WITH_IT:
        raise Refusal(
            f"Both sides signed {opened.agreement.signing.what}; press [Suggest a change] and say what should be "
            "different."
        )


def dissent(deps: Deps, request: Request, handoff_id: int, number: int, text: str) -> Dissent:
    """Write down why a signer does not sign this version; the other side and both leads are told once."""
    with deps.store.writing(request) as session:
        opened = _hold(session, request, handoff_id, Action.SIGN_KPIS)
        _require_open(opened)
        signing = opened.agreement.signing
        version = _seen(session, handoff_id, number)
        said = sign_offs.dissent(session, request, signing, digest=version.digest, text=text)
        history.add(session, request, "kpis_dissent", handoff_id=handoff_id, after=said.text)
        roster = settings.get(session).people
        others = {who for side in signing.signers if side is not said.side for who in signing.of(side)}
        told = {*others, roster.lead(Side.MARKETING), roster.lead(Side.IT)} - {None, request.actor.id}
        for person in sorted(one for one in told if one):
            _tell_dissent(session, request, opened.handoff, said, person)
        versions.show(session, opened.handoff)
        return said


def _tell_dissent(session: Session, request: Request, handoff: Handoff, said: Dissent, person: str) -> None:
    deliveries.add(
        session,
        "kpis_dissent",
        key=f"kpis_dissent:{said.id}:{person}",
        due_at=next_working_instant(working_times.of_person(session, person), request.at),
        handoff_id=handoff.id,
        subject_id=said.id,
        person=person,
        live=True,
    )


def suggest(
    deps: Deps,
    request: Request,
    handoff_id: int,
    number: int,
    position: int,
    typed: Mapping[str, Any],
    people: Mapping[str, Actor],
) -> Suggested:
    """Change one KPI, or add one at position 0; what others changed meanwhile is shown and not overwritten."""
    with deps.store.writing(request) as session:
        opened = _hold(session, request, handoff_id, Action.CHANGE_KPIS)
        rules.require_changing(request.actor, opened.handoff, opened.agreement)
        seen = _kpi_of(_seen(session, handoff_id, number), position)
        if number != opened.agreement.version.number:
            overtaken = _overtaken(session, opened, seen, number, position, typed)
            if not _by_oneself(session, request, number, opened):
                return overtaken
            typed = {name: overtaken.typed.get(name, "") for name in typed}
            seen = opened.at(position)
        if position == 0 and len(opened.agreement.kpis) >= forms.KPIS:
            raise Refusal(f"A handoff has at most {forms.KPIS} KPIs; change one of these instead.")
        place_ = _place(opened, position)
        around = _around(session, request, opened, position, people)
        kpi, errors = kpi_forms.read(typed, seen, around, position=place_)
        if kpi is None:
            return Suggested(opened, position, errors=errors)
        after = _with(opened.agreement.kpis, kpi)
        if rules.content_of(after) == opened.agreement.version.content:
            return Suggested(opened, position)
        changed = rules.changes(opened.agreement.kpis, after)
        version = versions.write(session, request, opened.handoff, opened.agreement, after, changed)
        return Suggested(_read(session, request, handoff_id, Action.CHANGE_KPIS), place_, version)


def _by_oneself(session: Session, request: Request, number: int, opened: Opened) -> bool:
    """Tell whether nobody else changed anything since a form was opened, so that its person knows of it all."""
    return all(one.by == request.actor.id for one in kpis.since(session, opened.handoff.id, number))


def _kpi_of(version: KpiVersion, position: int) -> Kpi | None:
    """Return what the form showed; None where it was for a new KPI."""
    if position == 0:
        return None
    found = rules.of_content(version)
    if not 1 <= position <= len(found):
        raise Refusal(OUT_OF_DATE)
    return found[position - 1]


def _place(opened: Opened, position: int) -> int:
    return position or len(opened.agreement.kpis) + 1


def _with(present: Sequence[Kpi], kpi: Kpi) -> list[Kpi]:
    others = [one for one in present if one.position != kpi.position]
    return sorted([*others, kpi], key=lambda one: one.position)


def _around(
    session: Session, request: Request, opened: Opened, position: int, people: Mapping[str, Actor]
) -> Around:
    zone = ZoneInfo(working_times.of_person(session, request.actor.id).zone)
    others = [one for one in opened.agreement.kpis if one.position != position]
    unknown = sum(one.baseline is None for one in others)
    unknown += any(one.get("field") == "sponsor" for one in opened.context.unknowns)
    return Around(
        handoff=opened.handoff,
        launch=opened.context.launch_on,
        today=request.at.astimezone(zone).date(),
        others=others,
        people=people,
        unknown=unknown,
    )


def _overtaken(
    session: Session, opened: Opened, seen: Kpi | None, number: int, position: int, typed: Mapping[str, Any]
) -> Suggested:
    """Return the form anew, with what was typed over what others changed since it was opened."""
    meanwhile = [
        one for version in kpis.since(session, opened.handoff.id, number) for one in rules.changes_of(version)
    ]
    present = opened.at(position)
    if position and (present is None or any(one.field == REMOVED for one in meanwhile)):
        raise Refusal("A KPI was removed since you opened this, so nothing was saved; open the KPIs again.")
    handoff = opened.handoff
    laid = kpi_forms.laid_over(
        kpi_forms.whole(typed, seen, handoff),
        seen=kpi_forms.shown(seen, handoff),
        present=kpi_forms.shown(present, handoff),
    )
    return Suggested(opened, position, typed=laid, meanwhile=tuple(meanwhile))


def remove(
    deps: Deps, request: Request, handoff_id: int, number: int, position: int, *, reason: str
) -> KpiVersion:
    """Remove one of several KPIs, with a reason."""
    with deps.store.writing(request) as session:
        opened = _hold(session, request, handoff_id, Action.CHANGE_KPIS)
        rules.require_changing(request.actor, opened.handoff, opened.agreement)
        if number != opened.agreement.version.number:
            raise Refusal(
                f"The KPIs changed since you opened this ({rules.in_short(opened.agreement.version)}), so nothing was "
                "removed; open them again."
            )
        gone = opened.at(position)
        if gone is None:
            raise Refusal(OUT_OF_DATE)
        if len(opened.agreement.kpis) == 1:
            raise Refusal("One KPI has to stay; change it instead.", field="reason")
        said = " ".join(reason.split())
        if trouble := junk.junk(said) if said else "Say in a sentence why it is not measured any more.":
            raise Refusal(trouble, field="reason")
        stay = [one for one in opened.agreement.kpis if one is not gone]
        after = [one.model_copy(update={"position": place}) for place, one in enumerate(stay, start=1)]
        changed = [Change(gone.name, REMOVED, why=said)]
        return versions.write(session, request, opened.handoff, opened.agreement, after, changed)


def _owed(request: Request, opened: Opened, position: int) -> Kpi:
    rules.require_changing(request.actor, opened.handoff, opened.agreement)
    kpi = opened.at(position)
    if kpi is None:
        raise Refusal(OUT_OF_DATE)
    if kpi.baseline is not None:
        raise Refusal(
            f"Today's value of KPI {position} is written already: {rules.number(kpi.baseline)}. "
            "Press [Suggest a change] where that is wrong."
        )
    return kpi


def find_out(deps: Deps, request: Request, handoff_id: int, position: int, written: str) -> KpiVersion:
    """Enter today's value where it was agreed to be found out; signatures stay, unless the target no longer fits."""
    with deps.store.writing(request) as session:
        opened = _hold(session, request, handoff_id, Action.FIND_BASELINE)
        kpi, trouble = kpi_forms.found_out(_owed(request, opened, position), written)
        if kpi is None:
            raise Refusal(trouble, field="value")
        after = _with(opened.agreement.kpis, kpi)
        changed = rules.changes(opened.agreement.kpis, after)
        found, before = opened.handoff, opened.agreement
        return versions.write(session, request, found, before, after, changed, what="baseline_found")
