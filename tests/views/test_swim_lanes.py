"""What people read of lanes: limits, escaping, and the right buttons for whoever looks."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.rules import swim_lanes as rules
from handlers.rules.swim_lanes import EXPIRED, REPLACED, Lane, Wording
from handlers.rules.swim_lanes_pages import LanePage, LanesPage
from handlers.rules.swim_lanes_touched import LaneShown
from handlers.rules.whole import Whole
from handlers.views import ids
from handlers.views import swim_lanes as views
from handlers.views import swim_lanes_forms as forms
from handlers.views import swim_lanes_messages as messages
from handlers.views import swim_lanes_touched as touched
from storage.records import (
    Actor,
    Dissent,
    Handoff,
    LaneClaim,
    LaneUse,
    LaneVersion,
    Leads,
    Roster,
    SignOff,
    SwimLane,
)
from storage.vocabulary import Door, How, Role, Side, State, Subject

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
TODAY = AT.date()
ROSTER = Roster(leads=Leads(marketing="U0MLEAD", it="U0ILEAD"), marketing=("U0MAYA",), it=("U0ARUN",))
MAYA, PASSER = Actor(id="U0MAYA"), Actor(id="U0PASSER")
ILEAD = Actor(id="U0ILEAD", side=Side.IT, roles=frozenset({Role.LEAD}))
ADMIN = Actor(id="U0ADMIN", roles=frozenset({Role.ADMIN}))
HOSTILE = "<!channel> *bold* <@U0ILEAD> & <https://example.com|here>"
LONG = "All of it and then some. " * 200


def an_item(number: int = 4, name: str = "Market data analytics") -> SwimLane:
    return SwimLane(
        team_id="T",
        id=number,
        name=name,
        usual=Side.NEITHER,
        cues=["dashboard", "fact:demo_seen"],
        created_at=AT,
    )


def a_version(text: str = "Said in a few words", **changes: Any) -> LaneVersion:
    wording = Wording("U0MAYA", "U0ARUN", text, text, text, text, How.ASKS_FIRST)
    version = rules.version_of(Lane(an_item()), wording, version_id=7, by="U0MAYA", at=AT, today=TODAY)
    return version.model_copy(update=changes)


def page(lane: Lane, actor: Actor = MAYA, roster: Roster = ROSTER) -> LanePage:
    return LanePage(actor, roster, TODAY, lane)


def whole(*lanes: LaneShown, state: State = State.READY) -> Whole:
    handoff = Handoff(
        team_id="T",
        id=1,
        door=Door.WORK,
        state=state,
        title="Dashboard",
        requester="U0MAYA",
        author="U0MAYA",
        created_at=AT,
        updated_at=AT,
    )
    return Whole(handoff, lanes=lanes)


def shown(**changes: Any) -> LaneShown:
    use = LaneUse(team_id="T", handoff_id=1, lane_id=4, by="U0MAYA", at=AT)
    return replace(LaneShown(an_item(), use), **changes)


def everything_of(text: str) -> list[dict[str, Any]]:
    """Return every view and message there is, with a text in each place where people write."""
    present, pending = a_version(text, agreed_at=AT), a_version(text, id=8, number=2, diff=[])
    pending = pending.model_copy(
        update={
            "diff": [
                {"field": "why", "before": text, "after": text},
                {"field": "how", "before": "x", "after": "leads"},
            ]
        }
    )
    ended = a_version(text, agreed_at=AT, ended_at=AT, ended_why=EXPIRED)
    dissent = Dissent(
        team_id="T", id=1, subject=Subject.LANE, subject_id=8, digest=pending.digest, side=Side.IT,
        person="U0ILEAD", text=text, at=AT,
    )  # fmt: skip
    claims = [
        LaneClaim(team_id="T", lane_id=4, side=side, person="U0MAYA", why=text, at=AT, decide_by=TODAY)
        for side in (Side.MARKETING, Side.IT)
    ]
    item = an_item(name=text[: rules.NAME])
    lane = replace(
        rules.lane_of(item, [ended, present, pending], claims),
        dissents=(dissent,),
        gone=frozenset({"U0MAYA"}),
    )
    use = LaneUse(
        team_id="T", handoff_id=1, lane_id=4, by="U0MAYA", at=AT, override_owner="U0ARUN", override_why=text
    )
    handoff = whole().handoff.model_copy(update={"title": text[:150]})
    card = whole(LaneShown(item, use, present, present, ended))
    said = [
        messages.proposed(page(lane, ILEAD), pending),
        messages.proposed(page(lane, ILEAD), present),
        messages.proposed(page(lane, ILEAD), ended),
        messages.agreed(lane, present, "U0MAYA"),
        messages.claimed(lane),
        messages.dissented(lane, pending, dissent),
        messages.runs_out(lane, present),
        messages.ran_out(lane, present),
        messages.overridden(handoff, item, use),
    ]
    return [
        views.list_view(LanesPage(ADMIN, ROSTER, TODAY, (lane,), (item,))),
        views.page_view(page(lane, ADMIN)),
        views.page_view(page(lane, ILEAD)),
        forms.propose_form(page(lane)),
        forms.words_form(page(lane), Wording(lane_owner="U0ARUN", other="U0MAYA", how="leads")),
        forms.dissent_form(page(lane)),
        forms.claim_form(page(lane)),
        forms.item_form(item),
        forms.item_form(None),
        forms.override_form(handoff, (item,)),
        {"blocks": touched.lane_blocks(card)},
        {"blocks": touched.lane_lines([lane])},
        *({"text": one.text, "blocks": one.blocks} for one in said),
    ]


def markup(value: Any) -> list[str]:
    """Return every text that Slack would read as markup."""
    if isinstance(value, dict):
        own = (
            [value["text"]]
            if isinstance(value.get("text"), str) and value.get("type") != "plain_text"
            else []
        )
        return own + [text for inner in value.values() for text in markup(inner)]
    return [text for inner in value for text in markup(inner)] if isinstance(value, list) else []


def test_nothing_that_people_write_is_a_mention_or_a_link() -> None:
    said = [text for one in everything_of(HOSTILE) for text in markup(one)]

    assert any("&lt;!channel&gt;" in text for text in said)
    assert not [text for text in said if "<!channel" in text or "<https" in text]


def test_however_long_the_texts_are_slacks_limits_hold_and_blocks_have_ids_of_their_own() -> None:
    for one in everything_of(LONG):
        blocks = one["blocks"]
        names = [block["block_id"] for block in blocks]
        assert len(names) == len(set(names)), one
        assert len(blocks) <= 50
        assert all(len(text) <= 3000 for text in markup(blocks))
        assert len(json.dumps(one)) < 60_000


def test_sixty_items_fit_in_one_view() -> None:
    lanes = tuple(Lane(an_item(number, f"Item {number}")) for number in range(1, rules.MOST + 1))

    view = views.list_view(LanesPage(ADMIN, ROSTER, TODAY, lanes))

    assert len(view["blocks"]) < 100
    assert "Item 60" in json.dumps(view)
    assert ids.LANE_ADD in json.dumps(view)


@pytest.mark.parametrize(
    ("actor", "there", "not_there"),
    [
        (MAYA, [ids.LANE_PROPOSE, ids.LANE_CLAIM], [ids.LANE_EDIT, ids.LANE_SIGN, ids.LANE_DISSENT]),
        (ILEAD, [ids.numbered(ids.LANE_SIGN, 2), ids.LANE_DISSENT], [ids.numbered(ids.LANE_SIGN, 1)]),
        (PASSER, [ids.LANE_LIST], [ids.LANE_CLAIM, ids.LANE_EDIT, ids.LANE_SIGN]),
    ],
)
def test_each_sees_the_buttons_that_are_theirs(actor: Actor, there: list[str], not_there: list[str]) -> None:
    lane = rules.lane_of(an_item(), [a_version()])

    said = json.dumps(views.page_view(page(lane, actor)))

    assert all(f'"{one}"' in said for one in there)
    assert not [one for one in not_there if f'"{one}' in said]


def test_a_missing_lead_is_said_with_who_can_name_one() -> None:
    roster = ROSTER.model_copy(update={"leads": Leads(marketing="U0MLEAD"), "admins": ("U0ADMIN",)})

    said = json.dumps(views.page_view(page(Lane(an_item()), roster=roster)))

    assert "No lead of IT is named, so nobody can sign for it; <@U0ADMIN> can name one" in said


def test_what_ends_soon_says_in_how_many_days() -> None:
    lane = rules.lane_of(an_item(), [a_version(agreed_at=AT, expires_on=TODAY + timedelta(days=1))])

    assert "It ends in 1 day." in views.status(lane, ROSTER, TODAY)


def test_a_date_to_decide_by_that_is_past_is_said_as_past() -> None:
    claims = [
        LaneClaim(
            team_id="T", lane_id=4, side=side, person="U", why="It is so", at=AT, decide_by=date(2026, 11, 20)
        )
        for side in (Side.MARKETING, Side.IT)
    ]

    said = views.status(rules.lane_of(an_item(), [], claims), ROSTER, TODAY)

    assert "Both sides claim it, it was to be decided by 20 Nov 2026." in said


def test_a_signature_for_somebody_names_both() -> None:
    sign_off = SignOff(
        team_id="T", id=1, subject=Subject.LANE, subject_id=7, digest="x", side=Side.IT, signer="U0ILEAD",
        by="U0ARUN", at=AT,
    )  # fmt: skip
    lane = replace(rules.lane_of(an_item(), [a_version(agreed_at=AT)]), agreed_by=(sign_off,))

    assert "<@U0ARUN> for <@U0ILEAD> (IT" in json.dumps(views.page_view(page(lane)))


@pytest.mark.parametrize(
    ("lane", "says"),
    [
        (shown(), "nobody leads it yet; both leads are asked"),
        (shown(is_disputed=True, decide_by=TODAY), "both sides claim it, to be decided by 30 Nov 2026"),
        (shown(present=a_version(agreed_at=AT)), "agreed since; nobody led it when this came in"),
        (
            shown(used=a_version(agreed_at=AT), last=a_version(ended_why=EXPIRED)),
            "expired on 29 May 2027: nobody leads it now. <@U0MAYA> led it when this came in",
        ),
        (
            shown(used=a_version(), present=a_version(id=9, lane_owner="U0BEN")),
            "agreed since; <@U0MAYA> led it when this came in",
        ),
        (shown(used=a_version(), last=a_version(ended_why=REPLACED)), "nobody leads it yet"),
    ],
)
def test_a_handoff_says_who_leads_what_it_touches(lane: LaneShown, says: str) -> None:
    assert says in json.dumps(touched.lane_blocks(whole(lane)))


def test_a_handoff_that_ended_offers_no_exception_and_one_that_touches_nothing_says_nothing() -> None:
    ended = whole(shown(), state=State.DECLINED)

    assert ids.LANE_OVERRIDE not in json.dumps(touched.lane_blocks(ended))
    assert touched.lane_blocks(whole()) == []
