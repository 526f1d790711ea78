"""Version numbers are read in every form that people give them, and put in order."""

from __future__ import annotations

import pytest

from doclint.identity.versions import bare_version, find_version, title_version, version_key


@pytest.mark.parametrize(
    ("written", "version"),
    [
        ("Version 2.1", "2.1"),
        ("version n° 3", "3"),
        ("Version : v1.2", "1.2"),
        ("V3", "3"),
        ("v 14.0.", "14.0"),
        ("V.03", "03"),
        ("Guide d'accueil – V2024", "2024"),
        ("Version 2024 – Novembre 2024", "2024"),
        ("Version PROVISOIRE 0.2 – 18/08/2023", "0.2"),
        ("v2021-10 rev. 2025-03", "2021-10 rev. 2025-03"),
        ("(v2021 - rev. 2025-03)", "2021 rev. 2025-03"),
        ("Version 7 Release 2", "7 rev. 2"),
        ("Rev. 1", "1"),
        ("Indice B", "B"),
        ("Indice de révision : C", "C"),
        ("3e édition", "3"),
        ("Édition 2024", "2024"),
        ("v0.1.11", "0.1.11"),
        ("Édition 2024-2025", "2024-2025"),
        ("2. Auflage", "2"),
        ("2e édition du guide des parcs", "2"),
    ],
)
def test_a_version_is_read_without_its_word(written: str, version: str) -> None:
    found = find_version(written)
    assert found is not None
    assert found[0] == version


@pytest.mark.parametrize(
    "text",
    [
        "version du 12 mars 2024",
        "version finale",
        "version à jour",
        "Article L. 5",
        "3 V à gagner",
        "indice des prix",
        "une révision complète",
        "v5 000",
        "Version A4",
        "12e édition du marché de Noël",
    ],
)
def test_other_words_are_no_version(text: str) -> None:
    assert find_version(text) is None


@pytest.mark.parametrize(
    ("value", "version"),
    [
        ("2.1", "2.1"),
        ("V2.1", "2.1"),
        ("B", "B"),
        ("2024 (version finale 1.0.0)", "2024"),
        ("Version 0.1 – 11/08/2023", "0.1"),
        ("brouillon", None),
        ("12/03/2024", None),
        ("", None),
    ],
)
def test_a_labelled_value_needs_no_word(value: str, version: str | None) -> None:
    assert bare_version(value) == version


@pytest.mark.parametrize(
    ("title", "version"),
    [
        ("Guide RGAA 4.1", "4.1"),
        ("Référentiel d'accessibilité RGAA version 4.1", "4.1"),
        ("Modèle de rapport d'audit RGAA version 3 2017", None),
        ("Manuel d'utilisation de QGIS 3.28", None),
        ("Guide d'accueil v0.1", "0.1"),
        ("heading level 1.0", None),
        ("Niveau 1.2", None),
        ("Chapitre 1.2", None),
        ("Hausse du point d'indice de 3.5", None),
    ],
)
def test_decimals_that_end_a_title_are_a_version_after_a_name(
    title: str, version: str | None
) -> None:
    assert title_version(title) == version


def test_versions_are_ordered_as_people_count() -> None:
    assert version_key("10") > version_key("9")
    assert version_key("1.10") > version_key("1.9")
    assert version_key("B") > version_key("A")
    assert version_key("2.0") == version_key("02")
    assert version_key("2024-05") > version_key("2024-04")
