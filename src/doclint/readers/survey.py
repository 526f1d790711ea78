"""A first look at an HTML tree: where its content is, and which tables only lay out the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree


def tags(names: str) -> frozenset[str]:
    """Names separated by spaces."""
    return frozenset(names.split())


SKIPPED = tags(
    "script style template noscript head select datalist textarea button svg iframe object embed"
    " applet audio video canvas map"
)
"""Elements whose words are no part of the document."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_CONTENT_SHARE = 0.5
"""An article holds the page's content when it has at least half of its characters."""


@dataclass(slots=True)
class Survey:
    """What the walk must know before it starts."""

    content: etree._Element | None = None
    """The element outside of which everything belongs to the site, not to the document."""
    layout: set[etree._Element] = field(default_factory=set)
    """Tables that are no tables: those that hold tables or headings, or have one column."""
    title_outside: bool = True
    """Whether an h1 outside the content is the title of the page: the content has none."""


@dataclass(slots=True)
class _Table:
    element: etree._Element
    layout: bool
    cells: int = 0
    widest: int = 0


@dataclass(slots=True)
class _Candidate:
    element: etree._Element
    characters: int
    """Those before it, then its own."""
    titles: int


def survey(root: etree._Element) -> Survey:
    """One pass over the tree, without recursion."""
    found = Survey()
    tables: list[_Table] = []
    candidates: list[_Candidate] = []
    open_candidates: list[_Candidate] = []
    characters = titles = 0
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if tag in SKIPPED:
                walker.skip_subtree()
                continue
            characters += len((element.text or "").strip())
            titles += tag == "h1"
            if _may_be_content(element):
                candidates.append(_Candidate(element, characters, titles))
                open_candidates.append(candidates[-1])
            _look_at_table(element, tables)
        else:
            if tables and tables[-1].element is element:
                table = tables.pop()
                if table.layout or table.widest < 2:
                    found.layout.add(element)
            elif open_candidates and open_candidates[-1].element is element:
                closed = open_candidates.pop()
                closed.characters = characters - closed.characters
                closed.titles = titles - closed.titles
            characters += len((element.tail or "").strip())
    content = _content(candidates, characters)
    if content is not None:
        found.content, found.title_outside = content.element, content.titles == 0
    return found


def _look_at_table(element: etree._Element, tables: list[_Table]) -> None:
    tag = element.tag
    if tag == "table":
        if tables:
            tables[-1].layout = True
        tables.append(_Table(element, element.get("role") in ("presentation", "none")))
    elif tables:
        table = tables[-1]
        if tag in HEADINGS:
            table.layout = True
        elif tag == "tr":
            table.cells = 0
        elif tag in ("td", "th"):
            table.cells += 1
            table.widest = max(table.widest, table.cells)


def _may_be_content(element: etree._Element) -> bool:
    return element.tag in ("main", "article") or element.get("role") == "main"


def _content(candidates: list[_Candidate], total: int) -> _Candidate | None:
    """The first `main` with words in it, else the first article that holds most of the page."""
    filled = [candidate for candidate in candidates if candidate.characters > 0]
    for candidate in filled:
        if candidate.element.tag != "article":
            return candidate
    for candidate in filled:
        if candidate.characters >= total * _CONTENT_SHARE:
            return candidate
    return None
