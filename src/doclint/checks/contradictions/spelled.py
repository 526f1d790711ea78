"""A number given twice side by side, in words and in figures: `quatorze (60) jours`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doclint.language.numerals import NUMBER_WORDS, PARTS, spoken_number

BEFORE = 120
"""Characters before a parenthesis where a number in words may be."""
FOOTNOTES = 10
"""A figure under this, beside a larger number in words, is most often the call of a note."""

_UNITS = {
    word: words.split()[0]
    for words in (
        "€ euro euros eur", "% pourcent percent", "$ dollar dollars", "£ pound pounds",
        "jour jours day days", "semaine semaines week weeks", "mois month months",
        "an ans année années year years", "heure heures h hour hours",
        "minute minutes mn min",
    )
    for word in words.split()
}  # fmt: skip
_FIGURE = (
    r"\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+|\d{1,9}(?:[.,]\d{1,2})?"
)
_IN_FIGURES = re.compile(
    rf"\([ \u00a0]?(?P<sign>[€$£])?[ ]?(?P<figure>{_FIGURE})(?![\d/.,-])[ \u00a0\u202f]?"
    r"(?P<unit>[^\W\d_]{1,8}|[%€$£])?[ \u00a0]?\)"
)
_IN_WORDS = re.compile(
    rf"\([ \u00a0]?(?P<words>(?i:{'|'.join(sorted(NUMBER_WORDS))})(?![^\W\d_])[^()\d\n]{{0,80}})\)"
)
_FIGURE_BEFORE = re.compile(
    rf"(?<![\w.,/-])(?P<figure>{_FIGURE})[ \u00a0\u202f]?(?P<unit>[^\W\d_]{{1,8}}|[%€$£])?"
    r"[ \u00a0]?\Z"
)
_TOKEN = re.compile(r"[^\W\d_]+|[%€$£]|[^\s-]")
_APART = re.compile(r"[-'’*_]")
_GOES_ON = re.compile(r"[ \u00a0]?[a-zà-ÿ%€]")


@dataclass(frozen=True, slots=True)
class Spelled:
    """One number said twice: the offsets of both together, and each as written."""

    start: int
    end: int
    words: str
    figure: str


def disagreeing(text: str) -> Iterator[Spelled]:
    """The numbers of a text whose words and figures differ, in order."""
    for match in _IN_FIGURES.finditer(text):
        found = _words_before(text, match)
        if found:
            yield found
    for match in _IN_WORDS.finditer(text):
        found = _figure_before(text, match)
        if found:
            yield found


def _words_before(text: str, match: re.Match[str]) -> Spelled | None:
    """`quatorze (60) jours`, `cent euros (120 €)`."""
    tail = text[max(0, match.start() - BEFORE) : match.start()]
    nearest = _APART.sub(" ", tail[-24:].lower()).split()[-1:]
    if not nearest or (nearest[0] not in PARTS and nearest[0] not in _UNITS):
        return None  # most often
    tokens = list(_TOKEN.finditer(tail))
    unit, tokens = _last_unit(tokens)
    inside = _UNITS.get((match["unit"] or match["sign"] or "").lower())
    if unit != inside or (match["unit"] and not inside):
        return None
    words = _run(tokens)
    said = spoken_number([word.group().lower() for word in words])
    value = _figure(match["figure"])
    if said is None or value is None or said == value:
        return None
    goes_on = _GOES_ON.match(text, match.end())
    footnote = (value < FOOTNOTES <= said) or (said <= 2 and not _unit_follows(text, match.end()))
    if not unit and (footnote or not goes_on):
        return None
    start = match.start() - len(tail) + words[0].start()
    return Spelled(start, match.end(), tail[words[0].start() :].strip(), match["figure"])


def _figure_before(text: str, match: re.Match[str]) -> Spelled | None:
    """`60 (quatorze) jours`, `120 € (cent euros)`."""
    tokens = list(_TOKEN.finditer(match["words"]))
    unit, words = _last_unit(tokens)
    if not words or not all(word.group().lower() in PARTS for word in words):
        return None
    start = max(0, match.start() - 40)
    before = _FIGURE_BEFORE.search(text, start, match.start())
    if before is None or (unit is None and not _GOES_ON.match(text, match.end())):
        return None
    outside = _UNITS.get((before["unit"] or "").lower())
    if (before["unit"] and not outside) or (unit and outside and unit != outside):
        return None
    said = spoken_number([word.group().lower() for word in words])
    value = _figure(before["figure"])
    if said is None or value is None or said == value:
        return None
    return Spelled(before.start(), match.end(), match["words"].strip(), before["figure"])


def _last_unit(tokens: list[re.Match[str]]) -> tuple[str | None, list[re.Match[str]]]:
    """The unit that ends these words, and the words before it."""
    last = [token.group().lower() for token in tokens[-2:]]
    if last in (["pour", "cent"], ["per", "cent"]):
        return "%", tokens[:-2]
    if last and last[-1] in _UNITS:
        return _UNITS[last[-1]], tokens[:-1]
    return None, tokens


def _run(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """The number in words that ends these words."""
    start = len(tokens)
    while start and tokens[start - 1].group().lower() in PARTS:
        start -= 1
    while start < len(tokens) and tokens[start].group().lower() not in NUMBER_WORDS:
        start += 1
    return tokens[start:]


def _unit_follows(text: str, end: int) -> bool:
    following = _TOKEN.search(text, end, end + 20)
    return following is not None and following.group().lower() in _UNITS


def _figure(written: str) -> float | None:
    """The value, None when a comma or a point may be that of thousands or that of decimals."""
    bare = re.sub(r"[ \u00a0\u202f]", "", written)
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", bare):
        return None
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?", bare):
        bare = bare.replace(".", "")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3})+", bare):
        bare = bare.replace(",", "")
    return float(bare.replace(",", "."))
