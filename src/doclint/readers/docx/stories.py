"""The stories of a Word file: its body, its headers and footers, its notes, its comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from doclint.document import Kind
from doclint.readers.docx import controls, drawings, grids, links, marks, paragraphs, runs
from doclint.readers.docx.numbering import Numbering
from doclint.readers.docx.pieces import Piece, show_white
from doclint.readers.docx.story import Story
from doclint.readers.docx.styles import Styles
from doclint.readers.docx.traverse import Handler, Outcome, ignore, traverse
from doclint.readers.docx.vocabulary import on, w
from doclint.readers.ooxml import RELATIONSHIP_ID, Office
from doclint.readers.pieces import flatten

if TYPE_CHECKING:
    from lxml import etree

_SILENT = ("sectPr", "proofErr", "bookmarkEnd", "commentRangeEnd", "permStart", "permEnd")
_RUNNING: dict[str, Literal["page-header", "page-footer"]] = {
    w("headerReference"): "page-header",
    w("footerReference"): "page-footer",
}
_NOTES = {"footnotes": w("footnote"), "endnotes": w("endnote")}


class Reader:
    """Reads the stories of one file with its styles and lists."""

    def __init__(self, office: Office, main: str) -> None:
        self.office = office
        self.main = main
        self.styles = Styles(self.related("styles"))
        self._numbering = Numbering(self.related("numbering"))

    def related(self, kind: str) -> etree._Element | None:
        """The root of the part of that kind: `styles`, `settings`, `comments` …"""
        part = next(self.office.related(self.main, kind), None)
        return None if part is None else self.office.tree(part)

    def story(self, root: etree._Element, part: str, kind: Kind, page: int = 1) -> Story:
        """Walks through one story of a part."""
        arrows = self.office.relationships(part)
        story = Story(self.styles, self._numbering, arrows, kind, page)

        def background(_: etree._Element) -> Outcome:
            story.backdrop += 1
            return "done"

        handlers: dict[str, Handler] = {w(name): ignore for name in _SILENT}
        handlers[w("background")] = background
        for module in (paragraphs, runs, grids, links, marks, drawings, controls):
            handlers.update(module.handlers(story))
        traverse(root, handlers)
        show_white(flatten(story.sink), story.floating)
        return story

    def running(self, body: etree._Element) -> Iterator[Story]:
        """Headers and footers that some page shows, each part once, in order of use."""
        settings = self.related("settings")
        alternate = None if settings is None else settings.find(w("evenAndOddHeaders"))
        even = alternate is not None and on(alternate)
        arrows = self.office.relationships(self.main)
        current: dict[tuple[str, str], str] = {}
        shown: dict[str, Literal["page-header", "page-footer"]] = {}
        for section in body.iter(w("sectPr")):
            for element in section:
                arrow = arrows.get(element.get(RELATIONSHIP_ID, ""))
                if element.tag in _RUNNING and arrow is not None:
                    current[str(element.tag), element.get(w("type"), "default")] = arrow.target
            title_page = section.find(w("titlePg"))
            first = title_page is not None and on(title_page)
            for (tag, pages), part in current.items():
                if pages == "default" or (first and pages == "first") or (even and pages == "even"):
                    shown.setdefault(part, _RUNNING[tag])
        for part, kind in shown.items():
            root = self.office.tree(part)
            if root is not None:
                yield self.story(root, part, kind)

    def notes(self, body: Story) -> Iterator[Piece]:
        """Footnotes and endnotes, each one piece, in the order of their marks."""
        read = {kind: self._texts(kind, tag) for kind, tag in _NOTES.items()}
        for kind, id_, page in body.notes:
            part, elements = read[kind]
            element = elements.pop(id_, None)
            if element is not None:
                story = self.story(element, part, "footnote", page)
                body.pictures += story.pictures
                note = Piece(kind="footnote", page=page, parts=[_joined(story)])
                for piece in flatten(story.sink):
                    note.style = note.style or piece.style
                    note.take(piece)
                yield note

    def comments(self) -> Iterator[tuple[str, str]]:
        """Id and words of each comment."""
        part, elements = self._texts("comments", w("comment"))
        for id_, element in elements.items():
            yield id_, _joined(self.story(element, part, "paragraph"))

    def _texts(self, kind: str, tag: str) -> tuple[str, dict[str, etree._Element]]:
        """The part of that kind and its elements by id."""
        part = next(self.office.related(self.main, kind), "")
        root = self.office.tree(part) if part else None
        elements = () if root is None else root.iter(tag)
        return part, {element.get(w("id"), ""): element for element in elements}


def _joined(story: Story) -> str:
    return "\n".join(piece.text for piece in flatten(story.sink) if piece.text)
