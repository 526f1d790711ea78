"""What one document says of itself, as lines for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from doclint.findings import Finding, Location
from doclint.identity import Field, IdentityReadings, Reading
from doclint.identity.choose import winner
from doclint.identity.model import FIELD_NAMES
from doclint.identity.reasons import why
from doclint.identity.sandi import Answer, sandi
from doclint.reporters.cleaning import clean
from doclint.reporters.readings import parts, said_value
from doclint.reporters.sandi import sandi_content, sandi_lines
from doclint.reporters.text import wrapped
from doclint.ruleset.masking import masked
from doclint.text import Language, Text

SCHEMA = "doclint/identity/1"
FIELDS: tuple[Field, ...] = get_args(Field)

_NOTHING = Text("seulement des valeurs écartées", "only values set aside")
_NOWHERE = Text("Indiqué nulle part : {fields}.", "Stated nowhere: {fields}.")
_APART = Text("Le document se contredit :", "The document disagrees with itself:")


@dataclass(frozen=True, slots=True)
class Shown:
    """A document's identity, and what is needed to show it."""

    path: str
    readings: IdentityReadings
    locations: Mapping[int, Location]
    """Where each block is that a reading stands in, by its index."""
    disagreements: tuple[Finding, ...]
    """What version-mismatch finds, in the language of the run."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The five answers of SANDI."""
        apart = {place["field"] for found in self.disagreements for place in found.data["places"]}
        return sandi(self.readings, apart)


def render_text(shown: Shown, language: Language, width: int) -> str:
    """A part for each field that is stated, then what is not, SANDI, then what disagrees."""
    return "\n".join(_lines(shown, language, width)) + "\n"


def _lines(shown: Shown, language: Language, width: int) -> Iterator[str]:
    colon = (" : ", ": ")[language == "en"]
    yield clean(shown.path)
    nowhere: list[str] = []
    for field in FIELDS:
        name = FIELD_NAMES[field].render(language)
        won = winner(shown.readings.readings, field)
        found = shown.readings.of(field)
        if _is_nowhere(shown, field):
            nowhere.append(name)
            continue
        value = said_value(won, language) if won else _NOTHING.render(language)
        yield ""
        yield from wrapped(f"{name.capitalize()}{colon}{value}", width, hang=2, cut=True)
        for reading in found:
            mark = "✓" if reading is won else "✗" if reading.placeholder else "·"
            said = " – ".join(parts(reading, shown.locations, language))
            yield from wrapped(said, width, 4, first=f"  {mark} ", cut=True)
        reason = why(shown.readings, field)
        if reason:
            yield from wrapped("→ " + reason.render(language), width, 2, hang=2)
    if nowhere:
        yield ""
        yield from wrapped(_NOWHERE.render(language, fields=", ".join(nowhere)), width)
    yield ""
    yield from sandi_lines(shown.answers, language, width)
    if shown.disagreements:
        yield ""
        yield _APART.render(language)
    for finding in shown.disagreements:
        yield from wrapped(finding.message, width, 2)
        yield from wrapped("→ " + finding.fix, width, 2, hang=2)


def _is_nowhere(shown: Shown, field: Field) -> bool:
    return winner(shown.readings.readings, field) is None and not shown.readings.of(field)


def render_json(shown: Shown, language: Language) -> str:
    """The whole, personal data masked: schema `doclint/identity/1`, one object."""
    import msgspec

    content = {
        "schema": SCHEMA,
        "path": shown.path,
        "fields": {field: _field(shown, field, language) for field in FIELDS},
        "missing": [field for field in FIELDS if _is_nowhere(shown, field)],
        "sandi": sandi_content(shown.answers, language),
        "disagreements": [
            {"message": f.message, "fix": f.fix, "readings": f.data["places"]}
            for f in shown.disagreements
        ],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def _field(shown: Shown, field: Field, language: Language) -> dict[str, Any]:
    won = winner(shown.readings.readings, field)
    reason = why(shown.readings, field)
    return {
        "value": masked(won.value) if won else None,
        "normalised": masked(won.normalised) if won else None,
        "why": reason.render(language) if reason else None,
        "readings": [
            {
                "value": masked(reading.value),
                "normalised": masked(reading.normalised),
                "place": reading.place,
                "wording": reading.wording,
                "detail": masked(reading.detail),
                "confidence": reading.confidence,
                "placeholder": reading.placeholder,
                "won": reading is won,
                "location": _location(shown, reading),
            }
            for reading in shown.readings.of(field)
        ],
    }


def _location(shown: Shown, reading: Reading) -> dict[str, Any] | None:
    if reading.block is None:
        return None
    where = shown.locations[reading.block]
    return {"page": where.page, "line": where.line, "heading": masked(where.heading)}
