"""KPIs that both sides agree on: what a version says, what changed, who signs, what speaks against signing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from handlers.rules.nudges import Matter
from handlers.rules.numbers import parse_number
from handlers.rules.refusals import Denied, Refusal
from handlers.rules.sign_offs import NAMES, SIDES, Delegates, Signing, digest_of, missing
from handlers.rules.working_time import WorkingTime, is_working_day, wall_instant
from storage.records import Actor, Dissent, Handoff, Kpi, KpiVersion, SignOff
from storage.vocabulary import Direction, Role, Side, State, Subject

AGREED_ON = frozenset({State.WITH_IT, State.AGREED})
"""States in which both sides still change and sign the KPIs."""
FOLLOWED = AGREED_ON | {State.IN_DELIVERY, State.LAUNCHED}
"""States in which somebody still owns a handoff's KPIs."""
FIELDS: Mapping[str, str] = {
    "name": "Name",
    "direction": "Goes",
    "baseline": "Today",
    "target": "Target",
    "unit": "Unit",
    "measure_on": "Measured on",
    "source": "Read from",
    "marketing_owner": "Marketing owner",
    "it_owner": "IT owner",
    "enabling": "IT's part",
    "baseline_owner": "Today's value is found out by",
    "baseline_by": "Today's value is known by",
}
"""What a KPI says, field by field, and how each is called."""
OWNERS: Mapping[str, Side] = {
    "marketing_owner": Side.MARKETING,
    "it_owner": Side.IT,
    "baseline_owner": Side.NEITHER,
}
"""The fields that name a person, and the side that person has to be on; neither: any member."""
DAYS = frozenset({"measure_on", "baseline_by"})
ADDED, REMOVED = "added", "removed"
OPEN: Mapping[str, str] = {"source": "where its number is read", "enabling": "IT's part in it"}
"""What a KPI may leave open until both sides sign it, and how it is called then."""
REMIND_BEFORE = 3
"""Working days before a value is due on which its owner is reminded for the first time."""
BASELINES = 10
"""How far apart the reminders of today's values of two handoffs are numbered: one a KPI."""


@dataclass(frozen=True)
class Change:
    """One thing that a version changed: a field of a KPI, or that one was added or removed; `why` where it was said."""

    kpi: str
    field: str
    before: str = ""
    after: str = ""
    why: str = ""


@dataclass(frozen=True)
class Agreement:
    """Where the agreement on a handoff's KPIs stands: the version, who signed it, who is to, and what speaks against it.

    `lost` are signatures of people who are no longer there or no longer on that side.
    """

    version: KpiVersion
    kpis: tuple[Kpi, ...]
    signing: Signing
    held: tuple[SignOff, ...] = ()
    lost: tuple[SignOff, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def missing(self) -> list[Side]:
        """Return the sides that have not signed this version."""
        return missing(self.held, self.version.digest)

    def of(self, side: Side) -> SignOff | None:
        """Return what a side signed, or None."""
        return next((one for one in self.held if one.side is side), None)

    @property
    def against(self) -> tuple[Dissent, ...]:
        """Return why people do not sign this version, without those who signed it after all."""
        signed = {who for one in self.held for who in (one.signer, one.by)}
        return tuple(one for one in self.dissents if one.person not in signed)

    @property
    def waits_on(self) -> frozenset[str]:
        """Return who is to sign and did not say that they do not."""
        said_no = {one.person for one in self.dissents}
        signers = (who for side in self.missing for who in self.signing.of(side))
        return frozenset(who for who in signers if who not in said_no)


def number(value: Decimal | None) -> str:
    """Return a number with thousands apart and no needless zeros."""
    return "not known yet" if value is None else f"{value.normalize():,f}"


def as_typed(value: Decimal | None) -> str:
    """Return a number as somebody types it so that it is read as the same one again."""
    if value is None:
        return ""
    text = f"{value.normalize():f}"
    return text if parse_number(text).value == value else f"{text}0"  # 1.125 alone would read as 1125


def content_of(kpis: Iterable[Kpi]) -> list[dict[str, Any]]:
    """Return what a version of some KPIs says, in words that a database keeps."""
    return [{name: _word(getattr(kpi, name)) for name in FIELDS} for kpi in kpis]


def _word(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def digest(kpis: Iterable[Kpi]) -> str:
    """Return the hash of what is signed: of a value that was agreed to be found out, by whom and when, not what it is."""
    content = content_of(kpis)
    return digest_of([{**one, "baseline": ""} if one["baseline_owner"] else one for one in content])


def of_content(version: KpiVersion) -> list[Kpi]:
    """Return the KPIs as a version has them."""
    return [
        Kpi.model_validate(
            {
                **one,
                "team_id": version.team_id,
                "handoff_id": version.handoff_id,
                "position": position,
                "baseline": one["baseline"] or None,
                "baseline_by": one["baseline_by"] or None,
            }
        )
        for position, one in enumerate(version.content, start=1)
    ]


def changes(before: Sequence[Kpi], after: Sequence[Kpi]) -> list[Change]:
    """Return what is different between two versions, a line a field; KPIs are the same by their place."""
    found = [one for old, new in zip(before, after, strict=False) for one in _changed(old, new)]
    found += [Change(kpi.name, ADDED) for kpi in after[len(before) :]]
    return found + [Change(kpi.name, REMOVED) for kpi in before[len(after) :]]


def _changed(old: Kpi, new: Kpi) -> list[Change]:
    return [
        Change(new.name, name, said(old, name), said(new, name))
        for name in FIELDS
        if _word(getattr(old, name)) != _word(getattr(new, name))
    ]


def said(kpi: Kpi, name: str) -> str:
    """Return one field of a KPI as a change says it: numbers with their unit, people and days as they are kept."""
    value = getattr(kpi, name)
    if name in {"baseline", "target"}:
        return f"{number(value)} {kpi.unit}".strip() if value is not None else number(None)
    return _word(value)


def kept(changed: Iterable[Change]) -> list[dict[str, Any]]:
    """Return changes as a version keeps them."""
    return [asdict(one) for one in changed]


def changes_of(version: KpiVersion) -> list[Change]:
    """Return what a version changed."""
    return [Change(**one) for one in version.diff]


def in_short(version: KpiVersion) -> str:
    """Return what a version changed as the end of a sentence, without what people typed beside numbers."""
    return ", ".join(_short(change) for change in changes_of(version)[:3])


def _short(change: Change) -> str:
    if change.field in {ADDED, REMOVED}:
        return f"a KPI was {change.field}"
    called = FIELDS[change.field]
    if change.field in {"baseline", "target"}:
        return f"{called}: {_safe(change.before)} → {_safe(change.after)}"
    return called


def _safe(text: str) -> str:
    return "".join(sign for sign in text if sign not in "<>&*_~`")[:60]


def begun(handoff: Handoff, kpis: Iterable[Kpi], *, former: Iterable[str] = ()) -> list[Kpi]:
    """Return KPIs with the owners they have when nobody names others: the requester and the architect.

    Owners of IT who had it as `former` architects give it to the present one.
    """
    left = {"", *former} - {handoff.architect}
    return [
        kpi.model_copy(
            update={
                "marketing_owner": kpi.marketing_owner or handoff.requester,
                "it_owner": handoff.architect or "" if kpi.it_owner in left else kpi.it_owner,
            }
        )
        for kpi in kpis
    ]


def with_unknowns(kpis: Iterable[Kpi], unknowns: Iterable[Mapping[str, str]]) -> list[Kpi]:
    """Return KPIs with who finds out today's value, as the work form asked for it."""
    owed = {one.get("field"): one for one in unknowns}
    found = []
    for kpi in kpis:
        one = owed.get(f"kpi.{kpi.position}.baseline")
        if one is None or kpi.baseline is not None or kpi.baseline_owner:
            found.append(kpi)
            continue
        by = date.fromisoformat(one["by"]) if one.get("by") else None
        found.append(kpi.model_copy(update={"baseline_owner": one.get("owner") or "", "baseline_by": by}))
    return found


def signers(handoff: Handoff, kpis: Iterable[Kpi]) -> dict[Side, frozenset[str]]:
    """Return who may sign for each side: the owners, the requester only where marketing names nobody else."""
    owners = list(kpis)
    marketing = {kpi.marketing_owner or handoff.requester for kpi in owners}
    others = marketing - {handoff.requester}
    it = {kpi.it_owner for kpi in owners} - {"", handoff.requester, handoff.author}
    return {Side.MARKETING: frozenset(others or marketing), Side.IT: frozenset(it)}


def signing(handoff: Handoff, version: KpiVersion, kpis: Sequence[Kpi], delegates: Delegates) -> Signing:
    """Return the signing of a handoff's KPIs in the version that holds now; who asked for it is nobody's delegate in IT."""
    named, asked = signers(handoff, kpis), {handoff.requester, handoff.author}
    return Signing(
        subject=Subject.KPIS,
        subject_id=handoff.id,
        digest=version.digest,
        last_by=version.by,
        signers=named,
        delegates={who: by - asked if who in named[Side.IT] else by for who, by in delegates.items()},
        what=f"the KPIs of {handoff.key}",
        change=in_short(version),
        requester=handoff.requester,
    )


def gaps(kpis: Iterable[Kpi], launch: date | None) -> list[str]:
    """Return what speaks against signing, each as a finished sentence without people's text."""
    found = []
    for place, kpi in enumerate(kpis, start=1):
        if kpi.baseline is not None and (wrong := wrong_way(kpi.baseline, kpi.target, kpi.direction)):
            found.append(f"KPI {place}: {wrong}")
        if launch is not None and kpi.measure_on <= launch:
            found.append(
                f"KPI {place} is measured on {_day(kpi.measure_on)}, but the launch is on {_day(launch)}; "
                "choose a later day."
            )
        if kpi.baseline is None and not (kpi.baseline_owner and kpi.baseline_by):
            found.append(f"KPI {place}: today's value is not known yet; say who finds it out, and by when.")
        elif kpi.baseline is None and launch and kpi.baseline_by and kpi.baseline_by >= launch:
            found.append(
                f"KPI {place}: today's value is found out by {_day(kpi.baseline_by)}, and the launch is on "
                f"{_day(launch)}; it has to be known before."
            )
    return found


def still_open(kpis: Iterable[Kpi]) -> list[str]:
    """Return what each KPI does not say yet, a line a KPI, without people's text."""
    found = []
    for place, kpi in enumerate(kpis, start=1):
        missing_ = [called for name, called in OPEN.items() if not getattr(kpi, name)]
        if missing_:
            found.append(f"KPI {place}: {' and '.join(missing_)}")
    return found


def wrong_way(baseline: Decimal, target: Decimal, direction: Direction | None) -> str | None:
    """Return what is wrong with a target beside today's value, or None."""
    if baseline == target:
        return "The target is the same as today's value; write the number it should become."
    if direction is Direction.UP and target < baseline:
        return "It should go up, but the target is below today's value; change one of the two."
    if direction is Direction.DOWN and target > baseline:
        return "It should go down, but the target is above today's value; change one of the two."
    return None


def _day(on: date) -> str:
    return f"{on.day} {on:%b %Y}"


def require_signable(agreement: Agreement) -> None:
    """Refuse to sign what cannot be right."""
    if agreement.gaps:
        raise Refusal(
            f"{agreement.gaps[0]} Press [Suggest a change] first; then {agreement.signing.what} can be signed."
        )


def require_changing(by: Actor, handoff: Handoff, agreement: Agreement) -> None:
    """Refuse a change by who is neither on the handoff, nor an owner or their delegate, nor one of the two leads."""
    if by.id not in named(handoff, agreement) and Role.LEAD not in by.roles:
        raise Denied(
            f"Only the people on {handoff.key}, the owners of its KPIs and the two leads can change them; "
            "tell one of them in the thread what you would change."
        )


def named(handoff: Handoff, agreement: Agreement) -> frozenset[str]:
    """Return everybody whom a handoff or its KPIs name, with the delegates of those who sign."""
    owners = {
        who for kpi in agreement.kpis for who in (kpi.marketing_owner, kpi.it_owner, kpi.baseline_owner)
    }
    delegates = {
        one
        for side in SIDES
        for who in agreement.signing.of(side)
        for one in agreement.signing.delegates.get(who, ())
    }
    return frozenset({*owners, *delegates, handoff.requester, handoff.author, handoff.architect or ""} - {""})


def sign_matter(handoff: Handoff, agreement: Agreement) -> Matter:
    """Return what a reminder to sign speaks of."""
    waits = agreement.waits_on if handoff.state is State.WITH_IT else frozenset[str]()
    return Matter(f"the KPIs of {handoff.key}", str(handoff.id), waits, agreement.version.at)


def baseline_matter(handoff: Handoff, kpi: Kpi, *, since: datetime, due_at: datetime) -> Matter:
    """Return what a reminder to find out today's value speaks of."""
    owner = kpi.baseline_owner
    waits = (
        frozenset({owner}) if handoff.state in FOLLOWED and kpi.baseline is None and owner else frozenset()
    )
    name = f"{handoff.key}, KPI {kpi.position}: {kpi.name}"
    return Matter(name, f"{handoff.id}:{kpi.position}", waits, since, due_at)


def baseline_subject(handoff_id: int, position: int) -> int:
    """Return the number under which a KPI's missing value is reminded of."""
    return handoff_id * BASELINES + position


def remind_from(wt: WorkingTime, by: date) -> datetime:
    """Return from when a reminder counts so that it first speaks `REMIND_BEFORE` working days before a day."""
    day, left = by, REMIND_BEFORE + 1
    while left:
        day -= timedelta(days=1)
        left -= is_working_day(wt, day)
    return wall_instant(wt.zone, day, wt.hours[0])


def is_spoiled(before: Sequence[Kpi], after: Sequence[Kpi]) -> bool:
    """Tell whether a value that was found out makes a target impossible, so that what was signed no longer holds."""
    return any(
        old.baseline is None
        and new.baseline is not None
        and wrong_way(new.baseline, new.target, new.direction) is not None
        for old, new in zip(before, after, strict=False)
    )


def fit_owner(handoff: Handoff, side: Side, candidates: Iterable[Actor | None]) -> str | None:
    """Return the first who can own a KPI for a side, or None."""
    for one in candidates:
        if one is not None and is_fit(handoff, side, one):
            return one.id
    return None


def owner(kpi: Kpi, name: str) -> str:
    """Return whom a field of a KPI names; who has found out today's value has nothing left to do."""
    done = name == "baseline_owner" and kpi.baseline is not None
    return "" if done else str(getattr(kpi, name))


def is_member(person: Actor) -> bool:
    """Tell whether a person is a full member of this company who is still there."""
    return not (person.guest or person.foreign or person.deactivated)


def is_suspect(person: Actor | None, side: Side) -> bool:
    """Tell whether an owner has to be looked at: gone, or not on the side they own it for."""
    return person is not None and (not is_member(person) or side not in {Side.NEITHER, person.side})


def is_fit(handoff: Handoff, side: Side, person: Actor) -> bool:
    """Tell whether a person can own a handoff's KPIs for a side: a member, on it, and never IT's as who asked."""
    if not is_member(person):
        return False
    if side is Side.MARKETING:
        return person.side is side or person.id == handoff.requester
    return person.side is side and person.id not in {handoff.requester, handoff.author}


def standing(agreement: Agreement) -> str:
    """Return where the agreement stands, in one line without names."""
    signed = [NAMES[side] for side in SIDES if side not in agreement.missing]
    waits = [NAMES[side] for side in agreement.missing]
    return ", ".join(
        (
            f"version {agreement.version.number}",
            f"signed by {' and '.join(signed)}" if signed else "signed by nobody yet",
            *((f"waits for {' and '.join(waits)}",) if waits else ()),
        )
    )
