"""Titles that the name of the file confirms: `VOCABULAIRE DU PAYSAGE.pdf` for `I. Le vocabulaire
du paysage`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from doclint.identity.model import Reading
from doclint.identity.titles.words import is_only_a_kind
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, phrases

_WORD = re.compile(r"[^\W\d_]{4,40}")
_STEM = 6
"""First letters that are compared, so that plurals and feminines are the same word."""
_OF_A_FILE = frozenset(
    phrases(
        """final; finale; version; projet; draft; copie; copy; document; janvie; fevrie; mars;
        avril; juin; juille; aout; septem; octobr; novemb; decemb; januar; februa; march;
        april; june; july; august; octobe; valide; defini; provis; signe; diffus; pour; avec;
        dans"""
    )
)
"""First letters of words that names of files add to a title."""
_FEWEST = 2
"""Words of a name that tell something: one alone may be met in any title."""
_MOST_LACKING = 0.25
_SHARE = 0.86
"""More than the largest words of the cover, less than its first heading."""
_WEAKEST = 0.3


def confirmed(readings: Iterable[Reading], stem: str) -> Iterator[Reading]:
    """The readings, with more trust for the doubtful titles of the cover that use the words of
    the file's name."""
    named = _stems(stem.replace("_", " "))
    for reading in readings:
        if (
            reading.field == "title"
            and reading.place == "cover"
            and not reading.placeholder
            and len(named) >= _FEWEST
            and not is_only_a_kind(reading.value)
            and _WEAKEST <= reading.confidence < _SHARE
            and len(named - _stems(reading.value)) <= _MOST_LACKING * len(named)
        ):
            yield replace(reading, confidence=round(confidence("cover") * _SHARE, 3))
        else:
            yield reading


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(folded(text))} - _OF_A_FILE
