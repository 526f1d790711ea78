"""Numbers in words, French and English."""

from __future__ import annotations

import pytest

from doclint.language.numerals import NUMBER_WORDS, PARTS, spoken_number


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "zéro"), (1, "une"), (16, "seize"), (17, "dix-sept"), (21, "vingt et un"),
        (71, "soixante et onze"), (77, "soixante-dix-sept"), (80, "quatre-vingts"),
        (91, "quatre-vingt-onze"), (99, "quatre-vingt-dix-neuf"), (95, "nonante-cinq"),
        (100, "cent"), (250, "deux cent cinquante"), (1000, "mille"), (1500, "mille cinq cents"),
        (2026, "deux mille vingt-six"), (12_000, "douze mille"), (3_000_000, "trois millions"),
        (80_300, "quatre-vingt mille trois cents"), (30, "thirty"), (21, "twenty-one"),
        (206, "two hundred and six"), (1_200_000, "one million two hundred thousand"),
    ],
)  # fmt: skip
def test_a_number_in_words(value: int, written: str) -> None:
    assert spoken_number(written.replace("-", " ").split()) == value


@pytest.mark.parametrize(
    "written",
    ["", "deux trois", "vingt trente", "et deux", "cinq et six", "dix deux", "deux zéro",
     "million", "cent mille million", "two and", "un cent"],
)  # fmt: skip
def test_what_is_no_single_number(written: str) -> None:
    assert spoken_number(written.split()) is None


def test_joining_words_are_part_of_a_number_and_begin_none() -> None:
    assert {"et", "and"} == PARTS - NUMBER_WORDS
