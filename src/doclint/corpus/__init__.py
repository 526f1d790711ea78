"""Documents compared with one another: copies, versions, conflicts.

`make_digest` summarises a document, `CorpusAnalysis` compares digests. Nothing depends on the
order in which documents are given.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from doclint.corpus.conflicts import find_conflicts
from doclint.corpus.digest import Digest, make_digest, named
from doclint.corpus.families import Groups, group
from doclint.corpus.ordering import order
from doclint.corpus.paths import to_keep
from doclint.findings import Conflict, Duplicate, Family
from doclint.text import Language, Text

__all__ = ["CorpusAnalysis", "Digest", "make_digest", "named"]

_BETWEEN = Text(fr=" ; ", en="; ")
_UNDECIDED = Text(
    fr="rien ne dit laquelle est à jour : ni numéro de version, ni date, ni statut",
    en="nothing tells which one is current: no version number, date or status",
)


class CorpusAnalysis:
    """What the documents of a corpus are to one another, computed on first use."""

    def __init__(self, digests: Iterable[Digest], language: Language = "fr") -> None:
        self.digests = tuple(sorted(digests, key=lambda digest: digest.path))
        self.language = language

    @cached_property
    def duplicates(self) -> tuple[Duplicate, ...]:
        """Groups of documents with the same content, by kind then by first path."""
        exact = [Duplicate("exact", self._paths(group), 1.0) for group in self._groups.copies]
        formats = [
            Duplicate("format", self._paths(twins.documents), round(twins.similarity, 2))
            for twins in self._groups.twins
        ]
        return (*exact, *formats)

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """Versions of one document, oldest first, by first path in alphabetical order."""
        return tuple(self._family(texts) for texts in self._groups.families)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Different values that documents state for one subject, in families first."""
        families = [
            [to_keep(self._digests(members)) for members in texts]
            for texts in self._groups.families
        ]
        texts = [to_keep(self._digests(members)) for members in self._groups.texts]
        return find_conflicts(sorted(texts, key=lambda digest: digest.path), families)

    def of(self, paths: Iterable[str]) -> list[Digest]:
        """The digests of some documents."""
        return [self._by_path[path] for path in paths]

    @cached_property
    def _by_path(self) -> dict[str, Digest]:
        return {digest.path: digest for digest in self.digests}

    @cached_property
    def _groups(self) -> Groups:
        return group(self.digests)

    def _paths(self, members: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.digests[index].path for index in members)

    def _digests(self, members: Iterable[int]) -> list[Digest]:
        return [self.digests[index] for index in members]

    def _family(self, texts: tuple[tuple[int, ...], ...]) -> Family:
        held = [self._digests(members) for members in texts]
        ordered = order(held)
        current = None if ordered.current is None else to_keep(held[ordered.current]).path
        reasons = [reason.render(self.language) for reason in ordered.because]
        return Family(
            documents=tuple(d.path for position in ordered.positions for d in held[position]),
            current=current,
            because=_BETWEEN.render(self.language).join(reasons)
            if reasons
            else _UNDECIDED.render(self.language),
        )
