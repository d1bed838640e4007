"""The words that rows, rules and views share; each value is what stands in the database."""

from enum import StrEnum


class Side(StrEnum):
    """Which side of the stile a person stands on."""

    MARKETING = "marketing"
    IT = "it"
    NEITHER = "neither"


class Role(StrEnum):
    """What a person may be on the roster; a person can be several."""

    ARCHITECT = "architect"
    LEAD = "lead"
    ADMIN = "admin"


class Door(StrEnum):
    """How a handoff comes in."""

    IDEA = "idea"
    WORK = "work"


class State(StrEnum):
    """Where a handoff stands at the stile; only `rules.states.move` changes it."""

    CAUGHT = "caught"
    DRAFT = "draft"
    NEEDS_CONTEXT = "needs_context"
    READY = "ready"
    WITH_IT = "with_it"
    AGREED = "agreed"
    IN_DELIVERY = "in_delivery"
    LAUNCHED = "launched"
    MEASURED = "measured"
    CLOSED = "closed"
    IDEA_OPEN = "idea_open"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    NOT_A_REQUEST = "not_a_request"


class Stage(StrEnum):
    """How far the initiative is, in this order."""

    IDEA = "idea"
    DESIGN = "design"
    PLAN = "plan"
    ESTIMATE = "estimate"
    SOURCE = "source"
    BUILD = "build"
    LAUNCH = "launch"
    MEASURE = "measure"

    @property
    def position(self) -> int:
        """Return how far along the road this stage is, from 0."""
        return list(Stage).index(self)


class Fact(StrEnum):
    """What is already done or said about an initiative; some imply a later stage."""

    PRICE_ASKED = "price_asked"
    DEMO_SEEN = "demo_seen"
    IT_AT_DEMO = "it_at_demo"
    BUDGET_APPROVED = "budget_approved"
    CONTRACT_SIGNED = "contract_signed"
    LAUNCH_ANNOUNCED = "launch_announced"
    PERSONAL_DATA = "personal_data"


class Direction(StrEnum):
    """Which way a KPI should move."""

    UP = "up"
    DOWN = "down"


class Category(StrEnum):
    """The business outcomes that a handoff can be for."""

    EXISTING_SALES = "existing_sales"
    EDUCATE = "educate"
    REACH = "reach"
    CONTENT = "content"
    RETAIN = "retain"
    COST_RISK = "cost_risk"
    OTHER = "other"


class CheckInState(StrEnum):
    """What became of a check-in."""

    PROPOSED = "proposed"
    BOOKED = "booked"
    WRITING = "writing"
    HELD = "held"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    WAIVED = "waived"


class DeliveryState(StrEnum):
    """Where a delivery stands on its way to Slack (RELIABILITY 1)."""

    PENDING = "pending"
    SENDING = "sending"
    POSTED = "posted"
    FAILED = "failed"
    BLOCKED = "blocked"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class FoundBy(StrEnum):
    """How a message became a handoff."""

    SILENT = "silent"
    SHORTCUT = "shortcut"
    REACTION = "reaction"
    MENTION = "mention"
    DIRECT = "direct"


class Answer(StrEnum):
    """What a person answered when Stile asked about a message of theirs."""

    IDEA = "idea"
    WORK = "work"
    NOT_A_REQUEST = "not_a_request"
    NOT_NOW = "not_now"


class LinkKind(StrEnum):
    """What a person said of two handoffs that look alike."""

    SAME = "same"
    RELATED = "related"
    DIFFERENT = "different"


class LinkState(StrEnum):
    """Whether what was said of two handoffs holds, or still waits for somebody's consent."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


class Subject(StrEnum):
    """What both sides sign."""

    KPIS = "kpis"
    LANE = "lane"


class How(StrEnum):
    """How the two sides work on what a lane is about."""

    LEADS = "leads"
    ASKS_FIRST = "asks_first"
    TOGETHER = "together"


class Result(StrEnum):
    """What became of a KPI."""

    MET = "met"
    PARTLY = "partly"
    MISSED = "missed"
    NOT_MEASURED = "not_measured"
    STOPPED = "stopped"


OPEN_STATES = frozenset(
    {
        State.CAUGHT,
        State.DRAFT,
        State.NEEDS_CONTEXT,
        State.READY,
        State.WITH_IT,
        State.AGREED,
        State.IN_DELIVERY,
        State.LAUNCHED,
        State.MEASURED,
        State.IDEA_OPEN,
    }
)
"""The states in which a handoff still waits for somebody."""

IT_SEES = frozenset(set(State) - {State.CAUGHT, State.DRAFT, State.NEEDS_CONTEXT, State.NOT_A_REQUEST})
"""The states in which IT may find a handoff that was handed in; before, it sees counts and ages."""
