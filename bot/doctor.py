"""What `stile doctor` asks the database and Slack, and what it makes of the answers."""

import asyncio
import os
from collections.abc import Collection
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from bot import manifest
from bot.app import real_clock
from bot.database_file import filesystem_of, is_lost
from bot.errors import first_line
from bot.settings import Settings
from bot.slack_reads import reader
from bot.words import words_of
from handlers.deps import Deps
from handlers.rules import doctor as rules
from handlers.rules.auditor import may_post
from handlers.rules.doctor import ChannelFacts, Check, DatabaseFacts, Level, SlackFacts
from handlers.use_cases import doctor
from handlers.use_cases.doctor import Kept
from prompts.classify_message import classify_message
from prompts.words import NoAnswerError, Reason
from storage.migrate import is_up_to_date
from storage.store import Store, StoreBusyError

UNREACHED = (aiohttp.ClientConnectionError, aiohttp.ClientHttpProxyError, TimeoutError, OSError)
"""What it looks like when no question comes to Slack."""
ODD = (aiohttp.ClientError, ValueError)
"""What it looks like when what answers is no Slack."""


async def examine(settings: Settings) -> list[Check]:
    """Look at everything there is, and judge it."""
    checks = [*_doors(settings), await asyncio.to_thread(_model, settings)]
    store, facts = await asyncio.to_thread(_open, settings.database_url.get_secret_value())
    checks.append(rules.database(facts))
    try:
        if settings.bot_token is None:
            fix = "Set SLACK_BOT_TOKEN; without Slack, `stile demo` shows it all."
            return [*checks, Check(Level.PROBLEM, "bot token", "is not set", fix)]
        usable = store if facts.up_to_date and not facts.trouble else None
        return [*checks, *await _ask_slack(settings, usable)]
    finally:
        if store is not None:
            store.close()


def _doors(settings: Settings) -> list[Check]:
    app_token, secret = settings.app_token, settings.signing_secret
    if settings.transport == "socket" and app_token is not None:
        checks = [rules.well("settings", "Slack reaches the bot over Socket Mode")]
        return [rules.both_ways("Socket Mode")] if secret is not None and settings.mode is None else checks
    if settings.transport == "http" and secret is not None:
        where = f"http://{settings.host}:{settings.port}/slack/events"
        odd = rules.secret(secret.get_secret_value())
        well = rules.well("settings", f"Slack reaches the bot by HTTP at {where}, behind your proxy")
        return [well, odd] if odd else [well]
    wanted = {
        "socket": "Set SLACK_APP_TOKEN, or STILE_MODE=http.",
        "http": "Set SLACK_SIGNING_SECRET, or STILE_MODE=socket.",
    }
    fix = wanted.get(
        settings.mode or "", "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP."
    )
    return [Check(Level.PROBLEM, "settings", "Slack has no way to reach the bot", fix)]


def _model(settings: Settings) -> Check:
    """Ask the model one small question, where there is one; nobody's text is in it."""
    words = words_of(settings)
    if words is None or settings.model_name is None:
        return rules.model(None, "")
    try:
        classify_message(words, "Hello")
    except NoAnswerError as error:
        if error.reason is not Reason.ODD:
            return rules.model_trouble(settings.model_name, error.reason.value.replace("_", " "))
    finally:
        words.close()
    return rules.model(settings.model_name, settings.model_url)


def _open(url: str) -> tuple[Store | None, DatabaseFacts]:
    store = None
    try:
        store = Store(url)
        name = _name(store)
        where, read_only = (
            (filesystem_of(_file(store)), not _may_write(_file(store))) if store.is_sqlite else ("", False)
        )
        if store.is_sqlite and is_lost(_file(store)):
            return store, DatabaseFacts(name, up_to_date=False, lost=True)
        if is_new(store):
            return store, DatabaseFacts(
                name, up_to_date=False, filesystem=where, read_only=read_only, new=True
            )
        return store, DatabaseFacts(name, is_up_to_date(store), filesystem=where, read_only=read_only)
    except (SQLAlchemyError, StoreBusyError, OSError, ImportError) as error:
        name = _name(store) if store else "the database"
        return store, DatabaseFacts(name, trouble=first_line(error))


def is_new(store: Store) -> bool:
    """Tell whether the database is a file that is not there yet; looking into it would make it."""
    return store.is_sqlite and not Path(store.url.database or "").exists()


def _file(store: Store) -> Path:
    return Path(store.url.database or "").absolute()


def _may_write(file: Path) -> bool:
    return os.access(file.parent, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def _name(store: Store) -> str:
    url = store.url
    return f"SQLite at {url.database}" if store.is_sqlite else f"PostgreSQL at {url.host}/{url.database}"


async def _ask_slack(settings: Settings, store: Store | None) -> list[Check]:
    async with reader(settings) as slack:
        team, facts = await _identify(slack)
        host = urlsplit(settings.api_url).hostname or "Slack"
        if facts.unreached:
            return [rules.unreached(host, facts.unreached)]
        checks = [rules.slack(facts)]
        if settings.transport == "socket" and settings.app_token is not None:
            checks.append(await _socket(slack, settings.app_token.get_secret_value(), host))
        if facts.trouble:
            return checks
        if facts.scopes is not None:
            needed, optional = manifest.scopes(manifest.read())
            lines = manifest.lines()
            checks += rules.scopes(facts.scopes, needed=needed, optional=optional, lines=lines)
        if facts.skew is not None:
            checks.append(rules.clock(facts.skew))
        return [*checks, *await _workspace(slack, store, team, settings.instance)]


async def _identify(slack: AsyncWebClient) -> tuple[str, SlackFacts]:
    try:
        answer = await slack.auth_test()
    except SlackApiError as error:
        return "", SlackFacts(trouble=_said(error))
    except UNREACHED as error:
        return "", SlackFacts(unreached=first_line(error))
    except ODD as error:
        return "", SlackFacts(trouble=f"{rules.NO_SENSE} ({first_line(error)})")
    headers = {str(name).lower(): value for name, value in answer.headers.items()}
    scopes = headers.get("x-oauth-scopes")
    facts = SlackFacts(
        workspace=str(answer.get("team") or answer["team_id"]),
        scopes=frozenset(part.strip() for part in scopes.split(",")) if scopes else None,
        skew=_skew(headers.get("date")),
    )
    return str(answer["team_id"]), facts


def _skew(date: Any) -> float | None:
    try:
        return (real_clock() - parsedate_to_datetime(str(date))).total_seconds()
    except (TypeError, ValueError):
        return None


async def _socket(slack: AsyncWebClient, token: str, host: str) -> Check:
    try:
        await slack.apps_connections_open(app_token=token)
    except SlackApiError as error:
        return rules.socket(_said(error))
    except UNREACHED as error:
        return rules.unreached(host, first_line(error))
    except ODD as error:
        return rules.socket(f"{rules.NO_SENSE} ({first_line(error)})")
    return rules.socket("")


def _said(error: SlackApiError) -> str:
    return str(error.response.get("error") or rules.NO_SENSE)


async def _workspace(slack: AsyncWebClient, store: Store | None, team: str, instance: str) -> list[Check]:
    """Judge what is kept of the workspace; before the first start that is nothing."""
    if store is None:
        return []
    kept: Kept = await asyncio.to_thread(doctor.look, Deps(store=store, clock=real_clock), team)
    channels = kept.settings.channels
    wanted = {channels.it, channels.marketing, *(watched.channel for watched in channels.watched)} - {None}
    facts = await _channels(slack, [channel for channel in wanted if channel])
    held = rules.instance(may_post(kept.instance, instance))
    found = [*rules.channels(kept.settings, facts), *rules.people(kept.settings, kept.zones)]
    return [held, *found] if held else found


async def _channels(slack: AsyncWebClient, wanted: Collection[str]) -> dict[str, ChannelFacts]:
    return {channel: await _channel(slack, channel) for channel in wanted}


async def _channel(slack: AsyncWebClient, channel: str) -> ChannelFacts:
    try:
        found = (await slack.conversations_info(channel=channel))["channel"]
    except SlackApiError as error:
        return ChannelFacts(trouble=str(error.response.get("error")))
    except (*UNREACHED, *ODD) as error:
        return ChannelFacts(trouble=f"nothing ({first_line(error)})")
    shared = found.get("is_ext_shared") or found.get("is_pending_ext_shared")
    return ChannelFacts(
        str(found["name"]), bool(found.get("is_member")), bool(found.get("is_archived")), bool(shared)
    )
