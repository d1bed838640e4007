"""The company that works in the stand-ins, and what it has set in Stile."""

from collections.abc import Mapping
from typing import Any

from tests.peers.page import APP

TEAM, BOT = "T0NORTHWND", "U0STILE"
MAYA, ARUN, MLEAD, ILEAD = "U0MAYA", "U0ARUN", "U0MLEAD", "U0ILEAD"
BEN, CLEO, DANA, ELI, FAY, GWEN, HANS = "U0BEN", "U0CLEO", "U0DANA", "U0ELI", "U0FAY", "U0GWEN", "U0HANS"
"""Marketing people of whom each test that leaves something unfinished has one of its own."""
MARTECH, WATCHED, IT = "C0MARTECH", "C0CAMPAIGNS", "C0ITARCH"
BOT_TOKEN, APP_TOKEN, SIGNING_SECRET = "xoxb-peer", "xapp-peer", "a-secret-of-the-peer-tests"
PEOPLE = {
    MAYA: ("maya", "Maya Ortiz", "America/New_York"),
    ARUN: ("arun", "Arun Rao", "Asia/Kolkata"),
    MLEAD: ("mlead", "Lena Marsh", "America/New_York"),
    ILEAD: ("ilead", "Ivo Lang", "Europe/Berlin"),
    BEN: ("ben", "Ben Cole", "America/New_York"),
    CLEO: ("cleo", "Cleo Brandt", "Europe/Berlin"),
    DANA: ("dana", "Dana Okafor", "Africa/Lagos"),
    ELI: ("eli", "Eli Novak", "Europe/Prague"),
    FAY: ("fay", "Fay Lim", "Asia/Singapore"),
    GWEN: ("gwen", "Gwen Hale", "Europe/London"),
    HANS: ("hans", "Hans Dahl", "Europe/Oslo"),
}
CHANNELS = {
    MARTECH: ("martech", (*PEOPLE, BOT)),
    WATCHED: ("campaigns", (*PEOPLE, BOT)),
    IT: ("it-architecture", (ARUN, ILEAD, BOT)),
}
SETTINGS = """
[channels]
it = "#it-architecture"
marketing = "#martech"
watched = [{ channel = "#campaigns", mode = "on" }]
[calendar]
zone = "America/New_York"
hours = "00:00-23:59"  # it is always working time, whenever the tests run
weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
[people]
leads = { marketing = "@mlead", it = "@ilead" }
marketing = ["@maya", "@ben", "@cleo", "@dana", "@eli", "@fay", "@gwen", "@hans"]
[[people.architects]]
who = "@arun"
topics = ["integration", "data"]
"""


def workspace(request_url: str | None) -> dict[str, Any]:
    """Return local-slack's configuration: with an address it delivers by signed HTTP, else over Socket Mode."""
    app = {
        "appId": APP,
        "botUserId": BOT,
        "botName": "stile",
        "botToken": BOT_TOKEN,
        "appToken": APP_TOKEN,
        "signingSecret": SIGNING_SECRET,
        "mode": "events" if request_url else "socket",
    }
    return {
        "workspace": {"name": "Northwind", "domain": "northwind", "teamId": TEAM},
        "apps": [{**app, "requestUrl": request_url} if request_url else app],
        "users": [
            {"id": id_, "name": name, "real_name": real_name, "tz": tz}
            for id_, (name, real_name, tz) in PEOPLE.items()
        ],
        "channels": [
            {"id": id_, "name": name, "members": list(members), "is_private": id_ == IT}
            for id_, (name, members) in CHANNELS.items()
        ],
    }


OUTCOME: Mapping[str, Any] = {
    "category@1": "educate",
    "audience@1": "Prospects who attend a product webinar",
    "change@1": "They get the follow-up that fits what they watched within a day instead of a week",
    "sponsor@1": MLEAD,
}
MEASURE: Mapping[str, Any] = {
    "kpi.1.name@1": "Webinar leads contacted within a day",
    "kpi.1.direction@1": "up",
    "kpi.1.baseline@1": "20 %",
    "kpi.1.target@1": "80 %",
    "kpi.1.measure_on@1": "2031-03-31",
}
STANDS: Mapping[str, Any] = {"stage@1": "design", "systems@1": "Salesforce and the webinar platform"}
