"""A small PDF writer for tests: raw objects, no library, so that each trap can be set exactly.

Lengths are points, the origin is the lower left corner. Text is Helvetica, regular or bold, in
WinAnsi encoding; `Page.paragraph` breaks lines as a word processor does.
"""

from __future__ import annotations

import io
import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin

from pypdf import PdfReader, PdfWriter

WIDTH, HEIGHT = 595, 842
_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
    "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
    "260 334 584"
)
_ADVANCE = {chr(32 + index): int(width) for index, width in enumerate(_WIDTHS.split())}


def text_width(text: str, size: float) -> float:
    """Width of a text in Helvetica."""
    plain = unicodedata.normalize("NFD", text)
    return (
        sum(_ADVANCE.get(letter, 0 if unicodedata.combining(letter) else 556) for letter in plain)
        * size
        / 1000
    )


def string(text: str) -> bytes:
    """A PDF string of any text, as in the Info dictionary and in annotations."""
    return b"<FEFF" + text.encode("utf-16-be").hex().encode() + b">"


def _shown(text: str) -> bytes:
    """A PDF string of text to show in a WinAnsi font."""
    return b"<" + text.encode("cp1252").hex().encode() + b">"


@dataclass
class Page:
    """One page, drawn in the order of the calls."""

    width: float = WIDTH
    height: float = HEIGHT
    rotate: int = 0
    crop: str = ""
    """The part of the page that is shown, as PDF writes a box."""
    content: list[bytes] = field(default_factory=list)
    annotations: list[bytes] = field(default_factory=list)
    images: int = 0
    tags: list[tuple[str, str]] = field(default_factory=list)
    """Tag and alternative words by MCID."""

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 11,
        *,
        bold: bool = False,
        mode: int = 0,
        angle: float = 0,
        tag: str = "",
    ) -> Page:
        """Show a text with its baseline at (x, y); `mode` 3 is invisible, `angle` in degrees."""
        turned = radians(angle)
        a, b = cos(turned), sin(turned)
        matrix = f"{a:.4f} {b:.4f} {-b:.4f} {a:.4f} {x:.2f} {y:.2f} Tm"
        font = "F2" if bold else "F1"
        drawn = f"BT /{font} {size} Tf {mode} Tr {matrix} ".encode() + _shown(text) + b" Tj ET"
        self._mark(drawn, tag, "")
        return self

    def smile(self, x: float, y: float, size: float = 11) -> Page:
        """Show a letter that stands for U+1F600, a character beyond the basic plane."""
        self.content.append(f"BT /F3 {size} Tf 1 0 0 1 {x} {y} Tm (A) Tj ET".encode())
        return self

    def right(self, x: float, y: float, text: str, size: float = 11) -> Page:
        """Show a text that ends at x."""
        return self.text(x - text_width(text, size), y, text, size)

    def lines(
        self, x: float, y: float, lines: Sequence[str], size: float = 11, **style: bool
    ) -> float:
        """Show lines one under the other; returns the baseline of the line after the last."""
        for line in lines:
            self.text(x, y, line, size, **style)
            y -= 1.2 * size
        return y

    def paragraph(
        self, x: float, y: float, text: str, width: float = 460, size: float = 11
    ) -> float:
        """Show running text broken at `width`; returns the baseline after a paragraph's space."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if text_width(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return self.lines(x, y, lines, size) - 0.8 * size

    def image(self, x: float, y: float, width: float, height: float, alternative: str = "") -> Page:
        """Show a grey picture."""
        self.images += 1
        drawn = f"q {width} 0 0 {height} {x} {y} cm /Im Do Q".encode()
        self._mark(drawn, "Figure" if alternative else "", alternative)
        return self

    def strokes(self, count: int) -> Page:
        """Draw short lines."""
        for index in range(count):
            self.content.append(f"{index % 500} {index // 500} m {index % 500 + 2} 9 l S".encode())
        return self

    def stroke(
        self, x: float, y: float, to_x: float, to_y: float, width: float = 0.6, colour: str = "0 G"
    ) -> Page:
        """Draw a line."""
        self.content.append(
            f"q {colour} {width} w {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S Q".encode()
        )
        return self

    def bar(self, x: float, y: float, width: float, height: float, colour: str = "0 g") -> Page:
        """Draw a filled rectangle."""
        self.content.append(f"q {colour} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f Q".encode())
        return self

    def annotation(self, subtype: str, contents: str = "", **entries: str) -> Page:
        """Add an annotation; `entries` are further keys, written as they are."""
        more = " ".join(f"/{key} {value}" for key, value in entries.items())
        words = b"/Contents " + string(contents) if contents else b""
        self.annotations.append(
            f"<< /Type /Annot /Subtype /{subtype} /Rect [50 50 90 70] {more} ".encode()
            + words
            + b" >>"
        )
        return self

    def _mark(self, drawn: bytes, tag: str, alternative: str) -> None:
        if tag:
            number = len(self.tags)
            self.tags.append((tag, alternative))
            drawn = f"/{tag} << /MCID {number} >> BDC ".encode() + drawn + b" EMC"
        self.content.append(drawn)


@dataclass
class Pdf:
    """A document; `bytes()` writes it."""

    info: Mapping[str, str] = field(default_factory=dict)
    xmp: str = ""
    other_packets: Sequence[str] = ()
    """XMP packets of pictures and pages placed in the document."""
    language: str = ""
    outline: Sequence[str] = ()
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    script: str = ""
    launch: str = ""
    pages: list[Page] = field(default_factory=list)

    def page(self, width: float = WIDTH, height: float = HEIGHT, rotate: int = 0) -> Page:
        """Add a page."""
        self.pages.append(Page(width, height, rotate))
        return self.pages[-1]

    def bytes(self) -> bytes:
        """The file."""
        return _Writer(self).write()


def encrypted(data: bytes, user: str = "", owner: str = "patron", permissions: int = -1) -> bytes:
    """The same document, encrypted (RC4, 128 bits); an empty `user` password opens by itself."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user, owner, permissions_flag=permissions, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


class _Writer:
    """Numbers the objects and writes them with their table."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.objects: list[bytes] = []

    def add(self, body: bytes | str) -> int:
        """Add an object; returns its number."""
        self.objects.append(body.encode() if isinstance(body, str) else body)
        return len(self.objects)

    def stream(self, data: bytes, entries: str = "") -> int:
        """Add a stream."""
        return self.add(
            f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"
        )

    def write(self) -> bytes:
        catalog, tree = self.add(b""), self.add(b"")
        fonts = [
            self.add(
                f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            )
            for name in ("Helvetica", "Helvetica-Bold")
        ]
        mapping = self.stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
            b" 1 begincodespacerange <00> <FF> endcodespacerange"
            b" 1 beginbfchar <41> <D83DDE00> endbfchar endcmap end end"
        )
        fonts.append(
            self.add(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                f" /Encoding /WinAnsiEncoding /ToUnicode {mapping} 0 R >>"
            )
        )
        picture = 0
        if any(page.images for page in self.pdf.pages):
            picture = self.stream(
                zlib.compress(b"\x80" * 64),
                "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray"
                " /BitsPerComponent 8 /Filter /FlateDecode",
            )
        resources = f"/Font << /F1 {fonts[0]} 0 R /F2 {fonts[1]} 0 R /F3 {fonts[2]} 0 R >>"
        if picture:
            resources += f" /XObject << /Im {picture} 0 R >>"
        numbers = []
        for index, page in enumerate(self.pdf.pages):
            content = self.stream(zlib.compress(b"\n".join(page.content)), "/Filter /FlateDecode")
            notes = " ".join(f"{self.add(note)} 0 R" for note in page.annotations)
            numbers.append(
                self.add(
                    f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.width} {page.height}]"
                    f" {page.crop and f'/CropBox {page.crop}'}"
                    f" /Rotate {page.rotate} /Resources << {resources} >> /Contents {content} 0 R"
                    f" /StructParents {index} /Annots [{notes}] >>"
                )
            )
        kids = " ".join(f"{number} 0 R" for number in numbers)
        self.objects[tree - 1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>".encode()
        self.objects[catalog - 1] = (
            f"<< /Type /Catalog /Pages {tree} 0 R {self._extras(numbers)} >>".encode()
        )
        return self._file(catalog)

    def _extras(self, pages: Sequence[int]) -> str:
        pdf = self.pdf
        extras = []
        for other in pdf.other_packets:
            self.stream(other.encode(), "/Type /Metadata /Subtype /XML")
        if pdf.language:
            extras.append(f"/Lang ({pdf.language})")
        if pdf.xmp:
            packet = self.stream(pdf.xmp.encode(), "/Type /Metadata /Subtype /XML")
            extras.append(f"/Metadata {packet} 0 R")
        if pdf.outline:
            extras.append(f"/Outlines {self._outline(pages[0])} 0 R")
        if pdf.launch:
            extras.append(f"/OpenAction << /S /Launch /F ({pdf.launch}) >>")
        names = []
        if pdf.script:
            action = self.add(b"<< /S /JavaScript /JS " + string(pdf.script) + b" >>")
            names.append(f"/JavaScript << /Names [(start) {action} 0 R] >>")
        if pdf.attachments:
            files = " ".join(
                f"({name}) {self._file_of(name, data)} 0 R"
                for name, data in pdf.attachments.items()
            )
            names.append(f"/EmbeddedFiles << /Names [{files}] >>")
        if names:
            extras.append(f"/Names << {' '.join(names)} >>")
        if any(page.tags for page in pdf.pages):
            extras.append(f"/MarkInfo << /Marked true >> /StructTreeRoot {self._tags(pages)} 0 R")
        return " ".join(extras)

    def _file_of(self, name: str, data: bytes) -> int:
        stream = self.stream(data, "/Type /EmbeddedFile")
        return self.add(f"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F {stream} 0 R >> >>")

    def _outline(self, page: int) -> int:
        root = self.add(b"")
        numbers = [self.add(b"") for _ in self.pdf.outline]
        for position, (number, title) in enumerate(zip(numbers, self.pdf.outline, strict=True)):
            after = f"/Next {numbers[position + 1]} 0 R" if position + 1 < len(numbers) else ""
            self.objects[number - 1] = (
                b"<< /Title "
                + string(title)
                + f" /Parent {root} 0 R {after} /Dest [{page} 0 R /Fit] >>".encode()
            )
        self.objects[root - 1] = (
            f"<< /First {numbers[0]} 0 R /Last {numbers[-1]} 0 R /Count {len(numbers)} >>".encode()
        )
        return root

    def _tags(self, pages: Sequence[int]) -> int:
        root, document = self.add(b""), self.add(b"")
        parents, elements = [], []
        for index, (page, number) in enumerate(zip(self.pdf.pages, pages, strict=True)):
            own = []
            for mark, (tag, alternative) in enumerate(page.tags):
                words = b"/Alt " + string(alternative) if alternative else b""
                place = f"/P {document} 0 R /Pg {number} 0 R /K {mark} "
                element = f"<< /Type /StructElem /S /{tag} {place}".encode() + words + b" >>"
                own.append(f"{self.add(element)} 0 R")
            elements += own
            parents.append(f"{index} [{' '.join(own)}]")
        self.objects[document - 1] = (
            f"<< /Type /StructElem /S /Document /P {root} 0 R /K [{' '.join(elements)}] >>".encode()
        )
        tree = f"/ParentTree << /Nums [{' '.join(parents)}] >>"
        self.objects[root - 1] = f"<< /Type /StructTreeRoot /K {document} 0 R {tree} >>".encode()
        return root

    def _file(self, catalog: int) -> bytes:
        info = b" ".join(
            b"/" + key.encode() + b" " + string(value) for key, value in self.pdf.info.items()
        )
        information = self.add(b"<< " + info + b" >>")
        out = io.BytesIO()
        out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self.objects, start=1):
            places.append(out.tell())
            out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
        table = out.tell()
        out.write(f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode())
        for place in places:
            out.write(f"{place:010} 00000 n \n".encode())
        out.write(
            f"trailer\n<< /Size {len(places) + 1} /Root {catalog} 0 R /Info {information} 0 R >>\n"
            f"startxref\n{table}\n%%EOF\n".encode()
        )
        return out.getvalue()
