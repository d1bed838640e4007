"""The rest: auth, team, bots, user groups and the door to Socket Mode."""

from bot.playground.company import UserGroup
from bot.playground.shapes import Json, SlackError, invalid_arguments
from bot.playground.web_api.ask import Ask


def auth_test(ask: Ask) -> Json:
    """Say who the token is."""
    return {
        "url": f"{ask.slack.base_url}/",
        "team": ask.workspace.name,
        "user": ask.workspace.people[ask.app.bot].name,
        "team_id": ask.workspace.team_id,
        "user_id": ask.app.bot,
        "bot_id": ask.app.installed.bot_id,
        "is_enterprise_install": False,
    }


def team_info(ask: Ask) -> Json:
    """Return the workspace."""
    asked = ask.args.text("team")
    if asked and asked != ask.workspace.team_id:
        raise SlackError("team_not_found")
    return {
        "team": {
            "id": ask.workspace.team_id,
            "name": ask.workspace.name,
            "domain": ask.workspace.domain,
            "email_domain": f"{ask.workspace.domain}.example",
            "icon": {"image_default": True},
        }
    }


def bots_info(ask: Ask) -> Json:
    """Return a bot; without an argument an empty answer, as Slack gives."""
    wanted = ask.args.text("bot")
    if not wanted:
        return {}
    for app in ask.workspace.apps:
        if app.installed.bot_id == wanted:
            profile = ask.slack.bot_profile(app)
            return {"bot": {key: value for key, value in profile.items() if key != "team_id"}}
    raise SlackError("bot_not_found")


def usergroups(ask: Ask) -> Json:
    """List the user groups."""
    with_users = ask.args.flag("include_users")
    groups = [_group(ask, group) for group in ask.workspace.usergroups.values()]
    for group, kept in zip(groups, ask.workspace.usergroups.values(), strict=True):
        if with_users:
            group["users"] = list(kept.users)
    return {"usergroups": groups}


def usergroup_users(ask: Ask) -> Json:
    """List who is in a user group."""
    group = ask.workspace.usergroups.get(ask.args.need("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"users": list(group.users)}


def _group(ask: Ask, group: UserGroup) -> Json:
    return {
        "id": group.id,
        "team_id": ask.workspace.team_id,
        "is_usergroup": True,
        "is_subteam": True,
        "name": group.name,
        "description": "",
        "handle": group.handle,
        "is_external": False,
        "date_create": 0,
        "date_update": 0,
        "date_delete": 0,
        "user_count": len(group.users),
        "prefs": {"channels": [], "groups": []},
    }


def connections_open(ask: Ask) -> Json:
    """Give out an address for Socket Mode."""
    if ask.app.request_url is not None:
        raise invalid_arguments("[ERROR] socket mode is not turned on for this app")
    return {"url": ask.slack.links.ticket(ask.app)}


METHODS = {
    "auth.test": auth_test,
    "team.info": team_info,
    "bots.info": bots_info,
    "usergroups.list": usergroups,
    "usergroups.users.list": usergroup_users,
    "apps.connections.open": connections_open,
}
