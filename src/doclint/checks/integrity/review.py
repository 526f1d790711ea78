"""What a review left in the file: changes that nobody accepted, remarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.ruleset.errors import filled
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

_CHANGES: Mapping[str, Text] = {
    "insertion": Text("{n:ajout|ajouts}", "{n:insertion|insertions}"),
    "deletion": Text("{n:suppression|suppressions}", "{n:deletion|deletions}"),
    "move": Text("{n:déplacement|déplacements}", "{n:move|moves}"),
}
"""Changes of words; a change of format alone alters nothing that an assistant reads."""


def tracked_changes(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Insertions, deletions and moves that nobody accepted or refused."""
    changes = [one for one in analysis.document.revisions if one.kind in _CHANGES]
    if not changes:
        return
    counts = Counter[str](one.kind for one in changes)
    said = [filled(text, n=counts[kind]) for kind, text in _CHANGES.items() if counts[kind]]
    first = next((one for one in changes if one.text.strip()), changes[0])
    yield rule.finding(
        _place(analysis, first.block, first.page),
        first.text,
        changes=Text(", ".join(one.fr for one in said), ", ".join(one.en for one in said)),
        insertions=counts["insertion"],
        deletions=counts["deletion"],
        moves=counts["move"],
    )


def leftover_comments(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Remarks of reviewers that are still in the file."""
    comments = analysis.document.comments
    if comments:
        first = next((one for one in comments if one.text.strip()), comments[0])
        place = _place(analysis, first.block, first.page)
        yield rule.finding(place, first.text, count=len(comments))


def _place(analysis: Analysis, block: int | None, page: int | None) -> Location:
    return Location(page=page) if block is None else analysis.location(block)
