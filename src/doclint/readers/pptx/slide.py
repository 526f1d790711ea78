"""One slide: its title, its words, its tables and pictures, what it hides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from doclint.document import Block, ChangingDate, Hidden, Image, Kind, Struck
from doclint.readers.grid import Row, merged_cells
from doclint.readers.numbers import whole
from doclint.readers.ooxml import Office, Shown
from doclint.readers.pptx.outline import Outline, TextStyle, place, place_type
from doclint.readers.pptx.shapes import Shape, shapes
from doclint.readers.pptx.vocabulary import a, dgm, p, r
from doclint.readers.pptx.words import Words, paragraphs, plain

if TYPE_CHECKING:
    from lxml import etree

_BODY = p("txBody")
_DATA = f"{a('graphic')}/{a('graphicData')}"
_MERGED = ("hMerge", "vMerge")
_STRUCTURE = ("doc", "pres", "parTrans", "sibTrans")
"""Points of a diagram that hold no words of its author."""


@dataclass(slots=True)
class Slide:
    """What one slide holds; indexes of blocks count from its own first block."""

    number: int
    blocks: list[Block] = field(default_factory=list)
    running: list[Block] = field(default_factory=list)
    """What is said on every slide."""
    images: list[Image] = field(default_factory=list)
    objects: dict[str, Shown] = field(default_factory=dict)
    """Objects of other programs, by the part that holds them."""
    struck: list[Struck] = field(default_factory=list)
    changing_dates: list[ChangingDate] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)

    def note(self, found: list[Words]) -> None:
        """Notes the words that have a line through them, and those that are the day it is."""
        self.changing_dates += [
            ChangingDate(shown, page=self.number)
            for words in found
            for shown in words.changing_dates
        ]
        self.struck += [
            replace(passage, page=self.number) for words in found for passage in words.struck
        ]


class SlideReader:
    """Reads slides of one file; `area` is the width and height of a slide in EMU."""

    def __init__(self, office: Office, area: tuple[int, int]) -> None:
        self.office = office
        self.area = area
        self._outlines: dict[str, Outline] = {}

    def read(self, root: etree._Element, part: str, number: int) -> Slide:
        """The slide in a part."""
        slide = Slide(number)
        outline = self._outline(part)
        arrows = self.office.relationships(part)
        title: list[Words] = []
        for shape in shapes(root):
            kind = _kind(shape.element)
            found = list(paragraphs(shape.element.find(_BODY), outline.of(shape.element), arrows))
            unseen = self._unseen(shape)
            if unseen is not None:
                self._hide(slide, unseen, found)
                continue
            self._hide(slide, "tiny", [Words(parts=words.tiny) for words in found])
            if kind is not None:
                slide.note(found)
            if kind == "heading":
                title += found
            elif kind in ("page-header", "page-footer"):
                slide.running += [_block(kind, words, number) for words in found if words.text]
            elif kind is not None:
                slide.blocks += [_block(kind, words, number) for words in found if words.text]
                self._read_graphic(slide, shape, part)
        for element in root.iter(p("oleObj")):
            arrow = arrows.get(element.get(r("id"), ""))
            if arrow is not None and not arrow.external:
                slide.objects[arrow.target] = Shown(element.get("progId", ""), page=number)
        if heading := _title(title, number):
            slide.blocks.insert(0, heading)
        return slide

    def notes(self, part: str, number: int) -> Iterator[Block]:
        """What the speaker means to say."""
        for name in self.office.related(part, "notesSlide"):
            root = self.office.tree(name)
            for shape in () if root is None else shapes(root):
                found = place(shape.element)
                if found is not None and place_type(found) == "body":
                    for words in paragraphs(shape.element.find(_BODY), TextStyle(()), {}):
                        yield Block("speaker-notes", words.text, page=number)

    def remarks(self, part: str) -> Iterator[str]:
        """The comments on a slide and the answers to them, in the old and the new format."""
        for name in self.office.related(part, "comments"):
            root = self.office.tree(name)
            for element in () if root is None else root.iter():
                local = str(element.tag).rpartition("}")[2]
                if local in ("cm", "reply"):
                    for child in element:
                        if str(child.tag).rpartition("}")[2] in ("text", "txBody"):
                            yield (plain(child) or child.text or "").strip()

    def masters(self, part: str) -> Iterator[str]:
        """The layout of a slide and its master, when what is drawn on them shows."""
        for layout in self.office.related(part, "slideLayout"):
            yield layout
            root = self.office.tree(layout)
            if root is not None and root.get("showMasterSp") not in ("0", "false"):
                yield from self.office.related(layout, "slideMaster")

    def drawn(self, part: str) -> Iterator[Block]:
        """The words drawn on a layout or master, apart from the places it offers."""
        root = self.office.tree(part)
        for shape in () if root is None else shapes(root):
            if place(shape.element) is None and not shape.hidden:
                for words in paragraphs(shape.element.find(_BODY), TextStyle(()), {}):
                    yield _block("page-footer", words, None)

    def _outline(self, part: str) -> Outline:
        layout = next(self.office.related(part, "slideLayout"), "")
        if layout not in self._outlines:
            master = next(self.office.related(layout, "slideMaster"), "") if layout else ""
            self._outlines[layout] = Outline(
                self.office.tree(layout) if layout else None,
                self.office.tree(master) if master else None,
            )
        return self._outlines[layout]

    def _unseen(self, shape: Shape) -> Literal["invisible", "off-page"] | None:
        if shape.hidden:
            return "invisible"
        if shape.box is None or not all(self.area):
            return None
        left, top, width, height = shape.box
        inside = (
            left < self.area[0] and left + width > 0 and top < self.area[1] and top + height > 0
        )
        return None if inside else "off-page"

    @staticmethod
    def _hide(
        slide: Slide, kind: Literal["invisible", "off-page", "tiny"], found: list[Words]
    ) -> None:
        text = "\n".join(words.text for words in found if words.text)
        if text:
            slide.hidden.append(Hidden(kind, text, page=slide.number))

    def _read_graphic(self, slide: Slide, shape: Shape, part: str) -> None:
        """The table, diagram, chart or picture that a shape is."""
        element = shape.element
        data = element.find(_DATA)
        uri = "" if data is None else data.get("uri", "").rpartition("/")[2]
        if data is not None and uri == "table":
            if table := _table(data, slide):
                slide.blocks.append(table)
        elif data is not None and uri == "diagram":
            slide.blocks += self._diagram(data, part, slide.number)
        elif data is not None or element.tag == p("pic"):
            place = len(slide.blocks) - 1 if slide.blocks else None
            share = self._share(shape)
            slide.images.append(Image(slide.number, place, shape.alternative, share))

    def _share(self, shape: Shape) -> float | None:
        if shape.box is None or not all(self.area):
            return None
        return min(abs(shape.box[2] * shape.box[3]) / (self.area[0] * self.area[1]), 1.0)

    def _diagram(self, data: etree._Element, part: str, number: int) -> Iterator[Block]:
        """The words of a diagram, each a list item."""
        named = data.find(dgm("relIds"))
        arrow = None
        if named is not None:
            arrow = self.office.relationships(part).get(named.get(r("dm"), ""))
        root = None if arrow is None or arrow.external else self.office.tree(arrow.target)
        for point in () if root is None else root.iter(dgm("pt")):
            if point.get("type") not in _STRUCTURE and (text := plain(point.find(dgm("t")))):
                yield Block("list-item", text, page=number, level=1)


def _kind(shape: etree._Element) -> Kind | None:
    """What the words of a shape are; None for the number of the slide."""
    found = place(shape)
    match "" if found is None else place_type(found):
        case "title" | "ctrTitle":
            return "heading"
        case "hdr":
            return "page-header"
        case "ftr" | "dt":
            return "page-footer"
        case "sldNum":
            return None
    return "paragraph"


def _block(kind: Kind, words: Words, number: int | None) -> Block:
    item = kind == "paragraph" and words.bullet
    return Block(
        kind="list-item" if item else kind,
        text=words.text,
        page=number,
        level=words.level + 1 if item else None,
        links=tuple(words.links),
        size=words.size,
        bold=bool(words.sizes) and words.bold,
    )


def _title(found: list[Words], number: int) -> Block | None:
    """A title is one heading, on however many lines."""
    text = " ".join(word for words in found for word in words.text.split())
    if not text:
        return None
    return Block(
        kind="heading",
        text=text,
        page=number,
        level=1,
        links=tuple(link for words in found for link in words.links),
        size=found[0].size,
        bold=all(words.bold for words in found),
    )


def _table(data: etree._Element, slide: Slide) -> Block | None:
    rows: list[Row[str]] = []
    for element in data.iter(a("tr")):
        row = Row[str]()
        for cell in element.iterchildren(a("tc")):
            if not any(cell.get(name) in ("1", "true") for name in _MERGED):
                found = list(paragraphs(cell.find(a("txBody")), TextStyle(()), {}))
                slide.note(found)
                row.append(" ".join(word for words in found for word in words.text.split()))
                if row[-1]:
                    row.wide += (whole(cell.get("gridSpan")) or 1) > 1
                    row.tall += (whole(cell.get("rowSpan")) or 1) > 1
        if any(row):
            rows.append(row)
    if not rows:
        return None
    text = "\n".join("\t".join(row) for row in rows)
    cells = tuple(tuple(row) for row in rows)
    return Block("table", text, page=slide.number, rows=cells, merged=merged_cells(rows))
