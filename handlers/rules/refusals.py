"""A refusal: the one way a rule says no."""


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error
    """One finished sentence for the person who will read it, saying what they can do."""

    def __init__(self, sentence: str, *, field: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class NoLonger(Refusal):
    """A refusal of what was possible before: somebody was faster, or a message is older than what it shows."""


class Denied(Refusal):
    """A refusal because of who asks: it is theirs to read and, other than the rest, it is written down."""
