"""What an admin reads of the settings, and that Slack takes every view of them."""

from typing import Any

import pytest

from bot.playground.blocks import every_element
from bot.playground.views_check import view_problems
from handlers.rules.catches import Watching
from handlers.rules.settings_steps import Step
from handlers.views import ids
from handlers.views import settings as views
from handlers.views.settings_forms import form, typed_in
from storage.records import Architect, Availability, Channels, Leads, Roster, Settings, Watched
from tests.world import dumps

ARUN, SOFIE, MAYA = "U0ARUN", "U0SOFIE", "U0MAYA"
SETTINGS = Settings(
    channels=Channels(it="C0IT", watched=(Watched(channel="C0NEWS", mode="shadow"),)),
    people=Roster(
        leads=Leads(marketing="U0LEAD"),
        admins=("U0ADMIN",),
        architects=(
            Architect(who=ARUN, topics=("data", "<!channel>"), delegate=SOFIE),
            Architect(who=SOFIE),
        ),
        working_time=(Availability(who=ARUN, hours="11:30-20:30", holidays="IN-KA"),),
    ),
)
MANY = Settings(
    channels=Channels(watched=tuple(Watched(channel=f"C0{n:04}", mode="on") for n in range(200))),
    people=Roster(
        admins=tuple(f"U0{n:04}" for n in range(200)),
        architects=tuple(Architect(who=f"U1{n:04}", topics=("x" * 40,) * 20) for n in range(60)),
    ),
)


def read(view: dict[str, Any]) -> str:
    return dumps(view)


@pytest.mark.parametrize("settings", [Settings(), SETTINGS, MANY])
def test_slack_takes_the_overview_and_the_list(settings: Settings) -> None:
    watching = tuple(Watching(one.channel, one.mode, None) for one in settings.channels.watched)
    overview = views.overview(settings, watching, {"C0IT": "Stile is not in it yet."})

    assert view_problems(overview, "modal") == view_problems(views.architects(settings), "modal") == []


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("settings", [Settings(), SETTINGS, MANY])
def test_slack_takes_every_form(settings: Settings, step: Step) -> None:
    assert view_problems(form(settings, step), "modal") == []


def test_the_overview_says_what_holds_now() -> None:
    text = read(views.overview(SETTINGS))

    assert "IT: <#C0IT> · marketing: none yet" in text
    assert "Marketing lead: <@U0LEAD> · IT lead: nobody yet" in text
    assert "09:00-17:30, Mon, Tue, Wed, Thu, Fri · UTC · holidays: none" in text
    assert "Idea 3 · Design 5" in text
    assert "Marketing: daily and weekly · IT: daily and weekly" in text


def test_the_overview_has_a_button_for_each_part() -> None:
    found = [one for block in views.overview(SETTINGS)["blocks"] for _, one in every_element(block, "")]
    found = [one for one in found if one.get("type") == "button"]

    assert [one.get("value") for one in found if one["action_id"] == ids.SETTINGS_CHANGE] == [
        step for step in Step if step is not Step.ARCHITECT
    ]
    assert len({one["accessibility_label"] for one in found}) == len(found) == len(Step)


def test_the_overview_tells_where_stile_is_missing() -> None:
    text = read(
        views.overview(SETTINGS, troubled={"C0IT": "Stile is not in it yet; write /invite @Stile there."})
    )

    assert "• <#C0IT>: Stile is not in it yet; write /invite @Stile there." in text


def test_the_list_says_each_architects_own_and_nothing_of_it_is_markup() -> None:
    text = read(views.architects(SETTINGS))

    assert "data, &lt;!channel&gt;" in text
    assert "11:30-20:30, holidays IN-KA · <@U0SOFIE> stands in" in text
    assert "no topics yet\\nthe company's working time" in text


def test_a_long_list_says_how_the_others_are_changed() -> None:
    assert "… and 15 more; `stile apply` changes them." in read(views.architects(MANY))


def test_a_new_architect_is_chosen_and_a_known_one_is_shown() -> None:
    new, known = form(SETTINGS, Step.ARCHITECT), form(SETTINGS, Step.ARCHITECT, ARUN)

    assert (new["title"]["text"], known["title"]["text"]) == ("Add an architect", "Change an architect")
    assert "who@1" in {block["block_id"] for block in new["blocks"]}
    assert "who@1" not in {block["block_id"] for block in known["blocks"]}
    assert known["private_metadata"].startswith("architect:U0ARUN:")


def test_what_a_form_holds_is_read_by_field() -> None:
    state: dict[str, dict[str, Any]] = {
        "zone@1": {ids.FIELD: {"type": "plain_text_input", "value": "UTC"}},
        "weekdays@1": {ids.FIELD: {"type": "checkboxes", "selected_options": [{"value": "mon"}]}},
        "admins@1": {ids.FIELD: {"type": "multi_users_select", "selected_users": [MAYA]}},
        "on@1": {ids.FIELD: {"type": "multi_conversations_select", "selected_conversations": []}},
        "it@1": {ids.FIELD: {"type": "conversations_select", "selected_conversation": None}},
        "hours@2": {ids.FIELD: {"type": "plain_text_input", "value": "of another version"}},
    }

    assert typed_in(state) == {
        "zone": "UTC",
        "weekdays": ["mon"],
        "admins": [MAYA],
        "on": [],
        "it": None,
    }


def test_the_overview_says_which_reaction_asks_for_a_handoff() -> None:
    none = SETTINGS.model_copy(update={"channels": SETTINGS.channels.model_copy(update={"reaction": ""})})

    assert ":ticket: `ticket`" in read(views.overview(SETTINGS))
    assert "No reaction makes a handoff" in read(views.overview(none))


def test_what_on_shadow_and_off_mean_stands_where_they_are_chosen() -> None:
    watching = [Watching("C1", "shadow", None)]

    overview, channels = read(views.overview(SETTINGS, watching)), read(form(SETTINGS, Step.CHANNELS))

    for said in (overview, channels):
        assert "offers the author of a request to take it to IT; nobody else sees that." in said
        assert "only counts what it would have offered" in said


def test_each_watched_channel_has_its_counts_and_one_switch() -> None:
    watching = [Watching("C1", "on", None), Watching("C2", "shadow", None), Watching("C3", "off", None)]

    blocks = {block["block_id"]: block for block in views.overview(SETTINGS, watching)["blocks"]}

    switches = [blocks[f"watch.{one.channel}"]["accessory"] for one in watching]
    assert [(one["text"]["text"], one["value"]) for one in switches] == [
        ("Switch off", "C1:off"),
        ("Switch on", "C2:on"),
        ("Switch on", "C3:on"),
    ]
    assert "No channel is watched" in read(views.overview(Settings()))
