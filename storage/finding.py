"""The words of handoffs, kept so that a search finds who has one without reading every text."""

from collections.abc import Collection, Mapping
from itertools import chain
from typing import Any

from sqlalchemy import Select, func, not_
from sqlmodel import Session, col, delete, insert, select, update

from storage import rows
from storage.tables import HandoffRow, HandoffWordRow, OutcomeContextRow, WordPartRow, WorkspaceRow

PIECE, STEP = 24, 12
"""Letters of a piece of a word that is kept, and how many pieces lie over each other by: a search goes by so many."""
SHORTEST = 2
"""Letters of a word from which it can be looked for here."""
COUNTED = 2_000
"""Handoffs with a word that are counted at most."""
_BEHIND = "\U0010ffff"
"""What stands behind everything that begins alike."""
Words = frozenset[str]


def keep(session: Session, *, limit: int) -> int:
    """Keep the words of some handoffs that changed since theirs were kept, and return how many those are."""
    of, new = col(HandoffRow.id), col(HandoffRow.title)
    # What somebody else writes at this moment is left for the next time: then nobody waits for anybody.
    changed = select(of, new).where(not_findable(session)).limit(limit).with_for_update(skip_locked=True)
    titles = dict(iter(session.execute(changed)))
    if not titles:
        return 0
    _alone(session)
    now = _texts(session, titles)
    before = _kept(session, titles)
    _add(session, {one: now[one] - before.get(one, frozenset()) for one in titles})
    _remove(session, {one: words - now[one] for one, words in before.items()})
    done = update(HandoffRow).where(rows.mine(session, HandoffRow), of.in_(titles))
    session.execute(done.values(findable=True))
    return len(titles)


def waits(session: Session) -> bool:
    """Tell whether a handoff changed since its words were kept."""
    query = select(col(HandoffRow.id)).where(not_findable(session)).limit(1)
    return session.execute(query).first() is not None


def not_findable(session: Session) -> Any:
    """Return the condition that a handoff changed since its words were kept."""
    return rows.mine(session, HandoffRow) & not_(col(HandoffRow.findable))


def having(session: Session, word: str) -> Select[Any]:
    """Select the ids of the handoffs that may hold a word, of those whose words are kept as they now are."""
    begins = word.casefold()[:STEP]
    part, of = col(WordPartRow.part), col(HandoffWordRow.handoff_id)
    words = select(col(WordPartRow.word)).where(
        rows.mine(session, WordPartRow), part >= begins, part < begins + _BEHIND
    )
    return select(of).where(rows.mine(session, HandoffWordRow), col(HandoffWordRow.word).in_(words))


def rarest(session: Session, words: Collection[str]) -> str:
    """Return the word of some that the fewest have, as far as it is worth counting."""
    if len(words) == 1:
        return next(iter(words))

    def count(word: str) -> int:
        if len(word) < SHORTEST:
            return COUNTED + 1
        some = having(session, word).limit(COUNTED).subquery()
        counted: int = session.execute(select(func.count()).select_from(some)).scalar_one()
        return counted

    return min(words, key=lambda word: (count(word), -len(word)))


def pieces(*texts: str) -> Words:
    """Return the words of some texts in small letters, long ones in pieces that lie over each other."""
    return frozenset(
        word[at : at + PIECE]
        for text in texts
        for word in text.casefold().split()
        for at in range(0, max(len(word) - STEP, 1), STEP)
    )


def parts(word: str) -> Words:
    """Return how a word goes on from each of its letters, but the last."""
    return frozenset(word[at : at + STEP] for at in range(max(len(word) - SHORTEST + 1, 1)))


def _alone(session: Session) -> None:
    """Let no other process keep words of this team meanwhile: one's last handoff with a word is another's first."""
    session.execute(
        select(col(WorkspaceRow.team_id)).where(rows.mine(session, WorkspaceRow)).with_for_update()
    )


def _texts(session: Session, titles: Mapping[int, str]) -> dict[int, Words]:
    context = OutcomeContextRow
    query = select(
        col(context.handoff_id), col(context.change), col(context.audience), col(context.systems)
    ).where(rows.mine(session, context), col(context.handoff_id).in_(titles))
    outcomes = {handoff_id: texts for handoff_id, *texts in session.execute(query)}
    return {one: pieces(title, *outcomes.get(one, ())) for one, title in titles.items()}


def _kept(session: Session, handoff_ids: Collection[int]) -> dict[int, Words]:
    of, word = col(HandoffWordRow.handoff_id), col(HandoffWordRow.word)
    query = select(of, word).where(rows.mine(session, HandoffWordRow), of.in_(handoff_ids))
    kept: dict[int, set[str]] = {}
    for handoff_id, one in session.execute(query):
        kept.setdefault(handoff_id, set()).add(one)
    return {handoff_id: frozenset(words) for handoff_id, words in kept.items()}


def _add(session: Session, added: Mapping[int, Words]) -> None:
    team = rows.team(session)
    new = [
        {"team_id": team, "word": word, "handoff_id": handoff_id}
        for handoff_id, words in added.items()
        for word in words
    ]
    if not new:
        return
    session.execute(insert(HandoffWordRow.__table__), new)  # type: ignore[attr-defined]
    words = frozenset(chain.from_iterable(added.values()))
    unknown = words - _known(session, words)
    of_words = [
        {"team_id": team, "part": part, "word": word} for word in sorted(unknown) for part in parts(word)
    ]
    if of_words:
        dialect = session.get_bind().dialect.name
        insert_new = rows.insert_of(dialect)
        table = WordPartRow.__table__  # type: ignore[attr-defined]
        session.execute(insert_new(table).on_conflict_do_nothing(), of_words)


def _known(session: Session, words: Words) -> set[str]:
    """Return those of some words whose parts are kept already."""
    part, word = col(WordPartRow.part), col(WordPartRow.word)
    whole = select(word).where(
        rows.mine(session, WordPartRow), part.in_({one[:STEP] for one in words}), word.in_(words)
    )
    return set(session.execute(whole).scalars())


def _remove(session: Session, removed: Mapping[int, Words]) -> None:
    of, word = col(HandoffWordRow.handoff_id), col(HandoffWordRow.word)
    gone = {handoff_id: words for handoff_id, words in removed.items() if words}
    for handoff_id, words in gone.items():
        mine = (rows.mine(session, HandoffWordRow), of == handoff_id, word.in_(words))
        session.execute(delete(HandoffWordRow).where(*mine))
    for one in sorted(frozenset(chain.from_iterable(gone.values()))):
        left = select(of).where(rows.mine(session, HandoffWordRow), word == one).limit(1)
        if session.execute(left).first() is None:  # what a person's words were is not kept when they are gone
            these = (col(WordPartRow.part).in_(parts(one)), col(WordPartRow.word) == one)
            session.execute(delete(WordPartRow).where(rows.mine(session, WordPartRow), *these))
