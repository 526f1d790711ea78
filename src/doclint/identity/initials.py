"""Bodies that go by initials which their document itself writes out in full."""

from __future__ import annotations

import re

from doclint.identity.owners import names_owner

_SEQUENCE = re.compile(r"[A-Z][A-Z0-9]{1,9}(?: ?[/–&-] ?[A-Z][A-Z0-9]{1,9}){0,4}")
_INITIALS = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_LETTERS = re.compile(r"[A-Z]{3,8}")
"""Two letters are the initials of anything."""
_SMALL = r"(?:de|du|des|d|la|le|les|l|et|à|a|au|aux|en|pour|sur|of|the|for|and|on|in)[ '’]"
_ACCENTED = {"E": "EÉÈÊeéèê", "A": "AÀÂaàâ", "I": "IÎiî", "O": "OÔŒoôœ", "U": "UÙuù", "C": "CÇcç"}


def sequence_of(segment: str) -> tuple[str, ...]:
    """The initials that a line consists of (`DGALN / DHUP / QV2`), or none."""
    return tuple(_INITIALS.findall(segment)) if _SEQUENCE.fullmatch(segment) else ()


def full_name(initials: str, text: str) -> str | None:
    """The service or institution that these initials stand for somewhere in this text.

    `DMA` is the Délégation ministérielle à l'accessibilité; small words do not count. A scheme
    or a plan (`PLU`, plan local d'urbanisme) is no body.
    """
    if not _LETTERS.fullmatch(initials):
        return None
    first, *others = (_ACCENTED.get(letter, letter + letter.lower()) for letter in initials)
    words = rf"(?<!\w)[{first}]\w{{2,30}}" + "".join(
        rf"[ \n'’-]{{1,2}}(?:{_SMALL}){{0,3}}[{letters}]\w{{0,30}}" for letters in others
    )
    return next((m.group() for m in re.finditer(words, text) if names_owner(m.group())), None)
