"""What people press and send about KPIs: change one, add one, remove one, write today's value."""

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, numbers
from handlers.listeners.refusals import note
from handlers.rules import kpi_forms
from handlers.rules.refusals import Refusal
from handlers.use_cases import kpi_acts
from handlers.use_cases.kpi_acts import OUT_OF_DATE, Opened, Suggested
from handlers.views import ids
from handlers.views import kpis as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Actor, Request

UNCHANGED = "Nothing changed, so there is no new version and what was signed stays signed."


async def pressed_suggest(heard: Heard) -> None:
    """Somebody wants to change a KPI: the one there is, or one of several."""
    await open_form(heard, _fill_suggest, replace=True)


async def _fill_suggest(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, kpi_acts.to_change, heard.ids()[0])
    if len(opened.agreement.kpis) == 1:
        return _form_of(opened, opened.agreement.kpis[0].position)
    return views.choose_form(opened.handoff, opened.agreement.kpis, opened.agreement.version.number)


async def pressed_edit(heard: Heard) -> None:
    """Somebody chose which of several KPIs to change."""
    await open_form(heard, _fill_edit, replace=True)


async def _fill_edit(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, kpi_acts.to_change, heard.ids()[0])
    position = (*heard.ids(), 0, 0)[2]
    if opened.at(position) is None:
        raise Refusal(OUT_OF_DATE)
    return _form_of(opened, position)


async def pressed_owners(heard: Heard) -> None:
    """Somebody wants to change who answers for a KPI; the form of its numbers stays below, with what was typed there."""
    await open_form(heard, _fill_owners, replace=not _is_over_a_form(heard))


async def _fill_owners(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, kpi_acts.to_change, heard.ids()[0])
    position = (*heard.ids(), 0, 0)[2]
    if opened.at(position) is None:
        raise Refusal(OUT_OF_DATE)
    return _owners_form_of(opened, position, over=_is_over_a_form(heard))


def _is_over_a_form(heard: Heard) -> bool:
    return (heard.body.get("view") or {}).get("callback_id") == ids.KPI_FORM


async def pressed_add(heard: Heard) -> None:
    """Somebody wants one more KPI; the form of another stays below, with what was typed there."""
    await open_form(heard, _fill_add, replace=not _is_over_a_form(heard))


async def _fill_add(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, kpi_acts.to_change, heard.ids()[0])
    return _form_of(opened, 0, over=_is_over_a_form(heard))


def _form_of(opened: Opened, position: int, *, over: bool = False) -> Block:
    return views.kpi_form(
        opened.handoff,
        kpi_forms.shown(opened.at(position), opened.handoff),
        version=opened.agreement.version.number,
        position=position,
        kpis=opened.agreement.kpis,
        launch=opened.context.launch_on,
        over=over,
    )


def _owners_form_of(opened: Opened, position: int, *, saved: bool = False, over: bool = False) -> Block:
    kpi = opened.at(position)
    return views.owners_form(
        opened.handoff,
        kpi_forms.shown(kpi, opened.handoff),
        version=opened.agreement.version.number,
        position=position,
        several=len(opened.agreement.kpis) > 1,
        owed=kpi is not None and kpi.baseline is None,
        saved=saved,
        over=over,
    )


async def submitted_kpi(heard: Heard) -> None:
    """Save what a KPI counts as a new version, and go on to what it still leaves open."""
    done = await _suggested(heard)
    if done is None:
        return
    kpi = done.opened.at(done.position)
    if kpi is not None and kpi_forms.is_open(kpi):
        saved, over = done.version is not None, _goes_back(heard)
        view = _owners_form_of(done.opened, done.position, saved=saved, over=over)
        await _answer(heard, response_action="update", view=view)
    else:
        await _saved(heard, done)


async def submitted_owners(heard: Heard) -> None:
    """Save who answers for a KPI as a new version."""
    done = await _suggested(heard)
    if done is not None:
        await _saved(heard, done)


async def _suggested(heard: Heard) -> Suggested | None:
    """Save a form with fresh facts about the people it names; None where it was answered with what is wrong."""
    handoff_id, version, position = _numbers(heard, 4 if _goes_back(heard) else 3)[:3]
    typed = typed_in(heard.state())
    people = await _people(heard, {str(typed.get(name) or "") for name in kpi_forms.NAMED})
    done = await heard.run(kpi_acts.suggest, handoff_id, version, position, typed, people)
    if done.errors:
        await _say_wrong(heard, done)
    elif done.meanwhile:
        await _show_again(heard, done)
    else:
        return done
    return None


async def _saved(heard: Heard, done: Suggested) -> None:
    if done.version is None:
        await _answer(heard, response_action="update", view=note(UNCHANGED))
    elif _goes_back(heard):
        await _answer(heard)  # to the form below, with what was typed there
    else:
        await _answer(heard, response_action="clear")


def _goes_back(heard: Heard) -> bool:
    """Tell whether a form stands over another one."""
    return heard.metadata().count(":") == 3


async def _people(heard: Heard, chosen: set[str]) -> dict[str, Actor]:
    return {who: await heard.edge.directory.actor(heard.team, who) for who in sorted(chosen) if who}


async def _say_wrong(heard: Heard, done: Suggested) -> None:
    """Say what is wrong at each field, wherever the form has it now."""
    blocks = (heard.body.get("view") or {}).get("blocks") or []
    places = {str(block.get("block_id")).split("@")[0]: str(block.get("block_id")) for block in blocks}
    errors = {places[name]: sentence for name, sentence in done.errors.items() if name in places}
    if not errors:
        raise Refusal(OUT_OF_DATE)
    await _answer(heard, response_action="errors", errors=errors)


async def _show_again(heard: Heard, done: Suggested) -> None:
    opened, kpi = done.opened, done.opened.at(done.position)
    if (heard.body.get("view") or {}).get("callback_id") == ids.KPI_OWNERS_FORM:
        again = views.owners_form(
            opened.handoff,
            done.typed,
            version=opened.agreement.version.number,
            position=done.position,
            several=len(opened.agreement.kpis) > 1,
            owed=kpi is not None and kpi.baseline is None,
            over=_goes_back(heard),
            meanwhile=done.meanwhile,
        )
        await _answer(heard, response_action="update", view=again)
        return
    view = views.kpi_form(
        opened.handoff,
        done.typed,
        version=opened.agreement.version.number,
        position=done.position,
        kpis=opened.agreement.kpis,
        launch=opened.context.launch_on,
        over=_goes_back(heard),
        meanwhile=done.meanwhile,
    )
    await _answer(heard, response_action="update", view=view)


async def pressed_remove(heard: Heard) -> None:
    """Somebody wants to do without one of several KPIs."""
    await open_form(heard, _fill_remove, replace=True)


async def _fill_remove(heard: Heard, request: Request) -> Block:
    opened = await heard.run_as(request, kpi_acts.to_change, heard.ids()[0])
    kpi = opened.at((*heard.ids(), 0, 0)[2])
    if kpi is None:
        raise Refusal(OUT_OF_DATE)
    return views.remove_form(opened.handoff, kpi, opened.agreement.version.number)


async def submitted_remove(heard: Heard) -> None:
    """Remove a KPI."""
    handoff_id, version, position = _numbers(heard, 3)
    reason = str(typed_in(heard.state()).get("reason") or "")
    await heard.run(kpi_acts.remove, handoff_id, version, position, reason=reason)
    await _answer(heard, response_action="clear")


async def pressed_baseline(heard: Heard) -> None:
    """Somebody found out where a KPI stands today."""
    await open_form(heard, _fill_baseline)


async def _fill_baseline(heard: Heard, request: Request) -> Block:
    handoff_id, position = (*heard.ids(), 0)[:2]
    opened, kpi = await heard.run_as(request, kpi_acts.to_find, handoff_id, position)
    return views.baseline_form(opened.handoff, kpi)


async def submitted_baseline(heard: Heard) -> None:
    """Enter today's value."""
    handoff_id, position = _numbers(heard, 2)
    written = str(typed_in(heard.state()).get("value") or "")
    await heard.run(kpi_acts.find_out, handoff_id, position, written)
    await _answer(heard, response_action="clear")


def _numbers(heard: Heard, count: int) -> tuple[int, ...]:
    found = numbers(heard.metadata())
    if len(found) != count:
        raise Refusal(OUT_OF_DATE)
    return found


async def _answer(heard: Heard, **answer: object) -> None:
    heard.acked = True
    await heard.ack(**answer)


ACTIONS: dict[str, Listener] = {
    ids.KPIS_SUGGEST: pressed_suggest,
    ids.KPIS_EDIT: pressed_edit,
    ids.KPIS_OWNERS: pressed_owners,
    ids.KPIS_ADD: pressed_add,
    ids.KPIS_REMOVE: pressed_remove,
    ids.KPIS_BASELINE: pressed_baseline,
}
SUBMISSIONS: dict[str, Listener] = {
    ids.KPI_FORM: submitted_kpi,
    ids.KPI_OWNERS_FORM: submitted_owners,
    ids.KPI_REMOVE_FORM: submitted_remove,
    ids.BASELINE_FORM: submitted_baseline,
}
OPENERS = frozenset(ACTIONS)
