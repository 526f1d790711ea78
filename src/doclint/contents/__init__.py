"""Where the tables of contents of a document are, whatever they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doclint.contents import linked, others, paged, plain
from doclint.contents.declared import find_declared, find_marks
from doclint.contents.scan import Found, Kind, Scan
from doclint.document import Block, Document

__all__ = ["MIN_ENTRIES", "Kind", "Listings", "Span", "find_contents", "find_listings"]

UNDER_TITLE = (linked.under_title, paged.under_title, plain.under_title)
"""Surest first."""
MIN_ENTRIES = 3
"""Fewer lines are a mention, not a list."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry, as the list words it."""

    title: str
    whole: str
    """With the lines above that it may have begun on."""
    page: int | None
    """The page it names, in arabic numerals."""


@dataclass(frozen=True, slots=True)
class Span:
    """One list: blocks `first` to `last`, and how many entries it has."""

    kind: Kind
    first: int
    last: int
    entries: int
    example: str
    """The words of a typical entry, without its page number, which moves with the pages."""
    block: int
    """The block of that entry."""
    text: str
    """All its words, title included."""
    blocks: frozenset[int]
    """Its blocks, without what stands between them."""
    listed: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Listings:
    """The lists of a document whose words say nothing of their own, in reading order."""

    contents: tuple[Span, ...]
    others: tuple[Span, ...]
    """Indexes and lists of figures, tables or annexes."""


def find_contents(document: Document, min_entries: int = MIN_ENTRIES) -> tuple[Span, ...]:
    """The tables of contents in reading order, as `find_listings` has them."""
    return find_listings(document, min_entries).contents


def find_listings(document: Document, min_entries: int = MIN_ENTRIES) -> Listings:
    """The tables of contents and the other lists; time grows in step with the document.

    What the file declares needs one entry, everything else `min_entries`.
    """
    scan = Scan(document)
    found: list[Found] = []

    def claim(new: Found | None) -> bool:
        if new is None:
            return False
        found.append(new)
        scan.taken.update(range(new.first, new.last + 1))
        return True

    other = list(others.find_declared(scan))
    for one in other:
        scan.taken.update(range(one.first, one.last + 1))
    for one in find_declared(scan):
        claim(one)
    for one in find_marks(scan):
        claim(one)
    titled = {scan.blocks[line] for line in scan.titles}
    elsewhere = {block for block in titled if _leads_elsewhere(document.blocks[block])}
    page_tried: set[int | None] = set()
    for line in scan.titles:
        if line in scan.taken or scan.blocks[line] in elsewhere:
            continue
        if any(claim(find(scan, line, min_entries)) for find in UNDER_TITLE):
            continue
        if scan.page(line) not in page_tried:
            page_tried.add(scan.page(line))
            if not claim(paged.around_title(scan, line, min_entries)):
                claim(plain.on_its_own(scan, line, min_entries))
    for one in linked.without_title(scan, min_entries):
        claim(one)
    for one in paged.without_title(scan, min_entries):
        claim(one)
    contents = _joined(scan, sorted(found, key=lambda one: one.first))
    other = sorted([*other, *others.find_typed(scan, min_entries)], key=lambda one: one.first)
    return Listings(
        tuple(_span(scan, one) for one in contents), tuple(_span(scan, one) for one in other)
    )


def _leads_elsewhere(block: Block) -> bool:
    """`Table of Contents` in a row of links is navigation, not a title."""
    return block.kind != "heading" and any(not li.target.startswith("#") for li in block.links)


def _joined(scan: Scan, found: list[Found]) -> list[Found]:
    """Parts of one table of contents put together: page after page, with a header between."""
    joined: list[Found] = []
    for one in found:
        if (
            joined
            and one.first - joined[-1].last <= paged.MAX_WRAP
            and scan.near(joined[-1].last, one.first)
        ):
            before = joined.pop()
            one = Found(before.kind, before.first, one.last, before.entries + one.entries)
        joined.append(one)
    return joined


def _span(scan: Scan, found: Found) -> Span:
    lines = range(found.first, found.last + 1)
    example = _example(scan, found)
    return Span(
        kind=found.kind,
        first=scan.blocks[found.first],
        last=scan.blocks[found.last],
        entries=_count(scan, found),
        example=_shown(scan, example),
        block=scan.blocks[example],
        text="\n".join(scan.texts[line] for line in lines),
        blocks=frozenset(scan.blocks[line] for line in lines),
        listed=tuple(_listed(scan, found)),
    )


def _listed(scan: Scan, found: Found) -> Iterator[Listed]:
    if found.kind == "links":
        for block in dict.fromkeys(scan.blocks[line] for line in found.entries):
            for link in scan.document.blocks[block].links:
                yield Listed(link.text, link.text, None)
        return
    above = found.first
    for line in found.entries:
        entry = scan.entry(line)
        begun = [scan.texts[before] for before in range(max(above + 1, line - 3), line)]
        page = entry.page[1] if entry.page is not None and entry.page[0] == 1 else None
        title = _shown(scan, line)
        yield Listed(title, " ".join([*begun, entry.title]).strip(), page)
        above = line


def _shown(scan: Scan, line: int) -> str:
    """The words of an entry; those above where a page number stands on its own line."""
    return scan.entry(line).title or scan.texts[max(line - 1, 0)]


def _count(scan: Scan, found: Found) -> int:
    """Entries: lines, or links where one block holds several."""
    if found.kind != "links":
        return len(found.entries)
    blocks = dict.fromkeys(scan.blocks[line] for line in found.entries)
    return sum(len(scan.document.blocks[block].links) for block in blocks)


def _example(scan: Scan, found: Found) -> int:
    """The line to show: an entry with its page number and its beginning, else the first."""
    for line in found.entries:
        if scan.entry(line).firm and not scan.texts[line][0].islower():
            return line
    if not found.entries:
        return found.last
    first = found.entries[0]
    # A page number on its own line: its title stands above.
    return first if scan.entry(first).title else max(first - 1, found.first)
