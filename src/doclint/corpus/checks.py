"""Corpus rules: what is said to the owner of each document about the others.

One function a rule; each gives pairs of the path that a finding is about and the finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.corpus import CorpusAnalysis
from doclint.corpus.paths import to_keep, why_kept
from doclint.findings import Family, Finding
from doclint.ruleset.model import ActiveRule
from doclint.text import Language, Text

MOST_PATHS = 6
"""Paths named in one message; a longer list is cut."""


def exact_duplicate(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """One finding on each copy, and on each other format of one text, except the one to keep."""
    said: set[str] = set()
    for duplicate in corpus.duplicates:
        if duplicate.kind not in ("exact", "format"):
            continue
        documents = corpus.of(duplicate.documents)
        kept = to_keep(documents)
        for document in documents:
            if document is kept or document.path in said:
                continue
            said.add(document.path)
            yield (
                document.path,
                rule.finding(
                    kind="copy" if duplicate.kind == "exact" else "format",
                    keep=kept.path,
                    because=why_kept(kept, document),
                    documents=list(duplicate.documents),
                    similarity=duplicate.similarity,
                ),
            )


def competing_versions(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """One finding on each document of a family: its versions in order, and the current one."""
    same_text = {
        path: set(duplicate.documents)
        for duplicate in corpus.duplicates
        if duplicate.kind in ("exact", "format")
        for path in duplicate.documents
    }
    for family in corpus.families:
        texts = {min(same_text.get(path, {path})) for path in family.documents}
        for path in family.documents:
            if family.current is None:
                kind = "undecided"
            elif path == family.current or path in same_text.get(family.current, ()):
                kind = "current"
            else:
                kind = "other"
            yield (
                path,
                rule.finding(
                    kind=kind,
                    count=len(texts),
                    current=family.current or "",
                    because=family.because,
                    versions=_listed(family, rule.language),
                    documents=list(family.documents),
                ),
            )


def conflicting_fact(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """One finding on each statement: its value, another document and the value that one gives."""
    for conflict in corpus.conflicts:
        for statement in conflict.statements:
            # Two phones may look the same once masked: then any other document will do.
            others = [other for other in conflict.statements if other is not statement]
            other = next((one for one in others if one.value != statement.value), others[0])
            yield (
                statement.document,
                rule.finding(
                    statement.location,
                    statement.evidence,
                    kind=conflict.kind,
                    subject=conflict.subject,
                    value=statement.value,
                    other=other.document,
                    other_value=other.value,
                    other_evidence=other.evidence,
                ),
            )


def _listed(family: Family, language: Language) -> str:
    """The paths of a family in order, the last ones when there are too many."""
    shown = ", ".join(family.documents[-MOST_PATHS:])
    hidden = len(family.documents) - MOST_PATHS
    return _LAST.render(language, count=hidden, shown=shown) if hidden > 0 else shown


_LAST = Text(fr="{count:autre|autres}, puis {shown}", en="{count:other|others}, then {shown}")
