"""The register of this run: what documents say, what people filled in kept, and what changed.

A cell that doclint wrote follows the document. A cell that people filled in stays: where the
document says something else, the row says both. A cell that people emptied stays empty until the
document says something new. The rows of documents that are gone stay, marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from doclint.identity.model import Field
from doclint.identity.owners.services import service_of
from doclint.register.columns import NAMES, OPTIONAL, field_columns, heading, keys_of
from doclint.register.records import CHANGE_NAMES, Change, Entry, Record
from doclint.register.rows import Rows, alike
from doclint.register.sheet import Sheet
from doclint.register.table import Table
from doclint.text import Language


@dataclass(frozen=True, slots=True)
class Updated:
    """The register of a run."""

    records: tuple[Record, ...]
    """In the order of the documents."""
    gone: tuple[str, ...]
    """Paths of documents that were there the last time."""
    table: Table
    cells: tuple[tuple[int, int, str], ...]
    """The cells that are not what they were: row and column from 0, and the text."""

    def counts(self) -> dict[Change, int]:
        """How many documents changed, and how."""
        counted = Counter(record.change for record in self.records if record.change)
        counted["gone"] = len(self.gone)
        return {change: counted[change] for change in CHANGE_NAMES}


def new_table(language: Language) -> Table:
    """A register without documents."""
    headings = tuple(heading(key, language) for key in NAMES if key not in OPTIONAL)
    delimiter = ";" if language == "fr" else ","  # what Excel expects there
    return Table((headings,), 0, keys_of(headings), delimiter)


def update(entries: Sequence[Entry], rows: Rows, language: Language) -> Updated:
    """The register with these documents in it. Linear in rows and documents."""
    sheet = Sheet(rows.table, language, _without(entries))
    seen = {entry.path for entry in entries}
    stray = {sha256: list(lost) for sha256, lost in rows.stray(seen.__contains__).items()}
    kept: set[int] = set()
    records = []
    for entry in entries:
        row = rows.paths.get(entry.path)
        if row is None and stray.get(entry.sha256 or ""):
            row = stray[entry.sha256 or ""].pop(0)
        if row is None or row in kept:
            record = Record(entry, dict(entry.stated), "new")
            sheet.add(record)
        else:
            kept.add(row)
            record = _merged(entry, rows, row)
            sheet.put(row, record, rows.noted(row))
        records.append(record)
    gone = [
        (row, path)
        for path, row in rows.paths.items()
        if row not in kept and rows.is_lost(row, seen.__contains__)
    ]
    newly = tuple(path for row, path in gone if sheet.mark_gone(row))
    return Updated(tuple(records), newly, sheet.table(), tuple(sheet.changed()))


def copied(records: Iterable[Record], path: Callable[[str], str], language: Language) -> Table:
    """The same documents in a new register; `path` writes their paths for its folder."""
    kept = list(records)
    sheet = Sheet(new_table(language), language, _without(record.entry for record in kept))
    for record in kept:
        entry = replace(record.entry, path=path(record.entry.path))
        sheet.add(replace(record, entry=entry))
    return sheet.table()


def _same_service(field: Field, one: str, other: str) -> bool:
    """True for two names of one owner: `DRH`, `Direction des ressources humaines`."""
    return field == "owner" and bool(service_of(one, (other,)) or service_of(other, (one,)))


def _without(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset() if any(entry.contact for entry in entries) else OPTIONAL


def _merged(entry: Entry, rows: Rows, row: int) -> Record:
    """What people filled in over what the document states."""
    noted = rows.noted(row)
    values = dict(entry.stated)
    to_check = []
    for name in field_columns(rows.table.columns):
        cell, before, now = rows.table.cell(row, name), noted.get(name, ""), values.get(name, "")
        if alike(name, cell, before):
            continue
        if cell:
            values[name] = cell
            if now and not (alike(name, cell, now) or _same_service(name, cell, now)):
                to_check.append((name, now))
        elif alike(name, before, now):
            values.pop(name, None)
    path, sha256 = rows.path(row), rows.table.cell(row, "sha256").lower()
    change: Change | None = None
    if path and path != entry.path:
        change = "moved"
    elif sha256 and entry.sha256 and sha256 != entry.sha256:
        change = "changed"
    before_path = path if change == "moved" else ""
    return Record(entry, values, change, before_path, tuple(to_check))
