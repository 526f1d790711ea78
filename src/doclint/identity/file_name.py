"""Readings from a file's name: `240704_CR_comite_v2-3_VF.pdf` dates, numbers and judges itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from doclint.identity.dates.find import find_dates, iso_date
from doclint.identity.kinds.readings import kind_of_file_name
from doclint.identity.model import Field, Reading
from doclint.identity.statuses import status_of
from doclint.identity.trust import confidence
from doclint.identity.wording import folded

_EDGE = r"(?<![^\W_])"
_VERSION = re.compile(
    _EDGE + r"(?:v|version|vers|ver|(?P<rev>rev|r[ée]v|r[ée]vision)|ind|indice|[ée]d|[ée]dition)"
    r"[ ._-]?(?P<number>(?:19|20)\d\d(?:[-_.](?:0[1-9]|1[0-2])(?!\d))?"
    r"|\d{1,3}(?:[._-]\d{1,2}(?!\d)){0,3}|(?<=ind)[A-Z]|(?<=ind[ ._-])[A-Z]|(?<=indice.)[A-Z])"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_SECOND = re.compile(r"[ _-]{1,3}rev[ ._-]?(\d{1,4}(?:[-.]\d{1,2})?)(?![^\W_])", re.IGNORECASE)
_COMPACT = re.compile(_EDGE + r"(?:\d{8}|\d{6})(?![^\W_])")
_YEAR_MONTH = re.compile(_EDGE + r"((?:19|20)\d\d)[-_.](0[1-9]|1[0-2])(?![^\W_])(?![-_.]\d)")
_NUMBERED = re.compile(
    _EDGE
    + r"(?:n[°o]?|num[ée]ro|ns|nds|note|dcm|d[ée]lib\w{0,10}|arr[êe]t[ée]s?|d[ée]cisions?|acte|"
    r"march[ée])[ _.-]{0,3}$",
    re.IGNORECASE,
)
"""`Delib 2024-07` is the seventh of a year: its number says no month."""
_CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-Þ])")
"""`ServiceUrbanisme` is two words."""
_DATE_PART = re.compile(r"(?:19|20)\d\d(?:\d\d){0,2}")
_LETTER = re.compile(r"[^\W\d_]")
"""A name of digits only is a number in some register, not a date."""
_STATUS = re.compile(
    _EDGE + r"(?:projet(?![ _-]+(?!v\d|version|rev)[^\W\d_]{2})|provisoire|brouillon|draft|finale?|"
    r"d[ée]finiti(?:f|ve)|vf|vd|valid[ée]e?|sign[ée]e?|adopt[ée]e?|approuv[ée]e?|abrog[ée]e?|"
    r"obsol[eè]te|archiv[ée]e?|old|p[ée]rim[ée]e?|annul[ée]e?|document de travail|"
    r"version de travail)(?![^\W_])",
    re.IGNORECASE,
)
"""`Projet éolien` is the name of a project; `projet v2` is a draft."""
_NOT_STATUS = re.compile(
    _EDGE + r"(?:chef|cheffe|gestion|mode|[ée]quipe|appel|fiche|suivi|groupe|comit[ée]|revue|"
    r"planning|dossier|cadrage|portefeuille|bureau|du|de|le|un|ce|d'|[àa])[ _-]$",
    re.IGNORECASE,
)
"""`fiche_projet` is about a project."""


def stem_of(path: str) -> str:
    """The name of a file without its folder and its suffix."""
    return PurePosixPath(path.replace("\\", "/")).stem


def file_name_readings(stem: str, saved: str = "") -> Iterator[Reading]:
    """Version, date, status, kind and author that a name states; `saved`: the day of saving."""
    stem = unicodedata.normalize("NFC", stem)
    version = _version(stem)
    if version:
        number = version["number"].replace("_", ".")
        if not number.startswith(("19", "20")):
            number = number.replace("-", ".")
        second = _SECOND.match(stem, version.end())
        yield _reading(
            "version", version.group(), number + (f" rev. {second[1]}" if second else ""), stem
        )
    date = _date(stem, version, saved[:4])
    if date:
        yield _reading("date", *date, stem)
    status = _STATUS.search(stem.replace("_", " "))
    if status and not _NOT_STATUS.search(stem[: status.start()]):
        word = "repealed" if status.group().casefold() == "old" else status_of(status.group())
        if word:
            yield _reading("status", status.group(), word, stem)
    kind = kind_of_file_name(stem)
    if kind:
        yield _reading("kind", stem, kind, stem)
    author = _author(stem)
    if author:
        yield _reading("author", author, folded(author), stem)


def _author(stem: str) -> str | None:
    """The third part of `Thématique_Type_Auteur_Date_Version`, the pattern that the State's guide
    on documents for assistants gives: only a name whose other parts are what they should be."""
    parts = stem.split("_")
    if len(parts) != len(("theme", "kind", "author", "date", "version")):
        return None
    _, kind, author, date, version = parts
    dated = _DATE_PART.fullmatch(date) or _date(date, None, "")
    if not (dated and kind_of_file_name(kind) and _VERSION.fullmatch(version)):
        return None
    return _CAPITAL_INSIDE.sub(" ", author).replace("-", " ").strip() or None


def _version(stem: str) -> re.Match[str] | None:
    """The last version of a name (`MO_Concerto_v5_v1.2` is about version 5 of something).

    A revision counts alone only when no version stands before it: `v2021-10_rev2025-03`.
    """
    found = list(_VERSION.finditer(stem))
    versions = [match for match in found if not match["rev"]] or found
    return versions[-1] if versions else None


def _date(stem: str, version: re.Match[str] | None, saved: str) -> tuple[str, str] | None:
    """The date as written and as ISO 8601."""
    for name in (stem, re.sub(r"[_ ]", " ", stem)):
        for found in find_dates(name):
            return stem[found.start : found.end], found.iso
    for match in _COMPACT.finditer(stem if _LETTER.search(stem) else ""):
        iso = compact_date(match.group(), saved)
        if iso:
            return match.group(), iso
    for match in _YEAR_MONTH.finditer(stem):
        in_version = version is not None and version.start() <= match.start() < version.end()
        if not in_version and not _NUMBERED.search(stem[: match.start()]):
            return match.group(), f"{match[1]}-{match[2]}"
    return None


def compact_date(digits: str, saved: str = "") -> str | None:
    """ISO 8601 from 20230227, 27022023, 240704 or 270223; None when it is no plausible day.

    Both orders of six digits are often days: then the year nearest to `saved`, the year when
    the file was saved, is right, and without it the year comes first, as in sorted names.
    """
    half = len(digits) // 2 if len(digits) == 8 else 2
    orders = (
        (digits[:half], digits[half : half + 2], digits[half + 2 :]),
        (digits[-half:], digits[2:4], digits[:2]),
    )
    days = [iso_date(*parts) for parts in orders if _plausible(parts[0])]
    found = [day for day in days if day]
    if saved.isdigit():
        found.sort(key=lambda day: abs(int(day[:4]) - int(saved)))
    return found[0] if found else None


def _plausible(year: str) -> bool:
    return "1950" <= year <= "2039" if len(year) == 4 else year <= "39"


def _reading(field: Field, value: str, kept: str, stem: str) -> Reading:
    return Reading(
        field=field,
        value=value,
        normalised=kept,
        place="file-name",
        detail=stem,
        confidence=confidence("file-name"),
    )
