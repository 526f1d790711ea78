"""Plain language: texts and sentences that are hard to read, for people and for assistants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.language import Sentence, is_prose, readability
from doclint.language.difficulty import SHORTEST_SENTENCE
from doclint.language.flesch import french_reading_ease
from doclint.ruleset.model import ActiveRule
from doclint.text import Text, escaped

CHECKED_LANGUAGES = ("fr", "en")
SECTION_WORDS = 100
"""Words of sentences that a section needs to be compared with the others."""

_RECITAL = re.compile(r"\W*(?:vue?s?|considérant|attendu)\b", re.IGNORECASE)


def hard_to_read(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for a document of long sentences and long words, at its hardest part."""
    score = analysis.metrics.readability
    if analysis.language not in CHECKED_LANGUAGES or score is None:
        return
    total = sum(sentence.words for sentence in analysis.sentences)
    if total < rule.params["min_words"] or score >= rule.params["hard_below"]:
        return
    heading, part = _hardest_part(analysis)
    prose = [sentence for sentence in part if is_prose(sentence.text, sentence.said)] or part
    example = max(prose, key=lambda sentence: sentence.words)
    data: dict[str, Any] = {
        "kind": "very-hard" if score < rule.params["very_hard_below"] else "hard",
        "score": score,
        "words_per_sentence": _mean_words(analysis.sentences),
        "start": Text(f"la partie « {escaped(heading)} »", f"the section “{escaped(heading)}”")
        if heading
        else Text("la phrase citée", "the sentence quoted here"),
    }
    if analysis.language == "fr":
        data["flesch"] = french_reading_ease(analysis.sentences)
    yield rule.finding(_place(analysis, example), example.text, **data)


def long_sentence(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """The longest of the sentences over the limit, in reading order; recitals as one finding."""
    if analysis.language not in CHECKED_LANGUAGES:
        return
    limit, advice = rule.params["max_words"], rule.params["advised_words"]
    smallest = min(limit, advice or limit)
    long = [s for s in analysis.sentences if s.words > smallest and is_prose(s.text, s.said)]
    recitals = [s for s in long if s.words > limit and _RECITAL.match(s.text)]
    others = [s for s in long if not _RECITAL.match(s.text)]
    over = [s for s in others if s.words > limit]
    advised = [s for s in others if s.words <= limit]
    for kind, sentences, total, most in (
        ("recitals", recitals, len(recitals), 1),
        ("long", over, len(over), rule.params["most"]),
        ("advised", advised, len(others), rule.params["most"]),
    ):
        shown = sorted(sentences, key=_words, reverse=True)[:most]
        for sentence in sorted(shown, key=lambda s: (s.block, s.start)):
            yield rule.finding(
                _place(analysis, sentence),
                sentence.text,
                kind=kind,
                words=sentence.words,
                limit=advice if kind == "advised" else limit,
                total=total,
            )


def _hardest_part(analysis: Analysis) -> tuple[str | None, Sequence[Sentence]]:
    """The section that is hardest to read, with its heading; else the whole document."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in analysis.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    hardest: tuple[float, str | None, Sequence[Sentence]] | None = None
    for section in analysis.sections:
        part = [s for block in section.blocks for s in by_block.get(block, ())]
        whole = len(part) == len(analysis.sentences)
        if section.heading is None or whole or sum(map(_words, part)) < SECTION_WORDS:
            continue
        score = readability(part)
        if score is not None and (hardest is None or score < hardest[0]):
            hardest = (score, analysis.document.blocks[section.heading].text, part)
    return (None, analysis.sentences) if hardest is None else hardest[1:]


def _mean_words(sentences: Sequence[Sentence]) -> float:
    lengths = [s.words for s in sentences if s.words >= SHORTEST_SENTENCE]
    return round(sum(lengths) / max(1, len(lengths)), 1)


def _words(sentence: Sentence) -> int:
    return sentence.words


def _place(analysis: Analysis, sentence: Sentence) -> Location:
    return analysis.location(sentence.block, sentence.start, sentence.end)
