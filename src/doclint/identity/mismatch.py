"""Do the places of a document agree on its version and its date?

Only values that a person wrote are compared, and only like with like: `V2` agrees with `2.1`
(less precise), `2024` says nothing of `1.3` (another way of numbering), and two dates agree up
to 60 days, since a text is written, approved and filed on different days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import combinations

from doclint.identity.model import IdentityReadings, Place, Reading, Wording
from doclint.identity.trust import EXPLICIT
from doclint.identity.versions import version_key

_ANNOUNCED: frozenset[Wording] = frozenset({"labelled", "history", "history-lines"})
_Span = tuple[date, date]
_Agree = Callable[[Reading, Reading], bool]


def version_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """One reading for each place whose version contradicts another place's; empty if none."""
    stated = (r for r in readings.of("version") if r.confidence >= EXPLICIT)
    return _contradictions(stated, _versions_agree)


def date_mismatch(readings: IdentityReadings, tolerance: int) -> tuple[Reading, ...]:
    """The same for dates more than `tolerance` days apart.

    A date inside a sentence or a title is often the day of what it speaks of: not compared.
    """
    stated = (r for r in readings.of("date") if r.confidence >= EXPLICIT and r.wording != "within")
    return _contradictions(stated, lambda one, other: _dates_agree(one, other, tolerance))


def _contradictions(stated: Iterable[Reading], agree: _Agree) -> tuple[Reading, ...]:
    """The best reading of each place that agrees with no reading of some other place."""
    places: dict[tuple[Place, bool], list[Reading]] = {}
    for reading in stated:
        places.setdefault((reading.place, "history" in reading.wording), []).append(reading)
    found: dict[Reading, None] = {}
    for first, second in combinations(places.values(), 2):
        if not any(agree(one, other) for one in first for other in second):
            found |= {first[0]: None, second[0]: None}
    return tuple(found)


def _versions_agree(one: Reading, other: Reading) -> bool:
    """True when both may be the same version, or cannot be compared."""
    first, second = version_key(one.normalised), version_key(other.normalised)
    if _scheme(first) != _scheme(second) or _perhaps_cut(one, first, other, second):
        return True
    # Without a label, `(Version 5)` under `14.0` is rather the version of what is described.
    announced = {one.wording, other.wording} <= _ANNOUNCED or "file-name" in (
        one.place,
        other.place,
    )
    if not announced and _numbers(one) != _numbers(other):
        return True
    same_start = all(a == b for a, b in zip(first, second, strict=False))
    return same_start or set(first) <= set(second) or set(second) <= set(first)


def _numbers(reading: Reading) -> int:
    return len(re.findall(r"\d+", reading.normalised))


def _perhaps_cut(one: Reading, first: object, other: Reading, second: object) -> bool:
    """True when the older value comes from the lines of a history whose end may be missing."""
    older = one if first < second else other  # type: ignore[operator]
    return older.wording == "history-lines"


def _dates_agree(one: Reading, other: Reading, tolerance: int) -> bool:
    """True when the dates are close enough, at the precision that both have."""
    first, second = _span(one.normalised), _span(other.normalised)
    gap = max(first[0], second[0]) - min(first[1], second[1])
    return gap <= timedelta(days=tolerance) or _perhaps_cut(one, first, other, second)


def _scheme(key: tuple[tuple[int, str], ...]) -> str:
    number, letter = key[0] if key else (0, "")
    return "letter" if letter else "year" if number >= 1900 else "number"


def _span(iso: str) -> _Span:
    """The first and the last day of a date as precise as a year, a month or a day."""
    parts = [int(part) for part in iso.split("-")]
    start = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return start, start
    if len(parts) == 2:
        following = date(start.year + start.month // 12, start.month % 12 + 1, 1)
        return start, following - timedelta(days=1)
    return start, date(start.year, 12, 31)
