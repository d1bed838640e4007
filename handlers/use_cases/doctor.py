"""Examining what a workspace's database holds, for `stile doctor`."""

from dataclasses import dataclass

from handlers.deps import Deps
from storage import people, settings
from storage.records import Settings


@dataclass(frozen=True)
class Kept:
    """A workspace as the database has it; `zones` by person, where Slack told one."""

    settings: Settings
    zones: dict[str, str]
    instance: str = ""


def look(deps: Deps, team: str) -> Kept:
    """Return what is kept of a workspace; the defaults when it is new."""
    with deps.store.reading(team) as session:
        chosen = settings.get(session)
        known = people.of_ids(session, [architect.who for architect in chosen.people.architects])
        workspace = settings.workspace(session)
        instance = workspace.instance if workspace else ""
        return Kept(chosen, {person.id: person.zone for person in known.values()}, instance)
