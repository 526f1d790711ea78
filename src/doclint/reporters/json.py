"""`--format json`: the result document, and its JSON Schema, both generated from findings.py."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec

from doclint.findings import SCHEMA, CorpusReport
from doclint.reporters.options import Options


def render(report: CorpusReport, _options: Options | None = None) -> str:
    """The result document, two spaces of indent, keys in the order of DESIGN's contract."""
    encoded = msgspec.json.encode(report)
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def schema() -> str:
    """The JSON Schema (2020-12) of the result document."""
    top = msgspec.json.schema(CorpusReport)
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "Result document of doclint",
        **_closed(top),
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _closed(schema: Any) -> Any:
    """Every field is always written, so every field is required and no other is allowed."""
    if isinstance(schema, list):
        return [_closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in schema.items() if key != "default"}
    if "description" in closed:
        closed["description"] = inspect.cleandoc(closed["description"])
    if isinstance(closed.get("properties"), dict):
        closed["required"] = list(closed["properties"])
        closed["additionalProperties"] = False
    return closed
