"""Same template, other subject: documents that share text without being versions.

Shared text alone cannot tell a job sheet for gardeners from the same sheet for nurses, nor the
accounts of 2023 from those of 2024. Titles that resemble each other prove nothing (every web
site has a "Privacy policy"), so what is looked for is a difference: a word or a name that one
document is about and the other never speaks of, in both directions; another year, date or
number of something that comes back; or the name in a form that was filled twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from doclint.corpus.digest import WRITTEN, Digest, key_word
from doclint.corpus.filled import filled_for_others
from doclint.identity.versions import VERSION
from doclint.identity.wording import folded
from doclint.language.lexicons import words_of

SAME_EDITION = 0.6
"""Share of rare text above which another year is another edition of one reference document;
below, it is another item of a series."""
MUCH_MORE = 3
"""How many times more often than the other a document says what only it is about."""
ABOUT = 0.003
"""Part of the words of a document that a word of its title makes up when it is the subject."""

_RECURRING = re.compile(
    r"""(?<!\bde\ )(?<!\bdes\ )(?<!\bdu\ )(?<!\bd')(?<!\bla\ )(?<!\ble\ )(?<!\bles\ )(?<!\baux\ )
    (?<!\w)(?:
      bilans?|budgets?|comptes?\ (?:rendus?|administratifs?)|cr|pv|proces[ -]verba(?:l|ux)|odj
    | ordres?\ du\ jour|rapports?\ (?:annuels?|d'activites?)|convocations?|seances?|reunions?
    | bulletins?|newsletters?|lettres?|magazines?|gazettes?|communiques?|menus?|plannings?
    | conventions?|contrats?
    | deliberations?|arretes?|decisions?|avenants?|factures?|devis|bons?\ de\ commande|courriers?
    | appels?\ (?:a\ projets?|d'offres?|a\ candidatures?|a\ manifestation)
    | minutes|agendas?|annual\ reports?|meetings?|invoices?|press\ releases?|purchase\ orders?
    )(?!\w)""",
    re.VERBOSE,
)
"""Things that come back under the same name with another date or number."""
_YEARLY = re.compile(
    r"(?<!\w)(?:tarifs?|grilles? tarifaires?|calendriers?|programmes?|saisons?|chiffres cles"
    r"|statistiques|prices|price lists?|fees|calendars?|programs?)(?!\w)"
)
"""Things that are made for one year and stay true of it, however little of them changes."""
_PART = re.compile(
    r"(?<!\w)(lot|annexe|fiche|chapitre|titre|livre|module|tome|volume|partie|zone|secteur|atelier|phase|"
    r"quartier|episode|numero|n[°o]|part|chapter|appendix|annex|lesson|unit|volume)s?[ .]{0,2}"
    r"(?:n[°o][ .]{0,2})?0{0,3}(\d{1,4}|[ivxl]{1,6}|[a-z])(?: (bis|ter|quater))?(?!\w)"
)
"""One of several parts: `lot 2`, `annexe B`, `titre IX bis`."""
_TITLE_WORD = re.compile(r"[^\W\d_]{3,}")
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
        _other_occasion(first, second, likeness)
        or _other_reference(first, second)
        or (
            _lacks(second, title_words(first), first) and _lacks(first, title_words(second), second)
        )
        or _other_names(first, second)
        or (not _numbered(first, second) and filled_for_others(first.filled, second.filled))
    )


def one_template(first: Digest, second: Digest) -> bool:
    """True when two documents may be two of a kind: items of a series, or about two names."""
    return (
        all(_RECURRING.search(document.label) for document in (first, second))
        or bool(_differ(_PART.findall(first.label), _PART.findall(second.label)))
        or _other_names(first, second)
    )


def _other_names(first: Digest, second: Digest) -> bool:
    return _lacks(second, first.names, first) and _lacks(first, second.names, second)


def same_title(first: Digest, second: Digest) -> bool:
    """True when both documents bear the same title."""
    mine, its = first.identity.title, second.identity.title
    return mine is not None and its is not None and folded(mine) == folded(its)


def title_says_something(title: str) -> bool:
    """True when a title, in lower case without accents, has two words that carry meaning."""
    words = {word for word in _TITLE_WORD.findall(title) if word not in grammar_words()}
    return len(words) > 1


def _lacks(document: Digest, words: Iterable[str], other: Digest) -> bool:
    """True when the other speaks of one of these words much more than the document does."""
    return any(_share(word, other) >= MUCH_MORE * _share(word, document) for word in words)


def _share(word: str, digest: Digest) -> float:
    """Part of the words of a document that one word makes up."""
    return digest.count(word) / digest.words


def title_words(digest: Digest) -> list[str]:
    """The words of the title and file name that the text says too, and not in passing."""
    return [
        key_word(word)
        for word in _TITLE_WORD.findall(digest.label)
        if digest.count(key_word(word)) >= ABOUT * digest.words
        and word not in grammar_words()
        and not _SAYS_NOTHING.fullmatch(word)
    ]


def _other_occasion(first: Digest, second: Digest, likeness: float) -> bool:
    """Another item of a series, another part of a set, another year."""
    if _differ(_PART.findall(first.label), _PART.findall(second.label)):
        return True
    mine, its = _numbers(first.label), _numbers(second.label)
    if _RECURRING.search(first.label) and _RECURRING.search(second.label):
        return _differ(mine, its) or _other_dates(first, second)
    years = filter(_YEAR.fullmatch, mine), filter(_YEAR.fullmatch, its)
    yearly = _YEARLY.search(first.label) and _YEARLY.search(second.label)
    return bool(likeness < SAME_EDITION or yearly) and _differ(*years)


def _other_dates(first: Digest, second: Digest) -> bool:
    """True when two documents bear different dates, and not different version numbers."""
    dates = [digest.stated("date", WRITTEN) for digest in (first, second)]
    return not _numbered(first, second) and _differ(
        *([date.normalised] if date else [] for date in dates)
    )


def _numbered(first: Digest, second: Digest) -> bool:
    """True when two documents bear different version numbers."""
    versions = [first.identity.version, second.identity.version]
    return all(versions) and versions[0] != versions[1]


def _other_reference(first: Digest, second: Digest) -> bool:
    """True when two documents bear references with different numbers."""
    references = [digest.stated("reference", WRITTEN) for digest in (first, second)]
    return _differ(*(_numbers(found.normalised) if found else [] for found in references))


def _differ(mine: Iterable[object], its: Iterable[object]) -> bool:
    """True when each side holds something that the other does not."""
    one, other = set(mine), set(its)
    return bool(one - other) and bool(other - one)


def _numbers(label: str) -> list[str]:
    return [number.lstrip("0") for number in _NUMBER.findall(VERSION.sub(" ", label))]


@cache
def grammar_words() -> frozenset[str]:
    """The words that say nothing by themselves, in both languages, without accents."""
    words = words_of("function-words-fr") | words_of("function-words-en")
    return frozenset(folded(word) for word in words)
