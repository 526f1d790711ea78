"""The lines of a document, as a reader of the page sees them, whatever the format.

A typed table of contents is a matter of lines: several may sit in one block (line breaks, a PDF
paragraph) and a table row may be one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, repeat

from doclint.contents.folding import clean, fold
from doclint.contents.titles import contents_title
from doclint.document import BODY_KINDS, Block, Document

_TWO_COLUMNS = re.compile(
    r"(?<![.…_·])(?<![.…_·]\s)[.…_·](?:\s?+[.…_·])++\s*+\d{1,4}(?=\s+[^\W\d])"
)
"""A leader and its page number, followed by more words: the end of a first entry of two."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of the body, without invisible characters: the words of each and its block.

    Two lists side by side: a document has a hundred thousand lines, of which few are looked at.
    """

    texts: tuple[str, ...]
    blocks: tuple[int, ...]
    linked: frozenset[int]
    """The blocks that are nothing but links to places of the document."""


def lines_of(document: Document) -> Lines:
    """The lines of the body in reading order; empty ones are left out."""
    # What stands in a fence is quoted: a folder tree, the example of a manual.
    quoted = "code" if document.format == "markdown" else None
    kept = [
        (index, block)
        for index, block in enumerate(document.blocks)
        if (block.kind in BODY_KINDS or _is_running_contents(block))
        and (quoted is None or block.style != quoted)
    ]
    bodies = ["\n".join(_texts(block)) for _, block in kept]
    numbers = chain.from_iterable(
        repeat(index, body.count("\n") + 1) for (index, _), body in zip(kept, bodies, strict=True)
    )
    texts: list[str] = []
    blocks: list[int] = []
    # Cleaned as one text: hundreds of times fewer calls than line by line.
    for raw, index in zip(clean("\n".join(bodies)).split("\n"), numbers, strict=bool(bodies)):
        line = raw.strip(" \r")
        if not line:
            continue
        if _may_have_leader(line):
            parts = [part for part in _columns(line) if part]
            texts += parts
            blocks += [index] * len(parts)
        else:
            texts.append(line)
            blocks.append(index)
    linked = frozenset(index for index, block in kept if block.links and _is_all_links(block))
    return Lines(tuple(texts), tuple(blocks), linked)


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
    if block.rows:
        return _texts_of_rows(block.rows)
    return block.lines or (block.text,)


def _texts_of_rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        cells = [cell for cell in map(str.strip, row) if cell]
        line = "\t".join(cells)
        if "\n" not in line:
            yield line
        elif len(cells) > 1 and len({cell.count("\n") for cell in cells}) == 1:
            # Titles in one cell, page numbers in the next: line by line they are entries.
            yield from map("\t".join, zip(*(cell.split("\n") for cell in cells), strict=True))
        else:
            yield from cells


def _may_have_leader(text: str) -> bool:
    """Whether a line holds what every leader holds: quick to look for, absent from most lines."""
    return ".." in text or ". ." in text or "…" in text or "_" in text or "·" in text


def _columns(text: str) -> Sequence[str]:
    """Cuts a line that holds several entries, each with its leader and page number."""
    ends = [match.end() for match in _TWO_COLUMNS.finditer(text)]
    *entries, rest = (text[a:b] for a, b in pairwise([0, *ends, len(text)]))
    return [*(entry.strip() for entry in entries), rest.strip(" \r")]


def _is_all_links(block: Block) -> bool:
    inner = [link for link in block.links if link.target.startswith("#") and len(link.target) > 1]
    words = sum(len(fold(link.text).replace(" ", "")) for link in inner)
    return bool(words) and words >= 0.8 * len(fold(block.text).replace(" ", ""))
