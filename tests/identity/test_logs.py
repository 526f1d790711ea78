"""Documents that log the versions of something else."""

from __future__ import annotations

import pytest

from .made import block, identity, table

HISTORY = table(
    ("Version", "Date", "Modifications"),
    ("1.0", "03/01/2023", "Création"),
    ("2.0", "12/03/2024", "Horaires"),
)


@pytest.mark.parametrize(
    "title",
    [
        "Suivi des évolutions du standard",
        "Historique des versions du logiciel",
        "Registre des documents",
        "Notes de version",
        "Release notes",
    ],
)
def test_the_versions_that_a_log_lists_are_not_its_own(title: str) -> None:
    found = identity(block(title, "heading", level=1), "v3.1 en service", HISTORY)
    assert found.of("version") == ()
    assert found.chosen.date == "2024-03-12"
    own = identity(block(title, "heading", level=1), "Version : 7", HISTORY)
    assert own.chosen.version == "7"


@pytest.mark.parametrize("title", ["Guide du suivi des élèves", "Historique du quartier"])
def test_another_document_has_its_own_history(title: str) -> None:
    assert identity(block(title, "heading", level=1), HISTORY).chosen.version == "2.0"


def test_a_history_further_down_is_that_of_the_document() -> None:
    text = ("Service des écoles", "Accueil des élèves", "Mode d'emploi")
    first = [block("Guide des élèves", "heading", level=1), *map(block, text)]
    heading = block("Historique des versions", "heading", level=2)
    assert identity(*first, heading, HISTORY).chosen.version == "2.0"
