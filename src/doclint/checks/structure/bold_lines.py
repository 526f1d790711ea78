"""Lines in bold that stand for headings: people see a heading there, programs a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from doclint.analysis import Analysis
from doclint.document import Block, Format

DECLARING: frozenset[Format] = frozenset({"docx", "odt", "html", "markdown", "rtf"})
"""Formats in which the author says what a heading is; elsewhere doclint guesses from the look."""
LONGEST = 100
"""Characters of a line that may be a heading."""
MANY = 3
"""Times from which the same line is a label ("Base légale"), not a heading."""

_SPEAKER = r"(?!(?:M|Mr|Mrs|Ms|MM|Mme|Mmes|Mlle|Monsieur|Madame|Messieurs|Mesdames)\b)"
_NUMBERED = (
    r"(?:(?i:article|titre|chapitre|partie|section|annexe|fiche|étape|phase|axe|part|chapter|step)"
    r"\s(?:n°\s?)?)?(?:\d{1,3}(?:er|(?:\.\d{1,3}){1,4})?|[IVXLC]{1,6})\s?:\s\S"
)
_HEADING = re.compile(
    rf"{_SPEAKER}[«“\"'(]?\s?(?:{_NUMBERED}|[A-ZÀ-ÖØ-Þ]|\d)(?:(?!\s?:\s).)*[^\s.,;:!…]"
)
"""A capital or a number first, no name of a speaker, no "Objet : …" but "Article 2 : …", no end of
a sentence; a question may be a heading."""
_WORD = re.compile(r"[^\W\d_]{3}")
_CONTACT = re.compile(
    r"@|\bwww\.|(?:\d\d[ .]){3}\d\d|\b\d{1,4}(?: ?(?:bis|ter))?,? "
    r"(?:rue|place|avenue|boulevard|all[ée]e|chemin|route|impasse|quai|square|cours|street|road)\b",
    re.IGNORECASE,
)
"""How to reach people: it stands out in bold, and names nothing below."""
_OF_AN_ACT = re.compile(
    r"(?:(?:vu|consid[ée]rant|entendu|d[ée]cide|arr[êe]te|autorise|approuve|adopte|sur proposition"
    r"|apr[èe]s en avoir)\b.{0,100}"
    r"|l[ea] (?:conseil (?:municipal|communautaire)|maire|pr[ée]sidente?))",
    re.IGNORECASE,
)
"""The parts of the one sentence that a decision of a French public body is."""
_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ-]{1,20}(?:[ -][A-ZÀ-Þ][a-zà-ÿ]{1,20})? [A-ZÀ-Þ '’-]{3,30}")
"""A first name, and a name in capitals: who speaks in minutes."""
_FOLLOWERS = frozenset({"paragraph", "list-item"})
_QUOTED = frozenset({"code", "quote", "definition"})


def bold_lines(analysis: Analysis) -> list[int]:
    """Indexes of the paragraphs that are short, all in bold and followed by longer plain text.

    markdownlint calls them "emphasis used instead of a heading" (MD036). The first block is left
    out: it is the title. None in formats that declare no headings.
    """
    if analysis.document.format not in DECLARING:
        return []
    found = [
        (index, block.text)
        for (index, block), (_, following) in pairwise(analysis.body[1:])
        if block.bold
        and block.kind == "paragraph"
        and following.kind in _FOLLOWERS
        and not following.bold
        and len(block.text) < len(following.text)
        and _is_like_a_heading(block)
        and index not in analysis.contents_blocks
    ]
    times = Counter(text for _, text in found)
    return [index for index, text in found if times[text] < MANY]


def _is_like_a_heading(block: Block) -> bool:
    text = block.text
    return (
        len(text) <= LONGEST
        and block.role is None
        and block.style not in _QUOTED
        and _HEADING.fullmatch(text) is not None
        and _WORD.search(text) is not None
        and _CONTACT.search(text) is None
        and _OF_AN_ACT.fullmatch(text) is None
        and _PERSON.fullmatch(text) is None
    )
