"""The properties of an OpenDocument file, from its part meta.xml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doclint.readers.draft import Draft
from doclint.readers.numbers import whole
from doclint.readers.odf.vocabulary import HREF, dc, meta

if TYPE_CHECKING:
    from lxml import etree

PLACE = "odf"

_NAMES = {
    dc("title"): "title",
    dc("subject"): "subject",
    dc("description"): "description",
    dc("publisher"): "publisher",
    dc("rights"): "rights",
    dc("identifier"): "identifier",
    dc("language"): "language",
    dc("date"): "modified",
    meta("creation-date"): "created",
    meta("generator"): "generator",
}


def read_metadata(root: etree._Element, draft: Draft) -> None:
    """Adds the properties. `dc:creator` is who saved last: it names the author only when
    nothing says who began the document."""
    values: dict[str, str] = {}
    keywords = []
    for element in root.iter():
        words = "".join(str(piece) for piece in element.itertext()).strip()
        if element.tag in _NAMES:
            draft.set_property(PLACE, _NAMES[element.tag], words)
        elif element.tag == meta("keyword"):
            keywords.append(words)
        elif element.tag in (meta("initial-creator"), dc("creator")):
            values[element.tag] = words
        elif element.tag == meta("user-defined"):
            draft.set_property("custom", element.get(meta("name"), ""), words)
        elif element.tag == meta("template"):
            draft.add_reference("template", element.get(HREF, ""))
    last = values.get(dc("creator"))
    draft.set_property(PLACE, "creator", values.get(meta("initial-creator")) or last)
    draft.set_property(PLACE, "lastModifiedBy", last)
    draft.set_property(PLACE, "keywords", ", ".join(filter(None, keywords)))


def page_count(root: etree._Element) -> int | None:
    """The number of pages that the word processor saved."""
    statistic = root.find(f".//{meta('document-statistic')}")
    return None if statistic is None else whole(statistic.get(meta("page-count"))) or None
