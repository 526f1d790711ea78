"""What the first page, the headers, the footers and the last lines say of a document."""

from __future__ import annotations

import pytest

from .made import block, identity, table, values


def test_labelled_lines_of_the_cover_are_read() -> None:
    chosen = identity(
        block("Accueil d'un nouvel agent", "heading", level=1),
        "Service émetteur : Direction des ressources humaines",
        "Rédacteur : Claire Martin",
        "Version : 2.1 – Statut : validé",
        "Date : 1er mars 2024",
        "Destinataires : tous les agents",
        "Valable jusqu'au : 31/12/2025",
        "Licence : Licence Ouverte 2.0",
    ).chosen
    assert chosen.title == "Accueil d'un nouvel agent"
    assert chosen.owner == "Direction des ressources humaines"
    assert (chosen.version, chosen.status) == ("2.1", "validated")
    assert (chosen.date, chosen.review_by) == ("2024-03-01", "2025-12-31")
    assert chosen.audience == "tous les agents"
    assert chosen.licence == "Licence Ouverte 2.0"


def test_bars_part_the_cells_of_a_row() -> None:
    found = identity("Statut du document  |  | Proposé au CNIG |", "Version | Date", "Auteur |")
    assert found.chosen.status == "draft"
    assert (found.chosen.version, found.of("author")) == (None, ())


def test_lines_that_stand_alone_are_read_too() -> None:
    chosen = identity(
        block("Règlement du télétravail", "heading", level=1),
        "Direction des ressources humaines",
        "Version PROVISOIRE 0.2 – 18/08/2023",
    ).chosen
    assert chosen.owner == "Direction des ressources humaines"
    assert (chosen.version, chosen.status, chosen.date) == ("0.2", "draft", "2023-08-18")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Valbrume, le 12 mars 2024", "2024-03-12"),
        ("Mis à jour le 12/03/2024", "2024-03-12"),
        ("Compte rendu de la réunion du 2 juillet 2024", "2024-07-02"),
        ("Version du 01/06/2020", "2020-06-01"),
        ("Vendredi 9 février 2024", "2024-02-09"),
        ("Lettre d'information – décembre 2023", "2023-12"),
        ("First published May 2006. This edition July 2016.", "2016-07"),
    ],
)
def test_the_date_of_the_cover_is_read(line: str, date: str) -> None:
    assert identity("Note de service", line).chosen.date == date


@pytest.mark.parametrize(
    "line",
    [
        "Vu la loi du 11 février 2005",
        "Date limite de réponse : 12 mars 2024",
        "Inscriptions jusqu'au 12 mars 2024",
        "Annule et remplace la note du 3 mars 2022",
        "Date de naissance : 12 mars 1984",
        "du 1er au 12 mars 2024",
    ],
)
def test_dates_of_other_things_are_not_the_documents(line: str) -> None:
    assert identity("Note de service", line).chosen.date is None


@pytest.mark.parametrize(
    "line",
    [
        "Licence Ouverte V2.0",
        "Remplace la version 3",
        "Compatible avec le logiciel Courrier version 5.3",
        "Format : PDF version 1.4",
        "Conforme au RGPD et à la norme ISO 9001 version 2015",
    ],
)
def test_versions_of_other_things_are_not_the_documents(line: str) -> None:
    assert identity("Note de service", line).chosen.version is None


def test_a_list_of_dates_dates_nothing() -> None:
    days = [f"{day:02}/06/2015" for day in range(1, 8)]
    assert identity("Avis reçus", *days).chosen.date is None


def test_prose_says_nothing_unless_a_label_does() -> None:
    story = "La version 3 du logiciel a été livrée le 3 mars 2020. " * 8
    assert identity("Bilan", story).chosen.version is None
    assert identity("Bilan", story).chosen.date is None
    assert identity("Bilan", story + "Mis à jour le 5 mai 2024.").chosen.date is None
    assert identity("Bilan", story + "\nMis à jour le 5 mai 2024").chosen.date == "2024-05-05"


def test_headers_and_footers_are_read_once() -> None:
    footer = "Procédure d'accueil – V1.3 – mis à jour le 12/03/2024"
    found = identity("Accueil", *(block(footer, "page-footer", page=p) for p in (1, 2, 3)))
    assert values(found, "version") == [("footer", "1.3")]
    assert found.chosen.date == "2024-03-12"


@pytest.mark.parametrize("footer", ["Version 3", "Version : 3", "Guide – Version: 3"])
def test_the_number_of_a_version_is_no_page_number(footer: str) -> None:
    found = identity("Accueil", block(footer, "page-footer"))
    assert values(found, "version") == [("footer", "3")]


def test_the_mark_of_a_form_in_a_footer_is_not_the_documents() -> None:
    found = identity("Demande", block("Modèle AN 401, version du 15/02/2015", "page-footer"))
    assert found.chosen.version is None


def test_an_act_is_dated_by_its_last_line() -> None:
    body = [block(f"Article {n} : la rue est fermée.", page=2) for n in range(1, 30)]
    found = identity("Arrêté", "x" * 700, *body, block("Fait à Valbrume, le 12 mars 2024", page=3))
    assert values(found, "date") == [("body", "2024-03-12")]


def test_a_page_of_few_words_is_a_cover_and_so_is_the_next_one() -> None:
    assert identity("Guide", block("Version 4", page=2)).chosen.version == "4"
    far = identity("Guide " * 200, block("Version 4", page=2))
    assert values(far, "version") == [("body", "4")], "only as the last words of the document"


def test_the_title_is_the_title_style_then_the_heading_then_the_largest_words() -> None:
    assert identity("Ville", block("Le bruit", style="Titre")).chosen.title == "Le bruit"
    assert identity("Ville", block("Le bruit", "heading", level=1)).chosen.title == "Le bruit"
    large = identity(block("Ville", size=10), block("Le", size=24), block("bruit", size=24))
    assert large.chosen.title == "Le bruit"


def test_a_chapter_is_not_the_title_when_the_properties_have_one() -> None:
    found = identity(
        block("1. Introduction", "heading", level=1), properties={"core:title": "Plan d'accueil"}
    )
    assert found.chosen.title == "Plan d'accueil"


def test_the_object_of_a_letter_is_its_title() -> None:
    assert identity("Objet : travaux de voirie").chosen.title == "travaux de voirie"


def test_american_days_are_read_as_such() -> None:
    found = identity("Policy", "Effective 03/04/2024", language="en-US")
    assert found.chosen.date == "2024-03-04"


def test_a_french_text_that_its_software_calls_american_writes_the_day_first() -> None:
    french = "Le service répond à la demande et classe les pièces du dossier dans les délais."
    read = identity("Date : 04/06/2024", french, language="en-US")
    assert read.chosen.date == "2024-06-04"


@pytest.mark.parametrize(
    "line",
    [
        "Le logiciel passe en version 5.2 le même jour.",
        "Utilisez le navigateur en version 115 au moins.",
        "Le logiciel est fourni en version 7",
        "Les agents installent la nouvelle version 3.1 avant la rentrée.",
    ],
)
def test_the_version_inside_a_sentence_is_that_of_a_thing(line: str) -> None:
    assert identity("Standard téléphonique", line).chosen.version is None


@pytest.mark.parametrize(
    "line",
    [
        "Poste à pourvoir le 1er juin 2025",
        "Réponse le 15 juin 2025",
        "La piscine ouvre le 3 mai 2025",
    ],
)
def test_days_to_come_are_not_the_documents(line: str) -> None:
    assert identity("Offre d'emploi", line).chosen.date is None


def test_a_title_may_be_about_the_version_of_a_thing() -> None:
    assert identity(block("Questions sur la version 3", "heading")).chosen.version is None
    assert identity(block("Guide du tri, version 3", "heading")).chosen.version == "3"


@pytest.mark.parametrize(
    "line",
    [
        "Ville de Valbrume. Version 1.8 provisoire du mardi 18 avril 2023. Mise en ligne en avril.",
        "Guide des aides – Version 1.8, mars 2024.",
    ],
)
def test_a_version_may_begin_a_sentence(line: str) -> None:
    assert identity("Standard téléphonique", line).chosen.version == "1.8"


@pytest.mark.parametrize(
    "line",
    [
        "Le procès-verbal de la séance du 11 mars 2025 est approuvé.",
        "2. Le bureau valide le projet de règlement, version du 1er août 2025.",
    ],
)
def test_the_day_of_another_text_in_a_sentence_is_not_the_documents(line: str) -> None:
    assert identity("Relevé de décisions", line).chosen.date is None


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Horaires valables du 1er septembre 2025 au 5 juillet 2026", "2026-07-05"),
        ("Tarifs en vigueur du 01/01/2023 au 31/12/2023", "2023-12-31"),
        ("Prices valid from 1 April 2025 to 31 March 2026", "2026-03-31"),
        ("Enquête publique du 3 mars 2025 au 4 avril 2025", None),
        ("Les billets sont valables du 3 mars 2025 au 4 avril 2025.", None),
    ],
)
def test_a_period_of_validity_has_an_end(line: str, end: str | None) -> None:
    assert identity("La navette gratuite", line).chosen.review_by == end


def test_the_words_that_a_pdf_sets_side_by_side_are_read_too() -> None:
    found = identity(table(("Ville de Valbrume", "Valbrume, le 12 mars 2024")), format="pdf")
    assert found.chosen.owner == "Ville de Valbrume"
    assert found.chosen.date == "2024-03-12"


def test_a_row_of_boxes_to_tick_is_no_status() -> None:
    found = identity(table(("En projet", "Vérifié", "Validé")), format="pdf")
    assert found.chosen.status is None
    assert identity("PROJET").chosen.status == "draft"


def test_a_title_set_on_several_lines_is_read_whole() -> None:
    lines = [
        block(text, "heading", level=1, size=36.0)
        for text in ("Plan directeur", "de transport actif", "12 mars 2024")
    ]
    assert identity(*lines).chosen.title == "Plan directeur de transport actif"


def test_the_name_of_a_service_is_not_the_title_when_there_is_another() -> None:
    found = identity(
        block("Direction des sports", "heading", level=1),
        block("Horaires de la piscine", "heading", level=1),
    )
    assert found.chosen.title == "Horaires de la piscine"


def test_the_last_lines_often_list_other_texts() -> None:
    body = [block(f"Article {n} : la rue est fermée.", page=2) for n in range(1, 30)]
    sources = "Guide de l'audit, version 4, août 2001"
    found = identity("Rapport", "x" * 700, *body, block(sources, page=3))
    assert (found.chosen.version, found.chosen.date) == (None, None)


def test_page_numbers_are_no_part_of_a_running_line() -> None:
    footers = [block(f"Direction des sports – page {n}", "page-footer") for n in (1, 2)]
    found = identity("Guide", *footers, block("Guide – version 2", "page-header"))
    assert values(found, "owner") == [("footer", "direction des sports")]
    assert found.chosen.version == "2"
    assert identity(block("Accueil | mars 2024 | 3/12", "page-footer")).chosen.date == "2024-03"


def test_a_value_may_stand_on_the_line_below_its_label() -> None:
    found = identity("Service émetteur :", "Direction des sports", "Date :", "12 mars 2024")
    assert (found.chosen.owner, found.chosen.date) == ("Direction des sports", "2024-03-12")


def test_a_dash_may_belong_to_the_value() -> None:
    found = identity("Service : Population – État civil", "Version : 2 – 12 mars 2024")
    assert found.chosen.owner == "Population – État civil"
    assert (found.chosen.version, found.chosen.date) == ("2", "2024-03-12")


def test_the_box_that_is_ticked_is_the_status() -> None:
    assert identity("Statut : ☐ Projet ☒ Validé").chosen.status == "validated"
    assert identity("Statut : ☐ Projet ☐ Validé").chosen.status is None


def test_a_repealed_text_says_so_and_a_repealing_one_does_not() -> None:
    assert identity("Abrogé le 3 mars 2024 par la note 2024-12").chosen.status == "repealed"
    assert identity("Abroge et remplace la note du 3 mars 2022").chosen.status is None


def test_a_short_line_in_capitals_is_a_title_when_there_is_no_better_one() -> None:
    found = identity("RÉPUBLIQUE FRANÇAISE", "COMMUNE DE VALBRUME", "ARRÊTÉ DE CIRCULATION")
    assert found.chosen.title == "ARRÊTÉ DE CIRCULATION"
    assert found.chosen.owner == "COMMUNE DE VALBRUME"


def test_larger_words_beside_a_heading_are_the_title() -> None:
    found = identity(
        block("Collection Références", "heading", level=1, size=22.0),
        block("Vendredi 9 février 2024", size=40.0),
        block("Entretien des sols", size=28.0),
        block("Ce guide explique comment entretenir un sol.", size=10.0),
        block("Annexe", size=60.0, page=2),
    )
    assert found.chosen.title == "Entretien des sols"


def test_a_day_below_its_label_is_a_day_of_effect_not_of_issue() -> None:
    above = block("DATE D'EFFET\n(17/01/2023)", lines=("DATE D'EFFET", "(17/01/2023)"))
    found = identity(above, "12 décembre 2022")
    assert found.chosen.date == "2022-12-12"
    assert values(found, "effective") == [("cover", "2023-01-17")]
    assert identity(above).chosen.date == "2023-01-17"


def test_a_heading_that_names_a_day_of_effect_says_nothing_of_the_paragraph_below() -> None:
    assert identity("Date d'effet", "12 décembre 2022").chosen.date == "2022-12-12"


@pytest.mark.parametrize("at_the_end", [False, True])
def test_code_says_nothing_of_the_document(at_the_end: bool) -> None:
    code = block("class Accueil {\npublic:\n  int guichet;\nversion: 3\n}", style="code")
    text = [block("La piscine ouvre à neuf heures. " * 12)] * 8
    found = identity(*text, code) if at_the_end else identity("Accueil", code, *text)
    assert found.of("audience") == found.of("version") == ()


def test_labels_of_one_line_whose_tabs_are_lost() -> None:
    header = block("PRO-01 Indice : C Date : 12/03/2024", "page-header")
    chosen = identity("Procédure d'achat", header).chosen
    assert (chosen.version, chosen.date) == ("C", "2024-03-12")
    found = identity("Réf : PRO-01 Version : 2 Date : 12/03/2024")
    assert (found.chosen.version, found.chosen.date) == ("2", "2024-03-12")
    assert values(found, "reference") == [("cover", "pro-01")]


def test_a_label_inside_a_longer_one_cuts_nothing() -> None:
    found = identity("Date de mise à jour : 12/03/2024", "Responsable de la Version : 3 rue Haute")
    assert found.of("version") == ()
    assert found.chosen.date == "2024-03-12"


def test_an_approval_behind_a_version() -> None:
    found = identity("Achats", block("PRO-03 v1.2 – Validé le 12/03/2024", "page-footer"))
    assert (found.chosen.version, found.chosen.status) == ("1.2", "validated")
    assert values(found, "approved") == [("footer", "2024-03-12")]
