"""Words crossed out by a drawn line.

A word processor knows that words are struck; the PDF it writes only holds a thin line, or a thin
filled rectangle, drawn at the middle height of the letters. An underline lies below them, the
rule of a table or the bar of a fraction between two rows, and a line that runs on into empty
space is part of a drawing: none of them crosses words out.
"""

from __future__ import annotations

import ctypes
import re
import struct
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import pypdfium2.raw as raw

from doclint.readers.pdf import calls
from doclint.readers.pdf.calls import Handle
from doclint.readers.pdf.lines import Box, Line, turn
from doclint.readers.pdf.pages import Objects

MAX_CROSSINGS = 500
"""Strokes of a page that run through a line, each counted for each line, that are looked at."""
MAX_LETTERS = 1_000
"""Letters of a line that are looked at."""
_MAX_BESIDE = 100
"""Lines at one height that a stroke is held against: a row of a table has some thirty cells."""
_SHORTEST, _THICKEST = 4.0, 3.0
"""Points that such a stroke measures at least, and across at most."""
_HEIGHT, _REACH = 0.28, 0.12
"""Where word processors and browsers draw it, above the baseline in font sizes, and how far from
there it may lie: x is 0.5 high, so this is well inside the letters."""
_THICKNESS = 0.15
"""Font sizes it measures across at most: a thicker one highlights the words or hides them."""
_LOWEST, _HIGHEST = 0.2, 0.8
"""The part of its own height at which a letter is crossed."""
_MOST = 0.7
"""Part of the letters that are crossed there; part of a word that is covered."""
_BEYOND = 0.6
"""Font sizes by which the stroke may go on beyond the words, for a space that is struck too."""
_NEAR = 8
"""Objects of the page between the stroke and its words: it is drawn with them. One that was
drawn with something else only lies over them, as a picture over the words of a former draft."""
_FEWEST = 2
"""Letters and digits of what is crossed out at least: one alone may be a sign or a mark."""
_PALE = 200
"""Red, green and blue from which on nobody sees a stroke on white paper."""

_PATH = bytes([raw.FPDF_PAGEOBJ_PATH])
_AFTER_WORDS = re.compile(b"%c%c{1,4}" % (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH))
"""What may cross words out comes right after them; tables and maps have longer runs of paths."""
_WORD = re.compile(r"\w+")
_four_floats = struct.Struct("4f").unpack_from
_four_doubles = struct.Struct("4d").unpack_from


class Crossed(NamedTuple):
    """Words of one line of a page, or of a cell of it, that are crossed out."""

    page: int
    before: str
    words: str
    after: str
    """The rest of the line or cell, as the words before."""
    rank: int
    """How often the same line or cell stands higher up in the page's lines."""


def find_crossed(
    number: int, text_page: Handle, objects: Objects, lines: Sequence[Line]
) -> Iterator[Crossed]:
    """The words crossed out on page `number`, in the order of the file."""
    if not lines or _PATH not in objects.kinds:
        return
    crossing: defaultdict[int, list[_Stroke]] = defaultdict(list)
    for index, stroke in islice(_crossings(objects, lines), MAX_CROSSINGS):
        crossing[index].append(stroke)
    for index, strokes in sorted(crossing.items()):
        line = lines[index]
        letters = _letters(text_page, line)
        covered: set[int] = set()
        for stroke in strokes:
            if _is_seen(objects.addresses[stroke.place]):
                covered.update(_covered(letters, stroke, objects, line))
        for start, end in _passages(line.text, covered):
            yield _passage(number, lines, index, start, end)


class _Stroke(NamedTuple):
    place: int
    """Among the objects of the page."""
    box: Box


class _Letter(NamedTuple):
    at: int
    """In the text of the line."""
    box: Box
    drawn_by: int | None
    """The address of the text object."""


def _strokes(objects: Objects, angle: int) -> list[_Stroke]:
    """What is drawn after words, thin and along text at this angle, turned as it is."""
    found: list[_Stroke] = []
    floats = (ctypes.c_float * 4)()
    first = ctypes.addressof(floats)
    edges = (first, first + 4, first + 8, first + 12)
    get_bounds, addresses = calls.get_bounds, objects.addresses
    for run in _AFTER_WORDS.finditer(objects.kinds):
        for place in range(run.start() + 1, run.end()):
            get_bounds(addresses[place], *edges)
            box = _four_floats(floats)
            left, bottom, right, top = box = turn(box, angle) if angle else box
            if top - bottom < _THICKEST and right - left > _SHORTEST:
                found.append(_Stroke(place, box))
    return found


def _crossings(objects: Objects, lines: Sequence[Line]) -> Iterator[tuple[int, _Stroke]]:
    """The strokes at the right height of a line, each with the index of the line."""
    for angle in {line.angle for line in lines}:
        strokes = _strokes(objects, angle) if angle % 90 == 0 else []
        if not strokes:
            continue
        middles = sorted(
            [
                (line.base + _HEIGHT * line.size, index)
                for index, line in enumerate(lines)
                if line.angle == angle and not line.invisible
            ]
        )
        farthest = _REACH * max([line.size for line in lines])
        for stroke in strokes:
            left, bottom, right, top = stroke.box
            height = (bottom + top) / 2
            start = bisect_left(middles, (height - farthest, -1))
            for at in range(start, min(start + _MAX_BESIDE, len(middles))):
                middle, index = middles[at]
                if middle > height + farthest:
                    break
                line = lines[index]
                if (
                    abs(middle - height) <= _REACH * line.size
                    and top - bottom <= _THICKNESS * line.size
                    and left < line.right
                    and right > line.left
                ):
                    yield index, stroke


def _is_seen(stroke: int) -> bool:
    """Is it drawn at all, and in a colour that shows on white?"""
    fill, outline = ctypes.c_int(), ctypes.c_int()
    path = ctypes.cast(stroke, raw.FPDF_PAGEOBJECT)
    if not raw.FPDFPath_GetDrawMode(path, fill, outline):
        return False
    colour = raw.FPDFPageObj_GetStrokeColor if outline.value else raw.FPDFPageObj_GetFillColor
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    if not (fill.value or outline.value) or not colour(path, red, green, blue, opaque):
        return False
    return min(red.value, green.value, blue.value) < _PALE and opaque.value > 0


def _letters(text_page: Handle, line: Line) -> list[_Letter]:
    """The letters of a line, blanks left out, turned as it is."""
    places = [at for at, letter in enumerate(line.text) if not letter.isspace()][:MAX_LETTERS]
    box = (ctypes.c_double * 4)()
    left, bottom, right, top = calls.handles(box)
    letters: list[_Letter] = []
    for character in range(line.first, line.first + 2 * MAX_LETTERS):
        if len(letters) == len(places):
            break
        if not chr(calls.unicode_of(text_page, character)).isspace():
            calls.get_character_box(text_page, character, left, right, bottom, top)
            turned = turn(_four_doubles(box), line.angle)
            drawn_by = calls.text_object(text_page, character)
            letters.append(_Letter(places[len(letters)], turned, drawn_by))
    return letters


def _covered(
    letters: Sequence[_Letter], stroke: _Stroke, objects: Objects, line: Line
) -> Sequence[int]:
    """The places of the letters that a stroke crosses out; none when it crosses no words out."""
    start, low, end, high = stroke.box
    under = [one for one in letters if start < (one.box[0] + one.box[2]) / 2 < end]
    if not under:
        return ()
    beyond = max(under[0].box[0] - start, end - under[-1].box[2])
    near = objects.addresses[max(0, stroke.place - _NEAR) : stroke.place + _NEAR + 1]
    if beyond > _BEYOND * line.size or {one.drawn_by for one in under}.isdisjoint(near):
        return ()
    height = (low + high) / 2
    through = [
        _LOWEST * (top - bottom) < height - bottom < _HIGHEST * (top - bottom)
        for at, (_, bottom, _, top), _ in under
        if line.text[at].isalnum()
    ]
    return [one.at for one in under] if sum(through) >= _MOST * len(through) else ()


def _passages(text: str, covered: set[int]) -> Iterator[tuple[int, int]]:
    """Start and end of the words crossed out, those together that follow each other."""
    struck = set(covered)
    for word in _WORD.finditer(text):
        letters = range(word.start(), word.end())
        if sum([at in covered for at in letters]) >= _MOST * len(letters):
            struck.update(letters)
        else:
            struck.difference_update(letters)
    for start, end in _runs(text, sorted(struck)):
        if sum(map(str.isalnum, text[start:end])) >= _FEWEST:
            yield start, end


def _runs(text: str, struck: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of struck letters, with the spaces inside it."""
    start = end = -1
    for at in struck:
        if start < 0 or text[end:at].strip() or "\t" in text[end:at]:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def _passage(number: int, lines: Sequence[Line], index: int, start: int, end: int) -> Crossed:
    """Words with the rest of their line, or of their cell."""
    text = lines[index].text
    first = text.rfind("\t", 0, start) + 1
    last = text.find("\t", end)
    last = len(text) if last < 0 else last
    cell = text[first:last]
    rank = sum([line.text.count(cell) for line in lines[:index]]) + text.count(cell, 0, first)
    return Crossed(number, text[first:start], text[start:end], text[end:last], rank)
