"""Writing the outcome context: drafts that open where they were left, steps that are saved one by one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, drafting, forms, stages, states
from handlers.rules import outcome_contexts as rules
from handlers.rules.catches import title_of
from handlers.rules.forms import Form
from handlers.rules.look_alikes import LookAlike
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.rules.text import moment
from handlers.rules.verdicts import Judged
from handlers.rules.working_time import zone_or
from handlers.use_cases import kpis as versions
from handlers.use_cases import likeness, nudges, pilots, verdicts_read
from handlers.use_cases.check_ins_follow import follow
from handlers.use_cases.stages import mark_signed
from storage import (
    catches,
    contracts,
    deliveries,
    drafts,
    handoffs,
    history,
    outcome_contexts,
    people,
    settings,
    verdicts,
)
from storage.records import Draft, Handoff, OutcomeContext, Request
from storage.vocabulary import Door, State

DRAFT_LIVES = timedelta(days=14)
TITLE = 150
SHORTENED = (
    "What you wrote is longer than a title, so the title was shortened. All of it stands under "
    "“What changes for them?”: make it the answer to that."
)
LONGEST = 3000
"""Characters of an answer that a form of Slack's holds."""
LEARNT_FROM = 8
"""Look-alikes among which those are looked for that were measured."""
MOST_OPEN = 20
"""Open drafts one person may have; more would be a script, not a person."""


def open_form(deps: Deps, request: Request, *, door: Door, words: str = "", fresh: bool = False) -> Form:
    """Open a person's draft where it was left; with words, or when asked to, a new one."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        mine = _open_drafts(session, request, door)
        begun = [(handoff, draft) for handoff, draft in mine if not forms.is_blank(draft.typed)]
        if begun and not words and not fresh:
            handoff, draft = begun[0]
            return replace(form_of(deps, session, request, handoff, draft), resumed=True)
        blank = next((one for one in mine if one not in begun), None)
        if blank is None and len(mine) >= MOST_OPEN:
            raise Refusal(
                f"You have {MOST_OPEN} drafts open; finish or withdraw one first, `/handoff list` shows them."
            )
        handoff, draft = blank or _new(session, request, door)
        if words:
            handoff, draft = _begun_with(session, handoff, draft, words)
        form = form_of(deps, session, request, handoff, draft)
        return replace(form, note=SHORTENED) if len(words) > TITLE else form


def _begun_with(session: Session, handoff: Handoff, draft: Draft, words: str) -> tuple[Handoff, Draft]:
    """Begin a form with what somebody wrote; what is longer than a title stands whole in the first answer."""
    title = words if len(words) <= TITLE else title_of(words)
    typed = {**draft.typed, "title": title, **({"change": words[:LONGEST]} if len(words) > TITLE else {})}
    put = handoffs.put(session, handoff.model_copy(update={"title": title}))
    return put, drafts.put(session, draft.model_copy(update={"typed": typed}))


def resume_form(deps: Deps, request: Request, handoff_id: int) -> Form:
    """Open the form of one handoff of one's own where it was left."""
    with deps.store.writing(request) as session:
        handoff = authority.require_edit(request.actor, handoffs.get(session, handoff_id))
        draft = drafts.get(session, handoff_id)
        if draft is None and handoff.state is State.CAUGHT:
            draft = new_draft(request, handoff_id)  # none is kept before a door is chosen
        if draft is None:
            raise Refusal(authority.NOT_YOURS)
        if draft.submitted_at is not None:
            step = forms.OUTCOME if handoff.context_due_at is not None else forms.PREVIEW
            changes = {"submitted_at": None, "step": step, "expires_at": request.at + DRAFT_LIVES}
            draft = drafts.put(session, draft.model_copy(update=changes))
        return form_of(deps, session, request, handoff, draft)


def save_typed(
    deps: Deps, request: Request, handoff_id: int, typed: Mapping[str, Any], *, step: str | None = None
) -> None:
    """Keep what a form holds at this moment, without judging it; not from a step that was left meanwhile."""
    with deps.store.writing(request) as session:
        _, draft = _mine(session, request, handoff_id)
        if step not in (None, draft.step):
            return
        drafts.put(session, _with(draft, typed, request.at))


def leave_form(deps: Deps, request: Request, handoff_id: int, typed: Mapping[str, Any]) -> None:
    """Keep what a form that was closed tells besides, and say once that it is a draft; nothing of a blank one."""
    with deps.store.writing(request) as session:
        handoff, draft = handoffs.get(session, handoff_id), drafts.get(session, handoff_id)
        if handoff is None or draft is None or draft.submitted_at or draft.author != request.actor.id:
            return
        if not (drafting.is_held(handoff) and authority.may(request.actor, authority.Action.EDIT, handoff)):
            return
        # Slack may tell less of a closed form than was saved, so it only adds to that.
        new = {name: said for name, said in typed.items() if said and not draft.typed.get(name)}
        if new:
            draft = drafts.put(session, _with(draft, new, request.at))
        if forms.is_blank(draft.typed):
            return
        title = str(draft.typed.get("title") or "")[:TITLE]
        if title and not handoff.title:
            handoff = handoffs.put(session, handoff.model_copy(update={"title": title}))
        deliveries.add(
            session,
            "draft",
            key=f"draft:{handoff.id}",
            due_at=request.at,
            handoff_id=handoff.id,
            person=request.actor.id,
            live=True,
        )
        deliveries.redraw(session, handoff.id)
        deliveries.redraw_key(session, deliveries.home_key(request.actor.id))  # the author may be another


def save_step(
    deps: Deps, request: Request, handoff_id: int, step: str, typed: Mapping[str, Any], *, to: str = "next"
) -> Form:
    """Keep a step's answers, whole or not, and go on, back, or stay where something is wrong."""
    with deps.store.writing(request) as session:
        handoff, draft = _mine(session, request, handoff_id)
        draft = _with(draft, typed, request.at)
        today = _today(session, request)
        errors = {} if to == "back" else rules.check(step, draft.typed, today=today)
        hint, coached = ("", False) if errors or to == "back" else _coach(session, handoff, step, draft.typed)
        if not errors and not coached:
            draft = _at(draft, _target(step, draft.typed, to), handoff.door)
        draft = drafts.put(session, _counted(draft, to, ok=not errors))
        handoff = _keep_answers(session, request, handoff, draft, today=today, coached=coached)
        return form_of(deps, session, request, handoff, draft, errors=errors, hint=hint)


def _target(step: str, typed: Mapping[str, Any], to: str) -> str:
    if to == "back":
        return forms.before(step, typed)
    if to == "add_kpi":
        return forms.measure(min(forms.kpi_count(typed) + 1, forms.KPIS))
    if to == "remove_kpi":
        return forms.measure(max(forms.kpi_count(typed) - 1, 1))
    return forms.after(step, typed)


def _counted(draft: Draft, to: str, *, ok: bool) -> Draft:
    """Return the draft with one KPI more or less, when that was asked for."""
    change = {"add_kpi": 1 if ok else 0, "remove_kpi": -1}.get(to, 0)
    if not change:
        return draft
    count = max(1, min(forms.KPIS, forms.kpi_count(draft.typed) + change))
    return draft.model_copy(update={"typed": {**draft.typed, "kpis": count}})


def _coach(session: Session, handoff: Handoff, step: str, typed: Mapping[str, Any]) -> tuple[str, bool]:
    """Return the one coaching hint for an output dressed as an outcome, and whether the form stays for it."""
    if step != forms.OUTCOME:
        return "", False
    assessment = rules.coaching(typed)
    context = outcome_contexts.get(session, handoff.id)
    if assessment.label != "output" or (context is not None and context.coached):
        return "", False
    return assessment.hint or "That is an output; what changes for whom?", True


def _keep_answers(
    session: Session, request: Request, handoff: Handoff, draft: Draft, *, today: date, coached: bool
) -> Handoff:
    """Write what the form says into the handoff, its context and its KPIs; the first save starts the held clock."""
    before = outcome_contexts.get(session, handoff.id)
    if before is None:
        raise Refusal(authority.NOT_YOURS)
    context = rules.read_context(before, draft.typed)
    flagged = bool(context.change) and rules.coaching(draft.typed).label == "output"
    context = context.model_copy(update={"coached": before.coached or coached, "flagged": flagged})
    outcome_contexts.put(session, context)
    present = outcome_contexts.kpis(session, handoff.id)
    kpis = rules.read_kpis(request.team, handoff.id, draft.typed, today=today, before=present)
    outcome_contexts.replace_kpis(session, handoff.id, kpis)
    if stages.became_signed(handoff, before, context):
        mark_signed(session, request, handoff)
    stage, why = stages.held_back(*stages.effective(context), contracts.get(session, handoff.id))
    changes = {
        "title": str(draft.typed.get("title") or handoff.title)[:TITLE],
        "stage": stage,
        "late": stages.is_late(stage),
        "private": bool(draft.typed.get("private")),
        "updated_at": request.at,
    }
    changed = handoff.model_copy(update=changes)
    if handoff.state in {State.DRAFT, State.CAUGHT} and handoff.door is Door.WORK:
        changed = states.move(changed, State.NEEDS_CONTEXT, at=request.at)
        nudges.start(session, request, Kind.HELD, changed, person=changed.author)
    if changed.stage is not handoff.stage:
        after = f"{changed.stage} ({why})" if why else str(changed.stage)
        history.add(session, request, "stage", handoff_id=handoff.id, before=str(handoff.stage), after=after)
    history.add(session, request, "saved", handoff_id=handoff.id, before=handoff.state, after=draft.step)
    deliveries.redraw(session, handoff.id)
    saved = handoffs.put(session, changed)
    if saved.ready_at is not None:
        follow(session, request, saved)
    return versions.follow(session, request, saved)


def _open_drafts(session: Session, request: Request, door: Door) -> list[tuple[Handoff, Draft]]:
    found = []
    for draft in drafts.open_of(session, request.actor.id, at=request.at):
        handoff = handoffs.get(session, draft.handoff_id)
        editable = {State.DRAFT, State.NEEDS_CONTEXT}
        if (
            handoff is not None
            and handoff.door is door
            and handoff.state in editable
            and handoff.ready_at is None
        ):
            found.append((handoff, draft))
    return found


def _new(session: Session, request: Request, door: Door) -> tuple[Handoff, Draft]:
    pilots.require_inside(session, request)
    handoff = Handoff(
        team_id=request.team,
        id=handoffs.next_number(session),
        door=door,
        state=State.DRAFT,
        requester=request.actor.id,
        author=request.actor.id,
        created_at=request.at,
        updated_at=request.at,
    )
    draft = new_draft(request, handoff.id)
    handoffs.add(session, handoff)
    outcome_contexts.add(session, OutcomeContext(team_id=request.team, handoff_id=handoff.id))
    drafts.add(session, draft)
    history.add(session, request, "opened", handoff_id=handoff.id, after=door)
    return handoff, draft


def new_draft(request: Request, handoff_id: int) -> Draft:
    """Return an empty form of whoever acts."""
    lives_until = request.at + DRAFT_LIVES
    return Draft(team_id=request.team, handoff_id=handoff_id, author=request.actor.id, expires_at=lives_until)


def _mine(session: Session, request: Request, handoff_id: int) -> tuple[Handoff, Draft]:
    handoff = authority.require_edit(request.actor, handoffs.get(session, handoff_id))
    draft = drafts.get(session, handoff_id)
    if draft is None:
        raise Refusal(authority.NOT_YOURS)
    if draft.submitted_at is not None:
        raise Refusal(
            f"{handoff.key} was handed in already ({moment(draft.submitted_at)}); `/handoff show {handoff.key}` shows it."
        )
    return handoff, draft


def _with(draft: Draft, typed: Mapping[str, Any], at: datetime) -> Draft:
    """Return the draft with these fields as they now are; fields that were not shown stay as they were."""
    after = drafting.changed(draft.typed, typed)
    return draft.model_copy(update={"typed": after, "expires_at": at + DRAFT_LIVES})


def _at(draft: Draft, step: str, door: Door) -> Draft:
    """Return the draft at a step, with what a model drafted for it."""
    typed = drafting.arrived(draft.typed, door=door, step=step)
    return draft.model_copy(update={"step": step, "typed": typed})


def _today(session: Session, request: Request) -> date:
    person = people.get(session, request.actor.id)
    fallback = settings.get(session).calendar.zone
    return request.at.astimezone(ZoneInfo(zone_or(person.zone if person else None, fallback))).date()


def form_of(
    deps: Deps,
    session: Session,
    request: Request,
    handoff: Handoff,
    draft: Draft,
    *,
    errors: Mapping[str, str] | None = None,
    hint: str = "",
) -> Form:
    """Return a form as it stands."""
    context = outcome_contexts.get(session, handoff.id)
    return Form(
        handoff=handoff,
        draft=draft,
        context=context or OutcomeContext(team_id=request.team, handoff_id=handoff.id),
        kpis=outcome_contexts.kpis(session, handoff.id),
        today=_today(session, request),
        errors=errors or {},
        hint=hint,
        marketing_channel=settings.get(session).channels.marketing,
        outcomes=settings.get(session).outcomes,
        has_model=deps.words is not None,
        drafting=deps.words is not None and _may_be_drafted(session, handoff, draft),
        look_alikes=_look_alikes(session, request, handoff, draft),
        lessons=_lessons(session, request, handoff, draft),
    )


def _look_alikes(session: Session, request: Request, handoff: Handoff, draft: Draft) -> tuple[LookAlike, ...]:
    """Return what is like a handoff that is about to be handed in; the other steps do not show it."""
    if draft.step != forms.PREVIEW or handoff.ready_at is not None:
        return ()
    return likeness.found(session, request.actor, handoff)


def _lessons(session: Session, request: Request, handoff: Handoff, draft: Draft) -> tuple[Judged, ...]:
    """Return what came of handoffs like this one, where its first KPI is written and before it is handed in."""
    if draft.step != forms.measure(1) or handoff.ready_at is not None:
        return ()
    if not verdicts.any_before(session, request.at):
        return ()  # nothing to learn from yet, so nothing is compared
    alike = likeness.found(session, request.actor, handoff, count=LEARNT_FROM)
    return verdicts_read.lessons(session, request.actor, [one.handoff_id for one in alike])


def _may_be_drafted(session: Session, handoff: Handoff, draft: Draft) -> bool:
    """Tell whether a form began with a message, nothing was drafted for it yet, and it stands at its beginning."""
    if draft.step != forms.OUTCOME or drafting.was_asked(draft.typed) or not drafting.is_held(handoff):
        return False
    source = catches.source_of(session, handoff.id)
    return source is not None and bool(source.quote)
