"""What people read of an agreement on KPIs: the card both sides sign on, what changed, who signed, who does not."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from handlers.rules import kpis as rules
from handlers.rules import sign_offs
from handlers.rules.kpis import Agreement
from handlers.rules.states import NAMES as STATES
from handlers.rules.whole import Whole
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bold,
    button,
    context,
    cut,
    day,
    field,
    message,
    modal,
    moment,
    person,
    quoted,
    section,
    sentence,
    text_input,
)
from handlers.views.kpis import amount, change_lines, kpi_line, owners_line
from storage.records import Dissent, Handoff, Kpi, KpiVersion, SignOff
from storage.vocabulary import OPEN_STATES, Direction, Side, State

TITLE = 150
SAID = 400
PAST = frozenset({State.AGREED, State.IN_DELIVERY, State.LAUNCHED, State.MEASURED, State.CLOSED})
"""States that a handoff only has once both sides signed."""


def card(handoff: Handoff, agreement: Agreement) -> Message:
    """Return the card in the handoff's thread on which both sides sign."""
    title = _title(handoff, agreement)
    lines = _lines(handoff, agreement)
    blocks = [
        section(bold(title), block_id="title"),
        *_kpis(agreement.kpis),
        section("\n".join(lines), block_id="sides"),
        *_remarks(handoff, agreement),
        *_buttons(handoff, agreement),
    ]
    said = [f"• {kpi_line(kpi)}\n{owners_line(kpi, named=False)}" for kpi in agreement.kpis]
    text = "\n".join([quoted(title), *said, *lines])
    return message(text, blocks)


def _title(handoff: Handoff, agreement: Agreement) -> str:
    name, number = f"{handoff.key} {cut(handoff.title, TITLE)}", agreement.version.number
    if handoff.state in PAST:
        return f"What {name} is measured by: version {number}, agreed by both sides"
    return f"Agree on what {name} is measured by: version {number}"


def _kpis(kpis: Sequence[Kpi]) -> list[Block]:
    """Return what is agreed of each KPI, a line for each thing: a second column would be cut in a narrow thread."""
    return [_kpi(kpi) for kpi in kpis]


def _kpi(kpi: Kpi) -> Block:
    lines = [_inline(_words(f"{name}: ", bold=True), *said(kpi)) for name, said in SAID_OF.items()]
    if kpi.baseline is None:
        lines.insert(1, _inline(_words("Found out by: ", bold=True), *_found_out(kpi)))
    name = _inline(_words(kpi.name, bold=True))
    said = {"type": "rich_text_list", "style": "bullet", "elements": lines}
    return {"type": "rich_text", "block_id": f"kpi.{kpi.position}", "elements": [name, said]}


def _inline(*elements: Block) -> Block:
    return {"type": "rich_text_section", "elements": list(elements)}


def _words(text: str, *, bold: bool = False) -> Block:
    return {"type": "text", "text": text or "not said yet", **({"style": {"bold": True}} if bold else {})}


def _who(user: str) -> Block:
    return {"type": "user", "user_id": user} if user else _words("nobody yet")


def _target(kpi: Kpi) -> list[Block]:
    way = "up to" if kpi.direction is Direction.UP else "down to"
    return [_words(f"{way} {amount(kpi.target, kpi.unit)}")]


def _found_out(kpi: Kpi) -> list[Block]:
    by = [_words(f" by {day(kpi.baseline_by)}")] if kpi.baseline_owner else []
    return [_who(kpi.baseline_owner), *by]


SAID_OF: Mapping[str, Callable[[Kpi], list[Block]]] = {
    "Today": lambda kpi: [_words(amount(kpi.baseline, kpi.unit))],
    "Target": _target,
    "Measured on": lambda kpi: [_words(day(kpi.measure_on))],
    "Read from": lambda kpi: [_words(kpi.source)],
    "Marketing owner": lambda kpi: [_who(kpi.marketing_owner)],
    "IT owner": lambda kpi: [_who(kpi.it_owner)],
    "IT's part": lambda kpi: [_words(kpi.enabling)],
}
"""What is agreed of each KPI, as the card shows it."""


def _owners(agreement: Agreement) -> Block:
    several = len(agreement.kpis) > 1
    lines = [owners_line(kpi, named=several) for kpi in agreement.kpis]
    return context("\n".join(lines), block_id="owners")


def _lines(handoff: Handoff, agreement: Agreement) -> list[str]:
    """Return a line a side: signed by whom and when, or for whom it waits."""
    return [_line(handoff, agreement, side) for side in sign_offs.SIDES]


def _line(handoff: Handoff, agreement: Agreement, side: Side) -> str:
    given = agreement.of(side)
    lost = next((one for one in agreement.lost if one.side is side), None)
    if given is None and handoff.state in PAST:
        given = lost
    name = f"*{sentence(sign_offs.NAMES[side])}*"
    if given is not None:
        return f":white_check_mark: {name}: signed by {_signed(given)}"
    gone = f" {person(lost.signer)} signed it and is no longer on this side." if lost else ""
    if handoff.state not in OPEN_STATES:
        return f":heavy_minus_sign: {name}: not signed.{gone}"
    return f":hourglass_flowing_sand: {name}: {_waiting(agreement, side)}.{gone}"


def _signed(given: SignOff) -> str:
    for_ = f" for {person(given.signer)}" if given.signer != given.by else ""
    return f"{person(given.by)}{for_}, {moment(given.at)}"


def _waiting(agreement: Agreement, side: Side) -> str:
    signers = sorted(agreement.signing.of(side))
    said_no = {one.person for one in agreement.dissents}
    open_ = [who for who in signers if who not in said_no]
    if open_:
        return f"waits for {' or '.join(person(who) for who in open_)}"
    if signers:
        return f"{' and '.join(person(who) for who in signers)} won't sign this version"
    return "nobody is named yet; suggest an owner"


def _remarks(handoff: Handoff, agreement: Agreement) -> list[Block]:
    """Return what was said against signing, what speaks against it, and what the present version changed."""
    waits = handoff.state is State.WITH_IT
    remarks = [_dissent(one) for one in agreement.against] if handoff.state not in PAST else []
    remarks += [f":warning: {gap}" for gap in agreement.gaps] if waits else []
    still_open = rules.still_open(agreement.kpis) if waits else []
    if still_open:
        remarks.append(
            f":pencil2: *Still open.* {'; '.join(still_open)}. Press *Fill in what is open* to say it; filling it in "
            "after signing means that both sides sign again."
        )
    changed = change_lines(rules.changes_of(agreement.version), several=len(agreement.kpis) > 1)
    if changed:
        remarks.append(
            f"{_by(agreement.version)} changed {moment(agreement.version.at)}: {'; '.join(changed)}"
        )
    if handoff.state not in PAST and not waits:
        remarks.append(_paused(handoff))
    return [context(remark, block_id=f"remark.{place}") for place, remark in enumerate(remarks)]


def _paused(handoff: Handoff) -> str:
    if handoff.state in OPEN_STATES:
        return f"{handoff.key} is {STATES[handoff.state]}; both sides sign once IT has it again."
    return f"{handoff.key} is {STATES[handoff.state]}, so nothing has to be signed here any more."


def _dissent(said: Dissent) -> str:
    side = sign_offs.NAMES[said.side]
    return f":speech_balloon: {person(said.person)} won't sign for {side}: {quoted(said.text, SAID)}"


def _by(version: KpiVersion) -> str:
    return "Stile" if version.by == "stile" else person(version.by)


def _buttons(handoff: Handoff, agreement: Agreement) -> list[Block]:
    value, key = f"{handoff.id}:{agreement.version.number}", handoff.key
    row: list[Element] = []
    if handoff.state in rules.AGREED_ON:
        row.append(
            _button("Suggest a change", ids.KPIS_SUGGEST, value, f"Suggest a change to the KPIs of {key}")
        )
    if handoff.state is State.WITH_IT:
        row += _fill_in(handoff, agreement)
        missing = agreement.missing
        offered = (
            (Side.MARKETING, "Sign for marketing", ids.KPIS_SIGN_MARKETING),
            (Side.IT, "Sign for IT", ids.KPIS_SIGN_IT),
        )
        confirm = _still_open(agreement)
        row += [
            button(label, action_id=at, value=value, about=f"{label}: the KPIs of {key}", confirm=confirm)
            for side, label, at in offered
            if side in missing
        ]
        row.append(_button("I won't sign", ids.KPIS_DISSENT, value, f"Say why not: the KPIs of {key}"))
    if handoff.state in rules.FOLLOWED:
        row += [_find(handoff, kpi) for kpi in agreement.kpis if kpi.baseline is None]
    return [actions(row, block_id="buttons")] if row else []


def _fill_in(handoff: Handoff, agreement: Agreement) -> list[Element]:
    """Return the way to the form of the first KPI that leaves something open."""
    kpi = next((one for one in agreement.kpis if rules.still_open([one])), None)
    if kpi is None:
        return []
    at = ids.numbered(ids.KPIS_OWNERS, kpi.position)
    value = f"{handoff.id}:{agreement.version.number}:{kpi.position}"
    about = f"Fill in what is open about the KPIs of {handoff.key}"
    return [_button("Fill in what is open", at, value, about)]


def _still_open(agreement: Agreement) -> str:
    """Return what one is asked before signing KPIs that leave something open; empty where they are whole."""
    found = rules.still_open(agreement.kpis)
    return f"This is still open. {'; '.join(found)}. Sign all the same?" if found else ""


def _find(handoff: Handoff, kpi: Kpi) -> Element:
    return _button(
        f"Enter today's value of KPI {kpi.position}",
        ids.numbered(ids.KPIS_BASELINE, kpi.position),
        f"{handoff.id}:{kpi.position}",
        f"Enter today's value of KPI {kpi.position} of {handoff.key}",
    )


def _button(label: str, action_id: str, value: str, about: str) -> Element:
    return button(label, action_id=action_id, value=value, about=about)


def agreement_line(whole: Whole, *, to_sign: bool = False) -> list[Block]:
    """Return where the agreement stands, for IT's card and the root line: one line without names.

    With `to_sign` it has the way to the signatures, for a place that is not beside the card of the KPIs.
    """
    if whole.agreement is None:
        return []
    agreed = whole.handoff.state in PAST
    number = whole.agreement.version.number
    said = f"version {number}, agreed by both sides" if agreed else rules.standing(whole.agreement)
    line = f":handshake: KPIs: {said}"
    if to_sign and whole.handoff.state is State.WITH_IT and whole.agreement.missing:
        return [section(line, block_id="kpis.standing", accessory=_review(whole.handoff))]
    return [context(line, block_id="kpis.standing")]


def _review(handoff: Handoff) -> Element:
    about = f"Review and sign the KPIs of {handoff.key}"
    return _button("Review and sign", ids.KPIS_OPEN, str(handoff.id), about)


def agreement_blocks(whole: Whole) -> list[Block]:
    """Return where the agreement stands, for one handoff whole: who owns what, who signed, and a way there."""
    if whole.agreement is None:
        return []
    handoff, agreement = whole.handoff, whole.agreement
    head = f"*KPIs: version {agreement.version.number}*"
    against = () if handoff.state in PAST else agreement.against
    lines = [head, *_lines(handoff, agreement), *(_dissent(one) for one in against)]
    open_ = _button("Open the KPIs", ids.KPIS_OPEN, str(handoff.id), f"Open the KPIs of {handoff.key}")
    return [
        section("\n".join(lines), block_id="kpis.sides", accessory=open_),
        {**_owners(agreement), "block_id": "kpis.owners"},
    ]


def agreement_view(handoff: Handoff, agreement: Agreement) -> Block:
    """Return the agreement as a view, with the same buttons as the card; a view takes no tables."""
    blocks = [
        section(bold(_title(handoff, agreement)), block_id="title"),
        *(section(kpi_line(kpi), block_id=f"kpi.{kpi.position}") for kpi in agreement.kpis),
        _owners(agreement),
        section("\n".join(_lines(handoff, agreement)), block_id="sides"),
        *_remarks(handoff, agreement),
        *_buttons(handoff, agreement),
    ]
    return modal("KPIs", blocks, callback_id=ids.NOTE)


def changed(
    handoff: Handoff, version: KpiVersion, *, several: bool, lost: Sequence[str], asked: Sequence[str]
) -> Message:
    """Return what the thread is told of a new version: a line a field, whose signature is gone, who is asked."""
    lines = [f"• {line}" for line in change_lines(rules.changes_of(version), several=several)]
    found = all(one.field == "baseline" for one in rules.changes_of(version)) and not asked
    did = "wrote where a KPI of" if found else "changed the KPIs of"
    ends = " stands today" if found else ""
    head = f"{_by(version)} {did} {handoff.key}{ends}; this is version {version.number}."
    text = "\n".join([head, *lines, _asked_again(lost, asked)])
    return message(text, [section(text, block_id="text")])


def _asked_again(lost: Sequence[str], asked: Sequence[str]) -> str:
    if not asked:
        return "What both sides sign stays the same, so nobody has to sign again."
    names = " and ".join(person(who) for who in asked)
    if not lost:
        return f"{names}: please read this version on the card and sign it."
    gone = " and ".join(person(who) for who in lost)
    signatures = "signature" if len(lost) == 1 else "signatures"
    no_longer = "counts" if len(lost) == 1 else "count"
    return f"The {signatures} of {gone} no longer {no_longer}. {names}: please read this version on the card and sign it."


def agreed(handoff: Handoff, agreement: Agreement) -> Message:
    """Return the one message that says both sides agree."""
    signed = [one for side in sign_offs.SIDES if (one := agreement.of(side)) is not None]
    names = " and ".join(_name(one) for one in signed)
    at: datetime = max(one.at for one in signed)
    text = (
        f":handshake: Agreed by {names}, {moment(at)}: both sides signed version {agreement.version.number} of "
        f"what {handoff.key} is measured by."
    )
    return message(text, [section(text, block_id="text")])


def _name(given: SignOff) -> str:
    return f"{person(given.by)} for {person(given.signer)}" if given.signer != given.by else person(given.by)


def dissent_told(handoff: Handoff, agreement: Agreement, said: Dissent) -> Message:
    """Return what the other side's signer and the leads read when somebody does not sign."""
    stands = said.digest == agreement.version.digest and handoff.state is State.WITH_IT
    text = (
        f"{person(said.person)} won't sign the KPIs of {bold(f'{handoff.key} {handoff.title}', TITLE)} for "
        f"{sign_offs.NAMES[said.side]}: {quoted(said.text, SAID)}"
    )
    more = "Nothing is agreed until both sides sign the same version; a change can be suggested on the KPIs."
    after = more if stands else "The KPIs changed since, so this may be settled."
    open_ = _button("Open the KPIs", ids.KPIS_OPEN, str(handoff.id), f"Open the KPIs of {handoff.key}")
    blocks = [
        section(text, block_id="text"),
        context(after, block_id="after"),
        actions([open_], block_id="buttons"),
    ]
    return message(f"{text}\n{after}", blocks)


def dissent_form(handoff: Handoff, agreement: Agreement) -> Block:
    """Return the form in which a signer says why they won't sign."""
    number = agreement.version.number
    why = text_input(ids.FIELD, multiline=True, limit=sign_offs.LONGEST)
    return modal(
        "I won't sign",
        [
            section(
                f"{bold(f'{handoff.key} · {handoff.title}', TITLE)}\nVersion {number} of its KPIs. The other side and "
                "both leads read your reason, and it stays with this version.",
                block_id="what",
            ),
            field(
                "Why won't you sign?",
                why,
                block_id="text@1",
                hint="Say what would have to be different; [Suggest a change] is the quicker way.",
            ),
        ],
        callback_id=ids.DISSENT_FORM,
        submit="Send",
        metadata=f"{handoff.id}:{number}",
    )
