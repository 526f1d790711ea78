"""Where a sentence ends: the measure that every other one of readability rests on.

A sentence ends at `.`, `!`, `?` or `…` (with the closing quotes and the mark of a footnote
after it), when a space and then a capital, a digit, an opening quote or a bullet follow, unless
the full stop belongs to an abbreviation (`M.`, `art.`, `J.-C.`), an initial (`J. Dupont`) or a
number that opens the sentence (`2. Durée`). Two more ends: a line break that the author typed (see
`_ends_line`), and the `;` before the next recital of a legal act (`Vu …; Vu …;`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from doclint.language.grammar import is_grammatical
from doclint.language.lexicons import groups_of
from doclint.language.words import words

# One pass, no backtracking beyond a few characters: a run of stops is entered at its start only.
# Every way begins with one of a few characters, so that the engine skips all others.
_CANDIDATE = re.compile(
    r"""
    [.!?…;\n](?:
      (?<=[.!?…])(?<![.!?…]{2})[.!?…]*+(?:[ \u00a0\u202f]?»|[”"’')\]]|\[\d{1,4}\])*+
        (?:(?<=[^\W\d_]\.)\d{1,2}(?=\s))?\s++
    | (?<=;)\s++(?=(?:Vu|Vus|Vue|Vues|VU|Considérant|CONSIDÉRANT|Attendu|ATTENDU|Sur|Après)\b)
    | (?<=\n)\s*+
    )
    """,
    re.VERBOSE,
)
_BREAKS = re.compile(r"[\s\u00a0\u202f(«“\"'’]")
_STOPS = ".!?…"
_OPENING = "«“\"‘'([—–•●▪■◦‣-*·¿¡"
_BULLET = re.compile(r"[—–•●▪■◦‣*·o-][ \t\u00a0]|\(?(?:\d{1,3}|[a-zA-Z])[.)°][ \t\u00a0]")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,5}|[a-zA-Z])")
_INITIALS = re.compile(r"[^\W\d_]{1,2}(?:[.-]{1,2}[^\W\d_]{1,2}){0,6}")
_PARTICLES = frozenset({"Le", "La", "Du", "De", "Des", "L'", "D'"})
_WINDOW = 40
"""Characters looked at before a full stop to find the word it follows."""
_WRAP = range(55, 121)
"""Widths in characters at which plain text is commonly cut into lines."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its place: `block.text[start:end] == text`."""

    text: str
    block: int
    start: int
    end: int
    said: tuple[str, ...]
    """Its words, as `words` cuts them: several measures count them, and cutting is slow."""

    @property
    def words(self) -> int:
        """The number of its words."""
        return len(self.said)


def split_sentences(text: str, block: int = 0) -> list[Sentence]:
    """The sentences of one block, in order; pieces without a word are left out.

    The end of the block ends a sentence, with or without a full stop.
    """
    found: list[Sentence] = []
    width = max(map(len, text.split("\n"))) if "\n" in text else 0
    start = 0
    for candidate in _CANDIDATE.finditer(text):
        if candidate.end() < len(text) and _ends(text, start, candidate, width):
            _add(found, text, block, start, candidate.end())
            start = candidate.end()
    _add(found, text, block, start, len(text))
    return found


def _add(found: list[Sentence], text: str, block: int, start: int, end: int) -> None:
    piece = text[start:end]
    said = words(piece)
    if said:
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        found.append(Sentence(piece, block, start, start + len(piece), tuple(said)))


def _ends(text: str, start: int, candidate: re.Match[str], width: int) -> bool:
    """Whether the sentence that began at `start` ends at this candidate."""
    after = candidate.end()
    stop = text[candidate.start()]
    if stop not in _STOPS:
        return stop == ";" or _ends_line(text, candidate, width)
    new_line = "\n" in candidate.group()
    alone = text[candidate.start() + 1] not in _STOPS
    if stop == "." and alone and not _is_full_stop(text, start, candidate.start(), after):
        return new_line and bool(_BULLET.match(text, after))
    following = text[after]
    if new_line or following.isupper() or following.isdigit():
        return True
    return following in _OPENING


def _is_full_stop(text: str, start: int, stop: int, after: int) -> bool:
    """False when the full stop belongs to an abbreviation, an initial or an enumerator."""
    before = text[max(start, stop - _WINDOW) : stop]
    word = _BREAKS.split(before)[-1]
    if not word:
        return True
    if _ENUMERATOR.fullmatch(word) and stop - len(word) == start + _indent(text, start):
        return False
    abbreviations = groups_of("abbreviations")
    if word in abbreviations["titles"]:
        return False
    if word in abbreviations["numbered"] and text[after].isdigit():
        return False
    if word in abbreviations["references"]:
        return _opens_statement(text, after)
    if _INITIALS.fullmatch(word) and (len(word) == 1 or "." in word):
        lettered = before.split()[-2:-1] and before.split()[-2] in abbreviations["lettered"]
        return bool(lettered) or _opens_statement(text, after)
    return True


def _opens_statement(text: str, after: int) -> bool:
    """Whether a grammatical word with a capital follows, and not a name (`Le Bihan`)."""
    following = words(text[after : after + _WINDOW])
    if not following or not following[0][0].isupper() or not is_grammatical(following[0]):
        return False
    name = following[0] in _PARTICLES and len(following) > 1 and following[1][0].isupper()
    return not name


def _indent(text: str, start: int) -> int:
    return len(text[start : start + _WINDOW]) - len(text[start : start + _WINDOW].lstrip())


def _ends_line(text: str, candidate: re.Match[str], width: int) -> bool:
    """Whether a line break without a full stop before it separates two statements.

    Yes for addresses, verses, typed lists and titles; no where the text is only cut to fit a
    width: the next line goes on in lower case (in a block that begins with a capital), the
    line ends with a comma or a grammatical word, or the next word would not have fitted in
    the width of the block.
    """
    after = candidate.end()
    if text.count("\n", candidate.start(), after) > 1 or _BULLET.match(text, after):
        return True
    begin = text.rfind("\n", 0, candidate.start()) + 1
    line = text[begin : candidate.start()].rstrip()
    if not line or line[-1] in ":;":
        return True
    if line[-1] in ",-‐(«'’" or (text[after].islower() and not text[:1].islower()):
        return False
    last = words(line[-_WINDOW:])
    if last and last[-1].islower() and is_grammatical(last[-1]):
        return False
    if width not in _WRAP:
        return True
    next_word = re.match(r"\S{0,60}", text[after : after + 60])
    return len(line) + 1 + len(next_word.group() if next_word else "") <= width
