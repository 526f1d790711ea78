"""Whether contents still agree with the headings of their document: said only on evidence.

Most entries must be found again as headings; then the few that are not are out of date. Nothing is
said of an entry whose words stand anywhere in the text, nor of headings deeper than those that the
contents list: doubt is silence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from doclint.contents import Listed, Span
from doclint.contents.entries import is_caption, title_key
from doclint.contents.folding import fold
from doclint.contents.titles import MAX_TITLE, contents_title, other_list_title
from doclint.document import Block, Document

MOST = 0.6
"""Share of entries that must be headings, of headings of a level that must be entries, of page
numbers that must be right, before the others are called wrong."""
LEAST = 3
"""And how many at least."""
DECLARED = frozenset({"docx", "odt", "html", "markdown"})
"""Formats where a heading is declared, not guessed: only there is one missing from the contents."""
MANY = 20
"""Entries: where more are not found, they are more likely to have been read wrong."""
NEAR = 1
"""Pages: a heading at the foot of a page may be laid out on the next."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What does not agree, in reading order."""

    missing: tuple[str, ...] = ()
    """Entries whose words are nowhere in the text."""
    extra: tuple[str, ...] = ()
    """Headings that the contents leave out although they list others of the same level."""
    moved: tuple[tuple[str, int, int], ...] = ()
    """Entries that name a page other than that of their heading: the title, the page named and
    the page where it should be, counted as the contents count."""


def agreements(document: Document, spans: Sequence[Span]) -> tuple[Agreement, ...]:
    """How each of the contents of a document agrees with the headings outside of them all. Time
    grows in step with the document."""
    inside = frozenset().union(*(span.blocks for span in spans))
    headings = {
        index: block
        for index, block in enumerate(document.blocks)
        if block.kind == "heading" and index not in inside
    }
    places: dict[str, list[int]] = defaultdict(list)
    for index, block in headings.items():
        places[title_key(block.text)].append(index)
    return tuple(_agreement(document, span, headings, places, len(spans) == 1) for span in spans)


def _agreement(
    document: Document,
    span: Span,
    headings: Mapping[int, Block],
    places: Mapping[str, Sequence[int]],
    alone: bool,
) -> Agreement:
    """`alone` when the document has no other contents, which might list what these leave out."""
    found = [(entry, _place(entry, places)) for entry in span.listed if _names(entry)]
    known = [(entry, where) for entry, where in found if where]
    if len(known) < max(LEAST, MOST * len(found)):
        return Agreement()
    lost = [entry for entry, where in found if not where]
    return Agreement(
        missing=tuple(_missing(document, span, lost)) if 0 < len(lost) <= MANY else (),
        extra=tuple(_extra(headings, span, known)) if alone and _declares(document) else (),
        moved=tuple(_moved(headings, known)) if document.format == "pdf" else (),
    )


def _names(entry: Listed) -> bool:
    """Whether an entry is words that a heading may have: no mark, no caption, not the contents
    themselves."""
    key = title_key(entry.title)
    return len(key) > 2 and not is_caption(key) and contents_title(entry.title) is None


def _declares(document: Document) -> bool:
    return document.format in DECLARED


def _place(entry: Listed, places: Mapping[str, Sequence[int]]) -> Sequence[int]:
    """The headings that an entry may stand for."""
    return places.get(title_key(entry.title)) or places.get(title_key(entry.whole), ())


def _missing(document: Document, span: Span, entries: Sequence[Listed]) -> Iterator[str]:
    blocks = document.blocks
    outside = "\n".join(b.text for i, b in enumerate(blocks) if i not in span.blocks)
    absent = [entry.title for entry in entries if entry.title not in outside]
    if not absent:
        return  # seen before every word is folded
    folded = fold(outside).replace(" ", "")
    for title in absent:
        words = title_key(title).split()
        # A page laid out may part a title in two: then neither half may stand there.
        half = len(words) // 2 if document.format == "pdf" else 0
        parts = ("".join(part) for part in (words[:half], words[half:]) if part)
        if not any(part in folded for part in parts):
            yield title


def _extra(
    headings: Mapping[int, Block], span: Span, known: Sequence[tuple[Listed, Sequence[int]]]
) -> Iterator[str]:
    listed = {place for _, where in known for place in where}
    all_of = Counter(block.level for block in headings.values())
    listed_of = Counter(headings[place].level for place in listed)
    inside = fold(span.text)
    for index, block in headings.items():
        usual = listed_of[block.level] >= max(LEAST, MOST * all_of[block.level])
        if index > span.last and usual and index not in listed and _is_title(block.text):
            key = title_key(block.text)
            if len(key) > 2 and key not in inside:
                yield block.text


def _is_title(text: str) -> bool:
    """Whether a heading is one that contents list: not a paragraph dressed as a heading."""
    is_list = contents_title(text) is not None or other_list_title(text)
    return len(text) <= MAX_TITLE and text[0].isalnum() and not is_list


def _moved(
    headings: Mapping[int, Block], known: Sequence[tuple[Listed, Sequence[int]]]
) -> Iterator[tuple[str, int, int]]:
    """Only titles that stand once, where their neighbours say that they should: a second heading
    of the same words is no proof."""
    pages = [
        (entry.title, entry.page, page)
        for entry, where in known
        if len(where) == 1 and entry.page is not None
        if (page := headings[where[0]].page) is not None
    ]
    shifts = Counter(real - page for _, page, real in pages)
    shift, agree = max(shifts.items(), key=lambda item: item[1], default=(0, 0))
    if agree < max(LEAST, MOST * len(pages)):
        return
    for rank, (title, page, real) in enumerate(pages):
        before = pages[rank - 1][2] if rank else 0
        after = pages[rank + 1][2] if rank + 1 < len(pages) else real
        if before <= real <= after and real > shift and abs(real - shift - page) > NEAR:
            yield title, page, real - shift
