"""What changed between two documents: the result of `doclint diff`, schema `doclint/diff/1`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.findings import ConflictKind

SCHEMA: Literal["doclint/diff/1"] = "doclint/diff/1"

ValueKind = ConflictKind | Literal["number"]
StatedField = Literal["title", "owner", "version", "date", "status"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two documents, and what it says of itself."""

    path: str
    title: str | None
    version: str | None
    date: str | None
    """ISO 8601, as precise as the document is."""


@dataclass(frozen=True, slots=True)
class StatedChange:
    """What the second document says of itself otherwise than the first; None: it says nothing."""

    field: StatedField
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or one row of a table: shortened, personal data masked."""

    text: str
    page: int | None
    line: int | None
    changed: tuple[tuple[int, int], ...] = ()
    """Where the words are that the other document does not have: offsets in `text`, the end
    exclusive. Empty for a passage that stands alone."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """A value that one document states otherwise than the other, in the same sentence."""

    kind: ValueKind
    heading: str | None
    """Of the second document."""
    old: str
    """The values that differ, as written."""
    new: str
    before: Passage
    after: Passage
    origin: str | None = None
    """As in `Rewording`."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """A sentence and what it has become."""

    before: Passage
    after: Passage
    origin: str | None = None
    """For a sentence that has also moved, its heading in the first document."""


@dataclass(frozen=True, slots=True)
class Move:
    """A sentence, or a heading, that now stands under another heading."""

    passage: Passage
    """In the second document."""
    origin: str
    """The heading in the first document; empty for what stands before the first."""


@dataclass(frozen=True, slots=True)
class SectionChange:
    """What changed under one heading; None for what stands before the first."""

    heading: str | None
    status: Literal["changed", "renamed", "added", "removed"]
    """Added or removed: only one of the documents has this heading."""
    was: str | None = None
    """The heading in the first document, for a section that is renamed."""
    reworded: tuple[Rewording, ...] = ()
    moved: tuple[Move, ...] = ()
    """What came from another section."""
    removed: tuple[Passage, ...] = ()
    added: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What they say of themselves, values, then section by section, as the second document goes.

    Each sentence of one document is in one place: unchanged, moved, in a fact, reworded, added or
    removed.
    """

    schema: Literal["doclint/diff/1"]
    one: Side
    other: Side
    stated: tuple[StatedChange, ...]
    facts: tuple[FactChange, ...]
    sections: tuple[SectionChange, ...]
    """Sections where nothing changed are left out."""
    unchanged: int
    """Sentences and rows that both documents hold under the same heading."""

    @property
    def same_text(self) -> bool:
        """True when both documents hold the same sentences under the same headings."""
        return not self.facts and not self.sections

    @property
    def same(self) -> bool:
        """True when both documents say the same, of themselves too."""
        return self.same_text and not self.stated
