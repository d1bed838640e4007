"""Catching: one handoff a message, whichever door leads to it; offers, answers, mutes, edits and deletions."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, states
from handlers.rules import catches as rules
from handlers.rules.catches import Answered, Opens, Post, Turned, Watching
from handlers.rules.home import is_member
from handlers.rules.refusals import Refusal
from handlers.use_cases import deeds, pilots, sources
from handlers.use_cases.outcome_contexts import DRAFT_LIVES, new_draft
from storage import catches, deliveries, drafts, handoffs, history, settings
from storage.records import (
    Actor,
    Handoff,
    Label,
    Mute,
    Request,
    Source,
)
from storage.vocabulary import Answer, Door, FoundBy, Side, State

COUNTED = timedelta(days=14)
"""How far back the counts of watched channels go."""
OUT_OF_DATE = "This is out of date; write to Stile again and it offers both doors anew."
SHARED = (
    "This channel is shared with another company, so Stile does nothing in it; "
    "write `/handoff` and a few words instead."
)


# Silent catch


def listens(deps: Deps, team: str, post: Post) -> rules.Mode:
    """Return how the silent catch listens where this was posted; what is said to Stile itself is no catch."""
    with deps.store.reading(team) as session:
        workspace = settings.workspace(session)
        mode = rules.mode_of(settings.get(session).channels, post.channel)
        at = deps.clock()
        if not (pilots.speaks_in(session, post.channel, at) and pilots.speaks_to(session, post.person, at)):
            mode = "off"
    bot = workspace.bot_user_id if workspace else ""
    return "off" if rules.without_mention(post.text, bot) != post.text.strip() else mode


def is_left_alone(deps: Deps, team: str, post: Post) -> bool:
    """Tell whether the silent catch says nothing to somebody in a channel for now."""
    with deps.store.reading(team) as session:
        mute = catches.mute(session, person=post.person, channel=post.channel)
    return rules.is_muted(mute, deps.clock())


def is_unheard(deps: Deps, team: str, post: Post) -> bool:
    """Tell whether an edit or deletion came in before the message itself."""
    if not post.is_root or deps.clock() - post.at > rules.FRESH:
        return False
    with deps.store.reading(team) as session:
        known = catches.source_at(session, channel=post.channel, ts=post.ts)
        return known is None and not catches.was_heard(session, channel=post.channel, ts=post.ts)


def pass_over(deps: Deps, request: Request, post: Post) -> None:
    """Take a message as heard that is no request any more, before its own event comes."""
    with deps.store.writing(request) as session:
        catches.mark_heard(session, channel=post.channel, ts=post.ts, at=request.at)


def catch_silently(deps: Deps, request: Request, post: Post) -> Handoff | None:
    """Keep a message that reads as a request and offer both doors to its author; in shadow mode, count it."""
    with deps.store.writing(request) as session:
        catches.mark_heard(session, channel=post.channel, ts=post.ts, at=request.at)
        mode = rules.mode_of(settings.get(session).channels, post.channel)
        mute = catches.mute(session, person=request.actor.id, channel=post.channel)
        if mode == "off" or not is_member(request.actor) or rules.is_muted(mute, request.at):
            return None
        if sources.found_at(session, post) is not None:
            return None
        if mode == "shadow":
            _count(session, request, post.channel, "shadow")
            return None
        handoff = sources.keep(session, request, post, FoundBy.SILENT, requester=request.actor.id)
        _count(session, request, post.channel, "caught")
        _say(session, request, post, "offer", handoff=handoff, to=request.actor.id, since=post.at)
        return handoff


# The other doors


def asks_for_handoff(deps: Deps, team: str, reaction: object) -> bool:
    """Tell whether a reaction is the one by which people of this workspace ask for a handoff."""
    with deps.store.reading(team) as session:
        return rules.asks_for_handoff(settings.get(session).channels, reaction)


def offer(
    deps: Deps, request: Request, post: Post, *, found_by: FoundBy, asker: str | None, link: str = ""
) -> Handoff | None:
    """Offer both doors for a message: a reaction asks its author, a mention who wrote it.

    `asker` is the message's author where that is a full member of the company.
    """
    with deps.store.writing(request) as session:
        if sentence := _turned_away(request.actor):
            _tell(session, request, post, sentence)
            return None
        found = sources.found_at(session, post)
        if found is None and sources.is_by_stile(session, post):
            return None
        to = asker if asker and found_by is FoundBy.REACTION else request.actor.id
        if found is None:
            found = sources.keep(
                session, request, post, found_by, requester=asker or to, author=to, link=link
            )
        if found.state is not State.CAUGHT:
            _say(session, request, post, "found", handoff=found, to=request.actor.id)
            return found
        found = sources.say_again(session, request, found, post)
        found = sources.give(session, request, found, to)
        _say(session, request, post, "offer", handoff=found, to=to)
        return found


def without_mention(deps: Deps, team: str, post: Post) -> Post:
    """Return what somebody wrote to Stile in a channel, without its name."""
    with deps.store.reading(team) as session:
        workspace = settings.workspace(session)
    return replace(post, text=rules.without_mention(post.text, workspace.bot_user_id if workspace else ""))


def offer_doors(deps: Deps, request: Request, post: Post) -> None:
    """Offer both doors to who called Stile without saying what for."""
    with deps.store.writing(request) as session:
        if sentence := _turned_away(request.actor):
            _tell(session, request, post, sentence)
        else:
            _say(session, request, post, "mentioned", to=request.actor.id)


def refuse_shared(deps: Deps, request: Request, post: Post) -> None:
    """Tell a member why nothing happens in a channel that is shared with another company."""
    with deps.store.writing(request) as session:
        if is_member(request.actor):
            _tell(session, request, post, SHARED)


def turn(deps: Deps, request: Request, post: Post, *, asker: str | None, link: str = "") -> Turned:
    """Turn a message into its one handoff, or return the one it is already."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        found = sources.found_at(session, post)
        side = settings.get(session).people.side
        of_marketing = asker is not None and asker != request.actor.id and side(asker) is Side.MARKETING
        author = asker if asker and of_marketing and request.actor.side is Side.IT else request.actor.id
        if found is None:
            found = sources.keep(
                session,
                request,
                post,
                FoundBy.SHORTCUT,
                requester=asker or request.actor.id,
                author=author,
                link=link,
            )
        if found.state is State.CAUGHT:
            found = sources.say_again(session, request, found, post)
            found = sources.give(session, request, found, author)
        if found.state is State.CAUGHT and author != request.actor.id:
            # IT would else ask for the work itself, and could not take it any more.
            _say(session, request, post, "offer", handoff=found, to=author)
            return Turned(found, catches.source_of(session, found.id), Opens.ASKED)
        return _shown(session, request.actor, found)


def turn_direct(deps: Deps, request: Request, post: Post) -> Turned:
    """Turn what somebody wrote to Stile itself into its one handoff."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        found = sources.found_at(session, post) or sources.keep(
            session, request, post, FoundBy.DIRECT, requester=request.actor.id
        )
        return _shown(session, request.actor, found)


def open_direct(deps: Deps, request: Request, ts: str, door: Door) -> Turned:
    """Open a door for what somebody wrote to Stile; the same message opens the same handoff."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        asked = deliveries.by_key(session, sources.direct_key(request.actor.id, ts))
        if asked is None or asked.channel is None or asked.args.get("gone"):
            raise Refusal(OUT_OF_DATE)
        words = str(asked.args.get("words") or "")
        post = Post(asked.channel, ts, request.actor.id, words, ts)
        found = sources.found_at(session, post) or sources.keep(
            session, request, post, FoundBy.DIRECT, requester=request.actor.id
        )
        return _open(session, request, found, door)


# Answers


def open_caught(deps: Deps, request: Request, handoff_id: int, door: Door) -> Turned:
    """Open one of the doors for a message that was caught."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        if found is None or not authority.may_read(request.actor, found):
            raise Refusal(authority.NOT_YOURS)
        return _open(session, request, found, door)


def say_no_request(deps: Deps, request: Request, handoff_id: int) -> Mute | None:
    """Take a message as no request; who was asked in vain is left alone in that channel for a while."""
    with deps.store.writing(request) as session:
        handoff = _to_answer(session, request, handoff_id)
        source = catches.source_of(session, handoff_id)
        handoffs.put(session, states.move(handoff, State.NOT_A_REQUEST, at=request.at))
        history.add(
            session,
            request,
            "not_a_request",
            handoff_id=handoff_id,
            before=handoff.state,
            after=State.NOT_A_REQUEST,
        )
        deliveries.redraw(session, handoff_id)
        if source is None:
            return None
        _label(session, request, source, Answer.NOT_A_REQUEST)
        if source.found_by is not FoundBy.SILENT:
            return None
        _count(session, request, source.channel, "not_a_request")
        mute = rules.struck(_mute(session, request, source.channel), request.at)
        catches.put_mute(session, mute)
        return mute


def say_not_now(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Leave a message caught; it waits in its author's Home and is not spoken of again."""
    with deps.store.writing(request) as session:
        handoff = _to_answer(session, request, handoff_id)
        source = catches.source_of(session, handoff_id)
        if source is not None:
            _label(session, request, source, Answer.NOT_NOW)
        history.add(session, request, "not_now", handoff_id=handoff_id)
        return handoff


def _to_answer(session: Session, request: Request, handoff_id: int) -> Handoff:
    found = handoffs.get(session, handoff_id)
    handoff = deeds.require(session, request.actor, authority.Action.EDIT, found)
    if handoff.state is not State.CAUGHT:
        raise Refusal(f"{handoff.key} was begun from this message already; you find it in Stile's Home.")
    return handoff


def answered(deps: Deps, team: str) -> tuple[Answered, ...]:
    """Return what people answered, with the message as it read then, as far as that is still kept."""
    with deps.store.reading(team) as session:
        said = [(label, catches.source_of(session, label.handoff_id)) for label in catches.labels(session)]
    return tuple(
        Answered(label.handoff_id, label.found_by, label.answer, source.quote)
        for label, source in said
        if source is not None and source.quote and not (source.changed_at and source.changed_at > label.at)
    )


# Counts


def watched(deps: Deps, team: str) -> tuple[Watching, ...]:
    """Return every watched channel with what the silent catch did there of late."""
    with deps.store.reading(team) as session:
        return watching(session, deps.clock())


def watching(session: Session, at: datetime) -> tuple[Watching, ...]:
    """Return every watched channel with what the silent catch did there in the last 14 days."""
    since = (at - COUNTED).date()
    counted = catches.counts(session, since=since)
    return tuple(
        Watching(watched.channel, watched.mode, counted.get(watched.channel))
        for watched in settings.get(session).channels.watched
    )


def _count(session: Session, request: Request, channel: str, what: str) -> None:
    catches.count(session, channel=channel, day=request.at.date(), what=what)


def _open(session: Session, request: Request, handoff: Handoff, door: Door) -> Turned:
    """Open a door of a handoff nobody has saved yet; else show it as it stands."""
    if rules.is_untouched(handoff) and authority.may(request.actor, authority.Action.EDIT, handoff):
        handoff = _through(session, request, handoff, door)
    return _shown(session, request.actor, handoff)


def _through(session: Session, request: Request, handoff: Handoff, door: Door) -> Handoff:
    source, was_caught = catches.source_of(session, handoff.id), handoff.state is State.CAUGHT
    _prefill(session, request, handoff, door, source.quote if source else "")
    opened = states.move(handoff, State.DRAFT, at=request.at) if was_caught else handoff
    opened = opened.model_copy(update={"door": door, "author": request.actor.id, "updated_at": request.at})
    opened = handoffs.put(session, opened)
    if was_caught:
        _accepted(session, request, opened, source)
    deliveries.redraw(session, handoff.id)
    return opened


def _prefill(session: Session, request: Request, handoff: Handoff, door: Door, quote: str) -> None:
    """Begin the form with what the message says, or keep what it holds already."""
    draft = drafts.get(session, handoff.id)
    if draft is None:
        draft = new_draft(request, handoff.id)
        draft = draft.model_copy(update={"typed": {"title": handoff.title} if handoff.title else {}})
        drafts.add(session, draft)
    typed = dict(draft.typed)
    if door is Door.IDEA and quote:
        typed.setdefault("change", quote)
    elif typed.get("change") == quote:
        typed.pop("change", None)  # what was asked for is no outcome; the work door asks for that
    changes = {"typed": typed, "author": request.actor.id, "expires_at": request.at + DRAFT_LIVES}
    drafts.put(session, draft.model_copy(update=changes))


def _accepted(session: Session, request: Request, handoff: Handoff, source: Source | None) -> None:
    history.add(session, request, "opened", handoff_id=handoff.id, before=State.CAUGHT, after=handoff.door)
    if source is None:
        return
    _label(session, request, source, Answer.IDEA if handoff.door is Door.IDEA else Answer.WORK)
    if source.found_by is FoundBy.SILENT:
        _count(session, request, source.channel, "opened")
        mute = catches.mute(session, person=request.actor.id, channel=source.channel)
        if mute is not None:
            catches.put_mute(session, rules.forgiven(mute))


def _shown(session: Session, actor: Actor, handoff: Handoff) -> Turned:
    """Return what this person sees of a message's handoff, or refuse with what they can do."""
    source = catches.source_of(session, handoff.id)
    if handoff.state is State.NOT_A_REQUEST:
        raise Refusal(rules.NO_REQUEST)
    if handoff.state is State.CAUGHT:
        return Turned(handoff, source, Opens.DOORS)
    held = handoff.state in {State.DRAFT, State.NEEDS_CONTEXT} and handoff.ready_at is None
    if held and authority.may(actor, authority.Action.EDIT, handoff):
        return Turned(handoff, source, Opens.FORM)
    if authority.may_read(actor, handoff):
        return Turned(handoff, source, Opens.WHOLE)
    raise Refusal(f"This message is {handoff.key} already; <@{handoff.author}> is writing it.")


# What is said


def _say(
    session: Session,
    request: Request,
    post: Post,
    kind: str,
    *,
    to: str,
    handoff: Handoff | None = None,
    since: datetime | None = None,
) -> None:
    """Have one person told something where the message is; at most once, and not after its time."""
    about = handoff.id if handoff else f"{post.channel}:{post.ts}"
    deliveries.add(
        session,
        kind,
        key=f"{kind}:{about}:{to}",
        due_at=request.at,
        expires_at=(since or request.at) + rules.OFFER_LIVES,
        handoff_id=handoff.id if handoff else None,
        channel=post.channel,
        person=to,
        thread_ts=None if post.is_root else post.root,
    )


def _tell(session: Session, request: Request, post: Post, sentence: str) -> None:
    """Have somebody told why nothing happens, once a day and channel."""
    deliveries.add(
        session,
        "told",
        key=f"told:{post.channel}:{request.actor.id}:{request.at:%Y-%m-%d}",
        due_at=request.at,
        expires_at=request.at + rules.OFFER_LIVES,
        channel=post.channel,
        person=request.actor.id,
        thread_ts=None if post.is_root else post.root,
        sentence=sentence,
    )


def _turned_away(actor: Actor) -> str:
    """Return why Stile does nothing for this person, or an empty text for a full member."""
    try:
        authority.require_member(actor)
    except Refusal as refusal:
        return refusal.sentence
    return ""


def _label(session: Session, request: Request, source: Source, answer: Answer) -> None:
    catches.put_label(
        session,
        Label(
            team_id=request.team,
            handoff_id=source.handoff_id,
            channel=source.channel,
            ts=source.ts,
            person=request.actor.id,
            found_by=source.found_by,
            answer=answer,
            at=request.at,
        ),
    )


def _mute(session: Session, request: Request, channel: str) -> Mute:
    known = catches.mute(session, person=request.actor.id, channel=channel)
    return known or Mute(team_id=request.team, person=request.actor.id, channel=channel)
