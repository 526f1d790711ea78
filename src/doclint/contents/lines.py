"""The lines of a document, as a reader of the page sees them, whatever the format.

A typed table of contents is a matter of lines: several may sit in one block (line breaks, a PDF
paragraph) and a table row may be one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from doclint.contents.folding import clean, fold
from doclint.contents.titles import contents_title
from doclint.document import BODY_KINDS, Block, Document

_TWO_COLUMNS = re.compile(
    r"(?<![.…_·])(?<![.…_·]\s)[.…_·](?:\s?+[.…_·])++\s*+\d{1,4}(?=\s+[^\W\d])"
)
"""A leader and its page number, followed by more words: the end of a first entry of two."""
_LEADER = re.compile(r"[.…_·]\s?[.…_·]")
"""What every leader holds: quick to look for, and absent from most lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the body, without invisible characters; `linked` when it is all inner links."""

    block: int
    text: str
    page: int | None = None
    linked: bool = False


def lines_of(document: Document) -> tuple[Line, ...]:
    """The lines of the body in reading order; empty ones are left out."""
    found: list[Line] = []
    # What stands in a fence is quoted: a folder tree, the example of a manual.
    quoted = "code" if document.format == "markdown" else None
    for index, block in enumerate(document.blocks):
        if quoted and block.style == quoted:
            continue
        if block.kind in BODY_KINDS or _is_running_contents(block):
            linked = _is_all_links(block)
            for text in _texts(block):
                parts = _columns(clean(text).strip(" \n\r"))
                found.extend([Line(index, part, block.page, linked) for part in parts if part])
    return tuple(found)


def laid_out(block: Block) -> tuple[str, ...]:
    """The lines of a block as they are laid out on the page or were typed."""
    return block.lines or tuple(block.text.split("\n"))


def _is_running_contents(block: Block) -> bool:
    """A title repeated on each page of long contents is read as a running header, and the
    contents of a web page may stand in its navigation: both are indexed with the rest."""
    return block.kind == "page-header" and (
        block.role == "contents" or contents_title(block.text) == "strong"
    )


def _texts(block: Block) -> Iterable[str]:
    return _texts_of_rows(block.rows) if block.rows else laid_out(block)


def _texts_of_rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        cells = [cell.strip() for cell in row if cell.strip()]
        heights = {len(cell.split("\n")) for cell in cells}
        if len(cells) > 1 and len(heights) == 1:
            # Titles in one cell, page numbers in the next: line by line they are entries.
            yield from map("\t".join, zip(*(cell.split("\n") for cell in cells), strict=True))
        else:
            for cell in cells:
                yield from cell.split("\n")


def _columns(text: str) -> Sequence[str]:
    """Cuts a line that holds several entries, each with its leader and page number."""
    if not _LEADER.search(text):
        return (text,)
    ends = [match.end() for match in _TWO_COLUMNS.finditer(text)]
    *entries, rest = (text[a:b] for a, b in pairwise([0, *ends, len(text)]))
    return [*(entry.strip() for entry in entries), rest.strip(" \n\r")]


def _is_all_links(block: Block) -> bool:
    if not block.links:
        return False
    inner = [link for link in block.links if link.target.startswith("#") and len(link.target) > 1]
    words = sum(len(fold(link.text).replace(" ", "")) for link in inner)
    return bool(words) and words >= 0.8 * len(fold(block.text).replace(" ", ""))
