"""What the PDF reader knows of structure: headings, lists, tables, contents, headers, footers."""

from __future__ import annotations

from tests.pdf_builder import Pdf, text_width
from tests.readers.pdf import MARKET, STALLS, blocks, kinds, one_page

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


def test_a_label_under_the_title_of_each_page_is_no_header() -> None:
    pdf = Pdf()
    for number, title in enumerate(("La gare", "Le marché", "Le stade", "L'école"), start=1):
        page = pdf.page()
        page.text(72, 810, "Projet de mandat", 9)
        page.text(72, 780, title, 16, bold=True)
        page.text(72, 755, "Objectif", 10, bold=True)
        page.paragraph(72, 730, f"Partie {number}. {MARKET}")
    found = blocks(pdf)
    assert [b.text for b in found if b.kind == "page-header"] == ["Projet de mandat"]
    assert [b.text for b in found].count("Objectif") == 4


def test_slanted_large_text_is_a_watermark() -> None:
    pdf, page = one_page()
    page.paragraph(72, 700, MARKET)
    page.text(150, 300, "PROJET", 60, angle=45)
    assert ("watermark", "PROJET") in kinds(blocks(pdf))
