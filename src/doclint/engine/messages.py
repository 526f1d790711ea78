"""Messages over a pipe or in a file: four bytes for the length, then the content."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">I")


def framed(content: bytes) -> bytes:
    """One message as it is written."""
    return _LENGTH.pack(len(content)) + content


def send(stream: IO[bytes], content: bytes) -> None:
    """Write one message. Raises OSError when the other side is gone."""
    stream.write(framed(content))
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message, or None when the other side is gone, even in the middle of one."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    content = stream.read(length)
    return content if len(content) == length else None


def framed_at(content: memoryview, offset: int) -> memoryview:
    """The message that begins there. Raises struct.error when there is none; it may be cut."""
    start = offset + _LENGTH.size
    return content[start : start + _LENGTH.unpack_from(content, offset)[0]]
