"""Word files: docx, dotx, docm, Transitional and Strict.

python-docx opens the package where it can, and the trees that it has parsed are used as they
are. The words come from a walk of the XML, because its paragraphs miss content controls, text
boxes, tracked insertions, notes and headers, and it refuses dotx, docm and Strict files.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import docx
from docx.opc.part import XmlPart
from lxml import etree

from doclint.document import Document, Property
from doclint.readers.docx.assembly import Assembly
from doclint.readers.docx.pieces import settle, show_white
from doclint.readers.docx.stories import Reader
from doclint.readers.docx.story import Control, Story
from doclint.readers.docx.vocabulary import w
from doclint.readers.errors import ReadError
from doclint.readers.numbers import whole
from doclint.readers.ooxml import Office
from doclint.readers.ooxml_properties import (
    APP_NAMES,
    CORE_NAMES,
    labels,
    properties,
    saved_count,
)
from doclint.readers.pieces import flatten
from doclint.readers.source import Source

_MAIN = "word/document.xml"
_EMU_PER_TWIP = 635
_BACKGROUND = 0.3
"""Part of the page that a drawing in a header covers when it is the background of pages."""


def read(source: Source) -> Document:
    """The document.

    Raises ReadError: what the guard of packages refuses, and `damaged` when the body cannot
    be read. Damage elsewhere is kept in `Document.problems`.
    """
    office = Office(source)
    main = office.main_part(_MAIN)
    if office.whole:
        _open_with_python_docx(office, source.data)
    root = office.tree(main)
    body = None if root is None else root.find(w("body"))
    if root is None or body is None:
        raise ReadError("unreadable-document", "damaged", f"{main} holds no body")
    reader = Reader(office, main)
    story = reader.story(root, main, "paragraph")
    pieces = list(flatten(story.sink))
    settle(pieces)
    stories = list(reader.running(body))
    running = [piece for part in stories for piece in flatten(part.sink)]
    area = _page_area(body)
    largest = max((size for part in stories for size in part.floating.values()), default=0)
    if area and largest >= area * _BACKGROUND:
        show_white(pieces)
    assembly = Assembly(paged=story.rendered_breaks > 0)
    assembly.add_running(piece for piece in running if piece.kind != "page-footer")
    assembly.add(pieces)
    assembly.add(reader.notes(story))
    assembly.add_running(piece for piece in running if piece.kind == "page-footer")
    given = properties(office)
    return Document(
        path=source.path,
        format="docx",
        bytes=len(source.data),
        sha256=source.sha256,
        blocks=tuple(assembly.blocks),
        page_count=_pages(office, story, worded=bool(pieces)),
        properties=(*given, *_bound(story.controls, given)),
        declared_language=_language(assembly, reader, given),
        restrictions=("change",) if _is_protected(reader.related("settings")) else (),
        images=tuple(assembly.image(picture, area) for picture in story.pictures),
        revisions=tuple(assembly.revisions),
        comments=tuple(
            assembly.comment(text, story.commented.get(id_)) for id_, text in reader.comments()
        ),
        struck=tuple(assembly.struck),
        changing_dates=tuple(assembly.changing_dates),
        hidden=tuple(assembly.hidden),
        embedded=office.embedded(
            {part: assembly.shown(item) for part, item in story.objects.items()}
        ),
        references=tuple(dict.fromkeys((*office.references(), *story.references))),
        labels=labels(office),
        problems=tuple(office.problems),
    )


def _open_with_python_docx(office: Office, data: bytes) -> None:
    """Lets python-docx parse the parts that it knows, and takes its trees."""
    try:
        package = docx.Document(io.BytesIO(data)).part.package
    except Exception:  # noqa: BLE001 - whatever it dislikes, the package is read without it
        return
    for part in () if package is None else package.iter_parts():
        if isinstance(part, XmlPart):
            # It keeps comments, which would cut the words around them in two.
            etree.strip_tags(part.element, etree.Comment, etree.ProcessingInstruction)
            office.adopt(str(part.partname).lstrip("/"), part.element)


def _pages(office: Office, story: Story, worded: bool) -> int | None:
    """The number of pages that the program saved, else that the page breaks make.

    Programs that write files without laying them out leave the counts of their template: one
    page, or no words where there are some.
    """
    stale = worded and saved_count(office, "Words") == 0
    saved = 0 if stale else saved_count(office, "Pages") or 0
    breaks = story.rendered_breaks or story.typed_breaks
    return saved if saved > 1 else breaks + 1 if breaks else saved or None


def _page_area(body: etree._Element) -> int:
    """Area of the page in square EMU, 0 when not said."""
    size = body.find(f"{w('sectPr')}/{w('pgSz')}")
    if size is None:
        return 0
    width, height = whole(size.get(w("w"))), whole(size.get(w("h")))
    return (width or 0) * (height or 0) * _EMU_PER_TWIP**2


def _language(assembly: Assembly, reader: Reader, given: tuple[Property, ...]) -> str | None:
    """The language declared for most of the words; for none, that of the styles."""
    if assembly.languages:
        return assembly.languages.most_common(1)[0][0]
    core = (item.value for item in given if item.place == "core" and item.name == "language")
    return reader.styles.language or next(core, None)


def _is_protected(settings: etree._Element | None) -> bool:
    """Whether changing the document needs a password or an unlocking."""
    if settings is None:
        return False
    protection = settings.find(w("documentProtection"))
    if protection is not None and protection.get(w("edit"), "none") != "none":
        return protection.get(w("enforcement")) in ("1", "true", "on")
    reserved = settings.find(w("writeProtection"))
    return reserved is not None and any("hash" in str(key).lower() for key in reserved.attrib)


_LAST_STEP = re.compile(r"(?:^|[/:@])(\w+)(?:\[\d+\])?$")
_CORE_PATH, _APP_PATH = "coreProperties", "Properties"


def _bound(controls: list[Control], given: tuple[Property, ...]) -> Iterator[Property]:
    """What content controls show of the data they are tied to, unless a property says it."""
    known = {(item.place, item.name) for item in given}
    for control in controls:
        step = _LAST_STEP.search(control.binding)
        last = step[1] if step else ""
        if _CORE_PATH in control.binding:
            place, name = "core", CORE_NAMES.get(last, last)
        elif _APP_PATH in control.binding and last in APP_NAMES:
            place, name = "app", APP_NAMES[last]
        else:
            place, name = "custom", control.name or last
        if name and (place, name) not in known:
            known.add((place, name))
            yield Property(place, name, control.text)
