# mypy: disable-error-code="import-not-found, untyped-decorator"
"""Dramatiq on Redis, with a task that does nothing."""

import os
import sys

import dramatiq
from dramatiq.brokers.redis import RedisBroker

dramatiq.set_broker(RedisBroker(url=os.environ["BENCH_REDIS"]))


@dramatiq.actor(max_retries=0)
def nothing() -> None:
    """Do nothing."""


if __name__ == "__main__":
    for _ in range(int(sys.argv[1])):
        nothing.send()
    print("{}", flush=True)
