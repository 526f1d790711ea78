"""What the bytes of a PDF show before anything is read: names that tell what to look for.

Where a file has no name of a picture, of tags or of a script, no page is asked for them. The
names stand in the file itself, or in its compressed objects.
"""

from __future__ import annotations

import re
import zlib
from functools import cache
from typing import NamedTuple

MAX_INFLATED = 64 * 1024 * 1024
"""Bytes of object streams that are searched for signs."""
MAX_OBJECT_STREAM = 4 * 1024 * 1024

PICTURE = b"/Image"
TAGS = b"/MarkInfo"
METADATA = b"/XML"
LABEL = b"/MSIP_Label"
SCRIPT = b"/JavaScript"
LAUNCH = b"/Launch"
_OBJECTS = b"/ObjStm"
_NAMES = frozenset({PICTURE, TAGS, METADATA, LABEL, SCRIPT, LAUNCH, _OBJECTS})
_STREAM = re.compile(rb"stream\r?\n")


class Signs(NamedTuple):
    """The bytes of a file and of its compressed objects, and the names above that each holds."""

    data: bytes
    objects: bytes
    in_data: frozenset[bytes]
    in_objects: frozenset[bytes]

    def has(self, name: bytes, pattern: re.Pattern[bytes]) -> bool:
        """Does the pattern, in which the name stands, match anywhere?"""
        return bool(
            (name in self.in_data and pattern.search(self.data))
            or (name in self.in_objects and pattern.search(self.objects))
        )


def find_signs(data: bytes) -> Signs:
    """Look for all names in one pass: one after the other, each would take as long as all."""
    in_data = _names_in(data)
    objects = _compressed_objects(data) if _OBJECTS in in_data else b""
    return Signs(data, objects, in_data, _names_in(objects))


def _names_in(data: bytes) -> frozenset[bytes]:
    missing, at = _NAMES, 0
    while missing and (found := _any_of(missing).search(data, at)):
        missing, at = missing - {found[0]}, found.end()
    return _NAMES - missing


@cache
def _any_of(names: frozenset[bytes]) -> re.Pattern[bytes]:
    return re.compile(b"/(?:%b)" % b"|".join([name[1:] for name in sorted(names)]))


def _compressed_objects(data: bytes) -> bytes:
    """The compressed objects of the file: names hidden there are invisible in its bytes."""
    parts: list[bytes] = []
    read = 0
    view = memoryview(data)
    at = data.find(_OBJECTS)
    while at >= 0 and read < MAX_INFLATED:
        if stream := _STREAM.search(data, at, at + 500):
            limit = stream.end() + MAX_OBJECT_STREAM
            end = data.find(b"endstream", stream.end(), limit)
            end = limit if end < 0 else end
            try:
                part = zlib.decompressobj().decompress(view[stream.end() : end], MAX_OBJECT_STREAM)
            except zlib.error:
                part = b""
            parts.append(part)
            read += len(part) + end - stream.end()
        at = data.find(_OBJECTS, at + 7)
    return b"\n".join(parts)
