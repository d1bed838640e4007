"""`stile demo`."""


def demo() -> None:
    """Try Stile."""
