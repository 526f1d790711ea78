"""What the PDF reader makes of a page: lines, paragraphs, headings, lists, tables, furniture."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import Block, Document
from doclint.readers.pdf import read
from doclint.readers.pdf.lines import HYPHEN
from doclint.readers.pdf.words import LineJoiner
from doclint.readers.source import Source
from tests.pdf_builder import Page, Pdf, text_width

MARKET = (
    "Le présent règlement fixe les règles du marché municipal. Il s'applique à tous les"
    " commerçants qui y tiennent un emplacement, qu'ils soient abonnés ou de passage. Il entre"
    " en vigueur le premier mars, après son affichage en mairie."
)
STALLS = (
    "Chaque commerçant monte son étal avant huit heures et le démonte avant quatorze heures. Il"
    " laisse son emplacement propre et emporte ses déchets, faute de quoi la ville les enlève à"
    " ses frais."
)


def document(pdf: Pdf) -> Document:
    return read(Source("essai.pdf", pdf.bytes(), ""))


def blocks(pdf: Pdf) -> tuple[Block, ...]:
    return document(pdf).blocks


def kinds(found: Sequence[Block]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in found]


def one_page() -> tuple[Pdf, Page]:
    pdf = Pdf()
    return pdf, pdf.page()


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


# Headings


def test_larger_text_is_a_heading_and_size_gives_the_level() -> None:
    pdf, page = one_page()
    page.text(72, 780, "Règlement du marché", 20)
    y = page.paragraph(72, 740, MARKET)
    page.text(72, y, "Horaires", 14)
    y = page.paragraph(72, y - 25, STALLS)
    page.text(72, y, "Tarifs", 14)
    page.paragraph(72, y - 25, MARKET)
    found = [(b.text, b.level) for b in blocks(pdf) if b.kind == "heading"]
    assert found == [("Règlement du marché", 1), ("Horaires", 2), ("Tarifs", 2)]


def test_bold_lines_are_headings_where_bold_is_rare() -> None:
    pdf, page = one_page()
    page.text(72, 740, "Objet du règlement", bold=True)
    page.paragraph(72, 720, MARKET)
    assert [(b.kind, b.bold) for b in blocks(pdf)] == [("heading", True), ("paragraph", False)]


def test_bold_marks_nothing_where_everything_is_bold() -> None:
    pdf, page = one_page()
    for index in range(6):
        page.text(72, 740 - 40 * index, f"Consigne de sécurité numéro {index}", bold=True)
    assert {block.kind for block in blocks(pdf)} == {"paragraph"}


def test_numbers_give_the_level_of_headings_of_one_size() -> None:
    pdf, page = one_page()
    y = 780.0
    for title in ("1. Objet", "1.1 Champ", "1.2 Durée", "2. Tarifs"):
        page.text(72, y, title, bold=True)
        y = page.paragraph(72, y - 20, MARKET)
    found = [(b.text, b.level) for b in blocks(pdf) if b.kind == "heading"]
    assert found == [("1. Objet", 1), ("1.1 Champ", 2), ("1.2 Durée", 2), ("2. Tarifs", 1)]


def test_articles_are_headings_without_weight_or_size() -> None:
    pdf, page = one_page()
    page.text(72, 780, "Article 1 - Objet")
    page.paragraph(72, 755, MARKET)
    page.text(72, 680, "Article 2 - Étals")
    page.paragraph(72, 655, STALLS)
    assert [b.text for b in blocks(pdf) if b.kind == "heading"] == [
        "Article 1 - Objet",
        "Article 2 - Étals",
    ]


def test_a_sentence_about_an_article_is_no_heading() -> None:
    pdf, page = one_page()
    page.text(72, 780, "Article 5 du décret prévoit que la ville peut fermer le marché un jour.")
    page.paragraph(72, 740, MARKET)
    assert [b.kind for b in blocks(pdf)] == ["paragraph", "paragraph"]


def test_a_title_on_two_centred_lines_is_one_heading() -> None:
    pdf, page = one_page()
    page.text(137, 700, "Règlement intérieur du marché", 22)
    page.text(221, 673, "de la place Sud", 22)
    page.paragraph(72, 600, MARKET)
    assert blocks(pdf)[0].text == "Règlement intérieur du marché de la place Sud"


def test_tags_of_headings_are_believed() -> None:
    pdf, page = one_page()
    y = 780.0
    for title, tag in (("Objet", "H1"), ("Étals", "H2"), ("Tarifs", "H2")):
        page.text(72, y, title, tag=tag)
        y = page.paragraph(72, y - 25, MARKET)
    page.text(72, y, "À noter", bold=True)
    page.paragraph(72, y - 25, STALLS)
    found = [(b.text, b.level, b.style) for b in blocks(pdf) if b.kind == "heading"]
    assert found == [("Objet", 1, "H1"), ("Étals", 2, "H2"), ("Tarifs", 2, "H2")]


def test_tags_that_call_everything_a_heading_are_not_believed() -> None:
    pdf, page = one_page()
    page.text(72, 780, "Objet du règlement", 16, tag="H1")
    for index in range(8):
        page.text(72, 740 - 30 * index, f"Voici la consigne numéro {index} de ce texte.", tag="H1")
    assert [b.text for b in blocks(pdf) if b.kind == "heading"] == ["Objet du règlement"]


# Lists, captions, notes


def test_list_items_lose_their_bullet_and_keep_their_number() -> None:
    pdf, page = one_page()
    page.text(72, 700, "Apportez :")
    page.text(90, 685, "•").text(108, 685, "une pièce d'identité ;")
    page.text(90, 670, "- un justificatif de domicile de moins de trois mois, au nom du demandeur")
    page.text(97, 657, "ou de son hébergeur.")
    page.text(90, 640, "1. le formulaire signé ;")
    assert kinds(blocks(pdf)) == [
        ("paragraph", "Apportez :"),
        ("list-item", "une pièce d'identité ;"),
        (
            "list-item",
            "un justificatif de domicile de moins de trois mois, au nom du demandeur"
            " ou de son hébergeur.",
        ),
        ("list-item", "1. le formulaire signé ;"),
    ]


def test_indents_nest_list_items() -> None:
    pdf, page = one_page()
    page.text(72, 700, "- déchets :").text(90, 686, "- verre ;").text(90, 672, "- papier ;")
    page.text(72, 658, "- eau.")
    assert [block.level for block in blocks(pdf)] == [1, 2, 2, 1]


def test_a_name_at_the_start_of_a_line_is_no_list_item() -> None:
    pdf, page = one_page()
    page.text(72, 700, "Le dossier est suivi par le service des marchés et des fêtes, et par")
    page.text(72, 687, "M. Dupont, adjoint au commerce.")
    assert [block.kind for block in blocks(pdf)] == ["paragraph"]


def test_a_caption_is_known_by_its_number() -> None:
    pdf, page = one_page()
    page.text(72, 700, "Figure 2 : plan des emplacements")
    assert blocks(pdf)[0].kind == "caption"


def test_notes_at_the_foot_of_the_page_stay_out_of_the_text() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.paragraph(72, 700, MARKET)
    page.text(72, 130, "La ville peut réduire ce délai pour un motif d'intérêt général qu'elle")
    page.text(72, 90, "1 Délibération du 4 mai 2024.", 8)
    page.text(72, 80, "2 Arrêté du 6 juin 2024.", 8)
    page = pdf.page()
    page.text(72, 700, "expose dans sa décision.")
    page.paragraph(72, 660, STALLS)
    found = blocks(pdf)
    assert [b.text for b in found if b.kind == "footnote"] == [
        "1 Délibération du 4 mai 2024.",
        "2 Arrêté du 6 juin 2024.",
    ]
    assert any(b.text.endswith("qu'elle expose dans sa décision.") for b in found)


# Tables


def test_cells_on_one_line_are_parted_by_tabs() -> None:
    pdf, page = one_page()
    for index, row in enumerate(
        (("Étal", "Jour", "Prix"), ("Petit", "lundi", "12"), ("Grand", "jeudi", "8"))
    ):
        for x, cell in zip((72, 220, 400), row, strict=True):
            page.text(x, 700 - 16 * index, cell)
    (table,) = blocks(pdf)
    assert table.kind == "table"
    assert table.rows == (
        ("Étal", "Jour", "Prix"),
        ("Petit", "lundi", "12"),
        ("Grand", "jeudi", "8"),
    )
    assert table.text == "Étal\tJour\tPrix\nPetit\tlundi\t12\nGrand\tjeudi\t8"


def test_cells_of_several_lines_drawn_one_after_the_other_are_a_table() -> None:
    pdf, page = one_page()
    page.paragraph(72, 780, MARKET)
    y = 690
    for name, text in (
        ("Étal", "toute installation\ndémontable"),
        ("Abonné", "titulaire d'un\nemplacement"),
    ):
        page.text(72, y, name)
        page.lines(220, y, text.split("\n"))
        page.text(400, y, "obligatoire")
        y -= 40
    page.paragraph(72, 580, STALLS)
    found = blocks(pdf)
    assert [block.kind for block in found] == ["paragraph", "table", "paragraph"]
    assert found[1].rows == (
        ("Étal", "toute installation démontable", "obligatoire"),
        ("Abonné", "titulaire d'un emplacement", "obligatoire"),
    )


def test_justified_words_are_no_cells() -> None:
    pdf, page = one_page()
    x = 72.0
    for word in ("comporte", "diverses", "informations"):
        page.text(x, 700, word)
        x += text_width(word, 11) + 95
    page.text(72, 687, "générales sur le marché de la ville et sur ses horaires d'ouverture.")
    assert {block.kind for block in blocks(pdf)} == {"paragraph"}


# Tables of contents


def test_an_entry_of_contents_is_one_line_with_its_page() -> None:
    pdf, page = one_page()
    page.text(72, 780, "Sommaire", 16, bold=True)
    page.text(72, 750, "1. Objet " + "." * 90 + " 3")
    page.text(72, 735, "2. Horaires et jours de marché").right(520, 735, "5")
    page.text(72, 720, "3. Tarifs applicables aux abonnés et")
    page.text(90, 707, "aux commerçants de passage").right(520, 707, "12")
    found = blocks(pdf)
    assert {block.kind for block in found[1:]} == {"paragraph"}
    assert [block.lines[-1][-2:] for block in found[1:]] == [" 3", "\t5", "12"]
    assert found[3].text == "3. Tarifs applicables aux abonnés et aux commerçants de passage\t12"


def test_page_numbers_drawn_after_all_the_titles_are_put_back() -> None:
    pdf, page = one_page()
    titles = ("Objet", "Horaires", "Étals", "Tarifs")
    for index, title in enumerate(titles):
        page.text(72, 700 - 15 * index, title)
    for index, number in enumerate((3, 5, 8, 12)):
        page.right(520, 700 - 15 * index, str(number))
    lines = [line for block in blocks(pdf) for line in block.lines]
    assert lines == ["Objet\t3", "Horaires\t5", "Étals\t8", "Tarifs\t12"]


def test_tagged_contents_say_so() -> None:
    pdf, page = one_page()
    page.text(72, 750, "Objet " + "." * 60 + " 3", tag="TOCI")
    page.paragraph(72, 700, MARKET)
    assert [block.role for block in blocks(pdf)] == ["contents", None]


# Headers and footers


def pages_with_furniture(count: int) -> Pdf:
    pdf = Pdf()
    for number in range(1, count + 1):
        page = pdf.page()
        page.text(72, 800, "Ville de Valbrume", 9)
        page.paragraph(72, 700 - number, f"Page numéro {number}. {MARKET}")
        page.text(72, 30, "Direction des marchés", 9).right(520, 30, f"{number}/{count}", 9)
    return pdf


def test_running_headers_and_footers_are_kept_once_with_their_count() -> None:
    found = blocks(pages_with_furniture(4))
    header, footer = (b for b in found if b.kind in ("page-header", "page-footer"))
    assert (header.text, header.page, header.repeats) == ("Ville de Valbrume", 1, 4)
    assert (footer.text, footer.page, footer.repeats) == ("Direction des marchés\t1/4", 1, 4)
    assert found[0] is header
    assert [b.kind for b in found[1:]].count("paragraph") == 4


def test_a_page_number_with_a_title_that_changes_is_a_footer() -> None:
    pdf = Pdf()
    for number, title in enumerate(("Objet", "Horaires", "Étals", "Tarifs"), start=7):
        page = pdf.page()
        page.paragraph(72, 700 - number, MARKET)
        page.text(72, 30, title, 9).right(520, 30, str(number), 9)
    footers = [b.text for b in blocks(pdf) if b.kind == "page-footer"]
    assert footers == ["Objet\t7", "Horaires\t8", "Étals\t9", "Tarifs\t10"]


def test_a_heading_at_the_top_of_every_page_is_no_header() -> None:
    pdf = Pdf()
    for number, title in enumerate(("1 Objet", "2 Horaires", "3 Étals"), start=1):
        page = pdf.page()
        page.text(72, 770 - 9 * number, title, 16, bold=True)
        page.paragraph(72, 700, f"Partie {number}. {MARKET}")
    assert [b.kind for b in blocks(pdf)].count("heading") == 3


def test_slanted_large_text_is_a_watermark() -> None:
    pdf, page = one_page()
    page.paragraph(72, 700, MARKET)
    page.text(150, 300, "PROJET", 60, angle=45)
    assert ("watermark", "PROJET") in kinds(blocks(pdf))


def test_words_that_a_damaged_font_puts_nowhere_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf, page = one_page()
    page.text(72, 700, "12").text(72, 600, "Un texte.")
    nowhere = (float("nan"),) * 4
    monkeypatch.setattr("doclint.readers.pdf.lines._four_doubles", lambda _box: nowhere)
    found = document(pdf)
    kept = [block.text for block in found.blocks] + [hidden.text for hidden in found.hidden]
    assert " ".join(kept).split() == ["12", "Un", "texte."]
