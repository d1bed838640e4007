"""The company of the demo, which nobody works for: its people on both sides, its channels, its settings."""

from bot.playground import Channel, Company, Person

TEAM = "T0LARKFIELD"
NEW_YORK, LONDON, BERLIN, KOLKATA = "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Kolkata"

MAYA = Person("U0MAYA", "maya", "Maya Ortiz", NEW_YORK, "Marketing manager", "#c2410c")
TOM = Person("U0TOM", "tom", "Tom Avery", NEW_YORK, "Campaigns and paid media", "#0f766e")
CARLA = Person("U0CARLA", "carla", "Carla Brandt", BERLIN, "CRM, loyalty and events", "#7c3aed")
LENA = Person("U0LENA", "lena", "Lena Marsh", NEW_YORK, "Head of marketing", "#be123c")
ARUN = Person("U0ARUN", "arun", "Arun Rao", KOLKATA, "IT architect: integration, analytics, data", "#1d4ed8")
OWEN = Person("U0OWEN", "owen", "Owen Price", LONDON, "IT architect: web, content, commerce", "#15803d")
NADIA = Person("U0NADIA", "nadia", "Nadia Farouk", LONDON, "IT security", "#a16207")
IVO = Person("U0IVO", "ivo", "Ivo Lang", BERLIN, "Head of IT", "#334155")
ADA = Person("U0ADA", "ada", "Ada Minh", LONDON, "Workspace admin", "#9d174d", is_admin=True)
GUS = Person("U0GUS", "gus", "Gus Reed", LONDON, "Freelance copywriter", "#64748b", is_restricted=True)
SAM = Person(
    "U0SAM", "sam", "Sam Teller", NEW_YORK, "Studio Kite, our agency", "#475569", team_id="T0STUDIOKITE"
)

_MARKETING = (MAYA.id, TOM.id, CARLA.id, LENA.id)
_IT = (ARUN.id, OWEN.id, NADIA.id, IVO.id)
MARTECH = Channel(
    "C0MARTECH", "martech", (*_MARKETING, *_IT, ADA.id, GUS.id), topic="What marketing wants done with IT"
)
IT = Channel("C0ITARCH", "it-architecture", (*_IT, ADA.id), topic="Handoffs for the architects")
SPRING = Channel(
    "C0SPRING",
    "campaign-spring",
    (*_MARKETING, GUS.id, SAM.id),
    is_private=True,
    is_ext_shared=True,
    topic="Spring range: trails and tents",
)
GENERAL = Channel("C0GENERAL", "general", (*_MARKETING, *_IT, ADA.id), topic="Everybody")

COMPANY = Company(
    team_id=TEAM,
    domain="larkfield",
    name="Larkfield Outdoor",
    people=(MAYA, ARUN, TOM, CARLA, LENA, OWEN, NADIA, IVO, ADA, GUS, SAM),
    channels=(MARTECH, IT, SPRING, GENERAL),
)
BOT_IN = (MARTECH.id, IT.id, SPRING.id)

SETTINGS = """\
[channels]
it = "#it-architecture"
marketing = "#martech"
watched = [{ channel = "#martech", mode = "on" }]

[calendar]
zone = "America/New_York"
hours = "08:30-17:00"
weekdays = ["mon", "tue", "wed", "thu", "fri"]
holidays = "US-NY"

[people]
leads = { marketing = "@lena", it = "@ivo" }
admins = ["@ada"]
marketing = ["@maya", "@tom", "@carla"]
it = ["@nadia"]

[[people.architects]]
who = "@arun"
topics = ["integration", "analytics", "data"]
load = 5
hours = "11:30-20:30"                   # so that New York's morning is in it
holidays = "IN-KA"
delegate = "@owen"

[[people.architects]]
who = "@owen"
topics = ["web", "content", "commerce", "email", "app"]
load = 4
hours = "09:00-17:30"
holidays = "GB-ENG"

[[people.working_time]]
who = "@carla"
hours = "09:00-17:30"
holidays = "DE-BE"

[[people.working_time]]
who = "@ivo"
hours = "09:00-17:30"
holidays = "DE-BE"

[cadence]
idea = 3
design = 5
"""
"""What `stile apply` would be given here."""
