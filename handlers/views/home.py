"""Home, the list, a search, the help and the morning's counts, as people read them."""

from collections.abc import Sequence

from handlers.rules import commands
from handlers.rules.home import (
    Count,
    Dated,
    Decided,
    Digest,
    Found,
    HomePage,
    Line,
    Setup,
    Wait,
    Week,
    is_member,
)
from handlers.rules.stages import NAMES as STAGE_NAMES
from handlers.rules.states import name_of
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    button,
    by_day,
    context,
    divider,
    header,
    home,
    message,
    moment,
    person,
    quoted,
    section,
)
from handlers.views.catches import watching_line
from handlers.views.preferences import away_words
from handlers.views.swim_lanes_touched import lane_lines
from handlers.views.verdicts import scoreboard_blocks
from storage.records import Handoff, Leads
from storage.vocabulary import CheckInState, Role, Side, State

TITLE = 100
"""Characters of a title in a list."""
IN_HOME = {"on_me": 15, "drafts": 5, "on_others": 12, "under_way": 8, "check_ins": 8, "decided": 10}
IN_LIST = {"on_me": 7, "drafts": 3, "on_others": 5, "under_way": 4, "queue": 6, "check_ins": 3}
"""Lines of each group, so that a Home stays under 100 blocks and a message under 50."""
WATCHED = 10
"""Watched channels that an admin's Home names."""

WHAT_STILE_DOES = (
    "*1.* Marketing tells IT early, or asks for work, and says what should change, for whom, and how it will be "
    "measured.\n"
    "*2.* Stile holds a request for work until that is clear; then it goes to IT and an architect takes it.\n"
    "*3.* The two of them meet in a check-in while the outcome can still change, and Stile reminds whoever it "
    "waits for."
)
USAGE = (
    "`/handoff` opens the form; add a few words, such as `/handoff loyalty app`, to start with them.\n"
    "`/handoff list` shows what waits for you and for others.\n"
    "`/handoff show H-12` shows one handoff in full.\n"
    "`/handoff find loyalty app` finds handoffs with all of these words.\n"
    "`/handoff report` shows leads and admins how early IT comes in, by quarter.\n"
    "`/handoff lanes` shows who leads each lane, and lets both leads sign it.\n"
    "`/handoff pilot` lets leads and admins try Stile on one campaign.\n"
    "`/handoff settings` lets admins change channels, people, working time and when check-ins are due.\n"
    "`/handoff help` shows this help."
)
WORDS = (
    "*Handoff:* what marketing wants done with IT, such as H-12.\n"
    "*Two doors:* _Tell IT early_ for an idea, with no work asked for; _Ask for work_ for a request.\n"
    "*Held:* a request that IT does not get until it says its outcome.\n"
    "*Check-in:* a short talk of requester and architect about one stage, live or in writing; IT can _waive_ it, "
    "with a reason.\n"
    "*Late arrival:* a request that reaches IT when vendors or a contract are already in play.\n"
    "*Lane:* a topic both sides share, such as vendor selection, and who leads it.\n"
    "*Verdict:* what both sides say about a KPI on its measure date.\n"
    "*Silent catch:* where a channel is watched, Stile offers the author of a request to take it to IT; nobody else "
    "sees that. _In shadow_ it only counts what it would have offered."
)
NOTHING = "Nothing waits on you."
NO_ADMIN = "no Stile admin is named yet, so ask an admin of this workspace"
INSTEAD = {
    "portfolio": "Until then, `/handoff find` with a few words shows what is alike.",
    "pulse": "Until then, ask the lead of the other side; `/handoff help` says what there is.",
    "learn": "Until then, a check-in is where both sides learn of each other; `/handoff list` shows yours.",
    "export": "Until then, `/handoff list` and `/handoff show H-12` show what you may read.",
}
"""What there is in place of a word of the command that this version does not have."""


def home_page(page: HomePage) -> Block:
    """Return a person's Home."""
    if not is_member(page.actor):
        return home(_turned_away(page))
    lines = [
        *_group("on_me", "Waiting on you", page.on_me, IN_HOME, nothing="" if page.lanes else NOTHING),
        *lane_lines(page.lanes),
        *_group("drafts", "Your drafts", page.drafts, IN_HOME),
        *_group("on_others", "Waiting on others", page.on_others, IN_HOME),
        *_group("under_way", "Under way", page.under_way, IN_HOME),
        *_check_ins(page.check_ins, IN_HOME),
        *_decided(page.decided),
    ]
    counts = _counts(page)
    intro = [section(f"*What Stile does*\n{WHAT_STILE_DOES}", block_id="intro")] if page.is_empty else []
    blocks = [
        _doors(main=page.actor.side is not Side.IT),
        *intro,
        *(counts if _is_prominent(page) else []),
        *lines,
        *([] if _is_prominent(page) else counts),
        *scoreboard_blocks(page.scoreboard),
        *(_setup(page.setup) if page.setup else []),
        *([context(f"{away_words(page.away)}.", block_id="away")] if page.away else []),
        actions([button("Preferences", action_id=ids.PREFS_OPEN)], block_id="preferences"),
        context("`/handoff help` explains what Stile does.", block_id="foot"),
    ]
    return home(blocks)


def _turned_away(page: HomePage) -> list[Block]:
    if page.actor.foreign:
        why = (
            "*Welcome.* Stile is where this company's marketing hands work to its IT. It shows nothing to "
            "people of other companies; ask your contact there to hand something in for you."
        )
    else:
        whom = _people(page.admins) or "the person who invited you"
        why = (
            "*Welcome.* Stile is where marketing hands work to IT. Guests see no handoffs here; ask the "
            f"person who invited you to hand something in for you, or {whom} whether you can become a member."
        )
    return [section(why, block_id="guest"), *_invited(page)]


def _invited(page: HomePage) -> list[Block]:
    """Return the handoffs that somebody who is no member was invited to, each with its button."""
    title = [header("You are invited to", block_id="invited.title")] if page.invited else []
    return title + [
        section(title_of(one), block_id=f"invited.{one.id}", accessory=_open(one)) for one in page.invited
    ]


def _doors(*, main: bool) -> Block:
    """Return both doors; what IT opens its Home for is its queue."""
    return actions(
        [
            button("Ask for work", action_id=ids.DOOR_WORK, primary=main),
            button("Tell IT early", action_id=ids.DOOR_IDEA),
        ],
        block_id="doors",
    )


def _group(
    name: str, title: str, lines: Sequence[Line], most: dict[str, int], *, nothing: str = ""
) -> list[Block]:
    if not lines:
        return [header(title, block_id=f"{name}.title"), section(nothing, block_id=name)] if nothing else []
    shown = [_line(name, line) for line in lines[: most[name]]]
    return [header(f"{title} ({len(lines)})", block_id=f"{name}.title"), *shown, *_more(name, lines, most)]


def _more(name: str, lines: Sequence[object], most: dict[str, int]) -> list[Block]:
    left = len(lines) - most[name]
    return (
        [context(f"… and {left} more; `/handoff find` finds them.", block_id=f"{name}.more")]
        if left > 0
        else []
    )


def _line(group: str, line: Line) -> Block:
    text = f"{title_of(line.handoff)}\n{_waits(line.wait)}"
    return section(
        text, block_id=f"{group}.{line.handoff.id}", accessory=_open(line.handoff, line.opens_form)
    )


def title_of(handoff: Handoff) -> str:
    """Return a handoff's key and title in one line of markup."""
    return f"*{handoff.key}* {quoted(handoff.title, TITLE) or '_no title yet_'}"


def _open(handoff: Handoff, opens_form: bool = False) -> Element:
    action_id = ids.HANDOFF_OPEN if opens_form else ids.HANDOFF_SHOW
    return button("Open", action_id=action_id, value=str(handoff.id), about=f"Open {handoff.key}")


def _waits(wait: Wait) -> str:
    parts = [f"{wait.why[0].upper()}{wait.why[1:]}"]
    if wait.who:
        parts.append(person(wait.who))
    if wait.due:
        parts.append(f"due {by_day(wait.due)}")
    elif wait.since:
        parts.append(f"since {by_day(wait.since)}")
    return " · ".join(parts)


def _check_ins(dated: Sequence[Dated], most: dict[str, int]) -> list[Block]:
    shown = [
        section(
            f"{title_of(one.handoff)}\n{check_in_line(one)}",
            block_id=f"check_ins.{one.check_in.id}",
            accessory=_open(one.handoff),
        )
        for one in dated[: most["check_ins"]]
    ]
    title = [header(f"Your check-ins ({len(dated)})", block_id="check_ins.title")] if dated else []
    return [*title, *shown, *_more("check_ins", dated, most)]


def check_in_line(dated: Dated) -> str:
    """Return what a check-in is and when, in the reader's own zone."""
    check_in = dated.check_in
    stage = STAGE_NAMES[check_in.stage]
    if check_in.state is CheckInState.BOOKED and check_in.starts_at:
        both = f"{person(check_in.requester)} and {person(check_in.architect)}"
        return f"{stage}: {moment(check_in.starts_at)}, {both}"
    how = "in writing" if check_in.state is CheckInState.WRITING else "no time chosen yet"
    return f"{stage}: {how}, due {by_day(check_in.due_at)}"


def _decided(decided: Sequence[Decided]) -> list[Block]:
    shown = [
        section(
            f"{title_of(one.handoff)}\n{_decision(one)}",
            block_id=f"decided.{number}",
            accessory=_open(one.handoff),
        )
        for number, one in enumerate(decided[: IN_HOME["decided"]])
    ]
    return [header("Recently decided", block_id="decided.title"), *shown] if shown else []


def _decision(one: Decided) -> str:
    by = f" by {person(one.by)}" if one.by else ""
    words = f": {quoted(one.words, 200)}" if one.words else ""
    return f"{one.what[0].upper()}{one.what[1:]}{by}, {moment(one.at)}{words}"


def age(count: Count) -> str:
    """Return a number and the age of the oldest in working days."""
    days = {0: "less than a working day", 1: "1 working day"}.get(count.days, f"{count.days} working days")
    return f"{count.number}, the oldest for {days}"


def _counts(page: HomePage) -> list[Block]:
    lines = count_lines(Digest(ready=page.ready, held=page.held))
    if not lines:
        return []
    text = "\n".join(lines)
    return [section(text, block_id="counts") if _is_prominent(page) else context(text, block_id="counts")]


def _is_prominent(page: HomePage) -> bool:
    return page.actor.side is Side.IT or Role.LEAD in page.actor.roles


def count_lines(told: Digest) -> list[str]:
    """Return the counts that are not zero, a line each."""
    counts = (
        ("Waiting for an architect", told.ready),
        ("Held until they have their outcome", told.held),
        ("Unanswered questions from IT", told.unanswered),
    )
    lines = [f"*{name}:* {age(count)}" for name, count in counts if count.number]
    return [*lines, *([f"*Check-ins due today or overdue:* {told.check_ins}"] if told.check_ins else [])]


def _setup(setup: Setup) -> list[Block]:
    leads, channels = setup.people.leads, setup.channels
    architects = _people([architect.who for architect in setup.people.architects])
    text = (
        f"*IT channel:* {_channel(channels.it)} · *marketing channel:* {_channel(channels.marketing)}\n"
        f"*Marketing lead:* {person(leads.marketing)} · *IT lead:* {person(leads.it)}\n"
        f"*Architects:* {architects or 'nobody yet'}"
    )
    watched = "\n".join(watching_line(one) for one in setup.watching[:WATCHED])
    caught = [section(f"*Silent catch*\n{watched}", block_id="setup.watching")] if watched else []
    missing = "\n".join(f"• {sentence}" for sentence in setup.missing)
    return [
        divider(block_id="setup.line"),
        header("Settings", block_id="setup.title"),
        section(text, block_id="setup"),
        *caught,
        actions([button("Change settings", action_id=ids.SETTINGS_OPEN)], block_id="setup.change"),
        *([section(f"*Still missing*\n{missing}", block_id="setup.missing")] if missing else []),
    ]


def _channel(channel: str | None) -> str:
    return f"<#{channel}>" if channel else "none yet"


def _people(people: Sequence[str]) -> str:
    names = ", ".join(person(who) for who in people[:20])
    return f"{names} and {len(people) - 20} more" if len(people) > 20 else names


def list_message(page: HomePage) -> Message:
    """Return a person's own handoffs and, for IT, its queue and the counts."""
    groups = [
        *_group("on_me", "Waiting on you", page.on_me, IN_LIST),
        *lane_lines(page.lanes),
        *_group("drafts", "Your drafts", page.drafts, IN_LIST),
        *_group("on_others", "Waiting on others", page.on_others, IN_LIST),
        *_group("under_way", "Under way", page.under_way, IN_LIST),
        *_check_ins(page.check_ins, IN_LIST),
        *_group("queue", "IT's queue", page.queue, IN_LIST),
    ]
    counts = _counts(page) if page.actor.side is Side.IT else []
    if not groups:
        groups = [section("Nothing of yours is open. `/handoff` starts something new.", block_id="nothing")]
    blocks = [*groups, *counts]
    return message(said_by(blocks), blocks)


def found_message(found: Found) -> Message:
    """Return what a search gave, or what to try instead."""
    words = f"“{quoted(' '.join(found.words), 200)}”"
    if not found.handoffs:
        text = (
            f"Nothing found for {words} among what you may read. Try fewer or shorter "
            "words, `/handoff show H-12` for a number, or `/handoff list` for yours."
        )
        return message(text, [section(text, block_id="nothing")])
    shown = [
        section(
            f"{title_of(handoff)}\n{state_line(handoff)}",
            block_id=f"found.{handoff.id}",
            accessory=_open(handoff),
        )
        for handoff in found.handoffs
    ]
    more = [context("There is more; another word narrows it down.", block_id="more")] if found.more else []
    blocks = [section(f"*Found for {words}*", block_id="found"), *shown, *more]
    return message(said_by(blocks), blocks)


def state_line(handoff: Handoff) -> str:
    """Return where a handoff stands and whose it is."""
    state = name_of(handoff)
    asked = handoff.state is State.READY  # the architect is only asked until they take it
    whom = (
        f"{person(handoff.architect)} is asked first" if asked else f"architect {person(handoff.architect)}"
    )
    with_whom = f" · {whom}" if handoff.architect else ""
    return f"{state[0].upper()}{state[1:]} · asked for by {person(handoff.requester)}{with_whom}"


def help_message(admins: Sequence[str], leads: Leads | None = None, *, near: str | None = None) -> Message:
    """Return the usage and who decides what; `near` is the word that was probably meant."""
    meant = (
        f"Did you mean `/handoff {near}`?"
        if near in (*commands.READS, *commands.FORMS)
        else "Stile does not know this word."
    )
    blocks = [
        *([section(meant, block_id="meant")] if near is not None else []),
        section(f"*What Stile does*\n{WHAT_STILE_DOES}", block_id="intro"),
        section(f"*What you can type*\n{USAGE}", block_id="usage"),
        section(f"*What the words mean*\n{WORDS}", block_id="words"),
        context(_leads(leads or Leads()), block_id="leads"),
        context(f"Settings and people: {_people(admins) or NO_ADMIN}.", block_id="admins"),
    ]
    return message(said_by(blocks), blocks)


def _leads(leads: Leads) -> str:
    return f"Marketing lead: {person(leads.marketing)}. IT lead: {person(leads.it)}."


def later_message(word: str) -> Message:
    """Return that this version does not have a word yet, and what there is instead."""
    text = f"`/handoff {word}` is not in this version of Stile yet. {INSTEAD[word]}"
    return message(text, [section(text, block_id="later")])


def digest_message(told: Digest) -> Message:
    """Return the morning's counts for a channel: no names, no titles."""
    lines = "\n".join(count_lines(told))
    blocks = [
        section(f"*Today at the stile*\n{lines}", block_id="digest"),
        context("`/handoff list` shows yours.", block_id="foot"),
    ]
    return message(said_by(blocks), blocks)


def week_message(week: Week) -> Message:
    """Return what happened in the last week, for a channel: counts, no names, no titles."""
    late = f", {week.late} of them late arrivals" if week.late else ""
    counts = (
        ("Told IT early", week.ideas, ""),
        ("Handed in for work", week.handed_in, late),
        ("Taken by an architect", week.taken, ""),
        ("Check-ins held", week.held, ""),
    )
    lines = "\n".join(f"*{name}:* {number}{more}" for name, number, more in counts if number)
    blocks = [
        section(f"*Last week at the stile*\n{lines}", block_id="week"),
        context("An admin can switch this off for a channel in the settings.", block_id="foot"),
    ]
    return message(said_by(blocks), blocks)


def said_by(blocks: Sequence[Block]) -> str:
    """Return as plain text what sections, headers and small lines say, for those who see no blocks."""
    texts: list[str] = []
    for block in blocks:
        parts = [block.get("text"), *block.get("fields", ()), *block.get("elements", ())]
        texts += [
            str(part["text"])
            for part in parts
            if isinstance(part, dict) and isinstance(part.get("text"), str)
        ]
    return "\n".join(texts)
