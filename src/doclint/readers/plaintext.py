"""Plain text: paragraphs, lists, tables and headings, as their layout shows them.

Nothing in the file says what is what, so only the unmistakable is recognised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from doclint.document import Block, Document, Kind
from doclint.readers.decoding import decode
from doclint.readers.draft import Draft
from doclint.readers.paragraphs import is_broken, paragraphs, usual_width
from doclint.readers.source import Source

_ITEM = re.compile(
    r"[ \t]{0,40}(?:[-*•‣▪▫◦●○■□–—·➢➤✓][ \t]{1,20}|o[ \t]{2,20}"
    r"|(?=(?:\d{1,2}[.)]|[a-z][.)]|[A-Z]\))[ \t]))(?=\S)"
)
"""A bullet, or a number or letter that stays part of the words."""
_RULE = re.compile(r"(?:[-=_*~#+.] ?){3,}")
_NUMBERED = re.compile(
    r"(?:(?:article|chapitre|titre|section|annexe|partie|chapter|part|appendix) "
    r"(?:\d{1,3}|[IVX]{1,5})(?: ?[.):–-])?"
    r"|(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,4})[.)]?"
    r"|(?:\d{1,2}|(?-i:[IVX]{1,5}))(?:[.)]| ?[:–-]))[ \t]+(?=[^\W\d_])",
    re.IGNORECASE,
)
_HEADING_WORD = re.compile(r"(?:article|chapitre|titre|section|annexe|chapter|appendix) ", re.I)
_MAX_HEADING = 80
"""Characters of a line that may be a heading."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    page: int
    text: str


def read(source: Source) -> Document:
    """Reads a text file. A form feed begins a page."""
    text = decode(source.data)
    draft = Draft()
    groups = list(_groups(text))
    width = usual_width([line.text for group in groups for line in group])
    indents: list[int] = []
    for index, group in enumerate(groups):
        around = groups[index - 1 : index], groups[index + 1 : index + 2]
        for block in _read_group(group, around, width, indents):
            draft.add(block)
    pages = groups[-1][0].page if groups else 1
    if pages == 1:
        draft.blocks = [replace(block, page=None) for block in draft.blocks]
    return draft.document(source, "text", page_count=pages if pages > 1 else None)


def _groups(text: str) -> Iterator[list[_Line]]:
    """Lines that follow each other without an empty one, on one page."""
    group: list[_Line] = []
    number = 0
    for page, part in enumerate(text.split("\f"), 1):
        for line in part.split("\n"):
            number += 1
            if stripped := line.rstrip():
                group.append(_Line(number, page, stripped))
            elif group:
                yield group
                group = []
        number -= 1  # a form feed does not end a line
        if group:
            yield group
            group = []


_Around = tuple[list[list[_Line]], list[list[_Line]]]
"""The group before and the group after, if any."""


def _read_group(
    group: list[_Line], around: _Around, width: int, indents: list[int]
) -> Iterator[Block]:
    """The blocks of a group; `indents` are those of the list items that are still open."""
    if len(group) > 1 and (level := _underlined(group[0].text, group[1].text)):
        yield _block("heading", group[:1], group[0].text, level=level)
        group = group[2:]
    lines = [line for line in group if not _RULE.fullmatch(line.text.strip())]
    if level := _heading_level(lines, around):
        yield _block("heading", lines, lines[0].text, level=level)
    elif rows := _rows(lines):
        yield _block("table", lines, "\n".join("\t".join(row) for row in rows), rows=rows)
    else:
        for item, chunk in _items(lines, width):
            if item is not None:
                yield _list_item(item, chunk, indents)
            else:
                indents.clear()
                yield from _paragraphs(chunk, width)
        return
    indents.clear()


def _block(
    kind: Kind,
    lines: list[_Line],
    text: str,
    *,
    level: int | None = None,
    rows: tuple[tuple[str, ...], ...] = (),
) -> Block:
    joined = "\n" not in text and len(lines) > 1
    return Block(
        kind=kind,
        text=text.strip(),
        page=lines[0].page,
        line=lines[0].number,
        level=level,
        rows=rows,
        lines=tuple(line.text for line in lines) if joined else (),
    )


def _underlined(title: str, rule: str) -> int | None:
    """The level of a title with a line of `=` or `-` under it."""
    title, rule = title.strip(), rule.strip()
    if len(title) > _MAX_HEADING or len(rule) < 3 or _RULE.fullmatch(title):
        return None
    return {"=": 1, "-": 2}.get(rule[0]) if set(rule) <= {rule[0]} else None


def _heading_level(lines: list[_Line], around: _Around) -> int | None:
    """The level of a short line alone, in capitals or numbered, with text under it."""
    before, after = around
    if len(lines) != 1 or not after:
        return None
    text = lines[0].text.strip()
    if len(text) > _MAX_HEADING or text[-1] in ".,;:!" or "\t" in text:
        return None
    if level := _numbered_level(lines):
        # Numbered lines of one level, one after the other, are a list.
        siblings = level in (_numbered_level(group) for group in before + after)
        return None if siblings and not _HEADING_WORD.match(text) else level
    letters = [character for character in text if character.isalpha()]
    return 1 if len(letters) > 3 and "".join(letters).isupper() else None


def _numbered_level(group: list[_Line]) -> int | None:
    """The level of a group of one line that begins with a number: `2.3 Tarifs` is of level 2."""
    number = _NUMBERED.match(group[0].text.strip()) if len(group) == 1 else None
    return (number["dotted"] or "").count(".") + 1 if number else None


def _rows(lines: list[_Line]) -> tuple[tuple[str, ...], ...]:
    """The cells of lines that have the same number of tabs, from two lines on."""
    tabs = {line.text.strip().count("\t") for line in lines}
    if len(lines) < 2 or len(tabs) != 1 or 0 in tabs or any(_ITEM.match(x.text) for x in lines):
        return ()
    return tuple(tuple(cell.strip() for cell in x.text.strip().split("\t")) for x in lines)


def _items(lines: list[_Line], width: int) -> Iterator[tuple[re.Match[str] | None, list[_Line]]]:
    """Cuts a group where list items begin and end: the item's mark (or None), and its lines.

    An item goes on over lines that are indented more, or that its width pushed down.
    """
    item: re.Match[str] | None = None
    chunk: list[_Line] = []
    for line in lines:
        match = _ITEM.match(line.text)
        goes_on = match is None and (
            item is None
            or _indent(line.text) > _indent(item.string)
            or is_broken(chunk[-1].text.strip(), line.text.strip(), width)
        )
        if chunk and not goes_on:
            yield item, chunk
            chunk = []
        if not chunk:
            item = match
        chunk.append(line)
    if chunk:
        yield item, chunk


def _indent(line: str) -> int:
    """Columns before the first word; a tab goes to the next multiple of four."""
    before = line[: len(line) - len(line.lstrip())]
    return len(before.expandtabs(4))


def _list_item(item: re.Match[str], lines: list[_Line], indents: list[int]) -> Block:
    indent = _indent(item.string)
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    words = [item.string[item.end() :], *(line.text.strip() for line in lines[1:])]
    return _block("list-item", lines, " ".join(words), level=len(indents))


def _paragraphs(lines: list[_Line], width: int) -> Iterator[Block]:
    start = 0
    for count, words in paragraphs([line.text.strip() for line in lines], width):
        yield _block("paragraph", lines[start : start + count], "\n".join(words))
        start += count
