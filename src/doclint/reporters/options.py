"""How a report is written: what the reader of it chose, never what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from doclint.text import Language, Text

if TYPE_CHECKING:
    from doclint.identity.owners.services import Service


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that all formats share; each takes what it needs."""

    language: Language = "fr"
    color: bool = False
    width: int = 80
    """Columns of the terminal."""
    verbosity: int = 0
    """-1 quiet: the verdict only; 0 the worst of each document; 1 everything, with the why."""
    titles: Mapping[str, Text] = field(default_factory=dict)
    """Name of a rule → what people call it."""
    whys: Mapping[str, Text] = field(default_factory=dict)
    """Name of a rule → why it matters (`-v`)."""
    directory: tuple[Service, ...] = ()
    """The services of the institution, to whom the report can be sent."""
