"""Rule no-headings: a long text that nothing divides."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule

SLIDES = frozenset({"pptx", "odp"})
"""Each slide stands apart already."""


def no_headings(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding; `data.words` counts running text, without tables and contents."""
    size = undivided_words(analysis)
    if size > int(rule.params["max_words"]):
        yield rule.finding(Location(), "", words=size)


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
