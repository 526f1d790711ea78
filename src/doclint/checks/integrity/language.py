"""Rule language-mismatch: a language declared that is not the one written, parts in another one.

Only languages whose grammatical words are known are judged: of others nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doclint.analysis import Analysis
from doclint.findings import Finding
from doclint.language import grammatical_words, identify_language
from doclint.ruleset.expressions import plain
from doclint.ruleset.model import ActiveRule
from doclint.text import Text, escaped

NAMES: Mapping[str, Text] = {
    "fr": Text("français", "French"),
    "en": Text("anglais", "English"),
    "br": Text("breton", "Breton"),
    "ca": Text("catalan", "Catalan"),
    "co": Text("corse", "Corsican"),
    "de": Text("allemand", "German"),
    "es": Text("espagnol", "Spanish"),
    "eu": Text("basque", "Basque"),
    "it": Text("italien", "Italian"),
    "nl": Text("néerlandais", "Dutch"),
    "oc": Text("occitan", "Occitan"),
    "pt": Text("portugais", "Portuguese"),
}
SAMPLES = (250, 600)
"""Characters of a passage looked at first, about forty words, then, if they do not tell, more."""
AT_HOME = 5
"""Different grammatical words that a sample holds in its own language. Of another it shares four
at most: `a`, `on`, `son` and `plus` are French and English."""
LONGEST = 3_000
"""Characters of a passage that its language is told from."""
CODE_SHARE = 0.02
"""Part of a passage from which the signs of programs show that it is no prose."""

_CODE = re.compile(r"([a-z]{2})(?:[-_].*)?")
_THREE_LETTERS: Mapping[str, str] = {"fra": "fr", "fre": "fr", "eng": "en"}
_QUOTES = tuple("«“\"„'‘>")
_QUOTING = re.compile(r"quote|citation|bibliogr|\bcode\b|preformatted|verbatim", re.IGNORECASE)
_OF_SOURCES = re.compile(
    r"\b(?:bibliographie|references?|sources|citations?|abstract|summary|bibliography|glossaire"
    r"|glossary|works cited|pour en savoir plus|further reading)\b",
    re.IGNORECASE,
)
"""Headings of titles of works, and of the summaries that a language asks of another."""


@dataclass(slots=True)
class _Foreign:
    """Passages in one other language."""

    block: int
    text: str
    count: int = 0
    words: int = 0


def language_mismatch(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """At most one finding on the declared language, and one for each other language of passages.

    `data`: `kind` (declared, passages), `code` and `language` found; `declared`, as the file
    spells it, and `named`, the same for people; `passages`, their `words` and the `share` of the
    words of the document in percent.
    """
    home = analysis.language
    if home is None or home not in NAMES:
        return
    declared = analysis.document.declared_language or ""
    code = _code(declared)
    if code and code != home:
        yield rule.finding(
            kind="declared",
            code=home,
            language=NAMES[home],
            declared=declared,
            named=_named(code, declared),
        )
    for other, found in _foreign(analysis, home, int(rule.params["min_words"])).items():
        yield rule.finding(
            analysis.location(found.block),
            found.text,
            kind="passages",
            code=other,
            language=NAMES[other],
            passages=found.count,
            words=found.words,
            share=round(100 * found.words / analysis.word_count, 1),
        )


def _code(declared: str) -> str:
    """The ISO 639-1 code of a declared language; empty when it says none (`und`, `x-none`)."""
    name = declared.strip().casefold()
    match = _CODE.fullmatch(name)
    return match[1] if match else _THREE_LETTERS.get(name[:3], "")


def _named(code: str, declared: str) -> Text:
    """A declared language for people: `anglais (« en-US »)`."""
    spelled = escaped(declared.strip())
    if code not in NAMES:
        return Text(f"« {spelled} »", f"“{spelled}”")
    name = NAMES[code]
    return Text(f"{name.fr} (« {spelled} »)", f"{name.en} (“{spelled}”)")


def _foreign(analysis: Analysis, home: str, least: int) -> dict[str, _Foreign]:
    """By language, the passages of `least` words or more that are in another one than `home`."""
    found: dict[str, _Foreign] = {}
    for block, text, words in _passages(analysis, least):
        other = _other_language(text, home)
        if other and not _set_apart(analysis, block):
            one = found.setdefault(other, _Foreign(block, text))
            one.count += 1
            one.words += words
    return found


def _passages(analysis: Analysis, least: int) -> Iterator[tuple[int, str, int]]:
    """First block, text and words of each long block, and of the short ones of a section."""
    blocks, contents = analysis.document.blocks, analysis.contents_blocks
    for section in analysis.sections:
        if section.words < least:
            continue
        short: list[int] = []
        for index in section.blocks:
            block = blocks[index]
            if block.kind not in ("paragraph", "list-item") or index in contents:
                continue
            if analysis.words[index] >= least:
                yield index, block.text[:LONGEST], analysis.words[index]
            else:
                short.append(index)
        words = sum(analysis.words[index] for index in short)
        if words >= least:
            yield short[0], "\n".join(blocks[index].text for index in short)[:LONGEST], words


def _set_apart(analysis: Analysis, index: int) -> bool:
    """Whether a passage is in another language by right: a quotation, code, titles of works."""
    block = analysis.document.blocks[index]
    heading = analysis.location(index).heading or ""
    return (
        block.text.startswith(_QUOTES)
        or _QUOTING.search(block.style or "") is not None
        or _OF_SOURCES.search(plain(heading)) is not None
        or _is_code(block.text[:LONGEST])
    )


def _other_language(text: str, home: str) -> str | None:
    """The language of a passage when it is surely not `home`."""
    at_home = 0
    for size in SAMPLES:
        sample = set(text[:size].lower().replace("’", "'").split())
        at_home = len(sample & grammatical_words(home))
        if at_home >= AT_HOME:
            return None
    heard = max(len(sample & grammatical_words(one)) for one in NAMES if one != home)
    if heard < AT_HOME or heard <= 2 * at_home:
        return None
    other = identify_language(text)
    return other if other != home and other in NAMES else None


def _is_code(text: str) -> bool:
    return sum(map(text.count, "{}<>=;\\_")) > CODE_SHARE * len(text)
