"""How one reading of the identity is said to people: its value, its place, its wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from doclint.findings import Location
from doclint.identity import Reading
from doclint.identity.dates.find import said_date
from doclint.identity.kinds.words import KIND_NAMES
from doclint.identity.model import PLACE_NAMES
from doclint.identity.normalise import DATE_FIELDS
from doclint.identity.statuses import STATUS_NAMES
from doclint.ruleset.masking import masked
from doclint.text import Language, Text, shortened

QUOTED = 100
"""Characters of a value, a label or a heading that are shown."""

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
    "act": Text("intitulé d'un acte ou d'un compte rendu", "heading of an act or of minutes"),
    "first line": Text("première ligne", "first line"),
}
"""What makes a line of the cover look like a title."""


def parts(reading: Reading, locations: Mapping[int, Location], language: Language) -> Iterator[str]:
    """What is said of one reading: its value, where it stands, how it is worded, its trust."""
    written = _quoted(reading.value, language)
    said = said_value(reading, language)
    means = said.casefold() != brief(reading.value).casefold()
    yield f"{written}, {_MEANS.render(language, value=said)}" if means else written
    yield ", ".join(place(reading, locations, language))
    wording = _wording(reading, language)
    if wording:
        yield wording
    trust = _TRUST.render(language, share=round(100 * reading.confidence))
    yield _ASIDE.render(language) if reading.placeholder else trust


def place(reading: Reading, locations: Mapping[int, Location], language: Language) -> Iterator[str]:
    yield PLACE_NAMES[reading.place].render(language)
    where = Location() if reading.block is None else locations[reading.block]
    if where.page is not None:
        yield f"p. {where.page}"
    elif where.line is not None:
        yield _LINE.render(language, line=where.line)
    running = reading.place in ("header", "footer")  # which stand under no heading
    if where.heading and not running and brief(where.heading) != brief(reading.value):
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
    if not reading.detail or brief(reading.detail) == brief(reading.value):
        return None
    if reading.wording == "labelled" and reading.place != "file-name":
        return _LABEL.render(language, quoted=quoted)
    return _WITHIN.render(language, quoted=quoted)


def said_value(reading: Reading, language: Language) -> str:
    """The value of a reading for people: a date in words, a version without its word."""
    if reading.field in DATE_FIELDS:
        return said_date(reading.normalised).render(language)
    if reading.field == "status":
        return STATUS_NAMES[reading.normalised].render(language)
    if reading.field == "kind":
        return KIND_NAMES[reading.normalised].render(language)
    return brief(reading.normalised if reading.field == "version" else reading.value)


def brief(text: str) -> str:
    """The beginning of some words on one line, personal data masked."""
    return shortened(masked(text), QUOTED)


def _quoted(text: str, language: Language) -> str:
    return ("« {} »", "“{}”")[language == "en"].format(brief(text))
