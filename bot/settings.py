"""Settings from the environment, and from files for secrets; the only place that reads it."""

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

SECRETS = (
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_CLIENT_SECRET",
    "OPENAI_API_KEY",
    "DATABASE_URL",
)
SECRET_FIELDS = (
    "bot_token",
    "app_token",
    "signing_secret",
    "database_url",
    "model_key",
    "heartbeat_url",
    "proxy",
)
"""The fields that hold secrets: never logged."""
SLACK = "https://slack.com/api/"
OPENAI = "https://api.openai.com/v1"
SLACKS = ("slack.com", "slack-gov.com")
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
NEARBY = (".local", ".internal", ".localhost", ".test")
"""How names of a private network end, which nobody can register."""
PROXY = AliasChoices("HTTPS_PROXY", "https_proxy")
PLACEHOLDER = re.compile(r"put.?yours|change.?me|^(?:xoxb-|xapp-)?your[-_ ]", re.IGNORECASE)
"""What a value reads like that nobody has set yet; who knows it could sign as Slack does."""
DATABASES = ("sqlite:///", "postgresql://", "postgres://", "postgresql+psycopg://")


class SettingsError(Exception):
    """A setting is wrong; the text is one finished sentence a line, with the fix."""


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return the user's data folder for Stile."""
    home = environment.get("XDG_DATA_HOME") or str(
        Path(environment.get("HOME", "~")).expanduser() / ".local/share"
    )
    return Path(home) / "stile"


def _alias(name: str) -> AliasChoices:
    return AliasChoices(name)


class Settings(BaseSettings):
    """What an operator decides."""

    model_config = SettingsConfigDict(extra="ignore", hide_input_in_errors=True, case_sensitive=True)

    bot_token: SecretStr | None = Field(None, validation_alias=_alias("SLACK_BOT_TOKEN"))
    app_token: SecretStr | None = Field(None, validation_alias=_alias("SLACK_APP_TOKEN"))
    signing_secret: SecretStr | None = Field(None, validation_alias=_alias("SLACK_SIGNING_SECRET"))
    api_url: str = Field(SLACK, validation_alias=_alias("SLACK_API_URL"))
    database_url: SecretStr = Field(validation_alias=_alias("DATABASE_URL"))
    host: str = Field("127.0.0.1", validation_alias=_alias("HOST"))
    port: int = Field(3000, ge=0, le=65535, validation_alias=_alias("PORT"))
    mode: Literal["socket", "http"] | None = Field(None, validation_alias=_alias("STILE_MODE"))
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", validation_alias=_alias("STILE_LOG_LEVEL")
    )
    tick_seconds: float = Field(15.0, gt=0, le=300, validation_alias=_alias("STILE_TICK_SECONDS"))
    admins: Annotated[tuple[str, ...], NoDecode] = Field((), validation_alias=_alias("STILE_ADMINS"))
    instance: str = Field("", max_length=64, validation_alias=_alias("STILE_INSTANCE"))
    heartbeat_url: SecretStr | None = Field(None, validation_alias=_alias("STILE_HEARTBEAT_URL"))
    proxy: SecretStr | None = Field(None, validation_alias=PROXY)
    no_proxy: str = Field("", validation_alias=AliasChoices("NO_PROXY", "no_proxy"))
    model_name: str | None = Field(None, validation_alias=_alias("OPENAI_MODEL"))
    model_key: SecretStr | None = Field(None, validation_alias=_alias("OPENAI_API_KEY"))
    model_on_loopback: bool = Field(False, validation_alias=_alias("STILE_MODEL_INSECURE_LOOPBACK"))
    model_url: str = Field(OPENAI, validation_alias=_alias("OPENAI_BASE_URL"))

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic names them all
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take only what `read` hands over: it has looked at the environment and at the files."""
        return (init_settings,)

    @field_validator("admins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return (
            tuple(part.strip() for part in value.split(",") if part.strip())
            if isinstance(value, str)
            else value
        )

    @field_validator("api_url")
    @classmethod
    def _is_slack(cls, value: str) -> str:
        url = urlsplit(value)
        host = (url.hostname or "").lower()
        if url.scheme not in {"https", "http"} or not host:
            raise ValueError("must begin with https://")
        if not _is_nearby(host) and not (url.scheme == "https" and _is_of_slack(host)):
            raise ValueError("must be Slack's own address, or a stand-in's near by: the bot token goes there")
        return value if value.endswith("/") else f"{value}/"

    @field_validator("database_url")
    @classmethod
    def _is_database(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(DATABASES):
            raise ValueError("must begin with sqlite:/// or postgresql://")
        return value

    @field_validator("bot_token")
    @classmethod
    def _is_bot_token(cls, value: SecretStr | None) -> SecretStr | None:
        return _starts(value, "xoxb-", "the Bot User OAuth Token under OAuth & Permissions")

    @field_validator("app_token")
    @classmethod
    def _is_app_token(cls, value: SecretStr | None) -> SecretStr | None:
        return _starts(value, "xapp-", "an App-Level Token with connections:write under Basic Information")

    @field_validator("signing_secret")
    @classmethod
    def _is_secret(cls, value: SecretStr | None) -> SecretStr | None:
        written = value.get_secret_value() if value is not None else ""
        if value is not None and len(written) < 8:
            raise ValueError("is too short; copy the Signing Secret under Basic Information")
        if PLACEHOLDER.search(written):
            raise ValueError("is still the placeholder; copy the Signing Secret under Basic Information")
        return value

    @field_validator("heartbeat_url")
    @classmethod
    def _is_listener(cls, value: SecretStr | None) -> SecretStr | None:
        url = urlsplit(value.get_secret_value()) if value is not None else None
        if url is not None and not (url.hostname and (url.scheme == "https" or url.hostname in LOOPBACK)):
            raise ValueError("must begin with https:// and name a host")
        return value

    @field_validator("proxy")
    @classmethod
    def _is_proxy(cls, value: SecretStr | None) -> SecretStr | None:
        written = value.get_secret_value() if value is not None else ""
        url = urlsplit(written if "://" in written else f"http://{written}")
        if value is not None and not (url.hostname and url.scheme in ("http", "https")):
            raise ValueError("must name a proxy such as http://proxy.example.com:3128")
        return SecretStr(url.geturl()) if value is not None else None

    @field_validator("model_url")
    @classmethod
    def _is_model_server(cls, value: str, info: ValidationInfo) -> str:
        return _model_server(value, on_loopback=bool(info.data.get("model_on_loopback")))

    def proxy_to(self, url: str) -> str | None:
        """Return the proxy on the way to an address; None without one, on this machine and where NO_PROXY says so."""
        host = (urlsplit(url).hostname or "").lower()
        spared = [name.strip().lower().lstrip(".") for name in self.no_proxy.split(",") if name.strip()]
        direct = host in LOOPBACK or any(name in ("*", host) or host.endswith(f".{name}") for name in spared)
        return None if self.proxy is None or direct else self.proxy.get_secret_value()

    @property
    def transport(self) -> Literal["socket", "http"]:
        """Return how Slack reaches the bot: what STILE_MODE says, else what there are secrets for."""
        if self.mode is not None:
            return self.mode
        return "socket" if self.app_token is not None else "http"


def _is_nearby(host: str) -> bool:
    """Tell whether a host is this machine, or by its name or address one of the own network."""
    if host in LOOPBACK or "." not in host or host.endswith(NEARBY):
        return True
    try:
        return ip_address(host).is_private
    except ValueError:
        return False


def _is_of_slack(host: str) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in SLACKS)


def _model_server(value: str, *, on_loopback: bool) -> str:
    url = urlsplit(value)
    local = url.scheme == "http" and url.hostname in LOOPBACK
    if not url.hostname or (url.scheme != "https" and not local):
        raise ValueError("must begin with https:// and name a host")
    if local and not on_loopback:
        raise ValueError(
            "must begin with https://; for a server on this machine set STILE_MODEL_INSECURE_LOOPBACK=true too"
        )
    if url.username is not None or url.query or url.fragment:
        raise ValueError("must be an address alone; the key belongs into OPENAI_API_KEY")
    return value


def _starts(value: SecretStr | None, prefix: str, where: str) -> SecretStr | None:
    if value is not None and not value.get_secret_value().startswith(prefix):
        raise ValueError(f"must begin with {prefix}; it is {where}")
    if value is not None and PLACEHOLDER.search(value.get_secret_value()):
        raise ValueError(f"is still the placeholder; it is {where}")
    return value


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """Read and check every setting, or raise `SettingsError` naming each wrong line and its fix."""
    given = dict(os.environ if environment is None else environment)
    problems = [*_unknown(given), *_read_files(given)]
    given = {name: value.strip() for name, value in given.items() if value.strip()}
    given.setdefault("DATABASE_URL", f"sqlite:///{data_folder(given) / 'stile.db'}")
    try:
        settings = Settings.model_validate(given)
    except ValidationError as error:
        raise SettingsError("\n".join([*problems, *_sentences(error)])) from None
    if problems:
        raise SettingsError("\n".join(problems))
    return settings


def require_slack(settings: Settings) -> None:
    """Refuse to run without the secrets that the chosen transport needs."""
    missing = [] if settings.bot_token else ["SLACK_BOT_TOKEN"]
    if settings.transport == "socket" and settings.app_token is None:
        missing.append("SLACK_APP_TOKEN")
    if settings.transport == "http" and settings.signing_secret is None:
        missing.append("SLACK_SIGNING_SECRET (for HTTP) or SLACK_APP_TOKEN (for Socket Mode)")
    if missing:
        raise SettingsError(
            f"Set {' and '.join(missing)}; README shows where Slack keeps them. "
            "Without Slack, `stile demo` shows it all."
        )


def _names() -> set[str]:
    aliases = (field.validation_alias for field in Settings.model_fields.values())
    return {str(choice) for alias in aliases if isinstance(alias, AliasChoices) for choice in alias.choices}


def _unknown(given: Mapping[str, str]) -> list[str]:
    known = sorted(name for name in _names() if name.startswith("STILE_"))
    named = sorted(name for name in given if name.startswith("STILE_") and not name.startswith("STILE_TEST_"))
    return [
        f"{name} is not a setting of Stile; {_advice(name, known)}" for name in named if name not in known
    ]


def _advice(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."


def _read_files(given: dict[str, str]) -> list[str]:
    problems = []
    for name in SECRETS:
        path = given.pop(f"{name}_FILE", "")
        if not path:
            continue
        try:
            given[name] = Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            problems.append(
                f"{name}_FILE names a file that cannot be read ({error.strerror}); check its path and rights."
            )
    return problems


def _sentences(error: ValidationError) -> list[str]:
    lines = []
    for problem in error.errors(include_input=False, include_url=False):
        name = str(problem["loc"][0]) if problem["loc"] else "A setting"
        lines.append(f"{name} {_plain(problem['msg'])}.")
    return lines


def _plain(message: str) -> str:
    text = message.removeprefix("Value error, ")
    return text if text.startswith(("must", "is")) else f"is not right: {text[0].lower()}{text[1:]}"
