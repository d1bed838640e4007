"""`stile migrate`: the database, brought up to date."""

from bot.cli.said import in_sentences, say, usable_folder
from bot.database_file import check
from bot.settings import read
from storage.migrate import bring_up_to_date, is_up_to_date
from storage.store import Store


def migrate() -> None:
    """Bring the database up to date; running it twice, or on several machines at once, does it once."""
    with in_sentences():
        settings = read()
        with usable_folder():
            check(settings.database_url.get_secret_value())
            store = Store(settings.database_url.get_secret_value())
        try:
            done_before = is_up_to_date(store)
            bring_up_to_date(store)
        finally:
            store.close()
        say("The database was up to date." if done_before else "The database is up to date now.")
