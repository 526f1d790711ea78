"""Whole numbers as files state them: a field for a size may hold thousands of digits, or words."""

from __future__ import annotations

MOST_DIGITS = 12
"""Beyond lies no page, size or place of any document; Python itself refuses 4,300 digits."""


def whole(stated: str | None) -> int | None:
    """The whole number from 0 that an attribute states, None when it states nothing sensible."""
    digits = (stated or "").strip()
    if len(digits) > MOST_DIGITS or not digits.isdecimal():
        return None
    return int(digits)


def signed(stated: str | None) -> int | None:
    """As `whole`, with a minus sign allowed."""
    digits = (stated or "").strip()
    number = whole(digits.removeprefix("-"))
    return -number if number and digits.startswith("-") else number
