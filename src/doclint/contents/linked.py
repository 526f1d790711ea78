"""Contents made of links: lines that are nothing but links to places of the same document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote

from doclint.contents.folding import fold
from doclint.contents.scan import Found, Scan, share
from doclint.document import Block, Document

MIN_SHARE_OF_HEADINGS = 0.25
"""Part of the headings further on that a list without a title must lead to, if under 6 links."""


MAX_GAP = 4
"""Lines of introduction before the first link, or between two."""


def under_title(scan: Scan, title: int, min_entries: int) -> Found | None:
    """The list of links under a title: to the document itself or, where the title leaves no
    doubt, to pages beside it; links to other sites do not count."""
    beside = scan.titles[title] == "strong"
    lines: list[int] = []
    last = title
    for line in range(title + 1, len(scan.texts)):
        block = scan.block(line)
        if scan.ends_contents(line) or line - last > MAX_GAP or block.kind == "heading":
            break
        if _is_link(scan, scan.blocks[line], beside):
            lines.append(line)
            last = line
    if _count(scan, lines) < min_entries:
        return None
    return Found("links", title, last, tuple(lines))


def without_title(scan: Scan, min_entries: int) -> Iterator[Found]:
    """Runs of links that lead, in order, to the headings further on."""
    if not scan.linked:
        return
    places = _Places(scan.document)
    run: list[int] = []
    for line in range(len(scan.texts) + 1):
        more = line < len(scan.texts)
        if more and scan.is_linked(line) and line not in scan.taken:
            run.append(line)
            continue
        if run and _leads_on(scan, run, places, min_entries):
            yield Found("links", run[0], run[-1], tuple(run))
        run = []


class _Places:
    """Where the inner links of a document lead, by block."""

    def __init__(self, document: Document) -> None:
        self.headings = [i for i, b in enumerate(document.blocks) if b.kind == "heading"]
        self._by_name = {fold(document.blocks[i].text): i for i in reversed(self.headings)}
        for index, block in enumerate(document.blocks):
            for anchor in block.anchors:
                self._by_name[fold(anchor)] = index

    def of(self, target: str) -> int | None:
        """The block that a target names: an anchor, or a heading in the manner of Markdown."""
        return self._by_name.get(fold(unquote(target[1:])))


def _leads_on(scan: Scan, run: list[int], places: _Places, min_entries: int) -> bool:
    blocks = dict.fromkeys(scan.blocks[line] for line in run)
    targets = [
        link.target
        for block in blocks
        for link in scan.document.blocks[block].links
        if link.target.startswith("#") and len(fold(link.text)) > 2
    ]
    if len(set(targets)) < max(min_entries, 0.8 * len(targets)):
        return False
    last = scan.blocks[run[-1]]
    reached = [place for place in map(places.of, targets) if place is not None and place > last]
    if len(reached) < 0.8 * len(targets):
        return False
    in_order = share(a <= b for a, b in pairwise(reached))
    later = sum(heading > last for heading in places.headings)
    enough = len(reached) >= 6 or len(reached) >= MIN_SHARE_OF_HEADINGS * later
    return in_order >= 0.8 and enough


def _is_link(scan: Scan, block: int, beside: bool) -> bool:
    """Whether a block is nothing but links to the document itself, or to pages beside it."""
    known = scan.linking.get((block, beside))
    if known is None:  # asked once for each of its lines
        known = scan.linking[block, beside] = _only_links(scan.document.blocks[block], beside)
    return known


def _only_links(block: Block, beside: bool) -> bool:
    words = sum(
        len(fold(link.text))
        for link in block.links
        if link.target.startswith("#")
        or (beside and ("#" in link.target or ":" not in link.target))
    )
    return words > 2 and words >= 0.8 * len(fold(block.text))


def _count(scan: Scan, lines: list[int]) -> int:
    blocks = dict.fromkeys(scan.blocks[line] for line in lines)
    return sum(len(scan.document.blocks[block].links) for block in blocks)
