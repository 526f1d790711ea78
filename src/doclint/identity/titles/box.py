"""The title in the box at the top of a procedure or a form: beside or below what the document is,
`MODE OPÉRATOIRE | Nettoyage des véhicules`, or behind it in one cell, `PROCÉDURE Achats`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.document import Document
from doclint.identity.kinds.words import KINDS, kind_of
from doclint.identity.labelled import is_labelled
from doclint.identity.labels import table_word
from doclint.identity.lines import cover_blocks
from doclint.identity.model import Reading
from doclint.identity.titles.words import is_only_a_kind, share_of
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, tidy

_SHARE = 0.8
"""Share of a cover's trust: less than that of a first heading."""
_MOST_ROWS = 8
_LONGEST = 150


def box_readings(document: Document) -> Iterator[Reading]:
    """The title and the kind that a small table states, where it is the first block of all."""
    for index, block in cover_blocks(document):
        if block.kind == "table" and 0 < len(block.rows) <= _MOST_ROWS:
            title, said = _title(block.rows)
            kind = kind_of(said)
            if title:
                trust = round(confidence("cover") * _SHARE, 3)
                yield Reading(
                    "title", title, folded(title), "cover", index, "box", confidence=trust
                )
            if title and kind:
                trust = confidence("cover", "within")
                yield Reading(
                    "kind", said, kind, "cover", index, wording="within", confidence=trust
                )
        return


def _title(rows: Sequence[Sequence[str]]) -> tuple[str, str]:
    """The title and the words that say what the document is; both empty without any."""
    for row, below in zip(rows, [*rows[1:], ()], strict=True):
        for at, cell in enumerate(row):
            said = tidy(cell[:_LONGEST])
            if said and _says_kind(said):
                beside = [*row[at + 1 : at + 2], *below[at : at + 1]]
                title = next((tidy(text) for text in beside if _can_be(text)), "")
                return title, said
            first = said.split(" ")[0]
            if first.isupper() and folded(first) in KINDS and not said.isupper() and _can_be(said):
                return said, said
    return "", ""


def _says_kind(said: str) -> bool:
    """`FORMULAIRE`, `Mode opératoire`, `Procédure`; `Lettre` and `Plan` may head a column."""
    return is_only_a_kind(said) and (
        said.isupper() or " " in said or kind_of(said) in ("procedure", "work-instruction")
    )


def _can_be(cell: str) -> bool:
    text = tidy(cell[: _LONGEST + 1])
    return (
        2 < len(text) <= _LONGEST
        and " " in text
        and table_word(text) is None
        and not is_labelled(text)
        and share_of(text, 1) == 1
    )
