"""What the documents that hold one text say of its age: status, version, dates."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from doclint.corpus.digest import PLACES, WRITTEN, Digest
from doclint.corpus.paths import is_put_away
from doclint.corpus.replacements import Replacement
from doclint.identity import Field, Place
from doclint.identity.versions import version_key

Key = tuple[tuple[int, str], ...]
"""A version or date as numbers and letters, in order."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A version or date, its order and where it is stated."""

    key: Key
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that tells the age of one text; None where nothing does."""

    path: str
    formats: frozenset[str]
    """Those in which it is held."""
    replacements: tuple[Replacement, ...]
    dead: bool
    """Repealed, or put away with the archives."""
    put_away: bool
    """Put away only: nothing in it says that it is repealed."""
    draft: bool
    version: Stated | None
    date: Stated | None
    """Written in the document by a person."""
    file_date: Stated | None
    """In the file name."""
    modified: Stated | None
    created: Stated | None
    """In the file's properties, where software writes them; of several files of one text the
    earliest, as the text was there by then."""
    latest: Stated | None
    """The latest day or year that the text speaks of."""


def evidence_of(documents: Sequence[Digest]) -> Evidence:
    """The evidence of one text, from all the documents that hold it (copies, formats)."""

    def best(
        key: Callable[[str], Key], fields: Sequence[Field], places: Container[Place]
    ) -> Stated | None:
        for field in fields:
            for document in documents:
                found = document.stated(field, places)
                if found and key(found.normalised):
                    return Stated(key(found.normalised), found.normalised, found.place)
        return None

    def saved(name: str) -> Stated | None:
        found = [
            Stated(date_key(stamp.normalised), stamp.normalised, stamp.place)
            for document in documents
            if (stamp := document.stated("modified", {"property"}, name))
        ]
        return min(found, key=lambda stated: stated.key, default=None)

    status = next((found.normalised for d in documents if (found := d.stated("status"))), None)
    latest = max((document.latest or "" for document in documents), default="")
    repealed = status == "repealed"
    put_away = all(is_put_away(document.name) for document in documents)
    return Evidence(
        path=documents[0].path,
        formats=frozenset(document.format for document in documents),
        replacements=tuple(said for document in documents for said in document.replacements),
        dead=repealed or put_away,
        put_away=put_away and not repealed,
        draft=status == "draft",
        version=best(version_key, ["version"], PLACES),
        date=best(date_key, ["date", "modified"], WRITTEN),
        file_date=best(date_key, ["date", "modified"], {"file-name"}),
        modified=saved("modified"),
        created=saved("created"),
        latest=Stated(date_key(latest), latest, "body") if latest else None,
    )


def date_key(iso: str) -> Key:
    """`2025-03` is ((2025, ""), (3, "")): as precise as what was written."""
    return tuple((int(part), "") for part in iso[:10].split("-"))
