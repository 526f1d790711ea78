"""What a document calls itself: its title style, its first heading, its largest words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Block, Document
from doclint.identity.lines import cover_blocks
from doclint.identity.model import Reading
from doclint.identity.placeholders import title_fault
from doclint.identity.trust import confidence
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
_MUCH_LARGER = 1.15
"""Ratio to the cover's next size from which the largest words stand out as a title."""


def title_readings(document: Document) -> Iterator[Reading]:
    """Titles read on the cover, best first: title style, first heading, largest words."""
    blocks = [(index, block) for index, block in cover_blocks(document) if block.kind != "table"]
    for index, block in blocks:
        if block.style and _TITLE_STYLE.fullmatch(folded(block.style)):
            yield from _reading(index, block, 1.0, "style")
            break
    for index, block in blocks:
        if block.kind == "heading":
            plain = folded(block.text)
            weak = plain.strip(" .:") in _GENERIC_HEADINGS or _NUMBERED.match(block.text)
            top = (block.level or 1) == 1
            yield from _reading(index, block, 0.4 if weak else 0.9 if top else 0.75, "heading")
            if not weak:
                break
    sizes = sorted({block.size for _, block in blocks if block.size}, reverse=True)
    if sizes and (len(sizes) == 1 or sizes[0] >= sizes[1] * _MUCH_LARGER):
        for index, block in blocks:
            if block.size == sizes[0] and len(sizes) > 1:
                yield from _reading(index, block, 0.8, "size")
                break


def _reading(index: int, block: Block, share: float, detail: str) -> Iterator[Reading]:
    text = tidy(block.text)
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
