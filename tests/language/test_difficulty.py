"""The readability score: what moves it, what must not, and when there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.language import readability, split_sentences
from doclint.language.difficulty import difficulty, score

EASY = (
    "La mairie ouvre à neuf heures. Vous pouvez venir sans rendez-vous. Prenez votre carte "
    "d'identité. Un agent vous aide à remplir la demande. La carte est prête en trois semaines."
)
HARD = (
    "La délivrance des documents d'identité demeure subordonnée à la présentation préalable de "
    "justificatifs attestant la domiciliation effective du demandeur, nonobstant les dispositions "
    "dérogatoires applicables aux personnes momentanément dépourvues de résidence stable."
)
ITEMS = (
    "une copie de la carte d'identité du demandeur",
    "un justificatif de domicile de moins de trois mois",
    "la liste des membres du bureau de l'association",
    "le rapport d'activité de la dernière année",
    "le budget prévu pour la manifestation",
)


def rate(text: str) -> float | None:
    return readability(split_sentences(text))


def test_easy_text_scores_above_hard_text_in_both_languages() -> None:
    easy, hard = rate(EASY), rate(HARD)
    assert easy is not None and hard is not None
    assert easy > 70 > 40 > hard
    plain = rate(
        "The town hall opens at nine. You can come without an appointment. Bring your identity "
        "card. A clerk helps you with the form. Your card is ready in three weeks."
    )
    legal = rate(
        "Issuance of identity documents remains conditional upon prior presentation of "
        "documentation substantiating the effective residence of applicants, notwithstanding "
        "derogatory provisions applicable to persons who are temporarily deprived of any suitable "
        "accommodation."
    )
    assert plain is not None and legal is not None
    assert plain > 70 > 40 > legal


def test_the_length_of_a_text_plays_no_part() -> None:
    assert rate(EASY) == rate("\n\n".join([EASY] * 7))


def test_the_formula_is_the_one_that_is_published() -> None:
    """One sentence of 30 words, each content word of 5 letters, said by hand."""
    text = " ".join(["le table"] * 15)
    assert difficulty(split_sentences(text)) == pytest.approx(
        1.42 * 3.433987 + 0.31 * 5 - 3.03, abs=1e-4
    )


@pytest.mark.parametrize("prefix", ["- ", "• ", ""])
def test_full_stops_at_the_end_of_list_items_change_nothing(prefix: str) -> None:
    """At most 2 % is asked; a list is cut at its items either way, so nothing changes."""
    without = "Joignez à la demande :\n" + "\n".join(prefix + item.capitalize() for item in ITEMS)
    stopped = without.replace("\n", ".\n").replace(":.", ":") + "."
    assert rate(without) == rate(stopped) is not None


@pytest.mark.parametrize("count", [0, 29])
def test_no_score_below_thirty_words(count: int) -> None:
    assert rate(" ".join(["maison"] * count)) is None
    assert rate(" ".join(["maison"] * 30)) is not None


def test_labels_and_rows_of_names_do_not_change_the_score_of_the_sentences() -> None:
    labels = "\n\nOui.\n\nCarte grise\n\nAnne Le Goff, Paul Martin, Claire Petit, Jean Morvan."
    assert rate(EASY + labels) == rate(EASY)


def test_capitals_addresses_and_names_are_not_long_words() -> None:
    assert rate(EASY.upper()) == rate(EASY)
    linked = EASY.replace("la demande", "https://www.ville.example/etat-civil/demandes/en-ligne")
    assert rate(linked) == pytest.approx(rate(EASY), abs=3)
    named = EASY.replace("Un agent", "Un agent de Saint-Barthélemy-sur-Valbrume")
    assert rate(named) == pytest.approx(rate(EASY), abs=3)


@given(st.floats(-2, 10), st.floats(-2, 10))
def test_the_score_falls_as_the_index_rises_and_stays_in_its_scale(one: float, two: float) -> None:
    easier, harder = sorted((one, two))
    assert 100 >= score(easier) >= score(harder) >= 0


def test_the_scale() -> None:
    assert [score(index) for index in (1, 4, 4.5, 5.2, 7)] == [100, 50, 41.7, 30, 0]
