"""The objects of a PDF file, written plainly; with a password if the source asks for one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from tools.sample_docs.source import Source

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""The string that completes passwords (ISO 32000-1, 7.6.3.3)."""
_PERMISSIONS = -44
_IDENTIFIER = hashlib.sha256(b"Ville de Valbrume").digest()[:16]


@dataclass(frozen=True, slots=True)
class Image:
    """A grey picture, packed and filtered as in a PNG file."""

    width: int
    height: int
    bits: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn on a page, or the picture that fills it."""

    drawing: bytes = b""
    image: Image | None = None


def write(source: Source, pages: list[Page], width: float, height: float) -> bytes:
    """The bytes of the file. Sizes in points."""
    file = _File(source.text("password"))
    regular, bold = (
        file.add(
            b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % name.encode()
        )
        for name in ("Helvetica", "Helvetica-Bold")
    )
    tree = file.reserve()
    kids = []
    for page in pages:
        drawing, pictures = page.drawing, b""
        if page.image:
            drawing = b"q %.2f 0 0 %.2f 0 0 cm /Im1 Do Q" % (width, height)
            pictures = b"/XObject<</Im1 %d 0 R>>" % _add_image(file, page.image)
        content = file.stream(b"", drawing)
        kids.append(
            file.add(
                b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.2f %.2f]/Contents %d 0 R"
                b"/Resources<</Font<</F1 %d 0 R/F2 %d 0 R>>%s>>>>"
                % (tree, width, height, content, regular, bold, pictures)
            )
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    file.fill(tree, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), listed))
    root = file.add(b"<</Type/Catalog/Pages %d 0 R/Lang(fr-FR)>>" % tree)
    return file.written(root, _information(file, source))


def _add_image(file: _File, image: Image) -> int:
    return file.stream(
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent %d"
        b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent %d/Columns %d>>"
        % (image.width, image.height, image.bits, image.bits, image.width),
        image.data,
    )


def _information(file: _File, source: Source) -> int | None:
    """The properties; a file with a password keeps none, as they would be encrypted too."""
    if file.encrypted:
        return None
    keys = {"title": "Title", "author": "Author", "subject": "Subject", "producer": "Producer"}
    values = "".join(
        f"/{tag}<{(chr(0xFEFF) + source.text(key)).encode('utf-16-be').hex()}>"
        for key, tag in keys.items()
        if source.text(key)
    )
    for key, tag in {"created": "CreationDate", "modified": "ModDate"}.items():
        if source.text(key):
            values += f"/{tag}(D:{source.text(key).replace('-', '')}090000Z)"
    return file.add(f"<<{values}>>".encode("ascii"))


class _File:
    """Numbers the objects; encrypts the streams with RC4, 40 bits, when there is a password.

    That old cipher has no random part, so that each build gives the same bytes.
    """

    def __init__(self, password: str) -> None:
        self._objects: list[bytes] = []
        self.encrypted = bool(password)
        padded = (password.encode("cp1252") + _PAD)[:32]
        self._owner = _rc4(_md5(padded)[:5], padded)
        permissions = _PERMISSIONS.to_bytes(4, "little", signed=True)
        self._key = _md5(padded + self._owner + permissions + _IDENTIFIER)[:5]

    def reserve(self) -> int:
        """The number of an object filled later."""
        self._objects.append(b"")
        return len(self._objects)

    def fill(self, number: int, body: bytes) -> None:
        """The body of a reserved object."""
        self._objects[number - 1] = body

    def add(self, body: bytes) -> int:
        """The number of a new object."""
        self.fill(number := self.reserve(), body)
        return number

    def stream(self, entries: bytes, data: bytes) -> int:
        """The number of a new stream with these entries in its dictionary."""
        number = self.reserve()
        if self.encrypted:
            data = _rc4(_md5(self._key + number.to_bytes(3, "little") + b"\0\0")[:10], data)
        body = b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)
        self.fill(number, body)
        return number

    def written(self, root: int, information: int | None) -> bytes:
        """The whole file."""
        identifier = _IDENTIFIER.hex().encode()
        trailer = b"/Root %d 0 R/ID[<%s><%s>]" % (root, identifier, identifier)
        if information is not None:
            trailer += b"/Info %d 0 R" % information
        if self.encrypted:
            user = _rc4(self._key, _PAD)
            body = b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P %d>>" % (
                self._owner.hex().encode(),
                user.hex().encode(),
                _PERMISSIONS,
            )
            trailer += b"/Encrypt %d 0 R" % self.add(body)
        written = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self._objects, 1):
            places.append(len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(places) + 1
        return bytes(written) + (
            b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n"
            % (size, table, size, trailer, len(written))
        )


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    other = 0
    for one in range(256):
        other = (other + state[one] + key[one % len(key)]) % 256
        state[one], state[other] = state[other], state[one]
    coded = bytearray()
    one = other = 0
    for byte in data:
        one = (one + 1) % 256
        other = (other + state[one]) % 256
        state[one], state[other] = state[other], state[one]
        coded.append(byte ^ state[(state[one] + state[other]) % 256])
    return bytes(coded)
