"""Rules table-of-contents and index-or-glossary-pages: one finding for each list, with its cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from doclint.analysis import Analysis
from doclint.contents import MIN_ENTRIES, Span, find_listings
from doclint.contents.agreement import Agreement, agreements
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule, quotation
from doclint.text import Text, count, escaped
from doclint.tokens import tokens

SHOWN = 10
"""Titles kept in the result of those that do not agree."""


def table_of_contents(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Findings at the first block of each table of contents.

    `data`: `kind` (declared, typed, links, marker), what `_size` measures, and what does not
    agree with the headings, ten titles at most: `missing` entries whose words are nowhere in the
    text, `extra` headings that the contents leave out, `moved` entries whose page is wrong (`page`
    named and `real` one); `outdated` says it in a sentence, empty when all agrees.
    """
    least = int(rule.params["min_entries"])
    if least == MIN_ENTRIES:
        spans = analysis.contents
    else:
        spans = find_listings(analysis.document, least).contents
    for span, agreed in zip(spans, agreements(analysis.document, spans), strict=True):
        yield rule.finding(
            analysis.location(span.first),
            span.example,
            **_size(analysis, span),
            missing=[quotation(title) for title in agreed.missing[:SHOWN]],
            extra=[quotation(title) for title in agreed.extra[:SHOWN]],
            moved=[
                {"title": quotation(title), "page": page, "real": real}
                for title, page, real in agreed.moved[:SHOWN]
            ],
            outdated=_outdated(agreed),
        )


def index_or_glossary_pages(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Findings at the first block of each index or list of figures.

    `data`: `kind` (index, figures) and what `_size` measures.
    """
    least = int(rule.params["min_entries"])
    if least == MIN_ENTRIES:
        spans = analysis.listings.others
    else:
        spans = find_listings(analysis.document, least).others
    for span in spans:
        yield rule.finding(analysis.location(span.first), span.example, **_size(analysis, span))


def _size(analysis: Analysis, span: Span) -> dict[str, Any]:
    """`kind`, `entries`, `first_block` and `last_block` from 0, `first_page` and `last_page` from
    1 or null, `tokens`, `share` of the words of the document in percent, `chunks` that the
    default target would store with a part of it."""
    blocks = analysis.document.blocks
    return {
        "kind": span.kind,
        "entries": span.entries,
        "first_block": span.first,
        "last_block": span.last,
        "first_page": blocks[span.first].page,
        "last_page": blocks[span.last].page,
        "tokens": tokens(len(span.text)),
        "share": min(round(100 * len(span.text) / max(len(analysis.text), 1), 1), 100.0),
        "chunks": analysis.chunks_with(span.blocks),
    }


def _outdated(agreed: Agreement) -> Text:
    """What does not agree, a sentence each with a first example, to stand after the message."""
    moved = [f"{title}, p. {page} → {real}" for title, page, real in agreed.moved]
    sentences = [
        _sentence(
            agreed.missing,
            "ligne du sommaire n'a plus de titre dans le texte"
            "|lignes du sommaire n'ont plus de titre dans le texte",
            "line of it no longer has a heading in the text"
            "|lines of it no longer have a heading in the text",
        ),
        _sentence(
            agreed.extra,
            "titre manque dans le sommaire|titres manquent dans le sommaire",
            "heading is not in it|headings are not in it",
        ),
        _sentence(
            moved,
            "numéro de page n'est plus le bon|numéros de page ne sont plus les bons",
            "page number is no longer right|page numbers are no longer right",
        ),
    ]
    return Text("".join(one.fr for one in sentences), "".join(one.en for one in sentences))


def _sentence(titles: tuple[str, ...] | list[str], fr: str, en: str) -> Text:
    if not titles:
        return Text("", "")
    example = escaped(quotation(titles[0]))
    among = Text("", "") if len(titles) == 1 else Text("dont ", "one is ")
    return Text(
        f" {count(len(titles), fr, 'fr')} ({among.fr}« {example} »).",
        f" {count(len(titles), en, 'en')} ({among.en}“{example}”).",
    )
