"""Answers by response address: they change what one person sees, once, and only at Slack's own host."""

from typing import Any
from urllib.parse import urlsplit

import aiohttp
import structlog

from handlers.listeners.heard import Heard
from handlers.listeners.refusals import tell
from handlers.views.blocks import Message

log = structlog.get_logger()
SLACK = "slack.com"
HOOKS = frozenset({"hooks.slack.com", "hooks.slack-gov.com"})
WITHIN = aiohttp.ClientTimeout(total=5)


def is_slacks(url: str, api: str) -> bool:
    """Tell whether an address is one of Slack's for answers, or of what the settings have stand for Slack."""
    try:
        asked, known = urlsplit(url), urlsplit(api)
        own = (asked.scheme, asked.hostname, asked.port) == (known.scheme, known.hostname, known.port)
        hooks = asked.scheme == "https" and asked.hostname in HOOKS and asked.port is None
    except ValueError:
        return False
    plain = asked.username is None and asked.password is None
    return plain and (hooks or (own and known.hostname != SLACK))


async def replace(heard: Heard, said: Message) -> None:
    """Put something else where the person just clicked, when only they see it; else say it to them."""
    if not await _answer(heard, {"replace_original": True, "text": said.text, "blocks": said.blocks}):
        await tell(heard, said.text)


async def clear(heard: Heard) -> None:
    """Take away what the person just clicked, when only they see it."""
    await _answer(heard, {"delete_original": True})


async def _answer(heard: Heard, body: dict[str, Any]) -> bool:
    """Answer by response address; False where nothing came of it, and where it may have, nothing more is said."""
    url = heard.body.get("response_url")
    if not isinstance(url, str) or not (heard.body.get("container") or {}).get("is_ephemeral"):
        return True
    session = heard.slack.session
    if session is None or not is_slacks(url, heard.slack.base_url):
        log.warning("a response address is not Slack's", team=heard.team)
        return False
    try:
        proxy = heard.slack.proxy
        async with session.post(url, json=body, allow_redirects=False, timeout=WITHIN, proxy=proxy) as answer:
            if answer.status != 200:
                log.info("an answer by response address was not taken", status=answer.status)
            return answer.status == 200 or answer.status >= 500
    except (aiohttp.ClientError, TimeoutError) as error:
        log.info("an answer by response address was lost", error=type(error).__name__)
        return True
