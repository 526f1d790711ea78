"""One value, brought to the form in which two places can be compared."""

from __future__ import annotations

import re

from doclint.identity.dates.find import first_date, year_or_month
from doclint.identity.kinds.words import kind_of
from doclint.identity.model import Field
from doclint.identity.statuses import status_of
from doclint.identity.versions import bare_version
from doclint.identity.wording import folded

DATE_FIELDS: frozenset[Field] = frozenset(
    {"date", "effective", "modified", "approved", "review_by"}
)

_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z\d]{1,8}){0,3}")
_LANGUAGES = {
    name: code
    for code, names in {
        "fr": "francais french francaise",
        "en": "anglais english",
        "de": "allemand german deutsch",
        "es": "espagnol spanish espanol",
        "it": "italien italian italiano",
        "pt": "portugais portuguese portugues",
        "nl": "neerlandais dutch nederlands",
    }.items()
    for name in names.split()
}


def normalised(field: Field, value: str, month_first: bool = False) -> str | None:
    """The value for comparison, or None when it cannot be a value of this field.

    Dates become ISO 8601 as precise as written, versions lose their word (`V2.1` is `2.1`),
    statuses and kinds become one word (see statuses.py, kinds/words.py), languages a code, names
    lose case and accents.
    """
    if field in DATE_FIELDS:
        found = first_date(value, month_first)
        return found.iso if found else year_or_month(value)
    if field == "version":
        return bare_version(value)
    if field == "status":
        return status_of(value)
    if field == "language":
        return language_code(value)
    if field == "kind":
        return kind_of(value)
    return folded(value) or None


def language_code(value: str) -> str | None:
    """`fr` from `fr-FR`, `FR_fr` or `Français`; None when it names no language."""
    plain = folded(value)
    code = _CODE.fullmatch(plain)
    return _LANGUAGES.get(plain) or (code[1] if code and plain not in ("und", "zxx") else None)
