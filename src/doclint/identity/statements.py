"""What one line says of identity, with labels or without: versions, dates, statuses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from doclint.document import Document
from doclint.identity.approvals import approval_readings
from doclint.identity.bare import is_bare, nothing_else
from doclint.identity.citing import about_another, cited, happened
from doclint.identity.dates.find import DateFound, find_dates, first_date, year_or_month
from doclint.identity.labelled import is_labelled, read_labels, reading_of, segments, wording_of
from doclint.identity.labels import field_of
from doclint.identity.lines import Line, cover_lines
from doclint.identity.model import Field, Reading, Wording
from doclint.identity.normalise import DATE_FIELDS
from doclint.identity.statuses import is_choice, status_of, title_status
from doclint.identity.trust import confidence
from doclint.identity.versions import find_version
from doclint.identity.wording import folded

MOST_UNANNOUNCED: dict[Field, int] = {"date": 3, "version": 3, "status": 1}
"""A cover that shows more values than this without a label shows a list: of days, of versions,
of the statuses among which one box is ticked."""
_LONGEST_UNANNOUNCED = 100
"""A longer line is part of a sentence: what it names is rarely the document itself."""
_LONGEST_STATUS = 40
_NOT_OF_ISSUE: frozenset[Field] = frozenset({"effective", "review_by"})
"""Days that are not those on which a document was issued."""
_OF_ANY_TEXT = frozenset({"seance du", "reunion du", "version du", "edition du", "en date du"})
"""In the middle of a sentence they tell the day of another text."""
_VALID_FROM = re.compile(
    r"\b(?:valables?|valides?|en vigueur|applicables?) (?:du|from)$|valid from$"
)
_UNTIL = frozenset({"au", "jusqu'au", "to", "until"})
_IN_SENTENCE = re.compile(r"\w['’]? ?$")
"""A word right before a version; a full stop or a dash begins something new."""
_REPEALED = re.compile(
    r"(?:(?:ce |cette )?(?:document|texte|version|règlement|procédure|note|guide) (?:est )?)?"
    r"(?:abrogée?s?|annulée?s?|périmée?s?|archivée?s?(?! (?:dans|au|à|par|sur|le) )|obsolète|"
    r"caduc|caduque)(?!\w)",
    re.IGNORECASE,
)
"""Opens a line that says so; without its accent `abroge` is what a text does to another."""
_LICENCE = re.compile(
    r"licence ouverte(?: ?/ ?open licen[cs]e)?(?:,? (?:v(?:ersion)?\.? ?)?\d(?:\.\d)?)?|"
    r"\betalab-2\.0|\bodbl\b|\bcc[ -]by(?:[ -](?:sa|nc|nd)){0,2}(?: \d\.\d)?|"
    r"creative commons(?: [\w-]{1,20}){0,6}",
    re.IGNORECASE,
)


def cover_readings(document: Document, month_first: bool) -> Iterator[Reading]:
    """The readings of the cover, without the unannounced values of a list of them."""
    lines = list(cover_lines(document))
    found = [reading for line in lines for reading in read_line(line, month_first)]
    for label, value in pairwise(lines):
        field = field_of(label.text) if label.text.endswith(":") else _effect(label, value)
        if field and not is_labelled(value.text):
            below = reading_of(field, value.text, value, label.text, month_first)
            if below and field in _NOT_OF_ISSUE:
                found = [r for r in found if (r.field, r.detail) != ("date", value.text)]
            found += [below] if below else []
    wordings: tuple[Wording, ...] = ("alone", "within")
    for field, most in MOST_UNANNOUNCED.items():
        for wording in wordings:
            alike = {r.normalised for r in found if r.field == field and r.wording == wording}
            if len(alike) > most:
                found = [r for r in found if r.field != field or r.wording != wording]
    yield from found


def _effect(label: Line, value: Line) -> Field | None:
    """What a line without a colon says of the line below it, in one paragraph: a day of effect."""
    field = field_of(label.text) if label.block == value.block else None
    return field if field in _NOT_OF_ISSUE else None


def read_line(line: Line, month_first: bool) -> Iterator[Reading]:
    """Every reading of one line."""
    parts = segments(line.text)
    yield from read_labels(line, month_first)
    yield from approval_readings(line, month_first)
    for part in parts[1:]:
        if first_date(
            part, month_first
        ):  # without a day it may be an option: `Projet | Validé par …`
            yield from approval_readings(replace(line, text=part), month_first)
    if line.prose or any(is_labelled(part) for part in parts):
        yield from _announced_dates(line, find_dates(line.text, month_first))
        for part in parts if not line.prose and len(parts) > 1 else ():
            if is_bare(part):
                yield from _unannounced(replace(line, text=part), month_first)
    else:
        yield from _unannounced(line, month_first)
    licence = _LICENCE.search(line.text)
    if licence:
        yield _reading("licence", licence.group(), folded(licence.group()), line, "within")


def _announced_dates(line: Line, dates: Iterable[DateFound]) -> Iterator[Reading]:
    """Dates that the words right before them announce: `mis à jour le`, `version du`."""
    previous: DateFound | None = None
    for found in dates:
        if previous and _is_period(line, previous, found):
            value = line.text[found.start : found.end]
            end = _reading("review_by", value, found.iso, line, "labelled")
            yield replace(end, detail=line.text[: found.start].strip())
        previous = found
        label = _lead(line.text[: found.start])
        field = field_of(label)
        if (
            line.text.endswith(".")
            and folded(label) in _OF_ANY_TEXT
            and found.start > len(label) + 1
        ):
            continue  # `Le procès-verbal de la séance du 11 mars est approuvé.`
        if field == "version" or field in DATE_FIELDS:
            value = line.text[found.start : found.end]
            if field == "version" and line.place == "body":
                continue  # the last lines often list other texts, with their editions
            kind: Field = "date" if field == "version" else field
            reading = _reading(kind, value, found.iso, line, wording_of(label))
            yield replace(reading, detail=label)


def _is_period(line: Line, first: DateFound, last: DateFound) -> bool:
    """True for `Horaires valables du 1er septembre 2025 au 5 juillet 2026`."""
    between = folded(line.text[first.end : last.start]).strip()
    return (
        between in _UNTIL
        and not line.prose
        and not line.text.endswith(".")
        and _VALID_FROM.search(folded(line.text[: first.start])) is not None
    )


def _lead(before: str) -> str:
    """The last words before a date that announce something (`mis à jour le`), or none."""
    words = before.split()[-6:]
    labels = (" ".join(words[start:]) for start in range(len(words)))
    return next((label for label in labels if field_of(label)), "")


def _unannounced(line: Line, month_first: bool) -> Iterator[Reading]:
    """What a line without a colon says: `Version 2.1 du 12 mars 2024`, `PROJET`."""
    text = line.text
    version = find_version(text)
    dates = list(find_dates(text, month_first))
    spans = [(date.start, date.end) for date in dates] + ([version[1:]] if version else [])
    wording: Wording = "alone" if nothing_else(text, spans) else "within"
    yield from _announced_dates(line, dates)
    if wording == "within" and len(text) > _LONGEST_UNANNOUNCED:
        return
    before = text[: version[1]] if version else ""
    own = version is not None and not cited(before, line.place) and not about_another(before)
    if wording == "within" and (
        happened(before) or (_IN_SENTENCE.search(before) and text.endswith("."))
    ):
        own = False  # `Le logiciel passe en version 5.2.`
    if len(dates) == 1:
        yield from _unannounced_date(line, dates[0], wording, version, own)
    if version and own:
        words = text[version[1] : version[2]]
        if line.place != "body" or wording == "alone":
            yield _reading("version", words, version[0], line, wording)
            yield from _status(words, line)
    elif (wording == "alone" and len(text) <= _LONGEST_STATUS) or is_choice(text):
        if not (dates and status_of(text) == "in-force"):  # `Publié le 3 mai` tells a day
            yield from _status(text, line)
    elif line.place == "cover" and not dates and (year := _year(text)):
        yield _reading("date", text, year, line, "within")
    elif _REPEALED.match(text):
        yield _reading("status", text, "repealed", line, "alone")


def _year(text: str) -> str | None:
    """The year that a line is, or the season that a part of it is: `N° 54 | Printemps 2024`."""
    seasons = (part for part in segments(text) if part[:1].isalpha())
    return year_or_month(text) or next(filter(None, map(year_or_month, seasons)), None)


def _unannounced_date(
    line: Line, date: DateFound, wording: Wording, version: tuple[str, int, int] | None, own: bool
) -> Iterator[Reading]:
    """The only date of a line, unless its words make it that of something else.

    A date right behind a version is that of the version: `own` when it is the document's.
    """
    before = line.text[: date.start]
    behind = version is not None and 0 <= date.start - version[2] <= 6
    other = cited(before, line.place) or field_of(_lead(before)) in _NOT_OF_ISSUE
    if wording == "within":
        sentence = line.text.endswith(".") and not behind
        other = (
            other or happened(before) or line.place == "body" or (behind and not own) or sentence
        )
    if not other:
        value = line.text[date.start : date.end]
        yield _reading("date", value, date.iso, line, "alone" if behind else wording)


def _status(words: str, line: Line) -> Iterator[Reading]:
    status = status_of(words)
    if status:
        yield _reading("status", words, status, line, "alone")


def status_of_title(title: Reading) -> Iterator[Reading]:
    """The status that a title of the cover opens or ends with."""
    status = title_status(title.value)
    if status and not title.placeholder:
        trust = confidence(title.place, "within")
        yield replace(title, field="status", normalised=status, wording="within", confidence=trust)


def _reading(field: Field, value: str, kept: str, line: Line, wording: Wording) -> Reading:
    return Reading(
        field=field,
        value=value.strip(),
        normalised=kept,
        place=line.place,
        block=line.block,
        detail=line.text,
        wording=wording,
        confidence=confidence(line.place, wording),
    )
