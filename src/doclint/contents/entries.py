"""What one line of a table of contents looks like: a title, a leader, a page number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from doclint.contents.folding import fold

_PAGE = re.compile(
    r"(?:\b(?P<word>(?i:pages?|pp?|pg))[. ]{0,2})?"
    r"(?P<page>\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[A-Z]{1,2}[-–]\d{1,3}"
    r"|\d{1,3} ?(?:[-–>]|à) ?\d{1,3}|N/A)"
    r"[.)\]\s]{0,3}$"
)
_PAGED = re.compile(
    r"[\s.…_·‧∙•–—=*>àpegsPEGS-](?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|N/A)[.)\]\s]{0,3}$"
)
"""The end of what `_PAGE` finds, with the sign before: quick to look for."""
_LAST = frozenset("0123456789ivxlcIVXLCA.)] \t")
"""The characters it may end in, quicker still."""
_FIRST = re.compile(
    r"^(?i:pages?|pp?|pg)?[. ]{0,2}(?P<page>\d{1,4})[\t ]{0,4}(?:[|–—·:>-][\t ]{1,4}|(?<=[\t ]))"
    r"(?P<title>[^\W\d].{2,})$"
)
_ALONE = re.compile(r"(?i:pages?|pp?)?[. ]{0,2}(?P<page>\d{1,3})")
_LEADER = " \t.…_·‧∙•-–—=*"
_BEFORE_WORD = _LEADER + "([/|,;:"
"""What may also stand before `page 3`: `Objet (p. 3)`, `Objet / p. 3`."""
_MARKS = str.maketrans("", "", " \t")
_NUMBER = re.compile(
    r"^(?:(?:chapitre|partie|titre|section|article|annexe|fiche|lot|axe|volet|module|etape|part"
    r"|chapter|appendix|annex|item|sec|schedule|exhibit|title|attachment)\s+)?(?:n\s?o?\s+)?"
    r"(?:(?:\d{1,4}|[ivxlc]{1,6}|[a-z])\s+){0,6}(?=\w{2})"
)
_CAPTION = re.compile(
    r"^(?:fig|figure|tableau|table|tab|illustration|photo|carte|graphique|map|chart|plate)"
    r"\s+(?:n\s?o?\s?)?[\divx]+\b"
)
_COUNTED_WORDS = (
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "january february march april may june july august september october november december "
    "article articles art alinea page pages p n no numero version v annexe chapitre partie titre "
    "lot tableau figure fig fiche axe etape phase niveau level table section chapter part appendix "
    "title item question step bis h de du des les a et ou and or of the in to"
)
_COUNTED = frozenset(_COUNTED_WORDS.split())
"""Words that a bare number completes (`voir l'article 12`): what ends so is no entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line read as an entry. `page` is (family, value): numbers rise inside one family."""

    title: str
    """Empty when the line is a page number alone: its title stands on the line above or below."""
    page: tuple[int, int] | None = None
    leader: bool = False
    """Dots, underscores … lead to the page number or to the end of the line."""
    tab: bool = False
    """A tab, a cell border or a wide gap stands before the page number."""
    first: bool = False
    """The page number stands before the title."""

    @property
    def key(self) -> str:
        """The title folded, without its number: equal to that of the heading it stands for."""
        return title_key(self.title)

    @property
    def firm(self) -> bool:
        """A page number that something leads to: seldom anything but a table of contents."""
        return (self.leader or self.tab) and self.page is not None


def may_end_in_page(text: str) -> bool:
    """Whether `read_entry` may find a title, then a page number: few lines end so, and to ask
    costs far less than to read."""
    return text[-1:] in _LAST and _PAGED.search(text[-12:]) is not None


def read_entry(text: str) -> Entry:
    """Reads a line from its end: page number, then leader, then title."""
    match = _ALONE.fullmatch(text)
    if match:
        return Entry("", (1, int(match["page"])))
    match = _PAGE.search(text[-24:])
    if match:
        head = text[: len(text) - len(text[-24:]) + match.start()]
        word = match["word"] is not None
        title = head.rstrip(_BEFORE_WORD if word else _LEADER)
        leader, tab = _lead(head[len(title) :])
        page = _page(match["page"])
        if title and _is_page(page, title, head, leader or tab, word):
            return Entry(title, page, leader, tab)
    title = text.rstrip(_LEADER)
    leader, _ = _lead(text[len(title) :])
    if leader and title:
        return Entry(title, None, leader)
    match = _FIRST.match(text)
    if match and not match["title"][-1].isdigit():
        return Entry(match["title"], (1, int(match["page"])), first=True)
    return Entry(text)


def title_key(title: str) -> str:
    """A title folded, without its number: `1.2 Demande` and `Demande` give `demande`."""
    return without_number(fold(title))


def without_number(words: str) -> str:
    """Folded words without the number they begin with."""
    match = _NUMBER.match(words)
    return words[match.end() :] if match else words


def is_caption(key: str) -> bool:
    """Whether a folded title is that of a figure or table (`figure 3 plan du site`)."""
    return _CAPTION.match(key) is not None


def rising(pages: list[tuple[int, int]]) -> float:
    """Share of neighbours, inside one family, whose page number does not fall; 0 without any."""
    pairs = [(a[1], b[1]) for a, b in pairwise(pages) if a[0] == b[0]]
    return sum(a <= b for a, b in pairs) / len(pairs) if pairs else 0.0


def _lead(gap: str) -> tuple[bool, bool]:
    """Whether the signs between title and number are a leader, a tab."""
    marks = gap.translate(_MARKS)
    weight = sum(3 if mark == "…" else 0.75 if mark in "-–—" else 1 for mark in marks)
    return weight >= 3, "\t" in gap or "   " in gap


def _page(text: str) -> tuple[int, int]:
    """Family and value: small roman numerals come first, `A-3` is page 3 of family A."""
    if text.isdigit():
        return 1, int(text)
    if text == "N/A":
        return 2, 0
    if text[0].isdigit():
        return 1, int(re.split(r"\D", text, maxsplit=1)[0])  # 4-5: a range, or page 5 of part 4
    letters, dash, number = text.replace("–", "-").partition("-")
    if not dash:
        return 0, _roman(text.lower())
    return 3 + sum(map(ord, letters)), int(number)


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[c] for c in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _is_page(page: tuple[int, int], title: str, head: str, led: bool, word: bool) -> bool:
    """Refuses amounts, decimals, years, phone numbers and the ends of words; not what the word
    `page` stands before."""
    if not re.search(r"[^\W\d_]" if led else r"[^\W\d_]{2}", title):
        return False
    if led or word:
        return not (page[0] == 1 and 1900 <= page[1] <= 2100)
    if not head[-1].isspace() or page[0] not in (0, 1):
        return False
    last = title.rsplit(None, 1)[-1]
    if page[0] == 0 and page[1] > 30:
        return False
    return not (
        last[-1].isdigit()
        or last[-1] in ",;:€$%°/("
        or 1900 <= page[1] <= 2100
        or fold(last).rpartition(" ")[2] in _COUNTED
    )
