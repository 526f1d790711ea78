"""The year in the small print of books and web pages: legal deposit, ISBN, copyright.

It dates a document when nothing better does, and is no more precise than a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from doclint.document import Document
from doclint.identity.dates.find import first_date
from doclint.identity.lines import FIRST_BLOCKS, at_either_end
from doclint.identity.model import Reading, Wording
from doclint.identity.trust import confidence

_LONGEST = 600
"""Characters of a block of small print."""
_SIGNS = ("©", "(c)", "copyright", "isbn", "dépôt légal", "depot legal", "d'imprimer", "d’imprimer")
_YEAR = r"((?:19[5-9]|20\d)\d)"
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|copyright)[^\n\d]{{0,40}}(?:\d{{4}} ?[-–] ?)?{_YEAR}(?![\w+]| ?[-–+])",
    re.IGNORECASE,
)
_DEPOSIT = re.compile(
    r"(?:d[ée]p[ôo]t l[ée]gal|achev[ée] d['’]imprimer)\W{0,3}(?:(?:en|le|:|à parution|,) ?){0,2}"
    rf"(?P<when>[^\n]{{0,25}}?{_YEAR})(?!\d)",
    re.IGNORECASE,
)
_CITED = re.compile(rf", {_YEAR}[.,](?= )")
"""How a work says that it be quoted (`Cerema, 2019.`), in the paragraph of its ISBN; at the end
of a document these are the works of its bibliography."""


def colophon_readings(document: Document, month_first: bool) -> Iterator[Reading]:
    """The dates of the small print at either end of a document."""
    footers = ((i, b) for i, b in enumerate(document.blocks) if b.kind == "page-footer")
    for index, block in chain(at_either_end(document), footers):
        text = block.text[:_LONGEST]
        plain = text.casefold()
        if any(sign in plain for sign in _SIGNS):
            yield from _dates(index, text, index < FIRST_BLOCKS, month_first)


def _dates(index: int, text: str, first: bool, month_first: bool) -> Iterator[Reading]:
    deposit = _DEPOSIT.search(text)
    if deposit:
        exact = first_date(deposit["when"], month_first)
        yield _reading(index, deposit.group(), exact.iso if exact else deposit[2], "alone")
        return
    found = _CITED.search(text) if first and "ISBN" in text else None
    found = found or _COPYRIGHT.search(text)
    if found:
        yield _reading(index, found.group(), found[1], "within")


def _reading(index: int, words: str, iso: str, wording: Wording) -> Reading:
    return Reading(
        field="date",
        value=words.strip(" ,.:"),
        normalised=iso,
        place="body",
        block=index,
        detail=words,
        wording=wording,
        confidence=confidence("body", wording),
    )
