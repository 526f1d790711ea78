"""Checks of what the file says of itself. Missing fields are rules of kind `metadata`."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.analysis import Analysis
from doclint.checks.ageing import review_overdue, stale_document
from doclint.checks.changing_dates import volatile_date
from doclint.checks.file_names import uninformative_filename
from doclint.document import Property
from doclint.findings import Finding, Location
from doclint.identity.file_name import stem_of
from doclint.identity.placeholders import author_fault
from doclint.identity.properties import property_title_fault
from doclint.identity.titles.borrowed import is_owner
from doclint.identity.wording import folded
from doclint.ruleset.model import ActiveRule

__all__ = [
    "placeholder_metadata", "review_overdue", "stale_document", "uninformative_filename",
    "volatile_date",
]  # fmt: skip


def placeholder_metadata(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding for the title and one for the author, as the properties give them.

    Beside a real title an author left by software is no finding here: when nothing else names
    an owner, missing-owner quotes it. A login says something to somebody: never one here.
    """
    titles = frozenset(map(folded, rule.params["titles"]))
    authors = frozenset(map(folded, rule.params["authors"]))
    given = list(_properties(analysis, "title"))
    doubts, stem = analysis.stated.doubts, stem_of(analysis.path)
    faults: list[str | None] = [
        property_title_fault(item, doubts, stem, titles)
        or ("owner" if is_owner(item.value, analysis.identity) else None)
        for item in given
    ]
    for item, fault in zip(given, faults, strict=True):
        if fault:
            yield _finding(rule, item, f"title-{fault}")
            break
    if given and not any(faults):
        return
    for item in _properties(analysis, "creator"):
        if author_fault(item.value, authors) in ("default-name", "software"):
            yield _finding(rule, item, "author")
            break


def _finding(rule: ActiveRule, item: Property, kind: str) -> Finding:
    value = item.value.strip()
    return rule.finding(Location(), value, kind=kind, value=value)


def _properties(analysis: Analysis, name: str) -> Iterator[Property]:
    return (p for p in analysis.document.properties if p.name == name and p.value.strip())
