"""The values that a sentence states, each with its kind, and the sentence without them.

Two sentences that are the same once their values are taken out speak of the same thing; when
the values differ, one of the two is wrong. Bare numbers (pages, articles, items of a list) are
kept aside and never compared: with other numbers, a sentence speaks of something else.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple, cast

from doclint.corpus.expressions import (
    COMPARABLE,
    COUNT,
    KINDS,
    LONGEST_COUNT,
    SPELLED,
    SPELLED_DURATION,
    TOWN,
    UNIT_AFTER_BLANK,
    VALUE,
    VALUE_OR_EMAIL,
    WITH_FIGURE,
)
from doclint.findings import ConflictKind
from doclint.identity.dates.find import first_date
from doclint.identity.wording import folded
from doclint.ruleset.masking import masked

LONGEST = 600
"""Characters: a longer sentence is text glued together, and masks of it match nothing."""

_UNITS = {
    "jour": ("days", 1), "day": ("days", 1), "semaine": ("days", 7), "week": ("days", 7),
    "moi": ("months", 1), "month": ("months", 1), "trimestre": ("months", 3), "an": ("months", 12),
    "année": ("months", 12), "year": ("months", 12), "heure": ("hours", 1), "hour": ("hours", 1),
    "minute": ("minutes", 1),
}  # fmt: skip
"""Units that are one another's multiples are said in one: `deux ans` is `24 mois`."""
_SOME_YEAR = "1972"
"""A leap year, to read a day and a month: `1er mars` is `--03-01`, as ISO 8601 had it."""
_SCALES = (
    (re.compile(r"\d ?k"), 10**3),
    (re.compile(r"\d ?(?:milliard|b)"), 10**9),
    (re.compile(r"\d ?m"), 10**6),
)
_CURRENCY = re.compile(r"dts|£|\$|dollar|centime")
_MARKS = re.compile(r"[*_`|\\~]+")
_SIGNS = {"’": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"}
_WORD = re.compile(r"⟦\w+⟧|\w+")
_WEEKDAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?=⟦date⟧)"
)
"""Part of the date that it stands before."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value."""

    kind: ConflictKind
    written: str
    """As written, personal data masked."""
    normalised: str
    """The form in which two documents are compared; a hash for mail addresses and phones."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a sentence states."""

    mask: str
    """Its words in lower case, each value replaced by its kind: `coûte ⟦amount⟧ par enfant`."""
    values: tuple[Value, ...]
    numbers: tuple[str, ...]
    """The years and other bare numbers: with other ones, it is another statement."""


class Span(NamedTuple):
    """Where a value is in a line, the end exclusive. There are many: a dataclass takes longer."""

    start: int
    end: int
    kind: ConflictKind | Literal["number", "link"]
    normalised: str
    """As in `Value`; empty for a link."""
    bound: str
    """The words that make a number a threshold: `au moins`."""


def promising(sentences: Sequence[str]) -> list[int]:
    """The positions of the sentences that may state a value: few do, so this is asked first.

    None of those beyond LONGEST is.
    """
    first = _holding(sentences, WITH_FIGURE)
    short = [position for position in first if len(sentences[position]) <= LONGEST]
    texts = (sentences[position].replace("\0", " ") for position in short)
    lines = flat("\0".join(texts)).split("\0")
    return [short[position] for position in _holding(lines, COMPARABLE)]


def _holding(texts: Sequence[str], sign: re.Pattern[str]) -> list[int]:
    """The positions of the texts that hold this sign or a spelled duration.

    They are searched all at once, each ended by a character that no expression goes over.
    """
    ends = list(accumulate(len(text) + 1 for text in texts))
    lowered = _lowered("\0".join(texts))
    found = {bisect_right(ends, match.start()) for match in sign.finditer(lowered)}
    for unit in UNIT_AFTER_BLANK.finditer(lowered):
        start = max(0, unit.start() - LONGEST_COUNT)
        start = max(start, lowered.rfind("\0", start, unit.start()) + 1)
        if SPELLED_DURATION.search(lowered, start, unit.end()):
            found.add(bisect_right(ends, unit.start()))
    return sorted(found)


def read_sentence(text: str) -> Stated | None:
    """What a promising sentence states, or None when it holds no value that can be compared."""
    line = flat(text)
    values: list[Value] = []
    numbers: list[str] = []
    said: list[str] = []
    end = 0
    for start, stop, kind, normalised, bound in value_spans(line):
        said.append(line[end:start])
        end = stop
        if kind == "number":
            numbers.append(normalised)
        elif kind != "link":
            values.append(Value(kind, masked(line[start:end].strip()), normalised))
            said.append(f"{bound} ⟦{kind}⟧")
    said.append(line[end:])
    words = " ".join(_WORD.findall(folded(" ".join(said))))
    return Stated(_WEEKDAY.sub("", words), tuple(values), tuple(numbers)) if values else None


def value_spans(line: str) -> Iterator[Span]:
    """The values of one line that `flat` made, in order: bare numbers and links too."""
    lowered = _lowered(line)
    expression = VALUE_OR_EMAIL if "@" in line else VALUE
    end = 0
    while match := expression.search(lowered, end):
        start, end = match.span()
        name = str(match.lastgroup)
        if name == "number":
            yield Span(start, end, "number", _figures(match.group()), "")
        elif name == "link":
            yield Span(start, end, "link", "", "")
        else:
            kind = cast(ConflictKind, KINDS.get(name, name))
            if town := TOWN.match(line, end) if kind == "address" else None:
                end = town.end()
            normalised = _normalised(kind, line[start:end].strip(), match)
            yield Span(start, end, kind, normalised, match["bound"] or "")


def flat(text: str) -> str:
    """One line, with plain spaces, dashes and apostrophes and without the marks of Markdown."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        for sign, plain in _SIGNS.items():
            text = text.replace(sign, plain)
    return " ".join(_MARKS.sub(" ", text).split())


def _lowered(text: str) -> str:
    """The text in small letters, of the same length: `İ` alone would make two of them."""
    return text.replace("İ", "I").lower()


def _normalised(kind: str, written: str, match: re.Match[str]) -> str:
    text = written.casefold()
    if kind == "threshold" and match["of"]:
        return f"{_figures(text[: match.start('of') - match.start()])} {match['of'].rstrip('s')}"
    if kind in ("percentage", "threshold"):
        return _figures(text)
    if kind == "amount":
        scale = next((size for said, size in _SCALES if said.search(text)), 1)
        currency = _CURRENCY.search(text)
        sign = currency.group().replace("dollar", "$") if currency else "€"
        return f"{_figures(text, scale)} {sign}"
    if kind == "duration":
        unit, size = _UNITS[match["unit"].rstrip("s")]
        return f"{_figures(match['figure'] or text, size)} {unit}"
    if kind == "hours":
        hour, *minute = re.findall(r"\d+", text)
        noon = 12 * (text.endswith("pm") - (hour == "12" and text.endswith("m")))
        return f"{int(hour) + noon:02}:{int(minute[0]) if minute else 0:02}"
    if kind == "phone":
        national = re.sub(r"^(?:\+33|0033) ?(?:\(0\))?", "0", text)
        return _hashed(re.sub(r"\D", "", national))
    if kind == "email":
        return _hashed(text)
    if kind == "date":
        if found := first_date(text):
            return found.iso
        found = first_date(f"{text} {_SOME_YEAR}")
        return found.iso.replace(_SOME_YEAR, "-") if found else text
    return re.sub(r"(?<=\b\d\d) (?=\d{3}\b)", "", " ".join(re.findall(r"\w+", folded(text))))


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _figures(text: str, scale: int = 1) -> str:
    """The numbers of a text in figures, a range with a dash: `1 519`, `1.519`, `1519` are one."""
    if text.isdecimal() and scale == 1:  # most often, and no need to look for the number
        return str(int(text))
    found = re.findall(COUNT, text)
    return "-".join(f"{_number(item) * scale:.12g}" for item in found)


def _number(text: str) -> float:
    if text in SPELLED:
        return SPELLED[text]
    if "," in text and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return float(text.replace(",", ""))  # the English way
    return float(re.sub(r"[ .](?=\d{3}(?!\d))", "", text).replace(",", "."))
