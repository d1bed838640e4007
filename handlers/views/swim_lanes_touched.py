"""Lanes where something else is shown: who leads what a handoff touches, and what waits in a person's Home."""

from collections.abc import Sequence

from handlers.rules.swim_lanes import Lane
from handlers.rules.swim_lanes_touched import LaneShown
from handlers.rules.whole import Whole
from handlers.views import ids
from handlers.views.blocks import Block, bold, button, context, day, header, moment, person, quoted, section
from handlers.views.swim_lanes import led_by_sides
from storage.vocabulary import State

IN_HOME = 5
OVER = frozenset({State.DECLINED, State.WITHDRAWN, State.MERGED, State.CLOSED, State.NOT_A_REQUEST})


def lane_lines(lanes: Sequence[Lane]) -> list[Block]:
    """Return the items that wait for a person, for their Home."""
    lines = [
        section(
            f"{bold(lane.lane.name)}\n{_home_line(lane)}",
            block_id=f"lanes.{lane.lane.id}",
            accessory=button(
                "Open",
                action_id=ids.numbered(ids.LANE_OPEN, lane.lane.id),
                value=str(lane.lane.id),
                about=f"Open {lane.lane.name}",
            ),
        )
        for lane in lanes[:IN_HOME]
    ]
    more = len(lanes) - IN_HOME
    left = (
        [context(f"… and {more} more; `/handoff lanes` has them.", block_id="lanes.more")] if more > 0 else []
    )
    return [header(f"Who leads what ({len(lanes)})", block_id="lanes.title"), *lines, *left] if lanes else []


def _home_line(lane: Lane) -> str:
    if lane.decide_by is not None:
        return f"Both sides claim it, to be decided by {day(lane.decide_by)}"
    if lane.open_by is not None:
        return f"Nobody leads it, and a handoff touches it; say who does by {day(lane.open_by)}"
    since = moment(lane.pending.proposed_at) if lane.pending else "today"
    return f"Waits for your signature since {since}"


def lane_blocks(whole: Whole) -> list[Block]:
    """Return who leads what a handoff touches, for its card and for the whole of it."""
    if not whole.lanes:
        return []
    handoff = whole.handoff
    elsewhere = button(
        "Change the lead",
        action_id=ids.LANE_OVERRIDE,
        value=str(handoff.id),
        about=f"Say who else leads an item of {handoff.key}",
    )
    lines = [f"• {bold(one.lane.name)}: {_touched(one)}" for one in whole.lanes]
    return [
        section(
            "\n".join(["*Who leads what it touches*", *lines]),
            block_id="lanes",
            accessory=None if handoff.state in OVER else elsewhere,
        )
    ]


def _touched(one: LaneShown) -> str:
    if one.use.override_owner:
        why = f"{person(one.use.by)} says why: {quoted(one.use.override_why, 200)}"
        usual = f" Otherwise {person(one.present.lane_owner)} leads it." if one.present else ""
        return f"for this handoff {person(one.use.override_owner)} leads it. {why}.{usual}"
    if one.present is not None:
        led = led_by_sides(one.present, one.sides)
        return f"{led[:1].lower()}{led[1:]}{_since(one)}."
    then = f" {person(one.used.lane_owner)} led it when this came in." if one.used else ""
    if one.lane.removed_at is not None:
        return f"no longer on the list.{then}"
    if one.is_expired and one.last is not None:
        return f"expired on {day(one.last.expires_on)}: nobody leads it now.{then}"
    if one.is_disputed:
        return f"both sides claim it, to be decided by {day(one.decide_by)}."
    return f"nobody leads it yet; both leads are asked.{then}"


def _since(one: LaneShown) -> str:
    """Return how what holds now differs from what held when the handoff came in."""
    if one.used is not None and one.present is not None and one.used.id != one.present.id:
        return f" (agreed since; {person(one.used.lane_owner)} led it when this came in)"
    return " (agreed since; nobody led it when this came in)" if one.used is None else ""
