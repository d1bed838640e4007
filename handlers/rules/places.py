"""Where a message goes while its conversation cannot be written to."""

from storage.records import Delivery, Handoff

TO_ARCHITECT = frozenset({"card", "rerouted_it", "answer", "completed"})
"""What is said in IT's channel."""
TO_REQUESTER = frozenset(
    {
        "root",
        "taken",
        "rerouted",
        "declined",
        "taken_back",
        "question",
        "check_in_held",
        "stage_moved",
        "contract_signed",
        "contract_decided",
        "architect_left",
        "taken_over",
    }
)
"""What is said in a handoff's thread."""


def by_dm(delivery: Delivery, handoff: Handoff) -> str | None:
    """Return to whom a message about a handoff goes directly when its place is closed, or None."""
    if delivery.person is not None:
        return None
    if delivery.kind in TO_ARCHITECT:
        return handoff.architect
    return handoff.requester if delivery.kind in TO_REQUESTER else None
