"""The measures in an outcome statement: numbers that say how far something changes, not how many things are made."""

import re
from dataclasses import dataclass
from itertools import islice

from handlers.rules import outcome_cues as cues
from handlers.rules.patterns import Pattern

_MOST = 20
"""Numbers of a statement that are looked at."""

_MONTH = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb"
    r"|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet"
    r"|aout|septembre|octobre|novembre|decembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?:19|20)\d\d"
_SPAN = (
    r"(?:weeks?|months?|quarters?|years?|days?|events?|sprints?|wochen?|monaten?|quartalen?"
    r"|jahren?|tagen?|semaines?|mois|trimestres?|ans?|annees?|jours?|semanas?|mes(?:es)?|anos?"
    r"|dias?)"
)
_COUNT = (
    r"(?:\d+(?:\s?[-–]\s?\d+)?|an?|one|two|three|four|five|six|eight|nine|ten|twelve|ein(?:em|er)?"
    r"|zwei|drei|vier|sechs|acht|deux|trois|quatre|six|huit|un|une|dos|tres|cuatro|seis|ocho|uno)"
)
_DATES = Pattern(
    rf"\b{_ORDINAL}\s*(?:of\s|de\s)?{_MONTH}\b\.?(?:,?\s(?:de\s)?{_YEAR})?"
    rf"|\b{_MONTH}\.?\s{_ORDINAL}(?!\w|\s?%)(?:,?\s{_YEAR})?|\b{_MONTH}\.?\s(?:de\s)?{_YEAR}"
    rf"|\b\d{{1,2}}\s(?=may\b)may\b|\bmay\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s?%)"
    rf"|\b(?:the\s|le\s|el\s)\d{{1,2}}(?:st|nd|rd|th)\b"
    rf"|\b[qht][1-4](?:[\s/-]*(?:fy\s?)?(?:{_YEAR}|\d\d))?\b|\bfy\s?(?:{_YEAR}|\d\d)\b|\b(?:kw"
    rf"|calendar week|week|sprint|phase|version|release|step|iso|gdpr|art\.?|wave|stage|tier|level"
    rf"|article)\s?\d+\b"
    rf"|\b{_YEAR}-\d\d(?:-\d\d)?\b|\b\d{{1,2}}\.\d{{1,2}}\.(?:{_YEAR}|\d\d)?(?=\W|$)"
    rf"|\b\d{{1,2}}/\d{{1,2}}(?:/(?:{_YEAR}|\d\d))?(?=\W|$)"
    rf"|(?<![\d.,$€£])\b{_YEAR}\b(?!\s?(?:%|€|\$|leads|customers|visitors|sign|orders|per\b|a month))"
    rf"|\b(?:in|within|over|after|during|next|last|past|first|binnen|innerhalb von|innerhalb|nach"
    rf"|en|dans|d'ici|sous|apres|durante|dentro de|tras)\s(?:(?:the|den|die|les|los"
    rf"|las)\s)?(?:(?:next|first|last|nachsten|ersten|prochains|prochaines|proximos"
    rf"|proximas)\s)?{_COUNT}\s{_SPAN}\b"
    rf"|\bbudget (?:of|von|de)\s\S+(?:\s(?:k|mio|million|eur|€))?"
    rf"|\b24/7\b|\b360(?:\s?°|-grad|-degree|\sdegrees?)|\b(?:web|industry|industrie"
    rf"|marketing)\s?\d\.0\b|\b(?:number|no\.|nr\.|#|numero)\s?(?:1|one|eins|un|uno)\b"
    rf"|\btop[\s-]?(?:1|3|5|10|three|five|ten)\b(?!\s(?:results|positions?|on google))"
)
_ANSWERED = Pattern(
    r"(?:respon|repl|answer|contact|call|ship|deliver|receiv|resol|process|onboard|return|repeat"
    r"|follow|antwort|geliefert|bearbeit|repond|livr|respuesta|entreg|respond)\S*\s(?:\S+\s){0,4}$"
)
_UNIT = (
    r"(?:\s?(?:%|percent\b|per cent\b|prozent\b|pour cent\b|por ciento\b|[€$£]|eur\b|usd\b|gbp\b"
    r"|chf\b|k\b|m\b|mio\b|million(?:s|en)?\b|bn\b|pp\b|pts?\b|points?\b|punkte?n?\b|h\b|hrs?\b"
    r"|hours?\b|min\b|minutes?\b|s\b|sec\b|seconds?\b|days?\b|stunden?\b|tagen?\b|minuten\b"
    r"|sekunden\b|heures?\b|jours?\b|horas?\b|dias?\b|x\b))"
)
_NUMBER = Pattern(
    rf"(?<![\w.])(?:[-+~<>≥≤−–±]\s?)?(?:[€$£]\s?)?\d[\d.,]*(?:[\s'](?=\d{{3}}\b)\d{{3}})*{_UNIT}?(?:/\w+)?(?![\w])"
)
_HAS_UNIT = Pattern(_UNIT[:-1] + "|[€$£])")
_SIGNED = Pattern(r"[-+−–±]\s?\d")
_WORDED = Pattern(
    r"\b(?:halv(?:e|es|ing)|doubl(?:e|es|ing)|tripl(?:e|es|ing)|twice|by half|in half"
    r"|by a (?:third|quarter)|a (?:third|quarter) (?:of|fewer|less|more)|zero|(?:one|two|three"
    r"|four|nine|\d) (?:out of|in|of every) (?:two|three|four|five|six|ten|\d+)|(?:every"
    r"|each) (?:second|third|other)|half of|most of|(?:one|two|three|four|five) (?:hours?|minutes?"
    r"|days?|thirds?|quarters?|points?|percent)|two thirds"
    r"|verdoppel\w*|verdreifach\w*|halbier\w*|um die halfte|um ein (?:drittel|viertel)|doppelt so"
    r"|null|jede[rs]? (?:zweite|dritte|vierte|funfte)\w?|jeden? (?:zweiten|dritten)|ein(?:er|e"
    r"|s)? von (?:zwei|drei|vier|funf|zehn)|zwei von drei|die halfte|une? sur (?:deux|trois|quatre"
    r"|cinq|dix)|la moitie|un[oa]? de cada (?:dos|tres|cuatro|cinco|diez)|la mitad|doubler|tripler"
    r"|diviser par deux|de moitie|d'un tiers|d'un quart|zero|duplicar|triplicar|a la mitad"
    r"|un tercio|el doble)\b"
)
_FROM_TO = Pattern(
    r"\b(?:from|von|de|desde|du|rate"
    r"|:)\s(?:[^\s\d]+\s){0,2}[€$£]?\d[^\s]*(?:\s?[^\s\d]+){0,3}\s(?:to|auf|a|hasta"
    r"|bis)\s(?:[^\s\d]+\s){0,2}[€$£]?\d|\d\S*\s?(?:->|=>|→|➔|-->)\s?\d"
    r"|\b(?:from|von)\s\d\S*.{1,40}?\b(?:to|auf)\s\d"
    r"|\d\S*(?:\s[^\s\d]+){0,5}\s(?:down to|up to|instead of|rather than|statt|au lieu de|contre"
    r"|en lugar de|en vez de|frente a|vs\.?|versus|auf)\s(?:[^\s\d]+\s)?[€$£]?\d"
)
_BASELINE = Pattern(
    r"\b(?:baseline|currently|today|now|at present|we stand at|up from|down from|instead of"
    r"|last year|this time last year|previously|was|were|vs|versus|compared|against control"
    r"|measured"
    r"|derzeit|aktuell|heute|bisher|letztes jahr|vorjahr|statt|zurzeit|gemessen|actuellement"
    r"|aujourd'hui|l'an dernier|au lieu de|contre|actualmente|hoy|el ano pasado|en lugar de"
    r"|frente a)\b"
)
_DELIVERED_SHARE = Pattern(
    r"\d\s?%\s(?:of\s|der\s|des\s|de\s|del\s)?(?:[^\s\d]+\s){0,3}?"
    r"(?:features?|tasks?|pages?|milestones?|deliverables?|requirements?|stories|templates?"
    r"|content|assets?|tickets|scope|project|website|site|migration|data|contacts|records|emails?"
    r"|campaigns?|funktionen|seiten|aufgaben|anforderungen|inhalte|daten|fonctionnalites|taches"
    r"|contenus|tareas|funcionalidades|paginas|contenidos)"
    r"\s.{0,30}?\b(?:delivered|done|completed?|migrated|implemented|published|live|translated"
    r"|moved|finished|shipped|built|tagged|umgesetzt|fertig|migriert|ausgeliefert|erledigt"
    r"|livre\w*|migre\w*|terminee?s?|entregad\w+|migrad\w+|completad\w+|terminad\w+)\b"
)


@dataclass(frozen=True)
class Measure:
    """A number with what surrounds it; `strong` when the text says that it is a change for somebody."""

    text: str
    strong: bool
    why: tuple[str, ...]


def measures(folded: str) -> list[Measure]:
    """Return the measures of a folded statement: its numbers without dates and counts of things to make."""
    if _DELIVERED_SHARE.search(folded):
        return []
    rest = _without_dates(folded)
    found = [
        _weighed(rest, hit)
        for hit in islice(_NUMBER.finditer(rest), _MOST)
        if not _is_count_of_things(rest, hit)
    ]
    found += [Measure(hit.group(), True, ("measure in words",)) for hit in _WORDED.finditer(rest)]
    return found


def has_date(folded: str) -> bool:
    """Tell whether a folded statement names a date or a span of time."""
    return bool(_DATES.search(folded))


def _without_dates(folded: str) -> str:
    def blank(date: re.Match[str]) -> str:
        spelled = date.group()
        is_span = re.search(r"days?|tagen?|jours?|dias?", spelled)
        return spelled if is_span and _ANSWERED.search(folded[: date.start()]) else " ; "

    return _DATES.sub(blank, folded)


def _is_count_of_things(rest: str, hit: re.Match[str]) -> bool:
    if _HAS_UNIT.search(hit.group()) or _FROM_TO.search(rest):
        return False
    governed = cues.CHANGE_VERB.search(rest, max(0, hit.start() - 14), hit.start())
    if governed and governed.end() >= hit.start() - 2:
        return False
    after = re.match(r"(?:\s?\S+){0,4}", rest[hit.end() :])
    near = after.group() if after else ""
    thing, outcome = cues.ARTEFACT.search(near), cues.OUTCOME_NOUN.search(near)
    return bool(thing) and not (outcome and outcome.start() <= thing.start())  # type: ignore[union-attr]


def _weighed(rest: str, hit: re.Match[str]) -> Measure:
    near = rest[max(0, hit.start() - 40) : hit.end() + 40]
    changes = [change.start() for change in cues.CHANGE_VERB.finditer(rest)]
    made = [start for start, _ in cues.makings(rest[: hit.start()])]
    free = not made or (bool(changes) and max(changes) > max(made))
    signs = {
        "from one value to another": bool(_FROM_TO.search(rest)),
        "a change": bool(_SIGNED.match(hit.group())) or (free and bool(changes)),
        "a share or an amount": free and bool(_HAS_UNIT.search(hit.group())),
        "a comparison": free and bool(cues.COMPARATIVE.search(near)),
        "a baseline or goal": free and bool(_BASELINE.search(rest) or cues.GOAL.search(near)),
        "something customers do": bool(cues.OUTCOME_NOUN.search(rest[hit.end() : hit.end() + 30])),
    }
    why = tuple(name for name, seen in signs.items() if seen)
    return Measure(hit.group().strip(), bool(why), why)
