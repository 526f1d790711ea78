"""The register as JSON, in the words of Dublin Core, DCAT and ADMS (a JSON-LD context says which).

What none of them has a word for is under `doclint:`. The manual gives the table, with SEDA.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from doclint.identity.model import Field
from doclint.identity.normalise import DATE_FIELDS, normalised
from doclint.register.columns import NAMES, keys_of
from doclint.register.records import Record
from doclint.register.table import Table, fault
from doclint.text import Language, Text

SCHEMA = "doclint/register/1"
NO_EXPORT = Text(
    fr="« {file} » n'est pas un registre écrit par doclint : il n'est pas remplacé. Choisissez un "
    "autre nom.",
    en="“{file}” is no register that doclint wrote: it is not replaced. Choose another name.",
)
CONTEXT = {
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "adms": "http://www.w3.org/ns/adms#",
    "spdx": "http://spdx.org/rdf/terms#",
    "doclint": "urn:doclint:register:1:",
}
TERMS: dict[Field, str] = {
    "title": "dcterms:title",
    "owner": "dcterms:publisher",
    "author": "dcterms:creator",
    "reference": "dcterms:identifier",
    "version": "dcat:version",
    "date": "dcterms:issued",
    "effective": "dcterms:valid",
    "modified": "dcterms:modified",
    "status": "adms:status",
    "approver": "doclint:approver",
    "approved": "dcterms:dateAccepted",
    "audience": "dcterms:audience",
    "purpose": "dcterms:abstract",
    "review_by": "doclint:reviewBy",
    "retention": "doclint:retention",
    "licence": "dcterms:license",
    "language": "dcterms:language",
    "kind": "dcterms:type",
}
"""Field → name in the export."""
_PATH, _CHECKSUM = "doclint:path", "spdx:checksumValue"
_WORDS: frozenset[Field] = DATE_FIELDS | {"status", "kind"}
"""Fields whose values are the same in every language."""


def export(records: Iterable[Record], path: Callable[[str], str]) -> bytes:
    """One JSON object, schema `doclint/register/1`; `path` writes the paths of the records."""
    content = {
        "@context": CONTEXT,
        "schema": SCHEMA,
        "documents": [_document(record, path) for record in records],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def parse_export(file: Path, data: bytes, language: Language) -> Table:
    """The paths and hashes of an export, to tell what changed since. Raises SettingsError."""
    try:
        content = msgspec.json.decode(data, type=_Export)
    except msgspec.DecodeError as error:
        raise fault(NO_EXPORT, file) from error
    headings = tuple(NAMES[key].render(language) for key in ("path", "sha256"))
    rows = ((document.path, document.checksum or "") for document in content.documents)
    return Table((headings, *rows), 0, keys_of(headings))


class _ExportedDocument(msgspec.Struct):
    path: str = msgspec.field(name=_PATH)
    checksum: str | None = msgspec.field(name=_CHECKSUM, default=None)


class _Export(msgspec.Struct, tag=SCHEMA, tag_field="schema"):
    documents: list[_ExportedDocument]


def _document(record: Record, path: Callable[[str], str]) -> dict[str, Any]:
    entry = record.entry
    stated = {
        term: _value(field, record.values[field])
        for field, term in TERMS.items()
        if record.values.get(field)
    }
    return {
        _PATH: path(entry.path),
        _CHECKSUM: entry.sha256,
        **stated,
        "doclint:score": entry.score,
        "doclint:grade": entry.grade,
        "doclint:decision": entry.decision,
        "doclint:doFirst": entry.first or None,
    }


def _value(field: Field, value: str) -> str:
    return normalised(field, value) or value if field in _WORDS else value
