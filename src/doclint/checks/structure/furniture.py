"""Rule running-header-footer: lines that come back on every page, and what they cost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from doclint.analysis import Analysis
from doclint.document import Document
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule
from doclint.tokens import tokens

EDGE = 2
"""Lines at the top and at the foot of a page of plain text that may be its header or footer."""
LONGEST = 160
"""Characters of such a line: a longer one is a paragraph."""
MIN_PAGES = 3
"""Pages that a line must be on to come back: two may agree by chance."""
MIN_SHARE = 0.5
"""Part of the pages of plain text that show it."""

_NUMBER = re.compile(r"\d+")


class _Running(NamedTuple):
    """A line that comes back: its words, its first page, how many pages show it."""

    text: str
    page: int | None
    repeats: int
    blocks: tuple[int, ...]
    """Indexes of the blocks that hold it."""

    @property
    def characters(self) -> int:
        """What it adds to the text, with a line break each time."""
        return self.repeats * (len(self.text) + 1)


def running_header_footer(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding, on the line that costs most, in a PDF or a text with form feeds.

    Word processors keep a header once; a PDF draws it on each page, and so do texts made from one.
    `data`: `lines` that come back, `pages` that show the one that comes back most, `tokens` of
    all of them, `share` in percent of the text with them, `chunks` that a target would store with
    one of them, out of `stored`.
    """
    document = analysis.document
    if document.format == "pdf":
        running, whole = list(_drawn(document)), len(analysis.text)
        whole += sum(line.characters for line in running)
    elif document.format == "text" and document.page_count:
        running, whole = list(_typed(analysis)), len(analysis.text)
    else:
        return
    pages = max((line.repeats for line in running), default=0)
    cost = sum(line.characters for line in running)
    if (
        pages < MIN_PAGES
        or tokens(cost) < rule.params["min_tokens"]
        or 100 * cost < rule.params["min_share"] * whole
    ):
        return
    dearest = max(running, key=lambda line: line.characters)
    yield rule.finding(
        Location(page=dearest.page),
        dearest.text,
        lines=sum(line.repeats > 1 for line in running),
        pages=pages,
        tokens=tokens(cost),
        share=round(100 * cost / whole, 1),
        chunks=analysis.chunks_with(block for line in running for block in line.blocks),
        stored=len(analysis.chunks),
    )


def _drawn(document: Document) -> Iterator[_Running]:
    """The headers and footers that the reader of PDF files took out of the text."""
    for index, block in enumerate(document.blocks):
        if block.kind in ("page-header", "page-footer"):
            yield _Running(block.text, block.page, block.repeats, (index,))


def _typed(analysis: Analysis) -> Iterator[_Running]:
    """The lines at the edge of half the pages of a plain text; numbers may differ."""
    pages: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    for index, block in analysis.body:
        if block.page is not None:
            lines = block.lines or block.text.split("\n")
            pages[block.page] += [(line, index) for line in lines]
    first: dict[str, tuple[str, int]] = {}
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, on_page in pages.items():
        edges = on_page if len(on_page) <= 2 * EDGE else on_page[:EDGE] + on_page[-EDGE:]
        masked = {_NUMBER.sub("#", line): (line, index) for line, index in edges}
        for key, (line, index) in masked.items():
            if len(line) <= LONGEST:
                first.setdefault(key, (line, number))
                holding[key].append(index)
    least = max(MIN_PAGES, MIN_SHARE * len(pages))
    for key, blocks in holding.items():
        if len(blocks) >= least:
            yield _Running(*first[key], len(blocks), tuple(blocks))
