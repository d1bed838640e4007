"""P9: what looking things up costs when a company has used Stile for five years."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import SQLModel

from bench import databases
from bench.figures import Line, Scale, alone, compared, percentile, wall_of
from bench.submitting import a_handoff, check_in, context, kpi
from bench.world import TEAM, a_store, person
from handlers.deps import Deps
from handlers.use_cases import finding, home, report
from storage.records import Actor, Request
from storage.store import Store
from storage.tables import CheckInRow, HandoffRow, KpiRow, OutcomeContextRow, WorkspaceRow
from storage.vocabulary import CheckInState, Role, Side, Stage, State

NOW = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
OPEN = 60
"""Open handoffs, as many in both: it is the past that grows."""
WORDS = (
    "loyalty",
    "webinar",
    "consent",
    "newsletter",
    "checkout",
    "dashboard",
    "banner",
    "segment",
    "voucher",
    "portal",
)
MARKETING = Actor(id=person(0), side=Side.MARKETING)
ARCHITECT = Actor(id=person(1), side=Side.IT, roles=frozenset({Role.ARCHITECT}))
LEAD = Actor(id=person(0), side=Side.MARKETING, roles=frozenset({Role.LEAD}))
CHUNK = 5000
Look = Callable[[Deps], object]


def p9(scale: Scale) -> list[Line]:
    """Return the time of Home, list, find and report with very many handoffs, against few."""
    number = scale.of(2000, 100_000)
    times = {how_many: _looked(how_many, scale) for how_many in (number, 100)}
    lines = []
    for name in LOOKS:
        many, few = times[number][name], times[100][name]
        lines += [
            compared(
                "P9",
                f"{name} with {number:,} handoffs on SQLite; against 100",
                many,
                few,
                goal=2.0,
                unit="ms",
            ),
            alone("P9", f"{name} with {number:,} handoffs on SQLite", many, goal=0.1, unit="ms"),
        ]
    return lines


def _request(actor: Actor) -> Request:
    return Request(team=TEAM, actor=actor, at=NOW, surface="bench")


def _home(deps: Deps) -> object:
    with deps.store.reading(TEAM) as session:
        return home.gather(session, MARKETING, NOW)


def _find(words: str) -> Look:
    return lambda deps: home.find(deps, _request(ARCHITECT), words)


LOOKS: dict[str, Look] = {
    "Home": _home,
    "list": lambda deps: home.look_at_list(deps, _request(ARCHITECT)),
    "find a word that all have": _find("campaign"),
    "find a word that few have": _find("zeppelin"),
    "find a word that none has": _find("quokka"),
    "report": lambda deps: report.look_at_report(deps, _request(LEAD)),
}


def _looked(number: int, scale: Scale) -> dict[str, list[float]]:
    with databases.new("sqlite") as url:
        store = a_store(url, people=2)
        fill(store, number)
        deps = Deps(store, lambda: NOW)
        report.count_anew(deps, TEAM)  # as the clock does, every half hour
        while finding.keep_up(deps, TEAM):  # and at every sweep
            pass
        times = {name: _times(deps, look, scale) for name, look in LOOKS.items()}
        store.close()
    return times


def _times(deps: Deps, look: Look, scale: Scale) -> list[float]:
    """Return the seconds it takes: of each run the median of some."""
    wall_of(lambda: look(deps))
    each = scale.of(3, 9)
    return [percentile([wall_of(lambda: look(deps)) for _ in range(each)], 0.5) for _ in range(scale.runs)]


def fill(store: Store, number: int) -> None:
    """Fill the company's five years: handoffs with what they are for, a KPI and a check-in each."""
    chance = random.Random(7)  # noqa: S311 - the same rows every time
    rows = _rows(number, chance)
    while chunk := list(islice(rows, CHUNK)):
        with store.engine.begin() as connection:
            for place, table in enumerate((HandoffRow, OutcomeContextRow, KpiRow, CheckInRow)):
                connection.execute(insert(table), [one[place] for one in chunk])
    with store.engine.begin() as connection:
        connection.execute(update(WorkspaceRow).values(last_handoff=number))


def _rows(number: int, chance: random.Random) -> Iterator[list[dict[str, Any]]]:
    like: list[SQLModel] = [a_handoff(1), context(1), kpi(1, 1), check_in(1, Stage.DESIGN)]
    plain = [dict(record) for record in like]
    for place in range(1, number + 1):
        is_open = place > number - OPEN
        at = NOW - timedelta(minutes=(number - place) * 25)
        handoff = {
            "id": place,
            "title": f"Campaign {place}: {' '.join(chance.sample(WORDS, 3))}{' zeppelin' if place % 50 == 0 else ''}",
            "state": _state(place) if is_open else State.CLOSED,
            "requester": person(0) if is_open and place % 4 == 0 else person(place % 200 + 2),
            "architect": person(1) if place % 4 == 1 else None,
            "created_at": at,
            "updated_at": at,
            "ready_at": at,
            "taken_at": at if place % 4 == 1 else None,
        }
        talk = CheckInState.PROPOSED if is_open else CheckInState.HELD
        theirs = {"handoff_id": place}
        change = (
            f"Customers of segment {place % 90} come back sooner, since {chance.choice(WORDS)} is at hand"
        )
        yield [
            {**plain[0], **handoff},
            {**plain[1], **theirs, "change": change},
            {**plain[2], **theirs, "marketing_owner": handoff["requester"], "it_owner": person(place % 20)},
            {
                **plain[3],
                **theirs,
                "id": place,
                "state": talk,
                "starts_at": at,
                "answered_at": None if is_open else at,
            },
        ]


def _state(place: int) -> State:
    return (State.READY, State.WITH_IT, State.AGREED, State.IN_DELIVERY)[place % 4]
