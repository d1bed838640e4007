"""The demo's handoffs: what each person did on which working day before today, told through use cases."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.company import ARUN, CARLA, IVO, LENA, MAYA, OWEN, TOM
from bot.playground import Person
from handlers.deps import Deps
from handlers.rules import forms
from handlers.use_cases import check_ins, handoffs, outcome_contexts
from handlers.use_cases.people import introduce
from storage import check_ins as kept_check_ins
from storage import questions as kept_questions
from storage.records import Person as Facts
from storage.records import Request
from storage.vocabulary import Category, Direction, Door, Fact, Stage

Typed = Mapping[str, Any]
Do = Callable[[Deps, Request, int], Any]


@dataclass(frozen=True)
class Act:
    """What somebody does to a handoff, so many working days ago at an hour of their own day."""

    days: int
    hour: float
    who: Person
    do: Do

    def at(self, today: date) -> datetime:
        """Return the moment of this act."""
        day = today
        for _ in range(self.days):
            day -= timedelta(days=1)
            while day.weekday() > 4:  # noqa: PLR2004 - Friday
                day -= timedelta(days=1)
        minutes = round(self.hour * 60)
        return datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=ZoneInfo(self.who.tz or "UTC"))


@dataclass(frozen=True)
class Story:
    """One handoff: who began it, by which door, and what happened to it."""

    by: Person
    door: Door
    acts: tuple[Act, ...]


@dataclass(frozen=True)
class Scene:
    """One act in its place in time; `first` begins the story."""

    at: datetime
    story: Story
    act: Act

    @property
    def first(self) -> bool:
        """Return whether the handoff is begun with this act."""
        return self.act is self.story.acts[0]


def scenes(today: date) -> list[Scene]:
    """Return every act of every story, in the order of time."""
    found = [Scene(act.at(today), story, act) for story in STORIES for act in story.acts]
    return sorted(found, key=lambda scene: scene.at)


def begin(deps: Deps, request: Request, story: Story) -> int:
    """Open the form of a story's handoff, and return the handoff's id."""
    return outcome_contexts.open_form(deps, request, door=story.door, fresh=True).handoff.id


def request_of(deps: Deps, team: str, person: Person, at: datetime) -> Request:
    """Return a request of this person at this moment."""
    facts = Facts(
        team_id=team, id=person.id, zone=person.tz or "", workspace_admin=person.is_admin, checked_at=at
    )
    return Request(team=team, actor=introduce(deps, team, facts), at=at, surface="demo")


# What people do.


def fill_in(typed: Typed, *, until: str = forms.PREVIEW) -> Do:
    """Fill in the form, as far as a step."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        for step in (forms.OUTCOME, forms.measure(1), forms.STANDS):
            if step == until:
                return
            given = _of_step(typed, step, request.at.date())
            form = outcome_contexts.save_step(deps, request, handoff_id, step, given)
            if form.hint:  # an output dressed as an outcome is coached once, then it goes on
                outcome_contexts.save_step(deps, request, handoff_id, step, given)

    return do


def hand_in(typed: Typed) -> Do:
    """Fill in the form and hand it to IT."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        fill_in(typed)(deps, request, handoff_id)
        handoffs.submit(deps, request, handoff_id)

    return do


def tell_idea(**typed: str) -> Do:
    """Tell IT of an idea."""
    return lambda deps, request, handoff_id: handoffs.hand_in_idea(deps, request, handoff_id, typed)


def cannot_wait(title: str, *, reason: str, words: str) -> Do:
    """Hand it to IT at once."""
    typed = {"title": title}
    return lambda deps, request, handoff_id: handoffs.cannot_wait(
        deps, request, handoff_id, reason=reason, words=words, typed=typed
    )


def take(deps: Deps, request: Request, handoff_id: int) -> None:
    """Take a handoff as its architect."""
    handoffs.take(deps, request, handoff_id)


def ask(text: str) -> Do:
    """Ask the requester a question."""
    return lambda deps, request, handoff_id: handoffs.ask_for_context(deps, request, handoff_id, text)


def answer(text: str) -> Do:
    """Answer the open question."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        with deps.store.reading(request.team) as session:
            asked = kept_questions.of_handoff(session, handoff_id)
        for question in asked:
            if question.answered_at is None:
                handoffs.answer_question(deps, request, question.id, text)

    return do


def reroute(to: Person, reason: str) -> Do:
    """Give it to another architect."""
    return lambda deps, request, handoff_id: handoffs.suggest_route(
        deps, request, handoff_id, to=to.id, reason=reason
    )


def decline(reason: str, alternative: str) -> Do:
    """Decline it."""
    return lambda deps, request, handoff_id: handoffs.decline(
        deps, request, handoff_id, reason=reason, alternative=alternative
    )


def withdraw(deps: Deps, request: Request, handoff_id: int) -> None:
    """Take it back."""
    handoffs.withdraw(deps, request, handoff_id)


def pick(number: int) -> Do:
    """Book the open check-in at one of its times."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        with deps.store.reading(request.team) as session:
            open_one = kept_check_ins.open_of(session, handoff_id)
        if open_one is not None and len(open_one.slots) >= number:
            check_ins.pick_slot(deps, request, open_one.id, open_one.slots_round, number)

    return do


def held(outcome: str) -> Do:
    """Record that the check-in was held."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        with deps.store.reading(request.team) as session:
            open_one = kept_check_ins.open_of(session, handoff_id)
        if open_one is not None and open_one.starts_at is not None:
            check_ins.happened(deps, request, open_one.id, outcome=outcome)

    return do


# What they write.


def work(
    title: str,
    category: Category,
    *,
    audience: str,
    change: str,
    kpi: tuple[str, Direction, str, str],
    stage: Stage,
    facts: tuple[Fact, ...] = (),
    systems: str = "",
    launch: int | None = None,
    private: bool = False,
) -> Typed:
    """Return what is typed into the form; `kpi` is its name, direction, baseline and target."""
    name, direction, baseline, target = kpi
    return {
        "title": title,
        "category": category,
        "audience": audience,
        "change": change,
        "sponsor": LENA.id,
        "private": private,
        "kpi.1.name": name,
        "kpi.1.direction": direction,
        "kpi.1.baseline": baseline,
        "kpi.1.target": target,
        "stage": stage,
        "facts": list(facts),
        "systems": systems,
        "launch": launch,
    }


def _of_step(typed: Typed, step: str, today: date) -> dict[str, Any]:
    """Return the fields of one step; dates are counted from the day they are typed."""
    if step == forms.OUTCOME:
        return {key: typed[key] for key in ("title", "category", "audience", "change", "sponsor", "private")}
    if step == forms.STANDS:
        fields = {key: typed[key] for key in ("stage", "facts", "systems")}
        launch = typed["launch"]
        on = {"launch_on": (today + timedelta(days=launch)).isoformat()} if launch else {}
        return {**fields, **on, "conceived_on": (today - timedelta(days=9)).isoformat()}
    measured = {key: value for key, value in typed.items() if key.startswith("kpi.")}
    return {**measured, "kpi.1.measure_on": (today + timedelta(days=120)).isoformat()}


def _all() -> Iterator[Story]:
    """Give the stories."""
    webinars = work(
        "Registrations from the webinar platform into the CRM",
        Category.EXISTING_SALES,
        audience="Trade customers who come to our product webinars",
        change="Their account manager calls within two days, while now it takes ten because lists are copied by hand",
        kpi=("Days from webinar to first call", Direction.DOWN, "10", "2"),
        stage=Stage.DESIGN,
        facts=(Fact.PERSONAL_DATA,),
        systems="Webinar platform, CRM",
        launch=90,
    )
    yield Story(
        MAYA,
        Door.WORK,
        (
            Act(9, 9.5, MAYA, hand_in(webinars)),
            Act(8, 14.0, ARUN, take),
            Act(8, 10.0, MAYA, pick(1)),
            Act(
                2,
                15.0,
                ARUN,
                held("The CRM's import takes consent with it; next: which fields, and who owns them"),
            ),
        ),
    )
    consent = work(
        "One consent banner for all our country sites",
        Category.COST_RISK,
        audience="Visitors of the nine country sites",
        change="A choice is asked once and kept, so fewer of them leave at the banner",
        kpi=("Visitors leaving at the banner", Direction.DOWN, "14 %", "6 %"),
        stage=Stage.IDEA,
        facts=(Fact.PERSONAL_DATA,),
        systems="Consent tool, tag manager, web analytics",
        launch=120,
    )
    yield Story(TOM, Door.WORK, (Act(1, 10.0, TOM, hand_in(consent)),))
    yield Story(
        CARLA,
        Door.IDEA,
        (
            Act(
                3,
                11.0,
                CARLA,
                tell_idea(
                    title="Loyalty points shown in the newsletter",
                    category=Category.RETAIN,
                    change="Members see what their points are worth today, and come back before they expire",
                ),
            ),
        ),
    )
    attribution = work(
        "Attribution dashboard by channel",
        Category.REACH,
        audience="The five campaign managers",
        change="They move budget every week to what brings new customers, where now they wait for the month's end",
        kpi=("Cost per new customer", Direction.DOWN, "€ 48", "€ 39"),
        stage=Stage.DESIGN,
        systems="Web analytics, ad platforms, data warehouse",
        launch=75,
    )
    yield Story(
        MAYA,
        Door.WORK,
        (
            Act(3, 9.0, MAYA, hand_in(attribution)),
            Act(
                2,
                13.0,
                ARUN,
                ask("Which of the ad platforms already send their costs to the data warehouse?"),
            ),
        ),
    )
    assets = work(
        "Asset library that the regional teams can search",
        Category.CONTENT,
        audience="Regional marketing teams in six countries",
        change="They find an approved picture in minutes instead of asking us by mail",
        kpi=("Hours until a region has its picture", Direction.DOWN, "30", "1"),
        stage=Stage.PLAN,
        facts=(Fact.DEMO_SEEN, Fact.IT_AT_DEMO, Fact.BUDGET_APPROVED),
        systems="DAM, CMS, single sign-on",
        launch=150,
    )
    yield Story(
        CARLA,
        Door.WORK,
        (Act(4, 10.5, CARLA, hand_in(assets)), Act(3, 9.5, OWEN, take), Act(1, 14.0, CARLA, pick(1))),
    )
    tags = work(
        "Tag manager without the forty tags nobody needs",
        Category.COST_RISK,
        audience="Everybody who opens our shop on a phone",
        change="Pages are there a second sooner, and fewer people give up",
        kpi=("Shop visits that end on the first page", Direction.DOWN, "52 %", "45 %"),
        stage=Stage.DESIGN,
    )
    yield Story(TOM, Door.WORK, (Act(4, 15.0, TOM, fill_in(tags, until=forms.STANDS)),))
    newsletter = work(
        "New newsletter tool",
        Category.RETAIN,
        audience="The 310,000 subscribers of our newsletter",
        change="They get what fits their last trip, and fewer unsubscribe",
        kpi=("Unsubscribes a month", Direction.DOWN, "2,400", "1,500"),
        stage=Stage.PLAN,
        facts=(Fact.DEMO_SEEN, Fact.PRICE_ASKED, Fact.CONTRACT_SIGNED, Fact.PERSONAL_DATA),
        systems="Newsletter tool, CRM, shop",
        launch=40,
    )
    yield Story(LENA, Door.WORK, (Act(2, 11.0, LENA, hand_in(newsletter)), Act(1, 10.0, OWEN, take)))
    configurator = work(
        "Tent configurator in the web shop",
        Category.EDUCATE,
        audience="People who buy their first family tent",
        change="They choose the right size on their own and send fewer tents back",
        kpi=("Family tents sent back", Direction.DOWN, "18 %", "12 %"),
        stage=Stage.DESIGN,
        systems="Web shop, product data",
        launch=60,
    )
    yield Story(
        TOM,
        Door.WORK,
        (
            Act(8, 9.0, TOM, hand_in(configurator)),
            Act(
                6,
                11.0,
                OWEN,
                decline(
                    "The shop moves to its new platform in spring, and what is built before is thrown away.",
                    "Try it with a size guide on the three product pages: the shop team can do that this month.",
                ),
            ),
        ),
    )
    store_pages = work(
        "A landing page for every store",
        Category.REACH,
        audience="People who look for a shop near them",
        change="They find opening hours and stock of the next store, and come in",
        kpi=("Store visits from search a month", Direction.UP, "3,100", "5,000"),
        stage=Stage.IDEA,
        systems="CMS, stock system",
    )
    yield Story(
        CARLA,
        Door.WORK,
        (Act(7, 9.5, CARLA, hand_in(store_pages)), Act(5, 16.0, CARLA, withdraw)),
    )
    yield Story(
        TOM,
        Door.WORK,
        (
            Act(
                1,
                9.0,
                TOM,
                cannot_wait(
                    "The raffle form of the running campaign shows an error",
                    reason="campaign",
                    words="Every hour forty people try to enter and cannot; the campaign ends on Sunday",
                ),
            ),
            Act(1, 15.5, OWEN, take),
        ),
    )
    profiles = work(
        "Try a customer data platform with two segments",
        Category.EXISTING_SALES,
        audience="Customers who bought boots but no socks or care products",
        change="They hear of what fits their boots, and buy a second time within the season",
        kpi=("Second purchases within 90 days", Direction.UP, "11 %", "16 %"),
        stage=Stage.ESTIMATE,
        facts=(Fact.BUDGET_APPROVED, Fact.PERSONAL_DATA),
        systems="CDP, shop, CRM",
        launch=110,
    )
    yield Story(
        MAYA,
        Door.WORK,
        (
            Act(6, 9.5, MAYA, hand_in(profiles)),
            Act(5, 10.0, IVO, reroute(OWEN, "Arun has the CRM move until the end of the month")),
            Act(4, 10.0, OWEN, take),
            Act(3, 11.0, OWEN, ask("Who may see the segments: only the CRM team, or the agency too?")),
            Act(2, 9.0, MAYA, answer("Only the CRM team; the agency gets numbers, never people.")),
        ),
    )
    assistant = work(
        "Answers from the product manuals in the support chat",
        Category.EDUCATE,
        audience="Customers with a question about care and repair",
        change="They get their answer at night and at weekends too, without waiting for a person",
        kpi=("Questions answered within 5 minutes", Direction.UP, "35 %", "70 %"),
        stage=Stage.SOURCE,
        facts=(Fact.DEMO_SEEN, Fact.PRICE_ASKED),
        systems="Support chat, product data",
        launch=80,
        private=True,
    )
    yield Story(LENA, Door.WORK, (Act(5, 10.0, LENA, hand_in(assistant)), Act(4, 15.0, ARUN, take)))
    finder = work(
        "Trail finder in the app",
        Category.RETAIN,
        audience="Members who use the app",
        change="They open it on the way to a hike, and not only to collect points",
        kpi=("App opens per member a month", Direction.UP, "1.2", "3"),
        stage=Stage.IDEA,
    )
    yield Story(MAYA, Door.WORK, (Act(1, 16.0, MAYA, fill_in(finder, until=forms.measure(1))),))


STORIES = tuple(_all())
