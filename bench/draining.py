"""P5, P6: how fast what is due is said, and what it costs while very many messages wait."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count, islice
from typing import Any

import psycopg
from sqlalchemy import event

from bench import databases, filling, redis
from bench.figures import Line, Scale, alone, compared, missing, wall_of
from bench.processes import ROOT, begun, log_file, module
from bench.world import a_store
from handlers.deps import Deps
from handlers.use_cases import deliveries
from storage.store import Store

WORKERS = 2
PEERS = ROOT / ".venv-bench" / "bin"
GOALS = {"Procrastinate": 20.0, "Celery and Redis": 5.0, "Dramatiq and Redis": 2.0}
NO_PEERS = "there is no .venv-bench: make bench makes it"
SPARED = (
    "Celery and Dramatiq are spared the 90,000 that wait, which they would keep in their workers' memory; "
    "each queue's rate is taken over the first seconds"
)
JOBS = (
    "INSERT INTO procrastinate_jobs (queue_name, task_name, args, scheduled_at) "
    "SELECT 'bench', 'nothing', '{}', now() + CAST(%s AS interval) FROM generate_series(1, %s)"
)
JOBS_LEFT = (
    "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND scheduled_at <= now()"
)
AROUND = ("BEGIN", "SELECT set_config", "SELECT pg_catalog", "show ", "select current_schema")


@dataclass(frozen=True)
class Queue:
    """One queue: the commands of its workers, how many wait, and how to add some."""

    commands: list[tuple[str, ...]]
    waiting: Callable[[], int]
    add: Callable[[int], None]
    environment: dict[str, str]


def p5(scale: Scale) -> list[Line]:
    """Return the rate at which due messages are claimed and marked, against three queues."""
    ours = _rates(_stile, scale)
    lines = []
    for name, goal in GOALS.items():
        what = f"due deliveries claimed, posted to nobody, marked together as they are when Slack answers, {WORKERS} workers, PostgreSQL; against {name}"
        if why := _why_not(name):
            lines.append(missing("P5", what, goal=goal, why=why, more_is_better=True))
            continue
        theirs = _rates(QUEUES[name], scale)
        lines.append(
            compared("P5", what, ours, theirs, goal=goal, unit="/s", more_is_better=True, note=SPARED)
        )
    return lines


def _why_not(name: str) -> str:
    if not PEERS.exists():
        return NO_PEERS
    return redis.MISSING if "Redis" in name and not redis.is_here() else ""


def _rates(queue: Callable[[int], AbstractContextManager[Queue]], scale: Scale) -> list[float]:
    """Return how many a second a queue gets done in each run, filled up before."""
    due = scale.of(1000, 10_000)
    with queue(9 * due) as filled:
        return [_rate_of(filled, due, within=scale.of(2, 3)) for _ in range(scale.runs)]


def _rate_of(queue: Queue, due: int, *, within: float) -> float:
    queue.add(due - queue.waiting())
    with ExitStack() as ends:
        for command in queue.commands:
            worker = begun(*command, environment=queue.environment, log=log_file(), says=False)
            ends.callback(worker.stop)
        return rate(queue.waiting, within=within)


def rate(waiting: Callable[[], int], *, within: float, every: float = 0.1) -> float:
    """Return how many get done a second, from the first on, until none waits or so many seconds are over."""
    ends, all_of_them = time.monotonic() + 60, waiting()
    while (first := waiting()) == all_of_them:
        if time.monotonic() > ends:
            raise RuntimeError("The workers do nothing; set BENCH_LOG to a file and look there.")
        time.sleep(every / 10)
    began = time.monotonic()
    while (last := waiting()) and time.monotonic() < began + within:
        time.sleep(every)
    return (first - last) / max(time.monotonic() - began, 0.001)


@contextmanager
def _stile(waiting: int) -> Iterator[Queue]:
    with databases.new("postgres") as url:
        store = a_store(url)
        filling.deliveries(store, due=0, waiting=waiting)
        numbers = count(waiting + 1)

        def add(number: int) -> None:
            filling.due(store, first=next(numbers), number=number)
            deque(islice(numbers, number), maxlen=0)

        said = "SELECT count(*) FROM deliveries WHERE state IN ('pending', 'sending') AND due_at <= now()"
        with _counting(url, said) as left:
            yield Queue([module("servers.deliver", url)] * WORKERS, left, add, {})
        store.close()


@contextmanager
def _procrastinate(waiting: int) -> Iterator[Queue]:
    with databases.new("postgres") as url:
        environment = {"BENCH_POSTGRES": url}
        begun(str(PEERS / "python"), "-m", "bench.queues.procrastinate_app", environment=environment).stop()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(JOBS, ("1 day", waiting))
            connection.execute("ANALYZE")
            app = "--app=bench.queues.procrastinate_app.app"
            command = (str(PEERS / "procrastinate"), app, "worker", "--queues=bench")
            with _counting(url, JOBS_LEFT) as left:
                yield Queue(
                    [command] * WORKERS,
                    left,
                    lambda number: _execute(connection, JOBS, ("-1 day", number)),
                    environment,
                )


def _execute(connection: "psycopg.Connection[Any]", statement: Any, values: tuple[Any, ...]) -> None:
    connection.execute(statement, values)


@contextmanager
def _counting(url: str, query: Any) -> Iterator[Callable[[], int]]:
    with psycopg.connect(url, autocommit=True) as connection:

        def counted() -> int:
            row = connection.execute(query).fetchone()
            return int(row[0]) if row else 0

        yield counted


@contextmanager
def _celery(_: int) -> Iterator[Queue]:
    worker = ("-m", "celery", "-A", "bench.queues.celery_app", "worker", "-c", str(WORKERS), "-l", "ERROR")
    with _on_redis("celery_app", "celery", worker) as queue:
        yield queue


@contextmanager
def _dramatiq(_: int) -> Iterator[Queue]:
    worker = ("-m", "dramatiq", "bench.queues.dramatiq_app", "--processes", str(WORKERS))
    with _on_redis("dramatiq_app", "dramatiq:default", worker) as queue:
        yield queue


@contextmanager
def _on_redis(app: str, name: str, worker: tuple[str, ...]) -> Iterator[Queue]:
    with redis.server() as port:
        environment = {"BENCH_REDIS": f"redis://127.0.0.1:{port}/0"}
        python = str(PEERS / "python")

        def add(number: int) -> None:
            command = (python, "-m", f"bench.queues.{app}", str(number))
            begun(*command, environment=environment, log=log_file()).stop()

        yield Queue([(python, *worker)], lambda: redis.length(port, name), add, environment)


QUEUES = {"Procrastinate": _procrastinate, "Celery and Redis": _celery, "Dramatiq and Redis": _dramatiq}


def p6(scale: Scale) -> list[Line]:
    """Return what a claim and an idle tick cost with very many rows, against few."""
    return [line for kind in ("sqlite", "postgres") for line in _with_many(kind, scale)]


def _with_many(kind: str, scale: Scale) -> list[Line]:
    number = scale.of(10_000, 1_000_000)
    where = {"sqlite": "SQLite", "postgres": "PostgreSQL"}[kind]
    many, few = _waiting(kind, scale, number), _waiting(kind, scale, 1000)
    of = f"{number:,} rows pending on {where}"
    return [
        compared(
            "P6", f"claim of 100 with {of}; against 1,000", many.claims, few.claims, goal=1.3, unit="ms"
        ),
        compared("P6", f"idle look with {of}; against 1,000", many.idle, few.idle, goal=1.3, unit="ms"),
        alone("P6", f"idle look with {of}", many.idle, goal=0.001, unit="ms"),
        alone("P6", f"queries of an idle look on {where}", [float(many.queries)], goal=1, unit=""),
    ]


@dataclass(frozen=True)
class Waited:
    """Seconds of some claims and idle looks, and the queries one idle look takes."""

    claims: list[float]
    idle: list[float]
    queries: int


def _waiting(kind: str, scale: Scale, number: int) -> Waited:
    with databases.new(kind) as url:
        store = a_store(url)
        now = filling.deliveries(store, due=0, waiting=number)
        deps = Deps(store, lambda: now)
        _idle(deps, 20)
        looks = [_idle(deps, scale.of(20, 200)) for _ in range(scale.runs)]
        queries = _queries(store, deps)
        filling.due(store, first=number + 1, number=100 * (scale.runs + 1))
        claims = [wall_of(lambda: _claim(deps)) for _ in range(scale.runs + 1)][1:]
        store.close()
    return Waited(claims, looks, queries)


def _claim(deps: Deps) -> None:
    claimed = deliveries.claim(deps, limit=100, lease=3600.0)
    assert len(claimed) == 100


def _idle(deps: Deps, looks: int) -> float:
    """Return the seconds of one look that finds nothing: the median of some."""
    taken = sorted(wall_of(lambda: deliveries.claim(deps, limit=100, lease=3600.0)) for _ in range(looks))
    return taken[looks // 2]


def _queries(store: Store, deps: Deps) -> int:
    said: list[str] = []

    def keep(_: Any, __: Any, statement: str, *___: Any) -> None:
        said.append(statement)

    for engine in set(store.engines):
        event.listen(engine, "before_cursor_execute", keep)
    deliveries.claim(deps, limit=100, lease=3600.0)
    return len([one for one in said if not one.startswith(AROUND)])
