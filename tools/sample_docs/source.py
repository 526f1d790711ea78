"""A source: YAML front matter that says what the file needs, then the text in a small Markdown.

Known in the text: headings, paragraphs (a backslash ends a line), bulleted and numbered lists,
tables, `**bold**`, CriticMarkup (`{++added++}`, `{--removed--}`, `{>>a comment<<}`), a new page
(`---`), and a table of contents (see `_contents`). `[[each NAME]]` … `[[end]]` is repeated for
every entry of the list NAME of the front matter, whose values stand as `{{key}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

Mark = Literal["added", "removed", "comment"]
ContentsKind = Literal["typed", "field", "index"]

_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
_EACH = re.compile(r"\[\[each (\w+)\]\]\n(.*?)\[\[end\]\]\n", re.DOTALL)
_INLINE = re.compile(r"\*\*(.+?)\*\*|\{\+\+(.+?)\+\+\}|\{--(.+?)--\}|\{>>(.+?)<<\}")
_HEADING = re.compile(r"(#{1,4}) (.+)")
_ITEM = re.compile(r"(?:-|(\d+)\.) (.+)")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    mark: Mark | None = None


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of level 1 to 4."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that the author broke: one in most paragraphs."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `number` is None after a bullet."""

    line: Line
    number: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first row being the header."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: typed by hand, a field of a word processor, or an ODF index."""

    kind: ContentsKind
    title: str
    entries: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows stands on the next page."""


Piece = Heading | Paragraph | Item | Table | Contents | NewPage


@dataclass(frozen=True, slots=True)
class Source:
    """One document to build."""

    name: str
    """Path of the built file under `sample_docs/`, `/` between its parts."""
    settings: Mapping[str, Any]
    pieces: tuple[Piece, ...]
    scan: Path = field(default=Path())
    """Where the picture of a scanned page is kept."""

    @property
    def suffix(self) -> str:
        """The suffix of the built file, without its dot."""
        return self.name.rsplit(".", 1)[1]

    def text(self, key: str) -> str:
        """A setting, or no words."""
        return str(self.settings.get(key, ""))


def read_source(file: Path, folder: Path) -> Source:
    """The source in `folder/rh/note.docx.md`, to be built as `rh/note.docx`."""
    match = _FRONT_MATTER.fullmatch(file.read_text("utf-8"))
    if match is None:
        raise ValueError(f"{file}: no front matter")
    settings: dict[str, Any] = yaml.safe_load(match[1]) or {}
    built = file.with_suffix("")
    return Source(
        name=built.relative_to(folder).as_posix(),
        settings=settings,
        pieces=tuple(_pieces(_repeated(match[2], settings))),
        scan=built.with_suffix(".png"),
    )


def _repeated(text: str, settings: Mapping[str, Any]) -> str:
    def repeat(match: re.Match[str]) -> str:
        return "".join(_filled(match[2], entry) for entry in settings[match[1]])

    return _EACH.sub(repeat, text)


def _filled(text: str, values: Mapping[str, Any]) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda match: str(values[match[1]]), text)


def _pieces(text: str) -> Iterator[Piece]:
    for chunk in re.split(r"\n\s*\n", text.strip("\n")):
        lines = chunk.split("\n")
        heading = _HEADING.fullmatch(chunk)
        if chunk == "---":
            yield NewPage()
        elif heading:
            yield Heading(len(heading[1]), heading[2])
        elif lines[0].startswith("::: "):
            yield _contents(lines)
        elif lines[0].startswith("|"):
            yield Table(tuple(_cells(line) for line in lines if not set(line) <= set("|-: ")))
        elif _ITEM.fullmatch(lines[0]):
            yield from _items(lines)
        else:
            yield Paragraph(tuple(_line(line) for line in _broken(lines)))


def _contents(lines: list[str]) -> Contents:
    """`::: typed Sommaire`, then a line `title | page` for each entry, then `:::`."""
    _, kind, title = lines[0].split(" ", 2)
    entries = (line.rsplit(" | ", 1) for line in lines[1:-1])
    return Contents(kind, title, tuple((words, int(page)) for words, page in entries))  # type: ignore[arg-type]


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip("|").split("|"))


def _items(lines: list[str]) -> Iterator[Item]:
    """A line that starts no item carries on the one above."""
    joined: list[str] = []
    for line in lines:
        if _ITEM.fullmatch(line):
            joined.append(line)
        else:
            joined[-1] += " " + line.strip()
    for line in joined:
        match = _ITEM.fullmatch(line)
        if match:
            yield Item(_line(match[2]), int(match[1]) if match[1] else None)


def _broken(lines: list[str]) -> list[str]:
    return " ".join(line.strip() for line in lines).replace("\\ ", "\n").split("\n")


def _line(text: str) -> Line:
    """The runs of a line."""
    runs: list[Run] = []
    end = 0
    for match in _INLINE.finditer(text):
        if match.start() > end:
            runs.append(Run(text[end : match.start()]))
        bold, added, removed, comment = match.groups()
        if bold:
            runs.append(Run(bold, bold=True))
        elif added:
            runs.append(Run(added, mark="added"))
        elif removed:
            runs.append(Run(removed, mark="removed"))
        else:
            runs.append(Run(comment, mark="comment"))
        end = match.end()
    if end < len(text):
        runs.append(Run(text[end:]))
    return tuple(runs)


def plain(line: Line) -> str:
    """The words of a line as a reader sees them: without what was removed, or comments."""
    return "".join(run.text for run in line if run.mark in (None, "added"))
