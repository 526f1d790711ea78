"""From the lines of all pages to blocks: what each paragraph is."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from doclint.document import Block, Kind
from doclint.readers.pdf.furniture import take_furniture
from doclint.readers.pdf.headings import Look, is_heading, levels, look_of
from doclint.readers.pdf.layout import Sheet
from doclint.readers.pdf.lines import HYPHEN, Line
from doclint.readers.pdf.paragraphs import (
    BULLET,
    INDENT,
    NUMBER,
    Paragraph,
    ends_entry,
    goes_on_after_break,
    split_paragraphs,
)
from doclint.readers.pdf.tables import Row, find_tables
from doclint.readers.pdf.tags import CONTENTS
from doclint.readers.pdf.words import LineJoiner

NOTE_SIZE = 0.92
"""Font size of a footnote at most, of the size of the body."""
WATERMARK_SIZE = 24.0
"""Points; slanted text from this size on is a watermark even on one page."""
MAX_CAPTION = 250

_ENDS_IN_NUMBER = re.compile(r"\s\d{1,4}$")
_NOTE = re.compile(r"(?:\(?\d{1,3}\)?|[*†‡]{1,3})\s*[^\W\d_«“\"(]")
_CAPTION = re.compile(
    r"(?:figure|fig\.|tableau|table|illustration|photo|carte|graphique|sch[ée]ma|image|encadr[ée])"
    r"\s*(?:n°\s*)?(?:\d{1,3}|[IVX]{1,4}|[A-Z]\.\d)\b",
    re.IGNORECASE,
)
_CAPTION_INITIALS = frozenset("ftipcgseFTIPCGSE")


def make_blocks(sheets: Sequence[Sheet]) -> list[Block]:
    """The blocks of a document in reading order, page headers first and footers last."""
    bodies, furniture = take_furniture(sheets)
    pages = [
        list(split_paragraphs(sheet.number, lines))
        for sheet, lines in zip(sheets, bodies, strict=True)
    ]
    look = look_of([paragraph for page in pages for paragraph in page])
    joiner = LineJoiner(lambda: (line.text for lines in bodies for line in lines))
    around: defaultdict[tuple[int | None, bool], list[Block]] = defaultdict(list)
    for block in [*furniture, *_askew(sheets)]:
        around[block.page, block.kind == "page-header"].append(block)
    body: defaultdict[int | None, list[Block]] = defaultdict(list)
    for block in _body(pages, look, joiner):
        body[block.page].append(block)
    return [
        block
        for sheet in sheets
        for blocks in (around[sheet.number, True], body[sheet.number], around[sheet.number, False])
        for block in blocks
    ]


class _Part(NamedTuple):
    """A paragraph and what it is, or a table."""

    kind: Kind
    text: str
    item: Paragraph | list[Row]
    level: int | None


def _body(pages: Iterable[list[Paragraph]], look: Look, joiner: LineJoiner) -> Iterator[Block]:
    """What stands between the headers and the footers."""
    parts = list(_parts(pages, look, joiner))
    headings = [
        (part.item, part.text)
        for part in parts
        if part.kind == "heading" and isinstance(part.item, Paragraph)
    ]
    ranks = iter(levels(headings, look))
    for kind, text, item, level in parts:
        if isinstance(item, list):
            yield _table(item, joiner)
        else:
            rank = next(ranks) if kind == "heading" else level
            yield _block(kind, text, item.page, item.lines, level=rank)


def _parts(pages: Iterable[list[Paragraph]], look: Look, joiner: LineJoiner) -> Iterator[_Part]:
    """Name each part; the level of a heading depends on all headings and comes later."""
    indents: list[float] = []
    after_entry = False
    for item in _joined_over_breaks(pages, look):
        if isinstance(item, list):
            indents = []
            yield _Part("table", "", item, None)
            continue
        text = joiner.join([line.text for line in item.lines])
        entry = ends_entry(text) or (after_entry and _ENDS_IN_NUMBER.search(text) is not None)
        after_entry = entry
        kind: Kind = "paragraph" if entry else _kind(item, text, look)
        if kind != "list-item":
            indents = []
            yield _Part(kind, text, item, None)
            continue
        bullet = BULLET.match(text)
        text = text[bullet.end() :] if bullet else text
        yield _Part(kind, text, item, _nesting(indents, item.lines[0]))


def _joined_over_breaks(
    pages: Iterable[list[Paragraph]], look: Look
) -> Iterator[Paragraph | list[Row]]:
    """Paragraphs and tables; a paragraph that goes on in the next column or page is whole."""
    last: Paragraph | None = None
    waiting: list[Paragraph | list[Row]] = []
    for page in pages:
        _mark_notes(page, look)
        for item in find_tables(page):
            if isinstance(item, list) or item.note:
                waiting.append(item)
            elif (
                last
                and (item.page != last.page or item.lines[0].base >= last.lines[-1].base)
                and goes_on_after_break(last, item)
            ):
                last.lines += item.lines
            else:
                yield from waiting
                waiting = [item]
                last = item
    yield from waiting


def _mark_notes(page: Sequence[Paragraph], look: Look) -> None:
    """Find the footnotes: small, numbered, with no larger text under them in their column."""
    size = NOTE_SIZE * look.body
    if min([paragraph.lines[0].size for paragraph in page], default=math.inf) > size:
        return
    lines = [line for paragraph in page for line in paragraph.lines]
    middle = (min([line.left for line in lines]) + max([line.right for line in lines])) / 2
    large = [line for line in lines if line.size > size]
    floors = (
        min((line.bottom for line in large if line.left < middle), default=math.inf),
        min((line.bottom for line in large if line.right > middle), default=math.inf),
    )
    noted = False
    for paragraph in page:
        first = paragraph.lines[0]
        floor = min(floors[first.left >= middle], floors[first.right > middle])
        small = first.size <= size and not first.cells and first.top <= floor
        paragraph.note = noted = small and (noted or _NOTE.match(first.text) is not None)


def _kind(paragraph: Paragraph, text: str, look: Look) -> Kind:
    if paragraph.note:
        return "footnote"
    if text[0] in _CAPTION_INITIALS and len(text) <= MAX_CAPTION and _CAPTION.match(text):
        return "caption"
    if BULLET.match(text):
        return "list-item"
    if is_heading(paragraph, text, look):
        return "heading"
    return "list-item" if NUMBER.match(text) else "paragraph"


def _nesting(indents: list[float], line: Line) -> int:
    """Depth of a list item from its indent; `indents` holds those of the items it is in."""
    step = INDENT * line.size
    while indents and indents[-1] > line.left + step / 2:
        indents.pop()
    if not indents or line.left > indents[-1] + step / 2:
        indents.append(line.left)
    return len(indents)


def _table(rows: Sequence[Row], joiner: LineJoiner) -> Block:
    cells = tuple([tuple([joiner.join(cell.texts) for cell in row.cells]) for row in rows])
    text = "\n".join(["\t".join(row) for row in cells])
    lines = [line for row in rows for part in row.paragraphs for line in part.lines]
    return _block("table", text, rows[0].paragraphs[0].page, lines, rows=cells)


def _block(
    kind: Kind,
    text: str,
    page: int,
    lines: Sequence[Line],
    *,
    level: int | None = None,
    rows: tuple[tuple[str, ...], ...] = (),
) -> Block:
    main = lines[0]
    bold = main.bold
    for line in lines[1:]:
        if len(line.text) > len(main.text):
            main = line
        bold = bold and line.bold
    return Block(
        kind=kind,
        text=text,
        page=page,
        level=level,
        style=lines[0].tag or None,
        role="contents" if lines[0].tag == CONTENTS else None,
        rows=rows,
        lines=tuple([line.text.replace(HYPHEN, "-") for line in lines]),
        size=round(main.size, 1),
        bold=bold,
    )


def _askew(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """Slanted text: a watermark when it is large or comes back, else words beside the page."""
    pages: dict[str, list[int]] = {}
    first: dict[str, Line] = {}
    for sheet in sheets:
        for line in sheet.askew:
            on = pages.setdefault(line.text, [])
            if not on or on[-1] != sheet.number:
                on.append(sheet.number)
            first.setdefault(line.text, line)
    for text, line in first.items():
        on = pages[text]
        slanted = line.angle % 90 != 0 and (len(on) > 1 or line.size >= WATERMARK_SIZE)
        kind: Kind = "watermark" if slanted else "page-header" if len(on) > 1 else "paragraph"
        block = _block(kind, text.replace(HYPHEN, "-"), on[0], [line])
        yield replace(block, on_pages=tuple(on))
