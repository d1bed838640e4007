"""`stile doctor`: what is configured, what is missing, and the fix for each."""

import asyncio

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.said import PROBLEM, say
from bot.doctor import examine
from bot.settings import SettingsError, read
from handlers.rules.doctor import Check, Level, worst

COLOURS = {Level.OK: "green", Level.WARNING: "yellow", Level.PROBLEM: "red"}


def doctor() -> None:
    """Look at the settings, the database and Slack; say what is not well, and the fix."""
    try:
        checks = asyncio.run(examine(read()))
    except SettingsError as error:
        checks = [Check(Level.PROBLEM, "settings", sentence) for sentence in str(error).splitlines()]
    console = Console()
    if console.is_terminal:
        console.print(table(checks))
    else:
        for check in checks:
            say(line(check))
    if worst(checks) is Level.PROBLEM:
        raise typer.Exit(PROBLEM)


def line(check: Check) -> str:
    """Return a check as one line."""
    fix = f". {check.fix}" if check.fix else ""
    return f"{check.level:<8} {check.subject}: {check.found}{fix}"


def table(checks: list[Check]) -> Table:
    """Return the checks as a table for a terminal."""
    shown = Table("", "What", "Found", "Fix")
    for check in checks:
        colour = COLOURS[check.level]
        shown.add_row(f"[{colour}]{check.level}[/{colour}]", check.subject, check.found, check.fix)
    return shown
