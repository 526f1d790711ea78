"""What documents about one subject contradict.

Two statements say the same thing when their sentences are the same, or nearly, once their
values are taken out. What is in one document only is an addition, never a conflict; other years
or numbers in the sentence make it another statement; so do a negation or an exception that only
one side has, and rows of tables that differ by a word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from doclint.corpus.claims import Claim, unpack_claims
from doclint.corpus.digest import Digest
from doclint.corpus.facts import Value
from doclint.findings import Conflict, Statement
from doclint.identity.wording import folded
from doclint.ruleset.masking import masked

ALIKE = 0.75
"""Share of the pairs of neighbouring words that two masked sentences have in common (Dice)."""
FEWEST_WORDS = 3
"""Words besides the values: with fewer, `Tarif : 3 €` could be about anything."""
WORDS_THAT_PLACE = 6
"""Words from which a sentence needs no heading to say what it is about."""
MOST_HOLDERS = 16
"""Three words in a row that more sentences than this hold do not help to find a likeness."""

_CHANGES_MEANING = re.compile(
    r"\b(?:sans|avec|hors|sauf|non|pas|ni|ne|aucune?|excepte|minim\w*|maxim\w*|avant|apres|premiere?|"
    r"seconde?|deuxieme|troisieme|with|without|not|except|no|before|after|first|second|third)\b"
)
_OWN_DATE = re.compile(
    r"\b(?:mise?s? a jour|version|modifi\w*|derniere|publi\w*|edition|revision|imprime|"
    r"fait (?:a|le)|valables?|applicables?|en vigueur|vu|considerant|seance|reunion|updated|"
    r"effective|issued)\b"
    r"|\bdates? (?:de|du|d|of)\b[^⟦]{0,40}⟦date⟧"
    r"|\b(?:loi|decret|arrete|deliberation|ordonnance|directive|circulaire|avenant|decision|statuts|"
    r"convention|contrat|jugement)\b[^⟦]{0,40}⟦date⟧"
)
"""Sentences whose date is that of the document, of a meeting or of an act that is cited."""


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

    `same_heading`: statements that are short or worded differently must be under one heading.
    """
    said = [
        Said(position, claim)
        for position, document in enumerate(documents)
        for claim in unpack_claims(document.claims)
        if words_of(claim) >= FEWEST_WORDS
    ]
    for group in _same_statements(said, same_heading):
        conflict = conflict_of(documents, group)
        if conflict:
            yield conflict


def _same_statements(said: Sequence[Said], same_heading: bool) -> Iterator[list[Said]]:
    """Groups of claims that say the same thing, at most one of each document.

    Rows of a table must be the same but for the values: one word may name another thing.
    """
    by_key: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for item in said:
        long = words_of(item.claim) >= WORDS_THAT_PLACE
        heading = "" if long or not same_heading else item.heading
        by_key[heading, item.claim.stated.mask, *item.claim.stated.numbers].append(item)
    alone = []
    for items in by_key.values():
        times = Counter(item.document for item in items)
        single = [item for item in items if times[item.document] == 1]
        if len(single) > 1:
            yield single
        elif len(times) == 1 and single and not single[0].claim.row:
            alone += single
    yield from _alike(alone, same_heading)


def _alike(said: Sequence[Said], same_heading: bool) -> Iterator[list[Said]]:
    """Pairs of claims of two documents whose masks are nearly the same, the best pair first."""
    pairs = []
    for one, other in _candidates(said):
        if same_heading and said[one].heading != said[other].heading:
            continue
        left, right = said[one].claim.stated, said[other].claim.stated
        kinds = [value.kind for value in left.values], [value.kind for value in right.values]
        if kinds[0] == kinds[1] and left.numbers == right.numbers:
            likeness = _likeness(left.mask.split(), right.mask.split())
            if likeness >= ALIKE:
                pairs.append((-likeness, one, other))
    taken: set[int] = set()
    for _, one, other in sorted(pairs):
        if not taken & {one, other}:
            taken |= {one, other}
            yield [said[one], said[other]]


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


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Dice index of the pairs of neighbouring words, 0 when a word changes the meaning."""
    if _CHANGES_MEANING.search(" ".join(set(one) ^ set(other))):
        return 0.0
    pairs = [Counter(zip(["", *words], [*words, ""], strict=True)) for words in (one, other)]
    return 2 * (pairs[0] & pairs[1]).total() / (len(one) + len(other) + 2)


def _differing(group: Sequence[Said]) -> list[int]:
    """Positions of the values that differ, empty when that is no conflict."""
    values = [item.claim.stated.values for item in group]
    slots = [slot for slot, of_slot in enumerate(zip(*values, strict=True)) if _differ(of_slot)]
    dates = [slot for slot in slots if values[0][slot].kind == "date"]
    if dates and (len(slots) > 1 or _OWN_DATE.search(group[0].claim.stated.mask)):
        return []  # another day or period, or the date of the document itself
    return slots


def _differ(values: Sequence[Value]) -> bool:
    if values[0].kind != "date":
        return len({value.normalised for value in values}) > 1
    first, *others = sorted((value.normalised for value in values), key=len)
    return any(not _same_day(first, other) for other in others)


def _same_day(one: str, other: str) -> bool:
    """True when one date may be the other, written with less precision."""
    if one.startswith("--") != other.startswith("--"):
        return one[-5:] == other[-5:] or (len(one) == 7 and one[-2:] == other[2:4])
    return other.startswith(one)


def conflict_of(documents: Sequence[Digest], group: Sequence[Said]) -> Conflict | None:
    """The conflict between statements of one thing, or None when they agree."""
    slots = _differing(group)
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
            )
            for item in group
        ),
    )


def words_of(claim: Claim) -> int:
    """How many words its sentence has besides the values."""
    return sum(not word.startswith("⟦") for word in claim.stated.mask.split())
