"""Corpus rules: what is said to the owner of each document about the others.

One function a rule; each gives pairs of the path that a finding is about and the finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from doclint.corpus import CorpusAnalysis
from doclint.corpus.borrowed import MOST_NAMED, borrowed_key
from doclint.corpus.paths import to_keep, why_kept
from doclint.findings import Conflict, Duplicate, Finding
from doclint.identity.wording import folded
from doclint.ruleset.model import ActiveRule
from doclint.text import Language, Text, escaped

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


def near_duplicate(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """One finding on each of the documents that are nearly the same and that nothing orders."""
    for duplicate in corpus.duplicates:
        if duplicate.kind != "near":
            continue
        for path in duplicate.documents:
            others = [other for other in duplicate.documents if other != path]
            yield (
                path,
                rule.finding(
                    kind="pair" if len(others) == 1 else "group",
                    others=_listed(others, rule.language),
                    percent=_percent(duplicate),
                    documents=list(duplicate.documents),
                    similarity=duplicate.similarity,
                ),
            )


def contained_document(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """One finding on each document that is found inside longer ones, and where."""
    wholes: dict[str, list[Duplicate]] = defaultdict(list)
    for duplicate in corpus.duplicates:
        if duplicate.kind == "contained":
            wholes[duplicate.documents[0]].append(duplicate)
    for path, found in wholes.items():
        most = max(found, key=lambda duplicate: duplicate.similarity)
        yield (
            path,
            rule.finding(
                kind="one" if len(found) == 1 else "several",
                whole=most.documents[1],
                wholes=_listed([one.documents[1] for one in found], rule.language),
                percent=_percent(most),
                documents=[one.documents[1] for one in found],
                similarity=most.similarity,
            ),
        )


def competing_versions(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """All the versions, in order: on the current one and on later drafts, or on each of them when
    nothing tells which one is current. On older ones, `superseded_document` speaks."""
    for lineage in corpus.lineages:
        family = lineage.family
        for rank, paths in enumerate(lineage.texts):
            if lineage.current is not None and rank < lineage.current:
                continue
            if lineage.current is None:
                kind = "undecided"
            else:
                kind = "current" if rank == lineage.current else "draft"
            for path in paths:
                yield (
                    path,
                    rule.finding(
                        kind=kind,
                        count=len(lineage.texts),
                        current=family.current or "",
                        because=family.because,
                        versions=_listed(family.documents, rule.language),
                        documents=list(family.documents),
                    ),
                )


def superseded_document(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """One finding on each document that holds an older version than the current one."""
    for lineage in corpus.lineages:
        family = lineage.family
        for paths in lineage.texts[: lineage.current or 0]:
            for path in paths:
                yield (
                    path,
                    rule.finding(
                        current=family.current,
                        because=family.because,
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
                    other_page=other.location.page,
                    other_heading=other.location.heading,
                    other_date=other.date,
                    confidence=conflict.confidence,
                    current=conflict.current,
                    believe=_believe(conflict),
                ),
            )


def placeholder_metadata(corpus: CorpusAnalysis, rule: ActiveRule) -> Iterator[tuple[str, Finding]]:
    """One finding on each document that kept the title of a template, and who else did.

    Of a title that the settings name, the check of the document itself speaks.
    """
    named = set(map(folded, rule.params["titles"]))
    for held in corpus.templates:
        if borrowed_key(held[0]) in named:
            continue
        first = [document.path for document in held[: MOST_NAMED + 1]]
        for document in held:
            others = [path for path in first if path != document.path][:MOST_NAMED]
            yield (
                document.path,
                rule.finding(
                    evidence=document.borrowed,
                    kind="title-shared",
                    value=document.borrowed,
                    others=", ".join(others),
                    documents=others,
                ),
            )


def _believe(conflict: Conflict) -> Text:
    """Which document is current, as the end of a message."""
    if conflict.current is None:
        return Text("", "")
    current = escaped(conflict.current)
    return Text(fr=f" La version à jour est {current}.", en=f" The current version is {current}.")


def _listed(paths: Sequence[str], language: Language) -> str:
    """Paths in order, the last ones when there are too many."""
    shown = ", ".join(paths[-MOST_PATHS:])
    hidden = len(paths) - MOST_PATHS
    return _LAST.render(language, count=hidden, shown=shown) if hidden > 0 else shown


def _percent(duplicate: Duplicate) -> int:
    """The likeness in whole hundredths."""
    return round(100 * duplicate.similarity)


_LAST = Text(fr="{count:autre|autres}, puis {shown}", en="{count:other|others}, then {shown}")
