"""`doclint diff`: what changes from one document to another, in text and in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, Run


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Two versions of one document."""
    (tmp_path / "v1.md").write_text(CLEAN, "utf-8")
    changed = CLEAN.replace("2.1", "2.2").replace("sous dix jours", "sous quinze jours")
    (tmp_path / "v2.md").write_text(changed + "\nLe ménage est à votre charge.\n", "utf-8")
    return tmp_path


def test_values_come_first(run: Run, docs: Path) -> None:
    assert docs
    done = run("diff", "v1.md", "v2.md")
    assert done.code == 0
    text = done.out.replace("\u00a0", " ")
    assert text.startswith("− v1.md, version 2.1, 1er mars 2026\n+ v2.md, version 2.2")
    assert "  • dix jours → quinze jours\n    Comment demander une salle\n" in text
    assert text.index("dix jours →") < text.index("+ « Le ménage est à votre charge. »")
    assert text.endswith("1 valeur changée, 0 phrase reformulée, 1 ajoutée, 0 retirée.\n")
    assert all(len(line) <= 80 for line in text.splitlines())


def test_the_json_has_it_all(run: Run, docs: Path) -> None:
    assert docs
    found = json.loads(run("diff", "v1.md", "v2.md", "--format", "json").out)
    assert found["schema"] == "doclint/diff/1"
    assert [fact["new"] for fact in found["facts"]] == ["quinze jours"]
    assert found["sections"][0]["status"] == "changed"


def test_nothing_changed(run: Run, docs: Path) -> None:
    assert docs
    done = run("diff", "v1.md", "v1.md", "--lang", "en")
    assert (done.code, done.out.splitlines()[-1]) == (0, "Both documents say the same.")


def test_a_document_that_cannot_be_read_is_said(run: Run, docs: Path) -> None:
    (docs / "broken.docx").write_bytes(b"PK\x03\x04")
    done = run("diff", "v1.md", "broken.docx")
    assert (done.code, done.out) == (3, "")
    assert "broken.docx" in done.err


@pytest.mark.parametrize("arguments", [["v1.md"], ["v1.md", "."], ["v1.md", "gone.md"]])
def test_what_is_not_two_documents_is_a_mistake_of_use(
    run: Run, docs: Path, arguments: list[str]
) -> None:
    assert docs
    assert run("diff", *arguments).code == 2
