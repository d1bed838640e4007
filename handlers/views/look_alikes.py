"""What people read of look-alikes: in the form before handing in, and in the question to an owner."""

from collections.abc import Sequence

from handlers.rules.look_alikes import LookAlike, Ties
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bold,
    button,
    context,
    message,
    person,
    quoted,
    section,
    sentence,
)
from storage.records import Handoff, Link
from storage.vocabulary import LinkKind, LinkState

PREFIX = "look_alike."
"""How the ids of these blocks begin, so that a form can redraw them alone."""
MOST_TIES = 10
ACTIONS = {
    LinkKind.SAME: ids.LOOK_ALIKE_SAME,
    LinkKind.RELATED: ids.LOOK_ALIKE_RELATED,
    LinkKind.DIFFERENT: ids.LOOK_ALIKE_DIFFERENT,
}


def look_alike_blocks(handoff_id: int, found: Sequence[LookAlike]) -> list[Block]:
    """Return the look-alikes of a handoff with what can be said of each; nothing when there are none."""
    if not found:
        return []
    head = section(
        "*Is this already under way?* You decide; you can hand yours in either way.",
        block_id=f"{PREFIX}head",
    )
    return [head, *(block for one in found for block in _one(handoff_id, one))]


def _one(handoff_id: int, one: LookAlike) -> list[Block]:
    category = f"{quoted(one.category, 80)} · " if one.category else ""
    why = f"\n_{sentence(quoted('; '.join(one.reasons), 200))}_" if one.reasons else ""
    stands = f"{category}{one.standing} · owner {person(one.owner)}"
    place = f"{PREFIX}{one.handoff_id}"
    shown = section(f"{bold(f'{one.key} {one.title}')}\n{stands}{why}", block_id=place)
    answer = _said(one.link) if one.link is not None else ""
    said = [context(answer, block_id=f"{place}.said")] if answer else []
    return [shown, *said, actions(_buttons(handoff_id, one), block_id=f"{place}.ways")]


def _buttons(handoff_id: int, one: LookAlike) -> list[Element]:
    """Return what can be said of it, without what was said already: a slip can be put right."""
    value = f"{handoff_id}:{one.handoff_id}"
    ways = (
        (LinkKind.SAME, "Same, join it", f"Say it is the same as {one.key} and ask to join"),
        (LinkKind.RELATED, "Related, link", f"Link it with {one.key}"),
        (LinkKind.DIFFERENT, "Different", f"Say that {one.key} is something else"),
    )
    said = one.link.kind if one.link is not None and _said(one.link) else None
    return [
        button(label, action_id=ids.numbered(ACTIONS[kind], one.handoff_id), value=value, about=about)
        for kind, label, about in ways
        if kind is not said
    ]


def _said(link: Link) -> str:
    if link.kind is LinkKind.RELATED:
        return "Linked: both show it from now on."
    if link.kind is LinkKind.DIFFERENT:
        return "Different: it is not offered again."
    if link.state is LinkState.ASKED:
        return f"Asked {person(link.owner)}; you'll hear by DM. You can hand yours in meanwhile."
    if link.state is LinkState.REFUSED:
        return f"{person(link.answered_by)} said not now; hand yours in as it is."
    return ""


def redrawn(view: Block, blocks: Sequence[Block]) -> Block:
    """Return a form as Slack gave it, with its look-alikes replaced by these."""
    old = [str(block.get("block_id", "")).startswith(PREFIX) for block in view["blocks"]]
    at = old.index(True) if True in old else len(old)
    kept = [block for block, is_old in zip(view["blocks"], old, strict=True) if not is_old]
    keys = ("type", "callback_id", "title", "submit", "close", "private_metadata", "notify_on_close")
    form = {key: view[key] for key in keys if view.get(key) is not None}
    return {**form, "blocks": [*kept[:at], *blocks, *kept[at:]]}


def join_ask(link: Link, mine: Handoff, other: Handoff) -> Message:
    """Return the question to the owner, or the architect, of a handoff that another wants to join."""
    wish = f"{person(link.by)} says {_named(mine)} is the same as {_named(other)}, and asks to join it."
    effect = f"Once let in, {mine.key} ends as part of {other.key}, and they are told."
    text = section(f"{wish}\n{effect}", block_id="join.ask")
    if (answer := _answered(link)) is not None:
        return message(f"{wish} {answer}", [text, context(answer, block_id="join.answer")])
    buttons = [
        button("Let them in", action_id=ids.LOOK_ALIKE_LET_IN, value=str(link.id), primary=True),
        button("Not now", action_id=ids.LOOK_ALIKE_NOT_NOW, value=str(link.id)),
    ]
    return message(f"{wish} {effect}", [text, actions(buttons, block_id="join.buttons")])


def _named(handoff: Handoff) -> str:
    return f"{handoff.key} “{quoted(handoff.title, 150)}”"


def _answered(link: Link) -> str | None:
    if link.kind is not LinkKind.SAME:
        return f"{person(link.by)} took this back."
    if link.state is LinkState.GRANTED:
        return f"Done: {person(link.answered_by)} let them in."
    if link.state is LinkState.REFUSED:
        return f"{person(link.answered_by)} said not now."
    return None


def join_answer(link: Link, mine: Handoff, other: Handoff) -> Message:
    """Return what the person who asked to join is told."""
    if link.state is LinkState.GRANTED:
        said = (
            f"{person(link.answered_by)} let you in: {_named(mine)} is part of "
            f"{_named(other)} now. `/handoff show {other.key}` shows it."
        )
    else:
        said = (
            f"{person(link.answered_by)} said not now about joining {_named(other)}. "
            f"{mine.key} stays as it is; hand it in when you are ready."
        )
    return message(said, [section(said, block_id="join.told")])


def tie_blocks(ties: Ties) -> list[Block]:
    """Return the small line that says what a handoff has to do with others; nothing where it stands alone."""
    parts = "is part of it" if len(ties.parts) == 1 else "are part of it"
    said = [
        f"Merged into {_keys([ties.merged_into])}." if ties.merged_into is not None else "",
        f"{_keys(ties.parts)} {parts}." if ties.parts else "",
        f"Related to {_keys(ties.related)}." if ties.related else "",
    ]
    line = " ".join(part for part in said if part)
    return [context(f":link: {line}", block_id="ties")] if line else []


def _keys(handoff_ids: Sequence[int]) -> str:
    shown = ", ".join(f"H-{one}" for one in handoff_ids[:MOST_TIES])
    left = len(handoff_ids) - MOST_TIES
    return f"{shown} and {left} more" if left > 0 else shown
