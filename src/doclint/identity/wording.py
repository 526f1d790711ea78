"""How words are compared: case, accents and the many blanks of office software put aside."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]+")


def folded(text: str) -> str:
    """Lower case without accents, blanks made one space: `Rédigé  par` is `redige par`."""
    plain = text.replace("\u2019", "'")
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    return " ".join(plain.split()).casefold()


def tidy(text: str) -> str:
    """One line, composed accents, single spaces: as a report shows it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def phrases(words: str) -> tuple[str, ...]:
    """The phrases of a list written with semicolons, over as many lines as it takes."""
    return tuple(" ".join(phrase.split()) for phrase in words.split(";") if phrase.strip())
