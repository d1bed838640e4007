"""Words that tell nothing of what a piece of work is about: small words, and those that everybody uses."""

from handlers.rules.stems import stem

_SMALL = """
a an and are as at be been by can could do does for from get has have how if in into is it its let lets make
may more much must my no not of off on one or our out over own per she should so some than that the their
them then there they this to too up us very via was we were what when where which while who whom why will
with within without would you your after all also any before between both each every few he her his just
like many most only other same such these those under until der die das den dem des ein eine einen einem
einer eines und oder fur mit von vom zu zum zur im am an auf aus bei ist sind wird werden nicht auch nach
uber unter unser unsere unseren alle als sich wie wo was wer durch ohne um le la les un une des du de et ou
pour avec dans sur par en au aux ce ces est sont nos notre votre plus sans qui que el los las un una unos
unas d l j n m c t qu s re ll ve del y o para con por sin sobre es son nuestro nuestra nuestros mas se su sus al lo
"""
_EVERYWHERE = """
new system tool platform project solution introduce introduction implement implementation build create
creation set setup provide support improve improvement better best faster easier use using used enable
capability feature function service services central centralised global digital online automatic automated
automation automate integration integrate connect connection interface api backend pilot rollout launch roll
phase program initiative team teams company business department marketing it technical process workflow
management manage manager manual manually daily weekly monthly yearly replace replacement move migration
migrate upgrade switch change update current existing next first second third real time near generator
generate overview list plan planning calendar report reports request requests find locate search show see
view customer customers client clients user users people visitor visitors shopper shoppers prospect
prospects website site web page pages shop shops store stores data information content product products
article articles item items day days week month year neu neue neues neuen system plattform projekt losung
einfuhrung einfuhren kunde kunden besucher seite nouveau nouvelle projet outil client clients mise place
site page nuevo nueva proyecto herramienta cliente clientes sitio pagina campaign campaigns engine provider
application software module hub app main general start end ready good more less against during across
analytics standard standardised standardise custom corporate group unit want need needs needed should please
work works working number numbers time times thing things way ways person persons send sends sending give
gives show shows keep keeps know get gets now wait waits waiting today still already again back come comes coming
go goes going take takes taking bring brings ask asks asking tell tells hear hears read reads write writes begin
begins stay stays hold holds jetzt heute warten wartet bekommen bekommt kommen kommt gehen geht immer noch maintenant
attendre attendent aujourd hui encore toujours ahora esperan esperar hoy todavia siempre black monday tuesday
wednesday thursday friday saturday sunday
"""
STOP = frozenset(stem(word) for word in _SMALL.split())
GENERIC = frozenset(stem(word) for word in _EVERYWHERE.split())
