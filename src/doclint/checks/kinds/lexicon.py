"""Rules of kind `lexicon`: words and expressions to avoid, each with what to write instead.

    test:
      words:
        fr:
          afin de: pour
          diligenter: [demander, lancer]    # several ways to say it
          nonobstant:                       # nothing to propose: the finding's kind is `avoid`
        en:
          prior to: before

* The words of a language are looked for in documents of that language, and in those too short
  to tell, in the body, where nothing says that a block is a table of contents or an index.
* Capitals do not matter; accents do (`tache` is not `tâche`). Any space and apostrophe will do.
* Simple inflections are found too, for words of four letters or more: plural and feminine in
  French (-s, -x, -e, -es), -s, -es, -d, -ed and -ing in English. A French entry that ends in
  `de`, `que` or `à` is also found before `d'`, `du`, `des`, `qu'`, `au` and `aux`.
* Where two entries fit, the longest wins.
* One finding a word and document, with its `count` and first place: `word`, `replacement`; its
  kind is `replace`, or `avoid` when there is nothing to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from doclint.analysis import Analysis
from doclint.checks.kinds.places import around
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule

_ENDINGS = {"fr": "(?:e?s|x|e)?", "en": "(?:e?s|e?d|ing)?"}
_INFLECTED_FROM = 4
_LAST_WORDS = {
    "fr": {"de": "(?:de|du|des|d['’])", "que": "qu(?:e|['’])", "à": "(?:à|aux?)"},
    "en": {},
}
_FIRST = 2
"""Letters that entries share a branch of the expression for: trying each branch takes time."""


@dataclass(slots=True)
class _Found:
    """An entry of the lexicon that the document uses: its first place, and how often."""

    block: int
    start: int
    end: int
    count: int = 0


def check(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each entry of the lexicon that the document uses."""
    for language, words in rule.rule.test["words"].items():
        if words and analysis.language in (None, language):
            for entry, one in _found(analysis, tuple(words), language).items():
                text = analysis.document.blocks[one.block].text
                yield rule.finding(
                    analysis.location(one.block, one.start, one.end),
                    around(text, one.start, one.end),
                    kind="replace" if words[entry] else "avoid",
                    word=entry,
                    replacement=words[entry],
                    count=one.count,
                )


def _found(analysis: Analysis, entries: tuple[str, ...], language: str) -> dict[str, _Found]:
    """The entries that the document uses, in the order of their first places."""
    expression = _expression(entries, language)
    found: dict[str, _Found] = {}
    for index, block in analysis.body:
        if block.role is None:
            for match in expression.finditer(block.text):
                entry = entries[int(str(match.lastgroup)[1:])]
                first = _Found(index, match.start(), match.end())
                found.setdefault(entry, first).count += 1
    return found


@cache
def _expression(entries: tuple[str, ...], language: str) -> re.Pattern[str]:
    """All the entries in one expression, `w0` to `wN`, the longest first."""
    by_start: dict[str, list[int]] = {}
    for i in sorted(range(len(entries)), key=lambda i: (-len(entries[i]), i)):
        by_start.setdefault(entries[i][:_FIRST].casefold(), []).append(i)
    branches = (
        f"(?={_spelled(start)})(?:{_branch(numbers, entries, language)})"
        for start, numbers in by_start.items()
    )
    end = r"(?:(?<=['’])|(?![\w-]))"
    return re.compile(rf"(?<![\w-])(?:{'|'.join(branches)}){end}", re.IGNORECASE)


def _branch(numbers: Iterable[int], entries: tuple[str, ...], language: str) -> str:
    return "|".join(f"(?P<w{i}>{_inflected(entries[i], language)})" for i in numbers)


def _inflected(entry: str, language: str) -> str:
    """The expression for an entry: its words with their endings, joined by any space."""
    *words, last = entry.split()
    spelled = [_with_ending(word, language) for word in words]
    last_words = _LAST_WORDS[language] if words else {}
    spelled.append(last_words.get(last) or _with_ending(last, language))
    return r"\s{1,3}".join(spelled)


def _with_ending(word: str, language: str) -> str:
    inflected = len(word) >= _INFLECTED_FROM and word[-1].isalpha()
    return _spelled(word) + (_ENDINGS[language] if inflected else "")


def _spelled(text: str) -> str:
    return re.sub("['’]", "['’]", re.escape(text))
