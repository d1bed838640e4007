"""Who left, on a real store: replaced by the rules, asked about once, and never in the way of others."""

from typing import Any

import pytest

from handlers.rules.refusals import Refusal
from handlers.use_cases import leavers as use_cases
from storage import check_ins as kept
from storage import handoffs, people, settings
from storage.records import Actor, Architect, Leads, Person
from storage.store import Store
from storage.vocabulary import Role, Stage, State
from tests.use_cases.test_check_ins import ARUN, BEN, MAYA, TEAM, Office

MLEAD = Actor(id="U0MLEAD", roles=frozenset({Role.LEAD}))


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store)
    office.open()
    office.propose()
    return office


def leave(office: Office, *who: str) -> None:
    with office.store.writing(office.request(MAYA)) as session:
        for one in who:
            people.learn(session, Person(team_id=TEAM, id=one, deactivated=True, checked_at=office.at))


def named(office: Office, **people_: Any) -> None:
    with office.store.writing(office.request(MAYA)) as session:
        chosen = settings.get(session)
        roster = chosen.people.model_copy(update=people_)
        settings.write(session, chosen.model_copy(update={"people": roster}))


def replaced(office: Office) -> None:
    use_cases.replace_all(office.deps, TEAM)


def test_nobody_who_is_here_is_replaced(office: Office) -> None:
    assert use_cases.due(office.deps, TEAM) == []


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (State.READY, State.READY),
        (State.WITH_IT, State.READY),
        (State.NEEDS_CONTEXT, State.NEEDS_CONTEXT),
        (State.AGREED, State.AGREED),
        (State.IN_DELIVERY, State.IN_DELIVERY),
        (State.IDEA_OPEN, State.IDEA_OPEN),
    ],
)
def test_the_next_architect_gets_it_and_its_check_in(store: Store, state: State, after: State) -> None:
    office = Office(store)
    office.open(state=state, taken_at=None)
    office.propose()

    leave(office, "U0ARUN")
    replaced(office)

    assert (office.handoff.architect, office.handoff.state) == ("U0SOFIE", after)
    assert office.latest.architect == "U0SOFIE"
    assert [d.person for d in office.deliveries("yours_now")] == ["U0SOFIE"]


@pytest.mark.parametrize("state", [State.DECLINED, State.WITHDRAWN, State.CLOSED, State.DRAFT, State.MERGED])
def test_what_ended_stays_as_it_is(store: Store, state: State) -> None:
    office = Office(store)
    office.open(state=state)

    leave(office, "U0ARUN", "U0MAYA")
    replaced(office)

    assert office.handoff.architect == "U0ARUN"
    assert office.deliveries("requester_missing") == []


def test_doing_it_twice_does_it_once(office: Office) -> None:
    leave(office, "U0ARUN", "U0MAYA")

    replaced(office)
    replaced(office)

    assert office.what_was_done().count("architect_left") == 1
    assert len(office.deliveries("yours_now")) == 1
    assert [d.person for d in office.deliveries("requester_missing")] == ["U0MLEAD"]


def test_with_every_architect_gone_it_goes_to_the_it_lead(office: Office) -> None:
    leave(office, "U0ARUN", "U0SOFIE")

    replaced(office)

    assert office.handoff.architect == "U0ILEAD"


def test_with_nobody_left_it_stays_and_nothing_fails(office: Office) -> None:
    leave(office, "U0ARUN", "U0SOFIE", "U0ILEAD")

    replaced(office)

    assert office.handoff.architect == "U0ARUN"
    assert office.deliveries("yours_now") == []


def test_the_requesters_work_goes_on_with_whom_the_lead_names(office: Office) -> None:
    leave(office, "U0MAYA")
    replaced(office)

    use_cases.take_over(office.deps, office.request(MLEAD), 12, to=BEN)

    assert office.handoff.requester == "U0BEN"
    assert (office.latest.requester, office.latest.architect) == ("U0BEN", "U0ARUN")
    assert ("pick", "U0BEN") in office.nudged()
    assert ("pick", "U0MAYA") not in office.nudged()


def test_who_is_still_here_is_not_taken_over_from(office: Office) -> None:
    with pytest.raises(Refusal, match="is still here"):
        use_cases.take_over(office.deps, office.request(MLEAD), 12, to=BEN)


@pytest.mark.parametrize(
    "to",
    [
        None,
        ARUN,
        Actor(id="U0G", guest=True),
        Actor(id="U0X", deactivated=True),
        Actor(id="U0S", foreign=True),
    ],
)
def test_only_a_member_of_marketing_takes_over(office: Office, to: Actor | None) -> None:
    leave(office, "U0MAYA")

    with pytest.raises(Refusal, match=r"^Choose") as refused:
        use_cases.take_over(office.deps, office.request(MLEAD), 12, to=to)

    assert refused.value.field == "person"
    assert office.handoff.requester == "U0MAYA"


@pytest.mark.parametrize("by", [MAYA, BEN, ARUN])
def test_only_the_marketing_lead_or_an_admin_says_who(office: Office, by: Actor) -> None:
    leave(office, "U0MAYA")

    with pytest.raises(Refusal, match="Only the marketing lead"):
        use_cases.take_over(office.deps, office.request(by), 12, to=BEN)


def test_the_daily_look_is_due_for_the_roster_and_for_who_is_on_something_open(office: Office) -> None:
    with office.store.writing(office.request(MAYA)) as session:
        people.learn(session, Person(team_id=TEAM, id="U0SOFIE", checked_at=office.at))
        people.learn(session, Person(team_id=TEAM, id="U0ELSE"))

    assert use_cases.to_look_at(office.deps, TEAM) == ["U0ARUN", "U0ILEAD", "U0MAYA", "U0MLEAD"]


def test_one_that_changed_meanwhile_is_left_alone(office: Office) -> None:
    leave(office, "U0ARUN")
    (left,) = use_cases.due(office.deps, TEAM)
    with office.store.writing(office.request(MAYA)) as session:
        given = {"architect": "U0ILEAD", "stage": Stage.PLAN}
        handoffs.put(session, office.handoff.model_copy(update=given))

    use_cases.replace(office.deps, TEAM, left)

    assert office.handoff.architect == "U0ILEAD"
    with office.store.reading(TEAM) as session:
        assert [one.architect for one in kept.of_handoff(session, 12)] == ["U0ARUN"]


def test_an_architect_who_comes_later_gets_what_nobody_could_take(office: Office) -> None:
    leave(office, "U0ARUN", "U0SOFIE", "U0ILEAD")
    replaced(office)
    replaced(office)

    with office.store.writing(office.request(MAYA)) as session:
        people.learn(session, Person(team_id=TEAM, id="U0SOFIE", checked_at=office.at))
    replaced(office)

    assert office.handoff.architect == "U0SOFIE"


def test_what_found_nobody_on_rotation_is_told_once_and_given_later(store: Store) -> None:
    office = Office(store)
    office.open(architect=None)
    named(office, architects=(), leads=Leads(), admins=("U0ADMIN",))

    replaced(office)
    replaced(office)
    assert [d.person for d in office.deliveries("architect_missing")] == ["U0ADMIN"]
    named(office, architects=(Architect(who="U0SOFIE"),))
    replaced(office)

    assert office.handoff.architect == "U0SOFIE"
    assert office.latest.architect == "U0SOFIE"
