"""How many tokens a text takes: what an assistant's memory and bill are counted in."""

from __future__ import annotations

CHARACTERS_PER_TOKEN = 4.0
"""Measured by `bench/tokens.py` with Mistral's Tekken: 4.0 for the middle one of 73 French
documents, from 3.1 to 4.6 for nine of ten; English 3.9. Code and tables of numbers cost more."""


def tokens(characters: int) -> int:
    """Estimated tokens of so many characters, spaces included, rounded up."""
    return -int(-characters // CHARACTERS_PER_TOKEN)
