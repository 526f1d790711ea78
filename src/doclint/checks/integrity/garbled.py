"""Rule garbled-text: words that a machine cannot read although a page may show them well.

Each kind of damage has a cheap test of the whole text, which clean documents fail, and a test of a
word. Measured on 447 real documents: the clean ones hold none of these words, but for noise, whose
share is 0.2 % in the middle one, 1.3 % at the 99.5th percentile and 2.1 % in the worst.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doclint.analysis import Analysis
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule

EXAMPLES = 3
"""Damaged words quoted in a finding's data."""
LONGEST_WORD = 26
"""Letters, all small, that no French or English word in use has: `anticonstitutionnellement` has
25. Names of chemicals may; a document holds few of them."""
FULL_OF_SPACES, SHORT_OF_SPACES = 0.4, 0.1
"""Shares of spaces in a block, out of which prose (0.15 to 0.2) never is: letters are apart, or
words are glued together."""
SPACED_LINES = 3
"""Lines of letters set apart: a single one is the title of a cover, drawn that way."""
HYPHENS_A_CHARACTER = 1 / 2000
"""Hyphens left from the ends of lines: clean documents have at most one in 4,700 characters."""
LEAST_HYPHENS = 10
SAMPLED_BLOCKS, SAMPLE = 16, 4_000
"""Blocks, and characters in all, in which noise is looked for: it is all over a document."""
LEAST_SAMPLE = 100
"""Words under which a share says nothing: a shorter text needs as many different damaged words as
one of this size would, for an identifier that comes back is no damage."""

_PROSE = frozenset({"heading", "paragraph", "list-item"})
_BREAKS = re.compile(r"[ \t\n\u00a0\u202f]")
REACH = 30
"""Characters on each side of damage that are quoted with it, up to the end of the word."""
_NOT_PROSE = re.compile(r"[/@_.:=<>{}&#$]")
"""In addresses, names of files, code and references."""

_LOST_SIGNS = r"\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd"
_LOST = re.compile(f"[{_LOST_SIGNS}]")
_SECOND = (
    "\u00a0-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac"
    "\u2122\x80-\x9f"
)
"""What Windows-1252 and Latin-1 show of the second byte of a letter in UTF-8."""
_KINDS: Mapping[str, tuple[str, ...]] = {
    "encoding": (
        # UTF-8 read as Windows-1252: é is Ã©, ’ is â€™, ° is Â°, œ is Å“ …
        f"Ã(?:[{_SECOND}]|(?<![A-ZÀ-Þ].) )",
        "Â[\u00a0-\u00bf]",
        "â(?:€|\x80|„¢)",
        "Å[“\x93]",
        "ï(?:¿½|»¿)",
        # … and as Mac Roman.
        "√[©®†¥¢§™´¶ªº]",
        "‚Ä[ôöúùòìî¶ï¨¢]",
    ),
    "lost-letters": (rf"[{_LOST_SIGNS}](?:(?<=[^\W\d_].)(?=[^\W\d_])|(?<=[^\W\d_][^\W\d_].))",),
    "question-marks": (r"\?(?<=[a-zà-ÿœ].)[a-zà-ÿœ]",),
    "cid": (r"\(cid:\d{1,6}\)",),
}
"""What damage looks like. Each expression but one starts with one character, which is found at
once where it is not: together they cost less than reading the text again."""
_GLUED = re.compile(rf"[a-zà-öø-ÿœ]{{{LONGEST_WORD},200}}")
_AT_RANDOM = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}|(.)\1\1")
"""In identifiers, not in words that lost their spaces."""
_APART = re.compile(r"(?<!\S)(?:[^\W\d_] {1,3}){5,40}[^\W\d_](?!\S)")
_CUT = r"(?<=[a-zà-öø-ÿœ]{2}.)%s(?!(?:et|ou|and|or|to|ci|là) )[a-zà-öø-ÿœ]{2}"
_HYPHENED = ("-" + _CUT % r"(?:\n ?| )", "‐" + _CUT % r"(?:\n ?| )", "\u00ad" + _CUT % "")
_NOISE = re.compile(
    r"""[a-zà-öø-ÿœ][0-9][a-zà-öø-ÿœ]              # dé1ibération
    | (?<![0-9])[0-9][a-zà-öø-ÿœ]{3} | [a-zà-öø-ÿœ]{2}[0-9]
    | [a-zà-öø-ÿœ][|\\^~*<>¢§¥£{}\[\]=¬¦¤»«•■®©™¡¿!;`(°"][a-zà-öø-ÿœ]{2}
    | [bcdfghjklmnpqrstvwxzç]{5} | ^[b-df-hj-np-tv-xz]{3,}$
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Damage:
    """Words spoiled in one way, of how many that were looked at."""

    kind: str
    words: tuple[str, ...]
    looked_at: int


def garbled_text(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each kind of damage that is more than an accident, at its first place.

    `data`: `kind` (encoding, lost-letters, question-marks, cid, glued, spaced, hyphens, noise),
    `count` of damaged words (of lines when `spaced`), their `share` of the words in percent, and
    `examples`.
    """
    least = int(rule.params["min_words"])
    for damage in _damages(analysis, least, float(rule.params["max_noise"])):
        first = damage.words[0]
        index = next((i for i, block in analysis.body if first in block.text), None)
        yield rule.finding(
            None if index is None else analysis.location(index),
            _legible(" ".join(dict.fromkeys(damage.words[:20]))),
            kind=damage.kind,
            count=len(damage.words),
            share=round(100 * len(damage.words) / max(damage.looked_at, 1), 1),
            examples=[_legible(word) for word in dict.fromkeys(damage.words)][:EXAMPLES],
        )


def _legible(words: str) -> str:
    """The words, each sign that shows nothing as �."""
    return _LOST.sub("\ufffd", words)


def _damages(analysis: Analysis, least: int, max_noise: float) -> Iterator[Damage]:
    text = analysis.text
    for kind, expressions in _KINDS.items():
        found = [word for one in expressions for word in _words_around(text, one)]
        if kind == "question-marks":
            found = [word for word in found if not _NOT_PROSE.search(word)]
        if len(found) >= least:
            yield Damage(kind, tuple(found), analysis.word_count)
    yield from _badly_spaced(analysis, least)
    hyphened = _hyphened(text)
    if hyphened:
        yield Damage("hyphens", hyphened, analysis.word_count)
    if _is_written_so(analysis):
        noise = _noise(analysis)
        is_short = noise.looked_at < LEAST_SAMPLE
        damaged = len(set(noise.words)) if is_short else len(noise.words)
        if 100 * damaged > max_noise * max(noise.looked_at, LEAST_SAMPLE):
            yield noise


def _is_written_so(analysis: Analysis) -> bool:
    """Whether the words may be judged by their letters: French, English, or past recognising."""
    return analysis.language in ("fr", "en", None)


def _words_around(text: str, damaged: str) -> list[str]:
    """The words in which an expression is found, each once for each place."""
    found: list[str] = []
    reached = 0
    for match in re.finditer(damaged, text, re.DOTALL):
        if match.start() >= reached:
            before = _BREAKS.split(text[max(reached, match.start() - REACH) : match.start()])[-1]
            after = _BREAKS.split(text[match.end() : match.end() + REACH])[0]
            found.append(before + match.group() + after)
            reached = match.end() + len(after)
    return found


def _badly_spaced(analysis: Analysis, least: int) -> Iterator[Damage]:
    """Words glued together, and lines of letters set apart."""
    glued: list[str] = []
    apart: list[str] = []
    written = _is_written_so(analysis)
    for _, block in analysis.body:
        size, spaces = len(block.text), block.text.count(" ")
        if spaces > FULL_OF_SPACES * size:
            apart += _APART.findall(block.text)
        elif spaces < SHORT_OF_SPACES * size and block.kind in _PROSE and written:
            glued += _GLUED.findall(block.text)
    glued = [word for word in glued if not _AT_RANDOM.search(word)]
    if len(glued) >= least:
        yield Damage("glued", tuple(glued), analysis.word_count)
    if len(apart) >= SPACED_LINES:
        yield Damage("spaced", tuple(apart), analysis.word_count)


def _hyphened(text: str) -> tuple[str, ...]:
    """Words cut at the end of a line that is no longer one; none when they may be accidents."""
    fewest = max(LEAST_HYPHENS, len(text) * HYPHENS_A_CHARACTER)
    if sum(map(text.count, ("- ", "-\n", "‐", "\u00ad"))) < fewest:
        return ()
    found = [word for one in _HYPHENED for word in _words_around(text, one)]
    return tuple(found) if len(found) >= fewest else ()


def _noise(analysis: Analysis) -> Damage:
    """Of a sample of the prose, the words that no language writes: poor character recognition."""
    prose = [b.text for _, b in analysis.body if b.kind in _PROSE]
    chosen = prose[:: max(1, len(prose) // SAMPLED_BLOCKS)]
    sample = " ".join(text[: SAMPLE // len(chosen)] for text in chosen).split()
    words = [word for word in sample if not _NOT_PROSE.search(word)]
    return Damage("noise", tuple(word for word in words if _NOISE.search(word)), len(words))
