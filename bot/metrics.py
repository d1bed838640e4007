"""What Prometheus may read of a running bot; numbers only, no ids of people and no text."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()
RECEIVED = Counter("stile_received", "Payloads that passed the guard", ["kind"], registry=REGISTRY)
REPEATED = Counter("stile_repeated", "Payloads that had been kept before", ["kind"], registry=REGISTRY)
REFUSED = Counter("stile_refused", "Requests the guard turned away", ["status"], registry=REGISTRY)
ANSWERED = Histogram("stile_ack_seconds", "Seconds from a request to its answer", registry=REGISTRY)
TICKS = Counter("stile_ticks", "Ticks of the clock that ended", registry=REGISTRY)
LAST_TICK = Gauge(
    "stile_last_tick_seconds", "When the last tick ended, in seconds since 1970", registry=REGISTRY
)
ASKED = Counter(
    "stile_asked", "Questions to the model, and how they ended", ["kind", "ended"], registry=REGISTRY
)
ASKED_SECONDS = Histogram("stile_asked_seconds", "Seconds until a question ended", registry=REGISTRY)
