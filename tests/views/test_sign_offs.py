"""What people read of an agreement: the card, what changed, who signed; within Slack's limits, nothing set off."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.playground.blocks import message_problems
from bot.playground.views_check import view_problems
from handlers.rules import kpi_forms
from handlers.rules import kpis as rules
from handlers.rules.kpis import Agreement, Change
from handlers.rules.whole import Whole
from handlers.views import ids
from handlers.views import kpis as forms
from handlers.views import sign_offs as views
from handlers.views.blocks import Block, Message
from storage.records import Dissent, Handoff, Kpi, KpiVersion, SignOff
from storage.vocabulary import Direction, Door, Side, State, Subject

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
EVIL = "<!channel> <@U0EVIL> & co"


def a_handoff(state: State = State.WITH_IT, **changes: Any) -> Handoff:
    fields: dict[str, Any] = {
        "team_id": "T1",
        "id": 12,
        "door": Door.WORK,
        "state": state,
        "title": f"Loyalty app {EVIL}",
        "requester": "U0MAYA",
        "author": "U0MAYA",
        "architect": "U0ARUN",
        "created_at": AT,
        "updated_at": AT,
    }
    return Handoff(**{**fields, **changes})


def a_kpi(position: int = 1, **changes: Any) -> Kpi:
    fields: dict[str, Any] = {
        "team_id": "T1",
        "handoff_id": 12,
        "position": position,
        "name": f"Trial sign-ups {position} {EVIL}",
        "direction": Direction.UP,
        "baseline": Decimal(3000),
        "target": Decimal(4000),
        "unit": EVIL,
        "measure_on": date(2027, 3, 31),
        "marketing_owner": "U0MAYA",
        "it_owner": "U0ARUN",
        "source": EVIL,
        "enabling": EVIL,
    }
    return Kpi(**{**fields, **changes})


def signed(side: Side, signer: str, by: str = "") -> SignOff:
    return SignOff(
        team_id="T1",
        id=1,
        subject=Subject.KPIS,
        subject_id=12,
        digest="d",
        side=side,
        signer=signer,
        by=by or signer,
        at=AT,
    )


def an_agreement(*kpis: Kpi, handoff: Handoff | None = None, **changes: Any) -> Agreement:
    kpis = kpis or (a_kpi(),)
    version = KpiVersion(
        team_id="T1",
        handoff_id=12,
        number=2,
        digest="d",
        content=rules.content_of(kpis),
        diff=rules.kept([Change(kpis[0].name, "target", f"3,000 {EVIL}", f"4,000 {EVIL}")]),
        by="U0ARUN",
        at=AT,
    )
    fields = {
        "version": version,
        "kpis": kpis,
        "signing": rules.signing(handoff or a_handoff(), version, kpis, {}),
    }
    return Agreement(**{**fields, **changes})


DISSENT = Dissent(
    team_id="T1",
    id=4,
    subject=Subject.KPIS,
    subject_id=12,
    digest="d",
    side=Side.IT,
    person="U0ARUN",
    text=EVIL,
    at=AT,
)
LONG = "W" * 150
WORST = an_agreement(
    *(
        a_kpi(
            n,
            name=LONG,
            unit="u" * 40,
            source=LONG,
            enabling="e" * 300,
            baseline=None,
            baseline_owner="U0BEN",
            baseline_by=date(2026, 12, 18),
        )
        for n in (1, 2, 3)
    ),
    dissents=(DISSENT.model_copy(update={"text": "d" * 600}),) * 2,
    gaps=("KPI 1 is measured on 31 Mar 2027, but the launch is on 1 Apr 2027; choose a later day.",) * 3,
)


def messages() -> list[Message]:
    handoff, agreement = a_handoff(), an_agreement(dissents=(DISSENT,))
    both = an_agreement(held=(signed(Side.MARKETING, "U0MAYA"), signed(Side.IT, "U0ARUN", "U0SOFIE")))
    change = {"several": True, "lost": ["U0MAYA"], "asked": ["U0ARUN", "U0MAYA"]}
    return [
        *(views.card(a_handoff(state), agreement) for state in State),
        views.card(handoff, WORST),
        views.card(a_handoff(State.AGREED), both),
        views.changed(handoff, agreement.version, **change),  # type: ignore[arg-type]
        views.agreed(a_handoff(State.AGREED), both),
        views.dissent_told(handoff, agreement, DISSENT),
    ]


def modals() -> list[Block]:
    handoff, agreement = a_handoff(), an_agreement(dissents=(DISSENT,))
    kpi = a_kpi()
    more: dict[str, Any] = {"version": 2, "kpis": WORST.kpis, "launch": date(2027, 1, 15)}
    return [
        views.agreement_view(handoff, agreement),
        views.agreement_view(handoff, WORST),
        views.dissent_form(handoff, agreement),
        forms.choose_form(handoff, WORST.kpis, 2),
        forms.kpi_form(handoff, kpi_forms.shown(kpi, handoff), position=1, **more),
        forms.kpi_form(handoff, kpi_forms.shown(None, handoff), position=0, **more),
        forms.kpi_form(
            handoff,
            kpi_forms.shown(kpi, handoff),
            position=1,
            **more,
            meanwhile=rules.changes_of(agreement.version),
        ),
        *(
            forms.owners_form(
                handoff,
                kpi_forms.shown(kpi, handoff),
                version=2,
                position=1,
                several=False,
                owed=owed,
                meanwhile=rules.changes_of(agreement.version) if owed else (),
            )
            for owed in (True, False)
        ),
        forms.remove_form(handoff, kpi, 2),
        forms.baseline_form(handoff, kpi),
    ]


def mrkdwn(value: Any) -> list[str]:
    """Return every text that Slack reads as markup."""
    if isinstance(value, list):
        return [text for one in value for text in mrkdwn(one)]
    if not isinstance(value, dict):
        return []
    own = [value["text"]] if value.get("type") == "mrkdwn" else []
    return own + [text for one in value.values() for text in mrkdwn(one)]


def test_nothing_of_peoples_text_is_set_off() -> None:
    for text in [
        *(one.text for one in messages()),
        *mrkdwn([one.blocks for one in messages()]),
        *mrkdwn(modals()),
    ]:
        assert "<!channel>" not in text
        assert "<@U0EVIL>" not in text


def test_everything_is_within_slacks_limits() -> None:
    for one in messages():
        assert message_problems(one.blocks) == [], one.text
    for view in modals():
        assert view_problems(view, "modal") == [], view["title"]


def test_every_form_has_its_fields_once() -> None:
    for view in modals():
        places = [block["block_id"] for block in view["blocks"]]
        assert len(places) == len(set(places))


def labels(message: Message) -> list[str]:
    return [e["text"]["text"] for b in message.blocks if b["type"] == "actions" for e in b["elements"]]


def test_the_card_says_for_whom_it_waits_and_offers_what_both_sides_can_do() -> None:
    card = views.card(a_handoff(), an_agreement())

    assert "*Marketing*: waits for <@U0MAYA>." in card.text
    assert "*IT*: waits for <@U0ARUN>." in card.text
    assert labels(card) == ["Suggest a change", "Sign for marketing", "Sign for IT", "I won't sign"]


def plain(block: Block) -> list[str]:
    """Return the lines of a rich text block as one reads them."""
    first, lines = block["elements"]
    return [
        "".join(piece.get("text") or f"<@{piece['user_id']}>" for piece in line["elements"])
        for line in (first, *lines["elements"])
    ]


def test_the_card_shows_each_kpi_in_lines_under_each_other_and_in_no_second_column() -> None:
    card = views.card(a_handoff(), an_agreement(a_kpi(unit="sign-ups", source="Analytics"), a_kpi(2)))

    shown = [block for block in card.blocks if block["block_id"].startswith("kpi.")]
    assert [block["type"] for block in shown] == ["rich_text", "rich_text"]
    assert plain(shown[0])[1:] == [
        "Today: 3,000 sign-ups",
        "Target: up to 4,000 sign-ups",
        "Measured on: 31 Mar 2027",
        "Read from: Analytics",
        "Marketing owner: <@U0MAYA>",
        "IT owner: <@U0ARUN>",
        f"IT's part: {EVIL}",
    ]
    assert not any("fields" in block or block["type"] == "data_table" for block in card.blocks)


def test_a_side_that_signed_is_named_with_its_moment_and_has_no_button_any_more() -> None:
    card = views.card(a_handoff(), an_agreement(held=(signed(Side.IT, "U0ARUN", "U0SOFIE"),)))

    assert "*IT*: signed by <@U0SOFIE> for <@U0ARUN>, <!date^" in card.text
    assert labels(card) == ["Suggest a change", "Sign for marketing", "I won't sign"]


def test_an_agreed_card_only_offers_a_change() -> None:
    both = an_agreement(held=(signed(Side.MARKETING, "U0MAYA"), signed(Side.IT, "U0ARUN")))

    assert labels(views.card(a_handoff(State.AGREED), both)) == ["Suggest a change"]
    assert labels(views.card(a_handoff(State.IN_DELIVERY), both)) == []


@pytest.mark.parametrize("state", [State.READY, State.NEEDS_CONTEXT, State.DECLINED, State.MERGED])
def test_a_card_says_why_nobody_can_sign_now(state: State) -> None:
    card = views.card(a_handoff(state), an_agreement())

    assert labels(card) == []
    said = (
        "once IT has it again" if state in {State.READY, State.NEEDS_CONTEXT} else "nothing has to be signed"
    )
    assert said in json.dumps(card.blocks)


def test_who_left_is_said_and_the_side_is_asked_again() -> None:
    card = views.card(a_handoff(), an_agreement(lost=(signed(Side.MARKETING, "U0GONE"),)))

    assert "*Marketing*: waits for <@U0MAYA>. <@U0GONE> signed it and is no longer on this side." in card.text


def test_who_does_not_sign_is_no_longer_waited_for() -> None:
    card = views.card(a_handoff(), an_agreement(dissents=(DISSENT,)))

    assert "*IT*: <@U0ARUN> won't sign this version." in card.text


def test_a_missing_value_of_today_has_its_button_until_it_is_known() -> None:
    owed = a_kpi(baseline=None, baseline_owner="U0BEN", baseline_by=date(2026, 12, 18))
    card = views.card(a_handoff(State.IN_DELIVERY), an_agreement(owed))

    assert labels(card) == ["Enter today's value of KPI 1"]
    assert "<@U0BEN> finds it out by 18 Dec 2026" in card.text
    assert '"user_id": "U0BEN"' in json.dumps(card.blocks)


def test_buttons_carry_ids_and_the_version_only() -> None:
    card = views.card(a_handoff(), an_agreement())
    (row,) = [block for block in card.blocks if block["type"] == "actions"]

    assert {element["value"] for element in row["elements"]} == {"12:2"}


def test_a_change_is_one_line_a_field_and_says_whose_signature_is_gone() -> None:
    agreement = an_agreement(a_kpi(unit=""))
    version = agreement.version.model_copy(
        update={
            "diff": rules.kept(
                [
                    Change("Leads", "target", "3,000", "4,000"),
                    Change("Leads", "it_owner", "U0ARUN", "U0SOFIE"),
                    Change("Leads", "measure_on", "2027-03-31", "2027-04-30"),
                    Change("Leads", "source", "", "CRM"),
                ]
            )
        }
    )
    told = views.changed(
        a_handoff(), version, several=False, lost=["U0MAYA"], asked=["U0MAYA", "U0SOFIE"]
    ).text

    assert told.splitlines() == [
        "<@U0ARUN> changed the KPIs of H-12; this is version 2.",
        "• Target: 3,000 → 4,000",
        "• IT owner: <@U0ARUN> → <@U0SOFIE>",
        "• Measured on: 31 Mar 2027 → 30 Apr 2027",
        "• Read from: not said → CRM",
        (
            "The signature of <@U0MAYA> no longer counts. <@U0MAYA> and <@U0SOFIE>: please read this version on the "
            "card and sign it."
        ),
    ]


def test_the_agreement_names_both_and_for_whom() -> None:
    both = an_agreement(held=(signed(Side.MARKETING, "U0MAYA"), signed(Side.IT, "U0ARUN", "U0SOFIE")))

    assert "Agreed by <@U0MAYA> and <@U0SOFIE> for <@U0ARUN>, <!date^" in views.agreed(a_handoff(), both).text


def test_its_card_shows_where_the_agreement_stands_without_names() -> None:
    whole = Whole(a_handoff(), agreement=an_agreement(held=(signed(Side.MARKETING, "U0MAYA"),)))
    (line,) = views.agreement_line(whole)

    assert line["elements"][0]["text"] == ":handshake: KPIs: version 2, signed by marketing, waits for IT"
    assert views.agreement_line(Whole(a_handoff())) == []


def test_its_card_has_the_way_to_the_signatures_while_one_is_missing() -> None:
    waits = Whole(a_handoff(), agreement=an_agreement(held=(signed(Side.MARKETING, "U0MAYA"),)))
    agreed = Whole(
        a_handoff(State.AGREED),
        agreement=an_agreement(held=(signed(Side.MARKETING, "U0MAYA"), signed(Side.IT, "U0ARUN"))),
    )

    (line,) = views.agreement_line(waits, to_sign=True)

    assert line["accessory"]["text"]["text"] == "Review and sign"
    assert line["accessory"]["action_id"] == ids.KPIS_OPEN
    assert "accessory" not in views.agreement_line(agreed, to_sign=True)[0]


def test_what_is_still_open_is_said_on_the_card_and_asked_before_signing() -> None:
    card = views.card(a_handoff(), an_agreement(a_kpi(source="", enabling=""), a_kpi(2, enabling="")))
    still_open = "KPI 1: where its number is read and IT's part in it; KPI 2: IT's part in it"

    shown = json.dumps(card.blocks)
    (row,) = [block for block in card.blocks if block["type"] == "actions"]
    asked = {e["text"]["text"]: e["confirm"]["text"]["text"] for e in row["elements"] if "confirm" in e}

    assert f"*Still open.* {still_open}. Press *Fill in what is open* to say it" in shown
    (fill,) = [e for e in row["elements"] if e["text"]["text"] == "Fill in what is open"]
    assert fill["action_id"] == ids.numbered(ids.KPIS_OWNERS, 1)
    assert fill["value"].endswith(":1")
    assert asked == {
        f"Sign for {side}": f"This is still open. {still_open}. Sign all the same?"
        for side in ("marketing", "IT")
    }


def test_nothing_is_asked_before_signing_what_is_whole() -> None:
    card = json.dumps(views.card(a_handoff(), an_agreement()).blocks)

    assert "Still open" not in card
    assert "confirm" not in card


def test_an_overtaken_form_takes_new_places_so_that_it_shows_what_holds_now() -> None:
    view = forms.kpi_form(
        a_handoff(),
        {"target": "70"},
        version=3,
        position=1,
        kpis=(a_kpi(),),
        launch=None,
        meanwhile=[Change("Leads", "target", "80", "90")],
    )

    assert any(block["block_id"] == "target@1d3" for block in view["blocks"])
    assert "Target: 80 → 90" in json.dumps(view, ensure_ascii=False)


def test_the_only_kpi_can_be_joined_by_another_and_not_removed() -> None:
    only = forms.kpi_form(a_handoff(), {}, version=1, position=1, kpis=(a_kpi(),), launch=None)
    of_three = forms.choose_form(a_handoff(), WORST.kpis, 2)

    assert ids.KPIS_ADD in json.dumps(only)
    assert ids.KPIS_REMOVE not in json.dumps(only)
    assert ids.KPIS_ADD not in json.dumps(of_three)
    assert ids.KPIS_REMOVE in json.dumps(of_three)


def test_no_form_asks_more_than_six_things() -> None:
    asked = [sum(block["type"] == "input" for block in modal["blocks"]) for modal in modals()]

    assert max(asked) == 6
