"""What of all that is posted concerns Stile: whose own words it is, what is quoted, and who is left alone how long."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Literal

from handlers.rules import text
from storage.records import Channels, Handoff, Mute, Source, WatchCount
from storage.vocabulary import Answer, FoundBy, State

QUOTE = 600
"""Characters that are kept of a message."""
TITLE = 150
OFFER_LIVES = timedelta(minutes=5)
"""How long after the message an offer still makes sense; later it waits in its author's Home."""
FRESH = timedelta(minutes=10)
"""How old a message may be whose edit comes in before it."""
MUTED = timedelta(days=7)
MUTED_LONGER = timedelta(days=30)
STRIKES = 3
"""Wrong offers in a row after which somebody is left alone longer."""
SLACKBOT = "USLACKBOT"
NO_REQUEST = (
    "This message was marked as not a request; write `/handoff` and a few words to begin something new."
)

_SHORTEST_TITLE = 15
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_OPENING = re.compile(
    r"(?:[\s,.:;!¡¿–-]+"
    r"|@[\w.-]+"
    r"|(?:hey|hi|hello|hallo|moin|servus|bonjour|salut|hola|buenas|buenos d[ií]as|guten (?:morgen|tag)|good morning)"
    r"(?: (?:all|everyone|team|there|zusammen|à tous|a todos))?\b(?=[\s,.:;!]|$)"
    r"|(?:please|pls|kindly|bitte|s'il (?:vous|te) pla[iî]t|svp|por favor)\b"
    r"|(?:can|could|would|will) (?:you|we|someone|somebody|anyone|anybody|(?-i:IT))\b"
    r"|(?:kann|kannst|k[oö]nnten?|k[oö]nnt|k[oö]nnen) (?:jemand|ihr|sie|wir|du|man|die it)\b"
    r"|(?:pouvez|pourriez)[- ]vous\b|(?:peux|pourrais)[- ]tu\b|(?:est-ce que )?quelqu['’]un (?:peut|pourrait)\b"
    r"|(?:pod[eé]is|podr[ií]ais|puedes|podr[ií]as|pueden|podr[ií]an)\b(?: ustedes\b)?"
    r"|alguien (?:puede|podr[ií]a)\b|(?:puede|podr[ií]a) alguien\b)+",
    re.IGNORECASE,
)
"""How people begin who ask in a channel: a greeting, a mention and a polite phrase, which say nothing of the work."""
_EMOJI = re.compile(r"[\w'+-]{1,100}")
_OWN_SUBTYPES = frozenset({None, "file_share"})

Mode = Literal["on", "shadow", "off"]


class Opens(StrEnum):
    """What somebody sees who comes to a message by one of the doors."""

    DOORS = "doors"
    FORM = "form"
    WHOLE = "whole"
    ASKED = "asked"


@dataclass(frozen=True)
class Post:
    """A message somebody wrote; `root` is the message its thread hangs on, itself where it is no reply."""

    channel: str
    ts: str
    person: str
    text: str
    root: str

    @property
    def is_root(self) -> bool:
        """Tell whether this is no reply."""
        return self.root == self.ts

    @property
    def at(self) -> datetime:
        """Return when it was posted."""
        return moment_of(self.ts)


@dataclass(frozen=True)
class Turned:
    """The one handoff of a message, and what is shown of it."""

    handoff: Handoff
    source: Source | None
    opens: Opens


@dataclass(frozen=True)
class Watching:
    """A watched channel, and what the silent catch did there of late."""

    channel: str
    mode: Mode
    counts: WatchCount | None


@dataclass(frozen=True)
class Answered:
    """A message, and what its people said when they were asked whether it is a request."""

    handoff_id: int
    found_by: FoundBy
    answer: Answer
    text: str

    @property
    def label(self) -> str:
        """Return the label that the answer stands for; left for later, it stands for none."""
        return {Answer.NOT_A_REQUEST: "not_a_request", Answer.NOT_NOW: ""}.get(self.answer, "handoff")


def moment_of(ts: str) -> datetime:
    """Return the moment a Slack timestamp stands for."""
    return datetime.fromtimestamp(float(ts), UTC)


def is_timestamp(ts: object) -> bool:
    """Tell whether this is a Slack timestamp."""
    return isinstance(ts, str) and re.fullmatch(r"[0-9]{1,11}\.[0-9]{1,6}", ts) is not None


def read_post(message: Mapping[str, Any], channel: object) -> Post | None:
    """Read a message as Slack tells it; None where it is not whole or nobody in particular wrote it."""
    person, ts, words = message.get("user"), message.get("ts"), message.get("text") or ""
    texts = isinstance(channel, str) and isinstance(person, str) and isinstance(words, str)
    if not texts or not is_timestamp(ts):
        return None
    root = message.get("thread_ts")
    return Post(str(channel), str(ts), str(person), words, str(root) if is_timestamp(root) else str(ts))


def is_by_person(message: Mapping[str, Any]) -> bool:
    """Tell whether a person wrote this anew: no bot, no edit, no join, no change of topic, no reminder."""
    return (
        message.get("subtype") in _OWN_SUBTYPES
        and not message.get("bot_id")
        and not message.get("hidden")
        and message.get("user") != SLACKBOT
    )


def is_system(message: Mapping[str, Any]) -> bool:
    """Tell whether Slack itself wrote this: somebody joined, a topic changed, a reminder."""
    told = {*_OWN_SUBTYPES, "bot_message", "thread_broadcast", "me_message"}
    return message.get("subtype") not in told or message.get("user") == SLACKBOT


def is_own_request(message: Mapping[str, Any]) -> bool:
    """Tell whether a message can be its author's own request: not shared from elsewhere, not an answer."""
    shared = any(
        isinstance(part, Mapping) and (part.get("is_share") or part.get("is_msg_unfurl"))
        for part in message.get("attachments") or ()
    )
    words = str(message.get("text") or "").lstrip()
    return not shared and not words.startswith(("&gt;", ">", "/"))


def reads_as_request(words: str) -> bool:
    """Tell whether the silent catch would speak of this text."""
    from handlers.rules import catch  # noqa: PLC0415 - its words in four languages are 7 MB, for watched channels

    return catch.read(words).label != "not_a_request"


def parse_reaction(written: str) -> str:
    """Return the name of an emoji without colons, empty for none; ValueError says what is wrong with it."""
    name = _without_skin(written.strip().strip(":").lower())
    if name and not _EMOJI.fullmatch(name):
        raise ValueError(
            "Write one emoji by its name, such as ticket; Slack shows the name when you point at it."
        )
    return name


def asks_for_handoff(channels: Channels, reaction: object) -> bool:
    """Tell whether this is the reaction by which people ask for a handoff, whatever its skin tone."""
    return (
        isinstance(reaction, str) and bool(channels.reaction) and _without_skin(reaction) == channels.reaction
    )


def _without_skin(name: str) -> str:
    return name.partition("::skin-tone-")[0]


def mode_of(channels: Channels, channel: str) -> Mode:
    """Return how the silent catch listens in a channel."""
    return next((watched.mode for watched in channels.watched if watched.channel == channel), "off")


def is_muted(mute: Mute | None, at: datetime) -> bool:
    """Tell whether somebody is left alone now."""
    return mute is not None and mute.until is not None and mute.until > at


def struck(mute: Mute, at: datetime) -> Mute:
    """Return the mute after one more wrong offer."""
    strikes = mute.strikes + 1
    span = MUTED_LONGER if strikes >= STRIKES else MUTED
    return mute.model_copy(update={"strikes": strikes, "until": at + span})


def forgiven(mute: Mute) -> Mute:
    """Return the mute after an offer that was right: what comes next is no longer in a row."""
    return mute.model_copy(update={"strikes": 0, "until": None})


def quote_of(words: str) -> str:
    """Return what is kept of a message: plain, and not more than is shown."""
    return text.plain(words)[:QUOTE]


def title_of(quote: str) -> str:
    """Return the first sentence that says something, as a title to begin with, without its polite opening."""
    parts = [title for part in _SENTENCE.split(quote) if (title := _without_opening(part.strip()))]
    first = next((part for part in parts if len(part) >= _SHORTEST_TITLE), quote.strip())
    return text.cut_at_word(first, TITLE)


def _without_opening(sentence: str) -> str:
    """Return a sentence without greeting, mentions and polite phrase; as it is where these are all of it."""
    opening = _OPENING.match(sentence)
    said = sentence[opening.end() :].strip() if opening else ""
    if not said:
        return sentence
    said = said.rstrip("?").rstrip()
    return f"{said[:1].upper()}{said[1:]}" or sentence


def without_mention(words: str, bot: str) -> str:
    """Return what somebody wrote to Stile in a channel, without its name."""
    return re.sub(rf"<@{re.escape(bot)}(?:\|[^<>]*)?>", " ", words).strip() if bot else words.strip()


def is_newer(edited_ts: str, known: str) -> bool:
    """Tell whether an edit is later than the one that is known; events come in any order."""
    if not is_timestamp(edited_ts):
        return True
    return not known or float(edited_ts) > float(known)


def is_untouched(handoff: Handoff) -> bool:
    """Tell whether nothing of a handoff was ever saved."""
    return handoff.state in {State.CAUGHT, State.DRAFT} and handoff.ready_at is None
