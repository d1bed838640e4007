# mypy: disable-error-code="import-not-found, untyped-decorator"
"""Procrastinate, with a task that does nothing."""

import os

import procrastinate

app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=os.environ["BENCH_POSTGRES"]))


@app.task(queue="bench", name="nothing")
def nothing() -> None:
    """Do nothing."""


if __name__ == "__main__":
    connector = procrastinate.SyncPsycopgConnector(conninfo=os.environ["BENCH_POSTGRES"])
    with app.replace_connector(connector), app.open():
        app.schema_manager.apply_schema()
    print("{}", flush=True)
