"""What the recognisers share: the lines of one document and what is known of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from doclint.contents.entries import Entry, read_entry, title_key
from doclint.contents.folding import fold
from doclint.contents.lines import Line, lines_of
from doclint.contents.titles import MAX_TITLE, Strength, contents_title, other_list_title
from doclint.document import Block, Document

MAX_PLACES = 8
"""Times a line may stand in a document and still be a title, running headers included."""

SLIDE = 900
"""Characters of a page on average: a page of running text holds 2,000 or more."""

Kind = Literal["declared", "links", "typed", "marker"]


@dataclass(frozen=True, slots=True)
class Found:
    """Lines `first` to `last` (indexes, inclusive) are contents; `entries` are among them."""

    kind: Kind
    first: int
    last: int
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """Which titles of a list stand alone again elsewhere, and whether in the same order."""

    each: tuple[bool, ...]
    in_order: float
    """Share of neighbours that come back in the order of the list; 1 when only one does."""

    @property
    def share(self) -> float:
        """Share of titles that come back."""
        return share(self.each)


class Scan:
    """The lines of a document, each read once as an entry and as a title."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines: tuple[Line, ...] = lines_of(document)
        self.entries: tuple[Entry, ...] = tuple(read_entry(line.text) for line in self.lines)
        self.titles: tuple[Strength | None, ...] = self._read_titles()
        self.taken: set[int] = set()
        """Lines that a recogniser has already claimed."""

    def _read_titles(self) -> tuple[Strength | None, ...]:
        titles = [
            None if line.linked and self.block(i).kind != "heading" else contents_title(line.text)
            for i, line in enumerate(self.lines)
        ]
        for line, (here, below) in enumerate(pairwise(self.lines)):
            # A sentence over two lines may announce contents: its last line stands for it.
            if titles[line + 1] is None and here.block == below.block:
                text = self.block(line).text
                if len(text) <= MAX_TITLE and text.rstrip().endswith(":"):
                    titles[line + 1] = contents_title(text)
        return tuple(titles)

    def block(self, line: int) -> Block:
        """The block a line belongs to."""
        return self.document.blocks[self.lines[line].block]

    def page(self, line: int) -> int | None:
        """The page of a line, where the format has pages."""
        return self.lines[line].page

    def ends_contents(self, line: int) -> bool:
        """Whether nothing that stands above a line can go on below it."""
        entry = self.entries[line]
        if line in self.taken:
            return True
        unpaged = entry.page is None and not entry.leader
        return unpaged and (
            self.titles[line] is not None or other_list_title(self.lines[line].text)
        )

    @cached_property
    def has_slides(self) -> bool:
        """Whether pages are slides: each stands alone and holds few words."""
        pages = self.document.pages
        if self.document.format in ("pptx", "odp"):
            return True
        return bool(pages) and sum(page.characters for page in pages) < SLIDE * len(pages)

    def places_of(self, line: int) -> int:
        """How often the words of a line stand alone in the document."""
        return len(self._places.get(fold(self.entries[line].title), ()))

    def near(self, line: int, other: int) -> bool:
        """Whether two lines are on one page or on two pages that follow each other."""
        pages = self.page(line), self.page(other)
        return None in pages or abs(pages[0] - pages[1]) <= 1  # type: ignore[operator]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The lines where a title stands alone, by its key."""
        places: dict[str, list[int]] = {}
        for line, entry in enumerate(self.entries):
            keys = {entry.key, fold(entry.title)}
            text = self.block(line).text
            if len(text) < 300 and ("\n" in text or len(self.block(line).lines) > 1):
                keys |= {title_key(text), fold(text)}  # a heading over two lines
            for key in keys:
                if len(key) > 2:
                    places.setdefault(key, []).append(line)
        return places

    def _comes_back(self, line: int, first: int, last: int) -> int | None:
        """Where the title on a line stands alone again: after `last` if it can, else before
        `first`. A long title may have begun on the lines above."""
        words = self.entries[line].title
        before = None
        for above in range(line, max(first - 1, line - 3), -1):
            if above < line:
                words = f"{self.lines[above].text} {words}"
            for key in (fold(words), title_key(words)):  # with its number, then without
                places = self._places.get(key, [])
                if len(places) > MAX_PLACES:
                    continue
                after = bisect_right(places, last)
                if after < len(places):
                    return places[after]
                if before is None and places and places[0] < first:
                    before = places[0]
        return before

    def next_place(self, line: int) -> int | None:
        """The next line where the title on a line stands alone again."""
        place = self._comes_back(line, line, line)
        return place if place is not None and place > line else None

    def coming_back(self, lines: Sequence[int]) -> Return:
        """How the titles on some lines stand alone again outside of them."""
        places = [self._comes_back(line, lines[0], lines[-1]) for line in lines]
        known = [place for place in places if place is not None]
        in_order = share(a < b for a, b in pairwise(known)) if len(known) > 1 else 1.0
        return Return(tuple(place is not None for place in places), in_order)


def share(facts: Iterable[object]) -> float:
    """Share of true facts, 0 without any."""
    known = [bool(fact) for fact in facts]
    return sum(known) / len(known) if known else 0.0
