"""Typed contents with page numbers or leaders: evidence decides, never looks alone.

Under a title (`Sommaire`) the numbers must rise or leaders must lead to them. Without a title
the entries must also stand again as headings, in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.contents.entries import Entry, is_caption, may_end_in_page, rising
from doclint.contents.scan import LAID_OUT, Found, Return, Scan, share
from doclint.contents.titles import agenda_title

MAX_WRAP = 4
"""Lines without a page number between two entries: a long title, the title of a part."""
MAX_LED_WRAP = 8
"""The same where a leader shows that the next entry is one: the titles of acts are long."""
MAX_LINE = 220
"""Characters of a title: a longer one is prose."""
MANY = 8
"""Entries whose numbers do not rise by chance."""
MIN_UNTITLED = 4
"""Entries of a list without a title."""


def under_title(scan: Scan, title: int, min_entries: int) -> Found | None:
    """The entries that follow a title."""
    entries: list[int] = []
    keys: set[str] = set()
    led, latest, last = 0, (0, 0), title
    for line in range(title + 1, len(scan.texts)):
        if (
            scan.ends_contents(line)
            or line - last > MAX_LED_WRAP
            or not scan.near(last, line)
            or _is_long(scan, line)
        ):
            break
        entry = scan.entry(line)
        bare = not (entry.leader or entry.tab)
        if bare and line - last > MAX_WRAP:
            continue
        unpaged = entry.page is None or entry.first
        if unpaged and scan.block(line).kind == "heading" and entry.key in keys:
            break  # the first heading of the text itself
        custom = len(entries) >= 3 and led >= 0.7 * len(entries)
        falls = entry.page is not None and entry.page < latest
        if not _has_page(entry) or (falls and bare and (custom or not entry.title)):
            # Where leaders are the custom, a bare number must at least carry on the count.
            continue
        if entry.first and entries and not scan.entry(entries[-1]).first:
            continue  # a numbered heading
        entries.append(line)
        keys.add(entry.key)
        led += not bare
        latest, last = entry.page or latest, line
    if len(entries) < min_entries or not _convinces(scan, entries, scan.titles[title]):
        return None
    return Found("typed", title, last, tuple(entries))


def around_title(scan: Scan, title: int, min_entries: int) -> Found | None:
    """Contents laid out around their title: it may come last when a page is read by machine."""
    page = scan.page(title)
    if page is None:
        return None
    first = title
    while first > 0 and scan.page(first - 1) == page and first - 1 not in scan.taken:
        first -= 1
    last = title
    while last + 1 < len(scan.texts) and scan.page(last + 1) == page and last + 1 not in scan.taken:
        last += 1
    entries = [
        line
        for line in range(first, last + 1)
        if line != title and _has_page(scan.entry(line)) and not _is_long(scan, line)
    ]
    if len(entries) < max(min_entries, MIN_UNTITLED) or not _convinces(
        scan, entries, scan.titles[title]
    ):
        return None
    return Found("typed", min(entries[0], title), max(entries[-1], title), tuple(entries))


def without_title(scan: Scan, min_entries: int) -> Iterator[Found]:
    """Runs of entries that no title announces: leaders or tabs, pages and headings agree."""
    for first, end in _close_together(scan, max(min_entries, MIN_UNTITLED)):
        run: list[int] = []
        for line in range(first, end + 1):
            if run and (
                line == end
                or line - run[-1] > MAX_WRAP
                or not scan.near(run[-1], line)
                or scan.ends_contents(line)
            ):
                if _proves(scan, run, min_entries) and not _is_other_list(scan, run[0], line):
                    yield Found("typed", run[0], run[-1], tuple(run))
                run = []
            if line < end and _is_entry(scan, line) and not _is_other_title(scan, line):
                run.append(line)


def _close_together(scan: Scan, least: int) -> Iterator[tuple[int, int]]:
    """Where a run may be: from a line that may end in a page number to where the last of `least`
    or more such lines can no longer be carried on. Nothing else needs a closer look."""
    first = last = count = 0
    for line in scan.ending_in_page:
        if line - last > MAX_WRAP:
            if count >= least:
                yield first, last + MAX_WRAP + 1
            first, count = line, 0
        last = line
        count += 1
    if count >= least:
        yield first, min(last + MAX_WRAP + 1, len(scan.texts))


def _is_other_list(scan: Scan, first: int, end: int) -> bool:
    """Whether a line just above a run or in it announces an index, figures, an agenda."""
    return any(_is_other_title(scan, line) for line in range(max(0, first - MAX_WRAP + 1), end))


def _is_other_title(scan: Scan, line: int) -> bool:
    return line in scan.other_titles or agenda_title(scan.texts[line])


def _is_entry(scan: Scan, line: int) -> bool:
    if not may_end_in_page(scan.texts[line]):
        return False
    entry = scan.entry(line)
    return (
        line not in scan.taken
        and not _is_long(scan, line)
        and entry.page is not None
        and bool(entry.title)
        and not entry.first
        and not is_caption(entry.key)
    )


def _has_page(entry: Entry) -> bool:
    return (entry.page is not None or entry.leader) and not is_caption(entry.key)


def _convinces(scan: Scan, entries: Sequence[int], strength: str) -> bool:
    """Whether entries with page numbers, under a title, are contents."""
    known = [scan.entry(line) for line in entries]
    pages = [entry.page for entry in known if entry.page is not None]
    if share(entry.first for entry in known) > 0.5 and _is_numbering(pages):
        return False
    up, led = rising(pages), share(entry.leader or entry.tab for entry in known)
    if strength == "strong":
        return up >= 0.7 or led >= 0.5
    if up < 0.7:
        return False
    if share(entry.leader for entry in known) >= 0.5 or scan.coming_back(entries).share >= 0.4:
        return True
    return led >= 0.5 and up >= 0.9 and _is_long_enough(scan, pages) and not _is_numbering(pages)


def _proves(scan: Scan, entries: Sequence[int], min_entries: int) -> bool:
    """Whether entries that no title announces are contents all the same."""
    known = [scan.entry(line) for line in entries]
    pages = [entry.page for entry in known if entry.page is not None]
    if len(entries) < max(min_entries, MIN_UNTITLED) or len(set(pages)) < 3:
        return False
    if rising(pages) < 0.9 or pages[-1][0] != 1:
        return False
    if len({entry.key for entry in known}) < 0.7 * len(known):
        return False
    led = share(entry.leader for entry in known) >= 0.6
    if led and _is_long_enough(scan, pages):
        return True
    back = scan.coming_back(entries)
    if led:
        return back.share >= 0.3 and back.in_order >= 0.7
    return back.share >= 0.6 and back.in_order >= 0.7 and _lead_there(scan, entries, back)


def _lead_there(scan: Scan, entries: Sequence[int], back: Return) -> bool:
    """Whether the numbers are those of the pages where the titles stand, give or take a cover.

    Where the format has no pages the titles must stand there as headings.
    """
    found = [(e, p) for e, p in zip(entries, back.places, strict=True) if p is not None]
    shifts: Counter[int] = Counter()
    for entry, place in found:
        stated, real = scan.entry(entry).page, scan.page(place)
        if stated is not None and real is not None:
            shifts[real - stated[1]] += 1
    if scan.document.format in LAID_OUT:
        return bool(shifts) and shifts.most_common(1)[0][1] >= 0.6 * len(found)
    return share(scan.block(place).kind == "heading" for _, place in found) >= 0.6


def _is_long_enough(scan: Scan, pages: list[tuple[int, int]]) -> bool:
    """Whether there are many entries and the last page number can be one of this document."""
    count = scan.document.page_count
    return count is not None and len(pages) >= MANY and pages[-1][1] <= count + 10


def _is_numbering(pages: list[tuple[int, int]]) -> bool:
    """1, 2, 3 … in front of lines number a list, not pages."""
    steps = [b[1] - a[1] for a, b in pairwise(pages)]
    return share(step == 1 for step in steps) >= 0.6


def _is_long(scan: Scan, line: int) -> bool:
    return len(scan.entry(line).title) > MAX_LINE
