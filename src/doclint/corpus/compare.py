"""What changed between two documents, sentence by sentence, whatever moved.

A sentence that both documents hold has not changed, wherever it stands. The others are paired
when most of their words are the same: then it is a rewording, or a fact that has another value.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from doclint.analysis import Analysis
from doclint.comparison import (
    SCHEMA,
    Comparison,
    FactChange,
    Passage,
    Rewording,
    SectionChange,
    Side,
)
from doclint.corpus.facts import Stated, read_sentence
from doclint.corpus.likeness import shared
from doclint.identity.wording import folded
from doclint.ruleset.model import quotation

REWORDED = 0.5
"""Share of the pairs of neighbouring words that a sentence and its rewording have in common."""
MOST_HOLDERS = 16
"""Two words in a row that more sentences than this hold do not help to find a pair."""
_NUMBER = re.compile(
    r"(?:(?:article|chapitre|titre|partie|section|chapter|part) )?"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,4}(?!\w)|[ivxl]{1,7}(?= ?[.):–-]))\W+"
)
"""The number of a heading: a section that is renumbered is the same section."""


@dataclass(frozen=True)
class _Unit:
    """One sentence, or one row of a table."""

    text: str
    heading: str | None
    passage: Passage

    @cached_property
    def key(self) -> str:
        """Its words: signs and case are no change."""
        return " ".join(folded(self.text).split())

    @cached_property
    def stated(self) -> Stated | None:
        """The values that it states."""
        return read_sentence(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its words, each value replaced by its kind."""
        return (self.stated.mask if self.stated else self.key).split()


def compare(one: Analysis, other: Analysis) -> Comparison:
    """What the second document says otherwise than the first."""
    before, after = _units(one), _units(other)
    removed, added = _missing(before, after), _missing(after, before)
    pairs = _pairs(removed, added)
    facts = []
    reworded: dict[str, list[tuple[_Unit, _Unit]]] = defaultdict(list)
    for old, new in pairs:
        fact = _fact(old, new)
        if fact:
            facts.append(fact)
        else:
            reworded[_place(new.heading)].append((old, new))
    paired = {id(unit) for pair in pairs for unit in pair}
    return Comparison(
        schema=SCHEMA,
        one=_side(one),
        other=_side(other),
        facts=tuple(facts),
        sections=tuple(
            _sections(
                (one, other),
                reworded,
                [unit for unit in removed if id(unit) not in paired],
                [unit for unit in added if id(unit) not in paired],
            )
        ),
    )


def _side(analysis: Analysis) -> Side:
    chosen = analysis.identity.chosen
    title = quotation(chosen.title) if chosen.title else None
    return Side(analysis.path, title, chosen.version, chosen.date)


def _units(analysis: Analysis) -> list[_Unit]:
    said = [(sentence.block, sentence.text) for sentence in analysis.sentences]
    said += [
        (index, row)
        for index, block in analysis.body
        if block.kind == "table" and index not in analysis.contents_blocks
        for row in block.text.split("\n")
    ]
    found = []
    for block, text in sorted(said, key=lambda item: item[0]):
        if any(sign.isalnum() for sign in text):
            at = analysis.location(block)
            found.append(_Unit(text, at.heading, Passage(quotation(text), at.page, at.line)))
    return found


def _missing(units: Sequence[_Unit], others: Sequence[_Unit]) -> list[_Unit]:
    """Those that the others do not hold, counting repeated ones."""
    held = Counter(unit.key for unit in others)
    found = []
    for unit in units:
        if held[unit.key]:
            held[unit.key] -= 1
        else:
            found.append(unit)
    return found


def _pairs(removed: Sequence[_Unit], added: Sequence[_Unit]) -> list[tuple[_Unit, _Unit]]:
    """Sentences and what they have become, each in one pair at most, the most alike first."""
    likely: dict[tuple[int, int], float] = {}
    for old, new in _candidates(removed, added):
        alike = shared(removed[old].words, added[new].words)
        if alike >= REWORDED:
            same_place = _place(removed[old].heading) == _place(added[new].heading)
            likely[old, new] = alike + same_place
    taken: tuple[set[int], set[int]] = set(), set()
    found = []
    for old, new in sorted(likely, key=lambda pair: (-likely[pair], pair)):
        if old not in taken[0] and new not in taken[1]:
            taken[0].add(old)
            taken[1].add(new)
            found.append((new, old))
    return [(removed[old], added[new]) for new, old in sorted(found)]


def _candidates(removed: Sequence[_Unit], added: Sequence[_Unit]) -> set[tuple[int, int]]:
    """Pairs that have two words in a row in common."""
    holders: dict[tuple[str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, units in enumerate((removed, added)):
        for rank, unit in enumerate(units):
            for run in set(zip(["", *unit.words], [*unit.words, ""], strict=True)):
                holders[run][side].append(rank)
    return {
        (old, new)
        for olds, news in holders.values()
        if max(len(olds), len(news)) <= MOST_HOLDERS
        for old in olds
        for new in news
    }


def _fact(old: _Unit, new: _Unit) -> FactChange | None:
    """The values that differ, when both sentences state values of the same kinds."""
    if old.stated is None or new.stated is None:
        return None
    pairs = list(zip(old.stated.values, new.stated.values, strict=False))
    if [one.kind for one in old.stated.values] != [one.kind for one in new.stated.values]:
        return None
    differing = [(one, other) for one, other in pairs if one.normalised != other.normalised]
    if not differing:
        return None
    return FactChange(
        kind=differing[0][0].kind,
        heading=_shown(new.heading),
        old=" ; ".join(one.written for one, _ in differing),
        new=" ; ".join(other.written for _, other in differing),
        before=old.passage,
        after=new.passage,
    )


def _sections(
    documents: tuple[Analysis, Analysis],
    reworded: dict[str, list[tuple[_Unit, _Unit]]],
    removed: Sequence[_Unit],
    added: Sequence[_Unit],
) -> Iterator[SectionChange]:
    """Those where something changed, in the order of the second document, then the first."""
    headings = [_headings(document) for document in documents]
    lost_at, gained_at = _by_place(removed), _by_place(added)
    for place, heading in {**headings[1], **headings[0], **headings[1]}.items():
        lost, gained = tuple(lost_at.get(place, ())), tuple(gained_at.get(place, ()))
        pairs = tuple(Rewording(old.passage, new.passage) for old, new in reworded.get(place, ()))
        status: Literal["changed", "added", "removed"] = "changed"
        if place not in headings[0]:
            status = "added"
        elif place not in headings[1]:
            status = "removed"
        if lost or gained or pairs:
            yield SectionChange(_shown(heading), status, pairs, lost, gained)


def _by_place(units: Sequence[_Unit]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = defaultdict(list)
    for unit in units:
        found[_place(unit.heading)].append(unit.passage)
    return found


def _headings(analysis: Analysis) -> dict[str, str | None]:
    """The headings of a document by what they are compared with, in order."""
    found: dict[str, str | None] = {"": None}
    for _, block in analysis.body:
        if block.kind == "heading":
            found.setdefault(_place(block.text), block.text)
    return found


def _place(heading: str | None) -> str:
    """What headings are compared by: their words, whatever their number."""
    words = " ".join(folded(heading or "").split())
    return _NUMBER.sub("", words) or words


def _shown(heading: str | None) -> str | None:
    return quotation(heading) if heading else None
