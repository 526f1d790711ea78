"""Which paragraphs of a slide show a bullet, and the size of their letters.

Both are inherited: from the shape, then from the place that the shape fills in the layout and
in the master, then from the styles of the master, level by level.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.readers.numbers import whole
from doclint.readers.pptx.vocabulary import a, p

if TYPE_CHECKING:
    from lxml import etree

_NO_BULLET = a("buNone")
_BULLETS = frozenset((a("buChar"), a("buAutoNum"), a("buBlip")))
_LIST_STYLE = f"{p('txBody')}/{a('lstStyle')}"
_PLACE = f"*/{p('nvPr')}/{p('ph')}"
_TITLES = ("title", "ctrTitle")
_BODIES = ("body", "obj", "subTitle", "tbl", "chart", "dgm", "media", "clipArt", "pic")
_SAME_TYPE = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}
"""What a place of a layout is called on the master."""


def place(shape: etree._Element) -> etree._Element | None:
    """The `p:ph` of a shape that fills a place of the layout, None for others."""
    return shape.find(_PLACE)


def place_type(found: etree._Element) -> str:
    """`title`, `body`, `ftr` …"""
    return found.get("type", "obj")


class Outline:
    """The list styles that a slide inherits from its layout and its master."""

    def __init__(self, layout: etree._Element | None, master: etree._Element | None) -> None:
        self._layout = _places(layout)
        self._master = _places(master)
        styles = None if master is None else master.find(p("txStyles"))
        self._styles = {} if styles is None else {str(style.tag): style for style in styles}

    def of(self, shape: etree._Element) -> TextStyle:
        """The styles of the words of one shape."""
        return TextStyle(tuple(self._chain(shape)))

    def _chain(self, shape: etree._Element) -> Iterator[etree._Element]:
        own = shape.find(_LIST_STYLE)
        if own is not None:
            yield own
        found = place(shape)
        if found is None:
            yield from self._master_style("otherStyle")
            return
        kind, index = place_type(found), found.get("idx", "")
        inherited = self._layout.get(index) or self._layout.get(kind)
        if inherited is not None:
            kind, style = inherited
            if style is not None:
                yield style
        above = self._master.get(_SAME_TYPE.get(kind, kind))
        if above is not None and above[1] is not None:
            yield above[1]
        if kind in _TITLES:
            yield from self._master_style("titleStyle")
        else:
            yield from self._master_style("bodyStyle" if kind in _BODIES else "otherStyle")

    def _master_style(self, name: str) -> Iterator[etree._Element]:
        if p(name) in self._styles:
            yield self._styles[p(name)]


class TextStyle:
    """List styles, nearest first."""

    def __init__(self, chain: tuple[etree._Element, ...]) -> None:
        self._chain = chain

    def shows_bullet(self, paragraph: etree._Element | None, level: int) -> bool:
        """Whether a paragraph with these `a:pPr`, on a level from 0, begins with a bullet."""
        for properties in self._properties(paragraph, level):
            for child in properties:
                if child.tag == _NO_BULLET:
                    return False
                if child.tag in _BULLETS:
                    return True
        return False

    def size(self, level: int) -> float | None:
        """Size in points of letters on a level, where nothing nearer says it."""
        return next((size for found in self._runs(level) if (size := points(found))), None)

    def bold(self, level: int) -> bool:
        """Whether letters on a level are bold, where nothing nearer says it."""
        return next((found.get("b") == "1" for found in self._runs(level) if found.get("b")), False)

    def _properties(self, paragraph: etree._Element | None, level: int) -> Iterator[etree._Element]:
        if paragraph is not None:
            yield paragraph
        for style in self._chain:
            found = style.find(a(f"lvl{level + 1}pPr"))
            if found is not None:
                yield found

    def _runs(self, level: int) -> Iterator[etree._Element]:
        for properties in self._properties(None, level):
            found = properties.find(a("defRPr"))
            if found is not None:
                yield found


def points(properties: etree._Element) -> float | None:
    """The size that `a:rPr` or `a:defRPr` gives, in points."""
    size = whole(properties.get("sz"))
    return None if size is None else size / 100


def _places(
    root: etree._Element | None,
) -> dict[str, tuple[str, etree._Element | None]]:
    """The places of a layout or master, by index and by type: their type and list style."""
    found: dict[str, tuple[str, etree._Element | None]] = {}
    for shape in () if root is None else root.iter(p("sp")):
        here = place(shape)
        if here is not None:
            value = place_type(here), shape.find(_LIST_STYLE)
            found.setdefault(value[0], value)
            if here.get("idx"):
                found[here.get("idx", "")] = value
    return found
