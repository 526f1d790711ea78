"""Rule complex-table: tables that lose their sense once they are cut into pieces.

PDFs are not looked at: where their tables begin and end, and what is merged, is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from doclint.analysis import Analysis
from doclint.checks.pages import page_list
from doclint.document import Block
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

FEWEST_ROWS = 4
"""Rows of a table that can be said to lack the names of its columns."""
FEWEST_COLUMNS = 3
"""Of two columns the first names the second: a cut row is still understood."""
COLUMN = 300
"""Characters of a cell that is a column of text: several sentences."""
MOST_ROWS_OF_LAYOUT = 2
NUMERIC = 0.8
"""Share of the cells of a column that makes it one of figures."""

Cells = Sequence[Sequence[str]]

_FIGURE = re.compile(
    r"(?!(?:19|20)\d\d$)[-+−]?\d[\d.,   ]{0,20} ?"
    r"(?:€|\$|£|%|k€|m²|m|km|kg|h|euros?|ans?|jours?|mois|years?|days?|months?)?",
    re.IGNORECASE,
)
"""A quantity; a year may well name a column."""


def complex_table(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding of each kind, at the worst table.

    `data`: `kind` (merged, long, no-header, layout), `count` of tables, `pages` (from 1, where
    known), and of the worst one `rows`, `columns`, `characters`, `merged` cells and
    the `chunks` that hold a part of it.
    """
    if analysis.document.format == "pdf":
        return
    tables = [
        (index, block)
        for index, block in analysis.body
        if block.kind == "table" and block.role is None and index not in analysis.contents_blocks
    ]
    if not tables:
        return
    most_merged, longest = int(rule.params["max_merged"]), int(rule.params["max_characters"])
    kinds: dict[str, Callable[[Block], int]] = {
        "merged": lambda table: table.merged if table.merged > most_merged else 0,
        "long": lambda table: _length(table) if _length(table) > longest else 0,
        "no-header": lambda table: _lacks_header(table.rows),
        "layout": lambda table: _is_layout(table.rows),
    }
    for kind, badness in kinds.items():
        worst = [(badness(block), -index, block) for index, block in tables]
        worst = [found for found in worst if found[0]]
        if worst:
            yield _finding(analysis, rule, kind, worst)


def _finding(
    analysis: Analysis, rule: ActiveRule, kind: str, found: list[tuple[int, int, Block]]
) -> Finding:
    _, place, table = max(found, key=lambda one: one[:2])
    pages = sorted({block.page for _, _, block in found if block.page is not None})
    said = page_list(pages)
    return rule.finding(
        analysis.location(-place),
        " | ".join(cell for row in table.rows[:2] for cell in row if cell),
        kind=kind,
        count=len(found),
        pages=pages,
        where=Text(f" {said.fr.rstrip('…')}.", f" {said.en.rstrip('…')}.")
        if pages
        else Text("", ""),
        rows=len(table.rows),
        columns=_columns(table.rows),
        characters=len(table.text),
        chunks=analysis.chunks_with((-place,)),
        merged=table.merged,
    )


def _columns(rows: Cells) -> int:
    return max(map(len, rows), default=0)


def _length(table: Block) -> int:
    """Characters of a table whose later rows need the names of the columns, else 0."""
    needing = len(table.rows) >= FEWEST_ROWS and _columns(table.rows) >= FEWEST_COLUMNS
    return len(table.text) if needing else 0


def _lacks_header(rows: Cells) -> bool:
    """Whether the first row holds figures where the rows below do: it is a row like them."""
    width = _columns(rows)
    if len(rows) < FEWEST_ROWS or width < FEWEST_COLUMNS:
        return False
    if len(rows[0]) < width or not all(rows[0]):
        return False
    full = [row for row in rows if len(row) == width]
    return any(
        _FIGURE.fullmatch(rows[0][column]) is not None
        and sum(_FIGURE.fullmatch(row[column]) is not None for row in full) >= NUMERIC * len(rows)
        for column in range(1, width)
    )


def _is_layout(rows: Cells) -> bool:
    """Whether texts stand side by side in a table that holds nothing else."""
    return len(rows) <= MOST_ROWS_OF_LAYOUT and any(
        sum(len(cell) >= COLUMN for cell in row) >= 2 for row in rows
    )
