"""KPIs as people read them, what a version changed, and the forms in which both sides write them."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from handlers.rules import kpis as rules
from handlers.rules.forms import KPIS
from handlers.rules.kpi_forms import day_in
from handlers.rules.kpis import ADDED, REMOVED, Change
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    Element,
    actions,
    bold,
    button,
    context,
    date_input,
    day,
    field,
    modal,
    person,
    person_input,
    quoted,
    section,
    select,
    text_input,
)
from storage.records import Handoff, Kpi
from storage.vocabulary import Direction

NAME = 150
LINE = 300
NUMBER = 60
UNIT = 40
DIRECTIONS = (Choice(Direction.UP, "Up"), Choice(Direction.DOWN, "Down"))
VERSION = "@1"


def number(value: Decimal | None) -> str:
    """Return a number with thousands apart and no needless zeros."""
    return rules.number(value)


def amount(value: Decimal | None, unit: str) -> str:
    """Return a number with its unit, as a table shows it."""
    return f"{number(value)} {unit}".strip() if value is not None else number(None)


def kpi_line(kpi: Kpi) -> str:
    """Return a KPI as one line: what, from, to, by when."""
    arrow = "up" if kpi.direction is Direction.UP else "down"
    unit = _unit(kpi.unit)
    way = f"from {number(kpi.baseline)}{unit} to {number(kpi.target)}{unit}"
    if kpi.baseline is None:
        way = f"to {number(kpi.target)}{unit} from a value not known yet"
    return f"{bold(kpi.name)} {arrow} {way}, measured on {day(kpi.measure_on)}"


def _unit(unit: str) -> str:
    if not unit:
        return ""
    return f" {quoted(unit)}"


def owners_line(kpi: Kpi, *, named: bool = True) -> str:
    """Return who answers for a KPI on each side, what IT makes possible for it, and where its number is read.

    It is `named` where no line in front of it says which KPI it is.
    """
    parts = [
        f"{person(kpi.marketing_owner)} for marketing, {person(kpi.it_owner)} for IT",
        f"IT's part: {quoted(kpi.enabling, LINE)}" if kpi.enabling else "IT's part: not said yet",
        f"Read from: {quoted(kpi.source, NAME)}" if kpi.source else "Read from: not said yet",
    ]
    if kpi.baseline is None and kpi.baseline_owner:
        by = f" by {day(kpi.baseline_by)}" if kpi.baseline_by else ""
        parts.append(f"Today's value: {person(kpi.baseline_owner)} finds it out{by}")
    name = [f"{bold(kpi.name, NAME)}"] if named else []
    return "  ·  ".join([*name, *parts])


def change_lines(changes: Sequence[Change], *, several: bool) -> list[str]:
    """Return what a version changed, a line a field; where a handoff has several KPIs each line says which."""
    return [_change(one, several=several) for one in changes]


def _change(change: Change, *, several: bool) -> str:
    name = f"{bold(change.kpi, NAME)}"
    if change.field in {ADDED, REMOVED}:
        why = f": {quoted(change.why, LINE)}" if change.why else ""
        return f"{name} was {change.field}{why}"
    before, after = (_value(change.field, value) for value in (change.before, change.after))
    line = f"{rules.FIELDS[change.field]}: {before} → {after}"
    return f"{name} · {line}" if several else line


def _value(name: str, value: str) -> str:
    if not value:
        return "not said"
    if name in rules.OWNERS:
        return person(value)
    return day(date.fromisoformat(value)) if name in rules.DAYS else quoted(value, LINE)


def choose_form(handoff: Handoff, kpis: Sequence[Kpi], version: int) -> Block:
    """Return the view in which one chooses which of several KPIs to change."""
    blocks = [_what(handoff, "Which KPI do you want to change?")]
    for kpi in kpis:
        value = f"{handoff.id}:{version}:{kpi.position}"
        about = quoted(kpi.name, 40)
        row = [
            button(
                "Change",
                action_id=ids.numbered(ids.KPIS_EDIT, kpi.position),
                value=value,
                about=f"Change {about}",
            ),
            _owners_button(value, about),
            button(
                "Remove",
                action_id=ids.numbered(ids.KPIS_REMOVE, kpi.position),
                value=value,
                danger=True,
                about=f"Remove {about}",
            ),
        ]
        blocks += [
            section(kpi_line(kpi), block_id=f"kpi.{kpi.position}"),
            context(owners_line(kpi, named=False), block_id=f"owners.{kpi.position}"),
            actions(row if len(kpis) > 1 else row[:2], block_id=f"buttons.{kpi.position}"),
        ]
    return modal("Suggest a change", [*blocks, *_add(handoff, kpis, version)], callback_id=ids.NOTE)


def _owners_button(value: str, about: str) -> Element:
    number = value.rpartition(":")[2]
    return button(
        "Change owners and source",
        action_id=ids.numbered(ids.KPIS_OWNERS, int(number)),
        value=value,
        about=f"Change owners, source and IT's part of {about}",
    )


def _add(handoff: Handoff, kpis: Sequence[Kpi], version: int) -> list[Block]:
    if len(kpis) >= KPIS:
        return [context(f"A handoff has at most {KPIS} KPIs.", block_id="most")]
    return [actions([_add_button(handoff, version)], block_id="add")]


def _add_button(handoff: Handoff, version: int) -> Element:
    return button("Add a KPI", action_id=ids.KPIS_ADD, value=f"{handoff.id}:{version}", about="Add a KPI")


def kpi_form(
    handoff: Handoff,
    typed: Mapping[str, str],
    *,
    version: int,
    position: int,
    kpis: Sequence[Kpi],
    launch: date | None,
    over: bool = False,
    meanwhile: Sequence[Change] = (),
) -> Block:
    """Return the form of what a KPI counts, or of a new one at position 0; after others' change it says what changed.

    Who answers for it and where its number is read, a second form asks. `over` another form it goes back to that.
    """
    drawn = _Form(typed, f"{VERSION}d{version}" if meanwhile else VERSION)
    which = "A new KPI" if position == 0 else f"KPI {position}"
    intro = (
        f"{which}. Saving makes this version {version + 1}: earlier signatures no longer count, and both sides sign "
        "again."
    )
    blocks = [
        _what(handoff, intro),
        *_meanwhile(meanwhile, several=len(kpis) > 1),
        *drawn.measure(),
        drawn.day(launch),
    ]
    if position and len(kpis) == 1 and not meanwhile:
        owners = _owners_button(f"{handoff.id}:{version}:{position}", f"KPI {position}")
        blocks.append(actions([owners, _add_button(handoff, version)], block_id="more"))
    return modal(
        "Suggest a change",
        blocks,
        callback_id=ids.KPI_FORM,
        submit="Save for both to sign",
        metadata=_metadata(handoff, version, position, over),
    )


def owners_form(
    handoff: Handoff,
    typed: Mapping[str, str],
    *,
    version: int,
    position: int,
    several: bool,
    owed: bool,
    saved: bool = False,
    over: bool = False,
    meanwhile: Sequence[Change] = (),
) -> Block:
    """Return the form of who answers for a KPI, where its number is read and, where it is `owed`, who finds it out."""
    drawn = _Form(typed, f"{VERSION}d{version}" if meanwhile else VERSION)
    name = f"KPI {position}, {bold(typed.get('name', ''), NAME)}"
    done = f":white_check_mark: Version {version} is saved. " if saved else ""
    intro = f"{name}. {done}Saving this makes version {version + 1}, which both sides sign."
    blocks = [
        _what(handoff, intro),
        *_meanwhile(meanwhile, several=several),
        *drawn.people(),
        drawn.source(),
        *(drawn.owed() if owed else []),
    ]
    return modal(
        "Suggest a change",
        blocks,
        callback_id=ids.KPI_OWNERS_FORM,
        submit="Save for both to sign",
        metadata=_metadata(handoff, version, position, over),
    )


def _metadata(handoff: Handoff, version: int, position: int, over: bool) -> str:
    """Return what a form is about, and whether it stands over another form to go back to."""
    return f"{handoff.id}:{version}:{position}{':1' if over else ''}"


def _meanwhile(changes: Sequence[Change], *, several: bool) -> list[Block]:
    if not changes:
        return []
    lines = "\n".join(f"• {line}" for line in change_lines(changes, several=several))
    text = (
        f":warning: *This changed since you opened it, so nothing was saved.*\n{lines}\nWhat you typed is still "
        "here; everything else shows what holds now. Save again to keep yours."
    )
    return [section(text, block_id="meanwhile")]


def _what(handoff: Handoff, words: str) -> Block:
    return section(f"{bold(f'{handoff.key} · {handoff.title}', NAME)}\n{words}", block_id="what")


class _Form:
    """The fields of one KPI's form, filled with what was typed; `suffix` ends their block ids."""

    def __init__(self, typed: Mapping[str, str], suffix: str) -> None:
        self._typed = typed
        self._suffix = suffix

    def measure(self) -> list[Block]:
        """Return what is counted, which way, from where to where."""
        way = select(
            ids.FIELD, DIRECTIONS, initial=self._typed.get("direction") or None, placeholder="Up or down"
        )
        return [
            self._text("name", "What will you count?", "Both sides report this under this name.", limit=NAME),
            field(
                "Should it go up or down?",
                way,
                block_id=self._place("direction"),
                hint="Decides what counts as met.",
            ),
            self._text(
                "baseline",
                "Where does it stand today?",
                "For example 1,200 or 12 %. Leave it empty if you don't know it yet.",
                limit=NUMBER,
                optional=True,
            ),
            self._text(
                "target",
                "What is the target?",
                "A number, or both ends: from 3k to 4k.",
                limit=NUMBER,
            ),
            self._text(
                "unit", "In which unit?", "For example %, € or sign-ups a month.", limit=UNIT, optional=True
            ),
        ]

    def day(self, launch: date | None) -> Block:
        """Return when it is measured."""
        behind = (
            f"After the launch on {day(launch)}." if launch else "After the launch, which is not known yet."
        )
        return self._date(
            "measure_on",
            "When will it be measured?",
            f"{behind} Both owners are asked for the number that day.",
        )

    def source(self) -> Block:
        """Return where the number is read."""
        return self._text(
            "source",
            "Where does the number come from?",
            "The report or system both owners look at that day.",
            limit=NAME,
            optional=True,
        )

    def people(self) -> list[Block]:
        """Return who answers for it on each side, and what IT makes possible."""
        return [
            self._person("marketing_owner", "Who owns it in marketing?", "Signs for marketing."),
            self._person("it_owner", "Who owns it in IT?", "Signs for IT."),
            self._text(
                "enabling",
                "What does IT contribute?",
                "IT's part in reaching the target, so that success is shared.",
                limit=LINE,
                optional=True,
            ),
        ]

    def owed(self) -> list[Block]:
        """Return who finds out today's value, and until when."""
        return [
            self._person(
                "baseline_owner",
                "Who finds out where it stands today?",
                "It is not known yet; Stile reminds this person before the day.",
            ),
            self._date("baseline_by", "By when?", "Before the launch."),
        ]

    def _place(self, name: str) -> str:
        return f"{name}{self._suffix}"

    def _text(self, name: str, label: str, hint: str, *, limit: int, optional: bool = False) -> Block:
        line = text_input(ids.FIELD, initial=self._typed.get(name, ""), limit=limit)
        return field(label, line, block_id=self._place(name), hint=hint, optional=optional)

    def _date(self, name: str, label: str, hint: str, *, optional: bool = False) -> Block:
        picker = date_input(ids.FIELD, initial=day_in(self._typed, name))
        return field(label, picker, block_id=self._place(name), hint=hint, optional=optional)

    def _person(self, name: str, label: str, hint: str, *, optional: bool = False) -> Block:
        who = person_input(ids.FIELD, initial=self._typed.get(name) or None)
        return field(label, who, block_id=self._place(name), hint=hint, optional=optional)


def remove_form(handoff: Handoff, kpi: Kpi, version: int) -> Block:
    """Return the form in which one says why a KPI is not measured any more."""
    line = text_input(ids.FIELD, limit=LINE, placeholder="One line")
    return modal(
        "Remove a KPI",
        [
            _what(handoff, f"{kpi_line(kpi)}\nOnce it is removed, both sides sign again."),
            field(
                "Why stop measuring it?",
                line,
                block_id="reason@1",
                hint="Both sides read it, with your name.",
            ),
        ],
        callback_id=ids.KPI_REMOVE_FORM,
        submit="Remove",
        metadata=f"{handoff.id}:{version}:{kpi.position}",
    )


def baseline_form(handoff: Handoff, kpi: Kpi) -> Block:
    """Return the small form for a value that was to be found out."""
    unit = f" in {kpi.unit}" if kpi.unit else ""
    line = text_input(ids.FIELD, limit=NUMBER, placeholder="For example 1,200 or 12 %")
    return modal(
        "Today's value",
        [
            _what(handoff, f"{kpi_line(kpi)}\nWhat both sides signed stays signed."),
            field(
                f"Where does it stand today{unit}?"[:150],
                line,
                block_id="value@1",
                hint="Both sides measure from it.",
            ),
        ],
        callback_id=ids.BASELINE_FORM,
        submit="Enter the value",
        metadata=f"{handoff.id}:{kpi.position}",
    )
