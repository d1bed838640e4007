"""Deciding how Stile works in a workspace: channels, roster, working time, cadence."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, settings_steps
from handlers.rules.names import Names
from handlers.rules.refusals import Refusal
from handlers.rules.settings import Merged, merge
from handlers.rules.settings_changes import differences
from handlers.rules.settings_errors import errors as errors_of
from handlers.rules.settings_steps import Filled
from handlers.use_cases import home, hours, places, swim_lanes_list, working_times, zones
from storage import history, people, settings
from storage.records import Person, Request, Roster, Settings
from storage.vocabulary import Role

MEANWHILE = (
    "Somebody changed this part of the settings meanwhile, so nothing was overwritten; keep what you typed, "
    "close this form and open it again."
)


class Changed(NamedTuple):
    """What a form of settings led to, or what is wrong with it, by field."""

    settings: Settings
    errors: dict[str, str]


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
        return _put(session, request, document, names, facts)


def _put(
    session: Session,
    request: Request,
    document: Mapping[str, Any],
    names: Names,
    facts: Collection[Person] = (),
    *,
    of_one: str = "",
) -> Merged:
    before = settings.get(session)
    merged = merge(before, document, names, of_one=of_one)
    if merged.problems:
        return merged
    if merged.changes:
        _write(session, request, before, merged.settings)
    _learn(session, request, merged.settings.people, facts)
    if merged.changes:
        places.follow(session, before, merged.settings)
        swim_lanes_list.add_listed(session, request, merged.settings.lanes, besides=before.lanes)
        _write_down(session, request, before, merged.settings)
        home.refresh(session, request.actor.id, *before.people.admins, *merged.settings.people.admins)
    return merged


def _write(session: Session, request: Request, before: Settings, after: Settings) -> None:
    """Write the settings; what waits for the morning of somebody whose own time changed waits for their new one."""
    times = (set(one.people.working_time) for one in (before, after))
    theirs = {one.who for one in set.symmetric_difference(*times)}
    worked = {who: working_times.build(before, people.get(session, who), who) for who in theirs}
    settings.write(session, after)
    for who, was in worked.items():
        hours.follow(session, request, who, was)


def _write_down(session: Session, request: Request, before: Settings, after: Settings) -> None:
    """Write a line of history for each change: with ids, since names are people's own."""
    for change in differences(before, after, Names()):
        old, new = (f"{change.path}: {value}" for value in (change.before, change.after))
        history.add(session, request, "settings", before=old, after=new)


def _learn(session: Session, request: Request, roster: Roster, facts: Collection[Person]) -> None:
    """Keep what Slack says of the people on the roster, and of nobody else."""
    named = {roster.leads.marketing, roster.leads.it, *roster.admins, *roster.marketing, *roster.it}
    named |= {one.who for one in roster.architects} | {one.who for one in roster.working_time}
    named |= {*roster.delegates, *roster.delegates.values()}
    for person in facts:
        if person.id in named:
            zones.learn(session, request, person)


def present(deps: Deps, team: str) -> Settings:
    """Return a workspace's settings as they are."""
    with deps.store.reading(team) as session:
        return settings.get(session)


def look_at(deps: Deps, request: Request) -> Settings:
    """Return the settings to an admin, for a form."""
    authority.require_admin(request.actor)
    with deps.store.writing(request) as session:  # an opener's inbox row is done with it
        return settings.get(session)


def read(deps: Deps, request: Request) -> Settings:
    """Return the settings to an admin who is about to change them."""
    authority.require_admin(request.actor)
    return present(deps, request.team)


def change(
    deps: Deps, request: Request, filled: Filled, names: Names, *, facts: Collection[Person] = ()
) -> Changed:
    """Save one form of settings whole, or nothing of it; `names` are the people and channels it chose."""
    authority.require_admin(request.actor)
    with deps.store.writing(request) as session:
        before = settings.get(session)
        if filled.seen != settings_steps.mark(before, filled.step, filled.who):
            raise Refusal(MEANWHILE)
        document = settings_steps.document(filled, before)
        known = settings_steps.with_known(names, before)
        merged = _put(session, request, document, known, facts, of_one=filled.of_one)
        return Changed(merged.settings, errors_of(filled, merged.problems, before, known))


def remove_architect(deps: Deps, request: Request, who: str) -> Settings:
    """Take somebody off the architects; who is none any more, is none."""
    authority.require_admin(request.actor)
    with deps.store.writing(request) as session:
        before = settings.get(session)
        names = settings_steps.with_known(Names(), before)
        merged = _put(session, request, settings_steps.without(before, who), names)
        if merged.problems:
            raise Refusal(merged.problems[0].partition(": ")[2])
        return merged.settings


def watch(deps: Deps, request: Request, channel: str, mode: str) -> Settings:
    """Have the silent catch speak in a channel that is watched already, or be silent there."""
    authority.require_admin(request.actor)
    with deps.store.writing(request) as session:
        before = settings.get(session)
        if channel not in {one.channel for one in before.channels.watched}:
            raise Refusal("This channel is not watched any more; choose it under Channels.")
        names = settings_steps.with_known(Names(), before)
        merged = _put(session, request, settings_steps.watching(before, channel, mode), names)
        if merged.problems:
            raise Refusal(merged.problems[0].partition(": ")[2])
        return merged.settings


def present_to(deps: Deps, team: str, person: str) -> Settings | None:
    """Return the settings to somebody who is still an admin, by what is kept of them, else None."""
    with deps.store.reading(team) as session:
        is_admin = Role.ADMIN in home.actor_of(session, person).roles
        return settings.get(session) if is_admin else None
