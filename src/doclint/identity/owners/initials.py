"""Bodies that go by initials which their document itself writes out in full."""

from __future__ import annotations

import re

from doclint.identity.owners.names import names_owner
from doclint.identity.wording import folded, phrases

_SEQUENCE = re.compile(r"[A-Z][A-Z0-9]{1,9}(?: ?[/–&-] ?[A-Z][A-Z0-9]{1,9}){0,4}")
_INITIALS = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_LETTERS = re.compile(r"[A-Z]{3,8}")
"""Two letters are the initials of anything."""
SMALL_WORDS = frozenset(
    phrases(
        """de; du; des; d; la; le; les; l; et; à; a; au; aux; en; pour; sur; of; the; for; and; on;
        in"""
    )
)
"""Words that count in no initials."""
_WORD = re.compile(r"[^\W\d_]+")


def sequence_of(segment: str) -> tuple[str, ...]:
    """The initials that a line consists of (`DGALN / DHUP / QV2`), or none."""
    return tuple(_INITIALS.findall(segment)) if _SEQUENCE.fullmatch(segment) else ()


class WrittenOut:
    """The words of a text, among which names are found by their initials."""

    def __init__(self, text: str) -> None:
        self._words = _WORD.findall(text)
        self._counted = [at for at, word in enumerate(self._words) if word not in SMALL_WORDS]
        self._letters = folded("".join([self._words[at][0] for at in self._counted]))

    def names(self, initials: str) -> bool:
        """True when these are the initials of a service or an institution that the text names.

        `DMA` is the Délégation ministérielle à l'accessibilité; small words do not count. A
        scheme or a plan (`PLU`, plan local d'urbanisme) is no body.
        """
        if not _LETTERS.fullmatch(initials) or len(self._letters) != len(self._counted):
            return False  # a letter that folds to two: the places no longer fit
        found = self._letters.find(initials.casefold())
        while found >= 0:
            first, last = self._counted[found], self._counted[found + len(initials) - 1]
            if self._words[first][0].isupper() and names_owner(
                " ".join(self._words[first : last + 1])
            ):
                return True
            found = self._letters.find(initials.casefold(), found + 1)
        return False
