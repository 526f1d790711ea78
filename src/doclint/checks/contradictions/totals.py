"""A total that is not the sum of the column above it.

Only tables that are clearly sums are looked at: a last row called "Total", and above it nothing
but numbers. Where rows repeat a part of others ("dont", "solde"), or take something away, nobody
can tell what the total adds up, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

FEWEST = 3
"""Numbers of a column from which it is summed: of two, one may be a part of the other."""
MOST_OFF = Decimal("0.5")
"""Part of the total by which a sum may be off; further, they are not about the same thing."""
THOUSANDS = 1000
"""Whole numbers that make this much may be thousands or millions, rounded."""
MOST_PARTS = 20
"""Rows of which a number may be the sum."""

Cells = Sequence[Sequence[str]]

_TOTAL = re.compile(r"[\W_]{0,4}(?:grand )?(?:totaux|totals?)(?![^\W_])", re.IGNORECASE)
_SUBTOTAL = re.compile(r"(?<![^\W_])(?:sous[- ]?tota\w+|sub-?total\w*|tota\w+)", re.IGNORECASE)
_NO_SUM = re.compile(
    r"(?<![^\W_])(?:dont|y compris|compris|inclu\w*|hors|sauf|dedui\w*|d[ée]dui\w*|d[ée]duction|"
    r"remise|r[ée]duction|rabais|moins|solde|r[ée]sultat|report|exc[ée]dent|d[ée]ficit|"
    r"moyenne|m[ée]diane|cumul\w*|ensemble|recettes?|d[ée]penses?|actif|passif|including|of which|"
    r"discount|less|minus|balance|average|mean|median|net|tva|vat|dans)(?![^\W_])|%",
    re.IGNORECASE,
)
"""Words of a row that make it a part of another, or something to take away."""
_NO_ADDING = re.compile(
    r"%|€ ?/|(?<![^\W_])(?:taux|pourcent\w*|parts?|moyen\w*|unitaires?|p\.?u\.?|tarifs?|prix|"
    r"ann[ée]es?|dates?|n°|num[ée]ros?|coefficients?|ratios?|[âa]ges?|dur[ée]es?|[ée]volution|variation|indices?|"
    r"rang|score|note|moyenne|cumul\w*|rates?|percent\w*|shares?|average|mean|unit|price|years?|age|"
    r"index|rank|score|change|no|density|densit[ée])(?![^\W_])",
    re.IGNORECASE,
)
"""Words of the name of a column that is not there to be added up."""
_CELL = re.compile(
    r"(?P<sign>[-−–]?) ?[€$£]? ?(?P<number>\d[\d ., \u00a0\u202f']*?)"
    r" ?(?:€|\$|£|k€|m€|euros?|etp|h|ha|m²|km|t)?(?: ?(?:ht|ttc))?",
    re.IGNORECASE,
)
_NOTHING = frozenset({"", "-", "–", "—", "/"})
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
_GERMAN = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?[-/] ?\d{2,4})?")


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """One column: its name (empty when it has none), the total as written, and the sum."""

    column: str
    written: str
    total: Decimal
    sum: Decimal


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal
    decimals: int


def wrong_total(rows: Cells, guessed: bool = False) -> WrongTotal | None:
    """The one total of a table that its column does not add up to.

    When several are wrong, the table is no plain sum, and there is nothing to say.

    `guessed`: no file says where the rows are, as in a PDF; then another column must add up.
    """
    if len(rows) < FEWEST + 1 or not _TOTAL.match(_label(rows[-1])):
        return None
    header, *above, last = rows
    width = len(last)
    if any(len(row) != width for row in above):
        return None
    if _NO_SUM.search(_label(last)) or any(
        _SUBTOTAL.search(_label(row)) or _NO_SUM.search(_label(row)) for row in above
    ):
        return None
    names = header if len(header) == width else [""] * width
    right = 0
    wrong: list[WrongTotal] = []
    for column in range(1, width):
        cells = [row[column].strip() for row in above]
        verdict = _verdict(names[column].strip(), cells, last[column].strip())
        if verdict is True:
            right += 1
        elif verdict is not None:
            wrong.append(verdict)
    return wrong[0] if len(wrong) == 1 and (right or (_adds_alone(rows) and not guessed)) else None


def _label(row: Sequence[str]) -> str:
    return row[0].strip() if row else ""


def _adds_alone(rows: Cells) -> bool:
    """Whether a table with no other sum to confirm it is plain enough: a label and a number."""
    return len(rows[-1]) == 2 and all(_label(row) for row in rows[1:])


def _verdict(name: str, above: Sequence[str], last: str) -> WrongTotal | Literal[True] | None:
    """True for a right sum, None for a column that is no sum."""
    total = _number(last)
    if total is None or _NO_ADDING.search(name) or (_number(name) and not _YEAR.fullmatch(name)):
        return None
    numbers = []
    for cell in above:
        if cell in _NOTHING:
            continue
        number = _number(cell)
        if number is None:
            return None
        numbers.append(number)
    if len(numbers) < FEWEST:
        return None
    found = sum((number.value for number in numbers), Decimal(0))
    off = abs(found - total.value)
    if off == 0:
        return True
    rounded = [*numbers, total]
    rounding = sum((Decimal(1) / 2 / 10**number.decimals for number in rounded), Decimal(0))
    may_round = abs(found) >= THOUSANDS or any(number.decimals for number in rounded)
    if (may_round and off <= rounding) or off > MOST_OFF * abs(found):
        return None
    if _holds_its_own_sums([number.value for number in numbers]):
        return None
    return WrongTotal(name, last, total.value, found)


def _holds_its_own_sums(values: Sequence[Decimal]) -> bool:
    """True when a number is the sum of those just after or before it: a subtotal without a name."""
    for rank, value in enumerate(values):
        after = values[rank + 1 : rank + 1 + MOST_PARTS]
        before = values[max(0, rank - MOST_PARTS) : rank]
        for beside in (after, before[::-1]):
            running = Decimal(0)
            for count, number in enumerate(beside, 1):
                running += number
                if count > 1 and value and running == value:
                    return True
    return False


def _number(cell: str) -> _Number | None:
    match = _CELL.fullmatch(cell.strip())
    if match is None:
        return None
    written = match["number"].strip()
    if _GROUPED.fullmatch(written):
        bare = re.sub(r"[ \u00a0\u202f']", "", written).replace(",", ".")
    elif _ENGLISH.fullmatch(written) and ("." in written or written.count(",") > 1):
        bare = written.replace(",", "")
    elif _GERMAN.fullmatch(written) and ("," in written or written.count(".") > 1):
        bare = written.replace(".", "").replace(",", ".")
    else:
        return None  # `1,234` is a thousand or one and a bit: nobody can tell
    value = Decimal(bare)
    _, _, decimals = bare.partition(".")
    return _Number(-value if match["sign"] else value, len(decimals))
