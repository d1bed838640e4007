"""P8: what it costs to be there: CPU until ready, memory while nothing happens."""

import asyncio
import http.client
import time
from pathlib import Path

from sqlmodel import SQLModel

from bench.figures import Line, Scale, alone, compared
from bench.payloads import COMMANDS, EVENTS, IDS
from bench.processes import PYTHON, Process, begun, free_port, log_file, module
from bench.world import SECRET, Slack, a_folder, a_store

MODEL = {"OPENAI_API_KEY": "bench", "OPENAI_MODEL": "bench"}
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Both sides may keep their bytecode, as an installation does: it is the start that is measured, not a compiler."""
LOADED = (
    "import json, sys; from bot.cli import cli, run; print(json.dumps({'openai': 'openai' in sys.modules}))"
)


def p8(scale: Scale) -> list[Line]:
    """Return the CPU and the memory of `stile run`, against a bare bot with as many tables."""
    return asyncio.run(_p8(scale))


async def _p8(scale: Scale) -> list[Line]:
    async with Slack() as slack:
        return await asyncio.to_thread(_measured, scale, slack)


def _measured(scale: Scale, slack: Slack) -> list[Line]:
    with a_folder() as folder:
        a_store(f"sqlite:///{folder}/stile.db").close()
        _bare(slack, folder)  # its tables are made before it is measured, as Stile's are
        _stile(slack, folder)  # and the bytecode of both is there
        runs = [(_stile(slack, folder), _bare(slack, folder)) for _ in range(scale.runs)]
    ours, theirs = [run[0] for run in runs], [run[1] for run in runs]
    loaded = begun(PYTHON, "-c", LOADED, environment=MODEL, log=log_file())
    loaded.stop()
    bare = f"a bare Bolt with sqlmodel, apscheduler and {len(_columns())} tables"
    return [
        compared(
            "P8",
            f"CPU from start to ready; against {bare}",
            [one[0] for one in ours],
            [one[0] for one in theirs],
            goal=1.2,
            unit="s",
        ),
        compared(
            "P8",
            f"memory idle; against {bare}",
            [one[1] for one in ours],
            [one[1] for one in theirs],
            goal=1.2,
            unit="MB",
        ),
        alone("P8", "openai loaded before it is used", [float(loaded.said["openai"])], goal=0, unit=""),
    ]


def _columns() -> list[int]:
    return [len(table.columns) for table in SQLModel.metadata.sorted_tables]


def _stile(slack: Slack, folder: Path) -> tuple[float, float]:
    port = free_port()
    environment = {
        "SLACK_BOT_TOKEN": slack.installed.bot_token,
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": slack.playground.api_url,
        "DATABASE_URL": f"sqlite:///{folder}/stile.db",
        "PORT": str(port),
        **MODEL,
        **COMPILED,
    }
    process = begun(PYTHON, "-m", "bot", "run", environment=environment, log=log_file(), says=False)
    return _taken(process, port, "/readyz")


def _bare(slack: Slack, folder: Path) -> tuple[float, float]:
    port = free_port()
    url = f"sqlite:///{folder}/bare.db"
    order = slack.order(
        commands=COMMANDS, events=EVENTS, ids=IDS, columns=_columns(), database_url=url, port=port
    )
    process = begun(*module("servers.bare", order), environment=COMPILED, log=log_file(), says=False)
    return _taken(process, port, "/")


def _taken(process: Process, port: int, path: str) -> tuple[float, float]:
    """Return the seconds of CPU until a server answers, and its memory in MB once nothing happens."""
    try:
        ends = time.monotonic() + 60
        while not _answers(port, path):
            if time.monotonic() > ends or process.has_ended:
                raise RuntimeError("The bot did not start; set BENCH_LOG to a file and look there.")
            time.sleep(0.02)
        cpu = process.cpu()
        process.idle()
        return cpu, process.memory()
    finally:
        process.stop()


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status in {200, 404}
    except OSError:
        return False
    finally:
        connection.close()
