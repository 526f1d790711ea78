"""May two values both be right? Versions, dates and statuses of one document, compared in pairs.

Like is compared with like: `V2` agrees with `2.1` (less precise), `2024` says nothing of `1.3`
(another way of numbering), and two dates agree up to 60 days, since a text is written, approved
and filed on different days.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from doclint.identity.model import Reading, Wording
from doclint.identity.versions import version_key

_ANNOUNCED: frozenset[Wording] = frozenset({"labelled", "history", "history-lines"})
_UNFINISHED, _FINISHED = frozenset({"draft"}), frozenset({"validated", "in-force"})


def versions_agree(one: Reading, other: Reading) -> bool | None:
    """Whether both may be the same version; None when they cannot be compared."""
    first, second = version_key(one.normalised), version_key(other.normalised)
    if _scheme(first) != _scheme(second) or _perhaps_cut(one, first, other, second):
        return None
    # Without a label, `(Version 5)` under `14.0` is rather the version of what is described, and
    # so is the one in the title of a presentation (`Lancement du standard V3`).
    announced = {one.wording, other.wording} <= _ANNOUNCED or (
        "file-name" in (one.place, other.place)
        and ("cover", "within") not in ((one.place, one.wording), (other.place, other.wording))
    )
    if not announced and _numbers(one) != _numbers(other):
        return None
    if all(a == b for a, b in zip(_as_written(one), _as_written(other), strict=False)):
        return True
    # `2025-03` is the second half of `2021-10 rev. 2025-03`; `1` is no part of `2.1`.
    parts = set(first), set(second)
    return _scheme(first) == "year" and (parts[0] <= parts[1] or parts[1] <= parts[0])


def _as_written(reading: Reading) -> tuple[tuple[int, str], ...]:
    """The key with the zeros at its end, which were written: `2.0` is not `2.1`, `2` may be."""
    key = version_key(reading.normalised)
    return key + ((0, ""),) * (_numbers(reading) - len(key))


def _numbers(reading: Reading) -> int:
    return len(re.findall(r"\d+", reading.normalised))


def _perhaps_cut(one: Reading, first: object, other: Reading, second: object) -> bool:
    """True when the older value comes from the lines of a history whose end may be missing."""
    older = one if first < second else other  # type: ignore[operator]
    return older.wording == "history-lines"


def dates_agree(one: Reading, other: Reading, tolerance: int) -> bool | None:
    """Whether the dates are close enough, at the precision that both have; None: no comparing."""
    first, second = span(one.normalised), span(other.normalised)
    gap = max(first[0], second[0]) - min(first[1], second[1])
    if gap <= timedelta(days=tolerance):
        return True
    return None if _perhaps_cut(one, first, other, second) else False


def statuses_agree(one: Reading, other: Reading) -> bool | None:
    """False when one says that the text is being written and the other that it is done."""
    both = {one.normalised, other.normalised}
    return not (both & _UNFINISHED and both & _FINISHED)


def _scheme(key: tuple[tuple[int, str], ...]) -> str:
    number, letter = key[0] if key else (0, "")
    return "letter" if letter else "year" if number >= 1900 else "number"


def span(iso: str) -> tuple[date, date]:
    """The first and the last day of a date as precise as a year, a month or a day."""
    parts = [int(part) for part in iso.split("-")]
    start = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return start, start
    if len(parts) == 2:
        following = date(start.year + start.month // 12, start.month % 12 + 1, 1)
        return start, following - timedelta(days=1)
    return start, date(start.year, 12, 31)
