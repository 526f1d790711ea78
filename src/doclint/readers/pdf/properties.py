"""Properties and sensitivity labels of a PDF: the Info dictionary and the XMP packet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from doclint.document import Label, Property
from doclint.readers.names import dublin_core
from doclint.readers.pdf.dates import iso_date

INFO_NAMES: Mapping[str, str] = {
    "Title": "title",
    "Author": "creator",
    "Subject": "subject",
    "Keywords": "keywords",
    "CreationDate": "created",
    "ModDate": "modified",
    "Creator": "application",
    "Producer": "producer",
    "Company": "publisher",
    "Manager": "manager",
}
"""Keys of the Info dictionary; what PDF calls Creator is the program that made the document."""
MAX_XMP = 5 * 1024 * 1024
MAX_VALUES = 500
"""Values kept of one place."""

_XMP_NAMES: Mapping[tuple[str, str], str] = {
    ("http://ns.adobe.com/xap/1.0/", "CreateDate"): "created",
    ("http://ns.adobe.com/xap/1.0/", "ModifyDate"): "modified",
    ("http://ns.adobe.com/xap/1.0/", "CreatorTool"): "application",
    ("http://ns.adobe.com/xap/1.0/rights/", "UsageTerms"): "rights",
    ("http://ns.adobe.com/xap/1.0/rights/", "WebStatement"): "rights",
    ("http://ns.adobe.com/xap/1.0/mm/", "VersionID"): "version",
    ("http://ns.adobe.com/pdf/1.3/", "Keywords"): "keywords",
    ("http://ns.adobe.com/pdf/1.3/", "Producer"): "producer",
    ("http://www.aiim.org/pdfa/ns/id/", "part"): "pdfa-part",
}
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CUSTOM = "http://ns.adobe.com/pdfx/1.3/"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DATES = frozenset({"created", "modified"})
_LABEL = re.compile(r"MSIP_Label_([0-9A-Fa-f-]{8,40})_(\w{1,30})")


def info_properties(info: Mapping[str, str]) -> Iterator[Property]:
    """The values of the Info dictionary, keys without their slash."""
    for key, value in list(info.items())[:MAX_VALUES]:
        if not _LABEL.fullmatch(key):
            yield from _property("info", INFO_NAMES.get(key) or dublin_core(key) or key, value)


def xmp_values(packet: bytes) -> list[tuple[str, str, str]]:
    """The values of an XMP packet: namespace, name and text; empty when it is malformed."""
    if len(packet) > MAX_XMP or b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        return []
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, recover=True, remove_pis=True
    )
    try:
        root = etree.fromstring(packet, parser)
    except etree.XMLSyntaxError:
        return []
    values: list[tuple[str, str, str]] = []
    for description in () if root is None else root.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            values.append((*_split(str(name)), str(value)))
        for child in description:
            text = "; ".join(_texts(child))
            values.append((*_split(str(child.tag)), text))
    return values[:MAX_VALUES]


def xmp_properties(values: list[tuple[str, str, str]]) -> Iterator[Property]:
    """What the values of a packet say, in Dublin Core words."""
    for namespace, name, value in values:
        known = _XMP_NAMES.get((namespace, name))
        if known:
            yield from _property("xmp", known, value)
        elif namespace == _DUBLIN_CORE and name != "format":
            yield from _property("xmp", "keywords" if name == "subject" else name, value)
        elif namespace == _CUSTOM and not _LABEL.fullmatch(name):
            yield from _property("xmp", INFO_NAMES.get(name) or dublin_core(name) or name, value)


def labels(info: Mapping[str, str], values: list[tuple[str, str, str]]) -> tuple[Label, ...]:
    """The sensitivity labels that software wrote into Info and XMP, each once."""
    found: dict[str, Label] = {}
    custom = {name: value for _, name, value in values}
    for place, pairs in (("info", info), ("xmp", custom)):
        fields: dict[str, dict[str, str]] = {}
        for key, value in pairs.items():
            if match := _LABEL.fullmatch(key):
                fields.setdefault(match[1].lower(), {})[match[2]] = value.strip()
        for identifier, parts in fields.items():
            enabled = parts.get("Enabled", "").lower() in ("true", "1")
            found.setdefault(
                identifier, Label(identifier, parts.get("Name") or None, place, enabled)
            )
    return tuple(found.values())


def _property(place: str, name: str, value: str) -> Iterator[Property]:
    value = value.strip().strip("\x00\ufeff")
    if name in _DATES:
        value = iso_date(value) or ""
    if value:
        yield Property(place, name, value)


def _texts(element: etree._Element) -> list[str]:
    """The text of a value, or of the items of its list, the default language only."""
    items = [item for item in element.iter(f"{_RDF}li") if (item.text or "").strip()]
    if not items:
        return [(element.text or "").strip()]
    if any(True for _ in element.iter(f"{_RDF}Alt")):
        items = items[:1]
    return [(item.text or "").strip() for item in items]


def _split(tag: str) -> tuple[str, str]:
    namespace, _, name = tag.rpartition("}")
    return namespace.lstrip("{"), name
