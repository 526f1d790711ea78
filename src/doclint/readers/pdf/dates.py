"""Dates of PDF properties as ISO 8601."""

from __future__ import annotations

import re

_PDF_DATE = re.compile(
    r"(?:D:)?\s*(?P<year>\d{4})(?:(?P<month>\d\d)(?:(?P<day>\d\d)"
    r"(?:(?P<hour>\d\d)(?:(?P<minute>\d\d)(?P<second>\d\d)?)?)?)?)?"
    r"(?:(?P<utc>Z)|(?P<sign>[+-])(?P<zone>\d\d)'?(?P<zone_minute>\d\d)?'?)?.{0,8}"
)
_ISO_DATE = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?"
)


def iso_date(value: str) -> str | None:
    """`D:20240315120000+01'00'` gives `2024-03-15T12:00:00+01:00`; None for no date.

    As precise as the file is; impossible months, days and hours end the date before them.
    """
    value = value.strip()
    if _ISO_DATE.fullmatch(value):
        return value
    match = _PDF_DATE.fullmatch(value)
    if not match or match["year"] == "0000":
        return None
    if not _within(match["month"], 1, 12):
        return match["year"]
    if not _within(match["day"], 1, 31):
        return f"{match['year']}-{match['month']}"
    day = f"{match['year']}-{match['month']}-{match['day']}"
    if not _within(match["hour"], 0, 23) or not _within(match["minute"], 0, 59):
        return day
    second = match["second"] if _within(match["second"], 0, 59) else "00"
    zone = "Z" if match["utc"] else ""
    if match["sign"]:
        zone = f"{match['sign']}{match['zone']}:{match['zone_minute'] or '00'}"
    return f"{day}T{match['hour']}:{match['minute']}:{second}{zone}"


def _within(digits: str | None, low: int, high: int) -> bool:
    return digits is not None and low <= int(digits) <= high
