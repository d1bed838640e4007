"""The screens of the work door: what it is for, how one will see it, where it stands, what is not known yet."""

from handlers.rules import forms, stages
from handlers.rules import outcome_contexts as rules
from handlers.rules.forms import Form
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    actions,
    button,
    checkboxes,
    context,
    field,
    people_input,
    person_input,
    radio,
)
from handlers.views.outcome_contexts_fields import (
    CHANGE,
    block_id,
    date_field,
    form_modal,
    hint,
    hint_below,
    place,
    said,
    select_field,
    text_field,
    unknown_field,
    where,
)
from handlers.views.verdicts import lesson_blocks
from storage.vocabulary import Category, Direction

STAGES = [Choice(stage, name) for stage, name in stages.NAMES.items()]
FACTS = [Choice(fact, name) for fact, name in rules.FACT_NAMES.items()]
DIRECTIONS = [Choice(Direction.UP, "Up"), Choice(Direction.DOWN, "Down")]


def categories(form: Form) -> list[Choice]:
    """Return the outcomes one chooses from: Stile's, the company's own, and something else at the end."""
    chosen = str(form.typed.get("category") or "")
    own = [f"{rules.OWN}{name}" for name in form.outcomes]
    own += (
        [chosen] if chosen.startswith(rules.OWN) and chosen not in own else []
    )  # one that was removed since
    named = [Choice(category, name) for category, name in rules.CATEGORY_NAMES.items()]
    return [*named[:-1], *(Choice(value, value.removeprefix(rules.OWN)) for value in own), named[-1]]


def outcome(form: Form) -> Block:
    """Return the first screen: what it is for, for whom, and what changes for them."""
    typed = form.typed
    blocks = [
        *where(form, "1 of 3 · Outcome"),
        *hint(form),
        text_field(form, "title", "What do you want done?", "The headline of IT's card.", limit=150),
        select_field(
            form,
            "category",
            "Which outcome is it for?",
            categories(form),
            "Choose an outcome",
            hint="Heads IT's card, and finds handoffs like it.",
            dispatch=True,
        ),
        *(
            [
                text_field(
                    form, "category_other", "Which outcome, in one line?", "Shown on the card.", limit=150
                )
            ]
            if typed.get("category") == Category.OTHER
            else []
        ),
        text_field(
            form,
            "audience",
            "Who is it for?",
            "The architect uses it to see which systems and data matter.",
            limit=500,
        ),
        text_field(
            form,
            "change",
            CHANGE,
            "The architect reads this first. For example: returning buyers reorder in two clicks instead of nine.",
            multiline=True,
            limit=3000,
        ),
        *hint_below(form),
        field(
            "Who wants this outcome, if you know?",
            person_input(ids.FIELD, initial=typed.get("sponsor"), placeholder="Choose the sponsor"),
            block_id=block_id("sponsor"),
            hint="Choose somebody, or tick “not known yet” below. The leads ask this person when priorities collide.",
            optional=True,
            dispatch=True,
        ),
        unknown_field(form, "sponsor", "The sponsor is not known yet"),
    ]
    return form_modal(form, "Ask for work", blocks, submit="Next")


def measure(form: Form, number: int) -> Block:
    """Return the second screen for one KPI: what one counts, from where to where, and until when."""
    count = forms.kpi_count(form.typed)
    buttons = [button("Back", action_id=ids.FORM_BACK)]
    if form.has_model and not form.drafting and not form.typed.get(f"kpi.{number}.name"):
        buttons.append(
            button(
                "Suggest a measure",
                action_id=ids.FORM_SUGGEST,
                about="Suggest a measure for what you wrote; you check and change it",
            )
        )
    if number == count and count < forms.KPIS:
        buttons.append(
            button("Add another", action_id=ids.FORM_ADD_KPI, about="Save this KPI and add another")
        )
    if number == count and count > 1:
        buttons.append(button("Remove this one", action_id=ids.FORM_REMOVE_KPI, about="Remove this KPI"))

    def at(name: str) -> str:
        return f"kpi.{number}.{name}"

    of = f", KPI {number} of {count}" if count > 1 else ""
    blocks = [
        *where(form, f"2 of 3 · Measure{of}"),
        *lesson_blocks(form.lessons),
        text_field(
            form,
            at("name"),
            "What will you count?",
            "Both sides sign this later.",
            limit=150,
            placeholder="Trial sign-ups a month",
        ),
        field(
            "Should it go up or down?",
            radio(ids.FIELD, DIRECTIONS, initial=form.typed.get(at("direction"))),
            block_id=place(form, at("direction")),
            hint=said(form, at("direction"), "On the measure date both sides judge by it."),
            dispatch=form.drafting,
        ),
        text_field(
            form,
            at("baseline"),
            "Where does it stand today, if you know?",
            "Write a number, or tick “not known yet” below. On the measure date both sides compare with this.",
            limit=40,
            optional=True,
            placeholder="1,200",
        ),
        unknown_field(form, at("baseline"), "Today's value is not known yet"),
        text_field(
            form,
            at("target"),
            "Where should it go?",
            "A first guess is fine; both sides agree on it later.",
            limit=40,
            placeholder="1,800",
        ),
        text_field(
            form,
            at("unit"),
            "Unit",
            "Both sides read it behind the numbers. For example sign-ups, %, €.",
            limit=30,
            optional=True,
        ),
        date_field(
            form,
            at("measure_on"),
            "When will you measure it?",
            "Stile asks both owners for the number on this day.",
        ),
        actions(buttons, block_id="buttons"),
    ]
    return form_modal(form, "Ask for work", blocks, submit="Next")


def stands(form: Form) -> Block:
    """Return the third screen: how far it is and what has already happened."""
    typed = form.typed
    blocks = [
        *where(form, "3 of 3 · Where it stands"),
        select_field(
            form,
            "stage",
            "How far is it?",
            STAGES,
            "Choose a stage",
            hint="Stile picks the first check-in by it.",
            dispatch=True,
        ),
        field(
            "What has already happened?",
            checkboxes(ids.FIELD, FACTS, initial=typed.get("facts") or ()),
            block_id=block_id("facts"),
            hint="IT needs it to catch up; none of it blocks you.",
            optional=True,
            dispatch=True,
        ),
        text_field(
            form,
            "systems",
            "Which systems and data does it touch?",
            "Picks the architect who knows them. A guess is fine.",
            limit=500,
            optional=True,
        ),
        field(
            "Who in IT knows of it?",
            people_input(ids.FIELD, initial=typed.get("it_contacts") or ()),
            block_id=block_id("it_contacts"),
            hint="The architect talks to them first, so that nobody is asked twice.",
            optional=True,
            dispatch=True,
        ),
        date_field(
            form,
            "conceived_on",
            "When did this come up?",
            "Both leads see from it how early IT came in.",
            initial=form.today,
            dispatch=True,
        ),
        date_field(
            form,
            "launch_on",
            "Planned launch",
            "The architect plans the talks before it. Leave it empty if you don't know it yet.",
            optional=True,
            dispatch=True,
        ),
        actions([button("Back", action_id=ids.FORM_BACK)], block_id="buttons"),
    ]
    return form_modal(form, "Ask for work", blocks, submit="Next")


def unknowns(form: Form) -> Block:
    """Return the screen that asks who finds out what is not known yet, and by when."""
    blocks = [
        *where(form, "Not known yet"),
        context("Somebody finds each of these out by a day. At most two.", block_id="why"),
    ]
    for name in forms.unknown_fields(form.typed):
        who, by = f"{name}.owner", f"{name}.by"
        called = forms.field_name(name)
        initial = form.typed.get(who) or form.handoff.requester
        blocks.append(
            field(
                f"Who finds out {called}?",
                person_input(ids.FIELD, initial=initial),
                block_id=block_id(who),
                hint="Stile asks this person, and nobody else.",
            )
        )
        blocks.append(date_field(form, by, "By when?", "Stile reminds this person before that day."))
    blocks.append(actions([button("Back", action_id=ids.FORM_BACK)], block_id="buttons"))
    return form_modal(form, "Ask for work", blocks, submit="Next")
