"""Words with a line drawn through them, as word processors write struck words to PDF."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doclint.analysis import Analysis
from doclint.document import Struck
from doclint.readers.pdf import MAX_CROSSED
from doclint.readers.pdf.crossed import MAX_CROSSINGS
from tests.pdf_builder import Page, Pdf, text_width
from tests.readers.pdf import MARKET, STALLS, document, one_page

Cross = Callable[[Page, float, float, float], object]
"""Draws something from x to x on a baseline."""


def through(page: Page, x: float, end: float, base: float) -> None:
    """The line of a word processor, 11 points being the size of the letters."""
    page.stroke(x, base + 3, end, base + 3)


def twice(page: Page, x: float, end: float, base: float) -> None:
    page.stroke(x, base + 2.2, end, base + 2.2).stroke(x, base + 3.6, end, base + 3.6)


def cross(page: Page, x: float, base: float, text: str, words: str, draw: Cross = through) -> None:
    """Show a text and draw something over the words, from where they begin to where they end."""
    page.text(x, base, text)
    start = x + text_width(text[: text.index(words)], 11)
    draw(page, start, start + text_width(words, 11), base)


def struck(pdf: Pdf) -> list[str]:
    return [passage.text for passage in document(pdf).struck]


# What is crossed out


def test_words_under_a_line_are_struck_and_stay_in_the_text() -> None:
    pdf, page = one_page()
    page.paragraph(72, 700, MARKET)
    cross(page, 72, 600, "Le repas coûte 12 € 14 € par enfant.", "12 €")
    page.paragraph(72, 560, STALLS)
    found = document(pdf)
    assert found.struck == (Struck("12 €", "Le repas coûte ", " 14 € par enfant.", 1, 1),)
    assert found.blocks[1].text == "Le repas coûte 12 € 14 € par enfant."


def test_a_thin_filled_bar_is_a_line() -> None:
    pdf, page = one_page()
    cross(
        page, 72, 600, "Ouvert le lundi", "lundi", lambda p, x, end, y: p.bar(x, y + 3, end - x, 1)
    )
    assert struck(pdf) == ["lundi"]


def test_two_lines_cross_the_words_out_once() -> None:
    pdf, page = one_page()
    cross(page, 72, 600, "Ouvert le lundi matin", "lundi", twice)
    assert struck(pdf) == ["lundi"]


def test_a_space_after_the_words_may_be_crossed_too() -> None:
    pdf, page = one_page()
    cross(page, 72, 600, "Ouvert le lundi mardi", "lundi ")
    assert struck(pdf) == ["lundi"]


def test_what_is_crossed_out_over_several_lines_is_one_passage() -> None:
    pdf, page = one_page()
    lines = ("Le marché se tient le samedi et le", "dimanche sur la place de la mairie.")
    cross(page, 72, 600, lines[0], "samedi et le")
    cross(page, 72, 587, lines[1], "dimanche")
    assert document(pdf).struck == (
        Struck(
            "samedi et le dimanche",
            "Le marché se tient le ",
            " sur la place de la mairie.",
            0,
            1,
        ),
    )


@pytest.mark.parametrize("angle", [90, 270])
def test_a_page_written_along_its_side(angle: int) -> None:
    pdf, page = one_page()
    length = text_width("Tarif ancien", 11)
    begin = text_width("Tarif ", 11)
    turned = 1 if angle == 90 else -1
    page.text(300, 400, "Tarif ancien", angle=angle)
    x = 300 - turned * 3
    page.stroke(x, 400 + turned * begin, x, 400 + turned * length)
    assert struck(pdf) == ["ancien"]


def test_a_page_that_is_shown_turned() -> None:
    pdf = Pdf()
    cross(pdf.page(rotate=90), 72, 600, "Ouvert le lundi", "lundi")
    assert struck(pdf) == ["lundi"]


def test_a_page_of_which_a_part_is_shown() -> None:
    pdf, page = one_page()
    page.crop = "[50 400 500 800]"
    cross(page, 72, 600, "Ouvert le lundi", "lundi")
    cross(page, 72, 300, "Ouvert le mardi", "mardi")
    assert struck(pdf) == ["lundi"]


def test_two_columns_each_with_its_own_words() -> None:
    pdf, page = one_page()
    left = page.paragraph(60, 700, MARKET, width=220)
    right = page.paragraph(320, 700, STALLS, width=220)
    cross(page, 60, left, "Fermé le lundi.", "lundi")
    cross(page, 320, right, "Fermé le mardi.", "mardi")
    assert struck(pdf) == ["lundi", "mardi"]


def test_the_row_of_a_table_that_the_line_is_in() -> None:
    pdf, page = one_page()
    for row, day in enumerate(("lundi", "mardi", "jeudi")):
        base = 600 - 20 * row
        page.text(72, base, f"Le {day}")
        if day == "mardi":
            cross(page, 300, base, "oui / non", "oui")
        else:
            page.text(300, base, "oui / non")
    found = document(pdf)
    assert found.blocks[0].kind == "table"
    assert found.struck == (Struck("oui", "", " / non", 0, 1),)


def test_the_same_line_twice_on_a_page_and_the_second_is_crossed() -> None:
    pdf, page = one_page()
    page.text(72, 700, "Réponse : oui / non")
    page.paragraph(72, 660, MARKET)
    cross(page, 72, 560, "Réponse : oui / non", "oui")
    found = document(pdf)
    assert [(passage.text, passage.block) for passage in found.struck] == [("oui", 2)]


def test_the_bullet_of_a_list_item_is_none_of_the_words_before() -> None:
    pdf, page = one_page()
    cross(page, 72, 600, "• ouvert le lundi matin", "lundi")
    assert document(pdf).struck == (Struck("lundi", "ouvert le ", " matin", 0, 1),)


def test_a_word_cut_at_the_end_of_a_line() -> None:
    pdf, page = one_page()
    cross(page, 72, 600, "Les commerçants paient un abonne-", "abonne")
    cross(page, 72, 587, "ment pour leur emplacement sur la place.", "ment")
    assert struck(pdf) == ["abonnement"]


def test_a_header_that_comes_back_is_struck_once() -> None:
    pdf = Pdf()
    for number in range(1, 4):
        page = pdf.page()
        cross(page, 72, 800, "Projet de règlement du marché", "Projet")
        page.paragraph(72, 700, MARKET)
        page.paragraph(72, 500, f"{number}. {STALLS}")
    found = document(pdf)
    assert [(one.text, found.blocks[one.block or 0].kind) for one in found.struck] == [
        ("Projet", "page-header")
    ]


def test_the_status_is_the_option_that_is_left() -> None:
    pdf, page = one_page()
    page.text(72, 760, "Règlement du marché", 20, bold=True)
    page.text(72, 700, "Statut du document :")
    x = 72 + text_width("Statut du document : ", 11)
    for option in ("Projet", "Validé", "Abrogé"):
        page.text(x, 700, option)
        if option != "Projet":
            through(page, x, x + text_width(option, 11), 700)
        x += text_width(option, 11)
        page.text(x, 700, " | ")
        x += text_width(" | ", 11)
    page.paragraph(72, 660, MARKET)
    found = document(pdf)
    assert [passage.text for passage in found.struck] == ["Validé", "Abrogé"]
    assert Analysis(found).identity.chosen.status == "draft"


# What crosses nothing out


def nothing(draw: Cross, text: str = "Ouvert le lundi matin", words: str = "lundi") -> None:
    """The same words with the line of a word processor are struck: the drawing tells."""
    for drawn, expected in ((through, True), (draw, False)):
        pdf, page = one_page()
        cross(page, 72, 600, text, words, drawn)
        assert bool(struck(pdf)) is expected


def test_an_underline_does_not() -> None:
    nothing(lambda page, x, end, base: page.stroke(x, base - 1.2, end, base - 1.2))


def test_a_line_on_the_baseline_does_not() -> None:
    nothing(lambda page, x, end, base: page.stroke(x, base, end, base))


def test_a_line_above_does_not() -> None:
    nothing(lambda page, x, end, base: page.stroke(x, base + 8.5, end, base + 8.5))


def test_a_frame_does_not() -> None:
    def frame(page: Page, x: float, end: float, base: float) -> None:
        for y in (base - 3, base + 9):
            page.stroke(x - 2, y, end + 2, y)
        for side in (x - 2, end + 2):
            page.stroke(side, base - 3, side, base + 9)

    nothing(frame)


def test_a_highlight_does_not() -> None:
    nothing(lambda page, x, end, base: page.bar(x, base - 2, end - x, 11, "1 1 0 rg"))


def test_a_bar_over_the_words_does_not() -> None:
    nothing(lambda page, x, end, base: page.bar(x, base + 2, end - x, 2.5))


def test_a_line_that_nobody_sees_does_not() -> None:
    nothing(lambda page, x, end, base: page.stroke(x, base + 3, end, base + 3, colour="1 G"))


def test_a_line_that_runs_on_beside_the_words_does_not() -> None:
    nothing(
        lambda page, x, end, base: page.stroke(x, base + 3, end + 60, base + 3),
        "Ouvert le lundi",
    )


def test_a_line_that_comes_from_the_margin_does_not() -> None:
    nothing(
        lambda page, x, end, base: page.stroke(x - 40, base + 3, end, base + 3),
        "Lundi matin",
        "Lundi",
    )


def test_a_line_over_less_than_most_of_a_word_does_not() -> None:
    nothing(
        lambda page, x, end, base: page.stroke(x, base + 3, (x + end) / 2, base + 3),
        "Ouvert le mercredi",
        "mercredi",
    )


def test_a_line_drawn_with_something_else_does_not() -> None:
    def later(page: Page, x: float, end: float, base: float) -> None:
        for index in range(12):
            page.text(72, 400 - 20 * index, f"Autre ligne {index}")
        through(page, x, end, base)

    nothing(later)


def test_one_sign_is_not_a_word() -> None:
    pdf, page = one_page()
    cross(page, 72, 600, "Cocher la case A ou B", "A")
    assert struck(pdf) == []


def test_a_dash_and_a_leader_are_no_words() -> None:
    pdf, page = one_page()
    cross(page, 72, 600, "Mairie – accueil", "–")
    page.text(72, 580, "Nom")
    through(page, 100, 300, 580)
    page.text(302, 580, "Prénom")
    assert struck(pdf) == []


def test_the_bar_of_a_fraction_does_not() -> None:
    pdf, page = one_page()
    page.text(72, 600, "Quotient =")
    page.text(140, 606, "revenu fiscal")
    page.stroke(138, 603, 210, 603)
    page.text(140, 593, "nombre de parts")
    page.text(216, 600, "par an")
    assert struck(pdf) == []


@pytest.mark.parametrize("pitch", [11, 13, 20])
def test_the_rules_of_a_table_do_not(pitch: float) -> None:
    pdf, page = one_page()
    for row in range(8):
        base = 700 - pitch * row
        page.text(72, base, f"Article {row}").text(220, base, "Tarif").text(320, base, "12 €")
        page.stroke(70, base - 2.5, 360, base - 2.5)
        for x in (70, 218, 318, 360):
            page.stroke(x, base - 2.5, x, base - 2.5 + pitch)
    assert struck(pdf) == []


def test_words_beside_the_page_are_no_struck_words() -> None:
    pdf, page = one_page()
    page.paragraph(72, 700, MARKET)
    cross(page, 700, 600, "Ouvert le lundi", "lundi")
    assert struck(pdf) == []


# Limits


def full(page: Page, lines: int, draw: Cross = through) -> None:
    for index in range(lines):
        base = page.height - 30 - 15 * index
        cross(page, 72, base, f"Ligne {index} valable", "Ligne", draw)


def test_a_page_full_of_crossed_lines_is_read_up_to_a_limit() -> None:
    pdf = Pdf()
    full(pdf.page(height=6000), MAX_CROSSINGS // 2 + 20, twice)
    assert len(document(pdf).struck) == MAX_CROSSINGS // 2


def test_a_document_full_of_them_too() -> None:
    pdf = Pdf()
    for _ in range(4):
        full(pdf.page(height=4000), MAX_CROSSED // 3)
    found = document(pdf).struck
    # What comes back at the head and foot of each page is one line.
    assert MAX_CROSSED - 30 < len(found) <= MAX_CROSSED
