"""Text made comparable: what the eye does not see goes, what it sees alike becomes equal."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\ufffe"), "")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f"), " ")
_CLEAN = str.maketrans({**_INVISIBLE, **_SPACES})


def clean(text: str) -> str:
    """The text without invisible characters, with plain spaces."""
    return text.translate(_CLEAN)


_WORDS = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Words in small letters, without accents or punctuation: two spellings of one title meet."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", clean(text))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(text.lower()))
