"""Use cases: one verb, one unit of work."""
