"""Who stands behind a document: owner, version, date, status, title … and where each was read.

trust.py states the order in which places are believed, choose.py what wins.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.identity.aims import aim_readings
from doclint.identity.approvals import signature_readings
from doclint.identity.choose import choose
from doclint.identity.dates.colophon import colophon_readings
from doclint.identity.dates.find import reads_french, writes_month_first
from doclint.identity.dates.said import said_dates
from doclint.identity.file_name import file_name_readings, stem_of
from doclint.identity.kinds.readings import kind_of_titles, kind_readings
from doclint.identity.lasting import changing_dates, lasting
from doclint.identity.lines import closing_lines, running_lines
from doclint.identity.model import Field, IdentityReadings, Place, Reading, Stated
from doclint.identity.owners.issuers import owner_readings
from doclint.identity.owners.services import with_services
from doclint.identity.properties import (
    language_reading,
    property_readings,
    saved_day,
    title_doubts,
)
from doclint.identity.statements import cover_readings, read_line, status_of_title
from doclint.identity.tables.approval import table_readings
from doclint.identity.tables.logs import lists_versions
from doclint.identity.tables.typed import typed_table_readings
from doclint.identity.titles.box import box_readings
from doclint.identity.titles.shown import title_readings
from doclint.identity.titles.support import confirmed

__all__ = [
    "Field", "IdentityReadings", "Place", "Reading", "Stated", "identity_of", "read_identity",
    "read_stated",
]  # fmt: skip

_SAMPLED_BLOCKS, _SAMPLE = 200, 500
"""Blocks, and characters of each, in which the order of days and months is looked for."""


def read_identity(document: Document) -> IdentityReadings:
    """Read every field from every place where documents state it, and choose."""
    return identity_of(read_stated(document), document.path)


def read_stated(document: Document) -> Stated:
    """What a document states, without the name of its file: the long part of the work."""
    return Stated(tuple(_readings(document)), document.properties, title_doubts(document))


def identity_of(
    stated: Stated,
    path: str,
    declared: tuple[Reading, ...] = (),
    services: tuple[str, ...] = (),
) -> IdentityReadings:
    """The identity of a document that states this, in the file at this path, declared so.

    `services` are those of the institution's own directory.
    """
    stem = stem_of(path)
    found = [
        *stated.readings,
        *declared,
        *file_name_readings(stem, saved_day(stated.properties)),
        *property_readings(stated, stem),
    ]
    if services:
        found = list(with_services(found, services))
    titles = [reading for reading in found if reading.field == "title"]
    kinds = (kind for title in titles for kind in kind_of_titles(title))
    return choose([*confirmed(found, stem), *kinds])


def _readings(given: Document) -> Iterator[Reading]:
    document = lasting(given)
    log = lists_versions(document)
    for reading in _all_readings(document):
        if not (log and reading.field == "version" and reading.wording != "labelled"):
            yield reading


def _all_readings(document: Document) -> Iterator[Reading]:
    american = (document.declared_language or "").replace("_", "-").casefold() == "en-us"
    sample = [block.text[:_SAMPLE] for block in document.blocks[:_SAMPLED_BLOCKS]]
    month_first = writes_month_first(sample) or (american and not reads_french(sample))
    for title in title_readings(document):
        yield title
        yield from status_of_title(title)
    yield from box_readings(document)
    yield from cover_readings(document, month_first)
    yield from table_readings(document, month_first)
    yield from typed_table_readings(document, month_first)
    yield from aim_readings(document)
    yield from kind_readings(document)
    running, closing = list(running_lines(document)), list(closing_lines(document))
    for line in (*running, *closing):
        yield from read_line(line, month_first)
    yield from owner_readings(document, running, closing)
    yield from signature_readings(closing)
    yield from language_reading(document)
    yield from said_dates(document, month_first)
    yield from colophon_readings(document, month_first)
    yield from changing_dates(document, month_first)
