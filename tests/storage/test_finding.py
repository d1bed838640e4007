"""Words are kept in pieces small enough to look up, and large enough that no search misses one."""

from hypothesis import given
from hypothesis import strategies as st

from storage import finding

TEXTS = st.text(alphabet=st.sampled_from("abcß éÉİ\n.-/😀"), max_size=90)


@given(TEXTS, st.integers(0, 89), st.integers(1, finding.STEP))
def test_whatever_stands_in_a_word_stands_in_one_of_its_pieces(text: str, at: int, length: int) -> None:
    looked_for = text.casefold()[at : at + length]

    kept = finding.pieces(text)

    assert len(looked_for.split()) != 1 or any(looked_for.strip() in piece for piece in kept)


@given(
    st.text(alphabet="abcé", min_size=1, max_size=finding.PIECE),
    st.integers(0, finding.PIECE),
    st.integers(finding.SHORTEST, finding.STEP),
)
def test_whatever_stands_in_a_piece_begins_one_of_its_parts(piece: str, at: int, length: int) -> None:
    looked_for = piece[at : at + length]

    kept = finding.parts(piece)

    assert len(looked_for) < finding.SHORTEST or any(part.startswith(looked_for) for part in kept)


def test_an_address_without_spaces_is_kept_in_few_short_pieces() -> None:
    kept = finding.pieces("https://example.com/" + "a1b2c3d4e5/" * 50)

    assert max(map(len, kept)) == finding.PIECE
    assert len(kept) < 60
