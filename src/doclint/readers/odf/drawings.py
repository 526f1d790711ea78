"""Handlers of frames, pictures, shapes and embedded objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from doclint.document import Reference
from doclint.readers.numbers import points
from doclint.readers.odf.story import Handler, Leave, Outcome, Story, ignore
from doclint.readers.odf.vocabulary import DECORATIVE, HREF, draw, office, svg
from doclint.readers.pieces import Picture, Piece

if TYPE_CHECKING:
    from lxml import etree

_IMAGE = draw("image")
_SHAPES = ("custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "caption", "g")
_LINKED = ("object", "object-ole", "plugin", "applet", "floating-frame")
_WATERMARK = "PowerPlusWaterMarkObject"
"""The name that word processors give to the shape of a watermark."""


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def frame(element: etree._Element) -> None:
        image = element.find(_IMAGE)
        if image is not None:
            _place(story).images.append(Picture(_alternative(element), _area(element)))

    def image(element: etree._Element) -> Outcome:
        _refer(story, "image", element)
        return None  # pictures can hold words

    def linked(element: etree._Element) -> Outcome:
        _refer(story, "object", element)
        return "done"

    def text_box(_: etree._Element) -> Leave:
        return _apart(story, watermark=False)

    def shape(element: etree._Element) -> Leave:
        named = element.get(draw("name"), "")
        return _apart(story, watermark=named.startswith(_WATERMARK))

    return {
        draw("frame"): frame,
        _IMAGE: image,
        draw("text-box"): text_box,
        svg("title"): ignore,
        svg("desc"): ignore,
        office("binary-data"): ignore,
        office("forms"): ignore,
        **{draw(name): shape for name in _SHAPES},
        **{draw(name): linked for name in _LINKED},
    }


def _apart(story: Story, watermark: bool) -> Leave:
    """Words in a box: they follow the paragraph that holds it."""
    end = story.divert()
    lists, story.lists = story.lists, 0
    kind, story.kind = story.kind, "watermark" if watermark else story.kind
    story.backdrop += 1

    def leave() -> None:
        story.backdrop -= 1
        story.lists, story.kind = lists, kind
        story.anchor_here(end())

    return leave


def _place(story: Story) -> Piece:
    """The paragraph being read, or one without words where the walk stands."""
    if story.paragraph is None:
        story.sink.append(Piece(story.kind, story.page))
        return story.sink[-1]
    return story.paragraph


def _alternative(frame: etree._Element) -> str | None:
    """The description of a picture, else its title; empty when it is declared decorative."""
    for name in ("desc", "title"):
        element = frame.find(svg(name))
        if element is not None and (words := (element.text or "").strip()):
            return words
    return "" if frame.get(DECORATIVE) == "true" else None


def _area(frame: etree._Element) -> float | None:
    """Width by height in square points, None when one is not said in units of paper."""
    width, height = (points(frame.get(svg(name))) for name in ("width", "height"))
    return width * height if width and height else None


def _refer(story: Story, kind: Literal["image", "object"], element: etree._Element) -> None:
    """Notes what lies outside of the package."""
    target = element.get(HREF, "")
    if target.startswith("../"):
        story.draft.references.setdefault(Reference(kind, target))
    else:
        story.draft.add_reference(kind, target)
