"""Handlers of pictures, text boxes and watermarks, in DrawingML and in the older VML.

Word often writes a drawing twice, for new and for old programs: only the first is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.readers.docx.pieces import Piece
from doclint.readers.docx.story import Object, Picture, Story
from doclint.readers.docx.traverse import Handler, Leave, Outcome
from doclint.readers.docx.vocabulary import DECORATIVE, OBJECT, PICTURE, a, mc, v, w, wp
from doclint.readers.numbers import whole
from doclint.readers.ooxml import RELATIONSHIP_ID

if TYPE_CHECKING:
    from lxml import etree

_CHOICE = mc("Choice")
_VISUALS = ("/picture", "/chart", "/diagram")
"""Ends of the addresses that say what a drawing is."""
_WATERMARK_LENGTH = 60
"""Characters; longer text behind a page is part of its letterhead."""
_RUNNING = ("page-header", "page-footer")


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def drawing(element: etree._Element) -> Outcome:
        graphic = element.find(f"{a('graphic')}/{a('graphicData')}")
        uri = "" if graphic is None else graphic.get("uri", "")
        if element.tag == wp("anchor"):
            width, height = _size(element)
            story.floating[story.page] = max(story.floating.get(story.page, 0), width * height)
        if uri.endswith(_VISUALS) or element.find(f".//{PICTURE}") is not None:
            _picture(story, element)
        if uri.endswith(_VISUALS):
            return "done"
        outer, story.behind = story.behind, element.get("behindDoc") in ("1", "true")

        def leave() -> None:
            story.behind = outer

        return leave

    def text_box(_: etree._Element) -> Leave:
        outer, story.sink = story.sink, []
        look = story.look
        story.backdrop += 1

        def leave() -> None:
            story.backdrop -= 1
            story.look = look
            pieces, story.sink = story.sink, outer
            _mark_watermark(story, pieces)
            (story.paragraph.after if story.paragraph else outer).extend(pieces)

        return leave

    def word_art(element: etree._Element) -> Outcome:
        words = element.get("string", "").strip()
        piece = Piece(kind=story.kind, page=story.page, parts=[words])
        if story.kind in _RUNNING or "WaterMark" in _shape_id(element):
            piece.kind = "watermark"
        (story.paragraph.after if story.paragraph else story.sink).append(piece)
        return "done"

    def image_data(element: etree._Element) -> Outcome:
        shape = element.getparent()
        around = None if shape is None else shape.getparent()
        if shape is not None and (around is None or around.tag != w("object")):
            alternative = shape.get("alt", "").strip() or None
            story.pictures.append(Picture(story.pin(), story.page, alternative))
        return "done"

    def foreign(element: etree._Element) -> Outcome:
        arrow = story.relationships.get(element.get(RELATIONSHIP_ID, ""))
        if arrow is not None and not arrow.external:
            program = element.get("ProgID", "")
            story.objects[arrow.target] = Object(story.pin(), story.page, program)
        return "done"

    def old_drawing(_: etree._Element) -> Outcome:
        story.floating.setdefault(story.page, 0)
        return None

    def alternative(element: etree._Element) -> Outcome:
        before = element.getprevious()
        return "done" if before is not None and before.tag == _CHOICE else None

    return {
        wp("inline"): drawing,
        wp("anchor"): drawing,
        w("pict"): old_drawing,
        w("txbxContent"): text_box,
        v("textpath"): word_art,
        v("imagedata"): image_data,
        OBJECT: foreign,
        _CHOICE: alternative,
        mc("Fallback"): alternative,
    }


def _picture(story: Story, element: etree._Element) -> None:
    described = element.find(wp("docPr"))
    alternative = None
    if described is not None:
        alternative = (described.get("descr") or described.get("title") or "").strip() or None
        decorative = described.find(f".//{DECORATIVE}")
        if decorative is not None and decorative.get("val") in ("1", "true"):
            alternative = alternative or ""
    story.pictures.append(Picture(story.pin(), story.page, alternative, *_size(element)))


def _size(element: etree._Element) -> tuple[int, int]:
    """Width and height of a drawing in EMU, zeros when not said."""
    extent = element.find(wp("extent"))
    if extent is None:
        return 0, 0
    return whole(extent.get("cx")) or 0, whole(extent.get("cy")) or 0


def _mark_watermark(story: Story, pieces: list[Piece]) -> None:
    """A few words behind the text of every page are a watermark."""
    worded = [piece for piece in pieces if piece.text]
    short = len(worded) == 1 and len(worded[0].text) <= _WATERMARK_LENGTH
    if short and story.behind and story.kind in _RUNNING:
        worded[0].kind = "watermark"


def _shape_id(element: etree._Element) -> str:
    shape = element.getparent()
    return "" if shape is None else shape.get("id", "")
