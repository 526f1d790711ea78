"""Who stands behind a document: owner, version, date, status, title … and where each was read."""

from __future__ import annotations

from doclint.document import Document
from doclint.identity.choose import choose
from doclint.identity.model import Field, IdentityReadings, Place, Reading
from doclint.identity.properties import property_readings

__all__ = ["Field", "IdentityReadings", "Place", "Reading", "read_identity"]


def read_identity(document: Document) -> IdentityReadings:
    """Read every field from every place; choose.py states which reading wins."""
    return choose(property_readings(document))
