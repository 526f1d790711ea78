"""A list of pages, as people say it."""

from __future__ import annotations

import pytest

from doclint.checks.pages import MOST, page_list, ranges


@pytest.mark.parametrize(
    ("pages", "french", "english"),
    [
        ([4], "Page 4", "Page 4"),
        ([4, 5], "Pages 4 et 5", "Pages 4 and 5"),
        ([12, 13, 14], "Pages 12 à 14", "Pages 12 to 14"),
        ([20, 3, 12, 13, 14], "Pages 3, 12 à 14 et 20", "Pages 3, 12 to 14 and 20"),
        ([8, 1, 2], "Pages 1, 2 et 8", "Pages 1, 2 and 8"),
    ],
)
def test_pages_that_follow_are_a_range(pages: list[int], french: str, english: str) -> None:
    said = page_list(pages)
    assert (said.fr, said.en) == (french, english)


def test_a_long_list_is_cut() -> None:
    said = page_list(range(1, 100, 2))
    assert said.fr == "Pages 1, 3, 5, 7, 9, 11, 13, 15…"
    assert len(ranges(range(1, 100, 2))) > MOST


def test_a_page_counts_once() -> None:
    assert ranges([3, 3, 2]) == [(2, 3)]
    assert ranges([]) == []
