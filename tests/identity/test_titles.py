"""What a document calls itself, and what only stands where a title does."""

from __future__ import annotations

import pytest

from doclint.document import Block
from doclint.findings import Location
from doclint.reporters.readings import parts

from .made import block, identity, table


def heading(text: str, **more: object) -> Block:
    return block(text, "heading", level=1, **more)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Les atlas de paysages,", "un outil en action"], "Les atlas de paysages, un outil en"),
        (["HANDBOOK", "FOR", "CODING"], "HANDBOOK FOR CODING"),
        (
            ["COMPTE RENDU", "DU CONSEIL MUNICIPAL", "DU 12 MARS 2024"],
            "COMPTE RENDU DU CONSEIL MUNICIPAL DU 12 MARS 2024",
        ),
        (["Règlement intérieur", "de la médiathèque"], "Règlement intérieur de la médiathèque"),
        (
            ["ARRÊTÉ N° 2024-15", "portant réglementation du stationnement"],
            "ARRÊTÉ N° 2024-15 portant réglementation du stationnement",
        ),
        (["Guide du", "télétravail"], "Guide du télétravail"),
        (
            ["PROCÈS-VERBAL", "de la séance du 12 mars 2024"],
            "PROCÈS-VERBAL de la séance du 12 mars 2024",
        ),
    ],
)
def test_a_title_goes_on_over_lines_that_look_otherwise(lines: list[str], title: str) -> None:
    shown = [block(line, bold=True, size=30.0 - 4 * rank) for rank, line in enumerate(lines)]
    found = identity(*shown, block("Ce texte est ordinaire.", size=10.0)).chosen.title
    assert found is not None
    assert found.startswith(title)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Modèle de données du paysage", "première ligne"),
        ("Compte rendu de la réunion", "intitulé d'un acte ou d'un compte rendu"),
    ],
)
def test_a_report_says_why_a_line_is_a_title(line: str, said: str) -> None:
    reading = identity(line, "Le texte commence ici.").of("title")[0]
    assert said in list(parts(reading, {0: Location(block=0)}, "fr"))


def test_the_line_of_an_address_hides_no_title() -> None:
    found = identity("Ville de Valbrume", "BP 12", block("Règlement du marché", bold=True))
    assert found.chosen.title == "Règlement du marché"


def test_a_subtitle_or_a_paragraph_is_no_part_of_the_title() -> None:
    found = identity(
        heading("We Care", size=110.0), heading("For an inclusive city", size=11.0), "Text"
    )
    assert found.chosen.title == "We Care"
    bold = identity(block("Propriétaire injoignable", bold=True), "Exemple de courrier de contact")
    assert bold.chosen.title == "Propriétaire injoignable"


@pytest.mark.parametrize(
    "line",
    [
        "Collection Références",
        "Groupe de travail Accessibilité",
        "Civil Division",
        "DGALN / IGN",
        "Version N-1",
        "Page 1",
        "CERFA n° 13406*09",
        "November 2006 Volume 47",
        "Developed by the Hospital Bed Safety Workgroup",
        "À quoi sert ce guide ?",
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS",
        "RÉPUBLIQUE FRANÇAISE",
        "1.2 Les aides 14",
        "OUI 90 NON 109 OUI 96 NON 247 OUI 12",
        "12 place de l'Église",
        "38000 Valbrume",
        "(dénomination exacte de l'association)",
        "UNITED STATES",
    ],
)
def test_what_stands_where_a_title_does_gives_way_to_one(line: str) -> None:
    assert identity(heading(line), heading("Entretien des sols")).chosen.title == (
        "Entretien des sols"
    )


@pytest.mark.parametrize("line", ["Sommaire", "Introduction", "Page 1", "Que contient ce guide ?"])
def test_what_says_nothing_of_the_document_is_no_title_for_want_of_another(line: str) -> None:
    assert identity(heading(line), "Le texte commence ici.").chosen.title is None


def test_the_words_of_a_title_page_are_larger_than_those_of_the_next_page() -> None:
    found = identity(
        block("Direction", size=18.0),
        block("Référentiel d'accessibilité", size=20.0),
        block("Ce référentiel explique comment faire.", size=12.0, page=2),
        properties={"odf:title": "RA 4.1"},
    )
    assert found.chosen.title == "Référentiel d'accessibilité"


def test_the_name_of_a_sheet_is_no_title() -> None:
    pages = [heading("Feuille1", page=page) for page in (1, 2)]
    assert identity(*pages, format="pdf").chosen.title is None


@pytest.mark.parametrize("subject", ["bâtiment XXX de la commune XXX", "{{ objet }}"])
def test_a_subject_that_is_still_to_be_filled_in_is_no_title(subject: str) -> None:
    found = identity(block("Courrier au propriétaire", bold=True), f"Objet : {subject}")
    assert found.chosen.title == "Courrier au propriétaire"


@pytest.mark.parametrize("kind", ["NOTE DE SERVICE", "Arrêté n° 2024-15", "Décision du maire"])
def test_the_subject_says_more_than_the_kind_of_a_document(kind: str) -> None:
    assert identity(heading(kind), "Objet : congés d'été").chosen.title == "congés d'été"
    assert identity(heading(kind), "Le texte commence ici.").chosen.title == kind


@pytest.mark.parametrize(
    "line",
    [
        "Délibération n° 2024-12 – Tarifs de la cantine",
        "Compte rendu du conseil municipal du 12 mars 2024",
        "Procès-verbal de la séance du 12 mars 2024",
    ],
)
def test_acts_and_minutes_need_no_bold_title(line: str) -> None:
    assert identity("COMMUNE DE VALBRUME", line, "Présents : les élus.").chosen.title == line


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# configuration du serveur\n# générée le 12 mars", "configuration du serveur"),
        ("Modèle de données du paysage", "Modèle de données du paysage"),
        ("Charte informatique", "Charte informatique"),
        ("Claire Martin", None),
        ("La piscine ouvre à neuf heures.", None),
        ("Madame, Monsieur,", None),
        ("Où se trouve la piscine municipale ?", None),
    ],
)
def test_the_first_words_of_a_plain_text_may_be_its_title(line: str, title: str | None) -> None:
    assert identity(line, "Le texte commence ici.", format="text").chosen.title == title


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (
            "240101_Suivi_evolutions_standard_voirie_VF.pdf",
            "Suivi des évolutions du standard Voirie",
        ),
        ("document.pdf", "Suivi des standards"),
    ],
)
def test_the_name_of_the_file_confirms_a_doubtful_title(name: str, title: str) -> None:
    found = identity(
        "Suivi des évolutions du standard Voirie",
        table(("Date", "Page"), ("07/10/24", "3")),
        heading("Version N-1"),
        path=name,
        properties={"info:title": "Suivi des standards"},
        format="pdf",
    )
    assert found.chosen.title == title


def test_the_name_of_a_group_in_the_properties_gives_way_to_the_text() -> None:
    found = identity(
        heading("I. Le vocabulaire du paysage"),
        properties={"info:title": "Groupe de travail Atlas des paysages"},
    )
    assert found.chosen.title == "I. Le vocabulaire du paysage"


def test_larger_words_are_a_title_beside_one_line_of_small_print() -> None:
    found = identity(
        block("CONSEIL NATIONAL DE LA VOIRIE", style="Title", size=26.0),
        block("Standard Voirie", size=26.0),
        block("Version 0.2 – 18/08/2023", size=11.0),
    )
    assert found.chosen.title == "Standard Voirie"


@pytest.mark.parametrize(
    ("rows", "title", "kind"),
    [
        (
            (("MODE OPÉRATOIRE", "Nettoyage des véhicules"), ("Version", "v4")),
            "Nettoyage des véhicules",
            "work-instruction",
        ),
        (
            (("FICHE DE POSTE",), ("Agent d'accueil polyvalent",)),
            "Agent d'accueil polyvalent",
            "sheet",
        ),
        (
            (("Ville de Valbrume", "FORMULAIRE"), ("Service des sports", "Demande de subvention")),
            "Demande de subvention",
            "form",
        ),
        (
            (("LOGO", "PROCÉDURE Accueil d'un agent", "Réf. : PR-12"), ("", "", "Indice : C")),
            "PROCÉDURE Accueil d'un agent",
            "procedure",
        ),
        ((("Procédure", "Date"), ("12/03/2024", "Version 2")), None, None),
        ((("Lettre", "Nombre de points"), ("A", "Un point")), None, None),
        ((("Prix", "Durée"), ("Deux euros", "Une heure")), None, None),
    ],
)
def test_the_box_at_the_top_tells_the_title(
    rows: tuple[tuple[str, ...], ...], title: str | None, kind: str | None
) -> None:
    steps = block("Étapes", "heading", level=2)
    read = identity(table(*rows), steps, "L'agent note l'heure.", path="a.docx")
    assert (read.chosen.title, read.kind or None) == (title, kind)


def test_a_table_below_the_title_tells_none() -> None:
    rows = table(("FORMULAIRE", "Demande de subvention"), ("Convention", "Mise à disposition"))
    title = block("Les aides aux associations", "heading", level=1)
    assert identity(title, rows).chosen.title == "Les aides aux associations"


def test_the_words_below_the_kind_are_the_title() -> None:
    lines = [block("PROCÉDURE", size=16, bold=True), block("Gestion des clés", size=16, bold=True)]
    text = block("L'agent note l'heure.", size=11)
    assert identity(*lines, text).chosen.title == "Gestion des clés"
    named = identity(*lines, text, path="procedure gestion.docx")
    assert named.chosen.title == "Gestion des clés"


def test_the_number_of_an_act_is_not_many_numbers() -> None:
    act = block("Délibération n° 2024-06-031 : Tarifs pour l'année 2024-2025", size=16, bold=True)
    assert identity("Séance du 12 juin 2024", act, block("Vu la loi,", size=11)).chosen.title == (
        "Délibération n° 2024-06-031 : Tarifs pour l'année 2024-2025"
    )


def test_the_subject_of_an_english_letter_is_its_title() -> None:
    lines = ("Planning Department", "23 July 2025", "Re: Application for a new community hall")
    assert identity(*lines).chosen.title == "Application for a new community hall"
