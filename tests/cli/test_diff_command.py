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
    changed = (
        CLEAN.replace("2.1", "2.2")
        .replace("sous dix jours", "sous quinze jours")
        .replace("## Combien coûte une salle", "## Le prix d'une salle")
    )
    (tmp_path / "v2.md").write_text(changed + "\nLe ménage est à votre charge.\n", "utf-8")
    return tmp_path


def test_values_come_first(run: Run, docs: Path) -> None:
    assert docs
    done = run("diff", "v1.md", "v2.md")
    assert done.code == 0
    text = done.out.replace("\u00a0", " ")
    assert text.startswith("− v1.md, version 2.1, 1er mars 2026\n+ v2.md, version 2.2")
    assert "  • version : 2.1 → 2.2\n" in text
    assert text.index("• version") < text.index("dix jours →")
    assert "  • dix jours → quinze jours\n    Comment demander une salle\n" in text
    assert "    − « La mairie vous répond sous [dix] jours. »\n" in text
    assert "    + « La mairie vous répond sous [quinze] jours. »\n" in text
    assert text.index("dix jours →") < text.index("+ « Le ménage est à votre charge. »")
    assert "  • Le prix d'une salle (avant : Combien coûte une salle)\n" in text
    assert text.endswith(
        "9 phrases ou lignes identiques.\n"
        "1 valeur changée, 0 phrase reformulée, 0 déplacée, 1 ajoutée, 0 retirée.\n"
    )
    assert all(len(line) <= 80 for line in text.splitlines())


def test_a_sentence_that_moved_tells_where_it_was(run: Run, tmp_path: Path) -> None:
    rules = ("## Permis", "Courir dans la cour.", "Jouer au ballon.", "## Interdit", "Crier.")
    (tmp_path / "a.md").write_text("\n\n".join(rules), "utf-8")
    moved = (rules[0], *rules[2:], rules[1])
    (tmp_path / "b.md").write_text("\n\n".join(moved), "utf-8")
    text = run("diff", "a.md", "b.md").out.replace("\u00a0", " ")
    assert "    → « Courir dans la cour. »\n      Déplacé ; avant, dans : Permis\n" in text


def test_only_what_the_documents_say_of_themselves_has_changed(run: Run, docs: Path) -> None:
    (docs / "v1b.md").write_text(CLEAN.replace("2.1", "2.2"), "utf-8")
    lines = run("diff", "v1.md", "v1b.md", "--lang", "en").out.splitlines()
    assert "  • version: 2.1 → 2.2" in lines
    assert lines[-1] == "The text is the same."


def test_phones_that_look_alike_once_masked_are_said_to_differ(run: Run, tmp_path: Path) -> None:
    for name, number in (("a", "05 56 11 22 33"), ("b", "05 56 44 55 33")):
        (tmp_path / f"{name}.md").write_text(f"Appelez la mairie au {number}.", "utf-8")
    text = run("diff", "a.md", "b.md").out
    assert "changé ; masqué ici" in text.replace("\u00a0", " ")
    assert "44 55" not in text


def test_colours_are_for_terminals(run: Run, docs: Path) -> None:
    assert docs
    assert "\x1b[" not in run("diff", "v1.md", "v2.md").out
    text = run("diff", "v1.md", "v2.md", FORCE_COLOR="1").out.replace("\u00a0", " ")
    assert "\x1b[32m    + « Le ménage" in text


def test_the_json_has_it_all(run: Run, docs: Path) -> None:
    assert docs
    found = json.loads(run("diff", "v1.md", "v2.md", "--format", "json").out)
    assert found["schema"] == "doclint/diff/1"
    assert found["stated"] == [{"field": "version", "old": "2.1", "new": "2.2"}]
    (fact,) = found["facts"]
    (start, end), *_ = fact["after"]["changed"]
    assert fact["new"] == "quinze jours"
    assert fact["after"]["text"][start:end] == "quinze"
    assert [section["status"] for section in found["sections"]] == ["renamed"]


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


def test_a_folder_is_refused_with_the_example_of_this_command(run: Run, docs: Path) -> None:
    assert docs
    said = " ".join(run("diff", "v1.md", ".").err.split())
    assert "doclint diff ancien.docx nouveau.docx" in said
