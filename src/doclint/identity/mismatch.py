"""Do the places of a document agree on its version and its date?

Only values that a person wrote are compared, and only like with like: `V2` agrees with `2.1`
(less precise), `2024` says nothing of `1.3` (another way of numbering), and two dates agree up
to 60 days, since a text is written, approved and filed on different days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import combinations

from doclint.identity.model import IdentityReadings, Place, Reading
from doclint.identity.trust import EXPLICIT
from doclint.identity.versions import version_key

_COMPARED_DATES = 0.6
"""Dates met inside a sentence or a title are often of what it speaks of."""
_ANNOUNCED = 0.7
"""From here on a label, or nothing but the value, says that this is the document's own."""

Agree = Callable[[Reading, Reading], bool]


def version_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """One reading for each place whose version contradicts another place's; empty if none."""
    stated = (r for r in readings.of("version") if r.confidence >= EXPLICIT)
    return _contradictions(stated, _same_version)


def date_mismatch(readings: IdentityReadings, tolerance: int) -> tuple[Reading, ...]:
    """The same for dates more than `tolerance` days apart."""
    stated = (r for r in readings.of("date") if r.confidence >= _COMPARED_DATES)
    return _contradictions(stated, lambda first, second: _close(first, second, tolerance))


def _contradictions(stated: Iterable[Reading], agree: Agree) -> tuple[Reading, ...]:
    """The best reading of each place that agrees with no reading of some other place."""
    places: dict[tuple[Place, bool], list[Reading]] = {}
    for reading in stated:
        places.setdefault((reading.place, reading.detail == "history"), []).append(reading)
    found: dict[Reading, None] = {}
    for first, second in combinations(places.values(), 2):
        if not any(agree(one, other) for one in first for other in second):
            found |= {first[0]: None, second[0]: None}
    return tuple(found)


def _same_version(first: Reading, second: Reading) -> bool:
    """True when both may be the same version, or are not comparable."""
    one, other = version_key(first.normalised), version_key(second.normalised)
    if _scheme(one) != _scheme(other):
        return True
    inside = first.confidence < _ANNOUNCED or second.confidence < _ANNOUNCED
    named = "file-name" in (first.place, second.place)
    if inside and not named and len(one) != len(other):
        return True
    return all(left == right for left, right in zip(one, other, strict=False)) or (
        set(one) <= set(other) or set(other) <= set(one)
    )


def _scheme(key: tuple[tuple[int, str], ...]) -> str:
    number, letter = key[0] if key else (0, "")
    return "letter" if letter else "year" if number >= 1900 else "number"


def _close(first: Reading, second: Reading, tolerance: int) -> bool:
    (start, end), (other_start, other_end) = _span(first.normalised), _span(second.normalised)
    gap = max(start, other_start) - min(end, other_end)
    return gap <= timedelta(days=tolerance)


def _span(iso: str) -> tuple[date, date]:
    """The first and the last day of a date as precise as a year, a month or a day."""
    parts = [int(part) for part in iso.split("-")]
    start = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return start, start
    if len(parts) == 2:
        following = date(start.year + start.month // 12, start.month % 12 + 1, 1)
        return start, following - timedelta(days=1)
    return start, date(start.year, 12, 31)
