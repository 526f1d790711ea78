"""The reading ease of Flesch in its French form (Kandel and Moles, 1958), by textstat.

    207 − 1.015 × words per sentence − 73.6 × syllables per word

Shown beside doclint's own score, which ranks texts better, because many know it. French only:
textstat's English needs a dictionary that it would fetch from the network. textstat takes one
second to import, so it is asked only about documents that are hard to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from doclint.language.sentences import Sentence

SAMPLE = 1_000
"""Words looked at: textstat keeps the last texts it has seen in memory, so they stay short."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_STOPS = re.compile(r"[.!?…]")


def french_reading_ease(sentences: Iterable[Sentence]) -> float | None:
    """Flesch's score of the first 1,000 words, to one decimal; None without a sentence.

    textstat ends a sentence at every full stop, those of `M.` and `3.50` too, and never
    without one. So each sentence is handed over with a single full stop, at its end.
    """
    said, total = [], 0
    for sentence in sentences:
        if total >= SAMPLE:
            break
        said.append(_STOPS.sub("", _ADDRESS.sub("", sentence.text)).strip() + ".")
        total += sentence.words
    if not said:
        return None
    from textstat.textstat import textstatistics

    french = textstatistics()
    french.set_lang("fr")
    return round(float(french.flesch_reading_ease(" ".join(said))), 1)
