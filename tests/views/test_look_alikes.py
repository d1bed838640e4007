"""What people read of look-alikes: no more than they may, with a choice for each."""

import json
from datetime import UTC, datetime

from handlers.rules.look_alikes import LookAlike, Ties
from handlers.views import ids
from handlers.views import look_alikes as views
from handlers.views.blocks import Block
from storage.records import Handoff, Link
from storage.vocabulary import Door, LinkKind, LinkState, State

NOW = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
MARKUP = "<!channel> & <@U0BEN>"


def a_look_alike(**more: object) -> LookAlike:
    values: dict[str, object] = {
        "handoff_id": 5,
        "title": "Basket events",
        "category": "Retain customers",
        "standing": "with IT",
        "owner": "U0BEN",
        "reasons": ("both about abandoned carts",),
    }
    return LookAlike(**{**values, **more})  # type: ignore[arg-type]


def a_link(kind: LinkKind = LinkKind.SAME, state: LinkState = LinkState.ASKED, **more: object) -> Link:
    values: dict[str, object] = {"team_id": "T1", "id": 7, "a": 1, "b": 5, "by": "U0MAYA", "at": NOW}
    return Link.model_validate({**values, "kind": kind, "state": state, "owner": "U0BEN", **more})


def a_handoff(number: int, title: str) -> Handoff:
    return Handoff(
        team_id="T1",
        id=number,
        door=Door.WORK,
        state=State.READY,
        title=title,
        requester="U0BEN",
        author="U0BEN",
        created_at=NOW,
        updated_at=NOW,
    )


def dumped(blocks: list[Block]) -> str:
    return json.dumps(blocks, ensure_ascii=False)


def labels(blocks: list[Block]) -> list[str]:
    return [str(one["text"]["text"]) for one in buttons(blocks)]  # type: ignore[index]


def buttons(blocks: list[Block]) -> list[dict[str, object]]:
    return [element for block in blocks if block["type"] == "actions" for element in block["elements"]]


def test_nothing_is_said_when_there_are_none() -> None:
    assert views.look_alike_blocks(1, []) == []


def test_each_look_alike_says_what_it_is_where_it_stands_whose_it_is_and_why() -> None:
    text = dumped(views.look_alike_blocks(1, [a_look_alike()]))

    assert "*H-5 Basket events*\\nRetain customers · with IT · owner <@U0BEN>" in text
    assert "_Both about abandoned carts_" in text


def test_each_look_alike_can_be_called_the_same_related_or_different() -> None:
    found = buttons(views.look_alike_blocks(1, [a_look_alike(), a_look_alike(handoff_id=6)]))

    assert [one["text"]["text"] for one in found[:3]] == ["Same, join it", "Related, link", "Different"]  # type: ignore[index]
    assert [one["value"] for one in found] == ["1:5"] * 3 + ["1:6"] * 3
    assert len({one["action_id"] for one in found}) == 6
    assert str(found[0]["action_id"]).startswith(f"{ids.LOOK_ALIKE_SAME}.")


def test_three_look_alikes_have_blocks_of_their_own() -> None:
    blocks = views.look_alike_blocks(1, [a_look_alike(handoff_id=number) for number in (5, 6, 7)])

    assert len({block["block_id"] for block in blocks}) == len(blocks) == 7


def test_peoples_text_sets_nothing_off() -> None:
    blocks = views.look_alike_blocks(1, [a_look_alike(title=MARKUP, category=MARKUP, reasons=(MARKUP,))])

    text = dumped(blocks)

    assert "<!channel>" not in text
    assert text.count("<@U0BEN>") == 1


def test_what_was_said_stands_there_and_a_slip_can_be_put_right() -> None:
    asked = views.look_alike_blocks(1, [a_look_alike(link=a_link())])
    linked = views.look_alike_blocks(1, [a_look_alike(link=a_link(LinkKind.RELATED, LinkState.GRANTED))])
    refused = a_link(state=LinkState.REFUSED, answered_by="U0BEN")

    assert labels(asked) == ["Related, link", "Different"]
    assert labels(linked) == ["Same, join it", "Different"]
    assert "Asked <@U0BEN>" in dumped(asked)
    assert "Linked" in dumped(linked)
    assert "said not now" in dumped(views.look_alike_blocks(1, [a_look_alike(link=refused)]))


def test_a_form_is_redrawn_with_only_its_look_alikes_changed() -> None:
    before = views.look_alike_blocks(1, [a_look_alike()])
    first, last = {"type": "divider", "block_id": "one"}, {"type": "divider", "block_id": "two"}
    form = {"id": "V1", "type": "modal", "hash": "x", "title": {}, "blocks": [first, *before, last]}
    after = views.look_alike_blocks(1, [a_look_alike(link=a_link())])

    view = views.redrawn(form, after)

    assert view == {"type": "modal", "title": {}, "blocks": [first, *after, last]}


def test_a_form_without_look_alikes_left_keeps_the_rest() -> None:
    rest = {"type": "divider", "block_id": "one"}
    before = views.look_alike_blocks(1, [a_look_alike()])

    view = views.redrawn({"type": "modal", "title": {}, "blocks": [*before, rest]}, [])

    assert view["blocks"] == [rest]


def test_the_owner_can_let_them_in_or_say_not_now() -> None:
    asked = views.join_ask(a_link(), a_handoff(1, "Cart mails"), a_handoff(5, "Basket events"))

    assert asked.text.startswith("<@U0MAYA> says H-1 “Cart mails” is the same as H-5 “Basket events”")
    assert [one["action_id"] for one in buttons(asked.blocks)] == [
        ids.LOOK_ALIKE_LET_IN,
        ids.LOOK_ALIKE_NOT_NOW,
    ]


def test_an_answered_question_has_no_buttons_and_says_who_answered() -> None:
    granted = a_link(state=LinkState.GRANTED, answered_by="U0BEN")
    taken_back = a_link(LinkKind.DIFFERENT, LinkState.GRANTED)
    both = a_handoff(1, "Cart mails"), a_handoff(5, "Basket events")

    answered, gone = views.join_ask(granted, *both), views.join_ask(taken_back, *both)

    assert buttons(answered.blocks) == buttons(gone.blocks) == []
    assert "Done: <@U0BEN> let them in." in answered.text
    assert "<@U0MAYA> took this back." in gone.text


def test_who_asked_hears_the_answer() -> None:
    both = a_handoff(1, "Cart mails"), a_handoff(5, "Basket events")

    granted = views.join_answer(a_link(state=LinkState.GRANTED, answered_by="U0BEN"), *both)
    refused = views.join_answer(a_link(state=LinkState.REFUSED, answered_by="U0BEN"), *both)

    assert "is part of H-5 “Basket events” now" in granted.text
    assert "H-1 stays as it is" in refused.text


def test_what_a_handoff_has_to_do_with_others_is_said_in_one_small_line() -> None:
    (said,) = views.tie_blocks(Ties(related=(3, 12), merged_into=7, parts=(4,)))

    assert said["type"] == "context"
    assert said["elements"][0]["text"] == ":link: Merged into H-7. H-4 is part of it. Related to H-3, H-12."
    assert "H-4, H-5 are part of it." in dumped(views.tie_blocks(Ties(parts=(4, 5))))
    assert views.tie_blocks(Ties()) == []


def test_of_many_related_ones_the_first_few_are_named() -> None:
    (said,) = views.tie_blocks(Ties(related=tuple(range(1, 40))))

    assert said["elements"][0]["text"].endswith("H-10 and 29 more.")
