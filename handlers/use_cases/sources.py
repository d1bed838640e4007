"""The message a handoff was found in: one handoff a message, and what becomes of it when it is changed."""

from datetime import timedelta

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import catches as rules
from handlers.rules import states
from handlers.rules.catches import Post
from handlers.rules.messages import Meant, read_direct
from handlers.use_cases import pilots
from handlers.use_cases.outcome_contexts import DRAFT_LIVES
from storage import catches, deliveries, drafts, handoffs, history, outcome_contexts, settings
from storage.records import STILE, Delivery, Handoff, OutcomeContext, Request, Source
from storage.vocabulary import Door, FoundBy, State

DIRECT = "D"
"""How the ids of direct messages begin."""
KEPT = {State.CAUGHT: DRAFT_LIVES, State.NOT_A_REQUEST: timedelta(days=90)}
"""How long the text of a message is kept that became nothing: as long as a draft, or to measure the catch by."""
AT_ONCE = 200
"""Messages whose text is dropped in one tick."""
SAID_ANEW = frozenset({"kpis"})
"""Kinds of messages that are needed where they are, and come back when they are deleted."""


def direct_key(person: str, ts: str) -> str:
    """Return the key of the doors that a direct message is answered with."""
    return f"doors:{person}:{ts}"


def found_at(session: Session, post: Post) -> Handoff | None:
    """Return the handoff a message is, its thread hangs on, or Stile wrote it about."""
    source = catches.source_at(session, channel=post.channel, ts=post.root)
    if source is not None:
        return handoffs.get(session, source.handoff_id)
    handoff = handoffs.at_root(session, channel=post.channel, ts=post.root)
    if handoff is not None:
        return handoff
    said = deliveries.at_message(session, channel=post.channel, ts=post.root)
    return handoffs.get(session, said.handoff_id) if said and said.handoff_id is not None else None


def is_by_stile(session: Session, post: Post) -> bool:
    """Tell whether Stile wrote a message."""
    workspace = settings.workspace(session)
    return workspace is not None and bool(post.person) and post.person == workspace.bot_user_id


def keep(
    session: Session,
    request: Request,
    post: Post,
    found_by: FoundBy,
    *,
    requester: str,
    author: str | None = None,
    link: str = "",
) -> Handoff:
    """Keep a message as caught; it hangs on its own thread unless it was written to Stile alone."""
    pilots.require_inside(session, request)
    number = handoffs.next_number(session)
    if (meanwhile := found_at(session, post)) is not None:
        return meanwhile  # taking the number waits for whoever keeps the same message at the same time
    quote = rules.quote_of(post.text)
    title, in_channel = rules.title_of(quote), not post.channel.startswith(DIRECT)
    handoff = Handoff(
        team_id=request.team,
        id=number,
        door=Door.WORK,
        state=State.CAUGHT,
        title=title,
        requester=requester,
        author=author or requester,
        origin_channel=post.channel if in_channel else None,
        origin_ts=post.root if in_channel else None,
        created_at=request.at,
        updated_at=request.at,
    )
    source = Source(
        team_id=request.team,
        channel=post.channel,
        ts=post.root,
        handoff_id=number,
        person=post.person,
        found_by=found_by,
        quote=quote,
        link=link,
    )
    _add(session, request, handoff, source)
    if not in_channel:
        deliveries.reword(session, direct_key(post.person, post.root), handoff_id=number)
    return handoff


def _add(session: Session, request: Request, handoff: Handoff, source: Source) -> None:
    handoffs.add(session, handoff)
    outcome_contexts.add(session, OutcomeContext(team_id=request.team, handoff_id=handoff.id))
    catches.add_source(session, source)
    history.add(session, request, "caught", handoff_id=handoff.id, after=source.found_by)
    _redraw(session, handoff)


def give(session: Session, request: Request, handoff: Handoff, to: str) -> Handoff:
    """Let somebody write a caught handoff that nobody has begun."""
    if to in {handoff.requester, handoff.author}:
        return handoff
    changed = handoff.model_copy(update={"author": to, "updated_at": request.at})
    return handoffs.put(session, changed)


def _redraw(session: Session, handoff: Handoff) -> None:
    """Have what is shown of a handoff drawn anew, also the Home of who writes it for somebody else."""
    deliveries.redraw(session, handoff.id)
    deliveries.redraw_key(session, f"{deliveries.HOME}:{handoff.author}")


def follow_edit(deps: Deps, request: Request, post: Post, edited_ts: str) -> bool:
    """Keep the quote as the message now reads; tell whether words were changed."""
    with deps.store.writing(request) as session:
        source = catches.source_at(session, channel=post.channel, ts=post.ts)
        _offer_anew(session, post)
        if source is None or source.deleted_at or not rules.is_newer(edited_ts, source.edited_ts):
            return False
        quote = rules.quote_of(post.text)
        if quote == source.quote:
            return False
        catches.change_source(
            session, source, quote=quote, summary="", edited_ts=edited_ts, changed_at=request.at
        )
        _retitle(session, request, source, quote)
        history.add(session, request, "source_changed", handoff_id=source.handoff_id)
        deliveries.redraw(session, source.handoff_id)
        return True


def follow_deletion(deps: Deps, request: Request, post: Post) -> None:
    """Drop the quote of a message that is gone; what was written in the handoff itself stays."""
    with deps.store.writing(request) as session:
        source = catches.source_at(session, channel=post.channel, ts=post.ts)
        if source is None:
            _say_anew(session, post)
            _take_back(session, post, gone=True)
            if rules.mode_of(settings.get(session).channels, post.channel) != "off":
                catches.mark_heard(session, channel=post.channel, ts=post.ts, at=request.at)
            return
        catches.change_source(session, source, quote="", summary="", deleted_at=request.at)
        _take_back(session, post, gone=False)
        handoff = _retitle(session, request, source, "")
        if handoff is not None and handoff.state is State.CAUGHT:
            handoffs.put(session, states.move(handoff, State.NOT_A_REQUEST, at=request.at))
        history.add(session, request, "source_deleted", handoff_id=source.handoff_id)
        deliveries.redraw(session, source.handoff_id)


def _offer_anew(session: Session, post: Post) -> None:
    """Have the doors that a direct message was answered with quote it as it now reads."""
    asked = _doors_of(session, post)
    if asked is not None and not asked.args.get("gone"):
        warm = read_direct(post.text) is Meant.REQUEST
        words = {"words": rules.quote_of(post.text), "warm": warm}
        deliveries.reword(session, asked.dedupe_key, args={**asked.args, **words})


def _take_back(session: Session, post: Post, *, gone: bool) -> None:
    """Have what doors quote of a deleted direct message removed; with nothing begun, the doors are `gone` too."""
    asked = _doors_of(session, post)
    if asked is not None:
        deliveries.reword(session, asked.dedupe_key, args={"gone": True} if gone else {})


def _doors_of(session: Session, post: Post) -> Delivery | None:
    """Return the doors that a direct message was answered with, or None where it was no such message."""
    if not post.person or not post.channel.startswith(DIRECT):
        return None
    return deliveries.by_key(session, direct_key(post.person, post.ts))


def _say_anew(session: Session, post: Post) -> None:
    """Have the card on which both sides sign said anew, when somebody deleted it."""
    said = deliveries.at_message(session, channel=post.channel, ts=post.ts)
    if said is not None and said.kind in SAID_ANEW:
        deliveries.redraw_key(session, said.dedupe_key)


def _retitle(session: Session, request: Request, source: Source, quote: str) -> Handoff | None:
    """Have a title and an answer that only repeat the message follow it, while nothing was saved."""
    handoff, draft = handoffs.get(session, source.handoff_id), drafts.get(session, source.handoff_id)
    if handoff is None or not rules.is_untouched(handoff):
        return handoff
    old, new = rules.title_of(source.quote), rules.title_of(quote)
    if draft is not None:
        repeated = (("title", old, new), ("change", source.quote, quote))
        follows = {name: after for name, before, after in repeated if draft.typed.get(name) == before}
        drafts.put(session, draft.model_copy(update={"typed": {**draft.typed, **follows}}))
    if handoff.title != old:
        return handoff
    return handoffs.put(session, handoff.model_copy(update={"title": new, "updated_at": request.at}))


def say_again(session: Session, request: Request, handoff: Handoff, post: Post) -> Handoff:
    """Quote a caught message that could not be read, or whose text was dropped, as somebody comes to it again."""
    source = catches.source_of(session, handoff.id)
    quote = rules.quote_of(post.text)
    if source is None or source.quote or source.deleted_at or not quote or source.ts != post.root:
        return handoff
    catches.change_source(session, source, quote=quote)
    changes = {"title": rules.title_of(quote), "updated_at": request.at}
    return handoffs.put(session, handoff.model_copy(update=changes))


def forget_old(deps: Deps, team: str) -> int:
    """Drop the text of messages that nobody answered in 14 days, and of no requests after 90; return how many.

    What stays are the counts, the answer, and where the message is.
    """
    request, forgotten = Request(team=team, actor=STILE, at=deps.clock(), surface="clock"), 0
    for state, kept in KEPT.items():
        with deps.store.reading(team) as session:
            old = catches.with_words(session, state, since=request.at - kept, limit=AT_ONCE)
        if old:
            with deps.store.writing(request) as session:
                forgotten += sum(_forget(session, request, seen) for seen in old)
    return forgotten


def _forget(session: Session, request: Request, seen: Handoff) -> bool:
    handoff, source = handoffs.get(session, seen.id), catches.source_of(session, seen.id)
    if handoff is None or handoff.version != seen.version:
        return False
    if source is not None:
        catches.change_source(session, source, quote="", summary="")
    handoffs.put(session, handoff.model_copy(update={"title": ""}))
    history.add(session, request, "source_forgotten", handoff_id=seen.id)
    deliveries.redraw(session, seen.id)
    return True


def keep_link(deps: Deps, request: Request, handoff_id: int, link: str) -> None:
    """Keep the address of the message a handoff was found in."""
    with deps.store.writing(request) as session:
        source = catches.source_of(session, handoff_id)
        if source is not None and not source.link:
            catches.change_source(session, source, link=link)
            deliveries.redraw(session, handoff_id)
