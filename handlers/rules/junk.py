"""Junk: what people type to get past a field, told from short genuine answers."""

import re

from handlers.rules import text as texts
from handlers.rules.outcome_cues import whole
from handlers.rules.patterns import Pattern

_NOTHING = whole("""
    n/a, n.a., n. a., na, k. a., k.a., ka, s.o., s. o., n.d., nd, n.v.t., n/c, nc, s/o, tbd, tba, tbc,
    tbh, todo, to do, to be defined, to be decided, to be determined, to be done, to be confirmed, to be
    announced, to follow, to come, will follow, will be defined, will add later, will fill in later, fill
    in later, later, more later, coming soon, soon, pending, wip, none, nothing, null, nil, nope, no, yes,
    yep, yeah, ok, okay, fine, whatever, anything, something, stuff, things, thing, abc, test, testing,
    tests, test test, test test 123, test 123, testing 123, 123, dummy, placeholder, example, sample, foo, bar, baz, foo bar, foobar, lorem, ipsum,
    lorem ipsum, blah, bla, blabla, hello, hi, hey, no idea, idk, dunno, don't know, dont know, do not
    know, i don't know, i dont know, not sure, unsure, unknown, not known, no clue, who knows, not
    applicable, not available, not relevant, not needed, no comment, not yet, not defined, undefined,
    unclear, open, ?, same, same as above, same as title, same as the title, same as subject, same as
    description, same as before, same as last time, same as last year, as above, ditto, idem, see above,
    see below, as discussed, as agreed, as per, as usual, as always, like last time, like before, you
    know, obvious, obviously, self-explanatory, self explanatory, no answer, empty, blank, skip, pass,
    xxx, xx, etc, description, title, text, outcome, goal, answer, because, why not, random, misc,
    various, keine, kein, keine angabe, keine angaben, keine ahnung, nichts, nein, ja, unbekannt, unklar,
    offen, noch offen, folgt, folgt noch, kommt noch, kommt spater, spater, wird nachgereicht, wird noch
    definiert, noch zu definieren, noch nicht bekannt, noch nicht klar, weiss nicht, weiss ich nicht,
    weiss noch nicht, siehe oben, s. u., siehe unten, wie oben, wie besprochen, wie immer, wie gehabt, wie
    letztes mal, wie letztes jahr, dito, egal, entfallt, nicht zutreffend, nicht relevant,
    selbsterklarend, platzhalter, irgendwas, zu klaren, in klarung, in arbeit, beispiel, mal sehen, aucun,
    aucune, aucune idee, rien, non, oui, inconnu, a definir, a determiner, a completer, a preciser, a
    venir, a voir, plus tard, je ne sais pas, je sais pas, sais pas, ne sais pas, sans objet, non
    applicable, non defini, voir ci-dessus, voir plus haut, ci-dessus, comme convenu, comme discute, comme
    d'habitude, comme la derniere fois, pas encore, pas encore defini, pas d'idee, n'importe quoi, divers,
    exemple, ninguno, ninguna, ninguna idea, nada, si, desconocido, por definir, por determinar, por
    confirmar, pendiente, mas tarde, mas adelante, luego, no se, no lo se, no aplica, no procede, ver
    arriba, vease arriba, como hablamos, como siempre, como acordamos, igual que antes, lo mismo, igual,
    sin definir, ni idea, todavia no, aun no, prueba, ejemplo, varios, nvt, n.v.t, なし, 未定, 特になし, 不明, 後で,
    同上, テスト, 上記参照, 検討中, asd, qwe, yxc, zxc, jkl, sdf, asdf, qwertz
""")
_LITTLE = whole("""
    please, pls, plz, thanks, thx, so far, for now, yet, sorry, currently, at the moment, right now, just,
    really, still, noch, bitte, danke, momentan, derzeit, aktuell, pour le moment, pour l'instant, merci,
    svp, por ahora, gracias, de momento, and, und, et, y, oder, or, in, the, a, it, this, that, is, it's,
    its, das, es, ist, c'est, i, we, you, they, wir, ich, je, on, nous, nicht, pas, todavia, aun, encore,
    toujours, at all, to add, to say, special, specific, in particular, particular, concrete, else, new,
    more, besonderes, konkretes, bestimmtes, weiter, weiteres, de special, de particulier, particulier, de
    precis, especial, concreto, en particular, nuevo, yo, que, de, lo, la, le, les, los, est, esta, so,
    halt, da, hier, there, here
""")
_DEFERRED_WORD = whole("""
    know, known, dont, don't, do, weiss, wissen, weiter, sais, savons, se, sabe, to, be, being, will,
    would, still, is, are, it, this, that, we, i, i'll, we'll, they, the, a, in, on, at, of, and, with,
    yet, not, needs, need, has, have, must, more, details, detail, info, information, please, pls, by,
    next, week, tomorrow, today, me, you, us, him, her, back, can, let's, lets, from, later, follow,
    follows, following, come, coming, soon, defined, decided, determined, confirmed, filled, fill, added,
    add, provided, provide, clarified, clarify, discussed, discuss, checked, check, agreed, specified,
    worked, out, up, see, sorry, promise, whoever, tbd, tbc, pending, clear, final, ready, wip, progress, thinking, think, about,
    explain, call, wird, werden, noch, nicht, ist, sind, das, es, wir, ich, muss, mussen, erst, zu, im,
    der, die, den, naher, nahere, mehr, infos, dazu, bitte, kommt, kommen, folgt, folgen, spater, morgen,
    offen, nachgereicht, nachgetragen, nachgeliefert, reiche, trage, liefere, nach, definiert, definieren,
    geklart, klaren, abgestimmt, besprochen, besprechen, erganzt, erganze, ausgefullt, entschieden,
    fertig, klar, bekannt, mal, schauen, abwarten, encore, pas, plus, tard, sera, c'est, est, en, cours,
    verra, je, nous, le, la, les, de, du, completerai, completer, definir, preciser, voir, venir, suivre,
    suit, determiner, defini, complete, precise, bientot, demain, discussion, attente, vous, dirai, por,
    esta, lo, los, aun, todavia, no, mas, tarde, adelante, luego, pronto, manana, pendiente, pendientes,
    completar, confirmar, aclarar, definira, completara, definido, decidir, veremos, ya, proceso, hablar,
    hablamos, detalles, comentare, announced, estimated, researched
""")
_DEFERRED_MARK = whole("""
    later, to follow, will follow, follows, to come, coming soon, to be defined, to be decided, to be
    determined, to be confirmed, to be filled, to be added, to be provided, to be clarified, to be
    discussed, to be checked, to be agreed, to be specified, be decided, will provide, will add, will
    fill, still pending, pending, tbd, tbc, not clear yet, not yet clear, not ready yet, not decided, not
    defined, in progress, in discussion, still thinking, will explain, call me, ask me, nachgereicht,
    nachgetragen, nachgeliefert, reiche, liefere, trage, folgt, folgen, kommt noch, kommt spater, kommen
    noch, spater, noch offen, noch zu, noch nicht, klaren, geklart, abgestimmt, noch definiert, noch
    besprochen, mal schauen, abwarten, plus tard, a completer, a definir, a preciser, a venir, a voir, on
    verra, en cours, a suivre, suivra, a determiner, pas encore, bientot, en attente, mas tarde, mas
    adelante, luego, pendiente, pendientes, por definir, por completar, por confirmar, por aclarar, aun
    no, todavia no, se definira, ya veremos, en proceso, to be announced, to be estimated, to be
    researched
""")
_AGREED_WITH = Pattern(
    r"^(?:as|like|wie|comme|como|tal como)\s(?:we |i )?(?:already )?(?:discussed|agreed|mentioned"
    r"|talked about|said|explained|told|requested|besprochen|abgesprochen|"
    r"vereinbart|erwahnt|gesagt|mit\s\S+\s(?:besprochen|abgesprochen|vereinbart)|convenu|discute"
    r"|dit|vu|hablamos|acordamos|acordado|hablado|comentamos|comentado)"
    r"(?:\s[^\s\d%]+){0,5}$|^(?:wie )?(?:mit|with|avec|con)\s\S+\s(?:besprochen|abgesprochen"
    r"|vereinbart|agreed|discussed)$"
)
_SOMEBODY_KNOWS = Pattern(
    r"^(?:please |pls |just |bitte )?(?:ask|contact|check with|talk to|speak to|frag(?:t|en sie"
    r"|en)?|demande[rz]?(?: a)?|voir avec|pregunt[ae]r?(?: a)?|consultar con)"
    r"\s(?!for\b)[^\d%]{2,30}$|^[^\s\d]{2,20}\s(?:knows|has (?:it|the details|all the details)"
    r"|weiss (?:bescheid|es|mehr)|sait|le sait|lo sabe)$"
)
_NOT_KNOWN = whole("""
    no idea, idk, dunno, don't know, dont know, do not know, not sure, unsure, unknown, not known, no clue,
    who knows, keine ahnung, unbekannt, weiss nicht, weiss ich nicht, weiss noch nicht, noch nicht bekannt,
    aucune idee, pas d'idee, inconnu, sais pas, ninguna idea, ni idea, desconocido, no se, no lo se, 不明
""")
_TICKET = Pattern(r"\b[a-z]{2,10}-\d+\b")
_CLAUSES = Pattern(r"[,;.!?()\n]+|\s[-–—]\s")
_POINTER = Pattern(
    r"^(?:(?:please|pls|bitte|merci de|por favor)\s+)?"
    r"(?:see|cf\.?|refer to|check|read|look at|look in|details? in|described in|is in|it'?s in"
    r"|all in|info in|as in|as per|per|link in|siehe|s\.|vgl\.?|"
    r"(?:as )?(?:described|written|explained|listed|mentioned) in|wie im|wie in|wie|laut|gemass"
    r"|selon|comme dans|comme|segun|como en|como dice|as in|"
    r"steht in|steht im|steht alles in|liegt in|voir|cf|regarder|regardez|lire|dans|ver|vease"
    r"|esta en|mirar)\s+"
    r"(?:[^\s\d%]+\s+){0,4}?"
    r"(?:docs?|document~?|docu|dokument|brief|briefing|thread|link|links|attachment|attached"
    r"|attach|file|files|pdf|email|mail|ticket|jira|confluence|"
    r"notion|wiki|deck|slides?|presentation|ppt|figma|miro|sheet|excel|spreadsheet|drive"
    r"|sharepoint|slack|teams|chat|channel|above|below|title|subject|"
    r"description|comments?|notes|minutes|call|meeting|board|page|post|message|folder|anhang|datei"
    r"|oben|unten|titel|beschreibung|prasentation|tabelle|"
    r"ordner|kanal|nachricht|protokoll|document|doc|fichier|piece jointe|pj|lien|fil|titre"
    r"|ci-joint|ci-dessus|ci-dessous|ci-apres|dossier|"
    r"documento|adjunto|archivo|enlace|hilo|titulo|correo|carpeta|arriba|abajo|presentacion)"
    r"(?:\s+[^\s\d%]+){0,3}$"
)
_SEE_NAME = Pattern(r"^(?:see|siehe|voir|ver)\s+[^\W\d_]{2,20}(?:-\d+)?$")
_ROWS = (
    "asdf",
    "sdfg",
    "dfgh",
    "fghj",
    "ghjk",
    "hjkl",
    "qwer",
    "qwertz",
    "azerty",
    "qsdf",
    "yxcv",
    "zxcv",
    "xcvb",
    "cvbn",
    "wxcv",
    "lkjh",
    "poiu",
    "uiop",
)
_VOWEL = Pattern("[aeiouy]")
_LETTERED = frozenset({"na", "ka", "so", "nd", "nc", "nvt", "tbd", "tba", "tbc"})
_EDGES = " \n.,;:!?-–—_/*\"'()[]{}#~+=…<>|\\"
_UPWARDS, _DOWNWARDS = "01234567890", "9876543210"


GUESS = "a rough guess will do, and whoever knows more can add to it later."


def is_unknown(text: str) -> bool:
    """Tell whether an answer only says that its author does not know, or who does."""
    clauses = _clauses(_folded(text))
    is_meant = any(_NOT_KNOWN.search(one) or _SOMEBODY_KNOWS.search(one) for one in clauses)
    return is_meant and all(map(_says_nothing, clauses))


def junk(text: str, *, title: str = "") -> str | None:
    """Return why an answer is no answer, as one sentence for its author, or None for one that may stand."""
    typed = texts.tidy(text)
    if not typed:
        return "Please write a few words here; an empty answer tells IT nothing."
    bare = texts.without_emoji(texts.without_links(typed)).strip(_EDGES)
    if not bare:
        return _only_signs(typed)
    folded = _folded(text)
    if title and folded == texts.fold(texts.tidy(title)).strip(_EDGES):
        return "This repeats the title; please say what changes, and for whom."
    clauses = _clauses(folded)
    if is_unknown(text):
        return f"Please write what you know so far; {GUESS}"
    if any(map(_is_pointer, clauses)) and all(_says_nothing(clause) for clause in clauses):
        return "Please write the answer itself here; not everybody can look up what it refers to."
    if all(map(_says_nothing, clauses)) or _is_placeholder(folded) or _is_mash(bare, folded):
        return f"Please add a few words of your own; “{bare[:40]}” tells IT nothing yet."
    return None


def _folded(text: str) -> str:
    bare = texts.without_emoji(texts.without_links(texts.tidy(text))).strip(_EDGES)
    return _TICKET.sub("ticket", texts.fold(bare))


def _clauses(folded: str) -> list[str]:
    return [clause for part in _CLAUSES.split(folded) if (clause := part.strip(_EDGES))]


def _only_signs(typed: str) -> str:
    if texts.without_links(typed) != typed:
        return "A link alone is not an answer; please say in a few words what it shows."
    if texts.without_emoji(typed) != typed:
        return "Emoji alone are not an answer; please write a few words."
    return "Please write a few words here; symbols alone tell IT nothing."


def _is_pointer(folded: str) -> bool:
    return any(pattern.search(folded) for pattern in (_POINTER, _SEE_NAME, _AGREED_WITH, _SOMEBODY_KNOWS))


def _says_nothing(clause: str) -> bool:
    return _is_pointer(clause) or _is_placeholder(clause) or _is_deferred(clause)


def _is_deferred(clause: str) -> bool:
    rest = re.sub(r"[\W_]+", "", _DEFERRED_WORD.sub(" ", clause))
    return not rest and bool(_DEFERRED_MARK.search(clause))


def _is_placeholder(folded: str) -> bool:
    if _NOTHING.fullmatch(folded) or re.sub(r"[\s./]", "", folded) in _LETTERED:
        return True
    if folded.startswith("lorem ipsum"):
        return True
    found = _NOTHING.search(folded)
    rest = _LITTLE.sub(" ", _NOTHING.sub(" ", folded)).strip(_EDGES)
    return bool(found) and not rest


def _is_mash(bare: str, folded: str) -> bool:
    signs = re.sub(r"[\W_]+", "", folded)
    if not signs or (len(set(signs)) == 1 and not _is_short_acronym(bare)):
        return True
    if signs.isdigit():
        return not signs.strip("0") or (len(signs) > 2 and (signs in _UPWARDS or signs in _DOWNWARDS))
    return signs.isascii() and all(_is_mashed_word(word) for word in re.findall(r"[^\W_]+", bare))


def _is_short_acronym(bare: str) -> bool:
    return bare.isupper() and len(bare) == 2 and bare.isascii()  # "HH", "AA"


def _is_mashed_word(word: str) -> bool:
    low = texts.fold(word)
    if len(low) >= 3 and len(set(low)) == 1:
        return True
    if len(low) >= 4 and any(row in low for row in _ROWS):
        return True
    return len(low) >= 5 and low.isalpha() and not word.isupper() and not _VOWEL.search(low)
