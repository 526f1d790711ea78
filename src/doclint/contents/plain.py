"""Typed contents without page numbers: a title, then lines that stand again as headings.

Where the layout leaves no doubt (a page or a bulleted list of short lines under `Sommaire`) the
title is enough: slides and covers list their parts in other words than their headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from doclint.contents.scan import LAID_OUT, Found, Return, Scan, share

_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,4}|[A-H])(?:[.)°]| ?[-–—:])[.)]? ?(?=\S)"
)
"""The number that begins an entry: `1.`, `1.2)`, `IV –`, `A.`."""
_BULLETS = "•-–—*▪■◦○●►❑➢✓"
MAX_GAP = 4
"""Lines in a row that do not come back: a long title, the title of a part."""
MAX_LINE = 220
"""Characters: a longer line is prose."""
MAX_LINES = 400
WITH_HEADINGS = frozenset({"markdown", "html", "docx", "odt"})
"""Formats where a heading is declared, not guessed."""
MAX_BUTTONS = 5
"""Times a title may stand in a document: beyond, it is a button of navigation on each page."""


def under_title(scan: Scan, title: int, min_entries: int) -> Found | None:
    """The list under a title whose lines stand again, in order, as headings further on."""
    lines: list[int] = []
    for line in range(title + 1, min(len(scan.texts), title + MAX_LINES)):
        long = len(scan.texts[line]) > MAX_LINE
        next_slide = scan.has_slides and scan.page(line) != scan.page(title)
        heading = scan.block(line).kind == "heading" and scan.document.format in WITH_HEADINGS
        if scan.ends_contents(line) or long or next_slide or heading:
            break
        lines.append(line)
    if len(lines) < min_entries:
        return None  # seen before the whole document is searched for what comes back
    lines = lines[: _start_of_text(scan, title) - title - 1]
    lines = lines[: _without_tail(scan.coming_back(lines).each)]
    back = scan.coming_back(lines)
    if sum(back.each) < min_entries or back.in_order < 0.7:
        return None
    if scan.titles[title] == "weak" and (back.share < 0.6 or not _as_headings(scan, back)):
        return None
    if back.share < 0.4:
        return None
    return Found("typed", title, lines[-1], tuple(lines))


def on_its_own(scan: Scan, title: int, min_entries: int) -> Found | None:
    """Short lines that fill the rest of the page, or a bulleted list, under a strong title."""
    if scan.titles[title] != "strong":
        return None
    for lines in (_rest_of_page(scan, title), _rest_of_list(scan, title)):
        if len(lines) < min_entries or not _are_titles([scan.texts[line] for line in lines]):
            continue
        if scan.occurrences(title) <= MAX_BUTTONS:
            return Found("typed", min(title, lines[0]), max(title, lines[-1]), tuple(lines))
    return None


def _as_headings(scan: Scan, back: Return) -> bool:
    """Whether titles come back as headings, where the file says what a heading is."""
    places = [place for place in back.places if place is not None]
    known = scan.document.format in WITH_HEADINGS
    return not known or share(scan.block(place).kind == "heading" for place in places) >= 0.6


def _start_of_text(scan: Scan, title: int) -> int:
    """The line where the first entry comes back: what it announces begins there."""
    end = min(len(scan.texts), title + MAX_LINES)
    for line in range(title + 1, min(end, title + MAX_GAP)):
        again = scan.next_place(line)
        if again is not None:
            return min(again, end)
    return end


def _without_tail(back: Sequence[bool]) -> int:
    """How many lines to keep: up to the last that comes back before too long a gap."""
    kept = 0
    for line, again in enumerate(back):
        if again:
            kept = line + 1
        elif line - kept >= MAX_GAP:
            break
    return kept


def _rest_of_page(scan: Scan, title: int) -> list[int]:
    """The lines below a title on its page; those above when it was read last."""
    if scan.page(title) is None or scan.document.format not in LAID_OUT:
        return []
    below = title + 1
    while below < len(scan.texts) and scan.page(below) == scan.page(title):
        below += 1
    above = title
    while above > 0 and scan.page(above - 1) == scan.page(title):
        above -= 1
    lines = range(title + 1, below) if below > title + 1 else range(above, title)
    return [] if any(line in scan.taken for line in lines) else list(lines)


def _rest_of_list(scan: Scan, title: int) -> list[int]:
    """The bulleted or numbered lines below a title, up to the number of the first again."""
    lines: list[int] = []
    marks: set[str] = set()
    for line in range(title + 1, min(len(scan.texts), title + MAX_LINES)):
        text = scan.texts[line]
        mark = _NUMBER.match(text)
        kind = scan.block(line).kind
        listed = kind == "list-item" or mark or (text[0] in _BULLETS and text[1:2] == " ")
        if line in scan.taken or kind == "heading" or not listed:
            break
        if mark and mark[0] in marks:
            break
        marks |= {mark[0]} if mark else set()
        lines.append(line)
    return lines


def _are_titles(lines: Sequence[str]) -> bool:
    """Whether lines read like titles: short, begun by a capital, a figure or a bullet, no stop."""
    texts = [line.lstrip(f" o\t{_BULLETS}") for line in lines]
    known = [text for text in texts if text]
    return (
        bool(known)
        and max(len(text) for text in known) <= 120
        and sum(len(text.split()) for text in known) <= 10 * len(known)
        and share(text[0].islower() for text in known) <= 0.35
        and share(text[-1] in ".,;:!" for text in known) <= 0.2
    )
