"""Sensitivity rules that read more than words: labels that software puts into a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.analysis import Analysis
from doclint.findings import Finding
from doclint.identity.wording import folded
from doclint.ruleset.model import ActiveRule


def sensitivity_label(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each label in force, unless its name says that anyone may read.

    A file may hold only the label's identifier: `names` gives it a name, `identifier = name`.
    """
    names = _names(rule.params["names"])
    for label in analysis.document.labels:
        if not label.enabled:
            continue
        name = label.name or names.get(_identifier(label.identifier))
        if name is None:
            yield rule.finding(kind="unnamed", label=label.identifier, evidence=label.identifier)
        elif not _says(name, rule.params["harmless"]):
            kind = "strict" if _says(name, rule.params["strict"]) else "named"
            yield rule.finding(kind=kind, label=name, evidence=name)


def _says(name: str, words: Iterable[str]) -> bool:
    """True when one part of a label's name (`Confidentiel \\ RH` has two) is one of the words."""
    parts = {part.strip() for part in folded(name).replace("/", "\\").split("\\")}
    return not parts.isdisjoint(map(folded, words))


def _names(entries: Iterable[str]) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in entries)
    return {_identifier(left): right.strip() for left, _, right in pairs if right.strip()}


def _identifier(text: str) -> str:
    return text.strip().strip("{}").casefold()
