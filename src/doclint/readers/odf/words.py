"""Handlers of paragraphs and of what they are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.document import Link
from doclint.readers.numbers import whole
from doclint.readers.odf.story import Handler, Leave, Outcome, Story, ignore
from doclint.readers.odf.vocabulary import HREF, STYLE_NAME, text
from doclint.readers.pieces import ParagraphStyle, Piece

if TYPE_CHECKING:
    from lxml import etree

_MAX_SPACES = 100
_LEVEL, _NAME, _COUNT = text("outline-level"), text("name"), text("c")
_DEEPEST = 10
"""The levels of headings that LibreOffice knows; chains of more are no outline."""
_HEADING, _FIXED = text("h"), text("fixed")
_BOOKMARKS = (text("bookmark"), text("bookmark-start"), text("reference-mark"))
_SILENT = (
    "sequence-decls",
    "variable-decls",
    "user-field-decls",
    "dde-connection-decls",
    "ruby-text",
)


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def paragraph(element: etree._Element) -> Leave:
        style = story.styles.paragraph(element.get(STYLE_NAME))
        if story.kind == "paragraph" and not story.open and not story.tables:
            _break_page(story, style)
        piece = Piece(story.kind, story.page, style, role=story.roles[-1] if story.roles else None)
        piece.role = piece.role or style.role
        if story.kind == "paragraph":
            _classify(piece, element, story.lists)
        piece.anchors, story.loose_anchors = story.loose_anchors, []
        story.open.append(piece)
        story.looks.append(style.look)
        painted = style.look.painted
        story.backdrop += painted

        def leave() -> None:
            story.backdrop -= painted
            story.open.pop()
            story.looks.pop()
            story.sink.append(piece)

        return leave

    def span(element: etree._Element) -> Outcome:
        if not story.looks:
            return None
        story.looks.append(story.styles.span(story.looks[-1], element.get(STYLE_NAME)))

        def leave() -> None:
            story.looks.pop()

        return leave

    def link(element: etree._Element) -> Outcome:
        piece, target = story.paragraph, element.get(HREF, "")
        if piece is None or not target:
            return None
        start = len(piece.parts)

        def leave() -> None:
            words = " ".join("".join(piece.parts[start:]).split())
            if words:
                piece.links.append(Link(words, target))

        return leave

    def date(element: etree._Element) -> Outcome:
        """The day it is, unless the author fixed it."""
        piece = story.paragraph
        if piece is None or element.get(_FIXED) == "true":
            return None
        start = len(piece.parts)

        def leave() -> None:
            if shown := "".join(piece.parts[start:]).strip():
                piece.changing_dates.append(shown)

        return leave

    def says(words: str) -> Handler:
        def handler(_: etree._Element) -> Outcome:
            story.put(words)
            return "done"

        return handler

    def spaces(element: etree._Element) -> Outcome:
        count = whole(element.get(_COUNT, "1"))
        story.put(" " * (1 if count is None else min(count, _MAX_SPACES)))
        return "done"

    def bookmark(element: etree._Element) -> Outcome:
        anchors = story.paragraph.anchors if story.paragraph else story.loose_anchors
        if name := element.get(_NAME):
            anchors.append(name)
        return "done"

    def hidden_words(element: etree._Element) -> Outcome:
        if element.get(text("is-hidden")) != "true":
            return None
        story.hidden += 1
        story.say("".join(str(words) for words in element.itertext()) or element.get(_STRING))
        story.hidden -= 1
        return "done"

    def soft_page_break(_: etree._Element) -> Outcome:
        story.page += 1
        story.soft_breaks += 1
        return "done"

    return {
        text("p"): paragraph,
        _HEADING: paragraph,
        text("span"): span,
        text("a"): link,
        text("date"): date,
        text("s"): spaces,
        text("tab"): says("\t"),
        text("line-break"): says("\n"),
        text("hidden-text"): hidden_words,
        text("soft-page-break"): soft_page_break,
        **dict.fromkeys(_BOOKMARKS, bookmark),
        **{text(name): ignore for name in _SILENT},
    }


_STRING = text("string-value")


def _break_page(story: Story, style: ParagraphStyle) -> None:
    """Page breaks that the author asked for; the first paragraph of all begins no new page."""
    if story.break_pending or (style.breaks_before and story.sink):
        story.page += 1
    story.break_pending = style.breaks_after


def _classify(piece: Piece, element: etree._Element, lists: int) -> None:
    """Heading, list item or caption, as the paragraph and its style say."""
    if element.tag == _HEADING:
        piece.kind, piece.level = "heading", min(whole(element.get(_LEVEL)) or 1, _DEEPEST)
    elif lists:
        piece.kind, piece.level = "list-item", lists
    elif piece.style.level is not None:
        piece.kind, piece.level = "heading", piece.style.level
    elif piece.style.caption:
        piece.kind = "caption"
