"""Widths of the letters of Helvetica, which every PDF reader brings along."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Thousandths of the font size, from the metrics that Adobe publishes; from the space to the tilde.
_REGULAR = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
"""
_BOLD = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278
556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611
611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
"""
_TABLES = {
    bold: [int(one) for one in text.split()] for bold, text in ((False, _REGULAR), (True, _BOLD))
}
_OTHERS = {
    "’": 222,
    "«": 556,
    "»": 556,
    "–": 556,
    "—": 1000,
    "…": 1000,
    "œ": 944,
    "€": 556,
    "•": 350,
}
_OTHER = 556


@lru_cache(maxsize=1024)
def _letter(letter: str, bold: bool) -> int:
    if letter in _OTHERS:
        return _OTHERS[letter]
    base = unicodedata.normalize("NFKD", letter)[0]
    place = ord(base) - 32
    return _TABLES[bold][place] if 0 <= place < len(_TABLES[bold]) else _OTHER


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of a text in points."""
    return sum(_letter(letter, bold) for letter in text) * size / 1000


def wrapped(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The lines of a text that must fit in `room` points."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip(" ")
        if width(longer, size, bold) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
