"""Rule table-of-contents: one finding for each, with what it costs."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.analysis import Analysis
from doclint.contents import MIN_ENTRIES, Span, find_contents
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule
from doclint.tokens import tokens


def table_of_contents(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Findings at the first block of each table of contents.

    `data`: `kind` (declared, typed, links, marker), `entries`, `first_block` and `last_block`
    from 0, `first_page` and `last_page` from 1 or null, `tokens`, `chunks` that hold a part of
    it, `share` of the words of the
    document in percent.
    """
    least = int(rule.params["min_entries"])
    spans = analysis.contents if least == MIN_ENTRIES else find_contents(analysis.document, least)
    for span in spans:
        yield _finding(analysis, rule, span)


def _finding(analysis: Analysis, rule: ActiveRule, span: Span) -> Finding:
    blocks = analysis.document.blocks
    return rule.finding(
        analysis.location(span.first),
        span.example,
        kind=span.kind,
        entries=span.entries,
        first_block=span.first,
        last_block=span.last,
        first_page=blocks[span.first].page,
        last_page=blocks[span.last].page,
        tokens=tokens(len(span.text)),
        chunks=analysis.chunks_with(span.blocks),
        share=min(round(100 * len(span.text) / max(len(analysis.text), 1), 1), 100.0),
    )
