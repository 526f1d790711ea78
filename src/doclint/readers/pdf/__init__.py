"""PDF: words and geometry from pdfium, brought into reading order and into paragraphs.

pdfium is closed page by page, and the document at the end. It never fetches anything and runs
no script.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as raw

from doclint.document import Comment, Document, Embedded, Hidden, Image, Page, Problem
from doclint.readers.errors import ReadError
from doclint.readers.limits import Limits
from doclint.readers.pdf import calls
from doclint.readers.pdf.annotations import read_annotations
from doclint.readers.pdf.blocks import make_blocks
from doclint.readers.pdf.facts import read_facts
from doclint.readers.pdf.hidden import take_hidden
from doclint.readers.pdf.layout import Sheet, arrange
from doclint.readers.pdf.lines import read_lines
from doclint.readers.pdf.pictures import NO_PICTURES, PLENTY, find_pictures, has_pictures
from doclint.readers.source import Source

MAX_IMAGES = 5_000
"""Pictures that are listed; all are counted."""


@dataclass
class _Pages:
    """What is gathered page by page."""

    pictures: bool
    """May the file hold pictures?"""
    sheets: list[Sheet] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    embedded: list[Embedded] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(source: Source) -> Document:
    """Reads a PDF.

    Raises ReadError: a password is needed, rights management that pdfium does not know, more
    pages than the limit, or a file so damaged that no page can be read.
    """
    with _open(source.data) as pdf:
        count = _count_pages(pdf, source.limits)
        gathered = _Pages(has_pictures(source.data))
        for index in range(count):
            try:
                _read_page(pdf, index, gathered)
            except pypdfium2.PdfiumError:
                gathered.problems.append(Problem("damaged", f"p. {index + 1}"))
        if not gathered.pages:
            raise ReadError("unreadable-document", "damaged", "no page can be read")
        facts = read_facts(pdf, source.data)
    return Document(
        path=source.path,
        format="pdf",
        bytes=len(source.data),
        sha256=source.sha256,
        blocks=tuple(make_blocks(gathered.sheets)),
        page_count=count,
        pages=tuple(gathered.pages),
        properties=facts.properties,
        declared_language=facts.language,
        outline=facts.outline,
        restrictions=facts.restrictions,
        images=tuple(gathered.images[:MAX_IMAGES]),
        comments=tuple(gathered.comments),
        hidden=tuple(gathered.hidden),
        embedded=(*facts.embedded, *gathered.embedded),
        labels=facts.labels,
        problems=tuple(gathered.problems),
    )


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = error.err_code
        if code == raw.FPDF_ERR_PASSWORD:
            raise ReadError("encrypted-document", "password") from error
        if code == raw.FPDF_ERR_SECURITY:
            raise ReadError("encrypted-document", "rights-management") from error
        raise ReadError("unreadable-document", "damaged", str(error)[:200]) from error


def _count_pages(pdf: pypdfium2.PdfDocument, limits: Limits) -> int:
    count = len(pdf)
    if count > limits.pages:
        raise ReadError("resource-limit", "pages", value=count, limit=limits.pages)
    return count


def _read_page(pdf: pypdfium2.PdfDocument, index: int, gathered: _Pages) -> None:
    number = index + 1
    with closing(pdf[index]) as page, closing(page.get_textpage()) as text_page:
        text = text_page.get_text_range()
        box = page.get_bbox()
        pictures = NO_PICTURES
        if gathered.pictures or len(text) < PLENTY:
            pictures = find_pictures(calls.address(page), box)
        lines = read_lines(calls.address(text_page), text) if text else []
        remarks = list(read_annotations(page, number))
    shown, hidden = take_hidden(number, box, lines, pictures.share)
    gathered.hidden += hidden
    gathered.sheets.append(arrange(number, box, shown))
    gathered.pages.append(
        Page(
            number,
            sum(len(line.text) for line in lines),
            len(pictures.shares),
            round(pictures.share, 3),
            pictures.drawings,
        )
    )
    gathered.images += [Image(number, None, None, round(s, 4)) for s in pictures.shares]
    for remark in remarks:
        if isinstance(remark, Comment):
            gathered.comments.append(remark)
        else:
            gathered.embedded.append(remark)
