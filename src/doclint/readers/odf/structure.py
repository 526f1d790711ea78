"""Handlers of what holds paragraphs: lists, tables, indexes, sections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.document import Reference, Role
from doclint.readers.grid import Row
from doclint.readers.numbers import whole
from doclint.readers.odf.story import Handler, Leave, Outcome, Story, ignore
from doclint.readers.odf.vocabulary import HREF, STYLE_NAME, office, table, text
from doclint.readers.pieces import assemble, flatten

if TYPE_CHECKING:
    from lxml import etree

_COLUMNS, _ROWS = table("number-columns-spanned"), table("number-rows-spanned")
_MAX_REPEATED = 64
"""Copies of a cell; spreadsheets repeat empty ones thousands of times."""
_INDEXES: Mapping[str, Role] = {
    "table-of-content": "contents",
    "user-index": "contents",
    "illustration-index": "list-of-figures",
    "table-index": "list-of-figures",
    "object-index": "list-of-figures",
    "alphabetical-index": "index",
    "bibliography": "index",
}


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def listing(_: etree._Element) -> Leave:
        story.lists += 1

        def leave() -> None:
            story.lists -= 1

        return leave

    def list_header(_: etree._Element) -> Leave:
        outer, story.lists = story.lists, 0

        def leave() -> None:
            story.lists = outer

        return leave

    def index(role: Role) -> Handler:
        def handler(_: etree._Element) -> Leave:
            story.roles.append(role)

            def leave() -> None:
                story.roles.pop()

            return leave

        return handler

    def section(element: etree._Element) -> Leave:
        hidden = element.get(text("display")) == "none" or element.get(text("is-hidden")) == "true"
        hidden = hidden or story.styles.is_hidden_section(element.get(STYLE_NAME))
        story.hidden += hidden

        def leave() -> None:
            story.hidden -= hidden

        return leave

    def linked_section(element: etree._Element) -> Outcome:
        if target := element.get(HREF):
            story.draft.references.setdefault(Reference("object", target))
        return "done"

    def grid(_: etree._Element) -> Leave:
        lists, story.lists = story.lists, 0
        end = story.divert()
        story.tables.append([])

        def leave() -> None:
            rows = story.tables.pop()
            between = end()  # paragraphs between rows: no program writes them
            story.sink.extend(between)
            story.sink.extend(assemble(rows, story.kind))
            story.lists = lists

        return leave

    def row(_: etree._Element) -> Outcome:
        if story.tables:
            story.tables[-1].append(Row())
        return None

    def cell(element: etree._Element) -> Outcome:
        if not story.tables or not story.tables[-1]:
            return None
        end = story.divert()
        painted = story.styles.paints("table-cell", element.get(table("style-name")))
        story.backdrop += painted

        def leave() -> None:
            story.backdrop -= painted
            pieces = list(flatten(end()))
            repeated = whole(element.get(table("number-columns-repeated")))
            copies = min(repeated or 1, _MAX_REPEATED)
            row = story.tables[-1][-1]
            row.append(pieces)
            row.extend([] for _ in range(copies - 1))
            wide = (whole(element.get(_COLUMNS)) or 1) > 1
            tall = (whole(element.get(_ROWS)) or 1) > 1
            if (wide or tall) and any(piece.text for piece in pieces):
                row.wide += wide
                row.tall += tall

        return leave

    return {
        text("list"): listing,
        text("list-header"): list_header,
        text("section"): section,
        text("section-source"): linked_section,
        office("dde-source"): linked_section,
        table("table"): grid,
        table("table-row"): row,
        table("table-cell"): cell,
        table("covered-table-cell"): ignore,
        **{text(name): index(role) for name, role in _INDEXES.items()},
        **{text(f"{name}-source"): ignore for name in _INDEXES},
    }
