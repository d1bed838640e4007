"""Two companies in one database with the same keys, people and times: what one does never touches the other."""

import importlib
import inspect
import pkgutil
import random
import typing
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import String, Text, text
from sqlmodel import SQLModel

from bot.playground import Fault
from handlers import use_cases
from handlers.rules.catches import Post
from handlers.rules.refusals import Refusal
from handlers.views import ids
from storage.guard import UnscopedQueryError
from storage.records import Actor, Request
from storage.store import AlreadyDoneError, NoSuchIdError, StaleWriteError
from storage.vocabulary import Role, Side
from tests.faults.tally import TALLY, times
from tests.test_door import asked, reply
from tests.world import ADMIN, ARUN, BEN, ILEAD, IT, MARTECH, MAYA, MLEAD, TEAM, World

OTHER = "T0OTHERCO"
CANARY = "of the other company"
MARKED = ("title", "name", "body", "text", "typed_title", "last_error", "decision", "alternative", "origin")
Dump = dict[str, list[tuple[Any, ...]]]


def copy_for_the_other(world: World) -> None:
    """Give the other company every row of this one, with the same ids and times and its own words."""
    with world.bot.store.engine.begin() as connection:
        if world.bot.store.is_sqlite:
            connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        for table in SQLModel.metadata.sorted_tables:
            if "team_id" not in table.c:
                continue
            rows = connection.execute(table.select().where(table.c.team_id == TEAM)).mappings().all()
            marked = [c.name for c in table.c if c.name in MARKED and isinstance(c.type, String | Text)]
            for row in rows:
                words = {name: f"{row[name]} {CANARY}" for name in marked if row[name]}
                connection.execute(table.insert().values(**{**row, "team_id": OTHER, **words}))


def dump(world: World, team: str = OTHER) -> Dump:
    """Return everything a company has, as it stands."""
    with world.bot.store.engine.connect() as connection:
        tables = [table for table in SQLModel.metadata.sorted_tables if "team_id" in table.c]
        return {
            table.name: sorted(
                (
                    tuple(map(repr, row))
                    for row in connection.execute(table.select().where(table.c.team_id == team))
                ),
            )
            for table in tables
        }


def differences(before: Dump, after: Dump) -> list[str]:
    return [name for name, rows in before.items() if after[name] != rows]


def every_use_case() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Give every use case there is: what takes deps and a request or a team."""
    for found in pkgutil.iter_modules(use_cases.__path__):
        module = importlib.import_module(f"handlers.use_cases.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            parameters = list(inspect.signature(function).parameters)
            mine = function.__module__ == module.__name__ and not name.startswith("_")
            if mine and parameters[:1] == ["deps"] and parameters[1:2] in (["request"], ["team"]):
                yield f"{found.name}.{name}", function


ACTORS = [
    Actor(id=MAYA),
    Actor(id=BEN),
    Actor(id=ARUN, side=Side.IT, roles=frozenset({Role.ARCHITECT})),
    Actor(id=ILEAD, side=Side.IT, roles=frozenset({Role.LEAD})),
    Actor(id=MLEAD, roles=frozenset({Role.LEAD})),
    Actor(id=ADMIN, roles=frozenset({Role.ADMIN})),
]
WORDS = ["Webinar leads reach the CRM", "H-1", ARUN, MARTECH, "invite", "it", "on", "x", ""]


class Chance:
    """Makes up arguments that a use case may be called with."""

    def __init__(self, seed: int, world: World, numbers: list[int]) -> None:
        self._random, self._at, self._numbers = random.Random(seed), world.clock.now(), numbers

    def pick(self, some: Any) -> Any:
        return self._random.choice(list(some))

    def of(self, kind: Any) -> Any:
        """Return a value of a type, or raise where there is no way to make one up."""
        options = typing.get_args(kind)
        if options and type(None) in options:
            return (
                None
                if self._random.random() < 0.3
                else self.of(next(o for o in options if o is not type(None)))
            )
        origin = typing.get_origin(kind) or kind
        if origin is typing.Literal:
            return self.pick(options)
        simple: dict[Any, Callable[[], Any]] = {
            int: lambda: self.pick(self._numbers),
            str: lambda: self.pick(WORDS),
            bool: lambda: self._random.random() < 0.5,
            float: lambda: 1.0,
            datetime: lambda: self._at,
            Actor: lambda: self.pick(ACTORS),
            Post: lambda: Post(MARTECH, "1.000001", MAYA, self.pick(WORDS), "1.000001"),
        }
        if origin in simple:
            return simple[origin]()
        if inspect.isclass(origin) and issubclass(origin, Enum):
            return self.pick(origin)
        if inspect.isclass(origin) and issubclass(origin, Mapping):
            return {}
        if inspect.isclass(origin) and hasattr(origin, "__iter__") and not hasattr(origin, "model_fields"):
            return []
        raise LookupError(kind)

    def arguments(self, function: Callable[..., Any]) -> dict[str, Any]:
        hints = typing.get_type_hints(function)
        parameters = list(inspect.signature(function).parameters.values())[2:]
        return {
            p.name: self.of(hints[p.name])
            for p in parameters
            if p.default is inspect.Parameter.empty or self._random.random() < 0.5
        }

    def request(self) -> Request:
        return Request(team=TEAM, actor=self.pick(ACTORS), at=self._at + timedelta(minutes=1))


@contextmanager
def whatever_it_says() -> Iterator[None]:
    """Let a use case refuse what was made up; only a statement without its team is raised."""
    try:
        yield
    except UnscopedQueryError:
        raise
    except (
        Refusal,
        AlreadyDoneError,
        NoSuchIdError,
        StaleWriteError,
        TypeError,
        ValueError,
        LookupError,
        AttributeError,
    ):
        return


async def two_companies(world: World) -> None:
    """Have both companies hold the same handoff, with a question, a card, check-ins and reminders."""
    await asked(world)
    await reply(world)
    await world.settle()
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    copy_for_the_other(world)


async def test_no_use_case_of_one_company_touches_or_tells_of_the_other(world: World) -> None:
    await two_companies(world)
    numbers = [1, 1, 1, 2, *_ids(world)]
    before, crossings, ran = dump(world), [], set()

    for seed in range(times(3, 30)):
        chance = Chance(seed, world, numbers)
        for name, use_case in every_use_case():
            named = "team" in inspect.signature(use_case).parameters
            try:
                arguments = chance.arguments(use_case)
            except LookupError:
                continue
            ran.add(name)
            with whatever_it_says():
                said = use_case(world.bot.deps, TEAM if named else chance.request(), **arguments)
                if CANARY in repr(said):
                    crossings.append(f"{name} tells of the other company")
    crossings += [f"{name} of the other company changed" for name in differences(before, dump(world))]

    line = TALLY.add("two workspaces, every use case", len(ran) * times(3, 30), crossings=len(crossings))
    assert line.clean, crossings
    assert len(ran) > 60


def _ids(world: World) -> list[int]:
    """Return the ids that both companies use."""
    with world.bot.store.engine.connect() as connection:
        tables = [t for t in SQLModel.metadata.sorted_tables if "team_id" in t.c and "id" in t.c]
        return [
            row
            for table in tables
            for row in connection.execute(table.select().with_only_columns(table.c.id)).scalars()
            if isinstance(row, int)
        ]


async def test_a_process_says_and_handles_nothing_for_a_company_whose_token_it_has_not(world: World) -> None:
    await two_companies(world)
    with world.bot.store.engine.begin() as connection:
        due = "UPDATE deliveries SET state = 'pending', wanted = wanted + 1 WHERE team_id = :team"
        connection.execute(text(due), {"team": OTHER})
        connection.execute(text("UPDATE inbox SET done_at = NULL WHERE team_id = :team"), {"team": OTHER})
    before, calls = dump(world), len(world.playground.calls)

    await world.settle()
    await world.move(hours=30)

    changed = differences(before, dump(world))
    told = [call for call in world.playground.calls[calls:] if CANARY in repr(call.args)]
    line = TALLY.add(
        "two workspaces, outbox and inbox", len(before["deliveries"]), crossings=len(changed) + len(told)
    )
    assert line.clean, (changed, told)


async def test_a_company_that_uninstalls_or_goes_wrong_leaves_the_other_as_it_is(world: World) -> None:
    await two_companies(world)
    before = dump(world)

    world.playground.faults.add("chat.postMessage", Fault.error("channel_not_found"), times=3)
    await world.command(MAYA, "/handoff list")
    await world.command(MAYA, "/handoff A page for the spring launch")
    await world.playground.say(
        MAYA, MARTECH, "Something new", thread_ts=world.playground.messages(MARTECH)[0]["ts"]
    )
    await world.hear({"type": "app_uninstalled"})
    await world.hear({"type": "channel_archive", "channel": MARTECH, "user": MAYA})
    await world.settle()

    changed = differences(before, dump(world))
    assert TALLY.add("two workspaces, one goes wrong", 5, crossings=len(changed)).clean, changed
