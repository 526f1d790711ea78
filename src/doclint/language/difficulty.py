"""How hard a text is to read, from two things: long sentences and long words.

    index = 1.42 × ln(1 + words per sentence) + 0.31 × letters per content word − 3.03

The index follows the levels 1 to 6 (A1 to C2) that people gave to French sentences; its three
numbers were fitted on the training part of ReadMe++ (Naous et al., 2023; French) and tested on
other texts. It ranks French texts better than Flesch, LIX, RIX and Gulpease, and needs no
syllables. Length of the text plays no part.

A content word carries meaning: it is in no list of grammatical words, is made of letters, and
is not a name (a capital inside the sentence).

The score turns the index upside down on a scale of 100: `100 × (7 − index) / 6`. Index 1 is
100, index 4 is 50, index 7 is 0. Scores compare texts of one language with one another.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from doclint.language.grammar import is_grammatical, is_row
from doclint.language.sentences import Sentence

MINIMUM_WORDS = 30
"""Below, one sentence more or less changes the score too much."""
SHORTEST_SENTENCE = 3
"""Shorter pieces (`Carte grise`, `Oui.`) are labels: they say nothing about sentences."""

_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’·][^\W\d_]+)*")


def readability(sentences: Iterable[Sentence]) -> float | None:
    """The score from 0 (hardest) to 100 (easiest); None under 30 words of sentences."""
    index = difficulty(sentences)
    return None if index is None else score(index)


def score(index: float) -> float:
    """The score of an index, to one decimal; falls as the index rises."""
    return round(min(100.0, max(0.0, 100 * (7 - index) / 6)), 1)


def difficulty(sentences: Iterable[Sentence]) -> float | None:
    """The index of the formula above, about 1 (easiest) to 7; None under 30 words.

    Labels and rows of names or numbers are left out, if 30 words remain without them.
    """
    sentences = list(sentences)
    kept = [s for s in sentences if s.words >= SHORTEST_SENTENCE and not is_row(s.text, s.said)]
    if sum(sentence.words for sentence in kept) < MINIMUM_WORDS:
        kept = sentences
    total = sum(sentence.words for sentence in kept)
    content, letters = 0, 0
    # A word is looked at once, however often it is said.
    for word, times in _not_names(kept):
        size = _letters(word)
        if size:
            content += times
            letters += times * size
    if total < MINIMUM_WORDS or not content:
        return None
    return 1.42 * math.log(1 + total / len(kept)) + 0.31 * letters / content - 3.03


def _not_names(sentences: Sequence[Sentence]) -> Iterator[tuple[str, int]]:
    """How often each word is said, but with a capital after the first word of a sentence."""
    times = Counter(chain.from_iterable(sentence.said for sentence in sentences))
    opening = Counter(
        chain.from_iterable(s.said if s.text.isupper() else s.said[:1] for s in sentences)
    )
    for word in times:
        yield word, (opening if word[0].isupper() else times)[word]


@lru_cache(maxsize=1 << 15)
def _letters(word: str) -> int:
    """How many letters a content word has; 0 for any other word."""
    if is_grammatical(word):
        return 0
    if word.isalpha():
        return len(word)
    return sum(map(str.isalpha, word)) if _LETTERS.fullmatch(word) else 0
