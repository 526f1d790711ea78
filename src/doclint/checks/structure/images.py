"""Rule image-without-alternative: pictures whose content an assistant cannot know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doclint.analysis import Analysis
from doclint.checks.pages import page_list
from doclint.document import Document, Image
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

LABELS = 50
"""Characters that a drawing may bear; with more, the picture is a ground for the words."""
FEWEST_CHARACTERS = 100
"""Of a page of a PDF; pages with fewer are a matter of the rule partial-text-layer."""
COVER = 0.2
"""Part of the page below which a picture above the first text is a logo."""
TEXT = 20
"""Words of a paragraph that is no line of a cover."""
REPEATED = 3
"""Pages from which pictures of one size are part of the layout: logos, banners."""

_LONGEST = 500
"""Characters of an alternative that are looked at."""
_AUTOMATIC = re.compile(
    # The name of a file.
    r".{0,200}\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|heic)"
    # What programs put there by themselves, in place of words or after a guess.
    r"|(?:image|picture|photo|figure|graphi(?:que|c)|chart|diagramme?|img|dsc|capture d.écran"
    r"|screenshot|sans titre|untitled|texte de remplacement|alt(?: text)?)[\s\d_.:/-]{0,30}"
    r"|(?:une image contenant|a (?:picture|screenshot) containing) .{0,400}"
    r"|.{0,400}(?:description générée automatiquement|automatically generated"
    r"|contenu généré par l.ia peut être incorrect\.?|ai-generated content may be incorrect\.?)",
    re.IGNORECASE,
)


def image_without_alternative(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding of each kind, at the first picture.

    `data`: `kind` (missing, automatic, page), `images`, `pages` (from 1, where known), `share` of
    its page that the largest one covers in percent, or null.
    """
    document = analysis.document
    least = float(rule.params["min_share"]) / 100
    inside = _cover_end(analysis)
    shown = [
        image
        for image in document.images
        if (image.share or least) >= (least if (image.block or 0) >= inside else COVER)
    ]
    if document.format == "pdf":
        large = _large(document, float(rule.params["min_page_share"]) / 100)
        yield from _finding(analysis, rule, "page", large)
    else:
        silent = [image for image in shown if image.alternative is None]
        yield from _finding(analysis, rule, "missing", silent)
    automatic = [image for image in shown if image.alternative and _is_automatic(image.alternative)]
    yield from _finding(analysis, rule, "automatic", automatic)


def _is_automatic(alternative: str) -> bool:
    return _AUTOMATIC.fullmatch(" ".join(alternative[:_LONGEST].split())) is not None


def _cover_end(analysis: Analysis) -> int:
    """The index of the first text, or of the first heading after another block."""
    for rank, (index, block) in enumerate(analysis.body):
        if (rank and block.kind == "heading") or analysis.words[index] >= TEXT:
            return index
    return 0


def _large(document: Document, least: float) -> list[Image]:
    """Large pictures without words among the words of a page.

    Untagged PDFs give no picture any words: only those are kept that certainly show something.
    The picture of a cover shows nothing that the words do not say.
    """
    cover = 1 if len(document.pages) > 2 else 0
    worded = {
        page.number
        for page in document.pages
        if page.characters >= FEWEST_CHARACTERS and page.number != cover
    }
    large = [
        image
        for image in document.images
        if not image.alternative and (image.share or 0.0) >= least and image.characters < LABELS
    ]
    times = Counter(image.share for image in large)
    return [image for image in large if image.page in worded and times[image.share] < REPEATED]


def _finding(
    analysis: Analysis, rule: ActiveRule, kind: str, images: list[Image]
) -> Iterator[Finding]:
    if not images:
        return
    pages = sorted({image.page for image in images if image.page is not None})
    said = page_list(pages)
    largest = max((image.share for image in images if image.share is not None), default=None)
    yield rule.finding(
        _place(analysis, images[0]),
        images[0].alternative or _near(analysis, images[0]),
        kind=kind,
        images=len(images),
        pages=pages,
        where=Text(_sentence(said.fr), _sentence(said.en)) if pages else Text("", ""),
        share=None if largest is None else round(100 * largest),
    )


def _sentence(pages: str) -> str:
    return f" {pages.rstrip('…')}…" if pages.endswith("…") else f" {pages}."


def _place(analysis: Analysis, image: Image) -> Location:
    return Location(page=image.page) if image.block is None else analysis.location(image.block)


def _near(analysis: Analysis, image: Image) -> str:
    """Words by which to find a picture: those around it, or the first ones of its page."""
    blocks = analysis.document.blocks
    if image.block is not None:
        return blocks[image.block].text
    on_page = (block.text for _, block in analysis.body if block.page == image.page)
    return next(on_page, "") if image.page is not None else ""
