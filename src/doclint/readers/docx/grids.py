"""Handlers of tables: rows, cells, cells merged over several rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.readers.docx.pieces import Piece
from doclint.readers.docx.story import Story, Table
from doclint.readers.docx.styles import shading
from doclint.readers.docx.tables import assemble
from doclint.readers.docx.traverse import Handler, Leave, Outcome, ignore
from doclint.readers.docx.vocabulary import child, children, value, w
from doclint.readers.grid import Row
from doclint.readers.numbers import whole
from doclint.readers.pieces import flatten

if TYPE_CHECKING:
    from lxml import etree

_TABLE_PROPERTIES, _CELL_PROPERTIES = w("tblPr"), w("tcPr")
_SPAN, _MERGE, _SHADE = w("gridSpan"), w("vMerge"), w("shd")

_DEPTH = 8
"""Tables in tables beyond this are read as paragraphs: each level repeats the words inside."""


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def table(element: etree._Element) -> Leave:
        properties = element.find(_TABLE_PROPERTIES)
        named = None if properties is None else value(properties.find(w("tblStyle")))
        shade = None if properties is None else properties.find(_SHADE)
        painted = story.styles.shades(named) or (shade is not None and shading(shade))
        story.backdrop += painted
        outer, story.sink = story.sink, []
        story.tables.append(Table())

        def leave() -> None:
            story.backdrop -= painted
            done = story.tables.pop()
            outer.extend(story.sink)  # paragraphs between rows: no program writes them
            if len(story.tables) < _DEPTH:
                outer.extend(assemble(done.rows, story.kind))
            else:
                outer.extend(piece for row in done.rows for cell in row for piece in cell)
            story.sink = outer

        return leave

    def row(_: etree._Element) -> Outcome:
        if not story.tables:
            return None
        current = story.tables[-1]
        current.rows.append(Row())
        current.column = 0
        current.row_page = current.last_page = story.page

        def leave() -> None:
            story.page = current.last_page

        return leave

    def cell(element: etree._Element) -> Outcome:
        if not story.tables or not story.tables[-1].rows:
            return None
        current = story.tables[-1]
        properties = child(element, _CELL_PROPERTIES)
        own = children(properties)
        painted = _SHADE in own and shading(own[_SHADE])
        story.backdrop += painted
        story.page = current.row_page
        outer, story.sink = story.sink, []

        def leave() -> None:
            story.backdrop -= painted
            pieces = list(flatten(story.sink))
            current.rows[-1].append(pieces)
            _note_merging(current, own, pieces)
            current.last_page = max(current.last_page, story.page)
            story.sink = outer

        return leave

    return {
        w("tbl"): table,
        w("tr"): row,
        w("tc"): cell,
        _TABLE_PROPERTIES: ignore,
        _CELL_PROPERTIES: ignore,
        w("tblGrid"): ignore,
        w("trPr"): ignore,
        w("tblPrEx"): ignore,
    }


def _note_merging(
    table: Table, properties: Mapping[str, etree._Element], pieces: list[Piece]
) -> None:
    """Counts a cell that spans columns, and one that goes on below once it does."""
    row, column = table.rows[-1], table.column
    span = whole(value(properties.get(_SPAN))) or 1
    table.column += span
    merge = properties.get(_MERGE)
    above = table.falling.pop(column, None)
    if merge is not None and value(merge) != "restart":
        if above is not None:
            above.tall += 1
    elif (span > 1 or merge is not None) and any(piece.text for piece in pieces):
        row.wide += span > 1
        if merge is not None:
            table.falling[column] = row
