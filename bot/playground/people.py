"""Everything the people of the workspace can do, admins included."""

from bot.playground.admin_acts import AdminActs
from bot.playground.message_acts import MessageActs
from bot.playground.view_acts import ViewActs


class People(MessageActs, ViewActs, AdminActs):
    """The people's acts, in conversations, in forms and around them."""
