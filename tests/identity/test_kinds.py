"""What a document is: read where it says so, and nowhere else."""

from __future__ import annotations

from typing import get_args

import pytest

from doclint.identity.choose import winner
from doclint.identity.kinds.readings import kind_of_file_name, kind_of_title
from doclint.identity.kinds.words import ACTS, KIND_NAMES, Kind, kind_of
from tests.identity.made import block, identity, table


def kind(*blocks: object, **more: object) -> str | None:
    """The kind that won for a document of these blocks."""
    won = winner(identity(*blocks, **more).readings, "kind")  # type: ignore[arg-type]
    return won.normalised if won else None


def test_every_kind_has_a_name_in_both_languages_that_names_it() -> None:
    assert set(KIND_NAMES) == set(get_args(Kind))
    assert set(KIND_NAMES) > ACTS
    for key, name in KIND_NAMES.items():
        assert (kind_of(key), kind_of(name.fr), kind_of(name.en)) == (key, key, key)


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("Procédure", "procedure"),
        ("PROCÉDURES D'ACHAT", None),
        ("Mode opératoire", "work-instruction"),
        ("Note de service n° 12", "service-note"),
        ("Compte-rendu", "minutes"),
        ("procès-verbal de séance", "minutes"),
        ("FAQ", "faq"),
        ("Text", None),
        ("website", None),
        ("configuration de la plate-forme", None),
    ],
)
def test_a_declared_value_names_a_kind_or_none(value: str, key: str | None) -> None:
    assert kind_of(value) == key


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Guide du télétravail", "guide"),
        ("Le petit guide du tri", "guide"),
        ("Documentation Valbrume – Guide de lecture", "guide"),
        ("Règlement intérieur de la piscine", "regulation"),
        ("Délibération n° 2024-12 : tarifs de la cantine", "deliberation"),
        ("Projet de délibération relative à la voirie", "deliberation"),
        ("ARRÊTÉ MUNICIPAL portant interdiction de stationner", "order"),
        ("Tarifs municipaux 2024", "price-list"),
        ("Travel Policy", "policy"),
        ("Employees' handbook for new starters", "guide"),
        ("School board special meeting AGENDA", "agenda"),
        ("Annual report 2023", "report"),
        # What a text is about is not what it is.
        ("Le contrat de maintenance des chaudières", None),
        ("L'évaluation de la procédure", None),
        ("Notes de version", None),
        ("Plan d'accès à la mairie", None),
        ("Règlement des factures", None),
        ("Présentation du service de l'eau", None),
        ("Standard des données – propositions de listes", None),
        ("Que contient ce guide ?", None),
        ("Agenda", None),
        ("Horaires de la piscine", None),
        ("Budget participatif", None),
        ("Livret de famille", None),
        ("Manuel Garcia", None),
        ("Manuel du régisseur", "guide"),
        ("Résolution des litiges", None),
        ("Mon premier budget", None),
        ("How to write a report", None),
        ("Town council budget", "budget"),
    ],
)
def test_a_title_names_a_kind_at_its_head(title: str, key: str | None) -> None:
    assert kind_of_title(title) == key


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("RH_Procédure_DRH_2025_v2", "procedure"),
        ("240704_CR_comite_v2", "minutes"),
        ("2024-03-12 PV conseil municipal", "minutes"),
        ("compte-rendu-du-12-mars", "minutes"),
        ("guide_du_tri", "guide"),
        ("suivi_evolutions_standard_voirie", None),
        ("presentation_du_service", None),
        ("horaires_piscine", None),
        ("", None),
    ],
)
def test_a_file_name_tells_a_kind(stem: str, key: str | None) -> None:
    assert kind_of_file_name(stem) == key


def test_a_property_and_a_label_state_the_kind() -> None:
    assert kind("Horaires", properties={"custom:DocumentType": "Procédure"}) == "procedure"
    assert kind("Horaires", properties={"front-matter:category": "guide"}) == "guide"
    assert kind("Accueil des usagers", "Type de document : mode opératoire") == "work-instruction"
    box = table(("Type de document", "Procédure"), ("Version", "2"), ("Date", "12/03/2024"))
    assert kind("Accueil des usagers", box) == "procedure"


def test_a_label_is_believed_before_the_title_and_the_title_before_the_file() -> None:
    title = block("Guide d'accueil des usagers", "heading", level=1)
    assert kind(title, path="procedure_accueil.docx") == "guide"
    assert kind(title, "Type de document : fiche", path="procedure_accueil.docx") == "sheet"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("PROCÈS-VERBAL DE LA SÉANCE DU 12 MARS 2024", "minutes"),
        ("Arrêté n° 2024-118 portant réglementation du stationnement", "order"),
        ("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS", "deliberation"),
        ("NOTE DE SERVICE", "service-note"),
        ("NOTE", "note"),
        ("Note", None),
        ("ORDRE DU JOUR", None),
        ("Procédure :", None),
        ("Vu l'arrêté n° 2024-118 portant réglementation du stationnement", None),
    ],
)
def test_acts_open_with_a_line_that_names_them(line: str, key: str | None) -> None:
    assert kind("Ville de Valbrume", line, "Le maire arrête ce qui suit.") == key


def test_the_act_that_adopted_a_plan_is_not_the_plan() -> None:
    title = block("Plan communal de sauvegarde", style="Title")
    assert kind(title, "Commune de Valbrume", "Arrêté municipal du 5 octobre 2021") == "plan"
    assert kind("Arrêté municipal du 5 octobre 2021", "Le maire arrête :") == "order"


def test_a_part_of_a_document_is_not_what_it_is() -> None:
    body = ("Protection des données", "Ce texte dit tout.", "Première partie", "Newsletter")
    assert kind(*body) is None
    assert kind("Newsletter", *body) == "newsletter"
    assert kind(*body[:3], "PROCÉDURE") == "procedure"


def test_slides_are_a_presentation_unless_they_say_what_they_are() -> None:
    assert kind("Les horaires", format="pptx") == "presentation"
    title = block("Guide d'accueil des usagers", "heading", level=1)
    assert kind(title, format="odp") == "guide"
    assert kind("Les horaires", format="pdf") is None
