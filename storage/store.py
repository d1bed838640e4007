"""The unit of work: `reading()` and `writing()` on SQLite or PostgreSQL."""

import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Engine, ExceptionContext, Insert, create_engine, event, text
from sqlalchemy.engine import URL, CursorResult, Result, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnectionLeftError
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session, col, update

from storage.guard import SYSTEM, check, refuse_unscoped, refuse_unscoped_flush
from storage.records import Request
from storage.tables import InboxRow

RETRYABLE = frozenset({"40001", "40P01"})
PASSING = frozenset({"25006", "25P03", "53300", "53400", "55P03"})
"""PostgreSQL's codes of what is over by itself: read-only in a failover, idle too long, no connection left, locked."""
PASSING_CLASSES = frozenset({"08", "57"})
"""And the classes: the connection is gone, the server is told to end or a statement takes too long."""
NO_ROOM = "53100"
OUT_OF_RANGE = "22003"
NOBODY: Callable[[], None] = lambda: None  # noqa: E731 - a value, not a function anybody calls by name
OF_THIS_UNIT = text(
    "SELECT set_config('statement_timeout', :patience, true), set_config('stile.team', :team, true)"
)
"""How long PostgreSQL tries, in ms, and whose rows it shows: its row-level security asks for the team."""
OF_UNITS: dict[str, Any] = {
    "autoflush": False,
    "expire_on_commit": False,
    "join_transaction_mode": "control_fully",
}
LIMITS = "-c lock_timeout=2000 -c idle_in_transaction_session_timeout=15000 -c timezone=UTC"
"""What every connection to PostgreSQL begins with; times in ms."""
ALIVE = {
    "connect_timeout": 5,
    "tcp_user_timeout": 5000,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
}
"""How long a server that is gone without a word is waited for, where the system's own patience is a quarter of an
hour: seconds, and ms until what was sent is to be there.
"""
MORE = 10
"""Connections beyond the pool's own that may be opened at a time of need."""
SPARE = 4
"""Connections that are left to those who look."""
_in_unit: ContextVar[bool] = ContextVar("in_unit", default=False)


class AlreadyDoneError(Exception):
    """The inbox row of this request was done before; nothing was done again."""


class StoreBusyError(Exception):
    """The database did not answer in time; nothing was done."""


class StoreRacedError(StoreBusyError):
    """Another transaction was in the way; nothing was done, and the whole of it can be tried again at once."""


class StoreGoneError(StoreBusyError):
    """The database went away in the middle; nothing was done, and the whole of it can be tried again at once."""


class StoreUnsureError(StoreBusyError):
    """The database went away while it was to commit: whether anything was done can only be found out by asking it."""


class StoreFullError(StoreBusyError):
    """The database has no room for anything new; nothing was done."""


class NoSuchIdError(Exception):
    """A number was asked for that no row can have; nothing was done."""


class StaleWriteError(Exception):
    """Somebody changed the row since it was read; nothing was done."""


_ids = [0]
_one_at_a_time = threading.Lock()


def new_id() -> int:
    """Return an id that grows with time: 41 bits of milliseconds, 22 bits of chance, behind all this process gave.

    What one unit of work writes within a millisecond is read in the order in which it was written.
    """
    with _one_at_a_time:
        _ids[0] = max((int(time.time() * 1000) << 22) | secrets.randbits(22), _ids[0] + 1)
        return _ids[0]


def is_writing() -> bool:
    """Tell whether the caller is inside a unit of work, where neither Slack nor the model may be called."""
    return _in_unit.get()


class Unit(Session):
    """A session whose statements the guard reads before they run."""


class Engines(NamedTuple):
    """What reads, what writes, and what looks across workspaces or does one thing alone, without a transaction."""

    reads: Engine
    writes: Engine
    looks: Engine


class Store:
    """Everything Stile remembers, one team at a time."""

    def __init__(self, url: str, *, pool: int = 20, engines: Engines | None = None) -> None:
        """Open a database, or go on with engines of the same one, which know their statements already."""
        self.url = _with_driver(make_url(url))
        self.after_write = NOBODY
        self.serves: frozenset[str] | None = None
        """The workspaces this process holds a token of; None: every one. Others' rows are for other processes."""
        self._turn = threading.Lock()
        self.most_at_once = pool + MORE - SPARE
        """How many units of work find a connection at the same time; who comes then waits, and is told."""
        self._room = threading.BoundedSemaphore(self.most_at_once)
        opened = _sqlite_engines if self.is_sqlite else _postgres_engines
        self.engines = engines or opened(self.url, pool)

    @property
    def is_sqlite(self) -> bool:
        """Return whether the store is one file of one host."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def engine(self) -> Engine:
        """Return the engine that writes, for migrations."""
        return self.engines.writes

    @property
    def in_use(self) -> bool:
        """Return whether a connection is still out with somebody."""
        return any(engine.pool.checkedout() for engine in self.engines)  # type: ignore[attr-defined]

    def close(self) -> None:
        """Let go of every connection."""
        for engine in self.engines:
            engine.dispose()

    @contextmanager
    def reading(self, team: str, *, patience: float = 5.0) -> Iterator[Session]:
        """Give a session that reads one team's rows; `patience` in seconds."""
        with _translated(), self._session(self.engines.reads, team, patience) as session:
            yield session

    @contextmanager
    def writing(self, request: Request) -> Iterator[Session]:
        """Give the one transaction of a use case; it also takes the request's inbox row as done."""
        with self._writing(request.team, request.patience) as session:
            if request.inbox_id is not None:
                _take_inbox_row(session, request)
            yield session

    @contextmanager
    def system(self, *, patience: float = 5.0) -> Iterator[Session]:
        """Give the one session that claims and audits across workspaces."""
        with self._writing(SYSTEM, patience) as session:
            yield session

    @contextmanager
    def looking(self) -> Iterator[Session]:
        """Give the system session to look whether there is anything to claim: no lock, and nothing around a query."""
        with (
            _translated(),
            self.engines.looks.connect() as connection,
            self._unit(connection, SYSTEM) as session,
        ):
            yield session

    def insert(self, request: Request, statement: Insert, values: Mapping[str, Any]) -> int:
        """Insert a row of the request's team as a unit of its own; return how many rows that made, 0 or 1.

        One statement needs no session, and on SQLite no transaction around it: half the cost of `writing`.
        """
        check(statement, request.team, [values])
        with _translated(), self._my_turn(request.patience):
            if self.is_sqlite:
                with self.engines.looks.connect() as connection:
                    set_patience(connection, request.patience)
                    return connection.execute(statement, values).rowcount
            with self._connected(self.engines.writes, request.team, request.patience) as connection:
                inserted = connection.execute(statement, values).rowcount
                connection.commit()
                return inserted

    @contextmanager
    def _writing(self, team: str, patience: float) -> Iterator[Session]:
        with (
            _translated(),
            self._my_turn(patience),
            self._session(self.engines.writes, team, patience) as session,
            _marked(),
        ):
            yield session
            _commit(session)
        if session.info.get("speaks"):
            self.after_write()

    @contextmanager
    def _my_turn(self, patience: float) -> Iterator[None]:
        # SQLite's own queue sleeps up to 100 ms between looks; a lock in this process hands over at once.
        if not self.is_sqlite:
            yield
            return
        if not self._turn.acquire(timeout=patience):
            raise StoreBusyError
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def _session(self, engine: Engine, team: str, patience: float) -> Iterator[Session]:
        with self._connected(engine, team, patience) as connection, self._unit(connection, team) as session:
            yield session

    @contextmanager
    def _unit(self, connection: Connection, team: str) -> Iterator[Session]:
        # On PostgreSQL the connection has begun; the session is still what ends it.
        with Unit(connection, **OF_UNITS) as session:
            session.info["team"] = team
            session.info["serves"] = self.serves
            yield session

    @contextmanager
    def _connected(self, engine: Engine, team: str, patience: float) -> Iterator[Connection]:
        """Give a connection that waits no longer than it may; PostgreSQL is also told whose rows it shows."""
        # A pool knows one patience for everybody, so who comes is counted before it.
        if not self._room.acquire(timeout=patience):
            raise StoreBusyError
        try:
            if self.is_sqlite:
                with engine.connect() as connection:
                    set_patience(connection, patience)
                    yield connection
                return
            with _begun(engine, {"patience": str(int(patience * 1000)), "team": team}) as connection:
                yield connection
        finally:
            self._room.release()


def _begun(engine: Engine, unit: dict[str, str]) -> Connection:
    """Begin a unit on PostgreSQL. Its first statement finds out, before anything is done, whether the connection
    outlived a restart of the server: one that did not takes all the others along, and a new one is tried.
    """
    try:
        return _told(engine, unit)
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
    return _told(engine, unit)


def _told(engine: Engine, unit: dict[str, str]) -> Connection:
    connection = engine.connect()
    try:
        connection.execute(OF_THIS_UNIT, unit)
    except BaseException:
        connection.close()
        raise
    return connection


def changed(result: Result[Any]) -> int:
    """Return how many rows a write changed."""
    return cast("CursorResult[Any]", result).rowcount


def _take_inbox_row(session: Session, request: Request) -> None:
    taken = session.execute(
        update(InboxRow)
        .where(
            col(InboxRow.team_id) == request.team,
            col(InboxRow.id) == request.inbox_id,
            col(InboxRow.done_at).is_(None),
        )
        .values(done_at=request.at, body="")
    )
    if changed(taken) == 0:
        raise AlreadyDoneError


def _commit(session: Session) -> None:
    try:
        session.commit()
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StoreUnsureError from error
        raise


@contextmanager
def _marked() -> Iterator[None]:
    token = _in_unit.set(True)
    try:
        yield
    finally:
        _in_unit.reset(token)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except NoConnectionLeftError as error:
        raise StoreBusyError from error
    except DBAPIError as error:
        if _is_full(error):
            raise StoreFullError from error
        if _code(error) in RETRYABLE:
            raise StoreRacedError from error
        if error.connection_invalidated:
            raise StoreGoneError from error
        if _is_busy(error):
            raise StoreBusyError from error
        if _code(error) == OUT_OF_RANGE:
            raise NoSuchIdError from error
        raise
    except OverflowError as error:  # SQLite's driver, of what is more than 63 bits
        raise NoSuchIdError from error


def _is_full(error: DBAPIError) -> bool:
    words = str(error.orig).lower()
    return _code(error) == NO_ROOM or any(sign in words for sign in ("disk is full", "disk i/o error"))


def _is_busy(error: DBAPIError) -> bool:
    code = _code(error)
    if code in PASSING or code[:2] in PASSING_CLASSES:
        return True
    words = str(error.orig).lower()
    return any(sign in words for sign in ("locked", "busy", "timeout", "connection", "unable to open"))


def _code(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""


def _forget_values(context: ExceptionContext) -> None:
    """Take out of an error what the rows held: the lines after the first name them, and an error is logged."""
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None and error.args and isinstance(error.args[0], str):
            error.args = (error.args[0].partition("\n")[0], *error.args[1:])


def is_retryable(error: BaseException) -> bool:
    """Tell whether a whole unit of work may be tried again: deadlock, serialization failure, connection lost.

    And a row that somebody else added, or took away, since it was looked for: then the rules can say who it was.
    """
    return isinstance(error, StoreRacedError | StoreGoneError | IntegrityError)


def _without_synchronizing(state: ORMExecuteState) -> None:
    # No ORM objects are kept, and with the usual synchronizing PostgreSQL no longer says how many rows changed.
    if state.is_update or state.is_delete:
        state.update_execution_options(synchronize_session=False)


event.listen(Unit, "do_orm_execute", refuse_unscoped)
event.listen(Unit, "do_orm_execute", _without_synchronizing)
event.listen(Unit, "before_flush", refuse_unscoped_flush)


def set_patience(connection: Connection, patience: float) -> None:
    """Set how long the next write waits for the lock, before it is sent, where that is not set already."""
    wanted = int(patience * 1000)
    if connection.info.get("busy_timeout") == wanted:
        return
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {wanted}")
    cursor.close()
    connection.info["busy_timeout"] = wanted


def _with_driver(url: URL) -> URL:
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    return url


def _sqlite_engines(url: URL, pool: int) -> Engines:
    if url.database and url.database != ":memory:":
        Path(url.database).expanduser().parent.mkdir(parents=True, exist_ok=True)
    # The connection used last comes first: it knows the file's newest pages, which the others have to read anew.
    engine = create_engine(
        url, pool_size=pool, max_overflow=MORE, pool_timeout=5, pool_use_lifo=True, hide_parameters=True
    )
    event.listen(engine, "handle_error", _forget_values)
    event.listen(engine, "connect", _prepare_sqlite)
    engines = Engines(*(engine.execution_options() for _ in range(3)))  # one pool, one memory of statements
    for one, begin in ((engines.reads, "BEGIN"), (engines.writes, "BEGIN IMMEDIATE")):
        event.listen(one, "begin", lambda connection, sql=begin: connection.exec_driver_sql(sql))
    return engines


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in ("busy_timeout = 5000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _postgres_engines(url: URL, pool: int) -> Engines:
    units = _postgres_engine(url, LIMITS, pool_size=pool)
    # A look is one statement of one round trip: whose rows it may see, and how long it may take, is said once.
    looks = f"{LIMITS} -c statement_timeout=5000 -c default_transaction_read_only=on -c stile.team={SYSTEM}"
    return Engines(units, units, _postgres_engine(url, looks, pool_size=4, isolation_level="AUTOCOMMIT"))


def _postgres_engine(url: URL, options: str, **more: Any) -> Engine:
    connect_args = {**ALIVE, "options": options}
    engine = create_engine(
        url, max_overflow=MORE, pool_timeout=5, hide_parameters=True, connect_args=connect_args, **more
    )
    event.listen(engine, "handle_error", _forget_values)
    return engine
