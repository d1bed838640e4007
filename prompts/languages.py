"""Words that say nothing by themselves, and what they tell about the language of a text."""

import re
import unicodedata
from functools import lru_cache

_EN = (
    "the a an and or of to in on for with by at from is are was be been we our us you your they their them it its this that "
    "these those there here what which who how when as if so but not no do does did have has had can could will would should may "
    "might must more less than then into out up down about over all any some each other only also just very please after before "
    "need needs want wants get gets let lets make makes because while"
)
_DE = (
    "der die das den dem des ein eine einen einem einer eines und oder aber von zu zum zur im in an am auf fur mit bei aus nach "
    "uber unter ist sind war wird werden wurde wir unser unsere unseren uns ihr sie es ihnen ihre dass was wer wie wenn als ob so "
    "nicht kein keine kann konnen soll sollen muss mussen will wollen haben hat mehr weniger auch nur noch schon sehr bitte bis "
    "dieser diese dieses sich man durch"
)
_FR = (
    "le la les un une des du de d l et ou mais a au aux en dans sur pour par avec sans sous est sont etait etre nous notre nos "
    "vous votre vos ils elles leur leurs il elle on ce cette ces que qui quoi dont comment quand si ne pas plus moins peut peuvent "
    "doit doivent veut voulons avons ont aussi tres svp afin chez vers se s"
)
_ES = (
    "el la los las un una unos unas y o pero de del al en con por para sin sobre es son era ser nosotros nuestro nuestra nuestros "
    "nuestras ustedes su sus ellos ellas lo le les que quien como cuando si no mas menos puede pueden debe deben quiere queremos "
    "tenemos tiene tienen tambien muy favor desde hasta se"
)
_TIMES = (
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo "
    "today tomorrow yesterday tonight heute morgen gestern aujourd demain hier hoy manana ayer "
    "day days week weeks weekly month months monthly quarter quarters quarterly year years yearly annual tag tage tagen woche "
    "wochen monat monate monaten quartal quartals jahr jahre jahren jour jours semaine semaines mois trimestre annee annees dia "
    "dias semana semanas mes meses ano anos spring summer autumn winter fruhling fruhjahr sommer herbst printemps ete automne "
    "hiver primavera verano otono invierno christmas easter weihnachten ostern noel paques navidad asap immediately sofort deadline"
)
_OWNING = (
    "owner owners owns owned sponsor sponsors sponsored responsible accountable approver approved verantwortlich verantwortet "
    "zustandig leitet besitzer auftraggeber responsable sponsorise dirige proprietaire patrocinador"
)
_OPENERS = (
    "increase increases raise raises grow grows growing lower lowers reduce reduces reducing improve improves bring win sell reach "
    "keep retain cut save help new existing fewer higher better faster people customers visitors users buyers clients build add "
    "create set connect send show track move integrate launch simplify easier automate enable allow avoid stop start prevent measure "
    "support give offer find understand learn buy order steigern senken erhohen verbessern gewinnen bestehende neue kunden "
    "augmenter reduire ameliorer gagner nouveaux aumentar reducir mejorar clientes nuevos "
    # what measures begin with
    "share number rate cost costs conversion conversions time average total percentage revenue sales engagement satisfaction "
    "response click open active completed return repeat lead leads churn retention bounce traffic website order orders anteil anzahl "
    "quote kosten zeit umsatz durchschnittliche taux nombre cout part temps delai chiffre tasa numero coste porcentaje tiempo ingresos "
    # what hints begin with
    "good great nice try say tell think consider measure name mention start describe define specify clarify state explain gut versuch "
    "nenne beschreibe bien precisez essayez dites buen intenta indica"
)
_BY_LANGUAGE = {
    name: frozenset(words.split()) for name, words in {"en": _EN, "de": _DE, "fr": _FR, "es": _ES}.items()
}
STOP_WORDS = frozenset().union(*_BY_LANGUAGE.values())
"""Words of four languages that carry no content."""
TIMES = frozenset(_TIMES.split())
"""Days of the week, seasons, feasts, and what only means something beside a calendar."""
OWNING = frozenset(_OWNING.split())
"""Words that say that somebody answers for something."""
OPENERS = frozenset(_OPENERS.split())
"""Words that a statement begins with and that are no names, capital or not."""


def fold(text: str) -> str:
    """Return the text in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@lru_cache(maxsize=256)
def language(text: str) -> str | None:
    """Return en, de, fr or es, or None where the words do not tell."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    scores = sorted(
        ((sum(word in stops for word in words), name) for name, stops in _BY_LANGUAGE.items()), reverse=True
    )
    (first, name), (second, _) = scores[:2]
    return name if first >= 2 and first > second else None
