"""Look-alikes before work is handed in: who may see which, and what becomes of joining one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.rules import authority
from handlers.rules.likeness import Item
from handlers.rules.outcome_contexts import CATEGORY_NAMES
from handlers.rules.refusals import NoLonger, Refusal
from handlers.rules.states import ROAD, name_of
from handlers.rules.text import moment
from storage.records import Actor, Handoff, Link, OutcomeContext
from storage.vocabulary import LinkKind, LinkState, State

OFFERED = frozenset(
    {
        State.READY,
        State.WITH_IT,
        State.AGREED,
        State.IN_DELIVERY,
        State.LAUNCHED,
        State.MEASURED,
        State.CLOSED,
        State.NEEDS_CONTEXT,
    }
)
"""The states of what was handed in and still stands; what IT asked about meanwhile is one of them."""


@dataclass(frozen=True)
class LookAlike:
    """A handoff like another: what may be shown of it, why, and what was said of the two."""

    handoff_id: int
    title: str
    category: str
    standing: str
    owner: str
    reasons: tuple[str, ...]
    link: Link | None = None

    @property
    def key(self) -> str:
        """Return the name people know the handoff by."""
        return f"H-{self.handoff_id}"


@dataclass(frozen=True)
class Ties:
    """What people said a handoff has to do with others, as far as the reader may know of those."""

    related: tuple[int, ...] = ()
    merged_into: int | None = None
    parts: tuple[int, ...] = ()


def ties(handoff_id: int, links: Sequence[Link], readable: Collection[int]) -> Ties:
    """Return what a handoff's links say of it; of handoffs that are not readable, nothing."""
    related, parts, merged_into = set(), set(), None
    for link in links:
        other = link.b if link.a == handoff_id else link.a
        joined = link.kind is LinkKind.SAME and link.state is LinkState.GRANTED
        if other not in readable:
            continue
        if link.kind is LinkKind.RELATED:
            related.add(other)
        elif joined and link.a == handoff_id:
            merged_into = other
        elif joined:
            parts.add(other)
    return Ties(tuple(sorted(related)), merged_into, tuple(sorted(parts)))


def item_of(handoff: Handoff, context: OutcomeContext | None, kpis: tuple[str, ...]) -> Item:
    """Return a handoff as far as likeness goes."""
    if context is None:
        return Item(str(handoff.id), handoff.title, kpis=kpis)
    return Item(
        str(handoff.id),
        handoff.title,
        context.change,
        systems=context.systems,
        kpis=kpis,
        audience=context.audience,
        category=context.category or "",
        launch_on=context.launch_on,
    )


def shown(
    handoff: Handoff, context: OutcomeContext | None, reasons: tuple[str, ...], link: Link | None
) -> LookAlike:
    """Return of a handoff what anybody may see of a look-alike: title, category, state and owner."""
    category = ""
    if context is not None and context.category is not None:
        category = context.category_other or CATEGORY_NAMES[context.category]
    return LookAlike(handoff.id, handoff.title, category, name_of(handoff), handoff.requester, reasons, link)


def may_be_offered(actor: Actor, handoff: Handoff) -> bool:
    """Tell whether a handoff may be shown to somebody as a look-alike."""
    handed_in = handoff.ready_at is not None and handoff.state in OFFERED
    return handed_in and not handoff.private and authority.may_read(actor, handoff)


def require_own(actor: Actor, handoff: Handoff | None) -> Handoff:
    """Return a handoff of one's own, or refuse."""
    authority.require_member(actor)
    if handoff is None or actor.id not in {handoff.requester, handoff.author}:
        raise Refusal(authority.NOT_YOURS)
    if State.MERGED not in ROAD[handoff.state]:
        raise NoLonger(f"{handoff.key} is {name_of(handoff)}, so this button no longer applies.")
    return handoff


def require_offered(actor: Actor, handoff: Handoff | None, *, beside: Handoff) -> Handoff:
    """Return the other handoff when this person may be shown it, or refuse without telling of it."""
    if handoff is None or handoff.id == beside.id or not may_be_offered(actor, handoff):
        raise Refusal(authority.NOT_YOURS)
    return handoff


def require_unsettled(link: Link | None) -> None:
    """Refuse to ask again what was answered already."""
    if link is not None and link.kind is LinkKind.SAME and link.state is LinkState.REFUSED:
        raise Refusal(f"<@{link.answered_by}> said not now; talk to them, or hand yours in as it is.")


def consenting(mine: Handoff, other: Handoff) -> str | None:
    """Return the architect who must consent: whose work, on either of the two, would change."""
    for handoff in (mine, other):
        if handoff.state is State.WITH_IT and handoff.architect is not None:
            return handoff.architect
    return None


def answer(
    link: Link, other: Handoff, actor: Actor, *, grant: bool, needed: str | None, at: datetime
) -> Link:
    """Return the link with one answer more; granted when nobody's is missing, refused by the first no."""
    authority.require_member(actor)
    changes: dict[str, object] = {"architect": needed}
    if needed != link.architect:
        changes["architect_said"] = None
    if actor.id in {other.requester, other.author}:
        changes["owner_said"] = grant
    if actor.id == needed:
        changes["architect_said"] = grant
    if not {"owner_said", "architect_said"} & {name for name, said in changes.items() if said is not None}:
        raise Refusal(f"Only the people who were asked about {other.key} can answer this.")
    if link.kind is not LinkKind.SAME or link.state is not LinkState.ASKED:
        raise Refusal(_answered(link))
    link = link.model_copy(update={**changes, "answered_by": actor.id, "answered_at": at})
    return link.model_copy(update={"state": _state(link)})


def _state(link: Link) -> LinkState:
    answers = [link.owner_said, *([link.architect_said] if link.architect else [])]
    if False in answers:
        return LinkState.REFUSED
    return LinkState.ASKED if None in answers else LinkState.GRANTED


def _answered(link: Link) -> str:
    if link.kind is not LinkKind.SAME:
        return f"<@{link.by}> took the question back, so there is nothing left to answer."
    done = "let them in" if link.state is LinkState.GRANTED else "said not now"
    at = f" ({moment(link.answered_at)})" if link.answered_at else ""
    return f"<@{link.answered_by}> {done}{at}."
