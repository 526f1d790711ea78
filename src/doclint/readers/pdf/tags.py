"""What a tagged PDF says its parts are: headings, entries of contents, pictures with words.

Word processors write a tree of tags beside the page; each leaf is a number (MCID) that the
objects of the page carry. Only these three are looked for: where a paragraph or a cell begins
and ends, the page itself shows, and a walk through all tags would take as long as the text.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import repeat
from typing import NamedTuple

from doclint.readers.pdf import calls
from doclint.readers.pdf.calls import Handle
from doclint.readers.pdf.signs import TAGS, Signs

MAX_ELEMENTS = 3_000
"""Tags of a page that are looked at."""
MAX_ALTERNATIVE = 4_000
"""Bytes of the words for a picture that are read."""
CONTENTS = "TOCI"
HEADING = re.compile(r"H[1-6]|Title")

_GROUPS = frozenset(
    {"", "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "NonStruct"}
    | {"Aside", "Private"}
)
"""Tags that hold others; headings are not looked for in paragraphs, lists and tables."""
_SIGN = re.compile(rb"/(?:H[1-6]|TOCI?|Alt)\b")


class Tags(NamedTuple):
    """What the tags of a page say, by the number that its objects carry."""

    kinds: Mapping[int, str]
    """`H1` … `H6` or `Title` for a heading, `TOCI` for contents."""
    alternatives: Mapping[int, str]
    """Words for pictures."""


NO_TAGS = Tags({}, {})


def has_tags(signs: Signs) -> bool:
    """Is there a sign of such tags in the bytes of the file and of its object streams?"""
    return (TAGS in signs.in_data or TAGS in signs.in_objects) and any(
        _SIGN.search(place) for place in (signs.data, signs.objects)
    )


def read_tags(page: Handle) -> Tags:
    """The tags of an open page, given its handle."""
    kinds: dict[int, str] = {}
    alternatives: dict[int, str] = {}
    with _tree(page) as tree:
        buffer = ctypes.create_string_buffer(MAX_ALTERNATIVE)
        count = calls.count_tags(tree) if tree else 0
        roots = map(calls.tag_at, repeat(tree), range(min(count, MAX_ELEMENTS)))
        todo = [(root, "") for root in roots if root]
        seen = 0
        while todo and seen < MAX_ELEMENTS:
            element, kind = todo.pop()
            seen += 1
            own = _text(calls.tag_type, element, buffer)
            if own in ("TOC", CONTENTS):
                kind = CONTENTS
            elif not kind and HEADING.fullmatch(own):
                kind = own
            elif not kind and own == "Figure":
                if words := _text(calls.tag_alternative, element, buffer).strip():
                    alternatives.update(dict.fromkeys(_numbers(element), words))
                continue
            elif not kind and own not in _GROUPS:
                continue
            children = range(min(calls.count_tag_children(element), MAX_ELEMENTS))
            found = map(calls.tag_child_at, repeat(element), children)
            # None for a number, and for each tag of another page
            todo += [(child, kind) for child in found if child]
            if kind:
                kinds.update(dict.fromkeys(_numbers(element), kind))
    return Tags(kinds, alternatives)


def _numbers(element: int) -> Iterator[int]:
    """The numbers that hang on a tag itself."""
    for index in range(min(calls.count_tag_children(element), MAX_ELEMENTS)):
        number = calls.tag_child_number(element, index)
        if number >= 0:
            yield number


@contextmanager
def _tree(page: Handle) -> Iterator[int | None]:
    tree: int | None = calls.tag_tree(page)
    try:
        yield tree
    finally:
        if tree:
            calls.close_tag_tree(tree)


def _text(call: calls.Call, element: int, buffer: ctypes.Array[ctypes.c_char]) -> str:
    """What a call says of a tag; empty when that is longer than the buffer."""
    length = call(element, buffer, len(buffer))
    if not 2 < length <= len(buffer):
        return ""
    return ctypes.string_at(buffer, length - 2).decode("utf-16-le", "ignore")
