"""When two sentences that are worded differently state the same thing."""

from __future__ import annotations

import pytest

from doclint.corpus.facts import Stated, read_sentence
from doclint.corpus.likeness import ALIKE, comparable, likeness, name_others, swapped


def stated(text: str) -> Stated:
    found = read_sentence(text)
    assert found is not None
    return found


def alike(one: str, other: str) -> bool:
    return likeness(stated(one).mask.split(), stated(other).mask.split()) >= ALIKE


SENTENCE = "Le prix du repas servi à midi est fixé à 3 € par enfant inscrit à la cantine"


@pytest.mark.parametrize(
    "other",
    [
        "Le prix du repas servi à midi est de 4 € par enfant inscrit à la cantine",
        "Le tarif du repas servi à midi est fixé à 4 € par enfant inscrit à la cantine",
        SENTENCE + " de Valbrume",
    ],
)
def test_another_wording_of_the_same(other: str) -> None:
    assert alike(SENTENCE, other)


@pytest.mark.parametrize(
    "other",
    [
        "Le prix du repas servi à midi est fixé à 4 € par adulte inscrit à la cantine",
        "Le prix du repas servi le soir est fixé à 4 € par enfant inscrit à la cantine",
        "Le prix du repas servi à midi est fixé à 4 € par enfant non inscrit à la cantine",
        SENTENCE + " si ses parents travaillent",
        "Une remise est faite sur le prix du repas : 4 € par enfant",
    ],
)
def test_another_case_is_another_thing(other: str) -> None:
    assert not alike(SENTENCE, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le tarif réduit est de 3 € par séance", "Le tarif plein est de 5 € par séance"),
        (
            "L'abonnement annuel au service est de 40 €",
            "L'abonnement mensuel au service est de 5 €",
        ),
        ("Le congé de maternité dure 16 semaines", "Le congé de paternité dure 4 semaines"),
        ("Une famille de deux enfants paie 3 € ici", "Une famille de trois enfants paie 2 € ici"),
        ("Le groupe A se réunit à 14 h ici", "Le groupe B se réunit à 16 h ici"),
        ("Le loyer du logement A12 est de 450 €", "Le loyer du logement B07 est de 520 €"),
        ("La piscine ferme à 19 h tout l'été", "La piscine ferme à 18 h tout l'hiver"),
    ],
)
def test_one_of_several_things_of_a_kind(one: str, other: str) -> None:
    assert likeness(stated(one).mask.split(), stated(other).mask.split()) == 0


def test_the_words_that_open_a_sentence_and_give_way() -> None:
    one = stated("Le loyer du garage est de 45 € par mois").mask.split()
    other = stated("Le loyer du jardin est de 25 € par mois").mask.split()
    assert swapped(one, other) == (["garage"], ["jardin"])


def test_a_sentence_that_goes_on_with_a_value_of_its_own() -> None:
    short = stated("Vous serez remboursé de 32 € par kilo")
    long = stated("Vous serez remboursé de 33 € par kilo dans la limite de 750 €")
    compared = comparable(short, long)
    assert compared is not None
    assert [[value.written for value in one.values] for one in compared] == [["32 €"], ["33 €"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La remise est de 10 % sur le prix", "La remise est de 10 € sur le prix"),
        ("En 2024, la remise est de 10 %", "En 2025, la remise est de 12 %"),
        ("De 9 h à 12 h le matin", "Dès 8 h, de 9 h à 12 h le matin"),
    ],
)
def test_values_that_do_not_stand_for_one_another(one: str, other: str) -> None:
    assert comparable(stated(one), stated(other)) is None


def other_names(one: str, other: str) -> bool:
    words = [stated(text).mask.split() for text in (one, other)]
    return name_others(words[0], one, words[1], other)


def test_another_name_after_the_same_word() -> None:
    one = "À l'école Pasteur, le repas coûte 3 € par enfant"
    assert other_names(one, "À l'école Curie, le repas coûte 4 € par enfant")
    assert not other_names(one, "À l'école Pasteur de Valbrume, le repas coûte 4 € par enfant")
