"""Which units of two documents say the same, as Heckel's comparison finds them, in linear time.

Paul Heckel, "A technique for isolating differences between files", CACM 21(4), 1978: what stands
once in both documents is the same; so is what stands beside it in both; the rest goes by order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from doclint.corpus.compare.units import Unit, without_end

MOST_PIECES = 12
"""Units that one of the other document may be cut into: a title over many lines."""
_BEGINNING = 12
"""Signs by which the pieces of a unit are told from all others."""

Match = tuple[int, int]
"""A unit of the first document and one of the second, by their positions."""


def same(before: Sequence[Unit], after: Sequence[Unit]) -> list[Match]:
    """The units that say the same, each in one match at most, by position in the second.

    Equal texts first, then those that only write a value otherwise.
    """
    found = _equal([unit.key for unit in before], [unit.key for unit in after])
    olds = _left(len(before), {old for old, _ in found})
    news = _left(len(after), {new for _, new in found})
    found += [
        (olds[old], news[new])
        for old, new in _equal(
            [before[old].value_key for old in olds], [after[new].value_key for new in news]
        )
    ]
    return sorted(found, key=lambda match: match[1])


def regrouped(
    before: Sequence[Unit], after: Sequence[Unit]
) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """Both documents, with the units joined that are cut otherwise in the other document."""
    matches = _equal([unit.key for unit in before], [unit.key for unit in after])
    olds = _left(len(before), {old for old, _ in matches})
    news = _left(len(after), {new for _, new in matches})
    return (
        _joined(before, olds, [after[new] for new in news]),
        _joined(after, news, [before[old] for old in olds]),
    )


def _equal(before: Sequence[str], after: Sequence[str]) -> list[Match]:
    """The positions of equal keys."""
    places = _places(before), _places(after)
    to_new: dict[int, int] = {}
    to_old: dict[int, int] = {}

    def match(old: int, new: int) -> None:
        to_new[old], to_old[new] = new, old

    for key, olds in places[0].items():
        news = places[1].get(key, ())
        if len(olds) == len(news) == 1:
            match(olds[0], news[0])
    for step, order in ((1, range(len(before))), (-1, range(len(before) - 1, -1, -1))):
        for old in order:
            if old not in to_new:
                continue
            mine, its = old + step, to_new[old] + step
            free = mine not in to_new and its not in to_old
            inside = 0 <= mine < len(before) and 0 <= its < len(after)
            if free and inside and before[mine] == after[its]:
                match(mine, its)
    for key, olds in places[0].items():
        free_olds = [old for old in olds if old not in to_new]
        free_news = [new for new in places[1].get(key, ()) if new not in to_old]
        for old, new in zip(free_olds, free_news, strict=False):
            match(old, new)
    return list(to_new.items())


def _places(keys: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        found[key].append(place)
    return found


def _left(size: int, taken: set[int]) -> list[int]:
    return [place for place in range(size) if place not in taken]


def _joined(units: Sequence[Unit], left: Sequence[int], others: Sequence[Unit]) -> Sequence[Unit]:
    """The units, those made one that together are one of the others.

    Footnotes may stand between them: those of a page come before the next page.
    """
    wanted = {unit.key for unit in others}
    beginnings = {key[:_BEGINNING] for key in wanted}
    longest = max(map(len, wanted), default=0)
    text = [place for place, unit in enumerate(units) if unit.kind != "note"]
    free = set(left)
    runs: dict[int, Sequence[int]] = {}
    taken: set[int] = set()
    for rank, start in enumerate(text):
        begins = units[start].opening[:_BEGINNING]
        likely = len(begins) < _BEGINNING or begins in beginnings
        if likely and start in free and start not in taken:
            run = _run(text[rank : rank + MOST_PIECES], units, free, wanted, longest)
            if run:
                runs[start] = run
                taken.update(run)
    found: list[Unit] = []
    for place, unit in enumerate(units):
        if place in runs:
            said = " ".join(units[piece].text for piece in runs[place])
            found.append(replace(unit, text=said))
        elif place not in taken:
            found.append(unit)
    return found


def _run(
    places: Sequence[int], units: Sequence[Unit], free: set[int], wanted: set[str], longest: int
) -> Sequence[int]:
    """The first of these places that together are one unit of the other document, or none."""
    key = units[places[0]].opening
    for size, place in enumerate(places[1:], 2):
        if place not in free or len(key) > longest:
            return ()
        key += units[place].joint
        if without_end(key) in wanted:
            return places[:size]
    return ()
