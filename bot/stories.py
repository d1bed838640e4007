"""The demo's handoffs: what each person did, and on which working day before today."""

from bot.acts import (
    Act,
    Story,
    answer,
    ask,
    cannot_wait,
    decline,
    fill_in,
    hand_in,
    held,
    pick,
    pick_late,
    reroute,
    take,
    tell_idea,
    withdraw,
    work,
)
from bot.agreed_stories import AGREED_HANDOFFS, LANES
from bot.agreeing import sign_kpis
from bot.company import ARUN, CARLA, IVO, LENA, MAYA, OWEN, TOM
from handlers.rules import forms
from storage.vocabulary import Category, Direction, Door, Fact, Side, Stage

_WEBINARS = work(
    "Registrations from the webinar platform into the CRM",
    Category.EXISTING_SALES,
    audience="Trade customers who come to our product webinars",
    change="Their account manager calls within two days, while now it takes ten because lists are copied by hand",
    kpi=("Days from webinar to first call", Direction.DOWN, "10", "2"),
    stage=Stage.DESIGN,
    facts=(Fact.PERSONAL_DATA,),
    systems="Webinar platform, CRM",
    launch=90,
)
_CONSENT = work(
    "One cookie consent for all our country sites",
    Category.COST_RISK,
    audience="Visitors of the nine country sites",
    change="A choice is asked once and kept, so fewer of them leave before they saw anything",
    kpi=("Visitors leaving at the consent question", Direction.DOWN, "14 %", "6 %"),
    stage=Stage.IDEA,
    facts=(Fact.PERSONAL_DATA,),
    systems="Consent tool, tag manager, web analytics",
    launch=90,
)
_ATTRIBUTION = work(
    "Attribution dashboard by channel",
    Category.REACH,
    audience="The five campaign managers",
    change="They move budget every week to what brings new customers, where now they wait for the month's end",
    kpi=("Cost per new customer", Direction.DOWN, "€ 48", "€ 39"),
    stage=Stage.DESIGN,
    systems="Web analytics, ad platforms, data warehouse",
    launch=75,
)
_ASSETS = work(
    "Asset library that the regional teams can search",
    Category.CONTENT,
    audience="Regional marketing teams in six countries",
    change="They find an approved picture in minutes instead of asking us by mail",
    kpi=("Hours until a region has its picture", Direction.DOWN, "30", "1"),
    stage=Stage.PLAN,
    facts=(Fact.DEMO_SEEN, Fact.IT_AT_DEMO, Fact.BUDGET_APPROVED),
    systems="DAM, CMS, single sign-on",
    launch=150,
    measured=210,
)
_TAGS = work(
    "Tag manager without the forty tags nobody needs",
    Category.COST_RISK,
    audience="Everybody who opens our shop on a phone",
    change="Pages are there a second sooner, and fewer people give up",
    kpi=("Shop visits that end on the first page", Direction.DOWN, "52 %", "45 %"),
    stage=Stage.DESIGN,
)
_NEWSLETTER = work(
    "New newsletter tool",
    Category.RETAIN,
    audience="The 310,000 subscribers of our newsletter",
    change="They get what fits their last trip, and fewer unsubscribe",
    kpi=("Unsubscribes a month", Direction.DOWN, "2,400", "1,500"),
    stage=Stage.PLAN,
    facts=(Fact.DEMO_SEEN, Fact.PRICE_ASKED, Fact.CONTRACT_SIGNED, Fact.PERSONAL_DATA),
    systems="Newsletter tool, CRM, shop",
    launch=40,
)
_CONFIGURATOR = work(
    "Tent configurator in the web shop",
    Category.EDUCATE,
    audience="People who buy their first family tent",
    change="They choose the right size on their own and send fewer tents back",
    kpi=("Family tents sent back", Direction.DOWN, "18 %", "12 %"),
    stage=Stage.DESIGN,
    systems="Web shop, product data",
    launch=60,
)
_STORE_PAGES = work(
    "A landing page for every store",
    Category.REACH,
    audience="People who look for a shop near them",
    change="They find opening hours and stock of the next store, and come in",
    kpi=("Store visits from search a month", Direction.UP, "3,100", "5,000"),
    stage=Stage.IDEA,
    systems="CMS, stock system",
)
_PROFILES = work(
    "Try a customer data platform with two segments",
    Category.EXISTING_SALES,
    audience="Customers who bought boots but no socks or care products",
    change="They hear of what fits their boots, and buy a second time within the season",
    kpi=("Second purchases within 90 days", Direction.UP, "11 %", "16 %"),
    stage=Stage.ESTIMATE,
    facts=(Fact.BUDGET_APPROVED, Fact.PERSONAL_DATA),
    systems="CDP, shop, CRM",
    launch=110,
)
_ASSISTANT = work(
    "Answers from the product manuals in the support chat",
    Category.EDUCATE,
    audience="Customers with a question about care and repair",
    change="They get their answer at night and at weekends too, without waiting for a person",
    kpi=("Questions answered within 5 minutes", Direction.UP, "35 %", "70 %"),
    stage=Stage.SOURCE,
    facts=(Fact.DEMO_SEEN, Fact.PRICE_ASKED),
    systems="Support chat, product data",
    launch=80,
    private=True,
)
_FINDER = work(
    "Trail finder in the app",
    Category.RETAIN,
    audience="Members who use the app",
    change="They open it on the way to a hike, and not only to collect points",
    kpi=("App opens per member a month", Direction.UP, "1.2", "3"),
    stage=Stage.IDEA,
)

STORIES = (
    *AGREED_HANDOFFS,
    *LANES,
    Story(
        MAYA,
        Door.WORK,
        (
            Act(9, 9.5, MAYA, hand_in(_WEBINARS)),
            Act(8, 14.0, ARUN, take),
            Act(8, 10.0, MAYA, pick),
            Act(
                2,
                15.0,
                ARUN,
                held("The CRM's import takes consent with it; next: which fields, and who owns them"),
            ),
            Act(2, 9.5, MAYA, sign_kpis(Side.MARKETING)),
            Act(2, 9.5, MAYA, pick_late),
            Act(1, 12.0, ARUN, sign_kpis(Side.IT)),
        ),
    ),
    Story(TOM, Door.WORK, (Act(1, 10.0, TOM, hand_in(_CONSENT)),)),
    Story(
        CARLA,
        Door.IDEA,
        (
            Act(
                3,
                11.0,
                CARLA,
                tell_idea(
                    title="Loyalty points shown in the newsletter",
                    category=Category.RETAIN,
                    change="Members see what their points are worth today, and come back before they expire",
                ),
            ),
            Act(2, 11.0, CARLA, pick),
            Act(
                1,
                15.0,
                OWEN,
                held("Points are in the shop's database already; Carla writes down what a member shall see"),
            ),
        ),
    ),
    Story(
        MAYA,
        Door.WORK,
        (
            Act(3, 9.0, MAYA, hand_in(_ATTRIBUTION)),
            Act(3, 9.0, MAYA, pick_late),
            Act(
                1,
                13.0,
                ARUN,
                ask("Which of the ad platforms already send their costs to the data warehouse?"),
            ),
        ),
    ),
    Story(
        CARLA,
        Door.WORK,
        (
            Act(4, 10.5, CARLA, hand_in(_ASSETS)),
            Act(3, 9.5, OWEN, take),
            Act(3, 10.5, CARLA, pick),
            Act(
                1,
                15.0,
                OWEN,
                held("The regions need three fields to search by; single sign-on is there already"),
            ),
            Act(1, 16.0, CARLA, sign_kpis(Side.MARKETING)),
            Act(1, 16.0, CARLA, pick_late),
            Act(1, 15.0, OWEN, sign_kpis(Side.IT)),
        ),
    ),
    Story(TOM, Door.WORK, (Act(4, 15.0, TOM, fill_in(_TAGS, until=forms.STANDS)),)),
    Story(
        LENA,
        Door.WORK,
        (Act(2, 11.0, LENA, hand_in(_NEWSLETTER)), Act(1, 9.5, OWEN, take), Act(1, 9.0, LENA, pick)),
    ),
    Story(
        TOM,
        Door.WORK,
        (
            Act(8, 9.0, TOM, hand_in(_CONFIGURATOR)),
            Act(
                6,
                11.0,
                OWEN,
                decline(
                    "The shop moves to its new platform in spring, and what is built before is thrown away.",
                    "Try it with a size guide on the three product pages: the shop team can do that this month.",
                ),
            ),
        ),
    ),
    Story(
        CARLA,
        Door.WORK,
        (Act(7, 9.5, CARLA, hand_in(_STORE_PAGES)), Act(5, 16.0, CARLA, withdraw)),
    ),
    Story(
        TOM,
        Door.WORK,
        (
            Act(
                1,
                9.0,
                TOM,
                cannot_wait(
                    "The raffle form of the running campaign shows an error",
                    reason="campaign",
                    words="Every hour forty people try to enter and cannot; the campaign ends on Sunday",
                ),
            ),
            Act(1, 15.0, OWEN, take),
        ),
    ),
    Story(
        MAYA,
        Door.WORK,
        (
            Act(6, 9.5, MAYA, hand_in(_PROFILES)),
            Act(5, 10.0, IVO, reroute(OWEN, "Arun has the CRM move until the end of the month")),
            Act(4, 10.0, OWEN, take),
            Act(4, 9.5, MAYA, pick),
            Act(3, 11.0, OWEN, ask("Who may see the segments: only the CRM team, or the agency too?")),
            Act(2, 9.5, MAYA, answer("Only the CRM team; the agency gets numbers, never people.")),
            Act(1, 12.0, OWEN, held("Two segments are enough to try it, and the CRM team owns both of them")),
            Act(1, 10.0, MAYA, sign_kpis(Side.MARKETING)),
            Act(1, 10.0, MAYA, pick_late),
        ),
    ),
    Story(
        LENA,
        Door.WORK,
        (
            Act(5, 10.0, LENA, hand_in(_ASSISTANT)),
            Act(4, 15.0, ARUN, take),
            Act(4, 9.0, LENA, pick),
            Act(2, 9.5, LENA, held("IT joins the next demo; where the data stays is asked there")),
            Act(2, 9.5, LENA, sign_kpis(Side.MARKETING)),
            Act(2, 9.5, LENA, pick_late),
            Act(1, 12.0, ARUN, sign_kpis(Side.IT)),
        ),
    ),
    Story(MAYA, Door.WORK, (Act(1, 16.0, MAYA, fill_in(_FINDER, until=forms.measure(1))),)),
)
