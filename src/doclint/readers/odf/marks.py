"""Handlers of notes, remarks and tracked changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from doclint.document import Revision
from doclint.readers.odf.story import Handler, Leave, Outcome, Story, ignore
from doclint.readers.odf.vocabulary import XML_ID, office, text
from doclint.readers.pieces import Piece, flatten, joined

if TYPE_CHECKING:
    from lxml import etree

_CHANGE = text("change-id")
_KINDS: Mapping[str, Literal["insertion", "deletion", "format"]] = {
    "insertion": "insertion",
    "deletion": "deletion",
    "format-change": "format",
}


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def note(_: etree._Element) -> Leave:
        end = story.divert()
        kind, lists = story.kind, story.lists
        story.kind, story.lists = "footnote", 0

        def leave() -> None:
            story.kind, story.lists = kind, lists
            pieces = list(flatten(end()))
            made = Piece("footnote", story.page, parts=[joined(pieces)])
            for piece in pieces:
                made.take(piece)
            story.notes.append(made)

        return leave

    def remark(_: etree._Element) -> Leave:
        end = story.divert()

        def leave() -> None:
            words = joined(list(flatten(end())))
            if words:
                place = story.paragraph or Piece(story.kind, story.page)
                place.comments.append(words)
                if story.paragraph is None:
                    story.sink.append(place)

        return leave

    def region(element: etree._Element) -> Outcome:
        """One tracked change; the words of a deletion are only here."""
        identifier = element.get(text("id")) or element.get(XML_ID) or ""
        end = story.divert()

        def leave() -> None:
            words = joined(list(flatten(end())))
            for child in element:
                kind = _KINDS.get(str(child.tag).rpartition("}")[2])
                if kind is not None:
                    story.regions[identifier] = Revision(kind, words)

        return leave

    def point(element: etree._Element) -> Outcome:
        """Where something was deleted."""
        found = story.regions.pop(element.get(_CHANGE, ""), None)
        if found is not None:
            _note(story, found)
        return "done"

    def start(element: etree._Element) -> Outcome:
        story.begin_insertion(element.get(_CHANGE, ""))
        return "done"

    def end(element: etree._Element) -> Outcome:
        identifier = element.get(_CHANGE, "")
        words = "".join(story.inserting.pop(identifier, ())).strip()
        found = story.regions.pop(identifier, None)
        if found is not None:
            _note(story, Revision(found.kind, found.text or words))
        return "done"

    return {
        text("note"): note,
        text("note-citation"): ignore,
        office("annotation"): remark,
        office("annotation-end"): ignore,
        office("change-info"): ignore,
        text("changed-region"): region,
        text("change"): point,
        text("change-start"): start,
        text("change-end"): end,
        **{
            f"{{http://purl.org/dc/elements/1.1/}}{name}": ignore
            for name in ("creator", "date", "title")
        },
    }


def _note(story: Story, change: Revision) -> None:
    place = story.paragraph
    if place is None:
        place = Piece(story.kind, story.page)
        story.sink.append(place)
    place.revisions.append(change)
