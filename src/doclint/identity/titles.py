"""What a document calls itself: its title style, its first heading, its largest words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile

from doclint.document import Block, Document
from doclint.identity.lines import cover_blocks
from doclint.identity.model import Reading
from doclint.identity.owners import names_owner
from doclint.identity.placeholders import title_fault
from doclint.identity.trust import confidence
from doclint.identity.versions import title_version
from doclint.identity.wording import folded, phrases, tidy

_TITLE_STYLE = re.compile(
    r"(?:title|titre|titre (?:du )?document|titre principal|titel|document title)\d?"
)
_GENERIC_HEADINGS = frozenset(
    phrases(
        """introduction; sommaire; preambule; contexte; objet; annexe; annexes; abstract; resume;
        table des matieres; table of contents; contents; foreword; avant-propos; preface;
        glossaire; historique; presentation; objectif; objectifs; overview; summary; purpose;
        background; remerciements; acknowledgements; ordre du jour; agenda; page de garde;
        etat du document; executive summary; liste des abreviations; definitions; references;
        about; a propos"""
    )
)
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:[.)]|[ ]?-|\.\d)")
_LONGEST_TITLE = 250
_TOP = 8
"""Blocks before a heading, from which it no longer opens the document."""
_TITLE_STYLE_SHARE, _HEADING_SHARE, _LARGEST_SHARE = 1.0, 0.9, 0.8
_DOUBTFUL_SHARE, _CHAPTER_SHARE = 0.5, 0.4
"""Shares of a cover's trust; a title property is worth 0.55 (see properties.py)."""
_MUCH_LARGER = 1.05
"""Ratio to the cover's next size from which the largest words stand out as a title."""


def title_readings(document: Document) -> Iterator[Reading]:
    """Titles read on the cover: a title style, the first headings, the largest words."""
    blocks = [(index, block) for index, block in cover_blocks(document) if block.kind != "table"]
    styled = [pair for pair in blocks if _TITLE_STYLE.fullmatch(folded(pair[1].style or ""))]
    for index, block in sorted(styled, key=lambda pair: names_owner(pair[1].text) is not None)[:1]:
        institution = names_owner(block.text) is not None
        share = _DOUBTFUL_SHARE if institution else _TITLE_STYLE_SHARE
        yield from _reading(index, block.text, share, "style")
    for rank, (index, block) in enumerate(blocks):
        if block.kind == "heading":
            share = _heading_share(block, rank)
            lines = takewhile(partial(_continues, block), (below for _, below in blocks[rank:]))
            words = " ".join(line.text for line in lines)
            yield from _reading(index, words, share, "heading")
            if share > _DOUBTFUL_SHARE:
                break
    yield from _largest(blocks)


def _continues(first: Block, block: Block) -> bool:
    """True for a further line of a title that a PDF sets on several lines."""
    if block is first:
        return True
    alike = block.kind == first.kind and block.level == first.level and block.size == first.size
    return alike and first.size is not None and bool(first.lines)


def _heading_share(block: Block, rank: int) -> float:
    """A heading of the first level at the top is a title; a chapter's is not."""
    chapter = folded(block.text).strip(" .:") in _GENERIC_HEADINGS or _NUMBERED.match(block.text)
    if chapter:
        return _CHAPTER_SHARE
    at_top = (block.level or 1) == 1 and rank < _TOP
    return _HEADING_SHARE if at_top else _DOUBTFUL_SHARE


def _largest(blocks: Sequence[tuple[int, Block]]) -> Iterator[Reading]:
    """The largest words of the cover, over as many neighbouring blocks as they take."""
    sizes = sorted({block.size for _, block in blocks if block.size}, reverse=True)
    if len(sizes) < 2 or sizes[0] < sizes[1] * _MUCH_LARGER:
        return
    first = next(rank for rank, (_, block) in enumerate(blocks) if block.size == sizes[0])
    words = [
        block.text for _, block in takewhile(lambda pair: pair[1].size == sizes[0], blocks[first:])
    ]
    yield from _reading(blocks[first][0], " ".join(words), _LARGEST_SHARE, "size")


def _reading(index: int, words: str, share: float, detail: str) -> Iterator[Reading]:
    text = tidy(words)
    if 2 < len(text) <= _LONGEST_TITLE and re.search(r"[^\W\d_]{2}", text):
        yield Reading(
            field="title",
            value=text,
            normalised=folded(text),
            place="cover",
            block=index,
            detail=detail,
            placeholder=title_fault(text) is not None,
            confidence=round(confidence("cover") * share, 3),
        )
        version = title_version(text)
        if version and share > _DOUBTFUL_SHARE:
            trust = confidence("cover", "within")
            yield Reading(
                "version", text, version, "cover", index, detail, wording="within", confidence=trust
            )
