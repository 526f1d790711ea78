"""Grammatical words: in none of them is a subject, in all prose they are many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from doclint.language.lexicons import words_of


def is_grammatical(word: str) -> bool:
    """Whether a word is an article, pronoun, preposition … of French or of English."""
    return word.lower().replace("’", "'") in _grammatical()


def is_prose(text: str, found: Sequence[str]) -> bool:
    """Whether words (`found`, those of `text`) are a sentence, not names or a flattened table.

    A fifth of the words of a French or English sentence are grammatical, often half of them;
    of a list of councillors, under a tenth. No more than half are names or numbers.
    """
    grammatical = sum(map(is_grammatical, found))
    return 5 * grammatical >= len(found) and not is_row(text, found)


def is_row(text: str, found: Sequence[str]) -> bool:
    """Whether most words (`found`, those of `text`) are names or numbers, in any language."""
    if text.isupper():
        return False
    marked = [word for word in found if word[0].isupper() or word[0].isdigit()]
    return 2 * len(marked) > len(found)


@cache
def _grammatical() -> frozenset[str]:
    return words_of("function-words-fr") | words_of("function-words-en")
