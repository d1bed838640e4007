"""Deciding how Stile works in a workspace: channels, roster, working time, cadence."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules.names import Names
from handlers.rules.settings import Merged, merge
from handlers.rules.settings_changes import differences
from storage import history, people, settings
from storage.records import Person, Request, Roster, Settings


def preview(deps: Deps, team: str, document: Mapping[str, Any], names: Names) -> Merged:
    """Return what applying a document would change; nothing is written."""
    with deps.store.reading(team) as session:
        return merge(settings.get(session), document, names)


def apply(
    deps: Deps,
    request: Request,
    document: Mapping[str, Any],
    names: Names,
    *,
    facts: Collection[Person] = (),
) -> Merged:
    """Apply a document of settings whole, or nothing of it when anything in it is wrong.

    `facts` are what Slack says of people now: a zone is known before its person has pressed anything.
    """
    with deps.store.writing(request) as session:
        before = settings.get(session)
        merged = merge(before, document, names)
        if merged.problems:
            return merged
        _learn(session, merged.settings.people, facts)
        if merged.changes:
            settings.write(session, merged.settings)
            _write_down(session, request, before, merged.settings)
        return merged


def _write_down(session: Session, request: Request, before: Settings, after: Settings) -> None:
    """Write a line of history for each change: with ids, since names are people's own."""
    for change in differences(before, after, Names()):
        old, new = (f"{change.path}: {value}" for value in (change.before, change.after))
        history.add(session, request, "settings", before=old, after=new)


def _learn(session: Session, roster: Roster, facts: Collection[Person]) -> None:
    """Keep what Slack says of the people on the roster, and of nobody else."""
    named = {roster.leads.marketing, roster.leads.it, *roster.admins, *roster.marketing, *roster.it}
    named |= {one.who for one in roster.architects} | {one.who for one in roster.working_time}
    for person in facts:
        if person.id in named:
            people.learn(session, person)


def present(deps: Deps, team: str) -> Settings:
    """Return a workspace's settings as they are."""
    with deps.store.reading(team) as session:
        return settings.get(session)
