"""What a reader gathers while it walks a file; `document` freezes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from doclint.document import (
    Block,
    ChangingDate,
    Comment,
    Document,
    Embedded,
    Format,
    Hidden,
    Image,
    Label,
    Page,
    Problem,
    Property,
    Reference,
    Revision,
    Struck,
)
from doclint.readers.source import Source

ReferenceKind = Literal["template", "image", "object", "data", "script"]

_REMOTE = re.compile(r"(?:https?:|ftp:|file:)?//|\\\\|file:", re.IGNORECASE)
"""An address, or a share of the local network."""


@dataclass(slots=True)
class Draft:
    """The parts of a document, in reading order. Empty blocks and values are left out."""

    blocks: list[Block] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    properties: list[Property] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    struck: list[Struck] = field(default_factory=list)
    changing_dates: list[ChangingDate] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    embedded: list[Embedded] = field(default_factory=list)
    references: dict[Reference, None] = field(default_factory=dict)
    """Each once, in order."""
    labels: list[Label] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _running: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, block: Block) -> int | None:
        """Keeps a block that has words; its index, None when it has none."""
        if not block.text.strip():
            return None
        self.blocks.append(block)
        return len(self.blocks) - 1

    def add_running(self, block: Block) -> int | None:
        """Keeps a header or footer once, and counts how often it is there; its index."""
        if block.page is not None:
            block = replace(block, on_pages=(block.page,))
        key = block.kind, block.text
        index = self._running.get(key)
        if index is not None:
            kept = self.blocks[index]
            pages = kept.on_pages + block.on_pages
            self.blocks[index] = replace(kept, on_pages=pages)
        elif (index := self.add(block)) is not None:
            self._running[key] = index
        return index

    @property
    def last(self) -> int | None:
        """Index of the last block: where something without words of its own is said to be."""
        return len(self.blocks) - 1 if self.blocks else None

    def set_property(self, place: str, name: str, value: str | None) -> None:
        """Keeps a metadata value, unless it is empty."""
        if value and (value := value.strip()):
            self.properties.append(Property(place, name, value))

    def add_reference(self, kind: ReferenceKind, target: str) -> None:
        """Notes, once, a picture, script … that showing the document would fetch."""
        if _REMOTE.match(target := target.strip()):
            self.references.setdefault(Reference(kind, target))

    def document(
        self,
        source: Source,
        kind: Format,
        *,
        page_count: int | None = None,
        declared_language: str | None = None,
    ) -> Document:
        """The frozen document."""
        return Document(
            path=source.path,
            format=kind,
            bytes=len(source.data),
            sha256=source.sha256,
            blocks=tuple(self.blocks),
            page_count=page_count,
            pages=tuple(self.pages),
            properties=tuple(self.properties),
            declared_language=declared_language,
            images=tuple(self.images),
            revisions=tuple(self.revisions),
            comments=tuple(self.comments),
            struck=tuple(self.struck),
            changing_dates=tuple(self.changing_dates),
            hidden=tuple(self.hidden),
            embedded=tuple(self.embedded),
            references=tuple(self.references),
            labels=tuple(self.labels),
            problems=tuple(self.problems),
        )
