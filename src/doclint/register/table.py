"""A register as a table of text: where its headings are, and its file in CSV or xlsx.

The headings are the first row, among the first twenty, that heads a path or a SHA-256: people
put a title above. A text that a spreadsheet would run as a formula is written with an apostrophe
before it, which is taken away when the register is read again.
"""

from __future__ import annotations

import csv
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from doclint.readers.errors import ReadError
from doclint.readers.limits import Limits
from doclint.register.columns import keys_of
from doclint.register.csv_file import decode, delimiter_of, read_rows, write_rows
from doclint.register.typed import as_typed
from doclint.ruleset.errors import filled
from doclint.settings import SettingsError
from doclint.text import Text

SUFFIXES = (".csv", ".xlsx")
"""Of the registers that people fill in."""
_LOOKED_AT = 20
"""Rows among which the headings are looked for."""
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_SAVED_FORMULA = re.compile(r"'+[=+\-@\t\r]")

NO_FILE = Text(
    fr="Le registre « {file} » n'existe pas. Pour le créer : doclint register DOSSIER -o {file}",
    en="The register “{file}” does not exist. To make it: doclint register FOLDER -o {file}",
)
NOT_READ = Text(
    fr="Le registre « {file} » ne peut pas être lu : il est abîmé, trop gros ou fermé à la "
    "lecture. Enregistrez-le de nouveau en .xlsx ou en CSV.",
    en="The register “{file}” cannot be read: it is damaged, too large or you may not "
    "open it. Save it again as .xlsx or CSV.",
)
NO_REGISTER = Text(
    fr="« {file} » n'est pas un registre : aucune colonne « Fichier » ou « Empreinte SHA-256 ». "
    "Vérifiez le nom du fichier, ou ajoutez la colonne.",
    en="“{file}” is not a register: it has no column “File” or “SHA-256”. Check the name of the "
    "file, or add the column.",
)
OTHER_KIND = Text(
    fr="Le registre « {file} » doit être un fichier .csv ou .xlsx.",
    en="The register “{file}” must be a .csv or .xlsx file.",
)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, all of them as text, and where the table begins in it."""

    rows: tuple[tuple[str, ...], ...]
    """With what stands above the headings."""
    top: int
    """Index of the row of headings."""
    columns: Mapping[str, int] = field(default_factory=dict)
    """Where the columns are that doclint knows."""
    delimiter: str = ";"
    """Of a CSV file."""
    sheet: int = 0
    """Of a workbook, from 0."""

    def cell(self, row: int, key: str) -> str:
        """The text of a known column, as it was meant; empty where there is none."""
        column = self.columns.get(key)
        cells = self.rows[row]
        if column is None or column >= len(cells):
            return ""
        return as_typed(key, meant(cells[column].strip()))


def harmless(text: str) -> str:
    """The text as a cell may hold it: no spreadsheet takes it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def meant(text: str) -> str:
    """The text that `harmless` was given."""
    return text[1:] if _SAVED_FORMULA.match(text) else text


def make_table(
    rows: Sequence[Sequence[str]], *, delimiter: str = ";", sheet: int = 0
) -> Table | None:
    """The table that these rows hold; None without headings."""
    for top, row in enumerate(rows[:_LOOKED_AT]):
        columns = _headings(row)
        if columns:
            last = max(number for number, cells in enumerate(rows) if any(cells))
            filled = tuple(tuple(cells) for cells in rows[: last + 1])
            return Table(filled, top, columns, delimiter, sheet)
    return None


def _headings(cells: Sequence[str]) -> dict[str, int]:
    """The known columns of a row that heads a path or a SHA-256; else none."""
    columns = keys_of(cells)
    return columns if "path" in columns or "sha256" in columns else {}


def load_table(file: Path, limits: Limits) -> Table:
    """The register that a file holds. Raises SettingsError: absent, damaged, no register."""
    if file.suffix.lower() not in SUFFIXES:
        raise fault(OTHER_KIND, file)
    return parse_table(file, read_bytes(file, limits), limits)


def read_bytes(file: Path, limits: Limits) -> bytes:
    """The bytes of a register that is not too big. Raises SettingsError."""
    if not file.exists():
        raise fault(NO_FILE, file)
    try:
        if file.is_file() and file.stat().st_size <= limits.file_size:
            return file.read_bytes()
    except OSError as error:
        raise fault(NOT_READ, file) from error
    raise fault(NOT_READ, file)


def parse_table(file: Path, data: bytes, limits: Limits) -> Table:
    """The register that these bytes of a file hold. Raises SettingsError."""
    try:
        table = _from_csv(data) if file.suffix.lower() == ".csv" else _from_xlsx(data, limits)
    except (ReadError, csv.Error, *BROKEN_BOOK) as error:
        raise fault(NOT_READ, file) from error
    if table is None:
        raise fault(NO_REGISTER, file)
    return table


BROKEN_BOOK = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError, IndexError,
    AttributeError, OSError, EOFError, MemoryError, RecursionError,
)  # fmt: skip
"""What openpyxl raises on damaged workbooks: it trusts them."""


def write_csv(table: Table) -> bytes:
    """The CSV file of a table."""
    return write_rows(table.rows, table.delimiter)


def _from_csv(data: bytes) -> Table | None:
    text = decode(data)
    delimiter = delimiter_of(text, lambda cells: len(_headings(cells)))
    return make_table(read_rows(text, delimiter), delimiter=delimiter)


def _from_xlsx(data: bytes, limits: Limits) -> Table | None:
    from doclint.register.xlsx_file import read_sheets

    tables = (make_table(rows, sheet=sheet) for sheet, rows in enumerate(read_sheets(data, limits)))
    # People keep lists of their own on other sheets, and those may name files as well.
    found = (table for table in tables if table is not None)
    return max(found, key=lambda table: len(table.columns), default=None)


def fault(what: Text, file: Path) -> SettingsError:
    """What is wrong with a register, as an error that people can mend."""
    return SettingsError(filled(what, file=file))
