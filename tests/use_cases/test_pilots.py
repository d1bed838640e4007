"""What a pilot comes to on a real store: the figures of its people and channels, and of nobody else."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from handlers.deps import Deps
from handlers.rules.nudges import Kind
from handlers.rules.pilots import Page, Wish, page_of
from handlers.use_cases import nudges as reminding
from handlers.use_cases import pilots as use_cases
from handlers.views import pilots as views
from storage import catches, deliveries, handoffs, history, nudges, settings, verdicts
from storage.records import (
    STILE,
    Actor,
    Calendar,
    Handoff,
    Leads,
    Nudge,
    NudgeStep,
    Request,
    Settings,
    Verdict,
    Workspace,
)
from storage.store import Store
from storage.vocabulary import Door, Result, Role, State

TEAM = "T1"
MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
LEAD = Actor(id="ULEAD", roles=frozenset({Role.LEAD}))
MAYA, BEN = Actor(id="UMAYA"), Actor(id="UBEN")
CAMPAIGN, ELSEWHERE = "C1", "C2"
WISH = Wish(
    name="Spring sale",
    channels=(CAMPAIGN,),
    people=("UMAYA", "ULEAD"),
    starts_on=MONDAY.date(),
    ends_on=date(2027, 1, 29),
)


class Company:
    """A workspace on a store, with a clock that is moved by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.at = MONDAY
        self.deps = Deps(store, lambda: self.at)
        self.last = 0
        document = Settings(calendar=Calendar(zone="UTC")).model_dump(mode="json")
        with store.writing(self.request(STILE)) as session:
            settings.add(session, Workspace(team_id=TEAM, settings=document, created_at=self.at))

    def request(self, actor: Actor = LEAD) -> Request:
        return Request(team=TEAM, actor=actor, at=self.at)

    def gets(self, who: str = "UMAYA", channel: str | None = None, **more: object) -> Handoff:
        self.last += 1
        fields: dict[str, object] = {
            "team_id": TEAM,
            "id": self.last,
            "door": Door.WORK,
            "state": State.READY,
            "requester": who,
            "author": who,
            "origin_channel": channel,
            "origin_ts": f"{self.last}.0" if channel else None,
            "created_at": self.at,
            "updated_at": self.at,
            "ready_at": self.at,
        }
        handoff = Handoff.model_validate({**fields, **more})
        with self.store.writing(self.request(STILE)) as session:
            handoffs.add(session, handoff)
        return handoff

    def judges(self, handoff: Handoff, result: Result | None) -> None:
        verdict = Verdict(
            team_id=TEAM,
            handoff_id=handoff.id,
            position=1,
            measure_on=self.at.date(),
            result=result,
            actual=Decimal(1) if result else None,
            settled_at=self.at if result else None,
        )
        with self.store.writing(self.request(STILE)) as session:
            verdicts.add(session, verdict)

    def annoys(self, who: Actor, handoff: Handoff) -> None:
        """Remind somebody, who stops it."""
        nudge = Nudge(
            team_id=TEAM,
            id=handoff.id,
            handoff_id=handoff.id,
            kind="take",
            subject_id=handoff.id,
            person=who.id,
            created_at=self.at,
        )
        step = NudgeStep(
            team_id=TEAM,
            nudge_id=nudge.id,
            began=self.at,
            number=0,
            person=who.id,
            rung="person",
            due_at=self.at,
        )
        with self.store.writing(self.request(who)) as session:
            nudges.start(session, nudge)
            nudges.add_step(session, step)
            nudges.say(session, step, key=f"nudges:{who.id}")
            history.add(session, self.request(who), "nudge_stopped", handoff_id=handoff.id)

    def reminds(self, kind: Kind, handoff: Handoff, of: str) -> None:
        """Begin a ladder, as the handoff itself does."""
        with self.store.writing(self.request(STILE)) as session:
            reminding.start(session, self.request(STILE), kind, handoff, person=of)

    def passes(self, *, days: int) -> None:
        """Let days pass, each with its tick at one in the afternoon or later."""
        for _ in range(days):
            self.at += timedelta(days=1)
            for nudge in reminding.due(self.deps):
                reminding.walk(self.deps, nudge)
            for team, person in reminding.readers(self.deps):
                reminding.tell(self.deps, team, person)

    def names_leads(self) -> None:
        """Have one lead for both sides."""
        with self.store.writing(self.request(STILE)) as session:
            chosen = settings.get(session)
            roster = chosen.people.model_copy(update={"leads": Leads(marketing="ULEAD", it="ULEAD")})
            settings.write(session, chosen.model_copy(update={"people": roster}))

    def told(self, who: str) -> list[str]:
        """Return what messages have reminders for somebody, by key."""
        with self.store.reading(TEAM) as session:
            days = (MONDAY.date() + timedelta(days=n) for n in range(200))
            found = deliveries.of_keys(session, [f"nudges:{who}:{day}" for day in days])
            return sorted(delivery.dedupe_key for delivery in found)

    def state_of(self, handoff: Handoff) -> State:
        with self.store.reading(TEAM) as session:
            present = handoffs.get(session, handoff.id)
        assert present is not None
        return present.state

    def tries(self) -> Page:
        """Run a pilot over the weeks that are to come, and return its page."""
        running = use_cases.look_at(self.deps, self.request()).pilot
        assert running is not None
        pilot = use_cases.end(self.deps, self.request(), running.id)
        page = page_of(pilot)
        assert page is not None
        return page


@pytest.fixture
def company(store: Store) -> Company:
    return Company(store)


def test_a_pilot_is_compared_with_what_its_own_people_and_channels_handed_in_before(company: Company) -> None:
    company.gets()
    company.gets(channel=CAMPAIGN)
    company.gets(channel=ELSEWHERE)
    company.gets("UBEN")
    company.at += timedelta(hours=1)

    pilot = use_cases.start(company.deps, company.request(), WISH)

    assert pilot.baseline["asked"] == 2


def test_a_pilot_counts_the_handoffs_of_its_people_and_channels_alone(company: Company) -> None:
    use_cases.start(company.deps, company.request(), WISH)
    company.at += timedelta(days=3)
    company.gets()
    company.gets(channel=CAMPAIGN, late=True)
    company.gets(channel=ELSEWHERE, late=True)
    company.gets("UBEN", late=True)
    company.gets("UBEN", ready_at=None, state=State.WITHDRAWN, decided_at=company.at)
    company.gets(ready_at=None, state=State.WITHDRAWN, decided_at=company.at)
    company.at += timedelta(days=3)

    page = company.tries()

    assert (page.during.asked, page.during.late) == (2, 1)
    assert page.annoyed.withdrawn == 1


def test_a_pilot_counts_the_verdicts_of_its_people_and_channels_alone(company: Company) -> None:
    use_cases.start(company.deps, company.request(), WISH)
    company.at += timedelta(days=3)
    company.judges(company.gets(), Result.MET)
    company.judges(company.gets(channel=ELSEWHERE), Result.MISSED)
    company.judges(company.gets("UBEN"), Result.MISSED)
    company.judges(company.gets(), None)
    company.judges(company.gets("UBEN"), None)
    company.at += timedelta(days=3)

    page = company.tries()

    assert page.results == {Result.MET: 1}
    assert page.waiting == 1


def test_a_pilot_counts_what_annoyed_its_people_in_its_channels_alone(company: Company) -> None:
    use_cases.start(company.deps, company.request(), WISH)
    company.at += timedelta(days=3)
    company.annoys(MAYA, company.gets())
    company.annoys(BEN, company.gets("UBEN"))
    with company.store.writing(company.request(STILE)) as session:
        for channel in (CAMPAIGN, ELSEWHERE, ELSEWHERE):
            for what in ("caught", "not_a_request"):
                catches.count(session, channel=channel, day=company.at.date(), what=what)
    company.at += timedelta(days=3)

    page = company.tries()

    assert (page.annoyed.reminders, page.annoyed.stopped) == (1, 1)
    assert (page.annoyed.offers, page.annoyed.not_a_request) == (1, 1)


def test_reminders_of_other_peoples_handoffs_are_none_of_the_pilot(company: Company) -> None:
    use_cases.start(company.deps, company.request(), WISH)
    company.at += timedelta(days=3)
    company.annoys(MAYA, company.gets("UBEN"))
    company.annoys(MAYA, company.gets(channel=ELSEWHERE))
    company.at += timedelta(days=3)

    page = company.tries()

    assert (page.annoyed.reminders, page.annoyed.stopped) == (0, 0)


def test_nothing_is_withdrawn_of_somebody_who_hears_nothing_and_their_days_count_anew(
    company: Company,
) -> None:
    held = company.gets("UBEN", state=State.NEEDS_CONTEXT, ready_at=None)
    company.reminds(Kind.HELD, held, "UBEN")
    use_cases.start(company.deps, company.request(), WISH)

    company.passes(days=42)
    silenced = (company.state_of(held), company.told("UBEN"))
    company.tries()
    company.passes(days=13)
    reminded = (company.state_of(held), len(company.told("UBEN")))
    company.passes(days=2)

    assert silenced == (State.NEEDS_CONTEXT, [])
    assert reminded == (State.NEEDS_CONTEXT, 1)
    assert company.state_of(held) is State.WITHDRAWN


def test_a_ladder_that_had_begun_goes_on_where_it_was_after_the_pilot(company: Company) -> None:
    held = company.gets("UBEN", state=State.NEEDS_CONTEXT, ready_at=None)
    company.reminds(Kind.HELD, held, "UBEN")
    company.passes(days=8)
    before = len(company.told("UBEN"))
    use_cases.start(company.deps, company.request(), WISH.model_copy(update={"starts_on": company.at.date()}))

    company.passes(days=21)
    company.tries()
    company.passes(days=11)
    waiting = company.state_of(held)
    company.passes(days=4)

    assert before > 0
    assert waiting is State.NEEDS_CONTEXT
    assert company.state_of(held) is State.WITHDRAWN


def test_a_lead_hears_nothing_of_a_person_who_was_not_reminded(company: Company) -> None:
    company.names_leads()
    company.reminds(Kind.TAKE, company.gets("UBEN", architect="UARUN"), "UARUN")
    use_cases.start(company.deps, company.request(), WISH)

    company.passes(days=21)
    during = company.told("ULEAD")
    company.tries()
    company.passes(days=7)

    assert during == []
    assert company.told("UARUN")
    assert company.told("ULEAD")


def test_what_a_lead_was_still_to_be_told_waits_where_its_person_falls_silent(company: Company) -> None:
    company.names_leads()
    company.reminds(Kind.TAKE, company.gets("UBEN", architect="UARUN"), "UARUN")
    for nudge in reminding.due(company.deps):
        reminding.walk(company.deps, nudge)
    company.at += timedelta(days=2)
    for nudge in reminding.due(company.deps):
        reminding.walk(company.deps, nudge)  # it reached the lead, who was not told yet
    use_cases.start(company.deps, company.request(), WISH.model_copy(update={"starts_on": company.at.date()}))

    company.passes(days=14)

    assert company.told("ULEAD") == []


def test_whoever_joins_a_running_pilot_has_their_days_counted_from_then(company: Company) -> None:
    held = company.gets("UBEN", state=State.NEEDS_CONTEXT, ready_at=None)
    company.reminds(Kind.HELD, held, "UBEN")
    pilot = use_cases.start(company.deps, company.request(), WISH)
    company.passes(days=21)
    joined = WISH.model_copy(update={"people": (*WISH.people, "UBEN")})

    use_cases.change(company.deps, company.request(), pilot.id, pilot.version, joined)
    company.passes(days=9)

    assert company.state_of(held) is State.NEEDS_CONTEXT
    assert company.told("UBEN")


def test_a_page_comes_on_its_readers_next_working_morning(company: Company) -> None:
    pilot = use_cases.start(company.deps, company.request(), WISH)
    company.at = datetime(2027, 1, 30, 1, 35, tzinfo=UTC)

    use_cases.end_due(company.deps, TEAM)

    with company.store.reading(TEAM) as session:
        page = deliveries.by_key(session, f"pilot_page:{pilot.id}:ULEAD")
    assert page is not None
    assert page.due_at == datetime(2027, 2, 1, 9, tzinfo=UTC)


def test_the_form_says_how_many_are_on_how_many_open_handoffs(company: Company) -> None:
    company.gets("UBEN", architect="UARUN")
    company.gets("UBEN")
    company.gets("UMAYA", state=State.DECLINED)

    looked = use_cases.look_at(company.deps, company.request())

    assert looked.at_work == (2, 2)
    said = str(views.start_form(looked.settings, today=looked.today, at_work=looked.at_work))
    assert "2 people are on 2 open handoffs" in said


def test_a_page_of_a_pilot_in_which_nothing_came_in_has_no_empty_columns(company: Company) -> None:
    pilot = use_cases.start(company.deps, company.request(), WISH)
    company.at += timedelta(days=3)

    ended = use_cases.end(company.deps, company.request(), pilot.id)

    said = str(views.page(ended))
    assert "Nothing came to IT while it ran" in said
    assert "Start another" in said
    assert "during" not in said
    assert "no data" not in said
