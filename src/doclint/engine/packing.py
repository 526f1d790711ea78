"""What one document gave, as bytes: the same for the pipe from a worker and for the cache.

No text of the document goes in but the short quotations of findings, personal data masked.
The path does not go in either: the same content may be found elsewhere next time.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from doclint.engine.checked import Checked

_DECODER = msgspec.msgpack.Decoder(Checked)


def pack(checked: Checked) -> bytes:
    """The bytes that `unpack` reads back."""
    digest = checked.digest and replace(checked.digest, path="")
    return msgspec.msgpack.encode(replace(checked, path="", digest=digest))


def unpack(packed: bytes, path: str) -> Checked:
    """What was packed, for the document at this path. Raises msgspec.DecodeError."""
    checked = _DECODER.decode(packed)
    digest = checked.digest
    return replace(checked, path=path, digest=digest and replace(digest, path=path))
