"""Which language a text is in: a vote of grammatical words first, langdetect when it is unsure.

The vote is quick and right on ordinary prose. langdetect is slow to load, has no Breton,
Occitan, Corsican or Basque, and is sure of itself when it is wrong; so it is asked only when
the vote is undecided, always with the same seed, and it is not believed when the grammatical
words of the language it names are missing from the text.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from doclint.language.lexicons import groups_of, words_of

MINIMUM_WORDS = 20
"""Words made of letters only; with fewer, titles and lists of names mislead every method."""
PIECE = 6_000
"""Characters looked at in each of three places (start, middle, end) of a long text."""
CLEAR_SHARE = 0.15
"""Share of its grammatical words from which a language wins the vote; prose has 0.2 to 0.5."""
CLEAR_LEAD = 1.8
"""How many times the share of the next language."""
CREDIBLE_SHARE = 0.06
"""Share of its grammatical words without which a language named by langdetect is not believed."""

LATIN = re.compile(
    "af|ca|cs|cy|da|de|en|es|et|fi|fr|hr|hu|id|it|lt|lv|nl|no|pl|pt|ro|sk|sl|so|sq|sv|sw|tl|tr|vi"
)
"""Languages of langdetect in the Latin script. The 24 others take three quarters of the memory and
two thirds of the time to load, and never win a Latin text: 856 compared, no difference."""

_OTHER_SCRIPT = re.compile(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f]")
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_LINK_OR_EMAIL = re.compile(rf"{_LINK.pattern}|\S{{1,64}}@\S+")
"""For texts with an `@`: looking for addresses at every character is slow."""
_TOKEN = re.compile(r"[^\W\d_]+['’]?")


def identify_language(text: str) -> str | None:
    """An ISO 639-1 code (`fr`, `en`, `br`, …); None when there are too few words to tell.

    None also when the words are no sentences: a price list, a table of names.
    """
    sample = _sample(text)
    said = (_LINK_OR_EMAIL if "@" in sample else _LINK).sub(" ", sample)
    tokens = _TOKEN.findall(said.lower().replace("’", "'"))
    if len(tokens) < MINIMUM_WORDS:
        return None
    shares = _vote(tokens)
    (first, share), (_, next_share) = Counter(shares).most_common(2)
    if share >= CLEAR_SHARE and share >= CLEAR_LEAD * next_share:
        return first
    named = _ask_langdetect(" ".join(tokens))
    return named if named and shares.get(named, 1.0) >= CREDIBLE_SHARE else None


def _sample(text: str) -> str:
    if len(text) <= 3 * PIECE:
        return text
    middle = len(text) // 2
    return f"{text[:PIECE]} {text[middle : middle + PIECE]} {text[-PIECE:]}"


def _vote(tokens: list[str]) -> dict[str, float]:
    """For each language that has a list, the share of the tokens that are in it.

    A word of several languages (`de`, `la`, `en`) is shared out between them.
    """
    votes = dict.fromkeys(_languages(), 0.0)
    voters = _voters()
    for token, times in Counter(tokens).items():
        for language in voters.get(token, ()):
            votes[language] += times / len(voters[token])
    return {language: number / len(tokens) for language, number in votes.items()}


def grammatical_words(language: str) -> frozenset[str]:
    """The commonest grammatical words of a language, by ISO 639-1 code; none when unknown."""
    return _languages().get(language, frozenset())


@cache
def _languages() -> dict[str, frozenset[str]]:
    return {
        "fr": words_of("function-words-fr"),
        "en": words_of("function-words-en"),
        **groups_of("function-words-others"),
    }


@cache
def _voters() -> dict[str, list[str]]:
    """The languages that a word votes for."""
    voters: dict[str, list[str]] = {}
    for language, grammatical in _languages().items():
        for word in grammatical:
            voters.setdefault(word, []).append(language)
    return voters


def _ask_langdetect(text: str) -> str | None:
    from langdetect.lang_detect_exception import LangDetectException

    latin = 2 * len(_OTHER_SCRIPT.findall(text)) < len(text)
    detector = _factory(latin=latin).create()
    detector.set_max_text_length(PIECE)
    detector.append(text)
    try:
        named = str(detector.detect())
    except LangDetectException:
        return None
    return None if named == detector.UNKNOWN_LANG else named.partition("-")[0]


@cache
def _factory(*, latin: bool) -> Any:
    """langdetect with a seed and an order of its own: it answers by chance otherwise."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    profiles = [
        profile
        for profile in sorted(Path(PROFILES_DIRECTORY).glob("[a-z]*"))
        if (LATIN.fullmatch(profile.name) is not None) == latin
    ]
    factory = DetectorFactory()
    factory.load_json_profile([profile.read_text(encoding="utf-8") for profile in profiles])
    factory.set_seed(0)
    return factory
