"""Remarks on a page: notes, stamps and marked passages; links and form fields are none."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2.raw as raw

from doclint.document import Comment, Embedded, Struck
from doclint.readers.pdf import calls
from doclint.readers.pdf.calls import Handle

MAX_ANNOTATIONS = 2_000
"""Annotations of a page that are looked at."""
MAX_LENGTH = 20_000
MAX_CROSSED = 500
"""Lines crossed out on a page whose words are read: each is looked for in the whole page."""

_REMARKS = frozenset(
    {
        raw.FPDF_ANNOT_TEXT,
        raw.FPDF_ANNOT_FREETEXT,
        raw.FPDF_ANNOT_LINE,
        raw.FPDF_ANNOT_SQUARE,
        raw.FPDF_ANNOT_CIRCLE,
        raw.FPDF_ANNOT_POLYGON,
        raw.FPDF_ANNOT_POLYLINE,
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_UNDERLINE,
        raw.FPDF_ANNOT_SQUIGGLY,
        raw.FPDF_ANNOT_STRIKEOUT,
        raw.FPDF_ANNOT_STAMP,
        raw.FPDF_ANNOT_CARET,
        raw.FPDF_ANNOT_INK,
        raw.FPDF_ANNOT_POPUP,
    }
)


def read_annotations(
    page: Handle, text_page: Handle, number: int
) -> Iterator[Comment | Embedded | Struck]:
    """The remarks, attached files and crossed out words of an open page; `number` is from 1.

    A window that repeats the note it belongs to counts once, and a stamp without words is
    known by its name (`Confidential`, `Draft`).
    """
    seen: set[str] = set()
    left = MAX_CROSSED
    for index in range(min(calls.count_annotations(page), MAX_ANNOTATIONS)):
        annotation = calls.annotation_at(page, index)
        if not annotation:
            continue
        try:
            kind = calls.annotation_type(annotation)
            if kind == raw.FPDF_ANNOT_FILEATTACHMENT:
                yield Embedded("file", _value(annotation, b"Contents"), page=number)
                continue
            if kind == raw.FPDF_ANNOT_STRIKEOUT:
                lines, words = _words_under(annotation, text_page, left)
                left -= lines
                if words:
                    yield Struck(words, page=number)
            if kind in _REMARKS:
                text = _value(annotation, b"Contents")
                if not text and kind == raw.FPDF_ANNOT_STAMP:
                    text = _value(annotation, b"Name")
                if text and text not in seen:
                    seen.add(text)
                    yield Comment(text, page=number)
        finally:
            calls.close_annotation(annotation)


def _words_under(annotation: int, text_page: Handle, most: int) -> tuple[int, str]:
    """How many lines a crossing out covers, `most` of them looked at, and their words."""
    handle = ctypes.cast(annotation, raw.FPDF_ANNOTATION)
    page = ctypes.cast(text_page, raw.FPDF_TEXTPAGE)
    corners = raw.FS_QUADPOINTSF()
    buffer = (ctypes.c_ushort * MAX_LENGTH)()
    parts: list[str] = []
    lines = min(raw.FPDFAnnot_CountAttachmentPoints(handle), most)
    for index in range(lines):
        if raw.FPDFAnnot_GetAttachmentPoints(handle, index, corners):
            across = (corners.x1, corners.x2, corners.x3, corners.x4)
            upright = (corners.y1, corners.y2, corners.y3, corners.y4)
            place = min(across), max(upright), max(across), min(upright)
            count = raw.FPDFText_GetBoundedText(page, *place, buffer, MAX_LENGTH)
            found = ctypes.string_at(buffer, 2 * count).decode("utf-16-le", "replace")
            parts.append(found.rstrip("\x00"))
    return lines, " ".join(" ".join(parts).split())


def _value(annotation: int, key: bytes) -> str:
    length = calls.annotation_text(annotation, key, None, 0)
    if not 2 < length <= 2 * MAX_LENGTH:
        return ""
    buffer = ctypes.create_string_buffer(length)
    calls.annotation_text(annotation, key, buffer, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00").strip()
