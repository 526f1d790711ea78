"""The words of a sentence, its values told by their kind."""

from __future__ import annotations

import pytest

from doclint.corpus.compare.values import LONGEST, differences, read_wording


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le repas coûte 3,20 €.", [("amount", "3,20 €")]),
        ("Il y a 12 enfants.", [("number", "12")]),
        ("Il y a vingt et une tables.", [("number", "vingt et une")]),
        ("Deux ou trois agents.", [("number", "Deux"), ("number", "trois")]),
        ("L'article 815-14 et la fiche 2.1.3.", [("number", "815-14"), ("number", "2.1.3")]),
        ("Au moins 10 dossiers.", [("threshold", "Au moins 10")]),
        ("Voir https://ville.example/2024/menus.", []),
    ],
)
def test_values_and_numbers(text: str, found: list[tuple[str, str]]) -> None:
    values = read_wording(text).values.values()
    assert [(value.kind, value.text) for value in values] == found


def test_each_value_is_one_word() -> None:
    assert read_wording("Il fait -18 degrés, dès 9 h 30.").words == (
        "il", "fait", "-", "⟦number⟧", "degrés", "dès", "⟦hours⟧",
    )  # fmt: skip


def test_a_threshold_keeps_its_bound() -> None:
    assert read_wording("au moins 10 dossiers").words == ("au", "moins", "⟦threshold⟧", "dossiers")


def test_where_words_differ() -> None:
    one = ("le", "repas", "chaud", "coûte", "trois", "euros")
    other = ("le", "repas", "coûte", "quatre", "euros")
    assert differences(one, other) == [((2, 3), (2, 2)), ((4, 5), (3, 4))]


def test_words_that_are_the_same_have_no_difference() -> None:
    assert differences(["le", "repas"], ["le", "repas"]) == []


def test_beyond_some_length_all_that_is_between_the_same_ends_is_one_difference() -> None:
    one = ["début", *("un", "deux") * LONGEST, "fin"]
    other = ["début", *("deux", "un") * LONGEST, "fin"]
    assert differences(one, other) == [((1, 2 * LONGEST + 1), (1, 2 * LONGEST + 1))]
