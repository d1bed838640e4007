"""What people chose of their own working time, when somebody else writes down when they work."""

from collections.abc import Mapping
from typing import Any

from handlers.rules.names import Names
from storage.records import Availability, Roster


def with_choices(
    before: Roster, after: Roster, names: Names, *, of_one: str = ""
) -> tuple[Roster, list[str]]:
    """Return a roster in which everybody keeps what they chose, and a sentence for each thing that stays so.

    `of_one` is the person whose own time an admin changes: there the admin's word counts.
    """
    listed = {one.who: one for one in after.working_time}
    kept: list[str] = []
    for own in (one for one in before.working_time if one.chosen):
        new = listed.get(own.who, Availability(who=own.who))
        if own.who == of_one:
            still = tuple(key for key in own.chosen if getattr(new, key) == getattr(own, key))
            listed[own.who] = new.model_copy(update={"chosen": still})
            continue
        theirs = {key: getattr(own, key) for key in own.chosen}
        kept += [_sentence(own.who, theirs, key, names) for key in own.chosen if _differs(new, own, key)]
        listed[own.who] = new.model_copy(update={**theirs, "chosen": own.chosen})
    times = tuple(one for one in listed.values() if one != Availability(who=one.who))
    return after.model_copy(update={"working_time": times}), kept


def _differs(new: Availability, own: Availability, key: str) -> bool:
    return getattr(new, key) not in (None, getattr(own, key))


def _sentence(who: str, theirs: Mapping[str, Any], key: str, names: Names) -> str:
    value = theirs[key] if isinstance(theirs[key], str) else ", ".join(theirs[key])
    return (
        f"{names.called(who)} keeps the {key} they chose in their preferences, {value}; ask them, or change it "
        "in the settings in Slack."
    )
