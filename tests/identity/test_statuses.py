"""Where a document stands in its life: labels, boxes, struck options, titles, watermarks."""

from __future__ import annotations

import pytest

from doclint.document import Document, Struck
from doclint.identity import read_identity
from doclint.identity.statuses import status_of, title_status

from .made import block, identity, table, values

GUIDE = block("Guide des marchés publics", "heading", level=1)


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("☒ validé ☐ projet", "validated"),
        ("☐ validé ☒ projet", "draft"),
        ("validé ☐ projet ☒", "draft"),
        ("[x] Projet [ ] Validé", "draft"),
        ("( ) Projet (X) Abrogé", "repealed"),
        ("☐ validé ☐ projet", None),
        ("En cours de validation", "draft"),
        ("Proposé au comité", "draft"),
        ("Version finale", "validated"),
        ("projet / validé", None),
        ("Projet | En vigueur | Abrogé", None),
        ("validé ou approuvé", "validated"),
        ("en vigueur", "in-force"),
        ("Le service ouvre à neuf heures", None),
    ],
)
def test_status_of_a_value(value: str, status: str | None) -> None:
    assert status_of(value) == status


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("PROJET – Règlement intérieur du restaurant scolaire", "draft"),
        ("[DRAFT] Data policy", "draft"),
        ("Draft environmental assessment", "draft"),
        ("Projet de délibération sur les tarifs", "draft"),
        ("Charte du télétravail (version finale)", "validated"),
        ("Final Environmental Assessment", "validated"),
        ("Rapport final : les mobilités", "validated"),
        ("Procédure d'accueil - validée", "validated"),
        ("Règlement des cimetières (abrogé)", "repealed"),
        ("Projet de territoire 2030", None),
        ("Projet d'établissement", None),
        ("Projet éolien des crêtes", None),
        ("Finale de la coupe : consignes de sécurité", None),
        ("Final exam timetable", None),
        ("Guide de la validation – acquis", None),
        ("Rapport sur le projet final", None),
        ("Règlement intérieur", None),
    ],
)
def test_status_that_a_title_opens_or_ends_with(title: str, status: str | None) -> None:
    assert title_status(title) == status


def test_a_title_gives_its_status() -> None:
    assert identity(block("PROJET – Charte", "heading", level=1)).chosen.status == "draft"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("☐ Projet ☒ Validé ☐ Abrogé", "validated"),
        ("☐ Projet ☐ Validé", None),
        ("☒ J'ai lu le règlement ☐ Projet", None),
        ("Publié le 3 mai 2024", None),
        ("En vigueur", "in-force"),
        ("Document abrogé le 3 mai 2023", "repealed"),
        ("Archivé dans le dossier du service", None),
        ("Rapport définitif – 30 juin 2023", "validated"),
        ("Version provisoire pour relecture", "draft"),
        ("Bon pour accord", None),
    ],
)
def test_a_line_of_boxes_without_a_label(line: str, status: str | None) -> None:
    assert identity(GUIDE, line).chosen.status == status


def test_a_watermark_states_a_draft() -> None:
    assert values(identity(GUIDE, block("PROJET", "watermark")), "status") == [("header", "draft")]


def test_what_is_struck_out_is_not_stated() -> None:
    options = "Projet | Validé | Abrogé"
    box = table(("Version", "2"), ("Statut", options))
    struck = (
        Struck("Projet", "", " | Validé | Abrogé", block=1),
        Struck("Abrogé", "Projet | Validé | ", "", block=1),
    )
    document = Document("a.docx", "docx", blocks=(GUIDE, box), struck=struck)
    assert read_identity(document).chosen.status == "validated"


def test_a_struck_version_gives_way_to_the_one_beside_it() -> None:
    line = block("Version : 1 2")
    struck = (Struck("1 ", "Version : ", "2", block=1),)
    document = Document("a.docx", "docx", blocks=(GUIDE, line), struck=struck)
    assert read_identity(document).chosen.version == "2"
    lines = block("Version : 1 Version 3", lines=("Version : 1", "Version 3"))
    gone = (Struck("Version : 1", "", "", block=1),)
    laid_out = Document("a.pdf", "pdf", blocks=(GUIDE, lines), struck=gone)
    assert read_identity(laid_out).chosen.version == "3"
