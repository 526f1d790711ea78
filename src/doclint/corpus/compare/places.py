"""Under which heading each unit stands, and which headings of two documents are the same.

A heading that only one document has divides nothing here: a sentence under it has not moved.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from doclint.corpus.compare.matching import Match
from doclint.corpus.compare.units import Unit

Above = list[int | None]
"""For each unit of a document, the position of the heading above it; None before the first."""


def headings_above(units: Sequence[Unit]) -> Above:
    """The nearest heading above each unit; a heading stands under the one before it."""
    return _above(units, {place for place, unit in enumerate(units) if unit.is_heading})


def renamed(
    before: Sequence[Unit], after: Sequence[Unit], matches: Sequence[Match]
) -> Iterator[Match]:
    """Headings left over that stand above the same sentences, most of those of each."""
    above = headings_above(before), headings_above(after)
    taken = {old for old, _ in matches}, {new for _, new in matches}
    votes: tuple[dict[int, Counter[int]], ...] = defaultdict(Counter), defaultdict(Counter)
    for old, new in matches:
        one, other = above[0][old], above[1][new]
        if one is not None and other is not None:
            votes[0][one][other] += 1
            votes[1][other][one] += 1
    sizes = Counter(above[0]), Counter(above[1])
    for one, counted in votes[0].items():
        other = _most(counted)
        mostly = 2 * counted[other] >= max(sizes[0][one], sizes[1][other])
        mutual = mostly and _most(votes[1][other]) == one
        if mutual and one not in taken[0] and other not in taken[1]:
            yield one, other


def moved(before: Sequence[Unit], after: Sequence[Unit], matches: Sequence[Match]) -> set[Match]:
    """The matches whose units stand under headings that are not the same."""
    dividing = [
        (old, new) for old, new in matches if before[old].is_heading or after[new].is_heading
    ]
    to_new = dict(dividing)
    one = _above(before, {old for old, _ in dividing})
    other = _above(after, {new for _, new in dividing})
    found = _moved_headings(before, after, dividing)
    rows = [Counter(unit.key for unit in units if unit.kind == "row") for units in (before, after)]
    for old, new in matches:
        kinds = before[old].kind, after[new].kind
        repeated = max(said[before[old].key] for said in rows) > 1
        # Footnotes stand where the format puts them; no telling which of equal rows is which.
        if "heading" in kinds or "note" in kinds or repeated:
            continue
        place = one[old]
        if (None if place is None else to_new[place]) != other[new]:
            found.add((old, new))
    return found


def _moved_headings(
    before: Sequence[Unit], after: Sequence[Unit], dividing: Iterable[Match]
) -> set[Match]:
    """Headings that have passed to another side of the heading they stand under, or stood under.

    Levels alone tell nothing: two formats of one document seldom agree on them.
    """
    both = [(old, new) for old, new in dividing if before[old].is_heading and after[new].is_heading]
    to_new = dict(both)
    to_old = {new: old for old, new in both}
    was_under = _parents(before, set(to_new))
    is_under = _parents(after, set(to_old))
    found = set()
    for old, new in both:
        left, joined = was_under.get(old), is_under.get(new)
        passed = left is not None and to_new[left] > new
        if passed or (joined is not None and to_old[joined] > old):
            found.add((old, new))
    return found


def _above(units: Sequence[Unit], dividing: set[int]) -> Above:
    found: Above = []
    last: int | None = None
    for place in range(len(units)):
        found.append(last)
        if place in dividing:
            last = place
    return found


def _parents(units: Sequence[Unit], dividing: set[int]) -> dict[int, int]:
    """The nearest of these headings above each of them that is of a higher level."""
    found: dict[int, int] = {}
    open_: list[tuple[int, int]] = []
    for place in sorted(dividing):
        level = units[place].level or 1
        while open_ and open_[-1][0] >= level:
            open_.pop()
        if open_:
            found[place] = open_[-1][1]
        open_.append((level, place))
    return found


def _most(counted: Counter[int]) -> int:
    """The one counted most, the first of equals."""
    return min(counted, key=lambda place: (-counted[place], place))
