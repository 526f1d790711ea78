"""Statuses, placeholders and owners: words that mean one thing and look like another."""

from __future__ import annotations

import pytest

from doclint.identity.owners.names import names_owner
from doclint.identity.placeholders import author_fault, title_fault
from doclint.identity.statuses import status_of


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("Projet", "draft"),
        ("en cours de validation", "draft"),
        ("Non validé", "draft"),
        ("version de travail", "draft"),
        ("Validé le 12/03/2024", "validated"),
        ("VF", "validated"),
        ("En vigueur", "in-force"),
        ("abrogée", "repealed"),
        ("Ne plus utiliser", "repealed"),
        ("finalité", None),
        ("projection", None),
        ("bon", None),
    ],
)
def test_a_status_is_one_word(value: str, status: str | None) -> None:
    assert status_of(value) == status


@pytest.mark.parametrize(
    "title",
    [
        "Présentation PowerPoint",
        "Microsoft Word - note.doc",
        "Document1",
        "Diapositive 1",
        "Slide 1",
        "Sans titre",
        "[no title]",
        "(anonymous)",
        "rapport_final.docx",
        "CR_2024-03_v2",
        "ja010932 1..12",
        "2.3.59 (Rev 12/22)",
        "Paper Title (use style: paper title)",
        "$if(title-prefix)$$title-prefix$ – $endif$$pagetitle$",
        "Scan_0001",
        "{{ page.title }}",
    ],
)
def test_a_title_that_says_nothing_is_known(title: str) -> None:
    assert title_fault(title) is not None


@pytest.mark.parametrize(
    "title",
    [
        "Télétravail",
        "Guide d'accueil",
        "Présentation du budget 2024",
        "Document unique d'évaluation des risques",
        "RGAA 4.1",
        "2013 Publication 15",
        "Projet [texte provisoire] de règlement",
        "Page d'accueil du portail",
    ],
)
def test_a_real_title_is_left_alone(title: str) -> None:
    assert title_fault(title, file_stem="Télétravail") is None


def test_a_title_made_of_the_file_name_is_one_only_when_it_looks_like_it() -> None:
    assert title_fault("CR-2024-03", file_stem="CR 2024 03") == "file-name"
    assert title_fault("Télétravail", file_stem="teletravail") is None


def test_a_town_hall_adds_its_own_templates() -> None:
    assert (
        title_fault("Note de service type", more=frozenset({"note de service type"})) == "template"
    )
    assert author_fault("Poste accueil", more=frozenset({"poste accueil"})) == "default-name"


@pytest.mark.parametrize(
    ("author", "fault"),
    [
        ("Utilisateur Microsoft Office", "default-name"),
        ("Preferred Customer", "default-name"),
        ("(anonymous)", "default-name"),
        ("python-docx", "software"),
        ("office-2007", "software"),
        ("jdupont2", "login"),
        ("emilie.fleury", "login"),
        ("VALBRUME\\cmartin", "login"),
        ("cmartin@valbrume.fr", "login"),
        ("froscan", "login"),
        ("Claire Martin", None),
        ("MARTIN", None),
        ("Service des sports", None),
        ("Canonge Julie", None),
    ],
)
def test_an_author_who_is_nobody_is_known(author: str, fault: str | None) -> None:
    assert author_fault(author) == fault


@pytest.mark.parametrize(
    ("line", "wording"),
    [
        ("Direction des ressources humaines", "alone"),
        ("SERVICE DES SPORTS", "alone"),
        ("Ville de Valbrume", "within"),
        ("Service public de l'eau", None),
        ("Service fait au mois de mars, à joindre au mandat.", None),
        ("Servitudes d'utilité publique", None),
    ],
)
def test_a_service_comes_before_its_institution(line: str, wording: str | None) -> None:
    assert names_owner(line) == wording
