"""Rule no-text-layer: pages that people can read and a machine cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.analysis import Analysis
from doclint.document import BODY_KINDS, Document, Page
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule

IMAGE_SHARE = 0.3
"""Part of a page that a picture covers when the page may be a scan: white margins are cut off."""
DRAWINGS = 100
"""Vector paths of a page of text drawn as outlines: a letter is one path or more, a ruled table
or a logo a few dozen."""

_STAMP = re.compile(
    r"^(?:envoy[ée] en pr[ée]fecture|re[çc]u en pr[ée]fecture|accus[ée] de r[ée]ception|affich[ée]"
    r"|publi[ée]|id ?: ?\d{2,3}-|date de (?:t[ée]l[ée]transmission|r[ée]ception)|page \d)",
    re.IGNORECASE,
)
"""What the State's filing platform prints on each page of a scanned act: no text of the act."""


def no_text_layer(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding, when no page holds text and at least one shows something.

    `data`: `kind` (scanned, outlines, pictures), `pages` without text, `characters` left.
    """
    document = analysis.document
    least = int(rule.params["min_characters"])
    if not document.pages:
        if document.images and len(analysis.text.strip()) < least:
            yield rule.finding(
                Location(), kind="pictures", pages=0, characters=len(analysis.text.strip())
            )
        return
    written = _characters(document, least)
    shown = [page for page in document.pages if _shows(page) or written.get(page.number)]
    silent = [page for page in shown if written.get(page.number, 0) < least and _shows(page)]
    if silent and len(silent) == len(shown):
        scanned = sum(page.image_share >= IMAGE_SHARE for page in silent)
        yield rule.finding(
            Location(page=silent[0].number),
            kind="scanned" if scanned * 2 >= len(silent) else "outlines",
            pages=len(silent),
            characters=sum(written.get(page.number, 0) for page in silent),
        )


def _shows(page: Page) -> bool:
    """Whether a page shows enough for words to be in it."""
    return page.image_share >= IMAGE_SHARE or page.drawings >= DRAWINGS


def _characters(document: Document, enough: int) -> dict[int, int]:
    """Letters and digits of the body on each page, without stamps; counted up to `enough`."""
    written: dict[int, int] = {}
    for block in document.blocks:
        if block.kind in BODY_KINDS and block.page is not None:
            for line in block.lines or block.text.split("\n"):
                counted = written.get(block.page, 0)
                if counted < enough and not _STAMP.match(line.strip()):
                    written[block.page] = counted + sum(map(str.isalnum, line))
    return written
