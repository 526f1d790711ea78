"""Approval and revision tables of a PDF, of which only lines of words remain.

A line made of nothing but labels (`Version Date Auteur Modifications`) heads the lines below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from doclint.document import BODY_KINDS, Document
from doclint.identity.dates.find import find_dates
from doclint.identity.labelled import reading_of
from doclint.identity.labels import table_word
from doclint.identity.lines import Line, at_either_end, lines_of
from doclint.identity.model import Field, Reading
from doclint.identity.tables.approval import last_approval
from doclint.identity.tables.revisions import APPROVALS, Word, is_history
from doclint.identity.versions import bare_version, version_key

_MOST_ROLES = 6
"""Lines under a header in which those who wrote, checked and approved are looked for."""
_MOST_LABELS = 10
_MAY_BE_HEADER = re.compile(r"date|version|indice|r[ée]v|[ée]dition", re.IGNORECASE)
_MARGIN = 20
"""Characters before the date of a line of history: a version and perhaps a word."""
_PLAIN = frozenset({"version", "date", "reference", "status"})
_QUIET = 250
"""Lines without a version and a date after which a history is over: its longest entries."""

Numbered = tuple[int, str]
"""The index of a block, and one of its lines."""


def typed_table_readings(document: Document, month_first: bool) -> Iterator[Reading]:
    """Readings of the tables that survive as lines near the start or the end of a document."""
    near = [index for index, _ in at_either_end(document)]
    lines = list(_numbered(document, near))
    for position, (index, text) in enumerate(lines):
        words = header_words(text)
        if is_history(words) and words[0] != "name":  # which heads a list of software
            below = _numbered(document, range(index, len(document.blocks)))
            yield from _history(below, words, month_first)
        elif not APPROVALS.intersection(words) and {"date", "name"} <= set(words):
            yield from _approvals(lines[position + 1 :][:_MOST_ROLES], month_first)
        elif {"version", "date"}.intersection(words) and not set(words) - _PLAIN:
            yield from _values(lines[position + 1 :], words, month_first)


def _numbered(document: Document, indexes: Iterable[int]) -> Iterator[Numbered]:
    """The lines of some blocks of the body; a drawn table counts only where drawing is a guess."""
    for index in indexes:
        block = document.blocks[index]
        drawn = block.kind == "table" and document.format != "pdf"
        if block.kind in BODY_KINDS and not drawn:
            yield from ((index, text) for text in lines_of(block))


def header_words(text: str) -> list[Word]:
    """What each label of a line announces, longest labels first; empty if any word is none."""
    tokens = text.split()
    words: list[Word] = []
    if len(tokens) > _MOST_LABELS or not _MAY_BE_HEADER.search(text):
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
    lines: Iterable[Numbered], words: Sequence[Word], month_first: bool
) -> Iterator[Reading]:
    """The latest of the lines that hold a version and a date, in the order of the header."""
    version_first = words.index("version") < words.index("date")
    entries = []
    quiet = 0
    for index, text in lines:
        date = next(find_dates(text, month_first), None)
        version = None
        if date and date.start <= _MARGIN:
            near = text[: date.start] if version_first else text[date.end :].strip()[:12]
            version = bare_version(near) if near.strip() else None
        if date and version:
            entries.append(((version_key(version), date.iso), version, date, index, text))
        quiet = 0 if version else quiet + 1
        if quiet > _QUIET:
            break
    if not entries:
        return
    _, version, date, index, text = max(entries, key=lambda entry: entry[0])
    line, value = Line(text, index, "table"), text[date.start : date.end]
    for reading in (
        reading_of("version", version, line, text, month_first, "history-lines"),
        reading_of("date", value, line, text, month_first, "history-lines"),
    ):
        if reading:
            yield reading


def _approvals(lines: Sequence[Numbered], month_first: bool) -> Iterator[Reading]:
    """The last date of the lines that start with the word of an approval (`Validation …`)."""
    found = []
    for index, text in lines:
        date = next(find_dates(text, month_first), None)
        word = table_word(text.split(" ", 1)[0])
        if date and word in APPROVALS:
            value, line = text[date.start : date.end], Line(text, index, "table")
            field: Field = "approved" if word == "approver" else "date"
            found.append(reading_of(field, value, line, word, month_first))
    yield from last_approval([reading for reading in found if reading])


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
