"""Looking things up: Home, lists, one handoff whole, a search, and the morning's counts for channels."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, earliness
from handlers.rules import home as rules
from handlers.rules.authority import Action
from handlers.rules.check_ins import is_over
from handlers.rules.earliness import Earliness
from handlers.rules.forms import is_blank
from handlers.rules.home import Count, Dated, Digest, Found, Group, HomePage, Line, Week
from handlers.rules.kpis import FOLLOWED
from handlers.rules.preferences import next_away
from handlers.rules.refusals import Refusal
from handlers.rules.text import tidy
from handlers.rules.whole import Shown, Whole
from handlers.rules.working_time import WorkingTime, working_days_between
from handlers.use_cases import pilots, sign_offs, swim_lanes_read, verdicts_read, working_times
from handlers.use_cases.catches import watching
from handlers.use_cases.outcome_contexts import DRAFT_LIVES
from handlers.use_cases.whole import gather as gather_whole
from storage import (
    deliveries,
    drafts,
    handoffs,
    history,
    home,
    invitations,
    kpis,
    people,
    settings,
)
from storage.records import STILE, Actor, Draft, Handoff, Request, Roster, Settings
from storage.vocabulary import OPEN_STATES, Role, Side, State

MOST_OPEN = 200
"""Open handoffs of one person that Home looks at."""
MOST_FOUND = 10
MOST_LOOKED_AT = 100
"""Handoffs with the words that a search looks at before it leaves out what is not the person's."""
MOST_WORDS = 8
LONGEST_WORD = 60
LAST_LINES = 5
DAY = timedelta(days=1)
ENDINGS = ("declined", "withdrawn", "closed", "merged")
"""What history calls the deeds that end a handoff."""
REMEMBERED = 15
"""Days after which a channel reads its counts once more, though they are the same."""


def open_home(deps: Deps, request: Request) -> None:
    """Have a person's Home drawn, or drawn anew."""
    with deps.store.writing(request) as session:
        key = home_key(request.actor.id)
        if not deliveries.add(
            session, "home", key=key, due_at=request.at, person=request.actor.id, live=True
        ):
            deliveries.redraw_key(session, key)


def home_key(person: str) -> str:
    """Return the key of a person's Home."""
    return deliveries.home_key(person)


def refresh(session: Session, *persons: str | None) -> None:
    """Have the Homes of some people drawn anew, where they were ever opened."""
    for person in dict.fromkeys(persons):
        if person:
            deliveries.redraw_key(session, home_key(person))


def actor_of(session: Session, person: str) -> Actor:
    """Return what authority needs to know of a person from what is kept; a stranger is from elsewhere."""
    known = people.get(session, person)
    if known is None:
        return Actor(id=person, foreign=True)
    roster = settings.get(session).people
    roles = roster.roles(person) | ({Role.ADMIN} if known.workspace_admin else frozenset())
    return Actor(
        id=person,
        side=roster.side(person),
        roles=roles,
        guest=known.guest,
        foreign=known.foreign,
        deactivated=known.deactivated,
    )


def gather(session: Session, actor: Actor, at: datetime) -> HomePage:
    """Read everything one person's Home says; for guests and strangers, only whom to ask."""
    chosen = settings.get(session)
    if not rules.is_member(actor):
        invited = _invited(session, actor)
        return HomePage(actor, at, admins=() if actor.foreign else chosen.people.admins, invited=invited)
    mine = _open_of(session, actor, at)
    by_id = {handoff.id: handoff for handoff in mine}
    asked, talks = home.open_questions(session, by_id), home.open_check_ins(session, by_id)
    agreed = sign_offs.agreements(session, [one for one in mine if one.state in FOLLOWED])
    judged = verdicts_read.waiting_on(session, actor.id, mine)
    lines = [
        rules.line(
            actor,
            handoff,
            question=asked.get(handoff.id),
            check_in=talks.get(handoff.id),
            at=at,
            agreement=agreed.get(handoff.id),
            judged=judged.get(handoff.id),
        )
        for handoff in mine
    ]
    dated = [
        Dated(talk, by_id[talk.handoff_id])
        for talk in talks.values()
        if actor.id in {talk.requester, talk.architect} and not is_over(talk, at)
    ]
    wt = working_times.build(chosen, None, "")
    return HomePage(
        actor,
        at,
        admins=chosen.people.admins,
        on_me=rules.sorted_lines(lines, Group.ON_ME),
        drafts=rules.sorted_lines(lines, Group.DRAFTS),
        on_others=rules.sorted_lines(lines, Group.ON_OTHERS),
        under_way=rules.sorted_lines(lines, Group.UNDER_WAY),
        decided=_decided(session, actor, by_id, at),
        check_ins=tuple(sorted(dated, key=_when)),
        held=_count(handoffs.held(session), wt, at),
        ready=_count(home.ready(session), wt, at),
        setup=_setup(session, chosen, at) if Role.ADMIN in actor.roles else None,
        lanes=swim_lanes_read.waiting_on(session, actor),
        away=_away(session, actor, at),
        scoreboard=verdicts_read.scoreboard(session, at),
    )


def _setup(session: Session, chosen: Settings, at: datetime) -> rules.Setup:
    return replace(rules.setup(chosen), watching=watching(session, at))


def _invited(session: Session, actor: Actor) -> tuple[Handoff, ...]:
    """Return the handoffs that a guest was invited to and may read, and no other."""
    if actor.deactivated:
        return ()
    ids = [one.handoff_id for one in invitations.of_person(session, actor.id)]
    found = [handoffs.get(session, handoff_id) for handoff_id in ids]
    return tuple(one for one in found if one is not None and one.ready_at is not None)


def _when(dated: Dated) -> tuple[datetime, int]:
    return dated.check_in.starts_at or dated.check_in.due_at, dated.handoff.id


def _open_of(session: Session, actor: Actor, at: datetime) -> list[Handoff]:
    """Return a person's open handoffs, without drafts that have run out."""
    found = {h.id: h for h in handoffs.of_person(session, actor.id, OPEN_STATES, limit=MOST_OPEN)}
    owned = {h.id: h for h in kpis.owned_besides(session, actor.id, FOLLOWED)}
    found |= owned
    found |= {h.id: h for h in handoffs.caught_for(session, actor.id, after=at - DRAFT_LIVES)}
    begun = {draft.handoff_id: draft for draft in drafts.open_of(session, actor.id, at=at)}
    alive = set(begun)
    for written in alive - set(found):
        handoff = handoffs.get(session, written)
        if handoff is not None and handoff.state in OPEN_STATES:
            found[handoff.id] = handoff
    return [
        handoff
        for handoff in found.values()
        if (handoff.id in owned or authority.may_read(actor, handoff))
        and (handoff.state is not State.DRAFT or _is_begun(handoff, begun.get(handoff.id)))
        and rules.is_mine_to_begin(actor.id, handoff)
        and (handoff.state is not State.CAUGHT or handoff.updated_at > at - DRAFT_LIVES)
    ]


def _is_begun(handoff: Handoff, draft: Draft | None) -> bool:
    """Tell whether a draft has something in it; one that was opened and closed again is in nobody's way."""
    return draft is not None and not (is_blank(draft.typed) and not handoff.title)


def _decided(
    session: Session, actor: Actor, mine: dict[int, Handoff], at: datetime
) -> tuple[rules.Decided, ...]:
    after = at - rules.RECENT
    recent = [h for h in home.recent_of(session, actor.id, after=after) if authority.may_read(actor, h)]
    by_id = {**mine, **{handoff.id: handoff for handoff in recent}}
    held = home.held_check_ins(session, by_id, after=after)
    decided = rules.decided(recent, [Dated(talk, by_id[talk.handoff_id]) for talk in held], at=at)
    ended = [one.handoff.id for one in decided if one.handoff.decided_at == one.at]
    by = {
        who: person for who, person in history.who_last(session, ended, ENDINGS).items() if person != STILE.id
    }
    return tuple(
        replace(one, by=by.get(one.handoff.id)) if one.handoff.decided_at == one.at else one
        for one in decided
    )


def _count(counted: home.Counted, wt: WorkingTime, at: datetime) -> Count:
    number, oldest = counted
    return Count(number, working_days_between(wt, oldest, at) if oldest is not None and oldest < at else 0)


def look_at_list(deps: Deps, request: Request) -> HomePage:
    """Return a person's own handoffs as in Home and, for people of IT, IT's queue."""
    authority.require_member(request.actor)
    with deps.store.reading(request.team, patience=request.patience) as session:
        return list_of(session, request.actor, request.at)


def list_of(session: Session, actor: Actor, at: datetime) -> HomePage:
    """Read a person's own handoffs as in Home and, for people of IT, IT's queue."""
    return replace(gather(session, actor, at), queue=_queue(session, actor))


def _queue(session: Session, actor: Actor) -> tuple[Line, ...]:
    if actor.side is not Side.IT:
        return ()
    ready = handoffs.in_states(session, [State.READY], limit=MOST_OPEN)
    lines = [rules.in_queue(handoff) for handoff in ready if authority.may_read(actor, handoff)]
    return rules.sorted_lines(lines, Group.ON_OTHERS)


def look_at(deps: Deps, request: Request, handoff_id: int | None) -> Shown:
    """Return one handoff whole to who may read it."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        return shown(session, request.actor, handoff_id)


def shown(session: Session, actor: Actor, handoff_id: int | None) -> Shown:
    """Return one handoff whole as a person may read it, or refuse."""
    found = handoffs.get(session, handoff_id) if handoff_id is not None else None
    invited = found is not None and invitations.has(session, found.id, actor.id)
    handoff = authority.require_read(actor, found, invited=invited)
    may = frozenset(action for action in Action if authority.may(actor, action, handoff))
    whole = gather_whole(session, handoff, reader=actor)
    return Shown(
        **vars(whole),
        history=tuple(history.of_handoff(session, handoff.id, limit=LAST_LINES)),
        may_answer=Action.ANSWER in may,
        may_withdraw=Action.WITHDRAW in may,
        may_reopen=Action.REOPEN in may,
        may=may,
        early=_earliness(session, whole),
    )


def _earliness(session: Session, whole: Whole) -> Earliness:
    zone = settings.get(session).calendar.zone
    return earliness.of_handoff(whole.handoff, whole.context, whole.check_ins, zone=zone)


def find(deps: Deps, request: Request, text: str) -> Found:
    """Return up to ten handoffs a person may read that hold every word."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        return found_by(session, request.actor, text)


def found_by(session: Session, actor: Actor, text: str) -> Found:
    """Return up to ten handoffs a person may read that hold every word."""
    authority.require_member(actor)
    words = tuple(word[:LONGEST_WORD] for word in tidy(text).split()[:MOST_WORDS])
    if not words:
        raise Refusal("Say what to look for, for example `/handoff find loyalty app`.")
    held_of = None if rules.sees_held(actor) else actor.id
    found: list[Handoff] = []
    for only_newest in (True, False):  # all are looked through only when the newest are too few
        fitting = home.with_words(
            session, words, held_of=held_of, limit=MOST_LOOKED_AT, only_newest=only_newest
        )
        found = [handoff for handoff in fitting if authority.may_read(actor, handoff)]
        if len(found) > MOST_FOUND or len(fitting) == MOST_LOOKED_AT:
            break
    return Found(words, tuple(found[:MOST_FOUND]), more=len(found) > MOST_FOUND)


def roster(deps: Deps, request: Request) -> Roster:
    """Return who leads both sides and who can change Stile's settings here."""
    authority.require_member(request.actor)
    with deps.store.reading(request.team, patience=request.patience) as session:
        return settings.get(session).people


def remind_channels(deps: Deps, team: str) -> None:
    """Have both channels told what waits, once on each working day; cheap when that is done or not due."""
    at = deps.clock()
    with deps.store.reading(team) as session:
        span = rules.digest_span(working_times.of_workspace(session), at)
        if span is None or not span[0] <= at < span[1]:
            return
        due = _digests_due(session, at)
    if due:
        _add_digests(deps, team, due, at=at, expires_at=span[1])


@dataclass(frozen=True)
class _Reminder:
    """One message that a channel gets: its kind, its key, and the sides the channel serves."""

    kind: str
    key: str
    channel: str
    sides: tuple[Side, ...]


def _away(session: Session, actor: Actor, at: datetime) -> tuple[date, date] | None:
    wt = working_times.of_person(session, actor.id)
    return next_away(wt.leave, rules.day_of(wt, at))


def _digests_due(session: Session, at: datetime) -> list[_Reminder]:
    """Return what channels were not told yet: the day's counts, and the week's on its first working day."""
    wt = working_times.of_workspace(session)
    day = rules.day_of(wt, at)
    wanted = _wanted(session, "digest", "daily", day.isoformat())
    if rules.is_first_of_week(wt, day):
        wanted += _wanted(session, "week", "weekly", day.isoformat())
    untold = [reminder for reminder in wanted if deliveries.by_key(session, reminder.key) is None]
    return [reminder for reminder in untold if pilots.speaks_in(session, reminder.channel, at)]


def _wanted(session: Session, kind: str, switch: Literal["daily", "weekly"], day: str) -> list[_Reminder]:
    """Return one message for each channel where an admin did not switch this kind off."""
    chosen = settings.get(session)
    sides: dict[str, list[Side]] = {}
    for side, channel in ((Side.IT, chosen.channels.it), (Side.MARKETING, chosen.channels.marketing)):
        if channel and chosen.reminders.wants(side, switch):
            sides.setdefault(channel, []).append(side)
    return [
        _Reminder(kind, f"{kind}:{channel}:{day}", channel, tuple(served))
        for channel, served in sides.items()
    ]


def _add_digests(
    deps: Deps, team: str, due: Sequence[_Reminder], *, at: datetime, expires_at: datetime
) -> None:
    # Added even when nothing waits: then it is drawn as nothing, and the day is done.
    with deps.store.writing(Request(team=team, actor=STILE, at=at, surface="clock")) as session:
        for one in due:
            deliveries.add(
                session,
                one.kind,
                key=one.key,
                due_at=at,
                channel=one.channel,
                expires_at=expires_at,
                sides=one.sides,
                **(
                    {"told": rules.fingerprint(digest(session, one.sides, at))}
                    if one.kind == "digest"
                    else {}
                ),
            )


def is_news(session: Session, channel: str | None, told: Digest, at: datetime) -> bool:
    """Tell whether a channel's counts changed since it last read them, or something became old."""
    day = rules.day_of(working_times.of_workspace(session), at)
    days = (day - n * DAY for n in range(1, REMEMBERED))
    before = deliveries.of_keys(session, [f"digest:{channel}:{one}" for one in days])
    last = max((one for one in before if one.slack_ts), key=lambda one: one.due_at, default=None)
    return last is None or last.args.get("told") != rules.fingerprint(told)


def last_week(session: Session, at: datetime) -> Week:
    """Count what happened in the week before this one, in the workspace's calendar."""
    wt = working_times.of_workspace(session)
    after, before = rules.last_week(wt, rules.day_of(wt, at))
    ideas, handed_in, late = home.handed_in(session, after=after, before=before)
    return Week(
        ideas=ideas,
        handed_in=handed_in,
        late=late,
        taken=home.taken(session, after=after, before=before),
        held=home.held(session, after=after, before=before),
    )


def digest(session: Session, sides: Sequence[str], at: datetime) -> Digest:
    """Count what waits for the sides that a channel serves."""
    wt = working_times.of_workspace(session)
    told = Digest(held=_count(handoffs.held(session), wt, at))
    if Side.IT in sides:
        before = rules.end_of_day(wt, at)
        told = replace(
            told,
            ready=_count(home.ready(session), wt, at),
            check_ins=home.due_check_ins(session, before=before),
        )
    if Side.MARKETING in sides:
        told = replace(told, unanswered=_count(home.unanswered(session), wt, at))
    return told
