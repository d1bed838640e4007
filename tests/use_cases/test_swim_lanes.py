"""Lanes on a real store: seeded, proposed, signed, replaced, claimed, expired, and touched by handoffs."""

import threading
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.deps import Deps
from handlers.jobs.swim_lanes import MESSAGES
from handlers.rules.names import Names
from handlers.rules.nudges import Kind, still_waits
from handlers.rules.refusals import Refusal
from handlers.rules.swim_lanes import Lane, Wording
from handlers.rules.swim_lanes_pages import LanePage
from handlers.use_cases import handing_in, home, nudges, stages, swim_lanes_clock
from handlers.use_cases import settings as apply
from handlers.use_cases import swim_lanes as use_cases
from handlers.use_cases import swim_lanes_list as listed
from handlers.use_cases import swim_lanes_read as read
from handlers.use_cases import swim_lanes_touched as touched
from handlers.use_cases.whole import gather
from handlers.views.blocks import Message
from handlers.views.handoffs import card
from handlers.views.home import home_page
from storage import handoffs, outcome_contexts, people, rows, settings, sign_offs
from storage import swim_lanes as kept
from storage.records import (
    STILE,
    Actor,
    Architect,
    Calendar,
    Delivery,
    Entry,
    Handoff,
    LaneVersion,
    Leads,
    Nudge,
    OutcomeContext,
    Person,
    Request,
    Roster,
    Settings,
    Workspace,
)
from storage.store import Store
from storage.tables import DeliveryRow, EntryRow, NudgeRow
from storage.vocabulary import Door, How, Role, Side, State, Subject

TEAM = "T0TEAM"
MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
MAYA = Actor(id="U0MAYA")
ARUN = Actor(id="U0ARUN", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
MLEAD = Actor(id="U0MLEAD", roles=frozenset({Role.LEAD}))
ILEAD = Actor(id="U0ILEAD", side=Side.IT, roles=frozenset({Role.LEAD}))
ADMIN = Actor(id="U0ADMIN", roles=frozenset({Role.ADMIN}))
PASSER = Actor(id="U0PASSER")
GUEST = Actor(id="U0GUEST", guest=True)
STRANGER = Actor(id="U0STRANGER", foreign=True)
GONE = Actor(id="U0MLEAD", roles=frozenset({Role.LEAD}), deactivated=True)
ANALYTICS, VENDORS = 4, 5
ROSTER = Roster(
    leads=Leads(marketing="U0MLEAD", it="U0ILEAD"),
    admins=("U0ADMIN",),
    marketing=("U0MAYA",),
    architects=(Architect(who="U0ARUN"), Architect(who="U0SOFIE")),
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


def other(**changes: Any) -> Wording:
    return Wording(**{**vars(GOOD), **changes})


@dataclass
class Office:
    """A workspace with a roster, a clock that a test moves, and lanes."""

    store: Store
    roster: Roster = ROSTER
    at: datetime = MONDAY
    deps: Deps = field(init=False)

    def __post_init__(self) -> None:
        self.deps = Deps(self.store, lambda: self.at)
        workspace = Workspace(team_id=TEAM, created_at=MONDAY)
        with self.store.writing(self.request(STILE)) as session:
            settings.add(session, workspace)
        self.name(self.roster)
        use_cases.look_at_list(self.deps, self.request(MAYA))

    def name(self, roster: Roster) -> None:
        chosen = Settings(calendar=Calendar(zone="America/New_York"), people=roster)
        with self.store.writing(self.request(STILE)) as session:
            settings.write(session, chosen)

    def request(self, actor: Actor) -> Request:
        return Request(team=TEAM, actor=actor, at=self.at)

    def lane(self, number: int = ANALYTICS) -> Lane:
        with self.store.reading(TEAM) as session:
            found = read.one(session, number)
        assert found is not None
        return found

    def propose(
        self, wording: Wording = GOOD, by: Actor = MAYA, number: int = ANALYTICS, **more: Any
    ) -> LaneVersion:
        seen = more.get("seen", self.lane(number).number)
        unfit: Mapping[str, str] = more.get("unfit", {})
        done = use_cases.propose(self.deps, self.request(by), number, wording, number=seen, unfit=unfit)
        assert done.errors == {}
        assert done.page.lane.pending is not None
        return done.page.lane.pending

    def sign(self, by: Actor, side: Side | None = None, version: LaneVersion | None = None) -> LanePage:
        wanted = version or self.lane().pending
        assert wanted is not None
        return use_cases.sign(self.deps, self.request(by), wanted.id, side or by.side)

    def agree(self, wording: Wording = GOOD, number: int = ANALYTICS) -> LaneVersion:
        version = self.propose(wording, number=number)
        self.sign(MLEAD, version=version)
        self.sign(ILEAD, version=version)
        present = self.lane(number).present
        assert present is not None
        return present

    def claim(self, by: Actor, why: str = "We pay for it and use it daily") -> Lane:
        return use_cases.claim(self.deps, self.request(by), ANALYTICS, why).lane

    def hand_in(self, number: int = 12, title: str = "Dashboard for attribution", **said: Any) -> Handoff:
        handoff = Handoff(
            team_id=TEAM,
            id=number,
            door=Door.WORK,
            state=State.READY,
            title=title,
            requester="U0MAYA",
            author="U0MAYA",
            architect="U0ARUN",
            created_at=self.at,
            updated_at=self.at,
            ready_at=self.at,
        )
        context = OutcomeContext(team_id=TEAM, handoff_id=number, **said)
        with self.store.writing(self.request(MAYA)) as session:
            handoffs.add(session, handoff)
            outcome_contexts.add(session, context)
            touched.note(session, self.request(MAYA), handoff, context)
        return handoff

    def card(self, number: int = 12) -> str:
        with self.store.reading(TEAM) as session:
            handoff = handoffs.get(session, number)
            assert handoff is not None
            return str(card(gather(session, handoff)).blocks)

    def tick(self, *, day: date | None = None) -> None:
        if day is not None:
            self.at = datetime(day.year, day.month, day.day, 14, tzinfo=UTC)
        swim_lanes_clock.end_expired(self.deps, TEAM)

    def deliveries(self, kind: str) -> list[Delivery]:
        with self.store.reading(TEAM) as session:
            return rows.some(session, DeliveryRow, Delivery, DeliveryRow.kind == kind, order=[DeliveryRow.id])

    def told(self, kind: str) -> dict[str, str]:
        """Return what the newest message of a kind says now, by person, as redrawn in place."""
        with self.store.reading(TEAM) as session:
            drawn = {
                one.person or "": MESSAGES[kind](session, one.model_copy(update={"slack_ts": "1.0"}), self.at)
                for one in self.deliveries(kind)
            }
        return {who: f"{said.text} {said.blocks}" for who, said in drawn.items() if isinstance(said, Message)}

    def reminded(self, kind: Kind) -> set[str]:
        """Return whom a ladder still waits for."""
        with self.store.reading(TEAM) as session:
            found = rows.some(session, NudgeRow, Nudge, NudgeRow.kind == kind)
            return {
                one.person
                for one in found
                if one.stopped_at is None
                and (subject := nudges.subject_of(session, one)) is not None
                and still_waits(one, subject)
            }

    def stop_what_waits_for_nobody(self) -> None:
        """Let the clock take the next step of every ladder: one that waits for nobody ends."""
        with self.store.reading(TEAM) as session:
            found = rows.some(session, NudgeRow, Nudge)
        for one in found:
            nudges.walk(self.deps, one)

    def deeds(self) -> list[str]:
        with self.store.reading(TEAM) as session:
            return [one.what for one in rows.some(session, EntryRow, Entry) if "lane" in one.what]


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


# the list


def test_the_first_look_fills_the_list_and_a_second_adds_nothing(office: Office) -> None:
    page = use_cases.look_at_list(office.deps, office.request(ARUN))

    assert [lane.lane.name for lane in page.lanes] == [
        "Creative",
        "Customer behaviour",
        "Technical architecture",
        "Market data analytics",
        "Vendor selection",
        "App innovation and development",
    ]
    assert [lane.lane.usual for lane in page.lanes[:4]] == [
        Side.MARKETING,
        Side.MARKETING,
        Side.IT,
        Side.NEITHER,
    ]


@pytest.mark.parametrize("who", [GUEST, STRANGER, GONE])
def test_no_guest_stranger_or_leaver_sees_or_does_anything(office: Office, who: Actor) -> None:
    version = office.propose()

    for do in (
        lambda request: use_cases.look_at_list(office.deps, request),
        lambda request: use_cases.look_at(office.deps, request, ANALYTICS),
        lambda request: use_cases.propose(office.deps, request, ANALYTICS, GOOD, number=1, unfit={}),
        lambda request: use_cases.sign(office.deps, request, version.id, Side.MARKETING),
        lambda request: use_cases.dissent(office.deps, request, version.id, "It is too early for this"),
        lambda request: use_cases.claim(office.deps, request, VENDORS, "We pay for it"),
        lambda request: listed.add(office.deps, request, name="X-ray", usual=Side.IT, cues=""),
        lambda request: listed.remove(office.deps, request, ANALYTICS),
    ):
        with pytest.raises(Refusal):
            do(office.request(who))

    assert office.lane().signed == ()


def test_an_admin_adds_an_item_by_which_a_handoff_is_known_at_once(office: Office) -> None:
    page = listed.add(
        office.deps,
        office.request(ADMIN),
        name="Marketing automation",
        usual=Side.MARKETING,
        cues="nurture, drip",
    )
    office.hand_in(title="A nurture track for trials")

    assert page.lane.lane.id == 7
    assert "Marketing automation" in office.card()


def test_only_an_admin_keeps_the_list(office: Office) -> None:
    for do in (
        lambda: listed.add(office.deps, office.request(MLEAD), name="Events", usual=Side.IT, cues=""),
        lambda: listed.edit(office.deps, office.request(MLEAD), 4, name="Events", usual=Side.IT, cues=""),
        lambda: listed.remove(office.deps, office.request(MLEAD), 4),
    ):
        with pytest.raises(Refusal, match="Only a Stile admin"):
            do()

    assert office.lane().lane.name == "Market data analytics"


def test_what_was_signed_keeps_the_name_it_was_signed_under(office: Office) -> None:
    version = office.agree()

    page = listed.edit(
        office.deps, office.request(ADMIN), ANALYTICS, name="Market data", usual=Side.IT, cues="dashboard"
    )

    assert page.lane.lane.name == "Market data"
    assert page.lane.present is not None
    assert (page.lane.present.name, page.lane.present.digest) == ("Market data analytics", version.digest)


def test_a_removed_item_ends_what_was_agreed_and_stays_with_its_handoffs(office: Office) -> None:
    office.agree()
    office.hand_in()

    page = listed.remove(office.deps, office.request(ADMIN), ANALYTICS)

    assert ANALYTICS not in {lane.lane.id for lane in page.lanes}
    assert "no longer on the list. <@U0MAYA> led it when this came in" in office.card()
    with pytest.raises(Refusal, match="not on the list any more"):
        use_cases.propose(office.deps, office.request(MAYA), ANALYTICS, GOOD, number=1, unfit={})


def test_apply_adds_items_once_and_never_says_who_leads_them(office: Office) -> None:
    document = tomllib.loads(
        """
        [[lanes]]
        name = "Marketing automation"
        usual = "marketing"
        cues = ["nurture", "drip"]
        [[lanes]]
        name = "creative"
        """
    )

    first = apply.apply(office.deps, office.request(ADMIN), document, Names())
    again = apply.apply(office.deps, office.request(ADMIN), document, Names())

    page = use_cases.look_at_list(office.deps, office.request(MAYA))
    assert [lane.lane.name for lane in page.lanes][-2:] == [
        "App innovation and development",
        "Marketing automation",
    ]
    assert page.lanes[-1].lane.cues == ["nurture", "drip"]
    assert [change.path for change in first.changes] == ["lanes.Marketing automation", "lanes.creative"]
    assert again.changes == []
    assert all(lane.number == 0 for lane in page.lanes)


def test_an_item_that_an_admin_removed_is_not_added_by_the_same_document_again(office: Office) -> None:
    document = {"lanes": [{"name": "Events"}]}
    apply.apply(office.deps, office.request(ADMIN), document, Names())
    listed.remove(office.deps, office.request(ADMIN), 7)

    apply.apply(office.deps, office.request(ADMIN), document, Names())

    page = use_cases.look_at_list(office.deps, office.request(MAYA))
    assert len(page.lanes) == 6


@pytest.mark.parametrize(
    ("lane", "problem"),
    [
        ({}, "lanes[1].name: Say what this item is called."),
        ({"name": "<Events>"}, "lanes[1].name: Leave out < and >, which Slack would read as a link."),
        (
            {"name": "Events", "usual": "sales"},
            'lanes[1].usual: By custom marketing, it or both lead an item, which "sales" is none of.',
        ),
        (
            {"name": "Events", "leads": "@maya"},
            "lanes[1].leads: There is no such key; known are name, usual, cues.",
        ),
    ],
)
def test_what_is_wrong_with_an_item_of_a_document_is_told_with_its_path(
    office: Office, lane: dict[str, Any], problem: str
) -> None:
    assert apply.apply(office.deps, office.request(ADMIN), {"lanes": [lane]}, Names()).problems == [problem]


# proposing and signing


def test_a_proposal_asks_both_leads_and_holds_nothing_yet(office: Office) -> None:
    office.propose()

    assert office.lane().present is None
    assert {one.person for one in office.deliveries("lane_proposed")} == {"U0MLEAD", "U0ILEAD"}
    assert office.reminded(Kind.SIGN_LANE) == {"U0MLEAD", "U0ILEAD"}
    told = office.told("lane_proposed")
    assert "Sign for marketing" in told["U0MLEAD"]
    assert "Sign for IT" not in told["U0MLEAD"]
    assert "Sign for IT" in told["U0ILEAD"]


def test_both_signatures_bring_it_into_force_and_tell_everybody_once(office: Office) -> None:
    version = office.propose()
    office.sign(MLEAD)

    office.sign(ILEAD)

    present = office.lane().present
    assert present is not None
    assert present.id == version.id
    assert sorted(one.person or "" for one in office.deliveries("lane_agreed")) == [
        "U0ARUN",
        "U0MAYA",
        "U0MLEAD",
    ]
    assert office.reminded(Kind.SIGN_LANE) == set()
    assert "You lead it until 29 May 2027" in office.told("lane_agreed")["U0MAYA"]
    assert "agreed, both sides signed" in office.told("lane_proposed")["U0ILEAD"]


@pytest.mark.parametrize("who", [MAYA, ARUN, ADMIN, PASSER])
def test_only_the_leads_sign(office: Office, who: Actor) -> None:
    version = office.propose()

    with pytest.raises(Refusal, match=r"can sign|Only"):
        office.sign(who, who.side, version)

    assert office.lane().signed == ()


def test_a_lead_signs_for_their_own_side_once(office: Office) -> None:
    office.propose()
    office.sign(MLEAD)

    with pytest.raises(Refusal):
        office.sign(MLEAD, Side.IT)
    with pytest.raises(Refusal, match="You signed"):
        office.sign(MLEAD)

    assert [one.side for one in office.lane().signed] == [Side.MARKETING]


def test_a_delegate_signs_for_the_lead(store: Store) -> None:
    office = Office(store, ROSTER.model_copy(update={"delegates": {"U0MLEAD": "U0MAYA"}}))
    office.propose(by=ARUN)

    office.sign(MAYA)

    assert [(one.signer, one.by) for one in office.lane().signed] == [("U0MLEAD", "U0MAYA")]


def test_a_change_takes_the_signatures_of_what_was_proposed_and_shows_what_it_changes(office: Office) -> None:
    first = office.propose()
    office.sign(MLEAD)

    second = office.propose(other(how=How.LEADS), by=ILEAD)

    assert office.lane().signed == ()
    assert (
        "how: asks the other side, then decides → decides, then tells the other side"
        in office.told("lane_proposed")["U0MLEAD"]
    )
    assert second.number == 2
    with pytest.raises(Refusal, match="replaced meanwhile"):
        office.sign(ILEAD, version=first)


def test_what_is_in_force_stays_until_both_signed_the_change(office: Office) -> None:
    first = office.agree()
    office.propose(other(lane_owner="U0ARUN", other="U0MAYA"))
    office.sign(ILEAD)
    before = office.lane().present

    office.sign(MLEAD)

    after = office.lane()
    assert before is not None
    assert before.id == first.id
    assert after.present is not None
    assert after.present.lane_owner == "U0ARUN"
    assert [one.ended_why for one in after.versions] == ["replaced", ""]
    assert after.pending is None


def test_a_form_that_is_out_of_date_overwrites_nothing(office: Office) -> None:
    office.propose()

    with pytest.raises(Refusal, match="meanwhile"):
        office.propose(other(how=How.LEADS), seen=0)

    assert office.lane().number == 1


def test_what_is_wrong_is_returned_by_field_and_keeps_nothing(office: Office) -> None:
    done = use_cases.propose(
        office.deps,
        office.request(MAYA),
        ANALYTICS,
        other(other="U0MLEAD", how=How.TOGETHER),
        number=0,
        unfit={"U0MAYA": "a guest"},
    )

    assert set(done.errors) == {"owner", "other", "until"}
    assert office.lane().number == 0


def test_who_is_on_no_roster_cannot_propose(office: Office) -> None:
    with pytest.raises(Refusal, match="people on the roster"):
        office.propose(by=PASSER)


def test_two_leads_who_sign_at_once_make_one_agreement_and_one_message_each(office: Office) -> None:
    version, start, troubles = office.propose(), threading.Barrier(2), list[Exception]()

    def sign(by: Actor) -> None:
        start.wait()
        try:
            office.sign(by, version=version)
        except Exception as error:  # noqa: BLE001 - told below
            troubles.append(error)

    threads = [threading.Thread(target=sign, args=(by,)) for by in (MLEAD, ILEAD)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)

    assert troubles == []
    assert office.lane().present is not None
    assert office.deeds().count("lane_agreed") == 1
    told = [one.person for one in office.deliveries("lane_agreed")]
    assert len(told) == len(set(told)) == 3


def test_two_proposals_at_once_leave_one_and_tell_the_other(office: Office) -> None:
    start, done = threading.Barrier(2), list[str]()

    def propose(by: Actor, how: How) -> None:
        start.wait()
        try:
            office.propose(other(how=how), by=by, seen=0)
            done.append("proposed")
        except Refusal as refused:
            done.append(refused.sentence)

    threads = [
        threading.Thread(target=propose, args=pair) for pair in ((MAYA, How.LEADS), (ARUN, How.ASKS_FIRST))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)

    assert sorted(done)[1] == "proposed"
    assert "meanwhile" in sorted(done)[0]
    assert office.lane().number == 1


def test_a_dissent_stands_beside_the_proposal_and_ends_the_reminder(office: Office) -> None:
    version = office.propose()

    use_cases.dissent(
        office.deps, office.request(ILEAD), version.id, "Arun has no time for this before March"
    )

    assert "won't sign: Arun has no time" in office.told("lane_proposed")["U0MLEAD"]
    assert set(office.told("lane_dissent")) == {"U0MAYA", "U0MLEAD"}
    assert office.reminded(Kind.SIGN_LANE) == {"U0MLEAD"}
    office.propose(other(other="U0SOFIE"))
    assert "That proposal is closed" in office.told("lane_dissent")["U0MLEAD"]


def test_a_lead_who_is_named_later_is_asked_by_the_next_tick(store: Store) -> None:
    office = Office(store, ROSTER.model_copy(update={"leads": Leads(marketing="U0MLEAD")}))
    office.propose()
    assert "No lead of IT is named" in office.told("lane_proposed")["U0MLEAD"]

    office.name(ROSTER)
    office.tick()
    office.tick()

    assert sorted(one.person or "" for one in office.deliveries("lane_proposed")) == ["U0ILEAD", "U0MLEAD"]
    assert office.reminded(Kind.SIGN_LANE) == {"U0MLEAD", "U0ILEAD"}


def test_the_signature_of_a_lead_who_left_counts_no_more(office: Office) -> None:
    office.propose()
    office.sign(MLEAD)
    with office.store.writing(office.request(STILE)) as session:
        people.learn(session, Person(team_id=TEAM, id="U0MLEAD", deactivated=True))
    office.name(ROSTER.model_copy(update={"leads": Leads(marketing="U0BEN", it="U0ILEAD")}))

    office.sign(ILEAD)

    assert office.lane().present is None
    office.sign(Actor(id="U0BEN", roles=frozenset({Role.LEAD})))
    assert office.lane().present is not None


# claims


def test_one_claim_asks_the_other_side(office: Office) -> None:
    lane = office.claim(MAYA)

    assert not lane.is_disputed
    assert set(office.told("lane_claimed")) == {"U0ILEAD"}
    assert "We lead this" in office.told("lane_claimed")["U0ILEAD"]


def test_two_claims_are_an_open_disagreement_with_a_date_for_both_leads(office: Office) -> None:
    office.claim(MAYA)
    office.hand_in()

    lane = office.claim(ARUN, "IT runs the warehouse behind it")

    assert lane.decide_by == date(2026, 12, 14)
    assert office.reminded(Kind.DECIDE_LANE) == {"U0MLEAD", "U0ILEAD"}
    assert "both sides claim it, to be decided by 14 Dec 2026" in office.card()
    assert "the warehouse behind it" not in office.card()


def test_an_agreement_settles_both_claims(office: Office) -> None:
    office.claim(MAYA)
    office.claim(ARUN)

    office.agree()

    assert office.lane().claims == ()
    assert office.reminded(Kind.DECIDE_LANE) == set()


def test_a_claim_is_made_once_taken_back_and_made_again(office: Office) -> None:
    office.claim(MAYA)
    with pytest.raises(Refusal, match="Marketing claims this already"):
        office.claim(MLEAD)

    use_cases.withdraw_claim(office.deps, office.request(MLEAD), ANALYTICS)
    with pytest.raises(Refusal, match="nothing to take back"):
        use_cases.withdraw_claim(office.deps, office.request(MLEAD), ANALYTICS)

    assert [claim.side for claim in office.claim(MLEAD).claims] == [Side.MARKETING]


def test_what_is_agreed_is_not_claimed_but_changed(office: Office) -> None:
    office.agree()

    with pytest.raises(Refusal, match=r"press \[Change\]"):
        office.claim(ARUN)


# the clock


def test_it_ends_on_its_day_says_so_everywhere_and_nobody_is_told_twice(office: Office) -> None:
    version = office.agree()
    office.hand_in()
    office.tick(day=version.expires_on - timedelta(days=15))
    assert office.deliveries("lane_ends") == []

    for days in (14, 13, 1):
        office.tick(day=version.expires_on - timedelta(days=days))
    assert sorted(one.person or "" for one in office.deliveries("lane_ends")) == ["U0ILEAD", "U0MLEAD"]
    assert office.lane().present is not None

    for _ in range(3):
        office.tick(day=version.expires_on)

    assert office.lane().present is None
    assert [one.ended_why for one in office.lane().versions] == ["expired"]
    assert len(office.deliveries("lane_ends")) == 4
    assert "expired on 29 May 2027: nobody leads it now. <@U0MAYA> led it when this came in" in office.card()
    assert office.reminded(Kind.OPEN_LANE) == {"U0MLEAD", "U0ILEAD"}
    assert "nobody leads it now" in office.told("lane_ends")["U0MLEAD"]


def test_it_ends_by_the_day_of_the_workspace_and_not_of_utc(office: Office) -> None:
    version = office.agree()
    day = version.expires_on

    office.at = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)  # 23:00 of the day before in New York
    office.tick()
    before = office.lane().present
    office.at = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
    office.tick()

    assert before is not None
    assert office.lane().present is None


def test_together_ends_on_its_own_day(office: Office) -> None:
    office.agree(other(how=How.TOGETHER, until=date(2027, 1, 29)))

    office.tick(day=date(2027, 1, 29))

    assert office.lane().present is None


def test_a_proposal_that_nobody_signed_runs_out_with_what_was_signed(office: Office) -> None:
    version = office.propose()
    office.sign(MLEAD)

    office.tick(day=version.expires_on)

    with office.store.reading(TEAM) as session:
        assert sign_offs.held(session, Subject.LANE, version.id) == []
    assert office.lane().pending is None
    assert office.deliveries("lane_ends") == []


def test_what_a_newer_version_replaced_does_not_expire_again(office: Office) -> None:
    first = office.agree()
    office.at += timedelta(days=100)
    office.agree(other(how=How.LEADS))

    office.tick(day=first.expires_on)

    assert office.lane().present is not None
    assert office.deliveries("lane_ends") == []


def test_the_same_words_are_renewed_before_they_end(office: Office) -> None:
    office.agree()
    office.at += timedelta(days=170)

    office.agree()

    present = office.lane().present
    assert present is not None
    assert [one["field"] for one in present.diff] == ["expires_on"]


# handoffs


def test_a_handoff_keeps_the_version_that_held_when_it_came_in(office: Office) -> None:
    first = office.agree()
    office.hand_in()
    office.agree(other(lane_owner="U0ARUN", other="U0MAYA"))

    assert (
        "led by <@U0ARUN> (IT), with <@U0MAYA> (marketing); asks the other side, then decides"
        in office.card()
    )
    assert "agreed since; <@U0MAYA> led it when this came in" in office.card()
    with office.store.reading(TEAM) as session:
        assert [use.lane_version_id for use in kept.uses(session, 12)] == [first.id]


def test_what_nobody_leads_becomes_one_task_for_both_leads_however_many_handoffs_touch_it(
    office: Office,
) -> None:
    office.hand_in(12)
    office.hand_in(13)

    with office.store.reading(TEAM) as session:
        found = rows.some(session, NudgeRow, Nudge, NudgeRow.kind == Kind.OPEN_LANE)
    assert sorted(one.person for one in found) == ["U0ILEAD", "U0MLEAD"]
    assert office.reminded(Kind.OPEN_LANE) == {"U0MLEAD", "U0ILEAD"}
    assert "nobody leads it yet; both leads are asked" in office.card()

    office.agree()

    assert office.reminded(Kind.OPEN_LANE) == set()
    assert "agreed since; nobody led it when this came in" in office.card()


def test_a_lead_who_has_words_to_sign_is_reminded_of_these_alone(office: Office) -> None:
    office.hand_in()

    version = office.propose()

    assert office.reminded(Kind.SIGN_LANE) == {"U0MLEAD", "U0ILEAD"}
    assert office.reminded(Kind.OPEN_LANE) == set()
    office.sign(MLEAD, version=version)
    assert office.reminded(Kind.SIGN_LANE) == {"U0ILEAD"}
    assert office.reminded(Kind.OPEN_LANE) == set()


def test_a_lead_who_does_not_sign_the_words_still_has_the_lane_to_settle(office: Office) -> None:
    office.hand_in()
    version = office.propose()
    office.stop_what_waits_for_nobody()

    use_cases.dissent(office.deps, office.request(ILEAD), version.id, "Arun has no time before March")

    assert office.reminded(Kind.SIGN_LANE) == {"U0MLEAD"}
    assert office.reminded(Kind.OPEN_LANE) == {"U0ILEAD"}


def test_words_that_nobody_signed_in_time_leave_the_lane_to_both_leads_again(office: Office) -> None:
    office.hand_in()
    version = office.propose()
    office.stop_what_waits_for_nobody()

    office.tick(day=version.expires_on)

    assert office.reminded(Kind.OPEN_LANE) == {"U0MLEAD", "U0ILEAD"}


def test_two_claims_with_words_to_sign_are_one_reminder_a_lead(office: Office) -> None:
    office.claim(MAYA)
    office.claim(ARUN)

    version = office.propose()

    assert office.reminded(Kind.DECIDE_LANE) == set()
    assert office.reminded(Kind.SIGN_LANE) == {"U0MLEAD", "U0ILEAD"}
    office.stop_what_waits_for_nobody()
    use_cases.dissent(office.deps, office.request(ILEAD), version.id, "Arun has no time before March")
    assert office.reminded(Kind.DECIDE_LANE) == {"U0ILEAD"}


def test_it_waits_for_nobody_once_no_open_handoff_touches_it(office: Office) -> None:
    handoff = office.hand_in()
    with office.store.writing(office.request(MAYA)) as session:
        handoffs.put(session, handoff.model_copy(update={"state": State.WITHDRAWN}))

    assert office.reminded(Kind.OPEN_LANE) == set()


def test_a_handoff_that_changed_touches_what_it_says_now(office: Office) -> None:
    handoff = office.hand_in()
    context = OutcomeContext(team_id=TEAM, handoff_id=12, systems="CRM")
    with office.store.writing(office.request(MAYA)) as session:
        touched.note(session, office.request(MAYA), handoff.model_copy(update={"title": "Events"}), context)
        uses = [use.lane_id for use in kept.uses(session, 12)]

    assert uses == [3]


def test_a_signed_contract_touches_vendor_selection_from_then_on(office: Office) -> None:
    office.hand_in(title="A tool for events")

    stages.sign_contract(office.deps, office.request(MAYA), 12)

    assert "Vendor selection" in office.card()
    assert office.reminded(Kind.OPEN_LANE) == {"U0MLEAD", "U0ILEAD"}


def test_the_architect_of_a_touched_lane_is_asked_first(office: Office) -> None:
    office.agree(other(lane_owner="U0SOFIE", other="U0MAYA"))
    handoff = office.hand_in()

    with office.store.reading(TEAM) as session:
        pick = handing_in.route(session, handoff, outcome_contexts.get(session, 12))

    assert pick == ("U0SOFIE", "leads Market data analytics")


@pytest.mark.parametrize("by", [MAYA, ARUN, MLEAD, ILEAD])
def test_for_one_handoff_somebody_else_leads_with_who_and_why(office: Office, by: Actor) -> None:
    version = office.agree()
    office.hand_in()

    touched.override(
        office.deps,
        office.request(by),
        12,
        lane_id=ANALYTICS,
        who="U0SOFIE",
        why="The partner's data is hers",
        unfit={},
    )

    assert "for this handoff <@U0SOFIE> leads it" in office.card()
    assert f"<@{by.id}> says why: The partner's data is hers" in office.card()
    assert office.lane().present == version
    assert "lane_override" in office.deeds()
    assert set(office.told("lane_override")) == {"U0SOFIE"}


def test_only_the_people_on_it_and_the_leads_say_who_else_leads(office: Office) -> None:
    office.hand_in()

    with pytest.raises(Refusal, match="Only the people on it or one of the two leads"):
        touched.override(
            office.deps, office.request(ADMIN), 12, lane_id=4, who="U0SOFIE", why="She knows it", unfit={}
        )


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"who": ""}, "Choose who leads"),
        ({"who": "U0GUEST", "unfit": {"U0GUEST": "a guest"}}, "a guest"),
        ({"who": "U0MAYA"}, "leads it already"),
        ({"why": "n/a"}, "Say in a sentence"),
        ({"lane_id": 99}, "not on the list"),
    ],
)
def test_an_exception_that_says_too_little_is_refused(
    office: Office, changes: dict[str, Any], says: str
) -> None:
    office.agree()
    office.hand_in()
    said: dict[str, Any] = {"lane_id": 4, "who": "U0SOFIE", "why": "She knows it best", "unfit": {}}

    with pytest.raises(Refusal, match=says):
        touched.override(office.deps, office.request(MAYA), 12, **{**said, **changes})

    assert "for this handoff" not in office.card()


# Home


def test_home_shows_a_lead_what_waits_for_their_signature_and_nobody_else(office: Office) -> None:
    office.propose()
    office.sign(MLEAD)

    with office.store.reading(TEAM) as session:
        waits = {
            who.id: [lane.lane.name for lane in home.gather(session, who, MONDAY).lanes]
            for who in (MLEAD, ILEAD, MAYA, ARUN)
        }
        page = str(home_page(home.gather(session, ILEAD, MONDAY)))

    assert waits == {"U0MLEAD": [], "U0ILEAD": ["Market data analytics"], "U0MAYA": [], "U0ARUN": []}
    assert "Who leads what (1)" in page
    assert "Waits for your signature" in page
    assert "Nothing waits on you" not in page


def test_home_shows_both_leads_what_both_sides_claim(office: Office) -> None:
    office.claim(MAYA)
    office.claim(ARUN)

    with office.store.reading(TEAM) as session:
        page = str(home_page(home.gather(session, MLEAD, MONDAY)))

    assert "Both sides claim it, to be decided by 14 Dec 2026" in page


def test_another_workspace_sees_none_of_it(office: Office) -> None:
    version = office.agree()
    stranger = Request(team="T0OTHER", actor=MLEAD, at=MONDAY)
    with office.store.writing(stranger) as session:
        settings.add(session, Workspace(team_id="T0OTHER", created_at=MONDAY))

    page = use_cases.look_at_list(office.deps, stranger)

    assert all(lane.present is None for lane in page.lanes)
    with pytest.raises(Refusal):
        use_cases.sign(office.deps, stranger, version.id, Side.MARKETING)
