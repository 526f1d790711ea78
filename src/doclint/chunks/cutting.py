"""The chunks that a target would make of a document, and the blocks that each one holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

from doclint.chunks.splitting import split
from doclint.chunks.targets import DEFAULT_TARGET, Passage, Target, passages
from doclint.document import Document


@dataclass(frozen=True, slots=True)
class Cut:
    """One chunk: a span of a passage, and the parts of blocks that are in it."""

    passage: Passage
    start: int
    end: int
    first: int
    """Rank in the passage of the first block of which the chunk holds a part …"""
    last: int
    """… and of the last one."""

    @property
    def text(self) -> str:
        """The words of the chunk, as the target would store them."""
        return self.passage.text[self.start : self.end]

    @property
    def blocks(self) -> tuple[int, ...]:
        """Indexes of the blocks of the document of which the chunk holds a part."""
        return self.passage.blocks[self.first : self.last + 1]

    def characters_of(self, blocks: Container[int]) -> int:
        """How many of its characters are those of these blocks."""
        spans = self.passage.spans
        return sum(
            min(spans[rank][1], self.end) - max(spans[rank][0], self.start)
            for rank in range(self.first, self.last + 1)
            if self.passage.blocks[rank] in blocks
        )


def cut(document: Document, target: Target = DEFAULT_TARGET) -> Iterator[Cut]:
    """The chunks of a document, in order; empty for one without words."""
    for passage in passages(document, target):
        starts = [start for start, _ in passage.spans]
        ends = [end for _, end in passage.spans]
        for start, end in split(passage.text, target.size, target.overlap):
            yield Cut(passage, start, end, bisect_right(ends, start), bisect_left(starts, end) - 1)
