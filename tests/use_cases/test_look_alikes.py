"""Look-alikes on a real store: shown to who may see them, joined when their owner lets one in, forgotten when different."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from handlers.deps import Deps
from handlers.jobs.look_alikes import MESSAGES
from handlers.rules import authority
from handlers.rules.look_alikes import Ties
from handlers.rules.refusals import Refusal
from handlers.use_cases import likeness
from handlers.use_cases import look_alikes as use_cases
from handlers.views.blocks import Message
from storage import deliveries, handoffs, history, links, outcome_contexts, rows, settings
from storage.records import Actor, Delivery, Handoff, Link, OutcomeContext, Request, Settings, Workspace
from storage.store import Store
from storage.tables import DeliveryRow
from storage.vocabulary import Category, Door, LinkKind, LinkState, Role, Side, State

TEAM = "T0TEAM"
NOW = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
MAYA, BEN = Actor(id="U0MAYA"), Actor(id="U0BEN")
ARUN = Actor(id="U0ARUN", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
GUEST = Actor(id="U0GUEST", guest=True)
MINE, THEIRS = 1, 2


class Office:
    """One workspace, in which Ben handed in what Maya is about to ask for."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.deps = Deps(store, lambda: NOW)
        with store.writing(request(ARUN)) as session:
            settings.add(session, Workspace(team_id=TEAM, created_at=NOW, last_handoff=9))

    def has(self, number: int, title: str, change: str, **more: Any) -> Handoff:
        """Keep a handoff with its outcome; handed in, unless a state says otherwise."""
        ready = None if more.get("state") in {State.DRAFT, State.CAUGHT} else NOW - timedelta(days=number)
        values: dict[str, Any] = {
            "team_id": TEAM,
            "id": number,
            "door": Door.WORK,
            "state": State.READY,
            "title": title,
            "requester": BEN.id,
            "author": BEN.id,
            "created_at": NOW,
            "updated_at": NOW,
            "ready_at": ready,
            **more,
        }
        handoff = Handoff.model_validate(values)
        context = OutcomeContext(team_id=TEAM, handoff_id=number, change=change, category=Category.RETAIN)
        with self.store.writing(request(ARUN)) as session:
            handoffs.add(session, handoff)
            outcome_contexts.add(session, context)
        return handoff

    def found(self, actor: Actor = MAYA) -> list[int]:
        """Return the look-alikes that somebody is shown beside Maya's handoff."""
        likeness.keep_up(self.deps, TEAM)
        return [one.handoff_id for one in use_cases.look_alikes(self.deps, request(actor), MINE)]

    def ties(self, number: int, reader: Actor | None = None) -> Ties:
        """Return what one person, or IT's channel, reads of what a handoff has to do with others."""
        with self.store.reading(TEAM) as session:
            return use_cases.ties(session, number, reader=reader)

    def wanted(self, key: str) -> int:
        """Return how often a message was wanted to be drawn."""
        with self.store.reading(TEAM) as session:
            found = deliveries.by_key(session, key)
        assert found is not None
        return found.wanted

    def handoff(self, number: int) -> Handoff:
        with self.store.reading(TEAM) as session:
            found = handoffs.get(session, number)
        assert found is not None
        return found

    def said_to(self, person: str) -> list[str]:
        """Return what a person is told now, drawn from the rows."""
        with self.store.reading(TEAM) as session:
            told = rows.some(session, DeliveryRow, Delivery)
            drawn = [MESSAGES[one.kind](session, one, NOW) for one in told if one.person == person]
        return [message.text for message in drawn if isinstance(message, Message)]


def request(actor: Actor) -> Request:
    return Request(team=TEAM, actor=actor, at=NOW)


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store)
    mine = {"state": State.DRAFT, "requester": MAYA.id, "author": MAYA.id}
    office.has(MINE, "Abandoned cart mails", "Shoppers who left come back and buy", **mine)
    office.has(THEIRS, "Basket events to Klaviyo", "Checkout sends what was left in the basket")
    return office


# What is shown


def test_a_handoff_in_other_words_is_shown_with_title_category_state_owner_and_reasons(
    office: Office,
) -> None:
    likeness.keep_up(office.deps, TEAM)

    (shown,) = use_cases.look_alikes(office.deps, request(MAYA), MINE)

    assert (shown.key, shown.title, shown.standing, shown.owner) == (
        "H-2",
        "Basket events to Klaviyo",
        "ready for IT",
        BEN.id,
    )
    assert "retain" in shown.category.lower()
    assert shown.reasons[0] == "both about abandoned carts"


@pytest.mark.parametrize(
    "more",
    [
        {"private": True},
        {"state": State.DRAFT},
        {"state": State.WITHDRAWN},
        {"state": State.DECLINED},
        {"state": State.MERGED},
        {"state": State.IDEA_OPEN},
    ],
)
def test_what_is_private_or_not_asked_for_of_it_is_not_shown(office: Office, more: dict[str, Any]) -> None:
    office.has(3, "Cart abandonment reminders", "Shoppers who left the cart come back", **more)

    assert office.found() == [THEIRS]


@pytest.mark.parametrize("state", [State.WITH_IT, State.AGREED, State.LAUNCHED, State.CLOSED])
def test_what_went_further_is_shown(office: Office, state: State) -> None:
    office.has(3, "Cart abandonment reminders", "Shoppers who left the cart come back", state=state)

    assert 3 in office.found()


def test_what_became_private_after_it_was_kept_is_not_shown(office: Office) -> None:
    office.found()
    theirs = office.handoff(THEIRS)
    with office.store.writing(request(BEN)) as session:
        handoffs.put(session, theirs.model_copy(update={"private": True}))

    assert office.found() == []


@pytest.mark.parametrize("actor", [BEN, ARUN, GUEST])
def test_look_alikes_of_a_draft_are_for_its_own_people_only(office: Office, actor: Actor) -> None:
    with pytest.raises(Refusal):
        office.found(actor)


def test_another_workspace_finds_nothing_of_this_one(office: Office) -> None:
    office.found()
    elsewhere = Request(team="T0OTHER", actor=MAYA, at=NOW)

    with pytest.raises(Refusal, match="no such handoff"):
        use_cases.look_alikes(office.deps, elsewhere, MINE)


def test_at_most_three_are_shown(office: Office) -> None:
    for number in range(3, 8):
        office.has(number, "Cart abandonment mails", f"Shoppers come back to their cart in region {number}")

    assert len(office.found()) == 3


# Keeping up


def test_each_handoff_is_kept_once_and_many_in_one_go(office: Office) -> None:
    for number in range(3, 50):
        office.has(number, f"Loyalty points {number}", "Regulars collect points")

    first, second = likeness.keep_up(office.deps, TEAM), likeness.keep_up(office.deps, TEAM)

    assert (first, second) == (48, 0)


def test_a_changed_text_is_found_by_its_new_words(office: Office) -> None:
    office.found()
    theirs = office.handoff(THEIRS)

    with office.store.writing(request(BEN)) as session:
        changed = handoffs.put(session, theirs.model_copy(update={"title": "Holiday flags"}))
        context = outcome_contexts.get(session, THEIRS)
        assert context is not None
        outcome_contexts.put(session, context.model_copy(update={"change": "Twelve flags at the door"}))
        likeness.remember(session, changed)

    assert office.found() == []


# Different and related


def test_what_was_called_different_is_not_offered_again(office: Office) -> None:
    office.found()

    use_cases.different(office.deps, request(MAYA), MINE, THEIRS)

    assert office.found() == []


def test_it_is_kept_as_a_label_who_called_two_different(office: Office) -> None:
    office.found()

    use_cases.different(office.deps, request(MAYA), MINE, THEIRS)

    with office.store.reading(TEAM) as session:
        link = links.between(session, THEIRS, MINE)
        whats = [entry.what for entry in history.of_handoff(session, MINE)]
    assert link is not None
    assert (link.kind, link.by, link.at) == (LinkKind.DIFFERENT, MAYA.id, NOW)
    assert whats == ["look_alike_different"]


def test_both_handoffs_say_that_they_are_related(office: Office) -> None:
    office.has(3, "Basket mails", "Shoppers come back", requester=MAYA.id, author=MAYA.id)
    use_cases.link(office.deps, request(MAYA), 3, THEIRS)
    use_cases.link(office.deps, request(MAYA), 3, THEIRS)

    assert office.ties(3) == Ties(related=(THEIRS,))
    assert office.ties(THEIRS) == Ties(related=(3,))


def test_of_what_is_still_held_only_its_own_people_read_that_it_is_related(office: Office) -> None:
    use_cases.link(office.deps, request(MAYA), MINE, THEIRS)

    assert office.ties(THEIRS) == Ties()
    assert [office.ties(THEIRS, actor) for actor in (BEN, ARUN, GUEST)] == [Ties()] * 3
    assert office.ties(THEIRS, MAYA) == Ties(related=(MINE,))
    assert office.ties(MINE, MAYA) == Ties(related=(THEIRS,))


def test_what_is_tied_is_drawn_anew_once_the_other_is_handed_in(office: Office) -> None:
    with office.store.writing(request(MAYA)) as session:
        deliveries.add(
            session, "card", key="card:2", due_at=NOW, handoff_id=THEIRS, channel="C0IT", live=True
        )
    use_cases.link(office.deps, request(MAYA), MINE, THEIRS)
    before = office.wanted("card:2")

    with office.store.writing(request(MAYA)) as session:
        use_cases.redraw_tied(session, MINE)

    assert office.wanted("card:2") == before + 1


@pytest.mark.parametrize("verb", [use_cases.join, use_cases.link, use_cases.different])
def test_only_the_handoffs_own_people_say_what_it_is_like(office: Office, verb: Callable[..., Link]) -> None:
    with pytest.raises(Refusal, match="no such handoff"):
        verb(office.deps, request(ARUN), MINE, THEIRS)


@pytest.mark.parametrize("verb", [use_cases.join, use_cases.link, use_cases.different])
@pytest.mark.parametrize("other", [MINE, 3, 99])
def test_a_forged_number_tells_nothing(office: Office, verb: Callable[..., Link], other: int) -> None:
    office.has(3, "Secret basket work", "Nobody may know", private=True)

    with pytest.raises(Refusal) as refused:
        verb(office.deps, request(MAYA), MINE, other)

    assert refused.value.sentence == authority.NOT_YOURS


# Joining


def test_the_owner_is_asked_once_and_told_what_follows(office: Office) -> None:
    use_cases.join(office.deps, request(MAYA), MINE, THEIRS)
    use_cases.join(office.deps, request(MAYA), MINE, THEIRS)

    (asked,) = office.said_to(BEN.id)
    assert asked.startswith("<@U0MAYA> says H-1 “Abandoned cart mails” is the same as H-2")
    assert office.handoff(MINE).state is State.DRAFT


def test_once_let_in_the_joiners_handoff_is_part_of_the_other(office: Office) -> None:
    asked = use_cases.join(office.deps, request(MAYA), MINE, THEIRS)

    done = use_cases.let_in(office.deps, request(BEN), asked.id)

    assert (done.state, office.handoff(MINE).state) == (LinkState.GRANTED, State.MERGED)
    assert office.ties(MINE, MAYA) == Ties(merged_into=THEIRS)
    assert office.ties(THEIRS, MAYA) == Ties(parts=(MINE,))
    assert authority.may_read(MAYA, office.handoff(THEIRS))
    assert office.said_to(MAYA.id)[0].startswith("<@U0BEN> let you in: H-1")


def test_a_no_leaves_both_as_they_are_and_the_joiner_is_told(office: Office) -> None:
    asked = use_cases.join(office.deps, request(MAYA), MINE, THEIRS)

    use_cases.not_now(office.deps, request(BEN), asked.id)

    assert office.handoff(MINE).state is State.DRAFT
    assert "said not now" in office.said_to(MAYA.id)[0]
    with pytest.raises(Refusal, match="said not now"):
        use_cases.join(office.deps, request(MAYA), MINE, THEIRS)


def test_a_question_is_answered_once(office: Office) -> None:
    asked = use_cases.join(office.deps, request(MAYA), MINE, THEIRS)
    use_cases.let_in(office.deps, request(BEN), asked.id)

    with pytest.raises(Refusal, match=r"let them in \(.*2026-11-30 14:00 UTC"):
        use_cases.not_now(office.deps, request(BEN), asked.id)


@pytest.mark.parametrize("actor", [MAYA, ARUN, GUEST])
def test_only_who_was_asked_can_answer(office: Office, actor: Actor) -> None:
    asked = use_cases.join(office.deps, request(MAYA), MINE, THEIRS)

    with pytest.raises(Refusal):
        use_cases.let_in(office.deps, request(actor), asked.id)


def test_a_question_taken_back_has_nothing_left_to_answer(office: Office) -> None:
    asked = use_cases.join(office.deps, request(MAYA), MINE, THEIRS)
    use_cases.different(office.deps, request(MAYA), MINE, THEIRS)

    with pytest.raises(Refusal, match="took the question back"):
        use_cases.let_in(office.deps, request(BEN), asked.id)
    assert office.said_to(BEN.id) == []


def test_one_joins_ones_own_handoff_without_asking(office: Office) -> None:
    office.has(3, "Cart reminders", "Shoppers come back", requester=MAYA.id, author=MAYA.id)

    done = use_cases.join(office.deps, request(MAYA), MINE, 3)

    assert (done.state, office.handoff(MINE).state) == (LinkState.GRANTED, State.MERGED)
    assert office.said_to(MAYA.id) == []


@pytest.fixture
def with_it(office: Office) -> Office:
    """Give the office with Ben's handoff in Arun's hands."""
    theirs = office.handoff(THEIRS)
    with office.store.writing(request(ARUN)) as session:
        handoffs.put(session, theirs.model_copy(update={"state": State.WITH_IT, "architect": ARUN.id}))
    return office


def test_the_architect_is_asked_too_when_it_has_the_work(with_it: Office) -> None:
    asked = use_cases.join(with_it.deps, request(MAYA), MINE, THEIRS)
    architect_reads = with_it.said_to(ARUN.id)

    first = use_cases.let_in(with_it.deps, request(BEN), asked.id)
    between = with_it.handoff(MINE).state
    second = use_cases.let_in(with_it.deps, request(ARUN), asked.id)

    assert len(architect_reads) == 1
    assert (first.state, between) == (LinkState.ASKED, State.DRAFT)
    assert (second.state, with_it.handoff(MINE).state) == (LinkState.GRANTED, State.MERGED)


def test_the_architects_no_is_enough(with_it: Office) -> None:
    asked = use_cases.join(with_it.deps, request(MAYA), MINE, THEIRS)
    use_cases.let_in(with_it.deps, request(BEN), asked.id)

    refused = use_cases.not_now(with_it.deps, request(ARUN), asked.id)

    assert (refused.state, with_it.handoff(MINE).state) == (LinkState.REFUSED, State.DRAFT)


def test_an_architect_who_took_it_meanwhile_is_asked_at_the_owners_yes(office: Office) -> None:
    asked = use_cases.join(office.deps, request(MAYA), MINE, THEIRS)
    theirs = office.handoff(THEIRS)
    with office.store.writing(request(ARUN)) as session:
        handoffs.put(session, theirs.model_copy(update={"state": State.WITH_IT, "architect": ARUN.id}))

    after = use_cases.let_in(office.deps, request(BEN), asked.id)

    assert after.state is LinkState.ASKED
    assert len(office.said_to(ARUN.id)) == 1


def test_what_was_merged_says_so_in_its_living_messages(office: Office) -> None:
    with office.store.writing(request(MAYA)) as session:
        deliveries.add(session, "card", key="card:1", due_at=NOW, handoff_id=MINE, channel="C0IT", live=True)
    asked = use_cases.join(office.deps, request(MAYA), MINE, THEIRS)

    use_cases.let_in(office.deps, request(BEN), asked.id)

    assert office.wanted("card:1") > 1


def test_a_backlog_from_before_is_kept_to_its_end(office: Office) -> None:
    for number in range(100, 165):
        office.has(number, f"Old wish {number}", "Something that nobody compares any more")

    first = likeness.keep_up(office.deps, TEAM)

    assert first >= 65
    assert likeness.keep_up(office.deps, TEAM) == 0


def test_the_companys_own_words_find_what_the_fields_words_do_not(office: Office) -> None:
    office.has(50, "Fieldbook gets a trip log", "Hikers keep their trips in Fieldbook")
    office.has(MINE + 60, "Zermatt for walkers", "Zermatt shows walkers their past routes")
    own = Settings(synonyms=(("Fieldbook", "Zermatt"),))
    likeness.keep_up(office.deps, TEAM)
    mine = office.handoff(MINE + 60)
    with office.store.reading(TEAM) as session:
        before = likeness.found(session, MAYA, mine)
    with office.store.writing(request(ARUN)) as session:
        settings.write(session, own)

    likeness.keep_up(office.deps, TEAM)
    with office.store.reading(TEAM) as session:
        after = likeness.found(session, MAYA, mine)

    assert [one.handoff_id for one in before] == []
    assert [one.handoff_id for one in after] == [50]
