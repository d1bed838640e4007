"""What people read of lanes: the list, one item, and who leads what a handoff touches."""

from collections.abc import Mapping
from datetime import date

from handlers.rules import swim_lanes as rules
from handlers.rules.sign_offs import NAMES, SIDES
from handlers.rules.swim_lanes import Lane
from handlers.rules.swim_lanes_pages import LanePage, LanesPage
from handlers.rules.swim_lanes_touched import words_of
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    actions,
    bold,
    button,
    by_day,
    context,
    day,
    header,
    modal,
    moment,
    person,
    quoted,
    section,
    sentence,
)
from storage.records import LaneVersion, Roster, SignOff
from storage.vocabulary import How, Side

LINE = 150
TEXT = 600
HOW: Mapping[How, str] = {
    How.LEADS: "decides, then tells the other side",
    How.ASKS_FIRST: "asks the other side, then decides",
    How.TOGETHER: "both decide together",
}
LABELS: Mapping[str, str] = {
    "lane_owner": "who leads",
    "other": "who works with them",
    "other_role": "in what role",
    "how": "how",
    "expires_on": "until",
    "why": "why",
    "decision_points": "what is decided",
    "occasions": "when they talk",
}
"""What each part of a version is called, in the order of its form."""
ENDED: Mapping[str, str] = {
    rules.REPLACED: "a newer version replaced it",
    rules.EXPIRED: "it ran out",
    rules.REMOVED: "the item was removed",
}
CUSTOM: Mapping[Side, str] = {
    Side.MARKETING: "usually marketing leads it",
    Side.IT: "usually IT leads it",
    Side.NEITHER: "usually both sides share it",
}
MOST_ENDED = 5


def list_view(page: LanesPage) -> Block:
    """Return the whole list, an item a line."""
    intro = (
        "*Lanes: who leads what marketing and IT share.* Both leads sign each item; it holds for at most "
        f"{rules.LONGEST.days} days."
    )
    admin = (
        [button("Add an item", action_id=ids.LANE_ADD, about="Add an item to the list")]
        if page.is_admin
        else []
    )
    return modal(
        "Who leads what",
        [
            section(intro, block_id="intro"),
            context(leads_line(page.roster), block_id="leads"),
            *(_listed(lane, page) for lane in page.lanes),
            *([section("No item is on the list yet.", block_id="nothing")] if not page.lanes else []),
            *([actions(admin, block_id="admin")] if admin else []),
            *_removed(page),
        ],
        callback_id=ids.LANE_PAGE,
    )


def leads_line(roster: Roster) -> str:
    """Return who signs for each side, or what to do where nobody is named."""
    named = [f"{person(lead)} signs for {NAMES[side]}" for side in SIDES if (lead := roster.lead(side))]
    return " ".join([f"{', '.join(named)}." if named else "", *_unnamed(roster)]).strip()


def _unnamed(roster: Roster) -> list[str]:
    """Return a sentence for each side that has no lead."""
    admins = ", ".join(person(who) for who in roster.admins[:3]) or "A Stile admin"
    return [
        f":warning: No lead of {NAMES[side]} is named, so nobody can sign for it; {admins} can name one with "
        "`/handoff settings`."
        for side in SIDES
        if roster.lead(side) is None
    ]


def _listed(lane: Lane, page: LanesPage) -> Block:
    number, name = lane.lane.id, lane.lane.name
    opens = button(
        "Open", action_id=ids.numbered(ids.LANE_OPEN, number), value=str(number), about=f"Open {name}"
    )
    return section(
        f"{bold(name)}\n{status(lane, page.roster, page.today)}",
        block_id=f"lane.{number}",
        accessory=opens,
    )


def _removed(page: LanesPage) -> list[Block]:
    names = ", ".join(quoted(lane.name) for lane in page.removed[-10:])
    return [context(f"No longer on the list: {names}.", block_id="removed")] if names else []


def status(lane: Lane, roster: Roster, today: date) -> str:
    """Return where an item stands, in a line or two."""
    lines = [_holds(lane, roster, today), _waits(lane, roster), _claims(lane, today)]
    return "\n".join(line for line in lines if line)


def _holds(lane: Lane, roster: Roster, today: date) -> str:
    if lane.present is not None:
        left = (lane.present.expires_on - today).days
        days = "1 day" if left == 1 else f"{left} days"
        soon = f" :hourglass: It ends in {days}." if rules.is_soon(lane.present, today) else ""
        return f"{led_by(lane.present, roster)}. Until {day(lane.present.expires_on)}.{soon}{_left(lane, lane.present)}"
    if lane.last and lane.last.ended_why == rules.EXPIRED:
        return f":hourglass: Expired on {day(lane.last.expires_on)}: nobody leads it now."
    return f"Nobody leads it yet; {CUSTOM[lane.lane.usual]}."


def _left(lane: Lane, version: LaneVersion) -> str:
    gone = [person(who) for who in sorted(lane.gone & {version.lane_owner, version.other})]
    return f" :warning: {' and '.join(gone)} left the company; propose somebody else." if gone else ""


def led_by(version: LaneVersion, roster: Roster) -> str:
    """Return who leads, with whom and how."""
    sides = {who: roster.side(who) for who in (version.lane_owner, version.other)}
    return led_by_sides(version, sides)


def led_by_sides(version: LaneVersion, sides: Mapping[str, Side]) -> str:
    """Return who leads, with whom and how, where the sides of both are known."""
    lead, other = (
        f"{person(who)} ({NAMES.get(sides.get(who, Side.NEITHER), 'no side')})"
        for who in (version.lane_owner, version.other)
    )
    return f"Led by {lead}, with {other}; {HOW[version.how]}"


def _waits(lane: Lane, roster: Roster) -> str:
    if lane.pending is None:
        return ""
    missing = " and ".join(f"{person(roster.lead(side))} for {NAMES[side]}" for side in lane.missing)
    what = "A change" if lane.present else f"{person(lane.pending.lane_owner)} is proposed to lead it; this"
    return f":pencil: {what} waits for the signature of {missing or 'nobody'}.{_left(lane, lane.pending)}"


def _claims(lane: Lane, today: date) -> str:
    if lane.decide_by is not None:
        by = "to be decided by" if lane.decide_by >= today else "it was to be decided by"
        return f":warning: Both sides claim it, {by} {day(lane.decide_by)}."
    if lane.claims:
        side = lane.claims[0].side
        other = Side.MARKETING if side is Side.IT else Side.IT
        return f"{sentence(NAMES[side])} says that it leads this; {NAMES[other]} has not answered."
    return ""


def page_view(page: LanePage) -> Block:
    """Return one item: what holds, what is proposed, who claims it, and what can be done."""
    lane, unnamed = page.lane, _unnamed(page.roster)
    blocks = [
        header(lane.lane.name, block_id="title"),
        section(status(lane, page.roster, page.today), block_id="status"),
        *([context(" ".join(unnamed), block_id="unnamed")] if unnamed else []),
        *_present(page),
        *pending_blocks(page),
        *_claimed(page),
        *_page_buttons(page),
        context(_foot(page), block_id="foot"),
        *_ended(page),
    ]
    return modal("Who leads it", blocks, callback_id=ids.LANE_PAGE, metadata=str(lane.lane.id))


def _present(page: LanePage) -> list[Block]:
    version = page.lane.present
    if version is None:
        return []
    signed = ", ".join(_signature(one) for one in page.lane.agreed_by)
    named = f" as “{quoted(version.name)}”" if version.name != page.lane.lane.name else ""
    head = f"*In force*{named}, signed by {signed}" if signed else f"*In force*{named}"
    return [section(f"{head}\n{details(version, page.roster)}", block_id="present")]


def _signature(sign_off: SignOff) -> str:
    return f"{_signer(sign_off)} ({NAMES[sign_off.side]}, {moment(sign_off.at)})"


def _signer(sign_off: SignOff) -> str:
    return person(sign_off.by) + (f" for {person(sign_off.signer)}" if sign_off.signer != sign_off.by else "")


def details(version: LaneVersion, roster: Roster) -> str:
    """Return everything a version says, a line each."""
    said = {
        "Leads": f"{person(version.lane_owner)} ({NAMES[roster.side(version.lane_owner)]}), accountable for it",
        "With": f"{person(version.other)} ({NAMES[roster.side(version.other)]}), {quoted(version.other_role, LINE)}",
        "How": HOW[version.how],
        "Why": quoted(version.why, 300),
        "What is decided": quoted(version.decision_points, 300),
        "When they talk": quoted(version.occasions, 300),
        "Until": day(version.expires_on),
    }
    return "\n".join(f"*{name}:* {value}" for name, value in said.items())


def pending_blocks(page: LanePage) -> list[Block]:
    """Return what is proposed, what it changes, who signed it and who does not, with the buttons to answer."""
    version = page.lane.pending
    if version is None:
        return []
    head = f"*Proposed* by {person(version.proposed_by)}, {moment(version.proposed_at)}"
    return [
        section(f"{head}\n{details(version, page.roster)}", block_id="pending"),
        *([context(changes(version), block_id="changes")] if version.diff else []),
        context("\n".join(_signatures(page)), block_id="signatures"),
        *_dissents(page, version),
        actions(_sign_buttons(page, version), block_id="sign"),
    ]


def changes(version: LaneVersion) -> str:
    """Return in one line what a version changes."""
    said = [
        f"{LABELS[one['field']]}: {_value(one['field'], one['before'])} → {_value(one['field'], one['after'])}"
        for one in version.diff
        if one.get("field") in LABELS
    ]
    return f":arrows_counterclockwise: Changes {'; '.join(said)}"


def _value(field: str, value: str) -> str:
    if field in {"lane_owner", "other"}:
        return person(value)
    if field == "how" and value in set(How):
        return HOW[How(value)]
    return day(date.fromisoformat(value)) if field == "expires_on" else f"“{quoted(value, 80)}”"


def _signatures(page: LanePage) -> list[str]:
    """Return a line for each side: who signed when, or whose signature is missing."""
    signed = {one.side: one for one in page.lane.signed}
    return [
        f":white_check_mark: {sentence(NAMES[side])}: signed by {_signer(signed[side])}, {moment(signed[side].at)}"
        if side in signed
        else f":hourglass_flowing_sand: {sentence(NAMES[side])}: waits for {person(page.roster.lead(side))}"
        for side in SIDES
    ]


def _dissents(page: LanePage, version: LaneVersion) -> list[Block]:
    lines = [
        f":speech_balloon: {person(one.person)} won't sign: {quoted(one.text, 300)}"
        for one in page.lane.dissents
        if one.digest == version.digest
    ]
    return [context("\n".join(lines), block_id="dissents")] if lines else []


def _sign_buttons(page: LanePage, version: LaneVersion) -> list[Element]:
    name = page.lane.lane.name
    signs = [
        button(
            f"Sign for {NAMES[side]}",
            action_id=ids.numbered(ids.LANE_SIGN, SIDES.index(side) + 1),
            value=str(version.id),
            primary=True,
            about=f"Sign for {NAMES[side]}: {name}",
        )
        for side in page.signs_for[:1]
    ]
    suggest = _about(page, "Suggest a change", ids.LANE_PROPOSE)
    refuse = button(
        "I won't sign",
        action_id=ids.LANE_DISSENT,
        value=str(version.id),
        about=f"Say why you won't sign {name}",
    )
    said = {one.person for one in page.lane.dissents if one.digest == version.digest}
    return [*signs, suggest, *([refuse] if signs and page.actor.id not in said else [])]


def _claimed(page: LanePage) -> list[Block]:
    lines = [
        f"*{sentence(NAMES[claim.side])}:* {person(claim.person)} says why, {moment(claim.at)}: "
        f"{quoted(claim.why, 300)}"
        for claim in page.lane.claims
    ]
    return [section("\n".join(["*Who claims it*", *lines]), block_id="claims")] if lines else []


def _page_buttons(page: LanePage) -> list[Block]:
    lane, buttons = page.lane, list[Element]()
    if page.may_propose:
        if lane.pending is None:
            label = "Change" if lane.present else "Propose who leads"
            buttons.append(_about(page, label, ids.LANE_PROPOSE, primary=lane.present is None))
        if lane.present is None:
            mine = any(claim.side is page.actor.side for claim in lane.claims)
            back = _about(page, "Take our claim back", ids.LANE_CLAIM_BACK)
            buttons.append(back if mine else _about(page, "We lead this", ids.LANE_CLAIM))
    if page.is_admin and page.is_on_list:
        buttons += [_about(page, "Edit the item", ids.LANE_EDIT), _remove(page)]
    buttons.append(button("Show the list", action_id=ids.LANE_LIST))
    return [actions(buttons, block_id="buttons")]


def _about(page: LanePage, label: str, action_id: str, *, primary: bool = False) -> Element:
    lane = page.lane.lane
    return button(
        label, action_id=action_id, value=str(lane.id), primary=primary, about=f"{label}: {lane.name}"
    )


def _remove(page: LanePage) -> Element:
    lane = page.lane
    led = f" {person(lane.present.lane_owner)} does not lead it any more then." if lane.present else ""
    return button(
        "Remove",
        action_id=ids.LANE_REMOVE,
        value=str(lane.lane.id),
        danger=True,
        about=f"Remove {lane.lane.name}",
        confirm=f"“{quoted(lane.lane.name)}” is removed from the list.{led} Handoffs that touched it keep saying so.",
    )


def _foot(page: LanePage) -> str:
    lane = page.lane
    touching = {0: "No open handoff touches it.", 1: "One open handoff touches it."}
    count = touching.get(lane.touching, f"{lane.touching} open handoffs touch it.")
    words = words_of(lane.lane) if page.is_admin else ""
    return f"{count} A handoff touches it that says: {quoted(words, 300)}." if words else count


def ended_on(version: LaneVersion) -> str:
    """Return the day a version ended: the one that was agreed, or that on which something ended it before."""
    if version.ended_at is None or version.ended_why == rules.EXPIRED:
        return day(version.expires_on)
    return by_day(version.ended_at)


def _ended(page: LanePage) -> list[Block]:
    """Return who led it before, the last one first."""
    ended = [one for one in page.lane.versions if one.ended_at and one.agreed_at]
    lines = [
        f"{by_day(one.agreed_at)} to {ended_on(one)}: led by {person(one.lane_owner)}, with "
        f"{person(one.other)}; {ENDED.get(one.ended_why, one.ended_why)}"
        for one in reversed(ended[-MOST_ENDED:])
        if one.agreed_at and one.ended_at
    ]
    return [context("\n".join(["*Before*", *lines]), block_id="before")] if lines else []
