"""The register that a run starts from, and the bytes of the one that it writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from doclint.readers.limits import Limits
from doclint.register.export import export, parse_export
from doclint.register.rows import Rows, path_from
from doclint.register.table import (
    BROKEN_BOOK,
    NOT_READ,
    Table,
    fault,
    parse_table,
    read_bytes,
    write_csv,
)
from doclint.register.update import Updated, copied, new_table
from doclint.text import Language, Text

JSON = ".json"
CHANGED = Text(
    fr="Le registre « {file} » a changé pendant la mise à jour : rien n'a été écrit. Relancez la "
    "commande.",
    en="The register “{file}” changed during the update: nothing was written. Run the command "
    "again.",
)

NOT_KEPT = Text(
    fr="« {file} » contient une image, un dessin, un bouton, ou une liste de choix prise sur une "
    "autre feuille. doclint ne sait pas les garder : le fichier n'est pas modifié. Retirez-les, ou "
    "écrivez le registre dans un autre fichier.",
    en="“{file}” contains a picture, a shape, a button, or a choice list taken from another sheet. "
    "doclint cannot keep them: the file is not changed. Remove them, or write the register to "
    "another file.",
)


@dataclass(frozen=True, slots=True)
class Base:
    """The register that a run starts from."""

    folder: Path
    """From which its paths start."""
    rows: Rows
    file: Path | None
    """None: there was none."""
    data: bytes = b""
    """What the file held."""


def base_of(register: Path | None, target: Path, limits: Limits, language: Language) -> Base:
    """The register of the settings, else the export that is there already, else an empty one.

    Raises SettingsError.
    """
    if register is not None:
        data = read_bytes(register, limits)
        return _base(register, parse_table(register, data, limits), register, data)
    if target.suffix.lower() == JSON and target.exists():
        data = read_bytes(target, limits)
        return _base(target, parse_export(target, data, language), target, data)
    return _base(target, new_table(language), None)


def _base(beside: Path, table: Table, file: Path | None, data: bytes = b"") -> Base:
    folder = beside.absolute().parent
    return Base(folder, Rows(table, folder), file, data)


def refuse_if_changed(base: Base, target: Path, limits: Limits) -> None:
    """Raises SettingsError when somebody wrote to the target since the run looked at it: what
    they filled in would be lost."""
    known = base.file is not None and target.exists() and base.file.samefile(target)
    if target.exists() and (not known or read_bytes(target, limits) != base.data):
        raise fault(CHANGED, target)


def written(updated: Updated, base: Base, target: Path, language: Language) -> bytes | None:
    """The bytes of the register; None when the file says all of it already.

    Raises SettingsError for a workbook that can be read and not changed, or not without loss.
    """

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
    from doclint.register.xlsx_file import change_book, would_lose, write_book

    if not same:
        return write_book(table.rows)
    if would_lose(base.data):
        raise fault(NOT_KEPT, target)
    try:
        return change_book(base.data, table.sheet, updated.cells)
    except BROKEN_BOOK as error:
        raise fault(NOT_READ, target) from error
