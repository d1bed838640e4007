"""What moves between storage and the rest: frozen records, each with its fields written once."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel
from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.columns import Document, Exact, Instant, words
from storage.vocabulary import (
    Answer,
    Category,
    CheckInState,
    DeliveryState,
    Direction,
    Door,
    FoundBy,
    How,
    LinkKind,
    LinkState,
    Result,
    Role,
    Side,
    Stage,
    State,
    Subject,
)

FROZEN: Any = {"frozen": True}
SLACK_ID = 32


class Actor(BaseModel):
    """Who acts, with the facts that authority needs; gathered at the edge, at most 5 minutes old."""

    model_config = FROZEN
    id: str
    side: Side = Side.MARKETING
    roles: frozenset[Role] = frozenset()
    guest: bool = False
    foreign: bool = False
    deactivated: bool = False


STILE = Actor(id="stile", side=Side.NEITHER)
"""Stile itself, when the clock and not a person acts."""


class Request(BaseModel):
    """What every use case takes first: whose workspace, who acts, which inbox row, and when."""

    model_config = FROZEN
    team: str
    actor: Actor
    at: datetime
    inbox_id: int | None = None
    surface: str = ""
    patience: float = 5.0


class WorkspaceFields(SQLModel):
    """One company's installation and its settings.

    `instance` is whose database this is, `seen_at` when a bot was last at work on it, `troubled_at` since when its
    admins know that something is stuck.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    name: str = ""
    domain: str = ""
    bot_user_id: str = ""
    last_handoff: int = 0
    settings: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    version: int = 1
    created_at: datetime = Field(sa_type=Instant)
    instance: str = ""
    seen_at: datetime | None = Field(default=None, sa_type=Instant)
    troubled_at: datetime | None = Field(default=None, sa_type=Instant)


class Workspace(WorkspaceFields):
    """A workspace as read."""

    model_config = FROZEN


class PersonFields(SQLModel):
    """A person's facts from Slack; the roster stands in the workspace's settings."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: str = Field(primary_key=True, max_length=SLACK_ID)
    zone: str = ""
    guest: bool = False
    foreign: bool = False
    deactivated: bool = False
    workspace_admin: bool = False
    dm: str = ""
    leave: list[list[str]] = Field(default_factory=list, sa_type=Document)
    dnd: list[list[str]] | None = Field(default=None, sa_type=Document)
    dnd_checked_at: datetime | None = Field(default=None, sa_type=Instant)
    checked_at: datetime | None = Field(default=None, sa_type=Instant)


class Person(PersonFields):
    """A person as read."""

    model_config = FROZEN


class HandoffFields(SQLModel):
    """What marketing wants done with IT; its key is `H-` and the id."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    door: Door = Field(sa_type=words(Door))
    state: State = Field(sa_type=words(State))
    title: str = ""
    requester: str = Field(max_length=SLACK_ID)
    author: str = Field(max_length=SLACK_ID)
    architect: str | None = Field(default=None, max_length=SLACK_ID)
    private: bool = False
    origin_channel: str | None = Field(default=None, max_length=SLACK_ID)
    origin_ts: str | None = Field(default=None, max_length=32)
    stage: Stage = Field(default=Stage.IDEA, sa_type=words(Stage))
    late: bool = False
    cannot_wait: str = ""
    decision: str = ""
    alternative: str = ""
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    held_since: datetime | None = Field(default=None, sa_type=Instant)
    context_due_at: datetime | None = Field(default=None, sa_type=Instant)
    ready_at: datetime | None = Field(default=None, sa_type=Instant)
    taken_at: datetime | None = Field(default=None, sa_type=Instant)
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1

    @property
    def key(self) -> str:
        """Return the name people know this handoff by."""
        return f"H-{self.id}"


class Handoff(HandoffFields):
    """A handoff as read."""

    model_config = FROZEN


class OutcomeContextFields(SQLModel):
    """The answers that say why: one row a handoff, also while it is still being written."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    category: Category | None = Field(default=None, sa_type=words(Category))
    category_other: str = ""
    audience: str = ""
    change: str = ""
    sponsor: str = ""
    stage: Stage | None = Field(default=None, sa_type=words(Stage))
    facts: list[str] = Field(default_factory=list, sa_type=Document)
    systems: str = ""
    it_contacts: list[str] = Field(default_factory=list, sa_type=Document)
    conceived_on: date | None = None
    launch_on: date | None = None
    unknowns: list[dict[str, str]] = Field(default_factory=list, sa_type=Document)
    coached: bool = False
    flagged: bool = False
    version: int = 1


class OutcomeContext(OutcomeContextFields):
    """An outcome context as read."""

    model_config = FROZEN


class KpiFields(SQLModel):
    """One measure of the outcome; `baseline` None means not known yet, then somebody finds it out by a date.

    `enabling` is what IT makes possible for it, `source` where its number is read.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str
    direction: Direction = Field(sa_type=words(Direction))
    baseline: Decimal | None = Field(default=None, sa_type=Exact)
    target: Decimal = Field(sa_type=Exact)
    unit: str = ""
    measure_on: date
    marketing_owner: str = Field(default="", max_length=SLACK_ID)
    it_owner: str = Field(default="", max_length=SLACK_ID)
    enabling: str = ""
    source: str = ""
    baseline_owner: str = Field(default="", max_length=SLACK_ID)
    baseline_by: date | None = None


class Kpi(KpiFields):
    """A KPI as read."""

    model_config = FROZEN


class DraftFields(SQLModel):
    """A form in progress: what was typed, exactly, by step and field."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    author: str = Field(max_length=SLACK_ID)
    step: str = "outcome"
    typed: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    expires_at: datetime = Field(sa_type=Instant)
    submitted_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class Draft(DraftFields):
    """A draft as read."""

    model_config = FROZEN


class QuestionFields(SQLModel):
    """One question of IT to the requester, and its answer."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int
    asked_by: str = Field(max_length=SLACK_ID)
    asked_at: datetime = Field(sa_type=Instant)
    text: str
    answered_by: str | None = Field(default=None, max_length=SLACK_ID)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    answer: str = ""
    version: int = 1


class Question(QuestionFields):
    """A question as read."""

    model_config = FROZEN


class CheckInFields(SQLModel):
    """A dated meeting, live or written, of requester and architect about one stage."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int
    stage: Stage = Field(sa_type=words(Stage))
    state: CheckInState = Field(sa_type=words(CheckInState))
    requester: str = Field(max_length=SLACK_ID)
    architect: str = Field(max_length=SLACK_ID)
    slots: list[str] = Field(default_factory=list, sa_type=Document)
    slots_round: int = 1
    due_at: datetime = Field(sa_type=Instant)
    starts_at: datetime | None = Field(default=None, sa_type=Instant)
    ends_at: datetime | None = Field(default=None, sa_type=Instant)
    booked_by: str | None = Field(default=None, max_length=SLACK_ID)
    written: str = ""
    outcome: str = ""
    answered_by: str | None = Field(default=None, max_length=SLACK_ID)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    sequence: int = 0
    custom: bool = False
    created_at: datetime = Field(sa_type=Instant)
    version: int = 1


class CheckIn(CheckInFields):
    """A check-in as read."""

    model_config = FROZEN


class NudgeFields(SQLModel):
    """An unasked message that will go to one person, step by step, until somebody acts.

    One about a lane as such is about no handoff.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int | None = None
    kind: str = Field(max_length=32)
    subject_id: int = Field(sa_type=BigInteger)
    person: str = Field(max_length=SLACK_ID)
    step: int = 0
    next_at: datetime | None = Field(default=None, sa_type=Instant)
    created_at: datetime = Field(sa_type=Instant)
    stopped_at: datetime | None = Field(default=None, sa_type=Instant)
    stopped_why: str = ""


class Nudge(NudgeFields):
    """A nudge as read."""

    model_config = FROZEN


class EntryFields(SQLModel):
    """One line of history: append-only."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int | None = None
    at: datetime = Field(sa_type=Instant)
    actor: str = Field(max_length=SLACK_ID)
    what: str = Field(max_length=48)
    before: str = ""
    after: str = ""
    surface: str = Field(default="", max_length=32)


class Entry(EntryFields):
    """A line of history as read."""

    model_config = FROZEN


class DeliveryFields(SQLModel):
    """One message that Stile owns: to be sent, sent, and redrawn in place while it lives."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    kind: str = Field(max_length=32)
    dedupe_key: str = Field(max_length=160)
    handoff_id: int | None = None
    subject_id: int | None = Field(default=None, sa_type=BigInteger)
    args: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    person: str | None = Field(default=None, max_length=SLACK_ID)
    channel: str | None = Field(default=None, max_length=SLACK_ID)
    thread_ts: str | None = Field(default=None, max_length=32)
    thread_of: str | None = Field(default=None, max_length=160)
    due_at: datetime = Field(sa_type=Instant)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)
    state: DeliveryState = Field(default=DeliveryState.PENDING, sa_type=words(DeliveryState))
    attempt: int = 0
    token: str | None = Field(default=None, max_length=32)
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    first_attempt_at: datetime | None = Field(default=None, sa_type=Instant)
    next_try_at: datetime = Field(sa_type=Instant)
    slack_ts: str | None = Field(default=None, max_length=32)
    last_error: str = ""
    verify_at: datetime | None = Field(default=None, sa_type=Instant)
    live: bool = False
    wanted: int = 1
    drawn: int = 0


class Delivery(DeliveryFields):
    """A delivery as read."""

    model_config = FROZEN


class InboxFields(SQLModel):
    """One payload that came in, kept before anything is done with it."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    kind: str = Field(max_length=24)
    key: str = Field(max_length=255)
    second_key: str | None = Field(default=None, max_length=255)
    body: str = ""
    received_at: datetime = Field(sa_type=Instant)
    done_at: datetime | None = Field(default=None, sa_type=Instant)
    attempt: int = 0
    next_try_at: datetime | None = Field(default=None, sa_type=Instant)
    answer: str = ""
    last_error: str = ""


class Inbox(InboxFields):
    """An inbox row as read."""

    model_config = FROZEN


class Watched(BaseModel):
    """A channel the silent catch listens in, and how: on, shadow or off."""

    model_config = FROZEN
    channel: str
    mode: Literal["on", "shadow", "off"] = "shadow"


class Channels(BaseModel):
    """Where Stile speaks."""

    model_config = FROZEN
    it: str | None = None
    marketing: str | None = None
    reaction: str = "ticket"
    """The emoji by which a reaction asks for a handoff, without colons; empty where none does."""
    watched: tuple[Watched, ...] = ()


class Calendar(BaseModel):
    """The workspace's default working time."""

    model_config = FROZEN
    zone: str = "UTC"
    hours: str = "09:00-17:30"
    weekdays: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri")
    holidays: str | None = None


class Leads(BaseModel):
    """The one per side who signs agreements and to whom things escalate."""

    model_config = FROZEN
    marketing: str | None = None
    it: str | None = None


class Architect(BaseModel):
    """An IT architect: what they know and how many open handoffs they take before others are asked first."""

    model_config = FROZEN
    who: str
    topics: tuple[str, ...] = ()
    load: int = 5
    delegate: str | None = None


class Availability(BaseModel):
    """One person's own working time, where it differs from the workspace's."""

    model_config = FROZEN
    who: str
    zone: str | None = None
    hours: str | None = None
    weekdays: tuple[str, ...] | None = None
    holidays: str | None = None
    leave: tuple[tuple[date, date], ...] = ()


class Roster(BaseModel):
    """Who is who; anybody else is a marketing requester."""

    model_config = FROZEN
    leads: Leads = Leads()
    admins: tuple[str, ...] = ()
    marketing: tuple[str, ...] = ()
    it: tuple[str, ...] = ()
    architects: tuple[Architect, ...] = ()
    delegates: dict[str, str] = {}
    """Who signs for whom, besides the delegates of architects."""
    working_time: tuple[Availability, ...] = ()

    def side(self, person: str) -> Side:
        """Return the side a person stands on; who is on no list is marketing."""
        it = {self.leads.it, *self.it, *(a.who for a in self.architects)}
        return Side.IT if person in it else Side.MARKETING

    def roles(self, person: str) -> frozenset[Role]:
        """Return what a person is here."""
        held = {
            Role.ARCHITECT: any(a.who == person for a in self.architects),
            Role.LEAD: person in {self.leads.marketing, self.leads.it},
            Role.ADMIN: person in self.admins,
        }
        return frozenset(role for role, holds in held.items() if holds)

    def lead(self, side: Side) -> str | None:
        """Return the lead of a side, if one is named."""
        return self.leads.it if side is Side.IT else self.leads.marketing


class Cadence(BaseModel):
    """Working days within which a stage's check-in is due."""

    model_config = FROZEN
    idea: int = Field(default=3, ge=1, le=60)
    design: int = Field(default=5, ge=1, le=60)
    plan: int = Field(default=5, ge=1, le=60)
    estimate: int = Field(default=5, ge=1, le=60)
    source: int = Field(default=2, ge=1, le=60)


Roles = tuple[str, ...]
"""Names of roles that must be in at a stage, such as procurement."""


class ChannelReminders(BaseModel):
    """Which reminders one channel gets; None is as in the whole workspace."""

    model_config = FROZEN
    daily: bool | None = None
    weekly: bool | None = None


class Reminders(BaseModel):
    """Which reminders channels get: the counts of each working day, and the week's on its first one."""

    model_config = FROZEN
    daily: bool = True
    weekly: bool = True
    it: ChannelReminders = ChannelReminders()
    marketing: ChannelReminders = ChannelReminders()

    def wants(self, side: Side, kind: Literal["daily", "weekly"]) -> bool:
        """Tell whether a side's channel gets one kind of reminder."""
        channel = self.it if side is Side.IT else self.marketing
        own: bool | None = getattr(channel, kind)
        return bool(getattr(self, kind)) if own is None else own


class ListedLane(BaseModel):
    """An item that an admin added to the list of who leads what, with the words it is known by."""

    model_config = FROZEN
    name: str
    usual: Side = Side.NEITHER
    cues: tuple[str, ...] = ()


class Settings(BaseModel):
    """What an admin decides for one workspace; `roles` says who each role of a stage is.

    `paused` has Stile say nothing unasked, as after a pilot that the leads stopped.
    """

    model_config = FROZEN
    channels: Channels = Channels()
    calendar: Calendar = Calendar()
    people: Roster = Roster()
    cadence: Cadence = Cadence()
    reminders: Reminders = Reminders()
    stages: dict[Stage, Roles] = {}
    roles: dict[str, tuple[str, ...]] = {}
    synonyms: tuple[tuple[str, ...], ...] = ()
    lanes: tuple[ListedLane, ...] = ()
    paused: bool = False


class SourceFields(SQLModel):
    """The message a handoff was found in; `quote` is empty once that message is gone or could not be read.

    `summary` is its thread in short, drafted by a model from what it hung on when the handoff was handed in.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    channel: str = Field(primary_key=True, max_length=SLACK_ID)
    ts: str = Field(primary_key=True, max_length=32)
    handoff_id: int
    person: str = Field(default="", max_length=SLACK_ID)
    found_by: FoundBy = Field(sa_type=words(FoundBy))
    quote: str = ""
    link: str = ""
    edited_ts: str = Field(default="", max_length=32)
    changed_at: datetime | None = Field(default=None, sa_type=Instant)
    deleted_at: datetime | None = Field(default=None, sa_type=Instant)
    summary: str = ""


class Source(SourceFields):
    """A source as read."""

    model_config = FROZEN


class MuteFields(SQLModel):
    """Until when the silent catch leaves one person alone in one channel, and how often in a row it was wrong."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    channel: str = Field(primary_key=True, max_length=SLACK_ID)
    strikes: int = 0
    until: datetime | None = Field(default=None, sa_type=Instant)


class Mute(MuteFields):
    """A mute as read."""

    model_config = FROZEN


class LabelFields(SQLModel):
    """What a person said of an offer: the last answer counts. The text stays with the handoff's source."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    channel: str = Field(max_length=SLACK_ID)
    ts: str = Field(max_length=32)
    person: str = Field(max_length=SLACK_ID)
    found_by: FoundBy = Field(sa_type=words(FoundBy))
    answer: Answer = Field(sa_type=words(Answer))
    at: datetime = Field(sa_type=Instant)


class Label(LabelFields):
    """A label as read."""

    model_config = FROZEN


class WatchCountFields(SQLModel):
    """What the silent catch did in one channel on one day (UTC): numbers only."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    channel: str = Field(primary_key=True, max_length=SLACK_ID)
    day: date = Field(primary_key=True)
    shadow: int = 0
    caught: int = 0
    opened: int = 0
    not_a_request: int = 0


class WatchCount(WatchCountFields):
    """A day's counts as read."""

    model_config = FROZEN


class TallyFields(SQLModel):
    """The report of a workspace with many handoffs, as last counted."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    counted_at: datetime = Field(sa_type=Instant)
    report: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    version: int = 1


class Tally(TallyFields):
    """A tally as read."""

    model_config = FROZEN


class LinkFields(SQLModel):
    """What a person said of their handoff `a` and another one, `b`; None is an answer still to come."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    a: int
    b: int
    kind: LinkKind = Field(sa_type=words(LinkKind))
    state: LinkState = Field(sa_type=words(LinkState))
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)
    owner: str = Field(default="", max_length=SLACK_ID)
    owner_said: bool | None = None
    architect: str | None = Field(default=None, max_length=SLACK_ID)
    architect_said: bool | None = None
    answered_by: str | None = Field(default=None, max_length=SLACK_ID)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class Link(LinkFields):
    """A link as read."""

    model_config = FROZEN


class LikenessTermFields(SQLModel):
    """One thing a handoff is about, by which those like it are found; `weight` in thousandths."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    term: str = Field(primary_key=True, max_length=80)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    weight: int = 0


class LikenessTerm(LikenessTermFields):
    """A thing a handoff is about, as read."""

    model_config = FROZEN


class ContractFields(SQLModel):
    """A contract that was signed after Stile knew of its handoff, and who let it go on to be built."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    marked_by: str = Field(max_length=SLACK_ID)
    marked_at: datetime = Field(sa_type=Instant)
    decided_by: str | None = Field(default=None, max_length=SLACK_ID)
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    reason: str = ""
    version: int = 1


class Contract(ContractFields):
    """A contract as read; one with a reason was overridden by a lead, not acknowledged."""

    model_config = FROZEN


class InvitationFields(SQLModel):
    """One person who may read one handoff, also as a guest, and in which role."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    role: str = ""
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)


class Invitation(InvitationFields):
    """An invitation as read."""

    model_config = FROZEN


class NudgeStepFields(SQLModel):
    """One step of a ladder for one reader: when it may be said, where it was, and what they answered.

    `began` is the start of the ladder it belongs to; `asked` marks one that its reader asked for.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    nudge_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    began: datetime = Field(primary_key=True, sa_type=Instant)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int | None = None
    rung: str = Field(max_length=24)
    due_at: datetime = Field(sa_type=Instant)
    asked: bool = False
    by: str = Field(default="", max_length=SLACK_ID)
    said_in: str | None = Field(default=None, max_length=160)
    answer: str = Field(default="", max_length=24)
    until: datetime | None = Field(default=None, sa_type=Instant)


class NudgeStep(NudgeStepFields):
    """A step as read."""

    model_config = FROZEN


class PreferenceFields(SQLModel):
    """How one person wants to be reminded: a choice for each group of reminders that differs from the usual."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    choices: dict[str, str] = Field(default_factory=dict, sa_type=Document)
    version: int = 1


class Preference(PreferenceFields):
    """A preference as read."""

    model_config = FROZEN


class KpiVersionFields(SQLModel):
    """A handoff's KPIs as they were at one moment; `digest` is the hash of `content`, `diff` what changed."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(max_length=64)
    content: list[dict[str, Any]] = Field(default_factory=list, sa_type=Document)
    diff: list[dict[str, Any]] = Field(default_factory=list, sa_type=Document)
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)


class KpiVersion(KpiVersionFields):
    """A version of a handoff's KPIs as read."""

    model_config = FROZEN


class SignOffFields(SQLModel):
    """One side's signature under one exact version: `digest` says of what, `by` who pressed for `signer`."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    subject: Subject = Field(sa_type=words(Subject))
    subject_id: int = Field(sa_type=BigInteger)
    digest: str = Field(max_length=64)
    side: Side = Field(sa_type=words(Side))
    signer: str = Field(max_length=SLACK_ID)
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)
    revoked_why: str = ""


class SignOff(SignOffFields):
    """A signature as read."""

    model_config = FROZEN


class DissentFields(SQLModel):
    """Why somebody does not sign one exact version, in writing."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    subject: Subject = Field(sa_type=words(Subject))
    subject_id: int = Field(sa_type=BigInteger)
    digest: str = Field(max_length=64)
    side: Side = Field(sa_type=words(Side))
    person: str = Field(max_length=SLACK_ID)
    text: str
    at: datetime = Field(sa_type=Instant)


class Dissent(DissentFields):
    """A dissent as read."""

    model_config = FROZEN


class SwimLaneFields(SQLModel):
    """An item that overlaps both sides; `usual` is the side that leads it by custom, `cues` the words it is known by."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str = Field(max_length=150)
    usual: Side = Field(sa_type=words(Side))
    cues: list[str] = Field(default_factory=list, sa_type=Document)
    created_by: str = Field(default="", max_length=SLACK_ID)
    created_at: datetime = Field(sa_type=Instant)
    removed_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class SwimLane(SwimLaneFields):
    """A lane as read."""

    model_config = FROZEN


class LaneVersionFields(SQLModel):
    """One wording of who leads a lane; in force once both leads signed its digest, until it expires or is replaced.

    `name` is the lane's as it was signed, `lane_owner` the one accountable person, `other` who works with them and
    `other_role` as what; `until` ends a lane worked on together.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    lane_id: int
    number: int
    name: str = Field(max_length=150)
    lane_owner: str = Field(max_length=SLACK_ID)
    other: str = Field(max_length=SLACK_ID)
    other_role: str = ""
    why: str = ""
    decision_points: str = ""
    occasions: str = ""
    how: How = Field(sa_type=words(How))
    until: date | None = None
    expires_on: date
    digest: str = Field(max_length=64)
    diff: list[dict[str, str]] = Field(default_factory=list, sa_type=Document)
    proposed_by: str = Field(max_length=SLACK_ID)
    proposed_at: datetime = Field(sa_type=Instant)
    agreed_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_why: str = ""
    version: int = 1


class LaneVersion(LaneVersionFields):
    """A version of a lane as read."""

    model_config = FROZEN


class LaneUseFields(SQLModel):
    """A lane that a handoff touches, with the version in force then; `override_owner` leads it for this handoff only."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    lane_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    lane_version_id: int | None = Field(default=None, sa_type=BigInteger)
    override_owner: str = Field(default="", max_length=SLACK_ID)
    override_why: str = ""
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)
    version: int = 1


class LaneUse(LaneUseFields):
    """A lane of a handoff as read."""

    model_config = FROZEN


class LaneClaimFields(SQLModel):
    """One side's claim to lead a lane; two open ones of different sides are an open disagreement until `decide_by`."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    lane_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    side: Side = Field(primary_key=True, sa_type=words(Side))
    person: str = Field(max_length=SLACK_ID)
    why: str
    at: datetime = Field(sa_type=Instant)
    decide_by: date
    settled_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class LaneClaim(LaneClaimFields):
    """A claim as read."""

    model_config = FROZEN


class VerdictFields(SQLModel):
    """What became of one KPI: asked of both owners on `measure_on`, settled once both confirmed or could not agree.

    `actual` is the confirmed number; None with a result means that it was not measured, was stopped, or both keep theirs.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    measure_on: date
    extended_by: str = Field(default="", max_length=SLACK_ID)
    extended_weeks: int = 0
    asked_at: datetime | None = Field(default=None, sa_type=Instant)
    result: Result | None = Field(default=None, sa_type=words(Result))
    actual: Decimal | None = Field(default=None, sa_type=Exact)
    disagreed: bool = False
    why: str = ""
    settled_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class Verdict(VerdictFields):
    """A verdict as read."""

    model_config = FROZEN


class VerdictSideFields(SQLModel):
    """What one side's owner says of one KPI, unseen by the other until both have written.

    `said` is that it was not measured or stopped, and `why`; else `actual` is the number. `confirmed` is the number they
    stay with once both are known: the other side's, or their own.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    side: Side = Field(primary_key=True, sa_type=words(Side))
    person: str = Field(max_length=SLACK_ID)
    said: Result | None = Field(default=None, sa_type=words(Result))
    actual: Decimal | None = Field(default=None, sa_type=Exact)
    why: str = ""
    source: str = ""
    helped: str = ""
    hurt: str = ""
    given_at: datetime | None = Field(default=None, sa_type=Instant)
    confirmed: Decimal | None = Field(default=None, sa_type=Exact)
    confirmed_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class VerdictSide(VerdictSideFields):
    """One side's words on a KPI as read."""

    model_config = FROZEN


class PilotFields(SQLModel):
    """One campaign on which a company tries Stile: named channels and people, silent elsewhere.

    `baseline` is what the last handoffs before it looked like, `page` what it came to, both as counted then.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    name: str = Field(max_length=150)
    channels: list[str] = Field(default_factory=list, sa_type=Document)
    people: list[str] = Field(default_factory=list, sa_type=Document)
    starts_on: date
    ends_on: date
    baseline: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    page: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    started_by: str = Field(max_length=SLACK_ID)
    started_at: datetime = Field(sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)
    decision: str = Field(default="", max_length=24)
    decision_why: str = ""
    decided_by: str = Field(default="", max_length=SLACK_ID)
    version: int = 1


class Pilot(PilotFields):
    """A pilot as read."""

    model_config = FROZEN
