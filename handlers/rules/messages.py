"""What somebody means who writes to Stile itself: a word it knows, a greeting, thanks, or something to hand in."""

import re
from enum import StrEnum

from handlers.rules import text
from handlers.rules.catches import reads_as_request
from handlers.rules.commands import FORMS, LATER, Command, about_one


class Meant(StrEnum):
    """What a direct message is."""

    HELP = "help"
    STOP = "stop"
    LIST = "list"
    REPORT = "report"
    SHOW = "show"
    FIND = "find"
    COMMAND = "command"
    GREETING = "greeting"
    THANKS = "thanks"
    REQUEST = "request"
    OTHER = "other"


MOST_FOUND = 3
"""Words behind `find` that are looked for; with more of them it begins a request, such as "find a vendor who can…"."""
LONGEST = 8
"""Words of a message that may still be a greeting or thanks and no more."""

_PHRASES: dict[Meant, str] = {
    Meant.HELP: (
        "help|help me|please help|can you help me|i need help|what can you do|what do you do|how does this work"
        "|how do you work|who are you|what is this|commands|hilfe|hilf mir|was kannst du|was machst du|wie geht das"
        "|wer bist du|aide|aidez moi|au secours|que peux tu faire|que fais tu|comment ca marche|qui es tu"
        "|ayuda|ayudame|que puedes hacer|que haces|como funciona|quien eres"
    ),
    Meant.STOP: (
        "stop|stop it|please stop|stop please|unsubscribe|mute|be quiet|leave me alone|stop messaging me"
        "|no more messages|stopp|hor auf|aufhoren|arrete|arretez|arreter|para|basta|detente|callate"
    ),
    Meant.GREETING: (
        "how are you|how are you doing|whats up|what s up|wie geht s|wie gehts|wie geht es dir|ca va|comment ca va"
        "|comment vas tu|que tal|como estas"
    ),
    Meant.LIST: "list|my list|my handoffs|status|liste|meine liste|ma liste|lista|mi lista",
    Meant.REPORT: "report|the report|bericht|rapport|informe|reporte",
}


def _words(of: str) -> frozenset[str]:
    return frozenset(of.split())


_GREETINGS = _words(
    "hi hello hey hiya yo howdy greetings morning hallo moin servus tag gruezi bonjour salut coucou "
    "bonsoir hola buenas"
)
_BEGIN_ONE = _words("guten good buenos buenas grus gruss")
_AROUND_GREETINGS = _words(
    "good day afternoon evening there stile all everyone team guten morgen abend zusammen grus gruss gott "
    "dir a tous toi ca va buenos buenas dias tardes noches que tal how are you"
)
_THANKS = _words(
    "dank thanks thank thx ty cheers danke dankeschon merci gracias done perfect great ok okay super "
    "erledigt fertig parfait fait listo hecho genial"
)
_AROUND_THANKS = _words(
    "you u so much very a lot again all many that this is it its was now for the help your all good got i "
    "am im we are helps helped vielen sehr schon dir fur die hilfe alles gut tausend bien beaucoup tout c "
    "est bon muchas mil por la todo bueno esta nice cool perfekt prima stile"
)

_ASKS = re.compile(
    r"\b(?:needs?|(?:would|d) like|wants?|please|(?:can|could) (?:you|we|it|someone|somebody|anyone)"
    r"|brauch(?:e|en|t)|benotigen|bitte|(?:konnen|konnt|konnte|kann) (?:wir|ihr|sie|jemand|man|die it)"
    r"|besoin|s il vous plait|(?:pouvez|pourriez) vous|(?:peut|pourrait) on"
    r"|necesit(?:o|amos|a)|por favor|(?:pueden|podrian|podemos|podeis))\b"
)
"""How people ask; here nobody is disturbed by a wrong guess, so it takes less than in a channel."""


def read_command(words: str) -> Command | None:
    """Return what `/handoff` would be asked, where somebody writes that to Stile itself: one handoff, or a search."""
    said = text.fold(text.plain(words)).strip().removeprefix("/").removeprefix("handoff ")
    if one := about_one(said):
        return Command("show", one)
    verb, _, rest = said.partition(" ")
    if verb == "find" and len(rest.split()) <= MOST_FOUND:
        return Command(verb, rest)
    return Command(verb) if said in (*FORMS, *LATER) else None


def read_direct(words: str) -> Meant:
    """Tell what a message to Stile itself means; a greeting with a request behind it is a request."""
    if command := read_command(words):
        return {"show": Meant.SHOW, "find": Meant.FIND}.get(command.verb, Meant.COMMAND)
    said = text.words(text.fold(text.plain(words)).replace("'", " "))
    whole = " ".join(said).removeprefix("handoff ").strip()
    for meant, phrases in _PHRASES.items():
        if re.fullmatch(phrases, whole):
            return meant
    if len(said) <= LONGEST:
        if not said or _is_only(said, _THANKS, _AROUND_THANKS):
            return Meant.THANKS
        if _is_only(said, _GREETINGS | (_BEGIN_ONE if len(said) > 1 else frozenset()), _AROUND_GREETINGS):
            return Meant.GREETING
    asks = _ASKS.search(" ".join(said)) or reads_as_request(words)
    return Meant.REQUEST if asks else Meant.OTHER


def _is_only(said: list[str], first: frozenset[str], around: frozenset[str]) -> bool:
    return any(word in first for word in said) and all(word in first or word in around for word in said)
