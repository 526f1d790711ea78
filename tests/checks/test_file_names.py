"""uninformative-filename: names that devices give, and names that leave the agreed pattern."""

from __future__ import annotations

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.checks.file_names import follows
from doclint.document import Document
from doclint.ruleset import activate, load_rules

RULES = load_rules()
PATTERN = "{theme}_{type}_{author}_{date}_{version}"


def fault(name: str, naming: str = "") -> str | None:
    """The kind of finding that a file of this name gets."""
    rule = activate(RULES, RULES.rules["uninformative-filename"], None, "fr", {"naming": naming})
    found = list(check_for(rule.rule)(Analysis(Document(path=name, format="docx")), rule))
    return str(found[0].data["kind"]) if found else None


@pytest.mark.parametrize(
    "name",
    [
        "scan0001.pdf", "Scan_20240312.pdf", "Document1.docx", "Sans titre.docx", "IMG_2043.pdf",
        "nouveau document (2).docx", "Copie de Document1.docx", "Document1 - Copie.docx",
        "numérisation 12.pdf", "Présentation1.pptx", "Capture d'écran 2024-03-12.pdf",
        "WhatsApp Image 2024-03-12 at 10.12.33.pdf", "doc.docx", "test_final.docx", "untitled.odt",
        "version finale v2.docx",
    ],
)  # fmt: skip
def test_names_that_devices_and_software_give(name: str) -> None:
    assert fault(name) == "default"


@pytest.mark.parametrize(
    "name",
    [
        "316267.pdf", "2024-03-12.pdf", "20240312_0042.pdf", "d41d8cd98f00b204e9800998ecf8427e.pdf",
        "550e8400-e29b-41d4-a716-446655440000.pdf",
    ],
)  # fmt: skip
def test_names_that_are_numbers(name: str) -> None:
    assert fault(name) == "number"


def test_a_copy_of_a_copy() -> None:
    assert fault("Copie de copie de guide du tri.docx") == "copy"
    assert fault("guide - Copie - Copie.docx") == "copy"


@pytest.mark.parametrize(
    "name",
    [
        "guide du tri (2).docx", "Copie de guide du tri.docx", "delib_2024_017.pdf", "README.md",
        "document d'urbanisme.pdf", "scan du plan.pdf", "image de la ville.pdf", "photocopieur.odt",
        "CR.docx", "page de garde du rapport.pdf", "tests de résistance.pdf", "facade.pdf",
        "présentation du service.pptx", "version électronique.pdf",
    ],
)  # fmt: skip
def test_names_with_a_word_of_the_subject(name: str) -> None:
    assert fault(name) is None


@pytest.mark.parametrize(
    ("stem", "right"),
    [
        ("RH_Procédure_DRH_2025-03-12_v2", True),
        ("Déchets_CR_DST_20250312_V1.2", True),
        ("RH_Mode-opératoire_DRH_2025_v2", True),
        ("RH_Machin_DRH_2025_v2", False),
        ("RH_Procédure_DRH_bientôt_v2", False),
        ("RH_Procédure_DRH_2025", False),
        ("RH_Procédure_DRH_2025_v2_bis_ter", False),
    ],
)
def test_a_name_follows_the_pattern_part_by_part(stem: str, right: bool) -> None:
    assert follows(stem, PATTERN) is right
    assert fault(f"{stem}.docx", PATTERN) == (None if right else "naming")


def test_signs_and_words_of_the_pattern_are_taken_as_they_are() -> None:
    assert follows("Ville - Guide (2024)", "{theme} - {type} ({date})")
    assert not follows("Ville Guide (2024)", "{theme} - {type} ({date})")
    assert follows("séance-2024-03-12-voirie", "Séance-{date}-{title}")


def test_a_very_long_name_costs_no_more_than_its_length() -> None:
    assert fault("copie de " * 20_000 + "x.docx") == "copy"
    assert fault("_é" * 50_000 + ".docx", PATTERN) == "naming"
    assert fault("1 " * 100_000 + ".docx") == "number"
