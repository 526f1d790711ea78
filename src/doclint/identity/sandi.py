"""SANDI, a reading method for French public documents: source, auteur, nature, date, intention.

Five questions that a reader asks before believing a text: which body publishes it, who answers
for it, what kind of text it is, when it was written, for whom and why. Nothing is guessed: the
intention is what the document declares (« Objet », « Destinataires »), or missing.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from doclint.identity.choose import winner
from doclint.identity.model import Field, IdentityReadings, Reading
from doclint.identity.trust import EXPLICIT
from doclint.text import Text

Letter = Literal["S", "A", "N", "D", "I"]
State = Literal["found", "weak", "contradictory", "missing"]
"""`weak`: said, but not where a reader looks, or not by a person."""

LETTER_NAMES: dict[Letter, Text] = {
    "S": Text("Source", "Source"),
    "A": Text("Auteur", "Author"),
    "N": Text("Nature", "Nature"),
    "D": Text("Date", "Date"),
    "I": Text("Intention", "Intention"),
}
STATE_NAMES: dict[State, Text] = {
    "found": Text("trouvé", "found"),
    "weak": Text("fragile", "weak"),
    "contradictory": Text("se contredit", "disagrees"),
    "missing": Text("manque", "missing"),
}
_FIELDS: dict[Letter, tuple[Field, ...]] = {
    "S": ("owner",),
    "A": ("author", "approver", "owner"),
    "N": ("kind",),
    "D": ("date", "modified"),
    "I": ("purpose", "audience"),
}
"""The fields that answer each question, the best first. A service that issues a text answers for
it too; the day of the last save is all that is left when nobody wrote a date."""
ADVICE: dict[Letter, Text] = {
    "S": Text(
        "Écrivez sur la première page le nom du service et de la collectivité.",
        "Write the name of the department and of the body on the first page.",
    ),
    "A": Text(
        "Écrivez qui répond du document : « Rédacteur : service des sports ».",
        "Write who answers for the document: “Author: sports department”.",
    ),
    "N": Text(
        "Commencez le titre par le type du document : procédure, note, guide, arrêté…",
        "Begin the title with the kind of document: procedure, note, guide, order…",
    ),
    "D": Text(
        "Écrivez la date sur la première page : « Date : 12 mars 2026 ».",
        "Write the date on the first page: “Date: 12 March 2026”.",
    ),
    "I": Text(
        "Écrivez pourquoi et pour qui : « Objet : … » et « Destinataires : … ».",
        "Write why and for whom: “Purpose: …” and “Audience: …”.",
    ),
}
"""How to state each of them in the document."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a document answers to one of the five questions."""

    letter: Letter
    state: State
    reading: Reading | None
    """What answers it, with its place; None when nothing does."""

    @property
    def advice(self) -> Text | None:
        """How to state it; None when it is well stated."""
        return None if self.state == "found" else ADVICE[self.letter]


def sandi(
    readings: IdentityReadings, contradicted: Container[Field] = frozenset()
) -> tuple[Answer, ...]:
    """The five answers, in order; `contradicted` are the fields on which places disagree."""
    return tuple(
        _answer(letter, _best(readings, fields), contradicted) for letter, fields in _FIELDS.items()
    )


def complete(answers: tuple[Answer, ...]) -> int:
    """How many of the five are well stated."""
    return sum(answer.state == "found" for answer in answers)


def _answer(letter: Letter, reading: Reading | None, contradicted: Container[Field]) -> Answer:
    if reading is None:
        return Answer(letter, "missing", None)
    if reading.field in contradicted:
        return Answer(letter, "contradictory", reading)
    return Answer(letter, "found" if reading.confidence >= EXPLICIT else "weak", reading)


def _best(readings: IdentityReadings, fields: tuple[Field, ...]) -> Reading | None:
    """What the first of these fields states that people wrote, or what software did."""
    found = [winner(readings.readings, field) for field in fields]
    stated = [reading for reading in found if reading is not None]
    return next((r for r in stated if r.confidence >= EXPLICIT), stated[0] if stated else None)
