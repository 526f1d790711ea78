"""The same content under another name, declared otherwise, or on another day: not read again.

Few rules ask for the name of the file or the day: what `Kept` holds is all that they took from
the content. It is small plain data, never the text. A rule that asks for more than that is no
fault: the document is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NoReturn, TypeVar, cast, get_args

import msgspec

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.corpus import Digest, named
from doclint.document import Document, Property
from doclint.engine.checked import Packed
from doclint.findings import Finding, Identity, Location
from doclint.identity import Field, IdentityReadings, Reading, Stated
from doclint.identity.choose import said, winner
from doclint.ruleset.masking import masked
from doclint.ruleset.model import ActiveRule

MOST_KEPT = 64 * 1024
"""Bytes: a document that states more of itself is read again under another name."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the rules that ask for the name or the day took from the content."""

    rules: tuple[str, ...]
    """Their names."""
    format: str
    language: str | None
    stated: Stated
    places: Mapping[int, Location]
    """Where the blocks are that state something."""
    offsets: tuple[tuple[int, str, int], ...]
    """Block, value and where it begins there, for each reading of the text."""
    remembered: Mapping[str, Any]


class _NotKeptError(Exception):
    """A rule asked for something of the content that is not kept."""


def keep(analysis: Analysis, rules: tuple[str, ...]) -> Packed:
    """What these rules took from a document, packed; nothing if it is too much."""
    stating = [reading for reading in analysis.stated.readings if reading.block is not None]
    blocks = sorted({cast(int, reading.block) for reading in stating})
    kept = Kept(
        rules=rules,
        format=analysis.document.format,
        language=analysis.language,
        stated=analysis.stated,
        places={block: analysis.location(block) for block in blocks},
        offsets=tuple((cast(int, r.block), r.value, analysis.offset(r)) for r in stating),
        remembered=analysis.remembered,
    )
    packed = msgspec.msgpack.encode(kept)
    return packed if len(packed) <= MOST_KEPT else b""


def renamed(
    findings: tuple[Finding, ...],
    digest: Digest,
    packed: Packed,
    path: str,
    declared: tuple[Reading, ...],
    services: tuple[str, ...],
    rules: tuple[ActiveRule, ...],
) -> tuple[tuple[Finding, ...], IdentityReadings, Digest] | None:
    """Findings, identity and digest of the same content at this path, so declared, today.

    `services` are those of the directory, `rules` those of the run, in their order. None when a
    rule needs the text.
    """
    kept = msgspec.msgpack.decode(packed, type=Kept)
    analysis = _Remembered(kept, path, declared, services)
    by_rule: dict[str, list[Finding]] = {rule.name: [] for rule in rules}
    for finding in findings:
        by_rule[finding.rule].append(finding)
    for rule in rules:
        if rule.name in kept.rules:
            try:
                by_rule[rule.name] = list(check_for(rule.rule)(analysis, rule))
            except _NotKeptError:
                return None
    again = tuple(finding for found in by_rule.values() for finding in found)
    identity = analysis.identity
    return again, identity, named(digest, path, identity)


def without_personal_data(identity: Identity) -> Identity:
    """The identity as results show it."""
    return Identity(**{name: masked(getattr(identity, name)) for name in Identity.__slots__})


def stated_values(readings: IdentityReadings) -> dict[Field, str]:
    """What wins for each field when no register is asked, as results show it."""
    own = [reading for reading in readings.readings if reading.place != "register"]
    won = ((field, winner(own, field)) for field in get_args(Field))
    return {field: masked(said(field, reading)) for field, reading in won if reading}


class _Remembered(Analysis):
    """An analysis without its document: what was kept of it, or `_NotKeptError`."""

    def __init__(
        self,
        kept: Kept,
        path: str,
        declared: tuple[Reading, ...],
        services: tuple[str, ...],
    ) -> None:
        super().__init__(Document(path, "text"), declared, services)
        self._kept = kept
        self._offsets = {(block, value): start for block, value, start in kept.offsets}
        self.document = cast(Document, _Unread(kept.format, kept.stated.properties))
        self.stated = kept.stated
        self.language = kept.language

    def remember(self, key: str, kind: type[_T], find: Callable[[], _T]) -> _T:
        if key not in self._kept.remembered:
            return find()  # which needs the text
        return msgspec.convert(self._kept.remembered[key], kind)

    def location(self, block: int, start: int | None = None, end: int | None = None) -> Location:
        if block not in self._kept.places:
            raise _NotKeptError
        return replace(self._kept.places[block], start=start, end=end)

    def offset(self, reading: Reading) -> int:
        return 0 if reading.block is None else self._offsets[reading.block, reading.value]


class _Unread:
    """What is left of a document whose blocks are gone."""

    property = Document.property

    def __init__(self, format_: str, properties: tuple[Property, ...]) -> None:
        self.format = format_
        self.properties = properties

    def __getattr__(self, name: str) -> NoReturn:
        raise _NotKeptError(name)
