"""OpenDocument texts and presentations: odt, ott, odp, otp."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.document import Document, Kind
from doclint.readers.draft import Draft
from doclint.readers.errors import ReadError
from doclint.readers.odf import drawings, marks, slides, structure, words
from doclint.readers.odf.masters import drawn, running
from doclint.readers.odf.metadata import page_count, read_metadata
from doclint.readers.odf.parts import Parts
from doclint.readers.odf.story import Handler, Leave, Story, walk
from doclint.readers.odf.styles import Styles
from doclint.readers.odf.vocabulary import draw, office
from doclint.readers.pieces import Piece, deliver, flatten, settle
from doclint.readers.source import Source

if TYPE_CHECKING:
    from lxml import etree


def read(source: Source) -> Document:
    """Reads a text or a presentation.

    Raises ReadError: what the guard of packages refuses, `password`, and `damaged` when the
    body cannot be read. Damage elsewhere is kept in `Document.problems`.
    """
    parts = Parts(source)
    content = parts.main("content.xml")
    body = content.find(office("body"))
    if body is None:
        raise ReadError("unreadable-document", "damaged", "content.xml holds no body")
    presentation = body.find(office("presentation"))
    return _Reader(parts, content).read(source, body, presentation is not None)


class _Reader:
    def __init__(self, parts: Parts, content: etree._Element) -> None:
        self.parts = parts
        self.content = content
        self.common = parts.side("styles.xml")
        self.styles = Styles(content, self.common)
        self.draft = Draft(problems=parts.problems)

    def read(self, source: Source, body: etree._Element, presentation: bool) -> Document:
        draft = self.draft
        meta = self.parts.side("meta.xml")
        if meta is not None:
            read_metadata(meta, draft)
        story = self.story(body, "paragraph", 0 if presentation else 1, presentation)
        pieces = list(flatten(story.sink))
        settle(pieces)
        around = list(self.running(presentation))
        pages = story.page if presentation else None if meta is None else page_count(meta)
        # Where pages begin is only known when the breaks in the file make as many as it says.
        paged = story.page == pages if pages else story.soft_breaks > 0
        deliver((p for p in around if p.kind != "page-footer"), draft, paged=False)
        deliver([*pieces, *story.notes], draft, paged=paged, page_area=self.styles.page_area)
        deliver((p for p in around if p.kind == "page-footer"), draft, paged=False)
        draft.embedded += self.parts.embedded()
        declared = (item.value for item in draft.properties if item.name == "language")
        return draft.document(
            source,
            "odp" if presentation else "odt",
            page_count=pages,
            declared_language=next(declared, None) or self.styles.language,
        )

    def story(
        self, root: etree._Element, kind: Kind, page: int, presentation: bool = False
    ) -> Story:
        """Walks through one story."""
        story = Story(self.styles, self.draft, kind, page)
        handlers: dict[str, Handler] = {}
        for module in (words, structure, marks, drawings):
            handlers.update(module.handlers(story))
        if presentation:
            handlers.update(slides.handlers(story))
            for name in ("frame", "custom-shape"):
                handlers[draw(name)] = _placed(story, handlers[draw(name)])
        walk(root, handlers, story)
        return story

    def running(self, presentation: bool) -> Iterator[Piece]:
        """Headers and footers, and what is drawn on master slides."""
        if self.common is None:
            return
        found: Iterator[tuple[etree._Element, Kind]]
        if presentation:
            found = ((element, "page-footer") for element in drawn(self.common, self.content))
        else:
            found = running(self.common, self.content)
        for element, kind in found:
            yield from flatten(self.story(element, kind, 1).sink)


def _placed(story: Story, handler: Handler) -> Handler:
    """The handler of a drawing that may fill a place in the layout of slides."""

    def placed(element: etree._Element) -> Leave:
        outcome = handler(element)
        return slides.placeholder(story, element, outcome if callable(outcome) else _nothing)

    return placed


def _nothing() -> None:
    pass
