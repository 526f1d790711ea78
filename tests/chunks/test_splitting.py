"""The splitter cuts as LangChain's recursive character splitter does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.chunks.splitting import split


def chunks(text: str, size: int, overlap: int = 0) -> list[str]:
    return [text[start:end] for start, end in split(text, size, overlap)]


@pytest.mark.parametrize(
    ("text", "size", "overlap", "expected"),
    [
        pytest.param("", 10, 0, [], id="no words, no chunk"),
        pytest.param(" \n\n ", 10, 0, [], id="a blank text gives no chunk"),
        pytest.param("un deux", 10, 0, ["un deux"], id="a short text is one chunk"),
        pytest.param("un deux\n\ntrois", 10, 0, ["un deux", "trois"], id="cut at a blank line"),
        pytest.param("un deux\ntrois", 10, 0, ["un deux", "trois"], id="then at a line break"),
        pytest.param("un deux trois", 10, 0, ["un deux", "trois"], id="then at a space"),
        pytest.param("abcdefghijkl", 5, 0, ["abcde", "fghij", "kl"], id="then anywhere"),
        pytest.param("abcdefghij", 5, 2, ["abcde", "defgh", "ghij"], id="chunks share an end"),
        pytest.param(
            "a b c d e f g", 5, 3, ["a b c", "c d", "d e", "e f", "f g"], id="words are shared"
        ),
        pytest.param(
            "a b\n\ncccc dddd eeee", 9, 0, ["a b", "cccc", "dddd", "eeee"], id="long part"
        ),
    ],
)
def test_cuts_as_the_library_does(text: str, size: int, overlap: int, expected: list[str]) -> None:
    assert chunks(text, size, overlap) == expected


TEXTS = st.text(alphabet="ab é\n\t\u00a0.", max_size=300)
SIZES = st.integers(2, 40).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size - 1)))


@given(TEXTS, SIZES)
def test_no_chunk_is_too_long_nor_blank(text: str, sizes: tuple[int, int]) -> None:
    size, overlap = sizes
    for chunk in chunks(text, size, overlap):
        assert len(chunk) <= size
        assert chunk == chunk.strip() != ""


@given(TEXTS, SIZES)
def test_every_word_is_in_a_chunk_and_the_order_is_kept(text: str, sizes: tuple[int, int]) -> None:
    spans = split(text, *sizes)
    held = {place for start, end in spans for place in range(start, end)}
    assert {place for place, letter in enumerate(text) if not letter.isspace()} <= held
    assert spans == sorted(spans)
    assert all(before[1] - after[0] <= sizes[1] for before, after in pairwise(spans))


def test_a_million_characters_without_a_space_are_cut() -> None:
    assert len(split("x" * 1_000_000, 1000, 100)) == 1111
