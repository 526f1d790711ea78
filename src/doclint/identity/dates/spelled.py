"""Dates in words, as deliberations open: `L'an deux mille vingt-quatre, le douze mars`."""

from __future__ import annotations

import re

from doclint.identity.dates.find import DateFound, iso_date, month_number
from doclint.identity.wording import phrases

_NAMES = phrases(
    "un; deux; trois; quatre; cinq; six; sept; huit; neuf; dix; onze; douze; treize; quatorze; "
    "quinze; seize"
)
_UNITS = {word: number for number, word in enumerate(_NAMES, 1)} | {"premier": 1}
_TENS = {"vingt": 20, "trente": 30, "quarante": 40}
_WORD = rf"(?:{'|'.join([*_UNITS, *_TENS, 'et'])})(?!\w)"
_NUMBER = rf"{_WORD}(?:[ -]{_WORD}){{0,3}}"
_OPENING = re.compile(
    rf"l['’]an deux[ -]mill?e?(?:[ -](?P<year>{_NUMBER}))?,?(?: et)?,? "
    r"(?:le |(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? (?:le )?)"
    rf"(?:(?P<day>{_NUMBER})|(?P<figures>\d{{1,2}})(?:er)?) "
    r"(?:du mois d(?:e |['’]))?"
    rf"(?P<month>[^\W\d_]{{3,9}})",
    re.IGNORECASE,
)


def spelled_date(text: str) -> DateFound | None:
    """The date with which an act opens, if it does; years from 2000 to 2049."""
    at = text.casefold().find("l'an deux mil")
    if at < 0:
        at = text.casefold().find("l’an deux mil")
    match = _OPENING.match(text, at) if at >= 0 else None
    month = month_number(match["month"]) if match else None
    if match is None or month is None:
        return None
    year = 2000 + (_number(match["year"]) if match["year"] else 0)
    day = int(match["figures"]) if match["figures"] else _number(match["day"])
    iso = iso_date(str(year), month, str(day)) if 0 < day <= 31 else None
    return DateFound(match.start(), match.end(), iso) if iso else None


def _number(words: str) -> int:
    """`vingt et un`, `dix-sept`, `premier` in figures."""
    total = 0
    for word in re.split(r"[ -]", words.casefold()):
        total += _TENS.get(word) or _UNITS.get(word, 0)  # `et` adds nothing
    return total
