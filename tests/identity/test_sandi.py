"""The five questions of SANDI: found, weak, contradictory or missing, and never guessed."""

from __future__ import annotations

import pytest

from doclint.identity import IdentityReadings
from doclint.identity.sandi import ADVICE, LETTER_NAMES, STATE_NAMES, complete, sandi
from doclint.text import LANGUAGES

from .made import block, identity

WELL_STATED = identity(
    block("Procédure d'accueil d'un nouvel agent", "heading", level=1),
    "Service émetteur : Direction des ressources humaines",
    "Rédacteur : Claire Martin",
    "Date : 1er mars 2024",
    "Objet : dire à chaque service ce qu'il prépare avant l'arrivée",
    "Destinataires : tous les agents",
)


def states(readings: IdentityReadings) -> str:
    """The states of the five answers, as their first letters."""
    return "".join(answer.state[0] for answer in sandi(readings))


def test_a_document_that_answers_them_all() -> None:
    answers = sandi(WELL_STATED)
    assert [answer.letter for answer in answers] == list("SANDI")
    assert states(WELL_STATED) == "fffff"
    assert complete(answers) == 5
    assert [answer.reading.field for answer in answers if answer.reading] == [
        "owner",
        "author",
        "kind",
        "date",
        "purpose",
    ]
    assert all(answer.advice is None for answer in answers)


def test_an_empty_document_answers_none_and_is_told_how() -> None:
    answers = sandi(identity("La piscine ouvre à neuf heures."))
    assert [answer.state for answer in answers] == ["missing"] * 5
    assert [answer.advice for answer in answers] == list(ADVICE.values())
    assert complete(answers) == 0


def test_what_software_wrote_is_a_weak_answer() -> None:
    found = identity(
        "La piscine ouvre à neuf heures.",
        properties={"core:creator": "Claire Martin", "core:modified": "2024-03-01T09:00:00Z"},
    )
    assert states(found) == "mwmwm"


def test_the_service_that_issues_a_text_answers_for_it_too() -> None:
    found = identity("Service émetteur : Direction des sports")
    assert states(found)[:2] == "ff"


def test_an_announced_author_comes_before_one_in_the_properties() -> None:
    found = identity(
        "Service émetteur : Direction des sports", properties={"core:creator": "Claire Martin"}
    )
    (_, author, *_) = sandi(found)
    assert author.reading is not None
    assert author.reading.value == "Direction des sports"


def test_dates_that_disagree_are_no_answer() -> None:
    answers = sandi(WELL_STATED, contradicted={"date"})
    assert [answer.state for answer in answers if answer.letter == "D"] == ["contradictory"]
    assert complete(answers) == 4


def test_the_intention_is_the_one_that_is_declared() -> None:
    assert states(identity("Destinataires : tous les agents"))[4] == "f"
    assert states(identity("Tous les agents doivent lire ce guide avant lundi."))[4] == "m"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_said_in_both_languages(language: str) -> None:
    for words in (LETTER_NAMES, STATE_NAMES, ADVICE):
        assert all(getattr(text, language) for text in words.values())  # type: ignore[attr-defined]
