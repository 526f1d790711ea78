"""Checks of one document against itself: does it say one thing about its version and date?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.identity.dates import said_date
from doclint.identity.mismatch import date_mismatch
from doclint.identity.mismatch import version_mismatch as versions_apart
from doclint.identity.model import PLACE_NAMES, Reading
from doclint.ruleset.model import ActiveRule
from doclint.text import Text


def version_mismatch(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding that lists every version, or every date, on which two places disagree."""
    versions = versions_apart(analysis.identity)
    dates = date_mismatch(analysis.identity, rule.params["tolerance_days"])
    readings = versions + dates
    if not readings:
        return
    shown = next((reading for reading in readings if reading.block is not None), None)
    location = Location() if shown is None else analysis.location(shown.block or 0)
    yield rule.finding(
        location,
        shown.value if shown else readings[0].value,
        kind="both" if versions and dates else "version" if versions else "date",
        readings=_listed(readings),
        places=[
            {"field": r.field, "place": r.place, "value": r.normalised, "written": r.value}
            for r in readings
        ],
    )


def _listed(readings: Sequence[Reading]) -> Text:
    """`2.1 (début du document), 3 (nom du fichier)`, in both languages."""
    values = [
        said_date(r.normalised) if r.field == "date" else _literal(r.normalised) for r in readings
    ]
    places = [PLACE_NAMES[reading.place] for reading in readings]
    pairs = list(zip(values, places, strict=True))
    return Text(
        fr=", ".join(f"{value.fr} ({place.fr})" for value, place in pairs),
        en=", ".join(f"{value.en} ({place.en})" for value, place in pairs),
    )


def _literal(value: str) -> Text:
    """A value that `Text.render` will not take for a field."""
    escaped = value.replace("{", "{{").replace("}", "}}")
    return Text(escaped, escaped)
