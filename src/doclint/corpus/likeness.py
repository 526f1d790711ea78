"""Whether two sentences that are worded differently state the same thing.

Both are given as masks: their words in lower case, each value replaced by its kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from doclint.corpus.digest import key_word
from doclint.corpus.facts import Stated
from doclint.corpus.subjects import grammar_words
from doclint.identity.wording import folded

ALIKE = 0.7
"""Share of the pairs of neighbouring words that two masked sentences have in common (Dice). Of 246
pairs of real sentences, none that says two things is above; .75 loses two conflicts in 69."""

_CHANGES_MEANING = re.compile(
    r"""\b(?:
      sans|avec|hors|sauf|non|pas|ni|ne|aucune?|excepte|minim\w*|maxim\w*|avant|apres|plus|moins
    | inferieure?|superieure?|premiere?|seconde?|deuxieme|troisieme|with|without|not|except|no
    | before|after|more|less|least|most|first|second|third|brute?s?|net(?:te)?s?|ht|ttc|aller
    | retour|debut
    # when
    | lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day
    | janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre
    | printemps|ete|automne|hiver|matin|midi|soir|nuit|journee|semaine|week|spring|summer|autumn
    | winter|morning|afternoon|evening|night|depart|arrivee|entree|sortie|ouverture|fermeture
    # whom
    | (?:adulte|enfant|senior|jeune|etudiant|retraite|couple|famille|femme|homme|mere|pere|agent|elu
      |titulaire|contractuel|stagiaire|apprenti|benevole|association|entreprise|particulier|resident
      |professionnel|habitant|exterieur|interne|externe|maternelle|elementaire|primaire|creche|ecole
      |college|lycee|locataire|proprietaire|adult|student|pupil|employee|visitor|member)s?
    | child(?:ren)?|w[oe]m[ae]n|maternite|paternite
    # which
    | pleine?|reduite?|mi|simple|double|triple|(?:mensu|annu|trimestri|parti|individu)el(?:le)?
    | hebdomadaire|quotidien(?:ne)?|gracieux|contentieux|collecti(?:f|ve)
    | publi(?:c|que)|privee?|petite?|grande?|single|monthly|yearly|annual|weekly|daily|full|half
    | private|public
    | bleue?s?|verte?s?|rouges?|jaunes?|blan(?:c|che)s?|noire?s?|blue|green|red|yellow|white|black
    | deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten
    | (?=[a-z]*\d)[a-z0-9]+
    )\b""",
    re.VERBOSE,
)
"""Words of which one, on one side only, makes the sentence speak of another case."""
_NARROWS = re.compile(
    r"(?:pour|si|lorsqu\w*|quand|chez|en cas|a partir|aux?|par|des|selon|for|if|when|per|from)\b"
)
"""What begins an addition that says in which case the value holds."""
_FOR = frozenset({"pour", "par", "for", "per"})
_ELIDED = frozenset("dlnsmtjy")
"""Letters that are words before a vowel: `l'eau`, `d'eau`."""
_SUBJECT = 6
"""Words that open a sentence and say what it speaks of."""
_NAME = re.compile(r"(?<=[\w,;:)] )[A-ZÀ-ÖØ-Þ](?=\w*[a-zà-öø-ÿ])[\w'-]+")


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Dice index of the pairs of neighbouring words, 0 when a word changes the meaning."""
    if _CHANGES_MEANING.search(" ".join(set(one) ^ set(other))) or _narrowed(one, other):
        return 0.0
    alike = shared(one, other)
    return 0.0 if alike >= ALIKE and _other_letter(one, other) else alike


def shared(one: Sequence[str], other: Sequence[str]) -> float:
    """Dice index of the pairs of neighbouring words, 0 to 1."""
    pairs = [Counter(zip(["", *words], [*words, ""], strict=True)) for words in (one, other)]
    return 2 * (pairs[0] & pairs[1]).total() / (len(one) + len(other) + 2)


def comparable(one: Stated, other: Stated) -> tuple[Stated, Stated] | None:
    """The two with the values that stand for one another, None when no telling which do.

    They do when the kinds are the same in the same order; the longer sentence may also go on
    with values of its own: `33 € par kilo` and `32 € par kilo, dans la limite de 750 €`.
    """
    if one.numbers != other.numbers:
        return None
    short, long = sorted((one, other), key=lambda stated: len(stated.values))
    count = len(short.values)
    if [value.kind for value in short.values] != [value.kind for value in long.values[:count]]:
        return None
    if count < len(long.values):
        if not long.mask.startswith(f"{short.mask} "):
            return None
        one, other = (replace(stated, values=stated.values[:count]) for stated in (one, other))
    return one, other


def swapped(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that open one sentence and give way to others: `reduit`, `plein` of two prices."""
    mine: list[str] = []
    its: list[str] = []
    for start, left, begins, right in _replaced(one, other):
        if min(start, begins) < _SUBJECT:
            mine += left
            its += right
    return mine, its


def other_things(one: Sequence[str], other: Sequence[str]) -> bool:
    """True when a noun gives way to another, before the value or after `pour`: `du garage`."""
    return any(
        _noun(one, start, start + len(left), other)
        and _noun(other, begins, begins + len(right), one)
        for start, left, begins, right in _replaced(one, other)
    )


def other_cases(one: str, other: str, said: Collection[str] = ()) -> bool:
    """True when two titles, in lower case without accents, name two things of a kind.

    They begin alike and go on with other words (`concert de jazz`, `concert de rock`), or differ
    by a word that changes the case (`summer`). The numbers that the sentence itself has `said`
    change nothing: `En 2026, …` is of that year under `Tarifs 2026` and under `Règlement`.
    """
    words, its = (
        [word for word in re.findall(r"\w+", title) if word not in said] for title in (one, other)
    )
    if _CHANGES_MEANING.search(" ".join(set(words) ^ set(its))):
        return True
    return any(
        _telling(words[:start]) & _telling(its[:begins]) and _telling(left) and _telling(right)
        for start, left, begins, right in _replaced(words, its)
    )


def _telling(words: Sequence[str]) -> set[str]:
    """The words that are about something."""
    return {word for word in words if key_word(word)} - grammar_words()


def _noun(words: Sequence[str], start: int, end: int, others: Sequence[str]) -> bool:
    """True when one of these words, which the other sentence has not, comes after a little word
    and says what the sentence is about."""
    little = grammar_words()
    value = next(rank for rank, word in enumerate(words) if word.startswith("⟦"))
    return any(
        words[rank - 1] in little
        and key_word(words[rank])
        and words[rank] not in little
        and words[rank] not in others
        and (rank < value or not _FOR.isdisjoint(words[rank - 2 : rank]))
        for rank in range(max(1, start), end)
    )


def _other_letter(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for the group A and the group B, the zone C and the zone D."""
    return any(
        len(left) == len(right) == 1
        and len(left[0]) == len(right[0]) == 1
        and not _ELIDED.issuperset((*left, *right))
        for _, left, _, right in _replaced(one, other)
    )


def _replaced(
    one: Sequence[str], other: Sequence[str]
) -> Iterator[tuple[int, Sequence[str], int, Sequence[str]]]:
    """The words that give way to others, and where they begin on each side."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for operation, start, end, begins, ends in matcher.get_opcodes():
        if operation == "replace":
            yield start, one[start:end], begins, other[begins:ends]


def name_others(one: Sequence[str], said: str, other: Sequence[str], its: str) -> bool:
    """True when one sentence names, after the same word, another thing: `l'école Curie`.

    `said` and `its` are the sentences as written, where names have capitals.
    """
    mine = _before(one, _names(said) - set(other))
    return not mine.isdisjoint(_before(other, _names(its) - set(one)))


def _before(words: Sequence[str], wanted: set[str]) -> set[str]:
    """The words that stand before those that are wanted."""
    return {before for before, word in pairwise(words) if word in wanted}


def _names(said: str) -> set[str]:
    return {word for name in _NAME.findall(said) for word in re.findall(r"\w+", folded(name))}


def _narrowed(one: Sequence[str], other: Sequence[str]) -> bool:
    """True when one goes on where the other ends, with the case in which its value holds."""
    short, long = sorted((one, other), key=len)
    begins = list(long[: len(short)]) == list(short)
    return begins and bool(_NARROWS.match(" ".join(long[len(short) : len(short) + 2])))
