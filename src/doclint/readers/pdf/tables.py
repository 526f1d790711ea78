"""Tables: rows of cells that stand beside one another, drawn line by line or cell by cell.

A row whose cells have one line each comes as one line with tabs. Where a cell has several
lines, the file draws each cell as a block, the next one higher up and to the right. Two such
rows with a common column are a table; one alone may be two columns of text. Entries of
contents, a title and a page number, are no rows.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from doclint.readers.pdf.lines import Line
from doclint.readers.pdf.paragraphs import ALIGNED, WIDEST_PITCH, Paragraph, ends_entry

MOSTLY = 0.7
"""Part of the rows that end with a page number where the rows are entries of contents."""
RISING = 0.8
"""Part of the numbers that do not fall: page numbers rise, prices do not."""
OVERLAP = 0.4
"""Height that two cells of one row have in common, in font sizes; cells may be centred."""
MAX_PARAGRAPHS = 8
"""Paragraphs of a cell; more are a column of text."""
MAX_LINES = 15
"""Lines of a cell."""


@dataclass(slots=True)
class Cell:
    """One cell: its edges and the texts of its lines."""

    left: float
    right: float
    texts: list[str]
    base: float
    """Height of the baseline of its last line."""


@dataclass(slots=True)
class Row:
    """The cells of a row, from left to right, and what they were made of."""

    cells: list[Cell]
    paragraphs: list[Paragraph]
    top: float
    bottom: float

    @property
    def by_tabs(self) -> bool:
        """Is one of its lines a row by itself?"""
        return any(paragraph.lines[0].cells for paragraph in self.paragraphs)


def find_tables(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph | list[Row]]:
    """The paragraphs of one page in order, rows that belong together as tables."""
    table: list[Row] = []
    for item in _find_rows(paragraphs):
        if isinstance(item, Row) and (not table or _is_next_row(table[-1], item)):
            table.append(item)
            continue
        if table:
            yield from _settled(table)
            table = []
        if isinstance(item, Row):
            table = [item]
        else:
            yield item
    yield from _settled(table)


def _settled(table: list[Row]) -> Iterator[Paragraph | list[Row]]:
    """The table, or its paragraphs when it is none."""
    if not table:
        return
    if (len(table) > 1 or table[0].by_tabs) and not _is_contents(table):
        yield table
    else:
        for row in table:
            yield from row.paragraphs


def _find_rows(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph | Row]:
    """Recognise the rows, each by itself."""
    waiting: list[Paragraph] = []
    row: Row | None = None
    for paragraph in paragraphs:
        if row:
            if _belongs(row, paragraph):
                continue
            yield from _sized(row)
            row = None
        if paragraph.lines[0].cells:
            yield from waiting
            waiting = []
            row = _begin([], paragraph)
            continue
        start = None
        if waiting and paragraph.lines[0].left >= waiting[-1].lines[-1].right:
            start = _start_of_row(waiting, paragraph)
        if start is None:
            waiting.append(paragraph)
        else:
            yield from waiting[:start]
            row = _begin(waiting[start:], paragraph)
            waiting = []
    yield from waiting
    if row:
        yield from _sized(row)


def _start_of_row(above: Sequence[Paragraph], paragraph: Paragraph) -> int | None:
    """Where the first cell begins if `paragraph` is the second cell of a row.

    It then stands beside the paragraphs from there on, at least beside the first of them.
    """
    line = paragraph.lines[0]
    if above[-1].lines[-1].bottom > line.top:
        return None
    start = None
    for index in range(len(above) - 1, max(-1, len(above) - 1 - MAX_PARAGRAPHS), -1):
        other = above[index]
        if max([part.right for part in other.lines]) > line.left:
            return start
        if _overlap(other.lines[0].top, other.lines[-1].bottom, paragraph):
            start = index
        elif start is not None:
            return start
    return start


def _begin(first: Sequence[Paragraph], paragraph: Paragraph) -> Row:
    """A row of a first cell and what stands beside it."""
    row = Row([], [], -math.inf, math.inf)
    if first:
        lines = [line for part in first for line in part.lines]
        row.cells.append(_cell(lines))
        row.paragraphs += first
        row.top, row.bottom = lines[0].top, lines[-1].bottom
    _add(row, paragraph)
    return row


def _belongs(row: Row, paragraph: Paragraph) -> bool:
    """Add a paragraph to the row, as a new cell or to the last one, if it belongs there."""
    line, last = paragraph.lines[0], row.cells[-1]
    if line.left >= last.right - ALIGNED * line.size:
        if not _overlap(row.top, row.bottom, paragraph):
            return False
        _add(row, paragraph)
        return True
    below = (
        len(row.cells) > 1
        and not line.cells
        and last.left - ALIGNED * line.size < line.left
        and 0 < last.base - line.base < WIDEST_PITCH * line.size
    )
    if below:
        last.texts += [line.text for line in paragraph.lines]
        last.base = paragraph.lines[-1].base
        row.paragraphs.append(paragraph)
        row.bottom = min(row.bottom, paragraph.lines[-1].bottom)
    return below


def _add(row: Row, paragraph: Paragraph) -> None:
    """Add a paragraph as one cell, or as several when its first line has tabs.

    Its other lines then belong to the cells they stand under.
    """
    first, *others = paragraph.lines
    if not first.cells:
        cells = [_cell(paragraph.lines)]
    else:
        cells = [
            Cell(left, right, [text], first.base)
            for (left, right), text in zip(first.cells, first.text.split("\t"), strict=True)
        ]
        for line in others:
            distances = [abs(cell.left - line.left) for cell in cells]
            cell = cells[distances.index(min(distances))]
            cell.texts.append(line.text)
            cell.base = line.base
    row.cells += cells
    row.paragraphs.append(paragraph)
    row.top = max(row.top, first.top)
    row.bottom = min(row.bottom, paragraph.lines[-1].bottom)


def _cell(lines: list[Line]) -> Cell:
    left, right = min([line.left for line in lines]), max([line.right for line in lines])
    return Cell(left, right, [line.text for line in lines], lines[-1].base)


def _overlap(top: float, bottom: float, paragraph: Paragraph) -> bool:
    first, last = paragraph.lines[0], paragraph.lines[-1]
    return min(top, first.top) - max(bottom, last.bottom) > OVERLAP * first.size


def _sized(row: Row) -> Iterator[Paragraph | Row]:
    """The row, or its paragraphs when the cells are too long for cells."""
    if row.by_tabs or all(len(cell.texts) <= MAX_LINES for cell in row.cells):
        yield row
    else:
        yield from row.paragraphs


def _is_next_row(row: Row, below: Row) -> bool:
    """Does a row of the same table follow? Some column beside the first has the same edge."""
    size = below.paragraphs[0].lines[0].size
    if below.top > row.bottom + size:
        return False
    near = 2 * ALIGNED * size
    return any(
        abs(cell.left - other.left) < near or abs(cell.right - other.right) < near
        for cell in below.cells[1:]
        for other in row.cells[1:]
    )


def _is_contents(table: Sequence[Row]) -> bool:
    """Do most rows end with a page number, and do the numbers rise?"""
    ends = [row.paragraphs[-1].lines[-1].text for row in table if row.by_tabs]
    entries = [text for text in ends if ends_entry(text)]
    if not entries or len(entries) < MOSTLY * len(table):
        return False
    numbers = [text.split()[-1].lstrip(".…_·") for text in entries]
    pages = [int(number) for number in numbers if number.isdecimal()]
    falls = sum(after < before for before, after in pairwise(pages))
    return falls <= (1 - RISING) * len(pages)
