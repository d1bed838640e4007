"""How people want to be reminded: what they chose, and choosing it."""

from collections.abc import Mapping

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import preferences as rules
from handlers.rules.nudges import Group, How
from storage import history, preferences
from storage.records import Preference, Request


def choices_of(session: Session, person: str) -> dict[Group, How]:
    """Return how a person wants to hear of each group."""
    kept = preferences.of_person(session, person)
    return rules.choices(kept.choices if kept else {})


def look_at(deps: Deps, request: Request) -> dict[Group, How]:
    """Return one's own choices, for the form."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:  # an opener's inbox row is done with it
        return choices_of(session, request.actor.id)


def choose(deps: Deps, request: Request, chosen: Mapping[str, str]) -> dict[Group, How]:
    """Keep one's own choices; what the form did not show stays as it was."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        kept = preferences.of_person(session, request.actor.id)
        before = rules.choices(kept.choices if kept else {})
        after = rules.choices({**{group: str(how) for group, how in before.items()}, **chosen})
        preference = kept or Preference(team_id=request.team, person=request.actor.id)
        preferences.write(session, preference.model_copy(update={"choices": dict(after)}))
        changes = [group for group in Group if before[group] is not after[group]]
        if changes:
            history.add(
                session,
                request,
                "preferences",
                before=", ".join(f"{group} {before[group]}" for group in changes),
                after=", ".join(f"{group} {after[group]}" for group in changes),
            )
        return after
