"""What handoffs are about, kept when they are handed in, and those like another found again."""

from hashlib import sha256

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import likeness as rules
from handlers.rules.lexicon import Lexicon
from handlers.rules.likeness import Item, Rarity, Reading
from handlers.rules.likeness_reasons import reasons
from handlers.rules.look_alikes import OFFERED, LookAlike, item_of, may_be_offered, shown
from handlers.rules.synonyms import lexicon
from storage import likeness, links, outcome_contexts, settings
from storage.records import STILE, Actor, Handoff, OutcomeContext, Request
from storage.vocabulary import LinkKind

MOST_TERMS = 16
"""Things of a handoff by which others like it are looked for."""
MOST_EACH = 250
"""Handoffs looked at for each of them, the newest first: what keeps it fast with 100,000."""
MOST_COMPARED = 30
PAGE, MOST_AT_ONCE = 20, 500
"""Handoffs that are kept in one unit of work, and in one tick."""


def keep_up(deps: Deps, team: str) -> int:
    """Keep what the handoffs are about that were handed in since, and return how many; run it at each tick.

    It is not part of handing in, which should answer fast; a second replica that does the same does no harm.
    """
    done = 0
    page: list[Handoff] = []
    while done < MOST_AT_ONCE:
        with deps.store.reading(team) as session:
            by = _words(session)[1]
            page, missing = likeness.not_kept(session, by=by, before=page[-1] if page else None, limit=PAGE)
            missing = missing or likeness.older(session, by=by, limit=PAGE)
        if not missing:
            return done
        with deps.store.writing(Request(team=team, actor=STILE, at=deps.clock(), surface="clock")) as session:
            for handoff in missing:
                remember(session, handoff)
        done += len(missing)
    return done


def remember(session: Session, handoff: Handoff) -> None:
    """Keep what a handoff is about as it now is; of private ones, nothing."""
    words, by = _words(session)
    terms = {} if handoff.private else rules.terms(rules.read(_item(session, handoff), words))
    likeness.keep(session, handoff.id, terms, by=by)


def _words(session: Session) -> tuple[Lexicon, str]:
    """Return the field's words with the company's own, and a name that changes when those do."""
    own = settings.get(session).synonyms
    return lexicon(own), sha256(repr(own).encode()).hexdigest()[:12] if own else ""


def found(session: Session, actor: Actor, handoff: Handoff, *, count: int = 3) -> tuple[LookAlike, ...]:
    """Return the few handoffs most like another that this person may be shown, without what was called different."""
    item = _item(session, handoff)
    words, _ = _words(session)
    mine = rules.read(item, words)
    candidates, rarity = _candidates(session, mine)
    said = {
        link.a if link.a != handoff.id else link.b: link for link in links.of_handoff(session, handoff.id)
    }
    different = {other for other, link in said.items() if link.kind is LinkKind.DIFFERENT}
    others = {
        other.id: other
        for other in likeness.offerable(session, set(candidates) - different - {handoff.id}, OFFERED)
        if may_be_offered(actor, other)
    }
    contexts = outcome_contexts.of_handoffs(session, others)
    kpis = likeness.kpi_names(session, others)
    items = {o.id: item_of(o, contexts.get(o.id), kpis.get(o.id, ())) for o in others.values()}
    readings = {other: rules.read(one, words) for other, one in items.items()}
    weights = rules.weighed(mine, rarity)
    return tuple(
        shown(
            others[other],
            contexts.get(other),
            reasons(item, items[other], mine, readings[other], weights),
            said.get(other),
        )
        for other, _ in rules.likest(mine, readings, weights, count=count)
    )


def _item(session: Session, handoff: Handoff) -> Item:
    context: OutcomeContext | None = outcome_contexts.get(session, handoff.id)
    return item_of(handoff, context, tuple(kpi.name for kpi in outcome_contexts.kpis(session, handoff.id)))


def _candidates(session: Session, mine: Reading) -> tuple[list[int], Rarity]:
    """Return the handoffs that share most of what tells most, and how rare each thing is."""
    terms = rules.terms(mine)
    total = likeness.total(session)
    having = {
        term: likeness.having(session, term, limit=MOST_EACH) for term in rules.strongest(terms)[:MOST_TERMS]
    }
    # A thing that more have than were looked at counts as one that a twentieth of all have.
    counts = {
        term: len(those) if len(those) < MOST_EACH else max(MOST_EACH, total // 20)
        for term, those in having.items()
    }
    rarity = Rarity(total, counts)
    sums: dict[int, float] = {}
    for term, those in having.items():
        for handoff_id, weight in those:
            sums[handoff_id] = sums.get(handoff_id, 0.0) + terms[term] * weight * rarity.of(term)
    best = sorted(sums, key=lambda handoff_id: (-sums[handoff_id], -handoff_id))
    return best[:MOST_COMPARED], rarity
