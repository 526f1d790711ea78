"""Which row of a register speaks of which document, and what people filled in there.

A row is found by its path, from the folder of the register; else by its SHA-256, when the file
of its path is no longer there. What people filled in is what differs from what doclint had read
and noted in its own column: a register never tells doclint what doclint told it.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from doclint.identity.declared import declared_reading
from doclint.identity.model import Field, Reading
from doclint.identity.normalise import DATE_FIELDS, normalised
from doclint.identity.wording import tidy
from doclint.register.columns import field_columns
from doclint.register.table import Table
from doclint.register.typed import is_error, same_day

UNTEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no workbook can hold: control characters, and bytes of a name that are no text."""
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Misread:
    """A cell that says nothing doclint understands."""

    line: int
    """As spreadsheets count rows, from 1."""
    field: Field
    value: str


def path_from(folder: Path, file: Path) -> str:
    """How a register in this folder writes the path of a file: relative, with `/`."""
    absolute = os.path.abspath(file)  # noqa: PTH100  (resolve() would follow links)
    try:
        written = os.path.relpath(absolute, os.path.abspath(folder))  # noqa: PTH100
    except ValueError:  # another drive of Windows
        written = absolute
    return _plain_path(UNTEXT.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", written))


def _plain_path(written: str) -> str:
    path = unicodedata.normalize("NFC", written.strip().replace(os.sep, "/"))
    if "\\" in path and "/" not in path and "\\x" not in path:  # typed on Windows
        path = path.replace("\\", "/")
    return path.removeprefix("./")


class Rows:
    """The rows of a register, found by path or by SHA-256."""

    def __init__(self, table: Table, folder: Path) -> None:
        """`folder` is where the paths start."""
        self.table = table
        self._folder = folder
        self.paths: dict[str, int] = {}
        """Path as the register writes it → index of its row; the first of two counts."""
        self._hashes: dict[str, list[int]] = {}
        for row in range(table.top + 1, len(table.rows)):
            path = self.path(row)
            if path:
                self.paths.setdefault(path, row)
            sha256 = table.cell(row, "sha256").lower()
            if _HASH.fullmatch(sha256):
                self._hashes.setdefault(sha256, []).append(row)

    def stray(self, seen: Callable[[str], bool]) -> dict[str, list[int]]:
        """SHA-256 → rows without a path, or whose file is neither seen in this run nor there."""
        found: dict[str, list[int]] = {}
        for sha256, rows in self._hashes.items():
            lost = [row for row in rows if self.is_lost(row, seen)]
            if lost:
                found[sha256] = lost
        return found

    def is_lost(self, row: int, seen: Callable[[str], bool]) -> bool:
        """True for a row without a path, or whose file is neither seen in this run nor there."""
        path = self.path(row)
        return not path or not (seen(path) or self._exists(path))

    def lead_nowhere(self) -> bool:
        """True when the paths in it lead to no file at all: they start from another folder."""
        return bool(self.paths) and not any(self._exists(path) for path in self.paths)

    def _exists(self, path: str) -> bool:
        # Unlike Path.exists, False for what can be no path at all: a cell holds anything.
        return os.path.exists(os.path.join(self._folder, path))  # noqa: PTH110, PTH118

    def path(self, row: int) -> str:
        """The path in a row, empty without one."""
        return _plain_path(self.table.cell(row, "path"))

    def noted(self, row: int) -> Mapping[str, str]:
        """What doclint had read when it wrote the row; empty in a register of people's own."""
        try:
            return msgspec.json.decode(self.table.cell(row, "read"), type=dict[str, str])
        except msgspec.DecodeError:
            return {}

    def filled_in(self, row: int) -> Iterator[tuple[Field, str, str]]:
        """Field, text and heading of what people wrote, for each field that they filled in."""
        noted = self.noted(row)
        for field, column in field_columns(self.table.columns).items():
            value = self.table.cell(row, field)
            if value and not alike(field, value, noted.get(field, "")):
                yield field, value, self.table.rows[self.table.top][column]

    def declared(self, row: int) -> Iterator[Reading | Misread]:
        """The same as readings."""
        for field, value, heading in self.filled_in(row):
            reading = None
            if not is_error(value):
                reading = declared_reading(field, value, "register", tidy(heading))
            yield reading or Misread(row + 1, field, value)


def alike(field: Field, one: str, other: str) -> bool:
    """True when two cells say the same: Excel writes 2024-03-01 as 01/03/2024."""
    if tidy(one) == tidy(other):
        return True
    first = normalised(field, tidy(one)) if one and other else None
    second = normalised(field, tidy(other)) if first is not None else None
    if first is None or second is None:
        return False
    return first == second or (field in DATE_FIELDS and same_day(first, second))
