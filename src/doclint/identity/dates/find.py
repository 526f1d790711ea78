"""Dates as French and English documents write them, found in a text and made ISO 8601.

dateparser, a library that knows French, was measured against this table: 0.28 s of CPU before
the first answer and about 1 ms a date (9 ms to search one sentence) against 0.06 ms; it took
`3` and `2 jours` for dates, read 01/02/2024 as 2 January, and made `mars 2024` a day of March
taken from today's clock. arrow (0.04 s to import) knows the French months but wants the format of
each date beforehand, makes `mars 2024` the first of March and tells no offsets; babel reads only
figures, edtf reads `12 mars 2024` as December. Twelve month names and one regular expression are
linear, keep the precision that was written and give the same answer every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from doclint.text import Text

_MONTH_NAMES = (
    "janvier january janv jan januar januari",
    "février february fevrier févr fevr fév fev feb februar februari",
    "mars march mar märz maart",
    "avril april avr apr",
    "mai may mei",
    "juin june jun juni",
    "juillet july juil jul juli",
    "août august aout aoû aug augustus",
    "septembre september sept sep",
    "octobre october oct oktober",
    "novembre november nov",
    "décembre december decembre déc dec dezember",
)
"""The French name, the English one, then abbreviations, lost accents, German and Dutch."""
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19[5-9]\d|20\d\d)"
_GAP = r"[ \u00a0\u202f_]{1,3}"
_JOIN = rf"(?:{_GAP}|-|/|\.(?:{_GAP})?|,{_GAP})"
_JOIN_DAY = rf"(?:{_GAP}|-|/|\.(?:{_GAP})?)"
"""Between a day and its month; `Issue 5, September 2023` names no fifth of September."""
_END = r"(?![\w/])(?![.,]\d)"
_SHAPES = (
    # 12 mars 2024, 1er avril 2021, 5-Feb-2013
    rf"(?P<d1>{_DAY})(?:(?:{_GAP})?er|st|nd|rd|th)?{_JOIN_DAY}(?:of{_GAP})?(?P<m1>{_MONTH})\.?{_JOIN}(?P<y1>{_YEAR})",
    # March 12, 2024
    rf"(?P<m2>{_MONTH})\.?{_GAP}(?P<d2>{_DAY})(?:st|nd|rd|th)?,?{_GAP}(?P<y2>{_YEAR})",
    # mars 2024
    rf"(?P<m3>{_MONTH})\.?{_JOIN}(?:de{_GAP}|of{_GAP})?(?P<y3>{_YEAR})",
    # 2024-03-12, 2024-03-12T10:00:00Z
    rf"(?P<y4>{_YEAR})(?P<s4>[-/._])(?P<m4>0?[1-9]|1[0-2])(?P=s4)(?P<d4>{_DAY})(?:T\d\S{{0,30}})?",
    # 12/03/2024, 12.03.2024, 3/17/04
    rf"(?P<d5>{_DAY}) ?(?P<s5>[-/._]) ?(?P<m5>{_DAY}) ?(?P=s5) ?(?P<y5>{_YEAR}|(?<=/)\d\d)",
    # 03/2024
    rf"(?P<m6>0[1-9]|1[0-2])[/.](?P<y6>{_YEAR})",
)
_BEGINS = r"(?:\d|[jfmasond][^\W\d_]{2,8}+[\W_]{1,5}(?:\d|de|of))"
"""A figure, or a word as long as the name of a month with a figure after it: few words have one,
and the names of months are many to try."""
_DATE = re.compile(
    rf"(?<![\w/])(?={_BEGINS})(?<!\d[.,-])(?:{'|'.join(_SHAPES)}){_END}", re.IGNORECASE
)
_HINT = re.compile(r"[12/](?:(?<=1)9[5-9]\d|(?<=2)0\d\d|(?<=\d/) ?\d)")
"""A year or the slash of a date: one is in every date, and few lines hold one. Three characters
are looked for first: twice as fast as any figure."""
_NUMERIC = re.compile(rf"(?<![\d/])({_DAY})/({_DAY})/(?:{_YEAR}|\d\d)(?![\d/])")
_FRENCH = frozenset({"le", "la", "les", "de", "du", "des", "et", "par"})
_ENGLISH = frozenset({"the", "of", "and", "to", "by", "for", "is", "in"})
_YEAR_AND_MONTH = re.compile(rf"({_YEAR})(?:-(0[1-9]|1[0-2]))?")
_PERIOD = re.compile(
    r"(?:(?:[TQ][1-4]|[1-4](?:er|e|ème)? trimestre|S[12]|[12](?:er|e|nd|ème)? semestre|printemps|"
    r"été|automne|hiver|spring|summer|autumn|fall|winter|ann[ée]e(?: scolaire)?|"
    r"[ée]dition|saison|rentr[ée]e(?: scolaire)?|school year)[ \u00a0/-](?:de |of )?)?"
    rf"({_YEAR})(?: ?[-/–] ?(?:{_YEAR}|\d\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text: its offsets, and ISO 8601 as precise as it was written."""

    start: int
    end: int
    iso: str


def find_dates(text: str, month_first: bool = False) -> Iterator[DateFound]:
    """The dates of a text, in order; days that do not exist (31 February) are left out.

    `month_first` reads 3/4/2024 as an American does; 3/17/2024 can only be that anyway.
    A year alone, or 2024-03, is not a date here: see `year_or_month`.
    """
    end = -1
    for hint in _HINT.finditer(text):
        if hint.start() < end:
            continue
        start = text.rfind("\n", 0, hint.start()) + 1  # no date goes over the end of a line
        end = text.find("\n", hint.end())
        end = len(text) if end < 0 else end
        for match in _DATE.finditer(text, start, end):
            iso = _iso(match, month_first)
            if iso:
                yield DateFound(match.start(), match.end(), iso)


@lru_cache(maxsize=1024)
def first_date(text: str, month_first: bool = False) -> DateFound | None:
    """The first date of a text, if there is one."""
    return next(find_dates(text, month_first), None)


def writes_month_first(texts: Iterable[str]) -> bool:
    """True when days such as 3/17/2024 show that a document writes as Americans do."""
    month_first = False
    for text in texts:
        if "/" not in text:
            continue
        for first, second in _NUMERIC.findall(text):
            if int(first) > 12:
                return False
            month_first = month_first or int(second) > 12
    return month_first


def reads_french(texts: Iterable[str]) -> bool:
    """True for French words: software often declares them American, as its own language is."""
    words = [word for text in texts for word in text.casefold().split()]
    return sum(map(_FRENCH.__contains__, words)) > sum(map(_ENGLISH.__contains__, words))


def year_or_month(text: str) -> str | None:
    """`2024` or `2024-03` when a text is nothing else; inside a sentence they may be a law's.

    Of a quarter (`T4 2021`), a season or a school year (`2022-2023`), the year it begins in.
    """
    plain = text.strip(" .()")
    if not plain[-2:].isdigit():
        return None
    found = _YEAR_AND_MONTH.fullmatch(plain)
    period = None if found else _PERIOD.fullmatch(plain)
    return found.group() if found else period[1] if period else None


def iso_date(year: str, month: str | int | None = None, day: str | None = None) -> str | None:
    """ISO 8601 from its parts, as precise as they are; None when there is no such day.

    A year of two digits is of this century up to 2049, of the last one from 50 on.
    """
    years = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)
    try:
        if month is None:
            return f"{years:04}"
        exact = date(years, int(month), int(day or 1)).isoformat()
    except ValueError:
        return None
    return exact if day else exact[:7]


def month_number(name: str) -> int | None:
    """3 for `mars` or `March`; None for other words."""
    return _MONTHS.get(name.casefold())


def said_date(iso: str) -> Text:
    """A date for people: `2024-03-01` is `1er mars 2024` or `1 March 2024`, `2024-03` less."""
    year, *rest = iso.split("-")
    if not rest:
        return Text(year, year)
    names = _MONTH_NAMES[int(rest[0]) - 1].split()
    french, english = f"{names[0]} {year}", f"{names[1].capitalize()} {year}"
    if len(rest) == 1:
        return Text(french, english)
    day = int(rest[1])
    return Text(f"{'1er' if day == 1 else day} {french}", f"{day} {english}")


def _iso(match: re.Match[str], month_first: bool) -> str | None:
    shape = (match.lastgroup or "y1")[-1]
    part = {name[0]: value for name, value in match.groupdict().items() if name[-1] == shape}
    month, day = str(part["m"]).casefold(), part.get("d")
    if shape == "5" and day and ((month_first and int(day) <= 12) or int(month) > 12):
        month, day = day, month
    return iso_date(str(part["y"]), _MONTHS.get(month, month), day)
