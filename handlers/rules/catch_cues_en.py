"""The cues of the catch in English: how people ask, say what is missing, and name people and places."""

from handlers.rules.catch_cues import Kind, lexicon
from handlers.rules.catch_words_en import BLOCK, DEV, DOING, PLACING, SOFT, TALK, THINGS, WORK

ENGLISH = lexicon(
    "en",
    """
        the, a, an, and, is, are, to, of, for, on, in, it, this, that, we, you, i, can, could, please,
        pls, need, with, our, my, be, have, has, at, by, from, not, do, does, was, were, will, would, if,
        as, so, just, all, your, they, there, new, get, put, add, up
    """,
    {
        Kind.AUX: "can, could, would, will, cld, may, might, can't, couldn't, cannot",
        Kind.WHO: """
            crm admins, crm admin, web admins, cms admins, the crm team, growth eng, data eng, mobile, analytics eng, you, u, ya, you guys, you folks, y'all, someone, somebody, anyone, anybody, sb, it, dev, devs,
            developer, developers, tech, ops, web, webdev, web dev, web team, dev team, tech team, it
            team, webteam, team, engineering, engineers, the team, one of you, someone from it, somebody
            in it, who, martech, martech team, marketing ops, mops, data team, crm team, cms team, website
            team, digital team, platform team, we, your team, folks, guys
        """,
        Kind.ASK: """
            who's able to, who is able to, who here can, is there someone who can, is there anyone who can,
            is there somebody who can, is there any way to, spare an hour to, spare a minute to, spare some
            time to, spare a moment to, find time to, find the time to, find a minute to, find an hour to,
            have a minute to, have a moment to, have time to, got time to, time to, any chance, any chance
            to, any chance of, any way to, is it possible to, is it possible for you to, would it be
            possible to, would it be possible for you to, would it be feasible to, is it feasible to,
            possible to, would it be ok to, who can, who could, who do i ask to, who should i ask to, would
            you mind, mind, do you mind, how long would it take to, how long it'd take to, how long it would
            take to, how long does it take to, how long will it take to, how hard would it be to, how
            difficult would it be to, how do we get, how can we get, what do we need to do to get, what
            would it take to, how quickly can you, how soon can you, when can you, when can we, when could
            you, when could we, by when can you, by when can we, is anyone going to, is anyone ever going
            to, is anybody going to, is someone going to, when is it going to, when will it, when is dev
            going to, it would be great if you could, would be great if you could, would be great if someone
            could, would be great if it could, it would be awesome if you could, would be nice if you could,
            would be super if you could, would appreciate it if you could, i'd appreciate it if you could,
            we'd appreciate it if you could, grateful if you could, be great if we could, would be great to
            have, would love to have, would love for you to, hoping you can, hoping someone can, i was
            hoping you could, i was wondering if you could, was wondering if you could, wondering if you
            could, wondering if someone could, wondering if we could, wondering whether you could, do you
            think you could, do you think we could, do you have time to, do you have capacity to, does
            anyone have time to, anyone free to, someone needs to, somebody needs to, someone has to,
            somebody has to, someone must, need you to, need it to, need someone to, need somebody to, need
            dev to, need the web team to, need the dev team to, need tech to, want you to, would like you
            to, i'd like you to, we'd like you to, we'd need you to, like it to, ask you to, asking you to,
            remember to, don't forget to, feel free to, let's, lets, let's get, can haz, i need help to,
            need help getting, need help with getting, need help setting up, need help, help us, help me,
            help us to, go ahead and, requesting to, request to, asking it to, asking dev to, over to you
            to, your turn to, to do for it, todo for it, would you be able to, are you able to, is anyone able to, anyone able to, anybody able to, someone able to, is someone able to, would someone be able to, so kind as to, arrange to have, arrange
            to, see to it that, make sure to, be so kind, be so kind as to, be so kind to, how about we, be
            super helpful to have, be helpful to have, be useful to have, be great to have, be good to have,
            be nice to have, which of you can, which one of you can, who of you can, can one of you, could
            one of you, have somebody, have someone, get someone to, get somebody to, be a big deal to, be a
            big effort to, be a lot of work to, be much work to, be hard to, be difficult to, is it much
            work to, is it hard to, is it difficult to, is it a lot of work to, is it a big deal to, is it a
            lot of effort to, doable, feasible, is that something you can, is that something your team can,
            is this something you can, is this something your team can, something you could, something your
            team could, something you guys could, looking for somebody to, looking for someone to, looking
            for someone who can, anyone up for, who is up for, who is on it, who's on it, who would be the
            right person to, who's the right person to, who is the right person to, how fast can, how fast
            could, how soon could, can this go, could this go, any chance we can, any chance you can, any
            chance you could, any chance we could, any chance someone could, any chance that, a way for, is
            there a way for, is there a way to get, is there something you can do, what's the quickest way
            to, what is the quickest way to, could i get, can i get, can i have, could i have, could we get,
            can we get, could we have, can we have, can we please, could we please, what we'd need, what we
            need is, all we want is, all we need is, all i need is, all i want is, it'd be great if, it
            would be great if, would be great if, would be lovely if, would be cool if, would be fantastic
            if, it would help if, would help us if, ideally we'd, ideally, please see to it, do something
            about, one for the devs, request from, a request from, small ask, tiny ask, an ask from, big
            ask, any possibility to, any possibility of, is there any possibility to, begging you to, i'm
            begging you to, wanna, we wanna, i wanna, what do i have to do for you to, what do you need to,
            what do you need from me to, tell me what you need to, what can you offer, is it on the list,
            can it be, could it be, can this be, could this be, can that be, could that be, can these be,
            could these be, can they be, please take, would it be crazy to, how about, thoughts on when you
            could, when you could do that, are you guys able to, is it doable to, would you be so kind to,
            would you be up for, can one of the, could one of the, can anybody, can anyone, could anybody,
            could anyone, could somebody, can somebody, could someone, can someone, any volunteers to, is it
            an option to, would it be an option to, is there capacity to, is that something we can, is this
            something we can, is that an option, who picks that up, who picks this up, who do i have to
            bribe, who do i bribe, is there room to, can you squeeze in, do you think it's possible to,
            would you have time to, would you have capacity to, what are the chances to, would it be
            realistic to, is it realistic to, what would you need to
        """,
        Kind.PLEASE: """
            quick favour, quick favor, small favour, small favor, small request, quick request, quick one
            for it, please, pls, plz, plse, kindly, pretty please, please just, pls just, please also, pls
            also, please can you, pls can you
        """,
        Kind.NEED: """
            need, needs, we need, i need, we'd need, we'll need, i'd need, needing, require, requires, we
            require, requesting, request :, new request :, in need of, we want, i want, we would like, i
            would like, we'd like, i'd like, we'd love, i'd love, would like to have, would love to have,
            we're missing, we are missing, we miss, still waiting for, we don't have, we still don't have, i
            don't have, still don't have, going to need, gonna need, next up :, in desperate need of, we
            also need, also need, i also need, we also want, need :, we'd want, would want, we wanted, i'd
            want, we would want, we're looking for, we are looking for, looking for a way to, looking to
            get, we're after, we could do with, could do with, could use, we could use, badly need,
            desperately need, really need, need you, need help, we're short of, on our wish list, on the
            wish list, requested, was requested
        """,
        Kind.MUST: """
            has to, have to, must, needs to, need to, ought to, gotta, has got to, belongs, belong,
            should, to be
        """,
        Kind.STATE: """
            show up, arrive, flow, be, go, fire, have, land, show, get, point, redirect, appear, live, up,
            come, pop up, end up, load, switch, work, say, be live, run, send, lead
        """,
        Kind.MISSING: """
            still isn't, still is not, isn't there yet, is not there yet, doesn't exist yet, does not exist
            yet, still doesn't exist, still missing, is missing, are missing, isn't live yet, is not live
            yet, still not live, still not there, still not embedded, still not installed, still not
            connected, is still not, are still not, still aren't, isn't up yet, aren't up yet, is still not
            there, not on the site yet, nowhere to be found, no sign of, is still on, are still on, still
            on, still shows, still says, goes nowhere, lead nowhere, leads nowhere, still points to, still
            point to, still show, still lists, has been frozen, is frozen, got lost, get lost, gets lost, is
            outdated, are outdated, is out of date, is last year's, still has the old, is gone,
            has disappeared, have disappeared, disappeared, fell off, has no, have no, without a, is empty,
            doesn't appear, does not appear, doesn't show, does not show, doesn't know, is from last year,
            shows the old, show the old, shows the wrong, dead link, broken link, still
            links to, still redirects to, isn't tracked, isn't tracking, not tracked, never reaches, never
            reach, never arrives, never arrive, out of order, flying blind, isn't sent, is not sent, aren't
            sent, typo in, is misspelled, is misspelt, wrong order, in the wrong order, only shows, only
            counts, only works, doesn't link, does not link, doesn't know about, isn't connected, is not
            connected, aren't connected, not synced, isn't synced, doesn't sync, not being tracked, isn't
            there, is not there, nothing happens, land in spam, lands in spam, ends up in spam, end up in
            spam, blocks our, hides our, covers our, hides the, covers the, is cut off, cut off on mobile,
            unreadable, too small on mobile, missing :, is missing on, are missing on, missing on, stopped
            going out, stopped working, stopped sending, is blurry, looks blurry, cannot reach, can't reach,
            keep getting a, is still serving, isn't available, is not available, never arrived, don't
            arrive, doesn't arrive, isn't showing, not showing, not showing up, is invisible, is hidden, is
            too small, is too big, shows prices without, is broken on, looks broken
        """,
        Kind.HANDS: """
            one more for the web team, one for the web team, for the web team :, one for web, one for dev,
            heads up web team, heads up web, heads up dev, web team :, dear web team, get that in, get
            this in, get it in, get it on, get that on, get that up, get it up, get them up, get it fixed,
            get this fixed, pick this up, pick that up, pick it up, take care of it, take care of this,
            take care of that, take care, take this on, take this, take it, make this happen, make it
            happen, make that happen, make happen, get this done, get it done, get that done, get these
            done, get this sorted, get it sorted, get this live, get it live, who does that, who does
            this, who can do that, who can do this, who can help, who's doing this, who is doing this, who
            takes this, who takes it, who do i talk to, who should i talk to, who do i ask, who handles
            this, who can take this, over to web, over to dev, over to it, over to tech, over to you, help
            with this, help with that, do this, do that, do it, do these, handle this, handle it, sort
            this, sort this out, help us out, help out, please do the needful, do the needful, when can
            this be done, when can we expect this, when can we have it, when could this be live, when can
            this go live, any dev around, any devs around, dev around, someone has to flip it, be done by,
            implement this, implement it, implement that, pls implement, please implement, install it,
            install this, add it, add this, add them, set this up, set it up, build it, build this, build
            that, deploy it, deploy this, push it live, push live, push to prod, put it live, put it up,
            leave this with you, leave that with you, sort that out, put one there, add one, publish it,
            upload it, turn it on, enable it, enable this, enable that, make it live, roll it out, embed
            it, embed this, correct everywhere, fix everywhere, change it everywhere, update it
            everywhere, replace it everywhere, wire it up, hook it up, connect it, connect them, connect
            the two
        """,
        Kind.WORK: WORK,
        Kind.PLACING: PLACING,
        Kind.LIGHT: "get, have, make, give, grant, let, provide, getting, having, want, see about, sort",
        Kind.THING: THINGS,
        Kind.SOFT: SOFT,
        Kind.PLACE: """
            home, start page, pricing, pricing page, product page, product pages, thank you page, contact
            page, careers page, career page, job pages, help center, help centre, page, pages, top of every
            page, every page, all pages, cart, basket, confirmation page, order confirmation page, newsroom,
            subsite, subdomain, emails, mails, email footer, form, forms, demo form, signup form, signup,
            sign up, template, templates, pdp, plp, product detail pages, product detail page, detail pages,
            category pages, backend, website backend, live, email tool, newsletter, newsletters, newsletter
            tool, campaign page, docs pages, docs page, mobile, main page, front page, main site, main
            navigation, top nav, mail footer, our crm, csp, tag manager, server side, container, event page,
            registration page, partner page, blog posts, live site, our site, our website, imprint, online,
            everywhere, marketing site, corporate site, country sites, landing, search results, confirmation
            email, confirmation mail, header of the site, login page, login screen, dashboard page, shopping
            cart, webstore, ecommerce, e commerce, e shop, eshop, faq page, support page, about page, blog
            sidebar, account page, member area, customer portal, partner portal, dealer portal, booking
            page, booking flow, checkout page, checkout flow, search page, app store page, mobile app, web
            app, above the fold, the fold, careers, jobs, about us, hero banner, hero section, home hero,
            home page carousel, press area, press section, careers site, recruiting site, recruitment site,
            jobs page, order mails, order emails, order confirmation, order success page, success page,
            thank you screen, confirmation screen, registration form, contact form, order form, cancellation
            page, hotel pages, loan pages, landing pages, campaign site, event site, event microsite, event
            calendar, country shops, all sites, subpages, each page, all emails, all mails, mail templates,
            app store listing, store listing, google listing, intranet, extranet, member portal, customer
            account, my account, account area, dashboards, the crm, our shop, the shop, the app, our app,
            employee app, kiosk, in store screens, screens, data warehouse, warehouse, our database,
            database, analytics, tag manager container
        """,
        Kind.ELSEWHERE: """
            calendar, invite, ticket, tickets, ticket title, jira, board, miro, miro board, doc, docs,
            google doc, confluence, wiki, notion, sheet, spreadsheet, excel, slide, slides, deck, agenda,
            channel, thread, playlist, youtube, repo, folder, drive, shared drive, sharepoint, slack,
            slack profile, slack status, teams, agenda item, backlog, sprint board, sprint, trello, asana,
            to do list, todo list, draft, newsletter draft, blog post draft, press kit, brand book,
            styleguide, style guide, figma, figma file, presentation, powerpoint, template deck, email
            signature, signature, email signatures, signatures, outreach mails, outreach, minutes, meeting
            notes, notes, report, weekly report, offsite, party, office, kitchen, fridge, big room,
            meeting room, room, workday, sap, invoice, contract, mailing list, distribution list, group,
            slack channel, linkedin profile, linkedin profiles, profile, profiles, cv, survey results,
            readme, pr description, description, roadmap, okr sheet, okrs, canva, canva folder
        """,
        Kind.PREP: """
            to, on, in, into, onto, at, for, from, with, w/, w, by, of, before, after, until, till, via,
            through, under, over, behind, next to, inside, across, above, below, instead of, during,
            between, about, without, per, around, as, off, out of, so that
        """,
        Kind.STOP: """
            and, or, but, because, so, when, if, that, which, who, where, while, since, otherwise, then,
            is, are, was, were, will, would, can, could, please, pls, plz, (, ), :, ;, -, –, —, !, ?, ->,
            →, =, +, today, tomorrow, now, asap, again, already, yet, this week, next week, it's, we, i,
            they, he, she, there's, there, thx, thanks, why, how, what, just
        """,
        Kind.TALK: TALK,
        Kind.BLOCK: BLOCK
        + ", size, sizes, dimensions, specs, spec, options, requirements, subject line, topics, subject",
        Kind.DEV: DEV,
        Kind.PERSON: """
            me, us, him, her, yourself, myself, ourselves, everyone, everybody, someone, @someone
        """,
        Kind.YOURS: "your, ur, his, their, whose",
        Kind.PEER: """
            from pr, the pr people, pr agency, content team, design team, designer, designers, copywriter, copywriters, sales team, sales,
            finance, legal, hr, agency, the agency, social team, marketing, pr team, events team, brand
            team, product marketing, editorial, from marketing, from sales, from legal, from finance, from
            design, from content, support team, office management, facilities, people team
        """,
        Kind.NOT: """
            not, don't, dont, do not, never, no, stop, no need, no need to, needn't, avoid, refrain,
            nobody, anymore, no longer, ignore, disregard, never mind, nevermind, nvm, cancelled, canceled
        """,
        Kind.WHEN: """
            asap, urgent, urgently, today, tomorrow, tonight, by, until, till, before, deadline, this
            week, next week, monday, tuesday, wednesday, thursday, friday, saturday, sunday, eod, eow,
            eob, end of day, end of week, end of month, this month, next month, this sprint, next sprint,
            now, immediately, soon, right away, quickly, this afternoon, this morning, midnight, noon,
            goes live, kicks off, launches, launch day, mon, tue, wed, thu, fri, am, pm
        """,
        Kind.FILLER: """
            visible, happen, bigger, smaller, clickable, sticky, orange, green, blue, red, black, white,
            yellow, bold, mandatory, optional, available, public, responsive, accessible, on site, up,
            ready, working, properly, correctly, also, just, maybe, perhaps, possibly, kindly, quickly,
            quick, please, pls, plz, then, ok, okay, so, again, ever, still, already, somehow, finally,
            really, actually, simply, now, btw, hey, hi, hello, all, team, folks, guys, everyone, both,
            asap, today, too, at least, there, morning, good morning, next, first, second, third, lastly,
            e g, urgent, quick one, fyi, thanks, is, be, help, help us, help me, w/, either, to, able to,
            manage to, go and, the, from, in, with, of, this week, tomorrow, sprint, here, around, free,
            time, permissions, admin, access, their own, its own, his own, her own
        """,
        Kind.FIRST: "i, i'll, i've",
        Kind.BUILT: """
            embedded, installed, added, put, implemented, fixed, changed, removed, replaced, connected,
            published, enabled, activated, set up, built, created, redirected, updated, uploaded, shown,
            displayed, translated, integrated, wired, hooked up, deployed, tracked, tagged, whitelisted,
            unblocked, switched, moved, linked, migrated, synced, corrected, passed, sent, stored,
            captured, prefilled, swapped, switched on, switched off, turned on, turned off, taken down,
            extended, adjusted, configured, renamed, hidden, inserted, placed, rewired, repointed,
            reconnected, relinked, relabelled, rebuilt, redesigned, reworded, merged into
        """,
        Kind.SENDING: "send, pass, push, report, forward",
        Kind.PRONOUN: "it, this, that, them, these, those, one, both",
        Kind.BROKEN: """
            broken, error, errors, is down, down, crash, crashes, crashed, bug, 404, 500, 502, 503, not
            working, doesn't work, stopped working, incident, outage, failing, fails, flaky, regression,
            slow, keeps reappearing, glitch
        """,
        Kind.DOING: DOING,
        Kind.DONE: """
            finished, succeeded, failed, completed, passed, deployed, merged, was moved, moved from, is
            now, were, was
        """,
        Kind.QUESTION: "do, does, did, why, what, which, whether, should, how many, how much, would, never",
        Kind.WITHDRAWN: """
            no need, no need to, never mind, nevermind, nvm, disregard, ignore my, please ignore, ignore
            the, found it myself, standup, stand up notes, daily :, yesterday :, today :, reminder :,
            thanks for the, thank you for the, no longer need, don't need, do not need, doesn't need, not
            needed, reminder that, please note, cancel that, forget it, forget about, they said, just
            kidding, jk, lol imagine, imagine, hypothetically, if we ever, what if, should we ever, let me
            know if you need
        """,
        Kind.ABOUT: """
            you, they, customers, customer, users, clients, he, she, if, people, visitors, who, whoever,
            everyone who, anyone who, those who, someone who, no
        """,
    },
)
