"""The users and dnd families: people, and when they want to be left alone."""

from bot.playground.company import Person
from bot.playground.shapes import Json, SlackError, invalid_arguments
from bot.playground.web_api.ask import Ask
from bot.playground.web_api.paging import page


def info(ask: Ask) -> Json:
    """Return one person."""
    return {"user": _shown(ask, ask.person(ask.args.need("user")))}


def list_(ask: Ask) -> Json:
    """List everybody of the workspace, bots and deactivated people included."""
    own = [one for one in ask.workspace.people.values() if not ask.workspace.is_foreign(one)]
    found, cursor = page(own, ask.args, default=1000, most=1000)
    members = [_shown(ask, person) for person in found]
    return {"members": members, "cache_ts": ask.workspace.now(), "response_metadata": cursor}


def lookup_by_email(ask: Ask) -> Json:
    """Find an active person by their address."""
    email = ask.args.need("email").lower()
    for person in ask.workspace.people.values():
        if ask.slack.email(person).lower() == email and not (person.deleted or person.is_bot):
            return {"user": _shown(ask, person)}
    raise SlackError("users_not_found")


def _shown(ask: Ask, person: Person) -> Json:
    shown = ask.slack.user(person)
    if "users:read.email" in ask.app.scopes and not person.is_bot:
        shown["profile"]["email"] = ask.slack.email(person)
    if ask.args.flag("include_locale"):
        shown["locale"] = "en-US"
    return shown


def dnd_info(ask: Ask) -> Json:
    """Return when a person does not want to be disturbed next."""
    person = ask.person(ask.args.need("user"))
    return {**_dnd(person), "snooze_enabled": False}


def dnd_team_info(ask: Ask) -> Json:
    """Return the same for up to fifty people."""
    users = [user.strip() for user in ask.args.text("users").split(",") if user.strip()]
    if not users:
        raise SlackError("no_users_provided")
    if len(users) > 50:
        raise invalid_arguments("[ERROR] must have at most 50 items [json-pointer:/users]")
    people = [ask.workspace.people[user] for user in users if user in ask.workspace.people]
    return {"users": {person.id: _dnd(person) for person in people}}


def _dnd(person: Person) -> Json:
    start, end = person.dnd or (1, 1)
    return {
        "dnd_enabled": person.dnd is not None,
        "next_dnd_start_ts": int(start),
        "next_dnd_end_ts": int(end),
    }


METHODS = {
    "users.info": info,
    "users.list": list_,
    "users.lookupByEmail": lookup_by_email,
    "dnd.info": dnd_info,
    "dnd.teamInfo": dnd_team_info,
}
