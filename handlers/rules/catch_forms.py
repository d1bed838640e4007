"""The forms of a verb brought to one root, as far as telling a request needs it."""

import re
from functools import lru_cache

_ENDINGS = {
    "en": "ing ed es e s",
    "de": "en et est st te ten t e n",
    "fr": "eriez erait erons erez issez ions iez ons ent ees er ez es ee ir re is it e",
    "es": "ariamos ariais arian aremos aran ando iendo amos emos imos ados adas asteis abais aron"
    " ado ada ad ed id ais eis ar er ir an en as es a e o",
}
_SORTED = {lang: sorted(endings.split(), key=len, reverse=True) for lang, endings in _ENDINGS.items()}
_CLITICS = re.compile(r"(?<=[rdn])(?:nos|me|se|le|les)?(?:lo|la|los|las|le|les)$|(?<=[rd])(?:nos|me|os)$")
_INSIDE = re.compile(
    r"^(ab|an|auf|aus|bei|durch|ein|frei|hinzu|hoch|nach|raus|rein|um|vor|weg|weiter|zu|zusammen)?(?:zu|ge)(?=\w{4})"
)
_SHORTEST = 3


@lru_cache(maxsize=16_384)
def root(word: str, lang: str) -> str:
    """Return what the forms of a folded verb share: `cambiadlo`, `cambiar` and `cambien` all give `cambi`."""
    if lang == "es":
        word = _CLITICS.sub("", word)
    if lang == "de":
        word = _INSIDE.sub(r"\1", word)
    ending = next((end for end in _SORTED[lang] if _leaves_enough(word, end)), "")
    bare = word.removesuffix(ending)
    doubled = len(bare) > _SHORTEST and bare[-1] == bare[-2] and lang == "en"
    return bare[:-1] if doubled else bare


def _leaves_enough(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST
