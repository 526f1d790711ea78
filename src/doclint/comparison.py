"""What changed between two documents: the result of `doclint diff`, schema `doclint/diff/1`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.findings import ConflictKind

SCHEMA: Literal["doclint/diff/1"] = "doclint/diff/1"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two documents, and what it says of itself."""

    path: str
    title: str | None
    version: str | None
    date: str | None
    """ISO 8601, as precise as the document is."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or one row of a table: shortened, personal data masked."""

    text: str
    page: int | None
    line: int | None


@dataclass(frozen=True, slots=True)
class FactChange:
    """A value that one document states otherwise than the other, in the same sentence."""

    kind: ConflictKind
    heading: str | None
    """Of the second document."""
    old: str
    """The values that differ, as written."""
    new: str
    before: Passage
    after: Passage


@dataclass(frozen=True, slots=True)
class Rewording:
    """A sentence and what it has become."""

    before: Passage
    after: Passage


@dataclass(frozen=True, slots=True)
class SectionChange:
    """What changed under one heading; None for what stands before the first."""

    heading: str | None
    status: Literal["changed", "added", "removed"]
    """Added or removed: only one of the documents has this heading."""
    reworded: tuple[Rewording, ...] = ()
    removed: tuple[Passage, ...] = ()
    added: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Facts first, then section by section, in the order of the second document."""

    schema: Literal["doclint/diff/1"]
    one: Side
    other: Side
    facts: tuple[FactChange, ...]
    sections: tuple[SectionChange, ...]
    """Sections where nothing changed are left out; so is what only moved."""

    @property
    def same(self) -> bool:
        """True when both documents say the same."""
        return not self.facts and not self.sections
