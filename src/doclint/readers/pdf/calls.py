"""The pdfium calls made once a line or more, bound so that ctypes converts as little as it can.

pypdfium2's own bindings build a typed pointer object for every argument and result; on a
page of eighty lines that costs more than pdfium's work. Here a page, a text page and a place to
fill in are handles, which ctypes passes on as they are: calls that take nothing else but small
integers need no argument types, and half the time. Objects, fonts, tags and annotations, each
asked once or twice, are addresses in plain integers.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as raw

Call = Callable[..., Any]
Handle = Any
"""What `handle`, `handles` and `byref` give; none of them outlives what it stands for."""
_ADDRESS = ctypes.c_void_p
_INT = ctypes.c_int


def _bind(function: object, result: object, *arguments: object) -> Call:
    # Not CFUNCTYPE: letting other threads in takes longer than most of these calls.
    # Without arguments ctypes checks none: then only handles and small integers may be given.
    prototype = ctypes.PYFUNCTYPE(result, *arguments)  # type: ignore[arg-type]
    bound: Call = prototype(ctypes.cast(function, _ADDRESS).value)  # type: ignore[arg-type]
    return bound


def handle(pointer: Any) -> Handle:
    """The handle of what a pointer of pypdfium2 points to."""
    return ctypes.byref(pointer.contents)


def handles(numbers: ctypes.Array[Any]) -> tuple[Handle, ...]:
    """The handles of the numbers of an array, for a call that fills them in."""
    size = ctypes.sizeof(numbers) // len(numbers)
    return tuple([ctypes.byref(numbers, at * size) for at in range(len(numbers))])


get_page_box = _bind(raw.FPDF_GetPageBoundingBox, _INT)
"""(page, FS_RECTF): filled in."""
count_characters = _bind(raw.FPDFText_CountChars, _INT)
"""(text page) → characters, generated ones included."""
text_index = _bind(raw.FPDFText_GetTextIndexFromCharIndex, _INT)
"""(text page, character) → UTF-16 offset in the text, negative for a character left out."""
get_text = _bind(raw.FPDFText_GetText, _INT)
"""(text page, first character, count, buffer) → UTF-16 units written, with a NUL at the end."""
character_at = _bind(raw.FPDFText_GetCharIndexFromTextIndex, _INT)
"""(text page, UTF-16 offset in the text) → index of the character."""
count_boxes = _bind(raw.FPDFText_CountRects, _INT)
"""(text page, first character, count) → boxes, one for each run of one text object."""
get_box = _bind(raw.FPDFText_GetRect, _INT)
"""(text page, number, left, top, right, bottom): doubles filled in."""
get_character_box = _bind(raw.FPDFText_GetCharBox, _INT)
"""(text page, character, left, right, bottom, top): doubles filled in."""
unicode_of = _bind(raw.FPDFText_GetUnicode, ctypes.c_uint)
"""(text page, character) → its code point, 0 for none."""
font_size = _bind(raw.FPDFText_GetFontSize, ctypes.c_double)
"""(text page, character) → size before the text matrix is applied."""
get_matrix = _bind(raw.FPDFText_GetMatrix, _INT)
"""(text page, character, six floats): the text matrix filled in."""
text_object = _bind(raw.FPDFText_GetTextObject, _ADDRESS)
"""(text page, character) → the text object it comes from, None for a generated character."""
render_mode = _bind(raw.FPDFTextObj_GetTextRenderMode, _INT, _ADDRESS)
font_of = _bind(raw.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
count_objects = _bind(raw.FPDFPage_CountObjects, _INT)
object_at = _bind(raw.FPDFPage_GetObject, _ADDRESS)
object_type = _bind(raw.FPDFPageObj_GetType, _INT, _ADDRESS)
get_bounds = _bind(raw.FPDFPageObj_GetBounds, _INT, _ADDRESS, *[_ADDRESS] * 4)
"""(object, left, bottom, right, top): floats filled in, in the space of its parent."""
get_object_matrix = _bind(raw.FPDFPageObj_GetMatrix, _INT, _ADDRESS, _ADDRESS)
count_form_objects = _bind(raw.FPDFFormObj_CountObjects, _INT, _ADDRESS)
form_object_at = _bind(raw.FPDFFormObj_GetObject, _ADDRESS, _ADDRESS, ctypes.c_ulong)
mark_of = _bind(raw.FPDFPageObj_GetMarkedContentID, _INT, _ADDRESS)
"""(object) → the number that ties it to a tag, -1 for none."""
tag_tree = _bind(raw.FPDF_StructTree_GetForPage, _ADDRESS)
close_tag_tree = _bind(raw.FPDF_StructTree_Close, None, _ADDRESS)
count_tags = _bind(raw.FPDF_StructTree_CountChildren, _INT, _ADDRESS)
tag_at = _bind(raw.FPDF_StructTree_GetChildAtIndex, _ADDRESS, _ADDRESS, _INT)
tag_type = _bind(raw.FPDF_StructElement_GetType, ctypes.c_ulong, _ADDRESS, _ADDRESS, ctypes.c_ulong)
"""(tag, buffer, its size) → bytes of the UTF-16 name."""
tag_alternative = _bind(
    raw.FPDF_StructElement_GetAltText, ctypes.c_ulong, _ADDRESS, _ADDRESS, ctypes.c_ulong
)
count_tag_children = _bind(raw.FPDF_StructElement_CountChildren, _INT, _ADDRESS)
tag_child_at = _bind(raw.FPDF_StructElement_GetChildAtIndex, _ADDRESS, _ADDRESS, _INT)
tag_child_number = _bind(raw.FPDF_StructElement_GetChildMarkedContentID, _INT, _ADDRESS, _INT)
count_annotations = _bind(raw.FPDFPage_GetAnnotCount, _INT)
annotation_at = _bind(raw.FPDFPage_GetAnnot, _ADDRESS)
annotation_type = _bind(raw.FPDFAnnot_GetSubtype, _INT, _ADDRESS)
annotation_text = _bind(
    raw.FPDFAnnot_GetStringValue,
    ctypes.c_ulong,
    _ADDRESS,
    ctypes.c_char_p,
    _ADDRESS,
    ctypes.c_ulong,
)
"""(annotation, key, buffer, its size) → bytes of the UTF-16 value."""
close_annotation = _bind(raw.FPDFPage_CloseAnnot, None, _ADDRESS)
_MAX_NAME = 1_000
_Name = ctypes.c_char * _MAX_NAME
_font_name = _bind(
    raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _ADDRESS, _ADDRESS, ctypes.c_size_t
)


def font_name(font: int) -> str:
    """The PostScript name of a font, such as `BCDEEE+Calibri-Bold`."""
    buffer = _Name()
    if not 1 < _font_name(font, buffer, _MAX_NAME) < _MAX_NAME:
        return ""
    return buffer.value.decode("utf-8", "replace")
