"""`stile adopt`: this instance takes over a database that belonged to another one."""

from bot.app import real_clock
from bot.cli.said import give_up, in_sentences, say
from bot.settings import read
from handlers.deps import Deps
from handlers.use_cases import auditor
from storage.migrate import bring_up_to_date
from storage.store import Store


def adopt() -> None:
    """Let this instance (STILE_INSTANCE) post from a database that was copied or restored from another one."""
    with in_sentences():
        settings = read()
        if not settings.instance:
            give_up("Set STILE_INSTANCE to the name of the instance that takes over.")
        store = Store(settings.database_url.get_secret_value())
        try:
            bring_up_to_date(store)
            count = auditor.adopt(Deps(store, real_clock), instance=settings.instance)
        finally:
            store.close()
        say(
            f"The database belongs to {settings.instance!r} now ({count} workspace{'' if count == 1 else 's'})."
        )
