"""The cues by which an outcome statement is read, in English, German, French and Spanish (some Japanese).

All of them are matched on folded text: lower case, no accents, straight quotes.
"""

import re
from collections.abc import Iterable

from handlers.rules.patterns import Pattern


def any_of(stems: Iterable[str]) -> str:
    """Return an alternation of stems, longest first; a stem ending in `~` takes any ending."""
    ordered = sorted(set(stems), key=len, reverse=True)
    return "|".join(
        re.escape(stem).replace(r"\~", r"[^\W\d_]{0,12}").replace(r"\ ", r"\s+") for stem in ordered
    )


def whole(listing: str) -> Pattern:
    """Return a pattern that finds any of the comma-separated words, whole."""
    return Pattern(lambda: rf"(?<!\w)(?:{any_of(_split(listing))})(?!\w)")


def _split(listing: str) -> list[str]:
    return [" ".join(part.split()) for part in listing.split(",") if part.strip()]


OUTPUT_VERB = whole("""
    build, building, built, rebuild, buy, buying, procure, install, installing, launching, migrate,
    migrating, implement, implementing, integrate, integrating, set up, setting up, create, creating,
    publish, publishing, deploy, deploying, adding, automate, translate, introduce, roll out, rolling out,
    write, develop, designing, redesign, relaunch, replace, connect, configure, enable, embed, rewrite,
    set live, go live, put live, get live, evaluate, select, choose, organise, organize, clean up,
    localise, localize, personalise, personalize, digitise, digitize, digitalise, digitalize, consolidate,
    centralise, centralize, adopt, remove, delete, rename, standardise, standardize, refactor, retire,
    decommission, hand over, bauen, aufbauen, kaufen, anschaffen, installieren, einfuhren, einbauen,
    einbinden, einrichten, erstellen, veroffentlichen, migrieren, umstellen, umziehen, integrieren,
    implementieren, anbinden, entwickeln, schulen, ubersetzen, automatisieren, ersetzen, ausrollen,
    umsetzen, fertigstellen, abschliessen, starten, launchen, hinzufugen, erganzen, gestalten,
    aktualisieren, konfigurieren, bereitstellen, einkaufen, aufsetzen, schalten, durchfuhren, versenden,
    produzieren, drehen, verknupfen, anlegen, ablosen, programmieren, digitalisieren, installer, mettre en
    place, mettre en ligne, creer, deployer, lancer, integrer, migrer, developper, construire, acheter,
    publier, ajouter, former, traduire, refondre, remplacer, connecter, automatiser, configurer, rediger,
    produire, organiser, livrer, finaliser, tourner, brancher, instalar, implementar, crear, lanzar,
    migrar, integrar, construir, desarrollar, comprar, publicar, anadir, agregar, traducir, automatizar,
    reemplazar, conectar, configurar, disenar, redisenar, poner en marcha, desplegar, formar, capacitar,
    entregar, redactar, organizar, montar, grabar, habilitar
""")

_AMBIGUOUS = """
    launch, train, ship, release, design, produce, update, upgrade, refresh, test, run, host, hold, send,
    post, document, define, sign, move, switch, change, start, open, import, export, sync, link, clean,
    tag, track, record, print, shoot, film, pilot, map, merge, join, attend, extend, complete, finish,
    purchase, setup, rollout, hire, onboard, deliver, provide, put, activate, unify, prepare, use, add
"""
OUTPUT_OPENING = Pattern(
    r"(?:^|[,;:.•\n]\s*|\b(?:to|and|we|will|must|should|can|please|then|i|team|it|let's)\s)"
    rf"(?P<verb>{any_of(_split(_AMBIGUOUS))})(?!\w|\s(?:rates?|times?|costs?)\b)"
)
"""Making, in words that are nouns or part of a name elsewhere: only where a clause opens with them."""

OUTPUT_NOUN = whole("""
    implementation of, migration to, migration of, migration from, rollout of, roll-out of, setup of,
    introduction of, integration of, integration with, integration between, redesign of, launch of,
    relaunch of, installation of, creation of, deployment of, development of, go-live, go live, delivery
    of, completion of, translation of, purchase of, einfuhrung, aufbau, umstellung, implementierung,
    anbindung, einbindung, einrichtung, relaunch, erstellung, schulung, umsetzung, installation,
    entwicklung, veroffentlichung, ubersetzung, bereitstellung, anschaffung, fertigstellung, mise en
    place, mise en ligne, mise en service, creation, refonte, deploiement, lancement, developpement, achat
    de, achat d'un, achat d'une, implementacion, lanzamiento, creacion, migracion, puesta en marcha,
    rediseno, instalacion, desarrollo, despliegue, traduccion, integracion, formation de, formation des,
    formacion de, schulung von
""")

DONE_STATE = whole("""
    is live, are live, goes live, go live, is available, are available, is ready, are ready, is deployed,
    are deployed, is installed, are installed, is finished, is complete, is completed, are completed, is
    done, is in place, are in place, in place, is online, are online, up and running, is implemented, are
    implemented, is integrated, are integrated, is connected, are connected, is set up, are set up, is
    migrated, are migrated, migrated, delivered, rolled out, deployed, implemented, completed, installed,
    launched, published, integrated, is published, are published, is signed, was bought, finished, done,
    documented, approved, connected, synced, synchronised, synchronized, renewed, tagged, moved, translated, cleaned, configured, tested,
    trained, built, updated, switched, replaced, automated, verified, created, merged, onboarded, rebuilt,
    redesigned, signed, is translated, are translated, have been, has been, on time and on budget, on time
    and budget, signed off, ist live, sind live, ist online, sind online, verfugbar, ist fertig, sind
    fertig, eingefuhrt, umgesetzt, installiert, angebunden, erstellt, fertiggestellt, abgeschlossen,
    steht, eingebaut, geschult, ubersetzt, migriert, integriert, est en ligne, sont en ligne, est
    disponible, sont disponibles, est pret, est prete, sont prets, installe, deploye, livre, en place,
    termine, publie, esta en linea, esta listo, esta lista, estan listos, estan listas, esta disponible,
    estan disponibles, implementado, instalado, terminado, publicado, publicada, instalada, implementada,
    lanzado, lanzada
""")

INTANGIBLE = whole("""
    trust, awareness, experience~, relationship~, loyalty, community, communities, demand, value, buzz,
    momentum, confidence, excitement, interest, desire, understanding, image, reputation, visibility,
    engagement, emotion~, connection~, bond~, preference, credibility, culture, mindset, impact,
    synergies, growth, opportunities, moments, memories, love, goodwill, differentiation, brand,
    transparency, added value, vertrauen, bewusstsein, nahe, mehrwert, erlebnis~, beziehung~, nachfrage,
    bindung, kundenbindung, begeisterung, marke, synergien, confiance, lien, liens, relation, relations,
    valeur, notoriete, experience, interet, envie, demande, confianza, vinculo~, relacion~, valor,
    experiencia~, interes, comunidad, demanda
""")
"""What can be made only in a manner of speaking."""

ARTEFACT = whole("""
    landing page~, landingpage~, page, pages, page d'accueil, homepage, website~, web site~, site, sites,
    microsite~, subdomain~, blog post~, blogpost~, blog~, article~, post, posts, video~, white paper~,
    whitepaper~, webinar, ebook~, newsletter~, mailing~, template~, e-mail~, email~, mails, campaign~,
    ads, anzeigen, banner~, popup~, pop-up~, form, forms, formular~, formulaire~, formulario~, chatbot~,
    chat bot~, bot, bots, widget~, pixel~, tag, tags, snippet~, plugin~, plug-in~, dashboard~, report,
    reports, integration~, schnittstelle~, api, apis, connector~, crm, cdp, dam, cms, pim, erp, ga4,
    platform~, plattform~, plateforme~, plataforma~, portal~, app, apps, tool, tools, software, system~,
    syst~, outil~, herramienta~, feature~, funktion~, fonctionnalite~, project~, projekt~, projet~,
    proyecto~, stack, database, datenbank~, list, lists, segment~, workflow~, automation~, journey~,
    sequence~, language~, sprache~, langue~, idioma~, country, countries, country sites, channel,
    channels, market, markets, story, stories, milestone~, deliverable~, requirement~, task, tasks,
    marketers, marketing people, colleague~, employee~, mitarbeiter~, staff, team members, agencies,
    agentur~, users trained, consent mode~, cookie banner~, consent banner~, catalog~, katalog~,
    brochure~, broschure~, flyer~, logo~, asset~, creative~, visual~, survey~, umfrage~, training~,
    workshop~, course~, guide~, playbook~, manual, faq~, store~, shop~, boutique, tienda~, script~,
    event~, feed~, model, models, scoring, lead scoring, sso, domain~, certificate~, data warehouse,
    konto, account~, licence~, license~, server~, sprint~, sitio web, pagina~, seite, seiten, boton,
    bouton~, button~, customer data platform, vendor~, contract~, referral program~, programme, program,
    loyalty program~, configurator~, konfigurator~, calculator~, rechner, quiz, game, qr code~, qr-code~,
    code, codes, package~, screen~, kiosk~, intranet~, board, jobborse, application~ mobile~,
    application~, applicatif, web, web corporativa, espace client, locator, library, bibliothek, login,
    configurator, hub, index, map, player, terminal~, catalogue~, boletin~, folleto~, affiche~, plakat~,
    poster~, preference center~, preference centre~, preferences page
""")

CHANGE_VERB = whole("""
    increase~, reduce~, reducing, reduction~, grow~, growth, raise, raises, raising, lift, lifts, cut,
    cuts, cutting, lower, lowers, lowering, shorten~, decrease~, double, doubling, triple, halve, halving,
    improve, improves, improving, boost~, win, wins, winning, win back, save, saves, saving, savings,
    sell, sells, selling, fill, fills, reach, reaching, gain~, attract~, convert~, retain~, recover~,
    keep, keeps, bring, brings, shrink~, speed up, accelerate~, eliminate~, avoid~, prevent~, protect~,
    drop, drops, fall, falls, rise, rises, help, helps, helping, earn, earns, generate~, book, drive,
    drives, stay, hit, exceed~, move from, go from, bring down, push, answer, answered, respond~,
    resolve~, pay, pays, return, returns, renew, renews, renewing, stop losing, lose, losing, loses, cost,
    costs, let, lets, minimise, minimize, maximise, maximize, achieve~, land, secure, collect~, capture~,
    acquire~, reactivate~, deflect~, complete their, finish their, expand~, free up, steigern, steigerung,
    erhohen, erhohung, senken, senkung, reduzieren, reduzierung, verringern, verdoppeln, halbieren,
    gewinnen, verkaufen, verkurzen, sparen, einsparen, einsparung, erreichen, beschleunigen, vermeiden,
    verhindern, halten, heben, wachsen, anheben, drucken, verlieren, steigt, sinkt, sinken, steigen,
    verbessern, entlasten, zuruckgewinnen, generieren, ausbauen, minimieren, maximieren, augmenter,
    augmentation, reduire, reduction, baisser, baisse, diminuer, doubler, gagner, vendre, raccourcir,
    economiser, atteindre, accelerer, eviter, fideliser, passer de, perdre, ameliorer, convertir, generer,
    obtenir, recruter, diviser par, aumentar, aumento, reducir, reduccion, bajar, subir, disminuir,
    duplicar, ganar, vender, acortar, ahorrar, alcanzar, acelerar, evitar, retener, pasar de, perder,
    mejorar, captar, recuperar, generar, conseguir, lograr, elevar
""")

COMPARATIVE = whole("""
    additional, extra, further, zusatzlich~, weitere~, supplementaires, adicionales, more, fewer, less,
    faster, higher, cheaper, shorter, quicker, sooner, above, below, under, over, at least, at most, up,
    down, per cent more, instead of, rather than, compared with, compared to, versus, vs, mehr, weniger,
    schneller, hoher, niedriger, uber, unter, mindestens, hochstens, statt, gegenuber, auf unter, kurzer,
    seltener, plus de, moins de, plus vite, au moins, au lieu de, contre, au-dessus, en dessous, sous les,
    de moins, de plus, mas, menos, al menos, por encima, por debajo, en lugar de, en vez de, frente a
""")

GOAL = whole("""
    goal, target, aim, aiming, kpi, success, measured, measured by, measured in, objective, so that,
    baseline, currently, today, now, last year, this year, last quarter, previously, we stand at, up from,
    down from, ziel, gemessen, derzeit, aktuell, heute, bisher, letztes jahr, vorjahr, zurzeit,
    ausgangswert, damit, objectif, mesure, actuellement, aujourd'hui, l'an dernier, l'annee derniere,
    contre, objetivo, meta, medido, actualmente, hoy, el ano pasado, ahora
""")

OUTCOME_NOUN = whole("""
    lead, leads, mql~, sql, sqls, sale, sales, revenue, turnover, order, orders, customer, customers,
    client, clients, buyer~, visitor~, visit, visits, subscriber~, subscription~, registration~, sign-up~,
    signup~, sign up~, attendee~, participant~, demo, demos, demo request~, trial~, conversion~,
    conversion rate, rate, churn, retention, nps, csat, cpl, cpa, cac, cac payback, roas, roi, clv, ltv,
    aov, ctr, open rate~, click~, opt-in~, opt-out~, bounce rate, cost~, cost per~, spend, budget saved,
    pipeline, win rate, deal, deals, renewal~, upgrade rate, upgrades, repeat purchase~, purchase~,
    basket, cart~, abandonment, ticket, tickets, call, calls, complaint~, hour, hours, minute, minutes,
    days, time, response time, lead time, applicant~, application~, donor~, donation~, member, members,
    membership~, booking~, appointment~, guest~, shift~, patient~, student~, enrolment~, enrollment~,
    household~, passenger~, tenant~, shopper~, return rate, returns, refund~, store visit~, footfall,
    download~, activation~, adoption, usage, active users, users, engagement rate, satisfaction, rating~,
    review~, referral~, market share, share of~, traffic, sessions, impressions, reach, recall, error~,
    duplicate~, fte, workload, accuracy, on-time~, umsatz~, absatz, kunden, neukunden, bestandskunden,
    anfrage~, bestellung~, anmeldung~, teilnehmer~, termin~, abschluss~, kosten~, kundigung~,
    abwanderung~, wiederkauf~, rucklaufer~, retoure~, retourenquote, quote, absprungrate, offnungsrate,
    klickrate, bewerbung~, bewerber~, spende~, spender~, besucher~, buchung~, stunden, minuten, tage,
    wartezeit~, reaktionszeit, antwortzeit, abonnent~, mitglied~, interessent~, warenkorb~, fehler~,
    aufwand, beschwerde~, client~, ventes, chiffre d'affaires, commande~, inscription~, taux~, cout~,
    panier~, visiteur~, rendez-vous, abonne~, desabonnement~, candidature~, don, dons, donateur~,
    reservation~, heures, delai~, reclamation~, retour~, adherent~, prospect~, fidelite, demande~,
    cliente~, ventas, ingreso~, pedido~, registro~, inscripcion~, tasa~, coste~, costo~, visita~,
    visitante~, cita~, suscriptor~, cancelacion~, baja, bajas, solicitud~, donante~, reserva~, horas,
    queja~, devolucion~, socio~, tiempo~, oportunidad~, abandono, carrito~
""")

VAGUE_HEAD = whole("""
    speed up, accelerate~, shorten~, beschleunig~, accelerer, acelerar, simplif~, vereinfach~, facilitat~,
    excellence, better, higher, lower, closer, nicer, bigger, stronger, clearer, deeper, greater, cleaner,
    smarter, wider, broader, richer, warmer, longer, quality, happiness, fans, sustainable, personal,
    hoher~, niedriger~, naher, starkere~, grosser~, entlast~, mejorad~, cercan~, proche~, plus proche,
    gagner en, improve~, improving, improvement~, optimise~, optimize~, optimising, optimizing,
    optimisation, optimization, enhance~, leverage~, synerg~, awareness, modern, modernise~, modernize~,
    innovative, innovation, innovate, visibility, presence, engagement, boost~, strengthen~, increase~,
    raise, grow, buzz, data-driven, data driven, customer-centric, customer centric, customer experience,
    experience, image, reputation, streamline~, transform~, transformation, digital transformation,
    empower~, foster~, understand~, understanding, align~, alignment, future-proof, futureproof,
    best-in-class, world-class, state of the art, cutting edge, more, faster, easier, simpler, smoother,
    friction, efficient, efficiency, effective~, relevance, relevant, trust, loyalty, thought leader~,
    thought leadership, leading, leader, competitive~, agile, agility, delight, love, happy, happier,
    keep, reduce~, get more, become, be more, be seen, seamless, unlock, maximise~, maximize~,
    professional, attract, win, win back, generate, help, support, fewer, less, cut, reach, drive, stay,
    ensure, explore, collaborat~, insight~, potential, number one, besser~, verbesser~, optimier~,
    modernisier~, sichtbarkeit, bekanntheit, bekannter, markenbekanntheit, mehr, starken, starkung,
    starker, effizient~, effizienz, innovativ~, synergien, erhohen, steigern, erlebnis, kundenerlebnis,
    kundenzufriedenheit, zufriedener~, einfacher, schneller, professioneller, zukunftsfahig,
    kundenorientiert~, wettbewerbsfahig~, reduzieren, senken, gewinnen, verstehen, wahrgenommen, digitale
    transformation, moderner, reibungslos~, vertrauen, begeistern, nutzen, weniger, mieux, meilleur~,
    amelior~, optimiser, moderniser, notoriete, image de marque, visibilite, augmenter, renforcer,
    experience client, satisfaction client, efficace~, efficacite, innovant~, fideliser, synergies, plus
    de, moins de, plus vite, dynamiser, valoriser, reduire, mieux comprendre, attirer, devenir, faciliter,
    mejor, mejores, mejora~, mejorar, optimizar, optimizacion, modernizar, notoriedad, visibilidad,
    imagen, imagen de marca, aumentar, reforzar, fortalecer, experiencia del cliente, experiencia de
    cliente, eficiente~, eficiencia, innovador~, sinergias, mas, menos, fidelizar, potenciar, impulsar,
    reducir, conocer mejor, atraer, ser mas, facilitar, entender
""")

EXCUSE = whole("""
    it's, roadmap, on the roadmap, orden, por orden, ordre, par ordre, anweisung, auf anweisung,
    instruction, instructions, same as last, same as last quarter, as last quarter, quarter, sein, muss
    sein, etre, ser, debe, debe ser, doit etre, has to be, does it, compliance reasons, usual, routine,
    same as every year, every year, jedes jahr, toujours, siempre, halt, eben, because, since, as, is,
    was, we, i, they, he, she, you, this, that, be, been, must, should, will, would, just, simply, really,
    very, there, do, does, don't, dont, did, done, why, need, needs, needed, want, wants, wanted, wish,
    wishes, ask, asks, asked, said, says, told, tells, request, requests, requested, require, requires,
    required, requirement, mandatory, demand, demanded, demands, decided, decision, decides, order,
    ordered, urgent, asap, important, priority, necessary, essential, obvious, strategic, must-have, nice,
    nice-to-have, like, likes, liked, idea, everyone, everybody, somebody, someone, competitors,
    competition, others, same, else, one, got, get, gets, fashionable, trend, trendy, cool, best practice,
    best practices, always, planned, agreed, approved, know, knows, knew, tbd, later, already, please, do
    it, makes sense, sense, weil, es, das, ist, wird, wurde, wir, ich, sie, er, muss, soll, wollen,
    brauchen, braucht, wunscht, gewunscht, notig, notwendig, wichtig, dringend, eilt, gebraucht, benotigt,
    gefordert, angefordert, entscheidung, entschieden, strategisch, prioritat, einfach, machen, haben,
    konkurrenz, wettbewerb, vorgabe, wunsch, gut, mal, auch, sagt, hat, gesagt, parce, que, car, c'est,
    ce, cela, ca, est, il, elle, faut, doit, veut, veulent, demande, demandee, besoin, necessaire,
    obligatoire, importante, strategique, priorite, prioritaire, faire, tout, monde, fait, l'a, dit,
    concurrence, avons, porque, lo, esta, hay, hace, falta, necesario, necesaria, necesitamos, necesita,
    quiere, quieren, pide, pidio, pidieron, obligatorio, urgente, estrategico, estrategica, prioridad,
    n/a, na, tba, legal, workshop, after, too, achieve, desired, outcome, an dernier, l'an dernier, comme, last year, letztes jahr, hacerlo, se, todos, tienen, competencia, ha, dicho, dijo, need it, just do it, nice to have, good
    idea, everyone has, everybody has, we know, you know, business reasons, business need, einfach machen,
    ist halt so, parce que, il faut, tout le monde, hace falta, hay que, this is how, that's how, how we
    do it, how, porque si, si, il le faut, management decision, management decisions, decision of,
    business decision, strategic decision
""")
"""What says that something is wanted, decided or usual, and nothing else."""

PEOPLE = whole("""
    agence, agencia, agency, agentur, board, boss, bosses, ceo, cfo, chef, chefin, chefs, cio, cmo,
    competitor, concurrents, cto, department, dg, direccion, direction, director, exec, execs, executive,
    gerencia, general manager, gm, md, coo, owner, dean, rector, provost, geschaftsfuhrung, geschaftsleitung, head, headquarters, hq, jefa, jefe, jefes, lead,
    leadership, leitung, management, manager, managers, marketing, patron, pdg, people, sales, team, user,
    users, vertrieb, vorstand, vp
""")

GLUE = whole("""
    a, all, alle, an, and, ano, at, budget, business, by, d, de, dem, den, der, dernier, des, die, du,
    ein, eine, el, en, for, from, fur, good, great, had, has, have, high, in, it, it's, its, jahr, l, la,
    las, last, le, les, letztes, los, me, month, my, no, nos, not, nous, oben, of, on, our, para, pasado,
    plan, policy, pour, reason, reasons, roadmap, so, standard, strategy, the, thing, things, to, top, un,
    una, und, une, uns, up, us, vom, von, week, with, year, yesterday
""")

JAPANESE_OUTPUT = Pattern(
    "導入|構築|実装|設置|作成|公開|移行|リリース|追加|開発|連携|制作|翻訳|研修|刷新|開設|開催"
)
JAPANESE_MEASURE = Pattern(r"\d[\d,.]*\s*(?:%|％|パーセント|件|人|名|時間|円|万|社|回|ポイント|pt|倍)")
HAN_OR_KANA = Pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def makings(folded: str) -> list[tuple[int, str]]:
    """Return where the text speaks of making something, and with which word."""
    patterns = (OUTPUT_VERB, OUTPUT_NOUN, DONE_STATE)
    sure = [(hit.start(), hit.group()) for pattern in patterns for hit in pattern.finditer(folded)]
    return sorted(sure + [(hit.start("verb"), hit["verb"]) for hit in OUTPUT_OPENING.finditer(folded)])
