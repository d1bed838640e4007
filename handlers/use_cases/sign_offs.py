"""The one way both sides sign, for use inside a unit of work: KPIs and lanes alike; and where KPIs stand."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from handlers.rules import kpis as kpi_rules
from handlers.rules import sign_offs as rules
from handlers.rules.kpis import Agreement
from handlers.rules.nudges import Matter
from handlers.rules.refusals import Refusal
from handlers.rules.sign_offs import Signing
from handlers.rules.working_time import wall_instant
from handlers.use_cases import working_times
from storage import kpis, outcome_contexts, people, settings, sign_offs
from storage.records import Actor, Dissent, Handoff, Kpi, KpiVersion, Nudge, Request, SignOff
from storage.store import new_id
from storage.vocabulary import Side, Subject

LEFT = "no longer on this side"
"""Why a signature was taken back whose signer left or changed sides."""


@dataclass(frozen=True)
class Signed:
    """A signature that was given: whether it made both sides agree, or whether it was the first one."""

    sign_off: SignOff
    agreed: bool
    first: bool


def counting(session: Session, signing: Signing) -> list[SignOff]:
    """Return the signatures that count under the version that holds now."""
    held = sign_offs.held(session, signing.subject, signing.subject_id)
    return rules.counting(
        signing, held, actors(session, (who for one in held for who in (one.signer, one.by)))
    )


def actors(session: Session, persons: Iterable[str]) -> dict[str, Actor]:
    """Return some people with what is known of them: their side, and whether they are still there."""
    wanted = sorted(set(persons) - {""})
    roster, known = settings.get(session).people, people.of_ids(session, wanted)
    found = {}
    for who in wanted:
        person = known.get(who)
        found[who] = Actor(
            id=who,
            side=roster.side(who),
            roles=roster.roles(who),
            guest=person is not None and person.guest,
            foreign=person is not None and person.foreign,
            deactivated=person is not None and person.deactivated,
        )
    return found


def sign(
    session: Session, request: Request, signing: Signing, *, side: Side, digest: str, for_: str | None = None
) -> Signed:
    """Give one side's signature under an exact version.

    Call `storage.sign_offs.hold` first and read the version behind it, so that two clicks make one agreement.
    """
    counted = counting(session, signing)
    given = rules.give(
        signing,
        counted,
        by=_as_kept(session, request.actor),
        side=side,
        digest=digest,
        at=request.at,
        id=new_id(),
        team=request.team,
        for_=for_,
    )
    _require_there(session, signing, given)
    _clear(session, request, signing, side)
    if not sign_offs.add(session, given):
        raise Refusal(f"Somebody signed {signing.what} for {rules.NAMES[side]} just now; look again.")
    return Signed(given, rules.is_agreed([*counted, given], digest), first=not counted)


def _require_there(session: Session, signing: Signing, given: SignOff) -> None:
    """Refuse to sign in the place of somebody who left or changed sides: such a signature counts for nobody."""
    if not rules.counting(signing, [given], actors(session, (given.signer, given.by))):
        raise Refusal(
            f"<@{given.signer}> is no longer there for {rules.NAMES[given.side]}, so nobody signs in their place; "
            "somebody else has to be named first."
        )


def _as_kept(session: Session, actor: Actor) -> Actor:
    """Return who acts on the side the roster has them on now: facts of a press may be minutes old."""
    return actor.model_copy(update={"side": settings.get(session).people.side(actor.id)})


def _clear(session: Session, request: Request, signing: Signing, side: Side) -> None:
    """Take back what this side still holds and what does not count, so that there is room for one that does."""
    for one in sign_offs.held(session, signing.subject, signing.subject_id):
        if one.side is side:
            sign_offs.revoke(session, one, at=request.at, why=LEFT)


def revoke(session: Session, request: Request, subject: Subject, subject_id: int, *, why: str) -> int:
    """Take back every signature under something that changed; return how many that were."""
    return sign_offs.revoke_all(session, subject, subject_id, at=request.at, why=why)


def dissent(session: Session, request: Request, signing: Signing, *, digest: str, text: str) -> Dissent:
    """Write down why a signer does not sign this version."""
    before = sign_offs.dissents(session, signing.subject, signing.subject_id)
    said = rules.dissent(
        signing,
        before,
        by=_as_kept(session, request.actor),
        digest=digest,
        text=text,
        at=request.at,
        id=new_id(),
        team=request.team,
    )
    sign_offs.add_dissent(session, said)
    return said


def agreement(session: Session, handoff: Handoff) -> Agreement | None:
    """Return where the agreement on a handoff's KPIs stands, or None before there is any."""
    return agreements(session, [handoff]).get(handoff.id)


def agreements(session: Session, handoffs: Collection[Handoff]) -> dict[int, Agreement]:
    """Return where the agreements on the KPIs of some handoffs stand, by handoff."""
    by_id = {handoff.id: handoff for handoff in handoffs}
    versions = kpis.latest_of(session, by_id) if by_id else {}
    if not versions:
        return {}
    read = _Read(session, versions)
    return {
        handoff_id: read.agreement(by_id[handoff_id], version) for handoff_id, version in versions.items()
    }


class _Read:
    """What the agreements on the KPIs of some handoffs rest on, each read once for all of them."""

    def __init__(self, session: Session, versions: Collection[int]) -> None:
        self._kpis = kpis.of_handoffs(session, versions)
        self._launches = outcome_contexts.of_handoffs(session, versions)
        self._held = sign_offs.held_of(session, Subject.KPIS, versions)
        self._dissents = sign_offs.dissents_of(session, Subject.KPIS, versions)
        self._people = actors(session, (who for one in self._held for who in (one.signer, one.by)))
        self._delegates = rules.delegates_of(settings.get(session).people)

    def agreement(self, handoff: Handoff, version: KpiVersion) -> Agreement:
        """Return where one of them stands."""
        present = self._kpis.get(handoff.id, [])
        signing = kpi_rules.signing(handoff, version, present, self._delegates)
        held = [one for one in self._held if one.subject_id == handoff.id]
        counted = rules.counting(signing, held, self._people)
        said = [
            one for one in self._dissents if one.subject_id == handoff.id and one.digest == version.digest
        ]
        context = self._launches.get(handoff.id)
        return Agreement(
            version=version,
            kpis=tuple(present),
            signing=signing,
            held=tuple(counted),
            lost=tuple(one for one in held if one not in counted),
            dissents=tuple(said),
            gaps=tuple(kpi_rules.gaps(present, context.launch_on if context else None)),
        )


def matter_to_sign(session: Session, handoff: Handoff) -> Matter | None:
    """Return what a reminder to sign a handoff's KPIs speaks of, or None when there is nothing to sign."""
    found = agreement(session, handoff)
    return kpi_rules.sign_matter(handoff, found) if found else None


def matter_to_find(session: Session, handoff: Handoff, nudge: Nudge) -> Matter | None:
    """Return what a reminder to find out today's value speaks of, or None when that KPI is gone."""
    position = nudge.subject_id % kpi_rules.BASELINES
    present = outcome_contexts.kpis(session, handoff.id)
    kpi = next((one for one in present if one.position == position), None)
    due_at = baseline_due(session, kpi) if kpi else None
    if kpi is None or due_at is None:
        return None
    return kpi_rules.baseline_matter(handoff, kpi, since=nudge.created_at, due_at=due_at)


def baseline_due(session: Session, kpi: Kpi) -> datetime | None:
    """Return until when today's value is to be found out: the end of that day for who finds it out."""
    if kpi.baseline_by is None or not kpi.baseline_owner:
        return None
    wt = working_times.of_person(session, kpi.baseline_owner)
    return wall_instant(wt.zone, kpi.baseline_by, wt.hours[1])
