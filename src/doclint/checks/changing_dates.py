"""A document that only a date of today dates: the software writes it anew at each opening."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.identity.dates.find import first_date
from doclint.ruleset.model import ActiveRule

_AROUND = 60
"""Characters quoted before such a date."""


@dataclass(frozen=True, slots=True)
class Changing:
    """A date that changes: as it was saved, with the words before it, and where it stands."""

    date: str
    words: str
    location: Location


def volatile_date(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """The first date that changes, when no other date is stated anywhere."""
    found = analysis.remember("volatile-date:first", tuple[Changing, ...], lambda: _first(analysis))
    dated = any(not reading.placeholder for reading in analysis.identity.of("date"))
    for changing in () if dated else found:
        yield rule.finding(changing.location, changing.words, date=changing.date)


def _first(analysis: Analysis) -> tuple[Changing, ...]:
    """The first date that changes, if there is one: an hour alone (`10:32`) dates nothing."""
    for one in analysis.document.changing_dates:
        if first_date(one.text) is None:
            continue
        if one.block is None:
            return (Changing(one.text, one.text, Location(page=one.page)),)
        text = analysis.document.blocks[one.block].text
        start = max(text.find(one.text), 0)
        end = start + len(one.text)
        words = text[max(0, start - _AROUND) : end]
        return (Changing(one.text, words, analysis.location(one.block, start, end)),)
    return ()
