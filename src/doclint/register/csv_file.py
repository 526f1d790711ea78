"""The bytes of a CSV file ↔ rows of text.

Read: UTF-8 (with or without its mark) or else Windows-1252, commas, semicolons or tabs. Written:
UTF-8 with its mark, which Excel needs to read accents.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Sequence

DELIMITERS = ";,\t"
_LONGEST_CELL = 1_000_000
_SAMPLE = 20
"""Lines among which the delimiter is looked for: the headings are one of them."""


def decode(data: bytes) -> str:
    """The text of a file; the few bytes that Windows-1252 leaves out become question marks."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def delimiter_of(text: str) -> str:
    """The sign that cuts one of the first lines into the most cells."""
    lines = text.split("\n", _SAMPLE)[:_SAMPLE]
    return max(DELIMITERS, key=lambda sign: max(line.count(sign) for line in lines))


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
