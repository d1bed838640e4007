"""The doctor's judgement: whether each thing that was looked at is well, and the fix where it is not."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from storage.records import Settings

SKEW_ODD = 60.0
SKEW_BAD = 240.0
"""Seconds a clock may be off; Slack's signatures are refused from 300 on."""
GOES_WITHOUT: Mapping[str, str] = {
    "channels:history": "no silent catch and no mirrored thread in public channels, and a post that was cut "
    "short cannot be looked for",
    "groups:history": "no silent catch and no mirrored thread in private channels, and a post that was cut "
    "short cannot be looked for",
    "dnd:read": "reminders also come while somebody does not want to be disturbed",
    "reactions:read": "no handoff by reaction",
    "reactions:write": "no reaction as an answer",
    "files:write": "calendar files and exports come as text",
    "usergroups:read": "a user group cannot stand for a list of people",
    "users:read.email": "people cannot be named by e-mail in `stile apply`",
}
"""What Stile does without when an optional scope is missing."""
TOKEN_FIXES: Mapping[str, str] = {
    "invalid_auth": "Copy the token anew: api.slack.com/apps, your app, OAuth & Permissions.",
    "not_authed": "Set SLACK_BOT_TOKEN.",
    "account_inactive": "The app was removed from the workspace: install it again and copy the new token.",
    "token_revoked": "The token was revoked: install the app again and copy the new token.",
    "token_expired": "Turn token rotation off in the app, install it again and copy the new token.",
    "not_allowed_token_type": "This is a token of another kind: SLACK_BOT_TOKEN begins with xoxb-, "
    "SLACK_APP_TOKEN with xapp-.",
}


SOCKET_FIXES: Mapping[str, str] = {
    "missing_scope": "The App-Level Token lacks connections:write: generate one with that scope under Basic Information.",
    "forbidden_team": "Socket Mode is off for this app: switch it on under Settings, Socket Mode.",
    "socket_mode_not_enabled": "Socket Mode is off for this app: switch it on under Settings, Socket Mode.",
    "invalid_auth": "Copy the App-Level Token anew, under Basic Information.",
}
NETWORK = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "9p",
        "ceph",
        "glusterfs",
        "lustre",
        "fuse.sshfs",
        "fuse.glusterfs",
    }
)
"""File systems that do not keep SQLite's locks."""
NO_SENSE = "nothing that makes sense"
"""What Slack "says" where something else answers in its place."""
NO_SLACK = "Something else answers in Slack's place: look at SLACK_API_URL, and at a proxy or a login page on the way."
SIGNING_SECRET = re.compile(r"[0-9a-f]{32}")


class Level(StrEnum):
    """How a thing is."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


class Check(NamedTuple):
    """One thing that was looked at; `fix` is empty when it is well."""

    level: Level
    subject: str
    found: str
    fix: str = ""


@dataclass(frozen=True)
class DatabaseFacts:
    """What the database said; `trouble` when it did not answer, `filesystem`, `read_only`, `lost` where it is a file."""

    name: str
    up_to_date: bool = True
    trouble: str = ""
    filesystem: str = ""
    read_only: bool = False
    lost: bool = False
    new: bool = False


@dataclass(frozen=True)
class SlackFacts:
    """What Slack said of the bot token; `trouble` is its error, `skew` the seconds our clock is ahead.

    `unreached` is why the question never came to Slack.
    """

    workspace: str = ""
    scopes: frozenset[str] | None = None
    skew: float | None = None
    trouble: str = ""
    unreached: str = ""


@dataclass(frozen=True)
class ChannelFacts:
    """What Slack said of one channel; `trouble` is its error."""

    name: str = ""
    joined: bool = False
    archived: bool = False
    shared: bool = False
    trouble: str = ""


def well(subject: str, found: str) -> Check:
    """Return a check that found all well."""
    return Check(Level.OK, subject, found)


def worst(checks: Collection[Check]) -> Level:
    """Return the worst that was found."""
    return max((check.level for check in checks), key=list(Level).index, default=Level.OK)


def secret(signing_secret: str) -> Check | None:
    """Judge the signing secret by its looks, or return None when it looks right."""
    if SIGNING_SECRET.fullmatch(signing_secret):
        return None
    found = "does not look like Slack's, which is 32 characters of 0-9 and a-f"
    fix = "Copy the Signing Secret (not the Client Secret or the Verification Token) under Basic Information."
    return Check(Level.WARNING, "SLACK_SIGNING_SECRET", found, fix)


def both_ways(chosen: str) -> Check:
    """Judge that there are secrets for both ways in, and nobody said which is meant."""
    found = f"SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set, so {chosen} is taken"
    return Check(
        Level.WARNING, "settings", found, "Set STILE_MODE to socket or http, or leave one secret out."
    )


def instance(why_not: str) -> Check | None:
    """Judge whose database it is by why this instance must not post, or return None when it may."""
    found, _, fix = why_not.partition(": ")
    return Check(Level.PROBLEM, "instance", found, f"{fix[:1].upper()}{fix[1:]}") if why_not else None


def database(facts: DatabaseFacts) -> Check:
    """Judge the database."""
    if facts.trouble:
        fix = "Look at DATABASE_URL, and whether the database runs and lets this machine in."
        return Check(Level.PROBLEM, "database", f"{facts.name} does not answer: {facts.trouble}", fix)
    if facts.lost:
        fix = (
            "Put the file or a backup back; to begin with an empty one, delete its .lock and -wal files too."
        )
        return Check(Level.PROBLEM, "database", f"{facts.name} is gone, and it was there", fix)
    if facts.read_only:
        fix = (
            "Let the user that runs Stile write the file and its folder, or name another one in DATABASE_URL."
        )
        return Check(Level.PROBLEM, "database", f"{facts.name} cannot be written", fix)
    if facts.filesystem in NETWORK:
        found = f"{facts.name} lies on a network file system ({facts.filesystem}), where SQLite loses data"
        fix = "Name a file on a local disk in DATABASE_URL, or take PostgreSQL."
        return Check(Level.PROBLEM, "database", found, fix)
    if facts.new:
        return Check(
            Level.WARNING,
            "database",
            f"{facts.name} is not there yet",
            "Nothing to do: the first start makes it.",
        )
    if not facts.up_to_date:
        fix = "Run `stile migrate`, or just start the bot: `stile run` does it first."
        return Check(Level.WARNING, "database", f"{facts.name} is not up to date", fix)
    return well("database", f"{facts.name}, up to date")


def unreached(host: str, why: str) -> Check:
    """Judge that Slack gave no answer, which says nothing of any token."""
    fix = f"Let this machine reach https://{host}: look at the network, at HTTPS_PROXY where a proxy leads out, and at SLACK_API_URL."
    return Check(Level.PROBLEM, "Slack", f"cannot reach {host} ({why})", fix)


def slack(facts: SlackFacts) -> Check:
    """Judge the bot token."""
    if facts.trouble:
        known = "Install the app again and copy the new token; Slack's page on auth.test explains this error."
        fix = NO_SLACK if facts.trouble.startswith(NO_SENSE) else TOKEN_FIXES.get(facts.trouble, known)
        return Check(Level.PROBLEM, "bot token", f"Slack says {facts.trouble}", fix)
    return well("bot token", f"valid in {facts.workspace}")


def model(name: str | None, where: str) -> Check:
    """Judge whether a model is set up; without one everything works, so that is well too."""
    if name is None:
        return well("model", "none (OPENAI_MODEL is not set), so people fill in forms by hand")
    return well("model", f"{name} at {where}; it drafts and never decides")


def model_trouble(name: str, trouble: str) -> Check:
    """Judge a model that is set up and gives no answer."""
    fix = "Look at OPENAI_MODEL, OPENAI_API_KEY and OPENAI_BASE_URL; until then everything goes without it."
    return Check(Level.WARNING, "model", f"{name} gives no answer ({trouble})", fix)


def socket(trouble: str) -> Check:
    """Judge the app-level token by Slack's error, which is empty when a connection may be opened."""
    if not trouble:
        return well("app token", "Socket Mode may connect")
    known = (
        "Turn Socket Mode on in the app, and make an App-Level Token with connections:write "
        "under Basic Information."
    )
    fix = NO_SLACK if trouble.startswith(NO_SENSE) else {**TOKEN_FIXES, **SOCKET_FIXES}.get(trouble, known)
    return Check(Level.PROBLEM, "app token", f"Slack says {trouble}", fix)


def scopes(
    granted: frozenset[str],
    *,
    needed: Collection[str],
    optional: Collection[str],
    lines: Mapping[str, int] | None = None,
) -> list[Check]:
    """Judge the scopes: a missing one that is needed is a problem, an optional one costs its feature.

    `lines` says in which line of app.yaml each stands.
    """
    missing = sorted(set(needed) - set(optional) - granted)
    checks = [Check(Level.PROBLEM, f"scope {one}", "is missing", _add(one, lines)) for one in missing]
    for scope in sorted(set(optional) - granted):
        without = GOES_WITHOUT.get(scope, "what it is for does not work")
        checks.append(Check(Level.WARNING, f"scope {scope}", f"is missing: {without}", _add(scope, lines)))
    return checks or [well("scopes", f"all {len(set(needed) | set(optional))} granted")]


def _add(scope: str, lines: Mapping[str, int] | None) -> str:
    line = (lines or {}).get(scope)
    where = f"`- {scope}`, line {line} of app.yaml" if line else "app.yaml lists all"
    return f"Add it under OAuth & Permissions ({where}) and install the app again."


def clock(skew: float) -> Check:
    """Judge this machine's clock against Slack's."""
    if abs(skew) < SKEW_ODD:
        return well("clock", "agrees with Slack's")
    way = "ahead of" if skew > 0 else "behind"
    level = Level.PROBLEM if abs(skew) > SKEW_BAD else Level.WARNING
    found = f"is {abs(skew):.0f} seconds {way} Slack's"
    return Check(level, "clock", found, "Let this machine take its time from the network (NTP).")


def channels(settings: Settings, facts: Mapping[str, ChannelFacts]) -> list[Check]:
    """Judge the channels that are set, and those that should be."""
    chosen = settings.channels
    named = {"channels.it": chosen.it, "channels.marketing": chosen.marketing}
    named |= {f"channels.watched[{n}]": w.channel for n, w in enumerate(chosen.watched, 1) if w.mode != "off"}
    return [_channel(path, facts.get(channel) if channel else None) for path, channel in named.items()]


def _channel(path: str, facts: ChannelFacts | None) -> Check:
    if facts is None:
        instead = "cards go to each architect's DM" if path == "channels.it" else "root lines go to DMs"
        return Check(Level.WARNING, path, f"is not set, so {instead}", "Set it with `stile apply FILE`.")
    if facts.trouble:
        fix = "Name another with `stile apply FILE`, or write /invite @Stile in it where it is private."
        return Check(Level.PROBLEM, path, f"Slack says {facts.trouble}", fix)
    if facts.archived:
        return Check(
            Level.PROBLEM,
            path,
            f"#{facts.name} is archived",
            "Unarchive it, or name another with `stile apply FILE`.",
        )
    if facts.shared:
        found = f"#{facts.name} is shared with another company, who would read what Stile says there"
        return Check(Level.PROBLEM, path, found, "Name a channel of your own with `stile apply FILE`.")
    if not facts.joined:
        return Check(
            Level.PROBLEM, path, f"Stile is not in #{facts.name}", f"Write /invite @Stile in #{facts.name}."
        )
    return well(path, f"#{facts.name}")


def people(settings: Settings, zones: Mapping[str, str]) -> list[Check]:
    """Judge the roster; `zones` are the zones Slack told of people, by id."""
    roster = settings.people
    checks = [_lead("marketing", roster.leads.marketing), _lead("it", roster.leads.it)]
    if not roster.admins:
        fix = "Set STILE_ADMINS to their Slack ids, or people.admins with `stile apply FILE`."
        found = "there are none, so nobody may change settings in Slack and the IT lead hears of trouble"
        checks.append(Check(Level.WARNING, "people.admins", found, fix))
    if not roster.architects:
        found = "there are none, so every handoff goes to the IT lead"
        fix = "Name them under [[people.architects]] with `stile apply FILE`."
        return [*checks, Check(Level.WARNING, "architects", found, fix)]
    own = {one.who for one in roster.working_time if one.zone}
    unknown = [one.who for one in roster.architects if one.who not in own and not zones.get(one.who)]
    for who in unknown:
        found = f"the zone of {who} is not known, so {settings.calendar.zone} is taken"
        fix = "Apply the settings again with `stile apply FILE`, or write their zone in it."
        checks.append(Check(Level.WARNING, "architects", found, fix))
    if not unknown:
        checks.append(well("architects", f"{len(roster.architects)}, and everybody's zone is known"))
    return checks


def _lead(side: str, who: str | None) -> Check:
    path = f"people.leads.{side}"
    if who is not None:
        return well(path, who)
    found = "is not set, so nobody hears of what rests too long"
    return Check(Level.WARNING, path, found, "Set it with `stile apply FILE`.")
