"""What can be said: a message, a file with what is said where files cannot be sent, or a Home."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from handlers.views.blocks import Block, Message
from storage.records import Delivery


@dataclass(frozen=True)
class Attachment:
    """A file, and the message that is said where files cannot be sent."""

    filename: str
    content: bytes
    title: str
    instead: Message


@dataclass(frozen=True)
class HomeView:
    """One person's Home, published and not posted."""

    person: str
    view: Block


Said = Message | Attachment | HomeView
Draw = Callable[[Session, Delivery, datetime], Said | None]
"""Returns None when there is nothing left to say: answered, closed or withdrawn meanwhile."""
