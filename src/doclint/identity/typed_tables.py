"""Approval and revision tables of a PDF, of which only lines of words remain.

A line made of nothing but labels (`Version Date Auteur Modifications`) heads the lines below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.document import Document
from doclint.identity.dates import find_dates
from doclint.identity.labels import table_word
from doclint.identity.lines import Line, at_either_end, lines_of
from doclint.identity.model import Reading
from doclint.identity.statements import HISTORY, reading_of
from doclint.identity.tables import Word, is_history
from doclint.identity.versions import bare_version, version_key

_MOST_ROLES = 6
"""Lines under a header in which those who wrote, checked and approved are looked for."""
_PLAIN = frozenset({"version", "date", "reference", "status"})
_MOST_LABELS = 10
_MOST_LINES = 600
"""Lines of a history that are read: about fifteen pages of it."""

Numbered = tuple[int, str]
"""The index of a block, and one of its lines."""


def typed_table_readings(document: Document, month_first: bool) -> Iterator[Reading]:
    """Readings of the tables that survive as lines near the start or the end of a document."""
    lines = [
        (index, text)
        for index, block in at_either_end(document)
        if block.kind != "table"
        for text in lines_of(block)
    ]
    for position, (_, text) in enumerate(lines):
        words = header_words(text)
        if is_history(words):
            yield from _history(lines[position + 1 :][:_MOST_LINES], words, month_first)
        elif "approver" not in words and {"date", "name"} <= set(words):
            yield from _approvals(lines[position + 1 :][:_MOST_ROLES], month_first)
        elif {"version", "date"}.intersection(words) and not set(words) - _PLAIN:
            yield from _values(lines[position + 1 :], words, month_first)


def header_words(text: str) -> list[Word]:
    """What each label of a line announces, longest labels first; empty if any word is none."""
    tokens = text.split()
    words: list[Word] = []
    if len(tokens) > _MOST_LABELS:
        return []
    while tokens:
        for length in range(min(5, len(tokens)), 0, -1):
            word = table_word(" ".join(tokens[:length]))
            if word is not None:
                words.append(word)
                tokens = tokens[length:]
                break
        else:
            return []
    return words


def _history(
    lines: Sequence[Numbered], words: Sequence[Word], month_first: bool
) -> Iterator[Reading]:
    """The latest of the lines that hold a version and a date, in the order of the header."""
    version_first = words.index("version") < words.index("date")
    entries = []
    for index, text in lines:
        date = next(find_dates(text, month_first), None)
        if date is None or date.start > 20:
            continue
        near = text[: date.start] if version_first else text[date.end :].strip()[:12]
        version = bare_version(near) if near.strip() else None
        if version:
            entries.append(((version_key(version), date.iso), version, date, index, text))
    if not entries:
        return
    _, version, date, index, text = max(entries, key=lambda entry: entry[0])
    line = Line(text, index, "table")
    for reading in (
        reading_of("version", version, line, HISTORY),
        reading_of("date", text[date.start : date.end], line, HISTORY, month_first),
    ):
        if reading:
            yield reading


def _approvals(lines: Sequence[Numbered], month_first: bool) -> Iterator[Reading]:
    """The last date of the lines that start with the word of an approval (`Validation …`)."""
    dates = []
    for index, text in lines:
        date = next(find_dates(text, month_first), None)
        if date and table_word(text.split(" ", 1)[0]) == "approver":
            dates.append((date.iso, index, text[date.start : date.end], text))
    if dates:
        _, index, value, text = max(dates)
        reading = reading_of("date", value, Line(text, index, "table"), "approval", month_first)
        if reading:
            yield reading


def _values(
    lines: Sequence[Numbered], words: Sequence[Word], month_first: bool
) -> Iterator[Reading]:
    """The values right under a header of labels, on one line or on one line each."""
    wanted = [word for word in words if word in ("version", "date")]
    for index, text in lines[: len(wanted)]:
        line = Line(text, index, "table")
        date = next(find_dates(text, month_first), None)
        rest = f"{text[: date.start]} {text[date.end :]}".strip() if date else text
        if date and "date" in wanted:
            wanted.remove("date")
            found = reading_of("date", text[date.start : date.end], line, "date", month_first)
            if found:
                yield found
        if "version" in wanted and rest and " " not in rest and bare_version(rest):
            wanted.remove("version")
            found = reading_of("version", rest, line, "version")
            if found:
                yield found
        elif date is None:
            return
