"""Which scopes and which rate each Web API method wants, as Slack's method pages state them."""

from collections.abc import Mapping
from typing import Final

TIER_1, TIER_2, TIER_3, TIER_4, NO_TIER = 1, 20, 50, 100, 0

_FAMILIES: Final = {"channel": "channels", "private": "groups", "dm": "im", "group_dm": "mpim"}

_READ = frozenset(f"{family}:read" for family in _FAMILIES.values())
_HISTORY = frozenset(f"{family}:history" for family in _FAMILIES.values())
_OPEN = frozenset({"channels:manage", "groups:write", "im:write", "mpim:write"})
_NONE: Final[frozenset[str]] = frozenset()


def _one(scope: str) -> frozenset[str]:
    return frozenset({scope})


_METHODS: Final[dict[str, tuple[int, frozenset[str]]]] = {
    "apps.connections.open": (TIER_3, _one("connections:write")),
    "auth.test": (NO_TIER, _NONE),
    "bots.info": (TIER_3, _one("users:read")),
    "chat.delete": (TIER_3, _one("chat:write")),
    "chat.getPermalink": (NO_TIER, _NONE),
    "chat.postEphemeral": (TIER_4, _one("chat:write")),
    "chat.postMessage": (NO_TIER, _one("chat:write")),  # its own limit: one a second and channel
    "chat.update": (TIER_3, _one("chat:write")),
    "conversations.history": (TIER_3, _HISTORY),
    "conversations.info": (TIER_3, _READ),
    "conversations.join": (TIER_3, _one("channels:join")),
    "conversations.list": (TIER_2, _READ),
    "conversations.members": (TIER_4, _READ),
    "conversations.open": (TIER_3, _OPEN),
    "conversations.replies": (TIER_3, _HISTORY),
    "dnd.info": (TIER_3, _one("dnd:read")),
    "dnd.teamInfo": (TIER_2, _one("dnd:read")),
    "files.completeUploadExternal": (TIER_4, _one("files:write")),
    "files.getUploadURLExternal": (TIER_4, _one("files:write")),
    "files.info": (TIER_4, _one("files:read")),
    "reactions.add": (TIER_3, _one("reactions:write")),
    "reactions.get": (TIER_3, _one("reactions:read")),
    "reactions.remove": (TIER_2, _one("reactions:write")),
    "team.info": (TIER_3, _one("team:read")),
    "usergroups.list": (TIER_2, _one("usergroups:read")),
    "usergroups.users.list": (TIER_2, _one("usergroups:read")),
    "users.conversations": (TIER_3, _READ),
    "users.info": (TIER_4, _one("users:read")),
    "users.list": (TIER_2, _one("users:read")),
    "users.lookupByEmail": (TIER_3, _one("users:read.email")),
    "views.open": (TIER_4, _NONE),
    "views.publish": (TIER_4, _NONE),
    "views.push": (TIER_4, _NONE),
    "views.update": (TIER_4, _NONE),
}

SCOPES: Final[Mapping[str, frozenset[str]]] = {method: scopes for method, (_, scopes) in _METHODS.items()}
"""For each method the scopes of which any one is enough; empty where none is needed."""

TIERS: Final[Mapping[str, int]] = {method: tier for method, (tier, _) in _METHODS.items()}
"""For each method the calls a minute Slack grants an app in a workspace; 0 where it names no tier."""

_BY_KIND: Final = frozenset({_READ, _HISTORY, _OPEN})


def needed(method: str, conversation_kind: str | None = None) -> frozenset[str]:
    """Return the scopes of which any one lets a bot call the method; empty when none is needed.

    `conversation_kind` is "channel", "private", "dm" or "group_dm" and narrows the methods whose scope hangs
    on the conversation; None, for a call that names no conversation, leaves every alternative.
    """
    alternatives = SCOPES.get(method, _NONE)
    if conversation_kind is None or alternatives not in _BY_KIND:
        return alternatives
    family = _FAMILIES[conversation_kind]
    return frozenset(scope for scope in alternatives if scope.partition(":")[0] == family)
