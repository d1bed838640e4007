"""Very many rows, made by the database itself."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bench.world import TEAM
from storage.store import Store

ARGS = '{"whole":"Something is due."}'
SERIES = {
    True: "WITH RECURSIVE series(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM series WHERE n < :last)",
    False: "WITH series AS (SELECT generate_series(CAST(:first AS bigint), CAST(:last AS bigint)) AS n)",
}
COLUMNS = "team_id, id, kind, dedupe_key, args, channel, due_at, state, attempt, next_try_at, last_error, live, wanted, drawn"


def deliveries(store: Store, *, due: int, waiting: int) -> datetime:
    """Add messages that are due now, and others that come due tomorrow or later; return the moment of now."""
    now = datetime.now(UTC)
    _add(store, 1, due, now - timedelta(hours=1), spread=0)
    _add(store, due + 1, due + waiting, now + timedelta(days=1), spread=365)
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    return now


def due(store: Store, *, first: int, number: int) -> None:
    """Add more messages that are due now; their numbers begin at `first`."""
    _add(store, first, first + number - 1, datetime.now(UTC) - timedelta(hours=1), spread=0)


def _add(store: Store, first: int, last: int, at: datetime, *, spread: int) -> None:
    if last < first:
        return
    with store.engine.begin() as connection:
        connection.execute(text(_statement(store, spread)), _values(store, first, last, at))


def _statement(store: Store, spread: int) -> str:
    if store.is_sqlite:
        series, moment = (
            SERIES[True],
            f"strftime('%Y-%m-%d %H:%M:%S.000000', :at, '+' || (n % {spread + 1}) || ' days')",
        )
    else:
        series, moment = SERIES[False], f"CAST(:at AS timestamptz) + (n % {spread + 1}) * interval '1 day'"
    past = "'2000-01-01 00:00:00.000000'" if store.is_sqlite else "timestamptz '2000-01-01 00:00:00+00'"
    selected = (  # nothing of it comes from people
        f"SELECT '{TEAM}', n, 'trouble', 'bench:' || n, '{ARGS}', 'C0BENCH' || (n % 50), {moment}, 'pending', 0, {past}, "  # noqa: S608
        "'', false, 1, 0 FROM series"
    )
    if store.is_sqlite:
        return f"INSERT INTO deliveries ({COLUMNS}) {series} {selected}"
    return f"{series} INSERT INTO deliveries ({COLUMNS}) {selected}"


def _values(store: Store, first: int, last: int, at: datetime) -> dict[str, object]:
    moment = at.strftime("%Y-%m-%d %H:%M:%S.%f") if store.is_sqlite else at
    return {"first": first, "last": last, "at": moment}
