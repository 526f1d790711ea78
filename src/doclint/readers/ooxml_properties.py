"""Properties and sensitivity labels of OOXML files: core, app and custom parts, LabelInfo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.document import Label, Property
from doclint.readers.numbers import whole
from doclint.readers.ooxml import Office

if TYPE_CHECKING:
    from lxml import etree

CORE_NAMES = {"contentStatus": "status"}
APP_NAMES = {
    "Company": "publisher",
    "Manager": "manager",
    "Template": "template",
    "Application": "application",
    "HyperlinkBase": "hyperlink-base",
}
_TRUE = ("1", "true")
_LABEL = re.compile(r"MSIP_Label_([0-9A-Fa-f-]{8,40})_(\w{1,30})")


def properties(office: Office) -> tuple[Property, ...]:
    """Core properties first, then app, then custom, each in the order of the file."""
    return tuple(
        Property(place, name, value.strip())
        for place, pairs in (
            ("core", _core(office)),
            ("app", _app(office)),
            ("custom", custom(office)),
        )
        for name, value in pairs
        if value.strip()
    )


def _core(office: Office) -> Iterator[tuple[str, str]]:
    for element in _children(office, "core-properties"):
        local = _local(element)
        yield CORE_NAMES.get(local, local), _text(element)


def _app(office: Office) -> Iterator[tuple[str, str]]:
    for element in _children(office, "extended-properties"):
        if _local(element) in APP_NAMES:
            yield APP_NAMES[_local(element)], _text(element)


def custom(office: Office) -> Iterator[tuple[str, str]]:
    """The custom properties, names as their author spelled them."""
    for element in _children(office, "custom-properties"):
        yield element.get("name", ""), _text(element)


def saved_count(office: Office, name: str) -> int | None:
    """A count (`Pages`, `Words`) that the program saved, None when it saved none."""
    for element in _children(office, "extended-properties"):
        if _local(element) == name:
            return whole(_text(element))
    return None


def labels(office: Office) -> tuple[Label, ...]:
    """Sensitivity labels: LabelInfo first, then custom properties that it does not override
    (MS-OFFCRYPTO 2.6.3). LabelInfo holds no names: a custom property may lend its own."""
    named: dict[str, dict[str, str]] = {}
    for name, value in custom(office):
        if match := _LABEL.fullmatch(name):
            named.setdefault(match[1].lower(), {})[match[2]] = value.strip()
    found: dict[str, Label] = {}
    for part in office.related("", "classificationlabels"):
        root = office.tree(part)
        for element in () if root is None else root:
            identifier = element.get("id", "").strip("{}").lower()
            enabled = element.get("enabled") in _TRUE and element.get("removed") not in _TRUE
            lent = named.get(identifier, {}).get("Name")
            found[identifier] = Label(identifier, lent, "LabelInfo", enabled)
    for identifier, fields in named.items():
        enabled = fields.get("Enabled", "").lower() in _TRUE
        found.setdefault(identifier, Label(identifier, fields.get("Name"), "custom", enabled))
    return tuple(found.values())


def _children(office: Office, kind: str) -> Iterator[etree._Element]:
    for part in office.related("", kind):
        root = office.tree(part)
        if root is not None:
            yield from root


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())
