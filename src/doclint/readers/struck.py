"""Words with a line through them, from the parts of a paragraph that carry the line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from doclint.document import Struck

AROUND = 80
"""Characters kept before and after the words, for people to see where they are."""

STRUCK_TAGS = frozenset(("s", "strike", "del"))
"""Elements of HTML that browsers show with a line through their words."""

_SPACE = re.compile(r"\s+")


def struck_words(parts: Sequence[str], crossed: Sequence[int]) -> list[Struck]:
    """The struck passages of a paragraph: its parts, and the indexes of those with the line.

    Parts that follow each other, with nothing but spaces between them, are one passage. A line
    through a space or a hyphen strikes no word.
    """
    if not crossed:
        return []
    text = "".join(parts)
    starts = [0, *accumulate(map(len, parts))]
    found = []
    for first, last in _runs(parts, crossed):
        start, end = starts[first], starts[last + 1]
        words = text[start:end]
        if any(map(str.isalnum, words)):
            start += len(words) - len(words.lstrip())  # a line through a space parts no words
            end -= len(words) - len(words.rstrip())
            before = text[max(0, start - AROUND - 1) : start].lstrip()
            after = text[end : end + AROUND + 1].rstrip()
            if len(before) > AROUND:
                before = before.partition(" ")[2]
            if len(after) > AROUND:
                after = after.rpartition(" ")[0]
            found.append(Struck(_line(text[start:end]), _line(before), _line(after)))
    return found


def _runs(parts: Sequence[str], crossed: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last index of the parts of each passage."""
    first = last = crossed[0]
    for index in crossed[1:]:
        if "".join(parts[last + 1 : index]).strip():
            yield first, last
            first = index
        last = index
    yield first, last


def _line(text: str) -> str:
    """Words on one line; a space at either end stays one."""
    return _SPACE.sub(" ", text)
