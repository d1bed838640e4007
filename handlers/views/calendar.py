"""Calendar files: one check-in as other programs read it (RFC 5545, RFC 5546)."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from icalendar import Calendar, Event, vCalAddress

Method = Literal["REQUEST", "PUBLISH", "CANCEL"]

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ADDRESS = re.compile(r"[^\s@<>\"',;:\\]+@[^\s@<>\"',;:\\]+")


def invitation(
    *,
    uid: str,
    sequence: int,
    starts_at: datetime,
    ends_at: datetime,
    summary: str,
    description: str,
    organizer: str | None = None,
    attendees: Sequence[str] = (),
    method: Method = "REQUEST",
    now: datetime,
) -> bytes:
    """Return the calendar file; the same uid with a higher sequence moves or cancels what was sent before.

    Organizer and attendees are e-mail addresses. Where either is missing nobody can be asked (RFC 5546), so
    the file is published: a meeting that is called off then says so by its status. Odd moments: ValueError.
    """
    if _utc(ends_at) <= _utc(starts_at):
        raise ValueError("A meeting in a calendar file ends after it begins.")
    event = Event()
    event.add("UID", uid)
    event.add("SEQUENCE", sequence)
    event.add("DTSTAMP", _utc(now))
    event.add("DTSTART", _utc(starts_at))
    event.add("DTEND", _utc(ends_at))
    event.add("SUMMARY", _printable(summary).replace("\n", " "))
    event.add("DESCRIPTION", _printable(description))
    event.add("STATUS", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    event.add("TRANSP", "OPAQUE")
    if organizer:
        event.add("ORGANIZER", _address(organizer))
    if not organizer or not attendees or method == "PUBLISH":
        return _calendar(event, "PUBLISH")
    for attendee in attendees:
        event.add("ATTENDEE", _invited(attendee))
    return _calendar(event, method)


def _calendar(event: Event, method: Method) -> bytes:
    calendar = Calendar()
    calendar.add("PRODID", "-//Stile//Check-ins//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    calendar.add_component(event)
    file: bytes = calendar.to_ical()
    return file


def _invited(email: str) -> vCalAddress:
    attendee = _address(email)
    attendee.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"})
    return attendee


def _address(email: str) -> vCalAddress:
    if not _ADDRESS.fullmatch(email):
        raise ValueError("An organizer or attendee of a calendar file is a plain e-mail address.")
    return vCalAddress(f"mailto:{email}")


def _utc(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError("A calendar file needs moments that say their zone.")
    return at.astimezone(UTC).replace(microsecond=0)


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
