"""Revision histories: a row for each version; the latest version counts, whichever end of the
table it stands at. A list of software or of other documents looks alike, and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.identity.labelled import reading_of
from doclint.identity.labels import TableWord, table_word
from doclint.identity.lines import Line
from doclint.identity.model import Field, Reading
from doclint.identity.normalise import normalised
from doclint.identity.versions import version_key
from doclint.identity.wording import folded

_MOST_VERSIONS = 400
_LONGEST_CELL = 100
"""Characters of a cell in which its version or its date is looked for."""
_LISTED = frozenset({"name", "title", "reference"})
_NUMBER = re.compile(r"n[°o]?\.?|no|num(?:ero)?|#|id")
_OBJECT = frozenset({"objet", "object", "subject"})

Row = Sequence[str]
Word = Field | TableWord | None
APPROVALS = frozenset({"approver", "checker"})
"""Those who read a document before it holds: only the first ones make it hold."""


def is_register(rows: Sequence[Row]) -> bool:
    """True for a list of things with a version and a date each: software, other documents.

    What it lists stands in the first column, under a word that says nothing of one document.
    """
    words = [table_word(cell) for cell in rows[0]]
    if len(rows) <= 2 or not {"version", "date"} <= set(words):
        return False
    first = folded(rows[0][0][:_LONGEST_CELL])
    listed = words[0] in _LISTED or (words[0] is None and first != "")
    return (
        listed
        and _NUMBER.fullmatch(first) is None
        and len({row[0] for row in rows[1:] if row and row[0].strip()}) > 1
    )


def history_header(rows: Sequence[Row]) -> int | None:
    """The row that heads a revision history: a version, a date, and who or what changed."""
    for position, row in enumerate(rows[:2]):
        words = [_word(cell) for cell in row]
        if is_history(words) and len(rows) > position + 1:
            return position
    return None


def _word(cell: str) -> Word:
    """What a cell announces there; `Objet` is what changed, not what the document is about."""
    return "changes" if folded(cell[:_LONGEST_CELL]) in _OBJECT else table_word(cell)


def is_history(words: Sequence[Word]) -> bool:
    """True when these labels head a revision history."""
    return (
        "version" in words
        and "date" in words
        and any(word in words for word in ("changes", "author", "name", "signature", *APPROVALS))
    )


def history(rows: Sequence[Row], header: Row, index: int, month_first: bool) -> Iterator[Reading]:
    """The version, the date and the status of the latest row of a revision history."""
    words = [table_word(cell) for cell in header]
    version_at, date_at = words.index("version"), words.index("date")
    versions = [
        (
            (
                version_key(version),
                normalised("date", row[date_at][:_LONGEST_CELL], month_first) or "",
            ),
            row,
        )
        for row in rows[:_MOST_VERSIONS]
        if len(row) > max(version_at, date_at)
        and (version := normalised("version", row[version_at][:_LONGEST_CELL])) is not None
    ]
    if not versions:
        return
    dated = [entry for entry in versions if entry[0][1]]  # a row without its day is being prepared
    _, latest = max(dated or versions, key=lambda entry: entry[0])
    line = Line("", index, "table")
    columns: list[tuple[Field, int]] = [("version", version_at), ("date", date_at)]
    if "status" in words and words.index("status") < len(latest):
        columns.append(("status", words.index("status")))
    for field, at in columns:
        reading = reading_of(field, latest[at], line, header[at], month_first, "history")
        if reading:
            yield reading
