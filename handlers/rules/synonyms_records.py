"""The field's synonyms, second half: customers and their data, the shop, content, partners, and what IT runs for them.

A line is a capability and how marketing, IT and vendors call it; `a + b` means both words anywhere in a text.
"""

from collections.abc import Mapping

RECORDS: Mapping[str, str] = {
    "leads reaching the CRM": "lead sync, lead import, lead ingestion, lead transfer, lead capture, lead handover, lead hand over, "
    "lead integration, lead interface, lead upload, lead + crm, lead + salesforce, lead + csv, form + crm, import lead, "
    "contacts + crm, csv + crm, manual import, manual upload, csv upload, crm integration, crm connector, crm sync, "
    "lead ubergabe, leadubergabe, lead + manuell, prospect + crm, contact sync, inquiry + crm, form + salesforce, retype, rekeying, copy paste + crm, "
    "web to lead, leads + spreadsheet, leads + excel, lead intake",
    "lead routing": "round robin, escalation, assignment rule, leads + lost, leads + weekend, requests + answer + within, within ten minutes, speed to lead, answer + within + minutes, response time + lead, nobody calls back, leads + unanswered, leadverteilung, repartition des leads, reparto de leads, requests + assigned, enquiries + assigned, "
    "case assignment, right office, enquiry routing, contact form + right, queue by, assign case, right person, right department, postcode + queue, forward enquiries, lead routing, lead distribution, lead assignment, assign lead, assignment rule, routing rule, round robin, "
    "territory, territory management, right rep, right sales rep, lead + rep, lead + region, lead + dealer, lead queue, "
    "speed to lead, response time + lead, leadverteilung, lead zuweisung, distribute lead, distribution of lead, "
    "enquiry + right, inquiry + right, case routing, faster + lead + sales, lead follow up, pass + lead, salesperson + lead",
    "lead scoring": "lead scoring, score lead, score, scoring, scoring model, lead grading, lead qualification, qualify lead, "
    "qualification, mql, sql lead, sales ready, hot lead, best lead, which lead, rank lead, prioritise lead, prioritize lead, "
    "propensity, propensity model, propensity score, purchase probability, likelihood, predictive lead, predictive scoring, "
    "leadbewertung, lead bewertung, notation des leads, puntuacion, call first + sales, sales + call first, "
    "worth calling, worth a call, ready to buy, predict + buy, intent data, buying intent, buying signal, 6sense, bombora",
    "account based marketing": "target account, companies we want, names on the list, named accounts, company list, match company, wanted companies, dream customers, "
    "visitor identification, company identification, reverse ip, ip lookup, who is on the page, who + looking at, which company + visit, companies on our site, identify + company, de anonymise, deanonymization, leadfeeder, dealfront, rb2b, "
    "firm + visit, firm + website, ip matching, visitor identification, leadfeeder, dealfront, companies behind, company behind, abm, account based marketing, account based, target account, named account, key account, "
    "demandbase, buying committee, buying center, wish list + companies, reverse ip, ip lookup, company identification, "
    "firmographic, firmographics, visitor company, deanonymisation, which company + visit, companies + visit, account list, account selection, account plan",
    "enriching company and contact data": "data enrichment, enrichment, enrich, zoominfo, clearbit, cognism, dun bradstreet, "
    "d b, firmographic data, firmographic, company data, company size, industry code, revenue band, missing field, append data, "
    "bisnode, anreicherung, datenanreicherung, enrichissement, enriquecimiento, contact data provider, technographic, third party data, data provider",
    "clean addresses and duplicates": "three mails to the same, same person twice, two mails + same, returned letters, undeliverable, master data matching, dedup, dedupe, wrong salutation, match rules, address validation, address check, "
    "duplicate, dedupe, deduplication, deduplicate, dublette, dubletten, doublon, duplicado, "
    "data quality, data cleansing, data cleaning, data hygiene, cleanse, cleansing, address validation, address check, "
    "address verification, address cleansing, email validation, email verification, mdm, master data, master data management, "
    "golden record, merge record, merge contact, same person twice, same customer twice, match and merge, fuzzy matching, "
    "record linkage, survivorship, stammdaten, datenqualitat, adressprufung, adressbereinigung, qualite des donnees, "
    "qualite de donnees, calidad de datos, donnees de reference, wrong address, returned mail, undeliverable, twice in + crm, "
    "letters twice, stale contact, outdated contact, clean up contact, clean + list, dirty data, tidy + contact, "
    "mailed twice, typed wrong, postcode lookup, normalisation of address",
    "one view of the customer": "una sola ficha, ficha + cliente, une seule fiche, ein kundenprofil, tienda + web + telefono, unify profiles, shop + web + phone + together, same customer + everywhere, know + customer + everywhere, "
    "segment deployment, collect events, one profile, profile per customer, rudderstack, lytics, activate + profile, cdp, customer data platform, single customer view, single view, 360, 360 degree, 360 view, "
    "customer 360, unified profile, unified customer, customer profile, profile store, segment io, treasure data, mparticle, "
    "tealium audiencestream, real time cdp, bloomreach, customer view, whole customer, all about + customer, everything + customer + one, "
    "one place + customer, kundensicht, 360 grad, kundenprofil, vue client, vue unique, vision unica, perfil unico, "
    "know + customer + one, data silo, silo, see + customer + complete, complete picture, golden customer, "
    "customer data hub, unify + customer, profile api, profile unification, customer master, crm + shop + one, join + profile",
    "recognising people across devices": "identity service, first party identity, browser id, browser ids, visitor id, anonymous visitors, visitor + by name, link ids, customer number, login + id, known + unknown, resolve identities, identity matching, resolve + identity, match + identities, identity resolution, identity graph, id graph, identity stitching, stitching, "
    "cross device, cross channel id, recognise + visitor, recognize + visitor, recognise customer, recognize customer, "
    "recognise + device, recognise + returning, person + devices, user id matching, id matching, matching key, customer id, "
    "probabilistic matching, deterministic matching, cookieless, third party cookie, first party id, first party data, "
    "universal id, known visitor, anonymous visitor, anonymous + known, same person, identitat, identite client, "
    "link + device, hashed id, common identifier, crosswalk, clean room, data clean room, persistent id",
    "segments and target groups": "segmentation, segment, customer segment, target group, audience builder, audience segment, "
    "selection tool, campaign selection, zielgruppe, zielgruppenselektion, selektion, cluster, clustering, rfm, persona, "
    "segmentierung, segmento, segmentacion, cible, ciblage, microsegment, self service segment, list pull, list request, "
    "pull list, customer group, cohort, build audience, target list, selections + sql, query + customer list, "
    "export + list + mailing, addressable",
    "churn": "did not renew, why + renew, cancel button, before they leave, save offer, at risk, retention offer, cancellation flow, pause instead, contract end, keep + subscribers, "
    "customers + quit, customer + left, win back offer, cancelled contract, quit, churn, churn prediction, churn model, attrition, retention model, likely to leave, about to leave, customers + leave, "
    "losing customer, cancel, cancellation, cancelling, kundigung, kundiger, kundigerpravention, abwanderung, abwanderungsprognose, "
    "desabonne, abandono de clientes, at risk customer, at risk, retention, retain, save desk, early warning + customer, "
    "keep customer, customer + quit, survival model, loss of customer, health score, customer health, renewal, renewal risk",
    "customer lifetime value": "know their worth, customer + worth, margin per account, margin per customer, clv model, rfm value, clv, lifetime value, ltv, cltv, customer value, customer lifetime, best customer, "
    "most valuable, valuable customer, high value customer, kundenwert, valeur client, valor del cliente, worth + customer, "
    "value model, value score, profitable customer, contribution margin + customer",
    "marketing attribution": "mix model, mmm, what tv brings, spend less to win, cost per customer + channel, weekly regression, spend and sales, acquisition cost, win a customer, "
    "econometric model, adstock, money well spent, well spent, tv and online, tv + online, spend + worth, advertising + worth, is it worth, effectiveness, media planning model, revenue attribution, campaign revenue, revenue per, prove + sell, newsletter + revenue, newsletter + sell, click + order, marketing contribution, sales effect, media return, attribution, attribution model, multi touch, multitouch, touchpoint, mmm, media mix, marketing mix, "
    "marketing mix model, mix modelling, channel contribution, which channel, which campaign + sale, what worked, "
    "budget allocation, incrementality, lift study, geo experiment, econometric, last click, first touch, "
    "attributionsmodell, attribuzione, atribucion, credit + channel, sale + channel, roas, roi + channel, "
    "return on + ad, return + marketing, spend + effect, customer path, path analysis, markov, shapley, budget + channel, "
    "effect + campaign, media effectiveness, advertising effect",
    "marketing reporting": "figures every monday, board reads, one page + board, kpi cockpit, cockpit, scheduled visualisation, numbers without excel, weekly numbers, see + campaign + results, automatic report, scorecard, "
    "at a glance, for the board, board report, campaign overview, performance + glance, dashboard, marketing dashboard, campaign dashboard, reporting, campaign report, marketing report, "
    "kpi report, kpi dashboard, campaign performance, campaign result, performance report, tableau, power bi, powerbi, looker, "
    "looker studio, data studio, qlik, bi, business intelligence, self service bi, auswertung, berichtswesen, kampagnenbericht, "
    "tableau de bord, rapport, cuadro de mando, informe, numbers + one place, figures + one place, weekly numbers, "
    "monthly report, report + excel, cockpit, kpi tree, metric layer, semantic layer, data mart, marketing data mart, "
    "all figures, all channels + report, campaign figures, scorecard, supermetrics, funnel io, spend + channel + see, "
    "data visualisation, numbers + morning, live numbers",
    "the data warehouse": "one version of the truth, all figures in one place, lakehouse, data lake, central data platform, elt, load + nightly, dbt, landing zone, data marts, semantic layer, "
    "data warehouse, warehouse table, dwh, data lake, lakehouse, data platform, bigquery, snowflake, redshift, databricks, "
    "etl, elt, data pipeline, data ingestion, fivetran, airbyte, dbt, data mart, marketing data, raw data, data product, "
    "data mesh, datenplattform, entrepot de donnees, almacen de datos, datalake, channel cost, cost import, "
    "connector + data, azure synapse, data model, data vault, data export, ad cost + import, "
    "campaign data, source + warehouse, data hub",
    "forecasting": "forecast, forecasting, demand forecast, sales forecast, prediction, predictive, prognose, prevision, "
    "pronostico, pipeline forecast, time series, predict demand, expected sales, expected demand, planning model, "
    "uplift + promotion, promotion planning, promo forecast",
    "data protection and erasure": "retention rule, automatic purge, after three years, old contacts, unneeded data, what we don t need, data diet, storage limitation, delete + need, gdpr, dsgvo, rgpd, lopd, ccpa, erasure, right to be forgotten, right to erasure, "
    "data subject request, dsar, dsr, subject access, access request, deletion request, delete personal data, delete + personal, "
    "data deletion, erase, erase people, forget + customer, forget me, loschung, loschen, loschkonzept, effacement, "
    "droit a l oubli, supresion, borrado, retention period, data retention, retention policy, anonymisation, anonymization, "
    "anonymise, pseudonymisation, auskunft, auskunftsersuchen, personal data + delete, delete + data, "
    "delete + contact, delete + account, account deletion, remove + data, purge, data minimisation, privacy request, old contacts + delete, delete old, expired data, "
    "what data + hold, copy of + data, privacy",
    "customer login": "one password, one login, forget their logins, passkeys, social sign in, oidc, identity platform, ciam, log in once, sign in once, password reset, "
    "login, log in, sign in, single sign on, sso, ciam, customer identity, identity provider, idp, auth0, okta, "
    "keycloak, azure ad b2c, entra external, social login, password, passwordless, password reset, passkey, magic link, oauth, "
    "openid, oidc, saml, customer account, account creation, one account, one login, one password, anmeldung, kundenkonto, kundenlogin, "
    "kundenkonten, connexion, compte client, identifiant, inicio de sesion, cuenta de cliente, registration wall, "
    "log + once, login + everywhere, authentication, federation, federated, identity management, mfa, two factor, gigya, forgerock, "
    "sign on",
    "customer portal and self-service": "change + address + themselves, change their contract, without calling us, do it themselves online, customers + help themselves, service requests online, my account, self care, moving house + online, see their invoices, "
    "self care, selfcare, manage contract, change contract, read contract, contracts themselves, account self service, customer portal, self service, self service portal, my account, account area, client area, "
    "member area, kundenportal, espace client, area de cliente, portal de cliente, selfservice, customer zone, "
    "invoice + online, contract + online, customer + themselves, customer center, change + address + online, manage + contract, "
    "meter reading, online service, service portal, b2b portal, extranet, customers + see + order, order history",
    "help centre and support": "in app help, fast help, in app support, contextual help, help + app, support sdk, help center, help centre, helpdesk, knowledge base, faq, zendesk, freshdesk, service cloud, "
    "support ticket, customer service, customer care, ticket system, support case, case management, hilfecenter, kundenservice, "
    "kundendienst, centre d aide, service client, centro de ayuda, help article, how to article, support article, "
    "community forum, forum, answers + themselves, answer + themselves, service request, complaint, complaint management, "
    "beschwerde, reklamation, beschwerdemanagement, reclamation, shared inbox",
    "loyalty": "points + see, collect stamps, wallet pass, tiers, status levels, reward + regular, earn and burn, points ledger, balance api, members + know + points, bonus programme, card holders, "
    "member tier, status from, tier engine, loyal guest, loyal customer, loyal, frequent guest, upgrades + guests, vip, vip status, status customer, surprise + regulars, thank + loyal, loyalty, loyalty program, loyalty programme, loyalty card, loyalty app, loyalty point, bonus programme, bonus program, "
    "bonus point, bonuskarte, points, points ledger, point balance, member benefit, membership, member tier, tier, vip club, customer club, "
    "customer card, kundenkarte, kundenbindung, treueprogramm, treuepunkte, programme de fidelite, fidelite, fidelidad, "
    "programa de puntos, collect point, earn + burn, reward regular, regulars, reward + loyal, reward + repeat, repeat customer, "
    "repeat purchase, redeem, redemption, stamp card, punch card, wallet pass, apple wallet, wallet, status level, accrual, "
    "frequent buyer, frequent customer, perks, members + reward",
    "referrals": "referral, refer a friend, invite a friend, recommend us, friend, friends, bring + customer, bring new customer, "
    "member get member, word of mouth, freunde werben, empfehlungsprogramm, kunden werben kunden, parrainage, recomienda, "
    "recommend + friend, tell a friend, client + recommend, recommend + credit, invite + reward, referrer, referral code, "
    "advocate, advocacy",
    "vouchers and promotions": "accepted at the till, code + mail + accepted, promotion engine, coupon service, discount rules, one time codes, validation + codes, coupon + works, promo code, voucher service, campaign discount, "
    "voucher, coupon, coupon code, voucher code, promo code, promotion code, discount code, discount, "
    "promotion engine, promotions, gutschein, gutscheincode, rabatt, rabattcode, bon de reduction, code promo, cupon, descuento, "
    "gift card, giftcard, geschenkkarte, carte cadeau, single use code, unique code, campaign code, price off, "
    "voucher service, promotion rule, discount rule, store credit, cashback, redeem code, bundle, bundle price, special offer, "
    "flash sale, sales promotion, promotion, incentive, coupon wallet, e voucher, stored value",
    "competitions and games": "contest, competition, sweepstake, raffle, prize draw, gewinnspiel, jeu concours, concurso, sorteo, "
    "gamification, quiz, advent calendar, adventskalender, spin the wheel, wheel of fortune, instant win, lucky draw, "
    "draw winner, game, giveaway, prize, win + prize, mini game, badges + points, entry form + prize, scratch card",
    "reviews and ratings": "review, product review, customer review, ratings, rating, star rating, stars, bazaarvoice, trustpilot, "
    "yotpo, google review, trusted shops, review request, review platform, bewertung, produktbewertung, kundenbewertung, "
    "avis client, avis, resena, opinion, opiniones, customer quote, testimonial, customer opinion, ask + review, "
    "sterne, google business review, reputation, powerreviews, rate + product, what buyers say, buyer + say, ratings provider",
    "surveys and satisfaction": "mood after, post contact, stars by text, after each call, questionnaire + telephony, csat, how was the call, "
    "exit questionnaire, hear from + why, why did they, ask + left, ask + cancelled, questionnaire service, trigger survey, feedback form, what customers think, one question + after, rating after + service, voice of the customer, "
    "survey, questionnaire, nps, net promoter, net promoter score, csat, customer satisfaction, satisfaction, "
    "customer feedback, feedback form, feedback tool, feedback, qualtrics, surveymonkey, medallia, voice of the customer, voc, "
    "umfrage, kundenumfrage, zufriedenheit, kundenzufriedenheit, befragung, enquete, sondage, encuesta, satisfaccion, "
    "customer effort, ces, exit survey, how happy, how satisfied, ask customer, ask + happy, ask + satisfied, recommend + score, "
    "panel, market research, poll, customer experience management, touchpoint feedback, post purchase survey, would recommend, "
    "detractor, promoter",
    "payment": "en trois fois, plusieurs fois, instalment provider, instalment, installment, in instalments, pay in three, pay later, pay monthly, split payment, ratenzahlung, ratenkauf, a plazos, pago aplazado, financiacion, paiement fractionne, "
    "payment, payment method, payment provider, psp, stripe, adyen, paypal, klarna, apple pay, google pay, "
    "buy now pay later, instalment, installment, checkout payment, pay later, zahlung, zahlungsart, paiement, pago, "
    "card processing, one click pay, ideal payment, direct debit, sepa, acquirer, twint, pay by invoice, invoice purchase, rechnungskauf",
    "the checkout": "checkout, checkout flow, guest checkout, one page checkout, express checkout, order form, order process, "
    "buying process, kasse, bestellprozess, tunnel de commande, passage en caisse, proceso de compra, order without account, "
    "fewer step + buy, fewer click + buy, one click order, one click buy, easier + buy, checkout service",
    "the online shop": "commerce backend, shop backend, basket api, online shop, webshop, web shop, e commerce, ecommerce, shopify, magento, shopware, commerce cloud, commercetools, "
    "hybris, sap commerce, storefront, online store, shop system, boutique en ligne, tienda online, onlineshop, sell online, "
    "sell + online, digital commerce, order online, b2b shop, d2c, direct to consumer, direct to customer, woocommerce, bigcommerce, "
    "spryker, headless commerce, composable commerce, commerce platform, shop platform, shop replatforming, shop + dealers, e shop",
    "marketplaces": "marketplace, amazon, amazon seller, ebay, zalando, marketplace integration, channel engine, channelengine, "
    "channeladvisor, seller central, third party marketplace, sell on amazon, marktplatz, place de marche, mercado, "
    "otto market, mirakl, order + amazon, listing + amazon, plentymarkets, seller account, vendor central",
    "product feeds": "product feed, feed, google shopping, merchant center, shopping ads, product data feed, price comparison, "
    "comparison portal, feed management, channable, productsup, catalog feed, facebook catalog, product listing, "
    "shopping listing, articles + google, products + google, produktfeed, produktdatenfeed, flux produit, flujo de productos, "
    "feed export, xml feed, csv feed, idealo, price search engine, preisvergleich, product ads, catalogue ads, price feed, "
    "comparison site, shopping campaign, listing ads",
    "product information": "texts + sizes + shop, data sheets, product data + wrong, attributes, product master, one source + products, pim, data onboarding + suppliers, item data, missing + product + details, "
    "pim, product information, product data, product content, akeneo, inriver, stibo, contentserv, "
    "product attribute, product description, product text, spec sheet, specification, data sheet, datasheet, "
    "produktdaten, produktinformation, produkttexte, artikelstammdaten, fiche produit, donnees produit, ficha de producto, "
    "datos de producto, article master, item master, product master, attribute model, product catalog, product catalogue, "
    "catalogue data, assortment, sortiment, product page content, gtin, taxonomy, product classification, etim",
    "prices": "contract price, contract pricing, customer price, own prices, business customer price, customer specific, individual price, negotiated price, everyone sees their own, conditions + erp, price conditions, central price, price consistency, same price, one price, price source, price master, price hub, pricing service, price list, dynamic pricing, pricing engine, price engine, repricing, price change, price update, price label, competitor price, "
    "price monitoring, price test, price optimisation, preisliste, preismanagement, prix dynamique, tarifs, precio, "
    "customer specific price, price service, price calculation, margin optimisation, adjust price, prices + competitor, "
    "price + daily, price + real time, markdown, rivals + price, price crawling, price crawler, competitors + offers, web scraping price, yield",
    "stock and availability": "sold + don t have, sold + do not have, real time inventory, inventory api, oversell, overselling, availability from the warehouse, sold out + shown, show + what is left, last pieces, stock per branch, orders we cannot fulfil, "
    "stock, availability, inventory, in stock, back in stock, out of stock, stock level, stock display, "
    "lagerbestand, verfugbarkeit, bestand, disponibilite, stock en temps reel, disponibilidad, inventory api, inventory service, "
    "inventory feed, available in store, available + store, stock notification, availability alert, sold out, atp, "
    "real time stock, local inventory, restock, store stock, product is back, wait list, waitlist, oms",
    "click and collect": "click and collect, click collect, click & collect, pick up in store, pickup, pick up, bopis, reserve in store, "
    "reserve + store, reserve online, collect in store, collect + store, abholung, filialabholung, retrait en magasin, "
    "recogida en tienda, ship from store, order online + store, omnichannel order, omnichannel, curbside, store fulfilment, same day delivery",
    "returns": "take it back, bring it back, bring back + store, return in branch, cross channel return, drop off, label free, refund from, boris, buy online return in store, retoure, retouren, retours gratuits, devolver, send back, send it back, "
    "product return, return label, return portal, returns, retoure, retouren, retourenportal, retour produit, devolucion, refund, "
    "send back, exchange item, rma, returns management, reverse logistics, return parcel, return reason, give back",
    "finding a store or dealer": "opening hours + wrong, opening hours + right, location data, branch + map, nearest branch, branches on maps, store pages, local listings, where to buy, dealer map, listings management, "
    "map result, maps result, map results, listing sync, branch data, local seo, push branch, hours + google, google and apple, apple maps, business listing, visible on map, location listing, radius search, geo search, proximity search, directory, nearby, find + nearby, installer + nearby, partner directory, certified companies, store directory, store locator, store finder, branch finder, dealer locator, dealer search, dealer finder, "
    "find store, find shop, find dealer, find nearest, nearest store, nearest shop, nearest branch, nearest dealer, nearest, "
    "partner finder, partner locator, where to buy, opening hours, location data, location page, google business profile, google my business, "
    "gmb, yext, uberall, map, maps api, google maps, geocoding, geolocation, geo service, filialfinder, filialsuche, handlersuche, "
    "offnungszeiten, localisateur, trouver un magasin, localizador de tiendas, horarios, points of sale + map, "
    "local listing, local page, branch page, store page, store master data, location management, location service, points of interest",
    "appointment booking": "meetings for sales, meetings + site, prospects + choose the time, calendar embedding, demo booking, routing of demo, book + demo, meeting scheduler, probefahrt, probefahrten, termine, "
    "come when there is time, calendar slots, book a slot, book + fitting, book + consultation, no waiting in + branch, scheduling platform, pick a time, test drive booking, reserve + visit, slot management, "
    "appointment, appointment booking, book appointment, online booking, scheduling tool, calendly, "
    "meeting booking, book a meeting, book meeting, book a demo, demo booking, test drive, test ride, terminbuchung, terminvereinbarung, "
    "termin, prise de rendez vous, rendez vous, cita, citas, reservation system, booking engine, booking system, "
    "calendar integration, slot booking, book + consultation, book + visit, book + slot, book + advisor, reserve + slot, time slot, bookings, "
    "video consultation, reservations, table booking",
    "product configurator": "finder, skin type, questions + product, match profile, quiz + product, needs finder, four questions, advisor, configurator, product configurator, konfigurator, configurateur, configurador, 3d viewer, 3d, "
    "augmented reality, ar, virtual try on, try on, try + at home, build your own, visualizer, visualiser, visualisation + product, room planner, "
    "product finder, product advisor, guided selling, product selector, size finder, size advice, size guide, "
    "berater tool, produktberater, find + right product, help + choose product, help + choose, see + in + room, rules engine + product, "
    "variant configuration, variantenkonfiguration, assemble + product, compose + product, webgl, 3d model, needs analysis",
    "quotes and offers": "cpq, configure price quote, quotation, quote, price quote, quoting, proposal, proposal tool, offer document, "
    "angebot, angebotserstellung, devis, presupuesto, cotizacion, tender, tender response, rfp, price calculator, calculator, savings calculator, "
    "roi calculator, rechner, premium calculator, online quote, instant quote, request a quote, instant price, tariff calculator, "
    "offer generation, calculate + price, estimate + price, offer calculation, calculation engine",
    "sales material": "reps show, same slides, newest price sheet, newest + brochure, salespeople + find + documents, sales enablement, pitch deck, versioned content, offline tablet, sales + right document, "
    "sales enablement, sales content, sales material, sales deck, pitch deck, highspot, seismic, showpad, brochure, "
    "sales presentation, presentation, battle card, battlecard, sales collateral, collateral, vertriebsunterlagen, "
    "verkaufsunterlagen, support de vente, material de ventas, presentations from template, slide, slide library, right slides, reps + material, reps + content, "
    "sales + latest, field sales + tablet, sales app, document generation, presentation template, playbook",
    "assets and brand material": "media archive, archive search, campaign material, old material, motif, ai tagging, auto tagging, image recognition tag, search by object, find + material, material + again, archived, footage, shoot, letterhead, current logo, brand template, corporate design, brand center, old logo, logo + current, brand + template, styleguide, dam, digital asset, digital asset management, asset management, media library, image library, "
    "image bank, image database, picture database, photo library, bynder, cloudinary, aem assets, celum, canto, brandfolder, "
    "brand portal, brand asset, brand guideline, brand material, image right, usage right, license + image, "
    "licence + picture, bilddatenbank, mediendatenbank, bilder, mediatheque, phototheque, banque d images, banco de imagenes, "
    "biblioteca de medios, find + picture, find + image, find + logo, image rendition, rendition, file share + images, "
    "images + one place, media asset, brand hub, approved images, latest logo, asset repository, product image, product photo, packshot, "
    "asset metadata, artwork",
    "content production": "creative production, automated formats, better pictures, pictures + faster, ad formats + automatic, banner + sizes, resize + banner, creative automation, studio workflow, shoot + fewer, visuals + versions, adapt + creative, render + variants, "
    "texts with ai, ai + text, ai + description, llm platform, guardrails, product descriptions + minutes, ai platform, copy + automatically, template editor, locked layout, brand template editor, adapt ads, ads + templates, adaptation, adapt + countries, web to publish, artwork template, self service creative, templates + agency, content production, creative production, creative automation, banner generator, banner production, banner template, ad template, "
    "template tool, canva, figma, adobe express, celtra, generative ai, genai, ai content, ai text, ai copy, ai writing, chatgpt, copilot, "
    "llm, large language model, text generation, text generator, copywriting, content factory, content creation, faster content, texterstellung, ki texte, "
    "creation de contenu, creacion de contenido, write + text + automatically, generate text, generate + copy, generate image, ai image, "
    "draft + text, prompt, prompt library, language model, automated text, banner sizes, many formats, resize banner, create visuals, "
    "creative versioning, nlg, copy + ai, jasper",
    "approval and marketing workflow": "who signs off, sign off + faster, brief + agency, campaign briefs, work management, plans in one calendar, everyone sees what runs, review rounds, proofing, comments on pdf, workflow for campaigns, "
    "campaign plan, planning software, marketing planning, collisions, campaigns + calendar, calendar of campaigns, who does which campaign, approval workflow, approval, approval process, proofing, sign off creative, review and approval, "
    "freigabe, freigabeprozess, freigabeworkflow, validation workflow, aprobacion, workfront, marketing resource management, "
    "mrm, content workflow, editorial workflow, campaign planning, campaign plan, campaign calendar, marketing calendar, editorial calendar, editorial plan, content calendar, content plan, "
    "marketing plan, planning tool + marketing, redaktionsplan, redaktionsplanung, marketingplan, kampagnenplanung, kampagnenkalender, calendrier editorial, calendario de campanas, asana, monday com, wrike, "
    "who does what when, legal check, legal review, legal approval, claims + legal, marketing work management, work management, creative brief, briefing tool, "
    "content operation, content governance, mandatory text",
    "marketing budget": "marketing budget, budget planning, spend tracking, marketing spend, budget overview, budget control, "
    "purchase order + marketing, agency invoice, agency cost, budget tracking, marketing finance, allocadia, po + campaign, campaign cost, "
    "budget + campaign, commitment, spend + plan, actual spend, kampagnenbudget, marketing cost, cost center + marketing, cost centre + marketing, "
    "co op fund, mdf, market development fund, co op advertising, werbekostenzuschuss",
    "translation": "one newsletter + languages, texts + languages + faster, tms, translation management, language versions, local editors, localised pages, translators, multilingual, in six languages, "
    "translation, translate, translated, localization, localisation, localise, localize, multilingual, multi language, "
    "language version, languages, tms, translation memory, translation management, smartling, phrase, lokalise, transifex, crowdin, "
    "deepl, machine translation, ubersetzung, ubersetzungsmanagement, mehrsprachig, sprachversion, traduction, traduction automatique, multilingue, "
    "traduccion, idiomas, spanish version, german version, french version, other language, own language, local language, in + languages, country site, country version, international site, "
    "i18n, internationalization, internationalisation, locale, market rollout + site, xliff, glossary, country pages, terminology",
    "accessibility": "screen reader, everybody can use, blind + shop, contrast, wcag, keyboard navigation, barrier free, captions, alt texts, plain language, "
    "sign language, plain language, plain words, easy to read, for everybody, inclusive, inclusion, wcag check, large text, gebardensprache, read aloud, accessibility, accessible, wcag, bfsg, barrierefrei, barrierefreiheit, a11y, screen reader, european accessibility act, "
    "eaa, disability, disabled, blind, impaired, handicap, accessibilite, accesibilidad, contrast, alt text, "
    "keyboard navigation, assistive technology, accessibility act, visually impaired, easy language, leichte sprache",
    "the customer app": "mobile commerce, shop in app, m commerce, app shop, app + buy, mobile app, customer app, native app, app relaunch, ios, android, flutter, react native, app store, pwa, "
    "progressive web app, app store optimisation, aso, app rating, kunden app, application mobile, aplicacion movil, app, smartphone app, "
    "app + download, mobile application, iphone, companion app, app + customer, mobile backend, app release, smartphone",
    "partner and dealer portal": "dealers + order brochures, dealers + campaigns, partner extranet, channel partners, marketing development funds, mdf, reseller portal, co branding, franchisees, retailers + download, local marketing templates, "
    "partner portal, dealer portal, dealer, reseller, reseller portal, distributor, channel partner, "
    "partner program, partner programme, partner relationship management, prm, handlerportal, handler, partnerportal, portail partenaire, portail revendeur, revendeur, "
    "concessionnaire, portal de socios, distribuidor, franchise, franchisee, retail partner, partner onboarding, partner + material, dealers + marketing, "
    "local marketing, through channel marketing, through channel, b2b2c, deal registration, partner extranet, intermediary, broker portal, agents + material, wholesaler, trade partner, installer portal, brokers",
    "retail media": "sell ad space, ad space + shop, sponsored placement, sponsored listing, brands pay, suppliers pay, top row, auction + placement, onsite ads, supplier + visibility, "
    "retail media, supplier ad, sponsored product, brand + pay + shop, criteo, onsite ads, "
    "monetise + traffic, advertisers + shop, ad inventory, sponsored listing, ad slots + shop, retail media network",
    "subscriptions and billing": "subscription, subscription billing, recurring billing, recurring payment, recurring order, chargebee, zuora, abo, abonnement, "
    "suscripcion, subscription model, monthly box, auto renew, auto reorder, reorder automatically, replenishment, subscription commerce, membership fee, billing engine, "
    "paid plan, free trial, trial, trial + paid, trial conversion, freemium, paywall, metered, subscribe and save, subscribers + pay, regular delivery, plan upgrade",
    "digital onboarding of customers": "unterschreiben, unterschrift, docusign, e signature, sign online, sign + contract, signer en ligne, firmar en linea, ohne post, signature electronique, firma electronica, "
    "guided tour, digital adoption, adoption layer, tooltip, in app guide, new users + features, first steps in the app, product walkthrough, feature discovery, "
    "onboarding, customer onboarding, welcome, first steps, first day + customer, product tour, activation, user activation, walkthrough, "
    "onboarding flow, new customer + start, pendo, appcues, kyc, identity verification, video ident, e signature, esignature, esign, electronic signature, "
    "digital signature, docusign, signing + online, digital contract, online application, online contract, sign + contract + online, "
    "antragsstrecke, souscription en ligne, contratacion online, account opening, know your customer",
    "press work": "embargo, embargoed, editors + news, media contacts, journalists + news, media area, press, press portal, newsroom, press release, media relations, pressemitteilung, presseportal, journalist, communique de presse, "
    "sala de prensa, pr tool, press room, media kit, press distribution, press contact, cision, pr",
    "recruiting pages": "cover letter, apply by phone, job application, hr suite + form, apprentices, trainees + apply, young people + apply, successfactors recruiting, taleo, application form + job, career site, career page, job ad, job board, job posting, applicant, applicant tracking, ats, recruiting, recruitment, karriereseite, "
    "stellenanzeige, bewerber, bewerbung, recrutement, offre d emploi, empleo, candidate, vacancy, vacancies, employer branding, employer brand, job opening, apply online, "
    "open position, hire, talent, personio, workday recruiting, greenhouse",
    "connected products": "iot, connected product, smart device, device registration, product registration, warranty, warranty registration, "
    "serial number, garantie, garantieregistrierung, garantia, telemetry, device data, product passport, digital product passport, register + product, register + device, "
    "owner registration, after sales, aftersales, spare part, maintenance reminder, service reminder, machine data, installed base, usage telemetry, proof of ownership",
    "points of sale": "receipt service, till receipt, receipts + coupons, receipt template, pos, point of sale, cash register, till, tills, receipt, kassenbon, kassensystem, kasse + filiale, caisse, ticket de caisse, tpv, e receipt, digital receipt, "
    "store system, store purchase, in store purchase, checkout + store, store transaction, pos integration, instore, store sales, purchases in store, store associate, "
    "clienteling, in store + online, till data, basket + till, branch sales",
    "the CRM": "crm, salesforce, sfdc, dynamics, dynamics 365, sugarcrm, pipedrive, zoho, crm system, kundendatenbank, customer database, "
    "sales cloud, crm migration, crm rollout, contact database, contact history, interaction history, gestion de la relation client, vertriebssystem, opportunity, opportunities, "
    "sales pipeline, activity + account, crm introduction, customer relationship management, sales force automation, account record, contact record",
    "integration between systems": "integration, api, interface, middleware, ipaas, mulesoft, boomi, zapier, workato, webhook, event bus, event stream, kafka, "
    "esb, schnittstelle, interfaz, api gateway, connector, api management, message queue, data exchange, event driven, event streaming, synchronisation, sync, real time interface, batch job",
    "fraud and bots": "fraud, click fraud, ad fraud, bot traffic, fake account, fake lead, captcha, recaptcha, spam form, spam sign up, bot protection, "
    "bot management, invalid traffic, junk leads, fake registration, betrug, fraude, brand safety, abuse, brand protection, typosquatting, counterfeit, phishing domain, fake shop, rate limiting, form spam, bots + form",
    "domains and certificates": "domain, subdomain, dns, ssl, certificate, tls, domain portfolio, domain registration, domain management, hosting, web hosting, "
    "domaine, dominio, campaign domain, registrar, nom de domaine, webhosting, domain name, domain names",
    "uptime of the site": "uptime, downtime, site monitoring, outage, web monitoring, load test, peak load, peak traffic, high traffic, scaling, autoscaling, auto scaling, traffic peak, traffic spike, "
    "shop + crash, site + crash, site goes down, site down, website + down, availability monitoring, synthetic monitoring, status page, incident page, ausfall, waiting room, queue + visitors, "
    "black friday + infrastructure, resilience, overload, handle + rush",
    "training for customers": "customer academy, customer training, product training, tutorial, e learning + customer, lms + customer, learning portal, earn + certificate, "
    "academy, akademie, kundenschulung, formation client, formacion de clientes, how to video, course, courses, certification programme, teach + product, training portal, learning platform, education portal, product education",
    "product samples": "sample, product sample, sample order, free sample, muster, musterbestellung, echantillon, muestra, tester, sample request, swatch, sampling, try + free, trial pack, sample fulfilment",
    "gifts and merchandise": "posters, display, displays, wobbler, wobblers, stands, pos display, retailers order, order + display, order + poster, order material, in store material, shelf talkers, merchandise, merch shop, promotional item, give away, giveaways, werbemittel, werbeartikel, goodies, branded goods, promo material, marketing material order, web to print portal, "
    "material ordering, pos material, point of sale material, werbemittelshop, order + flyers, flyers, leaflet, leaflets, brochure order, prospekt, marketing shop, leaflet distribution, brand shop",
    "sustainability": "where + comes from, traceability, batch data, origin of, provenance, farm + scan, fish + comes from, supply chain transparency, herkunft, origine du produit, trazabilidad, digital product passport, "
    "sustainability, carbon, carbon footprint, co2, emission, emissions, csr, esg, green claim, climate, nachhaltigkeit, durabilite, empreinte carbone, sostenibilidad, huella de carbono, eco label, "
    "green footprint, footprint calculator, recycling, repairability",
    "access to marketing tools": "user access, access right, user provisioning, role concept, agency access, external access, tool access, access management, sso + tool, license + tool, seat, seats, onboarding + agency, "
    "shared password, shared login, scim, permission concept, berechtigung, berechtigungskonzept, zugang, droits d acces, permisos, offboarding, agency login, agency user, joiner mover leaver, iam, "
    "privileged access, marketing tools + password, password manager, password + agencies",
    "the set of marketing tools": "martech stack, tool stack, tool landscape, tool consolidation, application portfolio, license cost, licence cost, saas, shadow it, tool inventory, tool audit, vendor selection, vendor evaluation, "
    "software selection, saas management, license management, licence management, duplicate tool, redundant tool, application rationalisation, application rationalization, fewer tools, same thing + tools, vendor consolidation, software spend",
    "files shared with agencies": "agencies + upload, agency + upload, virus scan, hard disk, large object, upload portal, external partner + file, disks, file transfer, sftp, file sharing, share + file, large file, send file, wetransfer, sharepoint, box com, dropbox, dateiaustausch, transfert de fichier, file exchange, managed file transfer, "
    "secure transfer, exchange + agency, data room, external sharing, files + agency, big files, share + agency",
    "weather and location triggers": "weather, weather data, weather trigger, wetter, meteo, geofence, geofencing, geo targeting, location based, beacon, ibeacon, proximity, near + store, walk past, passing by, indoor positioning, footfall, "
    "visitor counting, people counter, store traffic, store visit, location signal",
    "invoices and letters to customers": "e bill, paperless, bills by email, electronic invoice, invoice delivery, bill + email, paper + bill, zugferd, xrechnung, invoice + email, invoice, billing document, e invoice, rechnung, facture, factura, invoice insert, bill + customer, statement + customer, document output, output management, bill design, customer letters, "
    "correspondence, customer correspondence, document composition, letter template, contract letters, statements",
    "sponsoring": "logo in the, sponsor wants, brand appearance, ad exposure, sponsor + proof, exposure measurement, logo + stream, "
    "sponsoring, sponsorship, sponsor, stadium, parrainage sportif, patrocinio, hospitality, ticket allocation, sponsorships",
    "how often people are contacted": "frequency cap, frequency capping, contact pressure, contact fatigue, pressure rule, contact policy, contact strategy, too many mail, "
    "two mail + day, mails + day, mail + complain, global contact, contact rule, quiet hours, message limit, kontaktdruck, kontaktfrequenz, pression marketing, saturation, overcontact",
    "when it will arrive": "technician is near, technician, field service, live position, on the way, eta, service visit, arrival notification, delivery date, delivery day, delivery time, delivery promise, lead time, available to promise, estimated delivery, arrival date, delivery window, delivery slot, "
    "lieferzeit, liefertermin, delai de livraison, plazo de entrega, fecha de entrega, when + arrive, shipping time, transit time, promise date",
    "research with customers": "user research, customer research, research panel, usability, usability test, user test, user testing, focus group, interview customer, customer interview, customer panel, "
    "beta tester, co creation, customer advisory, concept test, prototype + customer, test idea, ideas + customer, study, studies, marktforschung, etude de marche, estudio de mercado, insight platform, test + real customer",
    "articles and magazines": "blog, magazine, online magazine, editorial, article platform, story, stories, journal, content hub, paywall, editorial backend, guide articles, advice article, "
    "ratgeber, magazin, blogue, revista, content marketing, corporate blog, magazine + members, read + listen, publisher cms",
    "wish lists and price alerts": "wish list, wishlist, favourites, favorites, gift registry, saved item, save for later, price alert, price drop, watch list, watchlist, merkliste, wunschliste, "
    "liste d envies, lista de deseos, remember + product, save + product, bookmark",
    "checks of age and eligibility": "students pay less, proof of enrolment, sheerid, unidays, id me, teacher discount, military discount, proof of age, eligible, member price, enrolment, nachweis + rabatt, etudiants, estudiantes, "
    "age check, age verification, age gate, student discount, student verification, eligibility, verify + student, under 18, minor, minors, youth protection, "
    "alterscheck, alterspruefung, verification d age, verificacion de edad, proof of age, id check, membership check",
    "countries and currencies": "geo routing, detect country, visitors + see euros, see + own currency, switches by hand, country detection, right country, prices + own currency, set language and currency, "
    "country selector, currency, currencies, multi currency, geo ip, geolocation redirect, country redirect, international shop, cross border, customs, duty, local price, "
    "waehrung, devises, divisas, shop + poland, shop + country, market entry, international rollout, new country, tax calculation, vat, country store",
    "electronic procurement": "punchout, punch out, edi, e procurement, procurement catalogue, oci, cxml, ariba, purchasing system + customer, electronic order, order by edi, b2b ordering, buyers + system, "
    "electronic catalogue, corporate customer + order",
    "visits of the field force": "visit planning, route planning, field visit, field force, visit report, tour planning, call report, sales visit, besuchsbericht, besuchsplanung, tournee, "
    "aussendienst, rep + visit, offline app + sales, territory map, merchandiser, veeva, store check",
    "legal texts": "terms and conditions, imprint, privacy policy, legal notice, disclaimer, agb, impressum, datenschutzerklarung, mentions legales, aviso legal, legal text, contract terms, "
    "mandatory information, package leaflet, legal disclaimer, terms + version",
    "guest Wi-Fi": "guest wifi, guest wi fi, wifi login, captive portal, free wifi, customer wifi, wifi + store, hotspot, gaste wlan, kunden wlan",
    "donations": "donation, donate, donor, fundraising, spende, spenden, spender, don en ligne, donacion, round up, charity checkout, gift aid",
    "size and fit": "size advisor, size advice, size guide, size chart, size finder, fit finder, fitting, right size, wrong size, choose + size, body measure, fit prediction, grossenberatung, grossentabelle, guide des tailles, guia de tallas, true fit, virtual try on, try on",
    "used goods and trade-in": "second hand, trade in, buy back, pre owned, preloved, refurbished, resale, used device, gebraucht, ankauf, reprise, occasion, segunda mano, recompra",
    "pre-orders": "pre order, preorder, pre sale, waiting list, waitlist, vorbestellung, precommande, reserva anticipada, reserve + before launch, launch + reserve, drop + queue",
    "comparing products": "product comparison, compare product, comparison table, comparison tool, side by side, vergleich, produktvergleich, comparateur de produits, comparador de productos, compare model, compare + tariff",
    "recalls and notices to owners": "recall, product recall, safety notice, owner registry, rueckruf, ruckruf, rappel produit, retirada de producto, notify owner, reach + owner, owner data, sold device, safety warning, owners + warn",
}

BROAD: Mapping[str, str] = {
    "e-mail": "email, mail, mails, inbox, correo, courriel",
    "the website": "website, site, web, webpage, homepage, page, webseite, seite, site web, pagina, browser, visitor, besucher, visiteur",
    "advertising": "ad, ads, campaign, advertising, campagne, kampagne, campana, media, promotion, marketing",
    "customers": "customer, client, consumer, buyer, shopper, kunde, kunden, cliente, acheteur, subscriber, member, guest, user, audience",
    "prospects": "prospect, lead, interested, interessent, interessenten, enquiry, inquiry, buyer, pipeline, demand",
    "shopping": "shop, store, order, purchase, buy, bestellung, kauf, commande, achat, compra, pedido, tienda, magasin, filiale, branch, retail, ecommerce",
    "products": "product, article, item, artikel, produkt, produit, producto, catalog, catalogue, assortment",
    "data": "data, daten, donnees, datos, database, record, dataset, warehouse",
    "mobile": "mobile, phone, smartphone, app, handy, telefono, tablet, device",
    "sales": "sales, vertrieb, salespeople, rep, reps, salesperson, seller, vente, ventas, deal, field sales",
    "messages": "message, messaging, notification, notify, alert, reminder, remind, nachricht, erinnerung, mensaje",
    "contacts": "contact, people, person, profile, kontakt, contacto, address, recipient",
    "content": "content, text, copy, image, asset, inhalt, contenu, contenido, article, story, page",
    "measuring": "measure, analytics, statistic, metric, kpi, messung, mesure, medicion, result, performance, effect",
    "privacy law": "legal, compliance, law, regulation, datenschutz, conformite, privacy, protection des donnees",
    "events": "event, conference, veranstaltung, evenement, evento, session",
    "pricing": "price, pricing, preis, preise, prix, precio, tariff",
    "service": "support, service, help, agent, ticket, hilfe, aide, ayuda",
}

INWARD = (
    "employee, employees, staff, workforce, colleague, hr, human resource, mitarbeiter, personal abteilung, payroll, salaries, salarie, empleado, intranet, engineer, engineering, "
    "developer, devops, deployment, production deployment, freeze, release train, laptop, notebook rollout, printer, multifunction, forklift, sensor, "
    "data center, data centre, datacenter, server room, vpn, firewall, siem, backup, mainframe, cobol, vm, virtual machine, windows, active directory, "
    "controlling, accounting, finance, general ledger, ledger + finance, procurement, treasury, erp, s 4hana, logistics, plant, factory, shop floor, quality management, "
    "patch, vulnerability, source code, repository, ci, pipeline + build, kubernetes, facility, facilities, parking lot, parking space, parking system, canteen, meeting room, desk sharing, travel expense, expense, "
    "works council, internal, robot, robots, storage, workload, workloads, to cloud, mes, scheduling plant, automated warehouse, restore, licence usage, people analytics, lager, produktion, buchhaltung, workplace, office, network switch, incident, change management, change advisory, itil, service desk, "
    "supplier, lieferant, fournisseur, pallet, truck, fleet, truck driver, driver + fleet, vehicle fleet, board meeting, shareholder, investor, audit, badge reader, building, it operations, on call, deployments, "
    "onboarding + hire, new hire, new joiner, penetration test, wifi, wlan, video conferencing, room booking, security training, interns, "
    "mailbox, mailboxes, staff mailboxes, exchange online, assembly, assembly line, assembly lines, shift leaders, machine downtime, material master, spare part numbers, plant gate, "
    "isdn, telephony migration, script for agents, penetration, hardening, disk image, disk images, replenishment, general auditor, auditors, auditor, open balances, work order, work orders, turbine, "
    "turbines, pension fund, time recording, badge terminals, camera, cameras, recorder, recorders, surveillance, access point, access points, eduroam, kafka to version, unused server, unused servers, "
    "virtual machines, accounts payable, account payable, mileage, fuel, staff cars, maintenance window, server logs, log cluster, handsets, depot, dispose, desk allocation, headcount, timesheet, timesheets, "
    "cost centre, cost per laptop, internal it, it services, head of, interviews in, gala, awards evening, office move, car park, canteens, purchasing department, payslip, payslips, "
    "staff training, safety training, safety course, workplace safety, phishing, phishing course, password vault, storage array, cabling, rack, racks, printers, tape, snapshot, snapshots, "
    "test environment, release calendar, sprint, jenkins, terraform, cluster upgrade, database upgrade, version upgrade, operating system, end of support, conveyor, warehouse robots, quality gate, welding, machine park"
)
"""Words of a company's own inner life: what is for staff or machines is not what is for customers."""
