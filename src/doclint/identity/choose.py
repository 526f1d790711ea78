"""Which of several readings wins: the most trusted one (see trust.py) that says something.

Placeholders never win. The owner is a service or a role before a person. A date of creation or
of modification that software wrote is the date of the document only when no other is stated.
"""

from __future__ import annotations

from collections.abc import Iterable

from doclint.findings import Identity
from doclint.identity.model import Field, IdentityReadings, Reading
from doclint.identity.normalise import DATE_FIELDS

_AS_COMPARED: frozenset[Field] = DATE_FIELDS | {"version", "status"}


def choose(found: Iterable[Reading]) -> IdentityReadings:
    """Readings in order of trust, the order of the document among equals, and the winners."""
    readings = tuple(sorted(dict.fromkeys(found), key=lambda reading: -reading.confidence))

    def best(*fields: Field) -> str | None:
        for field in fields:
            for reading in readings:
                if reading.field == field and not reading.placeholder:
                    return reading.normalised if field in _AS_COMPARED else reading.value
        return None

    return IdentityReadings(
        readings=readings,
        chosen=Identity(
            title=best("title"),
            owner=best("owner", "author"),
            version=best("version"),
            date=best("date", "modified"),
            status=best("status"),
            audience=best("audience"),
            review_by=best("review_by"),
            licence=best("licence"),
        ),
    )
