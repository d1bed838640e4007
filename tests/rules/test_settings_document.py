import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handlers.rules.names import Named, Names
from handlers.rules.settings import KEYS, merge, not_joined, unreadable
from handlers.rules.settings_changes import Change
from storage.records import Architect, Availability, Leads, Roster, Settings, Watched
from storage.vocabulary import Side

NAMES = Names(
    people=(
        Named("U0MAYA", ("maya", "maya ortiz", "maya@acme.example")),
        Named("U0ARUN", ("arun", "arun rao")),
        Named("U0OWEN", ("owen", "alex")),
        Named("U0IVO", ("ivo", "alex")),
        Named("U0GUS", ("gus",), unfit="a guest"),
    ),
    channels=(
        Named("C0MAR", ("martech",)),
        Named("C0IT", ("it-architecture",), joined=False),
        Named("C0OLD", ("old",), unfit="archived"),
    ),
)
WHOLE = """
[channels]
it = "#it-architecture"
marketing = "#martech"
watched = [{ channel = "#martech", mode = "on" }]
[calendar]
zone = "America/New_York"
hours = "9:00-17:30"
weekdays = ["fri", "mon"]
holidays = "us-ny"
[people]
leads = { marketing = "@maya", it = "@ivo" }
admins = ["@Owen"]
marketing = ["maya@acme.example"]
[[people.architects]]
who = "@arun"
topics = ["Integration", "data"]
load = 4
delegate = "U0OWEN"
zone = "Asia/Kolkata"
hours = "11:30-20:30"
holidays = "IN-KA"
leave = [["2026-12-24", "2027-01-02"], [2027-03-01, 2027-03-05]]
[[people.working_time]]
who = "Maya Ortiz"
weekdays = ["mon", "tue"]
[cadence]
idea = 2
"""


def problems(text: str, settings: Settings | None = None) -> list[str]:
    return merge(settings or Settings(), tomllib.loads(text), NAMES).problems


def applied(text: str, settings: Settings | None = None) -> Settings:
    merged = merge(settings or Settings(), tomllib.loads(text), NAMES)
    assert merged.problems == []
    return merged.settings


def test_every_key_of_a_whole_document_is_read() -> None:
    settings = applied(WHOLE)

    assert (settings.channels.it, settings.channels.marketing) == ("C0IT", "C0MAR")
    assert settings.channels.watched == (Watched(channel="C0MAR", mode="on"),)
    assert settings.calendar.model_dump() == {
        "zone": "America/New_York",
        "hours": "09:00-17:30",
        "weekdays": ("mon", "fri"),
        "holidays": "US-NY",
    }
    assert settings.people.leads == Leads(marketing="U0MAYA", it="U0IVO")
    assert settings.people.admins == ("U0OWEN",)
    assert settings.people.marketing == ("U0MAYA",)
    assert settings.people.architects == (
        Architect(who="U0ARUN", topics=("integration", "data"), load=4, delegate="U0OWEN"),
    )
    assert settings.cadence.idea == 2


def test_an_architects_working_time_goes_beside_that_of_the_others() -> None:
    arun, maya = applied(WHOLE).people.working_time

    assert arun == Availability(
        who="U0ARUN",
        zone="Asia/Kolkata",
        hours="11:30-20:30",
        holidays="IN-KA",
        leave=((date(2026, 12, 24), date(2027, 1, 2)), (date(2027, 3, 1), date(2027, 3, 5))),
    )
    assert maya == Availability(who="U0MAYA", weekdays=("mon", "tue"))


def test_applying_the_same_document_twice_changes_nothing() -> None:
    once = applied(WHOLE)

    again = merge(once, tomllib.loads(WHOLE), NAMES)

    assert (again.settings, again.changes, again.problems) == (once, [], [])


def test_an_absent_key_leaves_things_as_they_are() -> None:
    before = applied(WHOLE)

    after = applied('[calendar]\nhours = "08:00-16:00"', before)

    assert after.calendar.zone == "America/New_York"
    assert after.model_copy(update={"calendar": before.calendar}) == before


def test_a_list_that_is_given_replaces_that_list() -> None:
    before = applied(WHOLE)

    after = applied('[people]\narchitects = [{ who = "@owen" }]\nadmins = []', before)

    assert [architect.who for architect in after.people.architects] == ["U0OWEN"]
    assert after.people.admins == ()
    assert [own.who for own in after.people.working_time] == ["U0MAYA"]


def test_an_empty_text_takes_a_setting_away() -> None:
    before = applied(WHOLE)

    after = applied('[channels]\nit = ""\n[calendar]\nholidays = ""\n[people]\nleads = { it = "" }', before)

    assert after.channels.it is None
    assert after.calendar.holidays is None
    assert after.people.leads == Leads(marketing="U0MAYA", it=None)


def test_changes_are_told_by_path_and_by_name() -> None:
    merged = merge(Settings(), tomllib.loads(WHOLE), NAMES)

    told = {f"{change.path}: {change.before} → {change.after}" for change in merged.changes}
    assert told >= {
        "channels.it: not set → #it-architecture",
        "channels.watched: not set → #martech on",
        "calendar.zone: UTC → America/New_York",
        "people.leads.it: not set → @ivo",
        "people.architects: not set → @arun",
        "people.architects.@arun.topics: not set → integration, data",
        "people.architects.@arun.delegate: not set → @owen",
        "people.working_time.@arun.leave: not set → 2026-12-24 to 2027-01-02, 2027-03-01 to 2027-03-05",
        "cadence.idea: 3 → 2",
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[chanels]", "chanels: There is no such key; did you mean channels?"),
        ("[channels]\nmarkting = 'x'", "channels.markting: There is no such key; did you mean marketing?"),
        (
            "qq = 1",
            "qq: There is no such key; known are channels, calendar, people, cadence, reminders, stages, roles, synonyms, lanes, outcomes.",
        ),
        ("channels = 3", "channels: This is a table; write [channels] and its keys under it."),
        (
            "outcomes = 'growth'",
            'outcomes: This is a list of texts; write outcomes = ["Win back lapsed members"].',
        ),
        (f"outcomes = ['{'x' * 71}']", "outcomes: Write each outcome in 2 to 70 characters."),
        ("[channels]\nit = 3", 'channels.it: This is a text; write it in quotes, or "" for none.'),
        (
            "[channels]\nit = '#martec'",
            "channels.it: Stile sees no channel #martec; did you mean #martech?",
        ),
        (
            "[channels]\nit = 'secret'",
            "channels.it: Stile sees no channel #secret; where it is private, write /invite @Stile in it first.",
        ),
        ("[channels]\nit = '#old'", "channels.it: #old is archived: name one of your own that is in use."),
        (
            "[channels]\nwatched = [{ channel = '#martech', mode = 'loud' }]",
            'channels.watched[1].mode: A mode is on, shadow or off, which "loud" is not.',
        ),
        (
            "[channels]\nwatched = [{ channel = '#martech' }, { channel = 'C0MAR' }]",
            "channels.watched[2].channel: #martech is there twice; keep one.",
        ),
        ("[channels]\nwatched = [{}]", "channels.watched[1].channel: Name the channel to watch."),
        (
            "[calendar]\nhours = '9-5'",
            'calendar.hours: Working hours are written like 09:00-17:30, which "9-5" is not.',
        ),
        (
            "[calendar]\nzone = 'Mars/Base'",
            'calendar.zone: There is no time zone "Mars/Base": write one like America/New_York or Asia/Kolkata.',
        ),
        (
            "[calendar]\nholidays = 'XX'",
            'calendar.holidays: There is no holiday calendar "XX": write one like US-NY, IN-KA or DE.',
        ),
        ("[calendar]\nhours = 9", "calendar.hours: This is a text; write it in quotes."),
        ("[calendar]\nweekdays = 'mon'", 'calendar.weekdays: Weekdays are a list such as ["mon", "tue"].'),
        (
            "[people]\nadmins = ['@mya']",
            'people.admins[1]: Nobody here is called "@mya"; did you mean @maya?',
        ),
        ("[people]\nadmins = ['zzz']", 'people.admins[1]: Nobody here is called "zzz".'),
        (
            "[people]\nadmins = ['alex']",
            'people.admins[1]: Several people are called "alex": write @owen or @ivo.',
        ),
        (
            "[people]\nleads = { it = '@gus' }",
            "people.leads.it: @gus is a guest: name a full member of this company.",
        ),
        ("[people]\nadmins = '@maya'", "people.admins: This is a list; write it in square brackets."),
        ("[[people.architects]]\nload = 1", "people.architects[1].who: Say who this is."),
        (
            "[people]\narchitects = [{ who = '@arun' }, { who = '@arun' }]",
            "people.architects[2].who: @arun is there twice; keep one.",
        ),
        (
            "[people]\narchitects = [{ who = '@arun', load = 0 }]",
            "people.architects[1].load: This is a whole number from 1 to 60.",
        ),
        (
            "[people]\narchitects = [{ who = '@arun', delegate = '@arun' }]",
            "people.architects[1].delegate: Nobody stands in for themselves; name somebody else.",
        ),
        (
            "[people]\narchitects = [{ who = '@arun', leave = [['2026-12-24']] }]",
            'people.architects[1].leave[1]: Write a first and a last day such as ["2026-12-24", "2027-01-02"].',
        ),
        (
            "[people]\narchitects = [{ who = '@arun', leave = [['2026-12-24', '2026-12-01']] }]",
            "people.architects[1].leave[1]: This ends before it begins; write the first day first.",
        ),
        (
            "[people]\narchitects = [{ who = '@arun' }]\nworking_time = [{ who = '@arun', hours = '09:00-17:00' }]",
            "people.working_time[1].who: This is an architect; write their hours where people.architects has them.",
        ),
        (
            "[people]\nmarketing = ['@arun']\nit = ['@arun']",
            "people: @arun stands on both sides, marketing and IT; keep one of the two.",
        ),
        ("[cadence]\nidea = 0", "cadence.idea: This is a whole number from 1 to 60."),
        ("[cadence]\nidea = true", "cadence.idea: This is a whole number from 1 to 60."),
        ("[reminders]\ndaily = 'no'", "reminders.daily: This is a switch; write true or false."),
        ("[reminders.it]\nweekly = 1", "reminders.it.weekly: This is a switch; write true or false."),
    ],
)
def test_what_is_wrong_is_told_with_its_path(text: str, sentence: str) -> None:
    assert problems(text) == [sentence]


def test_every_problem_is_told_at_once_and_nothing_is_changed() -> None:
    before = Settings()

    merged = merge(before, tomllib.loads("[calendar]\nzone = 'x'\nhours = 'y'\n[cadence]\nidea = 99"), NAMES)

    assert len(merged.problems) == 3
    assert (merged.settings, merged.changes) == (before, [])


def test_a_channel_that_lacks_stile_is_told_with_the_words_to_write() -> None:
    settings = applied(WHOLE)

    sentences = not_joined(settings, NAMES)

    assert sentences == ["Stile is not in #it-architecture yet: write /invite @Stile in #it-architecture."]


def test_a_name_nobody_knows_is_shown_as_its_id() -> None:
    settings = Settings(people=Roster(admins=("U0GONE",)))

    merged = merge(settings, {"people": {"admins": ["@maya"]}}, NAMES)

    assert [tuple(change) for change in merged.changes] == [("people.admins", "U0GONE", "@maya")]


ROLES = """
[stages.source]
roles = ["Procurement", "security  architect", "procurement"]
[stages.plan]
roles = ["legal"]
[roles]
procurement = "@maya"
"security architect" = ["@arun", "@ivo"]
"""


def test_each_stage_names_the_roles_that_must_be_in_and_who_they_are() -> None:
    settings = applied(ROLES)

    assert settings.stages == {"plan": ("legal",), "source": ("procurement", "security architect")}
    assert settings.roles == {"procurement": ("U0MAYA",), "security architect": ("U0ARUN", "U0IVO")}
    assert Settings.model_validate(settings.model_dump(mode="json")) == settings


def test_a_stages_roles_are_replaced_and_the_others_stay() -> None:
    before = applied(ROLES)

    after = applied('[stages.source]\nroles = []\n[roles]\nprocurement = ""', before)

    assert after.stages == {"plan": ("legal",)}
    assert after.roles == {"security architect": ("U0ARUN", "U0IVO")}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[stages.sourcing]\nroles = []", "stages.sourcing: There is no such key; did you mean source?"),
        ("[stages.source]\nrole = []", "stages.source.role: There is no such key; did you mean roles?"),
        ('[roles]\nlegal = "@gus"', "roles.legal: @gus is a guest: name a full member of this company."),
        ("roles = 3", 'roles: This is a table; write [roles] and lines such as procurement = "@pat".'),
    ],
)
def test_what_is_wrong_with_roles_is_told_with_its_path(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_a_reminder_is_switched_off_for_every_channel_or_for_one() -> None:
    chosen = applied("[reminders]\ndaily = false\n[reminders.marketing]\ndaily = true\nweekly = false")

    reminders = chosen.reminders
    assert [reminders.wants(Side.IT, kind) for kind in ("daily", "weekly")] == [False, True]
    assert [reminders.wants(Side.MARKETING, kind) for kind in ("daily", "weekly")] == [True, False]
    assert applied("[cadence]\nidea = 2", chosen).reminders == reminders


def test_a_switched_reminder_is_told_as_a_change() -> None:
    merged = merge(Settings(), tomllib.loads("[reminders]\nweekly = false"), NAMES)

    assert merged.changes == [Change("reminders.weekly", "on", "off")]


def test_the_reaction_is_an_emojis_name_and_an_empty_one_switches_it_off() -> None:
    chosen = applied('[channels]\nreaction = ":envelope:"')

    assert (Settings().channels.reaction, chosen.channels.reaction) == ("ticket", "envelope")
    assert applied('[channels]\nit = "#it-architecture"', chosen).channels.reaction == "envelope"
    assert applied('[channels]\nreaction = ""', chosen).channels.reaction == ""


def test_a_changed_reaction_is_told_as_a_change() -> None:
    merged = merge(Settings(), tomllib.loads('[channels]\nreaction = "envelope"'), NAMES)

    assert merged.changes == [Change("channels.reaction", "ticket", "envelope")]


def test_delegates_sign_for_somebody_of_their_side_and_stay_where_nothing_is_said_of_them() -> None:
    document = '[people]\nleads = { marketing = "@maya", it = "@ivo" }\n[people.delegates]\n"@maya" = "@owen"'
    settings = applied(document)

    assert settings.people.delegates == {"U0MAYA": "U0OWEN"}
    assert applied('[people]\nadmins = ["@owen"]', settings).people.delegates == {"U0MAYA": "U0OWEN"}
    assert applied('[people.delegates]\n"@maya" = ""', settings).people.delegates == {}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[people]\ndelegates = "@maya"', "people.delegates: This is a table"),
        ('[people.delegates]\n"@maya" = "@maya"', "people.delegates.@maya: Nobody stands in for themselves"),
        ('[people.delegates]\n"@maya" = "@nobody"', "people.delegates.@maya: "),
        (
            '[people]\nit = ["@ivo"]\n[people.delegates]\n"@ivo" = "@maya"',
            "people.delegates.@ivo: @maya stands on the other side",
        ),
    ],
)
def test_a_delegate_who_cannot_sign_is_told_with_its_path(text: str, problem: str) -> None:
    assert problems(text)[0].startswith(problem)


def test_a_delegate_whose_side_changes_stands_in_no_more_and_the_change_is_told() -> None:
    before = Settings(people=Roster(delegates={"U0MAYA": "U0OWEN"}))

    merged = merge(before, tomllib.loads('[people]\nit = ["@owen"]'), NAMES)

    assert merged.problems == []
    assert merged.settings.people.delegates == {}
    assert Change("people.delegates.@maya", "@owen", "not set") in merged.changes


CHOSEN = Settings(
    people=Roster(
        architects=(Architect(who="U0ARUN"),),
        working_time=(Availability(who="U0ARUN", hours="12:00-20:00", chosen=("hours",)),),
    )
)
ARCHITECT = '[[people.architects]]\nwho = "@arun"\nhours = "9:00-17:00"\nholidays = "IN-KA"'


def test_what_people_chose_of_their_time_stays_when_a_list_is_applied_and_that_is_told() -> None:
    merged = merge(CHOSEN, tomllib.loads(ARCHITECT), NAMES)

    (arun,) = merged.settings.people.working_time
    assert (arun.hours, arun.holidays, arun.chosen) == ("12:00-20:00", "IN-KA", ("hours",))
    assert merged.kept == [
        (
            "@arun keeps the hours they chose in their preferences, 12:00-20:00; ask them, or change it in the "
            "settings in Slack."
        )
    ]
    again = merge(merged.settings, tomllib.loads(ARCHITECT), NAMES)
    assert again.changes == []


def test_what_people_chose_stays_when_a_list_leaves_them_out() -> None:
    merged = merge(CHOSEN, tomllib.loads("[people]\narchitects = []\nworking_time = []"), NAMES)

    assert merged.settings.people.working_time == CHOSEN.people.working_time
    assert merged.kept == []


def test_an_admin_who_changes_one_person_overrules_what_they_chose() -> None:
    merged = merge(CHOSEN, tomllib.loads(ARCHITECT), NAMES, of_one="U0ARUN")

    (arun,) = merged.settings.people.working_time
    assert (arun.hours, arun.chosen, merged.kept) == ("09:00-17:00", (), [])


@pytest.mark.parametrize("written", ['"two words"', '"🎫"', "3"])
def test_a_reaction_that_is_no_emojis_name_is_told_with_its_path(written: str) -> None:
    (problem,) = problems(f"[channels]\nreaction = {written}")

    assert problem.startswith("channels.reaction: ")


# Before Slack is asked


def test_what_is_no_matter_of_names_is_told_before_slack_is_asked() -> None:
    text = '[chanels]\n[calendar]\nhours = "9-5"\n[cadence]\ndesing = 0\ndesign = 0\n[people]\nmarketing = ["@x", 5]'

    found = unreadable(tomllib.loads(text))

    assert [problem.partition(": ")[0] for problem in found] == [
        "chanels",
        "calendar.hours",
        "people.marketing[2]",
        "cadence.desing",
        "cadence.design",
    ]


def test_names_that_nobody_looked_up_yet_are_no_problem() -> None:
    text = """
        channels = { it = "#nowhere", watched = [{ channel = "#elsewhere" }] }
        [people]
        leads = { it = "@ivo" }
        delegates = { "@ivo" = "@somebody of whom the database knows the side" }
        [[people.architects]]
        who = "@nobody"
    """

    assert unreadable(tomllib.loads(text)) == []


def test_somebody_written_on_both_sides_is_told_before_slack_is_asked() -> None:
    found = unreadable(tomllib.loads('[people]\nmarketing = ["@maya"]\nit = ["@maya"]'))

    assert found == ["people: @maya stands on both sides, marketing and IT; keep one of the two."]


# The reference of all keys

REFERENCE = Path(__file__).parents[2] / "docs/company.toml"


def keys_of(document: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Give every key with the kind of table it stands in."""
    for key, value in document.items():
        kind = {"it": "channel", "marketing": "channel"}.get(key, key) if path == "reminders" else key
        below = "stages.stage" if path == "stages" else f"{path}.{kind}" if path else kind
        yield path, key
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Mapping) and below in KEYS:
                yield from keys_of(item, below)


def with_all_keys() -> dict[str, Any]:
    """Return the reference as it reads with every commented key in it."""
    lines = REFERENCE.read_text(encoding="utf-8").splitlines()
    return tomllib.loads("\n".join(re.sub(r"^# (?=\[|[a-z_\"]+ = )", "", line) for line in lines))


def test_the_reference_names_every_key_of_every_table_and_reads_well_with_all_of_them() -> None:
    document = with_all_keys()

    shown = set(keys_of(document))

    assert unreadable(document) == []
    assert {(table, key) for table, keys in KEYS.items() for key in keys} - shown == set()


def test_the_reference_reads_well_as_it_stands() -> None:
    assert unreadable(tomllib.loads(REFERENCE.read_text(encoding="utf-8"))) == []
