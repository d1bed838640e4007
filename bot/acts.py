"""What people do in the demo: acts on handoffs, told through use cases, each at its moment of the past."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.company import LENA
from bot.playground import Person
from handlers.deps import Deps
from handlers.rules import forms
from handlers.rules.refusals import Refusal
from handlers.use_cases import check_ins, check_ins_became, handing_in, handoffs, outcome_contexts
from handlers.use_cases.people import introduce
from storage import check_ins as kept_check_ins
from storage import questions as kept_questions
from storage.records import Person as Facts
from storage.records import Request
from storage.vocabulary import Category, Direction, Door, Fact, Stage

Typed = Mapping[str, Any]
Do = Callable[[Deps, Request, int], Any]
Measure = tuple[str, Direction, str, str]
"""A KPI as it is typed: its name, its direction, where it stands today, and its target."""


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
            while day.weekday() > 4:
                day -= timedelta(days=1)
        minutes = round(self.hour * 60)
        return datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=ZoneInfo(self.who.tz or "UTC"))


@dataclass(frozen=True)
class Story:
    """One handoff: who began it, by which door, and what happened to it; without a door it is about no handoff."""

    by: Person
    door: Door | None
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


def scenes(stories: Iterable[Story], today: date) -> list[Scene]:
    """Return every act of every story, in the order of time."""
    found = [Scene(act.at(today), story, act) for story in stories for act in story.acts]
    return sorted(found, key=lambda scene: scene.at)


def begin(deps: Deps, request: Request, story: Story) -> int:
    """Open the form of a story's handoff, and return the handoff's id; 0 where the story is about none."""
    if story.door is None:
        return 0
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
        measures = [forms.measure(n) for n in range(1, len(typed["measures"]) + 1)]
        for step in (forms.OUTCOME, *measures, forms.STANDS):
            if step == until:
                return
            given = _of_step(typed, step, request.at.date())
            to = "add_kpi" if step in measures[:-1] else "next"
            form = outcome_contexts.save_step(deps, request, handoff_id, step, given, to=to)
            if form.hint:  # an output dressed as an outcome is coached once, then it goes on
                outcome_contexts.save_step(deps, request, handoff_id, step, given)

    return do


def hand_in(typed: Typed) -> Do:
    """Fill in the form and hand it to IT."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        fill_in(typed)(deps, request, handoff_id)
        handing_in.submit(deps, request, handoff_id)

    return do


def tell_idea(**typed: str) -> Do:
    """Tell IT of an idea."""
    return lambda deps, request, handoff_id: handing_in.hand_in_idea(deps, request, handoff_id, typed)


def cannot_wait(title: str, *, reason: str, words: str) -> Do:
    """Hand it to IT at once."""
    typed = {"title": title}
    return lambda deps, request, handoff_id: handing_in.cannot_wait(
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


def pick(deps: Deps, request: Request, handoff_id: int) -> None:
    """Book the open check-in at the first of its times that is still to come and free."""
    _book(deps, request, handoff_id, last=False)


def pick_late(deps: Deps, request: Request, handoff_id: int) -> None:
    """Book the open check-in at the last of its times that is free, so that it lies ahead in the demo."""
    _book(deps, request, handoff_id, last=True)


def _book(deps: Deps, request: Request, handoff_id: int, *, last: bool) -> None:
    with deps.store.reading(request.team) as session:
        open_one = kept_check_ins.open_of(session, handoff_id)
    offered = list(enumerate(open_one.slots, 1)) if open_one else []
    for number, slot in reversed(offered) if last else offered:
        if open_one is None or datetime.fromisoformat(slot) <= request.at:
            continue
        with suppress(Refusal):  # one of them has another check-in at that time
            check_ins.pick_slot(deps, request, open_one.id, open_one.slots_round, number)
            return


def held(outcome: str, *, stage: Stage | None = None) -> Do:
    """Record that the check-in was held, and the stage it is at now; else the next one."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        with deps.store.reading(request.team) as session:
            open_one = kept_check_ins.open_of(session, handoff_id)
        if open_one is not None and open_one.starts_at is not None:
            check_ins_became.happened(deps, request, open_one.id, outcome=outcome, stage=stage)

    return do


# What they write.


def work(
    title: str,
    category: Category,
    *,
    audience: str,
    change: str,
    kpi: Measure,
    stage: Stage,
    facts: tuple[Fact, ...] = (),
    systems: str = "",
    launch: int | None = None,
    measured: int = 120,
    private: bool = False,
    also: tuple[Measure, ...] = (),
) -> Typed:
    """Return what is typed into the form; `launch` and `measured` are days after the day it is typed."""
    return {
        "title": title,
        "category": category,
        "audience": audience,
        "change": change,
        "sponsor": LENA.id,
        "private": private,
        "measures": (kpi, *also),
        "measured": measured,
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
    number = next(n for n in range(1, forms.KPIS + 1) if step == forms.measure(n))
    name, direction, baseline, target = typed["measures"][number - 1]
    measure_on = today + timedelta(days=typed["measured"])
    said = {"name": name, "direction": direction, "baseline": baseline, "target": target}
    return {
        f"kpi.{number}.{key}": value for key, value in {**said, "measure_on": measure_on.isoformat()}.items()
    }
