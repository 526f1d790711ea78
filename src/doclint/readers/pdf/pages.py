"""One page of a PDF and its text, opened without pypdfium2's helpers.

Those register each page to be closed some day and make a ctypes type for each length of text,
which takes a tenth of the time that reading takes beside pdfium.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as raw

from doclint.readers.pdf import calls
from doclint.readers.pdf.calls import Handle
from doclint.readers.pdf.lines import Box

MAX_OBJECTS = 20_000
"""Objects of a page that are looked at: a map has hundreds of thousands of strokes."""


class Objects(NamedTuple):
    """What is drawn on a page, in that order: words, strokes, pictures, forms."""

    addresses: list[int]
    kinds: bytes
    """The type that pdfium gives each."""


@contextmanager
def open_page(pdf: pypdfium2.PdfDocument, index: int) -> Iterator[tuple[Handle, Handle]]:
    """The handles of a page and of its text page; raises PdfiumError when it cannot be loaded."""
    page = raw.FPDF_LoadPage(pdf, index)
    if not page:
        raise pypdfium2.PdfiumError("Failed to load page.")
    try:
        text_page = raw.FPDFText_LoadPage(page)
        if not text_page:
            raise pypdfium2.PdfiumError("Failed to load text page.")
        try:
            yield calls.handle(page), calls.handle(text_page)
        finally:
            raw.FPDFText_ClosePage(text_page)
    finally:
        raw.FPDF_ClosePage(page)


def page_box(page: Handle) -> Box:
    """The part of the page that is shown, in points; raises PdfiumError when it has none."""
    box = raw.FS_RECTF()
    if not calls.get_page_box(page, ctypes.byref(box)):
        raise pypdfium2.PdfiumError("Failed to get page bounding box.")
    return box.left, box.bottom, box.right, box.top


def text_of(text_page: Handle) -> str:
    """All text of a page, with lone halves of surrogate pairs left out."""
    first, last = 0, calls.count_characters(text_page) - 1
    # pdfium counts on the caller to begin and end with characters that have a place in the
    # text: it would write beyond the buffer (https://crbug.com/pdfium/2079).
    while first <= last and calls.text_index(text_page, first) < 0:
        first += 1
    while first <= last and calls.text_index(text_page, last) < 0:
        last -= 1
    if first > last:
        return ""
    length = calls.text_index(text_page, last) - calls.text_index(text_page, first) + 1
    buffer = bytearray(2 * (length + 1))  # it ends with a NUL
    place = ctypes.byref(ctypes.c_char.from_buffer(buffer))
    written = calls.get_text(text_page, first, last - first + 1, place)
    return buffer[: 2 * (written - 1)].decode("utf-16-le", "ignore")


def objects_of(page: Handle) -> Objects:
    """What is drawn on a page; what a form holds is not in the list."""
    indexes = range(min(calls.count_objects(page), MAX_OBJECTS))
    addresses = list(map(calls.object_at, repeat(page), indexes))
    return Objects(addresses, bytes(map(calls.object_type, addresses)))
