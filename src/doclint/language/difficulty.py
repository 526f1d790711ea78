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
from collections.abc import Iterable
from itertools import chain, starmap

from doclint.language.grammar import is_grammatical, is_row
from doclint.language.sentences import Sentence
from doclint.language.words import words

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
    said = [(sentence.text, words(sentence.text)) for sentence in sentences]
    kept = [pair for pair in said if len(pair[1]) >= SHORTEST_SENTENCE and not is_row(*pair)]
    if sum(len(found) for _, found in kept) < MINIMUM_WORDS:
        kept = said
    total = sum(len(found) for _, found in kept)
    content, letters = 0, 0
    # A word is looked at once, however often it is said.
    for word, times in Counter(chain.from_iterable(starmap(_not_names, kept))).items():
        if not is_grammatical(word) and _LETTERS.fullmatch(word):
            content += times
            letters += times * sum(map(str.isalpha, word))
    if total < MINIMUM_WORDS or not content:
        return None
    return 1.42 * math.log(1 + total / len(kept)) + 0.31 * letters / content - 3.03


def _not_names(text: str, found: list[str]) -> list[str]:
    """The words of a sentence (`found`) but those with a capital after the first."""
    if text.isupper():
        return found
    return found[:1] + [word for word in found[1:] if not word[0].isupper()]
