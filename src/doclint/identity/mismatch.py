"""Do the places of a document agree on its version, its date, its status and its title?

Only values that a person wrote are compared, and only like with like: `V2` agrees with `2.1`
(less precise), `2024` says nothing of `1.3` (another way of numbering), and two dates agree up
to 60 days, since a text is written, approved and filed on different days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from doclint.identity.model import Field, IdentityReadings, Place, Reading, Wording
from doclint.identity.title_apart import title_mismatch
from doclint.identity.trust import EXPLICIT
from doclint.identity.versions import version_key
from doclint.identity.wording import folded

Subject = Literal["version", "date", "status", "title", "file-name"]
"""What the places of a document disagree on; `file-name` is a provisional file's name, shown."""
_ANNOUNCED: frozenset[Wording] = frozenset({"labelled", "history", "history-lines"})
_RUNNING: frozenset[Place] = frozenset({"header", "footer"})
_TITLE_WORD = re.compile(r"[^\W\d_]{4,40}")
_LEAST_TITLE_WORDS = 2
"""Words of a running line besides its value, from which it names the document it runs through."""
_UNFINISHED, _FINISHED = frozenset({"draft"}), frozenset({"validated", "in-force"})
_Span = tuple[date, date]
_Agree = Callable[[Reading, Reading], bool]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """The readings of one subject that cannot all be right, the most trusted first."""

    subject: Subject
    readings: tuple[Reading, ...]


def mismatches(readings: IdentityReadings, tolerance: int) -> tuple[Mismatch, ...]:
    """All that the places of a document disagree on; `tolerance` is in days."""
    found: tuple[Mismatch, ...] = (
        Mismatch("version", version_mismatch(readings)),
        Mismatch("date", date_mismatch(readings, tolerance)),
        Mismatch("status", status_mismatch(readings)),
        Mismatch("title", title_mismatch(readings)),
    )
    return tuple(one for one in found if one.readings)


def version_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """One reading for each place whose version contradicts another place's; empty if none."""
    stated = [r for r in readings.of("version") if r.confidence >= EXPLICIT]
    left = _left_in_title(readings, "version", stated, stated, _versions_agree)
    return _once((*_contradictions(stated, _versions_agree), *left))


def date_mismatch(readings: IdentityReadings, tolerance: int) -> tuple[Reading, ...]:
    """The same for dates more than `tolerance` days apart.

    A date inside a sentence or a title is often the day of what it speaks of: not compared.
    """

    def agree(one: Reading, other: Reading) -> bool:
        return _dates_agree(one, other, tolerance)

    written = [r for r in readings.of("date") if r.confidence >= EXPLICIT]
    stated = [r for r in written if r.wording != "within"]
    left = _left_in_title(readings, "date", stated, written, agree)
    return _once((*_contradictions(stated, agree), *left))


def status_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """A draft at one place, validated or in force at another: one reading of each."""
    stated = [
        r for r in readings.of("status") if r.confidence >= EXPLICIT and r.wording != "within"
    ]
    return _contradictions(stated, _statuses_agree)


def _contradictions(stated: Iterable[Reading], agree: _Agree) -> tuple[Reading, ...]:
    """The best reading of each place that agrees with no reading of some other place.

    Running lines that only differ by their value (`Guide – v 12`, `Guide – v 13`) are places of
    their own: pages that kept the header of an earlier version.
    """
    places: dict[tuple[Place, bool], list[Reading]] = {}
    frames: dict[tuple[Place, str], list[Reading]] = {}
    for reading in stated:
        places.setdefault((reading.place, "history" in reading.wording), []).append(reading)
        frame = _frame(reading)
        if frame:
            frames.setdefault((reading.place, frame), []).append(reading)
    found: list[Reading] = []
    for first, second in combinations(places.values(), 2):
        if not any(agree(one, other) for one in first for other in second):
            found += first[0], second[0]
    for alike in frames.values():
        for other in alike[1:]:
            if not agree(alike[0], other):
                found += alike[0], other
    return _once(found)


def _frame(reading: Reading) -> str:
    """What a running line says besides its value; empty when it does not name the document."""
    if reading.place not in _RUNNING or reading.value not in reading.detail:
        return ""
    rest = folded(reading.detail.replace(reading.value, " ", 1))
    return rest if len(_TITLE_WORD.findall(rest)) >= _LEAST_TITLE_WORDS else ""


def _left_in_title(
    readings: IdentityReadings,
    field: Field,
    stated: Iterable[Reading],
    written: Iterable[Reading],
    agree: _Agree,
) -> Iterator[Reading]:
    """A value in the title property that no place has, and one that contradicts it."""
    against = next(iter(stated), None)
    if against is None:
        return
    held = list(written)
    for title in readings.of(field):
        left = title.place == "property" and title.wording == "within" and _is_title(title)
        if left and not any(agree(title, reading) for reading in held):
            yield from (against, title)
            return


def _is_title(reading: Reading) -> bool:
    return reading.detail.rpartition(":")[2] == "title"


def _once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple(dict.fromkeys(readings))


def _versions_agree(one: Reading, other: Reading) -> bool:
    """True when both may be the same version, or cannot be compared."""
    first, second = version_key(one.normalised), version_key(other.normalised)
    if _scheme(first) != _scheme(second) or _perhaps_cut(one, first, other, second):
        return True
    # Without a label, `(Version 5)` under `14.0` is rather the version of what is described, and
    # so is the one in the title of a presentation (`Lancement du standard V3`).
    announced = {one.wording, other.wording} <= _ANNOUNCED or (
        "file-name" in (one.place, other.place)
        and ("cover", "within") not in ((one.place, one.wording), (other.place, other.wording))
    )
    if not announced and _numbers(one) != _numbers(other):
        return True
    if all(a == b for a, b in zip(first, second, strict=False)):
        return True
    # `2025-03` is the second half of `2021-10 rev. 2025-03`; `1` is no part of `2.1`.
    parts = set(first), set(second)
    return _scheme(first) == "year" and (parts[0] <= parts[1] or parts[1] <= parts[0])


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


def _statuses_agree(one: Reading, other: Reading) -> bool:
    """True unless one says that the text is being written and the other that it is done."""
    both = {one.normalised, other.normalised}
    return not (both & _UNFINISHED and both & _FINISHED)


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
