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
_NUMBER = r"(?:\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d{1,12}(?:[.,]\d{1,4}(?!\d))?)"
_LETTERS = "".join(sorted({word[0] for word in _SPELLED}))
_IN_WORDS = rf"(?=[{_LETTERS}])(?:{'|'.join(sorted(_SPELLED, key=len, reverse=True))})(?!\w)"
"""The first letters are asked before each of the words: most words begin with none of them."""
_COUNT = rf"(?:{_NUMBER}|(?<!\w){_IN_WORDS})"
_UNIT = (
    r"(?:jours?|semaines?|mois|ans?|années?|heures?|minutes?|trimestres?|days?|weeks?|months?"
    r"|years?|hours?)(?![^\W_])"
)
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
_VALUE = re.compile(
    rf"""
    # Where a value may begin, asked first: at a figure, a sign, the start of a word or an address.
    (?=[\d+€£$]|\b\w|[hw](?:ttps?:|ww\.)|(?<![\w.+-])[.+-][\w.+-]{{0,63}}@)
  (?:
    (?P<link>https?://\S+|www\.\S+)
  | (?P<email>(?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})
  | (?P<address>(?<!\w)\d{{1,4}}(?:[ -]?(?:bis|ter|\d{{1,4}})(?!\w))?,?[ ]{_WAYS}[ ]
      [^\n;()]{{2,60}}?[ ]?(?<!\d)\d{{2}}[ ]?\d{{3}}(?!\d)(?:[ ](?-i:[A-ZÀ-Þ])[\w'-]{{1,30}}){{0,4}}
      (?:[ ]cedex(?:[ ]\d{{1,2}})?(?!\w))?)
  | (?P<phone>(?<!\d)(?:(?:\+33|0033)\ ?(?:\(0\)\ ?)?|0)[1-9](?:[ .-]?\d\d){{4}}(?!\d)
      |(?<!\d)0\ ?8\d\d(?:\ ?\d{{3}}){{2}}(?!\d))
  | (?P<date>(?<!\w)(?:1er|[12]?\d|3[01])\ {_MONTHS}(?:\ (?:19|20)\d\d)?(?!\w)
      |(?<!\w){_MONTHS}\ (?:19|20)\d\d(?!\w)|(?<!\w)\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)?\d\d(?!\w)
      |(?<!\w)(?:19|20)\d\d-\d\d-\d\d(?!\w))
  | (?P<percentage>{_FROM}{_NUMBER}\ ?(?:%|pour\ cent(?!\w)|per\ ?cent(?!\w)))
  | (?P<amount>{_FROM}{_NUMBER}\ ?(?:[kM]?[€£$]|(?:[kM]?EUR|euros?|DTS|dollars?|centimes?)(?!\w))
      |[€£$]\ ?{_NUMBER}(?:,-)?)
  | (?P<hours>(?<![\w,.])\d{{1,2}}\ ?h(?:\ ?[0-5]\d)?(?!\w)
      |(?<!\w)(?:avant|après|à|dès|jusqu'à|vers)\ \d{{1,2}}\ heures(?:\ [0-5]\d)?(?!\w))
  | (?P<duration>{_FROM}{_COUNT}(?:\ ?\((?P<figure>\d{{1,3}})\))?\ (?P<unit>{_UNIT})
      (?:\ (?:ouvrée?s?|ouvrables?|calendaires?|francs)(?!\w))?)
  | (?P<threshold>(?<!\w)(?=[aijlmpsu])(?P<bound>plus\ de|moins\ de|au\ moins|au\ plus
      |au\ maximum|au\ minimum|jusqu'à|minimum\ de|maximum\ de|limite\ de|supérieure?\ à
      |inférieure?\ à|at\ least|at\ most|up\ to)\ {_NUMBER})
  | (?P<number>(?<!\w){_NUMBER})
  )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIGURE = re.compile(r"[\d@]")
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
    | (?:er)?[ ]?{_MONTHS} | \d?[/.]\d\d?[/.]\d\d | \d{{3}}-\d\d-\d\d     # date
    | [ ]?(?:[kM]?EUR|euro|DTS|dollar|centime|h|per|pour[ ]cent) | [)]?[ ]{_UNIT}
    | \d[ ]?\d{{3}}(?!\d) | (?:[ .-]?\d\d){{4}}                            # postcode, phone
    | (?<=(?:de|us|ns|um|st|to)[ ].) | (?<=à[ ].)                           # threshold
    | (?<={_MONTH_ENDS}[ ].)\d{{3}}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What is beside the figure in each kind of value but a spelled duration. Asked before `_VALUE`:
three in four of the sentences that hold figures hold bare numbers only."""
_UNITS = {
    "jour": ("days", 1), "day": ("days", 1), "semaine": ("days", 7), "week": ("days", 7),
    "moi": ("months", 1), "month": ("months", 1), "trimestre": ("months", 3), "an": ("months", 12),
    "année": ("months", 12), "year": ("months", 12), "heure": ("hours", 1), "hour": ("hours", 1),
    "minute": ("minutes", 1),
}  # fmt: skip
"""Units that are one another's multiples are said in one: `deux ans` is `24 mois`."""
_SOME_YEAR = "1972"
"""A leap year, to read a day and a month: `1er mars` is `--03-01`, as ISO 8601 had it."""
_CURRENCY = re.compile(r"dts|£|\$|dollar|centime")
_BLANKS = re.compile(r"[\s*_`|\\~]+")
_SIGNS = {"’": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"}
_WORD = re.compile(r"⟦\w+⟧|\w+")


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


def promising(sentences: Sequence[str]) -> Iterator[int]:
    """The positions of the sentences that may state a value: few do, so this is asked first."""
    spelled = _spelling_a_duration(sentences)
    for position, text in enumerate(sentences):
        if position in spelled or _FIGURE.search(text):
            yield position


def read_sentence(text: str) -> Stated | None:
    """What a sentence states, or None when it holds no value that can be compared."""
    if len(text) > LONGEST:
        return None
    flat = _flat(text)
    if not (_COMPARABLE.search(flat) or _SPELLED_DURATION.search(flat.casefold())):
        return None
    values: list[Value] = []
    numbers: list[str] = []

    def mark(match: re.Match[str]) -> str:
        kind = str(match.lastgroup)
        if kind == "link":
            return " "
        if kind == "number":
            numbers.append(_figures(match.group()))
            return " "
        written = match.group().strip()
        values.append(Value(cast(ConflictKind, kind), masked(written), _normalised(kind, match)))
        return f" {match['bound'] or ''} ⟦{kind}⟧ "

    words = _WORD.findall(folded(_VALUE.sub(mark, flat)))
    return Stated(" ".join(words), tuple(values), tuple(numbers)) if values else None


def _spelling_a_duration(sentences: Sequence[str]) -> set[int]:
    """Positions of the sentences that hold a spelled duration, looked for in all at once."""
    lowered = [text.casefold() for text in sentences]
    ends = list(accumulate(len(text) + 1 for text in lowered))
    text = "\0".join(lowered)
    return {
        bisect_right(ends, unit.start())
        for unit in _UNIT_AFTER_BLANK.finditer(text)
        if _SPELLED_DURATION.search(text, max(0, unit.start() - _LONGEST_COUNT), unit.end())
    }


def _flat(text: str) -> str:
    """One line, with plain spaces, dashes and apostrophes and without the marks of Markdown."""
    text = unicodedata.normalize("NFKC", text)
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    return _BLANKS.sub(" ", text)


def _normalised(kind: str, match: re.Match[str]) -> str:
    text = match.group().casefold()
    if kind in ("percentage", "threshold"):
        return _figures(text)
    if kind == "amount":
        scale = 1000 if re.search(r"\d ?k", text) else 10**6 if re.search(r"\d ?m", text) else 1
        currency = _CURRENCY.search(text)
        return f"{_figures(text, scale)} {currency.group() if currency else '€'}"
    if kind == "duration":
        unit, size = _UNITS[match["unit"].casefold().rstrip("s")]
        return f"{_figures(match['figure'] or text, size)} {unit}"
    if kind == "hours":
        hour, *minute = re.findall(r"\d+", text)
        return f"{int(hour):02}:{int(minute[0]) if minute else 0:02}"
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
    return float(re.sub(r"[ .](?=\d{3}(?!\d))", "", text).replace(",", "."))
