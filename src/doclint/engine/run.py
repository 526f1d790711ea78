"""Many documents: the rules, the workers, then one result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from doclint.engine.discovery import Candidate, Found, look
from doclint.engine.plan import Plan, make_plan
from doclint.engine.pool import Answer, Known, check_in_workers, default_workers, unanswered
from doclint.settings import Settings, SettingsError
from doclint.text import Text, escaped

if TYPE_CHECKING:
    from doclint.engine.cache import Cache
    from doclint.engine.checked import Checked
    from doclint.engine.process import Worker
    from doclint.findings import CorpusReport

Progress = Callable[[int, int, str], None]
"""Called with the number done, the number in all and the path of the document just done."""
Notify = Callable[[Text], None]
"""Called with what to tell the user beside the results."""
_LOST = Text(
    fr="{file} : cette fiche n'a pas de document. Son nom doit être le nom entier du document, "
    "suivi de .doclint.toml. Renommez-la, ou retirez-la.",
    en="{file}: this sidecar file has no document. Its name must be the whole name of the "
    "document, followed by .doclint.toml. Rename it, or remove it.",
)


@dataclass(frozen=True, slots=True)
class Each:
    """What every document gave, before they are compared."""

    checked: tuple[Checked, ...]
    """In the order of their paths."""
    faults: tuple[SettingsError, ...]
    """Mistakes in the sheets that stand beside documents."""


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
    each = check_each(
        plan, [Path(path) for path in several], progress, workers=workers, cache=cache
    )
    from doclint.engine.report import report

    return report(each.checked, plan, each.faults)


def check_each(
    plan: Plan,
    paths: Iterable[Path],
    progress: Progress | None = None,
    *,
    workers: int | None = None,
    cache: Cache | None = None,
    first: Worker | None = None,
    notify: Notify | None = None,
    aside: Iterable[Path] = (),
) -> Each:
    """Read and check each document, as `check` does; see report.py for what comes after.

    `first` is a worker that was started ahead; the caller ends it. Files `aside` are no documents
    of the folders that hold them.
    """
    candidates, faults = _declared(look(paths, plan.settings, aside), plan, notify)
    checked = {}
    with _answers(candidates, plan, workers, cache, first) as answers:
        # Half of the program: it is loaded while the workers read.
        import doclint.engine.report  # noqa: F401
        from doclint.engine.packing import unpack

        for answer in answers:
            candidate = answer.candidate
            found = unpack(answer.packed, candidate.shown)
            if cache is not None and answer.new:
                cache.put(found, candidate, plan, answer.packed)
            if found.digest is None and candidate.declared:
                from doclint.engine.declared import as_declared

                found = as_declared(found, candidate)
            checked[candidate.shown] = replace(found, kept=b"")  # of no more use, and large
            if progress:
                progress(len(checked), len(candidates), candidate.shown)
    if cache is not None:
        cache.sweep()
    return Each(tuple(checked[candidate.shown] for candidate in candidates), faults)


def _declared(
    found: Found, plan: Plan, notify: Notify | None
) -> tuple[Sequence[Candidate], tuple[SettingsError, ...]]:
    """The candidates with what people declare of them, and the mistakes they made."""
    notices = [
        Text(_LOST.fr.format(file=escaped(lost)), _LOST.en.format(file=escaped(lost)))
        for lost in found.lost_sidecars
    ]
    candidates: Sequence[Candidate] = found.candidates
    faults: tuple[SettingsError, ...] = ()
    if found.sidecars or plan.settings.identity.register is not None:
        # Imported only where something is declared: one document alone is answered sooner.
        from doclint.engine.declared import with_declared

        declared = with_declared(candidates, plan.settings, plan.limits.reading)
        candidates, faults = declared.candidates, declared.faults
        notices.extend(declared.notices)
    if notify is not None:
        for notice in notices:
            notify(notice)
    return candidates, faults


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
