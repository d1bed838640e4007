"""Logs: one JSON line each, with ids, without secrets and without people's text."""

import logging
import re
import sys
from typing import Any

import structlog

SECRET = re.compile(
    r"xox[a-z]-[\w-]+|xapp-[\w-]+|sk-[\w-]{8,}|Bearer\s+\S+|postgres(?:ql)?(?:\+\w+)?://[^\s@]+@"
)
HIDDEN = "[secret]"


def redact(value: Any) -> Any:
    """Return a value with every secret in it hidden."""
    if isinstance(value, str):
        return SECRET.sub(HIDDEN, value)
    if isinstance(value, dict):
        return {key: redact(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [redact(item) for item in value]
    return value


class Redactor:
    """Hides what looks like a secret, and the secrets that are known."""

    def __init__(self, *known: str) -> None:
        self._known = tuple(secret for secret in known if secret)

    def __call__(self, _: Any, __: str, entry: Any) -> Any:
        """Hide secrets in one log entry."""
        return {key: self._hide(redact(value)) for key, value in entry.items()}

    def _hide(self, value: Any) -> Any:
        if isinstance(value, str):
            for secret in self._known:
                value = value.replace(secret, HIDDEN)
        return value


def configure(level: str, *secrets: str) -> None:
    """Send every log of the process to standard error as JSON lines."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        Redactor(*secrets),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    renderer = structlog.processors.JSONRenderer(ensure_ascii=True)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                Redactor(*secrets),
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for noisy in ("slack_sdk", "slack_bolt", "aiohttp.access", "apscheduler", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("slack_bolt").setLevel(logging.ERROR)  # it warns of the very settings that we mean
