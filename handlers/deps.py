"""What a use case is given: the store, the clock, and words from a model where one is set up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from prompts.words import Words
from storage.store import Store

Clock = Callable[[], datetime]
"""Business time: an aware moment; only `bot/app.py` reads a real one."""


@dataclass(frozen=True)
class Deps:
    """The outside world, as far as use cases know it."""

    store: Store
    clock: Clock
    words: Words | None = None
