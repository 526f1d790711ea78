"""What makes a chunk useless or misleading once it stands alone in an index."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

from doclint.chunks.cutting import Cut, cut
from doclint.chunks.showing import shown
from doclint.chunks.splitting import Span
from doclint.chunks.targets import RUNNING, Passage, Target
from doclint.document import Document
from doclint.language import split_sentences
from doclint.ruleset.model import quotation
from doclint.tokens import tokens

Spoil = Literal["contents", "running", "cut-table", "no-heading", "mid-sentence"]
SPOILS: tuple[Spoil, ...] = get_args(Spoil)

SPOILING_SHARE = 0.25
"""Part of a chunk that a table of contents or running lines must take to spoil it: our choice,
with a quarter of other words the chunk is found for what it does not say."""
UNSPOKEN = RUNNING | {"table", "heading"}
"""Blocks without sentences of their own."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk that the target would store."""

    number: int
    """From 1."""
    page: int | None
    heading: tuple[str, ...]
    """The headings above its first words, from the title down; headings it begins with included.
    As they may be shown: short, personal data masked."""
    text: str
    shown: str
    """The text with personal data masked."""
    spoiled: tuple[Spoil, ...]
    wasted: int
    """Characters of tables of contents and of running headers and footers in it."""


@dataclass(frozen=True, slots=True)
class Chunked:
    """What a target would store of one document."""

    path: str
    target: Target
    chunks: tuple[Chunk, ...]

    @property
    def spoiled(self) -> int:
        """How many chunks are spoiled."""
        return sum(bool(chunk.spoiled) for chunk in self.chunks)

    @property
    def tokens(self) -> int:
        """Tokens of all chunks; what two of them share counts twice, as it is stored twice."""
        return sum(tokens(len(chunk.text)) for chunk in self.chunks)

    @property
    def wasted(self) -> int:
        """Tokens of tables of contents, indexes and running headers and footers."""
        return tokens(sum(chunk.wasted for chunk in self.chunks))

    @property
    def by_spoil(self) -> dict[Spoil, int]:
        """How many chunks each thing spoils, in the order of SPOILS."""
        counts = Counter(spoil for chunk in self.chunks for spoil in chunk.spoiled)
        return {spoil: counts[spoil] for spoil in SPOILS}


def make_chunks(document: Document, contents: frozenset[int], target: Target) -> Chunked:
    """The chunks of a document and what spoils each.

    `contents` are the indexes of the blocks of its tables of contents.

    - `contents`, `running`: a quarter of its characters or more are those of a table of contents,
      an index or a list of figures, or of running headers and footers.
    - `cut-table`: it begins inside a table, whose first row it does not show.
    - `no-heading`: no heading stands above it or in it, and the document has several chunks.
    - `mid-sentence`: it holds a part of a sentence that no chunk holds whole.
    """
    blocks = document.blocks
    listing = contents | {index for index, block in enumerate(blocks) if block.role is not None}
    running = {index for index, block in enumerate(blocks) if block.kind in RUNNING}
    paths = _heading_paths(document)
    cuts = list(cut(document, target))
    broken = _breaking(document, cuts)
    found: list[Chunk] = []
    for rank, (one, words) in enumerate(zip(cuts, shown(cuts), strict=True)):
        characters = {
            "contents": one.characters_of(listing),
            "running": one.characters_of(running),
        }
        size = one.end - one.start
        said = next((index for index in one.blocks if index not in running), one.blocks[0])
        first, begins = one.blocks[0], one.passage.spans[one.first][0]
        headed = paths[said] or any(blocks[index].kind == "heading" for index in one.blocks)
        spoiled: dict[Spoil, bool] = {
            "contents": characters["contents"] >= SPOILING_SHARE * size,
            "running": characters["running"] >= SPOILING_SHARE * size,
            "cut-table": blocks[first].kind == "table" and one.start > begins,
            "no-heading": not headed and len(cuts) > 1,
            "mid-sentence": rank in broken,
        }
        found.append(
            Chunk(
                number=rank + 1,
                page=one.passage.page or blocks[said].page,
                heading=paths[said],
                text=one.text,
                shown=words,
                spoiled=tuple(spoil for spoil in SPOILS if spoiled[spoil]),
                wasted=sum(characters.values()),
            )
        )
    return Chunked(document.path, target, tuple(found))


def _heading_paths(document: Document) -> list[tuple[str, ...]]:
    """For each block, the headings above it, itself included if it is one."""
    path: list[tuple[int, str]] = []
    paths: list[tuple[str, ...]] = []
    for block in document.blocks:
        if block.kind == "heading":
            level = block.level or 1
            while path and path[-1][0] >= level:
                path.pop()
            path.append((level, quotation(block.text)))
        paths.append(tuple(title for _, title in path))
    return paths


def _breaking(document: Document, cuts: Sequence[Cut]) -> set[int]:
    """Ranks of the chunks that hold a part of a sentence that none holds whole."""
    broken: set[int] = set()
    for _, group in groupby(enumerate(cuts), key=lambda item: id(item[1].passage)):
        ranks = list(group)
        first = ranks[0][0]
        starts = [one.start for _, one in ranks]
        ends = [one.end for _, one in ranks]
        for start, end in _sentences(document, ranks[0][1].passage) if len(ranks) > 1 else ():
            if ends[bisect_right(starts, start) - 1] < end:
                broken.update(
                    range(first + bisect_right(ends, start), first + bisect_left(starts, end))
                )
    return broken


def _sentences(document: Document, passage: Passage) -> Iterator[Span]:
    """The sentences of a passage, as places in its text; the cells of a table hold none."""
    for index, (start, end) in zip(passage.blocks, passage.spans, strict=True):
        if document.blocks[index].kind in UNSPOKEN:
            continue
        text = passage.text[start:end]
        if passage.page is not None:
            # A line break of the layout ends no sentence; a space keeps every place the same.
            text = text.replace("\n", " ")
        for sentence in split_sentences(text):
            yield start + sentence.start, start + sentence.end
