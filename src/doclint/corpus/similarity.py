"""Which documents share text that few others have: sketches, and the pairs they give.

A sketch keeps the hashes of some runs of five words ("shingles"). Runs that many documents
hold are template text and are left aside; two documents that share enough of the rest are
close. Everything is two group-bys over hashes: linear in the number of documents, the same
for any order of them, and easy to cut into parts by hash. Plain Python does it in well under
a minute for 100,000 documents, so numpy is not worth its 60 MB here.
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

SHINGLE = 5
"""Words in a run: the usual size for finding versions of a document."""
SCALE = 8
"""One hash in eight is kept (FracMinHash): 1,500 words weigh 1.5 KB."""
KEEP_ALL = 512
"""A document of fewer runs keeps all of them: a sample of so few would be noise."""
MOST_HOLDERS = 16
"""A run held by more documents than this is template text; so, the largest family expected."""

_BITS = 64
_MASK = (1 << _BITS) - 1
_BASE = 0x9E3779B97F4A7C15
_LEAVING = pow(_BASE, SHINGLE, 1 << _BITS)
_PART = 1_000_000
"""Hashes grouped at once: bounds the memory of a large corpus, changes no result."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """Hashes of a text's runs of words, as sorted little-endian unsigned 64-bit integers.

    `scale` is 1 when all are kept, else those divisible by it.
    """

    scale: int
    hashes: bytes


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sketches, by index (`first` < `second`), and the rare runs that they share.

    Counts are those of the whole texts, estimated where a sketch is a sample.
    """

    first: int
    second: int
    common: int
    """Rare runs found in both."""
    smaller: int
    """Rare runs of the document that has fewer."""
    larger: int

    @property
    def jaccard(self) -> float:
        """Rare runs in both, over rare runs in either: 0 to 1."""
        return self.common / (self.smaller + self.larger - self.common)


def sketch(words: Sequence[str]) -> Sketch:
    """The sketch of a text; a text shorter than a run is one run, an empty one has none."""
    hashes = set(_runs(words))
    scale = 1 if len(hashes) <= KEEP_ALL else SCALE
    kept = array("Q", sorted(value for value in hashes if value % scale == 0))
    if sys.byteorder == "big":
        kept.byteswap()
    return Sketch(scale, kept.tobytes())


def jaccard(first: Sketch, second: Sketch) -> float:
    """Share of the runs of two documents that both hold, template text included: 0 to 1."""
    scale = max(first.scale, second.scale)
    left = {value for value in _unpacked(first) if value % scale == 0}
    right = {value for value in _unpacked(second) if value % scale == 0}
    return len(left & right) / len(left | right) if left or right else 0.0


def rare_pairs(sketches: Sequence[Sketch]) -> Iterator[Pair]:
    """Every pair that shares at least one rare run, in the order of the indexes."""
    common: Counter[tuple[int, int]] = Counter()
    rare = {1: [0] * len(sketches), SCALE: [0] * len(sketches)}
    for value, holders in _holders([_unpacked(item) for item in sketches]):
        if len(holders) > MOST_HOLDERS:
            continue
        for rank, first in enumerate(holders):
            rare[1][first] += 1
            rare[SCALE][first] += value % SCALE == 0
            for second in holders[rank + 1 :]:
                common[first, second] += 1
    for (first, second), shared in sorted(common.items()):
        scale = max(sketches[first].scale, sketches[second].scale)
        sizes = sorted((rare[scale][first], rare[scale][second]))
        yield Pair(first, second, scale * shared, scale * sizes[0], scale * sizes[1])


def _holders(sketches: Sequence[array[int]]) -> Iterator[tuple[int, list[int]]]:
    """Each hash and the indexes of the sketches that hold it, ascending."""
    parts = 1 + sum(map(len, sketches)) // _PART
    starts = [0] * len(sketches)
    for part in range(1, parts + 1):
        bound = (part << _BITS) // parts
        grouped: dict[int, list[int]] = {}
        for index, hashes in enumerate(sketches):
            end = len(hashes) if part == parts else bisect_left(hashes, bound, starts[index])
            for value in hashes[starts[index] : end]:
                grouped.setdefault(value, []).append(index)
            starts[index] = end
        yield from grouped.items()


def _runs(words: Sequence[str]) -> Iterator[int]:
    """A rolling hash of every run of words: no run is ever built as a string."""
    value = 0
    for position, word in enumerate(words):
        value = (value * _BASE + _word_hash(word)) & _MASK
        if position >= SHINGLE:
            value = (value - _word_hash(words[position - SHINGLE]) * _LEAVING) & _MASK
        if position >= SHINGLE - 1 or position == len(words) - 1:
            yield value


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")


def _unpacked(item: Sketch) -> array[int]:
    hashes = array("Q", item.hashes)
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes
