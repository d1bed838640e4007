"""Which lanes a handoff touches, and who leads them for it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from handlers.rules import swim_lanes
from handlers.rules.refusals import Refusal
from handlers.rules.routing import InLane
from handlers.rules.swim_lanes_seeded import FACT, MISLEADING
from handlers.rules.text import fold
from storage.records import Handoff, LaneUse, LaneVersion, OutcomeContext, Roster, SwimLane
from storage.vocabulary import Side

SHORT, LONG = 4, 8
"""Letters up to which a cue is a whole word, and from which it may also stand inside one, as in a compound."""
MOST_CUES = 40


@dataclass(frozen=True)
class LaneShown:
    """A lane that a handoff touches: who led it when it came in, and what holds now.

    `used` is the version in force then, `present` the one in force now, `last` the one that ended last.
    """

    lane: SwimLane
    use: LaneUse
    used: LaneVersion | None = None
    present: LaneVersion | None = None
    last: LaneVersion | None = None
    is_disputed: bool = False
    decide_by: date | None = None
    sides: Mapping[str, Side] = field(default_factory=dict)

    @property
    def is_expired(self) -> bool:
        """Tell whether nobody leads it now because what was agreed ran out."""
        last = self.last
        return self.present is None and last is not None and last.ended_why == swim_lanes.EXPIRED


def touched(lanes: Iterable[SwimLane], handoff: Handoff, context: OutcomeContext | None) -> list[SwimLane]:
    """Return the items on the list that a handoff touches, by its words and facts."""
    texts = [handoff.title, *([context.systems, context.change, context.audience] if context else [])]
    text, facts = fold(" \n".join(texts)), frozenset(context.facts if context else ())
    return [lane for lane in lanes if lane.removed_at is None and _touches(lane, text, facts)]


def _touches(lane: SwimLane, text: str, facts: frozenset[str]) -> bool:
    words = tuple(cue for cue in lane.cues if not cue.startswith(FACT))
    if any(cue.removeprefix(FACT) in facts for cue in lane.cues if cue.startswith(FACT)):
        return True
    plain = tuple(cue for cue in words if fold(cue) not in MISLEADING)
    if plain and _pattern(plain).search(text) is not None:
        return True
    return any(_pattern((cue,)).search(_meant(fold(cue), text)) for cue in words if cue not in plain)


def _meant(cue: str, text: str) -> str:
    """Return the text without what only looks like a cue, such as a cookie banner."""
    return _misleading(cue).sub(" ", text)


@lru_cache(maxsize=64)
def _misleading(cue: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{MISLEADING[cue]})\w*")


@lru_cache(maxsize=512)
def _pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_cue(fold(cue)) for cue in cues))


def _cue(cue: str) -> str:
    written = r"\s+".join(re.escape(word) for word in cue.split())
    if len(cue) >= LONG:
        return written
    return rf"\b{written}(?:s?\b)" if len(cue) <= SHORT else rf"\b{written}"


def cues_of(text: str, before: Iterable[str] = ()) -> list[str]:
    """Return the words of a list with commas by which an item is known; facts stay as they were."""
    words = (" ".join(word.split())[: swim_lanes.NAME] for word in re.split(r"[,;\n]", text))
    found = [word for word in dict.fromkeys(words) if len(fold(word)) > 1]
    if len(found) > MOST_CUES:
        raise Refusal(f"These are too many words; keep the {MOST_CUES} that say most.", field="cues")
    return [*found, *(cue for cue in before if cue.startswith(FACT))]


def words_of(lane: SwimLane) -> str:
    """Return the words by which an item is known, as its form shows them."""
    return ", ".join(cue for cue in lane.cues if not cue.startswith(FACT))


def in_lanes(
    touching: Iterable[SwimLane], present: Iterable[LaneVersion], roster: Roster
) -> dict[str, InLane]:
    """Return the architects who lead a lane that is touched, or work on it for IT."""
    versions = {one.lane_id: one for one in present}
    architects = {one.who for one in roster.architects}
    found: dict[str, InLane] = {}
    for version in (versions[lane.id] for lane in touching if lane.id in versions):
        for leads, who in ((True, version.lane_owner), (False, version.other)):
            if who in architects and roster.side(who) is Side.IT and not (who in found and found[who].leads):
                found[who] = InLane(leads, version.name)
    return found
