"""Documents whose day is past: a review that is due, a text too old for what it is, old figures.

Acts (see identity/kinds/words.py) hold for the day they were made: none of these rules ages them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.identity.choose import winner
from doclint.identity.dates.find import find_dates, said_date
from doclint.identity.kinds.words import ACTS, KIND_NAMES, kind_of
from doclint.identity.lines import cover_blocks
from doclint.identity.model import Field, Reading
from doclint.identity.trust import EXPLICIT
from doclint.identity.wording import folded
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

_DEFAULT = "default"
_OF_THEIR_YEAR: frozenset[str] = ACTS | {
    "report", "budget", "newsletter", "press-release", "presentation", "agenda", "letter", "plan",
    "template",
}  # fmt: skip
"""Kinds that tell what was so in one year: nobody takes their figures for today's."""
_PRICES = r"(?:tarifs?|baremes?|montants|redevances|grille tarifaire|fees|prices|price list)"
_FIGURES = r"(?:chiffres|donnees|statistiques|effectifs|plafonds|taux|figures|data|statistics)"
_YEAR = r"(?:19|20)\d\d"
_ONE_YEAR = re.compile(_YEAR)
_HEADING = re.compile(
    rf"(?:\W|\d{{1,2}}\.){{0,6}}(?:les |nos |the )?(?:{_YEAR} )?{_PRICES}\b"
    rf"(?: [\w'/-]{{1,25}}){{0,8}}? ?[(:–-]? ?{_YEAR}(?: ?[-–/] ?(?:20)?\d\d)?[ ).]*"
)
"""A title or a caption of prices with their year: `Tarifs 2023`, `Tarifs de la cantine au 1er
septembre 2023`."""
_OWN = re.compile(
    rf"(?:ces|les|nos|these|the|our) (?:{_PRICES}|{_FIGURES}|prix|rates)"
    r"(?: (?:de ce (?:guide|document)|indiques|presentes|ci-dessous|ci-dessus|below|above|"
    r"in this (?:guide|document)))? "
    r"(?:valent|datent|sont (?:ceux|celles|valables|arretes|arretees|en vigueur|applicables)|"
    r"s'appliquent|are (?:valid|those|from|for)|apply|date from)"
    rf"[^.\n]{{0,60}}?\b{_YEAR}(?:[^.\n]{{0,40}}\b{_YEAR})?"
)
"""A sentence by which a document dates its own figures: `Ces tarifs valent pour l'année 2023`."""
_OPEN = re.compile(
    r"\b(?:a compter|a partir|depuis|fixe\w* par|deliberation|arrete du|decret|loi|from|since|"
    r"as of|starting|until further notice)\b"
)
"""Prices that hold from a day on, or as long as an act does: nothing says that they are over."""
_SUBJECTS = (
    "tarif", "prix", "montant", "barème", "chiffre", "donnée", "plafond", "price", "fee", "figure",
    "rates",
)  # fmt: skip
"""The words around which such a sentence is looked for."""
_ARTICLES = ("ces", "les", "nos", "these", "the", "our")
_FORMAT_ONLY = 0.2
"""Trust up to which a kind is only that of the format: a guide may be written on slides."""
_SENTENCE, _BEFORE = 200, 8
"""Characters that are read from such a word on, and before it."""
_LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class DatedFigures:
    """Figures that a document dates itself, and the last year it gives them."""

    words: str
    year: int
    sentence: bool
    """True when the document says so of its figures; a heading may be a part of an act."""
    location: Location


def review_overdue(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """A day of review that is past, or a period between reviews that is."""
    kind = analysis.identity.kind
    if kind in ACTS:
        return
    stated = _explicit(analysis, "review_by")
    if stated is not None:
        if _is_past(stated.normalised, 0, analysis.today):
            yield _finding(analysis, rule, stated, "stated")
        return
    months = _months(rule.params["periods"], kind)
    written = _explicit(analysis, "date") if months else None
    if months and written and _is_past(written.normalised, months, analysis.today):
        yield _finding(analysis, rule, written, "period", months=months)


def stale_document(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """A document too old for its kind, or whose own figures are of a year long over."""
    kind = analysis.identity.kind
    figures = analysis.remember(
        "stale-document figures", tuple[DatedFigures, ...], lambda: tuple(_dated_figures(analysis))
    )
    said = [r.normalised for r in analysis.identity.of("kind") if r.confidence > _FORMAT_ONLY]
    if not _OF_THEIR_YEAR.isdisjoint([kind, *said]):
        return
    own = [found for found in figures if kind or found.sentence]
    last = max(own, key=lambda found: found.year, default=None)
    grace = rule.params["figures_months"]
    if last and _is_past(str(last.year), grace, analysis.today):
        yield rule.finding(last.location, last.words, kind="figures", year=str(last.year))
        return
    review = _explicit(analysis, "review_by")
    if review and not _is_past(review.normalised, 0, analysis.today):
        return  # somebody answers for it until then
    months = _months(rule.params["periods"], kind) if kind else None
    written = _explicit(analysis, "date")
    if months and written and _is_past(written.normalised, months, analysis.today):
        yield _finding(analysis, rule, written, "old", months=months, document=_with_article(kind))


def _with_article(kind: str) -> Text:
    name = KIND_NAMES[kind]
    return Text(f"« {name.fr} »", f"“{name.en}”")


def _finding(
    analysis: Analysis, rule: ActiveRule, reading: Reading, kind: str, **more: object
) -> Finding:
    where = None if reading.block is None else analysis.location(reading.block)
    said = said_date(reading.normalised)
    return rule.finding(where, reading.value, kind=kind, date=said, **more)


def _explicit(analysis: Analysis, field: Field) -> Reading | None:
    """The reading that a field takes, if a person wrote it: no date that software recorded."""
    won = winner(analysis.identity.readings, field)
    return won if won and won.field == field and won.confidence >= EXPLICIT else None


def _is_past(iso: str, months: int, today: date) -> bool:
    """True when a day, or the last one of a month or a year, and so many months are over."""
    parts = [int(part) for part in iso.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else monthrange(year, month)[1]
    count = year * 12 + month + months
    return (today.year * 12 + today.month, today.day) > (count, day)


def _months(periods: Sequence[str], kind: str) -> int | None:
    """The months of a list of `kind: months` for this kind, or those of `default`."""
    found = {}
    for period in periods:
        name, _, months = period.rpartition(":")
        if months.strip().isdigit():
            found[kind_of(name) or name.strip()] = int(months)
    return found.get(kind, found.get(_DEFAULT))


def _dated_figures(analysis: Analysis) -> Iterator[DatedFigures]:
    """Titles and captions of prices with their year, and sentences that date the figures."""
    cover = {index for index, _ in cover_blocks(analysis.document)}
    for index, block in analysis.body:
        text = block.text
        if "20" not in text and "19" not in text:
            continue
        title = index in cover or block.kind in ("heading", "caption")
        if title and len(text) <= _LONGEST_HEADING and _is_over(_HEADING.fullmatch(folded(text))):
            yield _figures(analysis, index, text, text, sentence=False)
        for subject in _SUBJECTS:
            at = text.find(subject)
            while at >= 0:
                article = text[max(0, at - _BEFORE) : at].split()[-1:]
                if article and article[0].casefold() in _ARTICLES:
                    words = f"{article[0]} {text[at : at + _SENTENCE]}"
                    found = _OWN.match(folded(words))
                    if found and _is_over(found):
                        yield _figures(analysis, index, found.group(), words, sentence=True)
                at = text.find(subject, at + 1)


def _is_over(found: re.Match[str] | None) -> bool:
    """Whether figures so dated end at all: `du 1er septembre 2023 au 31 août 2024` do."""
    if found is None:
        return False
    return not _OPEN.search(found.group()) or len(_ONE_YEAR.findall(found.group())) > 1


def _figures(
    analysis: Analysis, index: int, dated: str, words: str, *, sentence: bool
) -> DatedFigures:
    days = [int(found.iso[:4]) for found in find_dates(dated)]
    years = [int(year) for year in _ONE_YEAR.findall(dated)]
    return DatedFigures(words, max([*years, *days]), sentence, analysis.location(index))
