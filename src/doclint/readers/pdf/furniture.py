"""Running headers and footers: lines that come back at the edge of page after page.

A line is furniture when it comes back near the top or the foot of enough pages at the same
height, word for word but for the number that counts the pages. Furniture leaves the text and
is kept once, with the number of pages that repeat it. What comes back under a title of the page
is no furniture: the first label of forms that take a page each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.document import Block
from doclint.readers.pdf.layout import Sheet
from doclint.readers.pdf.lines import HYPHEN, Line

BAND = 0.14
"""Part of the page height, at the top and at the foot, where furniture is looked for."""
MAX_LINES = 8
"""Lines looked at in each band: a letterhead has up to six, and a page number."""
SAME_HEIGHT = 3.0
"""Points between the baselines of one header on two pages."""
MIN_SHARE = 0.3
"""Part of the pages on which a line comes back …"""
MIN_RUN = 3
"""… or, for the header of a chapter, this many pages close to one another (every second one
when left and right pages differ)."""
LARGER = 1.2
"""Size of a title of the page to that of the lines below it."""
MIN_COUNTED = 0.5
"""Part of the pages whose edge shows the page number."""

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,5}(?![\d.,]?\d)")
_LONE_NUMBER = re.compile(r"[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6}|[IVXL]{1,6})\s*[-–—|]?")
_NUMBER_AT_EDGE = re.compile(r"[-–—|]?\s*(\d{1,5})\s|.*\s(\d{1,5})\s*[-–—|]?$")
_ROMAN_AT_EDGE = re.compile(r"^[ivxl]{1,6}(?=\s)|(?<=\s)[ivxl]{1,6}$")
_ROMAN = frozenset("ivxl")
_NUMBERED_PAGE = re.compile(
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:/|sur|of|de)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}",
    re.IGNORECASE,
)


class _Edge(NamedTuple):
    """A line near the top or the foot of a page; `sheet` and `line` are indexes."""

    sheet: int
    line: int
    top: bool
    text: str
    base: float
    outermost: bool


def take_furniture(sheets: Sequence[Sheet]) -> tuple[list[list[Line]], list[Block]]:
    """The lines of each page without furniture, and the furniture, each text once."""
    edges = [edge for index, sheet in enumerate(sheets) for edge in _edges(index, sheet)]
    offset = _page_offset(edges, len(sheets))
    groups: defaultdict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.top, _masked(edge, offset)].append(edge)
    blocks: list[Block] = []
    taken: defaultdict[int, set[int]] = defaultdict(set)
    varying: defaultdict[tuple[bool, int], list[_Edge]] = defaultdict(list)

    def take(group: Sequence[_Edge]) -> None:
        blocks.append(_block(group, sheets))
        for edge in group:
            taken[edge.sheet].add(edge.line)

    for (top, masked), group in groups.items():
        if _comes_back(group, len(sheets)):
            if not (top and _is_under_titles(group, sheets, taken)):
                take(group)
            continue
        for edge in group:
            if _is_numbered(edge, masked, offset):
                varying[top, round(edge.base / SAME_HEIGHT)].append(edge)
    for group in varying.values():
        if offset is None or _is_frequent({edge.sheet for edge in group}, len(sheets)):
            for edge in group:
                take([edge])
    return [_without(sheet.lines, taken.get(index)) for index, sheet in enumerate(sheets)], blocks


def _without(lines: list[Line], taken: set[int] | None) -> list[Line]:
    """The lines but for those at these indexes."""
    return [line for at, line in enumerate(lines) if at not in taken] if taken else lines


def _edges(index: int, sheet: Sheet) -> Iterator[_Edge]:
    """The lines near the top and the foot of one page, outermost first."""
    _, bottom, _, top = sheet.box
    head = top - BAND * (top - bottom)
    foot = bottom + BAND * (top - bottom)
    heads: list[tuple[float, int]] = []
    feet: list[tuple[float, int]] = []
    for number, line in enumerate(sheet.lines):
        if line.base > head:
            heads.append((-line.base, number))
        elif line.base < foot:
            feet.append((line.base, number))
    for is_top, found in ((True, heads), (False, feet)):
        found.sort()
        for height, number in found[:MAX_LINES]:
            line = sheet.lines[number]
            outermost = height - found[0][0] < SAME_HEIGHT
            text = line.text.replace("\t", " ")  # gaps vary when pages differ in width
            yield _Edge(index, number, is_top, text, line.base, outermost)


def _page_offset(edges: Sequence[_Edge], pages: int) -> int | None:
    """What to add to the index of a page to get the number printed on it."""
    offsets: Counter[int] = Counter()
    for edge in edges:
        if _DIGIT.search(edge.text):
            offsets.update({int(number) - edge.sheet for number in _NUMBER.findall(edge.text)[:6]})
    if not offsets:
        return None
    offset, times = max(offsets.items(), key=lambda item: (item[1], -abs(item[0] - 1)))
    return offset if times >= max(2, MIN_COUNTED * pages) else None


def _masked(edge: _Edge, offset: int | None) -> str:
    """The text with its page number masked."""
    if _LONE_NUMBER.fullmatch(edge.text):
        return "#"
    text = edge.text
    if text[0] in _ROMAN or text[-1] in _ROMAN:
        text = _ROMAN_AT_EDGE.sub("#", text)
    if offset is None:
        return text
    expected = str(edge.sheet + offset)
    for number in _NUMBER.finditer(text):
        if number[0] == expected:
            return f"{text[: number.start()]}#{text[number.end() :]}"
    return text


def _comes_back(group: Sequence[_Edge], pages: int) -> bool:
    """Does the line stand at one height on enough pages?"""
    if len(group) < 2:
        return False
    heights = Counter(round(edge.base / SAME_HEIGHT) for edge in group)
    height = heights.most_common(1)[0][0] * SAME_HEIGHT
    on = {edge.sheet for edge in group if abs(edge.base - height) < 1.5 * SAME_HEIGHT}
    return _is_frequent(on, pages)


def _is_under_titles(
    group: Sequence[_Edge], sheets: Sequence[Sheet], taken: dict[int, set[int]]
) -> bool:
    """Does a title that is no furniture stand above the line, on most of the pages?"""

    def is_under_title(edge: _Edge) -> bool:
        lines, away = sheets[edge.sheet].lines, taken.get(edge.sheet, set())
        return any(
            line.base > edge.base
            and line.size > LARGER * lines[edge.line].size
            and at not in away
            and any(map(str.isalpha, line.text))
            for at, line in enumerate(lines[: edge.line])
        )

    return 2 * sum(map(is_under_title, group)) > len(group)


def _is_frequent(on: set[int], pages: int) -> bool:
    """Are these, by index, many of the pages, or many that follow one another?"""
    return len(on) >= max(2, MIN_SHARE * pages) or (
        len(on) >= MIN_RUN and max(on) - min(on) <= 2 * len(on)
    )


def _is_numbered(edge: _Edge, masked: str, offset: int | None) -> bool:
    """Is this the number of its page, with or without a title that changes?"""
    if not edge.outermost:
        return False
    if offset is None:
        return _NUMBERED_PAGE.fullmatch(edge.text) is not None
    number = _NUMBER_AT_EDGE.match(edge.text)
    return masked != edge.text and (
        masked == "#" or (number is not None and int(number[1] or number[2]) == edge.sheet + offset)
    )


def _block(group: Sequence[_Edge], sheets: Sequence[Sheet]) -> Block:
    first = group[0]
    line = sheets[first.sheet].lines[first.line]
    on_pages = sorted({sheets[edge.sheet].number for edge in group})
    return Block(
        kind="page-header" if first.top else "page-footer",
        text=line.text.replace(HYPHEN, "-"),
        page=sheets[first.sheet].number,
        lines=(line.text.replace(HYPHEN, "-"),),
        size=round(line.size, 1),
        bold=line.bold,
        on_pages=tuple(on_pages),
    )
