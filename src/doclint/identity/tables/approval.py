"""Approval tables, in both orientations.

An approval table names who wrote, checked and approved a document, its version and its dates,
with the labels in the first row, in the first column, or in both. Revision histories are read in
tables/revisions.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from doclint.document import Document
from doclint.identity.dates.find import first_date
from doclint.identity.labelled import name_and_day, read_labels, reading_of
from doclint.identity.labels import field_of, table_word
from doclint.identity.lines import Line, at_either_end
from doclint.identity.model import Field, Reading
from doclint.identity.normalise import DATE_FIELDS
from doclint.identity.tables.revisions import (
    APPROVALS,
    Row,
    Word,
    history,
    history_header,
    is_register,
)
from doclint.identity.trust import confidence

_MOST_ROWS = 14
"""An approval table is short; a longer one with the same labels is data."""
_OPENING = 1
"""Blocks above the box that opens a document: a title, no more."""
_LONGEST_CELL = 1_000
"""Characters of a cell in which labels are looked for."""
_SIGNS = APPROVALS | {"version", "author", "signature", "reference", "review_by"}
"""Without one of these words a small table with a date or a service is about something else."""
_PEOPLE = APPROVALS | {"author"}
"""Under them a cell may have a label of its own: `Nom : C. Martin`."""
_VALUES: dict[str, Field] = {
    word: word
    for word in (
        "version", "date", "reference", "owner", "status", "title", "audience", "review_by",
        "author", "licence", "approver", "approved", "effective", "retention", "language",
    )
}  # fmt: skip


def table_readings(document: Document, month_first: bool) -> Iterator[Reading]:
    """Readings of the tables near the start or the end that are about the document itself."""
    for index, block in at_either_end(document):
        if block.kind != "table" or not block.rows:
            continue
        if is_register(block.rows):
            continue
        header = history_header(block.rows)
        if header is not None and document.format == "pdf":
            continue  # cut at each page, its cells guessed: tables/typed.py reads its lines
        if header is not None:
            yield from history(block.rows[header + 1 :], block.rows[header], index, month_first)
        elif len(block.rows) <= _MOST_ROWS:
            yield from _approval(block.rows, index, month_first, first=index <= _OPENING)


def _letterhead(rows: Sequence[Row], index: int, month_first: bool) -> Iterator[Reading]:
    """The service and the day in a box of labels that opens a document, each label once."""
    found = [pair for pair in _down(rows) if pair[0] in ("owner", "date")]
    if len(found) > 1 and len({label for _, label, _, _ in found}) == len(found) <= len(rows):
        for field, label, value, _ in found:
            reading = reading_of(field, value, Line("", index, "table"), label, month_first)
            if reading:
                yield reading


def _approval(
    rows: Sequence[Row], index: int, month_first: bool, *, first: bool
) -> Iterator[Reading]:
    words = [[table_word(cell.partition(":")[0]) for cell in row] for row in rows]
    labels = [word for row in words for word in row if word is not None]
    if len(labels) < 2 or not _SIGNS.intersection(labels):
        if first:
            yield from _letterhead(rows, index, month_first)
        return
    across = sum(word is not None for word in words[0]) >= 2 and ":" not in rows[0][0]
    pairs = _across(rows, words) if across else _down(rows)
    line = Line("", index, "table")
    approvals: list[Reading] = []
    for field, label, value, approval in pairs:
        if field == "approver":
            value, day = name_and_day(value, month_first)
            signed = reading_of("approved", day, line, label, month_first)
            approvals += [signed] if signed else []
        found = reading_of(field, value, line, label, month_first)
        if found and approval:
            approvals.append(found)
        elif found:
            yield found
    yield from last_approval(approvals)
    # Dates written in the cells are those of one signature after another: the last one counts.
    inside = [
        reading for row in rows for cell in row for reading in _inside(cell, index, month_first)
    ]
    yield from sorted(inside, key=lambda r: r.normalised if r.field == "date" else "", reverse=True)


def last_approval(found: Sequence[Reading]) -> Iterator[Reading]:
    """The day of the last approval, which also tells that the document is validated.

    Where nobody approved, that of the last check, as a date.
    """
    approvals = [reading for reading in found if reading.field == "approved"]
    checks = [reading for reading in found if reading.field == "date"]
    last = max(approvals or checks, key=lambda reading: reading.normalised, default=None)
    if last is None:
        return
    yield last
    if approvals:
        trust = confidence("table", "within")
        yield replace(last, field="status", normalised="validated", confidence=trust)


def _inside(cell: str, index: int, month_first: bool) -> Iterator[Reading]:
    """Labels and values in one cell: `Date : 12/03/2024`, or the value below its label."""
    lines = cell[:_LONGEST_CELL].replace(":\n", ": ").split("\n")
    for text, below in zip(lines, [*lines[1:], ""], strict=True):
        label, colon, _ = text.partition(":")
        if colon and field_of(label) == "approver" and first_date(below, month_first):
            text = f"{text}, {below}"
        yield from read_labels(Line(text.strip(), index, "table"), month_first)


Pair = tuple[Field, str, str, bool]
"""A field, its label, its value, and whether the value is of an approval."""


def _down(rows: Sequence[Row]) -> Iterator[Pair]:
    """Labels in a column, each with its value on the right."""
    for row in rows:
        for label, value in pairwise(row):
            field = field_of(label)
            if field and value.strip() and table_word(value) is None:
                yield field, label, value.strip(), False


def _across(rows: Sequence[Row], words: Sequence[Sequence[Word]]) -> Iterator[Pair]:
    """Labels in the first row, and roles or labels perhaps in the first column too."""
    roles = any(row[0] is not None for row in words[1:] if row)
    if not roles and len(rows) > 3:
        return
    for row, row_words in zip(rows[1:], words[1:], strict=True):
        for at, cell in enumerate(row[: len(words[0])]):
            label, colon, rest = cell.partition(":")
            own = colon != "" and words[0][at] in _PEOPLE
            value = rest if own else cell
            if not value.strip() or (row_words[at] is not None and not own):
                continue
            pair = {words[0][at], table_word(label) if own else row_words[0] if at else None}
            field = _meaning(pair)
            if field:
                whole = APPROVALS & pair and field in DATE_FIELDS
                yield field, rows[0][at] or row[0], value.strip(), bool(whole)


def _meaning(pair: set[Word]) -> Field | None:
    """What a cell says, from the label of its column and the label of its row."""
    if "approver" in pair:
        if pair <= {"approver", "name", "function", None}:
            return "approver"
        return "approved" if "date" in pair else None
    if "checker" in pair:
        return "date" if "date" in pair else None
    if "author" in pair and pair & {"owner", "function"}:
        return "owner"
    if "author" in pair and "date" in pair:
        return None
    if pair & {"name", "function"} and "author" not in pair:
        return None
    return next((field for word, field in _VALUES.items() if word in pair), None)
