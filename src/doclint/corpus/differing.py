"""Whether values that stand for one another contradict.

A date may be another day of something that comes back, that of the document itself or of an act
that it cites, or of another year; another threshold with another value may be another case. Nothing
is said of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from doclint.corpus.facts import Stated, Value

_OWN_DATE = re.compile(
    r"\b(?:mise?s? a jour|version|modifi\w*|derniere|publi\w*|edition|revision|imprime|"
    r"fait (?:a|le)|valables?|applicables?|en vigueur|vu|considerant|seance|reunion|updated|"
    r"effective|issued)\b"
    r"|\bdates? (?:de|du|d|of)\b[^⟦]{0,40}⟦date⟧"
    r"|\b(?:loi|decret|arrete|deliberation|ordonnance|directive|circulaire|avenant|decision|statuts|"
    r"convention|contrat|jugement)\b[^⟦]{0,40}⟦date⟧"
)
"""Sentences whose date is that of the document, of a meeting or of an act that is cited."""


def differing(statements: Sequence[Stated]) -> list[int]:
    """Positions of the values that contradict one another, empty when none does.

    The statements say the same thing: their values are of the same kinds, in the same order.
    """
    values = [stated.values for stated in statements]
    slots = [slot for slot, of_slot in enumerate(zip(*values, strict=True)) if _differ(of_slot)]
    kinds = [values[0][slot].kind for slot in slots]
    if "threshold" in kinds and set(kinds) != {"threshold"}:
        return []  # another case: so much for so many
    dates = [slot for slot in slots if values[0][slot].kind == "date"]
    if dates and (len(slots) > 1 or _OWN_DATE.search(statements[0].mask)):
        return []  # another day or period, or the date of the document itself
    if any(_other_year(values[rank][slot] for rank in range(len(values))) for slot in dates):
        return []
    return slots


def _differ(values: Sequence[Value]) -> bool:
    if values[0].kind == "threshold" and len({_unit(value) for value in values}) > 1:
        return False  # seats and people, square and cubic metres
    if values[0].kind != "date":
        return len({value.normalised for value in values}) > 1
    first, *others = sorted((value.normalised for value in values), key=len)
    return any(not _same_day(first, other) for other in others)


def _unit(value: Value) -> str:
    return value.normalised.partition(" ")[2]


def _other_year(dates: Iterable[Value]) -> bool:
    """True when two dates are of two years: each may be right in its time."""
    return len({date.normalised[:4] for date in dates if date.normalised[:2] != "--"}) > 1


def _same_day(one: str, other: str) -> bool:
    """True when one date may be the other, written with less precision."""
    if one.startswith("--") != other.startswith("--"):
        return one[-5:] == other[-5:] or (len(one) == 7 and one[-2:] == other[2:4])
    return other.startswith(one)
