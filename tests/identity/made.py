"""Small documents for the tests of identity."""

from __future__ import annotations

from doclint.document import Block, Document, Format, Kind, Property
from doclint.identity import IdentityReadings, read_identity


def block(text: str, kind: Kind = "paragraph", **more: object) -> Block:
    """A block on the first page."""
    return Block(kind, text, **{"page": 1, **more})  # type: ignore[arg-type]


def table(*rows: tuple[str, ...], page: int = 1) -> Block:
    """A table from its rows."""
    return Block("table", "\n".join("\t".join(row) for row in rows), page=page, rows=rows)


def identity(
    *blocks: Block | str,
    path: str = "document.docx",
    properties: dict[str, str] | None = None,
    format: Format = "docx",
    language: str | None = None,
) -> IdentityReadings:
    """What is read in a document of these blocks; properties as `{"core:title": "…"}`."""
    named = ([*name.split(":"), value] for name, value in (properties or {}).items())
    return read_identity(
        Document(
            path=path,
            format=format,
            blocks=tuple(block(b) if isinstance(b, str) else b for b in blocks),
            properties=tuple(Property(*parts) for parts in named),
            declared_language=language,
        )
    )


def values(readings: IdentityReadings, field: str) -> list[tuple[str, str]]:
    """Place and normalised value of the readings of a field, best first."""
    return [(r.place, r.normalised) for r in readings.readings if r.field == field]
