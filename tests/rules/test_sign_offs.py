"""Signing: one signature a side under one exact version, nobody for both, never an outdated one."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from handlers.rules import sign_offs as rules
from handlers.rules.refusals import Refusal
from handlers.rules.sign_offs import Signing
from storage.records import Actor, Architect, Dissent, Roster, SignOff
from storage.vocabulary import Side, Subject

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
MAYA, BEN = Actor(id="U0MAYA"), Actor(id="U0BEN")
ARUN, SOFIE = Actor(id="U0ARUN", side=Side.IT), Actor(id="U0SOFIE", side=Side.IT)
PEOPLE = {one.id: one for one in (MAYA, BEN, ARUN, SOFIE)}
SIGNING = Signing(
    subject=Subject.LANE,
    subject_id=7,
    digest="now",
    last_by="U0MAYA",
    signers={Side.MARKETING: frozenset({"U0MAYA"}), Side.IT: frozenset({"U0ARUN"})},
    delegates={"U0ARUN": frozenset({"U0SOFIE", "U0BEN"}), "U0MAYA": frozenset({"U0BEN"})},
    what="the lane “Data”",
)


def give(
    by: Actor, side: Side, *held: SignOff, digest: str = "now", signing: Signing = SIGNING, **more: Any
) -> SignOff:
    return rules.give(signing, held, by=by, side=side, digest=digest, at=AT, id=1, team="T1", **more)


def signed(side: Side, signer: str, by: str = "", digest: str = "now") -> SignOff:
    return SignOff(
        team_id="T1",
        id=2,
        subject=Subject.LANE,
        subject_id=7,
        digest=digest,
        side=side,
        signer=signer,
        by=by or signer,
        at=AT,
    )


def test_a_signer_signs_for_their_side() -> None:
    given = give(MAYA, Side.MARKETING)

    assert (given.side, given.signer, given.by, given.digest) == (Side.MARKETING, "U0MAYA", "U0MAYA", "now")


def test_a_delegate_signs_in_the_name_of_the_signer() -> None:
    given = give(SOFIE, Side.IT)

    assert (given.signer, given.by) == ("U0ARUN", "U0SOFIE")


@pytest.mark.parametrize(
    ("by", "side", "says"),
    [
        (MAYA, Side.IT, "That signature is IT's: <@U0ARUN> or a delegate signs it"),
        (ARUN, Side.MARKETING, "That signature is marketing's: <@U0MAYA> or a delegate signs it"),
        (BEN, Side.IT, "That signature is IT's"),
        (Actor(id="U0NEW"), Side.MARKETING, "Only <@U0MAYA> or a delegate can sign"),
        (Actor(id="U0NEW", side=Side.IT), Side.IT, "Only <@U0ARUN> or a delegate"),
        (Actor(id="U0MAYA", guest=True), Side.MARKETING, "Guests"),
        (Actor(id="U0MAYA", foreign=True), Side.MARKETING, "company that installed it"),
        (Actor(id="U0MAYA", deactivated=True), Side.MARKETING, "deactivated"),
    ],
)
def test_nobody_else_does(by: Actor, side: Side, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        give(by, side)


def test_nobody_stands_for_who_is_not_theirs_to_stand_for() -> None:
    with pytest.raises(Refusal, match="Only"):
        give(SOFIE, Side.IT, for_="U0IVO")


def test_who_asked_stands_for_marketing_also_from_it_and_never_for_it() -> None:
    asked = replace(
        SIGNING,
        requester="U0SOFIE",
        signers={Side.MARKETING: frozenset({"U0SOFIE"}), Side.IT: frozenset({"U0SOFIE", "U0ARUN"})},
    )

    assert give(SOFIE, Side.MARKETING, signing=asked).side is Side.MARKETING
    with pytest.raises(Refusal, match="That signature is IT's"):
        give(SOFIE, Side.IT, signing=asked)


def test_who_presses_the_other_sides_button_is_told_whose_it_is_and_which_is_theirs() -> None:
    with pytest.raises(Refusal) as refused:
        give(MAYA, Side.IT)

    assert refused.value.sentence == (
        "That signature is IT's: <@U0ARUN> or a delegate signs it. Yours is *Sign for marketing*."
    )


def test_no_button_is_called_theirs_that_is_gone_or_never_was() -> None:
    new = Actor(id="U0NEW", side=Side.MARKETING)

    for by, held in ((MAYA, [signed(Side.MARKETING, "U0MAYA")]), (new, [])):
        with pytest.raises(Refusal) as refused:
            give(by, Side.IT, *held)
        assert "Yours is" not in refused.value.sentence


@pytest.mark.parametrize(("signer", "by"), [("U0MAYA", "U0MAYA"), ("U0BEN", "U0MAYA"), ("U0MAYA", "U0BEN")])
def test_nobody_signs_for_both_sides_in_whatever_name(signer: str, by: str) -> None:
    # Somebody whose side was changed in between is the same person still.
    moved = MAYA.model_copy(update={"side": Side.IT})
    both = replace(SIGNING, signers={side: frozenset({"U0MAYA"}) for side in rules.SIDES})

    with pytest.raises(Refusal, match="nobody signs for both sides"):
        give(moved, Side.IT, signed(Side.MARKETING, signer, by), signing=both)


def test_a_side_signs_once() -> None:
    held = signed(Side.MARKETING, "U0MAYA", "U0BEN")

    with pytest.raises(
        Refusal,
        match=r"<@U0BEN> signed the lane “Data” for marketing in place of <@U0MAYA> \(<!date.*\|2026-11-30",
    ):
        give(MAYA, Side.MARKETING, held)


def test_an_outdated_version_is_not_signed() -> None:
    changed = replace(SIGNING, change="who leads it")

    with pytest.raises(
        Refusal, match=r"The lane “Data” changed since \(who leads it\), so nothing was signed"
    ):
        give(MAYA, Side.MARKETING, digest="before", signing=changed)


def test_it_is_agreed_when_both_sides_signed_the_same_words() -> None:
    marketing, it = signed(Side.MARKETING, "U0MAYA"), signed(Side.IT, "U0ARUN")

    assert rules.is_agreed([marketing, it], "now")
    assert rules.missing([marketing], "now") == [Side.IT]
    assert rules.missing([marketing, signed(Side.IT, "U0ARUN", digest="before")], "now") == [Side.IT]
    assert not rules.is_agreed([marketing, marketing], "now")


@pytest.mark.parametrize(
    "change",
    [{"side": Side.IT}, {"deactivated": True}, {"guest": True}, {"foreign": True}],
)
def test_a_signature_of_who_left_or_changed_sides_does_not_count(change: dict[str, Any]) -> None:
    held = [signed(Side.MARKETING, "U0MAYA"), signed(Side.IT, "U0ARUN")]
    people = {**PEOPLE, "U0MAYA": MAYA.model_copy(update=change)}

    assert rules.counting(SIGNING, held, PEOPLE) == held
    assert [one.side for one in rules.counting(SIGNING, held, people)] == [Side.IT]


def test_a_signature_under_other_words_does_not_count() -> None:
    assert rules.counting(SIGNING, [signed(Side.IT, "U0ARUN", digest="before")], PEOPLE) == []


def test_the_same_content_has_the_same_hash_and_another_one_another() -> None:
    content = [{"name": "Leads", "target": "80"}]

    assert rules.digest_of(content) == rules.digest_of([{"target": "80", "name": "Leads"}])
    assert rules.digest_of(content) != rules.digest_of([{"name": "Leads", "target": "81"}])


def test_delegates_are_those_of_architects_and_those_named_beside() -> None:
    roster = Roster(
        architects=(Architect(who="U0ARUN", delegate="U0SOFIE"), Architect(who="U0SOFIE")),
        delegates={"U0MAYA": "U0BEN", "U0ARUN": "U0IVO"},
    )

    assert rules.delegates_of(roster) == {
        "U0ARUN": frozenset({"U0SOFIE", "U0IVO"}),
        "U0MAYA": frozenset({"U0BEN"}),
    }


def dissent(by: Actor, text: str, *before: Dissent, digest: str = "now") -> Dissent:
    return rules.dissent(SIGNING, before, by=by, digest=digest, text=text, at=AT, id=3, team="T1")


def test_a_signer_or_their_delegate_says_why_they_do_not_sign() -> None:
    assert dissent(ARUN, "  We cannot   read it before May ").text == "We cannot read it before May"
    assert dissent(SOFIE, "We cannot read it before May").side is Side.IT


def test_it_is_said_once_a_version_with_a_reason_and_by_nobody_else() -> None:
    said = dissent(ARUN, "We cannot read it before May")

    with pytest.raises(Refusal, match="already said why you won't sign"):
        dissent(ARUN, "And not in June either", said)
    with pytest.raises(Refusal, match="changed since"):
        dissent(ARUN, "We cannot read it before May", digest="before")
    with pytest.raises(Refusal) as refused:
        dissent(ARUN, "n/a")
    assert refused.value.field == "text"
    with pytest.raises(Refusal, match="Only the people who are asked"):
        dissent(Actor(id="U0NEW"), "I would measure something else")
