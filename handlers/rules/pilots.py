"""A pilot: one campaign on which a company tries Stile, who is in it, and what is said of it at the end."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from handlers.rules.refusals import Denied, Refusal
from handlers.rules.report import FEWEST, Figures
from storage.records import Actor, Pilot, Settings
from storage.vocabulary import Result, Role

SHORTEST, LONGEST = timedelta(days=7), timedelta(days=184)
BASELINE = 10
"""Handoffs before the pilot that it is compared with, at most."""
MOST_CHANNELS, MOST_PEOPLE = 10, 50
FROZEN: Any = {"frozen": True}


class Decision(StrEnum):
    """What the leads made of a pilot."""

    KEEP = "keep"
    STOP = "stop"


class Annoyed(BaseModel):
    """What people did against Stile while it was tried: how often, never who."""

    model_config = FROZEN
    offers: int = 0
    not_a_request: int = 0
    reminders: int = 0
    put_off: int = 0
    stopped: int = 0
    not_mine: int = 0
    withdrawn: int = 0


class Page(BaseModel):
    """What a pilot came to: the figures before and during, what annoyed people, and what became of the KPIs."""

    model_config = FROZEN
    before: Figures
    during: Figures
    annoyed: Annoyed = Annoyed()
    results: dict[Result, int] = {}
    waiting: int = 0


class Wish(BaseModel):
    """What somebody typed into the form of a pilot."""

    model_config = FROZEN
    name: str = ""
    channels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None


def require_lead(actor: Actor) -> None:
    """Refuse who is neither a lead nor an admin."""
    if not actor.roles & {Role.LEAD, Role.ADMIN} or actor.guest or actor.foreign or actor.deactivated:
        raise Denied(
            "Only the two leads and Stile's admins start and end a pilot; `/handoff help` names them."
        )


def require_running(pilot: Pilot | None) -> Pilot:
    """Return the pilot that runs, or refuse."""
    if pilot is None or pilot.ended_at is not None:
        raise Refusal("No pilot runs any more; `/handoff pilot` shows the last one and starts another.")
    return pilot


def require_ended(pilot: Pilot | None) -> Pilot:
    """Return a pilot that has ended, or refuse."""
    if pilot is None:
        raise Refusal("There is no such pilot; `/handoff pilot` shows the last one.")
    if pilot.ended_at is None:
        raise Refusal("The pilot still runs; end it first, then decide.")
    return pilot


def errors(wish: Wish, *, today: date, outsiders: Collection[str] = ()) -> dict[str, str]:
    """Return what is wrong with a wish, by field; `outsiders` are its guests, strangers and people who left."""
    said = {
        "name": "" if len(wish.name.strip()) > 1 else "Name the campaign, for example 'Spring sale'.",
        "channels": _number(wish.channels, MOST_CHANNELS, "channel"),
        "people": _number(wish.people, MOST_PEOPLE, "person") or _outsiders(outsiders),
        "starts_on": _start(wish, today),
        "ends_on": _end(wish, today),
    }
    return {field: sentence for field, sentence in said.items() if sentence}


def _number(chosen: Collection[str], most: int, what: str) -> str:
    if not chosen:
        return f"Choose at least one {what}; Stile is silent everywhere else."
    return f"Choose at most {most}; a pilot is one campaign." if len(chosen) > most else ""


def _outsiders(outsiders: Collection[str]) -> str:
    if not outsiders:
        return ""
    names = ", ".join(f"<@{who}>" for who in sorted(outsiders))
    return f"Guests, people of another company and deactivated accounts cannot take part; take out {names}."


def _start(wish: Wish, today: date) -> str:
    if wish.starts_on is None:
        return "Choose the day it starts."
    if wish.starts_on < today:
        return "This day is past; choose today or a later one."
    return "Start within the next month." if wish.starts_on > today + timedelta(days=31) else ""


def _end(wish: Wish, today: date) -> str:
    if wish.ends_on is None:
        return "Choose the day it ends."
    if wish.ends_on <= today:
        return "This day is past; choose one that is still to come."
    starts = wish.starts_on or today
    if wish.ends_on < starts + SHORTEST:
        return "Give it at least a week; in less nobody sees anything."
    return "Give it at most half a year; then decide." if wish.ends_on > starts + LONGEST else ""


def is_on(pilot: Pilot | None, today: date) -> bool:
    """Tell whether a pilot is under way on a day of the workspace."""
    return pilot is not None and pilot.ended_at is None and pilot.starts_on <= today


def speaks_to(settings: Settings, pilot: Pilot | None, person: str, today: date) -> bool:
    """Tell whether Stile says anything unasked to a person."""
    if settings.paused:
        return False
    return pilot is None or not is_on(pilot, today) or person in pilot.people


def speaks_in(settings: Settings, pilot: Pilot | None, channel: str, today: date) -> bool:
    """Tell whether Stile listens and says anything unasked in a channel."""
    if settings.paused:
        return False
    return pilot is None or not is_on(pilot, today) or channel in pilot.channels


def require_inside(pilot: Pilot | None, actor: Actor, today: date) -> None:
    """Refuse a new handoff of somebody whom a running pilot does not name."""
    if pilot is None or not is_on(pilot, today) or actor.id in pilot.people:
        return
    raise Refusal(
        f"Stile is being tried on “{pilot.name}” until {pilot.ends_on:%-d %B %Y}, with a few people; "
        f"ask <@{pilot.started_by}> to be one of them."
    )


def page_of(pilot: Pilot) -> Page | None:
    """Return what a pilot came to, once it was counted."""
    return Page.model_validate(pilot.page) if pilot.page else None


def require_unchanged(pilot: Pilot, seen: int) -> None:
    """Refuse a change by who saw an older version of a pilot."""
    if pilot.version != seen:
        raise Refusal(
            "Somebody changed this pilot since you opened it, so nothing was overwritten; close this and open it again "
            "with `/handoff pilot`."
        )


def decided(pilot: Pilot, decision: Decision, *, why: str, by: Actor, seen: int) -> Pilot:
    """Return a pilot with what a lead made of it; the last word counts, of who read the one before."""
    require_lead(by)
    require_ended(pilot)
    if pilot.version != seen and pilot.decision:
        does = "keeps" if pilot.decision == Decision.KEEP else "stops"
        raise Refusal(
            f"<@{pilot.decided_by}> {does} Stile, decided since you opened this, so nothing was overwritten; close "
            "this, read why and press again where you see it differently."
        )
    require_unchanged(pilot, seen)
    if len(why.strip()) < 3:
        raise Refusal("Say in one line why.", field="why")
    return pilot.model_copy(
        update={"decision": decision.value, "decision_why": why.strip(), "decided_by": by.id}
    )


def few(part: int, of: int) -> str:
    """Return a share as words: a percentage only of five or more."""
    if of == 0:
        return "none"
    if of < FEWEST:
        return f"{part} of {of}"
    return f"{round(100 * part / of)} % ({part} of {of})"


def results(counts: Mapping[Result, int]) -> int:
    """Return how many KPIs were judged."""
    return sum(counts.values())
