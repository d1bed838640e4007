from pathlib import Path

import pytest

from bot.settings import SettingsError, read, require_slack

HOME = {"HOME": "/home/somebody"}


def told(environment: dict[str, str]) -> list[str]:
    with pytest.raises(SettingsError) as refused:
        read(environment)
    return str(refused.value).splitlines()


def test_without_any_setting_the_database_lies_in_the_data_folder() -> None:
    settings = read(HOME)

    assert settings.database_url.get_secret_value() == "sqlite:////home/somebody/.local/share/stile/stile.db"
    assert (settings.host, settings.port, settings.tick_seconds) == ("127.0.0.1", 3000, 15.0)


def test_only_the_environment_that_is_handed_over_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9999")

    assert read(HOME).port == 3000


def test_an_empty_value_is_no_value() -> None:
    assert read({**HOME, "PORT": "", "STILE_MODE": ""}).port == 3000


def test_socket_mode_is_taken_when_there_is_an_app_token() -> None:
    assert read({**HOME, "SLACK_APP_TOKEN": "xapp-1"}).transport == "socket"


def test_http_is_taken_when_there_is_a_signing_secret() -> None:
    assert read({**HOME, "SLACK_SIGNING_SECRET": "12345678"}).transport == "http"


def test_the_mode_decides_when_there_is_both() -> None:
    both = {**HOME, "SLACK_APP_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "12345678"}

    assert read({**both, "STILE_MODE": "http"}).transport == "http"


def test_admins_are_read_from_a_list_with_commas() -> None:
    assert read({**HOME, "STILE_ADMINS": "U1, U2,"}).admins == ("U1", "U2")


def test_an_unknown_stile_setting_is_told_with_the_nearest() -> None:
    assert told({**HOME, "STILE_MOED": "http"}) == [
        "STILE_MOED is not a setting of Stile; did you mean STILE_MODE?"
    ]


def test_an_unknown_setting_like_no_other_is_told_with_all() -> None:
    [sentence] = told({**HOME, "STILE_QQQQQQQQ": "1"})

    assert "known are STILE_ADMINS, STILE_HEARTBEAT_URL, STILE_INSTANCE, STILE_LOG_LEVEL" in sentence


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("SLACK_BOT_TOKEN", "xapp-1", "must begin with xoxb-"),
        ("SLACK_APP_TOKEN", "xoxb-1", "must begin with xapp-"),
        ("SLACK_SIGNING_SECRET", "123", "is too short"),
        ("SLACK_SIGNING_SECRET", "put-yours-here", "is still the placeholder"),
        ("SLACK_BOT_TOKEN", "xoxb-put-yours-here", "is still the placeholder"),
        ("SLACK_API_URL", "slack.com", "must begin with https://"),
        ("SLACK_API_URL", "http://slack.com/api/", "must be Slack's own address"),
        ("SLACK_API_URL", "https://slack.com.evil.example/api/", "must be Slack's own address"),
        ("SLACK_API_URL", "https://evilslack.com/api/", "must be Slack's own address"),
        ("SLACK_API_URL", "https://slack.com@evil.example/api/", "must be Slack's own address"),
        ("DATABASE_URL", "mysql://somewhere/x", "must begin with sqlite:/// or postgresql://"),
        ("PORT", "many", "is not right"),
        ("PORT", "99999", "is not right"),
        ("STILE_MODE", "carrier pigeon", "is not right"),
        ("STILE_TICK_SECONDS", "0", "is not right"),
    ],
)
def test_an_odd_value_is_one_sentence_with_its_name(name: str, value: str, part: str) -> None:
    [sentence] = told({**HOME, name: value})

    assert sentence.startswith(f"{name} {part}")
    assert sentence.endswith(".")


def test_no_sentence_repeats_a_secret() -> None:
    sentences = told({**HOME, "SLACK_BOT_TOKEN": "hush-hush", "DATABASE_URL": "mysql://u:hush@h/x"})

    assert len(sentences) == 2
    assert "hush" not in "".join(sentences)


@pytest.mark.parametrize(
    "url",
    [
        "https://slack.com/api/",
        "https://slack-gov.com/api/",
        "https://northwind.slack.com/api/",
        "http://slack:8080/api/",
        "http://10.0.0.7/api/",
        "http://stand-in.internal/api/",
    ],
)
def test_the_bot_token_goes_to_slacks_own_hosts_and_to_stand_ins_near_by(url: str) -> None:
    assert read({**HOME, "SLACK_API_URL": url}).api_url == url


def test_a_value_of_spaces_is_no_value_and_those_around_one_do_not_count() -> None:
    settings = read({**HOME, "SLACK_SIGNING_SECRET": " " * 32, "SLACK_BOT_TOKEN": " xoxb-1\n"})

    assert settings.signing_secret is None
    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == "xoxb-1"


def test_a_secret_can_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("xoxb-from-file\n")

    settings = read({**HOME, "SLACK_BOT_TOKEN_FILE": str(tmp_path / "token")})

    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == "xoxb-from-file"


def test_a_secret_file_that_is_not_there_is_one_sentence() -> None:
    [sentence] = told({**HOME, "SLACK_BOT_TOKEN_FILE": "/nowhere/token"})

    assert sentence.startswith("SLACK_BOT_TOKEN_FILE names a file that cannot be read")


def test_running_needs_what_the_transport_needs() -> None:
    with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET"):
        require_slack(read(HOME))


def test_the_slack_address_always_ends_with_a_slash() -> None:
    assert read({**HOME, "SLACK_API_URL": "http://127.0.0.1:9/api"}).api_url == "http://127.0.0.1:9/api/"
