"""What Stile writes to people about lanes: to be signed, agreed, claimed, not signed, running out."""

from collections.abc import Mapping

from handlers.rules.sign_offs import NAMES
from handlers.rules.swim_lanes import Lane
from handlers.rules.swim_lanes_pages import LanePage
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bold,
    button,
    by_day,
    context,
    day,
    message,
    person,
    quoted,
    section,
    sentence,
)
from handlers.views.swim_lanes import ENDED, HOW, changes, details, ended_on, leads_line, pending_blocks
from storage.records import Dissent, Handoff, LaneUse, LaneVersion, SwimLane
from storage.vocabulary import How

TEXT = 600
YOU: Mapping[How, str] = {
    How.LEADS: "you decide, and tell the other side",
    How.ASKS_FIRST: "you ask the other side before you decide",
    How.TOGETHER: "the two of you decide together",
}
"""What whoever leads an item does."""


def proposed(page: LanePage, version: LaneVersion) -> Message:
    """Return what a lead is asked to sign, as it stands now."""
    name = quoted(version.name)
    if page.lane.pending is not None and page.lane.pending.id == version.id:
        text = f"Who leads {name}? {person(version.proposed_by)} proposes {person(version.lane_owner)}"
        about = f"{text}, with {person(version.other)}, until {day(version.expires_on)}."
        said = f"{about} {changes(version)}" if version.diff else about
        unnamed = [] if _both_named(page) else [context(leads_line(page.roster), block_id="unnamed")]
        title = section(bold(f"Who leads {version.name}?"), block_id="title")
        return message(said, [title, *pending_blocks(page), *unnamed])
    return _became(page, version)


def _both_named(page: LanePage) -> bool:
    return None not in {page.roster.leads.marketing, page.roster.leads.it}


def _became(page: LanePage, version: LaneVersion) -> Message:
    """Return what became of a proposal that waits no more."""
    name, lane = bold(version.name), page.lane
    if version.agreed_at is None:
        why = ENDED.get(version.ended_why, "it ended")
        text = f"{name}: what was proposed waits for nobody any more, as {why}."
        return _told(text, _buttons(lane.lane, propose=False))
    if version.ended_at is None:
        text = f"{name}: agreed, both sides signed.\n{details(version, page.roster)}"
    else:
        text = (
            f"{name}: agreed {by_day(version.agreed_at)}, ended {ended_on(version)}, as "
            f"{ENDED.get(version.ended_why, 'it ended')}."
        )
    return _told(text, _buttons(lane.lane, propose=False))


def agreed(lane: Lane, version: LaneVersion, reader: str) -> Message:
    """Return what the people of a lane and both leads read once both sides signed."""
    name, until = bold(version.name), day(version.expires_on)
    who = {
        version.lane_owner: f"You lead it until {until}, with {person(version.other)} "
        f"({quoted(version.other_role, 150)})",
        version.other: f"{person(version.lane_owner)} leads it until {until} and you work with them: "
        f"{quoted(version.other_role, 150)}",
    }.get(reader, f"{person(version.lane_owner)} leads it until {until}, with {person(version.other)}")
    how = YOU[version.how] if reader == version.lane_owner else f"how they work: {HOW[version.how]}"
    text = f"{name}: both sides signed who leads it. {who}; {how}. Why: {quoted(version.why, 300)}"
    return _told(text, _buttons(lane.lane, propose=False))


def claimed(lane: Lane) -> Message:
    """Return what a lead reads when a side says that it leads an item."""
    said = "\n".join(
        f"• {person(claim.person)} for {NAMES[claim.side]}: {quoted(claim.why, 300)}" for claim in lane.claims
    )
    if lane.is_disputed:
        text = (
            f"{bold(f'Both sides claim to lead {lane.lane.name}.')}\n{said}\nPlease decide it together by {day(lane.decide_by)}: words "
            "that both leads sign settle it. Until then the list says openly that both claim it."
        )
    else:
        side = sentence(NAMES[lane.claims[0].side])
        text = (
            f"{bold(f'{side} says that it leads {lane.lane.name}.')}\n{said}\nIt holds once both leads signed it; propose the words, or "
            "say that your side leads it."
        )
    claim = button(
        "We lead this", action_id=ids.LANE_CLAIM, value=str(lane.lane.id), about=f"We lead {lane.lane.name}"
    )
    buttons = _buttons(lane.lane, propose=True)
    return _told(text, buttons if lane.is_disputed else [buttons[0], claim, *buttons[1:]])


def dissented(lane: Lane, version: LaneVersion, dissent: Dissent) -> Message:
    """Return what whoever proposed something and the other lead read when a lead does not sign."""
    text = (
        f"{person(dissent.person)} won't sign who leads {bold(lane.lane.name)} for {NAMES[dissent.side]}: "
        f"{quoted(dissent.text, TEXT)}"
    )
    if lane.pending is None or lane.pending.id != version.id:
        text = f"{text}\nThat proposal is closed; a newer version replaced it or it ended."
        return _told(text, _buttons(lane.lane, propose=False))
    change = button(
        "Suggest a change",
        action_id=ids.LANE_PROPOSE,
        value=str(lane.lane.id),
        primary=True,
        about=f"Suggest a change: {lane.lane.name}",
    )
    return _told(text, [change, *_buttons(lane.lane, propose=False)])


def runs_out(lane: Lane, version: LaneVersion) -> Message:
    """Return what both leads read two weeks before an agreement ends."""
    text = (
        f"{bold(lane.lane.name)} is led by {person(version.lane_owner)} until {day(version.expires_on)}; nobody "
        "leads it after that. Propose it anew, or somebody else, and both sign before."
    )
    return _told(text, _buttons(lane.lane, propose=True))


def ran_out(lane: Lane, version: LaneVersion) -> Message:
    """Return what both leads read on the day an agreement ended."""
    touching = f" Open handoffs touch it: {lane.touching}." if lane.touching else ""
    text = (
        f"{bold(lane.lane.name)}: what both sides signed ended on {day(version.expires_on)}, so nobody leads it "
        f"now; {person(version.lane_owner)} led it.{touching}"
    )
    return _told(text, _buttons(lane.lane, propose=True))


def overridden(handoff: Handoff, lane: SwimLane, use: LaneUse) -> Message:
    """Return what the person reads who leads an item of one handoff."""
    text = (
        f"{person(use.by)} says that you lead {bold(lane.name)} for "
        f"{bold(f'{handoff.key} {handoff.title}')}, this handoff only: {quoted(use.override_why, TEXT)}"
    )
    opens = button(
        "Open", action_id=ids.HANDOFF_SHOW, value=str(handoff.id), primary=True, about=f"Open {handoff.key}"
    )
    return _told(text, [opens])


def _buttons(lane: SwimLane, *, propose: bool) -> list[Element]:
    value = str(lane.id)
    opens = button("Open", action_id=ids.LANE_OPEN, value=value, about=f"Open {lane.name}")
    if not propose:
        return [opens]
    label = "Propose who leads"
    return [
        button(label, action_id=ids.LANE_PROPOSE, value=value, primary=True, about=f"{label}: {lane.name}"),
        opens,
    ]


def _told(text: str, buttons: list[Element]) -> Message:
    blocks: list[Block] = [section(text, block_id="text"), actions(buttons, block_id="buttons")]
    return message(text, blocks)
