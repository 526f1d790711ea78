"""The register of this run: what documents say, what people filled in kept, and what changed.

A cell that doclint wrote follows the document. A cell that people filled in stays: where the
document says something else, the row says both. A cell that people emptied stays empty until the
document says something new. The rows of documents that are gone stay, marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import msgspec

from doclint.findings import Decision, Grade
from doclint.identity.model import FIELD_NAMES, Field
from doclint.register.columns import NAMES, field_columns, heading, in_words, keys_of
from doclint.register.rows import Rows, alike
from doclint.register.table import Table, harmless, meant
from doclint.text import Language, Text
from doclint.wording import DECISION_NAMES

Change = Literal["new", "changed", "moved", "gone"]
CHANGE_NAMES: Mapping[Change, Text] = {
    "new": Text("nouveau", "new"),
    "changed": Text("modifié", "changed"),
    "moved": Text("déplacé (avant : {before})", "moved (before: {before})"),
    "gone": Text("disparu", "gone"),
}
_SAYS = Text("{field} : « {value} » dans le document", "{field}: “{value}” in the document")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document, as this run sees it."""

    path: str
    """From the folder of the register."""
    sha256: str | None
    stated: Mapping[Field, str]
    score: int
    grade: Grade
    decision: Decision
    first: str
    """What to do first, empty when there is nothing to do."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the register says of one document."""

    entry: Entry
    values: Mapping[Field, str]
    """People's where they filled in, else the document's; as `Entry.stated` writes them."""
    change: Change | None = None
    before: str = ""
    """The path it had, when it was moved."""
    to_check: tuple[tuple[Field, str], ...] = ()
    """Fields of which the document says something else than people did, and what it says."""


@dataclass(frozen=True, slots=True)
class Updated:
    """The register of a run."""

    records: tuple[Record, ...]
    """In the order of the documents."""
    gone: tuple[str, ...]
    """Paths of documents that were there the last time."""
    table: Table
    cells: tuple[tuple[int, int, str], ...] = field(default=())
    """The cells that are not what they were: row and column from 0, and the text."""

    def counts(self) -> dict[Change, int]:
        """How many documents changed, and how."""
        counted = Counter(record.change for record in self.records if record.change)
        counted["gone"] = len(self.gone)
        return {change: counted[change] for change in CHANGE_NAMES}


def new_table(language: Language) -> Table:
    """A register without documents."""
    headings = tuple(heading(key, language) for key in NAMES)
    delimiter = ";" if language == "fr" else ","  # what Excel expects there
    return Table((headings,), 0, keys_of(headings), delimiter)


def update(entries: Sequence[Entry], rows: Rows, language: Language) -> Updated:
    """The register with these documents in it. Linear in rows and documents."""
    sheet = _Sheet(rows.table, language)
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
    sheet = _Sheet(new_table(language), language)
    for record in records:
        entry = replace(record.entry, path=path(record.entry.path))
        sheet.add(replace(record, entry=entry))
    return sheet.table()


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
            if now and not alike(name, cell, now):
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


class _Sheet:
    """The rows that are written; columns that are not doclint's are never touched."""

    def __init__(self, table: Table, language: Language) -> None:
        self._old = table
        self._language = language
        self._rows = [list(row) for row in table.rows]
        top = self._rows[table.top]
        self._columns = dict(table.columns)
        for key in NAMES:
            if key not in self._columns:
                self._columns[key] = len(top)
                top.append(heading(key, language))

    def add(self, record: Record) -> None:
        """A new row."""
        self._rows.append([])
        self.put(len(self._rows) - 1, record, {})

    def put(self, row: int, record: Record, noted: Mapping[str, str]) -> None:
        """The row of a document."""
        entry = record.entry
        stated = {name: self._words(name, value) for name, value in entry.stated.items()}
        cells: dict[str, str] = {"path": entry.path, "sha256": entry.sha256 or ""}
        for name in field_columns(self._columns):
            cells[name] = self._words(name, record.values.get(name, ""))
        cells |= {
            "score": str(entry.score),
            "grade": entry.grade,
            "decision": DECISION_NAMES[entry.decision].render(self._language),
            "first": entry.first,
        }
        cells["to_check"] = " ; ".join(self._to_check(record))
        cells["change"] = self._change(record)
        shown = {name: stated[name] for name in field_columns(self._columns) if name in stated}
        cells["read"] = msgspec.json.encode(shown).decode()
        if dict(noted) == shown:  # the same, perhaps in another order
            cells["read"] = self._cell(row, "read")
        for key, text in cells.items():
            self._set(row, key, text)

    def mark_gone(self, row: int) -> bool:
        """Say that a document is no longer there; False when the row says so already."""
        said = CHANGE_NAMES["gone"]
        if self._cell(row, "change") in (said.fr, said.en):
            return False
        self._set(row, "change", said.render(self._language))
        return True

    def table(self) -> Table:
        """The whole, every row as wide as the headings."""
        width = max(map(len, self._rows))
        rows = tuple(tuple(row + [""] * (width - len(row))) for row in self._rows)
        return Table(rows, self._old.top, self._columns, self._old.delimiter, self._old.sheet)

    def changed(self) -> Iterator[tuple[int, int, str]]:
        """The cells that are not what they were."""
        for number, row in enumerate(self._rows):
            old = self._old.rows[number] if number < len(self._old.rows) else ()
            for column, text in enumerate(row):
                if text != (old[column] if column < len(old) else ""):
                    yield number, column, text

    def _to_check(self, record: Record) -> Iterator[str]:
        for name, value in record.to_check:
            shown = self._words(name, value)
            yield _SAYS.render(self._language, field=FIELD_NAMES[name], value=shown)

    def _change(self, record: Record) -> str:
        if record.change is None:
            return ""
        return CHANGE_NAMES[record.change].render(self._language, before=record.before)

    def _words(self, name: Field, value: str) -> str:
        return in_words(name, " ".join(value.split()), self._language)

    def _cell(self, row: int, key: str) -> str:
        column, cells = self._columns[key], self._rows[row]
        return meant(cells[column].strip()) if column < len(cells) else ""

    def _set(self, row: int, key: str, text: str) -> None:
        """Write a cell, unless it says the same already: what people typed stays as typed."""
        if self._cell(row, key) == text:
            return
        cells = self._rows[row]
        cells.extend([""] * (self._columns[key] + 1 - len(cells)))
        cells[self._columns[key]] = harmless(text)
