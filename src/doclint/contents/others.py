"""Lists that are no contents but say as little: an index, a list of figures, tables or annexes.

The file declares them, or a title announces them and the lines below keep its promise: captions or
page numbers that rise for figures, terms in the order of the alphabet with their pages for an
index. A glossary defines its terms: it is content, and has no page numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.contents.entries import is_caption, may_end_in_page, rising
from doclint.contents.folding import fold
from doclint.contents.paged import MAX_WRAP
from doclint.contents.scan import Found, Kind, Scan, share
from doclint.document import Role

MIN_TERMS = 5
"""Lines of an index: fewer may stand in the order of the alphabet by chance."""
MAX_LINE = 220
"""Characters: a longer line is prose."""
_PAGES = "0123456789 ,;-–.…_\t"
"""What the end of a line of an index is made of: `absence, 4, 12-14`."""
_ROLES: dict[Role | None, Kind] = {"index": "index", "list-of-figures": "figures"}


def find_typed(scan: Scan, min_entries: int) -> Iterator[Found]:
    """The lists that a title announces, once contents are claimed."""
    for title in sorted(scan.other_titles):
        if title not in scan.taken:
            typed = _under_title(scan, title, min_entries)
            if typed is not None:
                scan.taken.update(range(typed.first, typed.last + 1))
                yield typed


def find_declared(scan: Scan) -> Iterator[Found]:
    """The lists that the file declares, whatever they look like."""
    roles = {i: block.role for i, block in enumerate(scan.document.blocks) if block.role in _ROLES}
    if not roles:
        return
    run: list[int] = []
    for line in range(len(scan.texts) + 1):
        role = roles.get(scan.blocks[line]) if line < len(scan.texts) else None
        if run and role != roles[scan.blocks[run[0]]]:
            yield from _close(scan, run)
            run = []
        if role is not None and line not in scan.taken:
            run.append(line)


def _close(scan: Scan, run: Sequence[int]) -> Iterator[Found]:
    """A declared list, with the title just above; a bibliography is declared as an index too, but
    leads to no page."""
    entries = [line for line in run if line not in scan.other_titles]
    kind = _ROLES[scan.block(run[0]).role]
    if not entries or (kind == "index" and share(_is_term(scan, e) for e in entries) < 0.5):
        return
    above = run[0] - 1
    titled = above not in scan.taken and above in scan.other_titles
    yield Found(kind, above if titled else run[0], run[-1], tuple(entries))


def _under_title(scan: Scan, title: int, min_entries: int) -> Found | None:
    """What the lines below a title are: each list ends where none of its lines follow."""
    captions: list[int] = []
    terms: list[int] = []
    last = title
    for line in range(title + 1, len(scan.texts)):
        text = scan.texts[line]
        if (
            line - last > MAX_WRAP
            or line in scan.titles
            or scan.ends_contents(line)
            or not scan.near(last, line)
            or len(text) > MAX_LINE
        ):
            break
        if _is_term(scan, line):
            terms.append(line)
            last = line
        if is_caption(scan.entry(line).key) or (scan.entry(line).firm and may_end_in_page(text)):
            captions.append(line)
            last = line
    if len(terms) >= max(min_entries, MIN_TERMS) and _are_sorted(scan, terms):
        return Found("index", title, terms[-1], tuple(terms))
    if len(captions) >= min_entries and _are_captions(scan, captions):
        return Found("figures", title, captions[-1], tuple(captions))
    return None


def _are_captions(scan: Scan, lines: Sequence[int]) -> bool:
    """Page numbers that rise. Without numbers: captions one below the other, which no picture
    or paragraph parts."""
    entries = [scan.entry(line) for line in lines]
    pages = [entry.page for entry in entries if entry.page is not None]
    if len(pages) >= 0.6 * len(lines):
        return rising(pages) >= 0.7
    together = all(b - a <= 2 for a, b in pairwise(lines))
    apart = {scan.block(line).kind for line in lines} & {"caption", "heading"}
    return together and not apart and share(is_caption(entry.key) for entry in entries) >= 0.8


def _are_sorted(scan: Scan, lines: Sequence[int]) -> bool:
    """Whether terms follow the alphabet; those under a term (`– tarifs, 12`) may not."""
    firsts = [fold(scan.texts[line])[:2] for line in lines]
    return len(set(firsts)) >= 3 and share(a <= b for a, b in pairwise(firsts)) >= 0.8


def _is_term(scan: Scan, line: int) -> bool:
    text = scan.texts[line]
    if not text[-1].isdigit() and text[-1] not in ".\t":
        return False
    term = text.rstrip(_PAGES)
    pages = text[len(term) :]
    return bool(term) and term[0].isalpha() and pages != "." and any(map(str.isdigit, pages))
