"""PDF: words and geometry from pdfium, brought into reading order and into paragraphs.

pdfium is closed page by page, and the document at the end. It never fetches anything and runs
no script.
"""

from __future__ import annotations

from itertools import islice

import pypdfium2
import pypdfium2.raw as raw

from doclint.document import Comment, Document, Embedded, Hidden, Image, Page, Problem, Struck
from doclint.readers.errors import ReadError
from doclint.readers.limits import Limits
from doclint.readers.pdf.annotations import read_annotations
from doclint.readers.pdf.blocks import make_blocks
from doclint.readers.pdf.crossed import Crossed, find_crossed
from doclint.readers.pdf.facts import read_facts
from doclint.readers.pdf.hidden import take_hidden
from doclint.readers.pdf.layout import Sheet, arrange
from doclint.readers.pdf.lines import read_lines
from doclint.readers.pdf.page_numbers import printed_number
from doclint.readers.pdf.pages import objects_of, open_page, page_box, text_of
from doclint.readers.pdf.pictures import (
    NO_PICTURES,
    PLENTY,
    find_pictures,
    written_on,
)
from doclint.readers.pdf.signs import PICTURE, find_signs
from doclint.readers.pdf.struck import struck_in
from doclint.readers.pdf.tags import NO_TAGS, has_tags, read_tags
from doclint.readers.source import Source

MAX_IMAGES = 5_000
"""Pictures that are listed; the pages count them all."""
MAX_CROSSED = 500
"""Passages crossed out by a drawn line, each in one line, whose blocks are looked for."""
TAGLESS_START = 10
TAGLESS_PAGES = 30
"""Pages without a tag of use, at the start and in a row, after which the others are not asked."""


def read(source: Source) -> Document:
    """Reads a PDF.

    Raises ReadError: a password is needed, rights management that pdfium does not know, more
    pages than the limit, or a file so damaged that no page can be read.
    """
    signs = find_signs(source.data)
    with _open(source.data) as pdf:
        count = _count_pages(pdf, source.limits)
        pages = _Pages(pdf, PICTURE in signs.in_data, has_tags(signs))
        for index in range(count):
            try:
                pages.read(index)
            except pypdfium2.PdfiumError:
                pages.problems.append(Problem("damaged", f"p. {index + 1}"))
        if not pages.pages:
            raise ReadError("unreadable-document", "damaged", "no page can be read")
        facts = read_facts(pdf, signs)
        blocks = make_blocks(pages.sheets)
    return Document(
        path=source.path,
        format="pdf",
        bytes=len(source.data),
        sha256=source.sha256,
        blocks=tuple(blocks),
        page_count=count,
        pages=tuple(pages.pages),
        properties=facts.properties,
        declared_language=facts.language,
        outline=facts.outline,
        restrictions=facts.restrictions,
        images=tuple(pages.images[:MAX_IMAGES]),
        comments=tuple(pages.comments),
        struck=(*struck_in(blocks, pages.crossed), *pages.struck),
        hidden=tuple(pages.hidden),
        embedded=(*facts.embedded, *pages.embedded),
        labels=facts.labels,
        problems=tuple(pages.problems),
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


class _Pages:
    """Reads page by page and gathers what is found."""

    def __init__(self, pdf: pypdfium2.PdfDocument, pictures: bool, tags: bool) -> None:
        self.pdf = pdf
        self.may_have_pictures = pictures
        self.may_have_tags = tags
        self.tagless = TAGLESS_PAGES - TAGLESS_START
        self.sheets: list[Sheet] = []
        self.pages: list[Page] = []
        self.images: list[Image] = []
        self.comments: list[Comment] = []
        self.struck: list[Struck] = []
        self.crossed: list[Crossed] = []
        self.embedded: list[Embedded] = []
        self.hidden: list[Hidden] = []
        self.problems: list[Problem] = []

    def read(self, index: int) -> None:
        """Reads one page; raises PdfiumError when it cannot be loaded."""
        number = index + 1
        with open_page(self.pdf, index) as (page, text_page):
            text, box = text_of(text_page), page_box(page)
            tags = NO_TAGS
            if self.may_have_tags and self.tagless < TAGLESS_PAGES:
                tags = read_tags(page)
                self.tagless = self.tagless + 1 if tags == NO_TAGS else 0
            objects = objects_of(page)
            pictures = NO_PICTURES
            # Where the file holds none, pages full of words need no search.
            if self.may_have_pictures or len(text) < PLENTY:
                pictures = find_pictures(objects, box, tags.alternatives)
            lines = read_lines(text_page, text, tags.kinds) if text else []
            left = MAX_CROSSED - len(self.crossed)
            self.crossed += islice(find_crossed(number, text_page, objects, lines), left)
            remarks = list(read_annotations(page, text_page, number))
        shown, hidden = take_hidden(number, box, lines, pictures.share)
        self.hidden += hidden
        sheet = arrange(number, box, shown)
        self.sheets.append(sheet)
        characters = sum([len(line.text) for line in lines])
        share = round(pictures.share, 3)
        self.pages.append(
            Page(
                number,
                characters,
                len(pictures.images),
                share,
                pictures.drawings,
                printed_number(sheet),
            )
        )
        for (part, words, _), on_it in zip(
            pictures.images, written_on(pictures, lines), strict=True
        ):
            self.images.append(Image(number, None, words, round(part, 4), on_it))
        for remark in remarks:
            if isinstance(remark, Comment):
                self.comments.append(remark)
            elif isinstance(remark, Struck):
                self.struck.append(remark)
            else:
                self.embedded.append(remark)
