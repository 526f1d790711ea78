"""Which lines announce a table of contents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.contents.titles import contents_title, other_list_title


@pytest.mark.parametrize(
    "line",
    [
        "Sommaire",
        "SOMMAIRE :",
        "S O M M A I R E",
        "Au sommaire",
        "Sommaire du guide",
        "Sommaire général",
        "Table des matières",
        "TABLE DES MATIERES",
        "Tables des matières",
        "Table des matires",
        "Table des mati\ufffdres",
        "Table des matie\u0300res",
        "Ta\u200bble des matières",
        "T A B L E  D E S  M A T I È R E S",
        "1. Table des matières",
        "Table des matières (suite)",
        "Table des matières    2",
        "Table des matières Table des matières",
        "Table des matières du règlement",
        "Plan du document",
        "Dans ce numéro",
        "Sur cette page",
        "Table of Contents",
        "TABLE OF CONTENTS Page",
        "In this document",
        "Inhaltsverzeichnis",
    ],
)
def test_a_title_that_leaves_no_doubt(line: str) -> None:
    assert contents_title(line) == "strong"


@pytest.mark.parametrize(
    "line", ["Contents", "C O N T E N T S", "Plan", "Contenu", "Le sommaire est le suivant :"]
)
def test_a_title_that_may_mean_something_else(line: str) -> None:
    assert contents_title(line) == "weak"


@pytest.mark.parametrize(
    "line",
    [
        "Sommaire exécutif",
        "Description sommaire",
        "Retour au sommaire général de la ville",
        "Plan d'action 2025",
        "Plan local d'urbanisme",
        "Ordre du jour",
        "Agenda",
        "Le sommaire aide le lecteur d'un long document imprimé.",
        "Ajout de la table des matières dans la version 2",
        "Toggle the table of contents",
        "</Contents>",
        "Table des figures",
        "Index",
        "",
    ],
)
def test_a_line_that_announces_no_contents(line: str) -> None:
    assert contents_title(line) is None


@pytest.mark.parametrize(
    "line", ["Table des figures", "Liste des tableaux", "List of Tables", "Index", "Glossaire"]
)
def test_a_title_of_another_list(line: str) -> None:
    assert other_list_title(line)


@given(st.text(max_size=200))
def test_any_line_has_an_answer(line: str) -> None:
    assert contents_title(line) in ("strong", "weak", None)
    assert other_list_title(line) in (True, False)
