"""Numbers and lengths as files state them: a field may hold thousands of digits, or words."""

from __future__ import annotations

import re

MOST_DIGITS = 12
"""Beyond lies no page, size or place of any document; Python itself refuses 4,300 digits."""


def whole(stated: str | None) -> int | None:
    """The whole number from 0 that an attribute states, None when it states nothing sensible."""
    if not stated:
        return None
    digits = stated.strip()
    if len(digits) > MOST_DIGITS or not digits.isdecimal():
        return None
    return int(digits)


def signed(stated: str | None) -> int | None:
    """As `whole`, with a minus sign allowed."""
    digits = (stated or "").strip()
    number = whole(digits.removeprefix("-"))
    return -number if number and digits.startswith("-") else number


_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,9})?)(pt|cm|mm|in|pc|px)")
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72.0, "pc": 12.0, "px": 0.75}
"""CSS Values and Units 4, absolute lengths."""


def points(stated: str | None) -> float | None:
    """A length such as `2.5cm` in points, None when it is none or in no unit of paper."""
    found = _LENGTH.fullmatch((stated or "").strip())
    return None if found is None else float(found[1]) * _POINTS[found[2]]
