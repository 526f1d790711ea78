"""The few lines of a document that say who it is: its cover, its headers and footers, its end.

Everything here is bounded, so that a document of a thousand pages costs what ten pages cost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from doclint.document import BODY_KINDS, Block, Document
from doclint.identity.model import Place

COVER_BLOCKS = 40
COVER_CHARACTERS = 3_000
LONG_PARAGRAPH = 300
"""Characters from which a paragraph is prose: the second one ends the cover. The lines of a PDF
are prose sooner, from LONGEST_LINE on: where they end says nothing."""
CLOSING_BLOCKS = 8
MOST_LINES = 500
"""Lines of one block that are read."""
SMALL_TABLE = 4
"""Rows of a table of a PDF up to which it may only be words set side by side."""
SHORT_PAGE = 600
"""Characters below which a first page is a title page, and the next one belongs to the cover."""
RUNNING_LINES = 60
"""Distinct lines of headers and footers that are read: more of them are not running ones."""
_PAGE_NUMBER = re.compile(
    r"(?:^|[ |–—·]+)(?:page |p\. ?)?\d{1,4} ?(?:/|sur|of) ?\d{1,4}[ -]*$"
    r"|(?:^|[ |–—·]+)(?:page |p\. ?)\d{1,4}[ -]*$"
    r"|(?<!version)(?<!indice)(?<!rev)(?<!rév)(?<! v)(?<!n°)(?<!:)[ ]\d{1,3}$",
    re.IGNORECASE,
)
"""At the end of a running line; `Version 2`, `Version : 2` and `mars 2024` end with something
else."""
FIRST_PAGES = 4
FIRST_BLOCKS = 120
LAST_BLOCKS = 20
"""Where tables about the document stand: after the cover, or at the very end."""
CODE = "code"
"""The style that readers give to what a machine is to read: `public:` announces nothing there."""
LONGEST_LINE = 160
"""A longer line is a sentence: what it names is rarely the document itself."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a reader sees it, and the block it stands in."""

    text: str
    block: int
    place: Place
    prose: bool = False
    """True inside a long paragraph: only what a label announces counts there."""


def cover_blocks(document: Document) -> Iterator[tuple[int, Block]]:
    """The first page that has words, and the next one after a page of few words.

    Where there are no pages, the first blocks up to the second long paragraph.
    """
    page: int | None = None
    taken = characters = prose = 0
    for index, block in enumerate(document.blocks):
        if block.kind not in BODY_KINDS or not block.text.strip() or block.role is not None:
            continue
        if block.page != page:
            if page is not None and characters > SHORT_PAGE:
                return
            page = block.page
        if taken >= COVER_BLOCKS or characters > COVER_CHARACTERS or prose > 1:
            return
        taken += 1
        characters += len(block.text)
        if block.style != CODE:
            yield index, block
        prose += block.kind == "paragraph" and len(block.text) > LONG_PARAGRAPH


def cover_lines(document: Document) -> Iterator[Line]:
    """The lines of the cover, in reading order.

    What a PDF sets side by side (a letterhead and a date) looks like a small table: its cells
    are lines too.
    """
    for index, block in cover_blocks(document):
        if block.kind != "table":
            yield from _lines(index, block, "cover")
        elif document.format == "pdf" and len(block.rows) <= SMALL_TABLE:
            for cell in chain.from_iterable(block.rows):
                yield from (Line(text, index, "cover") for text in _cut(cell))


def running_lines(document: Document) -> Iterator[Line]:
    """The lines of page headers, footers and watermarks without their page numbers, each once."""
    seen: set[str] = set()
    for index, block in enumerate(document.blocks):
        if block.kind not in ("page-header", "page-footer", "watermark"):
            continue
        for line in _lines(index, block, "footer" if block.kind == "page-footer" else "header"):
            text = _PAGE_NUMBER.sub("", line.text)
            if text and text not in seen:
                seen.add(text)
                yield replace(line, text=text)
            if len(seen) >= RUNNING_LINES:
                return


def closing_lines(document: Document) -> Iterator[Line]:
    """The lines of the last blocks of the body that are not on the cover."""
    first = max((index for index, _ in cover_blocks(document)), default=-1)
    last: list[tuple[int, Block]] = []
    for index in range(len(document.blocks) - 1, first, -1):
        block = document.blocks[index]
        told = block.kind in BODY_KINDS and block.kind != "table" and block.style != CODE
        if told and block.text.strip():
            last.append((index, block))
            if len(last) == CLOSING_BLOCKS:
                break
    for index, block in reversed(last):
        yield from _lines(index, block, "body")


def _lines(index: int, block: Block, place: Place) -> Iterator[Line]:
    longest = LONG_PARAGRAPH if len(block.lines) < 2 else LONGEST_LINE
    prose = len(block.text) > longest and block.kind != "heading"
    for text in lines_of(block):
        yield Line(text, index, place, prose)


def at_either_end(document: Document) -> Iterator[tuple[int, Block]]:
    """The blocks of the body on the first pages and at the very end."""
    count = len(document.blocks)
    last = max(0, count - LAST_BLOCKS)
    for index in chain(range(min(FIRST_BLOCKS, last)), range(last, count)):
        block = document.blocks[index]
        near = index >= last or (block.page or 1) <= FIRST_PAGES
        if near and block.kind in BODY_KINDS and block.role is None and block.style != CODE:
            yield index, block


def lines_of(block: Block) -> Iterator[str]:
    """The lines of a block as laid out, tidied; longer ones than a label needs are left out."""
    yield from _cut("\n".join(block.lines) or block.text)


def _cut(words: str) -> Iterator[str]:
    for raw in words.split("\n", MOST_LINES)[:MOST_LINES]:
        text = " ".join(raw[: LONGEST_LINE * 2].split())
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if 0 < len(text) <= LONGEST_LINE:
            yield text
