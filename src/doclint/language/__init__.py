"""Words, sentences, language identification and readability. Pure functions, no state."""

from __future__ import annotations

from doclint.language.identification import identify_language
from doclint.language.difficulty import readability
from doclint.language.sentences import Sentence, split_sentences
from doclint.language.words import words

__all__ = ["Sentence", "identify_language", "readability", "split_sentences", "words"]
