"""Handlers of runs: words, tabs, line and page breaks, and how they look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.readers.docx.story import Story
from doclint.readers.docx.styles import run_properties
from doclint.readers.docx.traverse import Handler, Outcome, ignore
from doclint.readers.docx.vocabulary import MATH_TEXT, w

if TYPE_CHECKING:
    from lxml import etree

_PROPERTIES, _TYPE = w("rPr"), w("type")
_SYMBOLS = {
    0x6F: "☐",
    0xA8: "☐",
    0x71: "☐",
    0xFD: "☒",
    0x78: "☒",
    0xFE: "☑",
    0xFC: "✓",
    0xE0: "→",
    0xF0: "→",
    0xD8: "➢",
    0xA7: "▪",
    0x6E: "■",
    0x6C: "●",
}
"""Characters of the font Wingdings that stand for words (a ticked box) or are bullets."""
_PRIVATE = range(0xF000, 0xF100)
"""Where symbol fonts keep their characters: their codes mean nothing outside the font."""


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def run(element: etree._Element) -> Outcome:
        piece = story.paragraph
        inside = list(element)
        tags = [child.tag for child in inside]
        said = run_properties(inside[tags.index(_PROPERTIES)] if _PROPERTIES in tags else None)
        if said.changed and piece:
            piece.reformatted = True
        story.look = story.styles.look(piece.style_id if piece else None, said.style, said.look)
        if not plain.issuperset(tags):
            return None
        for tag, child in zip(tags, inside, strict=True):
            words[tag](child)  # as the walk would do, at less cost: nearly all runs are words only
        return "done"

    def text(element: etree._Element) -> Outcome:
        words = element.text
        story.say(words.replace("\n", " ") if words and "\n" in words else words)
        return "done"

    def says(words: str) -> Handler:
        def handler(_: etree._Element) -> Outcome:
            story.say(words)
            return "done"

        return handler

    def line_break(element: etree._Element) -> Outcome:
        if element.get(_TYPE) == "page" and story.removed is None:
            story.typed_breaks += 1
        story.say("\n")
        return "done"

    def rendered_break(_: etree._Element) -> Outcome:
        story.rendered_breaks += 1
        story.page += 1
        return "done"

    def symbol(element: etree._Element) -> Outcome:
        story.say(_symbol(element.get(w("font"), ""), element.get(w("char"), "")))
        return "done"

    def deleted(element: etree._Element) -> Outcome:
        if story.removed is not None:
            story.say(element.text)
        return "done"

    words: Mapping[str, Handler] = {
        _PROPERTIES: ignore,
        w("t"): text,
        MATH_TEXT: text,
        w("delText"): deleted,
        w("tab"): says("\t"),
        w("ptab"): says("\t"),
        w("cr"): says("\n"),
        w("noBreakHyphen"): says("-"),
        w("br"): line_break,
        w("lastRenderedPageBreak"): rendered_break,
        w("sym"): symbol,
    }
    plain = frozenset(words)
    return {
        **words,
        w("r"): run,
        w("rt"): ignore,  # the small print above East Asian characters
    }


def _symbol(font: str, code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _PRIVATE or font.startswith("Wingdings"):
        return _SYMBOLS.get(number & 0xFF, "") if font.startswith("Wingdings") else ""
    return chr(number) if 0 <= number < 0xD800 else ""
