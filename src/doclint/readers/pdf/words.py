"""From the lines of a paragraph to its words: a word cut at the end of a line is made whole.

The hyphen that cuts a word looks like the one of `peut-être`. What stands elsewhere in the same
document decides, then what the two halves are; a cut word is the commoner case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from doclint.readers.pdf.lines import HYPHEN

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = f"-\u2010{HYPHEN}{_SOFT_HYPHEN}"
_CUT = re.compile(rf"(?<=[^\W_])[{_HYPHENS}]$")
_LAST_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+){0,6}$")
_FIRST_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+){0,6}")
_LONGEST_WORD = 80
_HEADS = frozenset(
    {"peut", "rendez", "celui", "celle", "ceux", "celles", "quelques", "non", "demi", "quasi"}
    | {"avant", "après", "vice", "sous", "self", "well", "c'est", "c’est"}
)
"""First parts of compounds that are rarely the beginning of another word."""
_TAILS = frozenset(
    {"t", "vous", "nous", "ils", "elles", "même", "mêmes", "là", "dessus", "dessous", "delà"}
    | {"être"}
)
"""Last parts of compounds that are rarely the end of another word."""


class LineJoiner:
    """Joins lines, with what the whole document says about its words."""

    def __init__(self, texts: Callable[[], Iterable[str]]) -> None:
        self._texts = texts

    @cached_property
    def _known(self) -> set[str]:
        """The words that stand whole in the document: only documents with cut words pay."""
        return set("\n".join(self._texts()).split())

    def join(self, lines: Sequence[str]) -> str:
        """The lines as one text."""
        if len(lines) == 1:
            return lines[0].replace(HYPHEN, "-")
        parts: list[str] = []
        before = " "
        for line in lines:
            if before[-1] in _HYPHENS and line[:1].isalnum() and _CUT.search(before[-2:]):
                parts[-1] = before[:-1]
                if self._keeps_hyphen(before, line):
                    parts.append("-")
            elif parts:
                parts.append(" ")
            parts.append(line)
            before = line
        return "".join(parts).replace(HYPHEN, "-")

    def _keeps_hyphen(self, before: str, line: str) -> bool:
        if before[-1] == _SOFT_HYPHEN:
            return False
        head = _LAST_WORD.search(before[-_LONGEST_WORD:-1])
        tail = _FIRST_WORD.match(line[:_LONGEST_WORD])
        return head is None or tail is None or self._is_compound(head[0], tail[0])

    def _is_compound(self, head: str, tail: str) -> bool:
        """Is `head-tail` written with a hyphen?"""
        if not head[-1].isalpha() or not tail[0].isalpha():
            return True
        if head + tail in self._known or (head + tail).lower() in self._known:
            return False
        if f"{head}-{tail}" in self._known or f"{head}-{tail}".lower() in self._known:
            return True
        if tail[0].isupper() and not (head.isupper() and tail.isupper()):
            return True
        last = head.rpartition("-")
        return (
            head.lower() in _HEADS
            or tail.partition("-")[0].lower() in _TAILS
            or (bool(last[1]) and len(last[2]) <= 3)
        )
