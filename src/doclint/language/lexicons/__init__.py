"""Word lists as plain text files: one word after the other, `#` starts a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words_of(name: str) -> frozenset[str]:
    """All words of a list that has no groups: `words_of("function-words-fr")`."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def groups_of(name: str) -> dict[str, frozenset[str]]:
    """The words of each `group:` of a list: `groups_of("abbreviations")["titles"]`."""
    pairs = (line.partition(":") for line in _lines(name))
    return {group.strip(): frozenset(words.split()) for group, _, words in pairs}


def _lines(name: str) -> list[str]:
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]
