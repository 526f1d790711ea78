"""Rule bundled-documents: several documents in one file, and where each starts.

One sign alone proves little: annexes count their own pages, minutes quote the acts they report, a
guide may hold a model letter. A bundle is told by a strong sign, or by two that agree.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.analysis import Analysis
from doclint.checks.pages import page_list
from doclint.checks.structure.bundled_texts import Start, acts, letters, mails
from doclint.checks.structure.headings import SLIDES
from doclint.document import Page
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

LONG_CONTENTS = 10
"""Entries of a table of contents that opens a document: chapters and slides have shorter ones."""
OPENING = 10
"""Pages at the start of a document among which its table of contents stands."""
COVERED = 0.8
"""Part of the pages that belong to the numbered documents: annexes cover less."""
TITLES = 3
"""Titles that are said: enough to recognise the file."""

_PART = re.compile(
    r"(?:annexe|appendi|attachment|pi[èe]ce|chapitre|chapter|partie|part\b|section|titre|tome)",
    re.IGNORECASE,
)
"""A part that counts its own pages and belongs to the document before it."""
_FILE = re.compile(r"\S.{0,200}\.(?:pdf|docx?|odt|rtf|pptx?|xlsx?|msg|eml|tiff?|jpe?g)", re.I)


def bundled_documents(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding, of the sign that shows most documents.

    `data`: `kind` (acts, letters, mails, numbers, contents, files), `documents`, `pages` on which
    they start (empty where the format has none), `titles` of the first ones.
    """
    least = int(rule.params["min_documents"])
    found = {
        "acts": _when(acts(analysis), 2),
        "letters": _when(letters(analysis), least),
        "mails": _when(mails(analysis), least),
        "numbers": _when(_numbered(analysis), least),
        "contents": _when(_opened_by_contents(analysis), 2),
        "files": _when(_files(analysis), 2),
    }
    kind, starts = max(found.items(), key=lambda one: len(one[1]))
    if not starts:
        return
    pages = [start.page for start in starts if start.page is not None]
    said = page_list(pages)
    yield rule.finding(
        _location(analysis, starts[0]),
        " · ".join(start.title.partition("\n")[0][:80] for start in starts[:TITLES]),
        kind=kind,
        documents=len(starts),
        pages=pages,
        where=Text(f" (débuts : {said.fr.lower()})", f" (beginning on {said.en.lower()})")
        if pages
        else Text("", ""),
    )


def _when(starts: list[Start], least: int) -> list[Start]:
    return starts if len(starts) >= least else []


def _location(analysis: Analysis, start: Start) -> Location:
    return Location(page=start.page) if start.block is None else analysis.location(start.block)


def _numbered(analysis: Analysis) -> list[Start]:
    """Documents that count their own pages up to the last, `1/4 … 4/4`, when they are the file."""
    pages = analysis.document.pages
    runs = _runs(pages)
    if sum(run.printed[1] for run in runs if run.printed) < COVERED * len(pages):
        return []
    starts = [_at_page(analysis, run.number) for run in runs]
    return [start for start in starts if not _PART.match(start.title)]


def _runs(pages: Sequence[Page]) -> list[Page]:
    """The first pages of the runs that are numbered from 1 to the number of pages they state."""
    found: list[Page] = []
    first: Page | None = None
    for page in pages:
        number, of = page.printed or (0, 0)
        if number == 1:
            first = page
        elif first and (number - 1, of) != (
            page.number - first.number,
            (first.printed or (0, 0))[1],
        ):
            first = None
        if first and number == of:
            found.append(first)
            first = None
    return found


def _opened_by_contents(analysis: Analysis) -> list[Start]:
    """Documents that each begin with a long table of contents.

    In a PDF their page numbers start again as well; elsewhere it is the same table each time, for
    only a document that was pasted twice has that.
    """
    long = [span for span in analysis.contents if span.entries >= LONG_CONTENTS]
    if len(long) < 2 or analysis.document.format in SLIDES:
        return []
    blocks = analysis.document.blocks
    if not analysis.document.pages:
        same = [span for span in long if span.text == long[0].text]
        return [Start(span.first, None, blocks[span.first].text) for span in same]
    listed = [blocks[span.first].page or 1 for span in long]
    firsts = [page.number for page in analysis.document.pages if (page.printed or (0, 0))[0] == 1]
    cuts = [1, *(number for number in firsts if number > 1), len(analysis.document.pages) + 1]
    return [
        _at_page(analysis, first)
        for first, following in pairwise(cuts)
        if any(first <= page < min(first + OPENING, following) for page in listed)
    ]


def _files(analysis: Analysis) -> list[Start]:
    """Bookmarks that bear the names of files: what programs that join PDFs leave."""
    names = dict.fromkeys(name for name in analysis.document.outline if _FILE.fullmatch(name))
    return [Start(None, None, name) for name in names]


def _at_page(analysis: Analysis, number: int) -> Start:
    """The start of a document on a page, named by the first words there."""
    blocks = analysis.document.blocks
    rank = bisect_left(analysis.body, number, key=lambda one: one[1].page or 0)
    if rank < len(analysis.body) and analysis.body[rank][1].page == number:
        index = analysis.body[rank][0]
        return Start(index, number, blocks[index].text)
    return Start(None, number, "")
