"""What people read about a channel that Stile cannot write in, and of what was not said in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.rules.places import IT, MARKETING, WATCHED, Why
from handlers.rules.stages import NAMES
from handlers.views import ids
from handlers.views.blocks import Message, actions, bold, button, message, moment, person, section
from storage.records import CheckIn, Handoff

WHY = {
    Why.ARCHIVED: "it is archived",
    Why.LEFT: "Stile is not in it any more",
    Why.UNSEEN: "it is not there any more, or Stile cannot see it",
    Why.DELETED: "it was deleted",
}
INVITE = "write `/invite @Stile` there"
HOW = {
    Why.ARCHIVED: f"unarchive it and {INVITE}",
    Why.LEFT: INVITE,
    Why.UNSEEN: INVITE,
    Why.DELETED: "",
}
UNTIL_THEN = {
    IT: "Until then new handoffs reach their architects directly.",
    MARKETING: "Until then Stile writes to requesters directly.",
    WATCHED: "Until then it hears no requests there.",
}
NAMED = 5
MOST_MISSED = 15
NOT_IN_TIME = "Stile was not up, or could not reach Slack, so it did not say this in time:"
LONGEST = 600
"""The longest line of a message that is repeated in the list of what was late."""
HOME_HAS_IT = "What still waits for you is in Stile's Home."


def closed(channel: str, why: Why, *, uses: Sequence[str], is_admin: bool, admins: Sequence[str]) -> Message:
    """Return what somebody reads who can mend a channel of the workspace, or have another one chosen."""
    what = f"<#{channel}> is {' and '.join(uses) or 'where Stile was to write'}, and {WHY[why]}."
    other = (
        "choose another channel in the settings"
        if is_admin
        else f"have {_people(admins)} choose another channel"
    )
    to_do = " or ".join(filter(None, (HOW[why], other)))
    text = " ".join((what, f"{to_do[0].upper()}{to_do[1:]}.", *(UNTIL_THEN[use] for use in uses)))
    blocks = [section(text, block_id="place")]
    if is_admin:
        change = button("Change settings", action_id=ids.SETTINGS_OPEN, primary=True)
        blocks.append(actions([change], block_id="buttons"))
    return message(text, blocks)


def home_closed(channel: str, why: Why, handoffs: Sequence[Handoff]) -> Message:
    """Return what a requester reads whose handoffs hang on messages in a channel that is closed."""
    keys = [one.key for one in handoffs[:NAMED]]
    more = f" and {len(handoffs) - NAMED} more" if len(handoffs) > NAMED else ""
    how = f" To go on there, {HOW[why]}." if HOW[why] else ""
    text = (
        f"{', '.join(keys) or 'A handoff of yours'}{more} belonged to a message in <#{channel}>, and {WHY[why]}. "
        f"What concerns you comes to you directly from now on.{how}"
    )
    return message(text, [section(text, block_id="place")])


@dataclass(frozen=True)
class Missed:
    """What was not said in time: about which handoff, when it was due, of which check-in, or in which words."""

    handoff: Handoff
    due_at: datetime
    check_in: CheckIn | None = None
    text: str = ""


def said_late(missed: Sequence[Missed]) -> Message:
    """Return what somebody reads after Stile could not speak to them in time."""
    lines = [f"• {_missed(one)}" for one in missed[:MOST_MISSED]]
    more = [f"… and {len(missed) - MOST_MISSED} more."] if len(missed) > MOST_MISSED else []
    home = [HOME_HAS_IT] if any(one.text for one in missed) else []
    said = [NOT_IN_TIME, *lines, *more, *home]
    blocks = [section(line, block_id=f"late.{number}") for number, line in enumerate(said)]
    return message("\n".join(said), blocks)


def _missed(one: Missed) -> str:
    line = one.text.partition("\n")[0]
    if 0 < len(line) <= LONGEST:  # longer ones cannot be cut: a mention or a moment might be cut in two
        return line
    name = f"{bold(f'{one.handoff.key} · {one.handoff.title}', 100)}"
    if one.check_in is None or one.check_in.starts_at is None:
        return f"{name}: a message that was due {moment(one.due_at)}"
    return f"{name}: your {NAMES[one.check_in.stage]} check-in began {moment(one.check_in.starts_at)}"


def works_again(channel: str) -> Message:
    """Return what they read once the channel works again."""
    text = f"<#{channel}> works again; Stile now posts what was waiting."
    return message(text, [section(text, block_id="place")])


def _people(people: Sequence[str]) -> str:
    return " or ".join(person(one) for one in people[:3]) or "an admin of this workspace"
