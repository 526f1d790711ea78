"""Words, sentences, language identification and readability. Pure functions, no state."""

from __future__ import annotations

from doclint.language.difficulty import readability
from doclint.language.grammar import is_prose
from doclint.language.identification import grammatical_words, identify_language
from doclint.language.sentences import Sentence, split_sentences
from doclint.language.words import words

__all__ = [
    "Sentence",
    "grammatical_words",
    "identify_language",
    "is_prose",
    "readability",
    "split_sentences",
    "words",
]
