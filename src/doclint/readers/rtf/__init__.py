"""RTF files, of every word processor of the last thirty years."""

from __future__ import annotations

from doclint.document import Document
from doclint.readers.draft import Draft
from doclint.readers.pieces import deliver, flatten, settle
from doclint.readers.rtf import destinations, formatting, properties
from doclint.readers.rtf.tokens import tokens
from doclint.readers.rtf.walk import Walk
from doclint.readers.source import Source


def read(source: Source) -> Document:
    """Reads an RTF file. Raises ReadError `nesting` for groups too deep."""
    draft = Draft()
    walk = Walk(draft)
    for module in (formatting, destinations, properties):
        walk.handlers.update(module.handlers(walk))
    for token in tokens(source.data):
        walk.read(token)
    pieces = list(flatten(walk.finish()))
    settle(pieces)
    deliver((p for p in walk.running if p.kind != "page-footer"), draft, paged=False)
    deliver([*pieces, *walk.notes], draft, paged=False)
    deliver((p for p in walk.running if p.kind == "page-footer"), draft, paged=False)
    return draft.document(
        source, "rtf", page_count=walk.page_count, declared_language=walk.language
    )
