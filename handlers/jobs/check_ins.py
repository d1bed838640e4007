"""What is said about check-ins, drawn from their rows when it is sent."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Attachment, Draw, Said
from handlers.rules.check_ins import other_than, people_of
from handlers.rules.nudges import Kind
from handlers.use_cases import working_times
from handlers.use_cases.check_ins_said import file_key, message_key
from handlers.views import check_ins as views
from handlers.views.check_ins import Shown
from storage import check_ins, deliveries, handoffs, nudges, outcome_contexts, stages
from storage.records import CheckIn, Delivery, Handoff
from storage.vocabulary import CheckInState, DeliveryState, Stage


def shown_to(session: Session, check_in: CheckIn, handoff: Handoff, reader: str, at: datetime) -> Shown:
    """Return a check-in as one person sees it, in their zone."""
    other, context = other_than(check_in, reader), outcome_contexts.get(session, handoff.id)
    return Shown(
        check_in=check_in,
        handoff=handoff,
        reader=reader,
        zone=working_times.of_person(session, reader).zone,
        other_zone=working_times.of_person(session, other).zone,
        at=at,
        systems=context.systems if context else "",
    )


def _shown(session: Session, delivery: Delivery, at: datetime) -> Shown | None:
    check_in = check_ins.get(session, delivery.subject_id or 0)
    handoff = handoffs.get(session, check_in.handoff_id) if check_in else None
    if check_in is None or handoff is None or delivery.person is None:
        return None
    return shown_to(session, check_in, handoff, delivery.person, at)


def _asked(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    shown = _shown(session, delivery, at)
    if shown is None:
        return None
    return views.asked(shown) if _waits(shown) or delivery.slack_ts else None


def _asked_together(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    """Return one message about everything that its reader is asked on a morning, as each stands now."""
    reader, key = delivery.person or "", delivery.dedupe_key
    keys = [message_key(one, reader) for one in delivery.args.get(deliveries.ABOUT, [])]
    asked = [one for one in deliveries.of_keys(session, keys) if one.last_error == key]
    every = [shown for one in asked if (shown := _shown(session, one, at)) is not None]
    if delivery.slack_ts is None:
        every = [one for one in every if _waits(one)]
    return views.asked_together(every) if every else None


def _waits(shown: Shown) -> bool:
    return shown.check_in.state in check_ins.OPEN and shown.reader in people_of(shown.check_in)


def _due(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    shown, args = _shown(session, delivery, at), delivery.args
    if shown is None or shown.check_in.state not in check_ins.OPEN:
        return None
    is_so = shown.check_in.due_at == datetime.fromisoformat(args["due"])  # a later change is told by itself
    if not is_so or shown.reader not in people_of(shown.check_in):
        return None
    context = outcome_contexts.get(session, shown.handoff.id)
    on = {
        "launch": context.launch_on if context else None,
        "vendors": stages.vendors_on(session, shown.handoff.id),
    }
    return views.due_now(shown, why=args["why"], on=on.get(args["why"]))


def _stands(delivery: Delivery, check_in: CheckIn) -> bool:
    """Tell whether a check-in is still booked at the time that a message was written for."""
    return check_in.state is CheckInState.BOOKED and check_in.sequence == delivery.args["sequence"]


def _starts(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    shown = _shown(session, delivery, at)
    if shown is None or shown.check_in.ends_at is None or at >= shown.check_in.ends_at:
        return None
    return views.starts_soon(shown) if _stands(delivery, shown.check_in) else None


def _record(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    shown = _shown(session, delivery, at)
    if shown is None:
        return None
    if _stands(delivery, shown.check_in):
        if not nudges.stands_before(session, Kind.RECORD, shown.check_in.id, shown.reader):
            return views.what_became(shown)
        # One question is open at a time: the reminder asks the same with the same buttons.
        return views.asked_again(shown) if delivery.slack_ts else None
    return views.what_became_of_it(shown) if delivery.slack_ts else None


def _file(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    shown = _shown(session, delivery, at)
    if shown is None:
        return None
    if times := delivery.args.get("called_off"):
        starts_at, ends_at = map(datetime.fromisoformat, times)
        called_off = _is_still_off(session, delivery, shown)
        return _attached(shown, delivery, starts_at, ends_at, at, called_off=True) if called_off else None
    check_in = shown.check_in
    if not _stands(delivery, check_in) or check_in.starts_at is None or check_in.ends_at is None:
        return None
    return _attached(shown, delivery, check_in.starts_at, check_in.ends_at, at, called_off=False)


def _is_still_off(session: Session, delivery: Delivery, shown: Shown) -> bool:
    """Tell whether the person has the old time in their calendar, and no new file will move it."""
    sequence = int(delivery.args["sequence"])
    before = deliveries.by_key(session, file_key(shown.check_in.id, sequence - 1, shown.reader))
    has_it = before is not None and before.state is not DeliveryState.CANCELLED
    booked_anew = shown.check_in.state is CheckInState.BOOKED and shown.reader in people_of(shown.check_in)
    return has_it and not booked_anew


def _attached(
    shown: Shown,
    delivery: Delivery,
    starts_at: datetime,
    ends_at: datetime,
    at: datetime,
    *,
    called_off: bool,
) -> Attachment:
    from handlers.views.calendar import invitation  # noqa: PLC0415 - its library is 4 MB, and files are rare

    summary, description = views.calendar_words(shown)
    content = invitation(
        uid=f"check-in-{shown.check_in.id}@{shown.check_in.team_id}".lower(),
        sequence=int(delivery.args["sequence"]),
        starts_at=starts_at,
        ends_at=ends_at,
        summary=summary,
        description=description,
        method="CANCEL" if called_off else "PUBLISH",
        now=at,
    )
    return Attachment(
        filename=f"{shown.handoff.key}-check-in.ics",
        content=content,
        title=f"{shown.about}, called off" if called_off else shown.about,
        instead=views.file_sentence(shown, starts_at=starts_at, called_off=called_off),
    )


def _held(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    check_in = check_ins.get(session, delivery.subject_id or 0)
    handoff = handoffs.get(session, check_in.handoff_id) if check_in else None
    if check_in is None or handoff is None or check_in.state is not CheckInState.HELD:
        return None
    return views.held_line(check_in, handoff, Stage(delivery.args["stage"]))


MESSAGES: dict[str, Draw] = {
    deliveries.CHECK_IN: _asked,
    "check_ins": _asked_together,
    "check_in_due": _due,
    "check_in_file": _file,
    "check_in_starts": _starts,
    "check_in_record": _record,
    "check_in_held": _held,
}
