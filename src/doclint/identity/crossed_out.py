"""A document without the words that are struck out: `Projet | ~~Validé~~` states a draft.

Machines read struck words as valid (rule struck-text says so); people read the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from doclint.document import Block, Document, Struck

_MOST = 500
"""Struck runs that are looked at: who strikes more has struck chapters, not a status."""


def without_struck(document: Document) -> Document:
    """The same blocks, at the same places, without their struck words."""
    if not document.struck:
        return document
    of_block: defaultdict[int, list[Struck]] = defaultdict(list)
    for one in document.struck[:_MOST]:
        if one.block is not None and one.text.strip():
            of_block[one.block].append(one)
    blocks = list(document.blocks)
    for index, struck in of_block.items():
        blocks[index] = _cleared(blocks[index], struck)
    return replace(document, blocks=tuple(blocks))


def _cleared(block: Block, struck: Sequence[Struck]) -> Block:
    return replace(
        block,
        text=_without(block.text, struck),
        rows=tuple(tuple(_without(cell, struck) for cell in row) for row in block.rows),
        lines=tuple(_without_words(line, struck) for line in block.lines),
    )


def _without(text: str, struck: Sequence[Struck]) -> str:
    """A text without what is struck in it, found by the words around."""
    spans = []
    for one in struck:
        at = text.find(one.before + one.text + one.after)
        if at >= 0:
            spans.append((at + len(one.before), at + len(one.before) + len(one.text)))
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text


def _without_words(line: str, struck: Sequence[Struck]) -> str:
    """A laid out line, which may not hold the words around."""
    for one in struck:
        line = line.replace(one.text, "", 1)
    return line
