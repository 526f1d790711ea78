"""Rows of cells that stand under one another are a table; entries of contents are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from doclint.readers.pdf.paragraphs import ALIGNED, Paragraph, ends_entry

MOSTLY = 0.7
"""Part of the rows that end with a page number where the rows are entries of contents."""
RISING = 0.8
"""Part of the numbers that do not fall: page numbers rise, prices do not."""


def group_rows(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs one by one, but the rows of one table together."""
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        if group:
            if _is_next_row(group[-1], paragraph):
                group.append(paragraph)
                continue
            yield from _parted(group)
            group = []
        if paragraph.lines[0].cells:
            group = [paragraph]
        else:
            yield [paragraph]
    if group:
        yield from _parted(group)


def _is_next_row(row: Paragraph, below: Paragraph) -> bool:
    """Does a row of the same table follow? Some of its columns have the same edge."""
    upper, lower = row.lines[0], below.lines[0]
    if row.page != below.page or not lower.cells or lower.base >= upper.base:
        return False
    near = 2 * ALIGNED * upper.size
    return any(
        abs(left - other_left) < near or abs(right - other_right) < near
        for left, right in lower.cells[1:]
        for other_left, other_right in upper.cells[1:]
    )


def _parted(group: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """The group, or its members one by one when they are entries of contents."""
    if len(group) > 1 and not _is_contents(group):
        yield group
    else:
        for paragraph in group:
            yield [paragraph]


def _is_contents(group: Sequence[Paragraph]) -> bool:
    """Do most rows end with a page number, and do the numbers rise?"""
    entries = [p for p in group if ends_entry(p.lines[-1].text)]
    if len(entries) < MOSTLY * len(group):
        return False
    numbers = [
        int(number)
        for paragraph in entries
        if (number := paragraph.lines[-1].text.split()[-1].lstrip(".…_·")).isdecimal()
    ]
    falls = sum(after < before for before, after in pairwise(numbers))
    return falls <= (1 - RISING) * len(numbers)


def cells(row: Paragraph, join: Callable[[Sequence[str]], str]) -> tuple[str, ...]:
    """The cells of a row; a line below the first belongs to the cell it stands under."""
    first = row.lines[0]
    texts = [[text] for text in first.text.split("\t")]
    for line in row.lines[1:]:
        lefts = [abs(left - line.left) for left, _ in first.cells]
        texts[lefts.index(min(lefts))].append(line.text)
    return tuple(join(text) for text in texts)
