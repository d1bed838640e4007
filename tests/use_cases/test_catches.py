"""One handoff a message on a real store, whatever comes twice, at once or in the wrong order."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.deps import Deps
from handlers.rules.catches import OFFER_LIVES, Opens, Post
from handlers.rules.refusals import Refusal
from handlers.use_cases import catches as use_cases
from handlers.use_cases import installations, sources
from handlers.use_cases.outcome_contexts import resume_form
from storage import catches, deliveries, handoffs, settings
from storage.records import (
    Actor,
    Channels,
    Delivery,
    Handoff,
    Label,
    Request,
    Roster,
    Settings,
    Source,
    Watched,
)
from storage.rows import some
from storage.store import Store
from storage.tables import DeliveryRow
from storage.vocabulary import Answer, Door, FoundBy, Side, State

TEAM = "T0TEAM"
AT = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
MAYA, BEN, ARUN, BOT = "U0MAYA", "U0BEN", "U0ARUN", "U0BOT"
ON, SHADOW = "C0ON", "C0SHADOW"
TEXT = "Can IT connect the webinar platform to the CRM?"
TITLE = "Connect the webinar platform to the CRM"
CHOSEN = Settings(
    channels=Channels(watched=(Watched(channel=ON, mode="on"), Watched(channel=SHADOW))),
    people=Roster(marketing=(MAYA, BEN), it=(ARUN,)),
)


class Desk:
    """A store with two watched channels, and a clock that is moved by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.at = AT
        self.deps = Deps(store, lambda: self.at)
        installations.remember(self.deps, TEAM, name="Northwind", bot_user=BOT, admins=())
        with store.writing(self.request(MAYA)) as session:
            settings.write(session, CHOSEN)

    def request(self, who: str, **facts: bool) -> Request:
        side = Side.IT if who == ARUN else Side.MARKETING
        return Request(team=TEAM, actor=Actor(id=who, side=side, **facts), at=self.at)

    def post(self, who: str = MAYA, text: str = TEXT, channel: str = ON, number: int = 1) -> Post:
        ts = f"{self.at.timestamp():.0f}.{number:06d}"
        return Post(channel, ts, who, text, ts)

    def catch(self, post: Post) -> Handoff | None:
        return use_cases.catch_silently(self.deps, self.request(post.person), post)

    def caught(self, post: Post | None = None) -> Handoff:
        handoff = self.catch(post or self.post())
        assert handoff is not None
        return handoff

    def now(self, handoff_id: int = 1) -> Handoff:
        with self.store.reading(TEAM) as session:
            found = handoffs.get(session, handoff_id)
        assert found is not None
        return found

    def source(self, handoff_id: int = 1) -> Source:
        with self.store.reading(TEAM) as session:
            found = catches.source_of(session, handoff_id)
        assert found is not None
        return found

    def all_handoffs(self) -> list[Handoff]:
        with self.store.reading(TEAM) as session:
            return handoffs.in_states(session, list(State), limit=None)

    def said(self, kind: str) -> list[Delivery]:
        with self.store.reading(TEAM) as session:
            return [d for d in some(session, DeliveryRow, Delivery) if d.kind == kind]

    def labels(self) -> list[Label]:
        with self.store.reading(TEAM) as session:
            return catches.labels(session)

    def counts(self, channel: str) -> tuple[int, int, int, int]:
        with self.store.reading(TEAM) as session:
            found = {w.channel: w.counts for w in use_cases.watching(session, self.at)}[channel]
        return (found.shadow, found.caught, found.opened, found.not_a_request) if found else (0, 0, 0, 0)


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


def test_a_caught_request_is_offered_to_its_author_for_a_few_minutes(desk: Desk) -> None:
    handoff = desk.caught()

    (offer,) = desk.said("offer")
    assert (offer.channel, offer.person, offer.handoff_id) == (ON, MAYA, handoff.id)
    assert offer.expires_at == desk.post().at + OFFER_LIVES
    assert desk.counts(ON) == (0, 1, 0, 0)


def test_in_shadow_only_a_number_is_kept(desk: Desk) -> None:
    assert desk.catch(desk.post(channel=SHADOW)) is None

    assert desk.all_handoffs() == []
    assert desk.said("offer") == []
    assert desk.counts(SHADOW) == (1, 0, 0, 0)


@pytest.mark.parametrize("fact", ["guest", "foreign", "deactivated"])
def test_who_is_no_member_is_not_caught(desk: Desk, fact: str) -> None:
    request = desk.request(MAYA, **{fact: True})

    assert use_cases.catch_silently(desk.deps, request, desk.post()) is None
    assert desk.all_handoffs() == []
    assert desk.said("told") == []


def test_what_is_said_to_stile_itself_is_no_catch(desk: Desk) -> None:
    assert use_cases.listens(desk.deps, TEAM, desk.post()) == "on"
    assert use_cases.listens(desk.deps, TEAM, desk.post(text=f"<@{BOT}> {TEXT}")) == "off"
    assert use_cases.listens(desk.deps, TEAM, desk.post(channel="C0OTHER")) == "off"


def test_one_message_caught_by_many_at_once_is_one_handoff(
    desk: Desk, open_store: Callable[[], Store]
) -> None:
    post = desk.post()
    doors = [Deps(open_store(), desk.deps.clock) for _ in range(4)]

    def come(deps: Deps, who: str) -> Handoff | None:
        return use_cases.offer(deps, desk.request(who), post, found_by=FoundBy.REACTION, asker=MAYA)

    with ThreadPoolExecutor(8) as threads:
        came = [threads.submit(come, deps, who) for deps in doors for who in (MAYA, BEN)]
    found = [one.result() for one in came]

    assert {handoff.id for handoff in found if handoff} == {desk.all_handoffs()[0].id}
    assert len(desk.all_handoffs()) == 1
    assert len(desk.said("offer")) == 1


def test_opening_a_door_is_a_label_and_a_count(desk: Desk) -> None:
    handoff = desk.caught()

    turned = use_cases.open_caught(desk.deps, desk.request(MAYA), handoff.id, Door.IDEA)

    assert (turned.opens, turned.handoff.state, turned.handoff.door) == (Opens.FORM, State.DRAFT, Door.IDEA)
    assert [label.answer for label in desk.labels()] == [Answer.IDEA]
    assert desk.counts(ON) == (0, 1, 1, 0)


def test_the_other_door_may_be_taken_while_nothing_is_saved(desk: Desk) -> None:
    handoff = desk.caught()
    use_cases.open_caught(desk.deps, desk.request(MAYA), handoff.id, Door.IDEA)

    use_cases.open_caught(desk.deps, desk.request(MAYA), handoff.id, Door.WORK)

    form = resume_form(desk.deps, desk.request(MAYA), handoff.id)
    assert form.handoff.door is Door.WORK
    assert form.typed == {"title": TITLE}
    assert desk.counts(ON) == (0, 1, 1, 0)


def test_no_request_mutes_only_after_a_silent_catch(desk: Desk) -> None:
    asked = use_cases.offer(desk.deps, desk.request(BEN), desk.post(), found_by=FoundBy.REACTION, asker=MAYA)
    assert asked is not None

    mute = use_cases.say_no_request(desk.deps, desk.request(MAYA), asked.id)

    assert mute is None
    assert desk.labels()[0].found_by is FoundBy.REACTION
    assert desk.catch(desk.post(number=2)) is not None


def test_a_muted_author_is_not_even_counted(desk: Desk) -> None:
    mute = use_cases.say_no_request(desk.deps, desk.request(MAYA), desk.caught().id)
    assert mute is not None

    assert desk.catch(desk.post(number=2)) is None
    assert desk.counts(ON) == (0, 1, 0, 1)
    desk.at = AT + timedelta(days=7, seconds=1)
    assert desk.catch(desk.post()) is not None


def test_a_right_offer_between_two_wrong_ones_ends_the_row(desk: Desk) -> None:
    for number in (1, 2):
        use_cases.say_no_request(desk.deps, desk.request(MAYA), desk.caught(desk.post(number=number)).id)
        desk.at += timedelta(days=8)
    right = desk.caught()
    use_cases.open_caught(desk.deps, desk.request(MAYA), right.id, Door.WORK)

    mute = use_cases.say_no_request(desk.deps, desk.request(MAYA), desk.caught(desk.post(number=9)).id)

    assert mute is not None
    assert mute.until == desk.at + timedelta(days=7)


def test_not_now_is_a_label_and_stays_caught(desk: Desk) -> None:
    handoff = desk.caught()

    use_cases.say_not_now(desk.deps, desk.request(MAYA), handoff.id)
    use_cases.offer(desk.deps, desk.request(BEN), desk.post(), found_by=FoundBy.REACTION, asker=MAYA)

    assert desk.now().state is State.CAUGHT
    assert [label.answer for label in desk.labels()] == [Answer.NOT_NOW]
    assert len(desk.said("offer")) == 1


def test_only_its_people_answer_an_offer(desk: Desk) -> None:
    handoff = desk.caught()

    for answer in (use_cases.say_no_request, use_cases.say_not_now):
        with pytest.raises(Refusal, match="no such handoff"):
            answer(desk.deps, desk.request(BEN), handoff.id)
    with pytest.raises(Refusal, match="no such handoff"):
        use_cases.open_caught(desk.deps, desk.request(BEN), handoff.id, Door.WORK)
    assert desk.labels() == []


def test_who_opens_it_first_writes_it_and_its_author_stays_the_requester(desk: Desk) -> None:
    desk.caught()

    turned = use_cases.turn(desk.deps, desk.request(BEN), desk.post(), asker=MAYA)

    assert turned.opens is Opens.DOORS
    assert (desk.now().requester, desk.now().author) == (MAYA, BEN)


def test_it_has_marketing_asked_and_stays_free_to_take_it(desk: Desk) -> None:
    turned = use_cases.turn(desk.deps, desk.request(ARUN), desk.post(), asker=MAYA)

    assert turned.opens is Opens.ASKED
    assert (desk.now().requester, desk.now().author) == (MAYA, MAYA)
    assert [offer.person for offer in desk.said("offer")] == [MAYA]


def test_what_asks_for_nothing_is_not_opened_again_by_a_door(desk: Desk) -> None:
    use_cases.say_no_request(desk.deps, desk.request(MAYA), desk.caught().id)

    with pytest.raises(Refusal, match="marked as not a request"):
        use_cases.turn(desk.deps, desk.request(MAYA), desk.post(), asker=MAYA)


def test_a_direct_message_opens_one_handoff_without_a_thread(desk: Desk) -> None:
    post = desk.post(channel="D0MAYA")
    with desk.store.writing(desk.request(MAYA)) as session:
        key = sources.direct_key(MAYA, post.ts)
        deliveries.add(session, "doors", key=key, due_at=AT, person=MAYA, channel="D0MAYA", words=TEXT)

    for door in (Door.IDEA, Door.WORK):
        use_cases.open_direct(desk.deps, desk.request(MAYA), post.ts, door)

    (handoff,) = desk.all_handoffs()
    assert (handoff.door, handoff.origin_channel, handoff.title) == (Door.WORK, None, TITLE)
    with pytest.raises(Refusal, match="out of date"):
        use_cases.open_direct(desk.deps, desk.request(BEN), post.ts, Door.WORK)


def test_a_guest_is_told_once_a_day_why_nothing_happens(desk: Desk) -> None:
    for number in (1, 2):
        guest = desk.request("U0GUEST", guest=True)
        use_cases.offer(desk.deps, guest, desk.post(number=number), found_by=FoundBy.REACTION, asker=MAYA)

    (told,) = desk.said("told")
    assert "Guests cannot use Stile" in told.args["sentence"]
    assert desk.all_handoffs() == []


def test_a_reaction_on_stiles_own_words_asks_nobody(desk: Desk) -> None:
    use_cases.offer(desk.deps, desk.request(MAYA), desk.post(BOT), found_by=FoundBy.REACTION, asker=None)

    assert desk.all_handoffs() == []
    assert desk.said("offer") == []


def test_an_edit_refreshes_quote_and_title_until_something_is_written(desk: Desk) -> None:
    handoff = desk.caught()
    edited = replace(desk.post(), text="Can IT connect the shop to the CRM?")

    changed = sources.follow_edit(desk.deps, desk.request(MAYA), edited, "1796050801.000000")

    assert changed
    assert desk.now(handoff.id).title == "Connect the shop to the CRM"


def test_an_edit_leaves_a_title_that_somebody_wrote(desk: Desk) -> None:
    handoff = desk.caught()
    use_cases.open_caught(desk.deps, desk.request(MAYA), handoff.id, Door.WORK)
    with desk.store.writing(desk.request(MAYA)) as session:
        handoffs.put(session, desk.now().model_copy(update={"title": "Webinar leads in the CRM"}))

    sources.follow_edit(desk.deps, desk.request(MAYA), replace(desk.post(), text="Something else"), "")

    assert desk.now().title == "Webinar leads in the CRM"


def test_a_message_that_nobody_answered_loses_its_text_after_two_weeks_and_its_count_stays(
    desk: Desk,
) -> None:
    handoff = desk.caught()
    desk.at = AT + timedelta(days=13)
    assert sources.forget_old(desk.deps, TEAM) == 0

    desk.at = AT + timedelta(days=14, minutes=1)
    assert [sources.forget_old(desk.deps, TEAM) for _ in range(2)] == [1, 0]

    assert (desk.now(handoff.id).title, desk.now(handoff.id).state) == ("", State.CAUGHT)
    assert desk.source().quote == ""
    desk.at = AT + timedelta(days=13)
    assert desk.counts(ON) == (0, 1, 0, 0)


def test_of_no_request_the_text_is_kept_for_a_quarter_to_measure_by_and_the_answer_for_good(
    desk: Desk,
) -> None:
    use_cases.say_no_request(desk.deps, desk.request(MAYA), desk.caught().id)
    desk.at = AT + timedelta(days=89)
    sources.forget_old(desk.deps, TEAM)
    (kept,) = use_cases.answered(desk.deps, TEAM)
    assert (kept.text, kept.label) == (TEXT, "not_a_request")

    desk.at = AT + timedelta(days=91)
    sources.forget_old(desk.deps, TEAM)

    assert use_cases.answered(desk.deps, TEAM) == ()
    assert desk.source().quote == ""
    assert [label.answer for label in desk.labels()] == [Answer.NOT_A_REQUEST]


def test_what_somebody_writes_keeps_its_message(desk: Desk) -> None:
    use_cases.open_caught(desk.deps, desk.request(MAYA), desk.caught().id, Door.WORK)
    desk.at = AT + timedelta(days=200)

    assert sources.forget_old(desk.deps, TEAM) == 0
    assert desk.source().quote == TEXT


def test_who_comes_back_to_a_message_whose_text_was_dropped_finds_it_quoted_again(desk: Desk) -> None:
    post = desk.post()
    desk.caught(post)
    desk.at = AT + timedelta(days=15)
    sources.forget_old(desk.deps, TEAM)

    turned = use_cases.turn(desk.deps, desk.request(MAYA), post, asker=MAYA)

    assert (turned.handoff.title, desk.source().quote) == (TITLE, TEXT)
    assert sources.forget_old(desk.deps, TEAM) == 0


def test_a_message_that_was_deleted_is_not_quoted_again(desk: Desk) -> None:
    post = desk.post()
    use_cases.offer(
        desk.deps, desk.request(BEN), replace(post, text=""), found_by=FoundBy.REACTION, asker=MAYA
    )
    with desk.store.writing(desk.request(MAYA)) as session:
        catches.change_source(session, desk.source(), deleted_at=AT)

    use_cases.offer(desk.deps, desk.request(BEN), post, found_by=FoundBy.REACTION, asker=MAYA)

    assert desk.source().quote == ""


def test_a_deletion_is_final(desk: Desk) -> None:
    desk.caught()

    sources.follow_deletion(desk.deps, desk.request(MAYA), desk.post())
    revived = sources.follow_edit(desk.deps, desk.request(MAYA), replace(desk.post(), text="Again"), "")

    assert not revived
    assert (desk.now().state, desk.now().title) == (State.NOT_A_REQUEST, "")
    with desk.store.reading(TEAM) as session:
        found = catches.source_of(session, 1)
    assert found is not None
    assert found.quote == ""


def test_a_deletion_takes_the_message_out_of_a_form_that_only_repeats_it(desk: Desk) -> None:
    handoff = desk.caught()
    use_cases.open_caught(desk.deps, desk.request(MAYA), handoff.id, Door.IDEA)

    sources.follow_deletion(desk.deps, desk.request(MAYA), desk.post())

    form = resume_form(desk.deps, desk.request(MAYA), handoff.id)
    assert TEXT not in str(form.typed)
    assert form.handoff.state is State.DRAFT


def test_a_message_is_unheard_only_while_it_is_fresh_and_never_came(desk: Desk) -> None:
    post = desk.post()
    assert use_cases.is_unheard(desk.deps, TEAM, post)

    use_cases.pass_over(desk.deps, desk.request(MAYA), post)
    assert not use_cases.is_unheard(desk.deps, TEAM, post)

    later = desk.post(number=2)
    desk.at = AT + timedelta(minutes=11)
    assert not use_cases.is_unheard(desk.deps, TEAM, later)
