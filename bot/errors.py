"""Errors as an operator reads them."""


def first_line(error: BaseException) -> str:
    """Return an error in one line, without the statement and the address that SQLAlchemy adds."""
    cause = getattr(error, "orig", None) or error
    return (str(cause).strip().splitlines() or [type(cause).__name__])[0]
