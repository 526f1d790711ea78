"""The documents of a large corpus that a few new ones must be compared with.

What `CorpusAnalysis` finds on them and on the new documents is, for what names a new document, what
it would find on the whole corpus. So all that is linked to a new document is followed to its end:
its versions and theirs, what it is a part of, who bears its title or says its sentences, and the
versions of those; and what people decided in one breath about them and others. Of those that have
the title of their template, enough to tell.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from doclint.corpus.borrowed import ENOUGH_TITLES, MOST_NAMED, borrowed_key
from doclint.corpus.conflicts import (
    MOST_BEARERS,
    MOST_SAYING,
    placed_claims,
    sentence_key,
    subject_of,
)
from doclint.corpus.digest import Digest
from doclint.corpus.families import (
    ENOUGH_RUNS,
    NEARLY_ALL,
    VERSIONS,
    close,
    contained,
    text_key,
)
from doclint.corpus.postings import (
    Index,
    borrowed_hash,
    sentence_hash,
    subject_hash,
    text_hash,
)
from doclint.corpus.settled import names
from doclint.corpus.similarity import MOST_HOLDERS, Pair, hashes_of, rare_pairs
from doclint.corpus.subjects import apart
from doclint.settings import Settlement

FORMATS = 4
"""Documents of differing words that may yet be one text, because they are formats of it. Of those
that bear one title, or say one sentence, so many times as many are looked at as texts would be
compared: when there are more, they are too many to be about one thing."""


@dataclass(frozen=True, slots=True)
class Known:
    """A corpus that was digested before."""

    paths: Sequence[str]
    """Ascending."""
    index: Index
    load: Callable[[int], Digest]
    """The digest of the document at a position."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What to compare new documents with."""

    digests: tuple[Digest, ...] = ()
    template: frozenset[int] = frozenset()
    """Hashes of the runs of words that are template text in the whole corpus."""


def neighbours(
    new: Sequence[Digest], known: Known, settlements: Sequence[Settlement] = ()
) -> Neighbours:
    """Those of new documents, which take the place of known ones that have their path.

    Both must have been digested in the same way, with or without the names of files.
    """
    search = _Search(new, known)
    asked = set(search.of_new)
    while True:
        near = search.around(asked)
        paths = [document.path for text in near for document in search.documents(text)]
        more = search.decided_with(paths, settlements) - asked
        if not more:
            break
        asked |= more
    near |= search.of_templates()
    held = [document for text in near for document in search.documents(text)]
    return Neighbours(
        digests=tuple(document for document in held if document.path not in search.new),
        template=search.template(search.first(text) for text in near),
    )


class _Search:
    """Texts are numbers: that of the first document of the corpus that holds one, be it replaced,
    or for what only new documents hold, one beyond them."""

    def __init__(self, new: Sequence[Digest], known: Known) -> None:
        self._known, self._index = known, known.index
        self.new = {digest.path: digest for digest in new}
        self._replaced = {rank for rank, path in enumerate(known.paths) if path in self.new}
        self._documents: dict[int, list[Digest]] = {}
        self._holding: dict[int, frozenset[int] | None] = {}
        self._new_of: dict[int, list[Digest]] = {}
        self._new_runs: dict[int, set[int]] = defaultdict(set)
        by_key: dict[str, list[Digest]] = defaultdict(list)
        for digest in new:
            by_key[text_key(digest)].append(digest)
        for held in by_key.values():
            same = self._same_text(held[0])
            text = self._index.heads[same[0]] if same else len(known.paths) + len(self._new_of)
            self._new_of[text] = held
            for run in hashes_of(held[0].sketch):
                self._new_runs[run].add(text)
        heads = {self._index.heads[rank] for rank in self._replaced}
        self._gone = {head for head in heads if not self.documents(head)}

    @property
    def of_new(self) -> Collection[int]:
        """The texts of the new documents."""
        return self._new_of.keys()

    def documents(self, text: int) -> list[Digest]:
        """All that hold a text, by path, without those that are replaced."""
        if text not in self._documents:
            load, found = self._known.load, list(self._new_of.get(text, ()))
            if text < len(self._known.paths):
                ranks = self._same_text(load(text))
                found += [load(rank) for rank in ranks if rank not in self._replaced]
            self._documents[text] = sorted(found, key=lambda digest: digest.path)
        return self._documents[text]

    def first(self, text: int) -> Digest:
        """The document that stands for a text where texts are compared."""
        return self.documents(text)[0]

    def template(self, digests: Iterable[Digest]) -> frozenset[int]:
        """Hashes of their runs that are template text."""
        runs = {run for digest in digests for run in hashes_of(digest.sketch)}
        return frozenset(run for run in runs if self._holders(run) is None)

    def around(self, asked: Collection[int]) -> set[int]:
        """The texts to look at in order to know all of these."""
        near, parts = self._linked(asked)
        near |= self._linked((parts | self._comparable(asked)) - near)[0]
        return near

    def decided_with(self, paths: Collection[str], settlements: Iterable[Settlement]) -> set[int]:
        """The texts that a decision of people names together with one of these documents."""
        return {
            self._index.heads[rank]
            for settlement in settlements
            if any(names(settlement, path) for path in paths)
            for rank, path in enumerate(self._known.paths)
            if rank not in self._replaced and names(settlement, path)
        }

    def of_templates(self) -> set[int]:
        """Texts of documents that kept the title of a template, as a new one did: the first that
        are named, and the first of each other title that they show."""
        found: set[int] = set()
        for title in {borrowed_key(digest) for digest in self.new.values() if digest.borrowed}:
            bearers = self._index.borrowed.of(borrowed_hash(title))
            ranks = [rank for rank in bearers if rank not in self._replaced]
            shown: dict[int, int] = {}
            for rank in ranks:
                shown.setdefault(self._index.shown[rank], rank)
            looked_at = (*ranks[:MOST_NAMED], *islice(shown.values(), ENOUGH_TITLES))
            found.update(self._index.heads[rank] for rank in looked_at)
        return found

    def _linked(self, asked: Collection[int]) -> tuple[set[int], set[int]]:
        """All that may be versions of these texts, of those, and so on; and the texts that contain
        one of them or are contained in it."""
        reached, parts, fresh = set(asked), set[int](), set(asked)
        while fresh:
            around = fresh.union(*map(self._candidates, fresh))
            texts = sorted(around, key=lambda text: self.first(text).path)
            found: set[int] = set()
            for pair, one, other in self._pairs(texts):
                if one in fresh or other in fresh:
                    first, second = self.first(one), self.first(other)
                    if close(pair) and not apart(first, second, pair.jaccard):
                        found |= {one, other}
                    elif contained(pair):
                        parts |= {one, other}
            fresh = found - reached
            reached |= fresh
        return reached, parts

    def _candidates(self, text: int) -> Iterator[int]:
        """Texts that share rare runs enough to be versions of it, or one inside the other.

        Two texts have at least the rare runs of this one between them, and a part has ENOUGH_RUNS.
        """
        item = self.first(text).sketch
        held = {run: holders for run in hashes_of(item) if (holders := self._holders(run))}
        for other, common in Counter(chain.from_iterable(held.values())).items():
            scale = max(item.scale, self.first(other).sketch.scale)
            rare = len(held) if scale == item.scale else sum(run % scale == 0 for run in held)
            if common >= VERSIONS * rare or common * scale >= NEARLY_ALL * ENOUGH_RUNS:
                yield other

    def _pairs(self, texts: Sequence[int]) -> Iterator[tuple[Pair, int, int]]:
        digests = [self.first(text) for text in texts]
        for pair in rare_pairs([one.sketch for one in digests], self.template(digests)):
            if digests[pair.first].text and digests[pair.second].text:
                yield pair, texts[pair.first], texts[pair.second]

    def _comparable(self, asked: Iterable[int]) -> set[int]:
        """Texts with a title or a sentence of these, which may contradict them."""
        subjects: set[int] = set()
        sentences: set[int] = set()
        for document in (document for text in asked for document in self.documents(text)):
            if subject := subject_of(document):
                subjects.add(subject_hash(subject))
            for claim, words, _ in placed_claims(document):
                sentences |= {sentence_hash(sentence_key(word, claim)) for word in words}
        found: set[int] = set()
        for keys, postings, most in (
            (subjects, self._index.subjects, FORMATS * MOST_BEARERS),
            (sentences, self._index.sentences, FORMATS * MOST_SAYING),
        ):
            for key in keys:
                ranks = (rank for rank in postings.of(key) if rank not in self._replaced)
                texts = dict.fromkeys(self._index.heads[rank] for rank in ranks)
                found.update(islice(texts, most + 1))
        return found

    def _same_text(self, digest: Digest) -> list[int]:
        """The documents of the corpus that hold its text, replaced ones too."""
        load, key = self._known.load, text_key(digest)
        found = self._index.texts.of(text_hash(digest))
        return [rank for rank in found if text_key(load(rank)) == key]

    def _holders(self, run: int) -> frozenset[int] | None:
        """The texts that hold a run of words, or None when it is template text."""
        if run not in self._holding:
            start, end = self._index.runs.span(run)
            held = None
            if end - start <= MOST_HOLDERS + len(self._gone):
                holding = {*self._index.runs.values[start:end], *self._new_runs.get(run, ())}
                held = frozenset(holding - self._gone)
            self._holding[run] = None if held is None or len(held) > MOST_HOLDERS else held
        return self._holding[run]
