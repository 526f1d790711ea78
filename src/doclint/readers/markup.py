"""From an HTML tree to blocks, in one walk: pages, and the HTML inside Markdown.

Words are kept where a person would read them. What the page hides from people is noted apart;
what belongs to the site (navigation, banner, footer) becomes page headers and footers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from lxml import etree

from doclint.document import Block, Hidden, Image, Kind, Link, Role, Struck
from doclint.readers.css import Invisible, look
from doclint.readers.draft import Draft, ReferenceKind
from doclint.readers.frames import Frame, inside
from doclint.readers.grid import Row, merged_cells
from doclint.readers.numbers import whole
from doclint.readers.struck import struck_words
from doclint.readers.survey import SKIPPED, Survey, survey, tags

_BLOCKS = tags(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol p pre section summary table tbody td tfoot th thead tr ul"
)
_ROLES: Mapping[str, Role] = {"doc-toc": "contents", "doc-index": "index"}

_CONTENTS_NAMES = tags(
    "toc toc-container table-of-contents tableofcontents contents-list markdown-toc page-toc bd-toc"
    " doc-toc toctree toctree-wrapper sommaire table-des-matieres tabledesmatieres tdm"
)
"""Ids and classes that site generators and authors give to tables of contents."""
_CONTENTS_TAGS = tags("nav div ul ol dl section aside details table")
_LINK_SHARE = 0.5
"""A list called `sommaire` is a table of contents when half of its characters are links: the
word also names a summary."""

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_BREAK = re.compile(r" ?\x00 ?")
_SOURCES: Mapping[str, tuple[str, ReferenceKind]] = {
    "img": ("src", "image"),
    "script": ("src", "script"),
    "iframe": ("src", "object"),
    "frame": ("src", "object"),
    "embed": ("src", "object"),
    "object": ("data", "object"),
    "audio": ("src", "object"),
    "video": ("src", "object"),
    "link": ("href", "data"),
}
_SCREEN = 794 * 1123
"""CSS pixels of an A4 page: a web page has no size of its own to measure pictures by."""
_COMMENT_WORDS = 8
"""Comments are mostly marks for programmers: those with as many words may be sentences."""


def walk(root: etree._Element, draft: Draft, first_line: int = 1) -> None:
    """Adds the blocks and facts of a tree to a draft.

    `first_line` is the line of the file on which the tree begins.
    """
    _Walk(draft, survey(root), first_line - 1).run(root)
    for element in root.iter(*_SOURCES):
        tag = element.tag
        attribute, kind = _SOURCES[tag]
        if tag != "link" or "stylesheet" in element.get("rel", "").lower():
            draft.add_reference(kind, element.get(attribute, ""))


@dataclass(slots=True)
class _Contents:
    """An element that may be a table of contents, and the first block in it."""

    element: etree._Element
    role: Role
    start: int
    sure: bool


class _Walk:
    """The state of one walk: the text of the block being read, and where we are."""

    def __init__(self, draft: Draft, found: Survey, line_offset: int) -> None:
        self.draft = draft
        self.survey = found
        self.line_offset = line_offset
        self.frames = [Frame()]
        self.look = cache(look)  # pages repeat a few styles thousands of times
        self.around: Kind = "page-header"
        self.contents: _Contents | None = None
        self.rows: list[Row[str]] | None = None
        self.table: etree._Element | None = None
        self.cell: list[str] = []
        self.hidden: list[str] = []
        self.start_block()

    def start_block(self) -> None:
        self.parts: list[str] = []
        self.crossed: list[int] = []
        self.struck: list[Struck] = []
        self.links: list[Link] = []
        self.anchors: list[str] = []
        self.images: list[Image] = []
        self.link: tuple[str, int] | None = None
        self.line: int | None = None
        self.bold = True

    def run(self, root: etree._Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                self.enter(element)
                if element.tag in SKIPPED:
                    walker.skip_subtree()
                else:
                    self.add_text(element.text, element)
                continue
            if event == "end":
                self.leave(element)
            elif event == "comment":
                self.add_comment(element.text or "")
            self.add_text(element.tail, element)
        self.flush()

    # -- elements ---------------------------------------------------------------------------

    def enter(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
        frame = inside(self.frames[-1], element, element is self.survey.content, self.look)
        self.frames.append(frame)
        if tag == "br":
            (self.hidden if frame.hidden else self.parts).append("\0")
        if not frame.hidden and (
            identifier := element.get("id") or (element.get("name") if tag == "a" else None)
        ):
            self.anchors.append(identifier)
        if tag == "a" and (href := element.get("href")):
            self.link = (href.strip(), len(self.parts))
        elif tag == "img" and not frame.hidden and not _is_pixel(element):
            if not self.is_chrome(frame):
                self.images.append(_image(element))
        elif tag == "table" and element not in self.survey.layout and self.rows is None:
            self.rows, self.table = [], element
        elif tag == "tr" and self.rows is not None:
            self.rows.append(Row())
        if self.contents is None and not frame.hidden:
            self.contents = _contents(element, tag, len(self.draft.blocks))

    def leave(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
        elif tag == "a":
            self.close_link()
        if tag in ("td", "th") and self.rows is not None:
            self.rows = self.rows or [Row()]
            self.rows[-1].append(" ".join(self.cell))
            if self.cell:
                self.rows[-1].wide += _spans(element, "colspan")
                self.rows[-1].tall += _spans(element, "rowspan")
            self.cell = []
        if element is self.table:
            self.add_table()
        frame = self.frames.pop()
        if frame.hidden and not self.frames[-1].hidden:
            self.add_hidden(frame.hidden)
        if element is self.survey.content:
            self.around = "page-footer"
        if self.contents is not None and self.contents.element is element:
            self.close_contents(self.contents)

    # -- words ------------------------------------------------------------------------------

    def add_text(self, text: str | None, element: etree._Element) -> None:
        if not text:
            return
        frame = self.frames[-1]
        if frame.hidden:
            self.hidden.append(text)
            return
        if frame.struck:
            self.crossed.append(len(self.parts))
        self.parts.append(text.replace("\n", "\0") if frame.style == "code" else text)
        if not text.isspace():
            if self.line is None:
                self.line = self.line_of(element)
            self.bold = self.bold and frame.bold

    def line_of(self, element: etree._Element) -> int | None:
        line = element.sourceline
        return line + self.line_offset if isinstance(line, int) else None

    def flush(self) -> None:
        """Ends the block that the words so far belong to."""
        frame = self.frames[-1]
        if frame.hidden:
            self.hidden.append(" ")
        target = self.link[0] if self.link else None
        self.close_link()
        if self.crossed:
            spaced = [part.replace("\0", " ") for part in self.parts]
            self.struck += struck_words(spaced, self.crossed)
            self.crossed = []
        text = _BREAK.sub("\n", _SPACE.sub(" ", "".join(self.parts))).strip() if self.parts else ""
        if self.rows is not None and frame.kind != "caption":
            if text:
                self.cell.append(text.replace("\n", " "))
            self.parts = []
        elif text:
            self.add_block(frame, text)
        elif self.images:
            self.add_images(self.draft.last)
        self.parts = []
        if target is not None:
            self.link = (target, 0)

    def is_chrome(self, frame: Frame) -> bool:
        """Whether something belongs to the site around the content."""
        outside = self.survey.content is not None and not frame.content
        return frame.chrome is not None or outside

    def add_block(
        self, frame: Frame, text: str, rows: tuple[tuple[str, ...], ...] = (), merged: int = 0
    ) -> None:
        kind: Kind = "table" if rows else frame.kind
        level = None if rows else frame.level
        if self.is_chrome(frame) and not self.is_title(frame):
            kind, level = frame.chrome or self.around, None
        block = Block(
            kind=kind,
            text=text,
            line=self.line,
            level=level,
            style=frame.style,
            rows=rows,
            merged=merged,
            links=tuple(self.links),
            bold=self.bold,
            anchors=tuple(self.anchors),
        )
        index = self.draft.add(block)
        self.add_images(index)
        self.draft.struck += [replace(found, block=index) for found in self.struck]
        link = self.link
        self.start_block()
        self.link = link

    def is_title(self, frame: Frame) -> bool:
        """Whether a heading in the banner is the title of the page, not the name of the site."""
        return (
            frame.kind == "heading"
            and frame.level == 1
            and not frame.navigation
            and self.survey.title_outside
        )

    def close_link(self) -> None:
        if self.link is not None:
            target, start = self.link
            text = _words(self.parts[start:])
            if text:
                self.links.append(Link(text, target))
            self.link = None

    # -- facts ------------------------------------------------------------------------------

    def add_images(self, block: int | None) -> None:
        self.draft.images += [replace(image, block=block) for image in self.images]
        self.images = []

    def add_table(self) -> None:
        if self.cell and self.rows is not None:
            # Words loose in the table after its last cell: a row of their own, never lost.
            self.rows.append(Row([" ".join(self.cell)]))
            self.cell = []
        kept = [row for row in self.rows or () if any(row)]
        self.rows = self.table = None
        if kept:
            text = "\n".join("\t".join(row) for row in kept)
            rows = tuple(tuple(row) for row in kept)
            self.add_block(self.frames[-1], text, rows, merged_cells(kept))

    def add_hidden(self, kind: Invisible) -> None:
        text = _words(self.hidden)
        self.hidden = []
        if text:
            self.draft.hidden.append(Hidden(kind, text, block=self.draft.last))

    def add_comment(self, text: str) -> None:
        words = text.split()
        if len(words) >= _COMMENT_WORDS and "<" not in text and not words[0].startswith("["):
            self.draft.hidden.append(Hidden("comment", " ".join(words), block=self.draft.last))

    def close_contents(self, found: _Contents) -> None:
        """Marks the blocks of a table of contents, once it is known that it is one."""
        self.contents = None
        blocks = self.draft.blocks
        texts = sum(len(block.text) for block in blocks[found.start :])
        linked = sum(len(link.text) for block in blocks[found.start :] for link in block.links)
        if found.sure or linked >= texts * _LINK_SHARE:
            for index in range(found.start, len(blocks)):
                blocks[index] = replace(blocks[index], role=found.role)


def _contents(element: etree._Element, tag: str, start: int) -> _Contents | None:
    role = _ROLES.get(element.get("role", ""))
    if role is not None:
        return _Contents(element, role, start, sure=True)
    if tag not in _CONTENTS_TAGS:
        return None
    names = f"{element.get('id', '')} {element.get('class', '')}".lower().replace("_", "-").split()
    named = not _CONTENTS_NAMES.isdisjoint(names)
    return _Contents(element, "contents", start, sure=False) if named else None


def _words(parts: list[str]) -> str:
    """Words on one line."""
    return " ".join("".join(parts).replace("\0", " ").split())


def _image(element: etree._Element) -> Image:
    """A picture whose place is not known yet; what assistive technology skips is decorative."""
    alternative = element.get("alt") or element.get("aria-label")
    if not alternative and (
        element.get("alt") is not None
        or element.get("role") in ("presentation", "none")
        or element.get("aria-hidden") == "true"
    ):
        alternative = ""
    width, height = whole(element.get("width")), whole(element.get("height"))
    share = min(width * height / _SCREEN, 1.0) if width and height else None
    return Image(None, None, alternative, share)


def _spans(element: etree._Element, attribute: str) -> bool:
    return (whole(element.get(attribute)) or 1) > 1


def _is_pixel(element: etree._Element) -> bool:
    """A picture of one point counts visits and shows nothing."""
    return element.get("width") in ("0", "1") and element.get("height") in ("0", "1")
