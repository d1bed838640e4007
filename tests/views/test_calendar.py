"""Calendar files: what other programs read out of them."""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from handlers.views.calendar import invitation

NINE = datetime(2026, 8, 31, 13, 0, tzinfo=UTC)
NAIVE = NINE.replace(tzinfo=None)
PEOPLE = {"organizer": "stile@example.com", "attendees": ("maya@example.com", "arun@example.com")}


def a_file(**changes: Any) -> bytes:
    plain: dict[str, Any] = {
        "uid": "check-in-7@stile.example",
        "sequence": 0,
        "starts_at": NINE,
        "ends_at": NINE + timedelta(minutes=30),
        "summary": "H-12 check-in: design",
        "description": "Which systems and data?",
        "now": NINE - timedelta(days=3),
    }
    return invitation(**(plain | changes))


def read(file: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(file)
    assert isinstance(calendar, Calendar)
    [event] = calendar.events
    return calendar, event


def lines(file: bytes) -> list[str]:
    return file.decode().replace("\r\n ", "").split("\r\n")


def test_the_moments_are_in_utc_whatever_zone_they_came_in() -> None:
    kolkata = timezone(timedelta(hours=5, minutes=30))

    file = a_file(starts_at=NINE.astimezone(kolkata), ends_at=NINE + timedelta(minutes=30, microseconds=7))

    assert {"DTSTART:20260831T130000Z", "DTEND:20260831T133000Z", "DTSTAMP:20260828T130000Z"} <= {
        *lines(file)
    }


def test_another_program_reads_what_was_said() -> None:
    calendar, event = read(a_file())

    assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN")
    assert (event.uid, event.sequence, event.start, event.end) == (
        "check-in-7@stile.example", 0, NINE, NINE + timedelta(minutes=30),
    )  # fmt: skip
    assert (event["SUMMARY"], event["DESCRIPTION"]) == ("H-12 check-in: design", "Which systems and data?")
    assert event.errors == calendar.errors == []


@pytest.mark.parametrize(
    ("changes", "method", "status"),
    [
        ({}, "PUBLISH", "CONFIRMED"),
        ({"method": "CANCEL"}, "PUBLISH", "CANCELLED"),
        ({"attendees": PEOPLE["attendees"]}, "PUBLISH", "CONFIRMED"),
        ({"organizer": PEOPLE["organizer"]}, "PUBLISH", "CONFIRMED"),
        (PEOPLE, "REQUEST", "CONFIRMED"),
        (PEOPLE | {"method": "CANCEL"}, "CANCEL", "CANCELLED"),
        (PEOPLE | {"method": "PUBLISH"}, "PUBLISH", "CONFIRMED"),
    ],
)
def test_only_somebody_with_an_address_is_asked(changes: dict[str, Any], method: str, status: str) -> None:
    calendar, event = read(a_file(**changes))

    assert (calendar["METHOD"], event["STATUS"]) == (method, status)
    assert ("ATTENDEE" in event) is (method != "PUBLISH")


def test_those_who_are_asked_can_answer_the_organizer() -> None:
    asked = lines(a_file(**PEOPLE))

    assert "ORGANIZER:mailto:stile@example.com" in asked
    assert "ATTENDEE;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:arun@example.com" in asked


def test_a_moved_meeting_is_the_same_one_with_a_higher_sequence() -> None:
    before, after = (read(a_file(sequence=n))[1] for n in (0, 1))

    assert after.uid == before.uid
    assert (before.sequence, after.sequence) == (0, 1)


def test_text_from_people_adds_no_line_of_its_own() -> None:
    evil = "Launch\r\nATTENDEE:mailto:eve@example.com\rMETHOD:CANCEL\nURL:x\x00\u2028\x85\ud800"

    file = a_file(summary=evil, description=evil)

    assert not [line for line in lines(file) if re.match("ATTENDEE|METHOD:CANCEL|URL", line)]
    assert read(file)[1]["SUMMARY"] == "Launch ATTENDEE:mailto:eve@example.com METHOD:CANCEL URL:x"


@pytest.mark.parametrize(
    "address", ["", "maya", "a@b\r\nX:1", 'a"@b', "a@b@c", "mailto:a@b", "a b@c", "a@b;c=d"]
)
def test_an_attendee_without_a_plain_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="plain e-mail address"):
        a_file(organizer="stile@example.com", attendees=(address,))


@pytest.mark.parametrize("field", ["starts_at", "ends_at", "now"])
def test_a_naive_moment_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match="say their zone"):
        a_file(**{field: NAIVE})


def test_a_meeting_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends after it begins"):
        a_file(ends_at=NINE)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_makes_a_file_by_the_letter_of_the_standard(summary: str, description: str) -> None:
    file = a_file(summary=summary, description=description, **PEOPLE)

    assert file.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", file)
    assert all(len(line) <= 75 and line.decode() for line in file.split(b"\r\n")[:-1])
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in lines(file)[:-1])
    assert read(file)[1].errors == []


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300))
def test_printable_text_comes_back_as_it_was_written(text: str) -> None:
    assert read(a_file(description=text))[1].get("DESCRIPTION", "") == text
