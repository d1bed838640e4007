"""Whose handoffs are counted: everybody's, or those of some people in some channels."""

from typing import NamedTuple

from sqlalchemy import ColumnElement
from sqlmodel import col, or_

from storage.tables import HandoffRow


class Reach(NamedTuple):
    """The people and channels that a pilot names."""

    people: tuple[str, ...]
    channels: tuple[str, ...]


def reached(reach: Reach | None) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a handoff is of these people, and was found in no other channel."""
    if reach is None:
        return ()
    found_in = col(HandoffRow.origin_channel)
    return (
        col(HandoffRow.requester).in_(reach.people),
        or_(found_in.is_(None), found_in.in_(reach.channels)),
    )
