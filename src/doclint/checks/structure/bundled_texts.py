"""Where acts, letters and messages begin, told by their words.

An act of a French public body has a fixed shape: a title, the texts it rests on (« Vu le code… »),
then what it decides (« Article 1er », « Décide »). Each of these says little; in this order, again
and again, they say that acts were put one after the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from doclint.analysis import Analysis
from doclint.checks.structure.bold_lines import DECLARING
from doclint.document import Block

TOP = 12
"""Blocks at the top of a page among which an act's title stands: stamps and letterheads come
first."""
REACH = 60
"""Blocks between the title of an act and the first text that it rests on."""
MAX_TITLE = 300
"""Characters of a block that may be the title of an act."""
SAME_START = 60
"""Characters that letters of a mail merge have in common after « Madame, Monsieur, »."""

_TITLE = re.compile(
    r"^(?:extrait d[ue] |registre des )|^(?:(?:projet d[e'’] ?)?(?:arr[êe]t[ée]|d[ée]lib[ée]ration"
    r"|d[ée]cision|d[ée]cret)\b(?!\s{0,3}[:,/]))",
    re.IGNORECASE | re.MULTILINE,
)
_MINUTES = re.compile(
    r"(?<!approbation du )(?<!adoption du )(?:proc[èe]s[- ]verba|compte[- ]?rendu|ordre du jour)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\bn\s?(?:°|º|o\b)\s{0,3}:?\s{0,3}([\w./-]{0,20}\d[\w./-]{0,20})"
    r"|(?<![\d/.-])((?:19|20)\d\d[-/_.]\d{1,4}|\d{1,4}[-/_.](?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""The number of an act: `n° 12`, `2026-014`, `41/2026`; the models of a guide have none."""
_RESTS_ON = re.compile(
    r"(?:^|[,;\n]\s{0,3}|(?-i:\s(?=V)))vu\s{1,3}(?:l[ae]\b|les\b|l['’]|que\b|:)", re.IGNORECASE
)
_DECIDES = re.compile(
    r"(?:^|\n)\s{0,3}(?:article (?:1er|premier|1|i)\b|d[ée]cide\b|d[ée]lib[èe]re\b|arr[êe]tent?\s?:"
    r"|apr[èe]s en avoir d[ée]lib[ée]r[ée])",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"(?:madame|monsieur|mesdames|messieurs|ch[eè]re?s?|dear)\b[^.;:!?\n]{0,60},",
    re.IGNORECASE,
)
_MAIL_HEADER = {
    "de": "sender",
    "from": "sender",
    "à": "recipient",
    "a": "recipient",
    "to": "recipient",
    "objet": "subject",
    "sujet": "subject",
    "subject": "subject",
}
HEADER_LINES = 8
"""Lines of the header of a message that is printed: sender, date, recipients, copies, subject."""
_ANSWER = re.compile(r"(?:(?:re|tr|fw|fwd)\s?:\s?)+", re.IGNORECASE)


class Start(NamedTuple):
    """Where a document begins: index of its block or None, its page, and its first words."""

    block: int | None
    page: int | None
    title: str


def acts(analysis: Analysis) -> list[Start]:
    """The acts in the file, each number once; none in minutes, which quote what was decided.

    In a PDF nearly all of them begin at the top of a page.
    """
    if analysis.text.count("Vu ") + analysis.text.count("VU ") < 2:
        return []
    if any(_MINUTES.search(block.text[:MAX_TITLE]) for _, block in analysis.body[:TOP]):
        return []
    found = list(_acts(analysis))
    if analysis.document.pages and 5 * sum(act.high for act in found) < 4 * len(found):
        return []
    once: dict[str, Start] = {}
    for act in found:
        once.setdefault(act.number, act.start)
    return list(once.values())


class _Act(NamedTuple):
    """An act as its title, its number once it is found, and whether it begins a page."""

    start: Start
    number: str
    high: bool


def _acts(analysis: Analysis) -> Iterator[_Act]:
    """Each numbered title followed by what the act rests on and what it decides."""
    running = _running_titles(analysis)
    act: _Act | None = None
    resting = False
    page, rank, since = None, 0, 0
    for index, block in analysis.body:
        rank, since = rank + 1, since + 1
        short = len(block.text) <= MAX_TITLE
        if block.page != page:
            page, rank = block.page, 1
            if page in running and not resting:
                act, since = _begun(Start(index, page, running[page]), True), 0
        if not resting and short and (said := _TITLE.search(block.text)):
            begun = _begun(Start(index, page, block.text[said.start() :]), rank <= TOP)
            if act is None or since > REACH:
                act, since = begun, 0
            elif begun.number and not act.number:
                act = _Act(begun.start, begun.number, act.high)
        elif act and not act.number and not resting and short:
            act = act._replace(number=_number_in(block.text))
        if act and not resting and since <= REACH and _RESTS_ON.search(block.text):
            resting = True
        if act and resting and _DECIDES.search(block.text):
            if act.number:
                yield act
            act, resting = None, False


def _begun(start: Start, high: bool) -> _Act:
    return _Act(start, _number_in(start.title), high)


def _number_in(text: str) -> str:
    """The number of an act in a line, or nothing."""
    found = _NUMBER.search(text)
    return (found[1] or found[2]).casefold() if found else ""


def _running_titles(analysis: Analysis) -> dict[int | None, str]:
    """Titles that the reader took for headers, as each act has the same one, by page."""
    return {
        page: block.text
        for block in analysis.document.blocks
        if block.kind == "page-header" and _TITLE.search(block.text)
        for page in block.on_pages or (block.page,)
    }


def letters(analysis: Analysis) -> list[Start]:
    """The letters of a mail merge: the same words after the salutation, on several pages.

    A guide gives each model of a letter a heading; a mail merge has none.
    """
    body = analysis.body
    ends = [rank for rank, (_, block) in enumerate(body[:-1]) if block.text[-1:] == ","]
    found: list[tuple[str, Start]] = []
    for rank in ends:
        (index, block), words = body[rank], body[rank + 1][1].text[:SAME_START]
        if len(words) == SAME_START and _SALUTATION.fullmatch(block.text):
            # Said in place of the salutation, which names people.
            found.append((words, Start(index, block.page, words)))
    if len(found) < 2:
        return []
    words, times = Counter(words for words, _ in found).most_common(1)[0]
    same = [start for opening, start in found if opening == words]
    if (
        analysis.document.format in DECLARING
        and len({analysis.heading_above(start.block or 0) for start in same}) == times
    ):
        return []
    pages = {start.page for start in same}
    return same if None in pages or len(pages) == times else []


def mails(analysis: Analysis) -> list[Start]:
    """Messages printed one after the other, with their headers; answers on one subject are one."""
    found: dict[str, Start] = {}
    body = analysis.body
    for rank in [rank for rank, (_, block) in enumerate(body) if ":" in block.text[:7]]:
        index, block = body[rank]
        if _said("sender", block.text):
            subject = _subject(follower for _, follower in body[rank : rank + HEADER_LINES])
            if subject:
                key = _ANSWER.sub("", subject).strip().casefold()
                found.setdefault(key, Start(index, block.page, subject))
    return list(found.values())


def _subject(blocks: Iterable[Block]) -> str | None:
    """What the message says it is about, if these blocks begin with the header of a message."""
    lines = (line for block in blocks for line in block.lines or block.text.split("\n"))
    recipient = None
    for line in islice(lines, HEADER_LINES):
        recipient = recipient or _said("recipient", line)
        if recipient and (subject := _said("subject", line)):
            return subject
    return None


def _said(header: str, line: str) -> str | None:
    """What a line gives for a header of a message: `De : Mairie` is a sender."""
    name, colon, value = line[:MAX_TITLE].partition(":")
    return value.strip() if colon and _MAIL_HEADER.get(name.strip().casefold()) == header else None
