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
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import cast

from doclint.findings import ConflictKind
from doclint.identity.dates import first_date
from doclint.identity.wording import folded
from doclint.ruleset.masking import masked

LONGEST = 600
"""Characters: a longer sentence is text glued together, and masks of it match nothing."""

_SPELLED = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "dix-huit": 18, "vingt": 20, "vingt-quatre": 24, "trente": 30,
    "trente-six": 36, "quarante": 40, "quarante-huit": 48, "cinquante": 50, "soixante": 60,
    "soixante-douze": 72, "quatre-vingt-dix": 90, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "ten": 10, "fifteen": 15, "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip
_NUMBER = (
    r"(?:\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?|\d{1,12}(?:[.,]\d{1,4}(?!\d))?)"
)
_LETTERS = "".join(sorted({word[0] for word in _SPELLED}))
_IN_WORDS = rf"(?=[{_LETTERS}])(?:{'|'.join(sorted(_SPELLED, key=len, reverse=True))})(?!\w)"
"""The first letters are asked before each of the words: most words begin with none of them."""
_COUNT = rf"(?:{_NUMBER}|(?<!\w){_IN_WORDS})"
_UNIT = (
    r"(?:jours?|semaines?|mois|ans?|années?|heures?|minutes?|trimestres?|days?|weeks?|months?"
    r"|years?|hours?)(?![^\W_])"
)
_MEASURE = rf"\ ?(?:%|pour\ cent|per\ ?cent|[km]?(?:[€£$]|eur)|dts|dollar|centime|{_UNIT})"
"""What makes a number another kind of value: `au moins 10 jours` is a duration with a bound."""
_MILLIONS = r"(?:[mb]il(?:lion|liard)s?\ (?:d'|of\ )?)?"
_DAYS_THAT = r"(?:(?:working|business|calendar)\ )?"
_THINGS = (
    r"(?:m[23]|km(?:/h)?|[kcm]m|kg|tonnes?|litres?|hectares?|personnes?|places?|caractères?"
    r"|habitants?|people|persons|seats?|characters?)"
)
"""What else is counted or measured in a rule: the seats of a room, the surface of a garden."""
_FROM = rf"(?:(?<![\w.,]){_NUMBER}\ ?[kM]?[€%]?\ ?(?:-|à|ou|to|or)\ ?)?"
"""The start of a range: `3 à 5 jours` is one value."""
_MONTHS = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)"
)
_MONTH_ENDS = r"(?:ier|ars|ril|mai|uin|let|oût|bre|ary|rch|may|une|uly|ust|ber)"
_WAYS = (
    r"(?:rue|avenue|av\.|boulevard|bd|place|allée|impasse|quai|chemin|route|cours|square|passage|"
    r"esplanade)"
)


def _value(email_begins: str, email: str) -> re.Pattern[str]:
    """The expression for values in a text in small letters: twice as fast as one for any case."""
    return re.compile(
        rf"""
        # Where a value may begin, asked first: a figure, a sign, the start of a word.
        (?=[\d+€£$]|\b\w|[hw](?:ttps?:|ww\.){email_begins})
      (?:
        (?P<link>https?://\S+|www\.\S+)
      {email}
      | (?=[\d+€£$])(?:
          (?P<address>(?<!\w)\d{{1,4}}(?:[ -]?(?:bis|ter|\d{{1,4}})(?!\w))?,?[ ]{_WAYS}[ ]
            [^\n;()]{{2,60}}?[ ]?(?<!\d)\d{{2}}[ ]?\d{{3}}(?!\d))
        | (?P<phone>(?<!\d)(?:(?:\+33|0033)\ ?(?:\(0\)\ ?)?|0)[1-9](?:[ .-]?\d\d){{4}}(?!\d)
            |(?<!\d)0\ ?8\d\d(?:\ ?\d{{3}}){{2}}(?!\d))
        | (?P<date>(?<!\w)(?:
            (?:1er|[12]?\d|3[01])\ {_MONTHS}(?:\ (?:19|20)\d\d)?(?!\w)
            |\d{{1,2}}/\d{{1,2}}/(?:19|20)?\d\d(?!\w)|[0-3]?\d\.[01]\d\.(?:19|20)\d\d(?!\w)
          |(?:19|20)\d\d-\d\d-\d\d(?!\w)))
        | (?P<percentage>{_FROM}{_NUMBER}\ ?(?:%|pour\ cent(?!\w)|per\ ?cent(?!\w)))
        | (?P<amount>{_FROM}{_NUMBER}\ ?{_MILLIONS}
            (?:[km]?[€£$]|(?:[km]?eur|euros?|dts|dollars?|centimes?)(?!\w))
            |[€£$]\ ?{_NUMBER}(?:,-|\ (?:m|b)illion(?!\w))?)
        | (?P<hours>(?<![\w,.:])\d{{1,2}}(?:\ ?h(?:\ ?[0-5]\d)?|:[0-5]\d(?!:)(?:\ ?[ap]m)?|\ ?[ap]m)
            (?!\w))
        | (?P<measure>(?<![\w.,]){_FROM}{_NUMBER}\ ?(?P<of>{_THINGS})(?!\w)))
      | (?<!\w)(?=[^\W\d_]{{1,10}}(?:[ '][^\W\d_]{{1,8}})?\ \d)(?:  # one word or two, a figure
          (?P<month>{_MONTHS}\ (?:[0-3]?\d,\ )?(?:19|20)\d\d(?!\w))
        | (?P<oclock>(?:avant|après|à|dès|jusqu'à|vers)\ \d{{1,2}}\ heures(?:\ [0-5]\d)?(?!\w))
        | (?P<threshold>(?P<bound>plus\ de|moins\ de|au\ moins|au\ plus
          |au\ maximum|au\ minimum|jusqu'à|minimum\ de|maximum\ de|limite\ de|supérieure?\ à
          |inférieure?\ à|at\ least|at\ most|up\ to)\ (?>{_NUMBER})
          (?!(?:\ ?(?:-|à|ou|to|or)\ ?(?>{_NUMBER}))?{_MEASURE})))
      | (?P<duration>{_FROM}{_COUNT}(?:\ ?\((?P<figure>\d{{1,3}})\))?\ {_DAYS_THAT}(?P<unit>{_UNIT})
          (?:\ (?:ouvrée?s?|ouvrables?|calendaires?|francs)(?!\w))?)
      | (?P<number>(?<!\w){_NUMBER})
      )
    """,
        re.VERBOSE,
    )


_VALUE = _value("", "")
_VALUE_OR_EMAIL = _value(
    r"|(?<![\w.+-])[.+-][\w.+-]{0,63}@",
    r"| (?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})",
)
"""For texts with an `@`: looking for addresses at every word is slow."""
_KINDS = {"month": "date", "oclock": "hours", "measure": "threshold"}
"""Other ways to write a value, and the kind of each."""
_TOWN = re.compile(
    r"(?: (?!(?i:cedex|adresse|siège|tél|téléphone|fax|courriel|e-?mail|capital|rcs|siret|tva)"
    r"(?![a-zà-ÿ]))[A-ZÀ-Þ][\w'-]{1,30}){0,4}(?: (?i:cedex)(?: \d{1,2})?(?!\w))?"
)
"""What follows the postcode in an address: names, told by their capitals, up to a label."""
_WITH_FIGURE = re.compile(r"[\d@][^\0]*")
_SPELLED_DURATION = re.compile(rf"(?<![^\W_]){_IN_WORDS}[\s*_`|\\~]{{1,8}}{_UNIT}")
"""The one value that is said without a figure nor an `@`, in lower case."""
_UNIT_AFTER_BLANK = re.compile(rf"[\s*_`|\\~](?=[adhjmstwy]){_UNIT}")
"""Units are looked for before counts: fewer words begin like one."""
_LONGEST_COUNT = max(map(len, _SPELLED)) + 7
"""Characters of a count in words and of the blanks after it, but the last one."""
_COMPARABLE = re.compile(
    rf"""
    [\d@€£$%](?:                        # one set of characters first: the engine skips all others
      (?<=\D)
    | (?=[\d .)/:cehkjfltmasondp-])(?:
        (?:er)?[ ]?{_MONTHS} | \d?[/.]\d\d?[/.]\d\d | \d{{3}}-\d\d-\d\d    # date
      | [ ]?(?:[km]?eur|dts|dollar|centime|h|per|pour[ ]cent|mill?i|[ap]m(?!\w))|:[0-5]\d
      | [ ]?{_THINGS}
      | [)]?[ ]{_DAYS_THAT}{_UNIT}
      | \d[ ]?\d{{3}}(?!\d) | (?:[ .-]?\d\d){{4}})                          # postcode, phone
    | (?<=(?:us|ns|um|te)[ ]de[ ].) | (?<=(?:us|ns|um|st|to)[ ].) | (?<=à[ ].)      # threshold
    | (?<={_MONTH_ENDS}[ ].)(?:\d{{3}}|\d?,[ ]\d{{4}})
    )
    """,
    re.VERBOSE,
)
"""What is beside the figure in each kind of value but a spelled duration, in small letters. Asked
before `_VALUE`: three in four of the sentences that hold figures hold bare numbers only."""
_UNITS = {
    "jour": ("days", 1), "day": ("days", 1), "semaine": ("days", 7), "week": ("days", 7),
    "moi": ("months", 1), "month": ("months", 1), "trimestre": ("months", 3), "an": ("months", 12),
    "année": ("months", 12), "year": ("months", 12), "heure": ("hours", 1), "hour": ("hours", 1),
    "minute": ("minutes", 1),
}  # fmt: skip
"""Units that are one another's multiples are said in one: `deux ans` is `24 mois`."""
_SOME_YEAR = "1972"
"""A leap year, to read a day and a month: `1er mars` is `--03-01`, as ISO 8601 had it."""
_SCALES = (("k", 10**3), ("milliard|b", 10**9), ("m", 10**6))
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


def promising(sentences: Sequence[str]) -> list[int]:
    """The positions of the sentences that may state a value: few do, so this is asked first.

    They are searched all at once, each ended by a sign that none of them holds.
    """
    ends = list(accumulate(len(text) + 1 for text in sentences))
    text = "\0".join(sentences)
    found = {bisect_right(ends, match.start()) for match in _WITH_FIGURE.finditer(text)}
    lowered = _lowered(text)
    found.update(
        bisect_right(ends, unit.start())
        for unit in _UNIT_AFTER_BLANK.finditer(lowered)
        if _SPELLED_DURATION.search(lowered, max(0, unit.start() - _LONGEST_COUNT), unit.end())
    )
    return sorted(found)


def read_sentence(text: str) -> Stated | None:
    """What a sentence states, or None when it holds no value that can be compared."""
    if len(text) > LONGEST:
        return None
    flat = _flat(text)
    lowered = _lowered(flat)
    if not (_COMPARABLE.search(lowered) or _SPELLED_DURATION.search(lowered)):
        return None
    values: list[Value] = []
    numbers: list[str] = []
    said: list[str] = []
    end = 0
    expression = _VALUE_OR_EMAIL if "@" in flat else _VALUE
    while match := expression.search(lowered, end):
        said.append(flat[end : match.start()])
        end = match.end()
        name = str(match.lastgroup)
        if name == "number":
            numbers.append(_figures(match.group()))
        elif name != "link":
            kind = cast(ConflictKind, _KINDS.get(name, name))
            if town := _TOWN.match(flat, end) if kind == "address" else None:
                end = town.end()
            written = flat[match.start() : end].strip()
            values.append(Value(kind, masked(written), _normalised(kind, written, match)))
            said.append(f"{match['bound'] or ''} ⟦{kind}⟧")
    said.append(flat[end:])
    words = " ".join(_WORD.findall(folded(" ".join(said))))
    return Stated(_WEEKDAY.sub("", words), tuple(values), tuple(numbers)) if values else None


def _flat(text: str) -> str:
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
        scale = next((size for sign, size in _SCALES if re.search(rf"\d ?(?:{sign})", text)), 1)
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
    found = re.findall(_COUNT, text)
    return "-".join(f"{_number(item) * scale:.12g}" for item in found)


def _number(text: str) -> float:
    if text in _SPELLED:
        return _SPELLED[text]
    if "," in text and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return float(text.replace(",", ""))  # the English way
    return float(re.sub(r"[ .](?=\d{3}(?!\d))", "", text).replace(",", "."))
