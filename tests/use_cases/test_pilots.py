"""What a pilot comes to on a real store: the figures of its people and channels, and of nobody else."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from handlers.deps import Deps
from handlers.rules.pilots import Page, Wish, page_of
from handlers.use_cases import pilots as use_cases
from storage import catches, handoffs, history, nudges, settings, verdicts
from storage.records import (
    STILE,
    Actor,
    Calendar,
    Handoff,
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
