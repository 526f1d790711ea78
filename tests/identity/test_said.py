"""Dates that sentences and colophons announce."""

from __future__ import annotations

import pytest

from tests.identity.made import block, identity, values

LONG = (
    "Elle explique quelles informations sont recueillies, pourquoi et pour combien de temps. " * 4
)


@pytest.mark.parametrize(
    ("sentence", "iso"),
    [
        ("Ce guide a été publié initialement en mars 2022.", "2022-03"),
        (
            "La présente charte a été modifiée pour la dernière fois le 17 mai 2023.",
            "2023-05-17",
        ),
        ("Ce guide, mis à jour en juin 2024, est destiné aux agents.", "2024-06"),
        ("Cette version a été mise à jour le\u00a028 décembre 2024.", "2024-12-28"),
        ("Dernière mise à jour des conditions : le 10/05/23", "2023-05-10"),
        ("Version 1.8 provisoire du mardi 18 avril 2023.", "2023-04-18"),
        ("This policy was last updated on March 12, 2024.", "2024-03-12"),
        ("This guide was published in March 2024.", "2024-03"),
    ],
)
def test_a_paragraph_dates_its_document_when_it_says_so(sentence: str, iso: str) -> None:
    paragraph = f"{sentence} {LONG}"
    assert identity("Données personnelles", paragraph).chosen.date == iso


@pytest.mark.parametrize(
    ("opening", "iso"),
    [
        ("L'an deux mille vingt, le vingt-cinq du mois de mai à vingt heures", "2020-05-25"),
        ("L'an deux mille vingt, le 3 du mois d'août à vingt heures", "2020-08-03"),
    ],
)
def test_the_official_form_of_minutes_says_the_month_apart(opening: str, iso: str) -> None:
    assert identity("PROCÈS-VERBAL", f"{opening}, les élus se sont réunis.").chosen.date == iso


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Version provisoire au 12 février 2025", "2025-02-12"),
        ("Guide d'accueil – mis à jour en février 2025", "2025-02"),
        ("Fiche technique n° 8 – révisée en septembre 2022", "2022-09"),
    ],
)
def test_a_line_of_the_cover_announces_its_month(line: str, iso: str) -> None:
    assert identity("Lire un plan", line).chosen.date == iso


@pytest.mark.parametrize(
    "sentence",
    [
        "La loi du 6 janvier 1978 modifiée le 20 juin 2018 s'applique.",
        "Le plan local d'urbanisme publié le 3 mars 2021 a été annulé.",
        "Cette page cite la loi, publiée le 6 janvier 1978.",
        "Ce guide explique la réunion du 12 mars 2024.",
        "Le service a accueilli 312 familles en mars 2024.",
    ],
)
def test_days_of_laws_and_events_do_not(sentence: str) -> None:
    assert identity("Données personnelles", f"{sentence} {LONG}").chosen.date is None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Dépôt légal : mars 2019", "2019-03"),
        ("Dépôt légal 2e trimestre 2018 – ISBN 978-2-00-000000-0", "2018"),
        ("Achevé d'imprimer en novembre 2020", "2020-11"),
        ("Ville d'Exemple. Guide des marchés, 2019. ISBN : 978-2-00-000000-0", "2019"),
        ("© Ville d'Exemple 2024", "2024"),
        ("© 2019-2023 Ville d'Exemple", "2023"),
        ("© 2020+ Agence", None),
        ("© 2020 – aujourd'hui", None),
    ],
)
def test_small_print_dates_a_document_that_says_nothing_else(words: str, date: str | None) -> None:
    assert identity(block("Guide des marchés", "heading", level=1), words).chosen.date == date


def test_small_print_comes_after_every_other_date() -> None:
    assert identity("Guide", "12 mars 2024", "© 2021 Ville d'Exemple").chosen.date == "2024-03-12"


def test_the_works_of_a_bibliography_date_nothing() -> None:
    text = [f"Paragraphe {number} du rapport." for number in range(130)]
    cited = "M. Auteur, Traité des routes, 2003. ISBN 978-2-00-000000-0"
    assert values(identity("Rapport", *text, cited), "date") == []


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Package exemple#0.1. Generated 2026-07-27", "2026-07-27"),
        ("Imprimé le 12/03/2024", "2024-03-12"),
    ],
)
def test_the_day_a_page_was_made_is_better_than_none(line: str, date: str) -> None:
    assert identity("Guide", line).chosen.date == date
    assert identity("Guide", line, "Mis à jour le 02/01/2023").chosen.date == "2023-01-02"


def test_the_month_of_an_event_is_not_that_of_the_document() -> None:
    assert identity("Guide", "Le dépôt le plus suivi en novembre 2024.").chosen.date is None
    assert identity("Guide", "Mise en ligne d'ici fin novembre 2019.").chosen.date is None
    assert identity("Guide", "Novembre 2024").chosen.date == "2024-11"


def test_the_date_of_another_version_is_not_that_of_the_document() -> None:
    footer = block("Référentiel 4.1. Décembre 2020", "page-footer")
    cited = "Cette édition corrige les erreurs de la version 4.0 de septembre 2019 du référentiel"
    assert identity("Référentiel", cited, footer).chosen.date == "2020-12"
    own = identity("Référentiel", "Version 4.1 de décembre 2020")
    assert own.chosen.date == "2020-12"


def test_a_day_of_effect_beside_a_version_is_no_day_of_issue() -> None:
    found = identity("Règlement", "Prise d'effet le 25 juin 2025 / Version 2")
    assert found.chosen.version == "2"
    assert values(found, "effective") == [("cover", "2025-06-25")]
    dated = identity("Règlement", "Prise d'effet le 25 juin 2025 / Version 2", "3 mars 2025")
    assert dated.chosen.date == "2025-03-03"


@pytest.mark.parametrize(
    ("opening", "iso"),
    [
        ("L'an deux mille vingt-quatre, le douze mars à dix-neuf heures", "2024-03-12"),
        ("L’an deux mil vingt et un et le premier juin", "2021-06-01"),
        ("L'an deux mille dix-neuf, lundi vingt-trois septembre", "2019-09-23"),
        ("L'an deux mille vingt-six, le 3 février", "2026-02-03"),
        ("L'an deux mille vingt-quatre, le trente et un février", None),
        ("L'an deux mille vingt-quatre, le conseil municipal", None),
    ],
)
def test_the_date_in_words_that_opens_an_act(opening: str, iso: str | None) -> None:
    text = f"{opening}, le conseil municipal s'est réuni. {LONG}"
    assert identity("Extrait du registre des délibérations", text).chosen.date == iso


def test_an_update_is_believed_more_than_a_publication() -> None:
    line = "Publié le 3 mai 2024 - Mis à jour le 12 juin 2024"
    assert identity("Horaires", line).chosen.date == "2024-06-12"
    assert identity("Horaires", "Publication : mai 2024").chosen.date == "2024-05"


@pytest.mark.parametrize(
    "line",
    [
        "La piscine ferme le 3 juin 2024.",
        "Le règlement est entré en application le 25 mai 2018",
        "Données du standard - 2008",
    ],
)
def test_a_sentence_is_about_something_else(line: str) -> None:
    assert identity("Horaires", line).chosen.date is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("T4 2021", "2021"),
        ("2e trimestre 2024", "2024"),
        ("Année scolaire 2023-2024", "2023"),
        ("N° 54 | Printemps 2024", "2024"),
        ("2024", "2024"),
        ("Proposition de sujet - 2023-2024", None),
    ],
)
def test_a_quarter_a_season_or_a_year_alone_dates_by_its_year(line: str, iso: str | None) -> None:
    assert identity("La lettre", line).chosen.date == iso
