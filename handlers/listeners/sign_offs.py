"""What people press and send when both sides sign a handoff's KPIs: look at them, sign, or say why not."""

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.forms import open_form
from handlers.listeners.heard import AFTER_ACK, Heard, Listener, numbers
from handlers.listeners.refusals import tell
from handlers.rules.refusals import Refusal
from handlers.rules.sign_offs import NAMES
from handlers.use_cases import kpi_acts
from handlers.use_cases.kpi_acts import OUT_OF_DATE
from handlers.views import ids
from handlers.views import sign_offs as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Request
from storage.store import StoreBusyError
from storage.vocabulary import Side

log = structlog.get_logger()


async def pressed_open(heard: Heard) -> None:
    """Somebody wants to look at the KPIs."""
    await open_form(heard, _fill_open)


async def _fill_open(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, kpi_acts.look, heard.ids()[0])
    return views.agreement_view(opened.handoff, opened.agreement)


async def pressed_sign_for_marketing(heard: Heard) -> None:
    """Somebody signs for marketing."""
    await _sign(heard, Side.MARKETING)


async def pressed_sign_for_it(heard: Heard) -> None:
    """Somebody signs for IT."""
    await _sign(heard, Side.IT)


async def _sign(heard: Heard, side: Side) -> None:
    handoff_id, version = _numbers(heard.value)
    signed = await heard.run(kpi_acts.sign, handoff_id, version, side)
    heard.acked = True
    await heard.ack()
    if heard.body.get("view"):  # the form does not change by itself, as the card does
        more = "Both sides agree now." if signed.agreed else "The other side is asked too."
        said = f"You signed version {version} for {NAMES[side]}. {more}"
        heard.edge.later(_show_signed(heard, handoff_id, said))


async def _show_signed(heard: Heard, handoff_id: int, said: str) -> None:
    """Say it on top of the form, and draw the form anew below, so that it offers no signature that is given."""
    await tell(heard, said)
    try:
        opened = await heard.run_as(await heard.request(patience=AFTER_ACK), kpi_acts.look, handoff_id)
        view = views.agreement_view(opened.handoff, opened.agreement)
        await heard.slack.views_update(view_id=str(heard.body["view"]["id"]), view=view)
    except (Refusal, StoreBusyError) as error:
        log.info("KPIs that were signed could not be read", error=type(error).__name__)
    except SlackApiError as error:
        log.info("KPIs were closed before they were redrawn", error=error.response.get("error"))
    except (aiohttp.ClientError, TimeoutError) as error:
        log.info("KPIs were not redrawn", error=type(error).__name__)


async def pressed_dissent(heard: Heard) -> None:
    """A signer does not sign."""
    await open_form(heard, _fill_dissent)


async def _fill_dissent(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, kpi_acts.to_dissent, heard.ids()[0])
    return views.dissent_form(opened.handoff, opened.agreement)


async def submitted_dissent(heard: Heard) -> None:
    """Write down why somebody does not sign."""
    handoff_id, version = _numbers(heard.metadata())
    text = str(typed_in(heard.state()).get("text") or "")
    await heard.run(kpi_acts.dissent, handoff_id, version, text)
    heard.acked = True
    await heard.ack(response_action="clear")


def _numbers(value: str) -> tuple[int, int]:
    """Return the handoff and the version that a person saw."""
    found = numbers(value)
    if len(found) != 2:
        raise Refusal(OUT_OF_DATE)
    return found[0], found[1]


ACTIONS: dict[str, Listener] = {
    ids.KPIS_OPEN: pressed_open,
    ids.KPIS_SIGN_MARKETING: pressed_sign_for_marketing,
    ids.KPIS_SIGN_IT: pressed_sign_for_it,
    ids.KPIS_DISSENT: pressed_dissent,
}
SUBMISSIONS: dict[str, Listener] = {ids.DISSENT_FORM: submitted_dissent}
OPENERS = frozenset({ids.KPIS_OPEN, ids.KPIS_DISSENT})
