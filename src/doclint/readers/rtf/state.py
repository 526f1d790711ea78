"""Where the walk through an RTF file stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from doclint.document import Kind, Role
from doclint.readers.grid import Row
from doclint.readers.pieces import Look, Piece

Target = Literal["words", "note", "silent", "dead"]
"""Where text goes: into the story; to whoever opened the group and collects it; nowhere, until
a group inside holds words again; nowhere at all."""


@dataclass(frozen=True, slots=True)
class State:
    """What a group passes on to the groups inside it."""

    target: Target = "words"
    place: str = ""
    """The destination: `info`, `stylesheet`, `fonttbl` …"""
    look: Look = field(default_factory=Look)
    font: int | None = None
    fallback: int = 1
    """Characters that follow a Unicode one for programs that do not know it."""
    change: Literal["insertion", "deletion"] | None = None
    role: Role | None = None
    """Inside the result of a field that makes a table of contents or an index."""

    # of the paragraph
    style: int = 0
    outline: int | None = None
    item: int | None = None
    """Level of a list item, from 1."""
    in_table: bool = False


@dataclass(slots=True)
class Group:
    """An open brace: the state before it, and what happens when it closes."""

    before: State
    leaves: list[Callable[[], None]] = field(default_factory=list)
    """The last one first."""


@dataclass(slots=True)
class Story:
    """The body, a header, a note, a text box: its paragraphs and the table being read."""

    kind: Kind
    pieces: list[Piece] = field(default_factory=list)
    open: Piece | None = None
    cell: list[Piece] = field(default_factory=list)
    row: Row[list[Piece]] = field(default_factory=Row)
    rows: list[Row[list[Piece]]] = field(default_factory=list)

    @property
    def piece(self) -> Piece:
        """The paragraph being read."""
        if self.open is None:
            self.open = Piece(self.kind, 1)
        return self.open


@dataclass(slots=True)
class Style:
    """A paragraph style of the style sheet."""

    name: str = ""
    outline: int | None = None
    based_on: int | None = None
