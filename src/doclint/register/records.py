"""What a register says of each document, whatever file it is written to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from doclint.findings import Decision, Grade
from doclint.identity.model import Field
from doclint.text import Text

Change = Literal["new", "changed", "moved", "gone"]
CHANGE_NAMES: Mapping[Change, Text] = {
    "new": Text("nouveau", "new"),
    "changed": Text("modifié", "changed"),
    "moved": Text("déplacé (avant : {before})", "moved (before: {before})"),
    "gone": Text("disparu", "gone"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One document, as this run sees it."""

    path: str
    """From the folder of the register."""
    sha256: str | None
    stated: Mapping[Field, str]
    score: int
    grade: Grade
    decision: Decision
    first: str
    """What to do first, empty when there is nothing to do."""
    contact: str = ""
    """The e-mail of the service, from the directory of the institution."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the register says of one document."""

    entry: Entry
    values: Mapping[Field, str]
    """People's where they filled in, else the document's; as `Entry.stated` writes them."""
    change: Change | None = None
    before: str = ""
    """The path it had, when it was moved."""
    to_check: tuple[tuple[Field, str], ...] = ()
    """Fields of which the document says something else than people did, and what it says."""
