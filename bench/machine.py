"""The machine a table was made on; a figure without it means nothing."""

import os
import platform
import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path


def described(postgres: str) -> str:
    """Return one line: date, cores, memory, and the versions of what was measured."""
    date = datetime.now(UTC).date().isoformat()
    return (
        f"{date}, {os.cpu_count()} cores ({_cpu()}), {_memory()} GB RAM, load {os.getloadavg()[0]:.1f} at the start, "
        f"{platform.system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"PostgreSQL {postgres}"
    )


def _cpu() -> str:
    found = re.search(r"model name\s*:\s*(.+)", _read("/proc/cpuinfo"))
    return found[1].strip() if found else platform.machine()


def _memory() -> int:
    found = re.search(r"MemTotal:\s*(\d+)", _read("/proc/meminfo"))
    return round(int(found[1]) / 1024**2) if found else 0


def _read(path: str) -> str:
    return Path(path).read_text(encoding="utf-8") if Path(path).exists() else ""
