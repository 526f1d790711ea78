"""What changed between two documents, sentence by sentence.

A sentence that both documents hold under the same heading has not changed. The others are paired
when most of their words are the same: then it is a value that changed, or a rewording. Each
sentence is in one class only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from doclint.analysis import Analysis
from doclint.comparison import (
    SCHEMA,
    Comparison,
    FactChange,
    Move,
    Rewording,
    Side,
    StatedChange,
    StatedField,
)
from doclint.corpus.compare.matching import regrouped, same
from doclint.corpus.compare.pairing import reworded, same_but_calls
from doclint.corpus.compare.passages import passage, passages
from doclint.corpus.compare.places import moved, renamed
from doclint.corpus.compare.sections import Sections
from doclint.corpus.compare.units import Unit, compact, units_of
from doclint.corpus.compare.values import changed_values
from doclint.ruleset.model import quotation

__all__ = ["compare"]


def compare(one: Analysis, other: Analysis) -> Comparison:
    """What the second document says otherwise than the first."""
    before, after = regrouped(units_of(one), units_of(other))
    alike = same(before, after)
    likely = list(reworded(before, after, alike))
    calls = [(old, new) for old, new in likely if same_but_calls(before[old], after[new])]
    alike = sorted([*alike, *calls], key=lambda match: match[1])
    pairs = sorted(set(likely).difference(calls), key=lambda match: match[1])
    pairs += renamed(before, after, [*alike, *pairs])
    gone = moved(before, after, [*alike, *pairs])
    sections = Sections(before, after, alike, pairs)
    facts = []
    for old, new in pairs:
        if not after[new].is_heading:  # a heading of another name is told by its section
            origin = sections.origin(old) if (old, new) in gone else None
            fact = _fact(before[old], after[new], sections.heading(new), origin)
            if fact:
                facts.append(fact)
            else:
                texts = passages(before[old], after[new])
                sections.where(new).reworded.append(Rewording(*texts, origin))
    unchanged = 0
    for old, new in alike:
        if (old, new) in gone:
            sections.where(new).moved.append(Move(passage(after[new]), sections.origin(old)))
        elif not (before[old].is_heading and after[new].is_heading):
            unchanged += 1
    known = {old for old, _ in [*alike, *pairs]}, {new for _, new in [*alike, *pairs]}
    for old, unit in enumerate(before):
        if old not in known[0] and not unit.is_heading:
            sections.where_was(old).removed.append(passage(unit))
    for new, unit in enumerate(after):
        if new not in known[1] and not unit.is_heading:
            sections.where(new).added.append(passage(unit))
    return Comparison(
        schema=SCHEMA,
        one=_side(one),
        other=_side(other),
        stated=tuple(_stated(one, other)),
        facts=tuple(facts),
        sections=tuple(sections.changes()),
        unchanged=unchanged,
    )


def _side(analysis: Analysis) -> Side:
    chosen = analysis.identity.chosen
    title = quotation(chosen.title) if chosen.title else None
    return Side(analysis.path, title, chosen.version, chosen.date)


def _stated(one: Analysis, other: Analysis) -> Iterator[StatedChange]:
    for name in get_args(StatedField):
        old, new = (getattr(each.identity.chosen, name) for each in (one, other))
        if compact(old or "") != compact(new or ""):
            yield StatedChange(name, *(value and quotation(value) for value in (old, new)))


def _fact(old: Unit, new: Unit, heading: str | None, origin: str | None) -> FactChange | None:
    """The values that differ, when there are some."""
    values = changed_values(old.wording, new.wording)
    if not values:
        return None
    before, after = passages(old, new)
    return FactChange(
        kind=values[0][0].kind,
        heading=heading,
        old=" ; ".join(one.text for one, _ in values),
        new=" ; ".join(other.text for _, other in values),
        before=before,
        after=after,
        origin=origin,
    )
