"""Blocks in the making: what the walk gathers of a paragraph until the whole file was seen."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from doclint.document import Block, Kind, Link, Role
from doclint.readers.docx.fields import Field
from doclint.readers.docx.styles import Look, ParagraphStyle

ChangeKind = Literal["insertion", "deletion", "move"]
UnseenKind = Literal["hidden-style", "same-colour", "tiny"]


@dataclass(slots=True)
class Change:
    """A tracked change; `end` is where it stands among the parts of its paragraph."""

    kind: ChangeKind
    words: list[str]
    end: int


@dataclass(slots=True)
class Piece:
    """A paragraph, or a table made of the paragraphs of its cells."""

    kind: Kind = "paragraph"
    style: ParagraphStyle | None = None
    style_id: str | None = None
    level: int | None = None
    page: int = 1
    own_role: Role | None = None
    """From its style or the content control around it."""
    within: Field | None = None
    """The table of contents or index whose result holds its words."""
    caption: bool = False
    parts: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    merged: int = 0
    """Cells of the table that are merged."""
    page_numbers: set[int] = field(default_factory=set)
    """Which parts a field fills with the number of the page."""
    crossed: list[int] = field(default_factory=list)
    """Which parts have a line through their letters."""
    changing_dates: list[str] = field(default_factory=list)
    """What fields show of the day it is."""
    looks: dict[Look, int] = field(default_factory=dict)
    """Characters in each look."""
    links: list[Link] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    reformatted: bool = False
    mark_inserted: bool = False
    mark_deleted: bool = False
    """Its end was deleted: without the deletion it is one paragraph with the next."""
    unseen: dict[UnseenKind, list[str]] = field(default_factory=dict)
    shaded: bool = False
    """Whether something other than paper may lie behind its words."""
    pinned: bool = False
    """Whether a picture or a comment refers to it."""
    after: list[Piece] = field(default_factory=list)
    """What is anchored in it: text boxes."""
    members: list[Piece] = field(default_factory=list)
    """The paragraphs that this table or note is made of."""
    index: int | None = None
    """Its place in `Document.blocks`; the place before it when it has no words."""

    @property
    def matters(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(
            self.parts or self.pinned or self.after or self.anchors or self.changes or self.unseen
        ) or (self.reformatted or self.mark_inserted)

    @property
    def text(self) -> str:
        """The words, as `Block.text`."""
        if self.rows:
            return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in self.rows)
        return "".join(self.parts).strip()

    @property
    def role(self) -> Role | None:
        """What the file declares it to be."""
        if self.own_role is None and self.within is not None and self.within.closed:
            return self.within.role
        return self.own_role

    @property
    def tentative_role(self) -> Role | None:
        """The role it has if the field around it turns out to have an end."""
        return self.own_role or (self.within.role if self.within else None)

    def take(self, piece: Piece) -> None:
        """Makes a paragraph part of this table or note, which already holds its words."""
        self.members.append(piece)
        piece.rows = []
        self.links += piece.links
        self.anchors += piece.anchors
        for look, characters in piece.looks.items():
            self.looks[look] = self.looks.get(look, 0) + characters

    @property
    def without_page_numbers(self) -> str:
        """Its words, and those of its paragraphs, that are the same on every page."""
        return "\n".join(
            "".join(part for at, part in enumerate(piece.parts) if at not in piece.page_numbers)
            for piece in with_members(self)
        )

    def change(self, kind: ChangeKind, text: str, start: int) -> None:
        """Notes a tracked change; one that continues the last is the same change."""
        last = self.changes[-1] if self.changes else None
        if last is not None and last.kind == kind and last.end == start:
            last.words.append(text)
            last.end = len(self.parts)
        else:
            self.changes.append(Change(kind, [text], len(self.parts)))

    def block(self, text: str, paged: bool) -> Block:
        """The block; `text` is its text, `paged` whether the file tells where pages begin."""
        size = max(self.looks, key=lambda look: self.looks[look]).size if self.looks else None
        plain = self.kind == "paragraph" and self.role is None
        captioned = plain and (self.caption or (self.style is not None and self.style.caption))
        return Block(
            kind="caption" if captioned else self.kind,
            text=text,
            page=self.page if paged else None,
            level=self.level,
            style=self.style.name if self.style else None,
            rows=tuple(tuple(row) for row in self.rows),
            merged=self.merged,
            role=self.role,
            links=tuple(self.links),
            size=size,
            bold=bool(self.looks) and all(look.bold for look in self.looks),
            anchors=tuple(self.anchors),
        )


def settle(pieces: list[Piece]) -> None:
    """Last decisions, once every field is closed: a line of a table of contents is neither
    heading nor list item, and the title of a table of contents belongs to it.

    Authors use the style of that title for other headings too (a foreword): it only counts
    directly above such a table.
    """
    following: Role | None = None
    for piece in reversed(pieces):
        if piece.style is not None and piece.style.contents_title and piece.role is None:
            if following is not None:
                piece.own_role = following
            elif piece.kind == "paragraph":
                piece.kind, piece.level = "heading", 1
        if piece.role is not None and piece.kind in ("heading", "list-item"):
            piece.kind, piece.level = "paragraph", None
        following = piece.role


def show_white(pieces: Iterable[Piece], pages: Container[int] | None = None) -> None:
    """White words on these pages (None: on all) may lie on a picture: they are not hidden."""
    for piece in pieces:
        for member in with_members(piece):
            if pages is None or member.page in pages:
                member.unseen.pop("same-colour", None)


def with_members(piece: Piece) -> Iterator[Piece]:
    """A piece and all that it is made of, at any depth, in reading order."""
    stack = [piece]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(current.members))
