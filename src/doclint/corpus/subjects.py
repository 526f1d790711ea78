"""Same template, other subject: documents that share text without being versions.

Shared text alone cannot tell a job sheet for gardeners from the same sheet for nurses, nor the
accounts of 2023 from those of 2024. Titles that resemble each other prove nothing (every web
site has a "Privacy policy"), so what is looked for is a difference: a word or a name that one
document is about and the other never speaks of, in both directions; or another year, date or
number of something that comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import PurePosixPath

from doclint.corpus.digest import Digest
from doclint.identity.versions import VERSION
from doclint.identity.wording import folded
from doclint.language.lexicons import words_of

SAME_EDITION = 0.6
"""Share of rare text above which another year is another edition of one reference document;
below, it is another item of a series."""
FIRST_NAMES = 3
"""How many of its commonest names a document is taken to be about."""

_RECURRING = re.compile(
    r"""(?<!\bde\ )(?<!\bdes\ )(?<!\bdu\ )(?<!\bd')(?<!\bla\ )(?<!\ble\ )(?<!\bles\ )(?<!\baux\ )
    (?<!\w)(?:
      bilans?|budgets?|comptes?\ (?:rendus?|administratifs?)|cr|pv|proces[ -]verba(?:l|ux)|odj
    | ordres?\ du\ jour|rapports?\ (?:annuels?|d'activites?)|convocations?|seances?|reunions?
    | bulletins?|newsletters?|lettres?|magazines?|gazettes?|communiques?|menus?|plannings?
    | deliberations?|arretes?|decisions?|avenants?|factures?|devis|bons?\ de\ commande|courriers?
    | appels?\ (?:a\ projets?|d'offres?|a\ candidatures?|a\ manifestation)
    | minutes|agendas?|annual\ reports?|meetings?|invoices?|press\ releases?|purchase\ orders?
    )(?!\w)""",
    re.VERBOSE,
)
"""Things that come back under the same name with another date or number."""
_PART = re.compile(
    r"(?<!\w)(lot|annexe|fiche|chapitre|titre|livre|module|tome|volume|partie|zone|secteur|atelier|phase|"
    r"quartier|episode|numero|n[°o]|part|chapter|appendix|annex|lesson|unit|volume)s?[ .]{0,2}"
    r"(?:n[°o][ .]{0,2})?(\d{1,4}|[ivxl]{1,6}|[a-z])(?: (bis|ter|quater))?(?!\w)"
)
"""One of several parts: `lot 2`, `annexe B`, `titre IX bis`."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19[89]\d|20[0-4]\d)")
_SAYS_NOTHING = re.compile(
    r"version|projet|brouillon|provisoire|definiti(?:f|ve)|finale?|validee?|draft|copie|copy|"
    r"modifiee?|corrigee?|relue?|signee?|document|janvier|fevrier|mars|avril|juin|juillet|aout|"
    r"septembre|octobre|novembre|decembre|january|february|march|april|june|july|august|"
    r"september|october|november|december"
)
"""Words of titles and file names about the state of a document, not about its subject."""


def apart(first: Digest, second: Digest, likeness: float) -> bool:
    """True when two documents that share text are about different things.

    `likeness` is the Jaccard index of their rare runs of words, 0 to 1.
    """
    return (
        _other_occasion(_label(first), _label(second), likeness)
        or _swapped(_title_words(first), first, _title_words(second), second)
        or _swapped(first.names[:FIRST_NAMES], first, second.names[:FIRST_NAMES], second)
    )


def same_title(first: Digest, second: Digest) -> bool:
    """True when both documents bear the same title."""
    return bool(first.identity.title) and folded(first.identity.title or "") == folded(
        second.identity.title or ""
    )


def _swapped(mine: Iterable[str], first: Digest, its: Iterable[str], second: Digest) -> bool:
    """True when each document is about a word of which the other does not speak."""
    return _missing(mine, second) and _missing(its, first)


def _missing(words: Iterable[str], other: Digest) -> bool:
    known = {_stem(word) for word in (*other.keywords, *other.names, *_WORD.findall(_label(other)))}
    return any(_stem(word) not in known for word in words)


def _title_words(digest: Digest) -> list[str]:
    """The words of the title and file name that the text keeps saying."""
    said = {_stem(word) for word in digest.keywords}
    return [
        word
        for word in _WORD.findall(_label(digest))
        if _stem(word) in said and word not in _grammar() and not _SAYS_NOTHING.fullmatch(word)
    ]


def _other_occasion(first: str, second: str, likeness: float) -> bool:
    """Another date or number of a series, another part of a set, another year."""
    if _differ(_PART.findall(first), _PART.findall(second)):
        return True
    mine, its = _numbers(first), _numbers(second)
    if not _differ(mine, its):
        return False
    if _RECURRING.search(first) and _RECURRING.search(second):
        return True
    years = filter(_YEAR.fullmatch, mine), filter(_YEAR.fullmatch, its)
    return likeness < SAME_EDITION and _differ(*years)


def _differ(mine: Iterable[object], its: Iterable[object]) -> bool:
    """True when each side holds something that the other does not."""
    one, other = set(mine), set(its)
    return bool(one - other) and bool(other - one)


def _numbers(label: str) -> list[str]:
    return [number.lstrip("0") for number in _NUMBER.findall(VERSION.sub(" ", label))]


def _label(digest: Digest) -> str:
    """Title and file name, in lower case without accents: what a document calls itself."""
    stem = PurePosixPath(digest.path).stem
    return folded(f"{digest.identity.title or ''} | {stem.replace('_', ' ')}")


def _stem(word: str) -> str:
    """The word without its accents and the endings of number and gender."""
    return folded(word).rstrip("sxe")


@cache
def _grammar() -> frozenset[str]:
    words = words_of("function-words-fr") | words_of("function-words-en")
    return frozenset(folded(word) for word in words)
