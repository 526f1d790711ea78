"""From the pieces of all stories to the blocks of a document, and the facts tied to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from doclint.document import Block, ChangingDate, Comment, Hidden, Image, Revision, Struck
from doclint.readers.docx.pieces import Piece, with_members
from doclint.readers.docx.story import Object, Picture
from doclint.readers.ooxml import Shown
from doclint.readers.struck import struck_words

_EXCERPT = 300
"""Characters quoted of a paragraph whose format changed."""


@dataclass(slots=True)
class Assembly:
    """Gathers pieces in reading order; `paged` says whether the file tells page breaks."""

    paged: bool
    blocks: list[Block] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    struck: list[Struck] = field(default_factory=list)
    changing_dates: list[ChangingDate] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    """Characters in each language that the file declares for its words."""
    _anchors: list[str] = field(default_factory=list)
    """Bookmarks of paragraphs without words: they belong to the next block."""
    _running: set[tuple[str, str]] = field(default_factory=set)

    def add(self, pieces: Iterable[Piece]) -> None:
        """Makes blocks of the pieces that have words; facts of the others go to the last."""
        for piece in pieces:
            text = piece.text
            if text.strip():
                self._keep(piece, text)
            else:
                self._anchors += piece.anchors
                piece.index = self._last
            self._facts(piece, self.paged)

    def add_running(self, pieces: Iterable[Piece]) -> None:
        """The same for headers and footers: those that differ by a page number are one."""
        for piece in pieces:
            text = piece.text
            key = (piece.kind, piece.without_page_numbers)
            if text.strip() and key in self._running:
                continue
            if text.strip():
                self._running.add(key)
                self.blocks.append(piece.block(text, paged=False))
            piece.index = self._last
            self._facts(piece, paged=False)

    @property
    def _last(self) -> int | None:
        return len(self.blocks) - 1 if self.blocks else None

    def _keep(self, piece: Piece, text: str) -> None:
        piece.anchors[:0] = self._anchors
        self._anchors.clear()
        self.blocks.append(piece.block(text, self.paged))
        piece.index = self._last
        for look, characters in piece.looks.items():
            if look.language:
                self.languages[look.language] += characters

    def _facts(self, piece: Piece, paged: bool) -> None:
        """Tracked changes, struck and hidden words of a piece and of the paragraphs inside it."""
        for member in with_members(piece):
            member.index = piece.index
            page = member.page if paged else None
            self.revisions.extend(
                Revision(change.kind, "".join(change.words), piece.index, page)
                for change in member.changes
            )
            if member.mark_inserted and not member.changes:
                self.revisions.append(Revision("insertion", "", piece.index, page))
            if member.reformatted:
                self.revisions.append(Revision("format", member.text[:_EXCERPT], piece.index, page))
            self.struck.extend(
                replace(found, block=piece.index, page=page)
                for found in struck_words(member.parts, member.crossed)
            )
            self.changing_dates.extend(
                ChangingDate(shown, piece.index, page) for shown in member.changing_dates
            )
            for kind, words in member.unseen.items():
                text = "".join(words).strip()
                if text:
                    self.hidden.append(Hidden(kind, text, piece.index, page))

    def comment(self, text: str, piece: Piece | None) -> Comment:
        """A comment at the paragraph that holds its mark."""
        page = piece.page if piece is not None and self.paged else None
        return Comment(text, piece.index if piece else None, page)

    def shown(self, item: Object) -> Shown:
        """Where an object of another program is."""
        block = item.piece.index if item.piece else None
        return Shown(item.program, block, item.page if self.paged else None)

    def image(self, picture: Picture, page_area: int) -> Image:
        """A picture at its paragraph; `page_area` in square EMU, 0 when unknown."""
        area = picture.width * picture.height
        return Image(
            page=picture.page if self.paged else None,
            block=picture.piece.index if picture.piece else None,
            alternative=picture.alternative,
            share=min(area / page_area, 1.0) if area and page_area else None,
        )
