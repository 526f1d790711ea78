"""One value, brought to the form in which two places can be compared."""

from __future__ import annotations

from doclint.identity.dates import YEAR, first_date
from doclint.identity.model import Field
from doclint.identity.statuses import status_of
from doclint.identity.versions import bare_version
from doclint.identity.wording import folded, tidy


def normalised(field: Field, value: str, month_first: bool = False) -> str | None:
    """The value for comparison, or None when it cannot be a value of this field.

    Dates become ISO 8601 as precise as written, versions lose their word (`V2.1` → `2.1`),
    statuses become one word (see statuses.py), names lose case and accents.
    """
    if field in ("date", "modified", "review_by"):
        found = first_date(value, month_first)
        if found:
            return found.iso
        return value.strip() if len(value.strip()) == 4 and _year(value.strip()) else None
    if field == "version":
        return bare_version(value)
    if field == "status":
        return status_of(value)
    return folded(tidy(value)) or None


def _year(value: str) -> bool:
    import re

    return re.fullmatch(YEAR, value) is not None
