"""`stile run`: the bot, until it is told to stop."""

import asyncio
import errno
import signal
from contextlib import ExitStack

import structlog

from bot import logs
from bot.app import DRAINS_WITHIN, SWITCHED_OFF, Bot
from bot.cli.said import give_up, in_sentences, usable_folder
from bot.database_file import held
from bot.settings import SECRET_FIELDS, Settings, read, require_slack

log = structlog.get_logger()


def run() -> None:
    """Run the bot until SIGTERM or Ctrl-C; the database is brought up to date first."""
    with in_sentences():
        settings = read()
        require_slack(settings)
        configure_logs(settings)
        with ExitStack() as until_the_end:
            with usable_folder():
                until_the_end.enter_context(held(settings.database_url.get_secret_value()))
            asyncio.run(serve(settings))


def configure_logs(settings: Settings) -> None:
    """Send logs to standard error, with this process's secrets hidden."""
    values = [getattr(settings, name) for name in SECRET_FIELDS]
    logs.configure(settings.log_level, *(value.get_secret_value() for value in values if value is not None))


async def serve(settings: Settings) -> None:
    """Start the bot, wait for the signal to stop, and let it finish what is under way."""
    told_to_stop = stopping()
    with usable_folder():
        bot = Bot(settings)
    try:
        await bot.start()
    except OSError as error:
        give_up(_address(settings, error))
    await _first(told_to_stop, bot.over)
    log.info("stopping")
    try:
        async with asyncio.timeout(DRAINS_WITHIN):
            await bot.stop()
    except TimeoutError:
        log.warning("stopped before all was finished; it goes on at the next start")
    if bot.over.is_set():
        give_up(SWITCHED_OFF)


async def _first(*events: asyncio.Event) -> None:
    """Wait until one of several things happens."""
    waiting = [asyncio.create_task(event.wait()) for event in events]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in waiting:
        task.cancel()


def stopping() -> asyncio.Event:
    """Return what is set when the process is told to stop, by SIGTERM or Ctrl-C."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    return told


def _address(settings: Settings, error: OSError) -> str:
    where = f"{settings.host}:{settings.port}"
    if error.errno == errno.EADDRINUSE:
        return f"Port {settings.port} is in use by another program: stop it, or set PORT to another one."
    return f"Stile cannot listen at {where} ({error.strerror}): set HOST and PORT to what this machine has."
