"""How a list of pages is said: `Pages 3, 12 à 15 et 20`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from doclint.text import Text

MOST = 8
"""Ranges that are said: nobody reads a longer list."""


def ranges(pages: Iterable[int]) -> list[tuple[int, int]]:
    """The first and last page of each run of pages that follow one another."""
    ordered = sorted(set(pages))
    cuts = [i + 1 for i, (a, b) in enumerate(pairwise(ordered)) if b > a + 1]
    bounds = pairwise([0, *cuts, len(ordered)]) if ordered else ()
    return [(ordered[start], ordered[end - 1]) for start, end in bounds]


def page_list(pages: Iterable[int]) -> Text:
    """The pages in words, capitalised: `Page 4`, `Pages 3, 12 à 15 et 20`; at most `MOST` runs."""
    runs = ranges(pages)
    many = len(runs) > 1 or any(last > first for first, last in runs)
    noun = "Pages" if many else "Page"
    return Text(f"{noun} {_said(runs, 'à', 'et')}", f"{noun} {_said(runs, 'to', 'and')}")


def _said(runs: list[tuple[int, int]], to: str, and_: str) -> str:
    said: list[str] = []
    for first, last in runs[:MOST]:
        said += (
            [f"{first} {to} {last}"]
            if last > first + 1
            else [str(one) for one in sorted({first, last})]
        )
    if len(runs) > MOST:
        return ", ".join(said) + "…"
    return f" {and_} ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
