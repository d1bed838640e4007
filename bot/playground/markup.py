"""Text as Slack keeps it: escaped, mentions as ids, and the rich text that a person's typing becomes."""

import re
from collections.abc import Iterable

from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

_ENTITY = re.compile(r"&(?!amp;|lt;|gt;)")
_KEPT = re.compile(
    r"<(?:@[UW]\w+(?:\|[^>]*)?|#C\w+(?:\|[^>]*)?|![\w^.:]+(?:\|[^>]*)?|(?:https?|mailto|tel):[^>]+)>"
)
_TYPED = re.compile(r"(?<![\w<@&])@([\w.-]*\w)|(?<![\w<&])#([\w-]+)|(?<![<\w|])(https?://[^\s<>|]+)")
_TOKEN = re.compile(r"<([^<>]+)>")
_BROADCASTS = ("here", "channel", "everyone")


def escape(text: str) -> str:
    """Escape the three special characters, but not what is an entity already."""
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Return the text as it is read."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def from_app(text: str) -> str:
    """Return an app's text as Slack keeps it: a bare ampersand is escaped, Slack's own forms stay."""
    return _ENTITY.sub("&amp;", text)


def typed(workspace: Workspace, text: str, *, names: bool = False) -> str:
    """Return what a person typed as Slack sends it; with `names`, mentions carry the name after a bar."""
    parts, last = [], 0
    for kept in _KEPT.finditer(text):
        parts.append(_loose(workspace, text[last : kept.start()], names=names))
        parts.append(kept.group())
        last = kept.end()
    parts.append(_loose(workspace, text[last:], names=names))
    return "".join(parts)


def _loose(workspace: Workspace, text: str, *, names: bool) -> str:
    def replace(match: re.Match[str]) -> str:
        handle, channel, url = match.groups()
        if url:
            return f"<{url}>"
        found = _mention(workspace, handle, names=names) if handle else _channel(workspace, channel)
        return found or match.group()

    return _TYPED.sub(replace, _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;"))


def _mention(workspace: Workspace, handle: str, *, names: bool) -> str | None:
    if handle in _BROADCASTS:
        return f"<!{handle}>"
    for person in workspace.people.values():
        if person.name == handle:
            return f"<@{person.id}|{person.name}>" if names else f"<@{person.id}>"
    for group in workspace.usergroups.values():
        if group.handle == handle:
            return f"<!subteam^{group.id}|@{handle}>" if names else f"<!subteam^{group.id}>"
    return None


def _channel(workspace: Workspace, name: str) -> str | None:
    for room in workspace.rooms.values():
        if room.name == name and room.kind in ("channel", "private"):
            return f"<#{room.id}|{name}>"
    return None


def mentioned(text: str) -> set[str]:
    """Return the ids of the people a text mentions."""
    return set(re.findall(r"<@([UW]\w+)", text))


def rich_text(text: str, block_id: str) -> list[Json]:
    """Return the one rich text block that Slack makes of a person's text."""
    return [
        {
            "type": "rich_text",
            "block_id": block_id,
            "elements": [{"type": "rich_text_section", "elements": list(_elements(text))}],
        }
    ]


def _elements(text: str) -> Iterable[Json]:
    last = 0
    for token in _TOKEN.finditer(text):
        if token.start() > last:
            yield {"type": "text", "text": unescape(text[last : token.start()])}
        yield _element(token.group(1))
        last = token.end()
    if last < len(text):
        yield {"type": "text", "text": unescape(text[last:])}


def _element(inner: str) -> Json:
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target.startswith("!subteam^"):
        return {"type": "usergroup", "usergroup_id": target.removeprefix("!subteam^")}
    if target.startswith("!"):
        return {"type": "broadcast", "range": target[1:]}
    link: Json = {"type": "link", "url": unescape(target)}
    return {**link, "text": unescape(label)} if label else link
