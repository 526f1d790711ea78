"""The names of OpenDocument, as lxml spells them: `text("p")` is `{namespace}p`."""

from __future__ import annotations

from functools import cache

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"


@cache
def office(name: str) -> str:
    """Whole documents, bodies, annotations."""
    return f"{{{_OASIS}:office:1.0}}{name}"


@cache
def text(name: str) -> str:
    """Paragraphs, lists, notes, tracked changes, indexes."""
    return f"{{{_OASIS}:text:1.0}}{name}"


@cache
def table(name: str) -> str:
    """Tables."""
    return f"{{{_OASIS}:table:1.0}}{name}"


@cache
def draw(name: str) -> str:
    """Frames, pictures, shapes, slides."""
    return f"{{{_OASIS}:drawing:1.0}}{name}"


@cache
def style(name: str) -> str:
    """Styles."""
    return f"{{{_OASIS}:style:1.0}}{name}"


@cache
def presentation(name: str) -> str:
    """What only slides have."""
    return f"{{{_OASIS}:presentation:1.0}}{name}"


@cache
def fo(name: str) -> str:
    """Properties of styles taken from XSL."""
    return f"{{{_OASIS}:xsl-fo-compatible:1.0}}{name}"


@cache
def svg(name: str) -> str:
    """Sizes and descriptions of drawings."""
    return f"{{{_OASIS}:svg-compatible:1.0}}{name}"


@cache
def meta(name: str) -> str:
    """Metadata that Dublin Core does not have."""
    return f"{{{_OASIS}:meta:1.0}}{name}"


@cache
def manifest(name: str) -> str:
    """The list of the parts of a package."""
    return f"{{{_OASIS}:manifest:1.0}}{name}"


@cache
def dc(name: str) -> str:
    """Dublin Core."""
    return f"{{http://purl.org/dc/elements/1.1/}}{name}"


HREF = "{http://www.w3.org/1999/xlink}href"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
DECORATIVE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}decorative"
NAME = style("name")
STYLE_NAME = text("style-name")
