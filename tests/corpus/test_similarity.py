"""Sketches tell how much two texts share, whatever their order, length and number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.corpus import similarity
from doclint.corpus.similarity import (
    KEEP_ALL,
    MOST_HOLDERS,
    MOST_KEPT,
    SCALE,
    Pair,
    Sketch,
    containment,
    jaccard,
    rare_pairs,
    sketch,
)
from tests.corpus.building import changed, prose

WORDS = st.lists(st.sampled_from("abcdefg"), max_size=60)


def sketched(text: str) -> Sketch:
    return sketch(text.split())


def pairs(*texts: str) -> dict[tuple[int, int], Pair]:
    return {(pair.first, pair.second): pair for pair in rare_pairs([*map(sketched, texts)])}


@given(WORDS)
def test_a_text_is_like_itself(words: list[str]) -> None:
    assert jaccard(sketch(words), sketch(words)) == (1.0 if words else 0.0)


@given(WORDS, WORDS)
def test_likeness_has_no_direction(one: list[str], other: list[str]) -> None:
    forth, back = jaccard(sketch(one), sketch(other)), jaccard(sketch(other), sketch(one))
    assert 0.0 <= forth == back <= 1.0


def test_a_sketch_is_the_same_on_every_machine() -> None:
    hashes = sketch(["le", "maire", "ouvre", "la", "séance", "à", "neuf", "heures"]).hashes
    assert hashes.hex() == "4fc1a1dadf17ab0274d243f87b52852133dd496e7a28a5232ca6c449150053bf"


def test_a_short_text_keeps_every_run_and_a_long_one_a_sample() -> None:
    short, long = sketched(prose(1, KEEP_ALL)), sketched(prose(1, 8_000))
    assert (short.scale, len(short.hashes) // 8) == (1, KEEP_ALL - 4)
    assert long.scale == SCALE
    assert 800 < len(long.hashes) // 8 < 1_200


def test_a_text_shorter_than_a_run_is_one_run() -> None:
    assert len(sketch(["bonjour"]).hashes) == len(sketch(["bonjour", "à", "tous"]).hashes) == 8
    assert sketch([]).hashes == b""


def test_likeness_falls_as_words_change() -> None:
    text = prose(2, 400)
    few, many = changed(text, 4), changed(text, 40)
    assert 0.95 > jaccard(sketched(text), sketched(few)) > 0.9
    assert 0.4 > jaccard(sketched(text), sketched(many)) > 0.3
    assert jaccard(sketched(text), sketched(prose(3, 400))) == 0.0


def test_a_short_text_is_compared_with_a_long_one_on_the_same_sample() -> None:
    long = prose(4, 4_000)
    short = " ".join(long.split()[:500])
    found = pairs(short, long)[0, 1]
    assert found.smaller < found.larger
    assert found.common == found.smaller, "all of the short text is in the long one"
    assert abs(found.smaller - 496) < 150, "counts are those of whole texts, estimated"


def test_a_very_long_text_keeps_a_coarser_sample_that_others_are_compared_on() -> None:
    numbers = [str(number) for number in range(150_000)]
    long, part = sketch(numbers), sketch(numbers[:10_000])
    assert long.scale == 2 * SCALE
    assert MOST_KEPT / 2 < len(long.hashes) // 8 <= MOST_KEPT
    assert containment(part, long) == 1.0
    assert 0.06 < jaccard(part, long) < 0.08
    (pair,) = rare_pairs([part, long])
    assert (pair.containment, pair.sampled) == (1.0, pair.smaller // (2 * SCALE))
    assert abs(pair.smaller - 10_000) < 1_000


def test_text_that_many_documents_hold_does_not_count() -> None:
    template = prose(5, 300)
    forms = [f"{template} {prose(100 + i, 80)}" for i in range(MOST_HOLDERS + 1)]
    assert pairs(*forms) == {}
    assert len(pairs(*forms[:-1])) == MOST_HOLDERS * (MOST_HOLDERS - 1) // 2


@given(st.permutations(range(4)))
def test_the_order_of_documents_changes_nothing(order: list[int]) -> None:
    text = prose(6)
    texts = [text, changed(text, 5), changed(text, 12), prose(7)]
    placed = [order.index(i) for i in range(4)]
    straight = {
        (min(placed[a], placed[b]), max(placed[a], placed[b])): pair.jaccard
        for (a, b), pair in pairs(*texts).items()
    }
    assert {at: pair.jaccard for at, pair in pairs(*[texts[i] for i in order]).items()} == straight


@pytest.mark.parametrize("part", [1, 50, 1_000])
def test_cutting_the_work_into_parts_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    text = prose(8)
    texts = [text, changed(text, 5), prose(9), changed(text, 12)]
    whole = pairs(*texts)
    monkeypatch.setattr(similarity, "_PART", part)
    assert pairs(*texts) == whole
    assert set(whole) == {(0, 1), (0, 3), (1, 3)}
