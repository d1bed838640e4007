"""Who may do what, in which state: one table, asked at every action."""

from collections.abc import Collection
from enum import StrEnum

from handlers.rules.refusals import Denied, NoLonger, Refusal
from handlers.rules.states import name_of
from storage.records import Actor, Handoff
from storage.vocabulary import Role, Side, State


class Action(StrEnum):
    """What can be done to a handoff."""

    EDIT = "edit"
    SUBMIT = "submit"
    COMPLETE = "complete"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    TAKE = "take"
    ASK = "ask"
    ANSWER = "answer"
    REROUTE = "reroute"
    DECLINE = "decline"
    CHECK_IN = "check_in"
    MOVE_ON = "move_on"
    WAIVE = "waive"
    SIGN_CONTRACT = "sign_contract"
    ACKNOWLEDGE = "acknowledge"
    OVERRIDE = "override"
    INVITE = "invite"
    TAKE_OVER = "take_over"
    CHANGE_KPIS = "change_kpis"
    SIGN_KPIS = "sign_kpis"
    FIND_BASELINE = "find_baseline"
    NAME_SPONSOR = "name_sponsor"
    SET_LANE = "set_lane"
    GIVE_VERDICT = "give_verdict"
    START_DELIVERY = "start_delivery"
    LAUNCH = "launch"
    CLOSE = "close"
    CLOSE_IDEA = "close_idea"


class _Who(StrEnum):
    REQUESTER = "the person who asked for it"
    ARCHITECT = "an IT architect"
    IT_DECIDES = "an IT architect or the IT lead"
    PARTIES = "the people on it"
    ITS_ARCHITECT = "its architect or the IT lead"
    LEADS = "one of the two leads"
    PARTIES_OR_LEADS = "the people on it or one of the two leads"
    MARKETING_LEAD = "the marketing lead or a Stile admin"
    MEMBERS = "a member of this company"


_HELD = frozenset({State.DRAFT, State.NEEDS_CONTEXT})
_OFFERED = frozenset({State.READY, State.WITH_IT})
_ALIVE = frozenset(
    {State.IDEA_OPEN, State.READY, State.WITH_IT, State.AGREED, State.IN_DELIVERY, State.LAUNCHED}
)
_DELIVERED = frozenset({State.IN_DELIVERY, State.LAUNCHED, State.MEASURED, State.CLOSED})

_TABLE: dict[Action, tuple[_Who, frozenset[State]]] = {
    Action.EDIT: (_Who.REQUESTER, _HELD | {State.CAUGHT, State.IDEA_OPEN}),
    Action.SUBMIT: (_Who.REQUESTER, _HELD),
    Action.COMPLETE: (_Who.REQUESTER, _OFFERED | {State.AGREED, State.IN_DELIVERY}),
    Action.WITHDRAW: (_Who.REQUESTER, _HELD | {State.READY}),
    Action.REOPEN: (_Who.REQUESTER, frozenset({State.WITHDRAWN, State.DECLINED})),
    Action.TAKE: (_Who.ARCHITECT, frozenset({State.READY})),
    Action.ASK: (_Who.IT_DECIDES, _OFFERED | {State.IDEA_OPEN}),
    Action.ANSWER: (_Who.REQUESTER, _ALIVE | {State.NEEDS_CONTEXT}),
    Action.REROUTE: (_Who.IT_DECIDES, _OFFERED),
    Action.DECLINE: (_Who.IT_DECIDES, _OFFERED),
    Action.CHECK_IN: (_Who.PARTIES, _ALIVE | {State.NEEDS_CONTEXT}),
    Action.MOVE_ON: (_Who.PARTIES, _ALIVE),
    Action.WAIVE: (_Who.ITS_ARCHITECT, _ALIVE),
    Action.SIGN_CONTRACT: (_Who.PARTIES, _ALIVE - {State.IDEA_OPEN}),
    Action.ACKNOWLEDGE: (_Who.ARCHITECT, _ALIVE),
    Action.OVERRIDE: (_Who.LEADS, _ALIVE),
    Action.INVITE: (_Who.PARTIES, _ALIVE),
    Action.SET_LANE: (_Who.PARTIES_OR_LEADS, _ALIVE | {State.NEEDS_CONTEXT}),
    Action.TAKE_OVER: (_Who.MARKETING_LEAD, _ALIVE | {State.NEEDS_CONTEXT}),
    # Who of them, the KPIs themselves say: their owners, delegates and leads.
    Action.CHANGE_KPIS: (_Who.MEMBERS, frozenset({State.WITH_IT, State.AGREED})),
    Action.SIGN_KPIS: (_Who.MEMBERS, frozenset({State.WITH_IT, State.AGREED})),
    Action.FIND_BASELINE: (
        _Who.MEMBERS,
        frozenset({State.WITH_IT, State.AGREED, State.IN_DELIVERY, State.LAUNCHED}),
    ),
    # Who finds it out, or who asked for it: the outcome context says.
    Action.NAME_SPONSOR: (_Who.MEMBERS, _ALIVE | {State.NEEDS_CONTEXT, State.MEASURED}),
    Action.GIVE_VERDICT: (_Who.MEMBERS, _DELIVERED),
    Action.START_DELIVERY: (_Who.PARTIES, frozenset({State.AGREED})),
    Action.LAUNCH: (_Who.PARTIES, frozenset({State.IN_DELIVERY})),
    Action.CLOSE: (_Who.PARTIES, frozenset({State.MEASURED})),
    Action.CLOSE_IDEA: (_Who.PARTIES, frozenset({State.IDEA_OPEN})),
}

GUEST = "Guests cannot use Stile here; ask the person who invited you to hand it in for you."
FOREIGN = "Stile answers only people of the company that installed it; ask your contact there."
GONE = "This account is deactivated, so Stile does nothing for it."
NOT_YOURS = "There is no such handoff among those you can see; `/handoff list` shows yours."


def require_member(actor: Actor) -> None:
    """Refuse guests, people of another company, and deactivated accounts."""
    if actor.deactivated:
        raise Denied(GONE)
    if actor.foreign:
        raise Denied(FOREIGN)
    if actor.guest:
        raise Denied(GUEST)


def require(actor: Actor, action: Action, handoff: Handoff | None, *, named: Collection[str] = ()) -> Handoff:
    """Return the handoff when this person may do this now; else refuse, telling nothing that is not theirs.

    Who is `named` in it, as an owner of its KPIs is, knows of it, also where it is private.
    """
    require_member(actor)
    if handoff is None or not (actor.id in named or may_read(actor, handoff)):
        raise Denied(NOT_YOURS)
    who, states = _TABLE[action]
    if not _is(actor, who, handoff):
        raise Denied(f"Only {_named(who, handoff)} can do this with {handoff.key}.")
    if handoff.state not in states:
        raise NoLonger(f"{handoff.key} is {name_of(handoff)}, so this button no longer applies.")
    return handoff


def _named(who: _Who, handoff: Handoff) -> str:
    """Return who can do something, by name where it is one person's."""
    return f"<@{handoff.requester}>, who asked for it," if who is _Who.REQUESTER else who.value


def require_edit(actor: Actor, handoff: Handoff | None) -> Handoff:
    """Return the handoff when this person may write its outcome now: while it is held, or while it is still owed."""
    owed = handoff is not None and handoff.context_due_at is not None and handoff.ready_at is not None
    return require(actor, Action.COMPLETE if owed else Action.EDIT, handoff)


def may(actor: Actor, action: Action, handoff: Handoff) -> bool:
    """Tell whether `require` would let it pass."""
    try:
        require(actor, action, handoff)
    except Refusal:
        return False
    return True


def require_read(
    actor: Actor, handoff: Handoff | None, *, invited: bool, named: Collection[str] = ()
) -> Handoff:
    """Return a handoff to who may see it; who was invited to it, also as a guest, sees it once IT has it.

    Who is `named` in it knows of it, also where it is private.
    """
    if handoff is not None and invited and handoff.ready_at is not None and not actor.deactivated:
        return handoff
    require_member(actor)
    if handoff is None or not (actor.id in named or may_read(actor, handoff)):
        raise Denied(NOT_YOURS)
    return handoff


def may_read(actor: Actor, handoff: Handoff) -> bool:
    """Tell whether a person may see a handoff: their own, or, once out of the hold, their company's."""
    if actor.guest or actor.foreign or actor.deactivated:
        return False
    if actor.id in {handoff.requester, handoff.author}:
        return True
    if handoff.ready_at is None:
        return Role.LEAD in actor.roles and actor.side is Side.MARKETING
    if handoff.private:
        return actor.side is Side.IT or Role.LEAD in actor.roles or Role.ADMIN in actor.roles
    return True


def require_admin(actor: Actor) -> None:
    """Refuse who is no admin of Stile."""
    require_member(actor)
    if Role.ADMIN not in actor.roles:
        raise Denied("Only a Stile admin can do this; `/handoff help` names them.")


def _is(actor: Actor, who: _Who, handoff: Handoff) -> bool:
    on_it = actor.id in {handoff.requester, handoff.author}
    architect = actor.side is Side.IT and Role.ARCHITECT in actor.roles
    it_lead = actor.side is Side.IT and Role.LEAD in actor.roles
    marketing_lead = actor.side is Side.MARKETING and Role.LEAD in actor.roles
    return {
        _Who.REQUESTER: on_it,
        _Who.ARCHITECT: architect and not on_it,
        _Who.IT_DECIDES: (architect or it_lead) and not on_it,
        _Who.PARTIES: on_it or actor.id == handoff.architect or it_lead,
        _Who.ITS_ARCHITECT: (actor.id == handoff.architect or it_lead) and not on_it,
        _Who.LEADS: Role.LEAD in actor.roles and not on_it,
        _Who.PARTIES_OR_LEADS: on_it or actor.id == handoff.architect or Role.LEAD in actor.roles,
        _Who.MARKETING_LEAD: marketing_lead or Role.ADMIN in actor.roles,
        _Who.MEMBERS: True,
    }[who]
