"""`doclint check --save` and `doclint merge`: one corpus, checked in several places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, FLAGGED, Run


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Two folders, with versions of one document and a copy of another between them."""
    said = {
        "a/salle.md": CLEAN,
        "a/guide.md": FLAGGED,
        "b/salle.md": CLEAN.replace("2.1", "2.2").replace("cent euros", "cent dix euros"),
        "b/guide copie.md": FLAGGED,
        "b/broken.docx": "PK\x03\x04",
    }
    for path, text in said.items():
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(text, "utf-8")
    return tmp_path / "docs"


@pytest.mark.parametrize("format_", ["json", "text"])
def test_shards_give_the_bytes_and_the_exit_code_of_one_run(
    run: Run, docs: Path, format_: str
) -> None:
    whole = run("check", "docs", "--format", format_)
    for name in "ab":
        run("check", f"docs/{name}", "--save", f"{name}.doclint", "-q")
    merged = run("merge", "b.doclint", "a.doclint", "--format", format_)
    assert (merged.code, merged.out, merged.err) == (whole.code, whole.out, "")
    assert whole.code == 3
    assert "competing-versions" in whole.out


def test_options_of_the_check_are_those_of_the_merge(run: Run, docs: Path) -> None:
    options = ("--select", "exact-duplicate", "--fail-on", "warning", "--lang", "en")
    for name in "ab":
        run("check", f"docs/{name}", *options, "--save", f"{name}.doclint", "-q")
    (docs / "b" / "broken.docx").unlink()
    merged = run("merge", "a.doclint", "b.doclint", "--output", "json:out.json")
    assert merged.code == 3
    assert "This document has the same content as" in merged.out
    assert (docs.parent / "out.json").exists()


def test_a_saved_file_inside_the_folder_is_no_document(run: Run, docs: Path) -> None:
    first = run("check", "docs/a", "--save", "docs/a/kept.doclint", "--format", "json")
    again = run("check", "docs/a", "--save", "docs/a/kept.doclint", "--format", "json")
    assert again.out == first.out
    assert "kept.doclint" not in again.out


def test_a_document_is_never_replaced_by_a_saved_file(run: Run, docs: Path) -> None:
    done = run("check", "docs/a/salle.md", "--save", "docs/a/salle.md")
    assert (done.code, (docs / "a" / "salle.md").read_text("utf-8")) == (2, CLEAN)


def test_files_that_cannot_be_merged_are_told(run: Run, docs: Path) -> None:
    run("check", "docs/a", "--save", "a.doclint", "-q")
    run("check", "docs/b", "--save", "b.doclint", "-q", "--ignore-names")
    done = run("merge", "a.doclint", "b.doclint")
    assert (done.code, done.out) == (2, "")
    assert "b.doclint" in done.err
    assert "a.doclint" in done.err
    assert run("merge", "docs/a/salle.md").code == 2
    assert run("merge").code == 2


def test_names_can_be_left_aside(run: Run, tmp_path: Path) -> None:
    (tmp_path / "OLD").mkdir()
    text = CLEAN.replace('version: "2.1"\ndate: 2026-03-01\n', "")
    (tmp_path / "OLD" / "salle.md").write_text(text, "utf-8")
    (tmp_path / "salle.md").write_text(text.replace("cent euros", "deux cents euros"), "utf-8")
    by_name = run("check", ".", "--format", "json").json["corpus"]
    assert [family["current"] for family in by_name["families"]] == ["salle.md"]
    alone = run("check", ".", "--format", "json", "--ignore-names").json["corpus"]
    assert [family["current"] for family in alone["families"]] in ([], [None])
    assert len(alone["families"]) + len(alone["duplicates"]) == 1
