"""What a run depends on besides the documents and the rules, and what can be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from doclint.findings import Severity
from doclint.text import Language, Text

FailOn = Literal["error", "warning", "info", "never"]

DEFAULT_EXCLUDE = (
    ".*",
    "~$*",
    "Thumbs.db",
    "desktop.ini",
    "__MACOSX/",
    "node_modules/",
    "doclint.toml",
)
"""Files that people never mean: hidden ones, locks of word processors, remains of systems."""


class SettingsError(Exception):
    """A setting that cannot be followed: what is wrong, where, and what to write instead."""

    def __init__(self, what: Text, file: Path | None = None, line: int | None = None) -> None:
        super().__init__(what.en)
        self.what = what
        self.file = file
        self.line = line

    def render(self, language: Language) -> str:
        """`FILE:LINE: what is wrong`, in one language."""
        place = f"{self.file}:{self.line or 1}: " if self.file else ""
        return place + self.what.render(language)


class KeyedError(SettingsError):
    """A SettingsError about one key: its line is looked up where the text is at hand."""

    def __init__(self, key: str, what: Text, file: Path | None) -> None:
        super().__init__(what, file)
        self.key = key


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What `[rules.NAME]` changes: the severity, and any parameters by name."""

    severity: Severity | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


DEFAULT_KIND = "default"
"""What holds for the kinds of documents that a table of `[identity]` does not name."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What `[identity]` states; empty without it."""

    owners: Path | None = None
    """The directory of services: service, e-mail."""
    register: Path | None = None
    """The register of the documents."""
    naming: str = ""
    """The pattern of file names: `{theme}_{type}_{author}_{date}_{version}`."""
    review_every: Mapping[str, int] = field(default_factory=dict)
    """Months between two reviews, by kind of document as written, or `default`."""
    statuses: tuple[str, ...] = ()
    """The only statuses allowed."""
    audiences: tuple[str, ...] = ()
    """The only audiences allowed."""
    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields asked for, by kind of document as written, or `default`."""


Verdict = Literal["not-versions", "not-a-conflict", "current"]


@dataclass(frozen=True, slots=True)
class Settlement:
    """One decision of `[[consistency.settled]]`."""

    documents: tuple[str, ...]
    """Paths or patterns, compared with the end of each path."""
    verdict: Verdict
    reason: str
    date: str
    """The day of the decision (ISO 8601)."""
    current: str = ""
    """The one of the documents to keep; of the verdict `current` only."""
    subject: str = ""
    """Words of the subject of the only conflicts meant; all when empty. Of `not-a-conflict`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run depends on besides the documents and the rules."""

    profile: str = "standard"
    select: tuple[str, ...] = ()
    """The only rules to apply, instead of the profile: names, codes, beginnings of codes,
    dimensions, profiles."""
    ignore: tuple[str, ...] = ()
    """Rules taken away; wins over `select`."""
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pattern of paths, as in .gitignore → rules ignored there."""
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    rule_folders: tuple[Path, ...] = ()
    fail_on: FailOn = "error"
    """The gate fails on a finding of this severity or graver."""
    fail_under: int | None = None
    """The gate fails when a document scores less, from 0 to 100."""
    exclude: tuple[str, ...] = ()
    """Patterns as in .gitignore, beside those that are always left out."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """What `[limits]` changes, by name: see engine/limits.py."""
    identity: Policy = field(default_factory=Policy)
    """What `[identity]` asks of documents."""
    settled: tuple[Settlement, ...] = ()
    """What `[consistency]` says that people decided."""
    ignore_names: bool = False
    """Documents are compared by their content alone: names of files and folders tell nothing."""
    lang: Language | None = None
    file: Path | None = None
    """The settings file that was read."""
