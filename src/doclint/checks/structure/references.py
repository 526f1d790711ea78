"""Rule dangling-reference: words that point elsewhere and say nothing in a chunk of their own.

A word that is cheap to look for leads to each place (`ci-dessus`); an expression then looks at
the words around it. What is referred to may stand in the same chunk: then nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Literal

from doclint.analysis import Analysis
from doclint.checks.kinds.places import around
from doclint.chunks import DEFAULT_TARGET
from doclint.document import Block
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule

Kind = Literal["place", "page", "part", "said"]

BEFORE, AFTER = 60, 60
"""Characters looked at on each side of the word that leads to a reference."""
SPOKEN = frozenset({"paragraph", "list-item"})
SHOWN = frozenset({"table", "caption", "list-item"})
"""Blocks that a text beside them speaks of: `le tableau ci-dessus`."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """One way to refer elsewhere: words that lead to it, and the expression around them."""

    kind: Kind
    leads: tuple[str, ...]
    expression: re.Pattern[str]


def _wording(kind: Kind, leads: str, expression: str) -> _Wording:
    return _Wording(kind, tuple(leads.split("|")), re.compile(expression, re.IGNORECASE))


_SAID_BEFORE = (
    r"(?:comme|tel\w{0,3} que|vue?s?|cit[ée]\w{0,3}|vis[ée]\w{0,3}|indiqu[ée]\w{0,3}"
    r"|d[ée]crit\w{0,2}|mentionn[ée]\w{0,3}|expliqu[ée]\w{0,3}|pr[ée]sent[ée]\w{0,3}|[ée]voqu[ée]\w{0,3}"
    r"|d[ée]fini\w{0,2}|pr[ée]cis[ée]\w{0,3}|[ée]num[ée]r[ée]\w{0,3}|expos[ée]\w{0,3}|dit)"
)
_PART = r"(?:article|chapitre|paragraphe|alin[ée]a|titre|point|tableau)"
_PART_F = r"(?:section|partie|sous-section|annexe|rubrique)"
_NUMBER = r"\s(?:n°\s?)?[\dIVX]"
WORDINGS: Mapping[str, tuple[_Wording, ...]] = {
    "fr": (
        _wording("place", "i-dessus", r"(?:[^\s«»(]{1,30}\s)?ci-dessus\b"),
        _wording("place", "ci-dessous", r"\b(?:voir|cf\.?|v\.)\s(?:[^.\n]{0,30}\s)?ci-dessous\b"),
        _wording("place", "plus haut|plus bas", rf"\b{_SAID_BEFORE}\splus\s(?:haut|bas)\b"),
        _wording("place", "supra|infra", r"\b(?:cf\.?|voir|v\.)\s(?:supra|infra)\b(?!-)"),
        _wording("place", "précédemment", rf"\b{_SAID_BEFORE}\spr[ée]c[ée]demment\b"),
        _wording(
            "place",
            "précédent|suivant",
            rf"(?:\b(?:au|du|le)\s|l['’]){_PART}\s(?:pr[ée]c[ée]dent|suivant)\b(?!\s?:)"
            rf"|(?:\bla\s|l['’]){_PART_F}\s(?:pr[ée]c[ée]dente|suivante)\b(?!\s?:)",
        ),
        _wording(
            "page",
            "page| p. |(p. ",
            r"\b(?:voir|cf\.?|reporte[rz][ -](?:vous\s)?)\s?(?:[^.\n«“\"]{0,30}[\s(])?"
            r"(?:pages?|pp?\.)\s?\d{1,4}\b(?!\s(?:du|de|des)\b)",
        ),
        _wording(
            "part",
            "résent ",
            rf"\b(?:au|du|le)\spr[ée]sent\s{_PART}\b(?!{_NUMBER})",
        ),
        _wording("part", "résente ", rf"\bla\spr[ée]sente\s{_PART_F}\b(?!{_NUMBER})"),
        _wording(
            "said",
            "edit |adite |esdit|uxdit|dudit ",
            r"\b(?:ledit|ladite|lesdit(?:e?s)|dudit|desdit(?:e?s)|auxdit(?:e?s))\s(?P<noun>\w{3,40})",
        ),
        _wording(
            "said",
            "susvis|susment|susnom|précité",
            r"\b(?P<noun>[^\W\d_]{3,40})\s(?:susvis[ée]|susmentionn[ée]|susnomm[ée]|pr[ée]cit[ée])(?:e?s?)\b",
        ),
    ),
    "en": (
        _wording(
            "place",
            " above| below",
            r"\b(?:see|as|noted|mentioned|described|stated|discussed|listed|defined|shown|given|explained)\s"
            r"(?:above|below)\b",
        ),
        _wording("place", "supra|infra", r"\bsee\s(?:supra|infra)\b"),
        _wording(
            "place",
            "previous |preceding ",
            r"\bthe\s(?:previous|preceding)\s(?:section|chapter|paragraph|page|table|article|clause)\b",
        ),
        _wording(
            "page",
            "page| p. |(p. ",
            r"\b(?:see|refer\sto)\s(?:[^.\n«“\"]{0,30}[\s(])?(?:pages?|pp?\.)\s?\d{1,4}\b(?!\sof\b)",
        ),
        _wording(
            "said",
            "aforementioned|aforesaid|the said |above-mentioned",
            r"\b(?:the\ssaid|aforementioned|aforesaid|above-mentioned)\s(?P<noun>\w{3,40})",
        ),
    ),
}

_DIGIT = re.compile(r"\d")
_NEAR = re.compile(r"alin[ée]a|paragra", re.IGNORECASE)
"""What is just above: no reference elsewhere when the same chunk holds it."""


def dangling_reference(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each kind of reference in a block.

    `data`: `kind` (place, page, part, said), `text`, the words that refer elsewhere, and `count`
    of such references in the block.
    """
    found: dict[tuple[int, Kind], list[tuple[int, int]]] = {}
    for index, kind, start, end in _references(analysis):
        found.setdefault((index, kind), []).append((start, end))
    for (index, kind), spans in found.items():
        text = analysis.document.blocks[index].text
        start, end = spans[0]
        yield rule.finding(
            analysis.location(index, start, end),
            around(text, start, end),
            kind=kind,
            text=" ".join(text[start:end].split()),
            count=len(spans),
        )


def _references(analysis: Analysis) -> Iterator[tuple[int, Kind, int, int]]:
    """Block, kind, and place in the block of each reference that its chunk cannot follow."""
    starts = [0, *accumulate(len(block.text) + 1 for _, block in analysis.body)]
    language = analysis.language
    wordings = WORDINGS.get(language, ()) if language else chain(*WORDINGS.values())
    seen: set[tuple[int, Kind, int]] = set()
    for wording in wordings:
        for place in _places(analysis.text, wording.leads):
            rank = bisect_right(starts, place) - 1
            index, block = analysis.body[rank]
            if block.kind not in SPOKEN or block.role or index in analysis.contents_blocks:
                continue
            here = place - starts[rank]
            window = max(0, here - BEFORE), here + AFTER
            for match in wording.expression.finditer(block.text, *window):
                key = index, wording.kind, match.start()
                if match.start() <= here < match.end() and key not in seen:
                    seen.add(key)
                    if _dangles(analysis, index, block, wording.kind, match):
                        yield index, wording.kind, match.start(), match.end()


def _places(text: str, leads: tuple[str, ...]) -> Iterator[int]:
    for lead in leads:
        place = text.find(lead)
        while place >= 0:
            yield place
            place = text.find(lead, place + len(lead))


def _dangles(
    analysis: Analysis, index: int, block: Block, kind: Kind, match: re.Match[str]
) -> bool:
    """Does the chunk that holds the words lack what they refer to?"""
    blocks = analysis.document.blocks
    if kind == "place":
        if _DIGIT.search(match[0]):  # `l'article 7 ci-dessus`
            return False
        if _NEAR.search(match[0]) and analysis.share_a_chunk(index - 1, index):
            return False
        beside = blocks[max(0, index - 1) : index] + blocks[index + 1 : index + 2]
        return not any(other.kind in SHOWN for other in beside)
    if kind == "part":
        heading = analysis.heading_above(index)
        return heading is None or not analysis.share_a_chunk(heading, index)
    if kind == "said":
        # `un contrat …, ledit contrat`, `la loi du 6 janvier 1978 susvisée`: said just before.
        start = match.start()  # never the whole text above: it may be a book
        before = _before(analysis, index, block.text[max(0, start - DEFAULT_TARGET.size) : start])
        noun = match["noun"].casefold().rstrip("sx")
        named = match.start("noun") == match.start() and _DIGIT.search(before[-BEFORE:] + match[0])
        return not named and noun not in before.casefold()
    return True


def _before(analysis: Analysis, index: int, text: str) -> str:
    """What its chunk holds before a place of a block: the visas above « l'arrêté susvisé »."""
    said = [text]
    above = index - 1
    while above >= 0 and analysis.share_a_chunk(above, index):
        said.append(analysis.document.blocks[above].text[-DEFAULT_TARGET.size :])
        above -= 1
    return "\n".join(reversed(said))
