"""The Web API: each method is a function from a call to the answer's fields."""

from collections.abc import Callable

from bot.playground.shapes import Json
from bot.playground.web_api import chat, conversations, files, others, reactions, users, views
from bot.playground.web_api.ask import Ask

METHODS: dict[str, Callable[[Ask], Json]] = {
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **others.METHODS,
    **reactions.METHODS,
    **users.METHODS,
    **views.METHODS,
}
