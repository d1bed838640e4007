"""Words of a change for somebody: who, what they do, and what tells before from after; `~` takes any ending."""

WHO = """
    customer~, client~, buyer~, shopper~, visitor~, user, users, reader~, subscriber~, viewer~,
    listener~, member, members, guest~, traveller~, traveler~, passenger~, commuter~, patient~, parent,
    parents, famil~, student~, applicant~, candidate~, pupil~, teacher~, alumni, donor~, giver~,
    volunteer~, supporter~, doctor~, physician~, nurse~, pharmacist~, gps, dealer~, reseller~,
    distributor~, retailer~, wholesaler~, supplier~, vendors, installer~, technician~, engineer~,
    planner~, architect~, farmer~, broker~, agent, agents, adviser~, advisor~, policyholder~, saver~,
    investor~, borrower~, tenant~, landlord~, household~, homeowner~, driver~, rider~, fan, fans,
    player~, prospect~, lead, leads, reps, sales rep~, salespeople, sales team, sales, sdrs, csms,
    marketers, marketing, manager~, staff, employee~, colleague~, receptionist~, cashier~, workers,
    craftsmen, electricians, plumbers, developer~, admins, purchaser~, trial users, accounts, attendee~,
    participant~, people, person, somebody, anyone, nobody, everybody, everyone, no one, women, men,
    kids, children, widows, seniors, citizens, residents, owner~, holder~, trainers, tradespeople,
    partners, franchisees, shops, branches, stores, clinics, schools, hotels, kunde, kunden, kundin~,
    neukunden, stammkunden, bestandskunden, endkunden, kaufer~, besucher~, nutzer~, leser~, abonnent~,
    mitglied~, gast, gaste, gasten, fahrgast~, fahrgaste~, reisende~, eltern, familien, studierende~,
    studieninteressierte~, bewerber~, schuler~, lehrer~, spender~, ehrenamtliche~, arzt~, arzte~,
    arztin~, hausarzte~, pflege~, apotheker~, handler~, lieferant~, installateur~, techniker~,
    wartungstechniker, monteure~, ingenieur~, planer~, makler~, vermittler~, berater~, versicherte~,
    sparer~, mieter~, haushalte~, fahrer~, interessent~, vertrieb, vertriebler~, aussendienst~,
    mitarbeiter~, mitarbeitende~, kollegen, verkaufer~, filialleiter~, filialen, leute, menschen, jeder,
    jede, niemand, kein kunde, inhaber~, einkaufer~, teilnehmer~, burger~, stammgaste~, werkstatten,
    betriebe, clients, cliente, clientes, clientas, acheteur~, visiteur~, utilisateur~, lecteur~,
    lectrice~, abonne, abonnes, adherent~, invites, voyageur~, passager~, familles, etudiant~,
    candidat~, eleves, donateur~, benevole~, medecin~, infirmier~, pharmacien~, concessionnaire~,
    distributeur~, revendeur~, fournisseur~, technicien~, agriculteur~, courtier~, conseiller~, assure,
    assures, epargnant~, locataire~, menages, foyers, commerciaux, commercial, vendeur~, salaries,
    collaborateur~, equipes, personne, personnes, gens, receptionniste~, sinistres, habitants, usagers,
    particuliers, professionnels, artisans, femmes, hommes, jeunes, nos clients, comprador~, visitante~,
    usuario~, lector~, suscriptor~, abonado~, socio, socios, miembros, huesped~, viajero~, pasajero~,
    paciente~, padres, familias, estudiante~, alumno~, candidato~, profesor~, donante~, voluntario~,
    medico, medicos, enfermer~, farmaceutico~, concesionario~, distribuidor~, revendedor~, proveedor~,
    instalador~, tecnico, tecnicos, agricultor~, mediador~, agente, agentes, asesor~, asegurado~,
    ahorrador~, inquilino~, hogares, comercial, comerciales, vendedor~, empleados, equipo, personas,
    gente, nadie, repartidor~, talleres, ciudadanos, jovenes, tiendas, propietarios, carer~,
    grandparent~, host, hosts, forwarder~, dispatcher~, tester~, optician~, wearer~, diabetics, fleet
    managers, leasing customers, editors, editor, redakteur~, redaktion, region, regions, regional
    teams, medical reps, hcps, physios, dentists, vets, chefs de, restaurants, cafes, diners, landwirte,
    bauern, anwohner~, bewohner~, autohauser, spediteur~, opfer, praxen, apotheken, krankenhauser,
    kliniken, gemeinden, schulen, vereine, hotes, franchises, ateliers, pharmacies, ecoles, communes,
    medecins, filiales, franquiciados, farmacias, colegios, restaurantes, hoteles, conductor,
    conductores, inquilino, aficionados, delegados, vecinos, sdr, ae, aes, bdr, bdrs, csm, account
    managers, campaign managers, content team, service team, support, kundendienst, hotline, ward, call
    centre, call center, support team, front desk, reception
"""
DOES = """
    find, finds, book, books, order, orders, reorder~, come back, return, finish, complete, pay, pays,
    call, calls, answer, answers, know, knows, see, sees, hear, hears, learn, learns, buy, buys, sign,
    signs, renew, renews, rebook~, cancel, cancels, choose, pick, check, upgrade~, leave, leaves, stay,
    stays, spend, spends, wait, waits, visit, visits, invite~, log in, file, files, report, redeem~,
    switch, confirm, confirms, show up, turn up, apply, submit, submits, refer, change, understand,
    compare, accept, reach, receive, receives, save, saves, open, opens, ask, asks, need, needs, ring,
    phone, do so, do it, find out, look up, retype, connect, recognise, notice, finden, findet, buchen,
    bucht, bestellen, bestellt, nachbestellen, kommen, kommt, bezahlen, zahlen, rufen, ruft, wissen,
    weiss, sehen, sieht, horen, erfahren, kaufen, kauft, unterschreiben, verlangern, kundigen, wahlen,
    prufen, bleiben, bleibt, warten, wartet, besuchen, melden, meldet, verstehen, vergleichen, brechen,
    schliessen, bekommen, erhalten, nutzen, pausieren, erscheinen, wechseln, anfordern, nachfragen,
    anrufen, trouvent, trouve, reservent, commandent, reviennent, revient, paient, appellent, appelle,
    savent, sait, voient, voit, achetent, signent, renouvellent, annulent, choisissent, restent,
    attendent, visitent, declarent, comprennent, comparent, obtiennent, recoivent, suspendent,
    recuperent, connaissent, retrouvent, remplissent, finalisent, ressaisir, relancent, demandent,
    terminent, repondent, encuentran, reservan, piden, vuelven, pagan, llaman, saben, sabe, ven,
    compran, firman, renuevan, cancelan, eligen, esperan, visitan, entienden, comparan, obtienen,
    reciben, contratan, completan, terminan, apuntan, devuelven, acaban, responden, conocen, preguntan,
    envian, logra, logran
"""
GIVEN = """
    get, gets, have, has, can, receive, receives, carry, carries, offer, offers, use, uses, contain,
    bekommen, bekommt, haben, hat, konnen, kann, erhalten, ont, a, peuvent, peut, recoivent, disposent,
    tienen, tiene, pueden, puede, reciben, disponen
"""
NOW = """
    today, now, currently, at the moment, at present, so far, right now, last year, last season, last
    spring, last winter, last autumn, last summer, last month, last quarter, this year, as of today,
    was, were, had, we're at, we are at, it's, it is now, it takes, until now, up to now, used to, vs,
    baseline, average, median, ago, heute, derzeit, aktuell, bisher, bislang, momentan, zurzeit, jetzt,
    im moment, vorjahr, im vorjahr, letztes jahr, war, waren, aujourd'hui, actuellement, a ce jour,
    jusqu'ici, maintenant, en ce moment, l'an dernier, contre, hoy, ahora, actualmente, hasta ahora, el
    ano pasado, la temporada pasada, eran, antes
"""
INSTEAD = """
    instead of, rather than, not after, not on, not in, not three, not only, and not, no longer than, as
    opposed to, statt, anstatt, anstelle, nicht erst, und nicht, au lieu de, au lieu d, plutot que, et
    non, en vez de, en lugar de, y no, no despues
"""
NO_LONGER = """
    no longer, not any more, not anymore, any longer, no more, stop, stops, stopped, never again, never,
    nobody, no one, no customer, no patient, no guest, none of, don't have to, doesn't have to, do not
    have to, need not, nicht mehr, keine mehr, nie mehr, nie wieder, niemand, kein kunde, kein gast,
    mussen nicht, mehr mussen, horen auf, n'ont plus, n'a plus, n'est plus, ne sont plus, plus a, plus
    besoin, plus jamais, cessent, arretent, aucun client, aucune cliente, personne ne, ya no, dejan de,
    deja de, dejar de, dejen de, nunca mas, nadie, ningun cliente, ninguna, no tienen que, sin tener que
"""
WITHOUT = """
    without, ohne, sans, sin
"""
NE = """
    ne, n'attendent, n'appellent, n'envoient, n'ont, n'a, n'est, n'oublient, n'abandonnent
"""
NOT = """
    not, no, never, none, nobody, nicht, kein, keine, keinen, nie, pas, aucun, aucune, jamais, nunca,
    ningun, ninguna
"""
ALONE = """
    themselves, himself, herself, on their own, by themselves, alone, by hand, the first time, first
    try, first go, in one go, at first, in one sitting, in one call, unaided, unprompted, selbst,
    selber, allein, eigenstandig, von sich aus, beim ersten mal, auf anhieb, auf einmal, eux-memes,
    elles-memes, seul, seuls, seules, du premier coup, des la premiere, solos, solas, por su cuenta,
    ellos mismos, por si mismos, por si solos, a la primera, sin ayuda, d'eux-memes
"""
IN_TIME = """
    same day, same evening, same week, same morning, next day, next morning, within, in under, less
    than, before, as soon as, the day, the moment, in time, on time, early, earlier, sooner, overnight,
    at once, immediately, per day, a day, a week, a month, a year, per week, per month, each quarter,
    each month, every week, every day, per season, am selben, noch am, binnen, innerhalb, bevor,
    rechtzeitig, sofort, pro woche, pro monat, pro tag, am tag, im monat, taglich, am nachsten, le meme
    jour, la meme semaine, en moins de, avant de, avant, des que, par jour, par mois, par semaine,
    aussitot, el mismo dia, la misma semana, antes de, en menos de, al dia, al mes, por semana, al
    instante, en cuanto, a tiempo
"""
SHARE = """
    in ten, in five, in four, in three, in a hundred, out of, of ten, of every, two thirds, a third,
    half, a quarter, half as many, twice as, twice, once more, one more, more per, per customer, per
    order, sur deux, sur trois, sur quatre, sur cinq, sur dix, de cada, jede zehnte, jeder zweite, jede
    vierte, jeder dritte, halfte, doppelt, die halfte, la moitie, la mitad, un tiers, un tercio,
    hundert, cent, cien, hundred, dozen, minutes, minuten, hours, stunden, heures, horas, days, tage,
    tagen, jours, dias, weeks, wochen, semaines, semanas, hour, day, week
"""
MORE_LESS = """
    more, fewer, less, mehr, weniger, seltener, ofter, plus de, moins de, mas, menos, higher, lower, up,
    down, rise, rises, fall, falls, drop, drops, rather, half, halve, halved, cut
"""
SO_THAT = """
    so that, which gives, which means, damit, sodass, so dass, afin que, pour que, para que, de modo
    que, because they
"""
