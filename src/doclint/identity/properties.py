"""Readings from what the file declares: office and PDF properties, front matter, HTML meta."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from doclint.document import Document, Property
from doclint.identity.labels import field_of
from doclint.identity.model import Field, Place, Reading
from doclint.identity.normalise import normalised
from doclint.identity.placeholders import author_fault, title_fault

_FIELDS: dict[str, Field] = {
    "title": "title",
    "creator": "author",
    "author": "author",
    "authors": "author",
    "auteur": "author",
    "publisher": "owner",
    "company": "owner",
    "manager": "owner",
    "owner": "owner",
    "version": "version",
    "identifier": "reference",
    "status": "status",
    "contentstatus": "status",
    "date": "date",
    "issued": "date",
    "published": "date",
    "updated": "date",
    "rights": "licence",
    "license": "licence",
    "licence": "licence",
    "audience": "audience",
    "created": "date",
    "modified": "modified",
    "review_by": "review_by",
    "review_date": "review_by",
    "expires": "review_by",
}
_DECLARED_BY_PEOPLE = frozenset({"front-matter", "custom"})
"""Places that nobody fills without wanting to, unlike `creator` or `created`."""


def property_readings(document: Document) -> Iterator[Reading]:
    """One reading for each property that speaks of identity."""
    stem = PurePosixPath(document.path.replace("\\", "/")).stem
    for item in document.properties:
        reading = _reading(item, stem)
        if reading is not None:
            yield reading


def _reading(item: Property, stem: str) -> Reading | None:
    value = item.value.strip()
    field = _field(item)
    if field is None or not value:
        return None
    kept = normalised(field, value)
    if kept is None:
        return None
    place: Place = "front-matter" if item.place == "front-matter" else "property"
    placeholder = (field == "title" and title_fault(value, stem) is not None) or (
        field in ("owner", "author") and author_fault(value) is not None
    )
    by_hand = item.place in _DECLARED_BY_PEOPLE and item.name not in ("created", "modified")
    return Reading(
        field=field,
        value=value,
        normalised=kept,
        place=place,
        detail=f"{item.place}:{item.name}",
        placeholder=placeholder,
        confidence=0.9 if by_hand else 0.3,
    )


def _field(item: Property) -> Field | None:
    name = item.name.casefold().replace("-", "_").replace(" ", "_")
    if name in _FIELDS:
        return _FIELDS[name]
    return field_of(item.name.replace("_", " "))
