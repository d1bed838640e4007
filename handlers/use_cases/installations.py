"""The workspaces Stile is installed in."""

from handlers.deps import Deps
from storage import settings
from storage.records import STILE, Request, Workspace


def remember(deps: Deps, team: str, *, name: str, bot_user: str, admins: tuple[str, ...] = ()) -> None:
    """Keep a workspace from its first start on; admins named at the start are added to the roster."""
    request = Request(team=team, actor=STILE, at=deps.clock())
    with deps.store.writing(request) as session:
        settings.add(session, Workspace(team_id=team, name=name, bot_user_id=bot_user, created_at=request.at))
        chosen = settings.get(session)
        missing = [admin for admin in admins if admin not in chosen.people.admins]
        if missing:
            roster = chosen.people.model_copy(update={"admins": (*chosen.people.admins, *missing)})
            settings.write(session, chosen.model_copy(update={"people": roster}))


def teams(deps: Deps) -> list[str]:
    """Return every workspace Stile is installed in."""
    with deps.store.looking() as session:
        return settings.teams(session)
