"""A zone that nobody knows: the company's holds instead, and its person is told once, with what to do."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.deps import Deps
from handlers.jobs.messages import DRAWS
from handlers.rules.names import Names
from handlers.rules.settings_steps import with_known
from handlers.use_cases import people as use_cases
from handlers.use_cases import settings as settings_use_cases
from handlers.use_cases import working_times
from handlers.views.blocks import Message
from storage import rows, settings
from storage.records import (
    STILE,
    Availability,
    Calendar,
    Delivery,
    Person,
    Request,
    Roster,
    Settings,
    Workspace,
)
from storage.store import Store
from storage.tables import DeliveryRow

TEAM = "T1"
NOW = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
ODD = "Mars/Olympus_Mons"


class Company:
    """A workspace on a store, with a clock that is moved by hand."""

    def __init__(self, store: Store, roster: Roster = Roster()) -> None:  # noqa: B008
        self.store = store
        self.at = NOW
        self.deps = Deps(store, lambda: self.at)
        chosen = Settings(calendar=Calendar(zone="America/New_York"), people=roster)
        with store.writing(self.request) as session:
            document = chosen.model_dump(mode="json")
            settings.add(session, Workspace(team_id=TEAM, settings=document, created_at=NOW))

    @property
    def request(self) -> Request:
        return Request(team=TEAM, actor=STILE, at=self.at)

    def meets(self, zone: str, **more: object) -> None:
        facts = {"team_id": TEAM, "id": "UMAYA", "zone": zone, "checked_at": self.at, **more}
        use_cases.introduce(self.deps, TEAM, Person.model_validate(facts))

    def told(self) -> list[str]:
        with self.store.reading(TEAM) as session:
            found = rows.some(session, DeliveryRow, Delivery, DeliveryRow.kind == "zone")
            said = [DRAWS["zone"](session, one, self.at) for one in found]
        return [one.text for one in said if isinstance(one, Message)]


@pytest.fixture
def company(store: Store) -> Company:
    return Company(store)


def test_whose_zone_nobody_knows_is_told_once_what_holds_and_what_to_do(company: Company) -> None:
    company.meets(ODD)
    company.at += timedelta(days=1)
    company.meets(ODD)

    (told,) = company.told()
    assert "“Mars/Olympus_Mons”, which Stile does not know" in told
    assert "the company's zone, America/New_York" in told
    assert "Choose your zone in Slack" in told
    with company.store.reading(TEAM) as session:
        assert working_times.of_person(session, "UMAYA").zone == "America/New_York"


def test_a_zone_that_is_known_by_the_time_it_is_said_is_not_told_of(company: Company) -> None:
    company.meets(ODD)

    company.meets("Europe/Berlin")

    assert company.told() == []


@pytest.mark.parametrize("zone", ["Europe/Berlin", ""])
def test_whoever_has_a_zone_or_none_in_slack_is_told_nothing(company: Company, zone: str) -> None:
    company.meets(zone)

    assert company.told() == []


@pytest.mark.parametrize("odd", ["guest", "foreign", "deactivated"])
def test_who_is_no_member_is_told_nothing(company: Company, odd: str) -> None:
    company.meets(ODD, **{odd: True})

    assert company.told() == []


def test_whose_zone_an_admin_wrote_down_is_told_nothing(store: Store) -> None:
    own = Availability(who="UMAYA", zone="Asia/Kolkata")
    company = Company(store, Roster(working_time=(own,)))

    company.meets(ODD)

    assert company.told() == []


def test_whom_an_admin_puts_on_the_roster_is_told_as_well(company: Company) -> None:
    names = with_known(Names(), Settings(people=Roster(it=("UARUN",))))
    facts = [Person(team_id=TEAM, id="UARUN", zone=ODD)]

    settings_use_cases.apply(company.deps, company.request, {"people": {"it": ["UARUN"]}}, names, facts=facts)

    assert len(company.told()) == 1
