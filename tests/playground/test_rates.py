import pytest

from bot.playground.rates import Rates
from tests.playground.world import a_world


class Hands:
    """A clock whose hands are set."""

    def __init__(self) -> None:
        self.at = 100.0

    def now(self) -> float:
        return self.at


def test_one_post_a_second_and_channel() -> None:
    hands = Hands()
    rates = Rates(hands.now)

    waits = [rates.wait("A", "chat.postMessage", channel) for channel in ("C1", "C1", "C2")]
    hands.at += 1
    later = rates.wait("A", "chat.postMessage", "C1")

    assert waits == [None, 1, None]
    assert later is None


@pytest.mark.parametrize(("method", "allowed"), [("chat.update", 50), ("conversations.list", 20)])
def test_so_many_calls_a_minute_by_tier(method: str, allowed: int) -> None:
    hands = Hands()
    rates = Rates(hands.now)

    waits = [rates.wait("A", method, "C1") for _ in range(allowed + 1)]
    hands.at += 60
    later = rates.wait("A", method, "C1")

    assert waits == [None] * allowed + [60]
    assert later is None


def test_apps_do_not_use_up_each_others_limits() -> None:
    rates = Rates(Hands().now)

    rates.wait("A", "chat.postMessage", "C1")

    assert rates.wait("B", "chat.postMessage", "C1") is None


async def test_a_strict_playground_answers_429_and_when_to_come_again() -> None:
    async with a_world(strict_rates=True) as world:
        first = await world.api("chat.postMessage", channel="C0MAR", text="one")
        second = await world.api("chat.postMessage", channel="C0MAR", text="two")

        assert first["ok"]
        assert second["error"] == "ratelimited"
        assert world.playground.calls[-1].status == 429
