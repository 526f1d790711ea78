"""Rule no-headings: a long text that nothing divides, or that only bold lines divide."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.analysis import Analysis
from doclint.checks.structure.bold_lines import bold_lines
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule

SLIDES = frozenset({"pptx", "odp"})
"""Each slide stands apart already."""
FEWEST = 2
"""Bold lines that divide a text: one alone is a warning or a title."""


def no_headings(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding.

    `data`: `kind` (none, bold), `words` of running text without tables and contents, `chunks` of
    the document, and for bold `count`, the number of bold lines.
    """
    size = undivided_words(analysis)
    if size <= int(rule.params["max_words"]):
        return
    lines = bold_lines(analysis)
    if len(lines) < FEWEST:
        yield rule.finding(Location(), "", kind="none", words=size, chunks=len(analysis.chunks))
        return
    yield rule.finding(
        analysis.location(lines[0]),
        listed(analysis, lines),
        kind="bold",
        words=size,
        chunks=len(analysis.chunks),
        count=len(lines),
    )


def listed(analysis: Analysis, blocks: list[int]) -> str:
    """The words of the first blocks, as evidence."""
    return " · ".join(analysis.document.blocks[index].text for index in blocks[:8])


def undivided_words(analysis: Analysis) -> int:
    """Words of running text that no heading divides; 0 as soon as one does.

    The title of the document divides nothing, nor does a heading inside a table of contents. PDF
    bookmarks count as headings: they were made from them.
    """
    document = analysis.document
    if document.format in SLIDES or len(document.outline) > 1:
        return 0
    size = 0
    for index, block in analysis.body:
        if index in analysis.contents_blocks or block.kind == "table":
            continue
        if block.kind != "heading":
            size += analysis.words[index]
        elif size:
            return 0
    return size
