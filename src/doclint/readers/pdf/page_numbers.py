"""The number that a page bears at its top or foot: `12`, `- 12 -`, `Page 3 sur 8`, `3/8`.

Where the numbers start again another document may begin: headers and footers that come back are
kept once, so each page keeps its own number.
"""

from __future__ import annotations

import re

from doclint.readers.pdf.layout import Sheet

BAND = 0.12
"""Part of the page height, at the top and at the foot, where the number stands."""
LINES = 5
"""Lines looked at from the first and the last that the file draws: headers and footers are
drawn before the text or after it."""
LONGEST = 160
"""Characters of a line that may hold the number of its page."""
MAX_LONE = 10
"""Characters of a line that is nothing but a number: `- 12 -`, `Page 123`."""

_LONE = re.compile(r"[-–—|]?\s?(?:p(?:age|\.)?\s?)?(\d{1,4})\s?[-–—|]?", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?<![\d/.,])(\d{1,4})\s{0,3}(?:/|sur|of|de)\s{0,3}(\d{1,3})(?![\d/]|[.,]\d)"
)
_NAMED = re.compile(r"\bpage\s{1,3}(\d{1,4})\b", re.IGNORECASE)


def printed_number(sheet: Sheet) -> tuple[int, int] | None:
    """The number and the number of pages said beside it (0: not said); None without a number."""
    _, bottom, _, top = sheet.box
    margin = BAND * (top - bottom)
    foot, head = bottom + margin, top - margin
    lines = sheet.lines
    alone = None
    for line in lines if len(lines) <= 2 * LINES else lines[:LINES] + lines[-LINES:]:
        if not foot < line.base < head and len(line.text) <= LONGEST:
            found = _number_in(line.text)
            if found is not None and found[1]:
                return found
            alone = found or alone
    return alone


def _number_in(text: str) -> tuple[int, int] | None:
    """The number of a page in a line at its edge."""
    if len(text) <= MAX_LONE and (lone := _LONE.fullmatch(text)):
        return int(lone[1]), 0
    if "/" in text or "age" in text or "AGE" in text:
        if (counted := _COUNTED.search(text)) and 1 <= int(counted[1]) <= int(counted[2]):
            return int(counted[1]), int(counted[2])
        if named := _NAMED.search(text):
            return int(named[1]), 0
    for cell in (text.rpartition("\t")[2], text.partition("\t")[0]):
        if len(cell) <= MAX_LONE and (lone := _LONE.fullmatch(cell)):
            return int(lone[1]), 0
    return None
