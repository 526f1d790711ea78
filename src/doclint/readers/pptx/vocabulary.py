"""The names of PresentationML, as lxml spells them: `p("sp")` is `{namespace}sp`."""

from __future__ import annotations

_SCHEMAS = "http://schemas.openxmlformats.org"


def p(name: str) -> str:
    """A name of slides."""
    return f"{{{_SCHEMAS}/presentationml/2006/main}}{name}"


def a(name: str) -> str:
    """A name of DrawingML: words, tables, pictures."""
    return f"{{{_SCHEMAS}/drawingml/2006/main}}{name}"


def dgm(name: str) -> str:
    """A name of diagrams (SmartArt)."""
    return f"{{{_SCHEMAS}/drawingml/2006/diagram}}{name}"


def mc(name: str) -> str:
    """A name of markup compatibility: the same content for new and old programs."""
    return f"{{{_SCHEMAS}/markup-compatibility/2006}}{name}"


def r(name: str) -> str:
    """A name of the arrows to other parts."""
    return f"{{{_SCHEMAS}/officeDocument/2006/relationships}}{name}"


MATH_TEXT = f"{{{_SCHEMAS}/officeDocument/2006/math}}t"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
