"""What the corpus keeps of a document once its blocks are dropped: a few kilobytes.

A digest is plain data: it goes through JSON or a process boundary unchanged, and the same
document gives the same digest on any machine (no hash of Python's own goes in).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doclint.analysis import Analysis
from doclint.corpus.replacements import Replacement, find_replacements
from doclint.corpus.similarity import Sketch, sketch
from doclint.findings import Identity
from doclint.identity.model import Reading

FEWEST_WORDS = 20
"""Under this many words the same text proves nothing: two scans may share only a stamp."""
KEYWORDS = 100
"""Repeated words kept, commonest first; a third of them are grammar, which does no harm."""
NAMES = 12
"""Words kept that are written with a capital inside sentences, commonest first."""
FEWEST_MENTIONS = 3
"""A name said less often than this is not what a document is about …"""
SHARE_OF_NAMES = 0.004
"""… nor a name that makes up less than this part of its words (4 in 1,000)."""

ORDERING_FIELDS = frozenset({"version", "date", "modified", "status"})
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<=[^\W_][ ,'’])[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Digest:
    """One document, for comparison with others."""

    path: str
    format: str
    sha256: str
    """Of the bytes."""
    text: str
    """SHA-256 of the words, or empty when they are too few to compare."""
    words: int
    identity: Identity
    readings: tuple[Reading, ...]
    """Every place that states a version, a date or a status, best first."""
    replacements: tuple[Replacement, ...]
    """What the document says it replaces."""
    keywords: tuple[str, ...]
    """Its repeated words in lower case, commonest first."""
    names: tuple[str, ...]
    """The names it is about, in lower case, commonest first."""
    sketch: Sketch


def make_digest(analysis: Analysis) -> Digest:
    """Summarise a document for comparison; its table of contents is left out."""
    texts = [block.text for _, block in analysis.body if block.role is None]
    words = [word for text in texts for word in _words(text)]
    return Digest(
        path=analysis.document.path,
        format=analysis.document.format,
        sha256=analysis.document.sha256,
        text=hashlib.sha256(" ".join(words).encode()).hexdigest()
        if len(words) >= FEWEST_WORDS
        else "",
        words=len(words),
        identity=analysis.identity.chosen,
        readings=tuple(
            reading
            for reading in analysis.identity.readings
            if reading.field in ORDERING_FIELDS and not reading.placeholder
        ),
        replacements=tuple(find_replacements(texts)),
        keywords=_commonest((w for w in words if len(w) > 2 and not w.isdigit()), KEYWORDS, 2),
        names=_commonest(
            _names(texts), NAMES, max(FEWEST_MENTIONS, int(SHARE_OF_NAMES * len(words)))
        ),
        sketch=sketch(words),
    )


def _words(text: str) -> list[str]:
    """Words for comparison: case, ligatures, punctuation and soft hyphens put aside."""
    return _WORD.findall(unicodedata.normalize("NFKC", text.replace("\u00ad", "")).casefold())


def _names(texts: Sequence[str]) -> Iterator[str]:
    """Words with a capital after another word of the sentence; lines in capitals say nothing."""
    for text in texts:
        if not text.isupper():
            yield from (name.casefold() for name in _NAME.findall(text))


def _commonest(words: Iterator[str], most: int, fewest: int) -> tuple[str, ...]:
    """Words found at least `fewest` times, commonest first, then by alphabet."""
    counted = Counter(words)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(word for word, times in ranked[:most] if times >= fewest)
