"""Numbers written in words, in French and English: `deux cent cinquante` is 250."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_BELOW_TWENTY = (
    "zéro zero", "un une one", "deux two", "trois three", "quatre four", "cinq five", "six",
    "sept seven", "huit eight", "neuf nine", "dix ten", "onze eleven", "douze twelve",
    "treize thirteen", "quatorze fourteen", "quinze fifteen", "seize sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = {
    20: "vingt vingts twenty", 30: "trente thirty", 40: "quarante forty", 50: "cinquante fifty",
    60: "soixante sixty", 70: "septante seventy", 80: "huitante octante eighty",
    90: "nonante ninety",
}  # fmt: skip
_SIZES = {
    100: "cent cents hundred", 1000: "mille thousand", 10**6: "million millions",
    10**9: "milliard milliards billion",
}  # fmt: skip


def _by_word(groups: Mapping[int, str]) -> dict[str, int]:
    return {word: value for value, words in groups.items() for word in words.split()}


_SMALL = _by_word(dict(enumerate(_BELOW_TWENTY)))
_TEN = _by_word(_TENS)
_SIZE = _by_word(_SIZES)
_JOINING = frozenset({"et", "and"})
NUMBER_WORDS = frozenset({*_SMALL, *_TEN, *_SIZE})
"""Every word that a number may begin with, in small letters."""
PARTS = NUMBER_WORDS | _JOINING
"""Every word that a number may hold."""


def spoken_number(words: Sequence[str]) -> int | None:
    """The number that these words in small letters say, None when they say no number, or several.

    `("quatre", "vingt", "dix")` is 90, `("two", "hundred", "and", "six")` 206; `("deux", "trois")`
    is None.
    """
    total, below = 0, 0  # what is counted in thousands and more, and what comes after
    last_size = 10**12
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if word in _JOINING:
            if not _may_join(word, below, total, following):
                return None
        elif word in _SIZE:
            size = _SIZE[word]
            if size == 100:
                if below > 99 or (below == 1 and word != "hundred"):
                    return None
                below = (below or 1) * 100
                continue
            if size >= last_size or (not below and word != "mille"):
                return None
            total, below, last_size = total + (below or 1) * size, 0, size
        else:
            added = _added(word, below)
            if added is None or (below == 0 and place > 0 and words[place - 1] in ("zéro", "zero")):
                return None
            below += added
    return total + below if words else None


def _may_join(word: str, below: int, total: int, following: str) -> bool:
    """`vingt et un`, `soixante et onze`; `two hundred and six`."""
    if word == "et":
        return below % 100 in _TENS and following in ("un", "une", "onze")
    return below % 100 == 0 and below + total > 0 and following in NUMBER_WORDS


def _added(word: str, below: int) -> int | None:
    """What a word adds to the number below a thousand that was said before it."""
    low = below % 100
    if word in _TEN:
        if low == 4 and word in ("vingt", "vingts"):
            return 76  # quatre-vingts
        return _TEN[word] if low == 0 else None
    value = _SMALL[word]
    if value == 0:
        return 0 if below == 0 else None
    if value < 10:
        fits = low == 0 or low in _TENS or (low in (10, 70, 90) and value > 6)
    else:
        fits = low in (0, 60, 80)
    return value if fits else None
