"""Remarks on a page: notes, stamps and marked passages; links and form fields are none."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2.raw as raw

from doclint.document import Comment, Embedded
from doclint.readers.pdf import calls
from doclint.readers.pdf.calls import Handle

MAX_ANNOTATIONS = 2_000
"""Annotations of a page that are looked at."""
MAX_LENGTH = 20_000

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


def read_annotations(page: Handle, number: int) -> Iterator[Comment | Embedded]:
    """The remarks and attached files of an open page, given its handle; `number` is from 1.

    A window that repeats the note it belongs to counts once, and a stamp without words is
    known by its name (`Confidential`, `Draft`).
    """
    seen: set[str] = set()
    for index in range(min(calls.count_annotations(page), MAX_ANNOTATIONS)):
        annotation = calls.annotation_at(page, index)
        if not annotation:
            continue
        try:
            kind = calls.annotation_type(annotation)
            if kind == raw.FPDF_ANNOT_FILEATTACHMENT:
                yield Embedded("file", _value(annotation, b"Contents"), page=number)
            elif kind in _REMARKS:
                text = _value(annotation, b"Contents")
                if not text and kind == raw.FPDF_ANNOT_STAMP:
                    text = _value(annotation, b"Name")
                if text and text not in seen:
                    seen.add(text)
                    yield Comment(text, page=number)
        finally:
            calls.close_annotation(annotation)


def _value(annotation: int, key: bytes) -> str:
    length = calls.annotation_text(annotation, key, None, 0)
    if not 2 < length <= 2 * MAX_LENGTH:
        return ""
    buffer = ctypes.create_string_buffer(length)
    calls.annotation_text(annotation, key, buffer, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00").strip()
