"""What the recognisers share: the lines of one document and what is known of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import Literal

from doclint.contents.entries import Entry, may_end_in_page, read_entry, without_number
from doclint.contents.folding import fold
from doclint.contents.lines import lines_of
from doclint.contents.titles import (
    MAX_TITLE,
    Strength,
    contents_title,
    may_announce,
    other_list_title,
)
from doclint.document import Block, Document

MAX_PLACES = 8
"""Times a line may stand in a document and still be a title, running headers included."""
MAX_HEADING = 300
"""Characters: what is longer is no heading."""
SLIDE = 900
"""Characters of a page on average: a page of running text holds 2,000 or more."""
LAID_OUT = frozenset({"pdf", "pptx", "odp"})
"""Formats whose pages are those that the author saw."""

Kind = Literal["declared", "links", "typed", "marker", "index", "figures"]
"""How contents are made, or what another list is."""


@dataclass(frozen=True, slots=True)
class Found:
    """Lines `first` to `last` (indexes, inclusive) are contents; `entries` are among them."""

    kind: Kind
    first: int
    last: int
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """Where the titles of a list stand alone again, outside of the list."""

    places: tuple[int | None, ...]
    """For each title the line where it stands, None when it does not come back."""

    @property
    def each(self) -> tuple[bool, ...]:
        """Which titles come back."""
        return tuple(place is not None for place in self.places)

    @property
    def share(self) -> float:
        """Share of titles that come back."""
        return share(self.each)

    @property
    def in_order(self) -> float:
        """Share of neighbours that come back in the order of the list; 1 when only one does."""
        known = [place for place in self.places if place is not None]
        return share(a < b for a, b in pairwise(known)) if len(known) > 1 else 1.0


class Scan:
    """The lines of a document, each read as a title, and once as an entry where it may be one."""

    def __init__(self, document: Document) -> None:
        self.document = document
        lines = lines_of(document)
        self.texts: Sequence[str] = lines.texts
        """The words of each line."""
        self.blocks: Sequence[int] = lines.blocks
        """The index of the block that each line belongs to."""
        self.linked: frozenset[int] = lines.linked
        """The blocks that are nothing but links to places of the document."""
        self.announcing: Sequence[int] = [
            line for line, text in enumerate(self.texts) if may_announce(text)
        ]
        """The few lines that may be the title of a list: no other is read as one."""
        self.titles: Mapping[int, Strength] = self._read_titles()
        """The lines that announce contents, in order."""
        self.taken: set[int] = set()
        """Lines that a recogniser has already claimed."""
        self.linking: dict[tuple[int, bool], bool] = {}
        """What linked.py knows of blocks already: nothing but links, to pages beside it or not."""
        self._entries: dict[int, Entry] = {}

    def block(self, line: int) -> Block:
        """The block a line belongs to."""
        return self.document.blocks[self.blocks[line]]

    def is_linked(self, line: int) -> bool:
        """Whether a line is nothing but links to places of the document."""
        return self.blocks[line] in self.linked

    def entry(self, line: int) -> Entry:
        """A line read as an entry, when it is first asked for."""
        if line not in self._entries:
            self._entries[line] = read_entry(self.texts[line])
        return self._entries[line]

    def page(self, line: int) -> int | None:
        """The page of a line, where the format has pages."""
        return self.block(line).page

    def near(self, line: int, other: int) -> bool:
        """Whether two lines are on one page or on two pages that follow each other."""
        here, there = self.page(line), self.page(other)
        return here is None or there is None or abs(here - there) <= 1

    @cached_property
    def has_slides(self) -> bool:
        """Whether pages are slides: each stands alone and holds few words."""
        pages = self.document.pages
        if self.document.format in ("pptx", "odp"):
            return True
        return bool(pages) and sum(page.characters for page in pages) < SLIDE * len(pages)

    @cached_property
    def other_titles(self) -> frozenset[int]:
        """The lines that announce a list of figures, an index, a glossary."""
        return frozenset(line for line in self.announcing if other_list_title(self.texts[line]))

    def ends_contents(self, line: int) -> bool:
        """Whether nothing that stands above a line can go on below it."""
        if line in self.taken:
            return True
        if line not in self.titles and line not in self.other_titles:
            return False
        entry = self.entry(line)
        return entry.page is None and not entry.leader

    def occurrences(self, line: int) -> int:
        """How often the words of a line stand alone in the document."""
        return len(self._places.get(fold(self.texts[line]), ()))

    def next_place(self, line: int) -> int | None:
        """The next line where the title on a line stands alone again."""
        place = self._comes_back(line, line, line)
        return place if place is not None and place > line else None

    def coming_back(self, lines: Sequence[int]) -> Return:
        """How the titles on some lines stand alone again outside of them."""
        return Return(tuple(self._comes_back(line, lines[0], lines[-1]) for line in lines))

    def _comes_back(self, line: int, first: int, last: int) -> int | None:
        """Where the title on a line stands alone again: after `last` if it can, else before
        `first`. A long title may have begun on the lines above."""
        words = self.entry(line).title
        before = None
        for above in range(line, max(first - 1, line - 3), -1):
            if above < line:
                words = f"{self.texts[above]} {words}"
            folded = fold(words)
            for key in (folded, without_number(folded)):
                places = self._places.get(key, [])
                if len(places) > MAX_PLACES:
                    continue
                after = bisect_right(places, last)
                if after < len(places):
                    return places[after]
                if before is None and places and places[0] < first:
                    before = places[0]
        return before

    @cached_property
    def ending_in_page(self) -> Sequence[int]:
        """The lines that may end in a page number, in order."""
        return [line for line, text in enumerate(self.texts) if may_end_in_page(text)]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The lines where some words stand alone, with their number and without."""
        places: dict[str, list[int]] = {}
        # The lines of a long paragraph are those of the page, not the author's.
        running = self.document.format == "pdf"
        for block, group in groupby(range(len(self.texts)), self.blocks.__getitem__):
            known = self.document.blocks[block]
            if running and len(known.text) > MAX_HEADING and not known.rows:
                continue  # no line of it stands alone
            wrapped = "\n" in known.text or len(known.lines) > 1
            whole = _keys(known.text) if wrapped else ()
            for line in group:
                text = self.texts[line]
                for key in _keys(text):
                    places.setdefault(key, []).append(line)
                if whole and text != known.text:
                    for key in whole:
                        places.setdefault(key, []).append(line)
        return places

    def _read_titles(self) -> dict[int, Strength]:
        titles: dict[int, Strength] = {}
        for line in self.announcing:
            if self.is_linked(line) and self.block(line).kind != "heading":
                continue
            if strength := contents_title(self.texts[line]):
                titles[line] = strength
        if self.document.format in ("pptx", "odp"):
            # "Agenda" names the contents of a presentation where its slides bear these titles.
            for line, text in enumerate(self.texts):
                if self.block(line).kind == "heading" and fold(text) == "agenda":
                    titles[line] = "weak"
        # A sentence over two lines may announce contents: its last line stands for it.
        for line in self.announcing:
            text = self.block(line).text
            if len(text) > MAX_TITLE or not text.rstrip().endswith(":"):
                continue
            end = bisect_right(self.blocks, self.blocks[line]) - 1
            if end not in titles and (strength := contents_title(text)):
                titles[end] = strength
        return dict(sorted(titles.items()))


def _keys(text: str) -> tuple[str, ...]:
    """The words of a line that may be a title, with their number and without."""
    if len(text) > MAX_HEADING:
        return ()
    words = fold(text)
    bare = without_number(words)
    return tuple(key for key in ((words,) if bare == words else (words, bare)) if len(key) > 2)


def share(facts: Iterable[object]) -> float:
    """Share of true facts, 0 without any."""
    known = [bool(fact) for fact in facts]
    return sum(known) / len(known) if known else 0.0
