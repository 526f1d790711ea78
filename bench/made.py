"""A corpus for the benches, when none is given: the same bytes each time.

    python -m bench.made FOLDER

French sentences of the sample documents, drawn at random with other numbers, in documents of
one to twenty pages with headings, lists and tables; and `../twenty-pages.docx`, apart.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from tools.sample_docs import opendocument, pdf_pages, word
from tools.sample_docs.source import (
    Heading,
    Item,
    Paragraph,
    Piece,
    Run,
    Source,
    Table,
    read_source,
)

SOURCES = Path(__file__).parents[1] / "tools" / "sample_docs" / "sources"
DOCUMENTS = 80
WORDS_A_PAGE = 400
SUFFIXES = ("pdf", "docx", "pdf", "odt", "docx", "md", "pdf", "docx")
"""In turn: three PDF and three Word files in eight, as in a real folder."""
TWENTY_PAGES = "twenty-pages.docx"
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-ZÀÉÊ])")
_NUMBER = re.compile(r"\d+")


def main(arguments: list[str]) -> int:
    """The command; returns its exit code."""
    if len(arguments) != 1:
        sys.stderr.write("python -m bench.made FOLDER\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(DOCUMENTS):
        suffix = SUFFIXES[number % len(SUFFIXES)]
        pages = 1 + number * 7 % 20
        name = f"document-{number:03}.{suffix}"
        (folder / name).write_bytes(built(made(name, pages)))
    (folder.parent / TWENTY_PAGES).write_bytes(built(made(TWENTY_PAGES, 20)))
    return 0


def made(name: str, pages: int) -> Source:
    """A document of about so many pages; its name decides of its words."""
    random = Random(name)
    title = _sentence(random).rstrip(".!?")[:70]
    cover = ("Service : Direction générale", f"Version : {random.randint(1, 9)}.0")
    pieces: list[Piece] = [Heading(1, title), *(Paragraph((_line(text),)) for text in cover)]
    words = 0
    while words < pages * WORDS_A_PAGE:
        section = list(_section(random))
        words += sum(len(str(piece).split()) for piece in section)
        pieces += section
    settings = {"title": title, "author": "Direction générale", "footer": "Version 1.0"}
    return Source(name, settings, tuple(pieces))


def _section(random: Random) -> Iterator[Piece]:
    yield Heading(2, _sentence(random).rstrip(".!?")[:60])
    for _ in range(random.randint(2, 5)):
        text = " ".join(_sentence(random) for _ in range(random.randint(2, 5)))
        yield Paragraph((_line(text),))
    if random.random() < 0.5:
        for _ in range(random.randint(3, 6)):
            yield Item(_line(_sentence(random)), None)
    if random.random() < 0.2:
        rows = [(f"Cas {n}", f"{random.randint(1, 999)} €", "oui") for n in range(1, 9)]
        yield Table((("Objet", "Montant", "Accord"), *rows))


def _line(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def _sentence(random: Random) -> str:
    return _NUMBER.sub(lambda found: _other(found[0], random), random.choice(_sentences()))


def _other(digits: str, random: Random) -> str:
    """A number of as many digits; years stay, that dates make sense."""
    return digits if len(digits) == 4 else str(random.randint(1, 10 ** min(len(digits), 6) - 1))


@cache
def _sentences() -> tuple[str, ...]:
    """The sentences of the sources, long enough to be some."""
    found: dict[str, None] = {}
    for file in sorted(SOURCES.rglob("*.docx.md")):
        for piece in read_source(file, SOURCES).pieces:
            if isinstance(piece, Paragraph | Item):
                lines = piece.lines if isinstance(piece, Paragraph) else (piece.line,)
                text = " ".join(run.text for line in lines for run in line)
                found |= dict.fromkeys(s for s in _SENTENCE.split(text) if len(s.split()) > 4)
    return tuple(found)


def built(source: Source) -> bytes:
    """The bytes of the file."""
    match source.suffix:
        case "docx":
            return word.build(source)
        case "odt":
            return opendocument.build_text(source)
        case "pdf":
            return pdf_pages.build(source)
        case _:
            return "\n\n".join(map(_markdown, source.pieces)).encode()


def _markdown(piece: Piece) -> str:
    match piece:
        case Heading(level, text):
            return f"{'#' * level} {text}"
        case Paragraph(lines):
            return " ".join(run.text for line in lines for run in line)
        case Item(line, _):
            return f"- {''.join(run.text for run in line)}"
        case Table(rows):
            head, *others = (f"| {' | '.join(row)} |" for row in rows)
            return "\n".join([head, "|---" * len(rows[0]) + "|", *others])
        case _:
            raise ValueError(f"no {type(piece).__name__} here")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
