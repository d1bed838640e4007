"""Outcomes as people put them and mechanics as engineers do, first half: reaching people, the site, ads, events.

A line is a capability and its patterns; capitals stand for a group of words, `a|b` for either, `a + b` for both in a text.
"""

from collections.abc import Mapping

OUTCOMES: Mapping[str, str] = {
    "cookie and tracking consent": "AGREE + COOKIE, half + AGREE + WHO, consent string, consent signal, tag blocking, prior consent, "
    "google consent mode, iab, cmp vendor, reject all button, tracking + AGREE, notice + understand",
    "e-mail and marketing permission": "consent ledger, consent store, consent database, opt in record, opt in + timestamp|source|proof, permission slip, permission slips, "
    "lawyers + contacts, may not be written to, allowed|may|permission + write|written|contact|mail, proof + opt|permission, double opt",
    "preference centre": "CHOOSE + topic|topics|channel|frequency|often, WHO + decide + often|topics|hear|mail, preference service, interests + mail, "
    "only what they want, subscription types, communication preferences api, ALONE + mail|newsletter + CHOOSE",
    "unsubscribing and suppression": "EXCLUDE + COMPLAIN, bother + COMPLAIN, offers|cheerful + angry|complaint, suppression list, suppression rule, contact suppression, "
    "do not disturb, deceased, no mails to, unsubscribe link, objection list, opt out + sync|synchronised, moved away, stop writing to, still get mail",
    "e-mail deliverability": "MAILING + UNSEEN, mail transfer agent, mta, dedicated sending, reject policy, outbound senders, dmarc reject, feedback loops, seed list, "
    "never get through, mails do not arrive, promotions tab, domain alignment",
    "e-mail marketing": "newsletter|newsletters|mailing|mailings + ALONE|template|drag|PUBLISH, mails look|broken + phone|outlook, dark mode mail, mail + module|modular|blocks, "
    "dynamic content blocks, sending engine, mail rendering, email studio",
    "marketing automation": "WHO + STOPPED + BACK|BUY|ordered, went quiet, BACK + quiet|silent|asleep|dormant, not ordered + year|months|long, BIRTHDAY + GIFT|mail, NEW + WHO + welcome|days|weeks|hear, "
    "first thirty days, first ninety days, first hundred days, first weeks, onboarding journey, event starts + sequence|journey, starts a sequence, start journeys, date triggered, journey trigger, scheduler + profile, "
    "dormant segments, lapsing shoppers, sign + never + hear, after the first + order|purchase, mail + day|days + after, flow + mails, journey + event|events|starts, braze canvas, trigger event",
    "transactional messages": "WHEN + ARRIVE + ORDER|parcel|package, where is my, ORDER + confirmation|status|shipped, shipping events, carrier webhook, dispatch event, order events, "
    "tracking number, parcel + map|track, service mails, messages after buying, calls + where + order|parcel",
    "abandoned carts": "LEFT + BASKET, things in the basket, did not finish + order|buying|checkout, stop + before + paying|checkout, cart state, cart event, basket persistence, "
    "checkout exit event, forgotten + shop, filled + basket|cart, booking + unfinished|abandoned|halfway, quote + unfinished|abandoned",
    "text messages": "sms + REMIND, whatsapp + template|bridge|status|message, messaging bridge, message broker for sms, texts a nudge, texts + WHO, text + phone + REMIND, two way messaging, short code",
    "push messages in the app": "REMIND + app + phone|screen|minutes, app users hear, push token, push gateway, push topic, app + offer + minutes|nearby, live activity, notification centre, notification preferences in app",
    "chat and chatbots": "ask right on the page, ask + page|site + visitors|right|there, open question, live agent, live agent widget, agent widget, office hours routing, office hours, leave with + question, ask + directly|right|immediately|someone, human + page|site|website, questions + visitors|page|before, talk + expert|human|page|site, OPEN + NIGHT, question|questions + NIGHT, conversational assistant, conversational ai, llm + knowledge|articles|answers, answer + machine|automatically|instantly, "
    "escalation to agent, handover to human, dialogue engine, intent model, generative answers, nobody + answers + night|weekend, ask + instead of calling, messenger + service",
    "landing pages and forms": "progressive profiling, blank form, prefilled fields, fill in + form|blank|twice, form + already|know|short|shorter|fields|blank|fill, landing + ALONE, campaign + page|pages + ALONE|days|minutes, offer page, form + drag|builder|embed, pages in a day, visual editor, page composer, registration form + campaign, block editor, page templates",
    "the website and its CMS": "PUBLISH + ALONE + page|pages|texts|headline|content|site, waiting + headline|text + weeks|days, typo + fix + weeks|ticket|agency, visual editor, hard coded templates, hard coded, editorial roles, "
    "composable, content api, content migration, news + publish|post, look + modern|tired|old + site|page, site + fresh|modern|new look, multilingual cms, decoupled frontend, page + PUBLISH + developer",
    "page speed": "FAST + PAGE, gone + before + picture|page|shows, image + lazy|compress|webp|avif, bundle size, javascript budget, third party scripts, edge rendering, largest contentful, time to first byte, "
    "give up + loading, loads too long, prefetch, static generation, lighter images, jump + page|layout",
    "being found by search engines": "FOUND + GOOGLE, stories + rank, does not rank, do not rank, rank at all, on page two, crawl budget, server side rendering, prerendered html, prerendered, crawlers get, json ld, "
    "index + google, structured data markup, rich results, url slugs, ai overviews, generative engine optimisation, internal linking, organic + visits|traffic",
    "search on the site": "TYPO + FIND|search|EMPTY, search + EMPTY, learning to rank, fuzzy matching, query suggestions, search ranking, vector search, semantic search, stemming, "
    "type + EMPTY, empty page, search analytics, nobody finds + product|article|shop, filter|filters + products|catalogue, guided navigation, synonym dictionary",
    "online advertising": "bid management, bidding script, ad + creative|creatives + api|feed, campaign + google|meta|tiktok + upload|launch, ad platform api, connected tv, ad budget + shift, auto bidding",
    "retargeting and ad audiences": "looked at + again|see|later|ads|back, see + again + looked, viewed categories, viewed products, viewed + signals|ads|google|criteo, criteo, come back to + looked, followed by, dynamic ads, dynamic remarketing, product viewers, browsed + again|ads|remind, were interested + again|ads, ADS + ALREADY + EXCLUDE|WHO|BUY, EXCLUDE + ADS + bought|customers, advertising what people, same sofa, chase + bought, exclusion lists, exclusion list, suppression audience, suppression audiences, "
    "audience + meta|google|tiktok|linkedin, ads + follow, customer lists + meta|google, recent purchasers, people like our best customers, find more like, twins of our best, lookalikes, hashed emails, hashed customer",
    "measuring ads and offline conversions": "conversion|conversions|sales + LOST + report|reports|figures|safari|browser, figures + believe, ad blockers, conversions api, conversion api, ga4 server container, gclid, click id, click ids, "
    "sales in the store + ads, ads + till|store|phone + sales|orders, postback, postbacks, enhanced conversions, iphone + missing + sales, server side conversions, browser restrictions",
    "tags and tracking on the site": "server side tagging, tagging server, server container, gtm container, tag manager, own subdomain for tracking, tracking plan, event schema, tracking + broken|quality|audit|missing, "
    "data layer, measurement plan, blockers|safari + figures|sales|reports, conversion figures",
    "web analytics": "see + customers|visitors + behave|behaviour, WHO + click|clicks + where, where + WHO + leave|drop|lost|stuck, heat map, heatmaps, session replay, session recording, funnel + drop, matomo, piwik, amplitude, mixpanel, product analytics, clickstream, "
    "see + visitors + do, which pages + read, stuck + form|page, event collection",
    "A/B testing": "headline|headlines|version|versions|variant|variants|button + better|sells|wins|works, gut feeling, gut feel, feature flag, feature flags, split traffic, experimentation platform, statistics engine, test + idea|ideas + small|before, "
    "try + two, two + better, which + version, holdout group, bandit, growthbook, launchdarkly, control group, proof + instead of opinion",
    "personalisation": "offer + branch|advisors|advisor + household|customer|score, right offer, right moment, RELEVANT + WHO + page|site|homepage|start|see|content|offer, INTEREST + page|site|homepage|start|content|offer|first, should not see, everybody sees the same, same page for all, next best action, next best offer, decision engine, "
    "decisioning, real time profile, content variants, page templates + sector|segment|profile, expose + sector|segment, greet + own, rules engine + segment, edge personalisation, one to one",
    "recommendations": "sell more to, use only one, only one of our, existing customers + more|second|other|further, second product, next best offer + model, more of what we have, products per customer, share of wallet, product affinity, potential + existing|customers, SUGGEST + belt|shoes|items|products|product|article|accessory|extra|goes, complete the look, goes with, go with, collaborative filtering, item to item, bought together, order history + SUGGEST, others also, also bought, "
    "you may like, upsell, upselling, cross sell, cross selling, next product, what to read next, what to watch next, embedding similarity, basket analysis, bundle, bundles, add + basket + bigger",
    "social media": "tweet, tweets, everybody posts, posts by hand, post by hand, sprinklr, hootsuite, social accounts, social media accounts, buffer, swat io, post + countries|schedule|hand|right|moment, instagram, tiktok + post|posts|account, post|posts|posting + channels|networks|instagram|facebook|linkedin|schedule, social publishing, social inbox, community management, one tool for + posts|social, colleagues share, employee advocacy, graph api publishing",
    "listening to what people say of us": "talk|say|saying|write + about us|brand|online, brand mentions, shitstorm, early warning + press|brand|social, social listening, sentiment, sentiment analysis, mentions api, crisis + hear|know|early, nlp + reviews|mentions|posts",
    "influencers and customer content": "CREATOR + sell|sells|pay|fee|fees|contract|results|trust|track|sales|worth, CREATOR + links|codes|export|payout, customers + photos + page|shop|show, ugc, user generated, creator management, creator platform, rights request, hashtag feed, hashtag wall",
    "affiliates": "CREATOR + sell|sells|link|links|payout|commission|sales|fee|fees, payout export, partner links, commission engine, commission statements, comparison portals + pay|commission, publisher network, per sale, postbacks, pay + only + sale|success|order",
    "webinars": "SIGNUP + webinar|webinars|online, virtual event, virtual event platform, virtual event platforms, zoom tenants, goto, webinar registration, webex, on24, attendance data, watched + live|recording|session + sales|lead|follow",
    "events and trade fairs": "FAIR + RESULT|LEADS|visitors|know|scan|scanner|forms|paper, after each exhibition, after the fair, business cards, business card, badge scanner, booth scanner, exhibitor app, SIGNUP + EVENT, guest list, guest lists, event management, "
    "cvent, eventbrite, invitation + guests|event|dinner, one place to sign up, events api, check in app, trade fair visitors, event registration, seating, event calendar",
    "video": "WATCH + page|product|site|explain|show, films + everywhere, hosting of films, transcoding, transcode, hls, video pipeline, subtitle, subtitles, captions, shoppable video, live shopping, live stream, clip + product, media streaming, adaptive bitrate",
    "podcasts and audio": "listen + way|car|road, hear|listen + story|stories|painting|episode|talk|road|article, audio guide, text to speech, read aloud, streaming of clips, rss for episodes, spoken, audio player, rental devices, audio streaming, voice over",
    "digital signage": "screens + STORE|window|lobby|remote|prices, window display, menu boards, electronic shelf labels, playlist + screens, media player + store, posters in windows + digital, in store screens, content to screens",
    "print and direct mail": "web to print, print ready, locked brand layouts, variable fields, pdf output to the printer, poster|posters|flyer|flyers|brochure + ALONE|own|regional|agency|local, letter + trigger|automatic|individual, print run, lettershop, print house, "
    "postcard + triggered|automatic|personal|code, printer + api|interface|export, catalogue production, indesign, mail piece, print templates, print + api",
    "QR codes and short links": "code beside the object, reading a code, code + poster|packaging|label|object|scan, scan + code|pack|label|poster, redirect rules, link shortener, code + leads|opens + page, dynamic code, link redirect, packaging + information",
    "call tracking and phone": "who phones, who calls, who is calling, phones us, calls us + know|see|who, cti, cti connector, inbound number, ask for the name, agents + name|account|record|screen|number, number + record|account, caller + name|account|record, ring + recognise|know|who, CALLS + ads|campaign|which, dynamic numbers, call + recording|transcript|transcription, speech analytics, call analytics, why people call, caller + recognise|screen|known, screen pop, voice + route, call back request, rückruf",
}
