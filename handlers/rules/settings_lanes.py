"""The items that a document adds to the list of who leads what; it never says who leads them."""

from handlers.rules.documents import Reader, Table
from handlers.rules.refusals import Refusal
from handlers.rules.swim_lanes import MOST, name_of
from handlers.rules.swim_lanes_touched import cues_of
from handlers.rules.text import fold
from storage.records import ListedLane
from storage.vocabulary import Side

USUAL = {"marketing": Side.MARKETING, "it": Side.IT, "both": Side.NEITHER}


def read_lanes(reader: Reader, before: tuple[ListedLane, ...], value: object) -> tuple[ListedLane, ...]:
    """Return the items a document lists; an absent key leaves them as they are."""
    if value is None:
        return before
    found: dict[str, ListedLane] = {}
    for at, table in reader.tables(value, "lanes"):
        item = _lane(reader, table, at)
        if item is not None and fold(item.name) in found:
            reader.wrong(f"{at}.name", f'"{item.name}" is there twice; keep one.')
        elif item is not None:
            found[fold(item.name)] = item
    if len(found) > MOST:
        reader.wrong("lanes", f"These are too many items; keep at most {MOST}.")
    return tuple(found.values())


def _lane(reader: Reader, table: Table, at: str) -> ListedLane | None:
    name = reader.parsed(table, "name", at, _name, "")
    usual = reader.parsed(table, "usual", at, _usual, Side.NEITHER)
    written = [text for _, text in reader.texts(table.get("cues", []), f"{at}.cues")]
    if not name:
        if "name" not in table:
            reader.wrong(f"{at}.name", "Say what this item is called.")
        return None
    try:
        cues = cues_of(", ".join(written)) or cues_of(name)
    except Refusal as refused:
        reader.wrong(f"{at}.cues", refused.sentence)
        return None
    return ListedLane(name=name, usual=usual, cues=tuple(cues))


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("This is a text; write it in quotes.")
    try:
        return name_of(value, ())
    except Refusal as refused:
        raise ValueError(refused.sentence) from refused


def _usual(value: object) -> Side:
    if isinstance(value, str) and value in USUAL:
        return USUAL[value]
    raise ValueError(f'By custom marketing, it or both lead an item, which "{value}" is none of.')
