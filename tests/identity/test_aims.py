"""What a document is for, whom it is for and how it may be reused, where sentences say it."""

from __future__ import annotations

import pytest

from doclint.document import Block
from doclint.identity import Field
from tests.identity.made import block, identity, table, values


def said(field: Field, *blocks: Block | str, **more: object) -> list[str]:
    """The values of a field, best first."""
    return [reading.value for reading in identity(*blocks, **more).of(field)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ce guide explique comment demander un logement.",
        "Cette procédure décrit les sauvegardes.",
        "Le présent document a pour objet de fixer les horaires.",
        "Les présentes conditions définissent les règles du prêt.",
        "Cette politique d'accueil des stagiaires vise à les aider.",
        "This guide explains how to borrow a room.",
        "The present report provides a list of the roads.",
    ],
)
def test_a_sentence_about_the_document_states_its_purpose(sentence: str) -> None:
    assert said("purpose", "Valbrume", f"Bienvenue. {sentence} Le reste suit.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ce retard peut faire l'objet d'un rappel.",
        "Ce tableau présente les tarifs.",
        "Cette section décrit le calcul.",
        "Le maire présente le budget.",
        "This chapter describes the fees.",
        "Décrit dans le guide, ce prêt est gratuit.",
    ],
)
def test_a_sentence_about_something_else_does_not(sentence: str) -> None:
    assert said("purpose", sentence) == []


@pytest.mark.parametrize(
    "heading", ["Objet", "1. Objet", "I – Objectifs", "2.1 Purpose :", "À quoi sert ce guide ?"]
)
def test_the_words_under_a_heading_that_announces_it(heading: str) -> None:
    blocks = block(heading, "heading", level=2), "Accueillir chaque agent.", "La suite."
    assert said("purpose", *blocks) == ["Accueillir chaque agent."]


def test_a_heading_without_words_under_it_states_nothing() -> None:
    blocks = [block(name, "heading", level=2) for name in ("Objet", "Tarifs")]
    assert said("purpose", *blocks, "Le repas coûte 3,20 €.") == []


def test_a_label_in_a_line_or_a_table() -> None:
    assert said("purpose", "Objet : horaires de la piscine") == ["horaires de la piscine"]
    assert said("purpose", table(("Finalité", "Gérer les prêts"), ("Lieu", "Mairie"))) == [
        "Gérer les prêts"
    ]
    assert said("purpose", "Objet :") == []
    assert said("purpose", "Objet de la modification : horaires") == []


def test_a_declared_property() -> None:
    stated = identity("Texte.", properties={"front-matter:purpose": "Gérer les prêts"})
    assert values(stated, "purpose") == [("front-matter", "gerer les prets")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ce guide s'adresse aux agents de la ville.",
        "Cette notice est principalement destinée à tous les habitants.",
        "Ce livret est à l’attention des élus.",
        "This paper is mainly intended for clerks.",
        "Il est destiné à toute personne qui emprunte une salle.",
    ],
)
def test_a_sentence_about_the_document_states_its_audience(sentence: str) -> None:
    assert said("audience", sentence) == [sentence]


def test_a_heading_announces_the_audience() -> None:
    heading = block("3. À qui s'adresse ce guide ?", "heading", level=2)
    assert said("audience", heading, "Aux associations.") == ["Aux associations."]
    for words in ("Audiences personnalisées", "À qui s'adresser ?"):
        assert said("audience", block(words, "heading", level=2), "Au guichet.") == []


def test_what_others_are_meant_for_is_no_audience() -> None:
    assert said("audience", "Ces sommes sont versées. Un local est destiné aux jeunes.") == []
    assert said("audience", "Ces plans sont prêts. Ils sont destinés à faciliter la visite.") == []
    assert said("audience", "Ce document est destiné à préparer la visite.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ce guide est publié et diffusé sous licence GPLv3.",
        "This report is released under an open licence.",
    ],
)
def test_a_long_paragraph_may_state_the_licence(sentence: str) -> None:
    words = sentence + " Vous pouvez donc le copier." * 20
    assert said("licence", "Valbrume", words) == [sentence]


def test_reserved_rights_are_terms_of_reuse_too() -> None:
    assert said("licence", "© Ville de Valbrume – Tous droits réservés") == ["Tous droits réservés"]


def test_the_licence_of_something_else_is_not_the_document_s() -> None:
    assert said("licence", "Une licence est demandée pour vendre du vin.") == []
    assert said("licence", "Les droits réservés aux agents sont les mêmes.") == []


def test_only_the_first_and_the_last_blocks_count() -> None:
    filler = ["La ville prête ses salles."] * 200
    sentence = "Ce guide explique les prêts."
    assert said("purpose", *filler, sentence, *filler) == []
    assert said("purpose", *filler, *filler, sentence) == [sentence]


def test_many_words_that_nearly_match_take_no_time() -> None:
    assert said("purpose", "Ce " + "guide " * 200_000) == []
    assert said("purpose", "Ce" * 500_000, "1.1.1." * 200_000) == []
