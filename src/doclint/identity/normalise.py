"""One value, brought to the form in which two places can be compared."""

from __future__ import annotations

from doclint.identity.dates import first_date, year_or_month
from doclint.identity.kinds import kind_of
from doclint.identity.model import Field
from doclint.identity.statuses import status_of
from doclint.identity.versions import bare_version
from doclint.identity.wording import folded

DATE_FIELDS: frozenset[Field] = frozenset({"date", "effective", "modified", "review_by"})


def normalised(field: Field, value: str, month_first: bool = False) -> str | None:
    """The value for comparison, or None when it cannot be a value of this field.

    Dates become ISO 8601 as precise as written, versions lose their word (`V2.1` is `2.1`),
    statuses and kinds become one word (see statuses.py, kinds.py), names lose case and accents.
    """
    if field in DATE_FIELDS:
        found = first_date(value, month_first)
        return found.iso if found else year_or_month(value)
    if field == "version":
        return bare_version(value)
    if field == "status":
        return status_of(value)
    if field == "kind":
        return kind_of(value)
    return folded(value) or None
