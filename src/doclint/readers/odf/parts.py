"""The parts of an OpenDocument package, and what they say without being opened."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.document import Embedded, Problem
from doclint.readers.errors import ReadError
from doclint.readers.odf.vocabulary import manifest
from doclint.readers.package import Package
from doclint.readers.source import Source

if TYPE_CHECKING:
    from lxml import etree

_MANIFEST = "META-INF/manifest.xml"
_LIBRARY_LISTS = frozenset(("script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"))
"""Files that list the macros of a library: they are there even when it has none."""
_OWN_OBJECTS = ("opendocument.formula", "opendocument.chart")
"""Formulas and charts are part of the document, and drawn in it."""


class Parts:
    """Reads the XML parts of a package; damaged side parts become `problems`.

    Raises ReadError when made, as Package does, and `password` for an encrypted document.
    """

    def __init__(self, source: Source) -> None:
        self.package = Package(source)
        self.problems: list[Problem] = []
        self._manifest = self.side(_MANIFEST)
        if self._manifest is not None:
            for _ in self._manifest.iter(manifest("encryption-data")):
                raise ReadError("encrypted-document", "password")

    def main(self, name: str) -> etree._Element:
        """A part without which there is no document. Raises ReadError `damaged`."""
        root = self.package.xml(name)
        if root is None:
            raise ReadError("unreadable-document", "damaged", f"{name} is missing")
        return root

    def side(self, name: str) -> etree._Element | None:
        """A part whose damage leaves the rest readable."""
        try:
            return self.package.xml(name)
        except ReadError as error:
            if error.code != "damaged":
                raise
            self.problems.append(Problem(error.code, name))
            return None

    def embedded(self) -> Iterator[Embedded]:
        """Macros and embedded objects, by their place in the package and in its manifest."""
        for name in sorted(self.package.names):
            folder, base = posixpath.split(name)
            macro = folder.startswith("Basic/") and base not in _LIBRARY_LISTS
            if macro or folder.startswith("Scripts"):
                yield Embedded("macro", base, self.package.size(name))
        for entry in () if self._manifest is None else self._manifest:
            name = entry.get(manifest("full-path"), "").rstrip("/")
            kind = entry.get(manifest("media-type"), "")
            if "/" in name or not name.startswith("Object ") or kind.endswith(_OWN_OBJECTS):
                continue
            size = self.package.size(name) or self.package.size(f"{name}/content.xml")
            yield Embedded("object", name, size)
