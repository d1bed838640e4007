"""The shapes of Block Kit's composition objects: texts, rich text, options and confirmations."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.playground.block_fields import (
    Check,
    Rule,
    array,
    boolean,
    either,
    integer,
    one_of,
    problem,
    shape,
    string,
    url,
    variants,
)

ID: Final = string(255, least=1)


def _plain_text(most: int) -> Check:
    return shape({"text": string(most, least=1)}, {"emoji": boolean})


def plain(most: int) -> Check:
    """Check a plain_text object of at most `most` characters."""
    return variants({"plain_text": _plain_text(most)})


def text(most: int) -> Check:
    """Check a text object, plain_text or mrkdwn, of at most `most` characters."""
    mrkdwn = shape({"text": string(most, least=1)}, {"verbatim": boolean})
    return variants({"plain_text": _plain_text(most), "mrkdwn": mrkdwn})


TEXTS: Final[Mapping[str, Check]] = {
    "plain_text": _plain_text(3000),
    "mrkdwn": shape({"text": string(3000, least=1)}, {"verbatim": boolean}),
}

CONFIRM: Final = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)

SLACK_FILE: Final = shape({}, {"id": string(least=1), "url": url()}, rules=[either("id", "url")])


def option(label: Check, **more: Check) -> Check:
    """Check an option whose text and description satisfy the label's check."""
    return shape({"text": label, "value": string(150, least=1)}, {"description": label, **more})


PLAIN_OPTION: Final = option(plain(75))
TEXT_OPTION: Final = option(text(75))
LINK_OPTION: Final = option(plain(75), url=url())


def options(item: Check, most: int) -> Check:
    """Check a list of one to `most` options."""
    return array(item, least=1, most=most)


OPTION_GROUPS: Final = array(
    shape({"label": plain(75), "options": options(PLAIN_OPTION, 100)}), least=1, most=100
)


def _offered(element: Mapping[str, Any]) -> list[object]:
    groups = [group["options"] for group in element.get("option_groups", [])]
    return [*element.get("options", []), *(choice for group in groups for choice in group)]


def chosen_among_options(element: Mapping[str, Any], at: str) -> Iterator[str]:
    """Rule that what is chosen at first is, letter for letter, among the options."""
    offered = _offered(element)
    if "initial_option" in element and element["initial_option"] not in offered:
        yield problem("`initial_option` must be one of the options", f"{at}/initial_option")
    for index, choice in enumerate(element.get("initial_options", [])):
        if choice not in offered:
            yield problem("`initial_options` must be among the options", f"{at}/initial_options/{index}")


def ordered(low: str, high: str) -> Rule:
    """Rule that one numeric field is not above the other, where both are there."""

    def rule(value: Mapping[str, Any], at: str) -> Iterator[str]:
        if low in value and high in value and float(value[low]) > float(value[high]):
            yield problem(f"`{low}` must not be greater than `{high}`", f"{at}/{low}")

    return rule


_MARKS = ("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink")
_STYLE: Final = {"style": shape({}, dict.fromkeys(_MARKS, boolean))}
_WORDS: Final = string(least=1)

_INLINE: Final = variants(
    {
        "text": shape({"text": _WORDS}, _STYLE),
        "link": shape({"url": url()}, {"text": string(), "unsafe": boolean, **_STYLE}),
        "emoji": shape({"name": _WORDS}, {"unicode": string(), "skin_tone": integer(1, 6), **_STYLE}),
        "user": shape({"user_id": _WORDS}, _STYLE),
        "usergroup": shape({"usergroup_id": _WORDS}, _STYLE),
        "channel": shape({"channel_id": _WORDS}, _STYLE),
        "team": shape({"team_id": _WORDS}, _STYLE),
        "broadcast": shape({"range": one_of("here", "channel", "everyone")}, _STYLE),
        "color": shape({"value": _WORDS}, _STYLE),
        "date": shape(
            {"timestamp": integer(0), "format": _WORDS}, {"url": url(), "fallback": string(), **_STYLE}
        ),
    }
)
_SECTION: Final = shape({"elements": array(_INLINE)})
_BORDER: Final = {"border": integer(0, 1)}

RICH_TEXT: Final = shape(
    {
        "elements": array(
            variants(
                {
                    "rich_text_section": _SECTION,
                    "rich_text_quote": shape({"elements": array(_INLINE)}, _BORDER),
                    "rich_text_preformatted": shape(
                        {"elements": array(_INLINE)}, {"language": string(), **_BORDER}
                    ),
                    "rich_text_list": shape(
                        {
                            "style": one_of("bullet", "ordered"),
                            "elements": array(variants({"rich_text_section": _SECTION}), least=1),
                        },
                        {"indent": integer(0, 8), "offset": integer(0), **_BORDER},
                    ),
                }
            ),
            least=1,
        )
    },
    {"block_id": ID},
)
