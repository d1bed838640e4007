"""Words of an outcome statement that tell no change: wishes, things, offices, excuses; `~` takes any ending."""

WISH = """
    should, want, want to, we want, would like, ought to, let's, wish, need to, must, soll, sollen,
    wollen, mochten, mussen, il faut, doivent, devrait, voulons, souhaitons, queremos, debe, deben, que
    nos, que nuestros, que el cliente, que los clientes, que nos clients
"""
FEELING = """
    feel, feels, feeling, felt, love, loves, loved, perceive, perceives, perceived, perception, see us,
    sees us, seen as, regarded, considered, trust, like us, think of us, enjoy, enjoys, delight~,
    inspire~, inspiring, delighted, happy, happier, proud, valued, supported, understood, welcome,
    heard, closer, close, hearts, emotion~, emotional~, memorable, fuhlen, fuhlt, wohlfuhlen, erleben,
    erlebbar, empfinden, wahrgenommen, wahrnehmen, lieben, liebt, begeister~, glucklich~, vertrauen,
    strahlkraft, stolz, spass, gut aufgehoben, sympathisch~, wirken, wirkt, aiment, aime, aimer,
    sentent, sentir, percoivent, percue, rayonner, rayonnement, envie, fier~, sientan, sienta, sienten,
    perciban, perciba, percepcion, amen, enamorar, ilusion~, cercan~, escuchad~, confianza, orgullos~,
    humana, humaine, humano
"""
LEVEL = """
    next level, another level, new level, new heights, step change, leap forward, double down,
    potential, game, game-changer, game changer, paradigm, journey, leader, leadership, leading,
    reference, referent, go-to, of choice, top of mind, number one, best, best-in-class, best in class,
    world class, world-class, unrivalled, unique, position, positioning, profile, presence, perception,
    everywhere, every touchpoint, all channels, across channels, across all, wherever, end to end, at
    scale, seamless, holistic, omnichannel, category, century, movement, club, partner of choice, naher,
    auf augenhohe, im mittelpunkt, in den mittelpunkt, an die spitze, vorreiter, marktfuhrer, zukunft,
    zukunftsfahig, rundum, ganzheitlich, spurbar, deutlich, nachhaltig, la reference, au coeur, au
    centre, agilite, proximite, nettement, davantage, referente, salto, salto de calidad, a otro nivel,
    en el centro, lider, mejor y mas, significantly, substantially, noticeably, considerably,
    meaningful, ideally, strongly, really, truly
"""
GRAND = """
    strategic, strategically, strategy, strategies, strategic pillars, pillars, vision, mission, values,
    core values, purpose, agenda, roadmap, transformation, transformation agenda, ambition, ambitions,
    corporate, group, group strategy, objectives, objective, goals, enabler, enablement, enable,
    ecosystem, holistic, holistically, synergies, synergy, value chain, value creation, leverage,
    leveraged, alignment, aligned, aligns, align, in line with, consistent with, north star, charter,
    okr, okrs, programme, program, initiative, initiatives, priority, priorities, importance, relevance,
    relevant, fit, supports, support, contributes, contribution, fulfils, fulfills, ensures, excellence,
    sustainable, going forward, key, business case, business, imperative, cornerstone, framework,
    governance, best practice, stakeholder, stakeholders, long-term, overall, company, pillar, policy,
    directive, compliance, regulatory, mandate, strategie~, strategisch~, konzern~, konzernstrategie,
    gesamtstrategie, digitalstrategie, markenstrategie, unternehmensstrategie, unternehmenswerte,
    unternehmensziele, leitbild, werte, ausrichtung, im rahmen, im sinne, im einklang, beitrag,
    prioritat~, massnahme, leuchtturm~, synergie~, ganzheitlich~, transformation~, bedeutung, vorgabe~,
    richtlinie~, programm, fahrplan, dient, strategique~, plan strategique, feuille de route, cadre,
    dans le cadre, groupe, gouvernance, priorite~, projet, orientations, axe, axes, valeurs,
    conformement, s'inscrit, inscrit, inscrite, demarche, levier, transversal~, global~, estrategic~,
    estrategia, plan estrategico, hoja de ruta, en linea con, marco, grupo, corporativ~, alinead~,
    objetivos, valores, prioridad~, iniciativa, clave, sinergi~, transformacion, proposito, programa,
    politica
"""
OFFICE = """
    board, boss, ceo, cmo, cio, cto, cfo, coo, md, gm, vp, c-level, director, directors, management,
    committee, steering committee, steerco, leadership, headquarters, hq, executive, executives, dean,
    ministry, minister, legal, auditors, investors, shareholders, offsite, budget round, top management,
    my manager, head of, vorstand~, chef, chefin, geschaftsfuhrung, geschaftsleitung, leitung,
    lenkungsausschuss, aufsichtsrat, investoren, zentrale, revision, gremium, direction, direction
    generale, dg, pdg, patron, comite, comite de direction, conseil, codir, siege, recteur, ministere,
    gerencia, direccion, jefe, jefa, comite de direccion, consejo, presidente, junta, competitor,
    competitors, competition, konkurrenz, wettbewerber, concurrents, concurrence, competencia,
    competidores, everyone else, others
"""
DECIDED = """
    decided, decision, decisions, approved, requested, request, agreed, asked, asks, wants it, wants
    this, wanted, want this, said, says, said so, confirmed, promised, planned, ordered, told, mandated,
    required, mandatory, needed, need this, need it, must have, have it, has it, has one, saw it, signed
    off, outlined, defined, set out, described, mentioned, discussed, whatever, beschlossen,
    entschieden, entscheidung, genehmigt, freigegeben, gewunscht, wunsch, auf wunsch, anweisung,
    abgestimmt, besprochen, vereinbart, verlangt, gefordert, angefordert, will das, wollen das,
    zugesagt, geplant, vorgesehen, demande, demandee, valide, validee, decide, decidee, prevu, prevue,
    convenu, exige, approuve, souhait, impose, voulu, decidido, decidio, por decision, aprobado,
    aprobada, pedido por, pide, pidio, solicitado, solicitada, acordado, acordada, hablamos, comentado,
    comentamos, previsto, diga, dijo, se vera
"""
BECAUSE = """
    because, since, as, due to, weil, da, parce que, parce qu'il, parce qu'on, car, puisque, porque, ya
    que, pues
"""
POINTING = """
    see, refer to, refer, check, as per, per, cf, as in, as outlined, as described, as set out, as
    defined, according to, attached, attachment, in the, in jira, in notion, in confluence, siehe, vgl,
    gemass, laut, wie in, wie im, steht, ergibt sich, aus der, cf., voir, selon, d'apres, comme,
    conformement, ver, vease, segun, como, tal como
"""
DOCUMENT = """
    doc, docs, document, brief, briefing, ticket, mail, email, deck, slides, thread, attachment,
    attached, pdf, link, jira, notion, confluence, wiki, sharepoint, folder, business case, project
    charter, charter, presentation, minutes, notes, meeting, call, workshop, kick-off, kickoff, offsite,
    strategy paper, paper, application, epic, sheet, excel, dokument, anhang, antrag, vorlage,
    vorstandsvorlage, forderantrag, protokoll, prasentation, lastenheft, pflichtenheft, konzept,
    dossier, dossier de cadrage, piece jointe, fichier, courriel, note de service, convention, cahier
    des charges, compte rendu, documento, adjunto, archivo, correo, acta, presentacion, reunion, plan
"""
LATER = """
    tbd, tbc, later, will be, to be, follow, follows, to come, soon, pending, not yet, still, details,
    filled in, completed by, specified, clarified, determined, agency will, nachgereicht, folgt, kommt
    noch, noch nicht, noch, spater, wird noch, wird im, geklart, reiche, a completer, a definir, a
    preciser, a voir, plus tard, on verra, pendiente, por definir, por confirmar, ya se, mas adelante
"""
ITSELF = """
    outcome, the outcome, outcomes, result, results, title, goal, project, the project, initiative,
    field, text, something, things, stuff, success, successful, improvement, value, impact, better
    results, benefit, benefits, request, this request, ergebnis, ziel, titel, projekt, projektziel,
    massnahme, erfolg, etwas, resultat, objectif, titre, le projet, projet, succes, benefice, resultado,
    titulo, objetivo, proyecto, exito, mejora, beneficio
"""
SAME = """
    same, usual, as always, as every, like last, as before, like before, as last, again, always, wie
    immer, wie jedes, wie letzt~, wie gehabt, wie ublich, dito, comme d'habitude, comme toujours, comme
    chaque, comme l'an, idem, pareil, lo de siempre, como siempre, igual, lo mismo, de siempre, como
    cada, it is what it is
"""
ME = """
    i, me, my, you, your, he, she, ich, mein, mir, je, j'ai, mon, ma, yo, mi
"""
THING = """
    calculator, simulator, tracker, tour, forum, podcast, film, films, kiosk~, screens, tablets, ipads,
    licence~, license~, stand, lookbook, catalogue, wallet, button, mode, bot, chat, hotline, intranet,
    listing, docs, template, vorlage, environment, umgebung, borne, bornes, panel, buscador, probador,
    simulateur, comparateur, configurateur, appli, espace, tunnel, foro, boletin, visite virtuelle,
    tool, suite, module, modul, library, component, components, header, server, container, tags,
    audiences, etl, warehouse, postfach, konto, kundenkonto, strecke, akte, assistant, wizard, voice
    bot, notification~, push notification~, sms, qr codes, newsletters, mailings, video~, e-paper,
    e-signature, login page, single sign-on, single customer view, feature~, version~, release, sprint,
    phase, microsites, landing~, connector~, connecteur, conector, assistant~, asistente~, generator~,
    generador~, profile page, business profile, gestor, repositorio~, repository, bibliotheque~,
    patientenakte, area, press area, section, invoice, vergabe, terminvergabe, aplicacion~, opt-in,
    doble opt-in, card, listing~, shop, portail~, portail, portals, login, terminal~, archive, archiv,
    mediathek, guide, map, mapa, carte, widget~, interface, faq, survey, umfrage, encuesta, enquete
"""
BODY = """
    council, mayor, global, group, affiliate, city council, dealers' council, central, corporate,
    product, agency, product owner, po, stadtrat~, stadtrats, burgermeister~, maire, alcalde, rat,
    beirat, betriebsrat, einkauf, works council, procurement, legal team, union, ministry, regulator,
    ombudsman, john, susan, karen, sandra, team, investors, offsite, workshop, partner~, everyone, alle,
    todos, tout le monde, it, marketing, sales
"""
ASKS = """
    wants, want, wants this, demands, insists, asked, asks, requested, requires, approved, agreed,
    decided, confirmed, said, promised, validated, wanted by, requested by, demanded by, asked for,
    decided by, per, wish of, will, wollen, mochte, fordert, verlangt, wunscht, beschluss, beschloss,
    abgesegnet, entscheidung, veut, exige, demande, souhaite, decision, valide, pide, quiere, pidio,
    decidio
"""
DUTY = """
    compliance, regulatory, legal, law, requirement, requirements, mandatory, required, directive,
    policy, governance, gdpr, dsgvo, regulatorisch~, vorschrift~, vorgabe~, pflicht, gesetz,
    reglementaire, obligation, conformite, normativa, obligatorio, regulatorio, cumplimiento
"""
HOUSE = """
    overall success, building block, target picture, zielbild, patient centricity, customer centricity,
    customer centric, digital first, digital transformation, digitalisation, digitalization,
    digitalisierung, transformation digitale, transformacion digital, north star, our goals, the goals,
    defined targets, the targets, our values, our mission, our vision, the vision, core value, core
    values, the brand, the business, the company, the group, the organisation, the organization, the
    future, unternehmensziel~, unternehmen, budget, plan, the plan, das budget, im plan, au budget, en
    el presupuesto, presupuesto
"""
MAKES = """
    sustituir, activar, poner, rebrand, rebuild, revamp, wechseln, brancher, raccorder, deploy, upload,
    import, subir, abrir, ouvrir, eroffnen, mettre, realiser, installer, sustituye, deduplicate,
    automate, convert, converted, migrated, migree, migre, migrada, relaunch, rollout, roll, cutover,
    connected, replaced, restructured, subtitled, bought, shipped, released, activated, equipped,
    exchange, angeschlossen, bereinigt, eingefuhrt, umgestellt, gestaltet, neu gestaltet, ausgerollt,
    accessible, disponible, available, programmieren, beschaffen, aufsetzen, livree, livre, deployee,
    traduite, traduit, en marcha, listo, lista, running, live, online, sent to
"""
AIMS = """
    deepen, educate, appeal, resonate, resonates, begleiten, verschlanken, excited, sharpen, upmarket,
    seduire, conquerir, convince, inspire, spark, foster, nurture, win, grow, growth, wecken, starken,
    festigen, binden, ausbauen, einbinden, polish, aufpolieren, rapprocher, accompagner, valoriser,
    toucher, developper, renforcer, conectar, acercar, impulsar, captar, crecer, acompanar, ganar, dar,
    friendlier, tone, relationship~, strong, stronger, greater, share of wallet, easier, fun, simple,
    simpler, better, wasting, resonance, ease, indispensable, visible, engaging, relevant, attractive
"""
