"""The file names that headers and footers show: copies, unsaved files, earlier versions."""

from __future__ import annotations

import pytest

from doclint.document import Document
from doclint.identity.mismatch.shown_names import provisional_names, shown_readings

from .made import block


def footer(text: str) -> Document:
    return Document("note.docx", "docx", blocks=(block(text, "page-footer"),))


@pytest.mark.parametrize(
    "text",
    [
        "Document1",
        "~$reglement.docx",
        "wrd0042.tmp",
        "Copie de reglement.docx",
        "Copie (2) de reglement.odt",
        "Copy of rules.docx",
        "reglement - Copie.docx",
        "reglement (3).docx",
        "C:\\Agents\\Classeur2",
    ],
)
def test_a_provisional_name_is_found(text: str) -> None:
    (found,) = provisional_names(footer(text))
    assert found.place == "footer"
    assert found.placeholder


@pytest.mark.parametrize(
    "text",
    [
        "Document 1 : le plan",
        "Copie de l'acte de naissance",
        "Copie certifiée conforme",
        "reglement.docx",
        "Documents de référence",
        "Annexe-Document1-bis",
        "Le fichier temporaire.",
    ],
)
def test_other_words_are_no_provisional_name(text: str) -> None:
    assert provisional_names(footer(text)) == ()


def test_the_version_and_the_date_of_a_name_are_read() -> None:
    found = shown_readings(footer("G:\\Notes\\note_v1.2_240312.docx"))
    assert [(r.field, r.normalised, r.place) for r in found] == [
        ("version", "1.2", "footer"),
        ("date", "2024-03-12", "footer"),
    ]


def test_long_lines_cost_little() -> None:
    assert shown_readings(footer("~$" + "- copie (" * 200_000)) == ()
    assert provisional_names(footer("a.doc " * 200_000)) == ()
