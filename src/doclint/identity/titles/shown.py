"""What a document calls itself: its title style, its first heading, its largest words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doclint.document import Block, Document
from doclint.identity.dates.find import first_date
from doclint.identity.kinds.words import kind_of
from doclint.identity.labelled import is_labelled
from doclint.identity.lines import cover_blocks
from doclint.identity.model import Reading
from doclint.identity.placeholders import title_fault
from doclint.identity.statuses import status_of
from doclint.identity.titles.words import (
    CHAPTER_SHARE,
    DOUBTFUL_SHARE,
    LONGEST_TITLE,
    MOTTO,
    goes_on,
    is_generic,
    is_only_a_kind,
    names_act,
    share_of,
    without_comment_mark,
)
from doclint.identity.trust import confidence
from doclint.identity.versions import find_version, title_version
from doclint.identity.wording import folded, tidy

_TITLE_STYLE = re.compile(
    r"(?:title|titre|titre (?:du )?document|titre principal|titel|document title)\d?"
)
_MOST_LINES = 4
_MOST_WORDS = 20
_FEWEST_WORDS = 3
"""Words of a first line from which it may be a title and not a name."""
_TOP = 8
"""Blocks before a heading, from which it no longer opens the document."""
_TITLE_STYLE_SHARE, _HEADING_SHARE, _LARGEST_SHARE = 1.0, 0.9, 0.8
_SMALLER_SHARE, _KIND_SHARE, _ACT_SHARE, _FIRST_LINE_SHARE = 0.7, 0.65, 0.6, 0.45
"""Shares of a cover's trust; a title property is worth 0.55 (see properties.py), the subject of
a letter 0.7 (see labelled.py): `NOTE DE SERVICE` is less of a title than its `Objet :`."""
_MUCH_LARGER = 1.3
"""Ratio to the smallest size of the cover from which its largest words are a title."""
_WORD = re.compile(r"[^\W\d_]{3}")

Blocks = Sequence[tuple[int, Block]]


def title_readings(document: Document) -> Iterator[Reading]:
    """Titles read on the cover: a title style, the first headings, the largest words."""
    blocks = [(index, block) for index, block in cover_blocks(document) if block.kind != "table"]
    first_page = [
        (rank, block.size or 0.0, block.text)
        for rank, (_, block) in enumerate(blocks)
        if block.page == blocks[0][1].page
    ]
    smallest = min((block.size or 0.0 for _, block in blocks), default=0.0)
    sizes = {rank: size for rank, size, text in first_page if share_of(text, 1) == 1}
    largest = max(sizes.values(), default=0.0)
    styled = [rank for rank, (_, block) in enumerate(blocks) if _is_title_style(block)]
    for rank in sorted(styled, key=lambda rank: share_of(blocks[rank][1].text, 1) < 1)[:1]:
        yield from _reading(blocks, rank, _TITLE_STYLE_SHARE, "style")
    for rank, (_, block) in enumerate(blocks):
        if block.kind == "heading":
            share = share_of(block.text, _heading_share(block, rank, largest))
            yield from _reading(blocks, rank, share, "heading")
            if share > DOUBTFUL_SHARE:
                break
    for rank, (_, block) in enumerate(blocks[:_TOP]):
        act = names_act(block.text) and _can_be(block, block.text.strip(), _FEWEST_WORDS)
        if act or _stands_out(block):
            share = _ACT_SHARE if act else DOUBTFUL_SHARE
            yield from _reading(blocks, rank, share, "act" if act else "emphasis")
            break
    if largest and smallest * _MUCH_LARGER <= largest:
        first = next(rank for rank, size in sizes.items() if size == largest)
        if is_only_a_kind(blocks[first][1].text) and sizes.get(first + 1) == largest:
            first += 1
        yield from _reading(blocks, first, _LARGEST_SHARE, "size")
    yield from _first_line(blocks)


def _heading_share(block: Block, rank: int, largest: float) -> float:
    """A heading of the first level at the top is a title, unless larger words stand beside it."""
    if (block.level or 1) > 1 or rank >= _TOP:
        return DOUBTFUL_SHARE
    return _SMALLER_SHARE if (block.size or largest) < largest else _HEADING_SHARE


def _is_title_style(block: Block) -> bool:
    return _TITLE_STYLE.fullmatch(folded(block.style or "")) is not None


def _stands_out(block: Block) -> bool:
    """A short paragraph in bold or in capitals that can be a title."""
    text = block.text.strip()
    fewest = 1 if is_only_a_kind(text) else 2
    return (block.bold or text.isupper()) and _can_be(block, text, fewest)


def _can_be(block: Block, text: str, fewest: int) -> bool:
    """A short paragraph which is no sentence, motto, label, status or service."""
    return (
        block.kind == "paragraph"
        and fewest <= len(text.split()) <= _MOST_WORDS
        and _WORD.search(text) is not None
        and not text.endswith((".", ",", ";", ":", "?", "!"))
        and "...." not in text
        and not MOTTO.match(folded(text))
        and not is_labelled(text)
        and status_of(text) is None
        and share_of(text, 1) == 1
    )


def _first_line(blocks: Blocks) -> Iterator[Reading]:
    """The first words of a document without headings, when they are no sentence."""
    headed = any(
        block.kind == "heading" and share_of(block.text, 1) > CHAPTER_SHARE for _, block in blocks
    )
    for index, block in blocks[:1]:
        text = without_comment_mark(block.text)
        fewest = 2 if kind_of(text) else _FEWEST_WORDS
        if _can_be(block, text, fewest) and not headed:
            line = replace(block, text=text)
            yield from _reading([(index, line)], 0, _FIRST_LINE_SHARE, "first line")


def _title_lines(blocks: Blocks, rank: int) -> str:
    """A title with the lines below it that look the same, or that go on with it: a PDF sets long
    titles on several."""
    first = blocks[rank][1]
    lines = [first.text]
    for _, block in blocks[rank + 1 : rank + _MOST_LINES]:
        if lines[-1].endswith(".") or _is_prose(block):
            break
        if block.text == lines[-1]:
            continue
        if not goes_on(lines[-1], block.text):
            if first.size is None or _looks(block) != _looks(first):
                break
            if find_version(block.text) or first_date(block.text) or share_of(block.text, 1) < 1:
                break
        lines.append(block.text)
    return " ".join(lines)


def _is_prose(block: Block) -> bool:
    return block.kind not in ("heading", "paragraph") or len(block.text.split()) > _MOST_WORDS


def _looks(block: Block) -> tuple[object, ...]:
    capitals = block.kind == "paragraph" and block.text.isupper()
    return block.kind, block.level, block.size, block.bold, capitals


def _reading(blocks: Blocks, rank: int, share: float, detail: str) -> Iterator[Reading]:
    index, block = blocks[rank]
    text = tidy(_title_lines(blocks, rank))
    text = text if len(text) <= LONGEST_TITLE else tidy(block.text)
    share = min(share_of(block.text, share), _KIND_SHARE if is_only_a_kind(text) else 1)
    if 2 < len(text) <= LONGEST_TITLE and _WORD.search(text):
        yield Reading(
            field="title",
            value=text,
            normalised=folded(text),
            place="cover",
            block=index,
            detail=detail,
            placeholder=title_fault(text) is not None or is_generic(text),
            confidence=round(confidence("cover") * share, 3),
        )
        version = title_version(text)
        if version and share > DOUBTFUL_SHARE:
            trust = confidence("cover", "within")
            yield Reading(
                "version", text, version, "cover", index, detail, wording="within", confidence=trust
            )
