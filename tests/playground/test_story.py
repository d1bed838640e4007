from typing import Any

from tests.playground.forms import a_form, a_text
from tests.playground.world import World


async def test_a_command_opens_a_form_and_its_submission_is_said_in_the_channel(world: World) -> None:
    async def opened(payload: dict[str, Any]) -> None:
        await world.app.call("views.open", trigger_id=payload["trigger_id"], view=a_form(a_text("title")))

    async def submitted(payload: dict[str, Any]) -> None:
        title = payload["view"]["state"]["values"]["title"]["title.in"]["value"]
        await world.app.call("chat.postMessage", channel="C0MAR", text=f"New: {title}")

    world.app.on("command", opened)
    world.app.on("view_submission", submitted)

    await world.playground.command("U0MAYA", "C0MAR", "/tiny new page")
    done = await world.playground.submit("U0MAYA", {"title": "Spring page"})

    assert done.closed
    assert world.playground.modal("U0MAYA") is None
    assert world.playground.messages("C0MAR")[-1]["text"] == "New: Spring page"
