"""How sentences are quoted: around what differs, and with the words that do."""

from __future__ import annotations

import re
from itertools import pairwise

from doclint.comparison import Passage
from doclint.corpus.compare.units import Unit
from doclint.corpus.compare.values import differences
from doclint.identity.wording import tidy
from doclint.ruleset.masking import masked
from doclint.text import shortened

LONGEST = 200
"""Characters of a quotation."""
_BEFORE = 60
"""Characters shown before the first word that differs, when the sentence is too long."""
_CLOSE = 3
"""Characters between two differences that are shown as one."""
_WORD = re.compile(r"[\w•@]+(?:[.,'’/][\w•@]+)*|[^\w\s]")
_ENDS = " .;:,!…"

_Ranges = tuple[tuple[int, int], ...]


def passage(unit: Unit) -> Passage:
    """A sentence that stands alone."""
    return Passage(shortened(_line(unit), LONGEST), unit.page, unit.line)


def passages(one: Unit, other: Unit) -> tuple[Passage, Passage]:
    """Two sentences, each with the words that the other does not have."""
    lines = _line(one), _line(other)
    found = [[match.span() for match in _WORD.finditer(line.rstrip(_ENDS))] for line in lines]
    words = [
        [line[start:end].casefold() for start, end in spans]
        for line, spans in zip(lines, found, strict=True)
    ]
    changes = differences(*words)
    shown = []
    for side, unit in enumerate((one, other)):
        spans = found[side]
        ranges = [
            (spans[start][0], spans[end - 1][1])
            for start, end in (change[side] for change in changes)
            if start < end
        ]
        first = changes[0][side][0] if changes else 0
        around = spans[first][0] if first < len(spans) else len(lines[side])
        text, kept = _window(lines[side], _merged(ranges), around)
        shown.append(Passage(text, unit.page, unit.line, kept))
    return shown[0], shown[1]


def _line(unit: Unit) -> str:
    """The text on one line, personal data masked before anything is cut."""
    return str(masked(tidy(unit.text)))


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges that are close to one another made one."""
    found = ranges[:1]
    for _, (start, end) in pairwise(ranges):
        if start - found[-1][1] <= _CLOSE:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _window(line: str, ranges: list[tuple[int, int]], around: int) -> tuple[str, _Ranges]:
    """The part of a line around its first difference, and the differences in it."""
    if len(line) <= LONGEST:
        return line, tuple(ranges)
    start = 0
    if around > _BEFORE:
        start = line.find(" ", around - _BEFORE, around) + 1 or around
    cut = shortened(line[start:], LONGEST)
    opening = "…" if start else ""
    end = len(cut.removesuffix("…")) if len(line) - start > LONGEST else len(cut)
    shift = len(opening) - start
    kept = [(begins, min(ends, start + end)) for begins, ends in ranges if begins < start + end]
    return opening + cut, tuple((begins + shift, ends + shift) for begins, ends in kept)
