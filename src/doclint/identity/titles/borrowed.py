"""Titles that a file took over from elsewhere: from its service, or from a template."""

from __future__ import annotations

from doclint.identity.model import IdentityReadings, Place, Reading
from doclint.identity.properties import LEFT_BEHIND
from doclint.identity.trust import EXPLICIT
from doclint.identity.wording import folded


def borrowed_title(identity: IdentityReadings) -> str:
    """The title in the properties of a file that shows people another one; empty otherwise.

    One such title proves nothing: a document may have two. It is empty too when anything else is
    wrong with the titles in the properties.
    """
    titles = identity.of("title")
    given = [one for one in titles if one.detail.partition(":")[0] in LEFT_BEHIND]
    shown = _shown(identity, "property", "file-name")
    if not given or shown is None or any(one.placeholder for one in given):
        return ""
    value, other = folded(given[0].value), folded(shown.value)
    if value in other or other in value or is_owner(value, identity):
        return ""
    return given[0].value


def is_owner(title: str, identity: IdentityReadings) -> bool:
    """True for the name of the service, above a cover that names both it and the document."""
    value = folded(title)
    named = (one for one in identity.of("owner") if one.place != "property")
    shown = _shown(identity, "property")
    return (
        any(folded(reading.value) == value for reading in named)
        and shown is not None
        and folded(shown.value) != value
    )


def _shown(identity: IdentityReadings, *but: Place) -> Reading | None:
    """The title that people wrote for others to read, elsewhere than there."""
    shown = next((one for one in identity.of("title") if one.place not in but), None)
    return shown if shown is not None and shown.confidence >= EXPLICIT else None
