"""What somebody means who writes to Stile itself, in the four languages it hears."""

import pytest

from handlers.rules.messages import Meant, read_direct


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("help", Meant.HELP),
        ("Hilfe!", Meant.HELP),
        ("aide", Meant.HELP),
        ("¿Qué puedes hacer?", Meant.HELP),
        ("STOP.", Meant.STOP),
        ("list", Meant.LIST),
        ("/handoff list", Meant.LIST),
        ("report", Meant.REPORT),
        ("H-12", Meant.SHOW),
        ("/handoff show h12", Meant.SHOW),
        ("status of H-12?", Meant.SHOW),
        ("find webinar leads", Meant.FIND),
        ("settings", Meant.COMMAND),
        ("pulse", Meant.COMMAND),
        ("hi", Meant.GREETING),
        ("Good morning, Stile", Meant.GREETING),
        ("Guten Morgen", Meant.GREETING),
        ("Bonjour à tous", Meant.GREETING),
        ("¡Buenos días!", Meant.GREETING),
        ("thanks, done", Meant.THANKS),
        ("Vielen Dank für die Hilfe", Meant.THANKS),
        ("merci beaucoup", Meant.THANKS),
        ("muchas gracias", Meant.THANKS),
        (":+1:", Meant.THANKS),
    ],
)
def test_a_word_stile_knows_a_greeting_and_thanks_are_no_request(words: str, meant: Meant) -> None:
    assert read_direct(words) is meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("hi, can you connect the CRM to the webinar tool?", Meant.REQUEST),
        ("thanks! also we need a new form on the site", Meant.REQUEST),
        ("We need the trial sign-ups in the sales dashboard", Meant.REQUEST),
        ("Kann jemand das Formular mit dem CRM verbinden?", Meant.REQUEST),
        ("Pouvez-vous ajouter un champ au formulaire ?", Meant.REQUEST),
        ("Necesitamos un informe de ventas", Meant.REQUEST),
        ("help sales see who opened the mail", Meant.OTHER),
        ("Stop the newsletter sync", Meant.OTHER),
        ("good idea", Meant.OTHER),
        ("find us a vendor who can print badges", Meant.OTHER),
        ("lanes for the new checkout", Meant.OTHER),
    ],
)
def test_a_request_that_begins_with_such_a_word_is_still_offered_both_doors(words: str, meant: Meant) -> None:
    assert read_direct(words) is meant
