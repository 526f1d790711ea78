"""Words with a line through them: where they are, and what kind of loss they are."""

from __future__ import annotations

import pytest

from doclint.analysis import Analysis
from doclint.checks.integrity import struck_text
from doclint.document import Document, Struck
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language
from tests.writing import block, document

RULES = load_rules()


def found(checked: Document, language: Language = "fr") -> list[Finding]:
    rule = activate(RULES, RULES.rule("struck-text"), language=language)
    return list(struck_text(Analysis(checked), rule))


def one(passage: Struck) -> Finding:
    (finding,) = found(document("Titre", "Texte.", struck=(passage,)))
    return finding


def test_the_words_are_shown_where_they_stand() -> None:
    checked = document(
        block("heading", "Accueil"),
        "Ouvert sans rendez-vous sur rendez-vous.",
        struck=(Struck("sans rendez-vous", "Ouvert ", " sur rendez-vous.", block=1),),
    )
    (finding,) = found(checked)
    assert finding.evidence == "Ouvert sans rendez-vous sur rendez-vous."
    assert (finding.location.block, finding.location.heading) == (1, "Accueil")
    assert "« sans rendez-vous »" in finding.message
    assert (finding.data["kind"], finding.severity) == ("words", "warning")
    (english,) = found(checked, "en")
    assert "“sans rendez-vous”" in english.message


@pytest.mark.parametrize(
    "words",
    ["12 €", "12,50 euros", "€ 12", "30 %", "18 h", "10 jours", "2 ans", "le 3 mai 2024",
     "03/05/2024", "before 3 May 2024", "5 days"],
)  # fmt: skip
def test_an_amount_a_duration_or_a_date_is_an_error(words: str) -> None:
    finding = one(Struck(words, "Tarif : ", " gratuit", block=1))
    assert (finding.data["kind"], finding.severity) == ("number", "error")


@pytest.mark.parametrize("words", ["article 12", "(1,1)", "salle 3", "v2", "gratuit"])
def test_other_numbers_are_words(words: str) -> None:
    assert one(Struck(words, "Voir ", "", block=1)).data["kind"] == "words"


@pytest.mark.parametrize(
    ("before", "after"),
    [("oui / ", ""), ("", " / oui"), ("Projet | ", " | Validé"), ("Projet – ", " Validé"),
     ("☐ ", " ☒ oui"), ("", " ☒ oui")],
)  # fmt: skip
def test_an_answer_beside_others_is_a_choice(before: str, after: str) -> None:
    finding = one(Struck("non", before, after, block=1))
    assert (finding.data["kind"], finding.severity) == ("choice", "warning")
    assert "choix" in finding.message


def test_an_answer_with_an_amount_is_an_error_all_the_same() -> None:
    assert one(Struck("non : 12 €", "oui : 10 € / ", "", block=1)).data["kind"] == "number"


def test_one_paragraph_and_those_that_follow_are_one_place() -> None:
    struck = tuple(
        Struck(f"mot {letter}", block=index)
        for letter, index in zip("abcd", (0, 0, 1, 3), strict=True)
    )
    first, second = found(document("a", "b", "c", "d", struck=struck))
    assert (first.data["count"], first.data["words"]) == (3, "mot a, mot b, mot c")
    assert (second.location.block, second.data["count"]) == (3, 1)


def test_the_amount_is_what_the_finding_shows() -> None:
    struck = (Struck("ancien", block=0), Struck("12 €", "Prix : ", " 14 €", block=1))
    (finding,) = found(document("ancien", "Prix : 12 € 14 €", struck=struck))
    assert (finding.evidence, finding.location.block) == ("Prix : 12 € 14 €", 1)
    assert "« 12 € »" in finding.message


def test_slides_are_told_by_their_number() -> None:
    struck = (Struck("non", page=2), Struck("oui", page=2), Struck("si", page=4))
    first, second = found(Document("a.pptx", "pptx", struck=struck))
    assert (first.location.page, first.data["count"]) == (2, 2)
    assert second.location.page == 4


def test_letters_inside_a_word_withdraw_nothing() -> None:
    checked = document("italic", struck=(Struck("li", "ita", "c", block=0),))
    assert found(checked) == []
    ends = document("agents agent", struck=(Struck("s", "agent", " agent", block=0),))
    assert len(found(ends)) == 1


def test_long_passages_are_shortened_and_personal_data_masked() -> None:
    finding = one(Struck("Appelez le 06 12 34 56 78 " + "avant la fin " * 30, block=1))
    assert len(finding.data["words"]) < 100
    assert "12 34 56" not in finding.message + finding.evidence


def test_a_document_without_struck_words_is_clean() -> None:
    assert found(document("Rayez la mention inutile.")) == []
