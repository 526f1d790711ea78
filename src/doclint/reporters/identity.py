"""What one document says of itself, as lines for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from doclint.findings import Finding, Location
from doclint.identity import Field, IdentityReadings, Reading
from doclint.identity.choose import winner
from doclint.identity.dates import said_date
from doclint.identity.kinds import KIND_NAMES
from doclint.identity.model import FIELD_NAMES, PLACE_NAMES
from doclint.identity.normalise import DATE_FIELDS
from doclint.identity.reasons import why
from doclint.identity.statuses import STATUS_NAMES
from doclint.reporters.text import clean, wrapped
from doclint.ruleset.masking import masked
from doclint.text import Language, Text, shortened

SCHEMA = "doclint/identity/1"
QUOTED = 100
"""Characters of a value, a label or a heading that are shown."""
FIELDS: tuple[Field, ...] = get_args(Field)

_UNDER = Text("sous {quoted}", "under {quoted}")
_LINE = Text("l. {line}", "line {line}")
_MEANS = Text("soit {value}", "that is {value}")
_TRUST = Text("confiance {share} sur 100", "trust {share} of 100")
_ASIDE = Text("écarté : ne dit rien du document", "set aside: says nothing of the document")
_PROPERTY = Text("propriété {quoted}", "property {quoted}")
_LABEL = Text("annoncé par {quoted}", "announced by {quoted}")
_WITHIN = Text("pris dans {quoted}", "taken from {quoted}")
_HISTORY = Text("dernière ligne du tableau de suivi", "latest row of the revision history")
_LOOKS: Mapping[str, Text] = {
    "style": Text("style de titre", "title style"),
    "heading": Text("premier titre", "first heading"),
    "size": Text("plus grands caractères", "largest words"),
    "emphasis": Text("gras ou capitales", "bold or capitals"),
}
"""What makes a line of the cover look like a title."""
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


def render_text(shown: Shown, language: Language, width: int) -> str:
    """A part for each field that is stated somewhere, then what is not, then what disagrees."""
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
        value = _said(won, language) if won else _NOTHING.render(language)
        yield ""
        yield from wrapped(f"{name.capitalize()}{colon}{value}", width, hang=2, cut=True)
        for reading in found:
            mark = "✓" if reading is won else "✗" if reading.placeholder else "·"
            said = " – ".join(_parts(reading, shown.locations, language))
            yield from wrapped(said, width, 4, first=f"  {mark} ", cut=True)
        reason = why(shown.readings, field)
        if reason:
            yield from wrapped("→ " + reason.render(language), width, 2, hang=2)
    if nowhere:
        yield ""
        yield from wrapped(_NOWHERE.render(language, fields=", ".join(nowhere)), width)
    if shown.disagreements:
        yield ""
        yield _APART.render(language)
    for finding in shown.disagreements:
        yield from wrapped(finding.message, width, 2)
        yield from wrapped("→ " + finding.fix, width, 2, hang=2)


def _is_nowhere(shown: Shown, field: Field) -> bool:
    return winner(shown.readings.readings, field) is None and not shown.readings.of(field)


def _parts(
    reading: Reading, locations: Mapping[int, Location], language: Language
) -> Iterator[str]:
    """What is said of one reading: its value, where it stands, how it is worded, its trust."""
    written = _quoted(reading.value, language)
    said = _said(reading, language)
    means = said.casefold() != _short(reading.value).casefold()
    yield f"{written}, {_MEANS.render(language, value=said)}" if means else written
    yield ", ".join(_place(reading, locations, language))
    wording = _wording(reading, language)
    if wording:
        yield wording
    trust = _TRUST.render(language, share=round(100 * reading.confidence))
    yield _ASIDE.render(language) if reading.placeholder else trust


def _place(
    reading: Reading, locations: Mapping[int, Location], language: Language
) -> Iterator[str]:
    yield PLACE_NAMES[reading.place].render(language)
    where = Location() if reading.block is None else locations[reading.block]
    if where.page is not None:
        yield f"p. {where.page}"
    elif where.line is not None:
        yield _LINE.render(language, line=where.line)
    running = reading.place in ("header", "footer")  # which stand under no heading
    if where.heading and not running and _short(where.heading) != _short(reading.value):
        yield _UNDER.render(language, quoted=_quoted(where.heading, language))


def _wording(reading: Reading, language: Language) -> str | None:
    """How a value is worded, where its place does not tell."""
    quoted = _quoted(reading.detail, language)
    if reading.place in ("property", "front-matter"):
        return _PROPERTY.render(language, quoted=quoted)
    if reading.wording in ("history", "history-lines"):
        return _HISTORY.render(language)
    if reading.field == "title" and reading.detail in _LOOKS:
        return _LOOKS[reading.detail].render(language)
    if not reading.detail or _short(reading.detail) == _short(reading.value):
        return None
    if reading.wording == "labelled" and reading.place != "file-name":
        return _LABEL.render(language, quoted=quoted)
    return _WITHIN.render(language, quoted=quoted)


def _said(reading: Reading, language: Language) -> str:
    """The value of a reading for people: a date in words, a version without its word."""
    if reading.field in DATE_FIELDS:
        return said_date(reading.normalised).render(language)
    if reading.field == "status":
        return STATUS_NAMES[reading.normalised].render(language)
    if reading.field == "kind":
        return KIND_NAMES[reading.normalised].render(language)
    return _short(reading.normalised if reading.field == "version" else reading.value)


def _short(text: str) -> str:
    """The beginning of some words on one line, personal data masked."""
    return shortened(masked(text), QUOTED)


def _quoted(text: str, language: Language) -> str:
    return ("« {} »", "“{}”")[language == "en"].format(_short(text))


def render_json(shown: Shown, language: Language) -> str:
    """The whole, personal data masked: schema `doclint/identity/1`, one object."""
    import msgspec

    content = {
        "schema": SCHEMA,
        "path": shown.path,
        "fields": {field: _field(shown, field, language) for field in FIELDS},
        "missing": [field for field in FIELDS if _is_nowhere(shown, field)],
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
