"""A story (body, header, note …) being read: where the walk stands and what it has found."""

from __future__ import annotations

from dataclasses import dataclass, field

from doclint.document import Kind, Reference, Role
from doclint.readers.docx.fields import Field
from doclint.readers.docx.numbering import Numbering
from doclint.readers.docx.pieces import Piece
from doclint.readers.docx.styles import Look, Styles
from doclint.readers.grid import Row
from doclint.readers.ooxml import Relationship


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a paragraph: where a link or a tracked change begins."""

    piece: Piece | None
    start: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the paragraph that holds it; sizes in EMU (914 400 to the inch)."""

    piece: Piece | None
    page: int
    alternative: str | None
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Object:
    """An object of another program, and the paragraph that shows it."""

    piece: Piece | None
    page: int
    program: str


@dataclass(frozen=True, slots=True)
class Control:
    """A content control tied to a property or to data of the file."""

    name: str
    binding: str
    """The XPath of what it is tied to."""
    text: str


@dataclass(slots=True)
class Table:
    """A table being read."""

    rows: list[Row[list[Piece]]] = field(default_factory=list)
    """Rows of cells of pieces."""
    column: int = 0
    """Where the next cell of the row begins in the grid."""
    falling: dict[int, Row[list[Piece]]] = field(default_factory=dict)
    """By column, the rows of cells with words that may go on below."""
    row_page: int = 1
    last_page: int = 1
    """Each cell of a row that goes over a page break notes the break: it counts once."""


@dataclass(slots=True)
class Story:
    """The state of a walk; `kind` is what its paragraphs are unless they say better."""

    styles: Styles
    numbering: Numbering
    relationships: dict[str, Relationship]
    kind: Kind = "paragraph"
    page: int = 1

    # where the walk stands
    sink: list[Piece] = field(default_factory=list)
    """Where finished pieces go: the story, a cell, a text box."""
    open: list[Piece] = field(default_factory=list)
    """The paragraph being read, after those whose text boxes are being read."""
    carried: Piece | None = None
    """A paragraph whose end was deleted: the next one goes on with it."""
    look: Look = field(default_factory=Look)
    fields: list[Field] = field(default_factory=list)
    """Those that are open, innermost last."""
    in_code: int = 0
    """How many of them are in their instruction: words there are no words."""
    roles_of_fields: list[Field] = field(default_factory=list)
    """The open tables of contents and indexes."""
    page_numbers: int = 0
    """How many open fields stand for a page number."""
    tables: list[Table] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    """Of the content controls around."""
    removed: list[str] | None = None
    """Inside a deletion, its words."""
    added: bool = False
    """Whether an insertion is around."""
    backdrop: int = 0
    """How many things around may lie behind the words: white is no hiding there."""
    linked: int = 0
    """How many hyperlinks and fields that link are around."""
    behind: bool = False
    """Whether the drawing being read lies behind the text."""
    loose_anchors: list[str] = field(default_factory=list)
    """Bookmarks between paragraphs: they belong to the next."""

    # what was found beside the pieces
    floating: dict[int, int] = field(default_factory=dict)
    """By page, the area in square EMU of the largest drawing that floats: words may lie on it."""
    rendered_breaks: int = 0
    typed_breaks: int = 0
    pictures: list[Picture] = field(default_factory=list)
    objects: dict[str, Object] = field(default_factory=dict)
    """By the part that holds them."""
    notes: list[tuple[str, str, int]] = field(default_factory=list)
    """Kind, id and page of the notes, in the order of their marks."""
    commented: dict[str, Piece] = field(default_factory=dict)
    """Where each comment stands, by id."""
    references: list[Reference] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)

    @property
    def paragraph(self) -> Piece | None:
        """The paragraph being read."""
        return self.open[-1] if self.open else None

    def say(self, text: str | None) -> None:
        """Words in the file: seen by readers, deleted, hidden, or part of an instruction."""
        if not text or not self.open:
            return
        if self.in_code:
            return
        if self.removed is not None:
            self.removed.append(text)
            return
        piece, look = self.open[-1], self.look
        blank = text.isspace()
        if look.hidden or look.tiny:
            if not blank or piece.unseen:
                piece.unseen.setdefault("hidden-style" if look.hidden else "tiny", []).append(text)
            return
        if not blank:
            if not piece.looks:
                piece.page = self.page
            piece.looks[look] = piece.looks.get(look, 0) + len(text)
            if self.roles_of_fields and piece.within is None:
                piece.within = self.roles_of_fields[0]
            if look.white and not (look.shaded or piece.shaded or self.backdrop):
                piece.unseen.setdefault("same-colour", []).append(text)
        if look.strike or look.dstrike:
            piece.crossed.append(len(piece.parts))
        if self.page_numbers:
            piece.page_numbers.add(len(piece.parts))
        piece.parts.append(text)

    def pin(self) -> Piece | None:
        """The paragraph being read, which something refers to: it stays, even without words."""
        if self.open:
            self.open[-1].pinned = True
        return self.paragraph

    def mark(self) -> Mark:
        """The present place."""
        piece = self.paragraph
        return Mark(piece, len(piece.parts) if piece else 0)

    def since(self, mark: Mark) -> str:
        """The words of the present paragraph since a place, or all if it began after it."""
        piece = self.paragraph
        if piece is None:
            return ""
        return "".join(piece.parts[mark.start if mark.piece is piece else 0 :])
