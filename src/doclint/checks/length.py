"""Checks of the dimension length: what is too long to be cut well, or too short to help."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.analysis import Analysis
from doclint.checks.structure.headings import undivided_words
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

SLIDES = frozenset({"pptx", "odp"})
"""A slide is no page: only their words and tokens are compared."""
BEFORE_HEADINGS = Text("début du document", "beginning of the document")
QUOTED = 80
"""Characters of a heading in a message."""


def document_too_long(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding. `data`: `pages` (null where there are none), `words`, `tokens`,
    `exceeded`, the names of the measures above their limit."""
    metrics = analysis.metrics
    measured = {
        "pages": None if analysis.document.format in SLIDES else metrics.pages,
        "words": metrics.words,
        "tokens": metrics.tokens,
    }
    exceeded = [
        name
        for name, value in measured.items()
        if value is not None and value > int(rule.params[f"max_{name}"])
    ]
    if exceeded:
        yield rule.finding(
            Location(),
            kind=exceeded[0],
            pages=measured["pages"],
            words=measured["words"],
            tokens=measured["tokens"],
            exceeded=exceeded,
        )


def section_too_long(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each section above the limit, at its heading.

    Text that nothing but a title divides is left to the rule no-headings. `data`: `section`,
    `words`.
    """
    sections = analysis.sections
    if all(section.heading is None for section in sections):
        return
    blocks = analysis.document.blocks
    elsewhere = undivided_words(analysis)
    for section in sections:
        size = section.words - sum(
            analysis.words[i] for i in section.blocks if i in analysis.contents_blocks
        )
        if size - elsewhere > int(rule.params["max_words"]):
            heading = section.heading
            start = section.blocks[0] if heading is None else heading
            title = BEFORE_HEADINGS if heading is None else _shortened(blocks[heading].text)
            yield rule.finding(
                analysis.location(start),
                "" if heading is None else blocks[heading].text,
                section=title,
                words=size,
            )


def document_too_short(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding; pictures without words are left to the rule no-text-layer."""
    size = analysis.word_count
    if size < int(rule.params["min_words"]) and not (size == 0 and _shows_something(analysis)):
        yield rule.finding(Location(), " ".join(analysis.text.split()), words=size)


def _shows_something(analysis: Analysis) -> bool:
    document = analysis.document
    return bool(document.images) or any(page.images or page.drawings for page in document.pages)


def _shortened(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= QUOTED else line[: QUOTED - 1].rsplit(" ", 1)[0] + "…"
