"""Looking things up on a real store: nobody finds what is not theirs, and channels hear counts once a day."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from handlers.deps import Deps
from handlers.jobs.home import draw_digest, draw_home
from handlers.rules.refusals import Refusal
from handlers.use_cases import home
from handlers.views.home import found_message, list_message
from storage import (
    check_ins,
    claims,
    deliveries,
    drafts,
    handoffs,
    history,
    migrate,
    outcome_contexts,
    people,
    questions,
    rows,
    settings,
)
from storage import home as storage_home
from storage.records import (
    STILE,
    Actor,
    Architect,
    Calendar,
    Channels,
    CheckIn,
    Delivery,
    Draft,
    Handoff,
    Leads,
    OutcomeContext,
    Person,
    Question,
    Request,
    Roster,
    Settings,
    Workspace,
)
from storage.store import Store
from storage.tables import HandoffRow
from storage.vocabulary import CheckInState, Door, Role, Side, Stage, State

TEAM = "T1"
NOW = datetime(2026, 12, 2, 15, 0, tzinfo=UTC)
"""A Wednesday, 10:00 in New York."""
EARLIER = NOW - timedelta(days=2)
SECRET = "Loyalty app rewrite"
MAYA = Actor(id="UMAYA")
BEN = Actor(id="UBEN")
ARUN = Actor(id="UARUN", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
ILEAD = Actor(id="UILEAD", side=Side.IT, roles=frozenset({Role.LEAD}))
ADA = Actor(id="UADA", roles=frozenset({Role.ADMIN}))
GUEST = Actor(id="UGUEST", guest=True)
STRANGER = Actor(id="USTRANGER", foreign=True)
NEVER_READY = [State.CAUGHT, State.DRAFT, State.NEEDS_CONTEXT, State.WITHDRAWN, State.NOT_A_REQUEST]
SETTINGS = Settings(
    channels=Channels(it="CIT", marketing="CMKT"),
    calendar=Calendar(zone="America/New_York", holidays="US-NY"),
    people=Roster(
        leads=Leads(it="UILEAD"),
        admins=("UADA",),
        architects=(Architect(who="UARUN"),),
    ),
)


class Company:
    """One workspace on a store, with a clock that is moved by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.now = NOW
        self.deps = Deps(store, lambda: self.now)
        with store.writing(self.request(STILE)) as session:
            document = SETTINGS.model_dump(mode="json")
            settings.add(session, Workspace(team_id=TEAM, settings=document, created_at=EARLIER))
            for actor in (MAYA, BEN, ARUN, ILEAD, ADA, GUEST, STRANGER):
                person = Person(team_id=TEAM, id=actor.id, guest=actor.guest, foreign=actor.foreign)
                people.learn(session, person)

    def request(self, actor: Actor) -> Request:
        return Request(team=TEAM, actor=actor, at=self.now)

    def has(self, handoff_id: int, state: State = State.READY, **more: object) -> Handoff:
        """Keep a handoff, with an outcome context and a draft as the forms do."""
        values: dict[str, object] = {
            "team_id": TEAM,
            "id": handoff_id,
            "door": Door.WORK,
            "state": state,
            "title": SECRET,
            "requester": "UMAYA",
            "author": "UMAYA",
            "architect": "UARUN",
            "created_at": EARLIER,
            "updated_at": EARLIER,
        }
        handoff = Handoff.model_validate({**values, **more})
        alive = NOW + timedelta(days=14)
        with self.store.writing(self.request(STILE)) as session:
            handoffs.add(session, handoff)
            outcome_contexts.add(
                session, OutcomeContext(team_id=TEAM, handoff_id=handoff_id, audience="shops")
            )
            drafts.add(
                session,
                Draft(team_id=TEAM, handoff_id=handoff_id, author=handoff.author, expires_at=alive),
            )
        return handoff

    def asks(self, handoff_id: int) -> None:
        """Keep a question of Arun's."""
        question = Question(
            team_id=TEAM,
            id=handoff_id,
            handoff_id=handoff_id,
            asked_by="UARUN",
            asked_at=EARLIER,
            text="Which?",
        )
        with self.store.writing(self.request(STILE)) as session:
            questions.add(session, question)

    def meets(self, handoff_id: int, state: CheckInState, **more: object) -> None:
        """Keep a check-in of Maya and Arun."""
        values: dict[str, object] = {
            "team_id": TEAM,
            "id": handoff_id,
            "handoff_id": handoff_id,
            "stage": Stage.IDEA,
            "state": state,
            "requester": "UMAYA",
            "architect": "UARUN",
            "due_at": NOW + timedelta(days=3),
            "created_at": EARLIER,
        }
        with self.store.writing(self.request(STILE)) as session:
            check_ins.add(session, CheckIn.model_validate({**values, **more}))

    def home_json(self, actor: Actor) -> str:
        """Return what is published as a person's Home."""
        with self.store.reading(TEAM) as session:
            return str(draw_home(session, a_delivery("home", person=actor.id), self.now))

    def remind(self) -> list[Delivery]:
        """Tick once; return the digests there are."""
        home.remind_channels(self.deps, TEAM)
        with self.store.reading(TEAM) as session:
            keys = [f"digest:{c}:{self.now.date().isoformat()}" for c in ("CIT", "CMKT")]
            return [found for key in keys if (found := deliveries.by_key(session, key))]

    def digest_text(self, *sides: Side) -> str | None:
        """Return what a channel is told."""
        with self.store.reading(TEAM) as session:
            said = draw_digest(session, a_delivery("digest", args={"sides": list(sides)}), self.now)
        return said.text if said else None


def a_delivery(kind: str, **more: object) -> Delivery:
    values: dict[str, object] = {
        "team_id": TEAM,
        "id": 1,
        "kind": kind,
        "dedupe_key": kind,
        "due_at": NOW,
        "next_try_at": NOW,
    }
    return Delivery.model_validate({**values, **more})


@pytest.fixture
def company(database_url: str) -> Iterator[Company]:
    store = Store(database_url)
    migrate.bring_up_to_date(store)
    yield Company(store)
    store.close()


def test_it_hears_nothing_of_a_work_handoff_before_it_is_ready(company: Company) -> None:
    for number, state in enumerate(NEVER_READY, start=1):
        company.has(number, state, held_since=EARLIER)
        company.has(number + 50, state, held_since=EARLIER, private=True)

    for actor in (ARUN, ILEAD):
        listed = home.look_at_list(company.deps, company.request(actor))
        found = home.find(company.deps, company.request(actor), "loyalty")

        assert SECRET not in company.home_json(actor)
        assert SECRET not in str(list_message(listed))
        assert SECRET not in str(found_message(found))
        for number in range(1, len(NEVER_READY) + 1):
            for handoff_id in (number, number + 50):
                with pytest.raises(Refusal, match="no such handoff"):
                    home.look_at(company.deps, company.request(actor), handoff_id)


def test_it_sees_how_many_are_held_and_how_old_the_oldest_is(company: Company) -> None:
    company.has(1, State.NEEDS_CONTEXT, held_since=EARLIER)

    page = company.home_json(ARUN)

    assert "Held until they have their outcome:* 1, the oldest for 2 working days" in page


def test_a_private_handoff_is_shown_to_no_colleague_however_they_ask(company: Company) -> None:
    company.has(1, State.READY, private=True, ready_at=EARLIER)

    found = home.find(company.deps, company.request(BEN), "loyalty")

    assert found.handoffs == ()
    with pytest.raises(Refusal):
        home.look_at(company.deps, company.request(BEN), 1)


def test_home_says_what_waits_on_whom(company: Company) -> None:
    company.has(1, State.NEEDS_CONTEXT, held_since=EARLIER)
    company.has(2, State.READY, ready_at=EARLIER)
    company.has(3, State.NEEDS_CONTEXT, ready_at=EARLIER, held_since=EARLIER)
    company.asks(3)
    company.has(4, State.WITH_IT, ready_at=EARLIER, taken_at=EARLIER)
    company.meets(4, CheckInState.BOOKED, starts_at=NOW, ends_at=NOW + timedelta(minutes=30))

    with company.store.reading(TEAM) as session:
        mayas = home.gather(session, MAYA, NOW)
        aruns = home.gather(session, ARUN, NOW)

    assert [{line.handoff.id for line in g} for g in (mayas.on_me, mayas.on_others, mayas.under_way)] == [
        {1, 3},
        {2},
        {4},
    ]
    assert [{line.handoff.id for line in g} for g in (aruns.on_me, aruns.on_others, aruns.under_way)] == [
        {2},
        {3},
        {4},
    ]
    assert [dated.check_in.id for dated in aruns.check_ins] == [4]
    assert [one.what for one in mayas.decided] == ["taken"]


def test_a_check_in_that_was_held_lately_is_among_what_was_decided(company: Company) -> None:
    company.has(1, State.WITH_IT, ready_at=EARLIER, updated_at=NOW - timedelta(days=40))
    company.meets(1, CheckInState.HELD, answered_at=EARLIER, outcome="SSO comes first")

    with company.store.reading(TEAM) as session:
        page = home.gather(session, ARUN, NOW)

    assert [(one.what, one.words) for one in page.decided] == [("check-in held", "SSO comes first")]


def test_a_draft_that_ran_out_is_not_listed(company: Company) -> None:
    company.has(1, State.DRAFT)
    company.now = NOW + timedelta(days=15)

    page = home.look_at_list(company.deps, company.request(MAYA))

    assert page.is_empty


def test_the_author_finds_what_they_wrote_for_somebody_else(company: Company) -> None:
    company.has(1, State.NEEDS_CONTEXT, held_since=EARLIER, author="UBEN")

    page = home.look_at_list(company.deps, company.request(BEN))

    assert [line.handoff.id for line in page.on_me] == [1]


def test_the_list_shows_its_queue_to_it_only(company: Company) -> None:
    company.has(1, State.READY, ready_at=EARLIER)

    assert [line.handoff.id for line in home.look_at_list(company.deps, company.request(ILEAD)).queue] == [1]
    assert home.look_at_list(company.deps, company.request(BEN)).queue == ()


def test_an_admin_sees_the_settings_and_what_is_missing(company: Company) -> None:
    assert "No marketing lead is named" in company.home_json(ADA)
    assert "No marketing lead is named" not in company.home_json(MAYA)


@pytest.mark.parametrize(
    ("actor", "says"), [(GUEST, "Guests see no handoffs"), (STRANGER, "other companies")]
)
def test_guests_and_strangers_are_told_why_and_whom_to_ask(company: Company, actor: Actor, says: str) -> None:
    company.has(1, State.READY, ready_at=EARLIER)

    page = company.home_json(actor)

    assert says in page
    assert SECRET not in page
    assert "oldest" not in page


def test_somebody_nobody_knows_gets_the_strangers_page(company: Company) -> None:
    assert "other companies" in company.home_json(Actor(id="UNOBODY"))


@pytest.mark.parametrize("actor", [GUEST, STRANGER])
def test_guests_and_strangers_can_look_up_nothing(company: Company, actor: Actor) -> None:
    company.has(1, State.READY, ready_at=EARLIER, requester=actor.id, author=actor.id)
    request = company.request(actor)

    for ask in (
        lambda: home.look_at_list(company.deps, request),
        lambda: home.look_at(company.deps, request, 1),
        lambda: home.find(company.deps, request, "loyalty"),
        lambda: home.roster(company.deps, request),
    ):
        with pytest.raises(Refusal):
            ask()


def test_a_handoff_is_shown_whole_with_its_last_five_lines(company: Company) -> None:
    company.has(1, State.READY, ready_at=EARLIER)
    company.asks(1)
    with company.store.writing(company.request(MAYA)) as session:
        for _ in range(7):
            history.add(session, company.request(MAYA), "saved", handoff_id=1)

    whole = home.look_at(company.deps, company.request(BEN), 1)

    assert whole.context is not None
    assert len(whole.questions) == 1
    assert len(whole.history) == 5


@pytest.mark.parametrize("number", [None, 99, 2_000_000_000])
def test_what_is_not_there_reads_like_what_is_not_yours(company: Company, number: int | None) -> None:
    with pytest.raises(Refusal, match="no such handoff"):
        home.look_at(company.deps, company.request(MAYA), number)


def test_a_search_needs_every_word_in_title_or_outcome(company: Company) -> None:
    company.has(1, State.READY, ready_at=EARLIER)

    both = home.find(company.deps, company.request(BEN), "LOYALTY shops")
    one_missing = home.find(company.deps, company.request(BEN), "loyalty airports")

    assert [handoff.id for handoff in both.handoffs] == [1]
    assert one_missing.handoffs == ()


def test_a_search_finds_what_changed_long_ago(company: Company) -> None:
    company.has(1, State.READY, ready_at=EARLIER)
    newer = Handoff.model_validate(
        {**dict(company.has(2, ready_at=EARLIER)), "title": "x", "updated_at": NOW}
    )
    with company.store.writing(company.request(STILE)) as session:
        copies = [newer.model_copy(update={"id": number}) for number in range(3, storage_home.NEWEST + 4)]
        rows.add(session, HandoffRow, *copies)

    found = home.find(company.deps, company.request(BEN), "loyalty")

    assert [handoff.id for handoff in found.handoffs] == [2, 1]


def test_a_search_for_what_many_have_returns_the_last_changed_first(company: Company) -> None:
    first = company.has(1, State.READY, ready_at=EARLIER)
    with company.store.writing(company.request(STILE)) as session:
        for number in range(2, home.MOST_LOOKED_AT + 20):
            changed = EARLIER + timedelta(minutes=number)
            rows.add(session, HandoffRow, first.model_copy(update={"id": number, "updated_at": changed}))

    found = home.find(company.deps, company.request(BEN), "loyalty")

    last = home.MOST_LOOKED_AT + 19
    assert [handoff.id for handoff in found.handoffs] == list(range(last, last - home.MOST_FOUND, -1))


@pytest.mark.parametrize("words", ["", "   ", "\u200b"])
def test_a_search_without_words_says_how(company: Company, words: str) -> None:
    with pytest.raises(Refusal, match="Say what to look for"):
        home.find(company.deps, company.request(MAYA), words)


@pytest.mark.parametrize("words", ["x" * 4000, "% _ \\ ' \" ; --", "q " * 2000, "\U0001f600"])
def test_a_search_takes_any_text(company: Company, words: str) -> None:
    company.has(1, State.READY, ready_at=EARLIER, title="plain")

    assert home.find(company.deps, company.request(MAYA), words).handoffs == ()


def test_held_ones_that_cannot_be_read_do_not_crowd_out_what_can(company: Company) -> None:
    company.has(1, State.READY, ready_at=EARLIER)
    for number in range(2, 110):
        company.has(number, State.NEEDS_CONTEXT, updated_at=NOW)

    found = home.find(company.deps, company.request(ARUN), "loyalty")

    assert [handoff.id for handoff in found.handoffs] == [1]


def test_the_marketing_lead_finds_what_is_held(company: Company) -> None:
    company.has(1, State.NEEDS_CONTEXT, held_since=EARLIER)
    lead = Actor(id="UMLEAD", roles=frozenset({Role.LEAD}))

    found = home.find(company.deps, company.request(lead), "loyalty")

    assert [handoff.id for handoff in found.handoffs] == [1]


def test_at_most_ten_are_found_and_more_are_said_to_be_there(company: Company) -> None:
    for number in range(1, 13):
        company.has(number, State.READY, ready_at=EARLIER)

    found = home.find(company.deps, company.request(ARUN), "loyalty")

    assert (len(found.handoffs), found.more) == (10, True)


def test_opening_home_twice_keeps_one_delivery_and_draws_it_anew(company: Company) -> None:
    home.open_home(company.deps, company.request(MAYA))
    home.open_home(company.deps, company.request(MAYA))

    with company.store.reading(TEAM) as session:
        delivery = deliveries.by_key(session, "home:UMAYA")
    assert delivery is not None
    assert (delivery.person, delivery.live, delivery.wanted) == ("UMAYA", True, 2)


def test_homes_are_drawn_anew_only_where_they_were_opened(company: Company) -> None:
    home.open_home(company.deps, company.request(MAYA))
    with company.store.writing(company.request(MAYA)) as session:
        home.refresh(session, "UMAYA", None, "UARUN")

    with company.store.reading(TEAM) as session:
        delivery, none = (deliveries.by_key(session, f"home:{who}") for who in ("UMAYA", "UARUN"))
    assert delivery is not None
    assert delivery.wanted == 2
    assert none is None


def test_both_channels_are_reminded_once_a_day_however_often_it_ticks(company: Company) -> None:
    first = company.remind()
    again = company.remind()

    assert [(d.channel, d.args["sides"]) for d in first] == [("CIT", ["it"]), ("CMKT", ["marketing"])]
    assert [d.id for d in again] == [d.id for d in first]
    assert {d.expires_at for d in first} == {datetime(2026, 12, 2, 22, 30, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("at", "reminded"),
    [("14:04:59", False), ("14:05:00", True), ("22:29:59", True), ("22:30:00", False)],
)
def test_channels_are_reminded_from_five_past_nine_to_the_end_of_the_day(
    company: Company, at: str, reminded: bool
) -> None:
    company.now = datetime.fromisoformat(f"2026-12-02T{at}+00:00")

    assert bool(company.remind()) is reminded


def test_nobody_is_reminded_on_a_holiday(company: Company) -> None:
    company.now = datetime(2026, 11, 26, 16, 0, tzinfo=UTC)

    assert company.remind() == []


def test_one_channel_for_both_sides_is_told_once(company: Company) -> None:
    shared = SETTINGS.model_copy(update={"channels": Channels(it="CIT", marketing="CIT")})
    with company.store.writing(company.request(STILE)) as session:
        settings.write(session, shared)

    told = company.remind()

    assert [(d.channel, d.args["sides"]) for d in told] == [("CIT", ["it", "marketing"])]


def test_a_day_on_which_nothing_waited_in_the_morning_stays_quiet(company: Company) -> None:
    company.remind()

    assert company.digest_text(Side.IT) is None
    assert company.digest_text(Side.MARKETING) is None


def test_its_channel_hears_counts_and_ages_and_no_names(company: Company) -> None:
    company.has(1, State.READY, ready_at=NOW - timedelta(days=1))
    company.has(2, State.NEEDS_CONTEXT, held_since=EARLIER)
    company.has(3, State.WITH_IT, ready_at=EARLIER, taken_at=EARLIER)
    company.meets(3, CheckInState.BOOKED, starts_at=NOW + timedelta(hours=2))
    company.has(4, State.WITH_IT, ready_at=EARLIER, taken_at=EARLIER)
    company.meets(4, CheckInState.PROPOSED, due_at=NOW + timedelta(days=1))

    said = company.digest_text(Side.IT)

    assert said is not None
    assert "*Waiting for an architect:* 1, the oldest for 1 working day" in said
    assert "*Held until they have their outcome:* 1, the oldest for 2 working days" in said
    assert "*Check-ins due today or overdue:* 1" in said
    assert SECRET not in said
    assert "<@" not in said


def test_marketings_channel_hears_of_unanswered_questions(company: Company) -> None:
    company.has(1, State.NEEDS_CONTEXT, ready_at=EARLIER, held_since=EARLIER)
    company.asks(1)
    company.has(2, State.DECLINED, ready_at=EARLIER, decided_at=EARLIER)
    company.asks(2)

    said = company.digest_text(Side.MARKETING)

    assert said is not None
    assert "*Unanswered questions from IT:* 1, the oldest for 2 working days" in said
    assert "architect" not in said


def test_counting_open_check_ins_uses_their_index(company: Company) -> None:
    said: list[tuple[str, tuple[object, ...]]] = []

    with company.store.reading(TEAM) as session:
        event.listen(
            session.get_bind(),
            "before_cursor_execute",
            lambda _c, _u, sql, values, *_: said.append((sql, values)),
        )
        storage_home.due_check_ins(session, before=NOW)
    sql, values = said[-1]
    explain = "EXPLAIN QUERY PLAN" if company.store.is_sqlite else "EXPLAIN"
    with company.store.engine.connect() as connection:
        if not company.store.is_sqlite:
            connection.exec_driver_sql("SET enable_seqscan = off")  # a table of three rows is read whole
        plan = str(connection.exec_driver_sql(f"{explain} {sql}", values).all())

    assert "uq_check_ins_open" in plan


def the_text(company: Company, delivery: Delivery) -> str | None:
    with company.store.reading(TEAM) as session:
        said = draw_digest(session, delivery, company.now)
    return said.text if said else None


def told_today(company: Company) -> str | None:
    """Let IT's channel be told, and return what it read."""
    (digest, _) = company.remind()
    text = the_text(company, digest)
    with company.store.system() as session:
        claimed = claims.claim(session, at=company.now)
    with company.store.writing(company.request(STILE)) as session:
        for one in claimed:
            claims.mark_posted(session, [claims.Posted(one, "C0", "1.0")])
    return text


def test_a_channel_reads_the_same_counts_once_and_again_when_one_changes_or_became_old(
    company: Company,
) -> None:
    company.has(1, State.READY, ready_at=NOW - timedelta(hours=1))

    told = []
    for day in range(8):
        company.now = NOW + timedelta(days=day)
        if company.now.weekday() < 5:
            told.append(told_today(company))
    company.has(2, State.READY, ready_at=company.now)
    company.now += timedelta(days=1)
    told.append(told_today(company))

    assert [text is not None for text in told] == [True, False, False, False, False, True, True]
    assert str(told[0]).startswith("*Today at the stile*")


def test_a_check_in_whose_time_has_passed_is_not_among_those_to_come(company: Company) -> None:
    for number, hours in ((1, -2), (2, 2)):
        company.has(number, State.WITH_IT, ready_at=EARLIER, taken_at=EARLIER)
        company.meets(
            number,
            CheckInState.BOOKED,
            starts_at=NOW + timedelta(hours=hours),
            ends_at=NOW + timedelta(hours=hours, minutes=30),
        )

    with company.store.reading(TEAM) as session:
        page = home.gather(session, MAYA, company.now)

    assert [one.handoff.id for one in page.check_ins] == [2]
    assert 1 in [line.handoff.id for line in page.on_me]
