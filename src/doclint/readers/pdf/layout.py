"""From the lines of a page as the file draws them to lines in reading order.

Files written by word processors and layout programs draw text in reading order, so that order
is kept. What is mended: pages turned on their side, text drawn twice for a shadow, lines in
several pieces (a raised note mark, another font), page numbers of a table of contents drawn
after all its titles, and columns drawn line by line across the page.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from doclint.readers.pdf.lines import HYPHEN, MARKER, SURE_GAP, Box, Line, turn

_PAGE_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}")
_SHADOW = 3.0
"""Points between a text and its shadow."""
_SAME_BASE = 0.25
"""Difference of baselines within one line, in font sizes."""
_NO_SPACE = 0.12
"""Gap between two pieces of one word, in font sizes."""
MIN_NUMBERS = 3
"""Page numbers drawn apart from their titles before they are taken for a column."""
MIN_COLUMN_ROWS = 6
"""Rows across two columns before they are read as columns and not as a table."""
MIN_COLUMN_LENGTH = 22
"""Mean characters a line of a column of running text has at least."""
MIN_RUNNING_ON = 0.4
"""Part of the lines of such a column that go on in lower case on the next."""


class Sheet(NamedTuple):
    """One page: its box and its lines, upright and in reading order."""

    number: int
    box: Box
    lines: list[Line]
    askew: list[Line]
    """Lines in another direction than the page's own: side notes, stamps, watermarks."""


def arrange(number: int, box: Box, lines: Sequence[Line]) -> Sheet:
    """Put the lines of one page in reading order."""
    askew: list[Line] = []
    if any(line.angle for line in lines):
        main = _main_angle(lines)
        box = turn(box, main)
        askew = [line for line in lines if line.angle != main]
        lines = [line for line in lines if line.angle == main]
    whole = _merge_rows(_without_shadows(lines))
    return Sheet(number, box, _read_columns(_attach_numbers(whole)), askew)


def _main_angle(lines: Sequence[Line]) -> int:
    """The direction of most of the text; 0, 90, 180 or 270."""
    weights: Counter[int] = Counter()
    for line in lines:
        weights[line.angle] += len(line.text)
    main = max(weights, key=weights.__getitem__)
    return main if main in (90, 180, 270) else 0


def _without_shadows(lines: Sequence[Line]) -> Sequence[Line]:
    """Leave out a line drawn a second time at nearly the same place."""
    if len({line.text for line in lines}) == len(lines):
        return lines
    kept: list[Line] = []
    places: dict[str, tuple[float, float]] = {}
    for line in lines:
        place = (line.left, line.base)
        first = places.setdefault(line.text, place)
        if first is place or abs(first[0] - place[0]) + abs(first[1] - place[1]) > _SHADOW:
            kept.append(line)
    return kept


def _merge_rows(lines: Iterable[Line]) -> list[Line]:
    """Join the pieces of one row that the file draws one after the other."""
    rows: list[Line] = []
    end = math.inf
    for line in lines:
        if line.left > end - line.size and _same_row(rows[-1], line):
            line = _join(rows.pop(), line)
        rows.append(line)
        end = line.right
    return rows


def _same_row(before: Line, line: Line) -> bool:
    size = max(before.size, line.size)
    if line.left < before.right - 0.3 * size:
        return False
    if abs(line.base - before.base) <= _SAME_BASE * size:
        return True
    overlap = min(before.top, line.top) - max(before.bottom, line.bottom)
    raised = min(before.size, line.size) < 0.8 * size
    return (
        raised
        and overlap >= 0.4 * min(before.top - before.bottom, line.top - line.bottom)
        and line.left - before.right < size
    )


def _join(before: Line, line: Line) -> Line:
    """One line of two pieces; style and baseline are those of the longer one."""
    size = max(before.size, line.size)
    gap = line.left - before.right
    cells = before.cells
    text = before.text.removesuffix(HYPHEN)
    if gap > SURE_GAP * size and not MARKER.fullmatch(text):
        separator = "\t"
        cells = (before.cells or ((before.left, before.right),)) + (
            line.cells or ((line.left, line.right),)
        )
    else:
        separator = "" if gap < _NO_SPACE * size and before.size >= line.size else " "
        if cells or line.cells:
            first = before.cells or ((before.left, before.right),)
            rest = line.cells or ((line.left, line.right),)
            cells = (*first[:-1], (first[-1][0], rest[0][1]), *rest[1:])
    main = before if len(before.text) >= len(line.text) else line
    return replace(
        main,
        text=f"{text}{separator}{line.text}",
        left=before.left,
        right=line.right,
        bottom=min(before.bottom, line.bottom),
        top=max(before.top, line.top),
        bold=before.bold and line.bold,
        cells=cells,
    )


def _attach_numbers(lines: list[Line]) -> list[Line]:
    """Put page numbers drawn after all the titles back on the lines of their titles."""
    lone: defaultdict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) <= 6 and _PAGE_NUMBER.fullmatch(line.text):
            lone[round(line.right / 4)].append(index)
    moved: set[int] = set()
    for column in lone.values():
        if len(column) < MIN_NUMBERS:
            continue
        numbers = set(column)
        titles = {
            round(line.base): index for index, line in enumerate(lines) if index not in numbers
        }
        for index in column:
            number = lines[index]
            at = next(
                (titles[y] for y in _near(number.base) if y in titles),
                None,
            )
            if at is not None and lines[at].right < number.left:
                lines[at] = _join(lines[at], number)
                moved.add(index)
    return [line for index, line in enumerate(lines) if index not in moved] if moved else lines


def _near(base: float) -> tuple[int, int, int]:
    middle = round(base)
    return middle, middle - 1, middle + 1


def _read_columns(lines: list[Line]) -> list[Line]:
    """Read down each column where the file draws two columns line by line."""
    if sum([len(line.cells) == 2 for line in lines]) < MIN_COLUMN_ROWS:
        return lines
    ordered: list[Line] = []
    index = 0
    while index < len(lines):
        end = _end_of_columns(lines, index)
        left, right = _columns(lines[index:end]) if end - index >= MIN_COLUMN_ROWS else ([], [])
        if _runs_on(left) and _runs_on(right):
            ordered += left + right
            index = end
        else:
            ordered += lines[index : max(end, index + 1)]
            index = max(end, index + 1)
    return ordered


def _end_of_columns(lines: list[Line], index: int) -> int:
    """Where the rows end that have the same gutter as the row at `index`."""
    if len(lines[index].cells) != 2:
        return index
    (left, _), (gutter, _) = lines[index].cells
    tolerance = lines[index].size / 3
    end = index
    while end < len(lines):
        line = lines[end]
        second = line.cells[1][0] if len(line.cells) == 2 else None
        alone = not line.cells and (line.right < gutter or abs(line.left - gutter) < tolerance)
        if not (alone or (second is not None and abs(second - gutter) < tolerance)):
            break
        if line.left < left - 3 * line.size or (end > index and line.base > lines[end - 1].base):
            break
        end += 1
    return end


def _columns(rows: list[Line]) -> tuple[list[Line], list[Line]]:
    gutter = rows[0].cells[1][0]
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if not row.cells:
            (left if row.right < gutter else right).append(row)
            continue
        for column, text, (start, end) in zip(
            (left, right), row.text.split("\t"), row.cells, strict=True
        ):
            column.append(replace(row, text=text, left=start, right=end, cells=()))
    return left, right


def _runs_on(column: list[Line]) -> bool:
    """Is this running text? Then its lines are long and most go on in lower case."""
    if len(column) < MIN_COLUMN_ROWS:
        return False
    running_on = sum(after.text[:1].islower() for _, after in pairwise(column))
    length = sum(len(line.text) for line in column) / len(column)
    return length >= MIN_COLUMN_LENGTH and running_on >= MIN_RUNNING_ON * (len(column) - 1)
