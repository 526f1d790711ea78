"""What one line says of identity: labels, versions, dates, statuses, services."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.identity.citing import cited
from doclint.identity.dates import DateFound, find_dates
from doclint.identity.labels import field_of
from doclint.identity.lines import Line
from doclint.identity.model import Field, Reading
from doclint.identity.normalise import normalised
from doclint.identity.placeholders import author_fault
from doclint.identity.statuses import status_of
from doclint.identity.trust import Wording, confidence
from doclint.identity.versions import find_version
from doclint.identity.wording import folded

_SEGMENTS = re.compile(r"\t| [|–—•·] | - |; | {3,}")
_LABELLED = re.compile(r"([^:=]{1,60}?)\s?[:=]\s?(?!//)(.*)")
_ALONE = re.compile(
    r"(?:version|edition|provisoire|projet|draft|finale?|date|le|du|en|as of|mis a jour|revision|"
    r"[a-z]{1,20}, le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\W|\d{1,2} ?h(?: ?\d\d)?){0,8}"
)
_SERVICE = re.compile(
    r"(?:direction|service|pole|departement|secretariat|bureau|mission|cellule|delegation|division|"
    r"sous-direction|inspection|cabinet|unite|department|office of|division of|bureau of|directorate)"
    r"\b(?! (?:public|rendu|fait|national)\b)"
)
_INSTITUTION = re.compile(
    r"(?:mairie|ville|commune|communaute|metropole|prefecture|sous-prefecture|ministere|agence|"
    r"centre communal|ccas|conseil departemental|conseil regional|conseil municipal|region|academie|"
    r"rectorat|universite|institut|etablissement public|syndicat|ministry|city of|town of|"
    r"county of|agency|university|u\.s\. department)\b"
)
_LICENCE = re.compile(
    r"licence ouverte(?: ?/ ?open licen[cs]e)?(?:,? (?:v(?:ersion)?\.? ?)?\d(?:\.\d)?)?|etalab-2\.0|"
    r"\bodbl\b|\bcc[ -]by(?:[ -](?:sa|nc|nd)){0,2}(?: \d\.\d)?|"
    r"creative commons(?: [\w-]{1,20}){0,6}",
    re.IGNORECASE,
)
_CREATION = frozenset({"date de creation", "cree le", "first published", "created on"})


def read_line(line: Line, month_first: bool) -> Iterator[Reading]:
    """Every reading of one line."""
    yield from read_labels(line, month_first)
    if not any(_LABELLED.fullmatch(segment.strip()) for segment in _SEGMENTS.split(line.text)):
        yield from _unlabelled(line, month_first)
    licence = _LICENCE.search(line.text)
    if licence:
        yield _reading("licence", licence.group(), folded(licence.group()), line, "within")


def read_labels(line: Line, month_first: bool = False) -> Iterator[Reading]:
    """The readings of a line that a label and a colon announce: `Version : 2 – Statut : validé`."""
    for segment in _SEGMENTS.split(line.text):
        match = _LABELLED.fullmatch(segment.strip())
        field = field_of(match[1]) if match else None
        if match and field and match[2].strip():
            reading = reading_of(field, match[2].strip(), line, match[1].strip(), month_first)
            if reading:
                yield reading


def reading_of(
    field: Field, value: str, line: Line, label: str, month_first: bool = False
) -> Reading | None:
    """A reading that a label announces, or None when the value cannot be of that field."""
    value = value[:200]
    kept = normalised(field, value, month_first)
    if kept is None:
        return None
    faulty = field in ("owner", "author") and author_fault(value) is not None
    return Reading(
        field=field,
        value=value,
        normalised=kept,
        place=line.place,
        block=line.block,
        detail=label,
        placeholder=faulty,
        confidence=confidence(line.place, "alone" if folded(label) in _CREATION else "labelled"),
    )


def _unlabelled(line: Line, month_first: bool) -> Iterator[Reading]:
    text = line.text
    version = find_version(text)
    dates = list(find_dates(text, month_first))
    rest = text
    for start, end in sorted(
        [(d.start, d.end) for d in dates] + ([version[1:]] if version else []), reverse=True
    ):
        rest = f"{rest[:start]} {rest[end:]}"
    alone: Wording = "alone" if _ALONE.fullmatch(folded(rest)) else "within"
    if version and not cited(text[: version[1]], line.place):
        yield _reading("version", text[version[1] : version[2]], version[0], line, alone)
        status = status_of(text[version[1] : version[2]])
        if status:
            yield _reading("status", text[version[1] : version[2]], status, line, "alone")
    yield from _dates(line, dates, version, alone)
    status = status_of(text) if len(text) <= 40 else None
    if status and alone == "alone" and not version:
        yield _reading("status", text, status, line, "alone")
    yield from _owner(line)


def _dates(
    line: Line, dates: list[DateFound], version: tuple[str, int, int] | None, alone: Wording
) -> Iterator[Reading]:
    for found in dates:
        before = line.text[: found.start]
        value = line.text[found.start : found.end]
        field = _lead(before)
        if field in ("date", "review_by"):
            yield _reading(field, value, found.iso, line, "labelled")
        elif len(dates) == 1 and not cited(before, line.place):
            follows = version is not None and 0 <= found.start - version[2] <= 6
            yield _reading("date", value, found.iso, line, "alone" if follows else alone)


def _lead(before: str) -> Field | None:
    """The field that the last words before a date announce (`mis à jour le`)."""
    words = before.split()[-6:]
    for start in range(len(words)):
        field = field_of(" ".join(words[start:]))
        if field:
            return field
    return None


def _owner(line: Line) -> Iterator[Reading]:
    if len(line.text) > 90 or line.text.endswith((".", "?", "!", ",")):
        return
    for segment in _SEGMENTS.split(line.text):
        plain = folded(segment)
        if len(plain) < 8 or plain.count(" ") > 12:
            continue
        if _SERVICE.match(plain):
            yield _reading("owner", segment.strip(), plain, line, "alone")
        elif _INSTITUTION.match(plain):
            yield _reading("owner", segment.strip(), plain, line, "within")


def _reading(field: Field, value: str, kept: str, line: Line, wording: Wording) -> Reading:
    return Reading(
        field=field,
        value=value.strip(),
        normalised=kept,
        place=line.place,
        block=line.block,
        detail=line.text,
        confidence=confidence(line.place, wording),
    )
