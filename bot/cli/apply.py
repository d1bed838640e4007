"""`stile apply`: channels, roster, working time and cadence of a workspace, from a TOML file."""

import asyncio
import tomllib
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from bot.app import real_clock
from bot.cli.said import complain, give_up, in_sentences, say, usable_folder
from bot.database_file import check
from bot.doctor import is_new
from bot.settings import Settings, SettingsError, read
from bot.slack_reads import every_channel, everybody, names_of, reader
from handlers.deps import Deps
from handlers.listeners.directory import person_of
from handlers.rules.names import Names
from handlers.rules.settings import Merged, merge, not_joined, unreadable
from handlers.use_cases import installations
from handlers.use_cases import settings as use_cases
from storage.migrate import bring_up_to_date, is_up_to_date
from storage.records import STILE, Person, Request
from storage.records import Settings as Chosen
from storage.store import Store

File = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="The settings, as TOML; docs/company.toml has every key, explained."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")]
NOTHING_CHANGED = "Nothing was changed."
Workspace = Annotated[str, typer.Option(help="The workspace's id, T…; needed when several are installed.")]


class Slack(NamedTuple):
    """The workspace as Slack tells of it."""

    team: str
    name: str
    bot_user: str
    names: Names
    facts: list[Person]


def apply(file: File, dry_run: DryRun = False, workspace: Workspace = "") -> None:
    """Set channels, roster, working time and cadence from a file: a list given replaces that list."""
    with in_sentences():
        settings = read()
        document = parse(file)
        if problems := unreadable(document):
            give_up(*problems, NOTHING_CHANGED)
        if settings.bot_token is None:
            raise SettingsError(
                f"Set SLACK_BOT_TOKEN: {file} reads well, and its names are looked up in Slack."
            )
        slack = asyncio.run(ask(settings))
        if workspace not in ("", slack.team):
            give_up(f"SLACK_BOT_TOKEN is for {slack.team}, not for {workspace}: set that workspace's token.")
        with usable_folder():
            check(settings.database_url.get_secret_value())
            store = Store(settings.database_url.get_secret_value())
        try:
            merged = write(Deps(store, real_clock), slack, document, dry_run=dry_run)
        finally:
            store.close()
        show(merged, slack.names, dry_run=dry_run)


def parse(file: Path) -> dict[str, Any]:
    """Read the file, or end with a sentence that says where it is wrong."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        give_up(f"{file} cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        give_up(f"{file} is not written in UTF-8: save it as that.")
    except tomllib.TOMLDecodeError as error:
        give_up(f"{file} is no TOML: {str(error)[:1].lower()}{str(error)[1:]}.")


async def ask(settings: Settings) -> Slack:
    """Ask Slack who it is, and for everybody and every channel."""
    at = real_clock()
    async with reader(settings) as slack:
        me = await slack.auth_test()
        users, channels = await everybody(slack), await every_channel(slack)
    team = str(me["team_id"])
    names = names_of(users, channels, team=team, at=at)
    facts = [person_of(team, user, at=at) for user in users]
    return Slack(team, str(me.get("team") or ""), str(me["user_id"]), names, facts)


def write(deps: Deps, slack: Slack, document: dict[str, Any], *, dry_run: bool) -> Merged:
    """Apply the document, or only look what it would change."""
    if dry_run:
        if is_new(deps.store) or not is_up_to_date(deps.store):
            return merge(Chosen(), document, slack.names)
        return use_cases.preview(deps, slack.team, document, slack.names)
    bring_up_to_date(deps.store)
    installations.remember(deps, slack.team, name=slack.name, bot_user=slack.bot_user)
    request = Request(team=slack.team, actor=STILE, at=deps.clock(), surface="command line")
    return use_cases.apply(deps, request, document, slack.names, facts=slack.facts)


def show(merged: Merged, names: Names, *, dry_run: bool) -> None:
    """Tell what changed, or every problem; then what stays as people chose it, and which channels lack Stile."""
    if merged.problems:
        give_up(*merged.problems, NOTHING_CHANGED)
    for change in merged.changes:
        say(f"{change.path}: {change.before} → {change.after}")
    if not merged.changes:
        say("Nothing to change.")
    elif dry_run:
        say("Nothing was written: this was a dry run.")
    for sentence in (*merged.kept, *not_joined(merged.settings, names)):
        complain(sentence)
