"""Lays out the pieces of a source on A4 pages, as a word processor would."""

from __future__ import annotations

from dataclasses import dataclass, field

from tools.sample_docs.pdf_file import Page, write
from tools.sample_docs.pdf_fonts import width, wrapped
from tools.sample_docs.scan import read_png
from tools.sample_docs.source import (
    Contents,
    Heading,
    Item,
    NewPage,
    Paragraph,
    Piece,
    Source,
    Table,
    plain,
)

A4 = (595.28, 841.89)
_LEFT, _TOP, _BOTTOM = 71.0, 770.0, 75.0
_ROOM = A4[0] - 2 * _LEFT
_SIZE, _LEADING = 11.0, 14.0
_HEADINGS = {1: 20.0, 2: 14.5, 3: 12.5, 4: 11.0}
_RUNNING = 9.0


@dataclass(slots=True)
class _Pages:
    """Pages being filled from top to bottom; `down` is the height of the next line."""

    drawn: list[list[str]] = field(default_factory=lambda: [[]])
    down: float = _TOP

    def new_page(self) -> None:
        if self.drawn[-1]:
            self.drawn.append([])
            self.down = _TOP

    def room_for(self, height: float) -> None:
        """Turns the page when less than this is left."""
        if self.down - height < _BOTTOM:
            self.new_page()

    def line(self, text: str, size: float = _SIZE, bold: bool = False, left: float = 0) -> None:
        """One line, then down by its height."""
        self.room_for(size)
        self.drawn[-1].append(_words(text, _LEFT + left, self.down, size, bold))
        self.down -= size * _LEADING / _SIZE

    def gap(self, height: float) -> None:
        if self.drawn[-1]:
            self.down -= height


def build(source: Source) -> bytes:
    """The bytes of a .pdf file; of its scanned page when the source is a scan."""
    if source.settings.get("scan"):
        return write(source, [Page(image=read_png(source.scan.read_bytes()))], *A4)
    pages = drawn_pages(source)
    if annex := source.text("annex"):
        pages.append(Page(image=read_png((source.scan.parent / annex).read_bytes())))
    return write(source, pages, *A4)


def drawn_pages(source: Source) -> list[Page]:
    """The pages with their words, and their running header and footer."""
    pages = _Pages()
    for piece in source.pieces:
        _draw(pages, piece)
    return [
        Page(_encoded("\n".join([*drawn, *_running(source, number, len(pages.drawn))])))
        for number, drawn in enumerate(pages.drawn, 1)
    ]


def _running(source: Source, number: int, count: int) -> list[str]:
    """The running header and footer of a page; `{page}` and `{pages}` stand for numbers."""
    return [
        _words(text.replace("{page}", str(number)).replace("{pages}", str(count)), _LEFT, height)
        for text, height in ((source.text("header"), 805.0), (source.text("footer"), 40.0))
        if text
    ]


def _draw(pages: _Pages, piece: Piece) -> None:
    match piece:
        case NewPage():
            pages.new_page()
        case Heading(level, text):
            size = _HEADINGS[level]
            pages.gap(size * 0.7)
            pages.room_for(size * 4)
            for line in wrapped(text, size, _ROOM, bold=True):
                pages.line(line, size, bold=True)
            pages.gap(4)
        case Paragraph(lines):
            for words in lines:
                bold = all(run.bold for run in words)
                for line in wrapped(plain(words), _SIZE, _ROOM, bold):
                    pages.line(line, bold=bold)
            pages.gap(7)
        case Item(words, number):
            sign = "•" if number is None else f"{number}."
            first, *others = wrapped(plain(words), _SIZE, _ROOM - 20)
            pages.line(f"{sign}  {first}", left=8)
            for line in others:
                pages.line(line, left=20)
            pages.gap(3)
        case Table(rows):
            _table(pages, rows)
        case Contents(_, title, entries):
            pages.line(title, _HEADINGS[2], bold=True)
            for entry, page in entries:
                pages.line(_led(entry, page))
            pages.gap(8)


def _led(words: str, page: int) -> str:
    """An entry of a table of contents, its dots up to the right margin."""
    dots = int((_ROOM - width(f"{words}  {page}", _SIZE)) / width(".", _SIZE))
    return f"{words} {'.' * dots} {page}"


def _table(pages: _Pages, rows: tuple[tuple[str, ...], ...]) -> None:
    room = _ROOM / len(rows[0])
    size = _SIZE - 1
    for number, row in enumerate(rows):
        cells = [wrapped(cell, size, room - 10, bold=number == 0) for cell in row]
        height = max(map(len, cells)) * size * 1.25 + 6
        pages.room_for(height)
        for column, lines in enumerate(cells):
            left = _LEFT + column * room
            pages.drawn[-1].append(
                f"0.6 w {left:.2f} {pages.down - height + size:.2f} {room:.2f} {height:.2f} re S"
            )
            for rank, line in enumerate(lines):
                down = pages.down - 3 - rank * size * 1.25
                pages.drawn[-1].append(_words(line, left + 5, down, size, number == 0))
        pages.down -= height
    pages.gap(10)


def _words(text: str, left: float, down: float, size: float = _RUNNING, bold: bool = False) -> str:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{2 if bold else 1} {size:g} Tf {left:.2f} {down:.2f} Td ({escaped}) Tj ET"


def _encoded(drawing: str) -> bytes:
    """WinAnsi has one space that does not break: the narrow one of French takes its place."""
    return drawing.replace("\u202f", "\u00a0").encode("cp1252")
