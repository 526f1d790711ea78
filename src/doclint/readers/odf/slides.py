"""Handlers of what only presentations have: slides, placeholders, speaker notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.document import Hidden, Kind, Page
from doclint.readers.odf.story import Handler, Leave, Outcome, Story, ignore
from doclint.readers.odf.vocabulary import draw, presentation
from doclint.readers.pieces import Piece, flatten, joined

if TYPE_CHECKING:
    from lxml import etree

CLASS = presentation("class")
_RUNNING: Mapping[str, Kind] = {
    "header": "page-header",
    "footer": "page-footer",
    "date-time": "page-footer",
}


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag; `draw:frame` and shapes are first those of drawings.py."""

    def slide(element: etree._Element) -> Leave:
        story.page += 1
        end = story.divert()

        def leave() -> None:
            pieces = list(flatten(end()))
            pieces.sort(key=lambda piece: piece.kind != "heading")  # the title is read first
            if story.styles.is_hidden_slide(element.get(draw("style-name"))):
                if words := joined(pieces):
                    story.draft.hidden.append(Hidden("hidden-slide", words, page=story.page))
                return
            shown = [piece for piece in pieces if piece.kind != "speaker-notes"]
            story.draft.pages.append(
                Page(
                    number=story.page,
                    characters=sum(len(piece.text) for piece in shown),
                    images=sum(len(piece.images) for piece in shown),
                )
            )
            story.sink.extend(pieces)

        return leave

    def notes(_: etree._Element) -> Leave:
        kind, story.kind = story.kind, "speaker-notes"

        def leave() -> None:
            story.kind = kind

        return leave

    def declared(element: etree._Element) -> Outcome:
        """The footer that slides share."""
        words = (element.text or "").strip()
        story.sink.append(Piece("page-footer", 1, parts=[words] if words else []))
        return "done"

    return {
        draw("page"): slide,
        draw("page-thumbnail"): ignore,
        presentation("notes"): notes,
        presentation("footer-decl"): declared,
        presentation("date-time-decl"): declared,
        presentation("header-decl"): ignore,
    }


def placeholder(story: Story, element: etree._Element, after: Leave) -> Leave:
    """What a frame holds when it has a place in the layout of slides; `after` comes last."""
    kind = story.kind
    name = element.get(CLASS, "")
    if kind == "paragraph" and name in _RUNNING:
        story.kind = _RUNNING[name]
    before = len(story.sink)

    def leave() -> None:
        after()
        story.kind = kind
        if name == "page-number":
            del story.sink[before:]
        elif kind == "paragraph" and name == "title":
            _merge_title(story.sink, before)

    return leave


def _merge_title(sink: list[Piece], start: int) -> None:
    """A title is one heading, on however many lines."""
    title = sink[start:]
    if not title:
        return
    made = Piece("heading", title[0].page, title[0].style, level=1)
    made.parts = [" ".join(joined(title).split())]
    for piece in title:
        made.take(piece)
    sink[start:] = [made]
