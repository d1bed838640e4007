"""What the catch knows of words: the kinds of cue, the names that all languages share, and how a lexicon is made."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from handlers.rules.catch_forms import root


class Kind(Enum):
    """What a word or phrase can be in a request."""

    AUX = auto()  # can, could: opens a question to somebody
    WHO = auto()  # you, someone, the web team: who is asked
    ASK = auto()  # a whole opening: "any chance you could"
    PLEASE = auto()
    NEED = auto()  # we need, requesting
    THAT = auto()  # il faut que: a must whose subject follows
    MUST = auto()  # has to, needs to
    STATE = auto()  # be, go: what a thing must
    MISSING = auto()  # is still missing, does not exist yet
    HANDS = auto()  # can someone pick this up
    WORK = auto()  # verbs of work on a system
    PLACING = auto()  # verbs that put something somewhere
    LIGHT = auto()  # get, have, make: nothing without their object
    THING = auto()  # artefacts of marketing technology
    DIGITAL = auto()  # things that exist on systems only: a pixel, not a banner
    SENDING = auto()  # send: work only where a product is to receive it
    SOFT = auto()  # artefacts that marketing also makes itself
    TOOL = auto()  # products
    PLACE = auto()  # where such artefacts live
    ELSEWHERE = auto()  # where other things live: tickets, slides, calendars
    PREP = auto()
    STOP = auto()  # ends a noun phrase
    TALK = auto()  # verbs of talk and review: what follows is no work
    BLOCK = auto()  # a head noun that makes it talk about the artefact
    NAME = auto()  # a name nobody knows, maybe of a product
    DEV = auto()  # the talk of developers among themselves
    PERSON = auto()  # me, us: no artefact
    YOURS = auto()  # your: the other's own things
    PEER = auto()  # colleagues who are not IT
    NOT = auto()  # do not, stop
    WHEN = auto()  # a deadline
    FILLER = auto()
    DOING = auto()  # adding: a verb of work after "mind"
    FIRST = auto()  # I: the author's own plan
    OTHER = auto()  # a word nobody knows, in a language whose nouns come before their adjectives
    BUILT = auto()  # added, embedded: what was or is to be done to a thing
    DONE = auto()  # finished, failed: a report
    PRONOUN = auto()  # it, this, that: the thing is named elsewhere in the message
    BROKEN = auto()  # down, error: an incident, not a wish
    QUESTION = auto()  # do, does, what: asks about a need instead of having it
    WITHDRAWN = auto()  # taken back, or a notice
    ABOUT = auto()  # subjects that are not the author: you, they, customers


@dataclass(frozen=True)
class Lexicon:
    """The cues of one language: which kinds each phrase has."""

    lang: str
    verb_last: bool
    head_first: bool
    common: frozenset[str]
    kinds: Mapping[str, frozenset[Kind]]
    firsts: Mapping[str, int]
    """The longest phrase in words that starts with a word."""
    roots: Mapping[str, frozenset[Kind]]
    """What the verbs are, by their roots: for forms that no list has."""
    endings: tuple[tuple[str, frozenset[Kind]], ...]
    """Endings of words, and what a word with such an ending is: for compounds written in one word."""


TOOLS = """
    hubspot, salesforce, sfdc, marketo, pardot, eloqua, mailchimp, klaviyo, brevo, sendinblue, braze,
    iterable, customer io, activecampaign, sendgrid, hotjar, fullstory, mouseflow, crazy egg, optimizely,
    vwo, ab tasty, kameleoon, google optimize, dynamic yield, intercom, drift, zendesk chat, zendesk,
    livechat, tidio, userlike, olark, freshchat, calendly, chili piper, typeform, jotform, surveymonkey,
    qualtrics, usercentrics, cookiebot, onetrust, didomi, trustpilot, trusted shops, g2, capterra,
    bazaarvoice, yotpo, reviews io, clearbit, zoominfo, 6sense, demandbase, rb2b, leadfeeder, dealfront,
    albacross, cognism, rudderstack, mparticle, tealium, snowplow, matomo, piwik, plausible, mixpanel,
    amplitude, posthog, google analytics, adobe analytics, adobe target, adobe launch, looker studio,
    supermetrics, funnel io, google ads, google tag manager, tag manager, gtm, ga4, ga, meta capi, capi,
    conversions api, facebook, linkedin, linkedin ads, tiktok, pinterest, reddit, snapchat, criteo,
    outbrain, taboola, bing, microsoft ads, bing ads, doubleclick, floodlight, dv360, twitter, spotify ads,
    eventbrite, on24, goto webinar, gotowebinar, zoom webinar, livestorm, demio, bizzabo, swapcard, wistia,
    vimeo, vidyard, algolia, storyblok, contentful, wordpress, webflow, typo3, drupal, sitecore, aem,
    shopify, shopware, magento, woocommerce, stripe, zapier, make com, workato, bynder, celum, akeneo,
    unbounce, instapage, leadpages, hootsuite, sprout social, sprinklr, whatsapp, whatsapp business,
    attentive, postscript, rebrandly, bitly, branch io, appsflyer, adjust sdk, onesignal, airship, sap
    emarsys, emarsys, inxmail, cleverreach, rapidmail, episerver, pipedrive, dynamics, zoho, freshsales,
    salesloft, gong, chargebee, loyaltylion, smile io, mention me, friendbuy, birdeye, yext, uberall,
    doofinder, nosto, bloomreach, exponea, hightouch, gclid, recaptcha, turnstile, mutiny, ahrefs, semrush,
    screaming frog, search console, google search console, merchant center, google merchant center, crm,
    cdp, cms, dam, pim, esp, awin, tradedoubler, impact, partnerize, sovendus, klarna, paypal, apple pay,
    google pay, adyen, mollie, canva, figma make, asana forms, google forms, microsoft forms, formstack,
    wufoo, tally, jira service desk, zoom, teams webinar, brightcove, jw player, sharpspring, act-on,
    adform, trade desk, the trade desk, xandr, amazon ads, apple search ads, youtube ads, meta ads,
    instagram, instagram shop, tiktok shop, threads, bluesky, xing, kununu, glassdoor, indeed, personio,
    greenhouse, workable, softgarden, sap commerce, commercetools, spryker, oxid, prestashop, bigcommerce,
    squarespace, wix, ghost, strapi, sanity, prismic, craft cms, umbraco, optimizely cms, kentico, liferay,
    pimcore, ergonode, inriver, salsify, contentserver, cloudinary, brandfolder, frontify, vonage, twilio,
    sinch, messagebird, segment, lytics, treasure data, dynamics 365, d365, microsoft dynamics, sugarcrm,
    freshdesk, zendesk support, hubspot crm, oracle, netsuite, power bi, tableau, looker, metabase, google
    business profile, google my business, apple maps, waze, trustedshops, ekomi, provenexpert, kelkoo,
    idealo, check24, channable, feedonomics, lengow, productsup, cloudflare, akamai, fastly, matomo tag
    manager, server side tagging, kaltura, mentimeter, slido, mailjet, postmark, mailgun, campaign monitor,
    constant contact, drip, omnisend, dotdigital, selligent, adobe campaign, acoustic, sfmc, marketing
    cloud, account engagement, medallia, slate, kayak, trivago, tripadvisor, booking engine, google hotel ads,
    tiktok pixel, snap, snap pixel, pinterest tag, linkedin insight tag, x ads, quora, spotify, podigee, podbean,
    acast, kit, convertkit, beehiiv, substack, ghost cms, magnolia, bloomreach engagement, ometria, iadvize, zendesk
    guide, helpscout, help scout, gorgias, front, aircall, callrail, dialfire, genesys, five9, ringcentral, cal com,
    hubspot meetings, goodtime, luma, hopin, brella, cvent, splash, stova, pretix, ticketmaster, eventim, tito,
    walls io, taggbox, juicer, later, buffer, agorapulse, metricool, swat io, facelift, talkwalker, brandwatch,
    meltwater, cision, prezly, issuu, yumpu, publitas, shogun, pagefly, recharge, judge me, judgeme, okendo,
    stamped, loox, gorgias, shipstation, sendcloud, parcellab, narvar, aftership, loop returns, avalara, vertex,
    fareharbor, bokun, regiondo, opentable, thefork, resmio, sevenrooms, mews, opera, cloudbeds, guestline, dirs21,
    segment io, heap, pendo, appcues, userguiding, chameleon, walkme, statsig, launchdarkly, growthbook, convert com,
    contentsquare, clarity, microsoft clarity, smartlook, lucky orange, piano, at internet, econda, etracker,
    webtrekk, mapp, commanders act, consentmanager, sourcepoint, trustarc, axeptio, tarteaucitron, iubenda, quantcast,
    borlabs, ccm19, sarbacane, actito, splio, batch, cordial, listrak, klaviyo sms, sailthru, marigold, optimove,
    insider, moengage, clevertap, webengage, emblue, doppler, rd station, tiendanube, vtex, prestashop, mercado libre,
    mercado pago, bizum, redsys, holded, odoo, sage, datev, abas, navision, business central, microsoft navision,
    snowflake, bigquery, databricks, fivetran, census, airbyte, dbt, amplitude cdp, blueconic, tealium iq, emplifi,
    account engagement, copper, close crm, apollo, outreach io, lusha, snitch, leadinfo, doodle,
    microsoft bookings, chargify, recurly, zuora, loyalty lion, antavo, talon one
"""

THINGS = """
    pixel, utm, utms, utm parameter, utm parameters, url, urls, landing page, landing pages, landingpage,
    landingpages, microsite, microsites, popup, popups, pop up, pop ups, widget, widgets, plugin, plugins,
    plug in, snippet, snippets, script, scripts, tracking, tracking code, redirect, redirects, cta, ctas, qr
    code, qr codes, chatbot, chatbots, chat bot, livechat, live chat, web chat, sso, ssl, dkim, spf, dmarc,
    dns, dns record, dns records, hreflang, sitemap, robots txt, schema markup, structured data, meta tag,
    meta tags, og image, og tags, open graph, consent mode, cookie banner, cookie banners, consent banner,
    insight tag, a/b test, a/b tests, a/b testing, ab test, split test, webhook, webhooks, api, api access,
    capi, subdomain, subdomains, double opt in, deep link, deep links, smart banner, push notifications, web
    push, conversions api, newsletter signup, opt in, faq schema, product feed, feed, google tag, conversion
    tag, rss, rss feed, captcha, honeypot, faq, faqs, iframe, i frame, csv import, csv export, single sign
    on, 2fa, autocomplete, autosuggest, breadcrumb, breadcrumbs, canonical, canonicals, amp, favicon,
    lightbox, modal, tooltip, mega menu, sticky bar, ticker bar, promo bar, countdown timer, back in stock,
    wishlist, wish list, mini cart, one page checkout, guest checkout, express checkout, store finder, store
    locator, dealer locator, dealer search, click to call, call tracking, google map, heatmap, heatmaps,
    session recording, utm link, utm links, tracking parameter, tracking parameters, conversion api, server
    side, server side tracking, data layer, attribution window, lookalike audience, custom audience,
    remarketing list, negative keyword list, ad account, ad accounts, business manager, mail template,
    newsletter template, sender address, sender domain, sender name, from address, reply to, mail
    authentication, opt out, preference centre, preference center, double opt in mail, confirmation mail,
    confirmation email, welcome mail, welcome email, welcome series, drip campaign, drip, autoresponder,
    auto reply, trigger mail, abandoned cart mail, cart reminder, web form, web forms, order form, booking
    form, quote form, feedback form, donation form, application form, waiting list form, lead magnet, gated
    content, paywall, ticker, app banner, in app message, in app messages, push message, push messages,
    deeplink, deeplinks, app link, app links, product feeds, price feed, stock feed, inventory feed, xml
    feed, json ld, rich snippets, login page, dealer portal, partner portal, customer portal, press portal,
    press area, self service portal, knowledge base, help centre, help center, chat flow, chat routing, chat
    hours, voicebot, whatsapp button, call back widget, rating widget, review widget, review request, nps
    survey, exit survey, in page survey, poll widget, splash screen, push, pushes, onboarding flow, onboarding
    screen, upsell block, cross sell block, recommendations block, size finder, product finder, course finder,
    branch finder, store finder page, postcode lookup, address lookup, zip code check, address validation,
    vat check, price filter, facet, facets, facetted search, search suggestions, zero results page, category
    filter, comparison table, product comparison, price table, pricing table, rate table, waiting list, waitlist,
    waitlist page, pre order button, notify me, bundle builder, gift card, gift cards, gift card balance, points
    balance, loyalty points, loyalty balance, loyalty card, loyalty programme, membership card, member id, coupon
    field, coupon code, coupon codes, cart drawer, cart page, payment method, payment methods, payment options,
    shipping options, delivery options, delivery slots, tax settings, currency switcher, language switch, geo
    redirect, geo targeting, ip redirect, utm tagging, utm builder, utm column, attribution, attribution model,
    click id, click ids, offline conversions, offline conversion import, enhanced conversions, server side
    tagging, tagging, tag firing, consent signal, consent signals, consent script, cookie categories, cookie
    lifetime, tracking script, tracking pixels, tracking plan, tracking event, mastertag, master tag, onetag,
    merge field, merge fields, placeholder, placeholders, personalisation token, dynamic content, dynamic block,
    send time, sender reputation, bounce handling, suppression, suppression file, opt outs, unsubscribes,
    unsubscribe page, unsubscribe button, unsubscribe footer, frequency cap, lead form, lead forms, lead ads, lead
    score, lead scores, lead source, lead assignment, lead owner, lead sync, contact sync, sync job, nightly sync,
    nightly export, nightly import, data sync, data export, data import, data feed, data feeds, file transfer,
    sftp, sftp drop, s3 drop, reverse etl, customer match, audience sync, audiences, seed list, exclusion list,
    negative keywords, picklist value, picklist values, dropdown option, dropdown options, required field,
    mandatory field, date picker, file upload, upload field, progress bar, stepper, accordion, tab bar, anchor
    link, jump link, back to top button, dark mode, print stylesheet, alt tag, alt tags, title tag, title tags,
    h1, canonical tag, noindex, no index, 301, 301s, 302, 404, 404s, 404 page, redirect map, redirect list, wildcard
    redirect, ssl cert, tls, mx record, txt record, cname, bimi, ip warm up, ip warming, custom domain, tracking
    domain, link domain, landing domain, whitelabel domain, kiosk mode, digital signage, signage, totem, in store
    screen, menu board, ticker tape, live ticker, live stream, livestream, livestream embed, webinar page, event
    page, speaker page, agenda widget, booking widget, booking engine, booking calendar, appointment booking,
    appointment widget, calendar embed, calendar invite automation, calendly embed, map embed, video embed, social
    feed, social wall, instagram feed, share buttons, social icons, social login, google login, apple login,
    passkeys, magic link, login wall, age gate, age check, region gate, store switcher, audio player, podcast
    player, podcast feed, flipbook, pdf viewer, image gallery, lightbox gallery, 3d viewer, ar viewer, 360 viewer,
    before after slider, roi calculator, savings calculator, price calculator, quote tool, quote request, sample
    request, demo request, callback request, contact request, ticket form, claim form, return form, returns
    portal, warranty form, survey link, feedback widget, csat, nps, nps widget, review request mail, reviews
    widget, star rating, trust badge, trust badges, partner directory, partner finder, reseller map, dealer map,
    dealer list, job board, job feed, job alerts, career portal, media library, asset library, image cdn, cdn,
    image compression, lazy loading, page builder, page template, page templates, content block, content blocks,
    content type, blog category, blog template, author box, related posts, related products, table of contents,
    reading time, newsletter archive, newsletter box, newsletter popup, newsletter form, newsletter signup form,
    sms opt in, sms sender, sms flow, whatsapp opt in, whatsapp flow, chat handover, chat hours, chat bot flow,
    voice menu, ivr, call routing, phone tracking, number pool, dashboard tile, dashboard filter, looker dashboard,
    report filter, ga4 property, ga property, ga4 stream, data stream, measurement id, api token, access token,
    webhook url, zap, zaps, power automate flow, make scenario, automation rule, workflow rule, trigger, triggers,
    alert mail, internal alert, slack alert, notification mail, notification email, autoresponder mail, welcome
    flow, winback flow, win back mail, birthday mail, anniversary mail, abandoned cart, abandoned cart flow, cart
    abandonment mail, browse abandonment, back in stock mail, price drop alert, post purchase flow, review mail
"""

_VERBS = frozenset({Kind.WORK, Kind.PLACING, Kind.TALK, Kind.SENDING})
_SHORTEST_VERB = 3

_ELISION = re.compile(r"\b(d|l|m|t|s|n|j|c|qu)'(?=\S)")

PLACES = """
    homepage, home page, website, websites, web site, site, web, crm, cms, gtm, shop, webshop, online
    shop, onlineshop, store, checkout, header, footer, sidebar, hero, navigation, nav, menu, blog, portal,
    app, prod, production, landing page, landingpage, landing pages, salesforce, hubspot, sfdc, pardot,
    marketo, intranet, microsite
"""


def elided(text: str, lang: str) -> str:
    """Return a French text with its elided words apart (`d'un` reads `d' un`), any other as it is."""
    return _ELISION.sub(r"\1' ", text).strip() if lang == "fr" else text


def listed(listing: str) -> list[str]:
    """Return the comma-separated phrases of a listing."""
    return [" ".join(part.split()) for part in listing.split(",") if part.strip()]


def lexicon(
    lang: str,
    common: str,
    cues: Mapping[Kind, str],
    *,
    endings: Mapping[Kind, str] | None = None,
    verb_last: bool = False,
    head_first: bool = False,
) -> Lexicon:
    """Return the lexicon of a language out of comma-separated phrases a kind, with the shared names added."""
    kinds: dict[str, set[Kind]] = {}
    shared = {Kind.TOOL: TOOLS, Kind.THING: THINGS, Kind.DIGITAL: THINGS, Kind.PLACE: PLACES}
    for source in (shared, cues):
        for kind, listing in source.items():
            _add(kinds, kind, (elided(phrase, lang) for phrase in listed(listing)))
    kinds[","] = {Kind.STOP}
    firsts: dict[str, int] = {}
    for phrase in kinds:
        first, *rest = phrase.split()
        firsts[first] = max(firsts.get(first, 0), len(rest) + 1)
    frozen = {phrase: frozenset(of) for phrase, of in kinds.items()}
    ends = [
        (ending, frozenset({kind})) for kind, listing in (endings or {}).items() for ending in listed(listing)
    ]
    ends.sort(key=lambda end: -len(end[0]))
    return Lexicon(
        lang,
        verb_last,
        head_first,
        frozenset(listed(common)),
        frozen,
        firsts,
        _roots(frozen, lang),
        tuple(ends),
    )


def _roots(kinds: Mapping[str, frozenset[Kind]], lang: str) -> dict[str, frozenset[Kind]]:
    roots: dict[str, frozenset[Kind]] = {}
    for phrase, of in kinds.items():
        if of & _VERBS and phrase.isalpha() and len(phrase) > _SHORTEST_VERB:
            form = root(phrase, lang)
            roots[form] = roots.get(form, frozenset()) | (of & _VERBS)
    return roots


def _add(kinds: dict[str, set[Kind]], kind: Kind, phrases: Iterable[str]) -> None:
    for phrase in phrases:
        kinds.setdefault(phrase, set()).add(kind)
