"""Flesch's score in French, by textstat: offline, lazily, with its known errors mended."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from doclint.language import split_sentences
from doclint.language.flesch import french_reading_ease

TEXT = "Le maire habite dans la commune. Il travaille tous les jours pour les habitants."


def test_kandel_and_moles(monkeypatch: pytest.MonkeyPatch) -> None:
    """14 words in 2 sentences; textstat counts 19 syllables. Nothing reaches for the network."""

    def refuse(*_: object) -> None:
        raise AssertionError("no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    found = french_reading_ease(split_sentences(TEXT))
    assert found == pytest.approx(207 - 1.015 * 7 - 73.6 * 19 / 14, abs=0.1)


def test_full_stops_inside_a_sentence_do_not_end_it() -> None:
    plain = split_sentences("Monsieur Martin paie trois euros pour le repas de midi")
    dotted = split_sentences("M. Martin paie 3.50 euros pour le repas de midi.")
    assert len(dotted) == 1
    assert french_reading_ease(dotted) == pytest.approx(french_reading_ease(plain), abs=30)


def test_textstat_stays_in_english_for_everybody_else() -> None:
    import textstat

    before = textstat.textstat._textstatistics__lang
    french_reading_ease(split_sentences(TEXT))
    assert textstat.textstat._textstatistics__lang == before


def test_no_sentence_no_score() -> None:
    assert french_reading_ease([]) is None


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    script = (
        "import sys, doclint.language, doclint.language.flesch, doclint.checks.readability;"
        "print({'textstat', 'nltk', 'langdetect', 'pyphen'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
