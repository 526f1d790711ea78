"""What a reader is given: the bytes of one file, already read, hashed and size-checked."""

from __future__ import annotations

from dataclasses import dataclass, field

from doclint.readers.limits import Limits


@dataclass(frozen=True, slots=True)
class Source:
    """One file. `path` is what the user would type; readers never open it again."""

    path: str
    data: bytes
    sha256: str
    limits: Limits = field(default_factory=Limits)
