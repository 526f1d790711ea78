"""The ready profiles: what each asks of one document beyond `standard`."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.engine import check
from doclint.findings import Finding
from doclint.settings import Settings

GUIDE = """# Guide du tri des déchets

Service de l'environnement

Statut : {status}

Mis à jour le 12 mars 2026

Le verre se jette dans le bac vert.
"""


def metadata(folder: Path, profile: str, name: str, status: str = "validé") -> dict[str, str]:
    """The rules of metadata that speak, and how gravely."""
    file = folder / name
    file.write_text(GUIDE.format(status=status), "utf-8")
    [document] = check(file, Settings(profile=profile, lang="fr"), workers=1).documents
    return {f.rule: said(f) for f in document.findings if f.dimension == "metadata"}


def said(finding: Finding) -> str:
    """Severity, and the kind of finding where there is one."""
    return " ".join([finding.severity, str(finding.data.get("kind", ""))]).strip()


@pytest.mark.parametrize("profile", ["standard", "minimal"])
def test_other_profiles_ask_for_no_pattern_of_names(tmp_path: Path, profile: str) -> None:
    assert "uninformative-filename" not in metadata(tmp_path, profile, "guide_du_tri.md")


def test_the_guide_of_the_state_asks_for_uniform_names_and_official_texts(tmp_path: Path) -> None:
    name = "Déchets_Guide_Environnement_2026-03-12_v2.md"
    assert metadata(tmp_path, "mte-rag-2026", name) == {}
    assert metadata(tmp_path, "mte-rag-2026", "guide_du_tri.md") == {
        "missing-version": "warning missing",
        "uninformative-filename": "warning naming",
    }
    assert metadata(tmp_path, "mte-rag-2026", name, "projet")["draft-status"].startswith("error")


def test_iso_9001_asks_for_what_identifies_and_distributes(tmp_path: Path) -> None:
    assert metadata(tmp_path, "iso-9001", "guide_du_tri.md") == {
        "missing-version": "error missing",
        "missing-audience": "warning missing",
    }
