"""Auditing: what waits and what is stuck, told once to the admins; and the return after a time away."""

from datetime import datetime, timedelta

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import auditor as rules
from handlers.rules.auditor import Audit, Stuck
from handlers.rules.refusals import Refusal
from handlers.use_cases import deliveries
from storage import auditor
from storage.claims import LEASE


def audit(deps: Deps) -> Audit:
    """Look at everything that waits, and keep that a bot is at work."""
    at = deps.clock()
    with deps.store.looking() as session:
        events, (due, oldest_due) = auditor.unhandled(session), auditor.unsaid(session, at=at)
        found = Audit(
            events=sum(count for _, count, _ in events),
            oldest_event=_age(min((oldest for *_, oldest in events), default=None), at),
            due=due,
            oldest_due=_age(oldest_due, at),
            by_state=auditor.by_state(session),
            stuck=_stuck(session, at, {team: n for team, n, oldest in events if at - oldest > rules.LATE}),
        )
    with deps.store.system() as session:
        auditor.seen(session, at=at)
    return found


def _stuck(session: Session, at: datetime, unhandled: dict[str, int]) -> dict[str, Stuck]:
    overdue = auditor.overdue(session, since=at - rules.LATE, at_the_latest=at - rules.VERY_LATE)
    abandoned = auditor.abandoned(session, after=rules.CLAIMS * LEASE)
    uncertain = auditor.uncertain(session, since=at - rules.UNSURE_FOR)
    kinds = (unhandled, overdue, abandoned, uncertain)
    return {team: Stuck(*(kind.get(team, 0) for kind in kinds)) for team in set().union(*kinds)}


def _age(since: datetime | None, at: datetime) -> float:
    return max((at - since).total_seconds(), 0.0) if since else 0.0


def tell(deps: Deps, found: Audit) -> list[str]:
    """Tell the admins of each workspace where something is stuck, once until it is well; return whose were told."""
    at = deps.clock()
    with deps.store.system() as session:
        known = {one.team_id: one.troubled_at for one in auditor.workspaces(session)}
        well = [team for team, since in known.items() if since and not found.stuck.get(team)]
        auditor.end_trouble(session, well)
        new = [
            team for team in known if found.stuck.get(team) and auditor.begin_trouble(session, team, at=at)
        ]
    for team in new:
        deliveries.tell_admins(deps, team, f"audit:{at:%H%M}", rules.sentence(found.stuck[team]))
    return new


def come_back(deps: Deps, *, instance: str) -> timedelta:
    """Begin to work on a database; return how long nobody did.

    Raises `Refusal` when it belongs to another instance. After a time away, as after a restored backup, what waits is
    looked for in Slack before it is said, and what stands there of open handoffs is drawn anew in place.
    """
    at = deps.clock()
    with deps.store.system() as session:
        known = auditor.workspaces(session)
        for one in known:
            if why := rules.may_post(one.instance, instance):
                raise Refusal(why)
        if instance:
            auditor.take(session, instance=instance)
        last = max((one.seen_at for one in known if one.seen_at), default=at)
        if at - last > rules.AWAY:
            auditor.look_first(session, seen_at=last - rules.LATE, at=at)
            auditor.redraw_open(session)
        auditor.seen(session, at=at)
    return at - last


def adopt(deps: Deps, *, instance: str) -> int:
    """Let this instance take over the database; return of how many workspaces."""
    with deps.store.system() as session:
        auditor.take(session, instance=instance)
        return len(auditor.workspaces(session))
