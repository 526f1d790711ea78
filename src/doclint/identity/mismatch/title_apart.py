"""Does the title in the properties tell of another edition than the one the document states?

A file made from last year's keeps its title: `Réunion 5` over a cover that says `Réunion 7`,
`Guide 2016` in a document of 2019. A title of quite another document is told elsewhere (see
titles/other_document.py).
"""

from __future__ import annotations

import re

from doclint.identity.dates.find import first_date
from doclint.identity.model import IdentityReadings, Reading
from doclint.identity.trust import EXPLICIT
from doclint.identity.wording import folded, phrases

_SURE_TITLE = 0.7
"""Trust from which words of the cover are its title (see titles/shown.py)."""
_LONGEST = 300
_WORD = re.compile(r"[^\W\d_]{3,30}")
_NUMBERED = re.compile(r"([^\W\d_]{3,30}) (?:n ?° ?|no\.? |numero )?(\d{1,4})(?![\w.,/-]*\d)")
_PARTS = frozenset(
    phrases("article; chapitre; chapter; section; partie; part; titre; title; page; paragraphe")
)
"""Words whose number is that of a part of the document, which may be read as its title."""
_YEAR = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/]|[.-]\d)")
_LEAST_ALIKE = 0.6
"""Share of the words of a title that another one holds when both name the same thing."""
_YEARS_APART = 2
"""A report of 2023 is often written in 2024."""


def title_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """The title property and the reading that contradicts it; empty when none does."""
    titles = [r for r in readings.of("title") if not r.placeholder]
    declared = next((r for r in titles if r.place == "property"), None)
    if declared is None:
        return ()
    shown = next((r for r in titles if r.place in ("cover", "table")), None)
    if shown is None or shown.confidence < _SURE_TITLE:
        return ()
    if _numbered_otherwise(declared.value, shown.value):
        return shown, declared
    dated = _years_later(declared, shown, readings)
    return (dated, declared) if dated else ()


def _numbered_otherwise(declared: str, shown: str) -> bool:
    """True when the same word has another number in each title, and none in common."""
    first, second = _numbers(declared), _numbers(shown)
    both = first.keys() & second.keys() - _PARTS
    return any(first[word].isdisjoint(second[word]) for word in both)


def _numbers(title: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for word, number in _NUMBERED.findall(folded(title[:_LONGEST])):
        found.setdefault(word, set()).add(int(number))
    return found


def _years_later(declared: Reading, shown: Reading, readings: IdentityReadings) -> Reading | None:
    """The date of a document that comes years after the only year in its declared title."""
    years = {int(year) for year in _YEAR.findall(declared.value[:_LONGEST])}
    if not years or not _alike(declared.value, shown.value) or first_date(declared.value):
        return None
    written = {
        int(year)
        for reading in readings.readings
        if reading.place != "property"
        for year in _YEAR.findall(f"{reading.value[:_LONGEST]} {reading.detail[:_LONGEST]}")
    }
    dates = [r for r in readings.of("date") if r.confidence >= EXPLICIT and not r.placeholder]
    if not dates or years & written:
        return None
    late = all(int(date.normalised[:4]) >= max(years) + _YEARS_APART for date in dates)
    return dates[0] if late else None


def _alike(one: str, other: str) -> bool:
    first, second = (set(_WORD.findall(folded(title[:_LONGEST]))) for title in (one, other))
    return len(first & second) >= _LEAST_ALIKE * min(len(first), len(second)) > 0
