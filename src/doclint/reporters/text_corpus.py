"""What documents are to one another, for a person in front of a terminal: trees and pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from doclint.findings import Conflict, CorpusReport, Duplicate, Family
from doclint.identity.dates.find import said_date
from doclint.reporters.options import Options
from doclint.text import Text

MOST_SHOWN = 20
"""Families, groups of duplicates or conflicts shown without -v; the others are counted."""
MOST_MEMBERS = 12
"""Documents of one of them shown without -v: the last ones, and the one to keep."""

FAMILIES = Text(fr="Versions d'un même document :", en="Versions of one document:")
DUPLICATES = Text(fr="Documents en double :", en="Duplicate documents:")
CONFLICTS = Text(fr="Informations qui se contredisent :", en="Statements that disagree:")
STALE = Text(fr="Vos décisions à revoir :", en="Your decisions to look at again:")
CURRENT = Text(fr="version à garder", en="version to keep")
SAME_TEXT = Text(fr="même texte", en="same text")
WHY = Text(fr="Pourquoi : {reason}", en="Why: {reason}")
UNDECIDED = Text(fr="À vous de choisir : {reason}", en="Yours to choose: {reason}")
KINDS: Mapping[str, Text] = {
    "exact": Text(fr="le même contenu", en="the same content"),
    "format": Text(
        fr="le même contenu, dans un autre format", en="the same content in another format"
    ),
    "near": Text(
        fr="presque le même contenu ({percent} %)", en="nearly the same content ({percent}%)"
    ),
}
INSIDE = Text(fr="contient {percent} % de ce document :", en="holds {percent}% of this document:")
MORE = Text(
    fr="et {n:autre|autres} (option -v pour tout voir)",
    en="and {n:other|others} (use -v to see all)",
)

NEARLY = Text(
    fr="À vérifier : les phrases ne sont pas tout à fait les mêmes.",
    en="To be checked: the sentences are not quite the same.",
)

_T = TypeVar("_T")


class Page(Protocol):
    """What lines are written with: see text.py."""

    options: Options

    def say(self, text: Text, **values: object) -> str:
        """A text in the language of the report."""

    def paint(self, text: str, *codes: str) -> str:
        """A text in colour, where colours are wanted."""

    def wrap(
        self, text: str, indent: int, *, first: str = "", hang: int = 0, cut: bool = False
    ) -> list[str]:
        """The lines of a text within the width of the terminal."""


def relations(report: CorpusReport, page: Page) -> Iterator[str]:
    """The families as trees with the reason, then duplicates, conflicts, stale decisions."""
    corpus = report.corpus
    titles = {document.path: document.identity.title for document in report.documents}
    twins = {
        path: duplicate.documents
        for duplicate in corpus.duplicates
        if duplicate.kind in ("exact", "format")
        for path in duplicate.documents
    }
    yield from _section(
        page, FAMILIES, corpus.families, lambda family: _family(page, family, titles, twins)
    )
    yield from _section(
        page, DUPLICATES, corpus.duplicates, lambda duplicate: _duplicate(page, duplicate)
    )
    yield from _section(page, CONFLICTS, corpus.conflicts, lambda found: _conflict(page, found))
    yield from _section(
        page, STALE, corpus.stale, lambda said: iter(page.wrap(said, 4, first="  • "))
    )


def _section(
    page: Page, title: Text, items: Sequence[_T], show: Callable[[_T], Iterator[str]]
) -> Iterator[str]:
    """A heading and what it holds; nothing when there is none."""
    if not items:
        return
    yield ""
    yield from (page.paint(line, "1") for line in page.wrap(page.say(title), 0))
    shown = items if page.options.verbosity > 0 else items[:MOST_SHOWN]
    for item in shown:
        yield from show(item)
    if len(items) > len(shown):
        yield from page.wrap(page.say(MORE, n=len(items) - len(shown)), 2)


def _family(
    page: Page,
    family: Family,
    titles: Mapping[str, str | None],
    twins: Mapping[str, Sequence[str]],
) -> Iterator[str]:
    named = family.current or family.documents[-1]
    yield from page.wrap(titles.get(named) or PurePosixPath(named).stem, 4, first="  • ")
    lines = []
    before = ""
    for path in family.documents:
        said = path
        if path == family.current:
            said += f"  ← {page.say(CURRENT)}"
        elif before in twins.get(path, ()):
            said += f"  = {page.say(SAME_TEXT)}"
        lines.append((path, said))
        before = path
    yield from _tree(page, lines, family.current)
    reason = UNDECIDED if family.current is None else WHY
    yield from page.wrap(page.say(reason, reason=family.because), 4)


def _duplicate(page: Page, duplicate: Duplicate) -> Iterator[str]:
    percent = round(100 * duplicate.similarity)
    if duplicate.kind == "contained":
        part, whole = duplicate.documents
        yield from page.wrap(whole, 4, first="  • ")
        yield from page.wrap(page.say(INSIDE, percent=percent), 4)
        yield from _tree(page, [(part, part)])
        return
    yield from page.wrap(page.say(KINDS[duplicate.kind], percent=percent), 4, first="  • ")
    yield from _tree(page, [(path, path) for path in duplicate.documents])


def _tree(
    page: Page, lines: Sequence[tuple[str, str]], current: str | None = None
) -> Iterator[str]:
    """Branches, each a path and what is written of it; the one to keep is always shown."""
    shown = list(lines)
    if page.options.verbosity <= 0 and len(lines) > MOST_MEMBERS:
        shown = [line for line in lines[:-MOST_MEMBERS] if line[0] == current]
        shown += lines[-MOST_MEMBERS:]
        yield from page.wrap(page.say(MORE, n=len(lines) - len(shown)), 7, first="    ├─ ")
    for path, said in shown:
        branch = "└─" if path == shown[-1][0] else "├─"
        yield from page.wrap(said, 7, first=f"    {branch} ")


def _conflict(page: Page, conflict: Conflict) -> Iterator[str]:
    """Each value with the document, its date and page, and the sentence below."""
    colon = (" : ", ": ")[page.options.language == "en"]
    marks = ("« {} »", "“{}”")[page.options.language == "en"]
    yield from page.wrap(conflict.subject, 4, first="  • ")
    for statement in conflict.statements:
        where = [statement.document]
        if statement.location.page is not None:
            where.append(f"p. {statement.location.page}")
        if statement.date:
            where.append(page.say(said_date(statement.date)))
        said = statement.value + colon + ", ".join(where)
        if statement.document == conflict.current:
            said += f"  ← {page.say(CURRENT)}"
        yield from page.wrap(said, 4, hang=2)
        yield from page.wrap(marks.format(statement.evidence), 6, cut=True)
    if conflict.confidence == "medium":
        yield from page.wrap(page.say(NEARLY), 4)
