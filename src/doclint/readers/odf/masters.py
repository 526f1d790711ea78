"""What is on every page: headers and footers, and the words drawn on master slides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.document import Kind
from doclint.readers.odf.slides import CLASS
from doclint.readers.odf.vocabulary import NAME, draw, office, style

if TYPE_CHECKING:
    from lxml import etree

_PAGES = ("", "-first", "-left")
_RUNNING: dict[str, Kind] = {
    **{style(f"header{pages}"): "page-header" for pages in _PAGES},
    **{style(f"footer{pages}"): "page-footer" for pages in _PAGES},
}
_NEXT = style("next-style-name")
_STANDARD = "Standard"


def running(
    styles: etree._Element, content: etree._Element
) -> Iterator[tuple[etree._Element, Kind]]:
    """The headers and footers of the kinds of page that the document uses, and their kind."""
    for master in _used(styles, content):
        for element in master:
            kind = _RUNNING.get(str(element.tag))
            if kind is not None and element.get(style("display")) != "false":
                yield element, kind


def drawn(styles: etree._Element, content: etree._Element) -> Iterator[etree._Element]:
    """The drawings of the master slides in use that are no places for the slides' own words."""
    for master in _used(styles, content):
        for element in master:
            if str(element.tag).startswith(draw("")) and element.get(CLASS) is None:
                yield element


def _used(styles: etree._Element, content: etree._Element) -> list[etree._Element]:
    """The master pages that paragraphs or slides name, and those that follow them."""
    masters = {
        element.get(NAME, ""): element
        for group in styles.iter(office("master-styles"))
        for element in group.iter(style("master-page"))
    }
    named = [_STANDARD]
    for element in content.iter(style("style"), draw("page")):
        named += [
            element.get(key, "")
            for key in (style("master-page-name"), draw("master-page-name"))
            if element.get(key)
        ]
    used: dict[str, etree._Element] = {}
    while named:
        name = named.pop(0)
        if name in masters and name not in used:
            used[name] = masters[name]
            named.append(masters[name].get(_NEXT, ""))
    return list(used.values())
