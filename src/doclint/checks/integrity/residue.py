"""Rule template-residue: words of the template that the author was to replace or remove.

A document that *is* a template, or the part of it that shows one, keeps its blanks: they are what
it is for. Words between quotation marks are spoken of, not left behind. Rows of dots and lines to
write on are those of a form: they say nothing of who filled in the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import PurePath

from doclint.analysis import Analysis
from doclint.checks.integrity.clues import CLUES, INTRODUCTION, TEMPLATE, TITLES, Clue
from doclint.findings import Finding
from doclint.ruleset.expressions import plain
from doclint.ruleset.model import ActiveRule

EXAMPLES = 3
"""Places quoted in a finding's data: enough to know what to look for."""
OPENING_BLOCKS = 5
"""Blocks at the start of the body among which a cover has its title."""
LONGEST_TITLE = 300
"""Characters of a title, of an introduction or before a residue that are looked at."""
BLANKS = 3
"""Blocks with a blank from which a document is a form: one or two are those of a signature."""
_BLANK = re.compile(r"\.{5}|…{2}|_{4}|☐|□")
_OFFICE = frozenset({"docx", "pptx", "pdf", "odt", "odp", "rtf"})
_BORDERS = re.compile(r"[|•\t\n]| [-–—] ")
"""Between the parts of a page header: `Ville de Valbrume – Nom du service | Page 1`."""
_AROUND_PAGES = frozenset({"page-header", "page-footer"})

_Residue = tuple[str, int, int, int]
"""Its kind, its block, and where it starts and ends in the block's text."""


def template_residue(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each kind of residue, at its first place.

    `data`: `kind` (field, prompt, filler, broken-field, unfinished, title), `count` of places,
    `examples`: the first different ones.
    """
    found = analysis.remember(
        f"{rule.name} found", tuple[Finding, ...], lambda: tuple(_found(analysis, rule))
    )
    if found and not is_template(analysis):
        yield from found


def _found(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """The findings, were the document no template."""
    places = [*_titles(analysis), *_around_pages(analysis), *_in_body(analysis)]
    if not places:
        return
    blocks = analysis.document.blocks
    shown = _template_parts(analysis)
    by_hand = ("[", "(") if _is_form(analysis) else ()
    kinds: dict[str, list[_Residue]] = {}
    for one in places:
        _, block, start, end = one
        if block not in shown and not blocks[block].text[start:end].lstrip().startswith(by_hand):
            kinds.setdefault(one[0], []).append(one)
    for kind, found in kinds.items():
        _, block, start, end = found[0]
        words = (blocks[index].text[first:last].strip() for _, index, first, last in found)
        yield rule.finding(
            analysis.location(block, start, end),
            _line_of(blocks[block].text, start, end),
            kind=kind,
            count=len(found),
            examples=list(dict.fromkeys(words))[:EXAMPLES],
        )


def is_template(analysis: Analysis) -> bool:
    """Whether the title or the name of a document says that it is there to be filled in."""
    stem = PurePath(analysis.path).stem.replace("_", " ")
    titles = (analysis.identity.chosen.title or "", stem)
    return analysis.remember(
        "template-residue heading", bool, lambda: _heads_template(analysis)
    ) or any(_names_template(words) for words in titles)


def _heads_template(analysis: Analysis) -> bool:
    heading = next((block.text for _, block in analysis.body if block.kind == "heading"), "")
    return _names_template(heading)


def _names_template(words: str) -> bool:
    return TEMPLATE.search(plain(words[:LONGEST_TITLE])) is not None


def _is_form(analysis: Analysis) -> bool:
    """Whether blanks to fill in by hand are all over it; the dots of contents are none."""
    blanks = (
        index not in analysis.contents_blocks and _BLANK.search(block.text) is not None
        for index, block in analysis.body
    )
    return sum(blanks) >= BLANKS


def _template_parts(analysis: Analysis) -> frozenset[int]:
    """Blocks under a heading that names a template, or after words that introduce one."""
    blocks = analysis.document.blocks
    found: set[int] = set()
    for section in analysis.sections:
        shown = section.heading is not None and _names_template(blocks[section.heading].text)
        for index in section.blocks:
            if shown:
                found.add(index)
            else:
                said = blocks[index].text[-LONGEST_TITLE:].rstrip()
                shown = said.endswith(":") and INTRODUCTION.search(plain(said)) is not None
    return frozenset(found)


def _titles(analysis: Analysis) -> Iterator[_Residue]:
    """Lines of the cover and around pages that stand for a title or a name."""
    around = (i for i, block in enumerate(analysis.document.blocks) if block.kind in _AROUND_PAGES)
    for index in (*(index for index, _ in analysis.body[:OPENING_BLOCKS]), *around):
        block = analysis.document.blocks[index]
        text = block.text[:LONGEST_TITLE]
        for part in () if block.kind == "table" else _BORDERS.split(text):
            title = part.strip(" .:[]<>\u00a0")
            if TITLES.fullmatch(plain(title)):
                start = text.find(title)
                yield "title", index, start, start + len(title)


def _around_pages(analysis: Analysis) -> Iterator[_Residue]:
    for index, block in enumerate(analysis.document.blocks):
        if block.kind in _AROUND_PAGES:
            for kind, start, end in _residues(analysis, block.text):
                yield kind, index, start, end


def _in_body(analysis: Analysis) -> Iterator[_Residue]:
    """The whole body is searched at once; only what is found is then told by block."""
    found = list(_residues(analysis, analysis.text))
    if found:
        sizes = (len(block.text) + 1 for _, block in analysis.body)
        starts = list(accumulate(sizes, initial=0))
        for kind, start, end in found:
            item = bisect_right(starts, start) - 1
            yield kind, analysis.body[item][0], start - starts[item], end - starts[item]


def _residues(analysis: Analysis, text: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of every part of the text that a clue fits, but what is spoken of."""
    office = analysis.document.format in _OFFICE
    for clue in CLUES:
        if clue.sign in text and (office or not clue.office_only):
            for begin, finish in _lines_with(text, clue):
                line = text[begin:finish]
                for match in clue.expression.finditer(plain(line)):
                    if not _spoken_of(line[max(0, match.start() - LONGEST_TITLE) : match.start()]):
                        yield clue.kind, begin + match.start(), begin + match.end()


def _lines_with(text: str, clue: Clue) -> list[tuple[int, int]]:
    """Where the lines that hold a word of the clue start and end, in order."""
    lines: set[tuple[int, int]] = set()
    for word in clue.words:
        place = text.find(word)
        while place >= 0:
            finish = text.find("\n", place)
            finish = len(text) if finish < 0 else finish
            lines.add((text.rfind("\n", 0, place) + 1, finish))
            place = text.find(word, finish)
    return sorted(lines)


def _spoken_of(before: str) -> bool:
    """Whether the words that precede open a quotation or announce an example."""
    if before.rfind("«") > before.rfind("»") or before.rfind("“") > before.rfind("”"):
        return True
    return before.rstrip()[-1:] in tuple("\"'‘`") or _names_template(before)


def _line_of(text: str, start: int, end: int) -> str:
    finish = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : len(text) if finish < 0 else finish]
