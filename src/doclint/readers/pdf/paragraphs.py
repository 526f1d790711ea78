"""Which lines belong to one paragraph: decided by spacing, indents, sizes and full lines."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doclint.readers.pdf.lines import HYPHEN, SMALL_CAPITALS, Line

USUAL_PITCH = 1.25
"""Distance of baselines in font sizes, where a page has too few lines to measure it."""
LOOSE = 1.3
"""How much more than the usual distance of its lines parts two paragraphs."""
FAR_BELOW = 4.0
"""Distance of baselines, in font sizes, that begins another part of the page."""
WIDEST_PITCH = 2.2
"""Distance of baselines, in font sizes, over which even a sentence in mid-course does not go."""
SAME_SIZE = 0.08
"""Difference of font sizes within one paragraph."""
INDENT = 0.9
"""Font sizes by which a first line stands in."""
FAR = 6.0
"""Font sizes beyond which an indent is none: the text is centred or set to the right."""
ALIGNED = 0.35
"""Font sizes between a line of a cell and the left edge of the cell."""
FULL = 0.8
"""Part of the column that the last line of an unfinished paragraph fills at least."""

BULLET = re.compile(
    r"[•●▪■□◦○‣⁃►▶➢➤➔→✓✔❑❖◆◊♦\uf020-\uf0ff][\s\t]*|[-–—](?=[A-ZÀ-Ý«])|[-–—*o>][\s\t]+(?=\S)"
)
NUMBER = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)°]|[IVX]{1,5}[.)]|\(?[A-Z]\)"
    r"|\d{1,2}(?:\.\d{1,2}){1,5}\.?|\d{1,2}\s?[-–/]|[IVX]{1,5}\s?[-–])[\s\t]+(?=\S)"
)
"""What numbers a list item or a heading; `M. Dupont` is neither."""
_LEADING_NUMBER = re.compile(r"(\d{1,3})\s?[^\W\d_]")
_ENTRY_END = re.compile(
    r"(?:\t|[.…_·\s]{4})\s*\d{1,4}$|(?:\t|[.…_·]{4})\s*(?:[ivxlc]{2,6}|[IVXLC]{2,6}|[iv])$"
)
_NEVER_LAST = frozenset(
    {"de", "du", "des", "la", "le", "les", "un", "une", "et", "ou", "à", "au", "aux", "en", "sur"}
    | {"par", "pour", "dans", "avec", "sans", "entre", "que", "qui", "dont", "leur", "son", "sa"}
    | {"ses", "ce", "cette", "ces", "of", "the", "and", "or", "to", "in", "for", "with", "by", "an"}
)
_NUMERALS = frozenset("0123456789ivxlcIVXLC")
_SENTENCE_END = ".!?:;…»)"
_LEAD = '«“"‘([ '


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, and the page on which they begin."""

    page: int
    lines: list[Line]
    margin: float
    """Right edge of the column."""
    note: bool = False
    """Stands at the foot of the page in smaller letters."""


def ends_entry(text: str) -> bool:
    """Does a line end like an entry of a table of contents, with a leader and a page?"""
    return text[-1] in _NUMERALS and _ENTRY_END.search(text[-14:]) is not None


def split_paragraphs(page: int, lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Cut the lines of a page, in reading order, into paragraphs."""
    for left, right, run in _runs(lines):
        reach = LOOSE * _pitch(run)
        paragraph = Paragraph(page, [run[0]], right)
        for line in run[1:]:
            if _goes_on(paragraph.lines, line, left, right, reach):
                paragraph.lines.append(line)
            else:
                yield paragraph
                paragraph = Paragraph(page, [line], right)
        yield paragraph


def goes_on_after_break(before: Paragraph, after: Paragraph) -> bool:
    """Is `after` the rest of a paragraph cut by the end of a column or page?"""
    last, first = before.lines[-1], after.lines[0]
    if last.text[-1] in _SENTENCE_END or last.cells or first.cells or len(last.text) < 25:
        return False
    if abs(last.size - first.size) > 0.6 or last.bold != first.bold:
        return False
    left = min(line.left for line in before.lines)
    full = last.right - left >= FULL * (before.margin - left)
    return full and first.text.lstrip(_LEAD)[:1].islower() and not NUMBER.match(first.text)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[float, float, list[Line]]]:
    """Lines that follow one another downwards in one column, with its left and right edge."""
    run: list[Line] = []
    left = right = base = 0.0
    for line in lines:
        down = base - line.base
        if run and 0 < down < FAR_BELOW * line.size and line.left < right and line.right > left:
            run.append(line)
            if line.left < left:
                left = line.left
            if line.right > right:
                right = line.right
        else:
            if run:
                yield left, right, run
            run = [line]
            left, right = line.left, line.right
        base = line.base
    if run:
        yield left, right, run


def _pitch(run: Sequence[Line]) -> float:
    """Distance of baselines inside paragraphs, in font sizes: the first quartile."""
    ratios = []
    base = math.inf
    for line in run:
        if 0.8 * line.size < base - line.base < 2.5 * line.size:
            ratios.append((base - line.base) / line.size)
        base = line.base
    ratios.sort()
    return ratios[len(ratios) // 4] if len(ratios) >= 3 else USUAL_PITCH


def _goes_on(lines: Sequence[Line], line: Line, left: float, right: float, reach: float) -> bool:
    """Does `line` belong to the paragraph of `lines`, in a column from left to right?"""
    before, text = lines[-1], line.text
    distance = before.base - line.base
    shift = line.left - before.left
    last = before.text[-1]
    running = text[0].islower() and text[1:2].isalpha()  # begins with a word in lower case
    if (
        running
        and line.size == before.size
        and 0 < distance <= reach * line.size
        and -ALIGNED < shift < ALIGNED
        and line.bold == before.bold
        and line.tag == before.tag
        and not line.cells
        and not lines[0].cells
        and last not in _SENTENCE_END
        and last not in _NUMERALS
    ):
        return True  # the usual case, decided at once: this runs for every line
    size = before.size if before.size > line.size else line.size
    if distance > WIDEST_PITCH * size or before.tag != line.tag:
        return False
    if last == HYPHEN:
        return True
    if ends_entry(before.text) or (not running and BULLET.match(text)):
        return False
    begins = text[0] if running else text.lstrip(_LEAD)[:1]
    fresh = not begins.islower() and not begins.isdigit()
    if line.cells and (fresh or lines[0].cells or not ends_entry(text)):
        return False  # only an entry of contents goes on in a line with a leader
    ended = last in _SENTENCE_END
    if abs(before.size - line.size) > SAME_SIZE * size + 0.2:
        small_capitals = before.size < SMALL_CAPITALS * line.size and before.bold == line.bold
        if fresh or ended or line.size > before.size or not small_capitals:
            return False
    room = right - before.right - 0.5 * size
    short = room > 0 and room > _first_word(line)
    if distance > reach * size + 0.5 and (fresh or short or ended or abs(shift) > INDENT * size):
        return False
    if lines[0].cells:  # a cell of the row goes on below
        return any(abs(line.left - edge) < ALIGNED * size for edge, _ in lines[0].cells)
    if not running and NUMBER.match(text) and (short or ended or last == ","):
        return False
    if abs(shift) > INDENT * size:
        middle = before.left + before.right - line.left - line.right
        if abs(middle) < size and not ended:  # centred
            return True
        far = min(before.left, line.left) - left > FAR * size
        if len(lines) > 1 or shift > FAR * size or far:
            return not fresh and not short
    if before.bold != line.bold and (fresh or (short and ended)):
        return False
    if begins.isdigit() and _counts_on(lines, line):
        return False
    if (
        short
        and not ended
        and (_is_open(before.text) or (text.isupper() and before.text.isupper()))
    ):
        return True
    return not (short and (fresh or ended or begins.isdigit()))


def _is_open(text: str) -> bool:
    """Does a line end with a word that no title and no sentence ends with?"""
    return text[-1] in "’'" or text.rpartition(" ")[2].lower() in _NEVER_LAST


def _counts_on(lines: Sequence[Line], line: Line) -> bool:
    """Does `line` begin with the number after that of the paragraph, as a next note does?"""
    first, number = _LEADING_NUMBER.match(lines[0].text), _LEADING_NUMBER.match(line.text)
    return first is not None and number is not None and int(number[1]) == int(first[1]) + 1


def _first_word(line: Line) -> float:
    """Width of the first word and a space, by the mean width of a character."""
    length = line.text.find(" ")
    part = (length + 1 if length >= 0 else len(line.text)) / len(line.text)
    return part * (line.right - line.left)
