"""Runs the examples of a rule's file: from what the YAML shows to the findings of the rule."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.checks.integrity import from_read_error
from doclint.corpus import CorpusAnalysis, make_digest
from doclint.corpus import checks as corpus_checks
from doclint.document import Document, suffix_formats
from doclint.findings import Finding
from doclint.readers import ReadError, read
from doclint.ruleset import Rule, Ruleset, activate
from doclint.text import Language


def findings_of(
    ruleset: Ruleset, rule: Rule, example: Mapping[str, Any], folder: Path, language: Language
) -> list[Finding]:
    """What the rule says of an example; files of the example are written into the folder."""
    active = activate(ruleset, rule, None, language, example.get("params"))
    if "documents" in example:
        digests = [make_digest(Analysis(_document(one, folder))) for one in example["documents"]]
        check = getattr(corpus_checks, rule.name.replace("-", "_"))
        return [finding for _, finding in check(CorpusAnalysis(digests, language), active)]
    try:
        document = _document(example, folder)
    except ReadError as error:
        # A file that cannot be read speaks by the rule of its error, and by no other.
        assert error.rule == rule.name, f"the example cannot be read: {error}"
        return [from_read_error(active, error.code, error.detail, error.value, error.limit)]
    return list(check_for(rule)(Analysis(document), active))


def _document(example: Mapping[str, Any], folder: Path) -> Document:
    path = str(example["path"])
    if "document" in example:
        promised = next(iter(suffix_formats(path) or ()), None)
        return msgspec.convert({"path": path, "format": promised, **example["document"]}, Document)
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if "base64" in example:
        file.write_bytes(base64.b64decode(example["base64"], validate=False))
    else:
        file.write_bytes(str(example["text" if "text" in example else "content"]).encode())
    return read(file, path)
