"""What people answered when Stile asked about their messages, read from the database to measure the catch by."""

from bot.app import real_clock
from bot.cli.said import give_up, in_sentences, usable_folder
from bot.doctor import is_new
from bot.settings import read
from handlers.deps import Deps
from handlers.rules.catches import Answered
from handlers.use_cases import installations
from handlers.use_cases.catches import answered
from storage.migrate import is_up_to_date
from storage.store import Store

NONE_YET = "The database at DATABASE_URL has no workspace yet: start Stile once, then people can answer."
NOT_UP_TO_DATE = "The database is not up to date: run `stile migrate` first."


def answers_of(workspace: str) -> tuple[Answered, ...]:
    """Return a workspace's answers whose message is still kept, or end with a sentence that says the fix."""
    with in_sentences():
        settings = read()
        with usable_folder():
            store = Store(settings.database_url.get_secret_value())
        try:
            if is_new(store):
                give_up(NONE_YET)
            if not is_up_to_date(store):
                give_up(NOT_UP_TO_DATE)
            deps = Deps(store, real_clock)
            return answered(deps, _chosen(installations.teams(deps), workspace))
        finally:
            store.close()


def _chosen(teams: list[str], workspace: str) -> str:
    if not teams:
        give_up(NONE_YET)
    if workspace not in teams and (workspace or len(teams) > 1):
        why = f"There is no workspace {workspace} in this database" if workspace else "Several are installed"
        give_up(f"{why}: write --workspace and one of {', '.join(teams)}.")
    return workspace or teams[0]
