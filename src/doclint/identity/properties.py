"""Readings from what the file declares: office and PDF properties, front matter, HTML meta."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from doclint.document import Document, Property
from doclint.identity.dates import first_date
from doclint.identity.labels import field_of
from doclint.identity.model import Field, Reading
from doclint.identity.normalise import normalised
from doclint.identity.other_title import is_of_another_document
from doclint.identity.placeholders import TitleFault, author_fault, title_fault
from doclint.identity.trust import DECLARED_PROPERTY, confidence
from doclint.identity.versions import title_version

_FIELDS: dict[str, Field] = {
    "title": "title",
    "creator": "author",
    "publisher": "owner",
    "company": "owner",
    "manager": "owner",
    "service": "owner",
    "identifier": "reference",
    "version": "version",
    "status": "status",
    "contentstatus": "status",
    "issued": "date",
    "published": "date",
    "updated": "date",
    "lastmod": "date",
    "last_update": "date",
    "created": "modified",
    "modified": "modified",
    "rights": "licence",
    "review_by": "review_by",
    "review_date": "review_by",
    "article:published_time": "date",
    "article:modified_time": "date",
}
"""Names as readers give them (Dublin Core words) or as front matter usually spells them."""
_DECLARED = frozenset({"custom", "front-matter", "odf", "html"})
"""Places where the names may be people's own."""
_OTHER_MEANINGS = frozenset({"subject", "revision", "editor"})
"""Labels in a text, but in properties: keywords, the times it was saved, a software."""
_COUNTERS = frozenset({("xmp", "version"), ("info", "version")})
"""Numbers that page layout software keeps for itself."""
_LEFT_BEHIND = frozenset({"core", "info", "xmp", "odf"})
_WEAK = frozenset({"created", "creator"})
"""What a template or an export often leaves behind."""
_TITLE_SHARE = 0.55
"""A title property is worth less than a heading and more than a file name."""


def property_readings(document: Document) -> Iterator[Reading]:
    """One reading for each property that speaks of identity."""
    for item in document.properties:
        reading = _reading(item, document)
        if reading is not None:
            yield reading
            if reading.field == "title" and not reading.placeholder:
                yield from _in_title(reading)


def _reading(item: Property, document: Document) -> Reading | None:
    value = item.value.strip()[:500]
    name = item.name.casefold().replace("-", "_").replace(" ", "_")
    field = None if (item.place, name) in _COUNTERS else _FIELDS.get(name)
    if field is None and item.place in _DECLARED and name not in _OTHER_MEANINGS:
        field = field_of(item.name.replace("_", " "))
    kept = normalised(field, value) if field and value else None
    if field is None or kept is None:
        return None
    placeholder = (field == "title" and property_title_fault(item, document) is not None) or (
        field in ("owner", "author") and author_fault(value) is not None
    )
    return Reading(
        field=field,
        value=value,
        normalised=kept,
        place="front-matter" if item.place == "front-matter" else "property",
        detail=f"{item.place}:{item.name}",
        placeholder=placeholder,
        confidence=_confidence(item.place, name, field),
    )


def property_title_fault(
    item: Property, document: Document, more: frozenset[str] = frozenset()
) -> TitleFault | None:
    """What is wrong with the title that a property gives, or None.

    Front matter and HTML titles are written with the text: only the properties of office files
    and PDF stay behind when a file is reused. `more` holds further template titles, folded.
    """
    stem = PurePosixPath(document.path.replace("\\", "/")).stem
    fault = title_fault(item.value, stem, more)
    if (
        fault is None
        and item.place in _LEFT_BEHIND
        and is_of_another_document(item.value, document)
    ):
        return "other-document"
    return fault


def _in_title(title: Reading) -> Iterator[Reading]:
    """The version and the date that a title property ends with (`Guide d'accueil v0.1`)."""
    version, date = title_version(title.value), first_date(title.value)
    trust = confidence("property", "within")
    inside = replace(title, wording="within", confidence=trust)
    if version:
        yield replace(inside, field="version", normalised=version)
    if date:
        yield replace(inside, field="date", normalised=date.iso)


def _confidence(place: str, name: str, field: Field) -> float:
    if place == "front-matter":
        return confidence("front-matter")
    if place == "custom" and name not in _WEAK:
        return DECLARED_PROPERTY
    if field == "title":
        return _TITLE_SHARE
    return confidence("property", "within" if name in _WEAK else "labelled")
