"""What documents about one subject contradict.

Two statements say the same thing when their sentences are the same, or nearly, once their
values are taken out. What is in one document only is an addition, never a conflict; other years
or numbers in the sentence make it another statement; so do a negation or an exception that only
one side has, and rows of tables that differ by a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from doclint.corpus.claims import Claim, unpack_claims
from doclint.corpus.differing import differing
from doclint.corpus.digest import Digest, key_word
from doclint.corpus.likeness import ALIKE, comparable, likeness, name_others, other_things, swapped
from doclint.corpus.subjects import grammar_words
from doclint.findings import Confidence, Conflict, Statement
from doclint.identity.wording import folded
from doclint.ruleset.masking import masked

FEWEST_WORDS = 3
"""Words besides the values: with fewer, `Tarif : 3 €` could be about anything, but under one
heading of two versions of one document."""
WORDS_THAT_PLACE = 6
"""Words from which a sentence needs no heading to say what it is about …"""
WORDS_THAT_PLACE_ALIKE = 10
"""… and from which one that is worded a little differently needs none either."""
WORDS_OF_HEADING = 3
"""Words of a heading from which it may be the shorter form of another."""
MOST_HOLDERS = 16
"""Three words in a row that more sentences than this hold do not help to find a likeness."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim and the position of its document among those compared."""

    document: int
    claim: Claim

    @property
    def heading(self) -> str:
        """The heading above, in lower case without accents."""
        return folded(self.claim.location.heading or "")


def conflicts_between(documents: Sequence[Digest], same_heading: bool) -> Iterator[Conflict]:
    """The conflicts of documents about one subject, each with a statement from two or more.

    `same_heading`: statements that are short or worded differently must be under one heading,
    and those too short to say anything are left out.
    """
    said = [
        Said(position, claim)
        for position, document in enumerate(documents)
        for claim in unpack_claims(document.claims)
        if words_of(claim) >= (FEWEST_WORDS if same_heading else 1)
    ]
    agreed = []
    for group in _same_statements(said, same_heading):
        conflict = conflict_of(documents, group) if len(group) > 1 else None
        if conflict:
            yield conflict
        elif not group[0].claim.row and words_of(group[0].claim) >= FEWEST_WORDS:
            agreed.append(group[0])
    for pair in _alike(documents, agreed, same_heading):
        conflict = conflict_of(documents, pair, "medium")
        if conflict:
            yield conflict


def _same_statements(said: Sequence[Said], same_heading: bool) -> Iterator[list[Said]]:
    """Groups of claims that say the same thing, at most one of each document.

    A document that says it with several values speaks of several things: it is left out.
    """
    by_key: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for item in said:
        words = words_of(item.claim)
        placed = words >= (WORDS_THAT_PLACE if same_heading else FEWEST_WORDS)
        heading = "" if placed else item.heading
        if placed or heading:
            by_key[heading, item.claim.stated.mask, *item.claim.stated.numbers].append(item)
    for items in by_key.values():
        values: dict[int, set[tuple[str, ...]]] = defaultdict(set)
        firsts: dict[int, Said] = {}
        for item in items:
            values[item.document].add(tuple(v.normalised for v in item.claim.stated.values))
            firsts.setdefault(item.document, item)
        group = [item for document, item in firsts.items() if len(values[document]) == 1]
        if group:
            yield group


def _alike(
    documents: Sequence[Digest], said: Sequence[Said], same_heading: bool
) -> Iterator[list[Said]]:
    """Pairs of claims of two documents whose masks are nearly the same, the best pair first.

    Rows of tables are never among them: one word may name another thing.
    """
    pairs = []
    for one, other in _candidates(said):
        if same_heading and not _same_place(said[one], said[other]):
            continue
        left, right = said[one].claim.stated, said[other].claim.stated
        if compared := comparable(left, right):
            words, its = left.mask.split(), right.mask.split()
            alike = likeness(words, its)
            written = said[one].claim.evidence, said[other].claim.evidence
            if alike < ALIKE or name_others(words, written[0], its, written[1]):
                continue
            if same_heading and other_things(words, its):
                continue
            compared_in = documents[said[one].document], documents[said[other].document]
            if not _speak_of_both(compared_in, *swapped(words, its)):
                pairs.append((-alike, one, other, compared))
    taken: set[int] = set()
    for _, one, other, compared in sorted(pairs, key=lambda pair: pair[:3]):
        if not taken & {one, other}:
            taken |= {one, other}
            yield [
                replace(said[index], claim=replace(said[index].claim, stated=stated))
                for index, stated in zip((one, other), compared, strict=True)
            ]


def _speak_of_both(
    documents: tuple[Digest, Digest], mine: Sequence[str], its: Sequence[str]
) -> bool:
    """True when a document says a word that only the other one's sentence opens with.

    Its own sentence is then about another thing, that both know: the reduced price, the full one.
    """
    one, other = documents
    return any(other.count(key_word(word)) for word in _telling(mine, its)) or any(
        one.count(key_word(word)) for word in _telling(its, mine)
    )


def _telling(words: Sequence[str], others: Sequence[str]) -> set[str]:
    """The words that are about something, without those that both sentences say."""
    return {word for word in {*words} - {*others} if key_word(word)} - grammar_words()


def _same_place(one: Said, other: Said) -> bool:
    """True under one heading, or one that says a little more, or when no heading is needed."""
    short, long = sorted((set(one.heading.split()), set(other.heading.split())), key=len)
    return (
        one.heading == other.heading
        or (len(short) >= WORDS_OF_HEADING and short <= long)
        or min(words_of(one.claim), words_of(other.claim)) >= WORDS_THAT_PLACE_ALIKE
    )


def _candidates(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs of claims of two documents that have three words in a row in common."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, item in enumerate(said):
        words = item.claim.stated.mask.split()
        for run in set(zip(words, words[1:], words[2:], strict=False)):
            holders[run].append(index)
    found = {
        (one, other)
        for indexes in holders.values()
        if len(indexes) <= MOST_HOLDERS
        for rank, one in enumerate(indexes)
        for other in indexes[rank + 1 :]
        if said[one].document != said[other].document
    }
    yield from sorted(found)


def conflict_of(
    documents: Sequence[Digest], group: Sequence[Said], confidence: Confidence = "high"
) -> Conflict | None:
    """The conflict between statements of one thing, or None when they agree."""
    slots = differing([item.claim.stated for item in group])
    if not slots:
        return None
    first = group[0]
    document = documents[first.document]
    title = document.identity.title or PurePosixPath(document.path).stem
    names = dict.fromkeys(filter(None, (title, first.claim.location.heading)))
    return Conflict(
        kind=first.claim.stated.values[slots[0]].kind,
        subject=masked(" – ".join(names)),
        statements=tuple(
            Statement(
                document=documents[item.document].path,
                value=" ; ".join(item.claim.stated.values[slot].written for slot in slots),
                evidence=item.claim.evidence,
                location=item.claim.location,
                date=documents[item.document].identity.date,
            )
            for item in group
        ),
        confidence=confidence,
    )


def words_of(claim: Claim) -> int:
    """How many words its sentence has besides the values."""
    mask = claim.stated.mask
    return len(mask.split()) - f" {mask}".count(" ⟦")
