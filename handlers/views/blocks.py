"""Pieces of Block Kit that know Slack's limits; the only place that knows slackblocks."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import slackblocks as slack

from handlers.rules.text import moment as moment
from storage.records import STILE

Block = dict[str, Any]
Element = slack.Element

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
SECTION = 3000
FIELD = 2000
LABEL = 75
_TURNS = re.compile("[\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of what follows, beyond the text they stand in."""
_ENDS_BOLD = str.maketrans({"*": "∗", "~": "∼", "`": "ˋ"})
"""Signs of Slack's markup, which knows no escape for them, and what looks like each."""
_LOOSE_LINE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""An underscore that is not within a word, where Slack would read it as markup."""


class Message(NamedTuple):
    """What is said: blocks, and a text that says the same."""

    text: str
    blocks: list[Block]


class Choice(NamedTuple):
    """One option of a select, with what is stored and what is read."""

    value: str
    label: str


def escape(text: str) -> str:
    """Return people's text so that nothing in it is a mention, a link or markup of Slack's."""
    return _TURNS.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(text: str, limit: int) -> str:
    """Return a text of at most `limit` characters, with an ellipsis where it was cut."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def quoted(text: str, limit: int = 600) -> str:
    """Return people's text escaped, shortened and on one line."""
    return escape(cut(" ".join(text.split()), limit))


def bold(text: str, limit: int = 600) -> str:
    """Return people's text in bold, whatever stands in it; nothing where there is none."""
    said = _LOOSE_LINE.sub("＿", quoted(text, limit).translate(_ENDS_BOLD))
    return f"*{said}*" if said else ""


def person(user: str | None) -> str:
    """Return a mention that Stile means; Slack shows the name."""
    if user == STILE.id:
        return "Stile"
    return f"<@{user}>" if user else "nobody yet"


def by_day(at: datetime) -> str:
    """Return the day of an instant in each reader's own zone: a date, which reads the same on the day after it."""
    return f"<!date^{int(at.timestamp())}^{{date_short}}|{at:%Y-%m-%d}>"


def sentence(text: str) -> str:
    """Return a text with its first letter large, and the others as they are."""
    return text[:1].upper() + text[1:]


def day(on: date | None) -> str:
    """Return a calendar day, the same for every reader."""
    return f"{on.day} {on:%b %Y}" if on else "not known yet"


def header(text: str, *, block_id: str) -> Block:
    """Return a headline of at most 150 characters."""
    return resolved(slack.HeaderBlock(cut(_TURNS.sub("", text), 150), block_id=block_id))


def section(text: str, *, block_id: str, accessory: Element | None = None) -> Block:
    """Return a paragraph of markup."""
    return resolved(slack.SectionBlock(cut(text, SECTION), block_id=block_id, accessory=accessory))


def fields(pairs: Mapping[str, str], *, block_id: str) -> Block:
    """Return up to ten labelled values in two columns."""
    texts = [slack.Text(cut(f"*{name}*\n{value}", FIELD)) for name, value in list(pairs.items())[:10]]
    return resolved(slack.SectionBlock(fields=list(texts), block_id=block_id))


def context(text: str, *, block_id: str) -> Block:
    """Return a small grey line."""
    return resolved(slack.ContextBlock([slack.Text(cut(text, SECTION))], block_id=block_id))


def divider(*, block_id: str) -> Block:
    """Return a line across."""
    return resolved(slack.DividerBlock(block_id=block_id))


def actions(elements: Sequence[Element], *, block_id: str) -> Block:
    """Return a row of buttons and menus."""
    return resolved(slack.ActionsBlock(list(elements), block_id=block_id))


def button(
    label: str,
    *,
    action_id: str,
    value: str = "",
    primary: bool = False,
    danger: bool = False,
    about: str = "",
    confirm: str = "",
) -> Element:
    """Return a button; `about` is what a screen reader hears, `confirm` a question asked before."""
    dialogue = (
        slack.ConfirmationDialogue(title="Are you sure?", text=cut(confirm, 300), confirm="Yes", deny="No")
        if confirm
        else None
    )
    return slack.Button(
        cut(label, LABEL),
        action_id=action_id,
        value=value or None,
        style="primary" if primary else "danger" if danger else None,
        accessibility_label=cut(about, LABEL) if about else None,
        confirm=dialogue,
    )


def field(
    label: str,
    element: Element,
    *,
    block_id: str,
    hint: str = "",
    optional: bool = False,
    dispatch: bool = False,
) -> Block:
    """Return a form field; `hint` says who uses the answer."""
    return resolved(
        slack.InputBlock(
            label, element, block_id=block_id, hint=hint or None, optional=optional, dispatch_action=dispatch
        )
    )


_AS_TYPED = slack.DispatchActionConfiguration(trigger_actions_on=["on_character_entered"])


def text_input(
    action_id: str,
    *,
    initial: str = "",
    multiline: bool = False,
    limit: int = 1000,
    placeholder: str = "",
    as_typed: bool = False,
) -> Element:
    """Return a text field of at most `limit` characters; `as_typed` has a dispatching one tell of each word."""
    return slack.PlainTextInput(
        dispatch_action_config=_AS_TYPED if as_typed else None,
        action_id=action_id,
        initial_value=cut(initial, limit) if initial else None,
        multiline=multiline,
        max_length=limit,
        placeholder=placeholder or None,
    )


def select(
    action_id: str, choices: Sequence[Choice], *, initial: str | None = None, placeholder: str
) -> Element:
    """Return a menu of one choice."""
    options = [_option(choice) for choice in choices]
    return slack.StaticSelectMenu(
        action_id=action_id,
        options=options,
        initial_option=_initial(choices, initial),
        placeholder=slack.Text(placeholder, type_=slack.TextType.PLAINTEXT),
    )


def overflow(action_id: str, choices: Sequence[Choice]) -> Element:
    """Return a small menu of two to five things to do."""
    return slack.OverflowMenu(action_id, [_option(choice) for choice in choices])


def radio(action_id: str, choices: Sequence[Choice], *, initial: str | None = None) -> Element:
    """Return up to ten choices, one of them."""
    return slack.RadioButtonGroup(
        action_id, [_option(choice) for choice in choices], initial_option=_initial(choices, initial)
    )


def checkboxes(action_id: str, choices: Sequence[Choice], *, initial: Sequence[str] = ()) -> Element:
    """Return up to ten choices, any of them."""
    checked = [_option(choice) for choice in choices if choice.value in initial]
    return slack.CheckboxGroup(
        action_id, [_option(choice) for choice in choices], initial_options=checked or None
    )


def date_input(action_id: str, *, initial: date | None = None, placeholder: str = "Choose a date") -> Element:
    """Return a date field."""
    return slack.DatePicker(
        action_id=action_id,
        initial_date=initial.isoformat() if initial else None,
        placeholder=slack.Text(placeholder, type_=slack.TextType.PLAINTEXT),
    )


def person_input(
    action_id: str, *, initial: str | None = None, placeholder: str = "Choose a person"
) -> Element:
    """Return a field for one person of the workspace."""
    return slack.UserSelectMenu(
        action_id=action_id,
        initial_user=initial or None,
        placeholder=slack.Text(placeholder, type_=slack.TextType.PLAINTEXT),
    )


def people_input(
    action_id: str, *, initial: Sequence[str] = (), placeholder: str = "Choose people"
) -> Element:
    """Return a field for several people of the workspace."""
    return slack.UserMultiSelectMenu(
        action_id=action_id,
        initial_users=list(initial) or None,
        placeholder=slack.Text(placeholder, type_=slack.TextType.PLAINTEXT),
    )


def channel_input(
    action_id: str, *, initial: str | None = None, placeholder: str = "Choose a channel"
) -> Element:
    """Return a field for one channel of the company's own, public or private."""
    return slack.ConversationSelectMenu(
        action_id=action_id,
        initial_conversation=initial or None,
        filter=_own_channels(),
        placeholder=slack.Text(placeholder, type_=slack.TextType.PLAINTEXT),
    )


def channels_input(
    action_id: str, *, initial: Sequence[str] = (), placeholder: str = "Choose channels"
) -> Element:
    """Return a field for several channels of the company's own, public or private."""
    return slack.ConversationMultiSelectMenu(
        action_id=action_id,
        initial_conversations=list(initial) or None,
        filter=_own_channels(),
        placeholder=slack.Text(placeholder, type_=slack.TextType.PLAINTEXT),
    )


def number_input(action_id: str, *, initial: int | None = None, least: int, most: int) -> Element:
    """Return a field for a whole number within bounds."""
    return slack.NumberInput(
        is_decimal_allowed=False,
        action_id=action_id,
        initial_value=str(initial) if initial is not None else None,
        min_value=least,
        max_value=most,
    )


def modal(
    title: str,
    blocks: Sequence[Block],
    *,
    callback_id: str,
    submit: str | None = None,
    close: str = "Close",
    metadata: str = "",
    notify_on_close: bool = False,
) -> Block:
    """Return a form of at most 100 blocks."""
    view: Block = {
        "type": "modal",
        "callback_id": callback_id,
        "title": _plain(cut(title, 24)),
        "close": _plain(cut(close, 24)),
        "private_metadata": metadata,
        "blocks": _bounded(blocks, VIEW_BLOCKS),
        "notify_on_close": notify_on_close,
    }
    if submit:
        view["submit"] = _plain(cut(submit, 24))
    return view


def home(blocks: Sequence[Block]) -> Block:
    """Return a Home of at most 100 blocks."""
    return {"type": "home", "blocks": _bounded(blocks, VIEW_BLOCKS)}


def message(text: str, blocks: Sequence[Block]) -> Message:
    """Return a message of at most 50 blocks."""
    return Message(cut(text, 3000), _bounded(blocks, MESSAGE_BLOCKS))


def resolved(block: slack.Block) -> Block:
    """Return the JSON of a block."""
    return dict(block._resolve())  # noqa: SLF001 - the library has no public name for it


def _bounded(blocks: Sequence[Block], limit: int) -> list[Block]:
    if len(blocks) <= limit:
        return list(blocks)
    left = len(blocks) - limit + 1
    return [*blocks[: limit - 1], context(f"… and {left} more.", block_id="more")]


def _own_channels() -> slack.ConversationFilter:
    return slack.ConversationFilter(include=["public", "private"], exclude_external_shared_channels=True)


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}


def _option(choice: Choice) -> slack.Option:
    return slack.Option(
        slack.Text(cut(choice.label, LABEL), type_=slack.TextType.PLAINTEXT), value=choice.value
    )


def _initial(choices: Sequence[Choice], value: str | None) -> slack.Option | None:
    return next((_option(choice) for choice in choices if choice.value == value), None)
