"""The bytes of a CSV file ↔ rows of text.

Read: UTF-8 (with or without its mark), UTF-16 (the « Texte Unicode » of Excel) or else
Windows-1252; commas, semicolons or tabs. Written: UTF-8 with its mark, which Excel needs to read
accents.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Sequence

DELIMITERS = ";,\t"
_LONGEST_CELL = 1_000_000
_SAMPLE, _LONGEST_SAMPLE = 20, 100_000
"""Lines, and their characters, among which the delimiter is looked for: the headings are there."""


def decode(data: bytes) -> str:
    """The text of a file; the few bytes that Windows-1252 leaves out become question marks."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def delimiter_of(text: str, known: Callable[[Sequence[str]], int]) -> str:
    """The sign that cuts one of the first lines into the most headings that are `known`.

    Counting signs would not do: a note may hold more commas than the table has columns.
    """
    lines = text[:_LONGEST_SAMPLE].splitlines()[:_SAMPLE]

    def headings(sign: str) -> int:
        return max((known(cells) for cells in csv.reader(lines, delimiter=sign)), default=0)

    return max(DELIMITERS, key=headings)


def read_rows(text: str, delimiter: str) -> list[list[str]]:
    """Every row, as many cells as it has. Raises csv.Error."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    finally:
        csv.field_size_limit(before)


def write_rows(rows: Iterable[Sequence[str]], delimiter: str) -> bytes:
    """The file that holds these rows."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    # A name with bytes that are no text never comes here: paths are written with \\x for them.
    return codecs.BOM_UTF8 + stream.getvalue().encode("utf-8", "backslashreplace")
