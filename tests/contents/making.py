"""Documents in which tests look for tables of contents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from doclint.contents import Span, find_contents
from doclint.document import Block, Document, Format

TITLES = ("Objet du règlement", "Inscription à la cantine", "Tarifs des repas", "Menus et régimes",
          "Absences", "Santé des enfants")  # fmt: skip
PROSE = (
    "Les familles remettent le dossier complet au service de l'éducation avant la rentrée. "
    "Le service répond dans le mois et garde une copie du dossier pendant un an."
)


def body(titles: Sequence[str] = TITLES, page: int | None = None) -> list[Block]:
    """The text itself: each title as a heading, with a paragraph under it."""
    blocks = []
    for rank, title in enumerate(titles):
        here = None if page is None else page + rank
        blocks.append(Block("heading", f"{rank + 1}. {title}", level=1, page=here))
        blocks.append(Block("paragraph", PROSE, page=here))
    return blocks


def lines(texts: Iterable[str], page: int | None = None) -> list[Block]:
    """One paragraph a line."""
    return [Block("paragraph", text, page=page) for text in texts]


def spans(blocks: Iterable[Block], format: Format = "docx", **facts: Any) -> tuple[Span, ...]:
    """The tables of contents of a document made of these blocks."""
    return find_contents(Document(f"note.{format}", format, blocks=tuple(blocks), **facts))


def only(blocks: Iterable[Block], format: Format = "docx", **facts: Any) -> Span:
    """The one table of contents of a document."""
    (span,) = spans(blocks, format, **facts)
    return span
