"""Text made comparable: what the eye does not see goes, what it sees alike becomes equal."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\ufffe"), "")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f"), " ")
_CLEAN = str.maketrans({**_INVISIBLE, **_SPACES})
_UNCLEAN = re.compile(f"[{''.join(map(chr, _CLEAN))}]")
_WORDS = re.compile(r"[^\W_]+")


def clean(text: str) -> str:
    """The text without invisible characters, with plain spaces."""
    # Most lines hold none: to look is many times faster than to translate.
    return text.translate(_CLEAN) if _UNCLEAN.search(text) else text


class _Plain(dict[int, str]):
    """What each character is without its accents, worked out when it is first met.

    Accents are dropped, so their order does not matter: character by character gives the same as
    the text as a whole.
    """

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", clean(chr(code)))
        self[code] = plain = "".join(c for c in parts if not unicodedata.combining(c))
        return plain


_PLAIN = _Plain()


def fold(text: str) -> str:
    """Words in small letters, without accents or punctuation: two spellings of one title meet."""
    if not text.isascii():
        text = text.translate(_PLAIN)
    return " ".join(_WORDS.findall(text.lower()))
