"""The words of a sentence, each value and number told by its kind: what two sentences align by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from doclint.comparison import ValueKind
from doclint.corpus.facts import Span, flat, value_spans
from doclint.language.numerals import NUMBER_WORDS, PARTS, spoken_number
from doclint.ruleset.masking import masked

LONGEST = 200
"""Words: between two longer stretches that differ, the whole is one difference. Aligning takes
the square of the length at worst."""

Difference = tuple[tuple[int, int], tuple[int, int]]
"""Where words begin and end in one sentence, then those that stand for them in the other."""

_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"(?:[-./]\d{1,12}){1,8}")
"""What follows the first number of `815-14` or of `2.1.3`."""
_TOKEN = re.compile(r"\w+|[<>≤≥=+±%]|(?<!\w)-(?=\Z)")


@dataclass(frozen=True, slots=True)
class Written:
    """A value as it stands in a sentence."""

    kind: ValueKind
    text: str
    """As written, personal data masked."""
    normalised: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence cut into words, where each value is one."""

    words: tuple[str, ...]
    """In small letters; `⟦amount⟧` for a value."""
    values: dict[int, Written]
    """By their position among the words."""
    plain: str
    """The sentence with each value in the form in which it is compared."""


def read_wording(text: str) -> Wording:
    """The words and values of a sentence: bare numbers too, in figures or in words."""
    line = flat(text)
    words: list[str] = []
    values: dict[int, Written] = {}
    plain: list[str] = []
    end = 0
    for span in _spans(line):
        if span.kind == "link":
            continue
        words += _TOKEN.findall(line[end : span.start].lower())
        plain.append(line[end : span.start])
        written = line[span.start : span.end].strip()
        words += span.bound.split()
        values[len(words)] = Written(span.kind, masked(written), span.normalised)
        words.append(f"⟦{span.kind}⟧")
        # The figure comes first, so that the sign of `-18` stays beside it.
        plain.append(f"{span.bound}{span.normalised}⟦{span.kind}⟧")
        end = span.end
    words += _TOKEN.findall(line[end:].lower())
    plain.append(line[end:])
    return Wording(tuple(words), values, "".join(plain))


def _spans(line: str) -> Iterator[Span]:
    """The values of a line, then, between them, the numbers in words."""
    end = 0
    for span in value_spans(line):
        if span.start < end:  # a part of the number before it
            continue
        yield from _spoken(line, end, span.start)
        end = span.end
        more = _COMPOUND.match(line, end) if span.kind == "number" else None
        if more:
            end = more.end()
            span = span._replace(end=end, normalised=f"{span.normalised}{more.group()}")
        yield span
    yield from _spoken(line, end, len(line))


def _spoken(line: str, start: int, end: int) -> Iterator[Span]:
    """`deux`, `vingt et un`: runs of such words that say one number."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(line, start, end):
        said = word.group().lower()
        glued = not run or line[run[-1].end() : word.start()] in (" ", "-")
        if run and not (glued and said in PARTS):
            yield from _number(run)
            run = []
        if run or said in NUMBER_WORDS:
            run.append(word)
    yield from _number(run)


def _number(run: list[re.Match[str]]) -> Iterator[Span]:
    while run and run[-1].group().lower() not in NUMBER_WORDS:
        run = run[:-1]
    if run:
        number = spoken_number([word.group().lower() for word in run])
        if number is not None:
            yield Span(run[0].start(), run[-1].end(), "number", str(number), "")


def differences(one: Sequence[str], other: Sequence[str]) -> list[Difference]:
    """The stretches of words that are not the same, in order."""
    start = 0
    shortest = min(len(one), len(other))
    while start < shortest and one[start] == other[start]:
        start += 1
    ends = 0
    while ends < shortest - start and one[-1 - ends] == other[-1 - ends]:
        ends += 1
    mine, its = one[start : len(one) - ends], other[start : len(other) - ends]
    if not mine and not its:
        return []
    if not mine or not its or max(len(mine), len(its)) > LONGEST:
        return [((start, start + len(mine)), (start, start + len(its)))]
    matcher = SequenceMatcher(None, mine, its, autojunk=False)
    return [
        ((start + left, start + stop), (start + begins, start + right))
        for operation, left, stop, begins, right in matcher.get_opcodes()
        if operation != "equal"
    ]


def changed_values(one: Wording, other: Wording) -> list[tuple[Written, Written]]:
    """The values that stand for one another in two sentences, and differ.

    They stand beside the same word: `les deux articles` and `les articles 981` say two things.
    """
    found = []
    mine, its = 0, 0
    end = (len(one.words), len(one.words)), (len(other.words), len(other.words))
    for (start, stop), (_, ends) in (*differences(one.words, other.words), end):
        alone = start - mine == 1 < max(len(one.words), len(other.words))
        for step in range(0 if alone else start - mine):
            old, new = one.values.get(mine + step), other.values.get(its + step)
            if old and new and old.normalised != new.normalised:
                found.append((old, new))
        mine, its = stop, ends
    return found
