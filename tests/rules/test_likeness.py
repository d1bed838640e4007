"""Look-alikes are found though the sides name one thing differently, and nothing is offered without a reason."""

from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules import likeness as rules
from handlers.rules.likeness import Item
from handlers.rules.likeness_index import Index, alike
from handlers.rules.stems import stem
from handlers.rules.synonyms import lexicon
from handlers.rules.synonyms_channels import CHANNELS
from handlers.rules.synonyms_hints import HINTS
from handlers.rules.synonyms_hints_wide import HINTS_WIDE
from handlers.rules.synonyms_languages import HINTS_ELSEWHERE
from handlers.rules.synonyms_outcomes import OUTCOMES
from handlers.rules.synonyms_outcomes_more import OUTCOMES_MORE
from handlers.rules.synonyms_records import RECORDS
from handlers.rules.synonyms_systems import NEIGHBOURS
from handlers.rules.synonyms_tongues import TONGUES
from handlers.rules.synonyms_trades import TRADES
from handlers.rules.synonyms_usage import USAGE
from handlers.rules.synonyms_vendors import VENDORS
from handlers.rules.synonyms_wishes import WISHES
from handlers.rules.text import fold
from tests.rules.alike_sets import NUMBERS, index, items, looks, offered

CART = Item("1", "Abandoned cart mails", "Remind shoppers who left")
BASKET = Item("2", "Basket event stream", "Send checkout events to Klaviyo")
LAPTOPS = Item("3", "Laptop refresh", "Replace 400 notebooks of the staff")
SURVEY = Item("4", "Customer satisfaction survey", "Ask for feedback after delivery")
ALL = [CART, BASKET, LAPTOPS, SURVEY]


def found(query: Item, *others: Item, **choices: object) -> list[str]:
    return [match.item.id for match in alike(query, others or ALL, **choices)]  # type: ignore[arg-type]


# How right it is


@pytest.mark.parametrize("number", NUMBERS)
def test_the_same_work_in_other_words_is_among_the_first_three(number: int) -> None:
    same = [look for look in looks(number) if look.same]

    hits = sum(offered(look, number) for look in same)

    assert hits / len(same) >= 0.9


def test_near_misses_are_seldom_offered() -> None:
    near = [(look, number) for number in NUMBERS for look in looks(number) if not look.same]

    wrong = [look for look, number in near if offered(look, number)]

    assert len(near) > 70
    assert len(wrong) / len(near) < 0.15


def test_most_work_has_little_beside_its_own_partner_offered() -> None:
    partners = {(look.item.id, look.other) for number in NUMBERS for look in looks(number) if look.same}
    every = [(item, number) for number in NUMBERS for item in items(number).values()]

    others = [
        match
        for item, number in every
        for match in index(number).alike(item)
        if (item.id, match.item.id) not in partners
    ]

    assert len(others) / len(every) < 0.6


# What it finds


def test_two_names_of_one_thing_are_alike() -> None:
    assert found(CART) == ["2"]


def test_an_item_is_not_like_itself() -> None:
    assert found(CART, CART) == []


def test_nothing_is_offered_when_nothing_is_like_it() -> None:
    assert found(LAPTOPS) == []


def test_an_empty_title_is_like_nothing() -> None:
    assert found(Item("9", "", "")) == []


def test_words_without_a_meaning_of_the_field_count_when_they_are_rare() -> None:
    one = Item("a", "Falcon phase two", "Project Falcon for the Nordics")
    other = Item("b", "Project Falcon", "Everything for the Nordics")

    assert found(one, other, *ALL) == ["b"]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Einwilligungsverwaltung", "Cookie banner"),
        ("Warenkorbabbrecher anschreiben", "Abandoned cart mails"),
        ("Programme de fidélité", "Loyalty points"),
        ("Encuesta de satisfacción", "NPS survey"),
        ("Kundenbewertungen anzeigen", "Product reviews"),
    ],
)
def test_other_languages_name_the_same_things(title: str, other: str) -> None:
    assert found(Item("a", title), Item("b", other), LAPTOPS) == ["b"]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Mausbewegungen ansehen", "Session replay with Contentsquare"),
        ("Lifecycle marketing", "Mautic rollout"),
    ],
)
def test_a_wish_meets_the_product_that_grants_it(title: str, other: str) -> None:
    assert found(Item("a", title), Item("b", other), LAPTOPS) == ["b"]


def test_an_admins_own_words_mean_the_same() -> None:
    one, other = Item("a", "Blue box rollout"), Item("b", "Kiosk relaunch in stations")

    without = found(one, other, LAPTOPS)
    with_them = found(one, other, LAPTOPS, extra_synonyms=[("station kiosks", "blue box", "kiosk relaunch")])

    assert (without, with_them) == ([], ["b"])


def test_what_is_for_staff_is_less_like_what_is_for_customers() -> None:
    for_customers = Item("a", "Satisfaction survey", "Ask customers after delivery")
    for_staff = Item("b", "Engagement survey", "Ask employees and new hires on the intranet")

    (like_customers,) = Index([SURVEY]).alike(for_customers, least=0.0)
    (like_staff,) = Index([for_staff]).alike(for_customers, least=0.0)

    assert like_customers.score > 1.3 * like_staff.score


def test_what_is_for_staff_is_not_offered_by_a_hair_beside_what_is_for_customers() -> None:
    for_customers = Item("a", "Customer survey after delivery", "Ask for satisfaction by e-mail")
    for_staff = Item("b", "Employee engagement survey", "Yearly pulse check tool selection")

    assert found(for_customers, for_staff) == []


def test_a_sale_is_not_the_machines_that_have_to_stand_it() -> None:
    sale = Item("a", "Black Friday promotion", "Countdown, bundles and ads")

    assert found(sale, Item("b", "Peak load test", "Prepare shop infrastructure for high traffic")) == []


@pytest.mark.parametrize(
    ("asked", "again", "of_the_kind"),
    [
        (
            Item("a", "Invite code migration", "People want to check before they book online"),
            Item("b", "Invite migration", "People want to book online"),
            Item("c", "Invite code for friends", "Code migration, and check before they book"),
        ),
        (
            Item("a", "Birthday surprise for spring", "Weekly data feeds after a year"),
            Item("b", "Birthday for spring", "Weekly feeds after year"),
            Item("c", "Birthday surprise by mail", "Data feeds for marketplaces"),
        ),
    ],
)
def test_the_same_text_in_fewer_words_comes_before_what_means_the_same(
    asked: Item, again: Item, of_the_kind: Item
) -> None:
    others = [replace(of_the_kind, id=f"c{number}") for number in range(3)]

    assert found(asked, *others, again)[0] == "b"


def test_the_same_text_in_fewer_words_is_found_among_very_many() -> None:
    texts = [item for number in NUMBERS for item in items(number).values()]
    many = [
        Item(f"{place}-{shift}", one.title, texts[(place + shift) % len(texts)].description)
        for shift in (0, 11, 23)
        for place, one in enumerate(texts)
    ]
    asked = many[:: len(many) // 80]
    fewer = [Item(f"again {one.id}", fewer_words(one.title), fewer_words(one.description)) for one in asked]
    kept = Index([*many, *fewer])

    missed = [
        one.id for one in asked if f"again {one.id}" not in {m.item.id for m in kept.alike(one, count=10)}
    ]

    assert len(missed) <= 1


def fewer_words(text: str) -> str:
    """Return a text without every third of its words."""
    said = text.split()
    return " ".join(word for place, word in enumerate(said) if place % 3 != 1 or len(said) < 3)


def test_of_further_ones_only_those_are_offered_that_mean_as_much_of_the_same() -> None:
    asked = Item("a", "Abandoned cart mails", "Remind shoppers by e-mail who left")
    the_same = Item("b", "Basket reminder by e-mail", "Shoppers who left their cart come back")
    beside = Item("c", "E-mail templates", "Shoppers read mails on the phone")

    assert found(asked, the_same, beside) == ["b"]


def test_shared_facts_make_a_look_alike_likelier() -> None:
    bare = Item("a", "Basket reminders")
    with_facts = replace(bare, systems="Klaviyo", kpis=("Recovered orders",), audience="shoppers")
    other = replace(BASKET, systems="Klaviyo", kpis=("Recovered orders",), audience="shoppers")

    before = alike(bare, [other])[0].score
    after = alike(with_facts, [other])[0].score

    assert after > before


# Why


def test_the_reasons_say_what_both_are_about() -> None:
    assert alike(CART, ALL)[0].reasons[0] == "both about abandoned carts"


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Connect the repair form to the CRM", "Customers get a price, and the service desk learns of it"),
        ("Online repair form", "Users send photos of the certificate and of the damage"),
        ("Repair form", "Customers know how long the workshop needs for a product"),
    ],
)
def test_a_form_for_repairs_is_not_about_training(title: str, description: str) -> None:
    asked = Item("a", title, description)

    said = [reason for match in Index([replace(asked, id="b")]).alike(asked) for reason in match.reasons]

    assert said
    assert "both about training for customers" not in said


def test_what_is_only_hinted_at_is_said_to_be_close() -> None:
    one, other = Item("a", "Banner", "Visitors decide"), Item("b", "Banner that visitors decline")

    (match,) = Index([other]).alike(one, least=0.0)

    assert "both close to cookie and tracking consent" in match.reasons


def test_the_reasons_name_the_system_the_kpi_the_date_and_the_outcome() -> None:
    one = Item("a", "Lead sync", systems="SFDC", kpis=("Time to contact",), launch_on=date(2027, 3, 1))
    other = replace(one, id="b", systems="Salesforce", launch_on=date(2027, 3, 20))
    in_category = [replace(item, category="reach", launch_on=None) for item in (one, other)]

    by_kpi = alike(one, [other])[0].reasons
    by_category = alike(in_category[0], [in_category[1]])[0].reasons

    assert "they launch within a month of each other" in by_kpi
    assert "for the same kind of outcome" in by_category
    assert {"both touch SFDC", "both touch Salesforce"} & {*by_kpi, *by_category}


def test_a_shared_word_is_named_as_it_was_written() -> None:
    one, other = Item("a", "Falcons and herons"), Item("b", "Herons, falcons")

    assert alike(one, [other])[0].reasons == ("both say “Falcons”", "both say “herons”")


# Keeping many


def test_an_item_that_was_changed_is_found_by_its_new_words_only() -> None:
    kept = Index(ALL)

    kept.add(replace(BASKET, title="Holiday flags", description="Twelve pieces"))

    assert kept.alike(CART) == []
    assert len(kept) == 4


def test_an_item_that_was_taken_out_is_not_found() -> None:
    kept = Index(ALL)

    kept.remove("2")
    kept.remove("2")

    assert kept.alike(CART) == []


def test_the_same_question_has_the_same_answer_whatever_the_order_of_the_items() -> None:
    forward = alike(CART, [*items(2).values()], count=10)
    backward = alike(CART, [*reversed(items(2).values())], count=10)

    assert forward == backward


def test_many_items_are_looked_through_in_a_few_milliseconds() -> None:
    known = [item for number in NUMBERS for item in items(number).values()]
    many = Index(
        replace(item, id=f"{number}", title=f"{item.title} {number}") for number in range(5) for item in known
    )
    for number in range(2_000):
        item = known[number % len(known)]
        many.add(replace(item, id=f"n{number}", title=f"{item.title} region {number % 90}"))

    start = process_time()
    for item in known[:50]:
        many.alike(item)
    each = (process_time() - start) / 50

    assert each < 0.05


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_read(title: str, description: str) -> None:
    item = Item("x", title, description, systems=description, audience=title, kpis=(title,))

    matches = alike(item, [replace(item, id="y"), CART])

    assert all(0.0 <= match.score <= 1.0 for match in matches)


def test_what_is_kept_of_an_item_is_little_and_tells_something() -> None:
    reading = rules.read(CART, lexicon())

    kept = rules.terms(reading)

    assert "=abandoned carts" in kept
    assert len(kept) <= rules.MOST_KEPT
    assert not any(term.startswith("~") for term in kept)


# The table


def test_every_hint_and_neighbour_belongs_to_a_capability_there_is() -> None:
    capabilities = {*CHANNELS, *RECORDS}
    neighbours = {name for pair in NEIGHBOURS for name in pair}

    assert {*HINTS, *HINTS_ELSEWHERE} <= capabilities
    assert neighbours <= capabilities
    assert not {*CHANNELS} & {*RECORDS}


def test_products_wishes_and_other_languages_name_capabilities_there_are() -> None:
    capabilities = {*CHANNELS, *RECORDS, *OUTCOMES, *OUTCOMES_MORE, *TRADES}

    named = {*VENDORS, *WISHES, *TONGUES, *USAGE, *HINTS_WIDE}

    assert named <= capabilities


def test_a_word_hints_at_what_the_phrases_mean_that_it_is_a_part_of() -> None:
    words = lexicon()

    whole = {found.key for found in words.phrases_in(words.stems("crypto shredding"))}
    part = {found.key for found in words.hints_in(words.stems("shredding"))}

    assert whole == part == {"=data protection and erasure"}


@pytest.mark.parametrize(
    ("text", "stems"),
    [("the dealer's price", ["dealer", "pric"]), ("l'appli d'identité", ["appli", "identit"])],
)
def test_a_word_is_known_behind_an_apostrophe(text: str, stems: list[str]) -> None:
    assert set(stems) <= set(lexicon().stems(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("segmentation", "segment"),
        ("cancelar", "cancelado"),
        ("cookies", "cookie"),
        ("personalisation", "personalized"),
        ("shopping", "shop"),
        ("migrating", "migration"),
        ("companies", "company"),
        ("segmentación", "segment"),
        ("catalogue", "catalogs"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(("one", "other"), [("dealer", "deal"), ("marketo", "market"), ("looker", "look")])
def test_other_words_keep_another_stem(one: str, other: str) -> None:
    assert stem(one) != stem(other)
