"""What people read of a pilot: its form, how it stands, and the page at its end."""

from collections.abc import Callable
from datetime import date, timedelta

from handlers.rules.pilots import Annoyed, Decision, Page, few, page_of, results
from handlers.rules.report import FEWEST, Figures, Middle
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bold,
    button,
    channels_input,
    context,
    date_input,
    day,
    field,
    message,
    modal,
    moment,
    people_input,
    person,
    quoted,
    section,
    text_input,
)
from storage.records import Pilot, Settings
from storage.vocabulary import Result

VERSION = "@1"
USUAL = timedelta(weeks=8)


def start_form(
    settings: Settings, *, today: date, at_work: tuple[int, int], pilot: Pilot | None = None
) -> Block:
    """Return the form that starts a pilot, or changes the one that runs."""
    leads = [who for who in (settings.people.leads.marketing, settings.people.leads.it) if who]
    usual = [where for where in (settings.channels.marketing, settings.channels.it) if where]
    people, handoffs = at_work
    why = (
        "Try Stile on one campaign. While it runs, Stile listens and reminds only in these channels and only "
        "these people; everybody else hears nothing. At its end both leads get one page and decide.\n"
        f"Now {_people(people)} {'is' if people == 1 else 'are'} on {_times(handoffs, 'open handoff', 'open handoffs')}. "
        "Whoever of them you do not choose hears nothing, so their reminders and what follows from these wait: "
        "no held request of theirs is withdrawn and no lead is told, and the days count anew when it ends."
    )
    starts = [_field("starts_on", "It starts on", date_input(ids.FIELD, initial=today))] if not pilot else []
    blocks = [
        section(why, block_id="why"),
        _field("name", "Campaign", text_input(ids.FIELD, initial=pilot.name if pilot else "", limit=100)),
        _field("channels", "Channels", channels_input(ids.FIELD, initial=pilot.channels if pilot else usual)),
        _field("people", "People", people_input(ids.FIELD, initial=pilot.people if pilot else leads)),
        *starts,
        _field(
            "ends_on",
            "It ends on",
            date_input(ids.FIELD, initial=pilot.ends_on if pilot else today + USUAL),
        ),
    ]
    return modal(
        "Change the pilot" if pilot else "Start a pilot",
        blocks,
        callback_id=ids.PILOT_FORM,
        submit="Save" if pilot else "Start",
        metadata=f"{pilot.id}:{pilot.version}" if pilot else "",
    )


def decide_form(pilot: Pilot, decision: Decision) -> Block:
    """Return the form that asks why Stile is kept or stopped."""
    keep = decision is Decision.KEEP
    what = (
        "Stile runs everywhere, as its settings say."
        if keep
        else "Stile says nothing on its own anywhere until a lead or an admin turns it back on. "
        "What was handed in stays and can be read."
    )
    label = "Why do you keep it?" if keep else "Why do you stop it?"
    return modal(
        "Keep Stile" if keep else "Stop Stile",
        [section(what, block_id="what"), _field("why", label, text_input(ids.FIELD, limit=300))],
        callback_id=ids.PILOT_DECIDE_FORM,
        submit="Keep it" if keep else "Stop it",
        metadata=f"{pilot.id}:{pilot.version}:{decision.value}",
    )


def _field(name: str, label: str, element: Element) -> Block:
    return field(label, element, block_id=f"{name}{VERSION}")


def status_view(pilot: Pilot, settings: Settings) -> Block:
    """Return how a pilot stands, or its page once it has ended."""
    blocks = _running(pilot) if pilot.ended_at is None else [*_page(pilot), *_after(settings)]
    return modal("Pilot", blocks, callback_id=ids.NOTE)


def _running(pilot: Pilot) -> list[Block]:
    channels = ", ".join(f"<#{channel}>" for channel in pilot.channels)
    people = ", ".join(person(who) for who in pilot.people)
    text = (
        f"{bold(pilot.name)} runs from {day(pilot.starts_on)} to {day(pilot.ends_on)}.\n"
        f"*Channels:* {channels}\n*People:* {people}"
    )
    buttons = [
        button("Change", action_id=ids.PILOT_CHANGE, value=str(pilot.id), about="Change the pilot"),
        button(
            "End it now",
            action_id=ids.PILOT_END,
            value=str(pilot.id),
            danger=True,
            about="End the pilot now",
            confirm=f"“{quoted(pilot.name)}” ends now, and both leads get its page. It cannot be started again.",
        ),
    ]
    return [
        section(text, block_id="pilot"),
        context(
            f"Started {moment(pilot.started_at)} by {person(pilot.started_by)}. {_compared(pilot)}",
            block_id="since",
        ),
        actions(buttons, block_id="buttons"),
    ]


def _compared(pilot: Pilot) -> str:
    n = Figures.model_validate(pilot.baseline).handed_in
    if n == 0:
        return "These people handed in nothing before it, so there is nothing to compare it with."
    return f"It will be compared with {_last(n)} of these people and channels before it."


def _after(settings: Settings) -> list[Block]:
    buttons = [button("Start another", action_id=ids.PILOT_START, about="Start another pilot")]
    if settings.paused:
        buttons.append(button("Turn Stile back on", action_id=ids.PILOT_RESUME, about="Turn Stile back on"))
    return [actions(buttons, block_id="next")]


def started(pilot: Pilot) -> Message:
    """Return what the leads are told when a pilot starts."""
    channels = ", ".join(f"<#{channel}>" for channel in pilot.channels)
    text = (
        f"{person(pilot.started_by)} is trying Stile on {bold(pilot.name)} from {day(pilot.starts_on)} to "
        f"{day(pilot.ends_on)}, with {_people(len(pilot.people))} in {channels}; it is silent elsewhere. "
        f"{_compared(pilot)} `/handoff pilot` shows it."
    )
    return message(text, [section(text, block_id="text")])


def decided(pilot: Pilot) -> Message:
    """Return what the other readers of a pilot's page are told when somebody decided."""
    kept = pilot.decision == Decision.KEEP
    what = "keeps Stile after" if kept else "stops Stile after"
    text = f"{person(pilot.decided_by)} {what} the pilot {bold(pilot.name)}: {quoted(pilot.decision_why)}"
    return message(text, [section(text, block_id="text")])


def page(pilot: Pilot) -> Message:
    """Return a pilot's page as a message."""
    blocks = _page(pilot)
    text = "\n\n".join(block["text"]["text"] for block in blocks if block["type"] == "section")
    return message(text, blocks)


def _page(pilot: Pilot) -> list[Block]:
    found = page_of(pilot)
    if found is None:
        return [section("The pilot's page is not counted yet.", block_id="none")]
    blocks = [
        section(_what(pilot), block_id="what"),
        *_figures(found),
        section(_annoyed(found.annoyed), block_id="annoyed"),
        section(_look(found), block_id="look"),
    ]
    return [*blocks, *_decision(pilot)]


def _figures(found: Page) -> list[Block]:
    """Return both columns, or one sentence where there is nothing to put into the second."""
    judged = [section(_results(found), block_id="results")]
    if found.during.handed_in == 0:
        nothing = "*Nothing came to IT while it ran*, so there is nothing to compare."
        return [section(nothing, block_id="compared"), *(judged if found.results or found.waiting else [])]
    return [section("*Before and during*", block_id="compared"), *_table(found), *judged]


def _what(pilot: Pilot) -> str:
    ended = pilot.ended_at.date() if pilot.ended_at else pilot.ends_on
    days = (min(ended, pilot.ends_on) - pilot.starts_on).days + 1
    at_once = pilot.started_at.date() >= pilot.starts_on
    began = moment(pilot.started_at) if at_once else day(pilot.starts_on)
    return (
        f"*What came of trying Stile on {quoted(pilot.name)}*\n"
        f"From {day(pilot.starts_on)} on, for {_times(days, 'day', 'days')}, Stile was there for {_people(len(pilot.people))} "
        f"in {len(pilot.channels)} {'channel' if len(pilot.channels) == 1 else 'channels'}. It was silent for everybody else. "
        f"The figures count what these people handed in from {began} on. "
        f"{_before(Figures.model_validate(pilot.baseline).handed_in)}"
    )


def _before(n: int) -> str:
    if n == 0:
        return "They handed in nothing before, so there is nothing to compare with."
    return f"_Before_ is {_last(n)} that came to IT until then, of the same people and channels."


def _last(n: int) -> str:
    return "the one handoff" if n == 1 else f"the last {n} handoffs"


ROWS: tuple[tuple[str, Callable[[Figures], str]], ...] = (
    ("Came to IT", lambda one: f"{one.handed_in} {_handoffs(one.handed_in)}"),
    ("Told while still an idea", lambda one: few(one.told_early, one.handed_in)),
    ("Came late, with vendors in play", lambda one: few(one.late, one.asked)),
    ("Could not wait for its outcome", lambda one: few(one.could_not_wait, one.asked)),
    ("IT talked before build", lambda one: few(_talked_early(one), one.handed_in)),
    ("How early IT was in, 0 to 1", lambda one: _middle(one.earliness, ".2f", "")),
    ("Until an architect's first word", lambda one: _days(one.contact)),
    ("Declined", lambda one: few(one.declined, one.asked)),
)


def _talked_early(one: Figures) -> int:
    return sum(count for stage, count in one.entries.items() if stage.position < len(ROWS_BEFORE_BUILD))


ROWS_BEFORE_BUILD = ("idea", "design", "plan", "estimate", "source")


def _table(found: Page) -> list[Block]:
    lines = [f"*{name}:* before {tell(found.before)}, during {tell(found.during)}" for name, tell in ROWS]
    return [section("\n".join(f"• {line}" for line in lines), block_id="figures")]


def _middle(middle: Middle, form: str, unit: str) -> str:
    if middle.n == 0:
        return "no data"
    if middle.shown is None:
        return f"too few yet: {middle.n}, needs {FEWEST}"
    return f"{middle.shown:{form}} {unit}".strip()


def _days(middle: Middle) -> str:
    said = _middle(middle, "g", "working days")
    return {"0 working days": "the same day", "1 working days": "1 working day"}.get(said, said)


def _results(found: Page) -> str:
    judged = results(found.results)
    if judged == 0:
        more = f" {found.waiting} wait for their date." if found.waiting else ""
        return f"*Results*\nNone was due yet, so none is judged.{more}"
    names = {
        Result.MET: "met",
        Result.PARTLY: "partly met",
        Result.MISSED: "missed",
        Result.NOT_MEASURED: "not measured",
        Result.STOPPED: "stopped",
    }
    said = ", ".join(f"{count} {names[result]}" for result, count in sorted(found.results.items()))
    measured = judged - found.results.get(Result.NOT_MEASURED, 0)
    return f"*Results*\nOf {judged} that were due: {said}. Measured: {few(measured, judged)}."


def _annoyed(annoyed: Annoyed) -> str:
    offers = (
        f"Stile asked about {_times(annoyed.offers, 'message', 'messages')} of its own accord; "
        f"{_not_requests(annoyed)}"
        if annoyed.offers
        else "Stile asked about no message of its own accord."
    )
    reminders = (
        f"It reminded these people of their handoffs {_times(annoyed.reminders, 'time', 'times')}; {annoyed.put_off} were put off, "
        f"{annoyed.stopped} stopped, and {annoyed.not_mine} went to somebody whose it was not."
        if annoyed.reminders
        else "It reminded them of nothing."
    )
    withdrawn = (
        f" {_times(annoyed.withdrawn, 'request was', 'requests were')} withdrawn without ever saying an outcome."
        if annoyed.withdrawn
        else ""
    )
    return f"*What annoyed people*\n{offers} {reminders}{withdrawn}"


def _not_requests(annoyed: Annoyed) -> str:
    if annoyed.not_a_request == 0:
        return "nobody answered “Not a request”."
    return f"the answer was “Not a request” to {few(annoyed.not_a_request, annoyed.offers)}."


def _look(found: Page) -> str:
    said = []
    if found.during.handed_in == 0:
        said.append(
            "This says nothing about Stile. To try it for longer or with more people, write `/handoff pilot` and "
            "press *Start another*, before or after you decide."
        )
    elif found.during.handed_in < FEWEST:
        said.append(
            f"Only {_times(found.during.handed_in, 'handoff', 'handoffs')} came in: talk with those who were on "
            "them before you read anything into the figures."
        )
    if found.annoyed.offers and found.annoyed.not_a_request * 4 > found.annoyed.offers:
        said.append(
            "More than a quarter of the questions were wrong: put its channels into shadow mode first."
        )
    if found.during.late > found.during.asked / 2 and found.during.asked:
        said.append("Most requests still came late: ask where they were decided before they were written.")
    if (
        found.annoyed.stopped + found.annoyed.not_mine > found.annoyed.reminders / 3
        and found.annoyed.reminders
    ):
        said.append("Many reminders were stopped or went to the wrong person: look at the roster.")
    said.append("Ask two of each side whether they would write the next request the same way.")
    return "*What to look at before you decide*\n" + "\n".join(f"• {line}" for line in said)


def _decision(pilot: Pilot) -> list[Block]:
    value = str(pilot.id)
    buttons = [
        button("Keep Stile", action_id=ids.PILOT_KEEP, value=value, about="Keep Stile after the pilot"),
        button("Stop Stile", action_id=ids.PILOT_STOP, value=value, about="Stop Stile after the pilot"),
    ]
    if not pilot.decision:
        return [
            context("Either lead decides, with a line why; the other one is told.", block_id="decide"),
            actions(buttons, block_id="decision"),
        ]
    kept = "keeps Stile" if pilot.decision == Decision.KEEP else "stops Stile"
    text = f"*{person(pilot.decided_by)} {kept}:* {quoted(pilot.decision_why)}"
    return [section(text, block_id="decided"), actions(buttons, block_id="decision")]


def _people(n: int) -> str:
    return "1 person" if n == 1 else f"{n} people"


def _handoffs(n: int) -> str:
    return "handoff" if n == 1 else "handoffs"


def _times(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"
