from tests.playground.world import World


async def test_a_reaction_is_added_once_and_taken_back_once(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "look")
    place = {"channel": "C0MAR", "timestamp": said["ts"]}

    first = await world.api("reactions.add", name="eyes", **place)
    again = await world.api("reactions.add", name="eyes", **place)
    seen = await world.api("reactions.get", **place)
    back = await world.api("reactions.remove", name="eyes", **place)
    gone = await world.api("reactions.remove", name="eyes", **place)

    assert (first["ok"], again["error"], back["ok"], gone["error"]) == (
        True,
        "already_reacted",
        True,
        "no_reaction",
    )
    assert seen["message"]["reactions"] == [
        {"name": "eyes", "users": [world.installed.bot_user_id], "count": 1}
    ]


async def test_a_persons_reaction_is_told_to_the_app(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "look")

    await world.playground.react("U0DEV", "C0MAR", said["ts"], "ticket")

    (event,) = world.app.events("reaction_added")
    assert event["reaction"] == "ticket"
    assert event["item"] == {"type": "message", "channel": "C0MAR", "ts": said["ts"]}
    assert event["item_user"] == "U0MAYA"


async def test_an_uploaded_file_appears_in_the_channel_and_can_be_fetched(world: World) -> None:
    asked = await world.api("files.getUploadURLExternal", filename="a plan.ics", length=5)
    async with world.session.post(asked["upload_url"], data=b"HELLO") as response:
        uploaded = response.status
    done = await world.api(
        "files.completeUploadExternal",
        files=[{"id": asked["file_id"], "title": "The plan"}],
        channel_id="C0MAR",
        initial_comment="Here it is",
    )

    said = world.playground.messages("C0MAR")[-1]
    async with world.session.get(said["files"][0]["url_private"]) as response:
        content = await response.read()
    assert uploaded == 200
    assert done["files"][0]["title"] == "The plan"
    assert said["text"] == "Here it is"
    assert content == b"HELLO"


async def test_a_file_that_was_never_uploaded_cannot_be_shared(world: World) -> None:
    asked = await world.api("files.getUploadURLExternal", filename="a.txt", length=5)

    done = await world.api(
        "files.completeUploadExternal", files=[{"id": asked["file_id"]}], channel_id="C0MAR"
    )

    assert done["error"] == "file_not_found"


async def test_a_file_that_a_person_shares_is_told_to_the_app(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "the brief", files=[("brief.pdf", b"%PDF")])

    (event,) = world.app.events("message")
    known = await world.api("files.info", file=said["files"][0]["id"])
    assert event["subtype"] == "file_share"
    assert event["files"][0]["name"] == "brief.pdf"
    assert known["file"]["size"] == 4
