"""How the commands speak: results on standard output, one finished sentence on standard error for a no."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import aiohttp
import typer
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import first_line
from bot.settings import SettingsError
from storage.store import StaleWriteError, StoreBusyError

PROBLEM = 1
"""The exit code for "something is not well"."""
CANNOT = 2
"""The exit code for "this cannot be done as asked"."""
DAMAGED = ("not a database", "malformed")


def say(text: str) -> None:
    """Say a result."""
    typer.echo(text)


def complain(text: str) -> None:
    """Say what is wrong."""
    typer.echo(text, err=True)


def give_up(*sentences: str) -> NoReturn:
    """Say why it cannot be done, and end with exit 2."""
    for sentence in sentences:
        complain(sentence)
    raise typer.Exit(CANNOT)


@contextmanager
def in_sentences() -> Iterator[None]:
    """Turn what an operator can put right into sentences and exit 2: no traceback helps them."""
    try:
        yield
    except SettingsError as error:
        give_up(*str(error).splitlines())
    except (SQLAlchemyError, StoreBusyError, StaleWriteError, ModuleNotFoundError) as error:
        give_up(of_database(error))
    except SlackApiError as error:
        give_up(f"Slack says {error.response.get('error')}: `stile doctor` tells the fix.")
    except (aiohttp.ClientError, TimeoutError) as error:
        give_up(
            f"Slack does not answer ({first_line(error)}): look at the network, at HTTPS_PROXY where a proxy "
            "leads out, and at SLACK_API_URL."
        )


@contextmanager
def usable_folder() -> Iterator[None]:
    """Say so when the folder of the database cannot be made."""
    try:
        yield
    except OSError as error:
        give_up(
            f"The folder of the database cannot be made ({error.strerror}: {error.filename}): "
            "set DATABASE_URL to a file that Stile may write."
        )


def of_database(error: Exception) -> str:
    """Return what is wrong with the database, and the fix."""
    why = first_line(error)
    if isinstance(error, ModuleNotFoundError):
        if not str(error.name).startswith("psycopg"):
            raise error
        return "PostgreSQL needs the extra `postgres`: pip install 'stile-bot[postgres]'."
    if isinstance(error, StaleWriteError):
        return "Somebody else changed this just now, so nothing was done; run it again."
    if isinstance(error, StoreBusyError):
        why = first_line(error.__cause__ or error)
    if any(sign in why for sign in DAMAGED):
        return f"The database file is damaged ({why}): put a backup back, or set DATABASE_URL to a new file."
    return f"The database cannot be used ({why}): look at DATABASE_URL, and `stile doctor`."
