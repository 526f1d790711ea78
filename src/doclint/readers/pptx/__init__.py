"""PowerPoint files: pptx, ppsx, potx and their kinds with macros."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from doclint.document import Comment, Document, Hidden, Link, Page, Problem
from doclint.readers.draft import Draft
from doclint.readers.errors import ReadError
from doclint.readers.numbers import whole
from doclint.readers.ooxml import RELATIONSHIP_ID, Office, Shown
from doclint.readers.ooxml_properties import labels, properties
from doclint.readers.pptx.slide import Slide, SlideReader
from doclint.readers.pptx.vocabulary import a, p
from doclint.readers.source import Source

if TYPE_CHECKING:
    from lxml import etree

_MAIN = "ppt/presentation.xml"
_OFF = ("0", "false")


def read(source: Source) -> Document:
    """The presentation.

    Raises ReadError: what the guard of packages refuses, and `damaged` when the list of slides
    cannot be read. Damage elsewhere is kept in `Document.problems`.
    """
    office = Office(source)
    main = office.main_part(_MAIN)
    root = office.tree(main)
    if root is None:
        raise ReadError("unreadable-document", "damaged", f"{main} cannot be read")
    draft = Draft()
    numbers = _slides(office, root, main)
    reader = SlideReader(office, _area(root))
    languages: Counter[str] = Counter()
    shown: dict[str, Shown] = {}
    for part, number in numbers.items():
        tree = office.tree(part)
        if tree is None:
            if not any(problem.where == part for problem in office.problems):
                office.problems.append(Problem("damaged", part))  # announced, and not there
            draft.pages.append(Page(number, 0))
            continue
        languages.update(language for run in tree.iter(a("rPr")) if (language := run.get("lang")))
        slide = reader.read(tree, part, number)
        shown |= slide.objects
        slide.blocks += reader.notes(part, number)
        for remark in reader.remarks(part):
            draft.comments.append(Comment(remark, draft.last, number))
        if tree.get("show") in _OFF:
            _hide(slide, draft)
        else:
            _add(slide, draft, numbers)
    drawn = dict.fromkeys(master for part in numbers for master in reader.masters(part))
    for master in drawn:
        for block in reader.drawn(master):
            draft.add_running(block)
    draft.properties += properties(office)
    draft.labels += labels(office)
    draft.embedded += office.embedded(shown)
    draft.references.update(dict.fromkeys(office.references()))
    draft.problems += office.problems
    declared = languages.most_common(1)
    return draft.document(
        source,
        "pptx",
        page_count=len(numbers),
        declared_language=declared[0][0] if declared else None,
    )


def _slides(office: Office, root: etree._Element, main: str) -> dict[str, int]:
    """The parts of the slides and their numbers, in the order of the show."""
    arrows = office.relationships(main)
    found: dict[str, int] = {}
    for element in root.iterfind(f"{p('sldIdLst')}/{p('sldId')}"):
        arrow = arrows.get(element.get(RELATIONSHIP_ID, ""))
        if arrow is not None and not arrow.external and arrow.target not in found:
            found[arrow.target] = len(found) + 1
    return found


def _area(root: etree._Element) -> tuple[int, int]:
    """Width and height of a slide in EMU, zeros when not said."""
    size = root.find(p("sldSz"))
    return (0, 0) if size is None else (whole(size.get("cx")) or 0, whole(size.get("cy")) or 0)


def _hide(slide: Slide, draft: Draft) -> None:
    """A slide that the show leaves out: people do not see it, machines read it."""
    words = "\n".join(block.text for block in slide.blocks)
    if words:
        draft.hidden.append(Hidden("hidden-slide", words, page=slide.number))
    draft.pages.append(Page(slide.number, 0, len(slide.images)))


def _add(slide: Slide, draft: Draft, numbers: dict[str, int]) -> None:
    first = len(draft.blocks)
    for index, block in enumerate(slide.blocks):
        links = tuple(_to_slide(link, numbers) for link in block.links)
        anchors = (f"slide-{slide.number}",) if index == 0 else ()
        draft.add(replace(block, links=links, anchors=anchors))
    shown = [block for block in slide.blocks if block.kind != "speaker-notes"]
    draft.pages.append(
        Page(
            number=slide.number,
            characters=sum(len(block.text) for block in shown),
            images=len(slide.images),
            image_share=min(sum(image.share or 0.0 for image in slide.images), 1.0),
        )
    )
    draft.images += [
        replace(image, block=draft.last if image.block is None else first + image.block)
        for image in slide.images
    ]
    draft.struck += slide.struck
    draft.changing_dates += slide.changing_dates
    draft.hidden += slide.hidden
    for block in slide.running:
        draft.add_running(block)


def _to_slide(link: Link, numbers: dict[str, int]) -> Link:
    """A link to another slide, which the file names by its part."""
    number = numbers.get(link.target.removeprefix("#"))
    return link if number is None else Link(link.text, f"#slide-{number}")
