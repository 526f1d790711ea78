"""From what each document gave to the result of the run: the corpus, then the scores, the gate."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from doclint.corpus import CorpusAnalysis, unnamed
from doclint.corpus import checks as corpus_checks
from doclint.corpus.neighbours import Neighbours
from doclint.engine.checked import Checked
from doclint.engine.decisions import stale_decisions
from doclint.engine.gate import judge
from doclint.engine.plan import Plan, ignored_rules
from doclint.findings import DECISIONS, SCHEMA, Corpus, CorpusReport, DocumentReport, Finding
from doclint.scoring import score
from doclint.settings import SettingsError


def report(
    checked: Sequence[Checked],
    plan: Plan,
    faults: Sequence[SettingsError] = (),
    neighbours: Neighbours | None = None,
) -> CorpusReport:
    """Corpus rules, scores and verdict over documents that were checked one by one.

    `faults` are mistakes in the sheets that stand beside documents. `neighbours` are documents of a
    corpus that was checked before: what is among them alone is not told again.
    """
    digests = [document.digest for document in checked if document.digest is not None]
    if plan.settings.ignore_names:
        digests = [unnamed(digest) for digest in digests]
    beside = neighbours or Neighbours()
    digests.extend(beside.digests)
    corpus = CorpusAnalysis(digests, plan.language, plan.settings.settled, beside.template)
    crashes = [f"{document.path}: {crash}" for document in checked for crash in document.crashes]
    unread = [document.path for document in checked if document.unread]
    found: dict[str, list[Finding]] = defaultdict(list)
    for rule in plan.corpus_rules:
        apply = getattr(corpus_checks, rule.name.replace("-", "_"))
        try:
            for path, finding in apply(corpus, rule):
                if rule.name not in ignored_rules(plan, path):
                    found[path].append(finding)
        except Exception as error:  # noqa: BLE001  the other rules' findings must not be lost
            crashes.append(f"{rule.name}: {type(error).__name__}: {error}")
    documents = tuple(_document_report(document, found[document.path]) for document in checked)
    paths = {document.path for document in checked}
    stale = corpus.stale if neighbours is None else corpus.stale_about(paths)
    decisions = Counter(document.decision for document in documents)
    scores = [document.score for document in documents]
    return CorpusReport(
        schema=SCHEMA,
        tool=plan.tool,
        documents=documents,
        corpus=Corpus(
            score=(2 * sum(scores) + len(scores)) // (2 * len(scores)) if scores else None,
            documents=len(documents),
            decisions={decision: decisions[decision] for decision in DECISIONS},
            duplicates=tuple(one for one in corpus.duplicates if paths.intersection(one.documents)),
            families=tuple(one for one in corpus.families if paths.intersection(one.documents)),
            conflicts=tuple(
                one
                for one in corpus.conflicts
                if paths & {said.document for said in one.statements}
            ),
            stale=tuple(stale_decisions(stale, plan.settings, plan.language)),
        ),
        gate=judge(documents, plan.settings, plan.language, unread, crashes, faults),
    )


def _document_report(document: Checked, more: Iterable[Finding]) -> DocumentReport:
    findings = _numbered([*document.findings, *more])
    result = score(findings, read=document.digest is not None)
    return DocumentReport(
        path=document.path,
        sha256=document.sha256,
        format=document.format,
        bytes=document.bytes,
        language=document.language,
        identity=document.identity,
        metrics=document.metrics,
        score=result.value,
        grade=result.grade,
        decision=result.decision,
        dimensions=result.dimensions,
        findings=findings,
    )


def _numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in reading order; equal fingerprints of one document are told apart by rank."""
    ordered = sorted(
        findings,
        key=lambda f: (
            f.location.page or 0,
            f.location.block if f.location.block is not None else -1,
            f.location.start or 0,
            f.code,
            f.fingerprint,
            f.message,
        ),
    )
    seen: Counter[str] = Counter()
    result = []
    for finding in ordered:
        rank = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        if rank:
            mixed = hashlib.sha256(f"{finding.fingerprint}#{rank}".encode()).hexdigest()[:16]
            finding = replace(finding, fingerprint=mixed)
        result.append(finding)
    return tuple(result)
