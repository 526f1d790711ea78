"""Checks of the dimension length: what is too long to be cut well, or too short to help."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from doclint.analysis import Analysis, Section
from doclint.checks.cuts import QUOTED, cut_evenly, heading_cuts, named
from doclint.checks.structure.headings import SLIDES, undivided_words
from doclint.findings import Finding, Location
from doclint.language import Sentence
from doclint.ruleset.model import ActiveRule, quotation
from doclint.text import Text

BEFORE_HEADINGS = Text("début du document", "beginning of the document")
LONGEST_HEADING = 80
"""Characters of a heading in a message."""
ADVISED_SECTION = 500
"""Words of a section at most, as Live-session advises its customers."""


def document_too_long(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding. `data`: `pages` (null where there are none), `words`, `tokens`,
    `chunks` that the default target would store, `exceeded`, the names of the measures above
    their limit, `parts` to make of it and `cuts`, the headings that would begin them."""
    metrics = analysis.metrics
    measured = {
        # A slide is no page: only words and tokens are compared.
        "pages": None if analysis.document.format in SLIDES else metrics.pages,
        "words": metrics.words,
        "tokens": metrics.tokens,
    }
    limits = {name: int(rule.params[f"max_{name}"]) for name in measured}
    exceeded = [
        name for name, value in measured.items() if value is not None and value > limits[name]
    ]
    if not exceeded:
        return
    parts = max(-(-(measured[name] or 0) // max(limits[name], 1)) for name in exceeded)
    blocks = [analysis.document.blocks[index] for index in heading_cuts(analysis, parts)]
    yield rule.finding(
        Location(),
        kind=exceeded[0],
        pages=measured["pages"],
        words=metrics.words,
        tokens=metrics.tokens,
        chunks=len(analysis.chunks),
        exceeded=exceeded,
        parts=parts,
        cuts=[quotation(block.text, LONGEST_HEADING) for block in blocks],
        where=named([(block.text, block.page) for block in blocks]),
    )


def section_too_long(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each section above the limit, at its heading.

    Text that nothing but a title divides is left to the rule no-headings. `data`: `section`,
    `words`, `chunks` that hold a part of it, and `cuts`, the first words of the paragraphs in
    front of which a heading would give balanced parts.
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
            title = (
                BEFORE_HEADINGS
                if heading is None
                else quotation(blocks[heading].text, LONGEST_HEADING)
            )
            cuts = [blocks[index] for index in _paragraph_cuts(analysis, section)]
            yield rule.finding(
                analysis.location(start),
                "" if heading is None else blocks[heading].text,
                section=title,
                words=size,
                chunks=analysis.chunks_with(section.blocks),
                cuts=[quotation(block.text, QUOTED) for block in cuts],
                where=named([(block.text, block.page) for block in cuts]),
            )


def _paragraph_cuts(analysis: Analysis, section: Section) -> list[int]:
    """The paragraphs of a section in front of which a heading would give balanced parts."""
    sizes = [analysis.words[index] for index in section.blocks]
    paragraphs = [
        rank
        for rank, index in enumerate(section.blocks)
        if analysis.document.blocks[index].kind == "paragraph"
    ]
    parts = -(-section.words // ADVISED_SECTION)
    return [section.blocks[rank] for rank in cut_evenly(sizes, paragraphs, parts)]


def paragraph_too_long(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each paragraph above the limit.

    A line break that the author typed ends a paragraph: what follows is read apart. `data`:
    `words`, `chunks` that hold a part of it, `parts` to make of it and `cuts`, the first words of
    the sentences that would begin them.
    """
    most = int(rule.params["max_words"])
    blocks = analysis.document.blocks
    long = {
        index
        for index, block in analysis.body
        if block.kind == "paragraph" and analysis.words[index] > most
    }
    sentences: defaultdict[int, list[Sentence]] = defaultdict(list)
    for sentence in analysis.sentences if long else ():
        if sentence.block in long:
            sentences[sentence.block].append(sentence)
    for index, said in sentences.items():
        for paragraph in _between_breaks(blocks[index].text, said):
            sizes = [sentence.words for sentence in paragraph]
            size = sum(sizes)
            if size <= most:
                continue
            parts = -(-size // most)
            cuts = [paragraph[rank] for rank in cut_evenly(sizes, range(len(sizes)), parts)]
            yield rule.finding(
                analysis.location(index, paragraph[0].start, paragraph[-1].end),
                paragraph[0].text,
                words=size,
                chunks=analysis.chunks_with((index,)),
                parts=parts,
                cuts=[quotation(sentence.text, QUOTED) for sentence in cuts],
                where=named([(sentence.text, None) for sentence in cuts]),
            )


def _between_breaks(text: str, sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences of a block, a list for each of the parts that its line breaks make."""
    part: list[Sentence] = []
    for sentence in sentences:
        if part and "\n" in text[part[-1].end : sentence.start]:
            yield part
            part = []
        part.append(sentence)
    yield part


def document_too_short(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding; pictures without words are left to the rule no-text-layer."""
    size = analysis.word_count
    if size < int(rule.params["min_words"]) and not (size == 0 and _shows_something(analysis)):
        yield rule.finding(Location(), " ".join(analysis.text.split()), words=size)


def _shows_something(analysis: Analysis) -> bool:
    document = analysis.document
    return bool(document.images) or any(page.images or page.drawings for page in document.pages)
