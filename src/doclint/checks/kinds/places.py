"""The parts of a document where the kinds without Python look, as lines.

| scope | what it holds |
|---|---|
| `body` | every line of headings, paragraphs, lists, captions and tables (a row is a line) |
| `heading` | headings only |
| `top` | what stands above the first heading; without headings, the first 3 lines |
| `cover` | the first 40 lines of the body, on the first page, without its long tables |
| `header`, `footer`, `watermark` | the page headers, page footers and watermarks |
| `labelled` | what follows a label: `Diffusion : interne`, or the cells of a row after it |
| `identity:FIELD` | what the document states best as its owner, version, date, status … |
| `file-name` | the name without its suffix; `_` counts as a dash between two words |
| `property:NAME` | a property of the file, wherever it stands; `core:`, `app:`, `custom:`, `info:`, `xmp:`, `odf:`, `front-matter:` and `html:` look in one place only |
"""  # noqa: E501 (a table)

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, takewhile
from pathlib import PurePath

from doclint.analysis import Analysis
from doclint.document import Block
from doclint.findings import Location
from doclint.identity import Place
from doclint.ruleset.expressions import compiled, plain
from doclint.text import Text

TOP_LINES = 3
COVER_LINES = 40
COVER_ROWS = 6
"""A longer table holds data, not the cover's layout nor the document's own record."""

ZONES: Mapping[str, Text] = {
    "body": Text("dans le texte", "in the text"),
    "heading": Text("dans un titre", "in a heading"),
    "top": Text("au début du document", "at the start of the document"),
    "cover": Text("au début du document", "at the start of the document"),
    "header": Text("en haut de page", "in the page header"),
    "footer": Text("en bas de page", "in the page footer"),
    "watermark": Text("en filigrane", "as a watermark"),
    "labelled": Text("dans la fiche du document", "in the document's own record"),
    "file-name": Text("dans le nom du fichier", "in the file name"),
    "sidecar": Text("dans la fiche jointe au fichier", "in the file's sidecar"),
    "register": Text("dans le registre", "in the register"),
}
IN_PROPERTIES = Text("dans les propriétés du fichier", "in the file's properties")

_STATED: Mapping[Place, str] = {
    "cover": "cover",
    "table": "labelled",
    "body": "body",
    "header": "header",
    "footer": "footer",
    "file-name": "file-name",
    "property": "property:",
    "front-matter": "front-matter:",
    "sidecar": "sidecar",
    "register": "register",
}
"""Where a reading of the identity was found, as a scope."""
_KINDS = {"header": "page-header", "footer": "page-footer", "watermark": "watermark"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a scope; `block` is None where it is not in a block (file name, property)."""

    scope: str
    text: str
    """As written, accents composed."""
    block: int | None = None
    start: int = 0
    """Offset of the line in its block's text."""

    def location(self, analysis: Analysis, start: int, end: int) -> Location:
        """Where a part of the line is; start and end are offsets in the line."""
        if self.block is None:
            return Location()
        return analysis.location(self.block, self.start + start, self.start + end)


def asks_the_name(scope: str) -> bool:
    """Whether the lines of a scope depend on the name of the file."""
    return scope == "file-name" or scope.startswith("identity:")


def zone_of(scope: str) -> Text:
    """A scope, said for people."""
    return ZONES.get(scope, IN_PROPERTIES)


def lines_of(analysis: Analysis, scope: str, labels: tuple[str, ...] = ()) -> Iterator[Line]:
    """The lines of a scope, in reading order; `labels` are the expressions of `labelled`."""
    if ":" in scope:
        place, _, name = scope.partition(":")
        if place == "identity":
            yield from islice(_stated(analysis, name), 1)
            return
        for value in property_values(analysis, place, name):
            yield from (Line(scope, line) for line in value.splitlines())
    elif scope == "file-name":
        stem = PurePath(analysis.path).stem
        yield Line(scope, _composed(stem).replace("_", " - "))
    elif scope == "cover":
        first = next((block.page for _, block in analysis.body), None)
        on_cover = (item for item in _without_data(analysis) if item[1].page == first)
        yield from islice(_lines(scope, on_cover), COVER_LINES)
    elif scope == "top":
        yield from _top(analysis)
    elif scope == "labelled":
        yield from _labelled(analysis, labels)
    elif scope in _KINDS:
        blocks = enumerate(analysis.document.blocks)
        yield from _lines(scope, ((i, b) for i, b in blocks if b.kind == _KINDS[scope]))
    else:
        body = ((i, b) for i, b in analysis.body if scope == "body" or b.kind == "heading")
        yield from _lines(scope, body)


def whole_lines(analysis: Analysis, pattern: re.Pattern[str], longest: int) -> Iterator[Line]:
    """The lines of the body that are one of the expressions, in reading order."""
    lines = analysis.bare_lines(longest)
    # A line is compared once, however often it is there: cells of tables are alike.
    fitting = set(filter(pattern.fullmatch, {words for *_, words in lines}))
    for position, start, words in lines if fitting else ():
        if words in fitting:
            index, block = analysis.body[position]
            line = block.text[start:].partition("\n")[0]
            yield Line("body", _composed(line), index, start)


def around(text: str, start: int, end: int, width: int = 80) -> str:
    """The part of a text with some words before and after it, to quote."""
    left, right = max(0, start - width), end + width
    before = text[left:start] if left == 0 else "…" + text[left:start].partition(" ")[2]
    after = text[end:right] if right >= len(text) else text[end:right].rpartition(" ")[0] + "…"
    return before + text[start:end] + after


def property_values(analysis: Analysis, place: str, name: str) -> Iterator[str]:
    """The values of a property that say something; case does not matter in its name.

    Its name is the common word for it (`owner`) or the author's own (`Direction`).
    """
    wanted = name.strip().casefold()
    for item in analysis.document.properties:
        names = (item.name.casefold(), item.key.casefold())
        if wanted in names and place in ("property", item.place):
            value = _composed(item.value).strip()
            if value:
                yield value


def _top(analysis: Analysis) -> Iterator[Line]:
    headed = any(block.kind == "heading" for _, block in analysis.body)
    above = takewhile(lambda item: item[1].kind != "heading", _without_data(analysis))
    yield from islice(_lines("top", above), COVER_LINES if headed else TOP_LINES)


def _without_data(analysis: Analysis) -> Iterator[tuple[int, Block]]:
    """The body without its long tables."""
    return (item for item in analysis.body if len(item[1].rows) <= COVER_ROWS)


def _stated(analysis: Analysis, field: str) -> Iterator[Line]:
    """The readings of a field that say something, best first."""
    for reading in analysis.identity.readings:
        if reading.field == field and not reading.placeholder:
            start = analysis.offset(reading)
            yield Line(_STATED[reading.place], reading.value, reading.block, start)


def _lines(scope: str, blocks: Iterable[tuple[int, Block]]) -> Iterator[Line]:
    for index, block in blocks:
        start = 0
        for line in block.text.split("\n"):
            if line.strip():
                yield Line(scope, _composed(line), index, start)
            start += len(line) + 1


_LABEL_END = re.compile(r"[ \t]{0,3}[:\t][ \t]{0,3}")
_MAX_LABEL = 60


def _labelled(analysis: Analysis, labels: tuple[str, ...]) -> Iterator[Line]:
    """`Label : value` and table rows whose first cell is a label; each value is a line."""
    expected = compiled(labels)
    may_hold = (item for item in analysis.body if ":" in item[1].text or "\t" in item[1].text)
    for line in _lines("labelled", may_hold):
        cut = _LABEL_END.search(line.text, 0, _MAX_LABEL + 6)
        if cut is None or not expected.fullmatch(plain(line.text[: cut.start()]).strip(" *-•")):
            continue
        start = cut.end()
        for value in line.text[start:].split("\t"):
            if value.strip():
                yield Line("labelled", value, line.block, line.start + start)
            start += len(value) + 1


def _composed(text: str) -> str:
    """Letters and their accents as one character, as French keyboards type them."""
    return unicodedata.normalize("NFC", text)
