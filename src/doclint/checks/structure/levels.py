"""Rule heading-jump: headings that do not say where a piece of text stands, or what it is about.

Only in formats whose headings are declared: the levels of a PDF are guessed from sizes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from doclint.analysis import Analysis
from doclint.checks.structure.bold_lines import DECLARING, bold_lines
from doclint.checks.structure.headings import listed, undivided_words
from doclint.document import Block
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule

FEWEST_BOLD = 3
"""Bold lines beside real headings: one or two may be there to stress something."""
MANY = 3
"""Times from which the same heading, under the same one, makes pieces that look alike."""

Heading = tuple[int, Block]
"""Its index, and its block, whose level is known."""

_NAMELESS = re.compile(
    r"(?:titre|chapitre|partie|section|heading|title|chapter|part) {1,3}"
    r"(?:\d{1,3}(?:\.\d{1,3})*|(?-i:[IVXLC]{1,6}))\s?[.:]?",
    re.IGNORECASE,
)
"""Not "Article 5" nor "Annexe 2": acts are cited by these names."""
_NUMBER = re.compile(r"[\dIVXLC.]{1,12}[.):]?|[A-Za-z][.)]")
_LETTER = re.compile(r"[^\W\d_]")


def heading_jump(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding of each kind, at the first place.

    `data`: `kind` (skipped, deep, long, nameless, repeated, bold), `count` of headings, and
    `above` and `below` for skipped (levels from 1), `levels` for deep, `words` of the first for
    long.
    """
    if analysis.document.format not in DECLARING:
        return
    headings = [
        (index, block)
        for index, block in analysis.body
        if block.kind == "heading" and block.level and index not in analysis.contents_blocks
    ]
    if not headings:
        return
    long = _long(analysis, headings, int(rule.params["max_words"]))
    yield from _skipped(analysis, rule, headings, long)
    yield from _deep(analysis, rule, headings)
    if long:
        first = analysis.document.blocks[long[0]]
        yield _finding(analysis, rule, "long", long, words=_words(first.text))
    if nameless := _nameless(analysis, headings):
        yield _finding(analysis, rule, "nameless", nameless)
    if repeated := _repeated(headings):
        yield _finding(analysis, rule, "repeated", repeated)
    bold = [index for index in bold_lines(analysis) if index > headings[0][0]]
    if len(bold) >= FEWEST_BOLD and not undivided_words(analysis):
        yield rule.finding(
            analysis.location(bold[0]), listed(analysis, bold), kind="bold", count=len(bold)
        )


def _finding(
    analysis: Analysis, rule: ActiveRule, kind: str, places: list[int], **data: int
) -> Finding:
    evidence = analysis.document.blocks[places[0]].text
    return rule.finding(
        analysis.location(places[0]), evidence, kind=kind, count=len(places), **data
    )


def _skipped(
    analysis: Analysis, rule: ActiveRule, headings: list[Heading], long: Iterable[int]
) -> Iterator[Finding]:
    """A heading two levels or more below the one before; a sentence in the style of a heading is
    another fault."""
    sentences = frozenset(long)
    jumps = [
        (above, index, below)
        for (_, above), (index, below) in pairwise(headings)
        if _level(below) > _level(above) + 1 and index not in sentences
    ]
    if jumps:
        above, place, below = jumps[0]
        yield rule.finding(
            analysis.location(place),
            f"{above.text} → {below.text}",
            kind="skipped",
            count=len(jumps),
            above=_level(above),
            below=_level(below),
        )


def _deep(analysis: Analysis, rule: ActiveRule, headings: list[Heading]) -> Iterator[Finding]:
    levels = sorted({_level(block) for _, block in headings})
    most = int(rule.params["max_levels"])
    if len(levels) > most:
        below = [index for index, block in headings if _level(block) >= levels[most]]
        yield _finding(analysis, rule, "deep", below, levels=len(levels))


def _long(analysis: Analysis, headings: list[Heading], most: int) -> list[int]:
    """Headings of more words; the title of a document may be long."""
    title = headings[0][0] if headings[0][0] == analysis.body[0][0] else None
    return [
        index
        for index, block in headings
        # A word and its space make two characters or more.
        if len(block.text) > 2 * most and index != title and _words(block.text) > most
    ]


def _words(heading: str) -> int:
    """Words as a word processor counts them, between spaces, without the number in front."""
    said = heading.split()
    numbered = len(said) > 1 and _NUMBER.fullmatch(said[0]) is not None
    return sum(_LETTER.search(word) is not None for word in said[numbered:])


def _nameless(analysis: Analysis, headings: list[Heading]) -> list[int]:
    """Headings that only number; the name may stand on a line of its own, in the same style."""
    following = {
        index: after
        for (index, _), (_, after) in pairwise([*analysis.body, (-1, Block("caption", ""))])
    }
    return [
        index
        for index, block in headings
        if _NAMELESS.fullmatch(block.text.strip())
        and not following[index].bold
        and (following[index].kind, following[index].level) != ("heading", block.level)
    ]


def _repeated(headings: list[Heading]) -> list[int]:
    """The heading that comes back most often under one and the same heading, if it does often."""
    places: dict[tuple[int | None, int, str], list[int]] = {}
    above: list[Heading] = []
    for index, block in headings:
        while above and _level(above[-1][1]) >= _level(block):
            above.pop()
        parent = above[-1][0] if above else None
        key = (parent, _level(block), " ".join(block.text.casefold().split()))
        places.setdefault(key, []).append(index)
        above.append((index, block))
    most = max(places.values(), key=len)
    return most if len(most) >= MANY else []


def _level(heading: Block) -> int:
    return heading.level or 1
