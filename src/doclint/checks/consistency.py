"""Checks of one document against itself: does it say one thing about its version and date?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from doclint.analysis import Analysis
from doclint.checks.contradictions import internal_contradiction
from doclint.checks.pages import page_list
from doclint.findings import Finding, Location
from doclint.identity.dates.find import said_date
from doclint.identity.mismatch.find import Mismatch, mismatches
from doclint.identity.mismatch.shown_names import provisional_names, shown_readings
from doclint.identity.model import FIELD_NAMES, PLACE_NAMES, Reading
from doclint.identity.normalise import DATE_FIELDS
from doclint.identity.statuses import STATUS_NAMES
from doclint.ruleset.model import ActiveRule
from doclint.text import Text, escaped, shortened

__all__ = ["internal_contradiction", "version_mismatch"]

_HISTORY = Text("tableau de suivi", "revision history")
_QUOTED = 90
"""Characters of a title that are shown."""


@dataclass(frozen=True, slots=True)
class Running:
    """What the headers and footers of a document add to its identity."""

    names: tuple[Reading, ...]
    """Names of provisional files that they show."""
    shown: tuple[Reading, ...]
    """Versions and dates in the file names that they show."""
    pages: Mapping[int, tuple[int, ...]]
    """The pages that show a block, by its index, where others do not."""
    places: Mapping[int, Location]
    """Where the blocks of these readings are."""


def version_mismatch(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding that lists all that two places of the document disagree on."""
    identity = analysis.identity
    running = analysis.remember("version-mismatch:running", Running, lambda: _running(analysis))
    everything = replace(identity, readings=identity.readings + running.shown)
    found = mismatches(everything, rule.params["tolerance_days"])
    if running.names:
        found = (*found, Mismatch("file-name", running.names[:1]))
    if not found:
        return
    readings = [reading for one in found for reading in one.readings]
    shown = next((reading for reading in readings if reading.block is not None), None)
    several = len(found) > 1
    yield rule.finding(
        _location(analysis, running, shown),
        shown.value if shown else readings[0].value,
        kind="several" if several else found[0].subject,
        readings=_listed(readings, running.pages, several),
        places=[
            {"field": r.field, "place": r.place, "value": r.normalised, "written": r.value}
            for r in readings
        ],
    )


def _running(analysis: Analysis) -> Running:
    document = analysis.document
    names, shown = provisional_names(document), shown_readings(document)
    blocks = {r.block for r in (*names, *shown) if r.block is not None}
    stated = {r.block for r in analysis.stated.readings if r.place in ("header", "footer")}
    return Running(
        names,
        shown,
        {
            index: document.blocks[index].on_pages
            for index in sorted(blocks.union(index for index in stated if index is not None))
            if 0 < len(document.blocks[index].on_pages) < (document.page_count or 0)
        },
        {index: analysis.location(index) for index in sorted(blocks)},
    )


def _location(analysis: Analysis, running: Running, shown: Reading | None) -> Location:
    if shown is None or shown.block is None:
        return Location()
    return running.places.get(shown.block) or analysis.location(shown.block)


def _listed(
    readings: Sequence[Reading], pages: Mapping[int, tuple[int, ...]], several: bool
) -> Text:
    """`2.1 (début du document), 3 (nom du fichier)`, in both languages."""
    pairs = [(_said(reading, several), _place(reading, pages)) for reading in readings]
    return Text(
        fr=", ".join(f"{value.fr} ({place.fr})" for value, place in pairs),
        en=", ".join(f"{value.en} ({place.en})" for value, place in pairs),
    )


def _said(reading: Reading, several: bool) -> Text:
    """A value that `Text.render` will not take for a field; its field too, when there are more."""
    if reading.field in DATE_FIELDS:
        day = said_date(reading.normalised)
        approved = reading.field == "approved"
        return Text(f"validé le {day.fr}", f"approved on {day.en}") if approved else day
    if reading.field == "title":
        title = escaped(shortened(reading.value, _QUOTED))
        return Text(f"« {title} »", f"“{title}”")
    value = escaped(reading.normalised)
    said = STATUS_NAMES[value] if reading.field == "status" else Text(value, value)
    if not several:
        return said
    name = FIELD_NAMES[reading.field]
    return Text(f"{name.fr} {said.fr}", f"{name.en} {said.en}")


def _place(reading: Reading, pages: Mapping[int, tuple[int, ...]]) -> Text:
    """The place for people; with its pages, for a header or footer of some of them."""
    history = reading.wording in ("history", "history-lines")
    name = _HISTORY if history else PLACE_NAMES[reading.place]
    shown = pages.get(reading.block) if reading.block is not None else None
    if shown is None:
        return name
    listed = page_list(shown)
    return Text(f"{name.fr}, {listed.fr.lower()}", f"{name.en}, {listed.en.lower()}")
