"""The field's synonyms, first half: reaching people by mail, message, page, ad and event.

A line is a capability and how marketing, IT and vendors call it; `a + b` means both words anywhere in a text.
"""

from collections.abc import Mapping

CHANNELS: Mapping[str, str] = {
    "cookie and tracking consent": "tag firing, consent state, only where people agreed, where + agreed, respect a no, respect + choice, no means no, vendors + block, block until, before + agreed, without consent, said no, "
    "consent, cookie, cookie banner, consent management, consent manager, cmp, onetrust, usercentrics, "
    "cookiebot, didomi, trustarc, tcf, consent mode, eprivacy, ttdsg, tracking permission, tracking opt out, agree + tracking, "
    "visitor + agree, permission + tracking, einwilligung, einwilligungsverwaltung, consentement, bandeau, consentimiento, "
    "privacy banner, privacy choice, tracking script + block",
    "e-mail and marketing permission": "opt in, double opt in, doi, marketing permission, marketing consent, email consent, "
    "permission, legal basis, consent record, proof + consent, consent log, zustimmung, werbeeinwilligung, newsletter sign up, "
    "newsletter signup, newsletter anmeldung, newsletter registration, subscribe form, may we write, allowed to mail, "
    "confirmation link, inscription newsletter, suscripcion boletin",
    "preference centre": "notification preference, per user channel, choose when + news, choose + morning or evening, phone or mail, time setting, channel setting, choose how + contacted, how and when, "
    "preference api, profile store, topics + frequency, wahlen + schreiben, weniger abmeldungen, worueber wir schreiben, pick + topics, choisissent + sujets, eligen + temas, fewer unsubscribes, what we send them, decide what + hear, "
    "preference center, preference, communication setting, contact preference, subscription center, "
    "subscription management, choose + topic, choose + frequency, which email + receive, notification setting, "
    "subscriber + choose, customer + manage + email, email frequency, praferenzcenter, praeferenzen, abonnementverwaltung, "
    "centre de preference, preferencias, topic subscription, interest profile, manage + subscription, fewer mail, "
    "pick + newsletter, less email",
    "unsubscribing and suppression": "sunset policy, suppress + dormant, flag dormant, never open + remove, mails + goodbye, "
    "unsubscribe, unsubscribing, opt out, suppression, suppression list, blacklist, blocklist, "
    "do not contact, do not mail, list unsubscribe, abmelden, abmeldung, abbestellen, robinson, desabonnement, desinscription, "
    "baja, stop + mail, no longer + mail, stop writing, stop contacting, one click unsubscribe, sperrliste, robinsonliste",
    "e-mail deliverability": "logo + inbox, name + mails + gmail, verified mark, certificates for sending, trusted sender, sender logo, "
    "deliverability, delivery rate, inbox placement, sender reputation, spf, dkim, dmarc, bimi, bounce, "
    "bounce handling, spam, spam folder, junk folder, ip warm up, warm up, sending domain, sender domain, dedicated ip, "
    "dns record, mail authentication, email authentication, zustellbarkeit, zustellrate, spamordner, delivrabilite, "
    "entregabilidad, feedback loop, mails arrive, reach + inbox, land + spam, sender authentication, mail domain",
    "e-mail marketing": "one look for all mails, same building blocks, modular mail, locked brand elements, mail system, mails + look the same, mail building blocks, "
    "newsletter, email campaign, email marketing, mail tool, mass mailing, emailing, esp, email service provider, mailchimp, "
    "klaviyo, sendgrid, braze, iterable, emarsys, inxmail, cleverreach, brevo, sendinblue, optivo, episerver campaign, "
    "episerver, mailjet, campaign monitor, email template, mail template, newsletter template, modular template, rundschreiben, "
    "infolettre, boletin, bulletin, email blast, email editor, mjml, exacttarget, responsys, marketing mail, email builder",
    "marketing automation": "welcome flow, newcomers + learn, mails + first weeks, five mails, account creation + trigger, branching, new customers + mails, first weeks + mails, learn what we offer, "
    "date driven, scheduled trigger, birthday surprise, present + mail, enrolment trigger, lifecycle stage, sequence of mails, mails after + purchase, automatic follow up, remind + renewal, event driven messaging, campaign flow, wait step, "
    "winback audience, win back audience, date based trigger, happy birthday, birthday, anniversary, anniversaries, lost customer, come back + offer, time triggered, customers + back, former customer, ex customer, offer + quit, marketing automation, marketo, pardot, hubspot, eloqua, marketing cloud, sfmc, journey builder, "
    "nurture, nurturing, drip, drip campaign, lifecycle mail, lifecycle campaign, welcome series, welcome mail, onboarding mail, "
    "automated journey, customer journey, journey orchestration, trigger mail, triggered mail, triggered email, trigger campaign, "
    "event triggered, campaign orchestration, workflow + mail, sequence + mail, mail sequence, kampagnenautomatisierung, "
    "automatisation marketing, willkommensstrecke, mailstrecke, active campaign, campaign engine, campaign automation, "
    "birthday mail, anniversary mail, reactivation, win back, winback, dormant, inactive customer, lapsed, anlassmails",
    "transactional messages": "parcel status, where + parcel, donde + paquete, donde + pedido, llamadas + pedido, ou + colis, wo + paket, branded tracking, calls about + order, wismo, lieferstatus, estado del pedido, suivi de commande, "
    "transactional mail, transactional email, transactional message, order confirmation, "
    "shipping notification, delivery notification, order status mail, dispatch note, receipt mail, system mail, system email, "
    "service mail, bestellbestatigung, versandbenachrichtigung, confirmation de commande, order update, parcel + update, "
    "where + order, track and trace, parcel tracking, shipment status, shipment tracking, shipping status, delivery status, "
    "order tracking, sendungsverfolgung, carrier api, carrier event",
    "abandoned carts": "carts + stay, carts stay full, full cart, abandoned cart, cart abandonment, abandoned basket, basket abandonment, abandoned checkout, "
    "cart recovery, basket, cart, warenkorb, warenkorbabbrecher, panier abandonne, panier, carrito, remind + shopper, "
    "shopper + left, left + cart, browse abandonment, left behind + shop, checkout event, basket event, cart event, "
    "not + bought, unfinished order, incomplete order, checkout + remind",
    "text messages": "sms, text message, texting, text customer, messaging gateway, sms gateway, twilio, whatsapp, "
    "whatsapp business, rcs, viber, sinch, vonage, messagebird, infobip, kurznachricht, texto, mensaje de texto, smses, "
    "short message, text alert, phone message, message bird",
    "push messages in the app": "geo targeted, tell + delays, only those on that, segments by stop, delays + phone, commuters, passengers + informed, topics + hub, warn + travellers, disruption + app, "
    "notification hub, push service, warn + phone, fans + phone, alert + app, notifications + topic, push, push notification, mobile push, web push, browser push, push message, app notification, "
    "in app message, firebase messaging, firebase cloud messaging, fcm, apns, device token, airship, onesignal, "
    "pushnachricht, benachrichtigung app, notification push, notificaciones, rich push, lock screen, app message, "
    "notification service, notification hub, mobile messaging, alert + phone, app + remind",
    "chat and chatbots": "chat with, assistant, retrieval, rag, advice + photo, photo + advice, hand off to agent, hand over to agent, ask + get advice, ai assistant, agent assist, digital advisor, messaging + widget, advice + shop, expert + answer, zendesk messaging, transcript, business messaging, messaging channel, whatsapp + service, answer + whatsapp, chat routing, conversational commerce, social messaging, chat, chatbot, live chat, chat widget, messenger widget, web chat, conversational, bot, "
    "virtual assistant, intercom, drift, zendesk chat, dialogflow, voicebot, digital assistant, conversational ai, "
    "talk + real time, answer + visitor, question + website + answer, assistant + website, asistente virtual, agent conversationnel, "
    "messenger, userlike, llm + customer, nlu, intent recognition, faq bot, talk to prospect",
    "landing pages and forms": "landing page, landingpage, campaign page, microsite, web form, contact form, form builder, "
    "unbounce, typeform, lead form, lead gen form, form submission, formular, formulaire, formulario, page builder, "
    "campaign site, form handler, gated content, whitepaper download, download form, page template, "
    "aktionsseite, kampagnenseite, kontaktformular, squeeze page, form fill, self service page, pages + without developer, "
    "short lived site, brochure download, form backend, form service",
    "the website and its CMS": "headless, replatforming, feels new, last refresh, eight years ago, old website, site refresh, migrate + pages, component library, fresh look, look + dated, new homepage, new website, "
    "structured content, brochures as pages, instead of pdf, content model, product literature, pdf + page, cms content, page content, content structure, cms, content management, website relaunch, web relaunch, relaunch, website migration, "
    "cms migration, cms upgrade, headless, headless cms, contentful, typo3, drupal, wordpress, aem, experience manager, "
    "sitecore, storyblok, contentstack, corporate website, new website, web content, website redesign, redesign, "
    "publish content, publishing, editor + website, webauftritt, internetauftritt, refonte, refonte du site, sitio web, "
    "gestor de contenidos, site rebuild, component library, design system, pattern library, multi site, multisite, "
    "edit page, edit + page, change + page, fresh look + site, page + without developer, content hub, "
    "website look, web platform, publish page, page publishing, redaktionssystem",
    "page speed": "site + too slow, takes too long to load, wait + page, seconds + load, render, image cdn, script budget, web vitals, lighter pages, bounce + slow, "
    "page speed, pagespeed, site speed, core web vitals, web vitals, cwv, lighthouse, load time, loading time, "
    "lcp, cdn, content delivery network, image optimization, image optimisation, image compression, caching, edge cache, "
    "ladezeit, vitesse, temps de chargement, velocidad, slow page, slow site, faster page, fast page, faster site, "
    "page + fast, site + faster, akamai, cloudflare, fastly, lazy loading, render, rendering, server side rendering, ssr, "
    "front end performance, frontend performance, web performance, mobile speed, page load, seconds to load, "
    "page + slow, pages + quick, performance budget",
    "being found by search engines": "people ask google, more visits without paying, canonicals, structured data, technical seo, rank + higher, indexing, sitemaps, page one + google, answers + ai search, disappear + google, "
    "seo, search engine optimization, search engine optimisation, organic traffic, "
    "organic search, organic, google ranking, ranking + google, search ranking, rank + google, redirect, 301, 301 redirect, "
    "sitemap, xml sitemap, canonical, hreflang, structured data, schema org, schema markup, rich snippet, robots txt, crawl, "
    "crawler, crawling, indexing, meta tag, metadata + page, suchmaschine, suchmaschinenoptimierung, sichtbarkeit, referencement, "
    "posicionamiento, found on google, found + google, found + search engine, searchmetrics, sistrix, url structure, url mapping, "
    "backlink, 404, visibility + google, rankings, prerender, prerendering, search engine",
    "search on the site": "find + nothing, no results, zero results, typo + search, typing mistakes, search box, product search, search engine of the shop, relevance tuning, searchandising, synonyms + search, facets, filters + shop, "
    "site search, onsite search, internal search, search bar, search box, search function, search result, "
    "product search, algolia, elasticsearch, solr, opensearch, coveo, autocomplete, auto suggest, autosuggest, typeahead, "
    "search engine for shop, search relevance, faceted search, faceted navigation, facet, filter + product, no result, "
    "zero result, produktsuche, sitesuche, suchfunktion, recherche interne, moteur de recherche interne, buscador, "
    "find product, find + article + shop, search index, search service, search platform, synonyms + search, typo tolerance, typo",
    "online advertising": "google ads, adwords, paid search, paid media, paid social, display ads, banner ad, sea, "
    "programmatic, dsp, ad campaign, ad spend, advertising, meta ads, facebook ads, instagram ads, linkedin ads, tiktok ads, "
    "bing ads, microsoft ads, ad server, campaign manager 360, dv360, werbung, anzeigen, publicite, publicidad, ads, "
    "ad account, media buying, sponsored post, search ads, performance max",
    "retargeting and ad audiences": "negative list, audience exclusion, exclusion list, bids only, pay for + competitors, people who may buy, exclude + bids, automated negative, only people who may, "
    "remarketing list, people who saw, video viewers, saw + offer, viewers + ads, watched + ads, dv360 audience, similar people, ad network, hashed data, hashed list, audiences + facebook, audiences + google, advertising audience, retargeting, remarketing, custom audience, customer match, lookalike, look alike audience, "
    "audience sync, audience export, audience upload, hashed email, audience activation, segment activation, reverse etl, "
    "census, hightouch, exclude + customer + ads, existing customer + ads, suppress + ads, ad platform + segment, "
    "customer list + ads, customer list, visitors + again + ads, zielgruppen, reciblage, audience list, "
    "segments + ad, segments + meta, segments + google, audience connector, liveramp, onboarding segment, "
    "ads + already bought, ads + bought, matched audience",
    "measuring ads and offline conversions": "rapporte + sea, ce que rapporte, won deals back, conversion import, paie des clics, zahlen + klicks, pagamos + clics, deals + ads, which clicks + customers, "
    "cookie is gone, cookies + disappear, first party identity, hashed identifier, server side event, ads + find our customers, event match quality, loses signal, third party cookie, browser + block + conversion, sales + told + google, "
    "ads bring orders, ads + orders, which ads, ads + sales, offline uploads, ads + store, offline conversion, conversion api, conversions api, capi, enhanced conversion, "
    "conversion tracking, conversion upload, conversion import, server side tracking, server side tagging, server to server, "
    "s2s, gclid, click id, meta pixel, facebook pixel, pixel, conversion pixel, floodlight, attribution window, "
    "closed deal + google, won deal + google, deal + ads, sale + ads, store sale + ads, store + ad click, "
    "offline sale, store purchase upload, konversion, conversion, "
    "crm + google ads, crm + ads, revenue + ads, revenue back, sales back to google, bidding, smart bidding, value based bidding",
    "tags and tracking on the site": "scripts + loaded, tag firing, container, tag governance, too many pixels, partners + pixel, server side container, data layer, event naming, measure + clicks + everywhere, clean up tags, "
    "naming convention, campaign naming, tracking link, campaign taxonomy, utm taxonomy, clear names + campaign, names + adverts, link builder, campaign code, tracking codes, tag manager, tag management, gtm, google tag manager, tealium, tag, tagging, "
    "data layer, datalayer, tracking code, tracking tag, tracking concept, tracking plan, measurement plan, pixel, "
    "tracking script, script + website, server side tagging, server side container, first party collection, matomo tag, container + tag, "
    "event tracking, click tracking, gestionnaire de balises, etiquetas, third party script, "
    "marketing script, snippet, tag + without developer, adobe launch, event schema, utm, utm parameter, campaign parameter",
    "web analytics": "where visitors drop, what visitors do, visitors + get lost, understand + visitors, behaviour on the site, click paths, session replay, traffic numbers, measurement plan, analytics rollout, replace + google analytics, "
    "instrumentation, funnel instrumentation, drop off, dropoff, funnel dashboard, give up, buyers + stop, conversion funnel, web analytics, google analytics, ga4, universal analytics, adobe analytics, matomo, piwik, plausible, "
    "snowplow, clickstream, click stream, visitor behaviour, visitor behavior, visitor statistics, traffic report, page view, "
    "site statistic, website statistic, web statistic, behavioural analytics, amplitude, mixpanel, product analytics, "
    "webanalyse, analyse d audience, analitica web, session replay, session recording, heatmap, heat map, hotjar, "
    "contentsquare, fullstory, microsoft clarity, mouse movement, where + visitor + click, how + visitor + use, funnel, "
    "visitor + drop, usage data, where + click, user behaviour, user behavior",
    "A/B testing": "subject line + test, subject line + better, which subject line, test two, better one, split logic, experimentation, winner logic, significance, "
    "split url, url testing, headline wins, which + wins, winning version, headline test, test winner, page test, test page, a b test, ab test, a b testing, split test, split testing, multivariate, experiment, experimentation, "
    "optimizely, vwo, google optimize, ab tasty, kameleoon, feature flag, feature toggle, launchdarkly, variant, "
    "test variant, try headline, try + variant, try + version, two version, compare version, controlled experiment, "
    "conversion optimisation, conversion optimization, conversion rate optimization, cro, test + headline, "
    "statistic + test, variante testen, test a b, test + wording, which version, randomisation, assignment service, holdout, "
    "control group, testing + page, test hypotheses",
    "personalisation": "in his own way, in their own way, see something else, different for each, next best action, next best offer, what fits + shown, decisioning, content slots, real time profile, offer + fits + customer, homepage + differs, know who + shown, "
    "visitor profile, profile + frontend, customer attribute, attributes + low latency, start page + interest, fits their interest, preference based, personalization, personalisation, personalise, personalised, individualisation, dynamic content, "
    "tailored content, tailored, content targeting, dynamic yield, target content, adobe target, next best action, "
    "next best offer, nba, decision engine, decisioning, offer engine, real time decision, right offer, individual offer, "
    "relevant offer, right content, personalisierung, individuelle inhalte, personnalisation, personalizacion, "
    "show different, different homepage, homepage + visitor, homepage + segment, visitor + sees, one to one, "
    "individual content, content by segment, each visitor, every visitor, returning visitor, profile based, segment based content",
    "recommendations": "ancillary, next best offer, right extra, offer the right, extra + check, add on + booking, upsell, cross sell, cross selling, upgrade offer, extras, "
    "product tips, personal tips, more per basket, basket size, item to item model, tips + basket, larger basket, recommendation rule, match + items, recommendation, recommender, recommendation engine, product recommendation, cross sell, cross selling, "
    "upsell, up sell, upselling, also bought, others bought, you may also like, similar product, similar item, matching product, "
    "complementary product, collaborative filtering, item to item, bought together, suggest product, suggest + article, "
    "suggest + item, accessory, produktempfehlung, empfehlung, recommandation, recomendacion, zusatzverkauf, "
    "propensity to buy, affinity model, affinity, matching accessory, product suggestion, more like this",
    "social media": "comments + messages + one place, answer + facebook, unified inbox, community management, plan + posts, publishing calendar, posts + approved, social suite, channels + scheduled, "
    "social media, social publishing, social post, hootsuite, sprinklr, sprout social, buffer, facebook page, "
    "instagram, tiktok, community management, community manager, soziale medien, reseaux sociaux, redes sociales, "
    "social calendar, social inbox, social channel, social team, social scheduling, schedule post, employee advocacy, "
    "brand ambassador, post + linkedin",
    "listening to what people say of us": "who talks about us, shitstorm, mentions, sentiment, early warning + reputation, brand monitoring, social monitoring, hear + online, review monitoring, "
    "social listening, brand monitoring, media monitoring, mentions, brandwatch, "
    "talkwalker, sentiment, sentiment analysis, what people say, brand mention, buzz, reputation monitoring, "
    "online reputation, press clipping, veille, said about us, talk about us, people say about, brand + forums",
    "influencers and customer content": "pictures of guests, allow us to show, real pictures, request permission, user generated, ugc, rights request, pictures + customers, photos + guests, what each one sold, creator codes, "
    "influencer, creator, user generated, ugc, user generated content, customer photo, "
    "photos + customer, hashtag, instagram wall, ambassador, testimonial, content creator, creator marketplace, "
    "rights + photo, media moderation, photo upload + customer, social wall, customer story, customer picture, rights clearance, "
    "shoppable gallery, fan photo",
    "affiliates": "affiliate, affiliate program, affiliate network, awin, commission, partner commission, publisher network, "
    "tradedoubler, impact radius, cj affiliate, blogger + commission, affiliation, postback, partner tracking, "
    "publisher + sale, influencer code, deal sites",
    "webinars": "explains live, experts + live, every thursday, online seminar, live session, experts visible, live talk, ask + expert + live, "
    "attendance, follow up + attendees, sync + attendance, webinar, online seminar, virtual event, on24, gotowebinar, zoom webinar, livestorm, online event, "
    "live stream, livestream, live streaming, attendee, webinaire, seminario web, online session, webcast, "
    "registrant, virtual conference, attendance data, online roundtable, digital event, bigmarker, hopin",
    "events and trade fairs": "event capture, visit card, business cards, show leads, trade show leads, booth contacts, capture app, event contacts, lead form + fair, event app, event registration, event management, trade show, trade fair, tradeshow, fair, messe, "
    "booth, badge, badge scan, badge scanning, lead capture, lead scanner, exhibition, exhibitor, cvent, eventbrite, bizzabo, splash, "
    "ticketing, event ticket, check in desk, attendee app, salon, feria, stand + lead, roadshow, event sign up, "
    "event invitation, invitation management, guest list, registration + event, messekontakte, business card, "
    "card scan, scan visitor, agenda + phone, congress, summit, einladungsmanagement, teilnehmer, participant, rsvp, "
    "event + register, event platform, event guest",
    "video": "video, video hosting, video platform, video player, youtube, vimeo, wistia, brightcove, video streaming, "
    "transcoding, video encoding, adaptive streaming, hls, subtitle, captions, product film, explainer film, clip, "
    "film, movie, mediathek, media streaming, shoppable video, live shopping, live commerce",
    "podcasts and audio": "voice skill, alexa, google actions, read aloud, hands full, spoken recipe, smart speaker, skill, voice commerce, speak to + device, "
    "podcast, audio ad, audio hosting, rss audio, spotify, audio feed, episode, voice skill, alexa, "
    "voice assistant, audio file",
    "digital signage": "schaufenster, display network, players and playlists, angebote + uhrzeit, shop window + screen, screens in branches, offers + time of day, ecran + magasin, escaparate + digital, vitrine, "
    "digital signage, signage, in store screen, store display, screens in store, display + store, "
    "shop window, screen + branch, menu board, kiosk, in store tablet, electronic shelf label, shelf label, esl, "
    "bildschirme filiale, ecran magasin, player + screen, digital poster, tablet + branch, self service terminal, screen content",
    "print and direct mail": "letter + name, letters + households, everybody in the area, mailing house, variable data, lettershop, unaddressed mail, postcards + customers, print interface, address export, "
    "direct mail, postal mailing, print mailing, letter shop, lettershop, postcard, print on demand, "
    "web to print, printed mailer, postal letter, briefmailing, mailing postal, publipostage, programmatic print, "
    "address export printer, personalised print, print provider, brochure printing, mail merge, "
    "business stationery, flyer + template, printed catalog, serial letter, physical mail, trigger + postcard, letter + customer",
    "QR codes and short links": "scan the pack, scan + pack, behind qr, scan + label, code on the pack, pack + code, "
    "qr, qr code, short link, short url, url shortener, link shortener, deep link, deep linking, "
    "vanity url, bitly, branch io, link management, universal link, app link, packaging code, scan + packaging, "
    "code + packaging, code on the box, smart link, dynamic link, scan + poster, gs1 digital link, redirect service, nfc tag",
    "call tracking and phone": "call tracking, phone call, telephony, telephone, cti, computer telephony, call center, "
    "call centre, contact center, contact centre, phone number, hotline, ivr, voice recording, call recording, dynamic number, "
    "number insertion, number pool, which ad + call, calls + campaign, caller, genesys, aircall, calltracks, invoca, callback, "
    "call back, telefon, telefonie, anrufe, anruf, appel, suivi des appels, llamada, inbound call, phone lead, "
    "call routing, sip, sip trunk, pbx, voip",
}
