"""When two sentences that are worded differently state the same thing."""

from __future__ import annotations

import pytest

from doclint.corpus.facts import Stated, read_sentence
from doclint.corpus.likeness import ALIKE, comparable, likeness, name_others


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
