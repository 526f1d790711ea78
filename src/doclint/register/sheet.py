"""The rows of a register as they are written; columns that are not doclint's are never touched."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

import msgspec

from doclint.identity.model import FIELD_NAMES, Field
from doclint.register.columns import NAMES, field_columns, heading, in_words
from doclint.register.records import CHANGE_NAMES, Record
from doclint.register.rows import UNTEXT
from doclint.register.table import Table, harmless, meant
from doclint.text import Language, Text
from doclint.wording import DECISION_NAMES

_SAYS = Text("{field} : « {value} » dans le document", "{field}: “{value}” in the document")


class Sheet:
    """The rows that are written; columns that are not doclint's are never touched."""

    def __init__(
        self, table: Table, language: Language, without: Container[str] = frozenset()
    ) -> None:
        """`without` are columns that are not added where they are missing."""
        self._old = table
        self._language = language
        self._rows = [list(row) for row in table.rows]
        top = self._rows[table.top]
        self._columns = dict(table.columns)
        for key in NAMES:
            if key not in self._columns and key not in without:
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
        if entry.contact:
            cells["contact"] = entry.contact
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
        """The whole, every row at least as wide as the headings."""
        width = len(self._rows[self._old.top])
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
        plain = UNTEXT.sub("\ufffd", " ".join(value.split()))
        return in_words(name, plain, self._language)

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
