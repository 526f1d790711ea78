"""Lines that say nothing but a date, a version or a status: `Version de travail – 12 mai 2025`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doclint.identity.dates.find import find_dates
from doclint.identity.statuses import status_of
from doclint.identity.versions import find_version
from doclint.identity.wording import folded, phrases

_WORDS = re.compile(r"\w+")
_PLACE_AND_LE = re.compile(r"[\w' -]{2,40}, le\b")
_FILLERS = frozenset(
    phrases(
        """version; edition; provisoire; projet; draft; final; finale; date; le; du; de; en; as;
        of; mis; mise; a; jour; revision; lundi; mardi; mercredi; jeudi; vendredi; samedi;
        dimanche; monday; tuesday; wednesday; thursday; friday; saturday; sunday; page; h;
        document; travail; brouillon; validee; valide; definitive; definitif; approuve;
        publie; publiee; paru; edite; editee; realise; redige; etabli; actualise; actualisee;
        published; updated; vigueur; printemps; ete; automne; hiver; rapport; pour;
        relecture"""
    )
)
"""Words that may stand beside a date, a version or a status without making it a sentence."""

Span = tuple[int, int]


def nothing_else(text: str, spans: Sequence[Span]) -> bool:
    """True when only filler words stand beside these parts of a text."""
    rest = text
    for start, end in sorted(spans, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    plain = _PLACE_AND_LE.sub(" ", folded(rest), count=1)
    return all(
        word in _FILLERS or (word.isdigit() and len(word) <= 2) for word in _WORDS.findall(plain)
    )


def is_bare(text: str) -> bool:
    """True for a line that is nothing but dates, a version, a status."""
    version = find_version(text)
    spans = [(date.start, date.end) for date in find_dates(text)]
    spans += [version[1:]] if version else []
    return bool(spans or status_of(text)) and nothing_else(text, spans)
