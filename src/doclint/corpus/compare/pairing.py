"""What the sentences that only one document holds have become: rewordings, values that changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from doclint.corpus.compare.matching import Match
from doclint.corpus.compare.units import Unit, compact, without_end
from doclint.corpus.likeness import shared

REWORDED = 0.5
"""Share of the pairs of neighbouring words that a sentence and its rewording have in common."""
NEAR = 0.5
"""What it is worth that both stand as far after the same sentence; half, not as far."""
MOST_PAIRS = 36
"""Two words in a row that make more pairs than this do not help to find one."""
MOST_LIKELY = 4
"""Sentences looked at as what one has become: those with most words in a row in common."""
_CALL = re.compile(r"(?<=[^\W\d_]{3})\d{1,3}(?=[\s.,;:)»]|$)|(?<=[.,»)])\d{1,3}$")
"""The number of a footnote, as it stands in the text of a PDF."""
_OWN_CALL = re.compile(r"\d{1,3}\s+")
"""The number of a footnote before it."""


def reworded(
    before: Sequence[Unit], after: Sequence[Unit], matches: Sequence[Match]
) -> Iterator[Match]:
    """Units left over by `matches` that are alike, each in one pair at most, the most alike first.

    A heading may have become a sentence: PDF files do not tell them apart.
    """
    places = _gaps(len(before), matches), _gaps(len(after), [(new, old) for old, new in matches])
    olds, news = list(places[0]), list(places[1])
    likely: dict[Match, float] = {}
    for one, other in _candidates([before[at] for at in olds], [after[at] for at in news]):
        old, new = olds[one], news[other]
        near = _nearness(places[0][old], places[1][new])
        alike = shared(before[old].wording.words, after[new].wording.words)
        if alike >= REWORDED and (near or not _only_values(before[old])):
            likely[old, new] = alike + near
    taken: tuple[set[int], set[int]] = set(), set()
    # Equal ones in an order that is the same when the documents change places.
    for old, new in sorted(
        likely, key=lambda pair: (-likely[pair], sum(pair), abs(pair[0] - pair[1]), pair)
    ):
        if old not in taken[0] and new not in taken[1]:
            taken[0].add(old)
            taken[1].add(new)
            yield old, new


def same_but_calls(one: Unit, other: Unit) -> bool:
    """True when nothing differs but the numbers of footnotes, which one of the two shows."""
    return other.key == _without_calls(one) or one.key == _without_calls(other)


def _without_calls(unit: Unit) -> str | None:
    """The key without these numbers, None when it holds none."""
    own = None if unit.kind == "row" else _OWN_CALL.match(unit.said)
    said = unit.said
    if own and said[own.end() : own.end() + 1].isupper():
        said = said[own.end() :]
    said = _CALL.sub("", said)
    return None if said == unit.said else without_end(compact(said))


def _only_values(unit: Unit) -> bool:
    """True for the row `12 | 15`: another such row of another table says nothing of it."""
    return len(unit.wording.values) == len(unit.wording.words)


_Gap = tuple[int, int, int]
"""What stands before a unit left over, in its own document and in the other, and how far."""


def _gaps(size: int, matches: Sequence[Match]) -> dict[int, _Gap]:
    """The units left over, each with the last one before it that the other document holds.

    Its own position is given, then that of its match, then the distance; -1 before the first.
    """
    partners = dict(matches)
    found = {}
    last = -1
    for place in range(size):
        if place in partners:
            last = place
        else:
            found[place] = (last, partners.get(last, -1), place - last)
    return found


def _nearness(old: _Gap, new: _Gap) -> float:
    if old[1] != new[0]:
        return 0.0
    return NEAR if old[2] == new[2] else NEAR / 2


def _candidates(olds: Sequence[Unit], news: Sequence[Unit]) -> set[Match]:
    """Pairs that have two words in a row in common, and those alike but for their values."""
    masks: dict[tuple[str, ...], tuple[list[int], list[int]]] = {}
    runs: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
    for old, unit in enumerate(olds):
        masks.setdefault(unit.wording.words, ([], []))[0].append(old)
        for run in _runs(unit):
            runs.setdefault(run, ([], []))[0].append(old)
    for new, unit in enumerate(news):
        if of_mask := masks.get(unit.wording.words):
            of_mask[1].append(new)
        for run in _runs(unit):
            if of_run := runs.get(run):
                of_run[1].append(new)
    common: Counter[Match] = Counter()
    for ones, others in runs.values():
        if others and len(ones) * len(others) <= MOST_PAIRS:
            common.update((one, other) for one in ones for other in others)
    found = {pair for ones, others in masks.values() for pair in zip(ones, others, strict=False)}
    for side in (0, 1):
        best: dict[int, list[tuple[int, Match]]] = defaultdict(list)
        for pair, count in common.items():
            best[pair[side]].append((-count, pair))
        for likely in best.values():
            found.update(pair for _, pair in sorted(likely)[:MOST_LIKELY])
    return found


def _runs(unit: Unit) -> set[tuple[str, str]]:
    """The pairs of neighbouring words, with the values that they hold."""
    words = list(unit.wording.words)
    for place, value in unit.wording.values.items():
        words[place] = value.normalised
    return set(zip(["", *words], [*words, ""], strict=True))
