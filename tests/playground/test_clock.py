from datetime import UTC, datetime, timedelta

from bot.playground import MovableClock

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_frozen_clock_stands_still_until_it_is_moved() -> None:
    clock = MovableClock(START, frozen=True)

    first = clock.now()
    clock.move(timedelta(hours=1))

    assert first == START
    assert clock.now() == START + timedelta(hours=1)


def test_a_running_clock_goes_on_from_where_it_was_set() -> None:
    clock = MovableClock(START)

    clock.set(START + timedelta(days=1))

    assert timedelta(days=1) <= clock.now() - START < timedelta(days=1, seconds=5)


def test_a_clock_starts_at_the_real_time_and_knows_how_far_it_was_moved() -> None:
    clock = MovableClock()

    clock.move(timedelta(hours=-2))

    assert abs(clock.offset + 7200) < 5


def test_whoever_subscribed_is_told_of_each_move() -> None:
    clock = MovableClock(START, frozen=True)
    heard: list[datetime] = []
    clock.subscribe(lambda: heard.append(clock.now()))

    clock.move(timedelta(hours=1))
    clock.set(START)

    assert heard == [START + timedelta(hours=1), START]
