"""Lanes: what a proposal must say, where a lane stands, and which lanes a handoff touches."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.rules import swim_lanes as rules
from handlers.rules import swim_lanes_touched as touching
from handlers.rules.refusals import Refusal
from handlers.rules.routing import InLane, pick_architect
from handlers.rules.swim_lanes import EXPIRED, Lane, Standing, Wording
from handlers.rules.swim_lanes_seeded import SEEDED
from storage.records import (
    Architect,
    Handoff,
    LaneVersion,
    Leads,
    OutcomeContext,
    Roster,
    SwimLane,
)
from storage.vocabulary import Door, Fact, How, State

TEAM = "T0TEAM"
AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
TODAY = AT.date()
ROSTER = Roster(
    leads=Leads(marketing="U0MLEAD", it="U0ILEAD"),
    marketing=("U0MAYA", "U0BEN"),
    architects=(Architect(who="U0ARUN", topics=("data",)), Architect(who="U0SOFIE", topics=("web",))),
)
GOOD = Wording(
    lane_owner="U0MAYA",
    other="U0ARUN",
    other_role="gives access to the data",
    why="Marketing reads the market every day",
    decision_points="Which sources count, in the monthly data round",
    occasions="Before a source is bought",
    how=How.ASKS_FIRST,
)


def an_item(number: int = 4, **changes: Any) -> SwimLane:
    seeded = SEEDED[number - 1]
    fields: dict[str, Any] = {
        "team_id": TEAM,
        "id": number,
        "name": seeded.name,
        "usual": seeded.usual,
        "cues": list(seeded.cues),
        "created_at": AT,
    }
    return SwimLane(**{**fields, **changes})


ITEMS = [an_item(number) for number in range(1, len(SEEDED) + 1)]


def a_version(wording: Wording = GOOD, lane: Lane | None = None, **changes: Any) -> LaneVersion:
    built = rules.version_of(lane or Lane(an_item()), wording, version_id=7, by="U0BEN", at=AT, today=TODAY)
    return built.model_copy(update=changes)


def wrong(**changes: Any) -> dict[str, str]:
    unfit = changes.pop("unfit", {})
    return rules.check(Wording(**{**vars(GOOD), **changes}), ROSTER, unfit=unfit, today=TODAY)


def a_handoff(title: str) -> Handoff:
    return Handoff(
        team_id=TEAM,
        id=1,
        door=Door.WORK,
        state=State.READY,
        title=title,
        requester="U0MAYA",
        author="U0MAYA",
        created_at=AT,
        updated_at=AT,
    )


def names_touched(title: str, **said: Any) -> set[str]:
    context = OutcomeContext(team_id=TEAM, handoff_id=1, **said)
    return {lane.name for lane in touching.touched(ITEMS, a_handoff(title), context)}


# what a proposal must say


def test_a_whole_proposal_has_nothing_wrong_with_it() -> None:
    assert wrong() == {}


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"lane_owner": ""}, "owner", "Choose the one person"),
        ({"other": ""}, "other", "for the other side"),
        ({"other": "U0MAYA"}, "other", "choose somebody on the other side"),
        ({"other": "U0BEN"}, "other", "Both of them stand on the side of marketing; choose somebody in IT"),
        (
            {"lane_owner": "U0ILEAD"},
            "other",
            "Both of them stand on the side of IT; choose somebody in marketing",
        ),
        ({"unfit": {"U0MAYA": "a guest"}}, "owner", "This person is a guest; choose a full member"),
        ({"unfit": {"U0ARUN": "deactivated"}}, "other", "This person is deactivated"),
        ({"other_role": " "}, "role", "Say in a few words"),
        ({"why": "asdf asdf"}, "why", "says nothing yet"),
        ({"why": ""}, "why", "Say in a sentence why"),
        ({"decision_points": "n/a"}, "points", "says nothing yet"),
        ({"occasions": ""}, "occasions", "Say when"),
        ({"how": "forged"}, "how", "Choose how"),
        ({"how": How.TOGETHER}, "until", "needs an end; choose a day until 29 May 2027"),
        ({"until": TODAY}, "until", "This day is past"),
        ({"until": TODAY - timedelta(days=3)}, "until", "This day is past"),
        ({"until": TODAY + timedelta(days=181)}, "until", "at most 180 days; choose a day until 29 May 2027"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(changes: dict[str, Any], field: str, says: str) -> None:
    errors = wrong(**changes)

    assert list(errors) == [field]
    assert says in errors[field]
    assert errors[field].endswith(".")


def test_together_holds_until_the_chosen_day_and_others_180_days_by_themselves() -> None:
    until = TODAY + timedelta(days=30)

    together = a_version(Wording(**{**vars(GOOD), "how": How.TOGETHER, "until": until}))

    assert (together.until, together.expires_on) == (until, until)
    assert (a_version().until, a_version().expires_on) == (None, TODAY + timedelta(days=180))


def test_the_last_allowed_day_is_the_180th() -> None:
    assert wrong(until=TODAY + timedelta(days=180)) == {}


def test_every_part_of_the_words_changes_the_hash() -> None:
    others: dict[str, Any] = {
        "lane_owner": "U0BEN",
        "other": "U0SOFIE",
        "other_role": "answers questions",
        "why": "Marketing pays for it",
        "decision_points": "Only the sources",
        "occasions": "Every quarter",
        "how": How.LEADS,
        "until": TODAY + timedelta(days=90),
    }

    digests = {a_version(Wording(**{**vars(GOOD), name: value})).digest for name, value in others.items()}

    assert len(digests | {a_version().digest}) == len(others) + 1
    assert a_version(lane=Lane(an_item(name="Market data"))).digest != a_version().digest


def test_a_change_is_shown_field_by_field_against_what_is_in_force() -> None:
    present = a_version(agreed_at=AT)
    lane = rules.lane_of(an_item(), [present])

    after = a_version(Wording(**{**vars(GOOD), "lane_owner": "U0BEN", "how": How.LEADS}), lane)

    assert after.number == 2
    assert after.diff == [
        {"field": "lane_owner", "before": "U0MAYA", "after": "U0BEN"},
        {"field": "how", "before": "asks_first", "after": "leads"},
    ]


def test_the_same_words_are_no_proposal() -> None:
    lane = rules.lane_of(an_item(), [a_version(agreed_at=AT)])

    with pytest.raises(Refusal, match="stands there already"):
        a_version(lane=lane)


# where it stands


@pytest.mark.parametrize(
    ("changes", "today", "stands"),
    [
        ({"agreed_at": AT}, TODAY, Standing.IN_FORCE),
        ({"agreed_at": AT}, date(2027, 5, 14), Standing.IN_FORCE),
        ({"agreed_at": AT}, date(2027, 5, 15), Standing.SOON),
        ({}, TODAY, Standing.WAITS),
        ({"agreed_at": AT, "ended_at": AT, "ended_why": EXPIRED}, TODAY, Standing.EXPIRED),
        ({"agreed_at": AT, "ended_at": AT, "ended_why": rules.REMOVED}, TODAY, Standing.NOBODY),
        ({"ended_at": AT, "ended_why": rules.REPLACED}, TODAY, Standing.NOBODY),
    ],
)
def test_a_lane_stands_where_its_versions_say(changes: dict[str, Any], today: date, stands: Standing) -> None:
    lane = rules.lane_of(an_item(), [a_version(**changes)])

    assert rules.standing(lane, today) is stands


def test_what_is_in_force_stays_so_while_a_change_waits() -> None:
    present, pending = a_version(agreed_at=AT), a_version(id=8, number=2)

    lane = rules.lane_of(an_item(), [present, pending])

    assert (lane.present, lane.pending) == (present, pending)
    assert rules.standing(lane, TODAY) is Standing.IN_FORCE


def test_both_leads_are_warned_two_weeks_before_and_not_of_what_was_agreed_within_them() -> None:
    long = a_version(agreed_at=AT)
    short = a_version(agreed_at=AT, expires_on=TODAY + timedelta(days=10))

    assert not rules.is_warned_of(long, date(2027, 5, 14), "UTC")
    assert rules.is_warned_of(long, date(2027, 5, 15), "UTC")
    assert not rules.is_warned_of(short, TODAY, "UTC")


# the list


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("  ", "Name the item"),
        ("asdfgh", "says nothing yet"),
        ("CREATIVE", "of this name already"),
        ("<!channel>", "Leave out"),
    ],
)
def test_a_name_that_cannot_stand_is_refused_at_its_field(name: str, says: str) -> None:
    with pytest.raises(Refusal, match=says) as refused:
        rules.name_of(name, ITEMS)

    assert refused.value.field == "name"


def test_a_name_may_be_kept_and_a_removed_one_may_come_back() -> None:
    removed = [an_item(1, removed_at=AT)]

    assert rules.name_of("Creative", ITEMS, but=1) == "Creative"
    assert rules.name_of("Creative", removed) == "Creative"


def test_words_come_with_commas_and_facts_stay() -> None:
    assert touching.cues_of("nurture,  lead   scoring\nnurture; x", ["old", "fact:demo_seen"]) == [
        "nurture",
        "lead scoring",
        "fact:demo_seen",
    ]


# what a handoff touches


@pytest.mark.parametrize(
    ("title", "lane"),
    [
        ("New banners for the spring campaign", "Creative"),
        ("Kreativkonzept und Werbemittel für die Messe", "Creative"),
        ("Survey on the customer journey of trial users", "Customer behaviour"),
        ("Kundenverhalten im Shop verstehen", "Customer behaviour"),
        ("Étude du comportement client", "Customer behaviour"),
        ("Connect the webinar platform to the CRM", "Technical architecture"),
        ("Neue Datenschnittstelle zum Shop", "Technical architecture"),
        ("Single sign-on for the partner portal", "Technical architecture"),
        ("A dashboard for campaign attribution", "Market data analytics"),
        ("Analítica de mercado para el lanzamiento", "Market data analytics"),
        ("Shortlist of three vendors for a DAM", "Vendor selection"),
        ("Ausschreibung für ein CDP", "Vendor selection"),
        ("A loyalty app for members", "App innovation and development"),
        ("Prototyp einer App für Händler", "App innovation and development"),
    ],
)
def test_a_handoff_is_known_by_its_words(title: str, lane: str) -> None:
    assert lane in names_touched(title)


@pytest.mark.parametrize(
    "title",
    [
        "Apply the new approval happily to all applications",  # app, api
        "Move the summer newsletter by one week",
        "Erperimental menu for the scrmbled eggs",  # erp, crm
        "A personal greeting for every person",  # personas
        "Fix the cookie banner on the landing page",
        "Cookie-Banner auf der Landingpage anpassen",
        "Cambiar el banner de cookies",
        "We are hosting a customer webinar in May",
        "A word cloud for the keynote",
        "Integrated spring campaign",
        "Invitar a 200 personas al evento",
        "Mettre le tableau des prix à jour",
        "Parcel tracking number in the order mail",
        "Shortlist for the design award",
        "Food vendors for the summer party",
        "Fotos der Innenarchitektur im neuen Laden",
    ],
)
def test_words_that_only_look_alike_touch_nothing(title: str) -> None:
    assert names_touched(title) == set()


@pytest.mark.parametrize(
    ("title", "lane"),
    [
        ("A campaign banner beside the cookie banner", "Creative"),
        ("Hosting of the partner portal", "Technical architecture"),
        ("Hosting for the shop in the cloud", "Technical architecture"),
        ("Tracking of the newsletter, with a tracking number", "Market data analytics"),
        ("Tableau de bord des ventes", "Market data analytics"),
        ("Personas for the new segment", "Customer behaviour"),
    ],
)
def test_a_word_that_is_also_meant_still_counts(title: str, lane: str) -> None:
    assert lane in names_touched(title)


def test_who_wants_cookie_banners_in_a_lane_gets_them() -> None:
    lane = an_item(1, cues=["banner", "cookie banner"])

    assert touching.touched([lane], a_handoff("Fix the cookie banner"), None) == [lane]


@pytest.mark.parametrize("fact", [Fact.PRICE_ASKED, Fact.DEMO_SEEN, Fact.CONTRACT_SIGNED])
def test_a_vendor_in_play_touches_vendor_selection(fact: Fact) -> None:
    assert names_touched("A tool for events", facts=[fact]) == {"Vendor selection"}


def test_systems_and_the_change_count_and_a_removed_item_does_not() -> None:
    assert names_touched("Events", systems="Salesforce CRM") == {"Technical architecture"}
    assert names_touched("Events", change="They see one dashboard") == {"Market data analytics"}
    assert touching.touched([an_item(1, removed_at=AT)], a_handoff("New banners"), None) == []


# routing


def test_the_architect_who_leads_a_touched_lane_is_asked_before_the_one_who_knows_the_topic() -> None:
    version = a_version(Wording(**{**vars(GOOD), "lane_owner": "U0SOFIE", "other": "U0MAYA"}), agreed_at=AT)

    found = touching.in_lanes([an_item()], [version], ROSTER)

    pick = pick_architect(ROSTER, frozenset({"data"}), load={}, last_given={}, in_lanes=found)
    assert found == {"U0SOFIE": InLane(leads=True, lane="Market data analytics")}
    assert pick == ("U0SOFIE", "leads Market data analytics")


def test_leading_goes_before_working_on_it_and_nobody_off_the_roster_counts() -> None:
    versions = [
        a_version(lane=Lane(an_item(4)), agreed_at=AT),
        a_version(
            Wording(**{**vars(GOOD), "lane_owner": "U0SOFIE", "other": "U0MAYA"}),
            Lane(an_item(3)),
            agreed_at=AT,
        ),
        a_version(
            Wording(**{**vars(GOOD), "lane_owner": "U0GONE", "other": "U0MAYA"}),
            Lane(an_item(5)),
            agreed_at=AT,
        ),
    ]

    found = touching.in_lanes(ITEMS, versions, ROSTER)

    pick = pick_architect(ROSTER, frozenset({"data"}), load={}, last_given={}, in_lanes=found)
    assert set(found) == {"U0ARUN", "U0SOFIE"}
    assert pick.who == "U0SOFIE"


def test_who_is_away_is_not_preferred_for_a_lane() -> None:
    found = {"U0SOFIE": InLane(leads=True, lane="Creative")}

    pick = pick_architect(
        ROSTER, frozenset({"data"}), load={}, last_given={}, away=frozenset({"U0SOFIE"}), in_lanes=found
    )

    assert pick == ("U0ARUN", "knows data")
