"""Is the title in the properties that of another document, left by a file that was reused?

Two signs: two of the names and initials in it are nowhere in a text of two hundred words or more
(`Suivi du standard PLU/CC` in a sheet about footpaths); or, from a thousand words on, no word of
the title is on the cover, in a header or footer or in the file's name. Of 31 titles read by hand
in documents of that length, they found four of the five foreign ones and called none of the 26
others foreign.
"""

from __future__ import annotations

import re

from doclint.document import Document
from doclint.identity.lines import cover_blocks, running_lines
from doclint.identity.model import Doubt
from doclint.identity.wording import folded

LONG_TEXT = 1_000
"""Words from which a text that is about something names it on its cover …"""
NAMING_TEXT = 200
"""… and from which it says the names of its own title at least once."""
_COVER_WORDS = 8
"""A cover of fewer words may be a picture."""
_LONGEST_TITLE = 300
_STEM = 6
"""First letters that are compared, so that plurals and feminines are the same word."""
_WORD = re.compile(r"[^\W\d_]{4,40}")
_NAME = re.compile(r"[^\W\d_]{2,40}")


def find_doubt(title: str, document: Document) -> Doubt | None:
    """What speaks against a title, or None when it may be this document's."""
    title = title[:_LONGEST_TITLE]
    words = _WORD.findall(title)
    if not words or not _has_words(document, NAMING_TEXT):
        return None
    stems = {folded(word)[:_STEM] for word in words}
    cover = folded(" ".join(_cover(document)))
    certain = _lacks_names(document, {folded(name)[:_STEM] for name in _names(title)})
    if not certain and (_used(stems, cover) or not _has_words(document, LONG_TEXT)):
        return None
    return Doubt(certain, tuple(sorted(stems)), len(_WORD.findall(cover)))


def is_of_another_document(doubt: Doubt, file_stem: str) -> bool:
    """True when a title cannot be that of the document in the file of this name."""
    name = folded(file_stem.replace("_", " "))
    words = doubt.cover_words + len(_WORD.findall(name))
    return doubt.certain or (words >= _COVER_WORDS and not _used(set(doubt.stems), name))


def _lacks_names(document: Document, names: set[str]) -> bool:
    """True when two of the names are nowhere in the text."""
    for block in document.blocks:
        if len(names) < 2:
            return False
        names -= _used(names, folded(block.text))
    return len(names) >= 2


def _has_words(document: Document, least: int) -> bool:
    counted = 0
    for block in document.blocks:
        counted += block.text.count(" ") + 1
        if counted >= least:
            return True
    return False


def _cover(document: Document) -> list[str]:
    """What says what a document is about at first sight."""
    shown = [block.text for _, block in cover_blocks(document)]
    return [*shown, *(line.text for line in running_lines(document))]


def _names(title: str) -> list[str]:
    """Initials, and words with a capital inside a title; none in a title full of capitals."""
    words = _NAME.findall(title)
    names = [word for word in words if word.isupper()]
    names += [word for word in words[1:] if word.istitle() and _WORD.fullmatch(word)]
    return names if len(names) * 2 <= len(words) else []


def _used(stems: set[str], text: str) -> set[str]:
    return {stem for stem in stems if re.search(rf"(?<![^\W_]){stem}", text)}
