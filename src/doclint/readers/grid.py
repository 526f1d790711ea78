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

    A cell alone in its row is a title, and two below the first row are a label and its value.
    Borders drawn out of line make cells wide in the file that nobody sees as merged: their row has
    as many cells as the fullest.
    """
    widest = max(map(len, rows), default=0)
    wide = sum(
        row.wide
        for rank, row in enumerate(rows)
        if 1 < len(row) < widest and not (rank and len(row) == 2)
    )
    return wide + sum(row.tall for row in rows)
