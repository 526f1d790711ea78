"""What was typed in a cell before a spreadsheet took it for a number or a date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from doclint.identity.dates.find import iso_date, month_number
from doclint.identity.normalise import DATE_FIELDS

_FIRST_DAY = date(1899, 12, 30)
"""Day 0 of spreadsheets: they count days from there."""
_SERIAL = re.compile(r"[2-6]\d{4}")
"""Days from October 1954 to June 2091; a year has four figures."""
_MONTH_AND_YEAR = re.compile(r"([^\W\d_]{3,5})\.?-(\d\d)")
"""`mars-27`, `janv.-27`, `Mar-27`: what Excel makes of 2027-03."""
_DECIMAL = re.compile(r"(\d{1,3}),(\d{1,3})")
_ERROR = re.compile(r"#[^\W\d_]{2,8}[!?]|#(?:N/A|DIV/0!|N/D)|Err:\d{3}|#{3,}")


def as_typed(key: str, text: str) -> str:
    """The text of a column as people typed it: 46093 is 2026-03-12, mars-27 is 2027-03."""
    if key in DATE_FIELDS:
        if _SERIAL.fullmatch(text):
            return (_FIRST_DAY + timedelta(int(text))).isoformat()
        found = _MONTH_AND_YEAR.fullmatch(text)
        month = month_number(found[1]) if found else None
        return (iso_date(found[2], month) if found and month else None) or text
    if key == "version":  # where decimals have a comma, 2.1 is shown as 2,1
        return _DECIMAL.sub(r"\1.\2", text) if _DECIMAL.fullmatch(text) else text
    return text


def is_error(text: str) -> bool:
    """True for what a spreadsheet shows where it has no value: `#REF!`, `#NOM?`, `Err:508`."""
    return bool(_ERROR.fullmatch(text.strip()))


def same_day(one: str, other: str) -> bool:
    """True when a month was made its first day: 2027-03 and 2027-03-01."""
    return one == f"{other}-01" or other == f"{one}-01"
