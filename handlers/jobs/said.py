"""What can be said: a message, one that a single person sees, a file with what stands in for it, or a Home."""

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
class Whisper:
    """A message that one person sees in a channel; at most once, since it cannot be read back."""

    channel: str
    user: str
    message: Message
    thread_ts: str | None = None


@dataclass(frozen=True)
class HomeView:
    """One person's Home, published and not posted."""

    person: str
    view: Block


Said = Message | Whisper | Attachment | HomeView
Draw = Callable[[Session, Delivery, datetime], Said | None]
"""Returns None when there is nothing left to say: answered, closed or withdrawn meanwhile."""
