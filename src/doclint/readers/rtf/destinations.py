"""What the groups of an RTF file hold besides words: headers, notes, remarks, fields, pictures,
shapes, objects."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from doclint.document import Embedded, Kind, Link, Reference, Role
from doclint.readers.draft import ReferenceKind
from doclint.readers.pieces import Picture, Piece, flatten, joined
from doclint.readers.rtf.walk import Handler, Walk

_RUNNING: Mapping[str, Kind] = {
    **{f"header{pages}": "page-header" for pages in ("", "l", "r", "f")},
    **{f"footer{pages}": "page-footer" for pages in ("", "l", "r", "f")},
}
_SILENT = ("colortbl", "shpinst", "shppict", "do", "picprop", "sp")
_DEAD = (
    "filetbl listtable listoverridetable revtbl rsidtbl pgptbl latentstyles themedata datastore"
    " colorschememapping xmlnstbl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background objdata"
    " nonshppict shprslt xe tc rxe txe private pnseclvl pn mmathPr bkmkend atnid atnauthor atntime"
    " atnref atnparent atndate atrfstart atrfend printim buptim factoidname htmltag ud"
)
_LAST_PLACE = "_GoBack"
_HYPERLINK = re.compile(r'HYPERLINK\s+(\\l\s+)?"([^"]{0,2000})"', re.IGNORECASE)
_FETCH = re.compile(
    r'\s*(INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE)\s+"?([^"\s]{1,2000})', re.IGNORECASE
)
_NOT_KEPT = re.compile(r"\\d\b")
_FETCHED: Mapping[str, ReferenceKind] = {
    "INCLUDEPICTURE": "image",
    "INCLUDETEXT": "data",
    "DDE": "script",
    "DDEAUTO": "script",
}
_CHANGING = frozenset(("DATE", "TIME"))
"""Fields whose words are the day it is."""
_ROLES: Mapping[str, Role] = {"TOC": "contents", "INDEX": "index"}
_FIGURES = re.compile(r"\\[ac]\b")
"""The switches of a TOC field that lists figures or tables."""


@dataclass(slots=True)
class _Shape:
    """A drawing being read: what its properties say."""

    name: str = ""
    alternative: str | None = None
    pictures: int = 0


def handlers(walk: Walk) -> Mapping[str, Handler]:
    """By control word."""

    def silent(_: int | None) -> None:
        walk.silence()

    def dead(_: int | None) -> None:
        walk.silence("dead")

    def mark(_: int | None) -> None:
        """The number or bullet of a list item, written out for old programs."""
        if walk.groups:
            around = walk.groups[-1]
            around.before = replace(around.before, item=around.before.item or 1)
        dead(None)

    def words_again(_: int | None) -> None:
        walk.silence("words")  # for old programs, and for us: we do not open the object

    def bookmark(_: int | None) -> None:
        def done(text: str) -> None:
            if text and text != _LAST_PLACE:
                walk.story.piece.anchors.append(text)

        walk.collect(done)

    return {
        **dict.fromkeys(_SILENT, silent),
        **dict.fromkeys(_DEAD.split(), dead),
        "listtext": mark,
        "pntext": mark,
        "result": words_again,
        "bkmkstart": bookmark,
        **{word: _running(walk, kind) for word, kind in _RUNNING.items()},
        **_apart(walk),
        **_fields(walk),
        **_drawings(walk),
    }


def _running(walk: Walk, kind: Kind) -> Handler:
    return lambda _: walk.tell(kind, lambda pieces: walk.running.extend(flatten(pieces)))


def _apart(walk: Walk) -> Mapping[str, Handler]:
    """Notes, remarks, text boxes."""

    def footnote(_: int | None) -> None:
        def done(pieces: list[Piece]) -> None:
            read = list(flatten(pieces))
            note = Piece("footnote", 1, parts=[joined(read)])
            for piece in read:
                note.take(piece)
            walk.notes.append(note)

        walk.tell("footnote", done)

    def annotation(_: int | None) -> None:
        def done(pieces: list[Piece]) -> None:
            if words := joined(list(flatten(pieces))):
                walk.story.piece.comments.append(words)

        walk.tell("paragraph", done)

    def text_box(_: int | None) -> None:
        walk.tell(walk.story.kind, lambda pieces: walk.story.piece.after.extend(pieces))

    return {
        "footnote": footnote,
        "annotation": annotation,
        "shptxt": text_box,
        "dptxbxtext": text_box,
    }


def _fields(walk: Walk) -> Mapping[str, Handler]:
    """Fields: an instruction, and the words that it made."""
    instructions: list[str] = []

    def field(_: int | None) -> None:
        instructions.append("")

        def leave() -> None:
            instructions.pop()

        walk.on_leave(leave)

    def instruction(_: int | None) -> None:
        def done(text: str) -> None:
            if instructions:
                instructions[-1] = text
            fetch = _FETCH.match(text)
            # Without this switch the file holds a copy of the picture.
            if fetch and (fetch[1].upper() != "INCLUDEPICTURE" or _NOT_KEPT.search(text)):
                walk.draft.references.setdefault(Reference(_FETCHED[fetch[1].upper()], fetch[2]))

        walk.collect(done)

    def result(_: int | None) -> None:
        text = instructions[-1] if instructions else ""
        name = text.split(None, 1)[0].upper() if text.strip() else ""
        if link := _HYPERLINK.search(text):
            walk.on_leave(_link(walk, f"{'#' if link[1] else ''}{link[2]}"))
        if name in _CHANGING:
            walk.on_leave(_changing_date(walk))
        if name in _ROLES:
            figures = name == "TOC" and _FIGURES.search(text)
            walk.state = replace(walk.state, role="list-of-figures" if figures else _ROLES[name])

    return {"field": field, "fldinst": instruction, "fldrslt": result}


def _changing_date(walk: Walk) -> Callable[[], None]:
    """Takes the words from here to the end of the group for the day it is."""
    piece = walk.story.piece
    start = len(piece.parts)

    def leave() -> None:
        if shown := "".join(piece.parts[start:]).strip():
            piece.changing_dates.append(shown)

    return leave


def _link(walk: Walk, target: str) -> Callable[[], None]:
    """Takes the words from here to the end of the group for a link."""
    piece = walk.story.piece
    start = len(piece.parts)

    def leave() -> None:
        words = " ".join("".join(piece.parts[start:]).split())
        if words:
            piece.links.append(Link(words, target))

    return leave


def _drawings(walk: Walk) -> Mapping[str, Handler]:
    """Pictures, shapes with their properties, embedded objects."""
    shapes: list[_Shape] = [_Shape()]

    def shape(_: int | None) -> None:
        shapes.append(_Shape())

        def leave() -> None:
            read = shapes.pop()
            walk.story.piece.images.extend([Picture(read.alternative)] * read.pictures)

        walk.on_leave(leave)

    def picture(_: int | None) -> None:
        if walk.state.target == "dead":
            return
        inline = len(shapes) == 1
        walk.silence()
        if inline:
            shapes[0].alternative = None

        def leave() -> None:
            if inline:
                walk.story.piece.images.append(Picture(shapes[0].alternative))
            else:
                shapes[-1].pictures += 1

        walk.on_leave(leave)

    def property_name(_: int | None) -> None:
        def done(text: str) -> None:
            shapes[-1].name = text

        walk.collect(done)

    def property_value(_: int | None) -> None:
        def done(text: str) -> None:
            if shapes[-1].name == "wzDescription" and text:
                shapes[-1].alternative = text
            elif shapes[-1].name == "gtextUNICODE" and text:
                running = walk.story.kind != "paragraph"
                kind: Kind = "watermark" if running else walk.story.kind
                walk.story.piece.after.append(Piece(kind, 1, parts=[text]))

        walk.collect(done)

    def embedded(_: int | None) -> None:
        names: list[str] = []
        objects.append(names)
        walk.silence()

        def leave() -> None:
            objects.pop()
            walk.draft.embedded.append(Embedded("object", names[0] if names else "object"))

        walk.on_leave(leave)

    objects: list[list[str]] = []

    def object_class(_: int | None) -> None:
        walk.collect(lambda text: objects[-1].append(text) if objects else None)

    return {
        "shp": shape,
        "pict": picture,
        "sn": property_name,
        "sv": property_value,
        "object": embedded,
        "objclass": object_class,
    }
