"""Merged cells, whatever the format: what counts as merged, and what only looks so in the file."""

from __future__ import annotations

import pytest

from doclint.document import Document
from doclint.readers.grid import Row, merged_cells
from doclint.readers.html import read as read_html
from doclint.readers.source import Source
from tests.readers.odf import odt
from tests.readers.pptx import SCHEMAS, item, pptx, slide
from tests.readers.word import p, read_word

Cell = tuple[str, int, int]
"""Words, columns, rows."""

TALL: list[list[Cell]] = [
    [("Lieu", 1, 1), ("Jour", 1, 1)],
    [("Piscine", 1, 2), ("Lundi", 1, 1)],
    [("Mardi", 1, 1)],
]
WIDE: list[list[Cell]] = [
    [("Lieu", 1, 1), ("Prix", 2, 1)],
    [("Piscine", 1, 1), ("4 €", 1, 1), ("2 €", 1, 1)],
]
TITLE: list[list[Cell]] = [
    [("Prix de la piscine", 2, 1)],
    [("Adulte", 1, 1), ("4 €", 1, 1)],
]
EMPTY: list[list[Cell]] = [
    [("", 2, 1), ("Prix", 1, 1)],
    [("Piscine", 1, 1), ("Lundi", 1, 1), ("4 €", 1, 1)],
]


def in_word(rows: list[list[Cell]]) -> Document:
    """A cell that goes on below is followed by empty ones, as Word writes them."""
    lines: list[list[str]] = []
    falling: dict[int, int] = {}
    for row in rows:
        cells: list[str] = []
        for words, columns, height in row:
            while falling.get(len(cells)):
                falling[len(cells)] -= 1
                cells.append(f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>")
            merge = '<w:vMerge w:val="restart"/>' if height > 1 else ""
            falling[len(cells)] = height - 1
            span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
            cells.append(f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{p(words)}</w:tc>")
        lines.append(cells)
    inside = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in lines)
    return read_word(f"<w:tbl>{inside}</w:tbl>")


def in_odt(rows: list[list[Cell]]) -> Document:
    inside = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:number-columns-spanned="{columns}" '
            f'table:number-rows-spanned="{height}"><text:p>{words}</text:p></table:table-cell>'
            + "<table:covered-table-cell/>"
            * (columns - 1)
            for words, columns, height in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return odt(f"<table:table>{inside}</table:table>")


def in_html(rows: list[list[Cell]]) -> Document:
    inside = "".join(
        "<tr>"
        + "".join(
            f'<td colspan="{columns}" rowspan="{height}">{words}</td>'
            for words, columns, height in row
        )
        for row in rows
    )
    page = f"<h1>Prix</h1><table>{inside}</table>".encode()
    return read_html(Source("prix.html", page, ""))


def in_pptx(rows: list[list[Cell]]) -> Document:
    inside = "".join(
        "<a:tr>"
        + "".join(
            f'<a:tc gridSpan="{columns}" rowSpan="{height}">'
            f"<a:txBody>{item(words)}</a:txBody></a:tc>" + '<a:tc hMerge="1"/>' * (columns - 1)
            for words, columns, height in row
        )
        + "</a:tr>"
        for row in rows
    )
    data = f'<a:graphicData uri="{SCHEMAS}/drawingml/2006/table"><a:tbl>{inside}</a:tbl>'
    graphic = f"<a:graphic>{data}</a:graphicData></a:graphic>"
    return pptx(slide(f"<p:graphicFrame>{graphic}</p:graphicFrame>"))


every_format = pytest.mark.parametrize("write", [in_word, in_odt, in_html, in_pptx])


@every_format
@pytest.mark.parametrize(
    ("rows", "merged"),
    [(TALL, 1), (WIDE, 1), (TITLE, 0), (EMPTY, 0), (WIDE + TALL, 2)],
    ids=["tall", "wide", "title", "without words", "both"],
)
def test_merged_cells_are_counted(write, rows, merged) -> None:  # type: ignore[no-untyped-def]
    (table,) = [block for block in write(rows).blocks if block.kind == "table"]
    assert table.merged == merged


def row(cells: int, wide: int = 0, tall: int = 0) -> Row[str]:
    made = Row("x" * cells)
    made.wide, made.tall = wide, tall
    return made


def test_borders_out_of_line_merge_nothing() -> None:
    assert merged_cells([row(3, wide=1), row(3, wide=2), row(3)]) == 0


def test_below_the_first_row_a_label_and_its_value_are_no_merged_cells() -> None:
    assert merged_cells([row(3), row(2, wide=1), row(2, wide=1)]) == 0
    assert merged_cells([row(2, wide=1), row(3)]) == 1


def test_a_table_without_rows_has_none() -> None:
    assert merged_cells([]) == 0


def test_in_word_a_merge_that_nothing_continues_is_none() -> None:
    start = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("Piscine")}</w:tc>'
    other = f"<w:tc>{p('Lundi')}</w:tc>"
    (table,) = read_word(f"<w:tbl>{f'<w:tr>{start}{other}</w:tr>' * 2}</w:tbl>").blocks
    assert table.merged == 0
