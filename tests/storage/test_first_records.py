from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from pydantic import create_model
from sqlmodel import SQLModel

from storage.records.shape import FROZEN

THREADS = 16
FIELDS: dict[str, Any] = {f"field_{number}": (int, number) for number in range(60)}


class Frozen(SQLModel):
    model_config = FROZEN


def test_a_record_is_right_when_many_threads_make_the_first_of_its_kind_at_once() -> None:
    kind = create_model("Record", __base__=Frozen, **FIELDS)
    together = Barrier(THREADS)

    def make(number: int) -> Any:
        together.wait()
        return kind.model_validate({"field_0": str(number)}).model_dump()["field_0"]

    with ThreadPoolExecutor(THREADS) as pool:
        made = list(pool.map(make, range(THREADS)))

    assert made == list(range(THREADS))
