"""Jobs: what the clock told us."""
