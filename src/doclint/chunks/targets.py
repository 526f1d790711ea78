"""Where documents go, and the text that a target stores of one.

A target reads a file with a loader of its own: what reaches the index is not what a person sees.
Open WebUI 0.12.4 with its default settings reads PDF files page by page, running headers and
footers included, and cuts each page alone; other files are one text. The words here are
those of doclint's readers, so a chunk may differ from the stored one by a few characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from doclint.chunks.splitting import Span
from doclint.document import Block, Document


@dataclass(frozen=True, slots=True)
class Target:
    """An assistant's settings: characters of a chunk, and of the part that two chunks share."""

    name: str
    size: int
    overlap: int
    page_by_page: bool
    """PDF: no chunk goes over the end of a page, lines stay as laid out."""
    running: bool
    """Running headers and footers are stored with the text."""


TARGETS: Mapping[str, Target] = {
    "openwebui": Target("openwebui", 1000, 100, page_by_page=True, running=True),
    "plain": Target("plain", 1000, 100, page_by_page=False, running=False),
}
"""Open WebUI: its CHUNK_SIZE and CHUNK_OVERLAP by default. Plain: the words of the document and
nothing else, for the assistants whose loader is not known."""
DEFAULT_TARGET = TARGETS["openwebui"]

RUNNING = frozenset({"page-header", "page-footer", "watermark"})
_BLANK_LINE, _LINE_BREAK = "\n\n", "\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that is cut on its own, and where its blocks are in it."""

    text: str
    page: int | None
    blocks: tuple[int, ...]
    """Indexes of the blocks, in order."""
    spans: tuple[Span, ...]
    """Start and end in `text` of each of these blocks."""


def passages(document: Document, target: Target) -> Iterator[Passage]:
    """The texts that the target cuts: the pages of a PDF, else the whole document."""
    stored = [
        (index, block)
        for index, block in enumerate(document.blocks)
        if block.text and (target.running or block.kind not in RUNNING)
    ]
    if document.format != "pdf" or not target.page_by_page:
        yield _passage(stored, None, _BLANK_LINE)
        return
    pages: dict[int | None, list[tuple[int, Block]]] = {}
    for index, block in stored:
        for page in block.on_pages or (block.page,):
            pages.setdefault(page, []).append((index, block))
    for page in sorted(pages, key=lambda number: number or 0):
        blocks = sorted(pages[page], key=lambda item: item[1].kind == "page-footer")
        blocks.sort(key=lambda item: item[1].kind != "page-header")
        yield _passage(blocks, page, _LINE_BREAK)


def _passage(blocks: Iterable[tuple[int, Block]], page: int | None, between: str) -> Passage:
    texts: list[str] = []
    indexes: list[int] = []
    spans: list[Span] = []
    end = 0
    for index, block in blocks:
        as_laid_out = between == _LINE_BREAK and block.lines
        text = "\n".join(block.lines) if as_laid_out else block.text
        texts.append(text)
        indexes.append(index)
        spans.append((end, end + len(text)))
        end += len(text) + len(between)
    return Passage(between.join(texts), page, tuple(indexes), tuple(spans))
