"""Rule struck-text: words with a line through them, which a machine reads like the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.analysis import Analysis
from doclint.document import Struck
from doclint.findings import Finding, Location
from doclint.identity.dates.find import first_date
from doclint.ruleset.model import ActiveRule, quotation

QUOTED = 80
"""Characters of the struck words in a message."""

_AMOUNT = re.compile(
    r"\d\s?(?:[€%]|(?:euros?|EUR|h|heures?|jours?|mois|ans?|hours?|days?|months?|years?)\b)|€\s?\d"
)
_BETWEEN_OPTIONS = frozenset("/|–—-☐☒□")
"""What stands between the answers of a choice."""


def struck_text(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each place: a block, blocks that follow each other, or a slide.

    `data`: `kind` (words; number: an amount, a share, a time or a date; choice: an answer
    struck out beside others), `words` as the message quotes them, `count` of passages.
    """
    for passages in _places(analysis.document.struck):
        words = ", ".join(passage.text for passage in passages)
        kind, told = "words", passages[0]
        numbers = [passage for passage in passages if _holds_number(passage.text)]
        if numbers:
            kind, told = "number", numbers[0]
            words = told.text
        elif all(map(_is_option, passages)):
            kind = "choice"
        yield rule.finding(
            _location(analysis, told),
            told.before + told.text + told.after,
            kind=kind,
            words=quotation(words, QUOTED),
            count=len(passages),
        )


def _places(struck: Sequence[Struck]) -> Iterator[list[Struck]]:
    """Whole words only, those of one place together."""
    place: list[Struck] = []
    for passage in struck:
        if passage.before[-1:].isalpha() and passage.after[:1].isalpha():
            continue  # letters inside a word: an accident of typing, nothing is withdrawn
        if place and not _together(place[-1], passage):
            yield place
            place = []
        place.append(passage)
    if place:
        yield place


def _together(one: Struck, following: Struck) -> bool:
    if one.block is None or following.block is None:
        return one.block == following.block and one.page == following.page
    return following.block - one.block in (0, 1)


def _is_option(passage: Struck) -> bool:
    before, after = passage.before.rstrip(), passage.after.lstrip()
    return not _BETWEEN_OPTIONS.isdisjoint((before[-1:], after[:1]))


def _holds_number(text: str) -> bool:
    return _AMOUNT.search(text) is not None or first_date(text) is not None


def _location(analysis: Analysis, passage: Struck) -> Location:
    if passage.block is None:
        return Location(page=passage.page)
    return analysis.location(passage.block)
