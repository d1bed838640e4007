"""Forms about lanes: who leads an item, why one does not sign, a claim, the item itself, one handoff's own lead."""

from datetime import date

from handlers.rules import swim_lanes as rules
from handlers.rules.sign_offs import NAMES
from handlers.rules.swim_lanes import Wording
from handlers.rules.swim_lanes_pages import LanePage
from handlers.rules.swim_lanes_touched import words_of
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    bold,
    date_input,
    day,
    field,
    modal,
    person,
    person_input,
    radio,
    section,
    select,
    sentence,
    text_input,
)
from handlers.views.swim_lanes import HOW, LINE, TEXT, led_by
from storage.records import Handoff, LaneVersion, SwimLane
from storage.vocabulary import How, Side

USUAL = (
    Choice(Side.MARKETING, "Usually marketing"),
    Choice(Side.IT, "Usually IT"),
    Choice(Side.NEITHER, "Both sides share it"),
)
CUES = 1500


def propose_form(page: LanePage) -> Block:
    """Return the form that says who leads an item, with what stands there already; a second one asks for words."""
    lane, before = page.lane, page.lane.pending or page.lane.present
    return modal(
        "Who leads it",
        [
            section(_what(page), block_id="what"),
            *_people_fields(before),
            field(
                "Until when?",
                date_input(ids.FIELD, initial=_until(before)),
                block_id="until@1",
                hint=f"At most {rules.LONGEST.days} days, until {day(page.today + rules.LONGEST)}; left empty it is that "
                "day. Both leads are told two weeks before.",
                optional=True,
            ),
        ],
        callback_id=ids.LANE_FORM,
        submit="Next",
        metadata=f"{lane.lane.id}:{lane.number}",
    )


def words_form(page: LanePage, chosen: Wording) -> Block:
    """Return the form that asks for the words about who leads an item, and carries who was chosen."""
    lane, before = page.lane, page.lane.pending or page.lane.present
    until = chosen.until.isoformat() if chosen.until else ""
    carried = [chosen.lane_owner, chosen.other, chosen.how, until]
    return modal(
        "Who leads it",
        [
            section(f"{bold(lane.lane.name)}\n{_chosen(page, chosen)}", block_id="what"),
            *_words_fields(before),
        ],
        callback_id=ids.LANE_WORDS_FORM,
        submit="Propose",
        metadata=":".join([str(lane.lane.id), str(lane.number), *carried]),
    )


def _chosen(page: LanePage, chosen: Wording) -> str:
    until = chosen.until or page.today + rules.LONGEST
    return (
        f"{person(chosen.lane_owner)} leads it, with {person(chosen.other)}; {HOW[How(chosen.how)]}. "
        f"Until {day(until)}.\nBoth leads sign this and the words below."
    )


def _what(page: LanePage) -> str:
    lane = page.lane
    now = (
        f"{led_by(lane.present, page.roster)}. Until {day(lane.present.expires_on)}.\n"
        if lane.present
        else ""
    )
    revoked = "It takes the place of what is proposed now, and of its signatures. " if lane.pending else ""
    stays = "That stays in force until" if lane.present else "It holds once"
    return f"{bold(lane.lane.name)}\n{now}{revoked}{stays} both leads signed these words."


def _until(before: LaneVersion | None) -> date | None:
    return before.until if before is not None and before.agreed_at is None else None


def _people_fields(before: LaneVersion | None) -> list[Block]:
    return [
        field(
            "Who leads it?",
            person_input(ids.FIELD, initial=before.lane_owner if before else None),
            block_id="owner@1",
            hint="Exactly one person, accountable for it; handoffs that touch it name them.",
        ),
        field(
            "Who works with them for the other side?",
            person_input(ids.FIELD, initial=before.other if before else None),
            block_id="other@1",
            hint="Somebody in marketing where IT leads, somebody in IT where marketing leads.",
        ),
        field(
            "How do the two sides work?",
            radio(
                ids.FIELD,
                [Choice(how, sentence(name)) for how, name in rules.HOW_NAMES.items()],
                initial=before.how if before else How.ASKS_FIRST,
            ),
            block_id="how@1",
            hint="Together needs an end date below.",
        ),
    ]


def _words_fields(before: LaneVersion | None) -> list[Block]:
    return [
        field(
            "In what role does the other person work on it?",
            text_input(
                ids.FIELD,
                initial=before.other_role if before else "",
                limit=LINE,
                placeholder="For example: gives access to the data",
            ),
            block_id="role@1",
            hint="The one chosen for the other side; a few words are enough.",
        ),
        field(
            "Why this person?",
            text_input(ids.FIELD, initial=before.why if before else "", multiline=True, limit=TEXT),
            block_id="why@1",
            hint="Both leads sign it, so that nobody has to guess later.",
        ),
        field(
            "What is decided, and where?",
            text_input(
                ids.FIELD,
                initial=before.decision_points if before else "",
                multiline=True,
                limit=TEXT,
                placeholder="For example: which sources count, in the monthly data round",
            ),
            block_id="points@1",
            hint="The decision points that this person leads.",
        ),
        field(
            "When do the two sides talk about it?",
            text_input(
                ids.FIELD,
                initial=before.occasions if before else "",
                limit=TEXT,
                placeholder="For example: before a vendor is asked, and at each campaign start",
            ),
            block_id="occasions@1",
            hint="When the other side is brought in.",
        ),
    ]


def dissent_form(page: LanePage) -> Block:
    """Return the form in which a lead says why they won't sign."""
    version = page.lane.pending
    line = text_input(ids.FIELD, multiline=True, limit=TEXT)
    return modal(
        "I won't sign",
        [
            section(
                f"{bold(page.lane.lane.name)}\nWhat you write stands beside the proposal; whoever wrote it and the "
                "other lead read it.",
                block_id="what",
            ),
            field(
                "What would have to change?",
                line,
                block_id="text@1",
                hint="The next proposal can answer it.",
            ),
        ],
        callback_id=ids.LANE_DISSENT_FORM,
        submit="Say so",
        metadata=str(version.id if version else 0),
    )


def claim_form(page: LanePage) -> Block:
    """Return the form in which a side says that it leads an item."""
    side = NAMES[page.actor.side]
    return modal(
        "We lead this",
        [
            section(
                f"{bold(page.lane.lane.name)}\nYou say it for {side}. The lead of the other side is told; where both "
                f"sides say so, both leads decide within {rules.DECIDED_IN} working days.",
                block_id="what",
            ),
            field(
                f"Why does {side} lead it?",
                text_input(ids.FIELD, multiline=True, limit=TEXT),
                block_id="why@1",
                hint="Both leads read it, with your name.",
            ),
        ],
        callback_id=ids.LANE_CLAIM_FORM,
        submit="Say so",
        metadata=str(page.lane.lane.id),
    )


def item_form(lane: SwimLane | None) -> Block:
    """Return the form of an item on the list, a new one or one that is there."""
    known = words_of(lane) if lane else ""
    return modal(
        "Edit the item" if lane else "Add an item",
        [
            field(
                "What is it called?",
                text_input(
                    ids.FIELD,
                    initial=lane.name if lane else "",
                    limit=rules.NAME,
                    placeholder="For example: Marketing automation",
                ),
                block_id="name@1",
                hint="What was signed keeps the name it was signed under.",
            ),
            field(
                "Who usually leads it?",
                radio(ids.FIELD, USUAL, initial=lane.usual if lane else Side.NEITHER),
                block_id="usual@1",
                hint="Shown as long as nobody is agreed on; it decides nothing.",
            ),
            field(
                "Which words point to it?",
                text_input(
                    ids.FIELD,
                    initial=known,
                    multiline=True,
                    limit=CUES,
                    placeholder="nurture, lead scoring, drip campaign",
                ),
                block_id="cues@1",
                hint="Separate them with commas. A handoff that says one of them touches this item; left empty, the name is used.",
                optional=True,
            ),
        ],
        callback_id=ids.LANE_ITEM_FORM,
        submit="Save" if lane else "Add",
        metadata=str(lane.id if lane else 0),
    )


def override_form(handoff: Handoff, lanes: tuple[SwimLane, ...]) -> Block:
    """Return the form in which somebody else leads an item for one handoff."""
    choices = [Choice(str(lane.id), lane.name) for lane in lanes]
    return modal(
        "Change the lead",
        [
            section(
                f"{bold(f'{handoff.key} · {handoff.title}')}\nIt holds for this handoff only; what both leads signed "
                "stays as it is.",
                block_id="what",
            ),
            field(
                "Which item?",
                select(
                    ids.FIELD,
                    choices,
                    initial=choices[0].value if choices else None,
                    placeholder="Choose an item",
                ),
                block_id="lane@1",
                hint="Those that this handoff touches come first.",
            ),
            field(
                "Who leads it here?",
                person_input(ids.FIELD),
                block_id="person@1",
                hint="This person is told.",
            ),
            field(
                "Why?",
                text_input(ids.FIELD, limit=TEXT, placeholder="One line"),
                block_id="why@1",
                hint="It stands on the card, with your name.",
            ),
        ],
        callback_id=ids.LANE_OVERRIDE_FORM,
        submit="Save",
        metadata=str(handoff.id),
    )
