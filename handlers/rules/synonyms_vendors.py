"""Products, standards and technical words of the field, by the capability they serve: how IT writes a wish down.

A line is a capability; `a + b` means both words anywhere in a text, `a|b` either of them.
"""

from collections.abc import Mapping

VENDORS: Mapping[str, str] = {
    "cookie and tracking consent": "sourcepoint, consentmanager, cookieyes, iubenda, osano, borlabs, ccm19, quantcast choice, "
    "axeptio, commanders act, truendo, secure privacy, ketch, transcend, gpp string, tc string, "
    "iab tcf, vendor consent, consent rate, opt in rate, tdddg, cnil, gpc, global privacy control, "
    "app tracking transparency, att prompt",
    "e-mail and marketing permission": "permission store, optin service, coi, confirmed opt in, consent api, consent hub, "
    "permission service, permission hub, contactability, opt in api, marketing opt in, "
    "consent repository, uwg, consent + channel",
    "preference centre": "preference store, topic service, subscription preferences, communication preferences, "
    "preference management, preference page, profile page, interest centre, communication profile, "
    "channel preferences, frequency setting",
    "unsubscribing and suppression": "suppression service, suppression api, suppression file, global opt out, opt out service, "
    "opt out list, do not call, dnc list, bloctel, mailing preference service, "
    "telephone preference service, rfc 8058, negative file, exclusion file, block list service, "
    "deceased suppression, list unsubscribe header",
    "e-mail deliverability": "returnpath, return path, litmus spam, postmaster tools, postmaster, valimail, dmarcian, agari, "
    "easydmarc, mailgun, sparkpost, postmark, socketlabs, powermta, dedicated ips, ip pool, "
    "aggregate report, bounce processing, hard bounce, soft bounce, spamtrap, spam trap, "
    "certified senders alliance, vmc, verified mark certificate, arf, sender score, snds, "
    "ptr record, mta sts, return path domain, mailbox provider",
    "e-mail marketing": "silverpop, dotdigital, dotmailer, ometria, omnisend, getresponse, sailthru, listrak, moengage, "
    "clevertap, webengage, maropost, activecampaign, rapidmail, newsletter2go, mailerlite, "
    "campaigner, splio, actito, selligent, cheetah digital, apsis, bloomreach engagement, "
    "exponea, customer io, adobe campaign, neolane, agnitas, artegic, mapp, ecircle, "
    "teradata interactive, stripo, beefree, bee editor, taxi for email, knak, litmus, email on acid, "
    "dyspatch, movable ink, liveclicker, amp for email, send time optimisation, liquid template, "
    "ampscript, handlebars template, dark mode email",
    "marketing automation": "salesforce account engagement, account engagement, marketing cloud engagement, "
    "dynamics marketing, customer insights journeys, adobe journey optimizer, ajo, optimove, "
    "blueshift, sharpspring, keap, infusionsoft, evalanche, sc networks, unica, hcl unica, "
    "sas ci360, ci360, pega customer decision hub, pega, next best action, decisioning, "
    "journey engine, flow builder, real time trigger, trigger service, lifecycle engine, "
    "automation studio, engagement program, canvas flow, journey canvas",
    "transactional messages": "aftership, narvar, parcellab, shippo, seven senders, shipup, wonderment, postmark, "
    "amazon ses, fulfilment events, order status, notification orchestration, order webhook, "
    "proof of delivery, post purchase, "
    "dhl|ups|dpd|gls|fedex|hermes|correos|colissimo|chronopost + event|events|tracking|webhook|status",
    "abandoned carts": "rejoiner, carthook, cartstack, salecycle, persistent cart, persistent basket, cart id, "
    "cart rebuild, saved cart, saved basket, cart restore, cart token, cart webhook, "
    "session abandonment, abandoned session, abandoned browse, checkout abandoned, "
    "cart recovery flow",
    "text messages": "plivo, bandwidth, telnyx, clickatell, bulksms, link mobility, esendex, cm com, kaleyra, "
    "gupshup, 360dialog, attentive, postscript, yotpo sms, smsbump, sender id, long code, smpp, "
    "smpp gateway, rcs business messaging, rbm, 10dlc, a2p, mms, linkmobility, retarus, "
    "whatsapp template, whatsapp api, imessage",
    "push messages in the app": "urban airship, pushwoosh, batch com, leanplum, braze sdk, swrve, kumulos, wonderpush, "
    "cleverpush, pushowl, pushengage, silent push, deep link push, push sdk, messaging sdk, "
    "push opt in, vapid, service worker push, notification channel, push campaign, huawei push, "
    "rich notification, inbox message",
    "chat and chatbots": "genesys + message|messaging|chat|whatsapp|channel, liveperson, livechat, olark, tawk, "
    "freshchat, tidio, ada cx, cognigy, kore ai, rasa, botpress, parloa, e bot7, solvemate, moin ai, "
    "botfriends, lex bot, copilot studio, watson assistant, yellow ai, haptik, inbenta, "
    "sprinklr service, superchat, chatarmin, charles messaging, trengo, messengerpeople, "
    "whatsapp business + answer|service|agent|routing|chat, whatsapp business platform, "
    "cloud api channel, meta cloud api, apple messages for business, telegram, signal messenger, "
    "handover protocol, agent handover, bot handover, intents, dialog flow, conversation flow, "
    "prompt orchestration, vector store, vector search + answer, embeddings + answer, "
    "retrieval augmented, gpt assistant, generative assistant, guardrails, chat transcript, "
    "salesforce messaging, messaging for web",
    "landing pages and forms": "instapage, leadpages, swipe pages, jotform, formstack, gravity forms, ninja forms, wufoo, "
    "cognito forms, formassembly, chilipiper form, form api, form endpoint, page factory, "
    "campaign template, hidden fields, form validation, honeypot, surveymonkey form, tally form, "
    "form framework, form engine, adaptive forms, form library, campaign microsite",
    "the website and its CMS": "strapi, kentico, kontent ai, umbraco, optimizely cms, episerver cms, coremedia, firstspirit, "
    "e spirit, crownpeak, hygraph, graphcms, directus, ghost cms, joomla, pimcore, "
    "bloomreach content, liferay, ibexa, ez publish, jahia, amplience, dotcms, butter cms, webflow, "
    "squarespace, netlify, vercel, gatsby, next js, nuxt, jamstack, micro frontend, web components, "
    "storybook, design tokens, component model, edge delivery services, page model, "
    "multi tenant cms, page tree, static site",
    "page speed": "inp, cls, ttfb, fcp, first contentful paint, largest contentful paint, "
    "interaction to next paint, layout shift, http 3, brotli, webp, avif, imgix, cloudinary fetch, "
    "speedcurve, calibre, webpagetest, debugbear, crux, real user monitoring, code splitting, "
    "tree shaking, critical css, preconnect, edge compute, hydration, partytown, js budget, "
    "cloudfront, varnish, keycdn, bunny cdn, p75",
    "being found by search engines": "semrush, ahrefs, screaming frog, botify, oncrawl, deepcrawl, lumar, brightedge, ryte, xovi, "
    "seobility, seoclarity, search console, url inspection, indexnow, log file analysis, "
    "breadcrumb markup, faq schema, product schema, core updates, edge seo, url rewrite, "
    "redirect map, redirect rules, noindex, dynamic rendering, hreflang tags, geo optimisation, "
    "generative engine, llm visibility, answer engine optimisation, knowledge graph, wikidata",
    "search on the site": "lucidworks, constructor io, klevu, searchspring, doofinder, findologic, fact finder, "
    "factfinder, bloomreach discovery, attraqt, fredhopper, swiftype, sitesearch360, yext search, "
    "typesense, meilisearch, sajari, hawksearch, loop54, nosto search, sinequa, mindbreeze, "
    "vertex ai search, azure ai search, azure cognitive search, synonym list, stop words, "
    "boosting rules, ranking rules, query analytics, query understanding, neural search, lucene, "
    "search schema, reindex, spellcheck, did you mean, relevancy, merchandising rules, "
    "search merchandising",
    "online advertising": "the trade desk, trade desk, amazon ads, amazon dsp, search ads 360, sa360, kenshoo, skai, "
    "smartly, smartly io, adform, xandr, mediamath, taboola, outbrain, adroll, criteo ads, "
    "pinterest ads, snapchat ads, reddit ads, spotify ads, bid strategy, demand gen, pmax, "
    "creative management platform, celtra, flashtalking, bannerflow, innovid, dco, dynamic creative, "
    "ads api, marketing api, campaign api, line items, insertion orders, adops, ad operations, vast, "
    "digital out of home, dooh",
    "retargeting and ad audiences": "ramp id, zeotap, permutive, 1plusx, lotame, eyeota, bluekai, adobe audience manager, dmp, "
    "salesforce audience studio, krux, google ads data manager, customer match api, audience api, "
    "segment sync, polytomic, rudderstack reverse etl, census sync, activation layer, "
    "tiktok audiences, linkedin matched audiences, hashed crm list, seed audience, seed lists, "
    "audience destination, negative audience, exclusion audience, protected audience, topics api, "
    "frequency capping + audience, destinations connector, list upload api",
    "measuring ads and offline conversions": "sgtm, server side gtm, server side google tag manager, stape, jentis, tracedock, addingwell, "
    "elevar, littledata, meta capi, tiktok events api, events api, linkedin capi, "
    "enhanced conversions for leads, oci upload, wbraid, gbraid, fbclid, fbc, fbp, "
    "event id deduplication, event deduplication, hashed purchase, hashed email + events, "
    "purchase events + ad|ads|platforms, events + ad platforms, forward + events + ad|ads|platforms, "
    "first party + event|events|gateway|collector|endpoint, first party tracking, "
    "first party tagging, conversions gateway, skadnetwork, skan, appsflyer, adjust sdk, kochava, "
    "branch sdk, mmp, mobile measurement, install attribution, value bidding, profit bidding, "
    "margin + bidding, data manager api",
    "tags and tracking on the site": "piwik tag manager, ensighten, signal tag, tealium iq, launch rules, event catalogue, avo, "
    "trackingplan, observepoint, tag inspector, tag audit, web sdk, event contract, container + gtm, "
    "custom html tags, zaraz, event taxonomy, event collection, alloy js, snowplow tracker, "
    "event spec",
    "web analytics": "piwik pro, etracker, econda, at internet, piano analytics, clicktale, mouseflow, "
    "quantum metric, glassbox, smartlook, clarity heatmap, crazy egg, posthog, webtrekk, "
    "mapp intelligence, countly, kissmetrics, click map, funnel analysis, "
    "customer journey analytics, cja, bigquery export, ga4 export, event analytics, bounce rate, "
    "exit rate",
    "A/B testing": "convert com, dynamic yield test, statsig, eppo, unleash flags, flagsmith, "
    "omniconvert, sitespect, monetate, experiment platform, bucketing, exposure logging, "
    "exposure event, hold out group, sequential testing, bayesian, mvt, multi armed bandit, "
    "sample ratio, variant assignment, server side test, rollout percentage, conversion experiment, "
    "test statistics",
    "personalisation": "evergage, interaction studio, salesforce personalization, monetate, certona, nosto, ninetailed, "
    "barilliance, frosmo, mutiny, intellimize, personyze, trbo, odoscope, epoq, decision api, "
    "next best content, content decisioning, offer decisioning, contextual bandit, audience rules",
    "recommendations": "recombee, algolia recommend, amazon personalize, aws personalize, vertex recommendations, "
    "google recommendations ai, richrelevance, prudsys, epoq, nosto recommendations, clerk io, "
    "barilliance, apptus, item similarity, matrix factorization, two tower, market basket analysis, "
    "association rules, frequently bought together, co purchase, recommender service, "
    "recommendation api, recommendation service",
    "social media": "khoros, emplifi, socialbakers, agorapulse, facelift, planable, loomly, "
    "statusbrew, oktopost, hubspot social, social api, mastodon, bluesky, instagram shop, "
    "tiktok shop, social commerce, shoppable posts, live shopping",
    "listening to what people say of us": "meltwater, synthesio, netbase, digimind, radarly, linkfluence, vico, "
    "cision insights, firehose, topic model, alert rules + mentions, share of search",
    "influencers and customer content": "traackr, upfluence, aspireiq, creatoriq, kolsquare, hypeauditor, reachbird, skeepers, stackla, "
    "nosto ugc, olapic, pixlee, flowbox, taggbox, walls io, juicer, creator api, spark ads, "
    "whitelisting + creator",
    "affiliates": "commission junction, rakuten advertising, partnerize, everflow, financeads, "
    "belboon, webgains, daisycon, effiliation, postback url, s2s postback, basket freeze, "
    "commission rules, deduplication + affiliate, cashback portals, voucher publishers",
    "webinars": "webex events, demio, clickmeeting, edudip, airmeet, goldcast, brighttalk, crowdcast, "
    "contrast webinar, attendance events, attendance sync, registrants api, watch time + lead",
    "events and trade fairs": "swoogo, guestoo, invitario, rainfocus, stova, aventri, swapcard, eventmobi, whova, eventtemple, "
    "xing events, converve, badge printing, lead retrieval, nfc badge, onsite check in, qr check in, "
    "guest management, attendee management, session scanning, congress system, exhibitor portal, "
    "booth scan, fairtrade scan, snapaddy, leadcapture, integrate com, akkroo, captello, icapture, "
    "card scanner, visiting card scanner",
    "video": "kaltura, jwplayer, jw player, movingimage, vidyard, mux, dacast, panopto, 3q, idomoo, "
    "sundaysky, dash streaming, subtitles api, video cms, video hub, video api, interactive video, "
    "personalised video, synthesia, heygen",
    "podcasts and audio": "podigee, libsyn, buzzsprout, acast, spreaker, podbean, captivate fm, ausha, audiomeans, "
    "rss feed audio, tts, audio ads, spotify podcast, apple podcasts, alexa skill, audio version, "
    "readspeaker, polly voice",
    "digital signage": "signagelive, navori, broadsign, xibo, screenly, yodeck, grassfish, samsung magicinfo, "
    "magicinfo, brightsign, ses imagotag, player firmware, media player + screens, video wall, "
    "content playlist, signage cms, led wall, window screens",
    "print and direct mail": "optilyz, sendoso, lob api, postgrid, pingen, letterxpress, quadient, mailworks, web2print, "
    "chili publish, chili grafx, xmpie, pageflex, pressero, smartpublish, indesign server, "
    "easycatalog, priint, werk2, censhare print, triggered print, triggered mailing, "
    "transactional print, print api, printer data, deutsche post api, dialogpost, "
    "print service provider, print pdf, pdf x, postage, franking",
    "QR codes and short links": "rebrandly, tinyurl, branch links, firebase dynamic links, dynamic qr, qr generator, "
    "utm builder, utm parameter, redirector, campaign links",
    "call tracking and phone": "callrail, dialogtech, marchex, infinity tracking, responsetap, ringba, matelso, "
    "ruler analytics, mediahawk, dids, sip header + campaign, swap numbers, call attribution, "
    "call events, call outcome, five9, nice cxone, talkdesk, avaya, amazon connect, ringcentral, "
    "8x8, twilio flex, acd, click to call, callback service, callback widget, outbound dialler, "
    "outbound dialer, predictive dialer, toll free",
    "leads reaching the CRM": "lead ads, lead gen forms, facebook lead ads, linkedin lead gen, leadsbridge, lead gateway, "
    "lead endpoint, lead object, lead payload, lead schema, lead queue service, zapier + lead, "
    "portal leads + crm, webhook + lead, lead bus, lead hub, form submissions + crm, form connector, "
    "marketplace leads, mobile de, autoscout24 + lead, immoscout + lead, enquiry api, "
    "lead deduplication, utm + crm, campaign members, campaign membership",
    "lead routing": "leandata, chilipiper, chili piper, distribution engine, ringlead, traction complete, "
    "lead dispatcher, assignment service, assignment logic, routing engine, routing logic, "
    "skill based routing, dealer management system, dms + lead|leads|dealer|appointment, keyloop, "
    "cdk, autoline, incadea, lead management for dealers, lead to dealer, territory rules, "
    "postcode routing, route + dealer|dealers|branch|partner|rep|postcode|zip, omni channel routing, "
    "omnichannel routing, sla timer, sla clock, capacity based, queue routing",
    "lead scoring": "madkudu, lattice engines, mintigo, einstein lead scoring, einstein scoring, scoring batch, "
    "scoring job, scoring pipeline, feature store, xgboost, gradient boosting, logistic regression, "
    "likelihood model, probability model, model registry, mlflow, score field, score writeback, "
    "sagemaker, vertex ai model, training data + model, explainable score, look alike model, "
    "affinity model, uplift model + customer",
    "account based marketing": "6sense, rollworks, triblio, folloze, madison logic, n rich, albacross, lead forensics, "
    "visitor queue, wiredminds, leadlab, salesviewer, visable, clearbit reveal, kickfire, leadinfo, "
    "account match, account intelligence, intent topics, intent fields, intent surge, surge score, "
    "account object, account hierarchy, linkedin sales navigator, sales navigator, buying group, "
    "account scoring",
    "enriching company and contact data": "apollo io, lusha, rocketreach, uplead, seamless ai, leadspace, crunchbase, northdata, "
    "north data, creditsafe, schufa b2b, creditreform, echobot, dealfront data, hoovers, orbis, "
    "bureau van dijk, implisense, kompany, kaspr, dropcontact, societe com, infogreffe, "
    "companies house, handelsregister, insee, siret, siren, duns number, nace, naics, sic code, "
    "vat id lookup, enrichment api, enrichment waterfall, append service, microm, acxiom, "
    "experian mosaic, mosaic groups, sinus milieus",
    "clean addresses and duplicates": "informatica mdm, stibo, reltio, semarchy, tibco ebx, profisee, ataccama, uniserv, tolerant, "
    "tamr, zingg, omikron, melissa, loqate, postcodeanywhere, addressy, fact check address, "
    "google places autocomplete, address api, deutsche post adress, postadress, ncoa, paf, "
    "zerobounce, neverbounce, kickbox, briteverify, openprise, ringlead dedupe, demandtools, "
    "dupeblocker, duplicatecheck, cloudingo, plauti, match key, merge rules, survivorship rules, "
    "data steward, data stewardship, stewardship, data quality rules, household key, normalisation, "
    "standardisation of addresses, duplicates job, levenshtein, jaro winkler, phone validation, "
    "e164",
    "one view of the customer": "segment unify, salesforce data cloud, data cloud, salesforce cdp, adobe real time cdp, rtcdp, "
    "aep, experience platform, dynamics customer insights, customer insights data, actioniq, "
    "amperity, blueconic, simon data, redpoint, ascent360, crossengage, imagino, "
    "camp de bases, zeotap cdp, leanplum cdp, hightouch cdp, composable cdp, warehouse native cdp, "
    "golden profile, profile merge, merge policy, profile schema, xdm, unified id, profile lookup, "
    "customer record, omnichannel profile, guest profile, member profile, customer hub, party model, "
    "contact golden record",
    "recognising people across devices": "id5, unified id 2, uid2, netid, utiq, trustpid, sharedid, lotame panorama, ecid, fpid, "
    "experience cloud id, identity namespace, identity map, neustar, infosum, habu, "
    "snowflake clean room, ads data hub, amazon marketing cloud, bunker, decentriq, identity spine, "
    "id spine, id bridge, alias call, device graph, login rate + recognition, household graph, "
    "hash matching, cname, id sync, cookie sync, fingerprinting, server set cookie",
    "segments and target groups": "audience studio, audience manager, apteco, faststats, orbit selection, rfm model, k means, "
    "segment builder, segment membership, dynamic segments, dynamic lists, smart lists, "
    "micro segments, contact list builder, target group builder, audience rules engine, "
    "marketing selection, select + customers + sql, count query, waterfall selection",
    "churn": "gainsight, churnzero, totango, planhat, custify, brightback, profitwell retain, "
    "retention engine, retention score, churn score, churn propensity, lapsed contracts, "
    "lapsed customers, lapsed members, win back model, winback model, return likelihood, "
    "likelihood of return, cancellation api, cancellation reason, contract termination, porting out, "
    "mnp, renewal prediction, save team",
    "customer lifetime value": "bg nbd, pareto nbd, buy till you die, cohort analysis, cohort value, predicted value, "
    "retina ai, pltv, customer profitability, value segment, margin model",
    "marketing attribution": "robyn, meridian, lightweight mmm, rockerbox, northbeam, triple whale, nielsen, nielsen one, "
    "analytic partners, ekimetrics, visual iq, windsor ai, dreamdata, hockeystack, bizible, "
    "marketo measure, full circle insights, adstock curves, saturation curves, response curves, "
    "geo lift, geolift, incrementality test, conversion lift, data driven attribution, "
    "position based, u shaped, path to conversion, touch table, journey table, bayesian + media, "
    "tv attribution, spot attribution, exactag, adtriba",
    "marketing reporting": "domo, sisense, microstrategy, thoughtspot, metabase, superset, mode analytics, "
    "sap analytics cloud, quicksight, cognos, qliksense, spotfire, klipfolio, databox, adverity, "
    "datorama, improvado, windsor, whatagraph, agencyanalytics, dashthis, swydo, semantic model, "
    "kpi layer, kpi catalogue, measure definitions, reporting cube, olap, lightdash, "
    "single source of truth + figures|kpi|report|numbers",
    "the data warehouse": "matillion, meltano, hevo, azure data factory, informatica powercenter, talend, ssis, synapse, "
    "microsoft fabric, teradata, vertica, clickhouse, duckdb, s3, parquet, delta lake, delta table, "
    "data catalog, collibra, alation, datahub, great expectations, monte carlo, lineage, airflow, "
    "dagster, bronze silver gold, change data capture, cdc, nightly load, ad cost tables, sftp drop",
    "forecasting": "arima, anaplan, blue yonder, slim4, toolsgroup, demand planning, demand sensing, planning cube, "
    "regression + sales, seasonality, clari, einstein forecasting, lead forecast, footfall forecast, "
    "booking forecast",
    "data protection and erasure": "datagrail, bigid, securiti, onetrust dsar, transcend dsr, privacera, data discovery, ropa, "
    "record of processing, privacy impact, dpia, article 15, article 17, art 15, art 17, "
    "subject rights, deletion job, deletion api, erasure api, erasure job, delete cascade, "
    "tombstone, crypto shredding, retention schedule, anonymisation job, pseudonym, "
    "tokenisation of personal, right of access, data portability, loi informatique, aepd, lgpd, "
    "vvg auskunft, deletion workflow",
    "customer login": "ping identity, pingone, cidaas, fusionauth, cognito, onelogin, loginradius, "
    "akamai identity cloud, janrain, sap customer data cloud, stytch, clerk auth, supertokens, "
    "firebase auth, b2c tenant, webauthn, fido2, fido, authorization code, pkce, "
    "progressive registration, sign in with apple, sign in with google, verimi, itsme, "
    "france connect, franceconnect, bankid, eidas login, otp login, one time code, session token, "
    "federated login, migration of passwords, user pool, doccheck + login|oauth|sso",
    "customer portal and self-service": "salesforce experience cloud, experience cloud, power pages, liferay dxp, backbase, "
    "self service app, self care app, my area, selfservice api, account endpoints, "
    "tariff change api, contract api, address change api, meter reading api, digital forms, "
    "account dashboard, policyholder portal, tenant portal, citizen portal, patient portal, "
    "order portal",
    "help centre and support": "zendesk guide, helpscout, gorgias, kustomer, dixa, intercom articles, "
    "servicenow csm, dynamics customer service, happyfox, livehelpnow, document360, gitbook, "
    "confluence kb, knowledge management, kcs, deflection, case deflection, ticket routing, "
    "helpdesk macro, omnichannel desktop, agent desktop, agent workspace, wfm + agents, "
    "community platform, gainsight community, insided",
    "surveys and satisfaction": "inmoment, alchemer, questback, netigate, zenloop, askNicely, satmetrix, forsta, confirmit, "
    "momentive, zonka, typeform survey, usabilla, getfeedback, hotjar survey, feedbackify, "
    "nicereply, voice of customer, closed loop, transactional survey, relationship survey, "
    "survey invite, survey response, survey api, text analytics + feedback, verbatims, microsurvey, "
    "post interaction",
    "reviews and ratings": "feefo, reviews io, okendo, stamped io, ekomi, provenexpert, kununu, tripadvisor, "
    "holidaycheck, trustyou, revinate, birdeye, reputation com, capterra, g2, avis verifies, "
    "opinions verificadas, verified reviews, review api, review widget, review collection, "
    "review moderation, aggregate rating, seller rating",
    "referrals": "mention me, talkable, friendbuy, referralcandy, buyapowa, extole, saasquatch, "
    "ambassador program, viral loops, referral link, customers recruit, referral reward, "
    "friend code, referral engine, referral ledger",
    "loyalty": "salesforce loyalty, talon one, antavo, annex cloud, yotpo loyalty, comarch, "
    "capillary, zinrelo, cheetah loyalty, loyaltylion, eagle eye, emnos, payback, deutschlandcard, "
    "nectar, miles and more, lyf pay, loyalty engine, tier logic, tier status, redemption api, "
    "redemption service, points expiry, member card, digital card, wallet card, google wallet, "
    "passkit, bonus club, status points, rewards engine, reward catalogue",
    "vouchers and promotions": "voucherify, talon one promotions, promo engine, campaign engine discount, discount engine, "
    "discount service, code pool, gift card service, cash back, valassis, high co, catalina, "
    "scondoo, marktguru, rebate, bogo, discount stacking",
    "competitions and games": "gleam, rafflepress, woobox, shortstack, easypromos, qualifio, wyng, gamification engine, "
    "leaderboard, prize logic, quiz engine, contest entries, tirage au sort, verlosung, "
    "preisausschreiben",
    "gifts and merchandise": "merchandise platform, spreadshirt, printful, printify, teespring, fan shop, gift finder, "
    "gift wrap, engraving service, personalisation of products, customiser, embroidery file, zakeke, "
    "customily",
    "payment": "mollie, worldpay, braintree, payone, unzer, computop, datatrans, saferpay, "
    "riverty, afterpay, clearpay, oney, ratepay, scalapay, wero, giropay, bizum, redsys, multibanco, "
    "blik, przelewy24, bancontact, click to pay, bnpl, 3ds, 3ds2, 3d secure, psd2, sca exemption, "
    "network tokens, token vault, card vault, card on file, pay by link, pay by bank, "
    "open banking payment, dunning run, failed payments, card updater",
    "the checkout": "fast checkout, one click checkout, checkout api, checkout extensibility, address step, "
    "checkout steps, bolt checkout, checkout drop, checkout funnel, checkout rebuild, "
    "headless checkout, funnel steps",
    "the online shop": "shopify plus, prestashop, oxid, novomind, intershop, salesforce commerce cloud, sfcc, "
    "demandware, sap commerce cloud, vtex, elastic path, saleor, medusa js, scayle, emporix, "
    "commerce layer, vue storefront, alokai, hydrogen storefront, storefront api, mach architecture, "
    "category page, product detail page, product page, pdp, plp, order management, oms",
    "marketplaces": "rithum, channable, tradebyte, linnworks, lengow, shopping feed, beezup, kaufland, bol com, "
    "cdiscount, fnac, el corte ingles, allegro, amazon vendor, selling partner api, sp api, "
    "marketplace orders, listing api, buy box, about you, manomano, galaxus",
    "product feeds": "feedonomics, datafeedwatch, channable feed, feed engine, feed optimisation, feed rules, "
    "content api for shopping, meta catalog, catalogue api, gtin, comparison sites feed, kelkoo, "
    "billiger de, shopzilla, price comparison portals, hotel feed, vehicle feed, vehicle ads, "
    "inventory feed, job feed",
    "product information": "salsify, syndigo, pimcore pim, stibo step, viamedici, eggheads, perfion, sales layer, plytix, "
    "riversand, informatica p360, product 360, agility pim, bluestone, eclass, bmecat, 1worldsync, "
    "datanorm, attribute completeness, product master data, product data model, enrichment workflow, "
    "sku data, digital product data, datasheet generator, produktdatenblatt",
    "prices": "pricefx, vendavo, pros pricing, competera, omnia retail, prisync, revionics, price list api, "
    "price feed, rate shopper, duetto, ideas revenue, revenue management, rate parity, "
    "omnibus directive, lowest price 30 days, electronic shelf, shelf labels, esl, vusion, pricer, "
    "solum",
    "stock and availability": "availability api, stock service, stock api, stock ledger, inventory visibility, restock alert, "
    "notify me, local inventory ads, reservation of stock, safety stock, fluent commerce, "
    "allocation engine, rfid",
    "click and collect": "click and reserve, buy online pick up, ropis, store pickup, kerbside, drive through pickup, "
    "parcel locker, packstation, endless aisle, order routing + store, abholstation, "
    "click und collect, collect point, collection point, pick list + store",
    "returns": "returnly, loop returns, zigzag, rebound returns, 8returns, parcellab returns, returnless, "
    "return merchandise, refund api, refund service, refund status, exchange flow, instant exchange, "
    "retourenlabel",
    "when it will arrive": "delivery promise api, promise engine, carrier api eta, slot management, slot capacity, "
    "slot booking, time slots + deliver|delivery, time window, "
    "route planning + slot|capacity|delivery|customer, route optimisation, last mile, "
    "last mile platform, onfleet, urbantz, fareye, what3words, driver app, live eta, "
    "capacity + delivery|slot|slots, cut off times, lead time api",
    "finding a store or dealer": "rio seo, localistico, partoo, solocal, rallio, woosmap, mapbox, openstreetmap, "
    "google maps platform, here maps, tomtom, places api, geocoder, geoservice, geodata, lat long, "
    "latitude, longitude, coordinates, koordinaten, coordonnees, coordenadas, radius query, postgis, "
    "h3 cells, isochrone, store locations, store api, location api, location hub, location master, "
    "branch master, dealer master, dealer api, partner locations, site master data, "
    "store attributes, special opening hours, schema localbusiness, bing places",
    "appointment booking": "timify, shore, treatwell, doctolib, jameda, doctena, zocdoc, samedi, cituro, booksy, acuity, "
    "bookingkit, qmatic, jrni, bookingbug, cronofy, microsoft bookings, salesforce scheduler, "
    "setmore, simplybook, planity, slot api, scheduling api, scheduling engine, calendar sync, "
    "caldav, graph calendar, appointment events, appointment api, appointment service, "
    "online scheduling, no show, test drive + slot|request|booking|dealer|dealers|event|appointment, "
    "workshop planner, workshop appointment",
    "reminders before a date": "recall engine, recall system, reminder job, due date job, expiry job, renewal job, "
    "renewal engine, interval trigger, maintenance due, service due, due events, scheduled reminder, "
    "mileage trigger, tuv, hauptuntersuchung, controle technique, itv, mot reminder, "
    "recall interval, expiring contracts, no show reduction, appointment confirmations, "
    "cron + expiry",
    "booking rooms, seats and tickets": "opera pms, oracle opera, mews, protel, cloudbeds, siteminder, d edge, synxis, sabre, amadeus, "
    "travelport, galileo, gds, crs, ota, booking com, expedia, hrs, hotelbeds, trivago, kayak, "
    "skyscanner, google hotel, hotel center, hotel ads, metasearch, "
    "meta search + rates|rooms|hotel|travel, rates and availability, "
    "availability + rates|rooms|crs|ota, rates + crs|ota|trivago|kayak|booking, rate plan, "
    "room types, channel connectivity, derbysoft, dirs21, simplebooking, avvio, tessitura, secutix, "
    "spektrix, vivenu, cts eventim, reservix, opentable, quandoo, resmio, thefork, zenchef, "
    "sevenrooms, ndc, pss, seat reservation, cabin booking, tee time, ski pass, skidata, axess, "
    "passenger name record, pnr, departure control, travel booking engine, tour operator system, "
    "bewotec, peakwork, hold inventory",
    "seeing a place beforehand": "panorama tour, streetview, drone footage, floor plans, 3d tour, virtual viewing, virtual visit, "
    "visite virtuelle, rundgang, virtueller rundgang, visita virtual",
    "product configurator": "threekit, tacton, encoway, configit, camos, cylindo, roomle, 3kit, emersya, vectary, sketchfab, "
    "unity viewer, unreal viewer, usdz, gltf model, model viewer, ar quick look, virtual mirror, "
    "modiface, perfect corp, snap ar, 8th wall, zappar, car configurator, visual configurator, "
    "option rules, product rules, constraint solver, bill of materials, bom, variant tree, "
    "guided selling engine, zoovu, smartassistant, neocom, excentos, guidecom, product quiz, "
    "octane ai, recommender quiz",
    "comparing products": "comparison api, comparison page, compare feature, attribute comparison, verivox, check24, "
    "comparis, lelynx, rastreator, moneysupermarket, comparethemarket, aggregator, "
    "tariff comparison, comparison portal",
    "quotes and offers": "salesforce cpq, oracle cpq, sap cpq, conga, pandadoc, proposify, qwilr, dealhub, quote to cash, "
    "offer pdf, quote api, rating engine, premium engine, tarifrechner, tarifierung, simulateur, "
    "simulador, cotizador, price calculator service, tender portal, leasing calculator, "
    "rate calculator, financing calculator, instant offer, quote intake",
    "sales material": "bigtincan, mediafly, salesloft, outreach io, enablement platform, content for sales, veeva clm, "
    "closed loop marketing, eDetailing, approved email, vault promomats, templafy",
    "visits of the field force": "veeva crm, iqvia oce, oce, repsly, salesforce maps, badger maps, mapsly, portatour, "
    "field sales app, spotio, call planning, visit frequency, retail execution, planogram, "
    "shelf photo, perfect store, asm report, visit notes, next visit, "
    "offline sync + rep|reps|field|visit",
    "partner and dealer portal": "impartner, zift, allbound, partnerstack, channeltivity, magentrix, partner relationship, "
    "dealer extranet, extranet, distributor portal, agent portal, franchise portal, "
    "local marketing platform, brandmaster, marcapo, brandmuscle, ansira, tcma, dealer area, "
    "dealer network, partner network, dealer dashboard, dealer scorecard",
    "assets and brand material": "aprimo, cumulus, acquia dam, censhare, mediavalet, adobe assets, picturepark, fotoware, "
    "sharedien, tessa, pixelboxx, 4allportal, wedia, keepeek, orphea, ephoto, nuxeo, extensis, "
    "photoshelter, brandmaker, uptempo, brandad, brand guide, asset hub, media database, "
    "rights expiry, licence expiry, embargo date, iptc, xmp, talent release, model release, buyout, "
    "getty, shutterstock",
    "content production": "writer com, copy ai, textcortex, neuroflash, retresco, ax semantics, phrasee, persado, "
    "chatgpt + copy|text|texts|descriptions|content, gpt + copy|text|texts|descriptions|content, "
    "gen ai, firefly, midjourney, dall e, stable diffusion, storyteq, celtra creative, "
    "rendered images, cgi, cgi pipeline, packshot, data to text, template engine video, "
    "content supply chain, prompt templates, brand tone, batch copy, bannersnack, "
    "background removal, product shots",
    "approval and marketing workflow": "clickup, smartsheet, screendragon, admation, filestage, pageproof, proofhq, frame io, "
    "veeva promomats, promomats, vault + approval|review|mlr, online proofing, annotation tool, "
    "review cycle, medical legal regulatory, mlr review, four eyes, approval flow, sign off flow, "
    "brandmaker, campaign planner, coschedule, welcome software, job ticket, briefing form, trello, "
    "audit trail + claims|promotional",
    "marketing budget": "plannuh, planful, hive9, uptempo budget, budget tool, budget module, po numbers, "
    "accruals marketing, cost allocation + campaign, spend tracker, spend management, "
    "budget vs actual, commitment + budget, invoice matching agency, media invoices, "
    "marketing spend + erp, wbs element, internal order",
    "translation": "memsource, trados, sdl, rws, xtm, memoq, weglot, google translate, globallink, "
    "translations com, acclaro, wordbee, smartcat, oneword, termbase, "
    "tms + cms|xliff|translation|locale, mt engine, neural translation, locale fallback, l10n, "
    "hreflang translation, string export, language variants, linguist, proofreading, "
    "subtitle translation, memoire de traduction, base terminologique, memoria de traduccion, "
    "ubersetzungsspeicher, repli par locale",
    "countries and currencies": "global e, flow io, eshopworld, zonos, avalara, taxjar, vertex tax, multi market, "
    "multi brand shop, country rollout, price lists per country, fx rates, vat engine, oss vat, "
    "localized checkout, geo redirect, market template, country sites, cross border shipping",
    "articles and magazines": "piano + article|meter|metering|paywall|stories|reader, arc xp, livingdocs, woodwing, naviga, "
    "escenic, interred, newsroom cms, article metering, metered access, stories api, amp pages, "
    "apple news, google discover, editorial cms, epaper, replica, flipboard, taxonomy + articles, "
    "author pages",
    "subscriptions and billing": "recurly, chargify, maxio, billwerk, fastspring, stripe billing, sap brim, aria systems, "
    "recharge, ordergroove, vindicia, piano + paywall|meter|metering|article|entitlement|subscri, "
    "poool, laterpay, zephr, leaky paywall, evolok, cxense, pelcro, "
    "meter + article|articles|device|stories|wall, article counter, entitlement, entitlement check, "
    "entitlement service, paygate, registration wall, regwall, premium articles, free articles, "
    "metered paywall, subscription entitlements, subscription management, offer engine readers, "
    "renewals engine, proration, plan catalogue, retry logic",
    "checks of age and eligibility": "doccheck, doccheck login, swiss rx login, swiss rx, hcp verification, healthcare professional, "
    "medical professionals, hcp, hcp portal, hcp gate, professional verification, onekey, "
    "physician register, licence number check, gatekeeper, restricted content, "
    "gated + professional|professionals|physicians|doctors|hcp, heilmittelwerbegesetz, hwg, "
    "fachkreise, fachkreis, professionnels de sante, profesionales sanitarios, laypeople, "
    "schufa identcheck, agechecked, veriff, onfido, jumio, yoti, postident, idnow, webid, eid, "
    "eidas, isic, myunidays, studentbeans, govx",
    "digital onboarding of customers": "walkme, whatfix, userpilot, chameleon io, intro js, userflow, userguiding, "
    "onboarding checklist, videoident, onfido, idnow, yousign, skribble, adobe sign, hellosign, "
    "pandadoc sign, signicat, fp sign, qes, qualified electronic, account opening api, "
    "application api, straight through, stp, instant issue, policy issuance, digital application, "
    "ocr id, liveness, bank account check, iban check, schufa check",
    "press work": "presspage, prezly, pressmatrix, news aktuell, muck rack, presseportal api, agility pr, prowly, "
    "businesswire, pr newswire, cision communications, media database + journalists, "
    "journalist accreditation, accreditation, press accreditation, online newsroom, mynewsdesk",
    "recruiting pages": "softgarden, rexx, cornerstone, teamtailor, jobvite, icims, avature, beesite, talentsoft, "
    "stepstone, xing jobs, linkedin recruiter, joblift, talention, google for jobs, "
    "job posting schema, jobs api, requisition, candidate api, multiposting, one click apply, "
    "apprenticeship, bewerbermanagement, stellenborse, portail emploi, bolsa de empleo",
    "connected products": "aws iot, azure iot, iot hub, mqtt, thingworx, particle io, digital twin, telematics, "
    "telematics data, connected car, connected car backend, vehicle data, high mobility, caruso, "
    "otonomo, obd, smarthome, ota update, device twin, product registration api, warranty api, "
    "serial number service, qr + register|warranty, registria, consumables, condition monitoring, "
    "predictive maintenance, in vehicle, head unit, android automotive, infotainment",
    "points of sale": "toshiba pos, ncr, gk software, oracle xstore, lightspeed, vectron, square pos, aptos, cegid, "
    "zebra, adyen terminals, payment terminal, pos endpoint, pos connector, pos api, pos terminals, "
    "pos events, receipt data, receipt api, receipt events, fiscal printer, tse, e journal, "
    "cash desk, kassenanbindung, ticket numerique, bon numerique, scan and go, tlog, "
    "transaction log",
    "the CRM": "sugar crm, microsoft dynamics crm, sap c4c, sap sales cloud, c4c, cas genesisworld, "
    "superoffice, efficy, insightly, freshsales, copper crm, creatio, close crm, crm org merge, "
    "record types, object model crm, contact model, account model, sales process, "
    "opportunity stages, activities sync, einstein activity capture",
    "integration between systems": "celigo, snaplogic, jitterbit, tibco, webmethods, sap pi, sap cpi, "
    "integration suite, azure service bus, rabbitmq, pubsub, pub sub, eventbridge, apigee, graphql, "
    "openapi, odata, grpc, rest endpoint, idoc, cdc stream, event mesh, solace, confluent",
    "fraud and bots": "cheq, clickcease, lunio, integral ad science, ias, doubleverify, hcaptcha, turnstile, "
    "friendly captcha, datadome, perimeterx, human security, kasada, arkose, riskified, forter, "
    "signifyd, seon, credential stuffing, account takeover, scraping protection, scraper, waf rules, "
    "waf, rate limiter, velocity checks, device fingerprint + fraud, brand verity, redpoints, "
    "zerofox",
    "domains and certificates": "route 53, cloudflare dns, infoblox, godaddy, inwx, united domains, gandi, ovh domains, "
    "markmonitor, csc domains, lets encrypt, let's encrypt, acm certificate, wildcard certificate, "
    "acme, cname record, nameserver, zone file, dnssec, caa record, domain transfer, domain parking, "
    "subdomain takeover, redirect domains, vanity domains",
    "uptime of the site": "queue it, queueit, k6, gatling, jmeter, locust, loadrunner, blazemeter, pingdom, uptimerobot, "
    "statuscake, datadog synthetics, checkly, new relic, dynatrace, virtual waiting room, "
    "queue token, horizontal scaling, hpa, blue green, failover, multi region, rto, slo, "
    "error budget, chaos, circuit breaker, statuspage, incident banner",
    "training for customers": "talentlms, thinkific, teachable, litmos, skilljar, learnupon, absorb lms, ilias, "
    "cornerstone learning, xapi, open badges, credly, certificates + course|training, cme, "
    "cme points, elearning, course catalogue, learning path, seminar management, kursportal, "
    "formation en ligne, curso en linea",
    "accessibility": "wcag 2 2, wcag 2 1, bitv, rgaa, ada compliance, section 508, axe core, axe devtools, "
    "siteimprove, deque, wave audit, pa11y, screenreader, nvda, voiceover, aria labels, aria, "
    "subtitles, accessibility overlay, eye able, pdf ua",
    "the customer app": "swiftui, kotlin app, play store, testflight, app rebuild, super app, expo, capacitor, app clip, "
    "instant app, widget ios, app sdk, app shell, in app purchase, carplay, wear os",
    "weather and location triggers": "openweather, openweathermap, meteomatics, weather api, wetterdienst, weather ads, "
    "weather conditions, radar networks, estimote, foursquare, radar io, bluedot, gimbal, "
    "location sdk, temperature trigger, snow report, footfall sensors, sensalytics, dilax, v count, "
    "hystreet",
    "guest Wi-Fi": "purple wifi, cloud4wi, meraki splash, meraki captive, wifi marketing, hotsplots, wifi splash, "
    "splash page, wifi onboarding, radius login, social wifi, access points + guest, aruba guest",
    "donations": "raisenow, fundraisingbox, altruja, twingle, givebutter, donorbox, raisers edge, blackbaud, "
    "salesforce npsp, npsp, nonprofit cloud, iraiser, justgiving, gofundme, "
    "face to face fundraising, gift processing, standing orders + donor, spendenformular, "
    "formulaire de don, regular giving",
    "size and fit": "fit analytics, sizebay, easysize, fitle, bold metrics, presize, body scan, foot scan, "
    "measurement api, size recommendation, sizing",
    "used goods and trade-in": "recommerce, reflaunt, archive resale, faume, recurate, rebuy, momox, vinted, backmarket, "
    "valuation api, vehicle valuation, schwacke, dat valuation, eurotax, take back programme",
    "retail media": "criteo retail media, citrusad, epsilon retail, mirakl ads, zitcha, pentaleap, kevel, "
    "sponsored products api, sponsored search, ad slots, supplier portal ads, onsite media, "
    "offsite media, closed loop reporting + brands",
    "electronic procurement": "coupa, jaggaer, sap ariba, oci punchout, tradecentric, punchout2go, edifact, peppol, "
    "orders edifact, opentrans, buyer portal, purchasing platforms, mercateo, unite procurement",
    "invoices and letters to customers": "quadient inspire, opentext exstream, smartcomm, papyrus, doxee, compart, hubmail, "
    "correspondence engine, letter engine, pdf generator + customer, statement archive, "
    "bill presentment, personalised bill, e postbrief, digital mailbox, letterbox digital, "
    "outbound letters, billing run",
    "claims and complaints": "claimcenter, claims api, claims event, claims system, claim photos, control expert, tractable, "
    "complaint workflow, guidewire digital, case closure, repair tracking, damage photos, siniestro, "
    "schadensmeldung, parte de siniestro, declaration de sinistre",
    "safety and service notices": "statuspage customers, everbridge, outage api, oms outage, gtfs, gtfs rt, siri feed, siri sx, "
    "disruption feed, service bulletins, alerting service, passenger information, dynamic passenger, "
    "netzstorung, stromausfall, incident feed, planned maintenance notice",
    "how often people are contacted": "fatigue rules, contact frequency service, contact governance, contact optimisation, "
    "campaign optimization constraints, pressure service, message arbitration, priority engine, "
    "channel capping, contact history service, send limit, send throttling, cross channel capping, "
    "collision detection",
    "video calls with customers": "whereby, zoom sdk, daily co, twilio video, vonage video, opentok, "
    "teams video + customer|advice, cobrowsing, surfly, snapview, bambuser, live shopping, "
    "liveshopping, video advice, hero app, one to many stream",
    "personal finance and consumption advice": "tink, finapi, plaid, bankin, pfm, personal finance manager, account aggregation, "
    "transaction categorisation, transaction categories, smart meter, smart meter gateway, "
    "load curve, consumption api, load profile, energy report, energy dashboard, budget app",
    "sustainability": "ecovadis, climatiq, carbon api, life cycle assessment, co2 per order, footprint api, epd, dpp, "
    "espr, batch traceability, blockchain traceability, epcis, gots, origin trail",
    "access to marketing tools": "1password, lastpass, keeper vault, okta lifecycle, scim provisioning, role model tools, "
    "agency accounts, just in time access, business manager access, access review, recertification, "
    "service accounts marketing, sailpoint, joiner leaver, shared mailbox marketing",
    "the set of marketing tools": "leanix, blissfully, saas inventory, application inventory, tool register, martech audit, "
    "martech map, licence overview, vendor rationalisation, contract inventory, vendor contracts, "
    "rfp martech",
    "files shared with agencies": "masv, aspera, signiant, frame transfer, nextcloud, owncloud, egnyte, hightail, cryshare, ftapi, "
    "teamdrive, upload link, transfer portal, external collaboration, guest access sharepoint",
    "legal texts": "iubenda texts, itrecht kanzlei, haendlerbund, protected shops, clause library, "
    "contract clauses, consent texts, version control of terms, legal content service, "
    "pflichtangaben, widerrufsbelehrung, condiciones generales, conditions generales, footnotes",
    "sponsoring": "sponsorship platform, blinkfire, sportradar exposure, kore software, sponsor activation, "
    "brand exposure, ticket contingent, hospitality management, led boards, logo detection",
    "product samples": "sampler io, sopost, sample request form, sample warehouse, swatch service, sample box, "
    "muster versand, demo unit, demo devices, loan units, trial units",
    "pre-orders": "launchlist, prefinery, waitlist service, drop engine, allocation + preorder, reservation fee, "
    "raffle launch, draw launch",
    "wish lists and price alerts": "wishlist api, swym, save service, price watch, search agent, alert on price, suchauftrag, "
    "suchagent, property alert, alertes, listing alert",
    "research with customers": "usertesting com, lookback, userzoom, dovetail, optimal workshop, respondent io, userlytics, "
    "recruit panel, research repository, panel management, kantar, gfk, yougov, ipsos, quantilope, "
    "appinio, brand tracker, brand lift, brand tracking, conjoint, max diff, diary app, uservoice, "
    "productboard, aha ideas, idea portal, customer community",
    "recalls and notices to owners": "recall management, owner lookup, vin lookup, batch lookup, lot number, batch number, "
    "safety gate, rapex, owner notification, recall database, kba, field action, "
    "field safety notice",
}
