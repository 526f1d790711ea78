"""Where a corpus has what a document has: an index to look documents up in, without reading them.

Keys are 64-bit hashes, in ascending order, each beside the number of a document: they are found by
bisection, in a file that is mapped into memory too. A key may stand for two things once in
billions of times; who looks documents up then compares the documents themselves.
"""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from doclint.corpus.borrowed import borrowed_key, shown_key
from doclint.corpus.conflicts import placed_claims, sentence_key, subject_of
from doclint.corpus.digest import Digest
from doclint.corpus.families import text_key
from doclint.corpus.similarity import hashes_of

_BUCKETS = 256
_VALUE_BITS = 32


@dataclass(frozen=True, slots=True)
class Postings:
    """Keys, ascending, and beside each the number of a document that has it, ascending too."""

    keys: Sequence[int]
    """Unsigned, of 64 bits."""
    values: Sequence[int]
    """Unsigned, of 32 bits."""

    def span(self, key: int) -> tuple[int, int]:
        """Where the values of a key begin and end: the difference is how many there are."""
        start = bisect_left(self.keys, key)
        return start, bisect_right(self.keys, key, start)

    def of(self, key: int) -> Sequence[int]:
        """The documents that have a key, ascending."""
        start, end = self.span(key)
        return self.values[start:end]


@dataclass(frozen=True, slots=True)
class Index:
    """What the documents of a corpus have, by their position in it."""

    heads: Sequence[int]
    """For each document, the first one of the same text; it stands for all of them in `runs`."""
    shown: Sequence[int]
    """For each document, the first one that shows the same title."""
    texts: Postings
    """Text → documents."""
    runs: Postings
    """Run of words, as in a sketch → the first document of each text."""
    subjects: Postings
    """Title that names a subject → documents."""
    sentences: Postings
    """Sentence that states values, and one of its words → documents whose title has that word."""
    borrowed: Postings
    """Title in the properties of files that show another one → documents."""


def make_index(digests: Sequence[Digest]) -> Index:
    """The index of a corpus."""
    heads = _firsts(map(text_key, digests))
    numbered = list(enumerate(digests))
    return Index(
        heads=heads,
        shown=_firsts(map(shown_key, digests)),
        texts=_sorted((text_hash(one), rank) for rank, one in numbered),
        runs=_sorted(
            (run, rank)
            for rank, one in numbered
            if heads[rank] == rank
            for run in hashes_of(one.sketch)
        ),
        subjects=_sorted(
            (subject_hash(subject), rank) for rank, one in numbered if (subject := subject_of(one))
        ),
        sentences=_sorted((key, rank) for rank, one in numbered for key in _sentences(one)),
        borrowed=_sorted(
            (borrowed_hash(title), rank) for rank, one in numbered if (title := borrowed_key(one))
        ),
    )


def text_hash(digest: Digest) -> int:
    """The key of its text in `Index.texts`."""
    return _hash(text_key(digest))


def subject_hash(subject: str) -> int:
    """The key of a title in `Index.subjects`."""
    return _hash(subject)


def sentence_hash(key: tuple[str, ...]) -> int:
    """The key of a sentence in `Index.sentences`; see `sentence_key`."""
    return _hash("\n".join(key))


def borrowed_hash(title: str) -> int:
    """The key of a title in `Index.borrowed`; see `borrowed_key`."""
    return _hash(title)


def _firsts(keys: Iterable[str]) -> array[int]:
    """For each key, the position of the first one that is the same."""
    found: dict[str, int] = {}
    return array("I", (found.setdefault(key, rank) for rank, key in enumerate(keys)))


def _sentences(digest: Digest) -> Iterable[int]:
    return {
        sentence_hash(sentence_key(word, claim))
        for claim, words, titled in placed_claims(digest)
        for word in words & titled
    }


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")


def _sorted(found: Iterator[tuple[int, int]]) -> Postings:
    """In buckets first: sorting them one after another holds a small part as Python integers."""
    keys = [array("Q") for _ in range(_BUCKETS)]
    values = [array("I") for _ in range(_BUCKETS)]
    for key, value in found:
        bucket = key >> 56
        keys[bucket].append(key)
        values[bucket].append(value)
    all_keys, all_values = array("Q"), array("I")
    for bucket in range(_BUCKETS):
        pairs = zip(keys[bucket], values[bucket], strict=True)
        both = sorted(key << _VALUE_BITS | value for key, value in pairs)
        keys[bucket], values[bucket] = array("Q"), array("I")
        all_keys.extend(pair >> _VALUE_BITS for pair in both)
        all_values.extend(pair & 0xFFFFFFFF for pair in both)
    return Postings(all_keys, all_values)
