"""Contents that the file itself declares: a field, a content control, an index, a style, a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.contents.folding import fold
from doclint.contents.scan import Found, Scan
from doclint.document import Document

_STYLE = re.compile(
    r"(?:toc|tm|contents|tabledesmati\w{0,2}res(?:niveau)?|verzeichnis|inhaltsverzeichnis|inhopg"
    r"|sommario|sommaire|sumario|tdc)\d{1,2}"
)
"""Names of the styles of entries in several languages, without spaces and accents."""
_MARK = re.compile(
    r"\[\[?_{0,2}toc_{0,2}\]\]?|\{\{? ?:?toc ?\}?\}|\$\{toc\}|::toc::|\[tableofcontents\]"
    r"|@\[toc\]\(?.{0,80}|\.\. contents::.{0,80}",
    re.I,
)
_EMPTY = re.compile(r"(?:aucune entree de table|no table of contents entries)\b")
MIN_STYLED = 3
"""Lines: a style alone, without a field around it, may serve something else."""


def find_declared(scan: Scan) -> Iterator[Found]:
    """Runs of lines that the file declares to be contents, with the title just above.

    Lines with a leader and a page number around them belong to them: the tags of a PDF often
    cover a part only.
    """
    declared = _declared_blocks(scan.document)
    if not declared:
        return
    line = 0
    floor = 0
    while line < len(scan.texts):
        if scan.blocks[line] not in declared:
            line += 1
            continue
        first = last = line
        while first > floor and _is_forgotten(scan, first - 1):
            first -= 1
        while last + 1 < len(scan.texts) and (
            scan.blocks[last + 1] in declared or _is_forgotten(scan, last + 1)
        ):
            last += 1
        yield from _close(scan, range(first, last + 1))
        line = floor = last + 1


def find_marks(scan: Scan) -> Iterator[Found]:
    """`[TOC]` and the like, which a site generator or a wiki replaces by a list of headings."""
    marks = [line for line in scan.announcing if _MARK.fullmatch(scan.texts[line])]
    if scan.document.format == "markdown":
        # `{:toc}` on a line of its own turns the list item above it into contents.
        declared = _declared_blocks(scan.document)
        marks += [line for line, block in enumerate(scan.blocks) if block in declared]
    for line in sorted(set(marks)):
        if line not in scan.taken:
            above = line - 1
            titled = above in scan.titles and above not in scan.taken
            yield Found("marker", above if titled else line, line, ())


def _declared_blocks(document: Document) -> set[int]:
    names = {block.style for block in document.blocks if block.style is not None}
    styles = {name for name in names if _is_entry_style(name)}
    return {
        index
        for index, block in enumerate(document.blocks)
        if block.role == "contents" or (block.role is None and block.style in styles)
    }


def _is_forgotten(scan: Scan, line: int) -> bool:
    """Whether a line beside declared ones is an entry that the file does not declare."""
    return scan.block(line).role is None and scan.entry(line).firm


def _is_entry_style(style: str) -> bool:
    return _STYLE.fullmatch(fold(style.replace("_20_", " ")).replace(" ", "")) is not None


def _close(scan: Scan, run: range) -> Iterator[Found]:
    entries = [
        line for line in run if line not in scan.titles and not _EMPTY.match(fold(scan.texts[line]))
    ]
    above = run[0] - 1
    if above in scan.other_titles:
        return  # a PDF tags a list of figures as contents
    if len(entries) >= _least(scan, run):
        first = above if above in scan.titles else run[0]
        yield Found("declared", first, run[-1], tuple(entries))


def _least(scan: Scan, run: range) -> int:
    """Entries that a run needs. A style alone may dress a heading: it needs company."""
    if all(scan.block(line).role != "contents" for line in run):
        return MIN_STYLED
    sure = any(scan.entry(line).firm or scan.is_linked(line) for line in run)
    return 1 if sure else 2
