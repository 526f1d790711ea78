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
_LOCK = w("fldLock")


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""
    marks: list[Mark] = []
    """Where the result of each open field begins."""

    def begin(element: etree._Element, code: list[str]) -> None:
        locked = element.get(_LOCK, "0") in ("1", "true", "on")
        story.fields.append(Field(code=code, locked=locked))
        story.in_code += 1
        marks.append(story.mark())

    def separate() -> None:
        if story.fields and story.fields[-1].in_code:
            _understand(story, story.fields[-1])
            marks[-1] = story.mark()

    def end() -> None:
        if story.fields:
            separate()
            _close(story, story.fields.pop(), marks.pop())

    def field_character(element: etree._Element) -> Outcome:
        match element.get(_TYPE):
            case "begin":
                begin(element, [])
            case "separate":
                separate()
            case "end":
                end()
        return "done"

    def simple_field(element: etree._Element) -> Leave:
        depth = len(story.fields)
        begin(element, [element.get(_INSTRUCTION, "")])
        separate()

        def leave() -> None:
            while len(story.fields) > depth:  # those that began inside cannot outlive it
                end()

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


def _understand(story: Story, field: Field) -> None:
    """The instruction of the innermost field is complete: its result begins."""
    field.understand()
    story.in_code -= 1
    story.linked += field.target is not None
    story.page_numbers += field.page_number
    if field.role is not None:
        story.roles_of_fields.append(field)
    if field.reference is not None:
        story.references.append(field.reference)
    if field.caption and story.paragraph is not None:
        story.paragraph.caption = True


def _close(story: Story, field: Field, mark: Mark) -> None:
    field.closed = True
    story.page_numbers -= field.page_number
    if field.role is not None:
        story.roles_of_fields.pop()
    if field.date and story.paragraph is not None and (shown := story.since(mark).strip()):
        story.paragraph.changing_dates.append(shown)
    if field.target is not None:
        story.linked -= 1
        _link(story, mark, field.target)


def _link(story: Story, mark: Mark, target: str) -> None:
    """Keeps a link, unless it is part of another, as the page number that ends a line is."""
    if story.paragraph is None or story.linked or not target:
        return
    if text := story.since(mark).strip():
        story.paragraph.links.append(Link(text, target))
