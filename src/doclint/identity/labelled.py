"""Values that a label and a colon announce: `Version : 2.1 – Statut : validé`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doclint.identity.bare import is_bare
from doclint.identity.dates.find import first_date
from doclint.identity.labels import field_of, table_word
from doclint.identity.lines import Line
from doclint.identity.model import Field, Reading, Wording
from doclint.identity.normalise import DATE_FIELDS, normalised
from doclint.identity.placeholders import author_fault, title_fault
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, phrases

_LONGEST_VALUE = 200
_SEPARATORS = re.compile(r"\t| [|–—•·] | - |; | {3,}")
_LABELLED = re.compile(r"((?:n°|[^\W\d_])[^:=]{0,59}?)\s?(?:(?<!\d)[:=]|[:=](?!\d))(?!//)\s?(.*)")
_DEFINES = re.compile(r"(?:désigne|signifie|correspond|means|refers)\b", re.IGNORECASE)
"""`Acheteur : désigne toute personne …` explains a word."""
_WITH_MORE: frozenset[Field | None] = DATE_FIELDS | {"version", "status", None}
"""Fields whose value may go on with a date or a version: `Version : 2 – 12 mars 2024`."""
_LEFT_BY_DAY = re.compile(r"[\s,–-]*(?:(?:le|en|du|on|date)\b[\s:]*)?$", re.IGNORECASE)
_COLON = re.compile(r"\s?:(?!//)(?!\d\d)")
_LABEL_WORDS = 5
_LABEL_REACH = 100
"""Characters before a colon that hold a label of so many words."""
_JOINING = frozenset(
    phrases("de; du; des; la; le; les; l'; d'; et; en; a; à; au; of; the; and; for; n°")
)
_CREATION = frozenset(
    phrases(
        """date de creation; cree le; first published; created on; date de redaction; publie le;
        publiee le; mis en ligne le; mise en ligne le; mise en ligne; paru le; publication;
        parution; published; published on"""
    )
)
_PRINTED = frozenset(
    phrases(
        """generated; generated on; generated at; genere le; page generee le; printed; printed on;
        printed at; imprime le; print date; date d'impression; exporte le"""
    )
)
"""What software writes when a page is made or printed: better than no date."""
_SUBJECT = frozenset({"objet", "subject", "re"})
_SERVICES = ("service", "direction", "pole", "bureau", "departement", "department")


@lru_cache(maxsize=256)
def segments(text: str) -> tuple[str, ...]:
    """The parts of a line that dashes, bars, tabs, semicolons or a further label separate."""
    parts = (part.strip() for part in _SEPARATORS.split(text) if part.strip())
    return tuple(piece for part in parts for piece in _at_labels(part))


def _at_labels(part: str) -> Iterator[str]:
    """`PR-01 Indice : C Date : 12/03/2024`, of which tabs are lost, cut before each label."""
    start = 0
    for colon in _COLON.finditer(part) if ":" in part else ():
        label = _last_label(part[max(start, colon.start() - _LABEL_REACH) : colon.start()])
        if label:
            yield part[start : colon.start() - len(label)].strip()
            start = colon.start() - len(label)
    yield part[start:]


def _last_label(before: str) -> str | None:
    """The label that ends some words, where it is not all of them nor a part of a longer one.

    It begins with a capital and follows a word that could end a value.
    """
    words = before.split(" ")
    if len(words) < 2 or field_of(before):
        return None
    for first in range(max(1, len(words) - _LABEL_WORDS), len(words)):
        label = " ".join(words[first:])
        joined = words[first - 1].casefold() in _JOINING
        if label[:1].isupper() and not joined and field_of(label):
            return label
    return None


def is_labelled(segment: str) -> bool:
    """True for words, a colon and a value, whatever the words say."""
    return _says_value(segment) and _LABELLED.fullmatch(segment) is not None


def _says_value(text: str) -> bool:
    """False, at little cost, for most lines."""
    return ":" in text or "=" in text


def read_labels(line: Line, month_first: bool = False) -> Iterator[Reading]:
    """The readings of a line that a label of labels.py and a colon announce."""
    for label, field, value in _pairs(line.text):
        if field == "approver":
            value, day = name_and_day(value, month_first)
            signed = reading_of("approved", day, line, label, month_first)
            if signed:
                yield signed
        reading = reading_of(field, value, line, label, month_first)
        if reading:
            yield reading
        date = first_date(value[:_LONGEST_VALUE], month_first) if field == "version" else None
        if date:
            dated = reading_of("date", date.iso, line, label, wording="alone")
            if dated:
                yield dated


def name_and_day(value: str, month_first: bool) -> tuple[str, str]:
    """Who approved and when, from the words of one value: `Paule Martin, le 12/03/2024`."""
    value = value[:_LONGEST_VALUE]
    day = first_date(value, month_first)
    if day is None:
        return value.split("\n")[0], ""
    name = _LEFT_BY_DAY.sub("", value[: day.start].split("\n")[0]).strip(" ,-–")
    return name, value[day.start : day.end]


def _pairs(text: str) -> Iterator[tuple[str, Field, str]]:
    """Label, field and value; what follows without a label of its own is of the value, unless it is
    a date or a version that speaks for itself."""
    cells = segments(text) if "|" in text else ()
    if len(cells) == 2 and (of := field_of(cells[0])) and not table_word(cells[1]):
        yield cells[0], of, cells[1]  # a row whose cells bars part: `Statut | Validé`
        return
    label, field, value = "", None, ""
    for segment in segments(text) if _says_value(text) else ():
        match = _LABELLED.fullmatch(segment)
        if match is None:
            if not value or field in _WITH_MORE or not is_bare(segment):
                value = f"{value} – {segment}" if value else segment
            continue
        if field and value:
            yield label, field, value
        label, field, value = match[1].strip(), field_of(match[1]), match[2].strip()
    if field and value:
        yield label, field, value


def reading_of(
    field: Field,
    value: str,
    line: Line,
    label: str,
    month_first: bool = False,
    wording: Wording | None = None,
) -> Reading | None:
    """A reading that a label announces, or None when the value cannot be of that field."""
    wording = wording or wording_of(label)
    value = value[:_LONGEST_VALUE]
    kept = normalised(field, value, month_first)
    if kept is None or (field in ("owner", "author") and _DEFINES.match(value)):
        return None
    faulty = (field in ("owner", "author") and _names_nobody(field, value, label)) or (
        field == "title" and title_fault(value) is not None
    )
    return Reading(
        field=field,
        value=value,
        normalised=kept,
        place=line.place,
        block=line.block,
        detail=label,
        placeholder=faulty,
        wording=wording,
        confidence=confidence(line.place, wording),
    )


def _names_nobody(field: Field, value: str, label: str) -> bool:
    """`Service : voirie` names a service, though a login is one small word too."""
    fault = author_fault(value)
    if fault == "login" and field == "owner" and value.strip().isalpha():
        return not folded(label).startswith(_SERVICES)
    return fault is not None


def wording_of(label: str) -> Wording:
    """A date of creation is believed less than one of publication or of update, one of printing
    even less. A subject is the title of a letter; under a title it says what a text is for."""
    plain = folded(label).strip(" :.")
    if plain in _CREATION:
        return "alone"
    return "within" if plain in _PRINTED or plain in _SUBJECT else "labelled"
