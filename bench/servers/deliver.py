"""A worker that claims what is due, says it to nobody, and marks it; its argument is the database."""

import json
import sys
from datetime import UTC, datetime

from handlers.deps import Deps
from handlers.use_cases import deliveries
from storage.claims import Posted
from storage.records import Delivery
from storage.store import Store


def main(url: str) -> None:
    """Work until nothing is due."""
    deps = Deps(Store(url), lambda: datetime.now(UTC))
    print(json.dumps({"ready": True}), flush=True)
    claimed: list[Delivery] = []
    while claimed := deliveries.claim(deps, limit=100, lease=120.0, surely=len(claimed) == 100):
        said = [Posted(one, "C0", str(one.id)) for one in claimed]
        deliveries.settled(deps, said, verify_after=240.0)
    deps.store.close()


if __name__ == "__main__":
    main(sys.argv[1])
