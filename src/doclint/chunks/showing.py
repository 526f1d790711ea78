"""What may be shown of a chunk: no personal datum whole, not even over two chunks or two lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from doclint.chunks.cutting import Cut
from doclint.ruleset.masking import personal_data

_BROKEN = "•••"
"""Instead of the part of a datum that a cut leaves in a chunk: with the next one it is whole."""
_ONE_LINE = str.maketrans("\n\t", "  ")
"""A number goes on after the end of a line; a space keeps every place the same."""


def shown(cuts: Sequence[Cut]) -> Iterator[str]:
    """The words of each chunk, personal data masked, in the same order."""
    for _, group in groupby(cuts, key=lambda one: id(one.passage)):
        of_passage = list(group)
        text = of_passage[0].passage.text
        found = list(personal_data(text.translate(_ONE_LINE)))
        starts = [start for start, _, _ in found]
        ends = [end for _, end, _ in found]
        for one in of_passage:
            parts = []
            here = one.start
            for start, end, mask in found[bisect_right(ends, here) : bisect_left(starts, one.end)]:
                parts.append(text[here : max(start, here)])
                parts.append(mask if one.start <= start and end <= one.end else _BROKEN)
                here = end
            yield "".join((*parts, text[here : one.end]))
