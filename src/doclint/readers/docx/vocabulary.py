"""The names of WordprocessingML, as lxml spells them: `w("p")` is `{namespace}p`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_SCHEMAS = "http://schemas.openxmlformats.org"


@cache
def w(name: str) -> str:
    """A name of the main vocabulary."""
    return f"{{{_SCHEMAS}/wordprocessingml/2006/main}}{name}"


@cache
def wp(name: str) -> str:
    """A name of the placing of drawings."""
    return f"{{{_SCHEMAS}/drawingml/2006/wordprocessingDrawing}}{name}"


@cache
def a(name: str) -> str:
    """A name of DrawingML."""
    return f"{{{_SCHEMAS}/drawingml/2006/main}}{name}"


def mc(name: str) -> str:
    """A name of markup compatibility: the same content for new and old programs."""
    return f"{{{_SCHEMAS}/markup-compatibility/2006}}{name}"


def v(name: str) -> str:
    """A name of VML, the drawings of old."""
    return f"{{urn:schemas-microsoft-com:vml}}{name}"


PICTURE = f"{{{_SCHEMAS}/drawingml/2006/picture}}pic"
OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
MATH_TEXT = f"{{{_SCHEMAS}/officeDocument/2006/math}}t"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
VAL = w("val")
STYLE_ID = w("styleId")

_OFF = ("0", "false", "off", "none")


def on(element: etree._Element) -> bool:
    """A switch such as `w:b`: its presence turns it on, unless it says off."""
    return element.get(VAL, "1").lower() not in _OFF


def child(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child of that tag. Properties stand first by the schema: looking there is six
    times quicker than `find`, which is left for the rest."""
    if len(element):
        first = element[0]
        if first.tag == tag:
            return first
    return element.find(tag)


def children(element: etree._Element | None) -> dict[str, etree._Element]:
    """The children of an element of properties by tag, none without the element."""
    return {} if element is None else {child.tag: child for child in element}


def value(element: etree._Element | None) -> str | None:
    """The `w:val` of an element, None without it."""
    return None if element is None else element.get(VAL)
