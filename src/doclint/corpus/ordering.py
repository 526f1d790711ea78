"""Which version is the current one: ordered evidence, the first that decides wins.

1. a document says that it replaces another, naming its version or date;
2. status: what is repealed or put away, then what is only a draft, gives way;
3. version numbers;
4. dates written in the documents;
5. a document says that it replaces what came before, without naming it;
6. dates in file names, then in file properties (modified, created) of files of one format: the day
   on which a PDF was made says nothing of the age of its text;
7. the latest day or year that the texts speak of (always right on 46 pairs of real versions
   out of 200; it says nothing of the others).

A piece of evidence only removes the documents that it shows to be older; when several are left
at the end, nothing is chosen; nor when a later version was put away with the archives: the one
that replaced it is missing, or it was filed there by mistake. Length and the dates of the file
system are never looked at: the longer document is the older one 28 times in 100, and copying a
file changes its date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from doclint.corpus.digest import Digest
from doclint.corpus.evidence import Evidence, Key, Stated, date_key, evidence_of
from doclint.identity.dates.find import said_date
from doclint.identity.model import PLACE_NAMES
from doclint.identity.versions import version_key
from doclint.text import Language, Text

_REPLACES = Text(fr="ce document dit : « {said} »", en="this document says: “{said}”")
_DEAD = Text(
    fr="ce qui est abrogé ou archivé est écarté", en="what is repealed or archived is left out"
)
_DRAFT = Text(fr="les projets sont écartés", en="drafts are left out")
_VERSION = Text(
    fr="son numéro de version est le plus élevé ({value}, {place})",
    en="its version number is the highest ({value}, {place})",
)
_DATE = Text(
    fr="sa date est la plus récente ({value}, {place})",
    en="its date is the latest ({value}, {place})",
)

_LATEST = Text(
    fr="c'est celui qui parle de la date la plus récente ({value})",
    en="it speaks of the latest date ({value})",
)
_DECIDED = Text(fr="décidé le {date} : {reason}", en="decided on {date}: {reason}")


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence that decided, in words."""

    text: Text
    values: Mapping[str, str | Text] = field(default_factory=dict)

    def render(self, language: Language) -> str:
        """The reason in one language."""
        return self.text.render(language, **self.values)


@dataclass(frozen=True, slots=True)
class Order:
    """The texts of a family by their position in it, oldest first."""

    positions: tuple[int, ...]
    current: int | None
    """None when the evidence leaves several."""
    because: tuple[Reason, ...]
    """What removed the others, strongest first; empty when nothing is chosen."""
    told_apart: bool
    """True when something that one of them states, another does not state."""


def order(family: Sequence[Sequence[Digest]]) -> Order:
    """Order the texts of a family, each given as the documents that hold it."""
    texts = [evidence_of(documents) for documents in family]
    left = list(range(len(texts)))
    because: list[Reason] = []
    for decide in _EVIDENCE:
        verdict = decide([texts[position] for position in left])
        if verdict and 0 < len(verdict[0]) < len(left):
            left = [position for rank, position in enumerate(left) if rank not in verdict[0]]
            because.append(verdict[1])
    current = left[0] if len(left) == 1 else None
    if current is not None and any(_put_away_later(text, texts[current]) for text in texts):
        current = None
    return Order(
        positions=_oldest_first(texts, current),
        current=current,
        because=() if current is None else tuple(because),
        told_apart=len(left) < len(texts) or len({_statements(text) for text in texts}) > 1,
    )


def _put_away_later(text: Evidence, chosen: Evidence) -> bool:
    """True when a text is filed with archives, and states a later version or date than another."""
    return text.put_away and any(
        mine is not None
        and its is not None
        and _numbering(mine.key) == _numbering(its.key)
        and its.key < mine.key[: len(its.key)]
        for mine, its in ((text.version, chosen.version), (text.date, chosen.date))
    )


def _statements(text: Evidence) -> tuple[object, ...]:
    """What a text states of its age and state, whether it can be put in order or not."""
    dates = [stated and stated.key for stated in (text.version, text.date, text.file_date)]
    return (*dates, text.dead, text.draft, bool(text.replacements))


def decided(ordered: Order, current: int, reason: str, day: str) -> Order:
    """The order of a family in which somebody chose the current text, by its position."""
    others = tuple(position for position in ordered.positions if position != current)
    because = Reason(_DECIDED, {"date": said_date(day), "reason": reason})
    return Order((*others, current), current, (because,), told_apart=True)


Verdict = tuple[set[int], Reason] | None
"""The ranks of the texts shown to be older, and by what."""


def _named(texts: Sequence[Evidence]) -> Verdict:
    citing: dict[Key, set[int]] = defaultdict(set)
    for rank, text in enumerate(texts):
        for replaced in text.replacements:
            if replaced.version:
                citing[version_key(replaced.version)].add(rank)
            for day in replaced.dates:
                citing[date_key(day)].add(rank)
    older = {
        rank
        for rank, text in enumerate(texts)
        for stated in (text.version, text.date, text.file_date)
        if stated and citing[stated.key] - {rank}
    }
    newer = [text for rank, text in enumerate(texts) if rank not in older and text.replacements]
    return (older, _says(newer[0])) if older and newer else None


def _unnamed(texts: Sequence[Evidence]) -> Verdict:
    saying = [rank for rank, text in enumerate(texts) if text.replacements]
    if len(saying) != 1:
        return None
    return set(range(len(texts))) - set(saying), _says(texts[saying[0]])


def _says(text: Evidence) -> Reason:
    return Reason(_REPLACES, {"said": text.replacements[0].said})


def _dead(texts: Sequence[Evidence]) -> Verdict:
    return {rank for rank, text in enumerate(texts) if text.dead}, Reason(_DEAD)


def _drafts(texts: Sequence[Evidence]) -> Verdict:
    return {rank for rank, text in enumerate(texts) if text.draft}, Reason(_DRAFT)


def _highest_version(texts: Sequence[Evidence]) -> Verdict:
    found = [text.version for text in texts]
    if len({_numbering(stated.key) for stated in found if stated}) > 1:
        return None
    return _latest(found, _VERSION, lambda key, top: key < top)


def _latest_date(name: str, text: Text) -> Callable[[Sequence[Evidence]], Verdict]:
    def decide(texts: Sequence[Evidence]) -> Verdict:
        found: list[Stated | None] = [getattr(item, name) for item in texts]
        return _latest(found, text, lambda key, top: key < top[: len(key)])

    return decide


def _latest_saved(name: str) -> Callable[[Sequence[Evidence]], Verdict]:
    decide = _latest_date(name, _DATE)

    def decide_in_one_format(texts: Sequence[Evidence]) -> Verdict:
        common = frozenset.intersection(*(text.formats for text in texts))
        return decide(texts) if common else None

    return decide_in_one_format


def _latest(
    found: Sequence[Stated | None], text: Text, before: Callable[[Key, Key], bool]
) -> Verdict:
    stated = [item for item in found if item]
    if len(stated) < 2:
        return None
    top = max(stated, key=lambda item: item.key)
    older = {rank for rank, item in enumerate(found) if item and before(item.key, top.key)}
    return older, Reason(text, {"value": top.value, "place": PLACE_NAMES[top.place]})


_EVIDENCE: tuple[Callable[[Sequence[Evidence]], Verdict], ...] = (
    _named,
    _dead,
    _drafts,
    _highest_version,
    _latest_date("date", _DATE),
    _unnamed,
    _latest_date("file_date", _DATE),
    _latest_saved("modified"),
    _latest_saved("created"),
    _latest_date("latest", _LATEST),
)


def _numbering(key: Key) -> str:
    """Which way of numbering a version follows: only the same ones can be compared."""
    number, letter = key[0]
    return "letter" if letter else "year" if number >= 1900 else "number"


def _oldest_first(texts: Sequence[Evidence], current: int | None) -> tuple[int, ...]:
    """By the evidence that every text gives; the current one last, but before newer drafts."""
    complete = [
        name
        for name in ("version", "date", "file_date", "modified", "created")
        if all(getattr(text, name) for text in texts)
    ]
    ranked = sorted(
        range(len(texts)),
        key=lambda position: (
            *(getattr(texts[position], name).key for name in complete),
            not texts[position].dead,
            not texts[position].draft,
            texts[position].path,
        ),
    )
    if current is not None:
        last = max(
            rank
            for rank, position in enumerate(ranked)
            if not texts[position].draft or position == current
        )
        ranked.insert(last, ranked.pop(ranked.index(current)))
    return tuple(ranked)
