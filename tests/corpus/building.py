"""Documents for corpus tests: prose that two documents share by chance only if asked to."""

from __future__ import annotations

import random
from typing import Any

from doclint.analysis import Analysis
from doclint.corpus import Digest, make_digest
from doclint.document import Block, Document, Format, Property

_ENDINGS = ("tion", "ment", "ure", "age", "isme", "eur", "oir", "ance")
_STARTS = ("ba", "cor", "di", "fla", "gré", "mou", "no", "pli", "ra", "so", "ti", "vè")
_MIDDLES = ("ga", "li", "mer", "no", "pel", "ra", "sti", "vi")
_VOCABULARY = [a + b + c for a in _STARTS for b in _MIDDLES for c in _ENDINGS]


def prose(seed: int, words: int = 200) -> str:
    """Sentences of ten words, the same for the same seed, nothing alike for another."""
    chance = random.Random(seed)
    said = chance.choices(_VOCABULARY, k=words)
    groups = [said[at : at + 10] for at in range(0, words, 10)]
    return " ".join(" ".join(group).capitalize() + "." for group in groups)


def changed(text: str, words: int, seed: int = 99) -> str:
    """The text with so many words replaced, spread over it."""
    chance = random.Random(seed)
    said = text.split(" ")
    for at in range(0, len(said), max(1, len(said) // words)):
        said[at] = chance.choice(_VOCABULARY) + "x"
    return " ".join(said)


def document(
    path: str,
    *texts: str | Block,
    title: str | None = None,
    suffix: Format = "docx",
    properties: tuple[Property, ...] = (),
    sha256: str | None = None,
) -> Document:
    """A document with a heading and paragraphs; its bytes are its own unless said otherwise."""
    heading = [Block("heading", title, level=1)] if title else []
    body = [Block("paragraph", text) if isinstance(text, str) else text for text in texts]
    return Document(
        path,
        suffix,
        sha256=f"of {path}" if sha256 is None else sha256,
        blocks=(*heading, *body),
        properties=properties,
    )


def digest(path: str, *texts: str | Block, **facts: Any) -> Digest:
    """The digest of such a document."""
    return make_digest(Analysis(document(path, *texts, **facts)))
