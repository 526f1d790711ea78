"""Which of several readings wins.

Order of trust, most trusted first:

1. what a person wrote for the reader: a labelled line of the cover, an approval table, the
   last row of a revision history;
2. what a person declared on purpose: front matter, a custom property;
3. a line of the cover that stands alone without a label;
4. running headers and footers;
5. the file name;
6. properties that software fills (`creator`, `created`): most are empty or wrong.

Each reading carries that order as its `confidence`. Placeholders never win. An owner is a
service or a role first; a person only when nothing else is stated.
"""

from __future__ import annotations

from collections.abc import Iterable

from doclint.findings import Identity
from doclint.identity.model import Field, IdentityReadings, Reading


def choose(found: Iterable[Reading]) -> IdentityReadings:
    """Readings in order of trust (document order among equals) and the ones that won."""
    readings = tuple(sorted(found, key=lambda reading: -reading.confidence))

    def best(*fields: Field) -> str | None:
        for field in fields:
            for reading in readings:
                if reading.field == field and not reading.placeholder:
                    return shown(reading)
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


def shown(reading: Reading) -> str:
    """The value for people: dates, versions and statuses normalised, names as written."""
    if reading.field in ("date", "modified", "review_by", "version", "status"):
        return reading.normalised
    return reading.value
