"""What one document gave, as bytes: the same for the pipe from a worker and for the cache.

No text of the document goes in but the short quotations of findings, personal data masked.
The path does not go in either: the file may be found elsewhere next time.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

import msgspec

from doclint.engine.document import Checked

CHECKSUM = hashlib.sha256().digest_size
_DECODER = msgspec.msgpack.Decoder(Checked)


class Spoiled(Exception):  # noqa: N818  (reads as what happened)
    """These bytes are not what `pack` wrote."""


def pack(checked: Checked) -> bytes:
    """The bytes that `unpack` reads back, with a checksum first."""
    digest = checked.digest and replace(checked.digest, path="")
    content = msgspec.msgpack.encode(replace(checked, path="", digest=digest))
    return hashlib.sha256(content).digest() + content


def unpack(packed: bytes, path: str) -> Checked:
    """What was packed, for the document at this path. Raises Spoiled."""
    content = packed[CHECKSUM:]
    if hashlib.sha256(content).digest() != packed[:CHECKSUM]:
        raise Spoiled
    try:
        checked = _DECODER.decode(content)
    except (msgspec.DecodeError, ValueError) as error:
        raise Spoiled from error
    digest = checked.digest and replace(checked.digest, path=path)
    return replace(checked, path=path, digest=digest)
