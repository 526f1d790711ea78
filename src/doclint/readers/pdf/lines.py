"""The lines of one page as they are laid out: words, place, size and weight.

pdfium gives the text in the order in which the file draws it, one line a line, but it glues
the cells of a table row with a space and a hyphenated line to the next one. Both are undone
here: a wide gap becomes a tab, a hyphenated line stays two lines.
"""

from __future__ import annotations

import ctypes
import re
import struct
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, degrees, hypot, isfinite

from doclint.readers.pdf import calls
from doclint.readers.pdf.calls import Handle

HYPHEN = "\ufffe"
"""What pdfium writes for the hyphen of a word cut at the end of a line."""

SURE_GAP = 1.8
"""A gap this wide, in font sizes, parts two cells whatever stands around it."""
POSSIBLE_GAP = 0.5
"""A narrower one parts them when it is aligned with the line before or after: a justified
line has spaces of up to one font size, but their places differ from line to line."""
MAX_TITLE = 100
"""Characters of a line that may be set in small capitals."""
SPREAD = 1.0
"""Points by which the gaps between the words of a justified line differ at most."""
STACKED = 2.0
"""Height, in font sizes, from which digits stand under one another."""
ALIGNED = 1.0
"""Points between two left edges that are meant to be the same."""
SMALL_CAPITALS = 1.7
"""The first letter of a line in small capitals is up to this many times larger than the others;
one that is larger still is a drop capital and says nothing about the line."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

_BOLD = re.compile(r"bold|black|heavy|demi|-bd\b|-medi(?!um)|cmbx|sfbx", re.IGNORECASE)
"""In the name of a font; the weight that pdfium tells is wrong for one font in three."""
MARKER = re.compile(
    r"[^\w\s]{1,2}|[o\uf000-\uf0ff]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)°]|\d{1,3}"
    r"|\d{1,2}(?:\.\d{1,2}){1,5}\.?"
)
"""A bullet or a number alone: the gap after it parts no cells."""
_INVISIBLE = 3
_NO_TAGS: Mapping[int, str] = {}
_WORD = re.compile(r"(?<=\s)\S")
_TEXT_LINE = re.compile(rf"[^\s{HYPHEN}][^\r\n{HYPHEN}]*{HYPHEN}?")
_four_doubles = struct.Struct("4d").unpack_from
_six_floats = struct.Struct("6f").unpack_from


@dataclass(slots=True, eq=False)
class Line:
    """One line of text. Lengths in points, y upwards from the foot of the page.

    Made for every line and asked for its parts by every step: a tuple or a frozen class would
    take twice the time. Only the step that reads a page changes its lines.

    Text written along the side or upside down has the places it would have if the page were
    turned so that it runs from left to right. A line that a damaged font puts nowhere (pdfium
    answers NaN) lies at 0, 0.
    """

    text: str
    """Cells are parted by tabs; ends with HYPHEN when its last word goes on below."""
    left: float
    bottom: float
    right: float
    top: float
    base: float
    """Height of the baseline."""
    size: float
    bold: bool
    invisible: bool
    angle: int
    """Direction of writing in degrees, anticlockwise; 0 for an ordinary line."""
    cells: tuple[tuple[float, float], ...]
    """Left and right edges of the cells; empty when there is only one."""
    tag: str
    """`H1` … `H6`, `Title` or `TOCI` where the file says so, else empty."""
    first: int
    """Number of its first character on the page."""


def turn(box: Box, angle: int) -> Box:
    """A box as it lies after the page is turned so that text at `angle` runs to the right."""
    left, bottom, right, top = box
    if angle == 90:
        return bottom, -right, top, -left
    if angle == 180:
        return -right, -top, -left, -bottom
    if angle == 270:
        return -top, left, -bottom, right
    return box


def read_lines(text_page: Handle, text: str, tags: Mapping[int, str] = _NO_TAGS) -> list[Line]:
    """The lines of a page in the order of the file, blank ones left out.

    `text_page` is the handle of an open pdfium text page, `text` is all of its text; `tags`
    holds what the file says of the objects of the page, by their numbers.
    """
    # Runs for every line of every document: one microsecond here is a fiftieth of the run.
    count_boxes, get_box = calls.count_boxes, calls.get_box
    render_mode, mark_of = calls.render_mode, calls.mark_of
    measure = _Measure(text_page)
    style_of, bold_of = measure.style, measure.bold
    box = measure.box
    box_left, box_bottom, box_right, box_top = measure.edges
    same_offsets = calls.count_characters(text_page) == len(text)
    lines: list[Line] = []
    gapped: dict[int, tuple[int, list[Box]]] = {}
    for match in _TEXT_LINE.finditer(text.replace("\t", " ")):
        words = match[0].rstrip()
        first, count = match.start(), len(words)
        if not same_offsets:
            first, count = _characters(text_page, text, first, count)
        runs = count_boxes(text_page, first, count)
        if runs == 0:
            continue
        get_box(text_page, 0, box_left, box_top, box_right, box_bottom)
        place = _four_doubles(box)
        if runs == 1:
            size, base, angle, drawn = style_of(first)
            left, bottom, right, top = turn(place, angle) if angle else place
            bold = bold_of(drawn)
        else:
            middle = count // 2
            if words[middle : middle + 1] == " ":  # spaces are often set in another size
                middle += 1
            size, base, angle, drawn = style_of(first + middle)
            if runs > 2 and count < MAX_TITLE and words[0].isalnum():
                initial = style_of(first)[0]
                if 1 < initial / (size or 1) < SMALL_CAPITALS:
                    size = initial
            left, bottom, right, top = place = turn(place, angle) if angle else place
            boxes = [place]
            widest = 0.0
            for number in range(1, runs):
                get_box(text_page, number, box_left, box_top, box_right, box_bottom)
                place = _four_doubles(box)
                if angle:
                    place = turn(place, angle)
                boxes.append(place)
                x, low, end, high = place
                if x - right > widest:
                    widest = x - right
                if end > right:
                    right = end
                if low < bottom:
                    bottom = low
                if high > top:
                    top = high
            if widest > POSSIBLE_GAP * size:
                gapped[len(lines)] = (first, boxes)
            bold = bold_of(drawn) and all(
                bold_of(calls.text_object(text_page, end)) for end in (first, first + count - 1)
            )
        if not isfinite(left + bottom + right + top + base + size):
            left = bottom = right = top = base = size = 0.0
            gapped.pop(len(lines), None)
        invisible = drawn is not None and render_mode(drawn) == _INVISIBLE
        tag = tags.get(mark_of(drawn), "") if tags and drawn else ""
        line = Line(
            words, left, bottom, right, top, base, size, bold, invisible, angle, (), tag, first
        )
        if runs == count and top - bottom > STACKED * size and words.isdigit():
            lines += _unstacked(line, boxes)
        else:
            lines.append(line)
    for index in gapped:
        _part_cells(measure, lines, gapped, index)
    return lines


class _Measure:
    """Asks pdfium about the style and the places of one page's characters."""

    def __init__(self, text_page: Handle) -> None:
        self.page = text_page
        self.box = (ctypes.c_double * 4)()
        self.edges = calls.handles(self.box)
        self.matrix = (ctypes.c_float * 6)()
        self.matrix_at = ctypes.byref(self.matrix)
        self.bold_fonts: dict[int, bool] = {}

    def left(self, character: int, angle: int) -> float:
        """Left edge of a character."""
        left, bottom, right, top = self.edges
        calls.get_character_box(self.page, character, left, right, bottom, top)
        return turn(_four_doubles(self.box), angle)[0] if angle else self.box[0]

    def style(self, character: int) -> tuple[float, float, int, int | None]:
        """Size, baseline, angle and text object at a character."""
        page = self.page
        drawn = calls.text_object(page, character)
        if not drawn:  # a space that pdfium added: the character after it is drawn
            character += 1
            drawn = calls.text_object(page, character)
        calls.get_matrix(page, character, self.matrix_at)
        a, b, c, d, x, y = _six_floats(self.matrix)
        size = calls.font_size(page, character) * (hypot(c, d) if c else abs(d))
        if not b and a > 0:
            return size, y, 0, drawn
        angle = round(degrees(atan2(b, a))) % 360
        return size, turn((x, y, x, y), angle)[1], angle, drawn

    def bold(self, drawn: int | None) -> bool:
        """True when a text object has a bold font."""
        font: int | None = calls.font_of(drawn) if drawn else None
        if font is None:
            return False
        known = self.bold_fonts.get(font)
        if known is None:
            known = self.bold_fonts[font] = bool(_BOLD.search(calls.font_name(font)))
        return known


def _characters(text_page: Handle, text: str, start: int, length: int) -> tuple[int, int]:
    """First character and count, on a page where they are not offsets in the text."""
    first = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
    count = len(text[start : start + length].encode("utf-16-le", "surrogatepass")) // 2
    character = calls.character_at(text_page, first)
    return character, calls.character_at(text_page, first + count - 1) + 1 - character


def _unstacked(line: Line, boxes: list[Box]) -> list[Line]:
    """One line for each digit of a column, which pdfium takes for one upright word."""
    return [
        replace(line, text=digit, left=left, bottom=bottom, right=right, top=top, base=bottom)
        for digit, (left, bottom, right, top) in zip(line.text, boxes, strict=True)
    ]


def _part_cells(
    measure: _Measure, lines: list[Line], gapped: dict[int, tuple[int, list[Box]]], index: int
) -> None:
    """Put a tab in the line before each run that begins a new cell."""
    line = lines[index]
    first, boxes = gapped[index]
    possible, sure = POSSIBLE_GAP * line.size, SURE_GAP * line.size
    near: list[float] | None = None
    parts: list[str] = []
    edges = [line.left]
    begun = 0
    words = _WORD.finditer(line.text)
    for before, run in pairwise(boxes):
        start = run[0]
        gap = start - before[2]
        if gap < possible:
            continue
        if gap < sure:
            if near is None:
                near = _left_edges(lines, gapped, index)
            above = bisect_right(near, start - ALIGNED)
            if above == len(near) or near[above] >= start + ALIGNED:
                continue
        for word in words:
            at = word.start()
            if -ALIGNED < measure.left(first + at, line.angle) - start < ALIGNED:
                part = line.text[begun:at].rstrip()
                if parts or not MARKER.fullmatch(part):
                    parts.append(part)
                    edges += [before[2], start]
                    begun = at
                break
    if parts:
        parts.append(line.text[begun:])
        edges.append(line.right)
        cells = tuple(zip(edges[::2], edges[1::2], strict=True))
        if not _is_spread(parts, cells):
            line.text, line.cells = "\t".join(parts), cells


def _is_spread(parts: list[str], cells: tuple[tuple[float, float], ...]) -> bool:
    """Are these the words of a justified line that is too short for its width?"""
    gaps = [after[0] - before[1] for before, after in pairwise(cells)]
    return (
        len(gaps) > 1 and max(gaps) - min(gaps) < SPREAD and all(part.isalpha() for part in parts)
    )


def _left_edges(
    lines: list[Line], gapped: dict[int, tuple[int, list[Box]]], index: int
) -> list[float]:
    """Where the runs of the line before and of the line after begin, from left to right."""
    edges: list[float] = []
    for other in (index - 1, index + 1):
        if other in gapped:
            edges += [box[0] for box in gapped[other][1]]
        elif 0 <= other < len(lines):
            edges.append(lines[other].left)
    edges.sort()
    return edges
