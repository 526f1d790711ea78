"""Handlers of tracked changes, comments, bookmarks and the marks of notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.readers.docx.pieces import ChangeKind
from doclint.readers.docx.story import Story
from doclint.readers.docx.traverse import Handler, Leave, Outcome
from doclint.readers.docx.vocabulary import w

if TYPE_CHECKING:
    from lxml import etree

_ID, _NAME = w("id"), w("name")
_LAST_PLACE = "_GoBack"
"""The bookmark by which Word remembers where its user stopped."""


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def added(kind: ChangeKind) -> Handler:
        def handler(_: etree._Element) -> Outcome:
            if story.added:
                return None  # part of a change already
            mark = story.mark()
            story.added = True

            def leave() -> None:
                story.added = False
                text = story.since(mark)
                if story.paragraph is not None and text:
                    start = mark.start if mark.piece is story.paragraph else 0
                    story.paragraph.change(kind, text, start)

            return leave

        return handler

    def removed(noted: bool) -> Handler:
        def handler(_: etree._Element) -> Leave:
            outer, story.removed = story.removed, []

            def leave() -> None:
                text = "".join(story.removed or ())
                story.removed = outer
                if noted and story.paragraph is not None and text:
                    story.paragraph.change("deletion", text, len(story.paragraph.parts))

            return leave

        return handler

    def comment(element: etree._Element) -> Outcome:
        piece = story.pin()
        if piece is not None:
            story.commented.setdefault(element.get(_ID, ""), piece)
        return "done"

    def bookmark(element: etree._Element) -> Outcome:
        name = element.get(_NAME, "")
        if name and name != _LAST_PLACE:
            piece = story.paragraph
            (piece.anchors if piece else story.loose_anchors).append(name)
        return "done"

    def note(kind: str) -> Handler:
        def handler(element: etree._Element) -> Outcome:
            if story.removed is None:
                story.notes.append((kind, element.get(_ID, ""), story.page))
            return "done"

        return handler

    return {
        w("ins"): added("insertion"),
        w("moveTo"): added("move"),
        w("del"): removed(noted=True),
        w("moveFrom"): removed(noted=False),  # the words stand in moveTo, and are noted there
        w("commentRangeStart"): comment,
        w("commentReference"): comment,
        w("bookmarkStart"): bookmark,
        w("footnoteReference"): note("footnotes"),
        w("endnoteReference"): note("endnotes"),
    }
