"""What each kind of delivery says, drawn from the rows at the moment it is sent."""

from functools import partial
from types import ModuleType

from handlers.jobs import (
    catches,
    check_ins,
    handoffs,
    home,
    ideas,
    leavers,
    look_alikes,
    nudges,
    pilots,
    sign_offs,
    stages,
    swim_lanes,
    trouble,
    verdicts,
    zones,
)
from handlers.jobs.late import late
from handlers.jobs.said import Draw

TOPICS: tuple[ModuleType, ...] = (
    catches,
    check_ins,
    handoffs,
    home,
    ideas,
    leavers,
    look_alikes,
    nudges,
    pilots,
    sign_offs,
    stages,
    swim_lanes,
    trouble,
    verdicts,
    zones,
)


def _of_topics() -> dict[str, Draw]:
    found: dict[str, Draw] = {}
    for topic in TOPICS:
        for kind, draw in topic.MESSAGES.items():
            if kind in found:
                raise ValueError(f"{kind} is claimed by two topics.")
            found[kind] = draw
    return found


DRAWS = _of_topics()
DRAWS["late"] = partial(late, DRAWS)  # it says what any of the others would have said
