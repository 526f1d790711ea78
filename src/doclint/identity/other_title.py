"""Is the title in the properties that of another document, left by a file that was reused?

Two signs, in a text of a thousand words or more: no word of the title is on the cover, in a
header or footer or in the file's name; or two of the names in it are nowhere in the text. Of 31
titles read by hand in documents of that length, they found four of the five foreign ones and
called none of the 26 others foreign.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from doclint.document import Document
from doclint.identity.lines import cover_blocks, running_lines
from doclint.identity.wording import folded

LONG_TEXT = 1_000
"""Words from which a text that is about something names it on its cover."""
_COVER_WORDS = 8
"""A cover of fewer words may be a picture."""
_LONGEST_TITLE = 300
_STEM = 6
"""First letters that are compared, so that plurals and feminines are the same word."""
_WORD = re.compile(r"[^\W\d_]{4,40}")


def is_of_another_document(title: str, document: Document) -> bool:
    """True when a title cannot be this document's."""
    words = _WORD.findall(title[:_LONGEST_TITLE])
    if not words or not _is_long(document):
        return False
    stems = {folded(word)[:_STEM] for word in words}
    cover = folded(" ".join(_cover(document)))
    if len(_WORD.findall(cover)) >= _COVER_WORDS and not _used(stems, cover):
        return True
    names = {folded(name)[:_STEM] for name in _names(words)}
    for block in document.blocks:
        if len(names) < 2:
            return False
        names -= _used(names, folded(block.text))
    return len(names) >= 2


def _is_long(document: Document) -> bool:
    counted = 0
    for block in document.blocks:
        counted += block.text.count(" ") + 1
        if counted >= LONG_TEXT:
            return True
    return False


def _cover(document: Document) -> list[str]:
    """What says what a document is about at first sight."""
    stem = PurePosixPath(document.path.replace("\\", "/")).stem.replace("_", " ")
    shown = [block.text for _, block in cover_blocks(document)]
    return [stem, *shown, *(line.text for line in running_lines(document))]


def _names(words: list[str]) -> list[str]:
    """The words with a capital inside a title that is not written in capitals throughout."""
    capitals = [word for word in words[1:] if word[0].isupper()]
    return capitals if len(capitals) * 2 <= len(words) else []


def _used(stems: set[str], text: str) -> set[str]:
    return {stem for stem in stems if re.search(rf"(?<![^\W_]){stem}", text)}
