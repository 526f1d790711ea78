"""What changed, put under the headings of the second document, then of the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from doclint.comparison import Move, Passage, Rewording, SectionChange
from doclint.corpus.compare.matching import Match
from doclint.corpus.compare.places import headings_above
from doclint.corpus.compare.units import Unit
from doclint.ruleset.model import quotation

_Key = tuple[Literal["old", "new"], int | None]
"""A heading by its document and position; None for what stands before the first."""


@dataclass
class _Open:
    """A section that is being filled."""

    reworded: list[Rewording] = field(default_factory=list)
    moved: list[Move] = field(default_factory=list)
    removed: list[Passage] = field(default_factory=list)
    added: list[Passage] = field(default_factory=list)


class Sections:
    """The sections of two documents, given what is the same and what has become what."""

    def __init__(
        self,
        before: Sequence[Unit],
        after: Sequence[Unit],
        alike: Iterable[Match],
        pairs: Iterable[Match],
    ) -> None:
        self._before, self._after = before, after
        self._above = headings_above(before), headings_above(after)
        self._renamed = {new: old for old, new in pairs}
        self._to_new = {**dict(alike), **dict(pairs)}
        self._known = set(self._to_new.values())
        places: list[_Key] = [("new", None)]
        places += [("new", place) for place, unit in enumerate(after) if unit.is_heading]
        places += [
            ("old", place)
            for place, unit in enumerate(before)
            if unit.is_heading and place not in self._to_new
        ]
        self._open = {key: _Open() for key in places}

    def heading(self, new: int) -> str | None:
        """The heading of a unit of the second document."""
        place = self._above[1][new]
        return None if place is None else quotation(self._after[place].text)

    def origin(self, old: int) -> str:
        """The heading of a unit of the first document; empty before the first."""
        place = self._above[0][old]
        return "" if place is None else quotation(self._before[place].text)

    def where(self, new: int) -> _Open:
        """The section of a unit of the second document; a heading is of its own section."""
        own = self._after[new].is_heading
        return self._open["new", new if own else self._above[1][new]]

    def where_was(self, old: int) -> _Open:
        """The section of the second document where a unit of the first would stand, if any."""
        place = self._above[0][old]
        if place is None:
            return self._open["new", None]
        if place in self._to_new:
            return self.where(self._to_new[place])
        return self._open["old", place]

    def changes(self) -> Iterator[SectionChange]:
        """The sections where something changed."""
        for (document, place), found in self._open.items():
            status: Literal["changed", "renamed", "added", "removed"] = "changed"
            was = None
            if document == "old":
                status = "removed"
            elif place in self._renamed:
                status, was = "renamed", self._before[self._renamed[place]].text
            elif place is not None and place not in self._known:
                status = "added"
            if status != "changed" or any(vars(found).values()):
                units = self._before if document == "old" else self._after
                yield SectionChange(
                    heading=None if place is None else quotation(units[place].text),
                    status=status,
                    was=None if was is None else quotation(was),
                    reworded=tuple(found.reworded),
                    moved=tuple(found.moved),
                    removed=tuple(found.removed),
                    added=tuple(found.added),
                )
