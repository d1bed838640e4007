"""What people press and send about lanes: looking, proposing, signing, claiming, and keeping the list."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.forms import Fill, open_form
from handlers.listeners.heard import Heard, Listener, numbers
from handlers.listeners.named import Asked, ask
from handlers.rules.refusals import Refusal
from handlers.rules.sign_offs import SIDES
from handlers.rules.swim_lanes import CHOSEN, Wording
from handlers.rules.swim_lanes_pages import LanePage, LanesPage
from handlers.use_cases import swim_lanes as use_cases
from handlers.use_cases import swim_lanes_list as listed
from handlers.use_cases import swim_lanes_touched as touched
from handlers.views import ids
from handlers.views import swim_lanes as views
from handlers.views import swim_lanes_forms as forms
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Request
from storage.vocabulary import Side

OUT_OF_DATE = "This form is out of date; close it and open the item again with `/handoff lanes`."

CARRIED = ("owner", "other", "how", "until")
"""What the second form of a proposal carries of the first one, in this order."""

log = structlog.get_logger()


async def heard_lanes(heard: Heard, _words: str) -> None:
    """Somebody wrote `/handoff lanes`."""
    await _open_list(heard)


async def pressed_list(heard: Heard) -> None:
    """Somebody wants the whole list."""
    await _open_list(heard)


async def _open_list(heard: Heard) -> None:
    async def fill(heard: Heard, request: Request) -> Block:
        return views.list_view(await heard.run_as(request, use_cases.look_at_list))

    await _open(heard, fill)


async def pressed_open(heard: Heard) -> None:
    """Somebody wants to see one item."""
    await _open(heard, _of_item(use_cases.look_at, views.page_view, heard.ids()[0]))


async def pressed_propose(heard: Heard) -> None:
    """Somebody wants to say who leads an item."""
    await _open(heard, _of_item(use_cases.to_propose, forms.propose_form, heard.ids()[0]))


async def pressed_dissent(heard: Heard) -> None:
    """A lead does not sign."""
    await _open(heard, _of_item(use_cases.to_dissent, forms.dissent_form, heard.ids()[0]))


async def pressed_claim(heard: Heard) -> None:
    """Somebody says that their side leads an item."""
    await _open(heard, _of_item(use_cases.to_claim, forms.claim_form, heard.ids()[0]))


async def pressed_edit(heard: Heard) -> None:
    """An admin wants to change an item."""
    await _open(heard, _of_item(listed.to_edit, lambda page: forms.item_form(page.lane.lane), heard.ids()[0]))


async def pressed_add(heard: Heard) -> None:
    """An admin wants to add an item."""

    async def fill(heard: Heard, request: Request) -> Block:
        await heard.run_as(request, listed.to_add)
        return forms.item_form(None)

    await _open(heard, fill)


async def pressed_override(heard: Heard) -> None:
    """Somebody else is to lead an item of one handoff."""
    handoff_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        found = await heard.run_as(request, touched.to_override, handoff_id)
        return forms.override_form(found.handoff, found.lanes)

    await open_form(heard, fill)


def _of_item(look: Callable[..., LanePage], view: Callable[[LanePage], Block], number: int) -> Fill:
    async def fill(heard: Heard, request: Request) -> Block:
        return view(await heard.run_as(request, look, number))

    return fill


async def _open(heard: Heard, fill: Fill) -> None:
    """Open a view in the place of the one that is open, so that none below is out of date."""
    await open_form(heard, fill, replace=True)


async def pressed_sign(heard: Heard) -> None:
    """A lead signs for a side."""
    number = str(heard.action["action_id"]).rpartition(".")[2]
    version, *more = heard.ids()
    if number not in {"1", "2"} or more:
        raise Refusal(OUT_OF_DATE)
    await _answer(heard, await heard.run(use_cases.sign, version, SIDES[int(number) - 1]))


async def pressed_claim_back(heard: Heard) -> None:
    """Somebody takes their side's claim back."""
    await _answer(heard, await heard.run(use_cases.withdraw_claim, heard.ids()[0]))


async def pressed_remove(heard: Heard) -> None:
    """An admin takes an item off the list."""
    await _answer(heard, await heard.run(listed.remove, heard.ids()[0]))


async def _answer(heard: Heard, page: LanePage | LanesPage) -> None:
    """Show what a press led to in the view it was pressed in; a message is drawn anew by itself."""
    heard.acked = True
    await heard.ack()
    view = heard.body.get("view") or {}
    if view.get("type") == "modal":
        heard.edge.later(_update(heard, str(view["id"]), _view(page)))


def _view(page: LanePage | LanesPage) -> Block:
    return views.page_view(page) if isinstance(page, LanePage) else views.list_view(page)


async def _update(heard: Heard, view_id: str, view: Block) -> None:
    try:
        await heard.slack.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        log.info("an item was closed before it was redrawn", error=error.response.get("error"))
    except (aiohttp.ClientError, TimeoutError) as error:
        log.info("an item was not redrawn", error=type(error).__name__)


async def submitted_lane(heard: Heard) -> None:
    """Choose who leads an item, and go on to the words about it."""
    lane_id, number = _numbers(heard, 2)
    wording = _wording(typed_in(heard.state()))
    asked = await _ask(heard, wording.lane_owner, wording.other)
    done = await heard.run(use_cases.choose, lane_id, wording, number=number, unfit=_unfit(asked))
    heard.acked = True
    if done.errors:
        await heard.ack(response_action="errors", errors=_at_fields(done.errors))
    else:
        await heard.ack(response_action="update", view=forms.words_form(done.page, wording))


async def submitted_words(heard: Heard) -> None:
    """Propose who leads an item, in words that both leads can sign."""
    lane_id, number, chosen = _carried(heard.metadata())
    wording = _wording({**typed_in(heard.state()), **chosen})
    asked = await _ask(heard, wording.lane_owner, wording.other)
    done = await heard.run(
        use_cases.propose, lane_id, wording, number=number, unfit=_unfit(asked), facts=asked.facts
    )
    if elsewhere := [said for field, said in done.errors.items() if field in CHOSEN]:
        raise Refusal(f"{elsewhere[0]} Close this and open the item again for that.")
    if done.errors:
        heard.acked = True
        await heard.ack(response_action="errors", errors=_at_fields(done.errors))
    else:
        await _done(heard, done.page)


def _carried(metadata: str) -> tuple[int, int, dict[str, str]]:
    """Return the item, its version, and who was chosen in the first form; all of it is judged anew."""
    parts = metadata.split(":")
    if len(parts) != 2 + len(CARRIED):
        raise Refusal(OUT_OF_DATE)
    lane_id, number = numbers(":".join(parts[:2]))
    return lane_id, number, dict(zip(CARRIED, parts[2:], strict=True))


def _at_fields(errors: Mapping[str, str]) -> dict[str, str]:
    return {f"{field}@1": sentence for field, sentence in errors.items()}


def _wording(typed: Mapping[str, Any]) -> Wording:
    until = typed.get("until")
    names = {"owner": "lane_owner", "other": "other", "role": "other_role", "points": "decision_points"}
    names |= {name: name for name in ("why", "occasions", "how")}
    said = {kept: str(typed.get(name) or "").strip() for name, kept in names.items()}
    return Wording(**said, until=date.fromisoformat(str(until)) if until else None)


async def _ask(heard: Heard, *people: str) -> Asked:
    """Ask Slack whether some people are full members who are still there."""
    return await ask(heard, dict.fromkeys(filter(None, people)), [])


def _unfit(asked: Asked) -> dict[str, str]:
    return {one.id: one.unfit for one in asked.names.people if one.unfit}


async def submitted_dissent(heard: Heard) -> None:
    """Say why one does not sign."""
    (version_id,) = _numbers(heard, 1)
    await _done(heard, await heard.run(use_cases.dissent, version_id, _said(heard, "text")))


async def submitted_claim(heard: Heard) -> None:
    """Say that one's side leads an item."""
    (lane_id,) = _numbers(heard, 1)
    await _done(heard, await heard.run(use_cases.claim, lane_id, _said(heard, "why")))


async def submitted_item(heard: Heard) -> None:
    """Add an item, or change one."""
    (lane_id,) = _numbers(heard, 1)
    usual = _said(heard, "usual")
    if usual not in set(Side):
        raise Refusal("Choose who usually leads it.", field="usual")
    said: dict[str, Any] = {"name": _said(heard, "name"), "usual": Side(usual), "cues": _said(heard, "cues")}
    if lane_id:
        await _done(heard, await heard.run(listed.edit, lane_id, **said))
    else:
        await _done(heard, await heard.run(listed.add, **said))


async def submitted_override(heard: Heard) -> None:
    """Have somebody else lead an item of one handoff."""
    (handoff_id,) = _numbers(heard, 1)
    who, lane = _said(heard, "person"), _said(heard, "lane")
    asked = await _ask(heard, who)
    await heard.run(
        touched.override,
        handoff_id,
        lane_id=numbers(lane)[0] if lane else 0,
        who=who,
        why=_said(heard, "why"),
        unfit=_unfit(asked),
        facts=asked.facts,
    )
    heard.acked = True
    await heard.ack(response_action="clear")


def _said(heard: Heard, name: str) -> str:
    return str(typed_in(heard.state()).get(name) or "")


def _numbers(heard: Heard, count: int) -> tuple[int, ...]:
    found = numbers(heard.metadata())
    if len(found) != count:
        raise Refusal(OUT_OF_DATE)
    return found


async def _done(heard: Heard, page: LanePage) -> None:
    heard.acked = True
    await heard.ack(response_action="update", view=_view(page))


ACTIONS: dict[str, Listener] = {
    ids.LANE_OPEN: pressed_open,
    ids.LANE_LIST: pressed_list,
    ids.LANE_PROPOSE: pressed_propose,
    ids.LANE_SIGN: pressed_sign,
    ids.LANE_DISSENT: pressed_dissent,
    ids.LANE_CLAIM: pressed_claim,
    ids.LANE_CLAIM_BACK: pressed_claim_back,
    ids.LANE_ADD: pressed_add,
    ids.LANE_EDIT: pressed_edit,
    ids.LANE_REMOVE: pressed_remove,
    ids.LANE_OVERRIDE: pressed_override,
}
SUBMISSIONS: dict[str, Listener] = {
    ids.LANE_FORM: submitted_lane,
    ids.LANE_WORDS_FORM: submitted_words,
    ids.LANE_DISSENT_FORM: submitted_dissent,
    ids.LANE_CLAIM_FORM: submitted_claim,
    ids.LANE_ITEM_FORM: submitted_item,
    ids.LANE_OVERRIDE_FORM: submitted_override,
}
OPENERS = frozenset(
    {
        ids.LANE_OPEN,
        ids.LANE_LIST,
        ids.LANE_PROPOSE,
        ids.LANE_DISSENT,
        ids.LANE_CLAIM,
        ids.LANE_ADD,
        ids.LANE_EDIT,
        ids.LANE_OVERRIDE,
    }
)
