"""What is compared: the headings, sentences and table rows of a document, and their keys.

Two units with one key say the same. The key leaves out what a change of format changes: blanks,
case, accents, quotation marks, hyphens within words, the marker of a list item, the signs at the
end. It keeps what changes the meaning: commas, `<`, the sign of `-18`, the dot of `2.0`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from doclint.analysis import Analysis
from doclint.corpus.compare.values import Wording, read_wording
from doclint.identity.wording import folded

UnitKind = Literal["heading", "sentence", "row", "note"]

_LEVELS = r"\d{1,3}(?:\.\d{1,3}){0,4}"
_MARKER = re.compile(
    rf"""
    (?:
      [•●▪■◦‣➢➔→✓*·o–—-]\s+(?!\d)
    | \(?(?:{_LEVELS}|[ivxl]{{1,6}}|[a-k])\s?[.)°](?:\s?[–—-])?\s+
    | {_LEVELS}\s?[–—-]\s+(?!\d)
    | (?:article|chapitre|titre|partie|section|annexe|chapter|part|appendix)\s+
      (?:{_LEVELS}|[ivxl]{{1,6}}|[a-k])\s?[.:–—-]\s+
    )+(?=\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The number or the bullet of a list item or of an article: another one is no change."""
_BARE = re.compile(r"(?:\d{1,3}(?P<deep>(?:\.\d{1,3}){1,4})?|[IVXL]{1,7})\s+")
"""A number without a sign after it: `2 Horaires`, `2.1 Horaires`."""

_DROPPED = re.compile("[«»\"“”„'’‘`*_|\\\\~\u00ad\u200b-\u200d\ufeff·•●▪■◦‣\ue000-\uf8ff]+")
"""The last ones are the bullets of symbol fonts."""
_DASHES = re.compile("[‐‑‒–—−]")
_CELLS = re.compile(r"(?<=\d)\t(?=\d)")
_DECIMAL = re.compile(r"(?<=\d) ?[.,](?=\d)")
_RANGE = re.compile(r"(?<=\d) ?- ?(?=\d)")
_HYPHEN = re.compile(r"-(?!\d)|(?<=[^\W\d_])-")
_ENDS = ".;:,!"
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, eq=False)
class Unit:
    """One heading, one sentence, or one row of a table."""

    text: str
    kind: UnitKind
    level: int | None
    """Of a heading."""
    page: int | None
    line: int | None

    @property
    def is_heading(self) -> bool:
        """True for a heading."""
        return self.kind == "heading"

    @cached_property
    def said(self) -> str:
        """The text without its number or bullet."""
        if self.kind == "row":
            return self.text
        said = self.text.strip()
        marker = _MARKER.match(said)
        said = said[marker.end() :] if marker else said
        bare = _BARE.match(said)
        if bare and self.kind == "note":
            return said[bare.end() :]
        if bare and said[bare.end() : bare.end() + 1].isupper():
            return said[bare.end() :] if self.is_heading or bare["deep"] else said
        return said

    @cached_property
    def joint(self) -> str:
        """The whole text, to be joined with what comes before."""
        return compact(self.text)

    @cached_property
    def opening(self) -> str:
        """The text without its number or bullet, to be joined with what follows."""
        return compact(self.said)

    @cached_property
    def key(self) -> str:
        """What is the same for the same statement."""
        return without_end(self.opening)

    @cached_property
    def wording(self) -> Wording:
        """Its words and its values."""
        return read_wording(self.said)

    @cached_property
    def value_key(self) -> str:
        """As `key`, with each value as it is compared: `1 000` and `1000` are one."""
        return without_end(compact(self.wording.plain))


def compact(text: str) -> str:
    """The signs of a text that matter, without blanks: see the module."""
    plain = _DROPPED.sub("", text)
    if "\t" in plain:
        plain = _CELLS.sub("_", plain)  # the figures of two cells are two numbers
    plain = folded(_DASHES.sub("-", plain))
    if _FIGURE.search(plain):
        plain = _RANGE.sub("-", _DECIMAL.sub(".", plain))
    if "-" in plain:
        plain = _HYPHEN.sub("", plain)
    return plain.replace(" ", "")


def without_end(key: str) -> str:
    """A compact text without the signs at its end, unless nothing else is left."""
    return key.rstrip(_ENDS) or key


def units_of(analysis: Analysis) -> list[Unit]:
    """The units of a document in reading order, tables of contents left out."""
    said = [(sentence.block, sentence.text) for sentence in analysis.sentences]
    said += _others(analysis)
    found = []
    for index, text in sorted(said, key=lambda item: item[0]):
        if any(sign.isalnum() for sign in text):
            block = analysis.document.blocks[index]
            kind = _KINDS.get(block.kind, "sentence")
            found.append(Unit(text, kind, block.level, block.page, block.line))
    return found


_KINDS: dict[str, UnitKind] = {
    "heading": "heading",
    "table": "row",
    "footnote": "note",
}


def _others(analysis: Analysis) -> Iterator[tuple[int, str]]:
    """Headings, rows, captions and footnotes: what `Analysis.sentences` leaves out."""
    columns: set[str] = set()
    for index, block in enumerate(analysis.document.blocks):
        if index in analysis.contents_blocks or block.role is not None:
            continue
        if block.kind in ("heading", "caption", "footnote"):
            yield index, block.text
        elif block.kind == "table":
            first, *others = block.text.split("\n")
            # A table that goes on over the page says the names of its columns again.
            for row in others if first in columns else (first, *others):
                yield index, row
            columns.add(first)
        if block.kind == "heading":
            columns.clear()
