"""Processes that are measured from outside: each says on its first line of output where it listens."""
