"""What the PDF reader makes of lines: paragraphs, columns, words cut at the end of a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.readers.pdf.lines import HYPHEN
from doclint.readers.pdf.words import LineJoiner
from tests.pdf_builder import Page, Pdf
from tests.readers.pdf import MARKET, STALLS, blocks, document, kinds, one_page

# Paragraphs


def test_lines_become_paragraphs_and_are_kept_as_laid_out() -> None:
    pdf, page = one_page()
    page.paragraph(72, page.paragraph(72, 700, MARKET), STALLS)
    first, second = blocks(pdf)
    assert (first.kind, first.text, first.page, first.size) == ("paragraph", MARKET, 1, 11.0)
    assert second.text == STALLS
    assert len(first.lines) == 3
    assert " ".join(first.lines) == MARKET


def test_an_indented_first_line_begins_a_paragraph_without_any_space() -> None:
    pdf, page = one_page()
    page.text(92, 700, "La séance est ouverte à dix-huit heures trente par Madame la maire, qui")
    page.text(
        72, 687, "procède à l'appel et constate que le quorum est atteint. Elle soumet ensuite"
    )
    page.text(92, 674, "Le conseil adopte ce procès-verbal à l'unanimité des membres présents et")
    page.text(72, 661, "passe à l'examen du premier point inscrit à l'ordre du jour de la séance.")
    found = blocks(pdf)
    assert len(found) == 2
    assert found[1].text.startswith("Le conseil adopte ce procès-verbal")


def test_a_short_line_ends_a_paragraph() -> None:
    pdf, page = one_page()
    page.lines(
        72,
        700,
        [
            "Les demandes sont déposées à l'accueil de la mairie, au plus tard le lundi qui",
            "précède le marché.",
            "Le service des marchés répond sous huit jours et attribue les emplacements selon",
            "l'ancienneté des demandes.",
        ],
    )
    assert [block.text[:24] for block in blocks(pdf)] == [
        "Les demandes sont déposé",
        "Le service des marchés r",
    ]


def test_a_sentence_that_goes_on_after_a_page_break_is_whole() -> None:
    pdf = Pdf()
    pdf.page().text(
        72, 90, "Le tarif est fixé par délibération du conseil municipal et il est révisé"
    )
    page = pdf.page()
    page.text(72, 700, "chaque année au premier janvier.")
    page.paragraph(72, 670, STALLS)
    found = blocks(pdf)
    assert found[0].text.endswith("il est révisé chaque année au premier janvier.")
    assert found[0].page == 1
    assert found[1].page == 2


def test_a_finished_sentence_is_not_joined_over_a_page_break() -> None:
    pdf = Pdf()
    pdf.page().text(72, 90, "Le tarif est fixé par délibération du conseil municipal chaque année.")
    pdf.page().text(72, 700, "chaque étal porte son numéro.")
    assert len(blocks(pdf)) == 2


def test_two_columns_are_read_one_after_the_other() -> None:
    pdf, page = one_page()
    page.paragraph(60, 700, MARKET, width=220)
    page.paragraph(320, 700, STALLS, width=220)
    assert [block.text for block in blocks(pdf)] == [MARKET, STALLS]


def test_two_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    left, right = Page(), Page()
    left.paragraph(60, 700, MARKET + " " + STALLS, width=220)
    right.paragraph(320, 700, STALLS + " " + MARKET, width=220)
    pdf, page = one_page()
    for pair in zip(left.content, right.content, strict=True):
        page.content += pair
    assert [block.text for block in blocks(pdf)] == [f"{MARKET} {STALLS}", f"{STALLS} {MARKET}"]


def test_text_drawn_twice_for_a_shadow_is_read_once() -> None:
    pdf, page = one_page()
    page.text(72, 700, "Avant-propos", 20).text(73.5, 698.5, "Avant-propos", 20)
    assert kinds(blocks(pdf)) == [("paragraph", "Avant-propos")]


def test_a_page_turned_on_its_side_is_read_like_any_other() -> None:
    pdf = Pdf()
    page = pdf.page(rotate=90)
    for index, line in enumerate(
        ("Le plan du marché figure en annexe et il est affiché sur la", "place.")
    ):
        page.text(100 + 13 * index, 72, line, angle=90)
    assert [block.text for block in blocks(pdf)] == [
        "Le plan du marché figure en annexe et il est affiché sur la place."
    ]


def test_characters_beyond_the_basic_plane_shift_nothing() -> None:
    pdf, page = one_page()
    page.smile(72, 720)
    page.text(72, 700, "Objet", 20, bold=True)
    page.paragraph(72, 670, MARKET)
    smile, heading, paragraph = blocks(pdf)
    assert smile.text == "😀"
    assert (heading.kind, heading.text, heading.size) == ("heading", "Objet", 20.0)
    assert paragraph.text == MARKET


def test_words_that_a_damaged_font_puts_nowhere_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf, page = one_page()
    page.text(72, 700, "12").text(72, 600, "Un texte.")
    nowhere = (float("nan"),) * 4
    monkeypatch.setattr("doclint.readers.pdf.lines._four_doubles", lambda _box: nowhere)
    found = document(pdf)
    kept = [block.text for block in found.blocks] + [hidden.text for hidden in found.hidden]
    assert " ".join(kept).split() == ["12", "Un", "texte."]


# Cut words


def test_a_word_cut_at_the_end_of_a_line_is_made_whole() -> None:
    pdf, page = one_page()
    page.text(72, 700, "Le conseil municipal fixe par délibération les tarifs de l'occupa-")
    page.text(72, 687, "tion du domaine public.")
    (block,) = blocks(pdf)
    assert block.text.endswith("les tarifs de l'occupation du domaine public.")
    assert block.lines[0].endswith("l'occupa-")


def joined(*lines: str, known: str = "") -> str:
    return LineJoiner(lambda: [known]).join(lines)


def test_compounds_keep_their_hyphen() -> None:
    assert (
        joined("La réunion se tiendra peut-", "être en mai")
        == "La réunion se tiendra peut-être en mai"
    )
    assert joined("Que propose-", "t-il ?") == "Que propose-t-il ?"
    assert joined("le rendez-", "vous du lundi") == "le rendez-vous du lundi"
    assert joined("Monsieur Jean-", "Pierre Durand") == "Monsieur Jean-Pierre Durand"
    assert joined("c'est-à-", "dire demain") == "c'est-à-dire demain"
    assert joined("la COVID-", "19") == "la COVID-19"


def test_the_document_decides_between_cut_word_and_compound() -> None:
    assert joined("un porte-", "manteau", known="le porte-manteau") == "un porte-manteau"
    assert joined("un porte-", "feuille", known="son portefeuille ici") == "un portefeuille"


def test_a_dash_between_words_is_no_cut() -> None:
    assert joined("la salle (A. Dupont -", "accueil)") == "la salle (A. Dupont - accueil)"
    assert joined("de 8 h -", "12 h") == "de 8 h - 12 h"


def test_capitals_cut_at_the_end_of_a_line_are_made_whole() -> None:
    assert joined(f"CONVEN{HYPHEN}", "TION") == "CONVENTION"


@given(st.lists(st.from_regex(r"[abcdÉ12-][abcdÉ 12\u00ad\u2010-]*[abcdÉ12-]", fullmatch=True)))
def test_joining_lines_loses_no_letter(lines: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(character for character in text if character.isalnum())

    assert letters(joined(*lines)) == letters("".join(lines))
