# mypy: disable-error-code="import-not-found, untyped-decorator"
"""Celery on Redis, with a task that does nothing."""

import os
import sys

from celery import Celery

app = Celery("bench", broker=os.environ["BENCH_REDIS"])
app.conf.update(
    task_ignore_result=True, worker_hijack_root_logger=False, broker_connection_retry_on_startup=True
)


@app.task
def nothing() -> None:
    """Do nothing."""


if __name__ == "__main__":
    from bench.queues.celery_app import nothing as task  # by its full name, under which the worker knows it

    with task.app.producer_or_acquire() as producer:
        for _ in range(int(sys.argv[1])):
            task.apply_async(producer=producer)
    print("{}", flush=True)
