"""What people decided of documents that are compared: not versions, not a conflict, this one.

A decision names documents by their path, or by the end of it, or by a pattern. It holds as long
as nobody takes it away; `stale` says which ones no longer decide anything, or speak of documents
that have changed since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import PurePosixPath
from typing import Literal

from doclint.corpus.digest import WRITTEN, Digest
from doclint.findings import Conflict
from doclint.identity.wording import folded
from doclint.settings import Settlement

Pair = frozenset[str]
"""Two paths."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision to look at again, and why; `documents` are those that it speaks of."""

    settlement: Settlement
    why: Literal["absent", "changed", "idle"]
    """No such document in this run; one that changed after the decision; nothing to decide."""
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """A decision and the documents that it speaks of."""

    settlement: Settlement
    documents: tuple[Digest, ...]
    absent: tuple[str, ...]
    """Names that no document of this run has."""

    @property
    def pairs(self) -> set[Pair]:
        """Every two of its documents."""
        return {frozenset(pair) for pair in combinations((d.path for d in self.documents), 2)}

    @property
    def current(self) -> str | None:
        """The path of the document to keep."""
        return next(
            (d.path for d in self.documents if _named(d.path, self.settlement.current)), None
        )


@dataclass(slots=True)
class Settled:
    """The decisions of a run, and which of them served."""

    decisions: Sequence[Matched]
    used: set[int] = field(default_factory=set)
    """Ranks of those that changed something."""

    def apart(self, together: Iterable[Iterable[str]]) -> set[Pair]:
        """Pairs that are no versions, among documents that would be together otherwise."""
        wanted = {rank: one.pairs for rank, one in self._of("not-versions").items()}
        refused: set[Pair] = set()
        for group in together if wanted else ():
            paths = set(group)
            for rank, pairs in wanted.items():
                if any(pair <= paths for pair in pairs):
                    self.used.add(rank)
                    refused |= pairs
        return refused

    def current(self, paths: Iterable[str]) -> tuple[str, Settlement] | None:
        """The document of a family to keep, and the decision that says so."""
        among = set(paths)
        for rank, one in self._of("current").items():
            held = [document for document in one.documents if document.path in among]
            if len(held) > 1 and one.current in among:
                self.used.add(rank)
                return str(one.current), one.settlement
        return None

    def open(self, conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
        """The conflicts that nobody settled."""
        return tuple(conflict for conflict in conflicts if not self._closed(conflict))

    def stale(self) -> tuple[Stale, ...]:
        """What to look at again, once all the rest was asked."""
        found = []
        for rank, one in enumerate(self.decisions):
            paths = tuple(document.path for document in one.documents)
            later = tuple(d.path for d in one.documents if _changed(d, one.settlement.date))
            if one.absent:
                found.append(Stale(one.settlement, "absent", one.absent))
            elif later:
                found.append(Stale(one.settlement, "changed", later))
            elif rank not in self.used:
                found.append(Stale(one.settlement, "idle", paths))
        return tuple(found)

    def _closed(self, conflict: Conflict) -> bool:
        """True when a decision covers every two statements that differ."""
        decisions = {
            rank: one.pairs
            for rank, one in self._of("not-a-conflict").items()
            if folded(one.settlement.subject) in folded(conflict.subject)
        }
        differing = {
            frozenset((one.document, other.document))
            for one, other in combinations(conflict.statements, 2)
            if one.value != other.value or len({s.value for s in conflict.statements}) == 1
        }
        serving = {rank for rank, pairs in decisions.items() if pairs & differing}
        covered = set().union(*(decisions[rank] for rank in serving))
        if not differing <= covered:
            return False
        self.used |= serving
        return True

    def _of(self, verdict: str) -> Mapping[int, Matched]:
        return {
            rank: one
            for rank, one in enumerate(self.decisions)
            if one.settlement.verdict == verdict
        }


def settle(settlements: Iterable[Settlement], digests: Sequence[Digest]) -> Settled:
    """Find the documents that the decisions speak of."""
    decisions = []
    for settlement in settlements:
        held = {
            name: [digest for digest in digests if _named(digest.path, name)]
            for name in settlement.documents
        }
        found = {digest.path: digest for named in held.values() for digest in named}
        absent = tuple(name for name, named in held.items() if not named)
        decisions.append(Matched(settlement, tuple(found[path] for path in sorted(found)), absent))
    return Settled(decisions)


def names(settlement: Settlement, path: str) -> bool:
    """True when a decision speaks of the document at this path."""
    return any(_named(path, name) for name in settlement.documents)


def _named(path: str, name: str) -> bool:
    """`rh/conges.docx` names `/srv/rh/conges.docx` too, and `tarifs_*.pdf` several."""
    wanted = name.replace("\\", "/").strip("/").removeprefix("./")
    if not any(sign in wanted for sign in "*?["):  # as below, and much quicker
        return bool(wanted) and (path == name or f"/{path}".endswith(f"/{wanted}"))
    return bool(wanted) and (path == name or PurePosixPath(path).match(wanted))


def _changed(document: Digest, day: str) -> bool:
    """True when a document says that it was written or saved after a day."""
    readings = (
        document.stated("date", WRITTEN),
        document.stated("modified", {"property"}, "modified"),
    )
    return any(
        reading is not None
        and len(reading.normalised) >= len(day)
        and reading.normalised[:10] > day
        for reading in readings
    )
