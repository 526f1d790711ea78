"""One document, and what several checks measure on it, measured once and only if asked.

Every check has the same shape and finds its name by convention: rule `table-of-contents` of
dimension `structure` is `doclint.checks.structure.table_of_contents(analysis, rule)`.

The name of the file, what people declared beside it and the day of the run are asked of the
analysis alone: a rule that asks for one is applied anew, without the text, when the same content
comes back under another name or on another day (see engine/renaming.py). What such a rule takes
from the text goes through `remember`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, TypeVar

from doclint.chunks import Cut, cut
from doclint.contents import Listings, Span, find_listings
from doclint.document import BODY_KINDS, Block, Document
from doclint.findings import Location, Metrics
from doclint.identity import IdentityReadings, Reading, Stated, identity_of, read_stated
from doclint.language import Sentence, identify_language, readability, split_sentences, words
from doclint.ruleset.expressions import bare_lines
from doclint.tokens import tokens

_T = TypeVar("_T")


def this_day() -> date:
    """The day it is, in Greenwich."""
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (None before the first) and the body blocks under it, up to the next heading."""

    heading: int | None
    """Index of the heading's block."""
    blocks: tuple[int, ...]
    words: int


class Analysis:
    """A document and its measures, each computed on first use."""

    def __init__(
        self,
        document: Document,
        declared: tuple[Reading, ...] = (),
        services: tuple[str, ...] = (),
    ) -> None:
        self._path = document.path
        self._declared = declared
        self._services = services
        self.document = replace(document, path="")
        """The content; the name of the file is asked with `path`."""
        self.asked = False
        """True once something was asked that the content does not decide."""
        self.day: date | None = None
        """The day of the run, if it was asked."""
        self.remembered: dict[str, Any] = {}
        self._bare_lines: dict[int, list[tuple[int, int, str]]] = {}

    @property
    def path(self) -> str:
        """Where the file is, as the user would type it."""
        self.asked = True
        return self._path

    @property
    def today(self) -> date:
        """The day of the run, in Greenwich."""
        self.asked = True
        self.day = self.day or this_day()
        return self.day

    @property
    def identity(self) -> IdentityReadings:
        """Owner, version, date, status, title … with every place that states them.

        The name of the file is one of these places, and so is what people declared beside it.
        """
        self.asked = True
        return self._identity

    @cached_property
    def _identity(self) -> IdentityReadings:
        return identity_of(self.stated, self._path, self._declared, self._services)

    @cached_property
    def stated(self) -> Stated:
        """What the document states of itself, whatever the name of its file."""
        return read_stated(self.document)

    def remember(
        self,
        key: str,
        kind: type[_T],  # noqa: ARG002  what the cache reads back
        find: Callable[[], _T],
    ) -> _T:
        """What a rule that asks for the name finds in the text, of a kind msgspec can write.

        It is kept with the results of the document, under a key that begins with the rule's name.
        """
        if key not in self.remembered:
            self.remembered[key] = find()
        found: _T = self.remembered[key]
        return found

    @cached_property
    def body(self) -> tuple[tuple[int, Block], ...]:
        """The blocks that an assistant should answer from, with their indexes."""
        return tuple((i, b) for i, b in enumerate(self.document.blocks) if b.kind in BODY_KINDS)

    @cached_property
    def text(self) -> str:
        """The words of the body, one block a line."""
        return "\n".join(block.text for _, block in self.body)

    def bare_lines(self, longest: int) -> list[tuple[int, int, str]]:
        """The lines of the body that an expression can be (see `expressions.bare_lines`).

        Each with the position of its block in `body`, its offset in the block, and its words.
        """
        if longest not in self._bare_lines:
            self._bare_lines[longest] = bare_lines((block.text for _, block in self.body), longest)
        return self._bare_lines[longest]

    @cached_property
    def language(self) -> str | None:
        """`fr`, `en`, another ISO 639-1 code, or None when there are too few words to tell."""
        return identify_language(self.text)

    @cached_property
    def contents(self) -> tuple[Span, ...]:
        """The tables of contents, declared or typed."""
        return self.listings.contents

    @cached_property
    def listings(self) -> Listings:
        """The tables of contents, the indexes and the lists of figures."""
        return find_listings(self.document)

    @cached_property
    def contents_blocks(self) -> frozenset[int]:
        """Indexes of the blocks of tables of contents: words that say nothing of their own."""
        return frozenset().union(*(span.blocks for span in self.contents))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of paragraphs and list items, in order; a block ends a sentence.

        Tables of contents, indexes and lists of figures hold none.
        """
        return tuple(
            sentence
            for index, block in self.body
            if block.kind in ("paragraph", "list-item")
            and block.role is None
            and index not in self.contents_blocks
            for sentence in split_sentences(block.text, index)
        )

    @cached_property
    def words(self) -> dict[int, int]:
        """Number of words of each block of the body, by its index."""
        said: Counter[int] = Counter()
        for sentence in self.sentences:  # whose words are counted already
            said[sentence.block] += sentence.words
        return {index: said[index] or len(words(block.text)) for index, block in self.body}

    @cached_property
    def word_count(self) -> int:
        """Words of the body."""
        return sum(self.words.values())

    @cached_property
    def chunks(self) -> tuple[Cut, ...]:
        """The chunks that the default target would store."""
        return tuple(cut(self.document))

    @cached_property
    def _chunks_of(self) -> dict[int, list[int]]:
        """Ranks of the chunks that hold a part of each block."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for rank, one in enumerate(self.chunks):
            for index in one.blocks:
                found[index].append(rank)
        return found

    def chunks_with(self, blocks: Iterable[int]) -> int:
        """How many of these chunks hold a part of these blocks, given by their indexes."""
        return len({rank for index in blocks for rank in self._chunks_of.get(index, ())})

    def share_a_chunk(self, first: int, second: int) -> bool:
        """True when one of these chunks holds a part of both blocks."""
        return not set(self._chunks_of.get(first, ())).isdisjoint(self._chunks_of.get(second, ()))

    @cached_property
    def metrics(self) -> Metrics:
        """Sizes and readability, as the result document shows them."""
        value = readability(self.sentences)
        return Metrics(
            pages=self.document.page_count,
            words=self.word_count,
            tokens=tokens(len(self.text)),
            sentences=len(self.sentences),
            readability=value,
        )

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The body cut at its headings."""
        found: list[Section] = []
        heading: int | None = None
        blocks: list[int] = []

        def close() -> None:
            if heading is not None or blocks:
                size = sum(self.words[index] for index in blocks)
                found.append(Section(heading, tuple(blocks), size))

        for index, block in self.body:
            if block.kind == "heading":
                close()
                heading, blocks = index, []
            else:
                blocks.append(index)
        close()
        return tuple(found)

    @cached_property
    def _headings(self) -> list[int]:
        return [index for index, block in self.body if block.kind == "heading"]

    def heading_above(self, block: int) -> int | None:
        """The nearest heading, the block itself if it is one; None above the first."""
        above = bisect_right(self._headings, block) - 1
        return self._headings[above] if above >= 0 else None

    def offset(self, reading: Reading) -> int:
        """Where a value of the identity begins in the text of its block."""
        text = "" if reading.block is None else self.document.blocks[reading.block].text
        return max(0, text.find(reading.value))

    def location(self, block: int, start: int | None = None, end: int | None = None) -> Location:
        """Where a block is: its page, line and the nearest heading above."""
        here = self.document.blocks[block]
        above = self.heading_above(block)
        heading = None if above is None else self.document.blocks[above].text
        return Location(
            page=here.page, line=here.line, heading=heading, block=block, start=start, end=end
        )
