"""Text as people type it into Slack, brought to a form that rules can read."""

import re
import unicodedata
from datetime import datetime

LONGEST = 4_000
"""Characters of a text that rules look at; what follows is not read."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]"
)
_SPACES = re.compile(r"[^\S\n]+")
_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_CODE = re.compile(r"`[^`\n]{1,300}`")
_QUOTE = re.compile(r"^[^\S\n]*(?:>|&gt;).*$", re.MULTILINE)
_LINK = re.compile(r"<(?:https?|mailto|ftp|tel)[^<>|\s]{0,2000}(?:\|([^<>]{0,500}))?>")
_BARE_LINK = re.compile(r"\bhttps?://[^\s<>]{1,2000}")
_PERSON = re.compile(r"<@[A-Z0-9]{1,20}(?:\|[^<>]{0,100})?>")
_CHANNEL = re.compile(r"<#[A-Z0-9]{1,20}(?:\|([^<>]{0,100}))?>")
_GROUP = re.compile(r"<!(?:subteam\^[A-Z0-9]{1,20}|here|channel|everyone)(?:\|@?([^<>]{0,100}))?>")
_SPECIAL = re.compile(r"<!date\^[^<>|]{0,200}\|([^<>]{0,200})>")
_SHORTCODE = re.compile(r":(?=[a-z+])[a-z0-9_+'-]{2,40}(?:::skin-tone-\d)?:")
_MARK = re.compile(r"(?<![\w*_~])[*_~]{1,2}(?=\S)([^*_~\n]{1,500})(?<=\S)[*_~]{1,2}(?![\w*_~])")
_EMOJI_RANGES = "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\u231a-\u23ff\u20e3\u200d"
_EMOJI = re.compile(f"[{_EMOJI_RANGES}]+")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_LETTERS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"'})


def tidy(text: str) -> str:
    """Return the text in NFC, without invisible characters, with single spaces and no blank edges."""
    text = unicodedata.normalize("NFC", text[: 4 * LONGEST])
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()[:LONGEST]


def cut_at_word(text: str, limit: int) -> str:
    """Return a text of at most `limit` characters, cut behind a word where one ends in its later half."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    if not text[limit - 1].isspace() and kept.rfind(" ") > limit // 2:
        kept = kept[: kept.rfind(" ")]
    return f"{kept.rstrip(' ,;:.–-')}…"


def without_emoji(text: str) -> str:
    """Return the text without emoji, whether drawn or named between colons."""
    return _SPACES.sub(" ", _EMOJI.sub(" ", _SHORTCODE.sub(" ", text))).strip()


def without_links(text: str) -> str:
    """Return the text with each link replaced by its label, or by nothing where it has none."""
    text = _LINK.sub(lambda link: link.group(1) or " ", text)
    return _BARE_LINK.sub(" ", text).strip()


def plain(message: str) -> str:
    """Return what a Slack message says in its author's own words: no markup, quotes, code or emoji.

    A mentioned person reads `@someone`, a group its handle, a link its label or `link`, code `code`.
    """
    text = _QUOTE.sub(" ", _FENCE.sub(" code ", message[: 4 * LONGEST]))
    text = _CODE.sub(" code ", text)
    text = _GROUP.sub(lambda group: f"@{group.group(1) or 'all'}", _PERSON.sub("@someone", text))
    text = _CHANNEL.sub(lambda channel: f"#{channel.group(1) or 'channel'}", text)
    text = _SPECIAL.sub(lambda date: date.group(1), text)
    text = _BARE_LINK.sub("link", _LINK.sub(lambda link: link.group(1) or "link", text))
    for entity, sign in _ENTITIES.items():
        text = text.replace(entity, sign)
    return tidy(_MARK.sub(r"\1", without_emoji(text)))


def fold(text: str) -> str:
    """Return the text for comparing: lower case, no accents, straight quotes."""
    text = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    return "".join(sign for sign in text if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """Return the words and numbers of a folded text, in order."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", text)


def moment(at: datetime) -> str:
    """Return a moment that Slack shows in each reader's own zone."""
    fallback = at.strftime("%Y-%m-%d %H:%M UTC")
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} at {{time}}|{fallback}>"


_NAMED = re.compile(r"<([@#])[A-Z0-9]+(?:\|([^>]*))?>")
_ADDRESS = re.compile(r"<((?:https?|mailto|tel):[^|>]+)(?:\|([^>]*))?>")


def as_typed(text: str) -> str:
    """Return a message as its author typed it: names instead of ids, addresses bare, nothing escaped."""
    named = _NAMED.sub(lambda found: f"{found.group(1)}{found.group(2) or 'somebody'}", text)
    bare = _ADDRESS.sub(lambda found: found.group(2) or found.group(1), named)
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()
