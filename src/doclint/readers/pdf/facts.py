"""What a PDF says about itself: properties, labels, bookmarks, permissions, what is attached.

pdfium tells most of it. pypdf is slow on large files and fails in many ways on broken ones, so
it is asked for two things only, when there is a sign of them: keys of the Info dictionary that
pdfium cannot list, and an XMP packet that does not lie open in the file.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, Literal, NamedTuple

import pypdfium2
import pypdfium2.raw as raw

from doclint.document import Embedded, Label, Property
from doclint.readers.pdf.dates import iso_date
from doclint.readers.pdf.properties import (
    INFO_NAMES,
    MAX_XMP,
    info_properties,
    labels,
    xmp_properties,
    xmp_values,
)
from doclint.readers.pdf.signs import LABEL, LAUNCH, METADATA, SCRIPT, Signs

Restriction = Literal["copy", "print", "change"]
_PERMISSIONS: tuple[tuple[int, Restriction], ...] = ((16, "copy"), (4, "print"), (8, "change"))
"""Bits of /P (ISO 32000-1, table 22)."""
MAX_BOOKMARKS = 2_000
MAX_ATTACHMENTS = 200
MAX_PACKETS = 50

_XFA = {raw.FORMTYPE_XFA_FULL: "XFA", raw.FORMTYPE_XFA_FOREGROUND: "XFAF"}
_SCRIPT = re.compile(rb"/S\s{0,9}/JavaScript\b")
_LAUNCH = re.compile(rb"/S\s{0,9}/Launch\b")


class Facts(NamedTuple):
    """What stands around the pages."""

    properties: tuple[Property, ...]
    labels: tuple[Label, ...]
    language: str | None
    outline: tuple[str, ...]
    restrictions: tuple[Restriction, ...]
    embedded: tuple[Embedded, ...]


def read_facts(pdf: pypdfium2.PdfDocument, signs: Signs) -> Facts:
    """Everything but the pages, from an open document and the bytes of its file."""
    encrypted = raw.FPDF_GetSecurityHandlerRevision(pdf) >= 0
    info = {key: value for key in INFO_NAMES if (value := pdf.get_metadata_value(key))}
    packet = _open_packet(signs.data, iso_date(info.get("CreationDate", "")))
    if _needs_pypdf(signs, packet, encrypted):
        more, packet = _ask_pypdf(signs.data)
        info = {**more, **info}
    values = xmp_values(packet) if packet else []
    return Facts(
        (*info_properties(info), *xmp_properties(values)),
        labels(info, values),
        _language(pdf),
        _outline(pdf),
        _restrictions(pdf) if encrypted else (),
        (*_attachments(pdf), *_scripts(pdf, signs), *_forms(pdf)),
    )


def _open_packet(data: bytes, created: str | None) -> bytes | None:
    """The XMP packet of the document, where it lies open in the file.

    Pictures and pages placed in a document bring packets of their own, and each time it is
    saved one more may be added: the last one that was created when the document was counts.
    """
    packets: list[bytes] = []
    start = data.find(b"<x:xmpmeta")
    while start >= 0 and len(packets) < MAX_PACKETS:
        end = data.find(b"</x:xmpmeta>", start, start + MAX_XMP)
        packets.append(data[start : end + len(b"</x:xmpmeta>")])
        start = data.find(b"<x:xmpmeta", start + 1)
    if len(packets) == 1 and (b"application/pdf" in packets[0] or b"Producer" in packets[0]):
        return packets[0]
    minute = created[:16].encode() if created and len(created) > 10 else None
    same = [packet for packet in packets if minute and minute in packet]
    return same[-1] if same else None


def _needs_pypdf(signs: Signs, packet: bytes | None, encrypted: bool) -> bool:
    if (packet is None or encrypted) and METADATA in signs.in_data:
        return True
    return LABEL in signs.in_data or LABEL in signs.in_objects


def _ask_pypdf(data: bytes) -> tuple[dict[str, str], bytes | None]:
    """All keys of the Info dictionary, and the XMP packet; what cannot be read is left out.

    The words of the document do not depend on them, and pdfium has told the usual keys.
    """
    from pypdf import PdfReader

    info: dict[str, str] = {}
    packet: bytes | None = None
    try:
        with _silence("pypdf"):
            trailer: Any = PdfReader(io.BytesIO(data)).trailer
            for key, value in dict(trailer.get("/Info") or {}).items():
                value = value.get_object()
                if isinstance(value, str):
                    info[str(key).lstrip("/")] = value
            metadata = trailer["/Root"].get("/Metadata")
            packet = metadata.get_object().get_data() if metadata is not None else None
    except Exception:  # noqa: BLE001 - pypdf raises a dozen types on broken files
        return info, packet
    return info, packet


@contextmanager
def _silence(name: str) -> Iterator[None]:
    """Keep a library from logging about broken files: that is for findings to say."""
    logger = logging.getLogger(name)
    handler, before = logging.NullHandler(), logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = before


def _language(pdf: pypdfium2.PdfDocument) -> str | None:
    length = raw.FPDFCatalog_GetLanguage(pdf, None, 0)
    if not 2 < length < 200:
        return None
    buffer = (raw.FPDF_WCHAR * (length // 2))()
    raw.FPDFCatalog_GetLanguage(pdf, buffer, length)
    return bytes(buffer).decode("utf-16-le", "ignore").strip("\x00 ") or None


def _outline(pdf: pypdfium2.PdfDocument) -> tuple[str, ...]:
    with _silence("pypdfium2"):
        titles = (bookmark.get_title() for bookmark in pdf.get_toc())
        return tuple(title.strip() for title in islice(titles, MAX_BOOKMARKS) if title.strip())


def _restrictions(pdf: pypdfium2.PdfDocument) -> tuple[Restriction, ...]:
    allowed = raw.FPDF_GetDocUserPermissions(pdf)
    return tuple(name for bit, name in _PERMISSIONS if not allowed & bit)


def _attachments(pdf: pypdfium2.PdfDocument) -> Iterator[Embedded]:
    """Attached files by name; their sizes are not asked for, pdfium would unpack them."""
    for index in range(min(pdf.count_attachments(), MAX_ATTACHMENTS)):
        try:
            name = pdf.get_attachment(index).get_name()
        except pypdfium2.PdfiumError:  # announced, and not there
            continue
        yield Embedded("file", name)


def _scripts(pdf: pypdfium2.PdfDocument, signs: Signs) -> Iterator[Embedded]:
    """Scripts and commands, each kind once."""
    named = raw.FPDFDoc_GetJavaScriptActionCount(pdf) > 0
    if named or signs.has(SCRIPT, _SCRIPT):
        yield Embedded("script", "JavaScript")
    if signs.has(LAUNCH, _LAUNCH):
        yield Embedded("script", "Launch")


def _forms(pdf: pypdfium2.PdfDocument) -> Iterator[Embedded]:
    """A form whose pages are made when it opens (XFA), or lie in the file as well (XFAF)."""
    kind = _XFA.get(raw.FPDF_GetFormType(pdf))
    if kind:
        yield Embedded("form", kind)
