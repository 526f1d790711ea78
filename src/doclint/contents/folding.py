"""Text made comparable: what the eye does not see goes, what it sees alike becomes equal."""

from __future__ import annotations

import unicodedata

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\ufffe"
_SPACES = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f"


def clean(text: str) -> str:
    """The text without invisible characters, with plain spaces."""
    if text.isascii():
        return text
    # Most are absent: to look for each is many times faster than to translate all.
    for character in _INVISIBLE:
        if character in text:
            text = text.replace(character, "")
    for character in _SPACES:
        if character in text:
            text = text.replace(character, " ")
    return text


class _Plain(dict[int, str]):
    """What each character is when words alone count, worked out when it is first met: a small
    letter without its accents, a space for a punctuation mark.

    Accents are dropped, so their order does not matter: character by character gives the same as
    the text as a whole.
    """

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", clean(chr(code))).lower()
        self[code] = plain = "".join(
            part if part.isalnum() else " " for part in parts if not unicodedata.combining(part)
        )
        return plain


_PLAIN = _Plain()


def fold(text: str) -> str:
    """Words in small letters, without accents or punctuation: two spellings of one title meet."""
    return " ".join(text.translate(_PLAIN).split())
