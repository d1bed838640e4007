import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.acts import scenes
from bot.agreed_stories import AGREED, CREATIVE
from bot.company import ARUN, COMPANY, IT, MARTECH, MAYA, TEAM
from bot.demo import Demo
from bot.stories import STORIES
from storage import check_ins, handoffs, sign_offs, swim_lanes, verdicts
from storage.vocabulary import CheckInState, Result, Side, State, Subject

ROOT = Path(__file__).parents[1]


class Running:
    """A demo in a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process, url: str) -> None:
        self.process = process
        self.url = url

    async def get(self, path: str) -> str:
        async with aiohttp.ClientSession() as session, session.get(f"{self.url}{path}") as answer:
            assert answer.status == 200
            return await answer.text()

    async def state(self, person: str, channel: str = "") -> Any:
        asked = {"as": person, "channel": channel}
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.url}/ui/state", params=asked) as answer,
        ):
            return await answer.json()

    async def act(self, person: str, do: str, **more: str) -> Any:
        asked = {"as": person, "do": do, **more}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.url}/ui/act", json=asked) as answer,
        ):
            return await answer.json()


async def start() -> Running:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "demo",
        "--no-browser",
        "--port",
        "0",
        env={"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1"},
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    while line := (await process.stdout.readline()).decode():
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return Running(process, found.group())
    raise AssertionError("the demo did not say where it is")


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    running = await asyncio.wait_for(start(), 90)
    yield running
    if running.process.returncode is None:
        running.process.kill()
        await running.process.wait()


async def test_the_demo_shows_a_dozen_handoffs_works_and_stops_when_told(running: Running) -> None:
    page = await running.get("/")
    marketing, architects = await running.state(MAYA.id, MARTECH.id), await running.state(ARUN.id, IT.id)
    home = await running.act(MAYA.id, "open_home")
    opened = await running.act(MAYA.id, "command", channel=MARTECH.id, text="/handoff")
    moved = await running.act(MAYA.id, "move_clock", to="next_working_day")
    running.process.send_signal(signal.SIGTERM)
    _, complaints = await asyncio.wait_for(running.process.communicate(), 10)

    keys = {
        found
        for m in (*marketing["messages"], *architects["messages"])
        for found in re.findall(r"H-\d+", m["text"])
    }
    assert "<html" in page
    assert len(keys) >= 13  # the drafts show in nobody's channel
    assert (home["ok"], opened["ok"], moved["ok"]) == (True, True, True)
    assert running.process.returncode == 0
    assert complaints.decode() == ""


async def test_the_stories_go_from_agreed_lanes_and_signed_kpis_to_a_verdict(tmp_path: Path) -> None:
    demo = Demo(tmp_path)

    with capture_logs() as said:
        try:
            await demo.start(0)
            with demo.bot.deps.store.reading(TEAM) as session:
                agreed = {one.name for one in swim_lanes.in_force(session)}
                proposed = swim_lanes.proposed(session)
                lane_signatures = sign_offs.held(session, Subject.LANE, proposed[0].id)
                every = [found for n in range(1, len(STORIES)) if (found := handoffs.get(session, n))]
                signed = {one.id: sign_offs.held(session, Subject.KPIS, one.id) for one in every}
                results = {one.result for one in verdicts.of_handoffs(session, [one.id for one in every])}
                slept_over = [
                    talk
                    for one in every
                    for talk in check_ins.of_handoff(session, one.id)
                    if talk.state is CheckInState.SKIPPED
                ]
        finally:
            await demo.stop()

    waiting = [one for one in every if one.state is State.WITH_IT and len(signed[one.id]) == 1]
    assert [line for line in said if "could not" in line["event"]] == []
    assert agreed == set(AGREED)
    assert [one.name for one in proposed] == [CREATIVE]
    assert [one.side for one in lane_signatures] == [Side.MARKETING]
    assert {State.AGREED, State.IN_DELIVERY, State.MEASURED} <= {one.state for one in every}
    assert [signed[one.id][0].side for one in waiting] == [Side.MARKETING]
    assert {Result.MET, Result.NOT_MEASURED} <= results
    assert slept_over == []


def test_the_stories_are_a_dozen_and_all_of_the_past() -> None:
    today = date(2026, 11, 24)

    played = scenes(STORIES, today)

    assert len(STORIES) >= 12
    assert all(scene.at.date() < today for scene in played)
    assert [scene.at for scene in played] == sorted(scene.at for scene in played)


@pytest.mark.parametrize("today", [date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 23)])
def test_nobody_in_the_stories_works_on_a_weekend(today: date) -> None:
    days = {scene.at.weekday() for scene in scenes(STORIES, today)}

    assert days <= {0, 1, 2, 3, 4}


def test_every_story_begins_with_the_person_whose_it_is() -> None:
    for story in STORIES:
        first = min(story.acts, key=lambda act: act.at(date(2026, 11, 24)))

        assert first is story.acts[0]
        assert first.who is story.by


def test_the_company_has_both_sides_a_guest_and_a_stranger_in_four_zones() -> None:
    zones = {person.tz for person in COMPANY.people}

    assert len(COMPANY.people) >= 10
    assert len(zones) >= 4
    assert any(person.is_guest for person in COMPANY.people)
    assert any(person.team_id for person in COMPANY.people)
