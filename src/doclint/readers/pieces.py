"""Blocks in the making: what a walk gathers of a paragraph, a note or a table.

OpenDocument and RTF use them; Word has its own, because its fields and revisions reach further.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, Protocol, Self, TypeVar

from doclint.document import (
    Block,
    ChangingDate,
    Comment,
    Hidden,
    Image,
    Kind,
    Link,
    Revision,
    Role,
    Struck,
)
from doclint.readers.draft import Draft
from doclint.readers.grid import Row, merged_cells
from doclint.readers.struck import struck_words

Unseen = Literal["hidden-style", "tiny", "same-colour"]

_TINY = 2.0
"""Points; nobody reads letters of that size."""

_LINE_END = re.compile(r" *\n *")
_RUNNING = frozenset(("page-header", "page-footer"))
_FRAMED = frozenset(("heading", "list-item"))


class Look(NamedTuple):
    """How words look."""

    size: float | None = None
    """Points."""
    bold: bool = False
    hidden: bool = False
    white: bool = False
    painted: bool = False
    """There is a colour behind them."""
    struck: bool = False
    """There is a line through them."""

    @property
    def unseen(self) -> Unseen | None:
        """Why nobody sees these words, if paper lies behind them."""
        if self.hidden:
            return "hidden-style"
        if self.size is not None and self.size <= _TINY:
            return "tiny"
        return "same-colour" if self.white and not self.painted else None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph gets from its style."""

    name: str | None = None
    """That of the style in the list of styles, not of the automatic one made for a paragraph."""
    look: Look = field(default_factory=Look)
    level: int | None = None
    """1 for the title of the document; other headings say their own level."""
    role: Role | None = None
    contents_title: bool = False
    caption: bool = False
    breaks_before: bool = False
    breaks_after: bool = False


class Picture(NamedTuple):
    """A picture: its alternative, None without one, and its area in square points, if said."""

    alternative: str | None
    area: float | None = None


@dataclass(slots=True)
class Piece:
    """A paragraph, a note, or a table made of the paragraphs of its cells."""

    kind: Kind
    page: int
    style: ParagraphStyle = field(default_factory=ParagraphStyle)
    level: int | None = None
    role: Role | None = None
    parts: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    merged: int = 0
    """Cells of the table that are merged."""
    links: list[Link] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    crossed: list[int] = field(default_factory=list)
    """Which parts have a line through their letters."""
    passages: list[Struck] = field(default_factory=list)
    """The struck words of the paragraphs that this table or note is made of."""
    changing_dates: list[str] = field(default_factory=list)
    """What fields show of the day it is."""
    looks: Counter[Look] = field(default_factory=Counter)
    """Characters in each look."""
    images: list[Picture] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    unseen: dict[Unseen, list[str]] = field(default_factory=dict)
    after: list[Piece] = field(default_factory=list)
    """What is anchored in it: text boxes."""

    @property
    def text(self) -> str:
        """The words, as `Block.text`."""
        if self.rows:
            return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in self.rows)
        words = "".join(self.parts)
        return (_LINE_END.sub("\n", words) if "\n" in words else words).strip(" \n\t")

    @property
    def struck(self) -> list[Struck]:
        """The words with a line through them."""
        return self.passages + struck_words(self.parts, self.crossed)

    def take(self, piece: Piece) -> None:
        """Makes the facts of a paragraph those of the table or note that holds its words."""
        self.links += piece.links
        self.anchors += piece.anchors
        self.passages += piece.struck
        self.changing_dates += piece.changing_dates
        self.looks += piece.looks
        self.images += piece.images
        self.comments += piece.comments
        self.revisions += piece.revisions
        for kind, words in piece.unseen.items():
            self.unseen.setdefault(kind, []).extend(words)

    def block(self, paged: bool) -> Block:
        """The block; `paged` says whether the file tells where pages begin."""
        size = max(self.looks, key=lambda look: self.looks[look]).size if self.looks else None
        return Block(
            kind=self.kind,
            text=self.text,
            page=self.page if paged else None,
            level=self.level,
            style=self.style.name,
            rows=tuple(tuple(" ".join(cell.split()) for cell in row) for row in self.rows),
            merged=self.merged,
            role=self.role,
            links=tuple(self.links),
            size=size,
            bold=bool(self.looks) and all(look.bold for look in self.looks),
            anchors=tuple(self.anchors),
        )


class _Anchoring(Protocol):
    @property
    def after(self) -> Sequence[Self]: ...


_Any = TypeVar("_Any", bound=_Anchoring)


def flatten(pieces: Iterable[_Any]) -> Iterator[_Any]:
    """Pieces with what is anchored in them, in reading order; those of Word files too."""
    stack = [iter(pieces)]
    while stack:
        for piece in stack[-1]:
            yield piece
            if piece.after:
                stack.append(iter(piece.after))
                break
        else:
            stack.pop()


def joined(pieces: list[Piece]) -> str:
    """The words of several paragraphs, one a line."""
    return "\n".join(piece.text for piece in pieces if piece.text)


def assemble(rows: list[Row[list[Piece]]], kind: Kind) -> Iterator[Piece]:
    """The pieces that rows of cells amount to; `kind` is that of ordinary paragraphs here.

    A table of one column frames paragraphs, and so does a row of one cell that holds a heading
    or a list: they are what the reader sees. The rest is a table.
    """
    frame = all(len(row) < 2 for row in rows)
    kept: list[Row[list[Piece]]] = []
    for row in rows:
        if frame or (len(row) == 1 and any(piece.kind in _FRAMED for piece in row[0])):
            yield from _table(kept, kind)
            kept = []
            for cell in row:
                yield from cell
        else:
            kept.append(row)
    yield from _table(kept, kind)


def _table(rows: list[Row[list[Piece]]], kind: Kind) -> Iterator[Piece]:
    pieces = [piece for row in rows for cell in row for piece in cell]
    if not any(piece.text for piece in pieces):
        yield from pieces  # no words, but their pictures and bookmarks
        return
    made = Piece("table" if kind == "paragraph" else kind, pieces[0].page, role=pieces[0].role)
    made.rows = [[joined(cell) for cell in row] for row in rows]
    made.merged = merged_cells(rows)
    for piece in pieces:
        made.take(piece)
    yield made


def settle(pieces: list[Piece]) -> None:
    """A line of a table of contents is neither heading nor list item; its title belongs to it.

    Authors use the style of that title for other headings too: it only counts above a table of
    contents.
    """
    following: Role | None = None
    for piece in reversed(pieces):
        if piece.style.contents_title and piece.role is None and following is not None:
            piece.role = following
        if piece.role is not None and piece.kind in _FRAMED:
            piece.kind, piece.level = "paragraph", None
        if piece.text:
            following = piece.role


def deliver(
    pieces: Iterable[Piece], draft: Draft, paged: bool, page_area: float | None = None
) -> None:
    """Adds pieces to a document; the facts of those without words go to the block before.

    Pictures of headers and footers are left out, as in every format: a logo on each page.
    `page_area` is in square points.
    """
    anchors: list[str] = []
    for piece in pieces:
        piece.anchors[:0] = anchors
        block = piece.block(paged)
        index = draft.add_running(block) if piece.kind in _RUNNING else draft.add(block)
        anchors = piece.anchors if index is None else []
        place = draft.last if index is None else index
        page = piece.page if paged else None
        if piece.kind not in _RUNNING:
            for alternative, area in piece.images:
                share = min(area / page_area, 1.0) if area and page_area else None
                draft.images.append(Image(page, place, alternative, share))
        draft.comments += [Comment(words, place, page) for words in piece.comments]
        draft.revisions += [
            Revision(change.kind, change.text, place, page) for change in piece.revisions
        ]
        draft.struck += [replace(found, block=place, page=page) for found in piece.struck]
        draft.changing_dates += [ChangingDate(it, place, page) for it in piece.changing_dates]
        for kind, words in piece.unseen.items():
            if hidden := " ".join("".join(words).split()):
                draft.hidden.append(Hidden(kind, hidden, place, page))
