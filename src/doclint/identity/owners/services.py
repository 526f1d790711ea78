"""The services of an institution's own directory, recognised however documents write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from doclint.identity.model import Reading
from doclint.identity.wording import folded

_WORDS = re.compile(r"[^\W_]+")
_SMALL = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et", "of",
                    "the", "and", "for", "en"})  # fmt: skip
_ACRONYM = range(2, 9)
"""Letters of the initials by which people call a service."""
_AUTHOR_SHARE = 0.9
"""Share of its trust by which an author who is one of these services is the owner."""


@dataclass(frozen=True, slots=True)
class Service:
    """A line of the directory: whom to write to about the documents of a service."""

    name: str
    email: str


def service_of(value: str, names: Sequence[str]) -> str | None:
    """The name of the directory that a value holds, the longest one; None without any.

    Case, accents and small words do not count. `DRH` and `Direction des ressources humaines` are
    the same service, whichever of them the directory holds.
    """
    words = _key(value)
    held = f" {' '.join(words)} "
    found = [
        name
        for name in names
        if (key := _key(name)) and (f" {' '.join(key)} " in held or _same_initials(key, words))
    ]
    return max(found, key=len, default=None)


def with_services(readings: Iterable[Reading], names: Sequence[str]) -> Iterator[Reading]:
    """The readings; one that names a service of the directory says who owns the document."""
    for reading in readings:
        known = reading.field in ("owner", "author") and service_of(reading.value, names)
        if not known:
            yield reading
        elif reading.field == "owner":
            yield replace(reading, placeholder=False)
        else:
            yield reading
            trust = round(reading.confidence * _AUTHOR_SHARE, 3)
            yield replace(reading, field="owner", placeholder=False, confidence=trust)


@lru_cache(maxsize=4096)
def _key(text: str) -> tuple[str, ...]:
    return tuple(word for word in _WORDS.findall(folded(text[:300])) if word not in _SMALL)


def _same_initials(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of these is the other by its first letters: `drh` and its three words."""
    return _begins(one, other) or _begins(other, one)


def _begins(acronym: Sequence[str], words: Sequence[str]) -> bool:
    return (
        len(acronym) == 1
        and len(words) in _ACRONYM
        and acronym[0] == "".join(word[0] for word in words)
    )
