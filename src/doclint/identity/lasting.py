"""A document without the words that do not hold: struck out, or written anew at each opening.

`Projet | ~~Validé~~` states a draft: machines read struck words as valid (rule struck-text says
so), people read the others. A date that is today's whenever somebody looks dates nothing (rule
volatile-date says so).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from doclint.document import Block, Document, Struck
from doclint.identity.dates.find import first_date
from doclint.identity.lines import cover_blocks
from doclint.identity.model import Place, Reading

_MOST = 500
"""Struck passages, and dates that change, that are looked at: real documents have a few."""
_UNBELIEVED = 0.1


def lasting(document: Document) -> Document:
    """The same blocks, at the same places, without those words."""
    if not document.struck and not document.changing_dates:
        return document
    gone: defaultdict[int, list[Struck]] = defaultdict(list)
    for one in document.struck[:_MOST]:
        if one.block is not None and one.text.strip():
            gone[one.block].append(one)
    of_page = _blocks_by_page(document)
    for date in dict.fromkeys(document.changing_dates[:_MOST]):
        # A presentation only tells the slide.
        for index in of_page[date.page] if date.block is None else [date.block]:
            gone[index].append(Struck(date.text))
    blocks = list(document.blocks)
    for index, words in gone.items():
        blocks[index] = _without(blocks[index], words)
    return replace(document, blocks=tuple(blocks))


def changing_dates(document: Document, month_first: bool) -> Iterator[Reading]:
    """The dates that change, as readings that never win."""
    cover = {index for index, _ in cover_blocks(document)} if document.changing_dates else set()
    for one in dict.fromkeys(document.changing_dates[:_MOST]):
        found = first_date(one.text, month_first)
        if found:
            yield Reading(
                field="date",
                value=one.text,
                normalised=found.iso,
                place=_place(document, one.block, cover),
                block=one.block,
                placeholder=True,
                wording="alone",
                confidence=_UNBELIEVED,
            )


def _blocks_by_page(document: Document) -> Mapping[int | None, list[int]]:
    """Indexes of the blocks of each page or slide that holds a date without a block."""
    found: defaultdict[int | None, list[int]] = defaultdict(list)
    if any(date.block is None for date in document.changing_dates):
        for index, block in enumerate(document.blocks):
            for page in block.on_pages or (block.page,):
                found[page].append(index)
    return found


def _place(document: Document, block: int | None, cover: set[int]) -> Place:
    kind = None if block is None else document.blocks[block].kind
    if kind == "page-header":
        return "header"
    if kind in ("page-footer", None):
        return "footer"
    return "cover" if block in cover else "body"


def _without(block: Block, gone: Sequence[Struck]) -> Block:
    return replace(
        block,
        text=_left(block.text, gone),
        rows=tuple(tuple(_left(cell, gone) for cell in row) for row in block.rows),
        lines=tuple(_left_of_line(line, gone) for line in block.lines),
    )


def _left(text: str, gone: Sequence[Struck]) -> str:
    """A text without some words, found by those around them."""
    spans = []
    for one in gone:
        at = text.find(one.before + one.text + one.after)
        if at >= 0:
            spans.append((at + len(one.before), at + len(one.before) + len(one.text)))
    kept, since = [], 0
    for start, end in sorted(spans):
        kept.append(text[since:start])
        since = max(since, end)
    return "".join(kept) + text[since:]


def _left_of_line(line: str, gone: Sequence[Struck]) -> str:
    """A laid out line, which may not hold the words around."""
    for one in gone:
        line = line.replace(one.text, "", 1)
    return line
