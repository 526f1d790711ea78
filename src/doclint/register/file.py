"""The register that a run starts from, and the bytes of the one that it writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from doclint.readers.limits import Limits
from doclint.register.export import export, load_export
from doclint.register.rows import Rows, path_from
from doclint.register.table import Table, load_table, read_bytes, write_csv
from doclint.register.update import Updated, copied, new_table
from doclint.text import Language

JSON = ".json"


@dataclass(frozen=True, slots=True)
class Base:
    """The register that a run starts from."""

    folder: Path
    """From which its paths start."""
    rows: Rows
    file: Path | None
    """None: there was none."""


def base_of(register: Path | None, target: Path, limits: Limits, language: Language) -> Base:
    """The register of the settings, else the export that is there already, else an empty one.

    Raises SettingsError.
    """
    if register is not None:
        return _base(register, load_table(register, limits), register)
    if target.suffix.lower() == JSON and target.exists():
        return _base(target, load_export(target, limits, language), target)
    return _base(target, new_table(language), None)


def _base(beside: Path, table: Table, file: Path | None) -> Base:
    folder = beside.absolute().parent
    return Base(folder, Rows(table, lambda path: (folder / path).exists()), file)


def written(
    updated: Updated, base: Base, target: Path, limits: Limits, language: Language
) -> bytes | None:
    """The bytes of the register; None when the file says all of it already."""

    def path(from_base: str) -> str:
        return path_from(target.parent, base.folder / from_base)

    suffix = target.suffix.lower()
    if suffix == JSON:
        return export(updated.records, path)
    same = base.file is not None and target.exists() and base.file.samefile(target)
    if same and not updated.cells:
        return None
    table = updated.table if same or base.file is None else copied(updated.records, path, language)
    if suffix == ".csv":
        return write_csv(table)
    from doclint.register.xlsx_file import change_book, write_book

    if same:
        return change_book(read_bytes(target, limits), table.sheet, updated.cells)
    return write_book(table.rows)
