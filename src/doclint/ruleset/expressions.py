"""Regular expressions of rules: written by people who are not programmers, so made safe here.

An expression is compared without regard to case, accents, kinds of space, dash and apostrophe:
both it and the text pass through `plain`. It must also cost little on any text, however hostile:
`mistake_in` refuses what could take quadratic or exponential time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from doclint.ruleset.errors import filled
from doclint.text import Text

SIGNS = " \t*_-=#~.,;:!?…•·|<>[](){}«»\"“”'"
"""What may stand around a line or a part of one, in a `plain` text: it does not count."""
MAX_REPEATS = 200
"""How often a part may be repeated in all, repeats inside repeats multiplied."""

FEW_SIGNS = 40
"""Different letters with accents, dashes … up to which replacing each is faster than looking at
every character: French has about thirty."""

_TOKEN = re.compile(
    r"""
    (?P<refused>\\[1-9]|\(\?P|\(\?\(|\(\?[aiLmsux]+\))  # names of groups, whole-text flags
  | \\.                                                # an escaped character
  | \[\^?\]?(?:\\.|[^\]\\])*\]                         # a set of characters
  | (?P<open>\((?:\?(?:<?[=!]|>|[aiLmsux-]*:))?)
  | (?P<close>\))
  | (?P<repeat>(?:[*+?]|\{\d+(?:,\d*)?\}|\{,\d+\})[?+]?)
  | .
    """,
    re.VERBOSE | re.DOTALL,
)


def plain(text: str) -> str:
    """The text for comparison: no accents, one kind of space, dash and apostrophe.

    Every character gives exactly one, so that offsets stay right.
    """
    if text.isascii():
        return text
    written = _PLAIN.keys() & set(map(ord, set(text)))
    if len(written) > FEW_SIGNS:
        return text.translate(_PLAIN)
    for code in written:
        text = text.replace(chr(code), _PLAIN[code])
    return text


def bare_lines(texts: Iterable[str], longest: int) -> list[tuple[int, int, str]]:
    """The lines that an expression can be: position of the text, offset in it, `plain` words.

    The words have no signs around them and single spaces between them; lines without words and
    those of more than `longest` characters are left out. Rules that look for whole lines share
    these: most lines fit no expression, and cutting them takes longer than comparing them.
    """
    places, written = [], []
    for position, text in enumerate(texts):
        start = 0
        for line in text.split("\n"):
            if not too_long(line, longest):
                places.append((position, start))
                written.append(line)
            start += len(line) + 1
    composed = unicodedata.normalize("NFC", "\n".join(written))
    stripped = [line.strip(SIGNS) for line in plain(composed).split("\n")]
    return [
        (position, start, " ".join(line.split()))
        for (position, start), line in zip(places, stripped, strict=False)
        if 0 < len(line) <= longest
    ]


def too_long(written: str, longest: int) -> bool:
    """Whether a line has more than so many characters without the signs around it."""
    if len(written) <= longest:
        return False
    return len(unicodedata.normalize("NFC", written).strip(_SIGNS_AS_WRITTEN)) > longest


@cache
def compiled(*groups: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern that finds any expression of any group in a `plain` text.

    `match.lastgroup` is `g0` for the first group, `g1` for the second …; where several fit,
    the first wins.
    """
    return re.compile(
        "|".join(
            f"(?P<g{i}>{'|'.join(f'(?:{_plain(one)})' for one in group)})"
            for i, group in enumerate(groups)
        ),
        re.IGNORECASE,
    )


def _plain(expression: str) -> str:
    # A long dash may stand between brackets, where a plain one would mean "from … to".
    return plain(_LONG_DASH.sub(r"\\-", expression))


def mistake_in(expression: str, searched: bool) -> Text | None:
    """Why an expression cannot be used, or None.

    `searched`: it is looked for anywhere in a text of any length, so an endless repeat is
    refused; otherwise it is compared with one short line as a whole.
    """
    try:
        re.compile(_plain(expression))
    except re.error as error:
        return filled(
            Text(
                "L'expression « {expression} » est mal écrite : {why}.",
                "The expression “{expression}” is malformed: {why}.",
            ),
            expression=expression,
            why=error,
        )
    said = _costly(expression, searched)
    return said and filled(said, expression=expression, most=MAX_REPEATS)


def _costly(expression: str, searched: bool) -> Text | None:
    # `within[-1]` is how many repeats the group being read holds so far, `last` those of the
    # part just read: a repeat after it multiplies them.
    within, last = [1.0], 1.0
    for token in _TOKEN.finditer(expression):
        if token["refused"]:
            return _NOT_ALLOWED
        if token["open"]:
            within.append(1.0)
        elif token["close"] and len(within) > 1:
            last = within.pop()
        elif token["repeat"]:
            most = _most(token["repeat"])
            if most == float("inf") and searched:
                return _ENDLESS
            if most > 1 and last * most > MAX_REPEATS and (last > 1 or most != float("inf")):
                return _NESTED
            last *= most
        else:
            last = 1.0
        within[-1] = max(within[-1], last)
    return None


def _most(repeat: str) -> float:
    """The greatest number of times: `*` and `+` have none, `?` once, `{2,5}` five times."""
    numbers = re.findall(r"\d+", repeat)
    if repeat[0] in "*+" or repeat.rstrip("?+").endswith(",}"):
        return float("inf")
    return float(numbers[-1]) if numbers else 1.0


def _letters() -> dict[int, str]:
    """Letters with accents → letters without, one for one."""
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        bare = unicodedata.normalize("NFD", chr(code))[0]
        if bare != chr(code):
            table[code] = bare
    return table


_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_LONG_DASH = re.compile(f"[{_DASHES}]")
_PLAIN = (
    _letters()
    | dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"), " ")
    | dict.fromkeys(map(ord, _DASHES), "-")
    | dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'")
)
_SIGNS_AS_WRITTEN = SIGNS + "".join(chr(code) for code, bare in _PLAIN.items() if bare in SIGNS)

_NOT_ALLOWED = Text(
    "L'expression « {expression} » nomme ou répète un groupe, ou change les réglages : "
    "écrivez des groupes simples (…) ou (?:…).",
    "The expression “{expression}” names or repeats a group, or changes flags: "
    "write simple groups (…) or (?:…).",
)
_ENDLESS = Text(
    "L'expression « {expression} » contient une répétition sans fin (*, + ou {{n,}}) : "
    "écrivez par exemple {{1,40}}.",
    "The expression “{expression}” holds an endless repeat (*, + or {{n,}}): "
    "write for example {{1,40}}.",
)
_NESTED = Text(
    "L'expression « {expression} » contient trop de répétitions (plus de {most}) : "
    "évitez les répétitions dans une répétition.",
    "The expression “{expression}” repeats too much (over {most} times): "
    "avoid repeats inside a repeat.",
)
