"""Dates as French and English documents write them, found in a text and made ISO 8601.

A library was measured against this table (see the commit): dateparser costs 0.1 to 0.3 s of
import and milliseconds a call, takes any number for a date, and completes what the document
does not say (`mars 2024` becomes a day of March). A dozen month names and one regular
expression are linear, keep the precision that was written, and find only dates.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTH_NAMES = (
    ("janvier", "janv", "jan", "january"),
    ("février", "fevrier", "févr", "fevr", "fév", "fev", "feb", "february"),
    ("mars", "mar", "march"),
    ("avril", "avr", "apr", "april"),
    ("mai", "may"),
    ("juin", "jun", "june"),
    ("juillet", "juil", "jul", "july"),
    ("août", "aout", "aoû", "aug", "august"),
    ("septembre", "sept", "sep", "september"),
    ("octobre", "oct", "october"),
    ("novembre", "nov", "november"),
    ("décembre", "decembre", "déc", "dec", "december"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))

YEAR = r"(?:19[5-9]\d|20\d\d)"
_GAP = r"[ \u00a0\u202f]{1,3}"
_DATE = re.compile(
    rf"""
    (?<![\w/])(?:
      (?P<d1>0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?(?:{_GAP}|-|\.{_GAP}|{_GAP}of{_GAP})
        (?P<m1>{MONTH})\.?(?:{_GAP}|-|,{_GAP})(?P<y1>{YEAR})
    | (?P<m2>{MONTH})\.?{_GAP}(?P<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,{_GAP}?|{_GAP})(?P<y2>{YEAR})
    | (?P<m3>{MONTH})\.?(?:{_GAP}|-|/|,{_GAP})(?:of{_GAP}|de{_GAP})?(?P<y3>{YEAR})
    | (?P<y4>{YEAR})(?P<s4>[-/.])(?P<m4>0?[1-9]|1[0-2])(?P=s4)(?P<d4>0?[1-9]|[12]\d|3[01])(?:T\d\S{{0,30}})?
    | (?P<a5>0?[1-9]|[12]\d|3[01])(?P<s5>[-/.]|{_GAP}/{_GAP})(?P<b5>0?[1-9]|[12]\d|3[01])(?P=s5)(?P<y5>{YEAR}|\d\d(?![.,/]\d))
    | (?P<m6>0[1-9]|1[0-2])/(?P<y6>{YEAR})
    )(?![\w/])
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text: its offsets, and ISO 8601 as precise as it was written."""

    start: int
    end: int
    iso: str


def find_dates(text: str, month_first: bool = False) -> Iterator[DateFound]:
    """The dates of a text, in order; impossible ones (31 February) are left out.

    `month_first` reads 3/4/2024 as an American does; 3/17/2024 can only be that anyway.
    """
    for match in _DATE.finditer(unicodedata.normalize("NFC", text)):
        iso = _iso(match, month_first)
        if iso:
            yield DateFound(match.start(), match.end(), iso)


def first_date(text: str, month_first: bool = False) -> DateFound | None:
    """The first date of a text, if there is one."""
    return next(find_dates(text, month_first), None)


def _iso(match: re.Match[str], month_first: bool) -> str | None:
    part = match.groupdict()
    if part["y1"]:
        return iso_date(part["y1"], _MONTHS[part["m1"].casefold()], part["d1"])
    if part["y2"]:
        return iso_date(part["y2"], _MONTHS[part["m2"].casefold()], part["d2"])
    if part["y3"]:
        return iso_date(part["y3"], _MONTHS[part["m3"].casefold()])
    if part["y4"]:
        return iso_date(part["y4"], part["m4"], part["d4"])
    if part["y5"]:
        day, month = part["a5"], part["b5"]
        if (month_first and int(day) <= 12) or int(month) > 12:
            day, month = month, day
        return iso_date(part["y5"], month, day)
    return iso_date(part["y6"], part["m6"])


def iso_date(year: str, month: str | int | None = None, day: str | None = None) -> str | None:
    """ISO 8601 from its parts, as precise as they are; None when no such day exists.

    A year of two digits is of this century up to 2049, of the last from 50 on.
    """
    years = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)
    if month is None:
        return f"{years:04}"
    months = int(month)
    if day is None:
        return f"{years:04}-{months:02}" if 1 <= months <= 12 else None
    try:
        return date(years, months, int(day)).isoformat()
    except ValueError:
        return None
