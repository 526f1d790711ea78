"""The claims of a document: its sentences that state values, packed into a few kilobytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from doclint.corpus.facts import Stated, promising, read_sentence
from doclint.findings import Location
from doclint.ruleset.masking import masked
from doclint.ruleset.model import quotation

if TYPE_CHECKING:
    from doclint.analysis import Analysis

MOST = 400
"""Claims kept of one document: 100 pages of regulations state fewer."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence, or one row of a table, that states values."""

    stated: Stated
    evidence: str
    """The sentence, shortened to a quotation, personal data masked."""
    location: Location
    row: bool = False
    """True for a row of a table."""


def pack_claims(analysis: Analysis) -> bytes:
    """The claims of a document in reading order, compressed; `unpack_claims` reads them."""
    found = []
    for claim in _claims(analysis):
        found.append(claim)
        if len(found) == MOST:
            break
    return zlib.compress(msgspec.msgpack.encode(found)) if found else b""


def unpack_claims(packed: bytes) -> list[Claim]:
    """The claims of a digest."""
    return msgspec.msgpack.decode(zlib.decompress(packed), type=list[Claim]) if packed else []


def _claims(analysis: Analysis) -> Iterator[Claim]:
    said = [(s.text, s.block, s.start, False) for s in analysis.sentences]
    for index, block in analysis.body:
        if block.kind == "table":
            start = 0
            for line in block.text.split("\n"):
                said.append((line, index, start, True))
                start += len(line) + 1
    for position in promising([text for text, *_ in said]):
        text, index, start, row = said[position]
        stated = read_sentence(text)
        if stated:
            location = analysis.location(index, start, start + len(text))
            yield Claim(stated, masked(quotation(text)), location, row)
