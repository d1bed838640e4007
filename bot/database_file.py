"""SQLite's file: on a disk that keeps its locks, of one bot at a time, and never begun anew because it went missing."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from sqlalchemy.engine import make_url

from bot.settings import SettingsError
from handlers.rules.doctor import NETWORK

MOUNTS = Path("/proc/mounts")
"""Where Linux says what is mounted where."""
WAS_THERE = "The database file beside this one was there."
"""What the lock file says from then on."""


def file_of(url: str) -> Path | None:
    """Return the file a database is, or None where it is a server."""
    parsed = make_url(url)
    is_file = parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:")
    return Path(parsed.database or "").expanduser().absolute() if is_file else None


def filesystem_of(file: Path, mounts: Path = MOUNTS) -> str:
    """Return the kind of file system a file lies on, or an empty text where this machine does not say."""
    try:
        lines = [line.split() for line in mounts.read_text(encoding="utf-8").splitlines()]
    except OSError:
        return ""
    around = {str(folder) for folder in (file, *file.parents)}
    found = [(len(parts[1]), parts[2]) for parts in lines if len(parts) > 2 and parts[1] in around]
    return max(found)[1] if found else ""


def is_lost(file: Path) -> bool:
    """Tell whether a file that was there is gone: its lock file or its log is still beside it."""
    if file.exists():
        return False
    log = _beside(file, "-wal")
    return (log.exists() and log.stat().st_size > 0) or _says_it_was_there(_beside(file, ".lock"))


def check(url: str, *, mounts: Path = MOUNTS) -> Path | None:
    """Return the file a database is, or None where it is a server; refuse one that would lose data."""
    file = file_of(url)
    if file is None:
        return None
    if (kind := filesystem_of(file, mounts)) in NETWORK:
        raise SettingsError(
            f"{file} lies on a network file system ({kind}), where SQLite loses data: name a file on a local disk "
            "in DATABASE_URL, or take PostgreSQL."
        )
    if is_lost(file):
        raise SettingsError(
            f"The database file {file} is gone: put it or a backup back. To begin with an empty one, delete "
            f"{file.name}.lock and {file.name}-wal beside it too."
        )
    return file


@contextmanager
def held(url: str) -> Iterator[None]:
    """Keep a database's file for this process alone as long as it runs; of a server everybody may take part."""
    file = check(url)
    if file is None:
        yield
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with _beside(file, ".lock").open("a+", encoding="utf-8") as lock:
        _take(lock, file)
        try:
            yield
        finally:
            _keep_that_it_was_there(lock, file)


def _take(lock: TextIO, file: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SettingsError(
            f"Another Stile already works on {file}: stop it first, or take PostgreSQL, which several can share."
        ) from None
    _keep_that_it_was_there(lock, file)


def _keep_that_it_was_there(lock: TextIO, file: Path) -> None:
    if file.exists() and os.fstat(lock.fileno()).st_size == 0:
        lock.write(f"{WAS_THERE}\n")
        lock.flush()


def _says_it_was_there(lock: Path) -> bool:
    return lock.exists() and lock.stat().st_size > 0


def _beside(file: Path, suffix: str) -> Path:
    return file.with_name(f"{file.name}{suffix}")
