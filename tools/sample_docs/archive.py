"""Zip packages that are the same, byte for byte, each time and on each machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DATE = (2026, 1, 1, 0, 0, 0)


def package(parts: Mapping[str, str], packed: bool = False) -> bytes:
    """A zip archive of XML parts, in the order given.

    They are stored, not compressed: two builds of zlib pack the same bytes differently.
    `packed` is for the one document that only makes sense when it is.
    """
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zipped:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 0
            info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            content = text if name == "mimetype" else DECLARATION + text
            zipped.writestr(info, content.encode("utf-8"))
    return archive.getvalue()


def xml(text: str) -> str:
    """The text as it may stand in an element or an attribute."""
    return escape(text, {'"': "&quot;"})
