"""Which paragraphs are headings, and of what level: size, weight and numbering decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from doclint.readers.pdf.paragraphs import Paragraph
from doclint.readers.pdf.tags import CONTENTS

LARGER = 1.15
"""Times the size of the body from which a short paragraph is a heading by its size."""
TITLE = 1.4
"""Times that size from which untagged text is a title where headings are tagged."""
RARE = 0.25
"""Part of the characters: a size or a weight that is more common than this marks nothing."""
MAX_LENGTH = 180
MAX_LENGTH_NUMBERED = 120
"""Characters of a heading; without size and weight only a shorter one is trusted."""
MAX_LEVEL = 6
MIN_TAGGED = 3
"""Lines tagged as headings before the tags are believed."""

_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,5})(?:\.|\s?[-–)/:])?\s+\S")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\s?[.)/–-]")
_LETTER = re.compile(r"[A-Z]\s?[.)/–-]\s+\S")
_PART = re.compile(
    r"(?P<titre>titre|partie|part)\b|(?P<chapitre>chapitre|chapter)\b|(?P<section>section)\b"
    r"|(?P<article>article|art\.)\s|(?P<annexe>annexe|appendix|annex)\b",
    re.IGNORECASE,
)
_PART_NUMBERED = re.compile(
    r"(?:titre|partie|chapitre|section|article|annexe|part|chapter|appendix|annex)\s+"
    r"(?:n°\s*)?(?:premier|première|unique|\d{1,3}|[IVX]{1,6}|[A-Z]\b)",
    re.IGNORECASE,
)
_PART_INITIALS = frozenset("tpcsaTPCSA")
_SUB_LEVEL = {"titre": 1, "annexe": 1, "chapitre": 2, "section": 3, "article": 4}
_LETTERS = re.compile(r"[^\W\d_]{2}")


class Look(NamedTuple):
    """How the text of a document looks: what stands out is measured against it."""

    body: float
    """Size of most of the text, in points."""
    rare_sizes: frozenset[float]
    """Sizes that little of the text has."""
    bold_is_rare: bool
    tagged: bool
    """The file says by tags what its headings are, and can be believed."""


def look_of(paragraphs: Sequence[Paragraph]) -> Look:
    """Measure the sizes and weights of a document, weighted by characters."""
    exact: dict[float, int] = {}
    bold = tagged = headings = 0
    for paragraph in paragraphs:
        for line in paragraph.lines:
            length = len(line.text)
            exact[line.size] = exact.get(line.size, 0) + length
            if line.bold:
                bold += length
            if line.tag and line.tag != CONTENTS:
                tagged += length
                headings += 1
    sizes: Counter[float] = Counter()
    for size, weight in exact.items():
        sizes[_rounded(size)] += weight
    total = sizes.total()
    body = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
    rare = frozenset(size for size, weight in sizes.items() if weight <= RARE * total)
    believed = headings >= MIN_TAGGED and tagged <= RARE * total
    return Look(body, rare, bold <= RARE * total, believed)


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def is_heading(paragraph: Paragraph, text: str, look: Look) -> bool:
    """Is this paragraph a heading? `text` is its joined text."""
    return _stands_out(paragraph, text, look) and _LETTERS.search(text) is not None


def _stands_out(paragraph: Paragraph, text: str, look: Look) -> bool:
    lines = paragraph.lines
    if len(text) > MAX_LENGTH or len(lines) > 4:
        return False
    if look.tagged and lines[0].tag:
        return lines[0].tag != CONTENTS
    if lines[0].cells or text[-1] in ",;":
        return False
    sentence = text[-1] in ".:" and len(text.split()) > 7
    size = lines[0].size if len(lines) == 1 else max(line.size for line in lines)
    larger = TITLE if look.tagged else LARGER
    if size >= larger * look.body and _rounded(size) in look.rare_sizes:
        return not sentence
    if look.tagged or sentence or size < 0.9 * look.body or text[0].islower():
        return False
    if look.bold_is_rare and lines[0].bold and all(line.bold for line in lines):
        return len(lines) <= 2 or _is_numbered(text)
    if len(lines) > 1 or len(text) > MAX_LENGTH_NUMBERED or text[-1] == ".":
        return False
    return _is_numbered(text) or (text.isupper() and len(text) > 5)


def _is_numbered(text: str) -> bool:
    """`Article 3`, `2.1 Objet`: the text says by itself that it is a heading."""
    if text[0].isdigit():
        return _depth(text) > 1
    return text[0] in _PART_INITIALS and _PART_NUMBERED.match(text) is not None


def _depth(text: str) -> int:
    """`1.2.3 Titre` is 3 deep, `1. Titre` 1, anything else 0."""
    match = _DECIMAL.match(text)
    return match[1].count(".") + 1 if match else 0


def levels(headings: Sequence[tuple[Paragraph, str]], look: Look) -> list[int]:
    """The level of each heading: the one of its tag, else nesting by size and numbering.

    What stands out more than the heading before it opens a higher level; a level is never
    skipped, because the look of a page shows order and not depth.
    """
    if look.tagged:
        tags = (paragraph.lines[0].tag for paragraph, _ in headings)
        return [int(tag[1]) if tag[1:].isdecimal() else 1 for tag in tags]
    roman = any(_ROMAN.match(text) for _, text in headings)
    found: list[int] = []
    open_ones: list[tuple[float, bool, int]] = []
    for paragraph, text in headings:
        size = _rounded(max(line.size for line in paragraph.lines))
        light = size < LARGER * look.body and not paragraph.lines[0].bold
        rank = (-size, light, _sub_level(text, roman))
        while open_ones and open_ones[-1] >= rank:
            open_ones.pop()
        open_ones.append(rank)
        found.append(min(len(open_ones), MAX_LEVEL))
    return found


def _sub_level(text: str, roman: bool) -> int:
    """Order among headings of one look: parts, chapters, sections, articles; I, A, 1, 1.1."""
    part = _PART.match(text)
    if part and part.lastgroup:
        return _SUB_LEVEL[part.lastgroup]
    if _ROMAN.match(text):
        return 1
    if _LETTER.match(text):
        return 2
    depth = _depth(text)
    return depth + 2 if roman and depth else max(1, depth)
