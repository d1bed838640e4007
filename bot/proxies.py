"""The way out of the house: Slack's clients by the proxy that the settings name, and by no other."""

from typing import TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import Settings

Client = TypeVar("Client", bound=AsyncWebClient)


def by_proxy(client: Client, settings: Settings) -> Client:
    """Return a client that goes by the proxy where there is one on the way to Slack.

    The SDK takes any proxy of the environment, also one that NO_PROXY rules out, and also on this machine.
    """
    client.proxy = settings.proxy_to(settings.api_url)
    return client
