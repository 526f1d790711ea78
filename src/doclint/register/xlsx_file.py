"""The bytes of a workbook ↔ rows of text.

openpyxl (MIT) reads and writes: 0.14 s to import, and only here. Of a workbook that is there
already only the cells that change are written: colours, widths, filters and formulas stay.
"""

from __future__ import annotations

import hashlib
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from doclint.readers.limits import Limits
from doclint.readers.package import Package
from doclint.readers.source import Source

if TYPE_CHECKING:
    from openpyxl import Workbook

MOST_ROWS, MOST_COLUMNS = 200_000, 200
"""What is read of a sheet: a workbook may claim a million rows of 16,384 columns."""
_LONGEST_CELL = 32_000
"""Characters that Excel accepts in one cell, or nearly."""
_TEXT = "@"
"""The format of cells that are text whatever is typed: a version 1.10 stays 1.10."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_WIDTHS = (6, 60)


def read_sheets(data: bytes, limits: Limits) -> list[list[list[str]]]:
    """The rows of every sheet, as text.

    Raises ReadError, ValueError for too many rows, and whatever openpyxl does.
    """
    check(data, limits)
    book = _load(data, read_only=True, data_only=True)
    return [_rows(sheet) for sheet in book.worksheets]


def _rows(sheet: Any) -> list[list[str]]:
    widest = min(sheet.max_column or 1, MOST_COLUMNS)
    cells = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=widest, values_only=True)
    rows = [[_text(value) for value in row] for row in cells]
    if len(rows) > MOST_ROWS:
        raise ValueError(f"more than {MOST_ROWS} rows")
    return rows


def check(data: bytes, limits: Limits) -> None:
    """Measure the package and look for declarations before anything is unpacked for good.

    Raises ReadError.
    """
    package = Package(Source("", data, hashlib.sha256(data).hexdigest(), limits))
    for name in package.xml_names():
        package.text(name)


def write_book(rows: Sequence[Sequence[str]]) -> bytes:
    """A new workbook: headings that stay in sight and can be filtered, every cell a text."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet: Any = book.active
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells, 1):
            _set(sheet.cell(row, column), value)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column, cells in enumerate(zip(*rows[:_SAMPLE], strict=True), 1):
        width = min(max(_WIDTHS[0], *(len(cell) + 2 for cell in cells)), _WIDTHS[1])
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    return _bytes(book)


_SAMPLE = 200
"""Rows that decide on the widths."""


_LOST_PARTS = ("xl/media/", "xl/ctrlProps/", "xl/activeX/", "xl/embeddings/", "xl/slicers/")
_LOST_WORDS = (b"<xdr:sp ", b"<x14:dataValidations")
_WITH_WORDS = ("xl/drawings/drawing", "xl/worksheets/sheet")


def would_lose(data: bytes) -> bool:
    """True when `change_book` would lose something of a workbook: openpyxl keeps no picture
    (without Pillow), shape, button or choice list that is on another sheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            if name.startswith(_LOST_PARTS):
                return True
            if name.startswith(_WITH_WORDS):
                content = book.read(name)
                if any(word in content for word in _LOST_WORDS):
                    return True
    return False


def change_book(data: bytes, sheet: int, changed: Iterable[tuple[int, int, str]]) -> bytes:
    """The workbook with some cells of one sheet changed: row and column from 0, and the text.

    Raises whatever openpyxl does.
    """
    from openpyxl.cell.cell import MergedCell

    book = _load(data)
    found = book.worksheets[sheet]
    last = found.max_row
    for row, column, value in changed:
        cell = found.cell(row + 1, column + 1)
        if not isinstance(cell, MergedCell):  # it shows what the first cell of its group holds
            _set(cell, value)
    _stretch(found, last)
    return _bytes(book)


def _stretch(sheet: Any, last: int) -> None:
    """Filters and tables that ended with the last row hold the new ones: they sort together."""
    tables = [table for table in sheet.tables.values() if not table.totalsRowCount]
    filters = [sheet.auto_filter, *(table.autoFilter for table in tables if table.autoFilter)]
    for area in (*tables, *filters):
        start, colon, end = (area.ref or "").partition(":")
        if colon and end.strip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(last):
            area.ref = f"{start}:{end.removesuffix(str(last))}{sheet.max_row}"


def _load(data: bytes, **options: bool) -> Workbook:
    from openpyxl import load_workbook

    with warnings.catch_warnings():  # about pictures and rules it does not keep
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(data), **options)


def _bytes(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _set(cell: Any, value: str) -> None:
    """Write a text, never a formula."""
    cell.value = _FORBIDDEN.sub("\ufffd", value)[:_LONGEST_CELL] or None
    cell.number_format = _TEXT
    if value:
        cell.data_type = "s"


def _text(value: object) -> str:
    """What a cell holds, as people would type it."""
    if value is None:
        return ""
    if isinstance(value, datetime) and not (value.hour or value.minute):
        value = value.date()
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
