"""From the cells of a table to a block, or to the blocks that it only frames."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Kind
from doclint.readers.docx.pieces import Piece
from doclint.readers.grid import Row, merged_cells


def assemble(rows: list[Row[list[Piece]]], story: Kind) -> Iterator[Piece]:
    """The pieces that a table amounts to; `story` is `paragraph` in the body.

    A table of one column frames paragraphs, and so does a row of one cell that holds a heading
    or a list: they are what the reader sees. The rest is a table. Lines of a table of contents
    stay apart from other cells.
    """
    frame = all(len(row) < 2 for row in rows)
    kept: list[Row[list[Piece]]] = []
    for row in rows:
        if frame or (len(row) == 1 and any(piece.kind != story for piece in row[0])):
            yield from _table(kept, story)
            kept = []
            for cell in row:
                yield from cell
        else:
            kept.append(row)
    yield from _table(kept, story)


def _table(rows: list[Row[list[Piece]]], story: Kind) -> Iterator[Piece]:
    pieces = [piece for row in rows for cell in row for piece in cell]
    worded = [piece for piece in pieces if piece.text]
    if not worded:
        yield from pieces  # they have no words, but what is anchored in them needs a place
        return
    table = Piece(kind="table" if story == "paragraph" else story, page=worded[0].page)
    table.merged = merged_cells(rows)
    apart = {id(piece): piece for piece in worded if piece.tentative_role is not None}
    if len(apart) == len(worded):
        table.own_role, table.within = worded[0].own_role, worded[0].within
        apart = {}
    for row in rows:
        table.rows.append(
            ["\n".join(p.text for p in cell if p.text and id(p) not in apart) for cell in row]
        )
    for piece in pieces:
        if id(piece) not in apart:
            table.take(piece)
    if table.text.strip():
        yield table
    yield from apart.values()
