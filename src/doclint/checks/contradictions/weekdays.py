"""A day of the week that is not that of the date beside it: `mercredi 7 avril 2020`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doclint.identity.dates.find import find_dates
from doclint.text import Text

NAMES = (
    Text(fr="lundi", en="Monday"), Text(fr="mardi", en="Tuesday"),
    Text(fr="mercredi", en="Wednesday"), Text(fr="jeudi", en="Thursday"),
    Text(fr="vendredi", en="Friday"), Text(fr="samedi", en="Saturday"),
    Text(fr="dimanche", en="Sunday"),
)  # fmt: skip
"""The days of the week, from Monday."""
LONGEST_DATE = 24
"""Characters of a full date: `30 septembre 2026`, `September 30th, 2026`."""

_NUMBERS = {name.lower(): rank for rank, day in enumerate(NAMES) for name in (day.fr, day.en)}
# Each begins with letters as they are, which are found at the speed of memory; what is before
# them is looked at after. Names are small, or have one capital, or are all capitals.
_ENDINGS = {
    ending: re.compile(rf"{ending}(?=[ \u00a0,]{{1,2}}(?:(?:le|the|of) )?[\dA-Zj-sadf])")
    for ending in ("di", "DI", "manche", "MANCHE", "day", "DAY")
}
_NAME_BEFORE = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_NUMBERS)})\Z", re.IGNORECASE)
_GAP = re.compile(r"[ \u00a0,]{1,2}(?:(?:le|the|of) )?")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]")


@dataclass(frozen=True, slots=True)
class WrongDay:
    """A date and the day of the week written before it: offsets of both together."""

    start: int
    end: int
    written: str
    right: Text
    """The day of the week that this date was."""


def wrong_days(text: str) -> Iterator[WrongDay]:
    """The dates of a text, with their year, that are given another day of the week."""
    for ending, expression in _ENDINGS.items():
        for match in expression.finditer(text) if ending in text else ():
            name = _NAME_BEFORE.search(text, max(0, match.end() - 9), match.end())
            found = _wrong(text, name) if name else None
            if found:
                yield found


def _wrong(text: str, name: re.Match[str]) -> WrongDay | None:
    gap = _GAP.match(text, name.end())
    if gap is None:
        return None
    beside = text[gap.end() : gap.end() + LONGEST_DATE]
    dated = next(find_dates(beside), None)
    if dated is None or dated.start or len(dated.iso) != len("2020-04-07"):
        return None
    days = {date.fromisoformat(dated.iso)}
    if numeric := _NUMERIC.match(beside):  # the month may come first
        day, month = int(numeric[1]), int(numeric[2])
        year = int(dated.iso[:4])
        days |= {date(year, day, month)} if day <= 12 and month <= 28 else set()
    said = _NUMBERS[name.group().lower()]
    if any(day.weekday() == said for day in days):
        return None
    right = date.fromisoformat(dated.iso).weekday()
    end = gap.end() + dated.end
    return WrongDay(name.start(), end, text[name.start() : end], NAMES[right])
