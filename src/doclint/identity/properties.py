"""Readings from what the file declares: office and PDF properties, front matter, HTML meta."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from doclint.document import Document, Property
from doclint.identity.dates.find import first_date
from doclint.identity.labelled import segments
from doclint.identity.labels import field_of
from doclint.identity.model import Doubt, Field, Reading, Stated
from doclint.identity.normalise import normalised
from doclint.identity.owners.names import issuer_in, names_body
from doclint.identity.placeholders import TitleFault, author_fault, title_fault
from doclint.identity.titles.other_document import find_doubt, is_of_another_document
from doclint.identity.titles.words import share_of
from doclint.identity.trust import DECLARED_PROPERTY, confidence
from doclint.identity.versions import title_version
from doclint.identity.wording import folded

_FIELDS: dict[str, Field] = {
    "title": "title",
    "creator": "author",
    "publisher": "owner",
    "company": "owner",
    "manager": "owner",
    "service": "owner",
    "identifier": "reference",
    "version": "version",
    "approver": "approver",
    "approved": "approved",
    "effective": "effective",
    "status": "status",
    "contentstatus": "status",
    "date": "date",
    "issued": "date",
    "published": "date",
    "updated": "date",
    "lastmod": "date",
    "last_update": "date",
    "created": "modified",
    "modified": "modified",
    "rights": "licence",
    "audience": "audience",
    "purpose": "purpose",
    "objet": "purpose",
    "retention": "retention",
    "language": "language",
    "category": "kind",
    "type": "kind",
    "documenttype": "kind",
    "document_type": "kind",
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
LEFT_BEHIND = frozenset({"core", "info", "xmp", "odf"})
_WEAK = frozenset({"created", "creator"})
"""What a template or an export often leaves behind."""
_COMPANY = frozenset(
    {("app", "publisher"), ("info", "publisher"), ("custom", "company"), ("app", "company")}
)
"""The company of the template or of the machine, as readers name it."""
_TITLE_SHARE = 0.55
"""A title property is worth less than a heading and more than a file name."""


def title_doubts(document: Document) -> dict[str, Doubt]:
    """What speaks against the titles that properties give, whatever the name of the file."""
    found: dict[str, Doubt] = {}
    for item in document.properties:
        behind = item.place in LEFT_BEHIND and _field(item) == "title"
        if behind and title_fault(item.value) is None:
            doubt = find_doubt(item.value, document)
            if doubt is not None:
                found[item.value] = doubt
    return found


def language_reading(document: Document) -> Iterator[Reading]:
    """The language that the file declares for its words, beside what its properties say."""
    declared = document.declared_language or ""
    code = normalised("language", declared)
    if code:
        trust = confidence("property")
        yield Reading("language", declared, code, "property", None, "document", confidence=trust)


def property_readings(stated: Stated, file_stem: str) -> Iterator[Reading]:
    """One reading for each property that speaks of identity."""
    for item in stated.properties:
        reading = _reading(item, stated.doubts, file_stem)
        if reading is not None:
            yield reading
            if reading.field == "title" and not reading.placeholder:
                yield from _in_title(reading)


def _reading(item: Property, doubts: Mapping[str, Doubt], file_stem: str) -> Reading | None:
    value = item.value.strip()[:500]
    field = _field(item)
    kept = normalised(field, value) if field and value else None
    if field is None or kept is None:
        return None
    placeholder = (
        field == "title" and property_title_fault(item, doubts, file_stem) is not None
    ) or (field in ("owner", "author") and author_fault(value) is not None)
    company = (item.place, _plain_name(item)) in _COMPANY
    if company and not placeholder and not names_body(value):
        return None  # the firm that made the template or set up the machine
    return Reading(
        field=field,
        value=value,
        normalised=kept,
        place="front-matter" if item.place == "front-matter" else "property",
        detail=f"{item.place}:{item.name}",
        placeholder=placeholder,
        confidence=confidence("property", "within")
        if company
        else _confidence(item.place, _plain_name(item), field, value),
    )


def _plain_name(item: Property) -> str:
    return item.name.casefold().replace("-", "_").replace(" ", "_")


def _field(item: Property) -> Field | None:
    """What a property speaks of, if of identity at all."""
    name = _plain_name(item)
    field = None if (item.place, name) in _COUNTERS else _FIELDS.get(name)
    if field is None and item.place in _DECLARED and name not in _OTHER_MEANINGS:
        field = field_of(item.name.replace("_", " "))
    return field


def property_title_fault(
    item: Property,
    doubts: Mapping[str, Doubt],
    file_stem: str,
    more: frozenset[str] = frozenset(),
) -> TitleFault | None:
    """What is wrong with the title that a property gives, or None.

    Front matter and HTML titles are written with the text: only the properties of office files
    and PDF stay behind when a file is reused. `doubts` are those of `title_doubts`; `more` holds
    further template titles, folded.
    """
    fault = title_fault(item.value, file_stem, more)
    doubt = doubts.get(item.value) if item.place in LEFT_BEHIND else None
    if fault is None and doubt is not None and is_of_another_document(doubt, file_stem):
        return "other-document"
    return fault


def saved_day(properties: Iterable[Property]) -> str:
    """The day when the file was last saved, or made, as its properties say; empty without."""
    days: dict[str, str] = {}
    for item in properties:
        if item.value.strip():
            days.setdefault(item.name, item.value.strip())
    return days.get("modified") or days.get("created") or ""


def _in_title(title: Reading) -> Iterator[Reading]:
    """The version and the date that a title property ends with (`Guide d'accueil v0.1`), and the
    body that a web page adds (`Carte d'identité - Ville de Valbrume`)."""
    version, date = title_version(title.value), first_date(title.value)
    trust = confidence("property", "within")
    inside = replace(title, wording="within", confidence=trust)
    if version:
        yield replace(inside, field="version", normalised=version)
    if date:
        yield replace(inside, field="date", normalised=date.iso)
    for part in segments(title.value)[1:]:
        issuer = issuer_in(part)
        if issuer:
            yield replace(inside, field="owner", value=issuer[0], normalised=folded(issuer[0]))


def _confidence(place: str, name: str, field: Field, value: str) -> float:
    if place == "front-matter":
        return confidence("front-matter")
    if place == "custom" and name not in _WEAK:
        return DECLARED_PROPERTY
    if field == "title":
        return round(share_of(value, 1) * _TITLE_SHARE, 3)
    return confidence("property", "within" if name in _WEAK else "labelled")
