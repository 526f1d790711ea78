"""A story (body, header, master slide …) being read: where the walk stands, what it has found.

OpenDocument mixes words and elements, so that what follows an element belongs to its parent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from doclint.document import Kind, Revision, Role
from doclint.readers.draft import Draft
from doclint.readers.grid import Row
from doclint.readers.odf.styles import Styles
from doclint.readers.pieces import Look, Piece

Leave = Callable[[], None]
"""What happens at the end of an element."""
Outcome = Leave | Literal["done"] | None
"""A handler's answer: what to do at the end; or that the inside does not matter; or nothing."""
Handler = Callable[[etree._Element], Outcome]

_SPACE = re.compile(r"[ \t\r\n]+")
_MAX_INSERTIONS = 16
"""Tracked insertions followed at once; real ones hardly overlap."""


@dataclass(slots=True)
class Story:
    """The state of a walk; `kind` is what its paragraphs are unless they say better."""

    styles: Styles
    draft: Draft
    """Takes what has no place in a paragraph: references, hidden slides."""
    kind: Kind = "paragraph"
    page: int = 1

    sink: list[Piece] = field(default_factory=list)
    """Where finished pieces go: the story, a cell, a text box."""
    open: list[Piece] = field(default_factory=list)
    """The paragraph being read, after those whose text boxes or notes are being read."""
    looks: list[Look] = field(default_factory=list)
    lists: int = 0
    """How many lists are around."""
    roles: list[Role] = field(default_factory=list)
    """Of the indexes around."""
    tables: list[list[Row[list[Piece]]]] = field(default_factory=list)
    """Rows of cells of pieces."""
    hidden: int = 0
    """How many things around hide what is in them."""
    backdrop: int = 0
    """How many things around may lie behind the words: white is no hiding there."""
    break_pending: bool = False
    loose_anchors: list[str] = field(default_factory=list)
    """Bookmarks between paragraphs: they belong to the next."""

    notes: list[Piece] = field(default_factory=list)
    soft_breaks: int = 0
    regions: dict[str, Revision] = field(default_factory=dict)
    """Tracked changes, by id; only deletions hold their words there."""
    inserting: dict[str, list[str]] = field(default_factory=dict)
    """The words of the tracked insertions that are open, by id."""

    @property
    def paragraph(self) -> Piece | None:
        """The paragraph being read."""
        return self.open[-1] if self.open else None

    def say(self, words: str | None) -> None:
        """Words as the file lays them out: any white space is one space, none at the start."""
        if words and self.open:
            words = _SPACE.sub(" ", words)
            parts = self.open[-1].parts
            if words[0] == " " and (not parts or parts[-1][-1] in " \n\t"):
                words = words[1:]
            self.put(words)

    def put(self, words: str) -> None:
        """Words exactly so."""
        if not words or not self.open:
            return
        piece, look = self.open[-1], self.looks[-1]
        blank = words.isspace()
        unseen = "hidden-style" if self.hidden else look.unseen
        if unseen == "same-colour" and self.backdrop:
            unseen = None
        if unseen is not None and (not blank or unseen in piece.unseen):
            piece.unseen.setdefault(unseen, []).append(words)
        if unseen in ("hidden-style", "tiny"):
            return  # white words stay: the paper may not be white after all
        if not blank:
            if not piece.looks:
                piece.page = self.page
            piece.looks[look] += len(words)
        if look.struck:
            piece.crossed.append(len(piece.parts))
        piece.parts.append(words)
        for insertion in self.inserting.values():
            insertion.append(words)

    def begin_insertion(self, identifier: str) -> None:
        """Follows the words of a tracked insertion."""
        if len(self.inserting) < _MAX_INSERTIONS:
            self.inserting[identifier] = []

    def divert(self) -> Callable[[], list[Piece]]:
        """Sends what follows to a place of its own; the answer ends that and returns it."""
        outer, self.sink = self.sink, []

        def end() -> list[Piece]:
            pieces, self.sink = self.sink, outer
            return pieces

        return end

    def anchor_here(self, pieces: list[Piece]) -> None:
        """Puts pieces after the paragraph that holds them, or where the walk stands."""
        (self.paragraph.after if self.paragraph else self.sink).extend(pieces)


def walk(root: etree._Element, handlers: Mapping[str, Handler], story: Story) -> None:
    """Calls the handler of each element, by tag, in document order, without recursion.

    Elements without a handler are transparent: their words count.
    """
    leaves: list[Leave | None] = []
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            handler = handlers.get(element.tag)
            outcome = None if handler is None else handler(element)
            if outcome == "done":
                walker.skip_subtree()
                leaves.append(None)
            else:
                leaves.append(outcome)
                if words := element.text:
                    story.say(words)
            continue
        leave = leaves.pop()
        if leave is not None:
            leave()
        if element is not root and (words := element.tail):
            story.say(words)


def ignore(_: etree._Element) -> Outcome:
    """The handler of elements that say nothing to a reader, with all that is in them."""
    return "done"
