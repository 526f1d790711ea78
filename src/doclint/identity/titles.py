"""What a document calls itself: its title style, its first heading, its largest words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Block, Document
from doclint.identity.bare import is_bare
from doclint.identity.dates import first_date
from doclint.identity.labelled import is_labelled
from doclint.identity.labels import field_of
from doclint.identity.lines import cover_blocks
from doclint.identity.model import Reading
from doclint.identity.owners import names_owner
from doclint.identity.placeholders import title_fault
from doclint.identity.statuses import status_of
from doclint.identity.trust import confidence
from doclint.identity.versions import find_version, title_version
from doclint.identity.wording import folded, phrases, tidy

_TITLE_STYLE = re.compile(
    r"(?:title|titre|titre (?:du )?document|titre principal|titel|document title)\d?"
)
_GENERIC_HEADINGS = frozenset(
    phrases(
        """introduction; sommaire; preambule; contexte; objet; annexe; annexes; abstract; resume;
        table des matieres; table of contents; contents; foreword; avant-propos; preface;
        glossaire; historique; participants; presents; presentation; objectif; objectifs;
        overview; summary; purpose; background; remerciements; acknowledgements; ordre du jour;
        agenda; page de garde; etat du document; executive summary; liste des abreviations;
        definitions; references; about; a propos; front cover; cover"""
    )
)
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:[.)]|[ ]?-|\.\d)")
_LONGEST_TITLE = 250
_MOST_LINES = 4
_MOST_WORDS = 20
_MOTTO = re.compile(r"republique francaise|liberte\W{1,3}egalite|departement\b|arrondissement\b")
_TOP = 8
"""Blocks before a heading, from which it no longer opens the document."""
_TITLE_STYLE_SHARE, _HEADING_SHARE, _LARGEST_SHARE = 1.0, 0.9, 0.8
_SMALLER_SHARE, _DOUBTFUL_SHARE, _CHAPTER_SHARE = 0.7, 0.5, 0.4
"""Shares of a cover's trust; a title property is worth 0.55 (see properties.py)."""
_MUCH_LARGER = 1.3
"""Ratio to the smallest size of the cover from which its largest words are a title."""

Blocks = Sequence[tuple[int, Block]]


def title_readings(document: Document) -> Iterator[Reading]:
    """Titles read on the cover: a title style, the first headings, the largest words."""
    blocks = [(index, block) for index, block in cover_blocks(document) if block.kind != "table"]
    sizes = {
        rank: block.size or 0.0
        for rank, (_, block) in enumerate(blocks)
        if block.page == blocks[0][1].page
        and _share(block.text, 1) == 1
        and not is_bare(block.text)
    }
    largest = max(sizes.values(), default=0.0)
    styled = [rank for rank, (_, block) in enumerate(blocks) if _is_title_style(block)]
    for rank in sorted(styled, key=lambda rank: _share(blocks[rank][1].text, 1) < 1)[:1]:
        yield from _reading(blocks, rank, _TITLE_STYLE_SHARE, "style")
    for rank, (_, block) in enumerate(blocks):
        if block.kind == "heading":
            share = _share(block.text, _heading_share(block, rank, largest))
            yield from _reading(blocks, rank, share, "heading")
            if share > _DOUBTFUL_SHARE:
                break
    for rank, (_, block) in enumerate(blocks[:_TOP]):
        if _stands_out(block):
            yield from _reading(blocks, rank, _DOUBTFUL_SHARE, "emphasis")
            break
    if largest and min(sizes.values()) * _MUCH_LARGER <= largest:
        first = next(rank for rank, size in sizes.items() if size == largest)
        yield from _reading(blocks, first, _LARGEST_SHARE, "size")


def _heading_share(block: Block, rank: int, largest: float) -> float:
    """A heading of the first level at the top is a title, unless larger words stand beside it."""
    if (block.level or 1) > 1 or rank >= _TOP:
        return _DOUBTFUL_SHARE
    return _SMALLER_SHARE if (block.size or largest) < largest else _HEADING_SHARE


def _is_title_style(block: Block) -> bool:
    return _TITLE_STYLE.fullmatch(folded(block.style or "")) is not None


def _stands_out(block: Block) -> bool:
    """A short paragraph in bold or in capitals, which is no motto, label, status or service."""
    text = block.text.strip()
    return (
        block.kind == "paragraph"
        and 2 <= len(text.split()) <= _MOST_WORDS
        and (block.bold or text.isupper())
        and not text.endswith((".", ",", ";", ":"))
        and "...." not in text
        and not _MOTTO.match(folded(text))
        and not is_labelled(text)
        and status_of(text) is None
        and _share(text, 1) == 1
    )


def _share(text: str, share: float) -> float:
    """Less for what only looks like a title: a chapter, a label, the name of a service."""
    plain = folded(text).strip(" .:")
    if plain in _GENERIC_HEADINGS or _NUMBERED.match(text) or field_of(text):
        return min(share, _CHAPTER_SHARE)
    return min(share, _DOUBTFUL_SHARE) if names_owner(text) else share


def _title_lines(blocks: Blocks, rank: int) -> str:
    """A title with the lines below it that look the same: a PDF sets long titles on several."""
    first = blocks[rank][1]
    lines = [first.text]
    for _, block in blocks[rank + 1 : rank + _MOST_LINES]:
        alike = (block.kind, block.level, block.size) == (first.kind, first.level, first.size)
        if not alike or first.size is None or lines[-1].endswith("."):
            break
        if find_version(block.text) or first_date(block.text) or _share(block.text, 1) < 1:
            break
        lines.append(block.text)
    return " ".join(lines)


def _reading(blocks: Blocks, rank: int, share: float, detail: str) -> Iterator[Reading]:
    index, block = blocks[rank]
    text = tidy(_title_lines(blocks, rank))
    share = _share(block.text, share)
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
