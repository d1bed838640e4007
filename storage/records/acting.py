"""Who acts and what every use case takes first."""

from datetime import datetime

from pydantic import BaseModel

from storage.records.shape import FROZEN
from storage.vocabulary import (
    Role,
    Side,
)


class Actor(BaseModel):
    """Who acts, with the facts that authority needs; gathered at the edge, at most 5 minutes old."""

    model_config = FROZEN
    id: str
    side: Side = Side.MARKETING
    roles: frozenset[Role] = frozenset()
    guest: bool = False
    foreign: bool = False
    deactivated: bool = False


STILE = Actor(id="stile", side=Side.NEITHER)
"""Stile itself, when the clock and not a person acts."""


class Request(BaseModel):
    """What every use case takes first: whose workspace, who acts, which inbox row, and when."""

    model_config = FROZEN
    team: str
    actor: Actor
    at: datetime
    inbox_id: int | None = None
    surface: str = ""
    patience: float = 5.0
