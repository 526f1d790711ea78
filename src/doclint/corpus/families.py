"""Which documents are copies, one text in several formats, parts or versions of one another.

The method and its thresholds come from 523 documents of 156 real families and 397 unrelated
ones (precision .98, recall .95 without looking at file names); the manual says how.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from doclint.corpus.digest import Digest
from doclint.corpus.evidence import Key
from doclint.corpus.similarity import SCALE, Pair, containment, jaccard, rare_pairs
from doclint.corpus.subjects import apart, same_title
from doclint.identity.versions import version_key

VERSIONS = 0.25
"""Jaccard index of the rare runs from which two documents are versions: one true version in
ten keeps less than a third of the text."""
NEARLY_ALL = 0.8
"""The same index asked of documents that have few rare runs, where chance weighs more; also
the part of a document found in a much longer one from which it is contained in it."""
ENOUGH_RUNS = 50
"""Rare runs under which a document has "few"."""
MUCH_LONGER = 2
"""How many times the rare runs, and the words, of the other a document has when it may contain
it: below, the longer one may be its next version."""
TWINS = 0.9
"""Jaccard index of all runs from which two formats hold one text …"""
NAMED_TWINS = 0.4
"""… and from which they do when the files bear the same name: the text taken out of a PDF
loses a third of its runs to page ends and hyphens."""

Members = tuple[int, ...]
"""Documents, by index, ascending."""


@dataclass(frozen=True, slots=True)
class Twins:
    """One text in several formats; `similarity` is that of the two least alike."""

    documents: Members
    similarity: float


@dataclass(frozen=True, slots=True)
class Part:
    """A text found inside a much longer one; `share` is the part of it that is found there."""

    part: Members
    whole: Members
    share: float


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of two documents or more (`texts` excepted), by their first member."""

    texts: tuple[Members, ...]
    """Every text with the documents that hold it, be it one."""
    copies: tuple[Members, ...]
    """Same bytes, or same words in the same format."""
    twins: tuple[Twins, ...]
    families: tuple[tuple[Members, ...], ...]
    """Each family is two texts or more, each text all the documents that hold it."""
    parts: tuple[Part, ...]
    """Texts inside longer ones that are not their versions, by the part, then by the whole."""


def group(
    digests: Sequence[Digest],
    refused: Iterable[tuple[int, int]] = (),
    template: frozenset[int] = frozenset(),
) -> Groups:
    """Group documents that are sorted by path: the result depends on nothing else.

    `refused`: pairs, by index, of which somebody said that they are no versions. `template`: see
    `rare_pairs`.
    """
    equal = _equal(digests)
    heads = [digests[members[0]] for members in equal]
    families, texts = _Sets(len(heads)), _Sets(len(heads))
    head_of = {index: head for head, members in enumerate(equal) for index in members}
    for one, other in refused:
        if head_of[one] != head_of[other]:
            families.forbid(head_of[one], head_of[other])
    edges: list[tuple[float, int, int]] = []
    twins: dict[tuple[int, int], float] = {}
    inside: dict[tuple[int, int], float] = {}
    for pair in rare_pairs([head.sketch for head in heads], template):
        first, second = heads[pair.first], heads[pair.second]
        if not (first.text and second.text):
            continue  # too few words: two scans that bear the same stamp
        if close(pair):
            if apart(first, second, pair.jaccard):
                families.forbid(pair.first, pair.second)
            elif (likeness := _twins(first, second)) is not None:
                twins[pair.first, pair.second] = likeness
                edges.append((likeness, pair.first, pair.second))
                continue
            elif not contained(pair) or same_title(first, second):
                edges.append((pair.jaccard, pair.first, pair.second))
                continue
        if contained(pair):
            inside |= _inside(pair, heads)
    for _, one, other in sorted(edges, key=lambda edge: (-edge[0], edge[1:])):
        families.join(one, other)
    for one, other in twins:
        if families.find(one) == families.find(other):
            texts.join(one, other)

    def documents(members: Sequence[int]) -> Members:
        return tuple(sorted(index for head in members for index in equal[head]))

    by_text = {texts.find(members[0]): documents(members) for members in texts.groups()}
    found_in: dict[tuple[Members, Members], float] = defaultdict(float)
    for (part, whole), share in inside.items():
        if families.find(part) != families.find(whole):
            at = by_text[texts.find(part)], by_text[texts.find(whole)]
            found_in[at] = max(found_in[at], share)
    alike: dict[int, float] = defaultdict(lambda: 1.0)
    for (one, _), likeness in twins.items():
        alike[texts.find(one)] = min(alike[texts.find(one)], likeness)
    return Groups(
        texts=tuple(sorted(by_text.values())),
        copies=tuple(_copies(digests, equal)),
        twins=tuple(
            Twins(members, alike[root])
            for root, members in sorted(by_text.items(), key=lambda item: item[1])
            if len({digests[index].format for index in members}) > 1
        ),
        families=tuple(
            sorted(
                tuple(sorted({by_text[texts.find(head)] for head in members}))
                for members in families.groups()
                if len({texts.find(head) for head in members}) > 1
            )
        ),
        parts=tuple(Part(part, whole, share) for (part, whole), share in sorted(found_in.items())),
    )


def close(pair: Pair) -> bool:
    """True for two texts that are versions, or two formats, unless something tells them apart."""
    return pair.jaccard >= (VERSIONS if _enough(pair) else NEARLY_ALL)


def _enough(pair: Pair) -> bool:
    """True when the shorter document has rare runs enough for a share of them to mean something:
    seven hashes of a sample at least."""
    return pair.smaller >= ENOUGH_RUNS and pair.sampled * SCALE >= ENOUGH_RUNS


def contained(pair: Pair) -> bool:
    """True for an annex, say, whose rare text is found inside a document much longer than it."""
    return pair.containment >= NEARLY_ALL and pair.larger >= MUCH_LONGER * pair.smaller


def _inside(pair: Pair, heads: Sequence[Digest]) -> dict[tuple[int, int], float]:
    """The part, the whole and the share of the part found there, or nothing.

    All its text is asked for, and not only what is rare: a page with the menu of its site in it
    is not inside another that quotes its one sentence.
    """
    part, whole = sorted((pair.first, pair.second), key=lambda head: heads[head].words)
    share = containment(heads[part].sketch, heads[whole].sketch)
    longer = heads[whole].words >= MUCH_LONGER * heads[part].words
    return {(part, whole): share} if longer and share >= NEARLY_ALL and _enough(pair) else {}


def _twins(first: Digest, second: Digest) -> float | None:
    """How alike two formats of one text are, or None when they are not that."""
    if first.format == second.format:
        return None
    mine, its = _versions(first), _versions(second)
    if mine and its and not mine & its:
        return None
    named = first.by_name and PurePosixPath(first.name).stem == PurePosixPath(second.name).stem
    likeness = jaccard(first.sketch, second.sketch)
    return likeness if likeness >= (NAMED_TWINS if named else TWINS) else None


def text_key(digest: Digest) -> str:
    """What two documents of the same text have in common."""
    return digest.text or digest.sha256


def _versions(digest: Digest) -> set[Key]:
    """Every version that a document states, be it that of something else."""
    return {version_key(found.normalised) for found in digest.readings if found.field == "version"}


def _equal(digests: Sequence[Digest]) -> list[list[int]]:
    """Documents of the same words (same bytes when they are few), singles included."""
    found: dict[str, list[int]] = {}
    for index, digest in enumerate(digests):
        found.setdefault(text_key(digest), []).append(index)
    return list(found.values())


def _copies(digests: Sequence[Digest], equal: Sequence[Sequence[int]]) -> Iterator[Members]:
    for members in equal:
        by_format: dict[str, list[int]] = {}
        for index in members:
            by_format.setdefault(digests[index].format, []).append(index)
        yield from (tuple(same) for same in by_format.values() if len(same) > 1)


class _Sets:
    """Disjoint sets of `0 … size - 1` that grow by joining, except where it is forbidden."""

    def __init__(self, size: int) -> None:
        self._root = list(range(size))
        self._members = [[item] for item in range(size)]
        self._forbidden: dict[int, set[int]] = defaultdict(set)

    def find(self, item: int) -> int:
        """The name of the set that holds the item."""
        return self._root[item]

    def forbid(self, one: int, other: int) -> None:
        """These two never end in one set, whatever links them."""
        self._forbidden[one].add(other)
        self._forbidden[other].add(one)

    def join(self, one: int, other: int) -> None:
        """Merge two sets, the smaller into the larger, unless two of their items may not meet."""
        small, large = sorted(
            (self._root[one], self._root[other]), key=lambda root: (len(self._members[root]), root)
        )
        met = (self._root[foe] for item in self._members[small] for foe in self._forbidden[item])
        if small == large or large in met:
            return
        for item in self._members[small]:
            self._root[item] = large
        self._members[large] += self._members[small]
        self._members[small] = []

    def groups(self) -> list[list[int]]:
        """The sets, each in ascending order, by their first item."""
        return sorted(sorted(members) for members in self._members if members)
