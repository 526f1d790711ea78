"""Where something that is too long can be cut into parts of about the same size."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

from doclint.analysis import Analysis
from doclint.ruleset.model import quotation
from doclint.text import LANGUAGES, Language, Text, count, escaped

SHOWN = 4
"""Places named in a message; the others are counted."""
QUOTED = 60
"""Characters of a heading or of the words of a paragraph in a message."""
UNEVEN = 2.0
"""A part this many times larger than the others should be shows that the headings chosen are not
the places to cut at."""


def cut_evenly(sizes: Sequence[int], allowed: Sequence[int], parts: int) -> list[int]:
    """The units that begin the second part and those after it, for parts of about one size.

    `sizes` of the units in order, `allowed` the ranks of those that may begin a part, sorted.
    Fewer than `parts - 1` places come back when there are not enough.
    """
    before = [0, *accumulate(sizes)]
    wished = before[-1] / parts
    starts = [before[rank] for rank in allowed]
    chosen: list[int] = []
    for part in range(1, parts):
        place = bisect_left(starts, part * wished)
        near = allowed[max(0, place - 1) : place + 1]
        best = min(near, key=lambda rank: abs(before[rank] - part * wished), default=None)
        if best is not None and 0 < before[best] < before[-1] and best not in chosen[-1:]:
            chosen.append(best)
    return chosen


def heading_cuts(analysis: Analysis, parts: int) -> list[int]:
    """The headings, as blocks, in front of which a document gives balanced parts.

    The main headings if they do, else those one level down, and so on; none when no level does.
    """
    body = [
        (index, block) for index, block in analysis.body if index not in analysis.contents_blocks
    ]
    sizes = [analysis.words[index] for index, _ in body]
    ranked = [(rank, block.level or 1) for rank, (_, block) in enumerate(body)
              if block.kind == "heading"]  # fmt: skip
    for level in sorted({level for _, level in ranked}):
        allowed = [rank for rank, own in ranked if own <= level]
        cuts = cut_evenly(sizes, allowed, parts)
        bounds = [0, *cuts, len(sizes)]
        largest = max(sum(sizes[a:b]) for a, b in pairwise(bounds))
        if len(cuts) == parts - 1 and largest * parts <= UNEVEN * sum(sizes):
            return [body[rank][0] for rank in cuts]
    return []


def named(places: Sequence[tuple[str, int | None]]) -> Text:
    """The places to cut at, by their words and page, as part of a sentence; empty for none."""
    if not places:
        return Text("", "")
    said = {language: _listed(places, language) for language in LANGUAGES}
    return Text(f" Par exemple devant {said['fr']}.", f" For example before {said['en']}.")


def _listed(places: Sequence[tuple[str, int | None]], language: Language) -> str:
    marks, and_, others = (
        ("« {} »", "et", "autre endroit|autres endroits")
        if language == "fr"
        else ("“{}”", "and", "other place|other places")
    )
    shown = [
        marks.format(escaped(quotation(words, QUOTED))) + ("" if page is None else f" (p. {page})")
        for words, page in places[:SHOWN]
    ]
    more = len(places) - SHOWN
    return ", ".join(shown) + (f" {and_} {count(more, others, language)}" if more > 0 else "")
