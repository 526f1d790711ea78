"""The pictures of scanned pages: drawn once, kept beside their source, then only copied.

What a drawing library makes of letters changes from one version to the next; a kept PNG does
not, and a PDF file can hold its data as they are.
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator

from tools.sample_docs.pdf_file import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DOTS_PER_INCH = 110
_BITS = 4
"""Sixteen greys, as copiers scan texts."""
_SPECKS = 0.0008
"""Part of the page that dust covers."""


def read_png(png: bytes) -> Image:
    """The picture of a grey PNG file, still packed."""
    chunks = dict[bytes, bytes]()
    for name, data in _chunks(png):
        chunks[name] = chunks.get(name, b"") + data
    width, height, bits = struct.unpack(">IIB", chunks[b"IHDR"][:9])
    return Image(width, height, bits, chunks[b"IDAT"])


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place < len(png):
        (size,) = struct.unpack(">I", png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + size]
        place += size + 12


def scanned(pdf: bytes) -> bytes:
    """The first page of a PDF as a copier would scan it: a grey PNG file with some dust."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=_DOTS_PER_INCH / 72, grayscale=True)
    grey = bytearray()
    dust = random.Random(2026)
    whole = bytes(bitmap.buffer)
    for row in range(bitmap.height):
        line = bytearray(whole[row * bitmap.stride : row * bitmap.stride + bitmap.width])
        for column in range(bitmap.width):
            if dust.random() < _SPECKS:
                line[column] = min(line[column], 170)
        if len(line) % 2:
            line.append(255)
        grey.append(0)  # PNG's filter "none"
        grey += bytes((line[i] & 0xF0) | line[i + 1] >> 4 for i in range(0, len(line), 2))
    header = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, _BITS, 0, 0, 0, 0)
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in (
            (b"IHDR", header),
            (b"IDAT", zlib.compress(bytes(grey), 9)),
            (b"IEND", b""),
        )
    )
