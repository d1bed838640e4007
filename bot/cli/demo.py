"""`stile demo`: all of Stile on this machine, without Slack."""

import asyncio
import errno
import logging
import tempfile
import webbrowser
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated

import typer

from bot import logs
from bot.cli.run import stopping
from bot.cli.said import give_up, say
from bot.demo import Demo, first_steps, page

PORT = 8088
Port = Annotated[int, typer.Option(min=0, max=65535, help="Where the page is; 0 takes a free port.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open the page in a browser.")]
Fresh = Annotated[
    bool, typer.Option("--fresh", help="Kept for scripts: every demo begins anew, and nothing is kept of it.")
]


def demo(port: Port = PORT, no_browser: NoBrowser = False, fresh: Fresh = False) -> None:  # noqa: ARG001 - see its help
    """Try Stile here and now: a local Slack with a seeded company, and a clock you can move."""
    logs.configure("warning")
    with tempfile.TemporaryDirectory(prefix="stile-demo-") as folder:
        asyncio.run(show(Path(folder), port, browser=not no_browser))


async def show(folder: Path, port: int, *, browser: bool) -> None:
    """Run the demo until it is told to stop."""
    told_to_stop = stopping()
    playing = Demo(folder)
    say("Stile prepares a fortnight of work at Larkfield Outdoor, which takes some seconds...")
    try:
        if await _unless(told_to_stop, playing.start(port)):
            say(first_steps(playing.playground.url))
            if browser:
                await asyncio.to_thread(webbrowser.open, page(playing.playground.url))
            await told_to_stop.wait()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            give_up(f"Port {port} is in use by another program: take another one with --port, or 0 for any.")
        raise
    finally:
        logging.getLogger("slack_sdk").setLevel(logging.CRITICAL)  # it complains of what comes in meanwhile
        await playing.stop()


async def _unless(told_to_stop: asyncio.Event, work: Coroutine[None, None, None]) -> bool:
    """Do something to its end, or drop it when told to stop; return whether it was done."""
    working, waiting = asyncio.create_task(work), asyncio.create_task(told_to_stop.wait())
    await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
    for task in (working, waiting):
        task.cancel()
    if told_to_stop.is_set():
        return False
    await working
    return True
