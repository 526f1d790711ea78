"""Many documents: check each, then the corpus, then score, then the gate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from doclint.corpus import CorpusAnalysis
from doclint.corpus import checks as corpus_checks
from doclint.engine.cache import Cache
from doclint.engine.discovery import Candidate, discover
from doclint.engine.document import Checked, ignored_rules, numbered
from doclint.engine.gate import judge
from doclint.engine.packing import unpack
from doclint.engine.plan import Plan, make_plan
from doclint.engine.pool import Answer, check_in_workers, default_workers, unanswered
from doclint.engine.worker import answer as answer_for
from doclint.findings import DECISIONS, SCHEMA, Corpus, CorpusReport, DocumentReport, Finding
from doclint.scoring import score
from doclint.settings import Settings

Progress = Callable[[int, int, str], None]
"""Called with the number done, the number in all and the path of the document just done."""


def check(
    paths: str | Path | Iterable[str | Path],
    settings: Settings | None = None,
    progress: Progress | None = None,
    *,
    workers: int | None = None,
    cache: Cache | None = None,
) -> CorpusReport:
    """Check one path, or several files and folders, against the rules.

    Nothing is written but to `cache`, if given.

    Documents are read in `workers` processes, at most one a core unless told; 1 reads them in this
    process, where time and memory have no limit. Raises SettingsError for a missing path or a
    setting that cannot be followed, RuleError for a broken rule file. A document that cannot be
    read is a finding, never an exception.
    """
    settings = settings or Settings()
    plan = make_plan(settings)
    several = [paths] if isinstance(paths, (str, Path)) else paths
    candidates = discover([Path(path) for path in several], settings)
    checked = {}
    with closing(_answers(candidates, plan, workers, cache)) as answers:
        for answer in answers:
            candidate = answer.candidate
            found = unpack(answer.packed, candidate.shown)
            if cache is not None and answer.new:
                cache.put(found, candidate, plan, answer.packed)
            checked[candidate.shown] = replace(found, kept=b"")  # of no more use, and large
            if progress:
                progress(len(checked), len(candidates), candidate.shown)
    if cache is not None:
        cache.sweep()
    return report([checked[candidate.shown] for candidate in candidates], plan)


def _answers(
    candidates: Sequence[Candidate], plan: Plan, workers: int | None, cache: Cache | None
) -> Generator[Answer]:
    """One for each document, in any order."""

    def known(candidate: Candidate) -> bytes | None:
        return cache.get(candidate, plan) if cache is not None else None

    if workers != 1:
        yield from check_in_workers(candidates, plan, workers or default_workers(candidates), known)
        return
    for candidate in candidates:
        packed = known(candidate)
        if packed is not None:
            yield Answer(candidate, packed, new=False)
            continue
        try:
            yield Answer(candidate, answer_for(candidate, plan), new=True)
        except MemoryError:
            yield unanswered(candidate, "memory", plan)


def report(checked: Sequence[Checked], plan: Plan) -> CorpusReport:
    """Corpus rules, scores and verdict over documents that were checked one by one."""
    corpus = CorpusAnalysis(
        [document.digest for document in checked if document.digest is not None], plan.language
    )
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
            duplicates=corpus.duplicates,
            families=corpus.families,
            conflicts=corpus.conflicts,
        ),
        gate=judge(documents, plan.settings, plan.language, unread, crashes),
    )


def _document_report(document: Checked, more: Iterable[Finding]) -> DocumentReport:
    findings = numbered([*document.findings, *more])
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
