"""What the corpus keeps of a document once its blocks are dropped: a few kilobytes.

A digest is plain data: it goes through JSON or a process boundary unchanged, and the same
document gives the same digest on any machine (no hash of Python's own goes in).
"""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, get_args
from zlib import crc32

from doclint.corpus.claims import pack_claims
from doclint.corpus.filled import FormField, find_fields
from doclint.corpus.replacements import Replacement, find_replacements
from doclint.corpus.similarity import Sketch, sketch
from doclint.findings import Identity
from doclint.identity import Field, IdentityReadings, Place, Reading
from doclint.identity.citing import cited
from doclint.identity.dates.find import find_dates
from doclint.identity.titles.borrowed import borrowed_title
from doclint.identity.wording import folded, folded_words

if TYPE_CHECKING:
    from doclint.analysis import Analysis

DIGEST_FORMAT = 3
"""Changes with what a digest holds, or how it is worked out: two formats are never compared."""
FEWEST_WORDS = 20
"""Under this many words the same text proves nothing: two scans may share only a stamp."""
NAMES = 3
"""Commonest names kept: what a document is about."""
FEWEST_MENTIONS = 3
"""A name said less often than this is not what a document is about …"""
SHARE_OF_NAMES = 0.004
"""… nor a name that makes up less than this part of its words (4 in 1,000)."""

CITING = 120
"""Characters before a date that tell whether it belongs to something cited."""
KEPT_FIELDS = frozenset({"version", "date", "modified", "status", "reference"})
PLACES = frozenset(get_args(Place))
WRITTEN = PLACES - {"property", "file-name"}
"""Where a person writes; software fills the properties, and names are often inherited."""
_MOST_IN_A_BYTE = 255
_WORD = re.compile(r"\w+")
# Both begin with the one character that is rare, and look back after it: faster by far.
_YEAR = re.compile(
    r"[12](?<![\w.,/-][12])(?:(?<=1)99\d|(?<=2)0[0-4]\d)"
    r"(?![\w%€]|[.,]\d|[ \u00a0\u202f](?:€|%|euros|\d))"
)
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[^\W_][ ,'’].)[^\W\d_]{2,}")


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
    headings: int
    """How many headings the reader recognised."""
    identity: Identity
    readings: tuple[Reading, ...]
    """Every place that states a version, date, status or reference, best first."""
    latest: str | None
    """The latest day or year that the text speaks of (ISO 8601), but not the day of a law."""
    replacements: tuple[Replacement, ...]
    """What the document says it replaces."""
    label: str
    """What it calls itself: title and file name, in lower case without accents."""
    vocabulary: bytes
    """Hashes of all its words, as sorted big-endian unsigned 32-bit integers."""
    counts: bytes
    """How often it says each of them: one byte each, 255 for more too."""
    frequent: Mapping[str, int]
    """How often it says the words that a byte cannot count."""
    names: tuple[str, ...]
    """The names it is about, commonest first."""
    sketch: Sketch
    claims: bytes
    """Its sentences that state values, packed (see claims.py)."""
    filled: tuple[FormField, ...] = ()
    """Whom it was filled for, when it is a form."""
    borrowed: str = ""
    """The title in the properties of a file that shows another one (see titles/borrowed.py)."""
    by_name: bool = True
    """False when its name and folders must not be looked at (see `unnamed`)."""

    @property
    def name(self) -> str:
        """The path, for what it says of the document."""
        return self.path if self.by_name else ""

    def count(self, word: str) -> int:
        """How often the text says a key word (wrongly so once in millions)."""
        if word in self.frequent:
            return self.frequent[word]
        wanted = hash_word(word)
        found = bisect_left(
            range(len(self.vocabulary) // 4),
            wanted,
            key=lambda i: self.vocabulary[4 * i : 4 * i + 4],
        )
        held = self.vocabulary[4 * found : 4 * found + 4] == wanted
        return self.counts[found] if held else 0

    def stated(
        self, field: Field, places: Container[Place] = PLACES, name: str = ""
    ) -> Reading | None:
        """The best reading of a field, in the given places, of the property of that name."""
        return next(
            (
                reading
                for reading in self.readings
                if reading.field == field
                and reading.place in places
                and reading.detail.endswith(name)
            ),
            None,
        )


def make_digest(analysis: Analysis) -> Digest:
    """Summarise a document for comparison; its table of contents is left out."""
    texts = [block.text for _, block in analysis.body if block.role is None]
    words = _words("\n".join(texts))
    counted = _by_key(Counter(words))
    vocabulary, counts, frequent = _tally(counted)
    digest = Digest(
        path="",
        format=analysis.document.format,
        sha256=analysis.document.sha256,
        text=hashlib.sha256(" ".join(words).encode()).hexdigest()
        if len(words) >= FEWEST_WORDS
        else "",
        words=len(words),
        headings=sum(block.kind == "heading" for _, block in analysis.body),
        identity=Identity(),
        readings=(),
        latest=_latest(texts),
        replacements=tuple(find_replacements(texts)),
        label="",
        vocabulary=vocabulary,
        counts=counts,
        frequent=frequent,
        names=_dominant(_by_key(_names(texts)), len(words)),
        sketch=sketch(words),
        claims=pack_claims(analysis),
        filled=find_fields(texts, len(words)),
    )
    return named(digest, analysis.path, analysis.identity)


def named(digest: Digest, path: str, identity: IdentityReadings) -> Digest:
    """The digest of the same content at this path, where it has this identity."""
    stem = PurePosixPath(path).stem
    return replace(
        digest,
        path=path,
        identity=identity.chosen,
        readings=tuple(
            reading
            for reading in identity.readings
            if reading.field in KEPT_FIELDS and not reading.placeholder
        ),
        label=folded(f"{identity.chosen.title or ''} | {stem}").replace("_", " "),
        borrowed=borrowed_title(identity),
    )


def unnamed(digest: Digest) -> Digest:
    """The digest without what the file's name and folders say."""
    readings = tuple(found for found in digest.readings if found.place != "file-name")
    version = next((found.normalised for found in readings if found.field == "version"), None)
    return replace(
        digest,
        by_name=False,
        identity=replace(digest.identity, version=version),
        readings=readings,
        label=folded(digest.identity.title or "").replace("_", " "),
    )


@lru_cache(maxsize=1 << 15)
def key_word(word: str) -> str:
    """A word without accents, case and the endings of number and gender; empty if too short."""
    return _root(folded(word))


def _root(word: str) -> str:
    bare = word.rstrip("sxe")
    return bare if len(bare) > 2 and not bare.isdigit() else ""


def hash_word(word: str) -> bytes:
    """Four bytes that stand for a word in a vocabulary."""
    return crc32(word.encode()).to_bytes(4, "big")


def _words(text: str) -> list[str]:
    """Words for comparison: case, ligatures, punctuation and soft hyphens put aside."""
    text = text.replace("\u00ad", "")
    for common in "\u00a0\u202f\u2026":  # blanks and dots: often all that is to be normalised
        text = text.replace(common, " ")
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _latest(texts: Sequence[str]) -> str | None:
    """The latest of the years, and of the full dates but those of something that is cited."""
    text = "\n".join(texts)
    latest = max(_YEAR.findall(text), default="")
    later = [
        found
        for found in find_dates(text)
        if len(found.iso) == len("2025-03-01") and found.iso > latest
    ]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    for found in sorted(later, key=lambda found: found.iso, reverse=True):
        start = max(starts[bisect_right(starts, found.start) - 1], found.start - CITING)
        if not cited(text[start : found.start], "body"):
            return found.iso
    return latest or None


def _names(texts: Sequence[str]) -> Counter[str]:
    """Words with a capital after another word of the sentence; lines in capitals say nothing."""
    return Counter(_NAME.findall("\n".join(text for text in texts if not text.isupper())))


def _by_key(words: Mapping[str, int]) -> Counter[str]:
    """Counts of the key words of some words: each word is made a key once, however common."""
    counted: Counter[str] = Counter()
    for bare, times in zip(folded_words(words), words.values(), strict=True):
        key = _root(bare)
        if key:
            counted[key] = counted.get(key, 0) + times
    return counted


def _tally(counted: Mapping[str, int]) -> tuple[bytes, bytes, dict[str, int]]:
    """The vocabulary, its counts, and the counts that need more than a byte."""
    hashed = dict(zip(map(crc32, map(str.encode, counted)), counted.values(), strict=True))
    hashes = sorted(hashed)
    vocabulary = struct.pack(f">{len(hashes)}I", *hashes)
    counts = bytes([min(hashed[word], _MOST_IN_A_BYTE) for word in hashes])
    frequent = {word: times for word, times in counted.items() if times > _MOST_IN_A_BYTE}
    return vocabulary, counts, dict(sorted(frequent.items()))


def _dominant(names: Counter[str], words: int) -> tuple[str, ...]:
    fewest = max(FEWEST_MENTIONS, SHARE_OF_NAMES * words)
    return tuple(name for name, times in _ranked(names)[:NAMES] if times >= fewest)


def _ranked(counted: Counter[str]) -> list[tuple[str, int]]:
    """Commonest first, then by alphabet."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
