"""Dates that a sentence announces: `Ce guide a été mis à jour le 17 mai 2023.`

Short lines are read elsewhere (statements.py). In the paragraphs at either end of a document a
date counts only when the words right before it say that this very document was published, updated
… then: most dates of a paragraph are those of laws and events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Block, Document
from doclint.identity.aims import NOUNS
from doclint.identity.dates.find import DateFound, find_dates
from doclint.identity.dates.spelled import spelled_date
from doclint.identity.lines import at_either_end, cover_blocks
from doclint.identity.model import Place, Reading
from doclint.identity.trust import confidence

_LONGEST = 1_500
"""Characters of a paragraph in which a date is looked for."""
_BEFORE = 140
"""Characters before a date that are looked at: a sentence about the document is short."""
_SENTENCE_END = re.compile(r"[.!?;](?=\s)|\n")
_DONE = (
    r"(?:publi[ée]|modifi[ée]|mise?s? (?:à jour|en ligne)|actualis[ée]|r[ée]vis[ée]|revu|"
    r"r[ée]dig[ée]|[ée]dit[ée]|paru|[ée]tabli|[ée]labor[ée]|diffus[ée]|updated|modified|"
    r"published|revised|issued|written|prepared)e?s?"
)
_ON = (
    r"(?:,? ?(?:le|en|au|du|fin|d[ée]but|on|in|as of))?"
    r"(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?"
)
_ANNOUNCES = re.compile(
    r"(?:"
    # Ce guide, publié en … ; La présente politique a été modifiée le …
    r"(?<!\w)(?:ce(?:t|tte|s)?|l[ea]s? pr[ée]sente?s?|th(?:is|ese)|the present) "
    rf"(?:[ée]dition|versions?|{NOUNS})"
    r"(?:(?: [\w'’-]{1,20})?,|"
    r"(?: [\w'’-]{1,20}){0,4}? (?:a|ont|est|sont|was|were|has|have|is|are))"
    r"(?: (?:été|been))?"
    rf"(?: (?:initially|first|last))? {_DONE}(?: \w{{2,12}}ment)?"
    r"(?: pour la (?:premi[èe]re|derni[èe]re) fois)?"
    # … modifiée pour la dernière fois le …
    rf"|(?<!\w){_DONE} pour la derni[èe]re fois|(?<!\w)last (?:updated|modified|revised)"
    # Dernière mise à jour des CGV : le …
    r"|(?:derni[èe]re |date de )?mises? (?:à jour|en ligne)"
    r"(?: (?:de la|d[eu]s?|de l['’][\w-]{1,20})(?: [\w'’-]{1,20}){0,5})?"
    # Version 1.8 temporaire du …
    r"|^\W{0,3}version (?:n° ?)?(?:[\d.]{1,8} )?(?:\w{3,12} )?(?:à la date )?du"
    rf"){_ON} ?:?{_ON}$",
    re.IGNORECASE,
)


def said_dates(document: Document, month_first: bool) -> Iterator[Reading]:
    """The dates that sentences at either end of a document announce, in reading order."""
    cover = {index for index, _ in cover_blocks(document)}
    for index, block in at_either_end(document):
        place: Place = "cover" if index in cover else "body"
        yield from _announced(index, block, place, month_first)


def _announced(index: int, block: Block, place: Place, month_first: bool) -> Iterator[Reading]:
    text = block.text[:_LONGEST]
    opening = spelled_date(text[: _BEFORE * 2])
    if opening:
        yield _reading(text, opening, place, index, text[: opening.end])
    for found in find_dates(text, month_first):
        before = _SENTENCE_END.split(text[max(0, found.start - _BEFORE) : found.start])[-1]
        lead = _ANNOUNCES.search(" ".join(before.split()))
        if lead:
            yield _reading(text, found, place, index, lead.group())


def _reading(text: str, found: DateFound, place: Place, index: int, lead: str) -> Reading:
    return Reading(
        field="date",
        value=text[found.start : found.end],
        normalised=found.iso,
        place=place,
        block=index,
        detail=lead,
        wording="alone",
        confidence=confidence(place, "alone"),
    )
