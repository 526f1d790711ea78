"""Rules no-text-layer and partial-text-layer: pages that people read and a machine cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from doclint.analysis import Analysis
from doclint.checks.pages import page_list, ranges
from doclint.document import BODY_KINDS, Document, Page
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

IMAGE_SHARE = 0.3
"""Part of a page that a picture covers when the page may be a scan: white margins are cut off."""
DRAWINGS = 100
"""Vector paths and small pictures of a page of text drawn as outlines or masks: a letter is one or
more, a ruled table or a logo a few dozen."""
MOSTLY = 0.8
"""Part of the pages without text from which the document is a scan with a page of text added: a
cover, the receipt of the filing platform."""

_STAMP = re.compile(
    r"^(?:envoy[ée] en pr[ée]fecture|re[çc]u en pr[ée]fecture|accus[ée] de r[ée]ception|affich[ée]"
    r"|publi[ée]|id ?: ?\d{2,3}-|date de (?:t[ée]l[ée]transmission|r[ée]ception)|page \d)",
    re.IGNORECASE,
)
"""What the State's filing platform prints on each page of a scanned act: no text of the act."""


def no_text_layer(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding, when no page holds text and at least one shows something.

    `data`: `kind` (scanned, outlines, pictures), `pages` without text, `characters` left, and
    `read`, what the assistant reads.
    """
    document = analysis.document
    least = int(rule.params["min_characters"])
    if not document.pages:
        left = len(analysis.text.strip())
        if document.images and left < least:
            yield rule.finding(
                Location(), kind="pictures", pages=0, characters=left, read=_read(left)
            )
        return
    if not any(_shows(page) for page in document.pages):
        return
    written = _characters(document, least)
    shown = [page for page in document.pages if _shows(page) or written.get(page.number)]
    silent = [page for page in shown if written.get(page.number, 0) < least and _shows(page)]
    if silent and len(silent) == len(shown):
        left = sum(written.get(page.number, 0) for page in silent)
        yield rule.finding(
            Location(page=silent[0].number),
            kind=_kind(silent),
            pages=len(silent),
            characters=left,
            read=_read(left),
        )


def _read(characters: int) -> Text:
    """What is left to read: a title above a plan is some text."""
    if characters:
        return Text("presque aucun texte", "hardly any text")
    return Text("aucun texte", "no text")


def partial_text_layer(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding, when pages without text stand among pages of text in a PDF.

    `data`: `kind` (scanned, outlines, mostly when hardly a page has text), `pages` without text,
    `numbers` (the first and last page of each run of them), `share` of the pages in percent.
    """
    document = analysis.document
    if document.format != "pdf" or not any(_shows(page) for page in document.pages):
        return
    least = int(rule.params["min_characters"])
    written = _characters(document, least)
    silent = _without_covers(_silent(document.pages, written, least), document.pages)
    if not silent or len(silent) == len(document.pages):
        return
    if 100 * len(silent) < int(rule.params["min_share"]) * len(document.pages):
        return
    numbers = [page.number for page in silent]
    mostly = len(silent) >= MOSTLY * len(document.pages)
    yield rule.finding(
        Location(page=numbers[0]),
        kind="mostly" if mostly else _kind(silent),
        where=page_list(numbers),
        pages=len(numbers),
        numbers=[list(run) for run in ranges(numbers)],
        share=round(100 * len(numbers) / len(document.pages), 1),
    )


def _silent(pages: Sequence[Page], written: Mapping[int, int], least: int) -> list[Page]:
    """The pages that show more than the pages of text do, and hold no text themselves.

    What most pages of text show too is their background: the picture or the logo of a template.
    Empty when no page holds text.
    """
    read = [page for page in pages if written.get(page.number, 0) >= least]
    if not read:
        return []
    picture = median(page.image_share for page in read)
    drawings = median(_drawn(page) for page in read)
    return [
        page
        for page in pages
        if written.get(page.number, 0) < least
        and (
            page.image_share >= IMAGE_SHARE + picture
            # A scan among recognised scans: a page of slides has a word or two at least.
            or (page.image_share >= IMAGE_SHARE and not page.characters)
            or _drawn(page) >= DRAWINGS + drawings
        )
    ]


def _without_covers(silent: list[Page], pages: Sequence[Page]) -> list[Page]:
    """Without a first page that stands alone, which is a cover, nor then such a last page."""
    alone = {page.number for page in silent}
    first, last = pages[0].number, pages[-1].number
    if first not in alone or first + 1 in alone:
        return silent
    covers = {first} if last - 1 in alone else {first, last}
    return [page for page in silent if page.number not in covers]


def _kind(silent: Sequence[Page]) -> str:
    scanned = sum(page.image_share >= IMAGE_SHARE for page in silent)
    return "scanned" if scanned * 2 >= len(silent) else "outlines"


def _shows(page: Page) -> bool:
    """Whether a page shows enough for words to be in it."""
    return page.image_share >= IMAGE_SHARE or _drawn(page) >= DRAWINGS


def _drawn(page: Page) -> int:
    """What a page shows that may be letters: paths, and pictures of one letter each."""
    return page.drawings + page.images


def _characters(document: Document, enough: int) -> dict[int, int]:
    """Letters and digits of the body on each page, without stamps; counted up to `enough`."""
    written: dict[int, int] = {}
    for block in document.blocks:
        if block.kind in BODY_KINDS and block.page is not None:
            counted = written.get(block.page, 0)
            if counted >= enough:
                continue
            for line in block.lines or block.text.split("\n"):
                if counted < enough and not _STAMP.match(line.strip()):
                    counted += sum(map(str.isalnum, line))
            written[block.page] = counted
    return written
