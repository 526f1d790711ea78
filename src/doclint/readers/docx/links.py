"""Handlers of fields and hyperlinks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.document import Link
from doclint.readers.docx.fields import Field
from doclint.readers.docx.story import Mark, Story
from doclint.readers.docx.traverse import Handler, Leave, Outcome
from doclint.readers.docx.vocabulary import w
from doclint.readers.ooxml import RELATIONSHIP_ID

if TYPE_CHECKING:
    from lxml import etree

_TYPE, _ANCHOR, _INSTRUCTION = w("fldCharType"), w("anchor"), w("instr")


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""
    marks: list[Mark] = []
    """Where the result of each open field begins."""

    def field_character(element: etree._Element) -> Outcome:
        match element.get(_TYPE):
            case "begin":
                story.fields.append(Field())
                marks.append(story.mark())
            case "separate" if story.fields:
                _understand(story)
                marks[-1] = story.mark()
            case "end" if story.fields:
                if story.fields[-1].in_code:
                    _understand(story)
                _close(story, marks.pop())
        return "done"

    def simple_field(element: etree._Element) -> Leave:
        story.fields.append(Field(code=[element.get(_INSTRUCTION, "")]))
        _understand(story)
        mark = story.mark()
        marks.append(mark)

        def leave() -> None:
            # Fields that began inside and have no end must not outlive it.
            while len(marks) > depth:
                _close(story, marks.pop())

        depth = len(marks) - 1
        return leave

    def instruction(element: etree._Element) -> Outcome:
        if story.fields and story.fields[-1].in_code and element.text:
            story.fields[-1].code.append(element.text)
        return "done"

    def hyperlink(element: etree._Element) -> Leave:
        mark = story.mark()
        arrow = story.relationships.get(element.get(RELATIONSHIP_ID, ""))
        anchor = element.get(_ANCHOR)
        target = (arrow.target if arrow else "") + (f"#{anchor}" if anchor else "")

        story.linked += 1

        def leave() -> None:
            story.linked -= 1
            _link(story, mark, target)

        return leave

    return {
        w("fldChar"): field_character,
        w("fldSimple"): simple_field,
        w("instrText"): instruction,
        w("hyperlink"): hyperlink,
    }


def _understand(story: Story) -> None:
    """The instruction of the innermost field is complete."""
    field = story.fields[-1]
    field.understand()
    if field.reference is not None:
        story.references.append(field.reference)
    if field.caption and story.paragraph is not None:
        story.paragraph.caption = True


def _close(story: Story, mark: Mark) -> None:
    field = story.fields.pop()
    field.closed = True
    if field.page_number and mark.piece is not None and mark.piece is story.paragraph:
        story.paragraph.page_numbers.update(range(mark.start, len(story.paragraph.parts)))
    # The page number at the end of a line that is a link as a whole adds nothing.
    inside = story.linked or any(outer.target for outer in story.fields)
    if field.target is not None and not inside:
        _link(story, mark, field.target)


def _link(story: Story, mark: Mark, target: str) -> None:
    text = story.since(mark).strip()
    if story.paragraph is not None and text and target:
        story.paragraph.links.append(Link(text, target))
