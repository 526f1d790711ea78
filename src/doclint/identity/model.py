"""The words of identity: a field, a place, and what was read there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from doclint.document import Property
from doclint.findings import Identity
from doclint.text import Text

Field = Literal[
    "title", "owner", "author", "reference", "version", "date", "effective", "modified", "status",
    "approver", "approved", "audience", "purpose", "review_by", "retention", "licence", "language",
    "kind",
]  # fmt: skip
Place = Literal[
    "property", "front-matter", "cover", "table", "header", "footer", "body", "file-name",
    "sidecar", "register",
]  # fmt: skip
Wording = Literal["labelled", "alone", "history", "history-lines", "within"]
"""How a value is worded: after a label, alone on its line, in the latest row of a revision
history (or of the lines that a PDF keeps of one), or inside other words."""

FIELD_NAMES: dict[Field, Text] = {
    "title": Text("titre", "title"),
    "owner": Text("service responsable", "owner"),
    "author": Text("auteur", "author"),
    "reference": Text("référence", "reference"),
    "version": Text("version", "version"),
    "date": Text("date", "date"),
    "effective": Text("date d'application", "date of effect"),
    "modified": Text("date d'enregistrement", "date saved"),
    "status": Text("statut", "status"),
    "approver": Text("approbateur", "approver"),
    "approved": Text("date d'approbation", "date of approval"),
    "audience": Text("public", "audience"),
    "purpose": Text("objet", "purpose"),
    "review_by": Text("date de révision", "review date"),
    "retention": Text("durée de conservation", "retention"),
    "licence": Text("licence", "licence"),
    "language": Text("langue", "language"),
    "kind": Text("type de document", "kind of document"),
}
"""The fields, said for people."""
PLACE_NAMES: dict[Place, Text] = {
    "property": Text("propriétés du fichier", "file properties"),
    "front-matter": Text("en-tête technique du fichier", "front matter"),
    "cover": Text("début du document", "start of the document"),
    "table": Text("tableau du document", "table of the document"),
    "header": Text("haut de page", "page header"),
    "footer": Text("bas de page", "page footer"),
    "body": Text("fin du document", "end of the document"),
    "file-name": Text("nom du fichier", "file name"),
    "sidecar": Text("fiche jointe", "sidecar file"),
    "register": Text("registre", "register"),
}
"""The places, said for people."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of one field, at one place."""

    field: Field
    value: str
    """As written."""
    normalised: str
    """For comparison: ISO date, bare version number, status in one word."""
    place: Place
    block: int | None = None
    detail: str = ""
    """The property's name (`core:title`) or the label that introduced the value."""
    placeholder: bool = False
    """True when the value says nothing (`admin`, `Document1`, the template's title)."""
    wording: Wording = "labelled"
    confidence: float = 1.0
    """From 0 to 1: how far the place and the wording can be trusted (see trust.py)."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a title may be that of another document, before the file's name is looked at."""

    certain: bool
    """The text lacks names of the title: the file's name changes nothing."""
    stems: tuple[str, ...]
    """First letters of its words, of which the cover has none."""
    cover_words: int
    """Words of the cover, headers and footers."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document states of itself, whatever the name of its file."""

    readings: tuple[Reading, ...]
    """Those of its text, in reading order."""
    properties: tuple[Property, ...]
    doubts: Mapping[str, Doubt]
    """What speaks against the titles in the properties, by title."""


@dataclass(frozen=True, slots=True)
class IdentityReadings:
    """Every reading, best first within each field, and the ones that won."""

    readings: tuple[Reading, ...]
    chosen: Identity

    @property
    def kind(self) -> str:
        """The kind of document (see kinds/words.py); empty when it states none."""
        return next((reading.normalised for reading in self.of("kind")), "")

    def of(self, field: Field) -> tuple[Reading, ...]:
        """All readings of a field, best first."""
        return tuple(reading for reading in self.readings if reading.field == field)
