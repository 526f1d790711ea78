"""The words of a shape, paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from doclint.document import Link, Struck
from doclint.readers.numbers import whole
from doclint.readers.ooxml import Relationship
from doclint.readers.pptx.outline import TextStyle, points
from doclint.readers.pptx.vocabulary import MATH_TEXT, a, r
from doclint.readers.struck import struck_words

if TYPE_CHECKING:
    from lxml import etree

_TINY = 2.0
"""Points; nobody reads letters of that size."""
_RUNS = frozenset((a("r"), a("fld")))
_PROPERTIES, _RUN_PROPERTIES, _TEXT, _BREAK = a("pPr"), a("rPr"), a("t"), a("br")
_LINES = ("sngStrike", "dblStrike")
_CLICK = f"{_RUN_PROPERTIES}/{a('hlinkClick')}"


@dataclass(slots=True)
class Words:
    """One paragraph."""

    level: int = 0
    """From 0, as the file counts."""
    bullet: bool = False
    parts: list[str] = field(default_factory=list)
    crossed: list[int] = field(default_factory=list)
    """Which parts have a line through their letters."""
    links: list[Link] = field(default_factory=list)
    sizes: Counter[float | None] = field(default_factory=Counter)
    """Characters of each size."""
    bold: bool = True
    changing_dates: list[str] = field(default_factory=list)
    """What fields show of the day it is."""
    tiny: list[str] = field(default_factory=list)
    """Words too small to be read; they are not among `parts`."""

    @property
    def text(self) -> str:
        """The words; a newline is a line break that the author typed."""
        lines = "".join(self.parts).replace("\x0b", "\n").split("\n")
        return "\n".join(line.strip() for line in lines).strip("\n")

    @property
    def struck(self) -> list[Struck]:
        """The words with a line through them."""
        return struck_words(self.parts, self.crossed)

    @property
    def size(self) -> float | None:
        """The size of most of its letters, in points."""
        return self.sizes.most_common(1)[0][0] if self.sizes else None


def paragraphs(
    body: etree._Element | None, style: TextStyle, arrows: Mapping[str, Relationship]
) -> Iterator[Words]:
    """The paragraphs of a `txBody`; those without words are left out."""
    for paragraph in () if body is None else body.iterchildren(a("p")):
        found = _read(paragraph, style, arrows)
        if found.text or found.tiny:
            yield found


def plain(body: etree._Element | None) -> str:
    """The words of a `txBody`, one paragraph a line."""
    return "\n".join(words.text for words in paragraphs(body, TextStyle(()), {}) if words.text)


def _read(paragraph: etree._Element, style: TextStyle, arrows: Mapping[str, Relationship]) -> Words:
    properties = paragraph.find(_PROPERTIES)
    level = None if properties is None else whole(properties.get("lvl"))
    words = Words(level=min(level or 0, 8))
    words.bullet = style.shows_bullet(properties, words.level)
    size, bold = style.size(words.level), style.bold(words.level)
    for element in paragraph.iter(*_RUNS, _BREAK, MATH_TEXT):
        if element.tag == _BREAK:
            words.parts.append("\n")
            continue
        text = element.text if element.tag == MATH_TEXT else element.findtext(_TEXT)
        if text:
            _add(words, element, text, size, bold)
            _add_link(words, element, text, arrows)
            if element.get("type", "").startswith("datetime") and text.strip():
                words.changing_dates.append(text.strip())
    return words


def _add(words: Words, run: etree._Element, text: str, size: float | None, bold: bool) -> None:
    properties = run.find(_RUN_PROPERTIES)
    if properties is not None:
        size = points(properties) or size
        bold = properties.get("b", "1" if bold else "0") == "1"
    if size is not None and size <= _TINY:
        words.tiny.append(text)
        return
    if properties is not None and properties.get("strike") in _LINES:
        words.crossed.append(len(words.parts))
    words.parts.append(text)
    if not text.isspace():
        words.sizes[size] += len(text)
        words.bold = words.bold and bold


def _add_link(
    words: Words, run: etree._Element, text: str, arrows: Mapping[str, Relationship]
) -> None:
    click = run.find(_CLICK)
    arrow = None if click is None else arrows.get(click.get(r("id"), ""))
    if arrow is not None and text.strip():
        words.links.append(
            Link(text.strip(), arrow.target if arrow.external else f"#{arrow.target}")
        )
