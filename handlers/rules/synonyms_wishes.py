"""What people who ask for work wish for, by the capability that grants it, in English.

A line is a capability and its patterns; capitals stand for a group of words, `a|b` for either, `a + b` for both in a text.
"""

from collections.abc import Mapping

WISHES: Mapping[str, str] = {
    "cookie and tracking consent": "saying yes + cookies|cookie|tracking|banner, click + refuse|refusing|reject|decline, "
    "fewer + refuse|reject|decline, friendlier + banner|question|cookie, friendly + banner|cookie, "
    "wall of legal text, annoying banner, cookie pop up, "
    "ask + tracking|cookies|cookie + nicely|friendly|properly|country, acceptance rate",
    "e-mail and marketing permission": "allowed to + write|mail|call|contact, may + write, permission to + write|call|mail|contact, "
    "prove + agreed|permission, more + subscribers, who said yes, "
    "grow + newsletter|list|subscribers, collect + permission|permissions, "
    "yes to + offers|news|mails|newsletter",
    "preference centre": "choose what + hear|get|receive|read, say what + interests|want|interest, "
    "how often + want|like|choose|decide, less but, fewer but better, instead of unsubscribing, "
    "only the + topics|news|subjects, by post or, channel of choice, preferred channel, "
    "their own + rhythm|frequency, mute + topics|weeks, pause + mails|newsletter|messages",
    "unsubscribing and suppression": "said no, already said no, do not want to hear, no longer want, "
    "still get + mail|mails|letters|offers|newsletter, "
    "keep getting + mail|mails|letters|offers|newsletter, "
    "still receive + mail|mails|letters|offers|promotions, "
    "stop + writing|mailing|calling|contacting|letters, a no is a no, "
    "one click + leave|out|unsubscribe, leave the list, off the list, "
    "opted out + still|all|everywhere|brands, no advertising + wish|please|want, "
    "not + contact + customers|people",
    "e-mail deliverability": "ending up in + junk|spam, end up in + junk|spam, vanish + gmail|outlook|gmx|yahoo|inbox|mails, "
    "gmail|outlook|gmx|yahoo|hotmail|web.de|orange + mails|junk|spam|block|vanish|arrive|letters, "
    "junk + mails|mail|letters|offers|folder, actually arrive, never arrive + mails|mail|letters, "
    "go missing + mails|mail, mails + bounce|lost|swallowed|blocked, recognise + our mails, "
    "faked + mails|sender, in our name + mails|mail|send",
    "e-mail marketing": "nicer + mails|newsletter|newsletters, "
    "build + mail|mails|newsletter + themselves|without|minutes|faster, "
    "mail + phone|dark|ugly|broken, newsletter + faster|hours|days|editor|weekly|look|boring, "
    "send + newsletter|newsletters|mailings + ourselves|themselves|regions|countries, "
    "better + newsletter",
    "marketing automation": "right message + right|moment|time, at the right moment, before they forget us, stay in touch, "
    "keep warm, keep + prospects|leads + warm|touch, first days + customer|after, a warm welcome, "
    "welcome new, sleeping + customers|contacts|members, wake up, silent for, not bought for, "
    "have not + bought|visited|logged + months|year|weeks, no longer + buy|come|visit, "
    "once + bought + again|second, second purchase, second order, series of + mails|messages, "
    "automatically + after|when + mail|mails|message|write",
    "transactional messages": "after ordering, after they order, know where + order|parcel|package|delivery, "
    "order + status|news|updates|confirm + mail|message|know, "
    "confirmation + ugly|brand|look|late|plain, shipped + know|tell|mail, "
    "keep + informed + order|delivery|parcel, our own look + confirmation|mails, service messages",
    "abandoned carts": "put back + shelf|basket, nearly bought, almost bought, filled + basket|cart|trolley, "
    "full + baskets|trolleys|carts, leave without + buying|paying|ordering, "
    "left without + buying|paying|ordering, forgotten + basket|cart|shopping|trolley, "
    "finish + order|purchase|shopping|booking, "
    "started + booking|order|application + left|finish|abandon, come back and finish, "
    "left in the + basket|cart|bag",
    "text messages": "by text, message + handset|handsets, quick text, "
    "text + them|customers|patients|members|drivers, a text when",
    "push messages in the app": "ping + phone|app|users|when, ping on, tell app users, "
    "app users + tell|know|hear|warn|ping|back, on the lock, buzz + phone, wake + app, "
    "news + straight to + phone, bring + back + app, app + silent|deleted|forgotten|unused|sleep, "
    "reach + app users, tap on the shoulder",
    "chat and chatbots": "green messenger, messenger + answer|answered|questions|service|customers|talk, where they chat, "
    "chat with friends, whatsapp + answer|questions|talk|customers|reach|chat|service, "
    "answer + night|midnight|sunday|weekend|seconds|instantly|immediately, "
    "questions + answered|midnight|night|once, simple questions, the same questions, "
    "same ten questions, help + while + page|buying|choosing|shopping|online, a person to talk, "
    "talk to us + online|site|page|messenger|evening, ask + robot|machine|assistant, nobody answers",
    "landing pages and forms": "page + campaign + faster|hours|day|minutes|ourselves|without|weeks|quick, own page for, "
    "pages + without + developer|agency|it|code, form + shorter|long|too|fewer|fields|fill, "
    "shorter form, fewer fields, pages in an hour, "
    "build + pages|page + ourselves|themselves|marketing, quick pages",
    "the website and its CMS": "our site + looks|old|dated|years|ourselves|tired, "
    "change + texts|text|page|pages|site + ourselves|themselves|without|minutes|wait|alone, "
    "publish + ourselves|themselves|without|minutes|faster, new face, fresh site, "
    "website + like + 2010, every change + ticket|agency|developer|weeks, "
    "editors + alone|free|faster|wait|themselves, hundred sites, many sites, "
    "one look + countries|sites|brands",
    "page speed": "people wait for, wait for our, leave before + page|loads|shows|see|opens|tariff|price, "
    "before + shows up, too slow, slow on, painfully slow, white screen, "
    "on the train + page|pages|site|mobile|phone|tariff, weak + network|signal|connection, "
    "poor connection, in a blink, loads + forever|slowly|late|faster, opens + faster|slowly|seconds, "
    "quick on + phone|mobile, nobody waits, visitors + wait|waiting|patience|impatient",
    "being found by search engines": "turn up + google|search|first|result, come up + google|search|first, "
    "show up + google|search|chatgpt|answers|ai, google + never|not + know|find|show|list, "
    "first page + google|results, free visitors, free traffic, "
    "without paying for + clicks|ads|visitors, when people google, people google, googled, "
    "machine answers + us|brand|name, ask + chatgpt|ai|machine|copilot + brand|us|name|mention, "
    "old addresses + new|site|lost, dead links, broken links, found + online|without|often|people",
    "search on the site": "find + what + type|look|search|need|want + site|shop|page|portal|help, "
    "find the right + leaflet|document|product|article|form|page|part|recipe|answer, two clicks, "
    "clicks instead, fewer clicks, needle in + haystack, "
    "cannot find + site|page|products|shop|portal, "
    "find + faster|quickly|seconds|clicks + page|site|shop|portal|leaflet|document|product, "
    "empty results, type + wrong|words|mistake|own, understand what + type|mean|look, "
    "magnifying glass, look for + and find, finding + on our + site|page|pages|shop|portal",
    "online advertising": "ads + ourselves|cheaper|better|reach|faster|agency, "
    "show + ads|adverts|banners + right|new|people|where, adverts + faster|right|local|country, "
    "money + google|facebook|ads + waste|better|less, "
    "reach + new + audience|people|customers + ads|online|paid, spots + online|streaming, "
    "banner + sizes|formats",
    "retargeting and ad audiences": "stop showing ads + bought|customers|already|have, "
    "ads + to people who + already|bought|have|customers, "
    "not pay for + customers|people + already|have|own, follow + around, seen us + again|ads|remind, "
    "people like our + best|customers|buyers, like our best customers, find more + like, twins of, "
    "show ads + only|those|people|list, our lists + ads|facebook|google|platforms, "
    "people we already + ads|know|have, bring back + visitors + ads",
    "measuring ads and offline conversions": "sales + hidden|hide|hides|invisible|credited|count|lost, never credited, credited, "
    "hides from us, "
    "safari|firefox|blockers|blocker|ios|apple|iphones + sales|orders|ads|hide|hides|lose|lost|see|measure|count, "
    "ads look worse, look worse than, ads + worse|blind|learn|count|credit|orders, "
    "blind + ads|safari|ios|half, half of the + orders|sales|conversions|bookings, "
    "tell + google|facebook|meta + sold|sales|orders|deal|won|branch|became, "
    "count + sales|orders|bookings + ads|ad|browser|again, pay for clicks that, which click became, "
    "real customers + ads|clicks|click, became customers",
    "tags and tracking on the site": "measure + without + developer|it|waiting, "
    "add + pixel|pixels|counter + ourselves|faster|release, "
    "tracking + broken|breaks|wrong|release|clean|order|chaos, know what is measured, "
    "forgotten + pixels|scripts|tags, pixels + nobody|knows|partners",
    "web analytics": "where + visitors|people|users|they + leave|give|drop|lost|stumble|stop|click, "
    "what + visitors|people|users + do|read|look|click + site|page|app|pages, "
    "which pages + read|work|help|sell|visited, how people + use|move|behave, "
    "watch + visitors|users + behave|struggle|real, "
    "understand + visitors|visits|journey|behaviour + site|page|pages|web, "
    "how many + visit|read|visitors|come + page|site, count + visitors|visits + site|page|pages",
    "A/B testing": "two variants, which headline, try before, test before, before + everybody|all, "
    "half of the visitors, half of visitors, opinions + instead|against|highest|boss|meetings, "
    "prove + works|better + page|version|button|headline|change, "
    "which + button|page|picture|colour|headline|wording + works|better|sells|wins, tested wording, "
    "real visitors, learn what works + page|site|shop, guess + less|instead|stop",
    "personalisation": "everyone sees the same, everyone the same, sees what + interests|fits|needs, "
    "fits + interest|visitor|each, greet + name|visitor|returning|regulars, "
    "page + knows|adapts|changes + visitor|who|customer|interest, "
    "returning + visitors + see|different|greet|own, "
    "different + visitors|customers|people + see|different|own, what matters to + each|them|him|her, "
    "content that fits, fits + interest|interests|taste|history",
    "recommendations": "what goes with, go together, matching + accessory|accessories|wine|items|product|products, "
    "also like, might like, others + bought|read|chose|watched, what others, sell more per, "
    "one more + item|product|article, bigger baskets, basket + bigger|larger|fuller, "
    "what to + read|watch|buy|listen + next, "
    "next + book|film|product|article|story|recipe + suggest|find|like, "
    "inspire + shoppers|customers|buyers|readers, add ons, the fitting + part|accessory|refill, "
    "discover + more|products|range",
    "social media": "post + once|everywhere|channels|time|branches|local, all networks, "
    "all our channels + post|posts|answer, comments + answer|answered|unanswered|late|place, "
    "posts + plan|approve|agencies|planned|weeks, followers + answer|reach|grow, "
    "shop from + instagram|posts|pictures, buy + straight from + instagram|post|tiktok",
    "listening to what people say of us": "what + say about us, say about us, hear + talk|criticism|first|early + brand|us|online|net, "
    "storm + early|online|net|know|shitstorm, what the net, know before + press|papers|crisis, "
    "mood + online|net|brand, rumours",
    "influencers and customer content": "pictures from + customers|fans|guests|buyers, "
    "photos + customers|fans|guests|real + show|site|shop|page|use, "
    "real people + pictures|photos|wear|show, customers + wear|pose|share + photos|pictures|our, "
    "fans + photos|pictures|videos|posts, find + creators|influencers|bloggers, "
    "creators + pay|paid|contracts|results|find|worth|measure",
    "affiliates": "pay + only + sale|sold|order + sites|partners|bloggers|publishers, sites that send us, "
    "sites + link to us, bloggers + earn|link|commission|paid, "
    "partners who + send|bring|recommend + customers|buyers|visitors",
    "webinars": "online + talk|talks|lecture|lectures|seminar|session, talk online, "
    "talks + online|recorded|register|watched, who came + webinar|online|talk, "
    "attended + online|talk|follow|webinar, fewer no shows + online|webinar|talk",
    "events and trade fairs": "at the stand, at our stand, our stand, our booth, visited our, talks at, paper lists, "
    "guests + list|register|invite|come|arrive|greet|seat|tickets, "
    "invite + customers|guests|partners + event|evening|tour, open day, who came, turned up, "
    "show up + event|invited|registered, "
    "fair + visitors|leads|follow|paper|list|evening|invite|meet, "
    "queue at the + door|entrance + guests|event|badge, customer day, customer days, "
    "congress + doctors|visitors|invite|stand",
    "video": "films + site|page|shop|load|find|place|subtitles|product, our films, our videos, "
    "videos + place|find|load|rights|everywhere|youtube|product, how to films, moving pictures, "
    "watch + product, explain + film|video|films|videos",
    "podcasts and audio": "listen + article|articles|driving|story|car|kitchen|read|jog, for the ears, hear our, read out, "
    "ask + speaker|alexa|loudspeaker",
    "digital signage": "screens + branch|branches|stores|shop|windows|window|price|prices|offers|lobby|stations|waiting, "
    "tvs in, televisions, posters + digital|screens|replace|branches, what runs on, "
    "same picture + branches|stores|screens",
    "print and direct mail": "letters + automatic|automatically|real|triggered|personal|daily|single, real letter, "
    "handwritten, in the letterbox, in the letter box, letter box, post card, paper mail, "
    "brochure + personal|own|each|print|printed, catalogue + fewer|cheaper|personal|own|late|right, "
    "print + few|small|own|local|branches|personal, cards + printed|post|thank",
    "QR codes and short links": "scan + poster|packaging|pack|box|bottle|label|shelf|flyer|code|codes, from the poster, "
    "from the packaging, on the pack, poster + leads|page|site, "
    "code + on + pack|packaging|poster|bottle|label|flyer, "
    "links + short|shorter|broken|count|printed|place, open + app + link|right|place|directly",
    "call tracking and phone": "made the phone ring, phone ring, makes the phone ring, "
    "which + ad|advert|poster|campaign|page + call|calls|phone|ring|rang, why they call, "
    "nobody knows why, bookings + call|phone, "
    "call + bring|come|which|know|worth + ads|ad|campaign|advert|site, "
    "calls + count|measure|lost|missed|come, missed calls, "
    "call back + minutes|customers|visitors|leads, ring back, queue on the phone, "
    "waiting on the line, on hold",
    "leads reaching the CRM": "enquiries + lost|vanish|mailbox|excel|typed|inbox|disappear|sales|straight|land, "
    "forms + vanish|mailbox|inbox|excel|typed|lost|sales, "
    "contacts + typed|hand|copy|vanish|excel|lost|list|mailbox, "
    "requests + mailbox|typed|lost|excel|vanish, straight to sales, "
    "typing + leads|contacts|names|cards, nobody types, no more typing, "
    "straight into + crm|salesforce|system|sales, land directly",
    "lead routing": "same day + dealer|sales|lead|enquiry|request|test|answer, reach the dealer, reach the right, "
    "right colleague, right branch, the right dealer, "
    "nearest dealer + knows|hears|gets|request|calls|within, "
    "within hours + dealer|sales|knows|answer|someone, wishes reach, "
    "enquiry|enquiries|request|requests + reach|right|hours|waiting|days|dealer|minutes|forgotten|nobody, "
    "who is responsible, falls between, hot leads + cold|minutes|wait, wait for an answer, "
    "answer + day|hour|hours",
    "lead scoring": "who will buy, likely to buy, who is ready, call first, ring first, most likely, best chances, "
    "best prospects, serious + buyers|interest|enquiries|prospects, tyre kickers, "
    "waste time + calls|prospects|leads|sales, sort + leads|enquiries|prospects|contacts, "
    "who is really interested, who may come back, chance of",
    "account based marketing": "companies + looking|look|visit|visited|read + us|site|pages|page|pricing|our, "
    "firms + looking|look|visit|visited|read + us|site|pages|page|pricing|our, which firms, "
    "which companies, who is looking, who looks at, looking at us, wish customers, dream accounts, "
    "fifty companies, hundred companies, big accounts + whole|together|team|all, "
    "everyone at + company|account|firm, decision makers + company|account|reach|firm",
    "enriching company and contact data": "know more about + companies|company|customers|contacts|prospects|firms|leads, "
    "how big + company|companies|firm, size + company|companies|industry + know|fill|fields, "
    "half empty + records|contacts|crm, fill + gaps|missing + contacts|records|company, "
    "what industry, job titles, missing + phone|industry|size|title + records|contacts",
    "clean addresses and duplicates": "same letter + twice|two|three, get it twice, twice in + system|database|list|crm, "
    "two of the same, wrong names, mistyped, misspelt names, moved away, "
    "moved house + letters|address|mail|know, letters + returned|wrong|dead, "
    "come back + letters|undelivered, tidy + data|addresses|contacts|records, rubbish in, "
    "dirty + addresses|records, right address, correct + address|addresses|names, "
    "typos + address|addresses|names",
    "one view of the customer": "see the same person, the same person, same customer + every|all|whichever|wherever, "
    "knowing the + guest|customer|member|patient|fan, "
    "know the + guest|customer|member|fan + across|all|every|whole|wherever, "
    "across all our + houses|brands|channels|hotels|shops, whole history, "
    "whole story + customer|guest|member, everything we know, one file + customer|guest|member, "
    "all we know, treated + stranger|strangers|new, tell their story + again|twice, "
    "in every channel + know|recognise|same, all departments + know|see|same",
    "recognising people across devices": "on the phone and + laptop|computer|tablet, phone at noon, "
    "laptop + phone + same|person|one|visitor, "
    "whether + phone|app|wifi|online|shop + same|booked|person, without cookies, after cookies, "
    "end of cookies, die + cookies, when cookies, recognise + again|without|returning|device|across, "
    "visitors + strangers|unknown|anonymous|nameless, who is behind",
    "segments and target groups": "right people + write|mail|campaign|reach|pick|list, "
    "pick + customers|recipients|people + ourselves|without|minutes|campaign|list, "
    "lists + sql|it|days|ourselves|wait|ticket|monday|themselves, "
    "build + lists|groups|list + ourselves|themselves|minutes, similar + customers + group|groups, "
    "groups of customers, who are our + customers|buyers|readers, kinds of customers, "
    "everyone gets + same|mail|all, scattergun, not everybody + mail|write|offer",
    "churn": "get back + customers|members|subscribers|readers|clients|people, "
    "back + cancelled|left|former|quit|lost|competitor, "
    "former + customers|members|subscribers|clients|policyholders|guests|donors, gave notice, "
    "give notice, went to + competitor|another|rival, gone to + competitor|another|rival, "
    "before they + go|leave|cancel|quit|switch, keep them, "
    "keep our + customers|members|subscribers|readers, lose fewer, fewer cancellations, stop losing, "
    "why people leave, why + leave|cancel|quit + know|ask|learn|early, "
    "renew + forget|fewer|more|again, stay longer, stay another, second year",
    "customer lifetime value": "good customers + know|treat|spend|worth, what a customer is worth, worth over, whole life, "
    "over the years + customer|worth|spend, most money + customers, spend most, real value of",
    "marketing attribution": "what + brings + sales|customers|orders|revenue|money, "
    "half of + advertising|budget|money + wasted|works|useless, "
    "what works + advertising|marketing|money|budget|channels, "
    "money + best|where|which|shift + channel|channels|tv|radio|advertising, "
    "tv + worth|works|effect|sales|brings, every euro + brings|spent|marketing|worth, each euro, "
    "prove + marketing|campaigns|advertising + worth|works|sells|pays, what marketing brings, "
    "campaign + actually + sold|brought|worked, first contact to + sale|order, "
    "what led to + sale|order|purchase",
    "marketing reporting": "one page + figures|numbers|board|boss|management|view, "
    "figures + believe|believes|argue|arguing|differ|trust|agree|morning|late|page|same|countries, "
    "numbers + believe|argue|arguing|differ|trust|agree|morning|late|page|same|countries, "
    "arguing about + definitions|figures|numbers, same figures, same numbers, "
    "excel + hours|week|month|sunday|figures|numbers|report, friday + report|figures|numbers|slides, "
    "reporting day, slides + figures|numbers|month|copy, how are we doing, spend + leads + sales, "
    "all campaigns + one|view|see|compare, know every morning",
    "data protection and erasure": "asks to be forgotten, wants to be forgotten, ask us to delete, demand + deletion|data|copy, "
    "what we know about them + ask|copy|send, what do you know about, delete me, "
    "delete + customers|people|person|old|request|asked|everywhere|systems, "
    "forgotten + everywhere|systems|request|days, one month + answer|request|data, "
    "keep data + longer|than|years, old data + throw|delete|keep|away, authority + fine|data|delete",
    "customer login": "forget + password|passwords|login, forgotten passwords, so many passwords, one key + all, "
    "log in + everywhere|brand|shop|app|two|five|separate, "
    "one account + brands|everything|all|shop|services, same password, without a password, "
    "without password, members only + area|log|password, "
    "sign in + face|finger|google|apple|once|easier, locked out, sign up + easier|faster|again",
    "customer portal and self-service": "themselves + change|address|bank|contract|see|order|data|invoices|without, "
    "on their own + change|address|contract|order|data|invoices, without calling + us, "
    "at midnight + change|order|contract|see, "
    "see + contract|contracts|policy|invoices|bills|consumption|orders + online|phone|app|anytime|themselves, "
    "no need to call, instead of ringing, instead of phoning, "
    "one place + contracts|orders|invoices + customers, moving + online",
    "help centre and support": "find the answer, help themselves, answer themselves, "
    "solve + themselves|alone|problems + customers|users|without, "
    "same questions + phone|support|call|mail, questions about the bill, fewer tickets, "
    "less tickets, support + overloaded|flooded|relief|fewer, "
    "instructions + find|online|manual|manuals, manuals + find|online|search|one, "
    "customers help customers, help each other",
    "surveys and satisfaction": "how it went, how did it go, how they felt, how was it, short questions, two questions, "
    "three questions, one question + after|customers|visit|purchase, were they happy, "
    "are they happy, happy with + us|service|visit|stay|claim|repair, "
    "hear from + customers|guests|patients|members, "
    "ask + customers|guests|patients|visitors|drivers|members|policyholders + after|how|happy|visit|stay|when|why, "
    "what annoys, what they think, what do customers think, listen to customers, "
    "unhappy + know|early|call|notice|before, thumbs up, smileys",
    "reviews and ratings": "what others + think|say|bought|wrote, other customers + say|think|experience|wrote, "
    "stars + google|product|products|search|shop|hotel|show|more, good reviews, bad reviews, "
    "more reviews, honest opinions, voices of, customers praise, "
    "word of + customers|buyers|guests + page|site, "
    "trust + buyers|others|page + opinions|stars|voices, "
    "ask + buyers|guests|customers + opinion|rating|stars|review, answer + reviews|critics|google",
    "referrals": "bring a friend, bring friends, tell their friends, customers recommend, "
    "friends + bring|invite|recommend|tell|reward|bonus, "
    "customers + bring|recruit|invite + customers|friends|new, neighbours + bring|tell|recommend, "
    "pass it on, spread the word, thank + recommend|recommending|friend",
    "loyalty": "collect + points|stamps|bonus|spend|till|stars|miles, "
    "points + collect|spend|till|online|balance|lost|family|shop, "
    "regular + shoppers|customers|guests|buyers|members + thank|reward|collect|return|treat|perks|earn, "
    "come more often, come again, thank + loyal|regular|faithful|years, faithful customers, "
    "tenth + coffee|free|visit, club card, members + perks|benefits|more|thank|reward|treat, "
    "treat + special|regulars|best, reward + loyal|customers|shoppers|members|guests",
    "vouchers and promotions": "money off, percent off, two for one, three for two, "
    "discount + once|code|abuse|birthday|first|new, "
    "coupon + phone|app|till|shop|once|paper|online|code, "
    "vouchers + online|till|twice|once|paper|both|phone|gift, "
    "special offers + right|till|online|same|app, deals + today|week|app|phone, "
    "gift + vouchers|cards + online|till|balance",
    "competitions and games": "win + prize|prizes|trip|ticket|tickets, play + win|game|brand|minutes, "
    "game + brand|app|points|fans|shop, quiz + win|fans|readers|fun, treasure hunt, "
    "vote for + favourite|best",
    "payment": "pay + way|later|rates|favourite|phone|local|faster|watch|easily|instalments|like, pay as they, "
    "pay how, cards + fail|failed|expired|declined, declined + card|cards|payment, "
    "payments + fail|failed|lost|rejected|refused, favourite way to pay, not their way, cannot pay, "
    "monthly rates, in rates, buy now",
    "the checkout": "last step, before paying, while paying, five pages + order|checkout|pay, "
    "order in + clicks|minute|seconds|one, without an account, without account, without registering, "
    "guest + order|buy, give up + order|paying|checkout|last|address, "
    "abandon + last|address|payment|paying, buying + easier|faster|simpler|clicks|two, "
    "easier to buy",
    "marketplaces": "sell on + amazon|ebay|zalando|otto|platforms|bol|kaufland, "
    "our products on + amazon|ebay|zalando|otto|platforms, "
    "amazon|zalando|ebay|otto|kaufland|bol|allegro + sell|orders|list|stock|price|offers|where, "
    "where people shop anyway, other people's shops, big platforms",
    "product feeds": "our products + google|comparison|facebook|instagram|pinterest + shown|show|right|wrong|current|prices, "
    "right price + google|comparison|portals|ads, ads + sold|stock|products, "
    "advertise + sold|products, comparison sites + show|price|our|wrong, cars + portals",
    "product information": "product + descriptions|texts|facts|details|data|sheets + better|missing|same|wrong|one|all|complete|late|copy|everywhere, "
    "same product + different|texts|everywhere, "
    "wrong + measurements|ingredients|descriptions|product, everything about the product, "
    "missing + sizes|photos|descriptions|attributes|ingredients, "
    "new products + online|faster|shop|weeks|live|day, product launch + faster|texts|data, "
    "dealers + photos|texts",
    "prices": "right price, same price + shop|online|store|till|everywhere|shelf, "
    "prices + wrong|right|differ|change|shelf|overnight|react|rivals|competitors|dynamic|demand, "
    "react + prices|price|competitors|rivals, cheaper than, what competitors charge, right rate, "
    "best rate, fair price, price tags + digital|change|wrong",
    "stock and availability": "still there, is it there, sold out + know|tell|angry|show|hear|again|back|ads, "
    "available + tell|know|again|near|branch|see|back, back again, back on the shelf, "
    "when it is back, see + left|branch|store|available, drive for nothing, come for nothing, "
    "nothing left, only two left",
    "click and collect": "order online + fetch|collect|pick|branch|store|shop, "
    "fetch + store|branch|shop|order|evening|today, pick up + store|branch|shop|order|evening|today, "
    "collect + store|branch|today|order|hour, on the way home, reserve + branch|store|try|online, "
    "ready in two hours, put aside, set aside",
    "returns": "sent back, does not fit + back, back + easier|refund|parcel|label|without, get their money, "
    "exchange + easier|size|online|without, refund + faster|when|know|wait, fewer + returned",
    "when it will arrive": "slot opens, slot + opens|free|deliver|delivery|booked, booked out, when it comes, "
    "when it arrives, when will it, "
    "when + delivered|parcel|driver|fitter|technician|delivery|sofa|courier|bus + comes|arrive|arrives|know|tell|come|hour, "
    "wait at home, day off + wait|delivery|technician, deliver + when|evening|hour|chosen, "
    "know the day, choose + day|time|slot + delivery|deliver|delivered, evening delivery",
    "finding a store or dealer": "nearest + workshop|garage|dealer|shop|branch|store|clinic|station|pharmacy|doctor|studio|gym|office|advisor|atm, "
    "next + workshop|branch|dealer|shop|store + map|find|open|see, on the map, on a map, near them, "
    "near you, around the corner, close by, in their town, in their area, who is open, who has open, "
    "open now, open on sunday, postcode + find|see|nearest|type|enter|dealer|shop|branch, "
    "type + postcode, where we are, where to find, closest, who stocks, "
    "way to + branch|shop|store|us, find us",
    "appointment booking": "book + appointment|visit|viewing|advisor|doctor|slot|table|treatment|service|workshop|haircut|consultation|day + online|themselves|phone|without|night|evening|clicks|sunday, "
    "appointment + online|without|call|phone|clicks|night|themselves|evening|choose, "
    "ask for a drive, free dates, free appointments, proposed dates, choose a date, fix a date, "
    "make an appointment, shift + appointment, "
    "meeting with + advisor|expert|sales + book|pick|online",
    "reminders before a date": "before + runs|expires|ends|due|inspection|winter|expiry|ran, "
    "runs out + remind|warn|tell|note|write|before, time for the, is due, due again, time again, "
    "check up + remind|due|time, "
    "remind + drivers|owners|patients|customers|parents|members|clients|buyers|before|date|inspection|service|vaccination|renew, "
    "do not forget, forget + appointment|inspection|vaccination|service|check|renew|date, "
    "in good time, friendly note, tyres + season|winter|remind|change, not turn up, "
    "yearly + check|inspection|service",
    "booking rooms, seats and tickets": "our rooms, rooms + travellers|compare|sell|direct|empty|portals|guests|rate, book direct, "
    "book with us + instead|direct, instead of + booking|expedia|portals|portal, "
    "portals + commission|rooms|compare|rates|beside|next, next to booking, "
    "travellers + compare|find|book|see|rooms|price|prices, "
    "compare + rooms|hotels|flights|rates|travellers|trips, empty + seats|rooms|tables|cabins, "
    "choose + seat|seats|room|cabin|table, "
    "book + seat|seats|room|rooms|table|trip|holiday|ticket|tickets|cabin|flight, "
    "tickets + phone|online|queue|gate|door|paper|faster|sell, "
    "last minute + rooms|seats|tickets|flights, skip the line, queue at the + box|gate|till|museum",
    "seeing a place beforehand": "walk through + before|online|flat|house|rooms|home, look around + before|online|home, "
    "see + flat|house|hotel|room|cabin|school|clinic|campus + before|online|home|sofa, "
    "as if they were there",
    "product configurator": "put together + own|car|kitchen|bike|machine|themselves, "
    "design + own|themselves|kitchen|shoe|bike|ring, "
    "how it looks + room|home|wall|garden|face|wrist, see it in + room|home|garden|living, "
    "colours + try|see|choose|wall|car, "
    "which + model|size|product|machine|mattress|bike|drill|tariff + fits|right|suits|need|choose, "
    "find the right + product|model|bike|mattress|machine|skin|shade|lamp|tool|wine, "
    "few questions + product|right|find|suggest, helps choose, hard to choose, too much choice, "
    "overwhelmed by, try on + home|face|virtually|online|glasses|shoes",
    "comparing products": "compare + models|products|tariffs|phones|plans|machines|policies, difference between, "
    "what is the difference, next to each other + products|models|tariffs",
    "quotes and offers": "what + would cost, what it costs, how much it, price in + minute|minutes|seconds|clicks, "
    "offer in + minutes|hour|seconds|clicks|days, "
    "offers + faster|quicker|days|wait|minutes|mistakes|hours|hand, "
    "work out + price|premium|cost|savings|rate, "
    "calculate + price|premium|savings|rate|cost|themselves|online|loan|leasing, reckon, "
    "ask for + offer|quote|price, wait for + offer|quote|price|quotation, "
    "tender + faster|answer|documents",
    "sales material": "latest slides, old slides, slides + sales|old|latest|find|right, "
    "sales + show|find|old|right|latest|brochure|presentation|tablet|documents|arguments, "
    "reps + show|tablet|right|find|old + presentation|material|brochure|slides|film, "
    "arguments + sales|rep|reps, at the customer's + show|tablet, "
    "presentation + latest|right|find|customer",
    "visits of the field force": "who to visit, whom to visit, "
    "which + doctors|shops|customers|stores|farms|pharmacies + visit|next|first, "
    "on the road + reps|sales|colleagues|notes|reports, "
    "visits + plan|planned|report|reports|more|fewer|driving|preparation, before the visit, "
    "after the visit, drive less, less driving, notes from the + visit|visits",
    "partner and dealer portal": "dealers + see|find|order|download|place|log|own|campaigns|material|self|get|know|portal, "
    "partners + see|find|order|download|place|log|own|campaigns|material|get|register|portal, "
    "agents + own|find|order|material|see, brokers + see|find|own|material|online|get, "
    "local + marketing|campaigns|advertising + dealers|branches|partners|agents|franchise, "
    "dealers + advertise|advertising, installers + find|see|get|order|register",
    "assets and brand material": "pictures + find|place|search|rights|hunt|which|allowed|old|wrong|seconds|download, "
    "photos + find|place|search|rights|hunt|which|allowed|old|wrong|seconds|download, "
    "logos + find|place|right|old|wrong|latest|download, "
    "one place + pictures|images|photos|logos|films|material|brand, may we still use, "
    "are we allowed + picture|photo|image|use, "
    "expired + picture|pictures|photo|photos|rights|licences|images, "
    "hunt for + pictures|images|logos|photos, hard drives + pictures|photos|films, "
    "lawyer's letter + picture|photo|image",
    "content production": "texts + faster|hundreds|thousands|automatic|machine|write|themselves|quick, "
    "write + faster|texts|descriptions|automatically|machine + products|hundreds|thousands, "
    "first draft, hundred + variants|versions|banners|texts|formats, "
    "thousand + pictures|images|texts|banners, every format, all formats, all sizes, "
    "all languages + banner|banners|film, pictures without + photographer|studio|shoot, "
    "less + agency|shoots, photo shoot, banner + minutes|hours|themselves|ourselves",
    "approval and marketing workflow": "who has approved, who approved, "
    "approved + version|twice|when|who|faster|late|mail|lawyer|brochure|before|claims, "
    "sign off + faster|campaign|legal|texts|wait|late, "
    "waiting for + approval|legal|lawyers|sign|brand, lost in mails, wrong version, "
    "which version is, chaos + campaigns|planning|mails|versions|calendar, "
    "see + planned|campaigns|who|plan, clash + campaigns|mailings|calendar|departments, "
    "everyone's campaigns, brief + agency|agencies|forgotten|complete|same|better, "
    "deadlines + missed|see",
    "marketing budget": "what is left + budget|money|spend, "
    "budget + left|spent|see|overspent|who|excel|country|year|plan, "
    "money + left|spent|planned + campaigns|year|country|agency|marketing, "
    "invoices + agency|media|campaign + match|budget|booked, where the money goes, overspend",
    "translation": "in their own language, in german, in french, in flemish, in dutch, in polish, in english, "
    "in italian, in spanish, in turkish, in arabic, flemish, walloon, "
    "everything is in + english|french|german, only in + english|french|german, "
    "leave + everything|language, "
    "translated + faster|weeks|late|wrong|day|twice|automatically|cheaper|days, "
    "languages + weeks|faster|day|late|all|copy|more|missing|page|pages|site, "
    "speaks + language|polish|turkish|their, understand us + abroad|language, foreign languages, "
    "markets wait",
    "countries and currencies": "own currency, in their currency, in euros, in pounds, abroad + buy|order|sell|ship|pay|shop, "
    "sell to + france|poland|austria|switzerland|spain|italy|abroad|sweden|neighbours, "
    "open + france|poland|austria|switzerland|spain|italy|sweden|market|country, next country, "
    "foreign buyers, foreign shoppers",
    "articles and magazines": "stories + read|reader|readers|free|publish|site|more|write|longer, "
    "readers + stories|stay|more|interest|longer|next|taste|free|come, "
    "guide + readers|advice|articles|write|publish, advice + articles|pages|readers|write, "
    "magazine + online|digital|readers|app|web, recipes + readers|site|page|find|online, "
    "expert articles",
    "subscriptions and billing": "taste before, free stories, few free, casual readers, occasional readers, "
    "readers + pay|paying|subscribe|subscription|offer|taste, before they pay, "
    "try before they + pay|buy|subscribe, turn readers into, reader + becomes|pay|paying|offer, "
    "subscribe + try|month|easier|reader|readers|gift|stories, "
    "monthly + delivery|box|fee|automatically|plan, every month, "
    "pause + subscription|membership|box|delivery, skip a, "
    "automatic + refill|reorder|renewal|delivery, never run out, free month, first month",
    "checks of age and eligibility": "only for + doctors|physicians|professionals|pharmacists|adults|students|nurses|experts|members, "
    "for + physicians|doctors|practitioners|pharmacists|veterinarians + only|area|material|law|members|closed|restricted|forbidden|allowed, "
    "members only + physicians|doctors|professionals|area|material, law forbids, forbids us, "
    "forbidden to show, not allowed to show, not meant for + public|laypeople|patients|children, "
    "physicians + area|material|closed|login|prove|show|members, "
    "prove + doctor|student|age|adult|eighteen|nurse|teacher|professional, are they really, "
    "old enough, eighteen, of age, under age, no alcohol, closed area, closed section",
    "digital onboarding of customers": "become a customer + online|minutes|paper|without|phone|faster|branch, open an account, "
    "account in + minutes, sign + phone|online|without|paper|screen|finger, without paper, "
    "no paper + contract|account|sign|application, paperwork, without coming to, "
    "first steps + app|customer|product|user|users, get started, first login, how to start, "
    "new users + lost|give|learn|use|first|leave, "
    "apply + online|minutes|phone|sofa|without|loan|card|policy",
    "press work": "journalists + find|pictures|news|own|wait|call|write|know, "
    "press + pictures|find|photos|releases|news|page|list|contacts, the press, "
    "editors + find|photos|news|releases, "
    "media + enquiries|pictures|contacts|releases + press|journalist|find",
    "recruiting pages": "apply + phone|minutes|without|job|cv|easily|trainees|drivers|nurses, "
    "applicants + more|phone|drop|wait|better|find|hear|young|get, "
    "jobs + find|google|page|site|phone|open|show|more, "
    "find + nurses|drivers|engineers|staff|trainees|colleagues, who want to work, work for us, "
    "young talent, employer + attractive|show|better|see|reputation, "
    "vacancies + show|site|find|faster|google|fill",
    "connected products": "machines + report|tell|call|themselves|know|data|order, "
    "devices + report|tell|registered|data|know|owners, "
    "product + registered|owner|owners|register|sale|live, after the sale, who owns our, "
    "know who bought + machine|device|product, longer warranty, "
    "warranty + online|register|easier|card|longer, car + tells|reports|knows|data|app, "
    "spare parts + find|order|right|drawing|online",
    "points of sale": "at the till, at the cash desk, at the counter, at the register, on the till, "
    "receipt + phone|app|mail|paper|digital|without|lost|points, paper receipts, "
    "till + knows|see|shows|know|app|same|slow|online, shop staff + see|know|tablet|customer, "
    "salespeople in the shop, bought in the + shop|store|branch|filiale",
    "fraud and bots": "fake + leads|orders|accounts|names|enquiries|clicks|customers|shops|reviews, "
    "rubbish + leads|enquiries|forms, robots + clicks|click|form|forms|buy|bots|our, "
    "not real people, real people + instead|clicks|forms, "
    "clicks + robots|bots|fake|paid|real|nobody, pay for + robots|bots|fake, mickey mouse, "
    "copy our shop, pretend to be",
    "uptime of the site": "site + down|crashes|crash|falls|collapses|stand|survive|holds, "
    "shop + down|crashes|crash|falls|collapses|stand|survive|holds|stays, "
    "survive + friday|sale|spot|rush|tv|launch|tickets|christmas, when everyone comes, "
    "all come at once, at once + tickets|buyers|fans|thousands|visitors, stampede, "
    "thousands + once|minute|time|queue|tickets, first minutes of the sale, error page",
    "training for customers": "learn + use|product|machine|online|themselves|dealers|customers|software|tool + course|lesson|lessons|training|certificate|film|faster, "
    "courses + online|book|customers|dealers|certificate|doctors, "
    "teach + customers|dealers|users|buyers|installers|partners, "
    "certificate + course|training|learn, know how to use, doctors + learn|course|training|points",
    "accessibility": "cannot see, poor sight, bad eyes, weak eyes, old people, older people, wheelchair, "
    "for everyone + read|use|see|hear|site, everyone can + read|use|see|order|buy, bigger letters, "
    "larger letters, readable, read aloud + blind|page, without a mouse, simple language, "
    "colour + blind|see|contrast",
    "the customer app": "our app, own app, "
    "app + crashes|stars|update|new|old|faster|more|shop|ratings|one|instead|android, one app, "
    "two apps, in their pocket, on their home screen, phones instead, shop on the phone",
    "weather and location triggers": "when it rains, rain + ads|offer|message|umbrella|mail|sell|show, "
    "sun + ads|offer|ice|message|sell, heat + ads|offer|message|sell, "
    "snow + ads|offer|message|tyres|sell, cold + ads|offer|message|soup, "
    "pass by + shop|store|branch|offer, "
    "close to + shop|store|branch|beacon + message|offer|phone|tell, "
    "how many + walk|come|enter|visit + shop|store|branch|stores, storm + warn|offer|message",
    "guest Wi-Fi": "free internet, internet + guests|shoppers|waiting|lobby|store|train, "
    "wifi + guests|visitors|name|mail|stay|shoppers|password|hotel|shop|log",
    "donations": "givers, give + once|monthly|more|again|online|minute|second|phone|year, "
    "donors + give|thank|monthly|again|know|stay|back|receipt|young, "
    "gift + donor|donors|charity|monthly|legacy, supporters + give|thank|monthly|again, good cause, "
    "thank + donors|givers|supporters",
    "size and fit": "which size, sizes + wrong|fit|right|three|order|guess, fits + first|size|body|shoe|dress|feet, "
    "three sizes, order two sizes, too small + send|returned|back|size, body + measure|shape|fits",
    "used goods and trade-in": "old + back|give|swap|bring|sell|worth|exchange + device|devices|phone|phones|bike|clothes|car|furniture|new, "
    "used + sell|buy|cars|bikes|clothes|back|worth|goods, what is my + car|phone|bike|worth, "
    "trade their",
    "retail media": "brands + pay|place|advertise|book|top|visible + shop|us|our|site, "
    "suppliers + pay|place|advertise|book|top|visible + shop|us|our|site, "
    "sell + places + shop|site|brands|suppliers, earn + traffic|visitors + brands|ads",
    "electronic procurement": "order from their own + system|sap, their own system + order|buy|purchasing, "
    "buyers + system|sap|click + order, big customers + order|catalogue|system|electronic, "
    "without retyping + order|orders",
    "invoices and letters to customers": "bill + understand|understood|clear|shock|explain|paper|ugly|questions|letter, "
    "bills + understand|understood|clear|shock|explain|paper, "
    "invoice + understand|pdf|paper|mail|clear|offer, "
    "letters + understand|understood|clear|friendly|plain|legal|language|layout|ugly, "
    "statement + understand|clear|paper|online, paper bills, plain words, plain letters",
    "claims and complaints": "after an accident, after a storm, "
    "report + damage|accident|loss|theft|claim|leak|broken|fault + phone|online|app|photo|minutes|easy, "
    "claim + status|where|photo|app|online|days|phone|know|wait, how far + claim|repair|complaint, "
    "angry customers, complaints + lost|answered|see|learn|place|twice|faster|fewer, "
    "complain + know|answer|faster|twice",
    "safety and service notices": "power is out, water is off, out of order, "
    "when the + power|water|train|line|network|internet + off|out|back|fails|fail|late, "
    "trains + late|cancelled|tell|know, delays + tell|know|warn|passengers|hear, "
    "works in their street, tell + affected, "
    "affected + customers|households|passengers|homes|streets",
    "how often people are contacted": "too many + mails|messages|letters|newsletters|offers|pushes|calls, five mails, in one day, "
    "in one week, same day + mails|messages|offers|twice|brands, "
    "each department + writes|sends|mails, all departments + write|send|mail, bombard, "
    "leave them in peace, breathing space, not at night + message|push|mail, enough is enough",
    "video calls with customers": "face to face + online|screen|home|distance, see each other, show + video|camera, "
    "expert + video|screen|live|camera, advisor + video|screen|home|camera, "
    "from the sofa + advice|advisor|expert|doctor|talk, "
    "without driving + advisor|doctor|branch|expert",
    "personal finance and consumption advice": "where their money goes, where the money + customers|household, "
    "use less + energy|power|water|gas|heat, save + energy|power|heating|water|gas, "
    "how much + power|energy|water|data + use|used|consume, "
    "spend + see|month|overview + customers|app|household|account, power guzzlers, energy hogs, "
    "heating + save|less|cost|tips",
    "sustainability": "where it comes from, where our + fish|meat|cotton|coffee|milk|wood|eggs, who made it, "
    "how green, green + promise|proof|prove|claims|choice|products|delivery, footprint, "
    "climate + show|order|product|basket|trip, repair instead, fairly made",
    "access to marketing tools": "who left + still|access|log|accounts, left the company + access|accounts|password, "
    "agencies + access|password|log|left|still, passwords + shared|sticky|list|agency|excel|tools, "
    "new colleagues + access|tools|days|wait + marketing, "
    "account of + facebook|instagram|linkedin + nobody|owner|left|locked",
    "the set of marketing tools": "which tools, how many tools, too many tools, "
    "tools + overlap|thing|twice|pay|use|nobody|know|expensive, pay twice + tools|software|licences, "
    "unused + licences|tools|seats|software, know what we have + tools|software, tools do the same",
    "files shared with agencies": "send + files|film|films|data|photos + agency|agencies|printer|large|big|secure, "
    "too big for + mail, large + files|films|photos + send|agency|printer|exchange, usb sticks, "
    "disks by courier",
    "sponsoring": "logo on the + shirt|shirts|pitch|boards|jersey|car, our name on, "
    "what + sponsor|sponsoring|sponsorship + brings|worth|shows, seats in the stadium, club sponsor",
    "product samples": "try + sample|samples|home|free|tester|before + product|fabric|cream|wood|tile|paint|scent, "
    "feel + fabric|wood|tile|material|before, send + samples|sample|swatches|testers, "
    "samples + order|free|sent|doctors|who|lost|back",
    "pre-orders": "first in line, before it is on sale, before it comes out, "
    "reserve + new|model|before|launch|early|game|edition, be the first, drop day, limited edition, "
    "order early, early birds",
    "wish lists and price alerts": "keep for later, remember + products|items|homes|flats|jobs|favourites|seen, "
    "note + favourites|later, tell me when + cheaper|price|drops|new|flat|match, when it is cheaper, "
    "new flats, matching + flats|homes|jobs|cars|offers + tell|mail|hear|alert, "
    "list + wedding|baby|wishes|gifts|birthday",
    "research with customers": "ask before we build, what customers really want, what do they want, "
    "understand + customers|needs|why + before|build|really|talk|interview|research, "
    "try + prototype|ideas|names + customers|people|users|before, ideas from + customers|users|fans, "
    "know our brand, how known, brand + known|image|know, "
    "test + names|packaging|idea|concept|film + customers|people|before",
    "recalls and notices to owners": "dangerous + product|batch|tell|owners|buyers|warn, faulty + tell|owners|buyers|warn|batch, "
    "warn + owners|buyers|parents|drivers, who bought the + faulty|batch|product, "
    "call back + products|cars|batch, reach every owner, every buyer",
}
