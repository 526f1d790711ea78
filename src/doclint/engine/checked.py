"""What one document gave: all that the rest of a run knows of it.

Apart from the reading and the checks, which the process that gathers the results does not load.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from doclint.corpus import Digest
from doclint.findings import Finding, Identity, Metrics
from doclint.identity import Field

Packed = bytes
"""A `Kept` of renaming.py, or nothing."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What one document gave, before the corpus rules, the score and the gate."""

    path: str
    findings: tuple[Finding, ...]
    """In the order of the rules."""
    sha256: str | None = None
    format: str | None = None
    bytes: int | None = None
    language: str | None = None
    identity: Identity = field(default_factory=Identity)
    stated: Mapping[Field, str] = field(default_factory=dict)
    """What the document states of itself, field by field, whatever a register says."""
    metrics: Metrics = field(default_factory=Metrics)
    digest: Digest | None = None
    """None when the document could not be read."""
    unread: bool = False
    """A document of a supported format that could not be read: the run is incomplete."""
    crashes: tuple[str, ...] = ()
    """Checks that failed by a fault of their own, one sentence each."""
    day: str | None = None
    """The day of the run (ISO 8601), where a rule asked for it."""
    kept: Packed = b""
    """What another name needs, packed (see renaming.py)."""
