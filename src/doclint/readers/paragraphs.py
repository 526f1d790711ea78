"""Which lines of a text file make one paragraph.

Programs and people break long paragraphs at a width; other lines end where their author ended
them. A line was broken when the first word of the next one had no place on it, or when it stops
in the middle of a sentence that goes on in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WIDTHS = (40, 130)
"""Widths, in characters, at which lines are broken; a longer line is a whole paragraph."""
_PROPORTIONAL = 0.8
"""Lines of one width on paper differ by a fifth in characters."""
_SMALL_SHARE = 0.4
"""Lines of one paragraph begin with a small letter as often as that; those of a list do not."""
_NEAR = 4
"""Lines before and after that tell the width: it changes inside a file."""
_LEADER = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}|_{4,}")
"""What leads to a page number: such lines stand alone."""
_STOPS = ".!?:;"


def usual_width(lines: Sequence[str]) -> int:
    """The width at which a whole file is broken, 0 when it is not."""
    lengths = sorted(map(len, lines))
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    return width if _WIDTHS[0] <= width <= _WIDTHS[1] else 0


def is_broken(line: str, following: str, width: int) -> bool:
    """Whether a line of text of that width may go on in the next one."""
    if _LEADER.search(line) or _LEADER.search(following):
        return False
    stops = line[-1] in _STOPS
    if len(line) >= _WIDTHS[0] and following[0].islower() and not stops:
        return True
    if width < _WIDTHS[0] or len(line) > _WIDTHS[1]:
        return False
    first_word = following.split(None, 1)[0]
    return len(line) + 1 + len(first_word) > (width if stops else width * _PROPORTIONAL)


def paragraphs(lines: Sequence[str], usual: int) -> list[tuple[int, list[str]]]:
    """Groups lines that follow each other without an empty one into paragraphs.

    `usual` is the width of the whole file. Returns for each paragraph the number of its lines,
    and its lines, those broken at a width joined by a space.
    """
    lengths = [len(line) if len(line) <= _WIDTHS[1] else 0 for line in lines]
    broken = [
        is_broken(a, b, max(usual, _width_near(lengths, index)))
        for index, (a, b) in enumerate(pairwise(lines))
    ]
    return _join(lines, _believable(lines, broken))


def _width_near(lengths: list[int], index: int) -> int:
    """The width around a line; one line that is longer than all others says nothing."""
    near = sorted(lengths[max(0, index - _NEAR) : index + _NEAR + 1])
    return near[-2] if len(near) > _NEAR else near[-1]


def _believable(lines: Sequence[str], broken: list[bool]) -> list[bool]:
    """Refuses rows of broken lines that all begin with a capital: a list, an address …"""
    kept = list(broken)
    start = small = 0
    for index, value in enumerate([*broken, False]):
        if value:
            small += lines[index + 1][0].islower()
            continue
        if small < (index - start) * _SMALL_SHARE:
            kept[start:index] = [False] * (index - start)
        start, small = index + 1, 0
    return kept


def _join(lines: Sequence[str], broken: list[bool]) -> list[tuple[int, list[str]]]:
    """Joins each broken line with the next; the lines between stay together, one by one."""
    result: list[tuple[int, list[str]]] = []
    typed: list[str] = []
    start = 0
    for index, line in enumerate(lines):
        if index < len(broken) and broken[index]:
            continue
        if index == start and len(line) <= _WIDTHS[1]:
            typed.append(line)
        else:
            if typed:
                result.append((len(typed), typed))
                typed = []
            result.append((index + 1 - start, [" ".join(lines[start : index + 1])]))
        start = index + 1
    return [*result, (len(typed), typed)] if typed else result
