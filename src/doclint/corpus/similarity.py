"""Which documents share text that few others have: sketches, and the pairs they give.

A sketch keeps the hashes of some runs of five words ("shingles"). Runs that many documents
hold are template text and are left aside; two documents that share enough of the rest are
close. Everything is two group-bys over hashes: linear in the number of documents, the same
for any order of them, and easy to cut into parts by hash. Sets of the standard library do it for
100,000 documents in 22 s, a small part of the whole; numpy and DuckDB take 5 s, but 70 MB of disk
and three to five times the memory (measured in bench/README.md).
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, compress

SHINGLE = 5
"""Words in a run: the usual size for finding versions of a document."""
SCALE = 8
"""One hash in eight is kept (FracMinHash): 1,500 words weigh 1.5 KB."""
MOST_KEPT = 1 << 14
"""Hashes kept at most (128 KB). A text of more, from 130,000 words, keeps one in 16, 32 … : the
multiples of 16 are among those of 8, so that its part in common with a shorter one is measured on
the coarser sample of both. Chance weighs more there: see `Pair.sampled`."""
KEEP_ALL = 512
"""A document of fewer runs keeps all of them: a sample of so few would be noise."""
MOST_HOLDERS = 16
"""A run held by more documents than this is template text; so, the largest family expected."""

_DIVISIBLE = bytes(byte % SCALE == 0 for byte in range(256))
_BITS = 64
_BASE = 0x9E3779B97F4A7C15
_SQUARE = _BASE**2 % (1 << _BITS)
_CHUNK = 1 << 10
"""Runs hashed at once: what they need stays near the processor; changes no result."""
_LANE = 16
"""Bytes that each hash has to itself while runs are worked out …"""
_BITS_OF_LANE = 8 * _LANE
_LOW = int.from_bytes((b"\xff" * 8 + b"\0" * 8) * (_CHUNK + SHINGLE - 1), "little")
"""… and the half of them that a result takes."""
_PART = 1_000_000
_MOST_PARTS = 16
"""Hashes are grouped part by part, so that what is held beside the sketches stays small against
them. Their number is bounded too: each part costs a look at every sketch. Changes no result."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """Hashes of a text's runs of words, as sorted little-endian unsigned 64-bit integers.

    `scale` is 1 when all are kept, else a power of two: those divisible by it are kept.
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
    sampled: int
    """Hashes that `smaller` was counted on."""

    @property
    def containment(self) -> float:
        """Part of the smaller document's rare runs that the larger holds: 0 to 1."""
        return self.common / self.smaller

    @property
    def jaccard(self) -> float:
        """Rare runs in both, over rare runs in either: 0 to 1."""
        return self.common / (self.smaller + self.larger - self.common)


def sketch(words: Sequence[str]) -> Sketch:
    """The sketch of a text; a text shorter than a run is one run, an empty one has none."""
    runs = _runs(words)
    scale = 1 if _few(runs) else SCALE
    kept = array("Q", sorted(set(runs if scale == 1 else _sample(runs))))
    while len(kept) > MOST_KEPT:
        scale *= 2
        kept = array("Q", (value for value in kept if value % scale == 0))
    if sys.byteorder == "big":
        kept.byteswap()
    return Sketch(scale, kept.tobytes())


def jaccard(first: Sketch, second: Sketch) -> float:
    """Share of the runs of two documents that both hold, template text included: 0 to 1."""
    left, right = _comparable(first, second)
    return len(left & right) / len(left | right) if left or right else 0.0


def containment(part: Sketch, whole: Sketch) -> float:
    """Share of the runs of one document that another holds, template text included: 0 to 1."""
    left, right = _comparable(part, whole)
    return len(left & right) / len(left) if left else 0.0


def rare_pairs(
    sketches: Sequence[Sketch], template_runs: frozenset[int] = frozenset()
) -> Iterator[Pair]:
    """Every pair that shares at least one rare run, in the order of the indexes.

    `template_runs`: hashes that are known to be template text, where there are other documents
    than these.
    """
    common: Counter[tuple[int, int]] = Counter()
    template = {
        scale: [_count_among(item, scale, template_runs) for item in sketches]
        for scale in {item.scale for item in sketches}
    }
    for value, holders in _shared(sketches):
        if value in template_runs:
            continue
        if len(holders) > MOST_HOLDERS:
            for scale, counts in template.items():
                if value % scale == 0:
                    for holder in holders:
                        counts[holder] += 1
        else:
            common.update(combinations(holders, 2))

    @cache
    def rare(index: int, scale: int) -> int:
        return _count(sketches[index], scale) - template[scale][index]

    for (first, second), shared in sorted(common.items()):
        scale = max(sketches[first].scale, sketches[second].scale)
        smaller, larger = sorted((rare(first, scale), rare(second, scale)))
        yield Pair(first, second, scale * shared, scale * smaller, scale * larger, smaller)


def _shared(sketches: Sequence[Sketch]) -> Iterator[tuple[int, list[int]]]:
    """Each hash that two sketches hold or more, and the indexes of these, ascending.

    Most hashes have one holder: sets find the others before any list is made.
    """
    parts = min(1 + sum(len(item.hashes) for item in sketches) // 8 // _PART, _MOST_PARTS)
    starts = [0] * len(sketches)
    for part in range(1, parts + 1):
        slices = []
        for index, item in enumerate(sketches):
            hashes = _unpacked(item.hashes[8 * starts[index] :])
            if part < parts:
                hashes = hashes[: bisect_left(hashes, (part << _BITS) // parts)]
            starts[index] += len(hashes)
            slices.append(hashes)
        seen: set[int] = set()
        several: set[int] = set()
        for hashes in slices:
            values = set(hashes)
            several |= values & seen
            seen |= values
        grouped: dict[int, list[int]] = {}
        for index, hashes in enumerate(slices):
            for value in several.intersection(hashes):
                grouped.setdefault(value, []).append(index)
        yield from grouped.items()


def _few(runs: array[int]) -> bool:
    """Whether at most KEEP_ALL of the runs differ: the first ones tell, but for a few texts."""
    return len(set(runs[: 2 * KEEP_ALL])) <= KEEP_ALL and len(set(runs)) <= KEEP_ALL


def _sample(runs: array[int]) -> Iterator[int]:
    """The hashes divisible by SCALE: their lowest byte is enough to tell."""
    lowest = runs.tobytes()[0 if sys.byteorder == "little" else 7 :: 8]
    return compress(runs, lowest.translate(_DIVISIBLE))


def _runs(words: Sequence[str]) -> array[int]:
    """A hash of every run of words, in order: no run is ever built as a string."""
    if len(_HASHES) > _MOST_HASHES:
        _HASHES.clear()
    found = array("Q")
    for start in range(0, max(len(words) - SHINGLE, 0) + 1 if words else 0, _CHUNK):
        following = words[start : start + _CHUNK + SHINGLE - 1]
        found.extend(_values(b"".join(map(_HASHES.__getitem__, following))))
    return found


def _values(hashes: bytes) -> array[int]:
    """For each place, `hash[i] * BASE^4 + … + hash[i + 4]`, modulo 2^64, from what _HASHES gives.

    All at once, ten times as fast as one after the other: they are one huge integer, where the
    product of a hash with BASE cannot reach the next. In a text shorter than a run, the words that
    lack are zeros before the first one.
    """
    one = int.from_bytes(hashes.rjust(_LANE * SHINGLE, b"\0"), "little")
    count = max(len(hashes) // _LANE - SHINGLE, 0) + 1
    two = (one * _BASE + (one >> _BITS_OF_LANE)) & _LOW
    four = (two * _SQUARE + (two >> 2 * _BITS_OF_LANE)) & _LOW
    five = (four * _BASE + (one >> 4 * _BITS_OF_LANE)) & _LOW
    found = array("Q", five.to_bytes(_LANE * (count + SHINGLE - 1), "little"))
    if sys.byteorder == "big":
        found.byteswap()
    return found[: 2 * count : 2]


class _Hashes(dict[str, bytes]):
    """The hash of each word that was met: 8 bytes, the lowest first, and 8 zeros."""

    def __missing__(self, word: str) -> bytes:
        hashed = hashlib.blake2b(word.encode(), digest_size=8).digest()
        self[word] = lane = hashed[::-1].ljust(_LANE, b"\0")
        return lane


_HASHES = _Hashes()
_MOST_HASHES = 1 << 16
"""Words kept from one text to the next: 13 MB."""


def _comparable(first: Sketch, second: Sketch) -> tuple[set[int], set[int]]:
    """The hashes of both on the sample that both are on."""
    scale = max(first.scale, second.scale)
    left, right = (
        {value for value in _unpacked(item.hashes) if value % scale == 0}
        for item in (first, second)
    )
    return left, right


def _count(item: Sketch, scale: int) -> int:
    """How many hashes of a sketch are on a sample at least as coarse as its own."""
    if scale == item.scale:
        return len(item.hashes) // 8
    return sum(value % scale == 0 for value in _unpacked(item.hashes))


def _count_among(item: Sketch, scale: int, wanted: frozenset[int]) -> int:
    """How many of these hashes a sketch holds, on a sample of this scale."""
    if not wanted:
        return 0
    return sum(value % scale == 0 for value in wanted.intersection(hashes_of(item)))


def hashes_of(item: Sketch) -> array[int]:
    """The hashes of a sketch, ascending."""
    return _unpacked(item.hashes)


def _unpacked(hashes: bytes) -> array[int]:
    unpacked = array("Q", hashes)
    if sys.byteorder == "big":
        unpacked.byteswap()
    return unpacked
