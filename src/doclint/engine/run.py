"""Many documents: the rules, the workers, then one result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from doclint.engine.discovery import Candidate, discover
from doclint.engine.plan import Plan, make_plan
from doclint.engine.pool import Answer, Known, check_in_workers, default_workers, unanswered
from doclint.settings import Settings

if TYPE_CHECKING:
    from doclint.engine.cache import Cache
    from doclint.engine.process import Worker
    from doclint.findings import CorpusReport

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
    several = [paths] if isinstance(paths, (str, Path)) else paths
    plan = make_plan(settings or Settings())
    return check_by(plan, [Path(path) for path in several], progress, workers=workers, cache=cache)


def check_by(
    plan: Plan,
    paths: Iterable[Path],
    progress: Progress | None = None,
    *,
    workers: int | None = None,
    cache: Cache | None = None,
    first: Worker | None = None,
) -> CorpusReport:
    """As `check`, when the rules are already chosen.

    `first` is a worker that was started ahead; the caller ends it.
    """
    candidates = discover(paths, plan.settings)
    checked = {}
    with _answers(candidates, plan, workers, cache, first) as answers:
        # Half of the program: it is loaded while the workers read.
        from doclint.engine.packing import unpack
        from doclint.engine.report import report

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
    candidates: Sequence[Candidate],
    plan: Plan,
    workers: int | None,
    cache: Cache | None,
    first: Worker | None,
) -> AbstractContextManager[Iterator[Answer]]:
    """One for each document, in any order."""

    def known(candidate: Candidate) -> bytes | None:
        return cache.get(candidate, plan) if cache is not None else None

    if workers == 1:
        return nullcontext(_in_this_process(candidates, plan, known))
    number = workers or default_workers(candidates)
    return check_in_workers(candidates, plan, number, known, first)


def _in_this_process(candidates: Sequence[Candidate], plan: Plan, known: Known) -> Iterator[Answer]:
    from doclint.engine.worker import answer

    for candidate in candidates:
        packed = known(candidate)
        if packed is not None:
            yield Answer(candidate, packed, new=False)
            continue
        try:
            yield Answer(candidate, answer(candidate, plan), new=True)
        except MemoryError:
            yield unanswered(candidate, "memory", plan)
