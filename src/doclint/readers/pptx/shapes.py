"""The shapes of a slide, in the order in which a screen reader says them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doclint.readers.numbers import signed, whole
from doclint.readers.pptx.vocabulary import DECORATIVE, a, mc, p

if TYPE_CHECKING:
    from lxml import etree

_TRANSPARENT = frozenset((p("grpSp"), mc("AlternateContent"), mc("Choice"), mc("Fallback")))
_SHAPES = frozenset((p("sp"), p("pic"), p("graphicFrame"), p("cxnSp")))
_OFFSET, _EXTENT = a("off"), a("ext")


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape; `box` is left, top, width and height in EMU, None inside a group."""

    element: etree._Element
    box: tuple[int, int, int, int] | None
    hidden: bool

    @property
    def alternative(self) -> str | None:
        """Its description, else its title; empty when it is declared decorative."""
        named = _named(self.element)
        if named is None:
            return None
        words = (named.get("descr") or named.get("title") or "").strip()
        decorative = named.find(f".//{DECORATIVE}")
        if not words and decorative is not None and decorative.get("val") in ("1", "true"):
            return ""
        return words or None


def shapes(root: etree._Element) -> Iterator[Shape]:
    """The shapes below a slide, layout or master, those in groups too.

    What is written twice, for new and for old programs, is read once.
    """
    tree = root.find(f"{p('cSld')}/{p('spTree')}")
    stack: list[tuple[etree._Element, bool, bool]] = []
    if tree is not None:
        stack.append((tree, False, False))
    while stack:
        element, grouped, hidden = stack.pop()
        hidden = hidden or _is_hidden(element)
        if element.tag in _SHAPES:
            yield Shape(element, None if grouped else _box(element), hidden)
            continue
        children = list(element)
        if element.tag == mc("AlternateContent"):
            children = children[:1]
        grouped = grouped or element.tag == p("grpSp")
        stack.extend(
            (child, grouped, hidden)
            for child in reversed(children)
            if child.tag in _TRANSPARENT or child.tag in _SHAPES
        )


def _named(element: etree._Element) -> etree._Element | None:
    """The element that names a shape: the first of the first."""
    head = element[0] if len(element) else None
    return head[0] if head is not None and len(head) else None


def _is_hidden(element: etree._Element) -> bool:
    named = _named(element)
    return named is not None and named.tag == p("cNvPr") and named.get("hidden") in ("1", "true")


def _box(element: etree._Element) -> tuple[int, int, int, int] | None:
    frame = element.find(p("xfrm"))
    if frame is None:
        frame = element.find(f"{p('spPr')}/{a('xfrm')}")
    offset = None if frame is None else frame.find(_OFFSET)
    extent = None if frame is None else frame.find(_EXTENT)
    if offset is None or extent is None:
        return None
    left, top = signed(offset.get("x")), signed(offset.get("y"))
    width, height = whole(extent.get("cx")), whole(extent.get("cy"))
    if left is None or top is None or width is None or height is None:
        return None
    return left, top, width, height
