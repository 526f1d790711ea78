"""Why a reading won: the order of trust, told for one document."""

from __future__ import annotations

import pytest

from doclint.document import Block
from doclint.identity import Field, IdentityReadings
from doclint.identity.reasons import why
from doclint.text import LANGUAGES
from tests.identity.made import block, identity, table


def said(readings: IdentityReadings, field: Field) -> str:
    reason = why(readings, field)
    return reason.fr if reason else ""


def heading(text: str) -> Block:
    return block(text, "heading", level=1)


GUIDE = heading("Guide du télétravail")


def test_a_field_without_a_value_needs_no_reason() -> None:
    assert why(identity(GUIDE), "version") is None


def test_a_placeholder_does_not_win_and_is_no_rival() -> None:
    readings = identity(GUIDE, properties={"core:title": "Document1"})
    assert said(readings, "title") == "Aucun autre endroit ne le dit."
    assert why(identity("Texte.", properties={"core:creator": "Utilisateur"}), "owner") is None


def test_places_that_agree() -> None:
    readings = identity(GUIDE, "Version : 2.1", path="guide_v2.1.docx")
    assert said(readings, "version") == "Tous les endroits disent la même chose."


@pytest.mark.parametrize(
    ("readings", "field", "reason"),
    [
        (
            identity(GUIDE, "Version : 2.1", path="guide_v3.docx"),
            "version",
            "doclint croit le début du document plutôt que le nom du fichier.",
        ),
        (
            identity(
                GUIDE,
                "Service : Voirie",
                properties={"app:publisher": "Ville de Valbrume"},
            ),
            "owner",
            "doclint croit le début du document plutôt que les propriétés du fichier.",
        ),
        (
            identity(
                block("Version : 3.1", "page-footer"), GUIDE, properties={"custom:version": "2"}
            ),
            "version",
            "doclint croit la propriété que quelqu'un a remplie exprès plutôt que le bas de page.",
        ),
        (
            identity(
                GUIDE,
                table(
                    ("Version", "Date", "Modifications"),
                    ("1", "3 janvier 2023", "Création"),
                    ("2", "12 mars 2024", "Horaires"),
                ),
                path="guide_v1.docx",
            ),
            "version",
            "doclint croit le tableau du document plutôt que le nom du fichier.",
        ),
        (
            identity(GUIDE, "Le guide version 3 change les horaires", "Version : 2"),
            "version",
            "doclint croit la valeur que des mots annoncent (« Version : », « Service : »).",
        ),
        (
            identity(GUIDE, "Le guide version 3 change les horaires", "Version 2"),
            "version",
            "doclint croit la valeur écrite seule sur sa ligne plutôt que dans une phrase.",
        ),
        (
            identity(GUIDE, "Version : 2", "Version : 3"),
            "version",
            "Ces endroits se valent : doclint garde le premier qu'il lit.",
        ),
        (
            identity(GUIDE, properties={"core:title": "Guide du travail à distance"}),
            "title",
            "C'est ce qui ressemble le plus à un titre.",
        ),
        (
            identity(
                GUIDE,
                properties={"core:created": "2024-01-02", "core:modified": "2025-03-04"},
            ),
            "modified",
            "C'est la valeur la plus sûre.",
        ),
    ],
)
def test_why_one_value_is_believed_rather_than_another(
    readings: IdentityReadings, field: Field, reason: str
) -> None:
    assert said(readings, field) == reason


@pytest.mark.parametrize(
    ("readings", "field", "reason"),
    [
        (
            identity(GUIDE, "Rédigé par : Service scolaire"),
            "owner",
            "Aucun service responsable n'est annoncé : l'auteur en est un.",
        ),
        (
            identity(GUIDE, "Date d'application : 1er mars 2026"),
            "date",
            "Aucune autre date n'est écrite : la date d'application la remplace.",
        ),
        (
            identity(GUIDE, properties={"front-matter:modified": "2025-03-04"}),
            "date",
            "Aucune autre date n'est écrite : celle de la dernière mise à jour la remplace.",
        ),
    ],
)
def test_a_last_resort_is_said(readings: IdentityReadings, field: Field, reason: str) -> None:
    assert said(readings, field) == reason


def test_reasons_are_in_both_languages() -> None:
    reason = why(identity(GUIDE, "Version : 2.1", path="guide_v3.docx"), "version")
    assert reason is not None
    assert [reason.render(language) for language in LANGUAGES] == [
        "doclint croit le début du document plutôt que le nom du fichier.",
        "doclint believes the start of the document rather than the file name.",
    ]
