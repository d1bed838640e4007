"""Forms that take what models give: a value alone, null for nothing, a number for text."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, model_validator


def _as_text(given: Any) -> Any:
    if given is None:
        return ""
    return str(given) if isinstance(given, int | float) and not isinstance(given, bool) else given


Text = Annotated[str, BeforeValidator(_as_text)]
"""A text; null is empty, a number is its digits."""
LOWERED = BeforeValidator(lambda given: given.strip().casefold() if isinstance(given, str) else given)
"""For a choice: models write `Up` for `up`."""


class Piece(BaseModel):
    """A value and the sentence it was found in."""

    value: Text = ""
    sentence: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _from_bare_value(cls, given: Any) -> Any:
        return given if isinstance(given, dict) else {"value": given}
