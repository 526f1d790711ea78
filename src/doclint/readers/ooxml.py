"""What Word and PowerPoint files have in common: parts, relationships, properties, labels.

Strict OOXML is read as Transitional: its namespaces differ in spelling only, so that they are
respelled before parsing and the readers know one vocabulary.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doclint.document import Embedded, Problem, Reference
from doclint.readers.errors import ReadError
from doclint.readers.package import Package, parse_xml
from doclint.readers.source import Source

if TYPE_CHECKING:
    from lxml import etree

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIP_ID = f"{{{_RELATIONSHIPS}}}id"

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w{1,40})/(\w{1,40})")
_RESPELLED = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
}
_FETCHED: dict[str, Literal["template", "image", "object", "data", "script"]] = {
    "attachedTemplate": "template",
    "image": "image",
    "oleObject": "object",
    "package": "object",
    "subDocument": "object",
    "frame": "object",
    "aFChunk": "object",
    "video": "object",
    "audio": "object",
    "media": "object",
    "control": "script",
    "mailMergeSource": "data",
    "mailMergeHeaderSource": "data",
    "recipientData": "data",
    "externalLinkPath": "data",
}
"""Types of external relationships that opening the file would follow; links wait for a click."""
_PICTURES = {
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip": ("embed", "link"),
    "{urn:schemas-microsoft-com:vml}imagedata": ("id", "href"),
}
"""Elements that show a picture: how they name the copy in the file, and the outside address."""
_CHARTS = "/charts/"
"""The folder of charts. The workbook with the figures of a chart is part of it."""


_FILE = "Package"
"""The program that an attached file names, whatever the file is."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the document shows an object, and the program that made it."""

    program: str
    block: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Relationship:
    """An arrow from one part to another, or to the outside."""

    id: str
    type: str
    """Last word of the type's address: `image`, `header`, `hyperlink`."""
    target: str
    """Name of a part of the package, or an outside address as written."""
    external: bool


class Office:
    """An OOXML package, each part read on demand; damaged side parts become `problems`.

    Raises ReadError when made, as Package does, and `unsafe` for a document type in any part.
    """

    def __init__(self, source: Source) -> None:
        self.package = Package(source)
        self.problems: list[Problem] = []
        self._trees: dict[str, etree._Element | None] = {}
        self._arrows: dict[str, dict[str, Relationship]] = {}
        self._copies: dict[str, frozenset[str]] = {}
        for name in self.package.xml_names():
            self._text(name)

    @property
    def whole(self) -> bool:
        """Whether every XML part so far could be unpacked and parsed."""
        return not self.problems

    def tree(self, name: str) -> etree._Element | None:
        """The root of a part; None when it is absent, or damaged, which is noted."""
        if name not in self._trees:
            data = self._text(name)
            self._trees[name] = None if data is None else self._parse(name, data)
        return self._trees[name]

    def adopt(self, name: str, root: etree._Element) -> None:
        """Uses a tree that someone else has parsed, so that no part is parsed twice."""
        self._trees[name] = root

    def _text(self, name: str) -> bytes | None:
        try:
            return self.package.text(name)
        except ReadError as error:
            self._note(name, error)
            return None

    def _parse(self, name: str, data: bytes) -> etree._Element | None:
        try:
            return parse_xml(_STRICT.sub(_respell, data), name)
        except ReadError as error:
            self._note(name, error)
            return None

    def _note(self, name: str, error: ReadError) -> None:
        """Only damage is local to a part; the rest condemns the file."""
        if error.code != "damaged":
            raise error
        problem = Problem(error.code, name)
        if problem not in self.problems:
            self.problems.append(problem)

    def relationships(self, part: str = "") -> dict[str, Relationship]:
        """The relationships of a part, by id; those of the package for the empty name."""
        if part not in self._arrows:
            self._arrows[part] = self._read_relationships(part)
        return self._arrows[part]

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for element in () if root is None else root:
            target = element.get("Target", "")
            external = element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            id_ = element.get("Id", "")
            found[id_] = Relationship(id_, kind, target, external)
        return found

    def related(self, part: str, kind: str) -> Iterator[str]:
        """The names of the parts that a part points to with one type of relationship."""
        for arrow in self.relationships(part).values():
            if _same(arrow.type, kind) and not arrow.external:
                yield arrow.target

    def main_part(self, usual: str) -> str:
        """The name of the part that holds the document itself."""
        return next(self.related("", "officeDocument"), usual)

    def embedded(self, shown: Mapping[str, Shown]) -> tuple[Embedded, ...]:
        """Macros, embedded files and objects, controls: by their place in the package.

        `shown` tells of some of them, by part, where the document shows them.
        """
        size = self.package.size
        sources = list(self._sources())
        figures = {
            workbook
            for part in sources
            if _CHARTS in part
            for workbook in self.related(part, "package")
        }
        names = sorted(self.package.names - figures)
        places = ((_embedded_kind(name.lower()), name) for name in names)
        found = []
        for kind, name in places:
            here = shown.get(name, Shown(""))
            made = "" if here.program == _FILE else here.program
            if kind in ("file", "object") and here.program:
                kind = "object" if made else "file"
            if kind:
                named = made or posixpath.basename(name)
                found.append(Embedded(kind, named, size(name), here.block, here.page))
        chunks = (chunk for part in sources for chunk in self.related(part, "aFChunk"))
        found.extend(Embedded("file", posixpath.basename(chunk), size(chunk)) for chunk in chunks)
        return tuple(found)

    def references(self) -> tuple[Reference, ...]:
        """What opening the file would fetch from outside: neither ordinary links, nor the
        address that a picture came from when the file holds a copy."""
        return tuple(
            Reference(_FETCHED[arrow.type], arrow.target)
            for part in self._sources()
            for arrow in self.relationships(part).values()
            if arrow.external
            and arrow.type in _FETCHED
            and not (arrow.type == "image" and arrow.id in self._copied(part))
        )

    def _copied(self, part: str) -> frozenset[str]:
        """The outside addresses of pictures of which the file holds a copy, by their ids."""
        if part not in self._copies:
            root = self.tree(part)
            arrows = self.relationships(part)
            found = set()
            for element in () if root is None else root.iter(*_PICTURES):
                inside, outside = (
                    element.get(f"{{{_RELATIONSHIPS}}}{name}", "")
                    for name in _PICTURES[element.tag]
                )
                if inside in arrows and not arrows[inside].external:
                    found.add(outside)
            self._copies[part] = frozenset(found)
        return self._copies[part]

    def _sources(self) -> Iterator[str]:
        """The parts that have relationships."""
        for name in sorted(self.package.names):
            folder, base = posixpath.split(name)
            if posixpath.basename(folder) == "_rels" and base.endswith(".rels"):
                yield posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


def _embedded_kind(name: str) -> Literal["macro", "control", "file", "object"] | None:
    folder, base = posixpath.split(name)
    if base == "vbaproject.bin":
        return "macro"
    if folder.endswith("/embeddings"):
        return "object" if base.endswith(".bin") else "file"
    return "control" if folder.endswith("/activex") and base.endswith(".xml") else None


def _same(one: str, other: str) -> bool:
    """Strict writes extendedProperties what Transitional writes extended-properties."""
    return one.replace("-", "").lower() == other.replace("-", "").lower()


def _respell(match: re.Match[bytes]) -> bytes:
    family, name = match.groups()
    name = _RESPELLED.get(name, name)
    return b"http://schemas.openxmlformats.org/" + family + b"/2006/" + name
