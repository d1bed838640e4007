"""Turns of phrase that words one by one do not show: wishes round a corner, what is nobody's work in IT, jokes."""

import re

_READ = 2000
"""Letters of a message in which a turn is looked for."""

_TURNS = {
    "wish": r"""(?:would|(?:it|we|i|that|they|you)'d) (?:be|really be) (?:so |really |very )?(?:great|good|nice|amazing|lovely|cool|helpful|awesome|ideal|handy|perfect)
        |(?:would|(?:it|we|i|that|they|you)'d) (?:really )?(?:love|like|appreciate|help|take|have)|could (?:do|use)(?: with)?|(?:can|could) (?:this|that|it) please|please (?:arrange|see to)|i'd rather not (?:have to )?ask|wouldn't mind
        |(?:schon|toll|super|klasse|gut|hilfreich|prima|cool|hubsch) ware|ware (?:es )?(?:ja )?(?:schon|toll|super|klasse|gut|hilfreich|prima|cool)
        |wurden? (?:uns|mir|gern\w*)|hatten? gern\w*|hatten wir gern\w*|ce serait|serait (?:bien|top|super|genial|utile|pratique)|on aimerait|nous aimerions
        |aur(?:ait|ions) besoin que|si (?:pudierais|pudieran|podeis|pudieras)|capacity left|nous (?:aiderait|faudrait)|estaria|seria (?:genial|ideal|bueno|estupendo|util|posible)|vendria (?:muy |genial|bien)|nos ayudaria|nos gustaria""",
    "who": r"""right (?:channel|place|person)|wie (?:kriegen|bekommen) wir|wer von (?:euch|ihnen)|who (?:could|can|would|do i|should|do we|has|is the right|takes|handles|else)|(?:some|any)(?:one|body) (?:on|from|of|in|at|with) (?:your|it|web|dev|tech)
        |wer (?:konnte|kann|von euch|macht|ubernimmt|kummert)|jemand (?:von|bei|aus) (?:euch|der it|ihnen|eurem)|an wen|qui (?:peut|pourrait|chez vous|s'occupe)
        |quelqu'un (?:chez|de) (?:vous|la dsi|l'equipe)|a qui|a quien|quien (?:puede|podria|de vosotros|lleva)|alguien de (?:desarrollo|sistemas|it|vosotros|ustedes|web)""",
    "how_long": r"""how (?:long|much effort|big|hard|fast|soon|quick\w*|difficult|complicated)|(?:is|would|will) (?:it|that|this) (?:be )?(?:doable|possible|feasible|something|realistic)
        |when (?:could|can|would)|wie (?:lange|schnell|aufwandig|aufwendig|schwer)|bis wann|wann (?:konnt|konnte|geht|kann)|geht (?:das|sowas)|(?:ist|ware) (?:das|sowas) (?:machbar|moglich|drin)
        |combien de temps|c'est (?:faisable|possible|jouable)|quand (?:pourr|est ce que vous)|cuanto (?:tiempo|tarda\w*|se tarda)|(?:lo )?ven (?:posible|viable)|seria posible|para cuando""",
    "still": r"""still (?:shows?|lists?|points?|links?|runs?|greets?|says?|uses?|missing|not|the|isn't|doesn't|aren't|don't|waiting|open|goes?|has|have|need\w*|being)
        |immer noch|noch immer|(?:noch|ware noch) (?:offen|nicht|kein\w*)|toujours (?:pas|l'ancien\w*|en attente)|encore l'ancien\w*|sigue[ns]? (?:sin|con|de|\w+ndo|siendo|saliendo)|todavia no|aun no
        |bumping|bump|day \d+ of|(?:second|third|fourth) time|zum (?:dritten|zweiten|vierten|x ten) mal|(?:weeks|days|months) (?:ago|now)|pour la (?:deuxieme|troisieme) fois""",
    "blocked": r"""only works? (?:if|when|once)|without (?:it|that|this|them) |(?:don't|do not|doesn't|no) (?:have )?access|blocked|(?:can't|cannot) (?:start|go live|launch|run|see|track|send|measure|tell)
        |waiting for|ohne (?:das|die|den|es|ihn) |keinen? (?:zugriff|zugang)|konnen wir nicht|(?:pas|sans) (?:d' ?)?acces|sans (?:ca|cela)|on (?:ne )?peut pas|sin (?:eso|esto|ello)|no (?:tengo|tenemos) acceso
        |no podemos|by hand|manually|von hand|handisch|manuell|a la main|manuellement|a mano|manualmente""",
    "to_be": r"""(?:is|are) to be \w+(?:ed|t|en|wn|de)\b|(?:need|needs|has|have|must|ought) (?:to )?be \w+|(?:ist|sind) .{0,60}(?:\w+zu\w+en|zu \w+en)\b|(?:muss|mussen|musste|mussten|soll|sollen|sollte|sollten) .{0,60}werden
        |doi(?:t|vent) etre|est a \w+er|falta que|hay que|tiene[ns]? que|deb(?:e|en|eria|erian) (?:ser|estar)|supposed to|meant to""",
    "yours": r"""(?:on|from) your (?:side|end)|von eurer seite|(?:auf|bei) euch|de votre cote|chez vous|de (?:vuestra|su) parte|count on you|(?:you|your) folks|you (?:guys|lot)|your team|your court|that's you|over to (?:you|the \w+)|(?:the )?rest is (?:your|you)
        |whoever (?:in|on|owns|runs|looks|handles|is)|whoever's (?:on|in)|(?:liebe|liebes|dear|beloved) (?:it|web|crm|martech|digital|platform|data)\b|@(?:it|web|crm|martech|cms|platform|digital|data|shop)\b[\w-]*|cote (?:si|web|tech|technique|it)\b|de (?:sistemas|informatica)\b""",
    "self": r"""i'?(?:ll|m) (?:\w+ ){0,3}(?:myself|tonight|later|tomorrow|today)|myself|i'm (?:going to|making|doing|collecting|working|putting|building|adding)|selbst (?:ein|mach|um)|ich (?:mache|baue|kummere|ubernehme|erledige)
        |je (?:m'en|m'|m) ?occupe|moi meme|yo (?:me|lo|la|mismo|misma|subo)|on my own|we're (?:adding|doing|building|switching)""",
    "planned": r"""(?:will|wird|werden|va|vont|van a|va a) (?:\w+ ){0,4}(?:next|nachste\w*|tomorrow|morgen|on (?:mon|tues|wednes|thurs|fri)day|prochain\w*|demain|proxim\w+|manana)|la semaine prochaine|is (?:already )?(?:planned|scheduled)|just noting|for the (?:offsite|agenda|backlog session)|next (?:quarter|year) we(?:'d| would| want)|eingeplant|ist geplant""",
    "done": r"""(?:so )?i(?:'ve| have)? (?:already |just )?(?:added|fixed|changed|updated|put|installed|swapped|removed|replaced) (?:it|them|this|that|the)|tested (?:it|twice)|comes through|(?:is|are|went) (?:now )?(?:live|fixed|done|online) (?:on|since|now|again)|(?:yesterday|gestern|anoche|ayer|hier soir|last (?:week|night))|thanks? (?:\w+ )?(?:for|to)|danke (?:an|furs?)|merci (?:a|pour)|gracias a|nice work|well done|bravo|kudos|congrats""",
    "dropped": r"""forget (?:the|about|it)|never ?mind|no need|(?:dropped|cancelled|canceled) (?:the|it)|doch nicht|erledigt|hat sich|finalement pas|plus besoin|al final no|ya no hace falta|no hace falta|decided against|abgesagt|annule\w*""",
    "fact": r"""(?:how|where|when) (?:do|does|did|can) (?:i|you|we|it|one)|what'?s the difference|is there a (?:guide|doc|manual|how)|is it normal|does \w+ (?:\w+ )?(?:include|have|support|offer|come)|which (?:of|one|forms?|pages?)|how many|why (?:do|does|is|are)
        |wie (?:lege|erstelle|mache|geht man)|wo (?:finde|sehe|ist|steht)|welche|wie viele|warum|c'est (?:quoi|qui)|comment (?:on|fait|faire|je|ca)|quels?|quelles?|combien (?:de (?!temps)|d')|como se|cuantos|cuantas|cual|donde|can i""",
    "vendor": r"""our (?:solution|plugin|product|platform|software|tool) (?:\w+ )?(?:adds?|helps?|connects?|lets|makes|offers?)|we help|free trial|quick demo|i'm \w+ from|ich bin \w+ von|je suis \w+ de|soy \w+ de|notre solution|nuestra solucion|unsere losung|interested in""",
}
_NOT_OURS = {
    "words are wanted": r"""(?<!happy to )(?:shorten|write|proof|proofread|reword|rephrase) (?:\w+ ){0,4}(?:copy|texts?|headlines?|title|wording|caption)|(?:text|texte|titel|uberschrift|headline)\b.{0,40}(?:kurzen|schreiben|umschreiben|gegenlesen)
        |(?:raccourcir|relire|ecrire|renvoyer|envoyer|rediger) (?:\w+ ){0,3}(?:textes?|titres?|maquettes?|photos?)|(?:acortar|revisar|escribir|pasas|mandas) (?:\w+ ){0,3}(?:textos?|titulos?|fotos?)""",
    "done by somebody": r"""hat \w+ (?:schon|bereits) (?:ubernommen|erledigt|gemacht)|(?:musst|mussen) (?:da |hier |ihr )?nichts (?:mehr )?(?:machen|tun)|nothing (?:left |more )?(?:for you )?to do (?:on|from) your (?:side|end)
        |rien a faire de votre cote|no teneis que hacer nada""",
    "it speaks": r"""(?:it|web team|web|platform team|platform|crm|data|martech|ops|dev) (?:team )?here\b[,:.!-]{0,2} {0,2}(?:please |pls )?(?:don't|do not|we|a reminder|reminder|fyi|heads)
        |(?:heads up|info|update|fyi|note|news|hinweis|infos?) (?:from|von|de|aus) (?:the |der |la )?(?:it|web|crm|dev|data|dsi|sistemas)\b|^(?:it|web|web team|dev|crm|edv) ?(?:an|to|a) (?:marketing|all|alle|everyone)\b
        |^(?:it|web|web team|dev|crm|platform) ?: (?:we|wir|nous)\b|as requested\b""",
    "told to do it alone": r"""you (?:can|could|may) (?:\w+ ){1,6}yourself|(?:please )?don't (?:change|touch|edit) any\w+""",
    "a supplier is asked": r"""@(?!(?:it|web|dev|tech|platform|digital|data|martech|crm|cms|ops|marketing|shop|app|backend|frontend|product|site|growth)\b)\w+ team\b.{0,20}(?:could|can|would|please|pls)
        |\((?:\w+ )?(?:agency|agentur|agence|agencia|freelancer?|supplier|vendor)\)|(?:our|unsere|notre|nuestra) (?:it|dev team|dsi) (?:isn't|is not|aren't|ist nicht|n'est pas|no esta) (?:involved|needed|dabei|beteiligt|concernee?|implicad\w)
        |(?:dear|hi|hello|liebes?|hallo|bonjour|hola) (?!(?:it|web|dev|tech|platform|digital|martech|crm|data|ops|marketing|support|dear|the|my) )\w+ team, .{0,200}(?:files?|pdf|layouts?|proofs?|quotes?)\b
        |(?:ask(?:ed|ing)?|bitten?|gebeten|told) (?:the |die |unsere |our )?(?:\w+ )?(?:agency|agentur|printer|druckerei|studio|photographer)|(?:pedi|pedido|pido|pedimos) a (?:la|nuestra) (?:agencia|imprenta)
        |demand\w* a (?:l'|la |notre )?(?:agence|imprimeur|imprimerie)|(?:agency|agentur|agence|agencia) (?:will|should|soll|sends?|schickt|liefert|doit|nos manda)
        |(?:someone|somebody|anyone|jemand|quelqu'un|alguien) (?:from|von|vom|de) (?:facilities|reception|the studio|empfang|haustechnik|recepcion|hr|finance)""",
    "people are missing": r"""(?:fehlt|fehlen|missing|falta|faltan|manque|manquent) (?:\w+ ){0,3}(?:leute|people|half|halfte|gente|personas?|personnes?|moitie|gens|volunteers?|volontaires?|members?|anmeldungen|helfer|voluntari\w+|players?|guests?|gaste)\b
        |(?:half|halfte|moitie|mitad) (?:of|der|des|de) (?:the |los |las |les )?(?:team|people|leute|gens|gente)""",
    "a poll": r"""(?:sondage|umfrage|encuesta|questionnaire|survey|poll|doodle)\b.{0,40}(?:soiree|fete|cantine|kantine|comedor|party|canteen|feier|sommerfest|lunch|summer|christmas|engagement|fiesta|cena)\b
        |(?:party|christmas|canteen|engagement|lunch|summer) (?:survey|poll|doodle)""",
    "everybody may add": r"""feel free to (?:add|share|comment|drop|join|edit)|add (?:yours|options|ideas) if|(?:making|collecting|compiling|putting together) (?:a|an|all|the|some|ideas|quotes)\b.{0,80}(?:add|drop|send|share)\b""",
    "a joke": r"""on my (?:dog|cat|kids?|toddler|husband|wife|boss|life|fridge|forehead|week|weekend|friday|monday|door)\b|(?:my|the) (?:boss|cat|dog) is (?:in a|on a)|for my (?:dog|cat|kids?|toddler|husband|wife|life|baby)\b|(?:to|in|into|from|on|of) (?:my )?(?:mondays|my friday|my week|my life|reality|the weather(?! api| data| feed| widget))\b
        |(?:auf|fur|in) mein(?:en|em|er|e)? (?:hund|katze|leben|montag|woche|mann|frau|kind)\b|(?:sur|pour|dans) (?:mon|ma|mes) (?:chien|chat|vie|semaine|lundis?|enfants?|mari|femme)\b
        |(?:en|a|para) (?:mi|mis) (?:perro|gato|vida|semana|hijos?|marido|mujer)\b|en los lunes|sur les lundis|les lundis""",
    "print, rooms and things": r"""(?:in|on|im|am|en|dans|sur|of|for|fur|de|del|para) (?:the |den |dem |das |die |la |le |el |our |unseren |unserem |la )?(?:\w+ )?(?:lobby|foyer|kitchen|kuche|canteen|hallway|corridor|front door|booth|messestand|stand|brochure|flyer|prospekt|folleto|plakat|poster|cartel|affiche|fridge|meeting room|sharepoint folder|press release|communique)(?: \w+)?[?.!,]*(?: |$)(?:.{0,30})""",
    "a quote or an invoice": r"(?:quotes?|invoices?|purchase orders?) (?:for|from|of) (?:the )?\w+",
}


def _compiled(turn: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(part.strip().removeprefix('|') for part in turn.splitlines())})")


_ON_SYSTEMS = re.compile(
    r"\b(?:qr\w*|tracking|utms?|forms?|download|links?|pages?|pixel|dynamics|salesforce|hubspot|formular\w*|formulaires?|enlace)\b"
)
"""Beside these a brochure is the subject of work on a system: its form, its download."""
_PRINTED = "print, rooms and things"

_FOUND = {f"~{name}": _compiled(turn) for name, turn in _TURNS.items()}
_VETOES = {name: _compiled(turn) for name, turn in _NOT_OURS.items()}


def turns(folded: str) -> frozenset[str]:
    """Return the turns of phrase in a folded text, each as a cue: `~wish`."""
    return frozenset(cue for cue, turn in _FOUND.items() if turn.search(folded, 0, _READ))


def not_ours(folded: str) -> str | None:
    """Return why what a folded text asks for is no matter of IT, None where nothing says so."""
    found = (why for why, turn in _VETOES.items() if turn.search(folded, 0, _READ))
    digital = _ON_SYSTEMS.search(folded, 0, _READ)
    return next((why for why in found if why != _PRINTED or not digital), None)
