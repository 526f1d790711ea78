"""Which of several readings wins: the most trusted one (see trust.py) that says something.

Placeholders never win. The owner is a service or a role: an author that is one (`Service de
l'urbanisme`) is the owner of last resort, a person never is. In the same way the
day of its approval, or else the one from which it applies, dates a document when nothing else
does. The day on which software saved the file (created, modified) dates nothing: it changes when
the file is copied or exported. What a person wrote in front matter (`updated: 2024-03-12`) does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doclint.findings import Identity
from doclint.identity.dates.find import year_or_month
from doclint.identity.model import Field, IdentityReadings, Place, Reading
from doclint.identity.normalise import DATE_FIELDS
from doclint.identity.owners.names import names_body
from doclint.identity.owners.people import names_person
from doclint.identity.trust import EXPLICIT

_AS_COMPARED: frozenset[Field] = DATE_FIELDS | {"version", "status", "kind"}
_LAST_RESORT: dict[Field, tuple[Field, float]] = {
    "author": ("owner", 0.2),
    "approved": ("date", 0.95),
    "effective": ("date", 0.45),
    "modified": ("date", 0.4),
}
"""What a field also stands for, and its share of trust: less than any true reading there."""
_EDITION_SHARE = 0.45


def winner(readings: Sequence[Reading], field: Field) -> Reading | None:
    """The reading that a field takes among readings in order of trust; None without any."""
    return next((r for r in readings if r.field == field and not r.placeholder), None)


def said(field: Field, reading: Reading) -> str:
    """The value of a field that takes this reading: dates in ISO 8601, a status in one word."""
    return reading.normalised if field in _AS_COMPARED else reading.value


def choose(found: Iterable[Reading]) -> IdentityReadings:
    """Readings in order of trust, the order of the document among equals, and the winners."""
    readings = tuple(sorted(_distinct(found), key=lambda reading: -reading.confidence))

    def best(field: Field) -> str | None:
        won = winner(readings, field)
        return said(field, won) if won else None

    return IdentityReadings(
        readings=readings,
        chosen=Identity(
            title=best("title"),
            owner=best("owner"),
            version=best("version"),
            date=best("date"),
            status=best("status"),
            audience=best("audience"),
            review_by=best("review_by"),
            licence=best("licence"),
        ),
    )


def _distinct(found: Iterable[Reading]) -> Iterator[Reading]:
    """The readings, and what they also stand for; the same value twice in one block is one."""
    kept: dict[tuple[Field, str, Place, int | None], Reading] = {}
    for reading in map(_of_a_person, found):
        forms = [reading, *_edition(reading)]
        if reading.field in _LAST_RESORT:
            field, share = _LAST_RESORT[reading.field]
            trust = round(reading.confidence * share, 3)
            if _stands_for(field, reading):
                forms.append(replace(reading, field=field, confidence=trust))
        for form in forms:
            key = (form.field, form.normalised, form.place, form.block)
            if key not in kept or form.confidence > kept[key].confidence:
                kept[key] = form
    yield from kept.values()


def _of_a_person(reading: Reading) -> Reading:
    """A person who is named as the owner (`Responsable : Claire Martin`) is an author."""
    if reading.field != "owner" or not names_person(reading.value) or names_body(reading.value):
        return reading
    return replace(reading, field="author")


def _edition(reading: Reading) -> Iterator[Reading]:
    """The date of a version that is a year or a month: `Version 2024`, `Édition 2024-05`."""
    day = year_or_month(reading.normalised) if reading.field == "version" else None
    if day:
        trust = round(reading.confidence * _EDITION_SHARE, 3)
        yield replace(reading, field="date", normalised=day, confidence=trust)


def _stands_for(field: Field, reading: Reading) -> bool:
    """Whether an author is a body (or a value that says nothing), whether people wrote a day."""
    if field == "owner":
        return reading.placeholder or names_body(reading.value)
    return reading.field != "modified" or reading.confidence >= EXPLICIT
