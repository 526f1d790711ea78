"""Rule internal-contradiction: what one document says twice, in two ways that cannot both be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate

from doclint.analysis import Analysis
from doclint.checks.contradictions.spelled import disagreeing
from doclint.checks.contradictions.totals import wrong_total
from doclint.checks.contradictions.weekdays import wrong_days
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule
from doclint.text import Text, escaped

CONTEXT = 70
"""Characters shown around what disagrees."""


def internal_contradiction(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each number, date or total that contradicts what stands beside it.

    `data`: `kind` (number, weekday, total), `value` and `other` as written, and for a total the
    `sum`, the `column` and the `difference`.
    """
    places = _Places(analysis)
    for said in disagreeing(analysis.text):
        yield rule.finding(
            places.location(said.start, said.end),
            places.around(said.start, said.end),
            kind="number",
            value=said.words,
            other=said.figure,
        )
    for day in wrong_days(analysis.text):
        yield rule.finding(
            places.location(day.start, day.end),
            places.around(day.start, day.end),
            kind="weekday",
            value=day.written,
            other=day.right,
        )
    guessed = analysis.document.format == "pdf"
    for index, block in analysis.body:
        total = wrong_total(block.rows, guessed) if block.kind == "table" else None
        if total:
            yield rule.finding(
                analysis.location(index),
                " | ".join(block.rows[-1]),
                kind="total",
                value=total.written,
                other=_written(total.sum),
                column=total.column,
                where=Text(
                    fr=f" (colonne « {escaped(total.column)} »)",
                    en=f" (column “{escaped(total.column)}”)",
                )
                if total.column
                else Text("", ""),
                difference=_written(abs(total.sum - total.total)),
            )


class _Places:
    """From an offset in the words of the body to its block."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._starts: list[int] = []

    def location(self, start: int, end: int) -> Location:
        """The block that holds the characters, and where in it."""
        rank, begins = self._block(start)
        index, _ = self._analysis.body[rank]
        return self._analysis.location(index, start - begins, end - begins)

    def around(self, start: int, end: int) -> str:
        """The words with those around them, of one block."""
        rank, begins = self._block(start)
        text = self._analysis.body[rank][1].text
        first, last = max(0, start - begins - CONTEXT), end - begins + CONTEXT
        before, after = text[first : start - begins], text[end - begins : last]
        if first:
            before = "…" + before.partition(" ")[2]
        if last < len(text):
            after = after.rpartition(" ")[0] + "…"
        return before + text[start - begins : end - begins] + after

    def _block(self, start: int) -> tuple[int, int]:
        if not self._starts:
            lengths = (len(block.text) + 1 for _, block in self._analysis.body)
            self._starts = list(accumulate(lengths, initial=0))
        rank = bisect_right(self._starts, start) - 1
        return rank, self._starts[rank]


def _written(value: Decimal) -> Text:
    """`1234.50` as people write it in each language."""
    plain = f"{value:,f}"
    french = plain.replace(",", "\u202f").replace(".", ",")
    return Text(french, plain)
