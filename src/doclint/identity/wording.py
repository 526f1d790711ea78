"""How words are compared: case, accents and the many blanks of office software put aside."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")


def folded(text: str) -> str:
    """Lower case without accents, blanks made one space: `Rédigé  par` is `redige par`."""
    decomposed = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _BLANKS.sub(" ", plain).strip().casefold()


def tidy(text: str) -> str:
    """One line, composed accents, single spaces: as a report shows it."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
