"""Do the places of a document agree on its version, its date, its status and its title?

Only values that a person wrote are compared, and only like with like: see mismatch/agreement.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice, product
from typing import Literal

from doclint.identity.choose import winner
from doclint.identity.mismatch.agreement import dates_agree, span, statuses_agree, versions_agree
from doclint.identity.mismatch.title_apart import title_mismatch
from doclint.identity.model import Field, IdentityReadings, Place, Reading
from doclint.identity.trust import EXPLICIT
from doclint.identity.wording import folded

Subject = Literal["version", "date", "status", "title", "approval", "file-name"]
"""What the places of a document disagree on; `file-name` is a provisional file's name, shown."""
_RUNNING: frozenset[Place] = frozenset({"header", "footer"})
_TITLE_WORD = re.compile(r"[^\W\d_]{4,40}")
_LEAST_TITLE_WORDS = 2
"""Words of a running line besides its value, from which it names the document it runs through."""
_OF_A_DAY = re.compile(r"\b(?:seance|reunion|conseil|comite|commission|deliberation|arrete|acte)")
"""Texts bound together, each with its day: minutes of several meetings, orders."""
_MOST = 50
"""Readings of one place that are compared: more of them are a list of days."""
_MEETING = re.compile(
    r"(?:date de (?:la |l')?)?(?:reunion|seance|entretien|assemblee|meeting)"
    r"(?: date)?(?: d[ue]| le)?"
)
"""The label of the day on which people met."""
_Agree = Callable[[Reading, Reading], bool | None]


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
        Mismatch("approval", approval_mismatch(readings)),
    )
    return tuple(one for one in found if one.readings)


def version_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """One reading for each place whose version contradicts another place's; empty if none."""
    stated = [r for r in readings.of("version") if r.confidence >= EXPLICIT]
    pages = _of_some_pages(stated, versions_agree)
    left = _left_in_title(readings, "version", stated, stated, versions_agree)
    return _once((*_contradictions(stated, versions_agree), *pages, *left))


def date_mismatch(readings: IdentityReadings, tolerance: int) -> tuple[Reading, ...]:
    """The same for dates more than `tolerance` days apart.

    A date inside a sentence or a title is often the day of what it speaks of, and a text may be
    approved long after it is written, or again: neither is compared.
    """

    def agree(one: Reading, other: Reading) -> bool | None:
        return dates_agree(one, other, tolerance)

    written = [r for r in readings.of("date") if r.confidence >= EXPLICIT]
    approvals = {(r.value, r.place, r.block) for r in readings.of("approved")}
    stated = [
        r for r in written if r.wording != "within" and (r.value, r.place, r.block) not in approvals
    ]
    title = set(_TITLE_WORD.findall(folded(readings.chosen.title or "")))
    named = [r for r in written if title.issuperset(_TITLE_WORD.findall(_frame(r)))]
    pages = _of_some_pages((r for r in named if not _OF_A_DAY.search(_frame(r))), agree)
    left = _left_in_title(readings, "date", stated, written, agree)
    return _once((*_contradictions(stated, agree), *pages, *left))


def status_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """A draft at one place, validated or in force at another: one reading of each."""
    stated = [
        r for r in readings.of("status") if r.confidence >= EXPLICIT and r.wording != "within"
    ]
    return _contradictions(stated, statuses_agree)


def approval_mismatch(readings: IdentityReadings) -> tuple[Reading, ...]:
    """The meeting that minutes tell of, and their approval, when it came before."""
    kind = winner(readings.readings, "kind")
    if kind is None or kind.normalised != "minutes":
        return ()
    meetings = [r for r in readings.of("date") if _MEETING.fullmatch(folded(r.detail))]
    approvals = [r for r in readings.of("approved") if r.confidence >= EXPLICIT]
    if not meetings or not approvals:
        return ()
    first = min(meetings, key=lambda r: span(r.normalised)[0])
    last = max(approvals, key=lambda r: span(r.normalised)[1])
    return (first, last) if span(last.normalised)[1] < span(first.normalised)[0] else ()


def _contradictions(stated: Iterable[Reading], agree: _Agree) -> tuple[Reading, ...]:
    """A reading of each place that contradicts some other place, where no two readings agree."""
    places: dict[tuple[Place, bool], list[Reading]] = {}
    for reading in stated:
        places.setdefault((reading.place, "history" in reading.wording), []).append(reading)
    pairs = combinations(places.values(), 2)
    return _once(reading for first, second in pairs for reading in _apart(first, second, agree))


def _of_some_pages(stated: Iterable[Reading], agree: _Agree) -> Iterator[Reading]:
    """Running lines that only differ by their value: `Guide – v 12` on some pages, then `v 13`."""
    frames: dict[tuple[Place, str], Reading] = {}
    for reading in stated:
        frame = _frame(reading)
        first = frames.setdefault((reading.place, frame), reading) if frame else reading
        if agree(first, reading) is False:
            yield from (first, reading)


def _apart(
    first: Iterable[Reading], second: Iterable[Reading], agree: _Agree
) -> tuple[Reading, ...]:
    """The best two readings of two places that disagree, unless two others agree."""
    apart: tuple[Reading, ...] = ()
    for one, other in product(islice(first, _MOST), islice(second, _MOST)):
        same = agree(one, other)
        if same:
            return ()
        if same is False and not apart:
            apart = one, other
    return apart


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
        if left and not any(agree(title, reading) is not False for reading in held):
            yield from (against, title)
            return


def _is_title(reading: Reading) -> bool:
    return reading.detail.rpartition(":")[2] == "title"


def _once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple(dict.fromkeys(readings))
