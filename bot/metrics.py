"""What Prometheus may read of a running bot; numbers only, no ids of people and no text."""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
)

from handlers.rules.auditor import Audit

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)
PlatformCollector(registry=REGISTRY)
ACK_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
"""Slack waits three seconds."""
RECEIVED = Counter("stile_received", "Payloads that passed the guard", ["kind"], registry=REGISTRY)
REPEATED = Counter("stile_repeated", "Payloads that had been kept before", ["kind"], registry=REGISTRY)
REFUSED = Counter("stile_refused", "Requests the guard turned away", ["status"], registry=REGISTRY)
ACK_SECONDS = Histogram(
    "stile_ack_seconds",
    "Seconds from a payload to its answer",
    ["kind"],
    buckets=ACK_BUCKETS,
    registry=REGISTRY,
)
TICKS = Counter("stile_ticks", "Ticks of the clock that ended", registry=REGISTRY)
LAST_TICK = Gauge(
    "stile_last_tick_seconds", "When the last tick ended, in seconds since 1970", registry=REGISTRY
)
LAST_AUDIT = Gauge(
    "stile_last_audit_seconds", "When the last audit ended, in seconds since 1970", registry=REGISTRY
)
READY = Gauge("stile_ready", "1 when the bot can take work", registry=REGISTRY)
EVENTS = Gauge("stile_inbox_waiting", "Events that wait to be handled", registry=REGISTRY)
OLDEST_EVENT = Gauge(
    "stile_inbox_oldest_seconds", "How long the oldest of them has waited", registry=REGISTRY
)
OUTBOX = Gauge("stile_outbox", "Messages that are not said, by state", ["state"], registry=REGISTRY)
DUE = Gauge("stile_outbox_due", "Messages that are due and were never said", registry=REGISTRY)
OLDEST_DUE = Gauge("stile_outbox_oldest_seconds", "How long the oldest of them is due", registry=REGISTRY)
STUCK = Gauge("stile_stuck", "What the auditor calls stuck, by what it is", ["what"], registry=REGISTRY)
HEARTBEATS = Counter("stile_heartbeats", "Heartbeats, and how they ended", ["ended"], registry=REGISTRY)
ASKED = Counter(
    "stile_asked", "Questions to the model, and how they ended", ["kind", "ended"], registry=REGISTRY
)
ASKED_SECONDS = Histogram("stile_asked_seconds", "Seconds until a question ended", registry=REGISTRY)
KINDS_OF_STUCK = ("unhandled", "overdue", "abandoned", "uncertain")


def audited(found: Audit) -> None:
    """Show what the auditor found."""
    EVENTS.set(found.events)
    OLDEST_EVENT.set(found.oldest_event)
    DUE.set(found.due)
    OLDEST_DUE.set(found.oldest_due)
    for state, count in found.by_state.items():
        OUTBOX.labels(state).set(count)
    for what in KINDS_OF_STUCK:
        STUCK.labels(what).set(sum(getattr(stuck, what) for stuck in found.stuck.values()))
    LAST_AUDIT.set_to_current_time()
