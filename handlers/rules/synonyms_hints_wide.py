"""Everyday words around a capability, in English, German, French and Spanish: each hints, several together say it.

A line is a capability of the synonyms and the words that people and engineers use when they talk of it.
"""

from collections.abc import Mapping

HINTS_WIDE: Mapping[str, str] = {
    "cookie and tracking consent": "refuse, refusal, nag screen, regulator, cnil, vendor, vendors, tcf, gpp, iab, traceur, "
    "consentir, lehnen ab",
    "e-mail and marketing permission": "agreed, ticked, tick box, checkbox, erlaubt, durfen, widerruflich, casilla, case a cocher, "
    "coche, autorisation, autorizacion",
    "preference centre": "rhythm, weekly instead, mute, snooze, interests, abmeldequote, wochentlich, rythme, ritmo, "
    "topic, choose what we send, how we write, by letter or mail, brief oder mail, courrier ou mail, "
    "carta o correo, contact channel, kontaktkanal, kontaktwunsch, kontaktwunsche, que noticias, "
    "cada cuanto, cuantas veces, elija, elijan, elegir, eligen, choisisse, choisissent, aussuchen, "
    "selbst bestimmen, reciben demasiado, recoivent trop, bekommen zu viel, temas, sujets, themen, "
    "temas y frecuencia, noticias",
    "unsubscribing and suppression": "opted out, objected, objection, unwanted, pester, widerspruch, sperren, verweigern, opposition, "
    "oposicion, deceased, verstorben, silence, verstorbene, verstorbenen, sterbedatei, "
    "sperrabgleich, abgleich vor, umzugsdatei, dead people, decedes, deces, fallecidos, difuntos, "
    "do not write to, embarrassing, peinlich, screening before, purchaser list, before every send, "
    "vor jedem versand",
    "e-mail deliverability": "gmail, outlook, yahoo, gmx, hotmail, mx, junk, filtered, mailbox, reputation, phishing, "
    "spoofing, spoofed, impersonate, forged, unzustellbare, ankommt",
    "e-mail marketing": "subject, headline + mail, opens, open rates, blast, rundmails, betreff, betreffzeile, "
    "objet du mail, asunto, envios",
    "marketing automation": "nudge, lapsed, idle, welcome, newcomers, drip, cadence, orchestration, wiedersehen, begrussung, "
    "begrussen, relance, accueil, seguimiento, secuencia, birthday, geburtstag, jubilaum, "
    "anniversaire, cumpleanos, anniversary, second order, second purchase, repeat buyers, "
    "repeat purchase, one time buyers, post purchase, replenishment, replenish, second gift, "
    "buyers of one, first time buyers, einmalkaufer, zweitkauf, zweite bestellung, wiederkauf, "
    "deuxieme achat, deuxieme commande, reachat, segunda compra, recompra, anlasse, relances, "
    "series, event based mails, flows, re engage, re engagement, reengagement, wiederkommen, "
    "revenir, volver + comprar|cliente|clientes",
    "transactional messages": "shipment, shipped, parcel, courier, confirmation, dispatch, bestatigen, verschickt, expedie, "
    "enviado, order confirmation",
    "abandoned carts": "trolley, unfinished, half finished, forgotten, unfinished purchase, vergessen, oublie, "
    "olvidado, hesitate, hesitated, checkout left, raccrochent, disparaissent, remplissent, "
    "relances, jeton de panier, llenan, desaparecen, fullen den korb, fill the basket, "
    "remplir le panier, basket + disappear|vanish|leave",
    "text messages": "texts, handset, sms, gateway, sender id, handynummer, portable, movil",
    "push messages in the app": "ping, buzz, lock screen, handset, smartphone, sdk, token, tokens, handy, bildschirm, telefono, "
    "by phone + commuters|travellers|passengers|fans|users, topic subscriptions, quiet hours, "
    "firebase, platform + line|train, on the platform",
    "chat and chatbots": "messenger, whatsapp, chatter, dialogue, conversation, converse, midnight, robot, assistant, "
    "unterhalten, discuter, charlar, hablar, conversar, answered, evening, closes at, office hours, "
    "out of hours, after hours, outside office, llm, language model, hand over, handover, "
    "knowledge bot, admissions, enquiries at night, rag, copilot, feierabend, abends, le soir, "
    "por la noche, por la tarde, cierra, fermeture, fuera de horario, hors horaires",
    "landing pages and forms": "microsite, form fields, submit, submission, submissions, felder, ausfullen, remplir, rellenar, "
    "campos, champs",
    "the website and its CMS": "editors, headless, templates, authoring, redakteur, relaunchen, redaktion, redactor, redaccion, "
    "webmaster, homepage, facelift, outdated, old fashioned",
    "page speed": "sluggish, laggy, slow, milliseconds, latency, tempo, ruckelt, rapidement, lente, lento, "
    "kilobytes, megabytes, compress, compression, loads, bundle",
    "being found by search engines": "google, bing, chatgpt, perplexity, gemini, copilot, ranking, rankings, rank, invisible, crawl, "
    "crawler, suchmaschine, moteur, buscador, keyword, keywords, canonical, answers of the machines, "
    "ai answers, llms, llms txt, ai bots, recipe schema, click through, no longer click, zero click, "
    "schema, ai crawlers, answer machines, machines + answer|answers|appear|recommend",
    "search on the site": "misspelt, spelling, typo, synonym, synonyms, facet, facets, filters, relevance, findability, "
    "haystack, suchschlitz, treffer, introuvable, busca, indexer, autocomplete, right page, "
    "find the right page, volltextsuche, volltext, full text, full text search, pleine recherche, "
    "busqueda de texto",
    "online advertising": "bids, bidding, impressions, clicks, cpc, cpm, ctr, creatives, adverts, banners, streuverlust, "
    "enchere, encheres, puja, pujas, ad groups, ad group, budget + ads",
    "retargeting and ad audiences": "lookalike, lookalikes, exclude, exclusion, hashed, onboarding list, retarget, chase, "
    "follow them, uploads, ad platforms, werbenetzwerk, ciblage, recibler, deja achete, "
    "deja achetees, deja achetes, achetees, acheteurs, regies, regie, haches, bannieres, "
    "flux d exclusion, gehashte, gehasht, kauferliste, kaufer ausschliessen, schon gekauft, "
    "bereits gekauft, ya compraron, ya comprado, ya compro, compradores, hasheados, "
    "excluir compradores, buyers + ads, shoes they already, already own, already bought, "
    "buyers list, bought yesterday, silly, after buying, after they bought, once they bought, "
    "purchasers, purchaser, purchaser suppression, buyers excluded, dv360, mattress + ad|ads, "
    "order system + list|ads",
    "measuring ads and offline conversions": "credited, credit, signal, signals, hashed, server side, gclid, pixel, itp, blocker, blockers, "
    "adblock, safari, attribution window, conversions, lost conversions, unmeasured, abschlusse",
    "tags and tracking on the site": "tags, tagging, gtm, data layer, snippets, pixels, scripts, instrument, instrumentation, "
    "marqueurs, etiqueta, mess, completion events, track events, event names, tracking gaps, "
    "release broke, nach jedem release",
    "web analytics": "clicks, funnel, drop off, dropoff, heatmap, sessions, bounce, visits, utm, ga4, besuche, "
    "visites, parcours, recorridos, stumble, struggle, which of our articles, per author, "
    "author view, what is read, read to the end, most read, page events, event pipeline, dark, "
    "in the dark, articles + makes|lead|subscribe|work, reading time, lesedauer, verweildauer, "
    "temps de lecture, tiempo de lectura, content performance, editorial analytics, chartbeat, "
    "snowplow, marfeel, smartocto",
    "A/B testing": "variant, variants, versions, hypothesis, experiments, experiment, guess, gut, opinion, "
    "compare + versions, winner, loser, variante, varianten, versuch, essai, essais, probar, "
    "holdout, three start pages, start pages, favourite, everyone has a favourite, "
    "traffic allocation, flicker, goals, web experiments, lieblingsversion, preference of the boss, "
    "better of two, which sells more",
    "personalisation": "tailored, tailor, relevant, individual, individually, greet, persona, individuell, passend, "
    "pertinent, pertinente, relevante, adaptado, adapte, one size, next best offer, nba, nbo, "
    "next best action, pega, affinitatsmodell, affinity, offer in the call centre, mehr aus denen, "
    "what to offer, was anbieten, que proposer, que ofrecer, angebot + passend",
    "recommendations": "suggest, suggestion, complement, complementary, similar, inspire, inspiration, upsell, "
    "cross sell, cross selling, upselling, bundle, accessories, zubehor, accessoires, accesorios, "
    "goes with, passend dazu, pairing, pair with, dish, second bottle, put two, larger order, "
    "second item, item based, product affinity, style advice, complete the look, outfit, outfits, "
    "accord, accords, maridaje, combina, kombiniert, dazu passt, second product, basket data, "
    "next title, up next, mehr verkaufen, auch verkaufen, vendre plus, vender mas, schon bei uns, "
    "existing customers + more|second|also, those we already have, already have + sell|more, "
    "second contract, weitere produkte, other products, sell more to, "
    "bestandskunden + verkaufen|mehr|angebot",
    "social media": "posts, posting, tweet, hashtag, feed, followers, community, kommentar, beitrag, publication, "
    "publicacion, seguidores, abonnes + instagram, own instagram, own facebook, own page, "
    "some post nothing, post nothing, our style, workspaces, local posts, template library, "
    "eigene instagram, propre instagram, propio instagram, shop + instagram|facebook|tiktok",
    "listening to what people say of us": "mentions, buzz, rumour, rumours, mood, scandal, outrage, emporung, polemique, crisis, "
    "newspaper, zeitung, sentiment, brand health, brand tracker, image of us, reputation score",
    "influencers and customer content": "creators, selfie, selfies, fans, ambassador, hashtag, photos by, createur, creador, embajador, "
    "embajadores, ask for a photo, real homes, real kitchens, studio pictures, own photos, flowbox, "
    "rights management, ugc gallery, gallery, galerie, before and after pictures, kundenbilder, "
    "tagging to skus, customers + photo|photos|pictures",
    "affiliates": "commission, commissions, provision, provisionen, publisher, publishers, bloggers, kommission, "
    "comision, comisiones, comparison sites",
    "webinars": "webinar, webinars, speaker, speakers, recording, attendees, no shows, vortrag, vortrage, "
    "ponentes, ponente, intervenants",
    "events and trade fairs": "booth, stand, badge, badges, congress, congresses, invitation, invitations, invitees, "
    "guest list, attendee, attendees, roadshow, gala, aussteller, exposant, exposants, expositor, "
    "expositores, einlasskontrolle, seating, rsvp, visiting cards, business card scanner, "
    "card scanner, drawer, after the congress, nach dem kongress, apres le congres, "
    "tras el congreso, ocr + card, snapaddy, leads from the stand, "
    "stand + leads|contacts|notes|evening, open house, tasting, tastings, degustation, cata, "
    "weinprobe, factory tour, annual meeting, customers evening, speakers, name tags",
    "video": "films, clip, clips, player, playback, subtitles, streaming, untertitel, sous titres, "
    "subtitulos, videos, footage",
    "podcasts and audio": "audio, listen, listening, ears, spoken, voice, voices, horen, ecouter, escuchar, speech, "
    "loudspeaker, narration",
    "digital signage": "screens, displays, monitors, lobby, shop window, panel, panels, bildschirme, ecrans, pantallas, "
    "playlist, windows, window display, hangs up, proof of play, android player, android players, "
    "playout, screen network, monitor wall, waiting area, waiting room screen, promo screens, "
    "shop windows, instore tv, in store tv, fallback content, schaufensterwerbung, aushang, "
    "aushange, plakate in, affiches + magasin|agence|vitrines, carteles + tienda|oficina",
    "print and direct mail": "postcard, postcards, envelope, printed, printer, printing, leaflet, flyer, postal, stamp, "
    "druck, gedruckt, imprime, imprimer, impreso, papel, papier, indesign, print run, catalogue, "
    "print shop ordering, web to print, web2print, locked zones, locked templates, chili, "
    "own poster, print his own, print her own, poster + dealer|print|branch, "
    "headquarters + poster|print|flyer, plakat + drucken|filiale|handler, affiche + imprimer|agence, "
    "cartel + imprimir|tienda, serial letter, druckvorlage, druckvorlagen, modeles d impression, "
    "real card, handwritten card, card + years|birthday|real|thank, thrown away unread, tenure, "
    "tenure event, print data, optilyz, unread mails, druckdaten, verstorben, "
    "letter instead of mail, prospectus, imprimes, prospektverteilung, haushaltswerbung, flyer drop, "
    "door to door, beilage, beilagen",
    "QR codes and short links": "scan, scans, scanning, packaging, sticker, label, etikett, plakat, affiche, cartel, shortener, "
    "nfc, qr je, per serial number, qr on, on the box, karton, auf dem karton, sur la boite, "
    "en la caja",
    "call tracking and phone": "hang up, phone back, ring, rang, hold music, ivr, callback, call back, callers, inbound, "
    "outbound, hotline, dial, dialling, operator, anruf, anrufe, anrufer, zuruckrufen, appel, "
    "appels, rappeler, llamada, llamadas, llamar, telefonzentrale, centralita, standard, "
    "receptionist, screen pop, inbound number, cti, caller, who is calling, anrufererkennung",
    "leads reaching the CRM": "retyped, typed, typing, copied, paper, notebook, mailbox, handwritten, sheet, spreadsheets, "
    "abgetippt, saisie, ressaisie, teclear, copian, vanish, visitenkarten, mql, hand off, "
    "hand over to sales, once a month + sales|list, list once, sales gets a list, "
    "download + sales|call|crm, interested + sales|call|crm, task for sales, alert in teams",
    "lead routing": "escalation, eskalation, escalade, escalado, assignment, zuordnung, zuweisung, zustandigkeit, "
    "attribution, asignacion, reparto, sla, unanswered, weekend, wochenende, minutes, same day, "
    "liegen bleiben, bleiben liegen, wartet, queue, round robin, postleitzahl, code postal, "
    "three days, wait three days, tagelang, days for an answer, waits for an answer, drei tage, "
    "trois jours, tres dias, unbeantwortet, sans reponse, sin respuesta, teamleitung, responsable, "
    "nobody answered, inbox of the branch, filiale + anfrage, sla timer, routing regeln, "
    "regles de routage, reglas de enrutamiento, weiterleitung + anfragen",
    "lead scoring": "score, scores, scoring, propensity, likelihood, probability, wahrscheinlichkeit, probabilite, "
    "probabilidad, likely, promising, priority, prioritise, rank, serious, vielversprechend, chaud, "
    "caliente, prometedor, white paper, whitepaper, mql, sql, hand off, handoff to sales, "
    "wants a call, want a call, cold by then, cold by, interested enough, marketing qualified, "
    "retorno, propension, kaufinteresse, interessentenbewertung, affinitat, affinitatsmodell, "
    "affinity, appetence",
    "account based marketing": "accounts, firms, lab, labs, companies, de anonymise, deanonymisation, "
    "anonymisation of visitors, ip address, firmen, entreprises, empresas, societes, buying centre, "
    "intent, decision makers, looked at",
    "enriching company and contact data": "industry, headcount, turnover, revenue band, job title, branche, secteur, sector, effectif, "
    "plantilla, enriched, incomplete, luckenhaft",
    "clean addresses and duplicates": "twice, doubles, duplicate, merge, merged, typo, typos, misspelt, moved, deceased, sauber, "
    "bereinigen, doublon, nettoyer, limpiar, depurar, repetidos, salutation, anrede, postal file, "
    "ncoa, moved long ago, moved away, people who moved, wasted print, "
    "waste + mailing|catalogue|post, household, households, haushalt, haushalte, foyer, foyers, "
    "hogar, hogares, unzustellbar, returns scanning, retour + post|brief|courrier, postcode check, "
    "geokodierung, address file, sanctions list, mailing costs, porto sparen, porto, verstorben, "
    "verstorbene, sterbedatei, umzugsdatei, decedes, fallecidos, datei + umzug|adressen, "
    "address autocomplete, autocomplete + address|form, loqate",
    "one view of the customer": "whole history, history, unify, unified, dossier, ficha, historial, historique, akte, "
    "kundenakte, scattered, verstreut, disperse, repartidos, everything about, silo, silos, profile, "
    "profiles, touchpoints, navigation history, browsing history, asks everything again, "
    "pregunta todo otra vez, fragt alles noch einmal, redemande tout, tells it again, tell it twice, "
    "historial de navegacion, historique de navigation, browsing history + crm, "
    "what they looked at before, que productos miran, before they call, antes de llamar, "
    "avant d appeler, bevor sie anrufen, timeline, customer timeline, customer number, "
    "asking for the customer number, who is calling, who calls, caller + name|number|know|recognise, "
    "inbound number, screen pop, kundennummer, numero de client, numero de cliente",
    "recognising people across devices": "stranger, strangers, unknown, inconnu, unbekannt, desconocido, recognise, recognised, erkennen, "
    "reconnaitre, reconocer, identity, identities, identitat, identite, identidad, identifiant, "
    "identifiants, graph, graphe, stitch, matching, device, devices, appareil, dispositivo, "
    "logged out, new phone, change phone",
    "segments and target groups": "segment, segments, audience, audiences, select, selection, selections, selektion, seleccion, "
    "cible, cibler, criteria, kriterien, criteres, criterios, groups",
    "churn": "leaving, quit, quitting, cancelled, cancel, gone, goodbye, defect, competitor, lapsed, "
    "kundigen, kundigung, kundiger, wechseln, abspringen, partir, partent, quitter, irse, marchan, "
    "marcharse, abandonan, renewal, save them, retain, unhappy tenant, tenant is unhappy, "
    "notice arrives, when the notice, early signs, warning signs, health score, payment delays, "
    "unzufrieden, signaux faibles, senales, mecontent, descontento, descontentos, at risk, "
    "unhappy customers, before the notice, sentiment + payment|tickets|usage, usage drops, "
    "kundigungsgrund, dejaron, dejo, dejado, se fueron, se van, vuelven, vuelva, socios, gimnasio, "
    "gym + left|back|return|quit, members who left, sont partis, reviennent, kommen zuruck, "
    "ausgetreten, austritt, mitglieder + ausgetreten|zuruck|kundigen, retorno, regreso, morosos, "
    "ex members, past members, former members, leavers",
    "customer lifetime value": "valuable, profitable, lifetime, profitability, margin, rentable, rentables, wertvoll, "
    "over ten years, ten years, good ones and the bad, good and bad customers, long term value, "
    "long run, gamma gamma, clv, cltv, value score, value + customer + years, deckungsbeitrag, "
    "marge par client, margen por cliente, auf lange sicht, sur la duree, a largo plazo",
    "marketing attribution": "worth it, wirkung, effect, effects, uplift, incremental, incrementality, roi, roas, spot, "
    "spots, adstock, econometrics, holdout, holdouts, contribution, stitching, journey + revenue, "
    "touchpoints, channel mix, after the click, nach dem klick, apres le clic, despues del clic, "
    "sell + newsletter, revenue + email, wirkt, rapporte, efficacite, eficacia, poster, posters, "
    "plakat, plakate, plakatwerbung, gewirkt, hat gewirkt, okonometrisch, okonometrisches, "
    "okonometrie, jeder euro, jedem euro, jeden euro, econometrie, econometria, "
    "ausgaben und absatze, absatz + werbung|ausgaben, absatze, sattigung, sattigungskurven, "
    "basislinie, baseline + sales, saturation, courbes de reponse, curvas de respuesta, chaque euro, "
    "cada euro, depenses + ventes, gasto + ventas, radio, kinowerbung, fernsehspot, spot tele, "
    "anuncio de tele, regional test, testmarkt, zones temoins, prospectus, prospekte, prospekt, "
    "folletos, catalogues + ventes|sales, grace a, gracias a, ventes par zone, zone + ventes, "
    "tests geographiques, test geographique, geo tests, modele de contribution, beitragsmodell, "
    "what sells + leaflet|flyer|poster|paper, umsatz je gebiet",
    "marketing reporting": "dashboards, kpis, kpi, scorecard, figures, numbers, charts, zahlen, kennzahl, chiffres, cifras, "
    "graficos, board, vorstand, direction, direccion, monday, spreadsheet, excel, cockpit",
    "the data warehouse": "tables, warehouse, pipeline, pipelines, ingestion, lakehouse, snowflake, bigquery, dbt, raw, "
    "schema, harmonised, harmonisation, data mart",
    "forecasting": "forecast, predict, prediction, next month, next quarter, season, seasonal, vorhersage, "
    "vorhersagen, prevoir, prever, planung, next year",
    "data protection and erasure": "forget, forgotten, erase, erasure, deleted, deletion, gdpr, dsgvo, rgpd, purge, retention, "
    "loschen, geloscht, effacer, supprimer, borrar, eliminar, authority, regulator, article 17, "
    "dossier request",
    "customer login": "password, passwords, login, logins, account, accounts, sign in, log in, sso, oidc, passkey, "
    "passkeys, passwort, mot de passe, contrasena, locked out, auth0, idp, un seul, un mot de passe, "
    "migration des comptes, fournisseur d identite, fournisseur, federation, identite client, "
    "identitatsanbieter, proveedor de identidad, migracion de cuentas, social sign up, "
    "apple and google, register + less typing|faster|easier|address, sign up, registrarse, "
    "s inscrire, registrieren, less typing",
    "customer portal and self-service": "portal, themselves, self, selbst, eux memes, ellos mismos, autonome, autonomie, folio, "
    "self service, tariff, contract, contracts, meter, address change, grower, member area, "
    "dashboard + customers, zahler, ablesen, zahlerstand, zahlerstandserfassung, zahlerkarte, "
    "meters, meter card, releve, relever, compteur + releve|client|photo, contador, lectura, "
    "lecturas, sap is u, abschlag, abschlage, mensualisation, holiday break, pause themselves, "
    "pause + subscription|membership, onlineportal, kundenkonto, online konto, self care screens, "
    "selfcare, change of tariff, tarifwechsel, suspend, resume",
    "help centre and support": "helpdesk, faq, manuals, instructions, anleitung, how to, troubleshoot, troubleshooting, ticket, "
    "tickets, deflect, agents, hotline, aide, ayuda, hilfe, cheaper to answer, jammed lines, "
    "phone lines, lines are jammed, jammed, hotline collapses, collapses, line is busy, besetzt, "
    "leitung besetzt, lignes saturees, lineas saturadas, call volume, call peak, contact volume, "
    "self help, handbuch, handbucher, bedienungsanleitung, volltextsuche, manual on the phone, "
    "instead of the box, notice d utilisation, manuel, manual de uso, instrucciones de uso, "
    "user manual, user manuals, find the right page, right page of the manual",
    "surveys and satisfaction": "happy, unhappy, satisfied, feedback, opinion, questions, questionnaire, nps, csat, pulse, "
    "rate us, wie war, sagen sollen, zufrieden, content + client, satisfait, contento, contenta, "
    "encuesta, befragung, befragen, umfrage, sondage, medallia, qualtrics, after the visit, "
    "am tag danach, le lendemain, al dia siguiente, liked, disliked, tasted, felt, how they liked, "
    "did it taste, war alles, alles in ordnung, tout s est bien passe, todo bien, nach dem essen, "
    "befragungsplattform, post interaction, disparador de encuesta, enquete a chaud, encuesta breve, "
    "kurzbefragung, after each, nach jedem, apres chaque, despues de cada, mood, stimmung, ressenti, "
    "sensacion, how they are, how are you, two days after, after the operation, after the stay, "
    "discharge, low scores, learn of trouble, detractor, detractors, follow up call, "
    "patients + ask|asked|after|feel, prom, proms, how was your",
    "reviews and ratings": "stars, star, review, reviews, reviewers, rating, ratings, etoiles, etoile, estrellas, sterne, "
    "avis, resenas, opiniones, bewertung, bewertungen, testimonials, praise, critics, "
    "google business, listings, valore, valoren, valorar, valoracion, valoraciones, puntuar, "
    "tripadvisor, booking + reviews|rating, holidaycheck, enfadados, mecontents, only the angry, "
    "nur die unzufriedenen, bewerten, noter, opinen, opinar, opina, after they leave, "
    "after the stay, nach dem aufenthalt, apres le sejour, despues de irse, despues de la estancia, "
    "guest reviews, post stay, poststay",
    "referrals": "neighbours, neighbour, friend, friends, recommend, referral, referrals, refer, invite, invites, "
    "word of mouth, freunde, amis, amigos, vecinos, voisins, nachbarn, self referral",
    "loyalty": "points, bonus, stamp, stamps, stamp card, tier, tiers, rewards, reward, perks, club, regulars, "
    "faithful, loyal, treue, fidele, fideles, fieles, habituales, stammgaste, redeem, redemption, "
    "earn, collect, treat, tenth, dixieme, decimo, zehnte, zehnter, dematerialisee, carte, "
    "cartes + fidelite|wallet|club, wallet, apple wallet, google wallet, envie de revenir, "
    "faire revenir, revenir, kommen wieder, wiederkommen, volver, que vuelvan, compteur, stempel, "
    "coffee card, loyalty card, punch card, kundenclub, vorteilskarte, mitgliedskarte, socios, "
    "carte de membre, status, miles, meilen",
    "vouchers and promotions": "coupon, coupons, voucher, vouchers, discount, discounts, promo, promotion, promotions, code, "
    "codes, rabatt, gutschein, remise, descuento, present, treat, gift",
    "competitions and games": "prize, prizes, win, winner, winners, raffle, quiz, game, games, contest, gewinnen, gagner, "
    "ganar, jeu, juego, spiel, draw",
    "gifts and merchandise": "shirt, shirts, jersey, scarf, mug, mugs, fan shop, merch, print on demand, gift wrap, "
    "engraving",
    "payment": "pay, paid, paying, card expires, expired card, card, cards, wallet, instalments, declined, "
    "chargeback, dunning, tokens, retry, settlement, zahlen, payer, pagar, carte, tarjeta, karte, "
    "direct debit, account updater, card on file, expired cards, abgelaufene karte, "
    "karte abgelaufen, carte expiree, tarjeta caducada, failed renewals, renewal fails, settle, "
    "pay in the app, tap, paid parking, tip, trinkgeld, pourboire, propina, split the bill, "
    "en trois fois, trois fois, plusieurs fois, alma, oney, a plazos, plazos, en raten, raten, "
    "rapprochement, rapprochement comptable, conciliation, payment hold, split payment, "
    "panier moyen",
    "the checkout": "checkout, check out, till page, order form, last step, steps, order line, basket page, "
    "place the order, abschliessen, finaliser, finalizar, basket value, panier moyen, "
    "quitter la page, leave the page, express buttons, korb, average basket, warenkorbwert",
    "the online shop": "webshop, storefront, shop system, category pages, category page, product pages, boutique, "
    "tienda, shopify, magento",
    "product feeds": "feed, feeds, shopping, comparison, merchant, flux, catalogo, gtin, export, "
    "listings + portals|syndication|export|houses|cars|flats|jobs, listing syndication, syndication, "
    "openimmo, immoscout, immoscout24, immowelt, rightmove, zoopla, seloger, leboncoin, idealista, "
    "fotocasa, autoscout, autoscout24, mobile de, lacentrale, coches net, flats on the portals, "
    "homes on the portals, cars on the portals, portals, portale, portails, portales, inserate, "
    "inserat, annonces + portails|publier, anuncios + portales|inmuebles, delta updates, inserieren, "
    "classifieds",
    "product information": "pim, attributes, specifications, spec sheet, datasheet, datasheets, ingredients, dimensions, "
    "fiches, fichas, datenblatt, sku, skus, master data",
    "prices": "price, prices, pricing, repricing, tariff, cheaper, expensive, rate, rates, preis, preise, "
    "prix, precio, precios, dynamic pricing, margin, price on the web, price on the shelf, cashier, "
    "hold up their phones, one endpoint, in line with, same as on the shelf, price labels, "
    "publishing prices, preis am regal, prix en rayon, precio del lineal, web price",
    "stock and availability": "stock, sold out, gone, left, shelf, shelves, inventory, available, availability, none left, "
    "nothing left, verfugbar, vorrat, disponible, agotado, epuise, warehouse, drive to, allotment, "
    "drill",
    "click and collect": "pick up, fetch, locker, reserve, collect, abholen, retirer, recoger, counter",
    "returns": "return, returned, exchange, refund, refunds, label, send back, zuruck, renvoyer, devolver, "
    "umtauschen",
    "when it will arrive": "courier, carrier, slot, slots, time slot, window, eta, arrival, driver, van, fitter, "
    "technician, repartidor, livreur, bote, lieferant + zeit, transporteur, transportista, at home, "
    "zu hause, chez moi, en casa, a la maison, morning or afternoon, entrega, livraison, monteur, "
    "monteure, techniker, fitters, engineers on site, handwerker, unterwegs, bescheid, ankunftszeit, "
    "einsatzplanung, einsatzplan, gps, zeitfenster, ganzen tag, freinehmen, whole day, all day, "
    "technicien, techniciens, depanneur, en route, tecnico, tecnicos, instalador, de camino, "
    "repartidores, dispatching, dispatch planning, tour planning + customer, live arrival, "
    "live arrival time, schedule + fitter|technician|engineer",
    "finding a store or dealer": "nearest, nearby, map, maps, postcode, zip code, directions, opening hours, hours, location, "
    "locations, multi location, studios, branches, locator, geocode, radius, around, karte, nahe, "
    "proche, cercano, cercana, ubicacion, standort, listings, etablissements, proxima, proximo, "
    "oficina abierta, oficina mas, abierta, abierto, abierto ahora, cerrada, cerrado, ferme, fermee, "
    "ouvert, ouverte, ouvert le dimanche, geschlossen, geoffnet, offen, sonntags, sucursal, "
    "sucursales, oficinas, agences, agence la plus, cajero, distributeur le plus, geldautomat, "
    "localizacion, coordenadas, tourist office, branch + open|closed|sunday, next branch, "
    "wo kann ich, donde comprar, ou acheter, where can i buy, stockists, opening times, "
    "opening hours wrong, we are open, are open, shut, are shut, holiday hours, listing, "
    "duplicate listings, branches on google, google says, horaires google, offnungszeiten google, "
    "ficha de google, fiche google",
    "appointment booking": "appointment, appointments, slot, slots, calendar, book, booked, booking, reschedule, practice, "
    "surgery, clinic, termin, termine, rendez vous, cita, citas, agenda, kalender, doctolib, "
    "calendly, when we have time",
    "reminders before a date": "remind, reminder, reminders, forget, check up, checkup, recall, due, expires, expire, expiry, "
    "overdue, erinnern, erinnerung, rappel, rappeler, recordar, recordatorio, vaccination, dentist, "
    "chair, chairs, inspection, service interval, threshold, no show, no shows, confirmation",
    "booking rooms, seats and tickets": "room, rooms, hotel, guest, guests, seat, seats, hall, ticket, tickets, box office, occupancy, "
    "check in, check out, stay, night, nights, pms, theatre, concert, tuesdays, cabin, caravan, "
    "caravans, rental, rent, zimmer, chambre, habitacion, butacas, folio, tessitura, front desk, "
    "desk, ski, skiers, skier, lift pass, lift passes, pass, keycard, turnstile, turnstiles, "
    "skidata, museum, zoo, theme park, day ticket, day tickets, pool, swimming, ferry + book|ticket, "
    "wallet pass, stand in line, stand in the cold, queue, queues, bottleneck, kassenhauschen, "
    "skipass, liftkarte, forfait de ski, remontees, forfait, cola, colas, entradas, entrada, "
    "freibad, besucherkarte, box, hotel direct, posestancia, estancias, aufenthalt, season pass, "
    "matchday, timed tickets, capacity per slot, scanners at the gate, ticket window, "
    "window + ticket|hour, plan the visit, day visitors, besuch planen, preparer sa visite, "
    "preparar la visita, admission",
    "seeing a place beforehand": "tour, viewing, walk through, 3d, panorama, look inside, rundgang, visite, visita",
    "product configurator": "choose, choosing, choice, eighty, models, which one, guided, advisor, finder, selector, suits, "
    "fits, configure, configurator, give up, overwhelmed, too many, right one, auswahl, choix, "
    "eleccion, question flow, zoovu, build your own, eighty models, which bag, which model, "
    "school bag, forty variants, kaufberater, kaufberatung, beratungsstrecke, fragebogen + produkt, "
    "questionnaire + produit, cuestionario + producto, bedarfsermittlung, product finder, quale, "
    "size and model, choose a bike, choose a mattress, typberater",
    "quotes and offers": "quote, quotes, offer, calculator, calculate, estimate, tender, proposal, angebot, devis, "
    "presupuesto, cotizacion, cpq, premium",
    "sales material": "slides, deck, decks, brochure, brochures, pitch, argument, arguments, presentation, "
    "prasentation, showpad, highspot, seismic, laptops + slides|old, different story, "
    "tells a different story, two years old, versioning + slides|sales|content, same story, "
    "vertriebsfolien, folien, diapositives, diapositivas, presentaciones, argumentaires, "
    "sales story, demo + sales|reps",
    "partner and dealer portal": "dealer, dealers, partner, partners, reseller, resellers, installer, installers, franchise, "
    "franchisee, broker, brokers, distributor, distributors, handler, revendeur, revendeurs, "
    "concesionario, distribuidor, grower, growers, his own poster, own advertising, headquarters, "
    "zentrale, siege, central de marca, local advertising, vor ort werben, publicite locale, "
    "publicidad local, lokales marketing, co marketing, materials portal, locked templates, makler, "
    "maklerportal, bipro, faxen, fax, provision, commission statements, courtage, courtier, "
    "corredor, mediador, agents + portal|commission|documents, documents + dealer|broker|agent, "
    "police und provision",
    "assets and brand material": "logo, logos, brand, brand portal, pictures, images, photos, rights, licence, archive, library, "
    "renditions, templates, guidelines, frontify, current one, old one, bilder, fotos, marke, "
    "marque, marca, foto correcta, fotos correctas, guarda las suyas, cada oficina, dam, metadatos, "
    "metadata, caducidad, licencias, licence expiry, metadonnees, lizenzen, lizenz, ablage, "
    "stored everywhere, each keeps its own, own folder, indesign plugin, plugin for, right photo, "
    "right picture",
    "content production": "copywriting, drafts, draft, generate, generated, generation, variants, texts, write, writing, "
    "formats, renders, rendering, prompts, prompt, gpt, ki, ia, product texts, caption, captions, "
    "headlines, headline ideas, alt text generation, voice over, dubbing, avatar",
    "approval and marketing workflow": "approve, approval, approved, sign off, review, lawyers, proof, proofs, versions, deadline, "
    "deadlines, briefing, brief, freigabe, validation, aprobacion",
    "translation": "speak, polish, czech, german, french, spanish, italian, dutch, flemish, arabic, turkish, "
    "language, languages, translate, translation, trados, terminology, idml, glossary, sprache, "
    "sprachen, langue, langues, idioma, idiomas, round trip, bilingual, go live three weeks late, "
    "same day in, five countries, countries on the same day, italy late, locale, lokalisierung, "
    "landesversion, landesversionen, localisation, localisation workflow, localization, "
    "translated on time, release bundle, release bundles, sim ship, pays en meme temps, "
    "todos los paises, alle lander gleichzeitig, adaptation locale, markets + same day|late|weeks",
    "countries and currencies": "abroad, currency, euros, pounds, zloty, foreign, border, cross border, tax, vat, ausland, "
    "etranger, extranjero",
    "articles and magazines": "stories, story, long read, long reads, article, articles, readers, reader, newsroom, magazine, "
    "editorial, leser, lecteurs, lectores, journalism, publish faster, editors, journalist tools, "
    "live blog, liveblog, homepage curation, teaser, teasers, rubrik, ressort, longform, "
    "feature stories, dossier + readers, redaktionssystem + artikel, story page",
    "subscriptions and billing": "subscription, subscriptions, subscriber, subscribers, renew, monthly, membership, plan, "
    "paywall, entitlement, metering, free month, abo, abonnement, suscripcion, recurring, "
    "lose their subscription, dunning, pause, pause function, holiday break, suspend, resume, "
    "delivery stop, urlaubsunterbrechung, abo pausieren, suspendre abonnement, pausar suscripcion, "
    "zuora, chargebee, plan changes, abonnentenservice, newspaper + subscribers|subscription, "
    "paying readers, zahlende leser, lecteurs payants, lectores de pago, gym + membership, "
    "fitness + mitglied, newspaper, digital edition, readers club, trial, trials, trial offer, "
    "price increase, plan switch, bundle of magazines",
    "checks of age and eligibility": "doctors, physicians, practitioners, pharmacists, hcp, professionals, laypeople, forbidden, "
    "restricted, adults, minors, students, proof, prove, verify, verification, arzte, medecins, "
    "medicos, fachkreis, eligible, wine + age, alcohol + age, tobacco, gambling, spielersperre, "
    "casino, prescription, rezept, ordonnance, receta, licence to practise, approbation, rpps, "
    "colegiado, student id, ausweis, carte d identite, dni",
    "digital onboarding of customers": "sign, signature, signing, identity, passport, paperless, paperwork, open an account, "
    "first steps, onboarding, kyc, join, joining, unterschrift, firma, signature electronique, "
    "minutes, loan, loans, lender, lenders, mortgage, credit application, "
    "documents + upload|application|loan|twelve|account, half way, halfway, psd2, "
    "account invideo ident, videoidentificacion, identificacion por video, alta digital, "
    "alta + cliente|cliente|online|cuenta, kontoeroffnung, kredit, kreditantrag, hypothek, "
    "credit immobilier, pret, dossier de pret, hipoteca, prestamo, solicitud + prestamo, papers, "
    "papeles, paperasse, papierkram, account opening, tenant application, enrolment, enrollment, "
    "matricula, einschreibung, in app guides, checklist, onboarding checklist, understand the app, "
    "delete it, deletes it, first week, second day, pendo, completion events, verstehen die app, "
    "uninstall, uninstalled, primera semana, premiere semaine, erste woche, starter guide",
    "press work": "journalist, journalists, newspaper, press, editors, release, embargo, presse, prensa",
    "recruiting pages": "apply, applying, applicant, applicants, application form, job, jobs, vacancy, career, careers, "
    "cv, resume, recruit, hire, young people, bewerbung, bewerber, candidature, candidat, empleo, "
    "candidatos, trainees, nurses wanted, lehrling, lehrlinge, lehrstelle, lehrstellen, ausbildung, "
    "trainee, bewerbungsstrecke, kurzbewerbung, kurzformular, rexx, nachwuchs, keiner schreibt, "
    "personalmarketing, drivers wanted, seasonal workers, saisonkrafte, saisonniers, temporeros, "
    "apprentices, jeunes + postuler|recruter|attirer, jovenes + empleo|candidatos|trabajar, "
    "job portal, short form + job|apply",
    "connected products": "machine, machines, device, telemetry, sensor data, sensors on, filter, filters, consumables, "
    "cartridge, cartridges, spare part, spare parts, iot, usage data, fields, satellite, imagery, "
    "yield, runtime, wear, maintenance, seed, farm, farmer, farmers, field, sentinel, drone, "
    "tractor, crop, crops, harvest, ernte, recolte, cosecha, compressor, pump data, boiler, heating, "
    "heat pump, waschmaschine, lave linge, lavadora, coffee machine, wearables, hearing aid, "
    "hearing aids, charger, chargers, wallbox, battery, batteries",
    "points of sale": "till, tills, receipt, receipts, pos, cashier, counter, kasse, caisse, caja, in store, "
    "cash register, kassensystem",
    "fraud and bots": "fake, bots, bot, robots, fraud, abuse, spam entries, captcha, scam, falsch, faux, falso, "
    "falsos, brand safety, brand safe, surroundings, decent, next to a war, next to hate, "
    "unsuitable, viewability, pre bid, block lists, umfeld, umfelder, markensicherheit, "
    "environnement + publicite|banniere, entorno seguro, bad neighbourhood, made for advertising, "
    "dubious, robots buy, bot defence, bot defense, device checks, ten seconds, scalpers, scalper, "
    "resellers buy, fairly, fair chance, bots kaufen, revendeurs automatises, reventa",
    "uptime of the site": "fell over, falls over, went down, goes down, crash, crashed, overload, load test, load tests, "
    "queue, waiting room, peak, spike, rush, sessions, stampede, before the season, ansturm, "
    "affluence, avalancha, half went away, tickets gone in, zusammengebrochen, abgesturzt, "
    "in die knie, a plante, est tombe, site tombe, se cayo, cayo la web, page down, shop down, "
    "on sale day, verkaufsstart, ouverture des ventes, salida a la venta, sale start",
    "training for customers": "course, courses, lesson, training, learn, academy, certificate, lms, kurs, kurse, cours, curso, "
    "cursos, schulung, webinar series, e learning, certified, certification, "
    "installers + certified|course|training, doctors + cme|course, exam",
    "accessibility": "mouse, keyboard, blind, deaf, sight, eyesight, glasses, screen reader, contrast, disabled, "
    "disability, disabilities, usable, wcag, axe, barrier, barriere, handicap, discapacidad, "
    "larger type, big letters, focus order, labels, over sixty, sixty, enlarge, enlarged, zoom, "
    "small print, reflow, remediation, sehschwache, altere, seniors, agrandir, grossir, ampliar, "
    "tamano de letra, letra pequena, schriftgrosse, vergrossern, keyboard support, bfsg, "
    "contrast remediation, readable for all, large letters, alt text, alt texts, dyslexia, "
    "leseschwache, dyslexie, dislexia, tab key, keyboard only, screen magnifier, hearing",
    "the customer app": "app, apps, ios, android, store rating, app store, native, appli, aplicacion",
    "weather and location triggers": "rain, sun, snow, heat, weather, temperature, passing, walk past, footfall, location, geo, "
    "wetter, meteo, clima, beacon, hot days, wet, wet ones, ice cream, soup, right weather, degrees, "
    "forecast feed",
    "donations": "donate, donation, donor, donors, charity, good cause, children, round up, ten cents, change, "
    "spende, spenden, don, dons, donar, donativo, fundraising, givers, twenty euros, ten euros, "
    "impact, impact report, what became of, project + donor|donors|donation|impact, second gift, "
    "patenschaft, patenkind, parrain + enfant, apadrinar, child sponsorship, zuwendung, "
    "zuwendungsbestatigung, legs, legado, testament, standing order",
    "invoices and letters to customers": "bill, bills, invoice, invoices, statement, letter, letters, rechnung, facture, factura, pdf, "
    "plain words, folio",
    "claims and complaints": "damage, damaged, claim, claims, accident, complaint, complaints, photograph, photos of, fnol, "
    "guidewire, triage, schaden, sinistre, siniestro, adjuster, loss, reclamo, queja, plainte, "
    "beschwerde, case stands, where their case, where the case, my case, milestones, case status, "
    "status of my case, stand der dinge, bearbeitungsstand, schadenstand, ou en est, en que estado, "
    "estado del caso, tracker + claim|case",
    "safety and service notices": "outage, disruption, delay, delays, cancelled train, affected, out of service, maintenance work, "
    "storung, panne, averia, sail, sails, sailing, ferry, ferries, "
    "flight + cancelled|delayed|late|gate, timetable, timetables, service changes, strike, stormy, "
    "cancelled + trains|flights|ferries|classes|events, departure, departures, operations status, "
    "disruptions, blackout, avis de coupure, coupure, coupures, perturbations, perturbation, "
    "retards, corte de luz, cortes, incidencias, averias, retrasos, verspatung, verspatungen, "
    "zugausfall, streik, sperrung, baustelle, baustellen, verkehrsmeldung, line is cut, commuters, "
    "platform, gtfs rt, replacement bus, ersatzverkehr, bus de remplacement",
    "how often people are contacted": "too often, too many, five mails, departments, caps, cap, arbitration, priority rules, pressure, "
    "fatigue, saturation, contact policy, throttle, same customer, bombard, zu oft, trop souvent, "
    "demasiado, recibe demasiado, reciben demasiado, trop, recoivent trop, zu viel, "
    "bekommen zu viel, too much mail, flood, flooded",
    "video calls with customers": "video call, face to face, camera, screen sharing, remote, from home, visio, videollamada, "
    "expert by video, video advice, stylist, personal shopper, live consultation",
    "sustainability": "origin, carbon, climate, footprint, green, traceable, traceability, nachhaltig, durable, "
    "sostenible, recycled",
    "size and fit": "size, sizes, fit, fits, too small, too big, measure, measurements, grosse, taille, talla",
    "used goods and trade-in": "used, second hand, trade in, old one, resale, gebraucht, occasion, usado, valuation",
    "retail media": "brands pay, suppliers pay, sponsored, placement, placements, retail media, ad space",
    "electronic procurement": "punchout, purchasing, procurement, ariba, coupa, article numbers, own system, oci, cxml, edi, "
    "einkauf, achats, compras, purchasing screen",
    "wish lists and price alerts": "wishlist, favourites, favourite, saved, alert, alerts, later, merkliste, favoris, favoritos",
    "research with customers": "research, interviews, panel, prototype, study, focus group, concept, usability, forschung, "
    "etude, estudio, brand health, brand tracker, tracker, brand tracking, studies, five studies, "
    "weighting, survey api, bekanntheit, markentracking, barometre, barometro, consideration, "
    "awareness, awareness study",
    "visits of the field force": "field, reps, rep, visit, visits, route, tour, road, aussendienst, commerciaux, comerciales, "
    "territory",
    "personal finance and consumption advice": "consumption, energy, electricity, power use, saving, savings, budget, verbrauch, consommation, "
    "consumo, household",
    "recalls and notices to owners": "recall, faulty, dangerous, defective, safety notice, owners, batch, vin",
    "product samples": "sample, samples, swatch, tester, muster, echantillon, muestra",
    "pre-orders": "preorder, pre order, early access, waitlist, waiting list, launch day, before the season, "
    "reserve, vorbestellen, first ones, limited, limited edition, sneaker, sneakers, drop, raffle, "
    "draw, fair draw, reserve fairly, auslosung, tirage, sorteo, queue for, entry api",
    "sponsoring": "sponsor, sponsors, sponsorship, stadium, jersey, pitch, club, perimeter, boards, exposure, "
    "minutes on air, sponsors + see|get|show|pay|report, bandenwerbung, panneaux, vallas, "
    "partner report",
    "comparing products": "compare, comparison, side by side, difference, differences, vergleichen, comparer, comparar",
    "marketplaces": "amazon, ebay, zalando, otto, marketplace, marketplaces, seller, sellers, marktplatz",
    "guest Wi-Fi": "wifi, wlan, hotspot, splash page, captive",
    "domains and certificates": "domain, domains, dns, certificate, ssl, registrar, nameserver",
    "marketing budget": "budget, budgets, spend, spending, invoices, committed, overspent, cost centre, ausgaben, "
    "depenses, gastos",
    "access to marketing tools": "access, rights, roles, passwords, accounts, offboarding, left the company, zugang, acces, "
    "acceso",
    "the set of marketing tools": "tools, licences, licenses, vendors, subscriptions, redundant, stack, inventory of tools",
    "files shared with agencies": "files, upload, uploads, large files, transfer, agency, agencies, dateien, fichiers, archivos",
    "legal texts": "terms, imprint, disclaimer, clause, clauses, legal, mandatory, wording, rechtstexte, "
    "mentions legales",
}
