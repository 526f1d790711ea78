"""From the words crossed out on the pages to struck passages of the blocks they became part of."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from doclint.document import Block, Struck
from doclint.readers.pdf.crossed import Crossed
from doclint.readers.pdf.lines import HYPHEN
from doclint.readers.struck import struck_words

_Cell = tuple[int, int, int]
"""Index of a block, start and end of the paragraph or cell in its text."""
_Span = tuple[int, int]


def struck_in(blocks: Sequence[Block], crossed: Sequence[Crossed]) -> list[Struck]:
    """The struck passages, in reading order; words of several lines of a block are one.

    Words that are in no block are left out: they stand beside the page, or the text of the
    file is in disorder there.
    """
    if not crossed:
        return []
    on_page: defaultdict[int | None, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        for page in block.on_pages or (block.page,):
            on_page[page].append(index)
    found: defaultdict[_Cell, set[_Span]] = defaultdict(set)
    for one in crossed:
        place = _find(blocks, [*on_page[one.page], *on_page[one.page - 1]], one)
        if place:
            index, start, end = place
            text = blocks[index].text
            cell = index, _cell_start(text, start), _cell_end(text, end)
            found[cell].add((start, end))
    return [passage for cell in sorted(found) for passage in _struck(blocks, cell, found[cell])]


def _find(blocks: Sequence[Block], indexes: Sequence[int], one: Crossed) -> _Cell | None:
    """The block with these words and where they are; a block may begin on the page before.

    The words around them tell which: all of the line, or what is left of it in the block, which
    is without the bullet of a list item and the hyphen of a word cut at the end of the line.
    """
    after = one.after.removesuffix(HYPHEN)
    for before, behind in ((one.before, after), ("", after), (one.before, ""), ("", "")):
        wanted = before + one.words + behind
        places = (place for index in indexes for place in _places(blocks, index, wanted))
        last = deque(islice(places, one.rank + 1), maxlen=1)
        if last:
            index, at = last[0]
            return index, at + len(before), at + len(before) + len(one.words)
    return None


def _places(blocks: Sequence[Block], index: int, wanted: str) -> Iterator[tuple[int, int]]:
    """Where the wanted words stand in a block."""
    text = blocks[index].text
    at = text.find(wanted)
    while at >= 0:
        yield index, at
        at = text.find(wanted, at + len(wanted))


def _cell_start(text: str, start: int) -> int:
    return max(text.rfind("\t", 0, start), text.rfind("\n", 0, start)) + 1


def _cell_end(text: str, end: int) -> int:
    ends = [at for at in (text.find("\t", end), text.find("\n", end)) if at >= 0]
    return min(ends, default=len(text))


def _struck(blocks: Sequence[Block], cell: _Cell, spans: set[_Span]) -> Iterator[Struck]:
    index, first, last = cell
    block = blocks[index]
    parts: list[str] = []
    crossed: list[int] = []
    since = first
    for start, end in sorted(spans):
        if start >= since:
            crossed.append(len(parts) + 1)
            parts += [block.text[since:start], block.text[start:end]]
            since = end
    parts.append(block.text[since:last])
    for passage in struck_words(parts, crossed):
        yield replace(passage, block=index, page=block.page)
