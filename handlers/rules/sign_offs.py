"""Signing: each side once under one exact version, nobody for both sides, never an outdated one."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from handlers.rules import authority, junk
from handlers.rules.refusals import Denied, Refusal
from handlers.rules.text import moment
from storage.records import Actor, Dissent, Roster, SignOff
from storage.vocabulary import Side, Subject

SIDES = (Side.MARKETING, Side.IT)
NAMES: Mapping[Side, str] = {Side.MARKETING: "marketing", Side.IT: "IT"}
LONGEST = 600
"""Characters of a reason not to sign."""
Delegates = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Signing:
    """What is to be signed, in the version that holds now, and who may sign it for each side.

    `delegates` says who may sign for a signer, `last_by` who wrote this version, `change` what it changed. The
    `requester` stands for marketing, on whichever side they are.
    """

    subject: Subject
    subject_id: int
    digest: str
    last_by: str
    signers: Mapping[Side, frozenset[str]]
    delegates: Delegates = field(default_factory=dict)
    what: str = "this"
    change: str = ""
    requester: str = ""

    def of(self, side: Side) -> frozenset[str]:
        """Return who may sign for a side in their own name."""
        return self.signers.get(side, frozenset())


def digest_of(content: Any) -> str:
    """Return the hash of a content, the same however its keys are ordered."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()


def delegates_of(roster: Roster) -> dict[str, frozenset[str]]:
    """Return who may sign for whom: the delegates of architects, and those that are named beside."""
    named = [(one.who, one.delegate) for one in roster.architects if one.delegate]
    named += list(roster.delegates.items())
    return {who: frozenset(delegate for name, delegate in named if name == who) for who, _ in named}


def counting(signing: Signing, held: Iterable[SignOff], people: Mapping[str, Actor]) -> list[SignOff]:
    """Return the signatures that count: under this version, of people who are still there and on their side."""
    return [one for one in held if one.digest == signing.digest and _counts(signing, one, people)]


def _counts(signing: Signing, sign_off: SignOff, people: Mapping[str, Actor]) -> bool:
    signed = {people.get(person) for person in (sign_off.signer, sign_off.by)}
    return all(one is not None and _stands_for(signing, one, sign_off.side) for one in signed)


def _stands_for(signing: Signing, person: Actor, side: Side) -> bool:
    if person.deactivated or person.guest or person.foreign:
        return False
    if person.id == signing.requester:
        return side is Side.MARKETING
    return person.side is side


def is_agreed(held: Iterable[SignOff], digest: str) -> bool:
    """Tell whether both sides signed one exact version; give it the signatures that count."""
    return not missing(held, digest)


def missing(held: Iterable[SignOff], digest: str) -> list[Side]:
    """Return the sides that have not signed one exact version."""
    signed = {one.side for one in held if one.digest == digest}
    return [side for side in SIDES if side not in signed]


def give(
    signing: Signing,
    held: Sequence[SignOff],
    *,
    by: Actor,
    side: Side,
    digest: str,
    at: datetime,
    id: int,  # noqa: A002 - the record's own name for it
    team: str,
    for_: str | None = None,
) -> SignOff:
    """Return the signature of one side, or refuse it; `held` are the signatures that count."""
    authority.require_member(by)
    require_current(signing, digest)
    _require_open(signing, held, by, side)
    _require_on_side(signing, held, by, side)
    signer = _signer(signing, by, side, for_)
    other = next((one for one in held if one.side is not side), None)
    if other is not None and {by.id, signer} & {other.by, other.signer}:
        raise Denied(
            f"You already signed {signing.what} for {NAMES[other.side]}, and nobody signs for both sides; "
            f"{_who(signing, side)} can sign for {NAMES[side]}."
        )
    return SignOff(
        team_id=team,
        id=id,
        subject=signing.subject,
        subject_id=signing.subject_id,
        digest=digest,
        side=side,
        signer=signer,
        by=by.id,
        at=at,
    )


def require_current(signing: Signing, digest: str) -> None:
    """Refuse what was decided on a version that no longer holds."""
    if digest != signing.digest:
        what = f" ({signing.change})" if signing.change else ""
        raise Refusal(
            f"{signing.what[:1].upper()}{signing.what[1:]} changed since{what}, so nothing was signed; read "
            "what it says now and press again."
        )


def _require_open(signing: Signing, held: Sequence[SignOff], by: Actor, side: Side) -> None:
    """Refuse a second signature of one side, with who gave the first one and when."""
    given = next((one for one in held if one.side is side), None)
    if given is None:
        return
    who = "You" if given.by == by.id else f"<@{given.by}>"
    for_ = f" in place of <@{given.signer}>" if given.signer != given.by else ""
    raise Refusal(
        f"{who} signed {signing.what} for {NAMES[side]}{for_} ({moment(given.at)}); "
        "nothing more is needed from this side."
    )


def _require_on_side(signing: Signing, held: Sequence[SignOff], by: Actor, side: Side) -> None:
    """Refuse who stands on the other side, with who signs here and which button is theirs instead."""
    if _stands_for(signing, by, side):
        return
    open_to = (one for one in missing(held, signing.digest) if _stands_for(signing, by, one))
    own = next((one for one in open_to if _may_sign_for(signing, by, one)), None)
    yours = f" Yours is *Sign for {NAMES[own]}*." if own else ""
    raise Denied(f"That signature is {NAMES[side]}'s: {_who(signing, side)} signs it.{yours}")


def _may_sign_for(signing: Signing, by: Actor, side: Side) -> list[str]:
    """Return in whose names a person may sign for a side."""
    return [who for who in sorted(signing.of(side)) if by.id in {who, *signing.delegates.get(who, ())}]


def _signer(signing: Signing, by: Actor, side: Side, for_: str | None) -> str:
    """Return in whose name a person signs for a side: their own, or that of one whose delegate they are."""
    may = _may_sign_for(signing, by, side)
    chosen = for_ or (by.id if by.id in may else next(iter(may), None))
    if chosen is None or chosen not in may:
        raise Denied(f"Only {_who(signing, side)} can sign {signing.what} for {NAMES[side]}.")
    return chosen


def _who(signing: Signing, side: Side) -> str:
    """Return who can sign for a side, as a sentence names them."""
    signers = [f"<@{who}>" for who in sorted(signing.of(side))]
    if not signers:
        return f"whoever is named for {NAMES[side]}"
    delegates = any(signing.delegates.get(who) for who in signing.of(side))
    return " or ".join([*signers, *(["a delegate"] if delegates else [])])


def side_of(signing: Signing, by: Actor) -> Side:
    """Return the side for which a person would sign, or refuse who is no signer and nobody's delegate."""
    authority.require_member(by)
    for side in SIDES:
        theirs = {*signing.of(side), *(d for who in signing.of(side) for d in signing.delegates.get(who, ()))}
        if by.id in theirs and _stands_for(signing, by, side):
            return side
    names = " or ".join(_who(signing, side) for side in SIDES)
    raise Denied(f"Only the people who are asked to sign can say that they won't: {names}.")


def dissent(
    signing: Signing,
    before: Iterable[Dissent],
    *,
    by: Actor,
    digest: str,
    text: str,
    at: datetime,
    id: int,  # noqa: A002 - the record's own name for it
    team: str,
) -> Dissent:
    """Return why a signer does not sign this version, or refuse a reason that says nothing."""
    side = side_of(signing, by)
    require_current(signing, digest)
    if any(one.person == by.id and one.digest == digest for one in before):
        raise Refusal(
            f"You already said why you won't sign {signing.what}; change it with [Suggest a change] instead.",
            field="text",
        )
    said = " ".join(text.split())
    trouble = junk.junk(said) if said else "Say in a sentence what would have to change for you to sign."
    if trouble:
        raise Refusal(trouble, field="text")
    return Dissent(
        team_id=team,
        id=id,
        subject=signing.subject,
        subject_id=signing.subject_id,
        digest=digest,
        side=side,
        person=by.id,
        text=said[:LONGEST],
        at=at,
    )
