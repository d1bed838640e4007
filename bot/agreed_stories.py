"""The demo's stories of agreeing: who leads what, and handoffs that are built, live, or measured already."""

from bot.acts import Act, Story, hand_in, held, pick, take, work
from bot.agreeing import (
    launch,
    measured,
    not_measured,
    propose,
    sign_kpis,
    sign_lanes,
    start_delivery,
    waive,
    wording,
)
from bot.company import ARUN, CARLA, IVO, LENA, MAYA, NADIA, OWEN, TOM
from handlers.rules.swim_lanes_seeded import SEEDED
from storage.vocabulary import Category, Direction, Door, How, Side, Stage

CREATIVE, CUSTOMERS, ARCHITECTURE, ANALYTICS, VENDORS, _ = (lane.name for lane in SEEDED)
AGREED = (CUSTOMERS, ARCHITECTURE, ANALYTICS, VENDORS)
"""What both leads signed; one more waits for a signature, and nobody leads the last."""

_REMINDER = work(
    "A mail to everybody who leaves a full cart behind",
    Category.EXISTING_SALES,
    audience="Customers with an account who put boots or tents into the cart and leave",
    change="They find their cart again the next morning, and buy what they had chosen",
    kpi=("Left carts that are bought within a week", Direction.UP, "4 %", "7 %"),
    also=(("Calls to the shop about a left cart, a month", Direction.DOWN, "120", "60"),),
    stage=Stage.IDEA,
    systems="Web shop, newsletter tool",
    launch=28,
    measured=51,
)
_COURSES = work(
    "Places in our map reading courses can be booked online",
    Category.REACH,
    audience="People who hike and have never bought from us",
    change="They book a place the evening they hear of it, where now they call during shop hours",
    kpi=("Course places booked a month", Direction.UP, "85", "160"),
    stage=Stage.PLAN,
    systems="Web shop, calendar of the stores",
    launch=70,
)

_REPORT = "The shop's report of orders from a left cart"

LANES = (
    Story(
        LENA,
        None,
        (
            Act(
                41,
                9.5,
                LENA,
                propose(
                    CUSTOMERS,
                    wording(
                        CARLA,
                        ARUN,
                        "Says which data there is and who may see it",
                        why="Carla knows the members, and loyalty is where their data comes together",
                        points="Segments and surveys, in the CRM round on the first Monday of the month",
                        occasions="Before a new segment or a new source of data",
                        how=How.ASKS_FIRST,
                    ),
                ),
            ),
            Act(
                41,
                9.5,
                LENA,
                propose(
                    ANALYTICS,
                    wording(
                        MAYA,
                        ARUN,
                        "Builds the numbers and keeps them right",
                        why="Marketing asks the questions, and Maya asks them every week",
                        points="Which numbers count, in the weekly numbers call",
                        occasions="Every Monday, ten minutes",
                        how=How.LEADS,
                    ),
                ),
            ),
            Act(
                41,
                15.5,
                IVO,
                propose(
                    ARCHITECTURE,
                    wording(
                        ARUN,
                        MAYA,
                        "Says what marketing plans for the next two quarters",
                        why="Whatever is connected has to be run and paid for by IT",
                        points="New interfaces, in the architecture round every second Thursday",
                        occasions="When a tool is to be connected to another one",
                        how=How.ASKS_FIRST,
                    ),
                ),
            ),
            Act(
                41,
                15.5,
                IVO,
                propose(
                    VENDORS,
                    wording(
                        NADIA,
                        LENA,
                        "Brings what marketing needs, and the budget",
                        why="Security and contracts are looked at before a demo, not after it",
                        points="Who is on the shortlist, before the first demo",
                        occasions="As soon as a vendor is to be called",
                        how=How.ASKS_FIRST,
                    ),
                ),
            ),
            Act(41, 10.0, LENA, sign_lanes(*AGREED, side=Side.MARKETING)),
            Act(41, 16.0, IVO, sign_lanes(*AGREED, side=Side.IT)),
            Act(
                1,
                9.0,
                LENA,
                propose(
                    CREATIVE,
                    wording(
                        TOM,
                        OWEN,
                        "Says which sizes and formats the sites take",
                        why="Campaigns stand or fall with it, and Tom briefs the studio",
                        points="Key visuals and formats, in Tom's Tuesday round",
                        occasions="When a campaign needs a format the sites do not have",
                        how=How.LEADS,
                    ),
                ),
            ),
            Act(1, 9.0, LENA, sign_lanes(CREATIVE, side=Side.MARKETING)),
        ),
    ),
)

AGREED_HANDOFFS = (
    Story(
        TOM,
        Door.WORK,
        (
            Act(45, 10.0, TOM, hand_in(_REMINDER)),
            Act(44, 10.0, OWEN, take),
            Act(44, 9.0, TOM, pick),
            Act(41, 15.5, OWEN, held("One mail, the next morning; the shop can send it", stage=Stage.BUILD)),
            Act(41, 10.5, TOM, sign_kpis(Side.MARKETING)),
            Act(36, 10.0, OWEN, sign_kpis(Side.IT)),
            Act(36, 10.0, OWEN, start_delivery),
            Act(25, 15.0, OWEN, launch),
            Act(
                7,
                10.0,
                TOM,
                measured(
                    1,
                    "7.2 %",
                    source=_REPORT,
                    helped="The mail shows the very boots, and it comes at breakfast",
                    hurt="Sold-out sizes stood in it for the first two weeks",
                ),
            ),
            Act(
                7,
                10.0,
                TOM,
                not_measured(
                    2,
                    "The shops stopped counting their calls in summer",
                    helped="nothing",
                    hurt="Nobody looked before whether anybody still counts",
                ),
            ),
            Act(
                7,
                15.0,
                OWEN,
                measured(
                    1,
                    "7.2 %",
                    source=_REPORT,
                    helped="It runs on what the shop does already, without a new system",
                    hurt="The stock was read once a day only, so sizes in it were sold out",
                ),
            ),
            Act(
                7,
                15.0,
                OWEN,
                not_measured(
                    2,
                    "Calls are no longer counted since the new telephones",
                    helped="nothing",
                    hurt="We learnt of it when we wanted to read the number",
                ),
            ),
        ),
    ),
    Story(
        CARLA,
        Door.WORK,
        (
            Act(20, 15.0, CARLA, hand_in(_COURSES)),
            Act(19, 10.0, OWEN, take),
            Act(
                19,
                10.0,
                OWEN,
                waive("The shop reads the stores' calendar already, so there is nothing to decide"),
            ),
            Act(15, 16.0, CARLA, sign_kpis(Side.MARKETING)),
            Act(14, 10.0, OWEN, sign_kpis(Side.IT)),
            Act(14, 10.0, OWEN, start_delivery),
        ),
    ),
)
