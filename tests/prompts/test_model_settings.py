import pytest

from bot.settings import SECRET_FIELDS, SettingsError, read

HOME = {"HOME": "/home/somebody", "OPENAI_MODEL": "tiny"}
LOOPBACK = {**HOME, "STILE_MODEL_INSECURE_LOOPBACK": "true"}


@pytest.mark.parametrize("url", ["https://models.example/v1", "https://10.0.0.5:8443/v1/"])
def test_a_server_with_tls_is_taken(url: str) -> None:
    assert read({**HOME, "OPENAI_BASE_URL": url}).model_url == url


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/v1", "http://localhost:8000/v1", "http://[::1]:8000/v1"]
)
def test_a_server_on_this_machine_needs_its_own_word(url: str) -> None:
    assert read({**LOOPBACK, "OPENAI_BASE_URL": url}).model_url == url
    with pytest.raises(SettingsError, match="set STILE_MODEL_INSECURE_LOOPBACK=true too"):
        read({**HOME, "OPENAI_BASE_URL": url})


@pytest.mark.parametrize(
    "url",
    ["http://models.example/v1", "http://127.0.0.1.models.example/v1", "http://10.0.0.5/v1", "ftp://127.0.0.1/", "models.example", "https://",
     "https://user:hush@models.example/v1", "https://models.example/v1?key=hush", "https://models.example/#x", "https://[::1/v1",
     "http://localhost@models.example/v1"],
)  # fmt: skip
def test_any_other_address_is_one_sentence_without_what_it_holds(url: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read({**LOOPBACK, "OPENAI_BASE_URL": url})

    [sentence] = str(refused.value).splitlines()
    assert sentence.startswith("OPENAI_BASE_URL ")
    assert "hush" not in sentence


def test_the_key_is_a_secret() -> None:
    settings = read({**HOME, "OPENAI_API_KEY": "sk-hush"})

    assert "hush" not in repr(settings)
    assert "model_key" in SECRET_FIELDS
