"""Quotations: around what differs, with the words that differ."""

from __future__ import annotations

from doclint.comparison import Passage
from doclint.corpus.compare.passages import LONGEST, passage, passages
from doclint.corpus.compare.units import Unit


def unit(text: str) -> Unit:
    return Unit(text, "sentence", None, 3, None)


def changed(shown: Passage) -> list[str]:
    return [shown.text[start:end] for start, end in shown.changed]


def test_the_words_that_differ_are_marked_on_both_sides() -> None:
    before, after = passages(unit("Le repas coûte 3 €."), unit("Le repas coûtera 4 €."))
    assert changed(before) == ["coûte 3"]
    assert changed(after) == ["coûtera 4"]
    assert before.page == 3


def test_words_that_only_one_side_has_leave_the_other_whole() -> None:
    before, after = passages(unit("Le repas est prêt."), unit("Le repas chaud est prêt."))
    assert changed(before) == []
    assert changed(after) == ["chaud"]


def test_case_and_the_signs_at_the_end_are_not_marked() -> None:
    before, after = passages(unit("Le REPAS est prêt."), unit("Le repas est bon"))
    assert changed(before) == ["prêt"]
    assert changed(after) == ["bon"]


def test_a_long_sentence_is_shown_around_its_first_difference() -> None:
    long = "Le repas est servi à la cantine de l'école " * 20
    sides = [unit(f"{long}à {hour} heures précises, {long}") for hour in ("midi", "treize")]
    before, after = passages(*sides)
    for shown, word in ((before, "midi"), (after, "treize")):
        assert changed(shown) == [word]
        assert shown.text.startswith("…")
        assert shown.text.endswith("…")
        assert len(shown.text) <= LONGEST + 1


def test_a_difference_beyond_what_is_shown_is_not_marked() -> None:
    long = "Le repas est servi à la cantine de l'école " * 20
    before, _ = passages(unit(f"Avant {long} matin."), unit(f"Après {long} soir."))
    assert changed(before) == ["Avant"]


def test_a_long_word_is_shown_all_the_same() -> None:
    before, after = passages(unit("é" * 5000 + " un"), unit("é" * 5000 + " deux"))
    assert all(len(shown.text) <= LONGEST + 1 for shown in (before, after))
    assert changed(after) == ["deux"]


def test_personal_data_are_masked_before_anything_is_cut() -> None:
    line = "Le repas est servi à la cantine de l'école. " * 5 + "Écrivez à {} avant midi."
    sides = [unit(line.format(f"{name}.martin@valbrume.fr")) for name in ("anne", "louis")]
    assert "martin" not in repr([*passages(*sides), passage(sides[0])])
