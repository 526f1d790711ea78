"""The guard of zip packages (docx, pptx, odt …): nothing is unpacked before it was measured.

A package of 300 kB can hold 300 MB of XML, name a part twice so that two programs read two
different documents, or declare entities. The sizes in the directory may lie, so that what is
read is counted again.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from doclint.readers.errors import Code, ReadError
from doclint.readers.limits import MEBIBYTE
from doclint.readers.source import Source

if TYPE_CHECKING:
    from lxml import etree

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
"""What zipfile raises on damaged archives."""
XML_SUFFIXES = (".xml", ".rels", ".vml")

_CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only two that OOXML and ODF allow; zipfile does not bound what the others unpack."""
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")


class Package:
    """One zip package, measured against the limits of its source when it is made.

    Raises ReadError: `damaged` (no zip), `unsafe` (a part named twice or outside the
    archive), `password` (encrypted parts), `entries`, `unpacked-size`, `part-size`, `ratio`.
    """

    def __init__(self, source: Source) -> None:
        self._limits = source.limits
        try:
            self._zip = open_zip(source.data)
        except BROKEN_ZIP as error:
            raise _damaged(error) from error
        parts = [info for info in self._zip.infolist() if not info.is_dir()]
        self._parts = {_plain(info): info for info in parts}
        self._folded = {name.casefold(): name for name in self._parts}
        self._check_directory(parts)
        self.names = frozenset(self._parts)
        self._doctype_allowed = "[Content_Types].xml" not in self.names

    def _check_directory(self, parts: list[zipfile.ZipInfo]) -> None:
        limits = self._limits
        _limit("entries", len(parts), limits.entries)
        _limit("unpacked-size", sum(info.file_size for info in parts), limits.unpacked_size)
        if len(self._parts) < len(parts):
            raise ReadError("unreadable-document", "unsafe", "a part is stored twice")
        for name, info in self._parts.items():
            if _OUTSIDE.search(name):
                raise ReadError("unreadable-document", "unsafe", "a part lies outside the archive")
            if info.flag_bits & _ENCRYPTED:
                raise ReadError("encrypted-document", "password", name)
            if info.compress_type not in _METHODS:
                detail = f"{name}: compression {info.compress_type}"
                raise ReadError("unreadable-document", "damaged", detail)
            if name.lower().endswith(XML_SUFFIXES):
                _limit("part-size", info.file_size, limits.part_size)
            if info.file_size > MEBIBYTE:
                _limit("ratio", info.file_size / max(info.compress_size, 1), limits.ratio)

    def find(self, name: str) -> str | None:
        """The name as the archive spells it (OOXML names ignore case), None when absent."""
        return name if name in self._parts else self._folded.get(name.casefold())

    def size(self, name: str) -> int | None:
        """Unpacked size of a part in bytes as the directory states it, None when absent."""
        found = self.find(name)
        return None if found is None else self._parts[found].file_size

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises ReadError: `damaged` when it is absent or cannot be unpacked, `part-size`.
        """
        found = self.find(name)
        if found is None:
            raise ReadError("unreadable-document", "damaged", f"{name} is missing")
        data = bytearray()
        try:
            with self._zip.open(self._parts[found]) as stream:
                while chunk := stream.read(_CHUNK):
                    data += chunk
                    _limit("part-size", len(data), self._limits.part_size)
        except BROKEN_ZIP as error:
            raise _damaged(error, name) from error
        return bytes(data)

    def text(self, name: str) -> bytes | None:
        """The bytes of an XML part known to be free of declarations, None when absent.

        Raises ReadError as `read` does, and `unsafe`: OOXML forbids a document type, and ODF
        (whose old manifests carry a harmless one) has no use for entities.
        """
        if self.find(name) is None:
            return None
        data = self.read(name)
        if _contains(data, b"<!ENTITY" if self._doctype_allowed else b"<!DOCTYPE"):
            raise ReadError("unreadable-document", "unsafe", f"{name} declares entities")
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part, None when absent.

        Raises ReadError as `text` does, `damaged` when malformed, `nesting`.
        """
        data = self.text(name)
        return None if data is None else parse_xml(data, name)

    def xml_names(self) -> Iterator[str]:
        """The names of the XML parts."""
        return (name for name in sorted(self.names) if name.lower().endswith(XML_SUFFIXES))


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive whose first part is at the start of the bytes.

    Raises one of BROKEN_ZIP. When the end of a package is cut off, zipfile happily finds the
    directory of a workbook embedded in it: that is not the file.
    """
    archive = zipfile.ZipFile(io.BytesIO(data))
    offsets = [info.header_offset for info in archive.infolist()]
    if offsets and min(offsets) != 0:
        raise zipfile.BadZipFile("the directory does not name the first part")
    return archive


def parse_xml(data: bytes, name: str = "") -> etree._Element:
    """The root element: no entity resolved, no DTD loaded, no network, depth capped at 256.

    Raises ReadError: `damaged` when malformed, `nesting`, `unsafe` when it defines entities.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "Excessive depth" in str(error):
            raise ReadError("resource-limit", "nesting", name) from error
        raise _damaged(error, name) from error
    declared: Any = root.getroottree().docinfo.internalDTD  # no type stub knows its entities
    if declared is not None and declared.entities():
        raise ReadError("unreadable-document", "unsafe", f"{name} declares entities")
    return root


def _plain(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _contains(data: bytes, declaration: bytes) -> bool:
    """Whether a declaration is there, in UTF-8 or in either UTF-16."""
    word = declaration.decode("ascii")
    return any(word.encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be"))


def _limit(code: Code, value: float, limit: float) -> None:
    if value > limit:
        raise ReadError("resource-limit", code, value=value, limit=limit)


def _damaged(error: Exception, name: str = "") -> ReadError:
    return ReadError("unreadable-document", "damaged", f"{name}{name and ': '}{error}"[:200])
