"""Who issued a document, where no label says it: letterheads, running lines, imprints, acts.

Labels (`Service émetteur : …`) are read by labelled.py; a name here stands alone on its line, in
an imprint, in the formula of an act, or as initials that the document itself explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from doclint.document import Document
from doclint.identity.labelled import is_labelled, segments
from doclint.identity.labels import table_word
from doclint.identity.lines import (
    SMALL_TABLE,
    Line,
    at_either_end,
    cover_blocks,
    cover_lines,
    lines_of,
)
from doclint.identity.model import Reading, Wording
from doclint.identity.owners.acts import act_readings
from doclint.identity.owners.addresses import address_readings
from doclint.identity.owners.imprint import imprint_readings
from doclint.identity.owners.initials import WrittenOut, sequence_of
from doclint.identity.owners.known_bodies import is_known
from doclint.identity.owners.names import UNFINISHED, is_territory, issuer_in
from doclint.identity.owners.sentences import sentence_readings
from doclint.identity.trust import confidence
from doclint.identity.wording import folded

_TERRITORY_SHARE, _INITIALS_SHARE, _BESIDE_SHARE = 0.6, 0.9, 0.45
"""Shares of the trust of a name: where a letterhead says the commune stands, initials alone on
their line, initials inside a title."""
_TOP = 3
"""Blocks among which a letterhead set as a table is."""
_MOST_JOINED = 4
"""Lines over which a name runs in a letterhead."""
_SHORT_LINE = 45
"""Characters of a line of a letterhead."""
_GOES_ON = re.compile(r"(?:de |du |des |d['’]|et |of |for |and )", re.IGNORECASE)
_SEARCHED = 40_000
"""Characters in which the full names of initials are looked for."""
_FIRST_LINES = 8
"""Lines of a cover among which its title is."""
_TOKEN = re.compile(r"(?<![\w'’.@/-])[A-Z][A-Za-z0-9]{1,9}(?:/[A-Z][A-Z0-9]{1,9}){0,2}(?![\w'’@])")
_MOST_WORDS_BESIDE = 8
"""A longer line names the subject of the document rather than who wrote it."""
_PREPOSITION = re.compile(
    r"(?:^|[ '])(?:la|le|les|l'|avec|pour|a|au|aux|du|de|des|d'|en|par|chez|et|the|of|for|with|by|"
    r"to|from|at|and|via|sur|selon|vers|in|on) ?$"
)
"""What is written before another body than the one that writes: `convention avec la CAF`."""


def owner_readings(
    document: Document, running: Sequence[Line], closing: Sequence[Line]
) -> Iterator[Reading]:
    """The owners that a document states without a label, from the surest place to the last."""
    cover = [*_letterhead(document), *(line for line in cover_lines(document) if not line.prose)]
    shown = [*_joined(cover), *running]
    ends = list(at_either_end(document))
    text = "\n".join(block.text for _, block in ends if block.kind != "table")[:_SEARCHED]
    yield from _shown(shown, text)
    yield from act_readings(list(cover_blocks(document)), cover, closing)
    yield from imprint_readings(ends, shown)
    yield from sentence_readings(ends)
    yield from address_readings(shown, closing, text)


def _letterhead(document: Document) -> Iterator[Line]:
    """The cells of a small table at the very top, unless their labels make it another table.

    Those of a PDF are lines of the cover already.
    """
    if document.format == "pdf":
        return
    for index, block in islice(cover_blocks(document), _TOP):
        cells = [cell for row in block.rows for cell in row]
        if block.rows and len(block.rows) <= SMALL_TABLE and not any(map(table_word, cells)):
            for text in lines_of(replace(block, text="\n".join(cells), lines=())):
                yield Line(text, index, "cover")


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a cover, with the names that run over several lines on one."""
    taken = 0
    for at, line in enumerate(lines):
        if at < taken:
            continue
        text, taken = line.text, at + 1
        for following in lines[at + 1 : at + _MOST_JOINED]:
            if not _runs_on(text, following.text):
                break
            text, taken = f"{text} {following.text}", taken + 1
        if taken > at + 1 and not any(issuer_in(part) for part in segments(text)):
            text, taken = line.text, at + 1
        yield replace(line, text=text)


def _runs_on(text: str, following: str) -> bool:
    """True when the next line may be of the same name: `Ministère de la culture / et des arts`."""
    if max(len(text) // 2, len(following)) > _SHORT_LINE or any(map(str.isdigit, following)):
        return False
    if is_labelled(following) or not following[0].isalpha():
        return False
    if UNFINISHED.search(folded(text)) or text.endswith(","):
        return True
    if _GOES_ON.match(f"{following} "):
        return following[0].islower() or text.isupper()
    return following[0].islower() and issuer_in(text) is None


def _shown(shown: Sequence[Line], text: str) -> Iterator[Reading]:
    """Names and initials on the lines of the cover, the headers and the footers."""
    full_names: dict[str, bool] = {}
    written: list[WrittenOut] = []

    def explained(initials: str) -> bool:
        if initials not in full_names:
            if not written:
                written.append(WrittenOut(text))
            full_names[initials] = written[0].names(initials)
        return full_names[initials]

    for rank, line in enumerate(shown):
        for part in segments(line.text):
            if is_labelled(part):
                continue
            issuer = issuer_in(part)
            sequence = () if issuer else sequence_of(part)
            if issuer:
                share = _TERRITORY_SHARE if is_territory(issuer[0]) else 1.0
                yield _reading(issuer[0], line, issuer[1], share)
            elif any(is_known(initials) or explained(initials) for initials in sequence):
                yield _reading(part, line, "within", _INITIALS_SHARE)
            elif rank < _FIRST_LINES or line.place != "cover":
                for words in _beside(part):
                    known = any(map(is_known, words.split("/")))
                    if (known and (part.startswith(words) or _repeated(words, shown))) or any(
                        map(explained, words.split("/"))
                    ):
                        yield _reading(words, line, "within", _BESIDE_SHARE)


def _beside(part: str) -> Iterator[str]:
    """Initials inside a title or a running line: `Lettre d'information DMA, mars 2024`."""
    if part.count(" ") >= _MOST_WORDS_BESIDE:
        return
    capitals = part.isupper()
    for token in _TOKEN.finditer(part):
        words = token.group()
        shown = is_known(words) or (words.isupper() and not capitals)
        if shown and not _PREPOSITION.search(folded(part[: token.start()])):
            yield words


def _repeated(words: str, shown: Sequence[Line]) -> bool:
    return sum(words in line.text for line in shown) > 1


def _reading(name: str, line: Line, wording: Wording, share: float) -> Reading:
    return Reading(
        field="owner",
        value=name,
        normalised=folded(name),
        place=line.place,
        block=line.block,
        detail=line.text,
        wording=wording,
        confidence=round(confidence(line.place, wording) * share, 3),
    )
