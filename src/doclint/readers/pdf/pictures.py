"""How much of a page is pictures and drawings: a scanned page is one picture and no words."""

from __future__ import annotations

import ctypes
import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import pypdfium2.raw as raw

from doclint.readers.pdf import calls
from doclint.readers.pdf.lines import Box, Line
from doclint.readers.pdf.pages import MAX_OBJECTS, Objects

MAX_DEPTH = 4
"""Forms inside forms that are looked into."""
_SIZEABLE = 0.05
"""Part of the page below which a picture is no ground for words."""
_MAX_SIZEABLE = 20
"""Pictures of a page that are compared with its lines: more of that size would overlap."""

_IMAGE = bytes([raw.FPDF_PAGEOBJ_IMAGE])
_COVERING = re.compile(b"[%c%c]" % (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM))
_four_floats = struct.Struct("4f").unpack_from
_six_floats = struct.Struct("6f").unpack_from
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


PLENTY = 1_000
"""Characters of a page that is certainly no scan and no drawing of letters."""


class Pictures(NamedTuple):
    """What covers a page, beside text."""

    images: tuple[tuple[float, str | None, Box], ...]
    """Part of the page that each picture covers, from 0 to 1, largest first, its words, its
    place."""
    drawings: int

    @property
    def share(self) -> float:
        """Part of the page that pictures cover; overlaps count twice, but never above 1."""
        return min(1.0, sum(share for share, _, _ in self.images))


NO_PICTURES = Pictures((), 0)


def find_pictures(objects: Objects, box: Box, alternatives: Mapping[int, str]) -> Pictures:
    """The pictures and strokes of a page, among what is drawn on it.

    `alternatives` holds the words for pictures by the number that ties them to a tag.
    """
    return _Search(box, alternatives).run(objects)


def written_on(pictures: Pictures, lines: Sequence[Line]) -> Iterator[int]:
    """Characters of the lines that lie on each picture; 0 for small ones, without a look."""
    for rank, (share, _, (left, bottom, right, top)) in enumerate(pictures.images):
        if share < _SIZEABLE or rank >= _MAX_SIZEABLE:
            yield 0
            continue
        yield sum(
            len(line.text)
            for line in lines
            if left < (line.left + line.right) / 2 < right
            and bottom < (line.bottom + line.top) / 2 < top
        )


class _Search:
    def __init__(self, page_box: Box, alternatives: Mapping[int, str]) -> None:
        self.page_box = page_box
        self.alternatives = alternatives
        self.left_to_see = MAX_OBJECTS
        self.drawings = 0
        self.places: dict[Box, str | None] = {}
        self.floats = (ctypes.c_float * 6)()
        first = ctypes.addressof(self.floats)
        self.edges = (first, first + 4, first + 8, first + 12)

    def run(self, objects: Objects) -> Pictures:
        addresses, kinds = objects
        self.drawings += kinds.count(raw.FPDF_PAGEOBJ_PATH)
        for covering in _COVERING.finditer(kinds):  # most objects are words
            found = addresses[covering.start()]
            if covering[0] == _IMAGE:
                self._add(found, _IDENTITY)
            else:
                self._look_into(found, _IDENTITY, MAX_DEPTH)
        left, bottom, right, top = self.page_box
        area = max(1.0, (right - left) * (top - bottom))
        images = (
            ((box[2] - box[0]) * (box[3] - box[1]) / area, words, box)
            for box, words in self.places.items()
        )
        return Pictures(tuple(sorted(images, key=lambda image: -image[0])), self.drawings)

    def _look_into(self, form: int, outer: Matrix, depth: int) -> None:
        calls.get_object_matrix(form, ctypes.addressof(self.floats))
        matrix = _product(_six_floats(self.floats), outer)
        for index in range(calls.count_form_objects(form)):
            self.left_to_see -= 1
            if self.left_to_see < 0:
                return
            found = calls.form_object_at(form, index)
            kind = calls.object_type(found)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self.drawings += 1
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self._add(found, matrix)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth > 1:
                self._look_into(found, matrix, depth - 1)

    def _add(self, image: int, matrix: Matrix) -> None:
        """Note the part of the page that an image covers."""
        if not calls.get_bounds(image, *self.edges):
            return
        x1, y1, x2, y2 = _four_floats(self.floats)
        a, b, c, d, e, f = matrix
        xs = [a * x + c * y + e for x in (x1, x2) for y in (y1, y2)]
        ys = [b * x + d * y + f for x in (x1, x2) for y in (y1, y2)]
        left, bottom, right, top = self.page_box
        box = (max(left, min(xs)), max(bottom, min(ys)), min(right, max(xs)), min(top, max(ys)))
        if box[0] < box[2] and box[1] < box[3]:
            words = self.alternatives.get(calls.mark_of(image)) if self.alternatives else None
            x1, y1, x2, y2 = (round(edge) for edge in box)
            self.places[x1, y1, x2, y2] = self.places.get((x1, y1, x2, y2)) or words


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
