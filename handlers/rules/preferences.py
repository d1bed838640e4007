"""How a person wants to be reminded: a choice for each group of reminders."""

from collections.abc import Mapping

from handlers.rules.nudges import Group, How

USUAL = How.DIGEST


def choices(chosen: Mapping[str, str]) -> dict[Group, How]:
    """Return the choice for every group: what was chosen, else once a day."""
    known = {group: chosen.get(group, USUAL) for group in Group}
    return {group: How(how) if how in set(How) else USUAL for group, how in known.items()}
