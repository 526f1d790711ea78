"""What a target would store of a document: its chunks, and what spoils them."""

from __future__ import annotations

from doclint.chunks.cutting import Cut, cut
from doclint.chunks.spoiling import SPOILS, Chunk, Chunked, Spoil, make_chunks
from doclint.chunks.targets import DEFAULT_TARGET, TARGETS, Target

__all__ = [
    "DEFAULT_TARGET",
    "SPOILS",
    "TARGETS",
    "Chunk",
    "Chunked",
    "Cut",
    "Spoil",
    "Target",
    "cut",
    "make_chunks",
]
