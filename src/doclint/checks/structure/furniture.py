"""Rule running-header-footer: lines that come back on every page, and what they cost."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from doclint.analysis import Analysis
from doclint.document import BODY_KINDS, Document
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
    """A line that comes back: its words, its first page, and how many pages show it."""

    text: str
    page: int | None
    repeats: int

    @property
    def characters(self) -> int:
        """What it adds to the text, with a line break each time."""
        return self.repeats * (len(self.text) + 1)


def running_header_footer(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding, on the line that costs most, in a PDF or a text with form feeds.

    Word processors keep a header once; a PDF draws it on each page, and so do texts made from one.
    `data`: `lines` that come back, `pages` that show the one that comes back most, `tokens` of
    all of them, `share` in percent of the text with them.
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
    )


def _drawn(document: Document) -> Iterator[_Running]:
    """The headers and footers that the reader of PDF files took out of the text."""
    for block in document.blocks:
        if block.kind in ("page-header", "page-footer"):
            yield _Running(block.text, block.page, block.repeats)


def _typed(analysis: Analysis) -> Iterator[_Running]:
    """The lines at the edge of half the pages of a plain text; numbers may differ."""
    pages: defaultdict[int, list[str]] = defaultdict(list)
    for block in analysis.document.blocks:
        if block.kind in BODY_KINDS and block.page is not None:
            pages[block.page] += block.lines or block.text.split("\n")
    shown: Counter[str] = Counter()
    first: dict[str, tuple[str, int]] = {}
    for number, lines in pages.items():
        edges = lines if len(lines) <= 2 * EDGE else lines[:EDGE] + lines[-EDGE:]
        masked = {_NUMBER.sub("#", line): line for line in edges if len(line) <= LONGEST}
        shown.update(masked.keys())
        for key, line in masked.items():
            first.setdefault(key, (line, number))
    least = max(MIN_PAGES, MIN_SHARE * len(pages))
    for key, repeats in shown.items():
        if repeats >= least:
            yield _Running(*first[key], repeats)
