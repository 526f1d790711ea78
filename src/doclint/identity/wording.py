"""How words are compared: case, accents and the many blanks of office software put aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_ACCENTS = re.compile("[\u0300-\u036f]+")


def folded(text: str) -> str:
    """Lower case without accents, blanks made one space: `Rédigé  par` is `redige par`."""
    return " ".join(_plain(text).split()).casefold()


def folded_words(words: Iterable[str]) -> list[str]:
    """Words (without blanks), each as `folded` gives it: all at once, three times as fast."""
    return _plain("".join(f"{word}\n" for word in words)).casefold().split("\n")[:-1]


def _plain(text: str) -> str:
    plain = text.replace("\u2019", "'")
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    return plain


def tidy(text: str) -> str:
    """One line, composed accents, single spaces: as a report shows it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def phrases(words: str) -> tuple[str, ...]:
    """The phrases of a list written with semicolons, over as many lines as it takes."""
    return tuple(" ".join(phrase.split()) for phrase in words.split(";") if phrase.strip())
