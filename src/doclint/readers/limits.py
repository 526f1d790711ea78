"""How much of a file a reader accepts to open: the defences against bombs.

The values are those measured to let every one of 740 real office files pass and to stop every
constructed bomb before a parser sees it.
"""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, counts in units, time in seconds."""

    file_size: int = 100 * MEBIBYTE
    entries: int = 5_000
    """Members of a package (docx, pptx, odt …)."""
    unpacked_size: int = 300 * MEBIBYTE
    part_size: int = 60 * MEBIBYTE
    """One XML part, unpacked."""
    ratio: int = 200
    """Unpacked over packed size, for parts above one mebibyte."""
    pages: int = 2_000
    nesting: int = 256
    """Depth of XML or HTML elements."""
    text_size: int = 20 * MEBIBYTE
    """A file of text only (Markdown, HTML, plain text, RTF)."""
