"""What Word, PowerPoint and Excel files share: content types, relations, properties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tools.sample_docs.archive import xml
from tools.sample_docs.source import Source

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The identifier that every custom property bears."""

Relation = tuple[str, str]
"""Type (the last word of its address) and target."""


def content_types(parts: Mapping[str, str]) -> str:
    """`[Content_Types].xml`: part name → type, for the parts that need their own."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(targets: Iterable[Relation]) -> str:
    """A `.rels` part; the identifiers are rId1, rId2 …, in the order given."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_relation_type(kind)}" Target="{xml(target)}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _relation_type(kind: str) -> str:
    family = PACKAGE if kind == "metadata/core-properties" else OFFICE
    return f"{family}/relationships/{kind}"


def property_parts(source: Source, program: str) -> dict[str, str]:
    """`docProps/`: the properties of the source, and the page count a program would save."""
    pages = source.settings.get("pages")
    counted = f"<Pages>{pages}</Pages>" if pages else ""
    company = source.text("company")
    parts = {
        "docProps/core.xml": _core(source),
        "docProps/app.xml": (
            f'<Properties xmlns="{OFFICE}/extended-properties">{counted}'
            f"<Application>{program}</Application><Company>{xml(company)}</Company></Properties>"
        ),
    }
    custom = source.settings.get("custom")
    if custom:
        parts["docProps/custom.xml"] = _custom(custom)
    return parts


def _core(source: Source) -> str:
    names = {
        "title": "dc:title",
        "subject": "dc:subject",
        "author": "dc:creator",
        "keywords": "cp:keywords",
        "version": "cp:version",
        "status": "cp:contentStatus",
        "category": "cp:category",
    }
    values = "".join(
        f"<{tag}>{xml(source.text(key))}</{tag}>" for key, tag in names.items() if source.text(key)
    )
    for key in ("created", "modified"):
        if source.text(key):
            values += (
                f'<dcterms:{key} xsi:type="dcterms:W3CDTF">{source.text(key)}T09:00:00Z'
                f"</dcterms:{key}>"
            )
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{values}</cp:coreProperties>'
    )


def _custom(values: Mapping[str, str]) -> str:
    properties = "".join(
        f'<property fmtid="{_CUSTOM}" pid="{number}" name="{xml(name)}">'
        f"<vt:lpwstr>{xml(str(value))}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    return (
        f'<Properties xmlns="{OFFICE}/custom-properties" '
        f'xmlns:vt="{OFFICE}/docPropsVTypes">{properties}</Properties>'
    )


def property_types(parts: Iterable[str]) -> dict[str, str]:
    """Content types of the parts that `property_parts` makes."""
    kinds = {
        "docProps/core.xml": "vnd.openxmlformats-package.core-properties",
        "docProps/app.xml": "vnd.openxmlformats-officedocument.extended-properties",
        "docProps/custom.xml": "vnd.openxmlformats-officedocument.custom-properties",
    }
    return {name: kinds[name] for name in parts if name in kinds}


def package_relations(main: str, parts: Sequence[str]) -> str:
    """`_rels/.rels`: the main part, then the properties."""
    kinds = {
        "docProps/core.xml": "metadata/core-properties",
        "docProps/app.xml": "extended-properties",
        "docProps/custom.xml": "custom-properties",
    }
    found = [(kinds[name], name) for name in parts if name in kinds]
    return relations([("officeDocument", main), *found])
