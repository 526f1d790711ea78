"""Handlers of paragraphs: their style, level, list and role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.readers.docx.pieces import Piece
from doclint.readers.docx.story import Story
from doclint.readers.docx.styles import list_properties, outline_level, shading
from doclint.readers.docx.traverse import Handler, Leave, ignore
from doclint.readers.docx.vocabulary import child, children, value, w

if TYPE_CHECKING:
    from lxml import etree

_PARAGRAPH, _PROPERTIES, _STYLE, _SHADE = w("p"), w("pPr"), w("pStyle"), w("shd")
_LEVEL, _LIST, _MARK, _SECTION = w("outlineLvl"), w("numPr"), w("rPr"), w("sectPr")
_INSERTED, _DELETED, _MOVED = w("ins"), w("del"), (w("moveFrom"), w("moveTo"))
_CHANGED, _SECTION_CHANGED = w("pPrChange"), w("sectPrChange")


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def paragraph(element: etree._Element) -> Leave:
        piece = story.carried or Piece(page=story.page)
        story.carried = None
        _style(story, piece, child(element, _PROPERTIES))
        piece.anchors += story.loose_anchors
        story.loose_anchors.clear()
        story.open.append(piece)
        look = story.look

        def leave() -> None:
            story.open.pop()
            story.look = look
            if piece.mark_deleted and piece.parts and _is_followed(element):
                piece.mark_deleted = False
                story.carried = piece
            elif piece.matters:
                story.sink.append(piece)

        return leave

    return {_PARAGRAPH: paragraph, _PROPERTIES: ignore}


def _is_followed(element: etree._Element) -> bool:
    following = element.getnext()
    return following is not None and following.tag == _PARAGRAPH


def _style(story: Story, piece: Piece, properties: etree._Element | None) -> None:
    """What a paragraph is by its own properties and those of its style."""
    own = children(properties)
    id_ = value(own.get(_STYLE))
    style = story.styles.paragraph(id_)
    piece.style, piece.style_id = style, id_
    piece.shaded = shading(own[_SHADE]) if _SHADE in own else style.look.shaded
    piece.own_role = style.role or (story.roles[-1] if story.roles else None)
    piece.kind, piece.level = story.kind, None
    _changes(piece, own)
    if story.kind != "paragraph":
        return
    direct = outline_level(own.get(_LEVEL))
    level = style.level if direct is None else direct or None
    if level is not None:
        piece.kind, piece.level = "heading", level
        return
    number, depth = list_properties(own.get(_LIST))
    depth = style.list[1] if depth is None else depth
    if (listed := story.numbering.level(number or style.list[0], depth, id_)) is not None:
        piece.kind, piece.level = "list-item", listed


def _changes(piece: Piece, own: Mapping[str, etree._Element]) -> None:
    """Tracked changes of the properties, and of the mark that ends the paragraph."""
    section = own.get(_SECTION)
    piece.reformatted |= _CHANGED in own or (
        section is not None and section.find(_SECTION_CHANGED) is not None
    )
    piece.mark_deleted = False
    for tracked in own.get(_MARK, ()):
        if tracked.tag == _INSERTED:
            piece.mark_inserted = True
        elif tracked.tag == _DELETED:
            piece.mark_deleted = True
        elif tracked.tag not in _MOVED:
            break  # by the schema they stand first
