"""The end of a saved file: an index of its documents, so that few of them need be read.

After the records come the paths, the arrays of the index (see corpus/postings.py), then a footer
that says where all that begins, with a checksum. A reader that has the file in memory, or mapped
into it, looks documents up in the arrays as they lie there.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

import msgspec

from doclint.corpus import Digest
from doclint.corpus.postings import Index, Postings, make_index
from doclint.engine.messages import framed_at

_FOOTER = struct.Struct("<QQI8s")
"""Where the index begins in the file, bytes of its table, checksum of all from there, mark."""
_MARK = b"doclint\n"
_PIECE = 1 << 20
"""Bytes written at once."""
_SIZES = {"I": 4, "Q": 8}


class DamagedIndexError(Exception):
    """The end of the file is missing, or is not what was written."""


@dataclass(frozen=True, slots=True)
class _Table:
    paths: tuple[str, ...]
    lengths: tuple[int, ...]
    """How many numbers each array holds."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The documents of a saved file that could be read, by their position among them."""

    start: int
    """Where the index begins: the length of what comes before."""
    paths: Sequence[str]
    offsets: Sequence[int]
    """Where the record of each begins in the file …"""
    sums: Sequence[int]
    """… and its checksum."""
    index: Index

    def record(self, content: memoryview, rank: int) -> memoryview:
        """The record of a document in the content of the file. Raises DamagedIndexError."""
        found = framed_at(content, self.offsets[rank])
        if zlib.crc32(found) != self.sums[rank]:
            raise DamagedIndexError
        return found


@dataclass(slots=True)
class Records:
    """What is noted of records while they are written."""

    digests: list[Digest] = field(default_factory=list)
    offsets: array[int] = field(default_factory=lambda: array("Q"))
    sums: array[int] = field(default_factory=lambda: array("I"))

    def note(self, digest: Digest, offset: int, record: bytes) -> None:
        """The record of a document of this digest begins there in the file."""
        self.digests.append(digest)
        self.offsets.append(offset)
        self.sums.append(zlib.crc32(record))


def written(start: int, records: Records) -> Iterator[bytes]:
    """The index, piece by piece, as it begins at this offset of the file."""
    arrays = _arrays(records, make_index(records.digests))
    paths = tuple(digest.path for digest in records.digests)
    table = msgspec.msgpack.encode(_Table(paths, tuple(len(one) for one in arrays)))
    checksum = zlib.crc32(table)
    yield table
    for one in arrays:
        if sys.byteorder == "big":
            one.byteswap()
        content = memoryview(one).cast("B")
        for at in range(0, len(content), _PIECE):
            piece = bytes(content[at : at + _PIECE])
            checksum = zlib.crc32(piece, checksum)
            yield piece
    yield _FOOTER.pack(start, len(table), checksum, _MARK)


def index_at(content: memoryview, before: int = 0) -> Placed:
    """The index at the end of a file, of which `before` bytes are not in `content`.

    Raises DamagedIndexError.
    """
    if len(content) < _FOOTER.size:
        raise DamagedIndexError
    start, length, checksum, mark = _FOOTER.unpack(content[-_FOOTER.size :])
    if mark != _MARK or not before <= start <= before + len(content):
        raise DamagedIndexError
    content = content[start - before : -_FOOTER.size]
    if zlib.crc32(content) != checksum:
        raise DamagedIndexError
    try:
        table = msgspec.msgpack.decode(content[:length], type=_Table)
        offsets, sums, heads, shown, *others = _read(content[length:], table.lengths)
        texts, runs, subjects, sentences, borrowed = map(Postings, others[::2], others[1::2])
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise DamagedIndexError from error
    index = Index(heads, shown, texts, runs, subjects, sentences, borrowed)
    return Placed(start, table.paths, offsets, sums, index)


_TYPES = "QIII" + 5 * "QI"
"""Of the arrays, in order: offsets, sums, heads, shown, then keys and values of each postings."""


def _arrays(records: Records, index: Index) -> list[array[int]]:
    found: list[Sequence[int]] = [records.offsets, records.sums, index.heads, index.shown]
    keyed = (index.texts, index.runs, index.subjects, index.sentences, index.borrowed)
    for postings in keyed:
        found += [postings.keys, postings.values]
    assert all(isinstance(one, array) for one in found), "an index that was just made"
    return cast("list[array[int]]", found)


def _read(content: memoryview, lengths: Sequence[int]) -> Iterator[Sequence[int]]:
    for code, length in zip(_TYPES, lengths, strict=True):
        size = _SIZES[code] * length
        piece, content = content[:size], content[size:]
        if sys.byteorder == "big":
            numbers = array(code, bytes(piece))
            numbers.byteswap()
            yield numbers
        else:
            yield piece.cast("Q") if code == "Q" else piece.cast("I")
