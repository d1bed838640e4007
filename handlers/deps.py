"""What a use case is given: the store and the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from storage.store import Store

Clock = Callable[[], datetime]
"""Business time: an aware moment; only `bot/app.py` reads a real one."""


@dataclass(frozen=True)
class Deps:
    """The outside world, as far as use cases know it."""

    store: Store
    clock: Clock
