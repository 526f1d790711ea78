"""Checks of what the file says of itself. Missing fields are rules of kind `metadata`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.identity.placeholders import author_fault, title_fault
from doclint.identity.wording import folded
from doclint.ruleset.model import ActiveRule


def placeholder_metadata(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding for the title and one for the author, as the properties give them."""
    stem = PurePosixPath(analysis.document.path.replace("\\", "/")).stem
    titles = frozenset(map(folded, rule.params["titles"]))
    authors = frozenset(map(folded, rule.params["authors"]))
    for value in _properties(analysis, "title"):
        fault = title_fault(value, stem, titles)
        if fault:
            yield rule.finding(Location(), value, kind=f"title-{fault}", value=value)
            break
    for value in _properties(analysis, "creator"):
        # A login says nothing to a reader but was not left by software: missing-owner tells it.
        if author_fault(value, authors) in ("default-name", "software"):
            yield rule.finding(Location(), value, kind="author", value=value)
            break


def _properties(analysis: Analysis, name: str) -> Iterator[str]:
    for item in analysis.document.properties:
        if item.name == name and item.value.strip():
            yield item.value.strip()
