"""What messages bring: an answer in a handoff's thread, or somebody who writes to Stile."""

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules.catches import Post, quote_of
from handlers.rules.messages import Meant, read_command, read_direct
from handlers.rules.refusals import Refusal
from handlers.rules.text import as_typed
from handlers.use_cases import handoffs as lifecycle
from handlers.use_cases.sources import direct_key
from storage import deliveries, handoffs, questions
from storage.records import Question, Request

ROOT = "root"
"""The kind of the message a handoff's thread hangs on, where Stile wrote it."""


def is_asked(deps: Deps, team: str, post: Post) -> bool:
    """Tell whether IT asked the one who replies something in this thread."""
    with deps.store.reading(team) as session:
        return _open_question(session, post) is not None


def heard_reply(deps: Deps, request: Request, post: Post) -> Question | None:
    """Take a requester's reply in their handoff's thread as the answer to IT's open question."""
    with deps.store.reading(request.team) as session:
        asked = _open_question(session, post)
    if asked is None:
        return None
    try:
        return lifecycle.answer_question(deps, request, asked.id, as_typed(post.text))
    except Refusal:
        return None  # "ok" or "see doc" in a thread is talk, not an answer; the question stays open


def _open_question(session: Session, post: Post) -> Question | None:
    handoff = handoffs.at_root(session, channel=post.channel, ts=post.root)
    if handoff is None:
        root = deliveries.at_message(session, channel=post.channel, ts=post.root)
        if root is None or root.kind != ROOT or root.handoff_id is None:
            return None
        handoff = handoffs.get(session, root.handoff_id)
    if handoff is None or post.person not in {handoff.requester, handoff.author}:
        return None
    still_open = [q for q in questions.of_handoff(session, handoff.id) if q.answered_at is None]
    return still_open[-1] if still_open else None


def heard_direct(deps: Deps, request: Request, post: Post) -> None:
    """Answer who writes to Stile: a word it knows as that, all else with both doors and the words in them."""
    authority.require_member(request.actor)
    meant = read_direct(post.text)
    offers = meant in {Meant.REQUEST, Meant.OTHER}
    said = (
        {"words": quote_of(post.text), "warm": meant is Meant.REQUEST}
        if offers
        else {"meant": meant.value, "asked": list(read_command(post.text) or ())}
    )
    with deps.store.writing(request) as session:
        deliveries.add(
            session,
            "doors" if offers else "answered",
            key=direct_key(request.actor.id, post.ts),
            due_at=request.at,
            person=request.actor.id,
            channel=post.channel,  # known now, so that a door can be opened before Slack's answer was noted
            live=offers,
            **said,
        )
