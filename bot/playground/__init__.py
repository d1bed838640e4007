"""A strict Slack in one process, with a web page: the demo, and the stand-in every test speaks to."""

from bot.playground.acts import Reply
from bot.playground.api_door import Call
from bot.playground.app import Installed
from bot.playground.clock import MovableClock
from bot.playground.company import Channel, Company, Person, UserGroup
from bot.playground.delivery import Delivered
from bot.playground.faults import Fault, Faults
from bot.playground.server import Playground
from bot.playground.shapes import PlaygroundError
from bot.playground.view_acts import Submitted

__all__ = [
    "Call",
    "Channel",
    "Company",
    "Delivered",
    "Fault",
    "Faults",
    "Installed",
    "MovableClock",
    "Person",
    "Playground",
    "PlaygroundError",
    "Reply",
    "Submitted",
    "UserGroup",
]
