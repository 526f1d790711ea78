"""Handlers of paragraphs: their style, level, list and role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.readers.docx.pieces import Piece
from doclint.readers.docx.story import Story
from doclint.readers.docx.styles import list_properties, outline_level, shading
from doclint.readers.docx.traverse import Handler, Leave, ignore
from doclint.readers.docx.vocabulary import value, w

if TYPE_CHECKING:
    from lxml import etree

_PARAGRAPH, _PROPERTIES, _STYLE, _SHADE = w("p"), w("pPr"), w("pStyle"), w("shd")
_LIST, _MARK = w("numPr"), w("rPr")
_CHANGED = (w("pPrChange"), w("sectPr") + "/" + w("sectPrChange"))


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def paragraph(element: etree._Element) -> Leave:
        piece = story.carried or Piece(page=story.page)
        story.carried = None
        _style(story, piece, element.find(_PROPERTIES))
        piece.anchors += story.loose_anchors
        story.loose_anchors.clear()
        story.open.append(piece)
        look = story.look

        def leave() -> None:
            story.open.pop()
            story.look = look
            following = element.getnext()
            joined = following is not None and following.tag == _PARAGRAPH
            if piece.mark_deleted and piece.parts and joined:
                piece.mark_deleted = False
                story.carried = piece
            else:
                story.sink.append(piece)

        return leave

    return {_PARAGRAPH: paragraph, _PROPERTIES: ignore}


def _style(story: Story, piece: Piece, properties: etree._Element | None) -> None:
    """What a paragraph is by its own properties and those of its style."""
    given = None if properties is None else value(properties.find(_STYLE))
    style = story.styles.paragraph(given)
    piece.style, piece.style_id = style, given
    piece.shaded = style.look.shaded
    level = style.level
    number, depth = style.list
    if properties is not None:
        direct = outline_level(properties)
        level = level if direct is None else direct or None
        own = list_properties(properties.find(_LIST))
        number, depth = own[0] or number, depth if own[1] is None else own[1]
        shade = properties.find(_SHADE)
        if shade is not None:
            piece.shaded = shading(shade)
        _changes(piece, properties)
    piece.own_role = style.role or (story.roles[-1] if story.roles else None)
    piece.kind, piece.level = story.kind, None
    if story.kind != "paragraph":
        return
    if level is not None:
        piece.kind, piece.level = "heading", level
    elif (listed := story.numbering.level(number, depth, given)) is not None:
        piece.kind, piece.level = "list-item", listed


def _changes(piece: Piece, properties: etree._Element) -> None:
    """Tracked changes of the properties, and of the mark that ends the paragraph."""
    if any(properties.find(path) is not None for path in _CHANGED):
        piece.reformatted = True
    mark = properties.find(_MARK)
    if mark is not None:
        piece.mark_inserted = mark.find(w("ins")) is not None
        piece.mark_deleted = mark.find(w("del")) is not None
