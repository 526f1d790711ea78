"""What everything after the checks reads: findings, reports, and the result document.

The dataclasses below *are* the result document (`--format json`, schema doclint/result/1):
the JSON and its JSON Schema are generated from them, field by field, in this order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

SCHEMA: Literal["doclint/result/1"] = "doclint/result/1"

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""Gravest first."""

Dimension = Literal[
    "structure", "length", "consistency", "metadata", "readability", "sensitivity", "integrity"
]
DIMENSIONS: tuple[Dimension, ...] = (
    "structure",
    "length",
    "consistency",
    "metadata",
    "readability",
    "sensitivity",
    "integrity",
)

Grade = Literal["A", "B", "C", "D", "E"]
Decision = Literal["ready", "review", "blocked"]
DECISIONS: tuple[Decision, ...] = ("ready", "review", "blocked")


@dataclass(frozen=True, slots=True)
class Location:
    """Where a finding is. Pages and lines from 1; block and character offsets from 0."""

    page: int | None = None
    line: int | None = None
    heading: str | None = None
    """The nearest heading above."""
    block: int | None = None
    start: int | None = None
    """Offsets in the text of the block; `end` is exclusive."""
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place, with evidence, in the language of the run."""

    rule: str
    code: str
    dimension: Dimension
    severity: Severity
    weight: int
    """Impact × likelihood, from 1 to 25."""
    message: str
    fix: str
    evidence: str
    """A short quotation, personal data masked; empty when there is nothing to quote."""
    location: Location
    data: dict[str, Any]
    """Measured values, and `kind` where a rule knows several."""
    fingerprint: str
    """The same for the same problem after pages moved or the file was renamed."""
    suppressed: str | None = None
    """The reason, when somebody accepted the finding."""

    @property
    def blocking(self) -> bool:
        """Forbids ingestion whatever the score."""
        return bool(self.data.get("blocking")) and self.suppressed is None


@dataclass(frozen=True, slots=True)
class Identity:
    """Who stands behind a document, as read from every place that states it."""

    title: str | None = None
    owner: str | None = None
    version: str | None = None
    date: str | None = None
    """ISO 8601, as precise as the document is: `2025`, `2025-03` or `2025-03-01`."""
    status: str | None = None
    audience: str | None = None
    review_by: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes of a document; `readability` from 0 (hardest) to 100, None under 30 words."""

    pages: int | None = None
    words: int = 0
    tokens: int = 0
    sentences: int = 0
    readability: float | None = None


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What was found in one document. Scores from 0 to 100."""

    path: str
    sha256: str | None
    format: str | None
    bytes: int | None
    language: str | None
    identity: Identity
    metrics: Metrics
    score: int
    grade: Grade
    decision: Decision
    dimensions: dict[Dimension, int]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Documents with the same content. Similarity from 0 to 1.

    `contained`: the part, then the longer document that holds it; similarity is the share of the
    part that is found there.
    """

    kind: Literal["exact", "near", "format", "contained"]
    documents: tuple[str, ...]
    similarity: float


@dataclass(frozen=True, slots=True)
class Family:
    """Versions of one document, oldest first; `current` is None when nothing decides."""

    documents: tuple[str, ...]
    current: str | None
    because: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a conflict."""

    document: str
    value: str
    evidence: str
    location: Location
    date: str | None = None
    """That of the document, ISO 8601."""


ConflictKind = Literal[
    "amount",
    "percentage",
    "date",
    "duration",
    "threshold",
    "phone",
    "email",
    "address",
    "hours",
    "reference",
]
Confidence = Literal["high", "medium"]
"""High when the sentences are the same but for their values, medium when nearly so."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more documents that state different values for one subject."""

    kind: ConflictKind
    subject: str
    statements: tuple[Statement, ...]
    confidence: Confidence = "high"
    current: str | None = None
    """The document to believe, when these are versions and one of them is known to be current."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The corpus as a whole; the score is the mean, and never the whole story."""

    score: int | None
    documents: int
    decisions: dict[Decision, int]
    duplicates: tuple[Duplicate, ...] = ()
    families: tuple[Family, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    stale: tuple[str, ...] = ()
    """Decisions of `[consistency]` to look at again, one sentence each."""


@dataclass(frozen=True, slots=True)
class Tool:
    """What made the report; `ruleset` is the SHA-256 of the rules and settings in force."""

    name: str
    version: str
    ruleset: str
    profile: str


@dataclass(frozen=True, slots=True)
class Gate:
    """What turns results into an exit code.

    `failed` holds one sentence each, that starts with the name of the gate: `fail-on: …`,
    `fail-under: …`, or `incomplete: …` when a document or a check could not be dealt with.
    """

    passed: bool
    failed: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 passed, 1 a gate failed, 3 the run is incomplete (wins over 1)."""
        if any(sentence.startswith("incomplete:") for sentence in self.failed):
            return 3
        return 0 if self.passed else 1


@dataclass(frozen=True, slots=True)
class CorpusReport:
    """The result document. Documents are sorted by path."""

    schema: Literal["doclint/result/1"]
    tool: Tool
    documents: tuple[DocumentReport, ...]
    corpus: Corpus
    gate: Gate
