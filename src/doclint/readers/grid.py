"""Rows of a table being read, whatever the format: their cells, and which are merged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Cell = TypeVar("Cell")


class Row(list[Cell]):
    """The cells of a row, a merged cell once."""

    wide = 0
    """How many of those with words span several columns."""
    tall = 0
    """How many of those with words go on in the rows below."""


def merged_cells(rows: Sequence[Row[Cell]]) -> int:
    """How many cells with words are merged in a table.

    A cell alone in its row is a title. Borders drawn out of line make cells wide in the file that
    nobody sees as merged: their row has as many cells as the fullest.
    """
    widest = max(map(len, rows), default=0)
    return sum(row.tall + (row.wide if 1 < len(row) < widest else 0) for row in rows)
