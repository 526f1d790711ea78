"""Which documents are about one subject, so that their statements can be compared.

Versions of one document; documents of the same title, under the same headings; and documents
that have little in common but one sentence, about a thing that the titles of both name. Never
two documents of one template about different things, nor two items of a series.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.corpus.claims import Claim, unpack_claims
from doclint.corpus.digest import Digest, key_word
from doclint.corpus.likeness import other_cases
from doclint.corpus.similarity import jaccard
from doclint.corpus.statements import (
    WORDS_THAT_PLACE,
    Said,
    conflict_of,
    conflicts_between,
    words_of,
)
from doclint.corpus.subjects import apart, one_template, title_says_something, title_words
from doclint.findings import Conflict
from doclint.identity.wording import folded

MOST_BEARERS = 16
"""A title that more documents bear than this names a kind of document, not a subject."""
MOST_SAYING = 4
"""A sentence that more documents hold than this is a formula."""
UNLIKE = 0.1
"""Jaccard index of all runs of words under which two documents are not of one template."""


def find_conflicts(
    texts: Sequence[Digest], families: Sequence[Sequence[Digest]]
) -> tuple[Conflict, ...]:
    """The conflicts inside each family, then between documents of one title, then the others.

    `texts`: one document for each text of the corpus, sorted by path; `families`: some of them.
    """
    found = [conflict for family in families for conflict in conflicts_between(family, False)]
    family_of = {text.path: rank for rank, family in enumerate(families) for text in family}
    for group in _same_titles(texts, family_of):
        found += conflicts_between(group, True)
    for said in _same_sentences(texts, family_of):
        conflict = conflict_of(texts, said)
        if conflict:
            found.append(conflict)
    return tuple(found)


def subject_of(text: Digest) -> str:
    """The title, in lower case without accents, or nothing when it names no subject."""
    title = folded(text.identity.title or "")
    return title if title_says_something(title) else ""


def placed_claims(text: Digest) -> Iterator[tuple[Claim, set[str], set[str]]]:
    """The claims that need no heading to say what they are about, when the title names it too.

    With each, its words, and those of the title; they have one in common.
    """
    titled = set(title_words(text))
    for claim in unpack_claims(text.claims) if titled else ():
        if words_of(claim) >= WORDS_THAT_PLACE:
            words = {key_word(word) for word in claim.stated.mask.split()}
            if not words.isdisjoint(titled):
                yield claim, words, titled


def sentence_key(word: str, claim: Claim) -> tuple[str, ...]:
    """What the claims of one thing have in common, a word of their titles first."""
    return (word, claim.stated.mask, *claim.stated.numbers)


def _same_titles(texts: Sequence[Digest], family_of: Mapping[str, int]) -> Iterator[list[Digest]]:
    """Documents of one title that are about one thing, without two versions of one document."""
    by_title: dict[str, list[Digest]] = defaultdict(list)
    for text in texts:
        if title := subject_of(text):
            by_title[title].append(text)
    for _, bearers in sorted(by_title.items()):
        group: list[Digest] = []
        for text in bearers if len(bearers) <= MOST_BEARERS else ():
            if not any(
                _related(text, other, family_of) or apart(text, other, 0.0) for other in group
            ):
                group.append(text)
        if len(group) > 1:
            yield group


def _same_sentences(texts: Sequence[Digest], family_of: Mapping[str, int]) -> Iterator[list[Said]]:
    """Statements of one thing by documents whose titles name it and that share little else."""
    by_key: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    wanted, positions = _said_by_several(texts)
    for position in positions:
        for whole, claim in _keyed(texts[position]):
            if hash(whole) in wanted:
                by_key[whole].append(Said(position, claim))
    done: set[tuple[str, ...]] = set()
    for (_, *key), said in sorted(by_key.items(), key=lambda item: item[0]):
        documents = [texts[item.document] for item in said]
        if (
            tuple(key) not in done
            and 1 < len(said) <= MOST_SAYING
            and len({item.document for item in said}) == len(said)
            and _independent(documents, family_of, said[0].claim.stated.numbers)
        ):
            done.add(tuple(key))
            yield said


def _said_by_several(texts: Sequence[Digest]) -> tuple[set[int], list[int]]:
    """The keys that several claims have, as hashes, and the texts that hold these claims.

    Nearly every claim is alone, and all of them at once would weigh more than the digests. These
    hashes live for one run: two keys that share one cost time, not a result.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for position, text in enumerate(texts):
        for key, _ in _keyed(text):
            holders[hash(key)].append(position)
    wanted = {key for key, held in holders.items() if len(held) > 1}
    return wanted, sorted({position for key in wanted for position in holders[key]})


def _keyed(text: Digest) -> Iterator[tuple[tuple[str, ...], Claim]]:
    """The claims of a document about what its title names, once for each word of it."""
    for claim, words, titled in placed_claims(text):
        for word in sorted(words & titled):
            yield sentence_key(word, claim), claim


def _independent(
    documents: Sequence[Digest], family_of: Mapping[str, int], numbers: Sequence[str]
) -> bool:
    """True for documents that have nothing in common but a thing that all their titles name, and a
    sentence, with these numbers."""
    return not any(
        folded(one.identity.title or "") == folded(other.identity.title or "")
        or other_cases(
            folded(one.identity.title or ""), folded(other.identity.title or ""), numbers
        )
        or _related(one, other, family_of)
        or one_template(one, other)
        or jaccard(one.sketch, other.sketch) >= UNLIKE
        for rank, one in enumerate(documents)
        for other in documents[rank + 1 :]
    )


def _related(one: Digest, other: Digest, family_of: Mapping[str, int]) -> bool:
    """True for two versions of one document, which were compared already."""
    return one.path in family_of and family_of[one.path] == family_of.get(other.path)
