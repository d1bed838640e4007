"""English words of the catch by what they are: things and verbs of the trade, and what speaks of other things."""

THINGS = """
    workspace, container, gtm workspace, gtm container, pixels, tag, tags, banner, banners, form, forms,
    sign up form, signup form, contact form, demo form, lead form, page, pages, thank you page, thankyou
    page, pricing page, product page, product pages, registration page, subsite, domain, domains, vanity
    url, button, buttons, chat, chat bubble, chat widget, carousel, slider, countdown, timer, video
    player, badge, badges, survey, quiz, calculator, configurator, leaderboard, loyalty widget, promo code
    field, voucher field, search bar, integration, integrations, connector, sync, connection, tracking
    links, tracking link, event tracking, conversion tracking, conversion tag, analytics, analytics code,
    verification tag, meta description, meta descriptions, meta title, meta titles, dropdown, checkbox,
    consent checkbox, store locator, footer link, lead routing, lead scoring, automation, api key, ssl
    certificate, certificate, page speed, form field, signup, sign up, newsletter sign up, exit intent,
    personalisation, personalization, recommendation engine, data layer, purchase event, conversion event,
    conversion events, ga4 event, ga4 events, embed, embed code, template, templates, email template,
    email templates, mobile menu, menu item, url parameters, parameters, product catalogue feed, vanity
    domain, cookie notice, preference center, preference centre, unsubscribe link, player, player embed,
    tracking pixel, ad pixel, remarketing tag, retargeting pixel, remarketing pixel, hidden field, hidden
    fields, custom field, lead source field, star ratings, rating stars, ratings widget, stars, review
    stars, webinar form, download form, gated form, pdf download, locale field, paywall, seal, trust seal,
    call back form, callback form, call back button, spf, dkim, dmarc, spf/dkim, meta tag, meta tags, merge tag, merge tags,
    verification meta tag, wallet pass, wallet passes, structured data, short link, short links, consent thing, cookie thing,
    pop up, popup, 404 page, error page, double opt in, opt in, suppression list, suppression lists, catalogue, catalog
"""
SOFT = """
    rights, editor rights, admin rights, permissions, login, logins, field, fields, event, events, code,
    listing, access, newsletter, video, videos, headline, logo, logos, icon, image, images, picture, photo,
    link, links, phone number, address, list, lists, segment, segments, audience, export, daily export,
    weekly export, dump, daily dump, dashboard, section, teaser, block, tile, module, text, copy, colour,
    color, colours, colors, visual, download, brochure, pdf, price, prices, voucher, coupon, promo code,
    discount code, discount, workflow, workflows, journey, sequence, series, mail, mails, email, emails,
    thing, things, campaign, campaigns, ad, ads, quote, testimonial, case study, article, press release, job
    ad, bar, announcement bar, ticker, hero image, animation, font, event banner, offer, footer text,
    imprint, disclaimer, language switcher, map, user, users, account, accounts, contacts, leads, records,
    tag list, version, test, a/b variant, variant, number, answers, responses, submissions, registrations,
    sign ups, orders, notice, alt texts, stock levels, opening hours, sender, remitter, registration,
    account access, test account, price list, pricelist, file size limit, search, search results, filter,
    filters, sort order, order of the, logo wall, partner logos, team photo, bio, bios, faq entry, menu
    entry, banner text, alt text, tagline, claim, slogan, greeting, store hours, delivery date, shipping
    info, return policy, terms, conditions, privacy policy, cookie policy, cookie text, size chart, data
    sheet, manual, manuals, e book, ebook, whitepaper, case studies, webinar, webinars, podcast, event
    calendar, calendar widget, audience list, target group, target groups, sign in, subscription,
    subscriptions, subscriber list, subscribers, bounce, bounces, duplicates, consent, consents, permission,
    seat, licence seat, language, languages, translation, currency, vat, vat id, fonts, brand font, favicon,
    hero video, autoplay video, background video, salutation, picklist, personal codes, codes, size guide,
    layer, allowlist, whitelist, overview, appointment reminders, reminders by sms, ips
"""
WORK = """
    stop showing, stop displaying, stop tracking, install, implement, embed, integrate, connect, hook up,
    wire, wire up, sync, redirect, point, fix, change, replace, remove, delete, publish, deploy, enable,
    activate, turn on, turn off, switch on, switch off, switch, whitelist, allowlist, allow, unblock,
    migrate, automate, link, update, correct, launch, show, display, hide, build, build out, create, set up,
    setup, configure, track, store the, tag, noindex, translate, localise, localize, kill, disable, rename,
    adjust, tweak, extend, include, inject, load, route, map, spin up, roll out, take down, bring back,
    restore, swap, swap out, move, flip, generate, whip up, import, export, make, set, rebuild, redesign,
    relaunch, swap in, plug in, hard code, exclude, block, grant, provision, feed, push, upgrade, roll back,
    optimise, optimize, speed up, get rid of, clean up, shorten, duplicate, clone, prefill, pre fill, pass,
    capture, verify, pause, unpause, make live, edit, hook, bump, filter, filter out, repair, repoint,
    reconnect, retire, sort out, arrange for, teach the, renew, register the, preserve, restyle, resize,
    rewire, pull out, take out, take off, bring up, restrict, backfill, dedupe, trigger, rebrand, unlock,
    reopen, open up, put back, compress, sunset, decommission, split, gate, expose, autofill, populate, wire
    in, tie, link up, bolt on, mirror, replicate, stream, pipe, mark up, anonymise, anonymize, mask, geo
    block, give way to, bring over, move over, carry over, hand over to the, retarget, segment, restructure,
    consolidate, archive the, make it possible, let people, reword, re enable, reinstate, recreate, cap,
    throttle, limit, sync up, feed into, roll over, alter, amend, modify, bring online, host, register,
    lift, deactivate, reactivate, list, expand, come over, validate, automate the,
    prevent, retitle, reformat, realign, re upload, reupload, repost, cut down, take away, wipe, purge,
    clean, tidy up, prolong, lengthen, widen, relocate, rearrange, reorder, reshuffle, sort out the, get
    rid, phase out, switch over, migrate over, hook into, plug into, tie into, feed from, auto tag, auto
    fill, auto send, auto assign, assign automatically, make sticky, make clickable, make visible, make
    bigger, make sure the form, make sure the page, fix up, patch, secure, encrypt, certify, verify the
    domain, validate the, set it to, set to, toggle, unhide, unpublish, republish, schedule the page,
    schedule the post, resend, renew the, retag, tag up, instrument, measure, count, monitor the,
    log the, forward all, cc the form, restart, relaunch the, exchange, flip back, reroute, remember the,
    sort by, sort the, gate the, shut off, upload to, hook to, vanish, disappear, log who, store that, find
    synonyms, offer a pause, squeeze it into, bar, ban, cease, put on the allowlist, add to the allowlist,
    take offline, bring down
"""
PLACING = """
    add, put, stick, throw, drop, insert, place, upload, push, hang, pop, slap, include, embed, install,
    publish, paste, load, inject, display, show, roll out, deploy, implement, put up, bring, feature,
    move, push live, put live, set live, get live, launch, make live, link, squeeze, slot, store the,
    capture, prefill, connect, hook up, integrate, sync, wire, wire up, migrate, redirect, point, feed,
    plug in, hook, bump, squeeze in
"""
TALK = """
    review, check, test, look, look at, look over, look into, share, tell, explain, remind, approve,
    confirm, vote, join, read, proofread, answer, reply, respond, comment, discuss, talk, talk about, chat
    about, think, think about, know, say, ask, see, watch, attend, come, help me understand, understand,
    clarify, recommend, suggest, advise, decide, present, invite, meet, call, ping, dm, message, forward,
    note, complete, submit, fill, fill in, fill out, sign, book, order, pay, buy, hire, use, stop, ignore,
    refrain, avoid, keep in mind, remember, wait, hold, hold off, rotate, rebase, merge, revert, debug,
    investigate, reproduce, repro, verify whether, take a look, have a look, give feedback, cover, take
    over, pick, choose, rate, bring to, let me know, let us know, point me, show me, give me a hint, walk
    me, double check, cross check, sanity check, write, draft, brainstorm, prioritise, prioritize, estimate,
    assign, reassign, find, search, guess, believe, imagine, introduce, try, try again, retry, refresh the
    page, reload, restart, reset, download, open the, describe, summarise, summarize, clear your, remove
    yourself, add yourself, add me, add us, add her, add him, add them, cc, loop in, copy me, make sure, be
    careful, be aware, be nice, enjoy, welcome, congratulate, thank, stay, stick to, stand up, sit, donate,
    rsvp, mute, leave, get back, get in touch, get together, get ready, get some, get well, have fun, have
    lunch, have coffee, have dinner, have another, have one, make it to, make do, make up, make a case, make
    the case, set aside, set your, set a reminder, move on, move to the next, launch date, track down, point
    out, show off, switch seats, switch slots, switch shifts, build on, build up, open a ticket, open an
    issue, raise a ticket, create a ticket, create a jira, file a ticket, change my mind, create an issue,
    drop by, drop me, drop in, drop your, drop us, drop a line, push back, fix a date, fix a time, set a
    date, set up a call, set up a meeting, schedule a call, schedule a meeting, update me, update us, update
    your, publish a blog, connect me, connect us, link me, link us, let me, let them, let her, let him, let
    people, load up, sort of, map out, pass on, pass me, pass it on, place an order, put together, put
    aside, block my, block your, block the calendar, block time, block out, cover for, have to do with, has
    to do with, had to do with, borrow, lend, teach me, teach us, moderate, prefer, film, photograph, print,
    rehearse, proof, deliver, negotiate, wish, chase, nudge, ring, email me, email us, send me, send us,
    send over, share with, tell me, tell us, explain to, hand me, host the webinar, speak, speak to, sync
    with, catch up, touch base, weigh in, shortlist, enter, order a, ship, carry, collect from, pick up
    from, bring your, bring the, come to
"""
BLOCK = """
    feedback, review, debrief, draft, drafts, design, designs, mockup, mockups, brief, briefing, budget,
    numbers, figures, stats, statistics, results, report, reports, performance, name, names, id, ids,
    meeting, call, slot, demo, rehearsal, owner, ticket, tickets, outage, bug, bugs, freeze, contract,
    invoice, renewal, licence, license, vendor, agency, offsite, guideline, guidelines, docs,
    documentation, training, component, meetup, recap, summary, minutes, notes, decision, approval, sign
    off, opinion, opinions, idea, ideas, thoughts, suggestion, suggestions, recommendation,
    recommendations, question, questions, discussion, update on, status, eta, screenshot, screenshots,
    plan, roadmap, strategy, calendar, timeline, schedule, deadline, date, invite, invitation, assets,
    translations, wording, preview, link to, recording, slides, deck, presentation, session, workshop,
    retro, item, agenda, topic, party, lunch, coffee, dinner, beer, drinks, break, holiday, vacation,
    colleague, colleagues, person, help, a hand, hand, clue, reminder, heads up, quick look,
    yes/no, info, information, details, context, explanation, examples, example, inspiration, benchmark,
    benchmarks, comparison, overview, analysis, insights, learnings, costs, price quote, quotation,
    permission from, access to the drive, room, desk, laptop, charger, phone charger, monitor, headset,
    printer, password, vpn, badge access, key card, parking, lift, po number, purchase order, expenses,
    contract renewal, intern, hire, freelancer rates, interview, interviews, story points, sprint,
    standup, retrospective, kick off, kickoff, postmortem, post mortem, incident, numbers for, winner,
    winners, volunteers, volunteer, tester, testers, testimonials from, nominations, prizes, goodies,
    swag, shirts, stickers, snacks, cake, test results, team
"""
DEV = """
    pr, prs, pull request, pull requests, merge request, default export, branch from, node image, base image, docker image, eol, feature
    branch, release branch, rebase, commit, commits, repo, repository, lint, linter, ci/cd, unit test, unit
    tests, e2e, e2e test, integration test, integration tests, regression test, test coverage, staging,
    staging env, npm, docker, dockerfile, kubernetes, k8s, terraform, helm, vault, stack trace, stacktrace,
    refactor, refactoring, typescript, eslint, webpack, react component, feature flag, feature flags,
    hotfix, code review, regex, nginx, cron, cron job, cronjob, env var, env vars, jenkins, cherry pick,
    changelog, release notes, dependabot, flaky, null pointer, segfault, null exception, traceback, heap
    dump, memory leak, p95, latency, throughput, kafka, redis, postgres, sql migration, db migration, schema
    migration, seed data, mocks, mock server, fixture, fixtures, storybook, pipeline job, build pipeline, deploy
    pipeline, lockfile, semver, perf budget, lcp, ssr, hydration, useeffect, css class, z index, console
    error, console errors, stack overflow, jira link, pair programming, second pair of eyes, on call,
    oncall, pagerduty, runbook, rollback, grpc, protobuf, openapi, swagger, endpoint, endpoints,
    microservice, lambda, s3 bucket, iam, rbac, ingress, loadbalancer, load balancer, graphql, orm, foreign
    key, index on, migrations, compile, compiler, localhost, main branch, trunk, todo comment, code owner,
    codeowners, acceptance criteria, user story, subtask, jira board, in ci, ci run, ci job, ci build, sdk,
    docstring, docstrings, class, classes, subclass, base class, function, functions, method, methods,
    parser, parsers, type hint, type hints, argument, arguments, parameter of, nullable, null, exception,
    exceptions, serializer, serialiser, validator, constructor, env variable, environment variable, build
    agent, debugger, lock file, dependency, dependencies, deprecated, backwards compatibility, backwards
    compatible, backslash, stdin, stdout, runtime, data type, iterator, generator, hash map, hashmap, mutex, event loop, python, java, javascript, golang, rust, kotlin, php, the tests, a test for,
    test for the case, failing test, failing tests, build server, log level, debug log, shell,
    makefile, codebase, source code, master branch, tag v, hash, tuple, enum, struct, schema version,
    namespace, boilerplate
"""
DOING = """
    adding, putting, installing, implementing, embedding, integrating, connecting, hooking up, wiring,
    wiring up, syncing, redirecting, pointing, fixing, changing, replacing, removing, deleting,
    publishing, deploying, enabling, activating, turning on, turning off, switching on, switching off,
    whitelisting, unblocking, migrating, automating, linking, updating, correcting, showing, displaying,
    hiding, building, creating, setting up, uploading, placing, inserting, sticking, dropping, moving,
    swapping, pushing, renaming, translating, tracking, tagging
"""
