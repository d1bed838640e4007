"""P5, P6: how fast what is due is said, and what it costs while very many messages wait."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

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
AROUND = ("BEGIN", "SELECT set_config", "SELECT pg_catalog", "show ", "select current_schema")


@dataclass(frozen=True)
class Queue:
    """What one queue was given: how many, the commands of its workers, and how to ask how many are done."""

    number: int
    commands: list[tuple[str, ...]]
    done: Callable[[], int]
    environment: dict[str, str]


def p5(scale: Scale) -> list[Line]:
    """Return the rate at which due messages are claimed and marked, against three queues."""
    ours = [_taken(_stile, scale) for _ in range(scale.runs)]
    lines = []
    for name, goal in GOALS.items():
        what = f"due deliveries claimed, posted to nobody, marked one by one, {WORKERS} workers, PostgreSQL; against {name}"
        if why := _why_not(name):
            lines.append(missing("P5", what, goal=goal, why=why, more_is_better=True))
            continue
        theirs = [_taken(QUEUES[name], scale) for _ in range(scale.runs)]
        lines.append(
            compared("P5", what, ours, theirs, goal=goal, unit="/s", more_is_better=True, note=SPARED)
        )
    return lines


def _why_not(name: str) -> str:
    if not PEERS.exists():
        return NO_PEERS
    return redis.MISSING if "Redis" in name and not redis.is_here() else ""


def _taken(queue: Any, scale: Scale) -> float:
    """Fill a queue, start its workers, and return how many a second it gets done."""
    with queue(scale) as filled, ExitStack() as ends:
        for command in filled.commands:
            worker = begun(*command, environment=filled.environment, log=log_file(), says=False)
            ends.callback(worker.stop)
        return rate(filled.done, filled.number, within=scale.of(2, 5))


def rate(done: Callable[[], int], number: int, *, within: float) -> float:
    """Return how many get done a second, from the first on, until all are or so many seconds are over."""
    ends = time.monotonic() + 60
    while not (first := done()):
        if time.monotonic() > ends:
            raise RuntimeError("The workers do nothing; set STILE_BENCH_LOG to a file and look there.")
        time.sleep(0.01)
    began = time.monotonic()
    while (last := done()) < number and time.monotonic() < began + within:
        time.sleep(0.02)
    return (last - first) / max(time.monotonic() - began, 0.001)


@contextmanager
def _stile(scale: Scale) -> Iterator[Queue]:
    number = scale.of(1000, 10_000)
    with databases.new("postgres") as url:
        store = a_store(url)
        filling.deliveries(store, due=number, waiting=9 * number)
        store.close()
        with _counting(url, "SELECT count(*) FROM deliveries WHERE state = 'posted'") as done:
            yield Queue(number, [module("servers.deliver", url)] * WORKERS, done, {})


@contextmanager
def _procrastinate(scale: Scale) -> Iterator[Queue]:
    number = scale.of(1000, 10_000)
    with databases.new("postgres") as url:
        environment = {"BENCH_POSTGRES": url}
        begun(str(PEERS / "python"), "-m", "bench.queues.procrastinate_app", environment=environment).stop()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, args, scheduled_at) "
                "SELECT 'bench', 'nothing', '{}', CASE WHEN n > %s THEN now() + interval '1 day' END "
                "FROM generate_series(1, %s) AS n",
                (number, 10 * number),
            )
            connection.execute("ANALYZE")
        app = "--app=bench.queues.procrastinate_app.app"
        command = (str(PEERS / "procrastinate"), app, "worker", "--queues=bench")
        count = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'succeeded'"
        with _counting(url, count) as done:
            yield Queue(number, [command] * WORKERS, done, environment)


@contextmanager
def _counting(url: str, query: str) -> Iterator[Callable[[], int]]:
    with psycopg.connect(url, autocommit=True) as connection:

        def done() -> int:
            row = connection.execute(query).fetchone()
            return int(row[0]) if row else 0

        yield done


@contextmanager
def _celery(scale: Scale) -> Iterator[Queue]:
    worker = ("-m", "celery", "-A", "bench.queues.celery_app", "worker", "-c", str(WORKERS), "-l", "ERROR")
    with _on_redis(scale, "celery_app", "celery", worker) as queue:
        yield queue


@contextmanager
def _dramatiq(scale: Scale) -> Iterator[Queue]:
    worker = ("-m", "dramatiq", "bench.queues.dramatiq_app", "--processes", str(WORKERS))
    with _on_redis(scale, "dramatiq_app", "dramatiq:default", worker) as queue:
        yield queue


@contextmanager
def _on_redis(scale: Scale, app: str, name: str, worker: tuple[str, ...]) -> Iterator[Queue]:
    number = scale.of(1000, 10_000)
    with redis.server() as port:
        environment = {"BENCH_REDIS": f"redis://127.0.0.1:{port}/0"}
        python = str(PEERS / "python")
        begun(python, "-m", f"bench.queues.{app}", str(number), environment=environment, log=log_file()).stop()
        yield Queue(number, [(python, *worker)], lambda: number - redis.length(port, name), environment)


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
        compared("P6", f"claim of 100 with {of}; against 1,000", many.claims, few.claims, goal=1.3, unit="ms"),
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
        runs = max(scale.runs, 2)
        now = filling.deliveries(store, due=100 * (runs + 1), waiting=number - 100 * (runs + 1))
        deps = Deps(store, lambda: now)
        claims = [wall_of(lambda: _claim(deps)) for _ in range(runs + 1)][1:]
        looks = [_idle(deps, scale.of(20, 200)) for _ in range(scale.runs)]
        queries = _queries(store, deps)
        store.close()
    return Waited(claims[: scale.runs], looks, queries)


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

    event.listen(store.engine, "before_cursor_execute", keep)
    deliveries.claim(deps, limit=100, lease=3600.0)
    event.remove(store.engine, "before_cursor_execute", keep)
    return len([one for one in said if not one.startswith(AROUND)])
