"""What people of the demo agree on and what came of it, told through use cases: lanes, KPIs, the road, verdicts."""

from bot.acts import Do
from bot.playground import Person
from handlers.deps import Deps
from handlers.rules.refusals import Refusal
from handlers.rules.swim_lanes import Lane, Wording
from handlers.rules.verdict_forms import MEASURED
from handlers.use_cases import kpi_acts, road, stages, swim_lanes, verdicts
from storage.records import Request
from storage.vocabulary import How, Result, Side


def wording(
    lane_owner: Person,
    other: Person,
    role: str,
    *,
    why: str,
    points: str,
    occasions: str,
    how: How,
) -> Wording:
    """Return who leads an item, as it is typed."""
    return Wording(
        lane_owner=lane_owner.id,
        other=other.id,
        other_role=role,
        why=why,
        decision_points=points,
        occasions=occasions,
        how=how,
    )


def propose(lane: str, said: Wording) -> Do:
    """Propose who leads an item."""

    def do(deps: Deps, request: Request, _: int) -> None:
        found = _lane(deps, request, lane)
        proposed = swim_lanes.propose(deps, request, found.lane.id, said, number=found.number, unfit={})
        for sentence in proposed.errors.values():
            raise Refusal(sentence)

    return do


def sign_lanes(*lanes: str, side: Side) -> Do:
    """Sign who leads some items, for a side."""

    def do(deps: Deps, request: Request, _: int) -> None:
        for lane in lanes:
            pending = _lane(deps, request, lane).pending
            if pending is not None:
                swim_lanes.sign(deps, request, pending.id, side)

    return do


def _lane(deps: Deps, request: Request, name: str) -> Lane:
    page = swim_lanes.look_at_list(deps, request)
    return next(lane for lane in page.lanes if lane.lane.name == name)


def sign_kpis(side: Side) -> Do:
    """Sign the KPIs of a handoff, in the version that holds now."""

    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        number = kpi_acts.look(deps, request, handoff_id).agreement.version.number
        kpi_acts.sign(deps, request, handoff_id, number, side)

    return do


def waive(reason: str) -> Do:
    """Say that IT need not talk at this stage."""
    return lambda deps, request, handoff_id: stages.waive(deps, request, handoff_id, reason=reason)


def start_delivery(deps: Deps, request: Request, handoff_id: int) -> None:
    """Say that it is being built."""
    road.start_delivery(deps, request, handoff_id)


def launch(deps: Deps, request: Request, handoff_id: int) -> None:
    """Say that it is live."""
    road.launch(deps, request, handoff_id)


def measured(position: int, actual: str, *, source: str, helped: str, hurt: str) -> Do:
    """Say which number a KPI came to."""
    typed = {"said": MEASURED, "actual": actual, "source": source, "helped": helped, "hurt": hurt}
    return _became(position, typed)


def not_measured(position: int, why: str, *, helped: str, hurt: str) -> Do:
    """Say why there is no number."""
    return _became(position, {"said": Result.NOT_MEASURED, "why": why, "helped": helped, "hurt": hurt})


def _became(position: int, typed: dict[str, str]) -> Do:
    def do(deps: Deps, request: Request, handoff_id: int) -> None:
        given = verdicts.give(deps, request, handoff_id, position, typed)
        for sentence in given.errors.values():
            raise Refusal(sentence)

    return do
