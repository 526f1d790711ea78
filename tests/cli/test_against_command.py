"""`doclint check NEW --against FILE`: one upload, beside a corpus that was checked before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, FLAGGED, Run

OLDER = CLEAN.replace("cent euros", "100 euros")
NEWER = CLEAN.replace("2.1", "2.2").replace("cent euros", "110 euros")


@pytest.fixture
def corpus(run: Run, tmp_path: Path) -> str:
    """A saved corpus of documents that are gone, some of which are refused on their own."""
    said = {"salle.md": OLDER, "copie/salle.md": OLDER, "guide.md": FLAGGED}
    for path, text in said.items():
        file = tmp_path / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    run("check", "docs", "--save", "corpus.doclint", "-q")
    for path in said:
        (tmp_path / "docs" / path).unlink()
    return "corpus.doclint"


def upload(tmp_path: Path, text: str, path: str = "new/salle.md") -> str:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text(text, "utf-8")
    return path


def test_a_new_version_and_what_it_contradicts(run: Run, tmp_path: Path, corpus: str) -> None:
    new = upload(tmp_path, NEWER)
    done = run("check", new, "--against", corpus, "--format", "json")
    assert [document["path"] for document in done.json["documents"]] == [new]
    (family,) = done.json["corpus"]["families"]
    assert family["documents"] == ["docs/copie/salle.md", "docs/salle.md", new]
    assert family["current"] == new
    assert done.json["corpus"]["duplicates"] == []
    (conflict,) = done.json["corpus"]["conflicts"]
    assert {said["document"] for said in conflict["statements"]} == {"docs/salle.md", new}
    assert {"competing-versions", "conflicting-fact"} <= {
        finding["rule"] for finding in done.json["documents"][0]["findings"]
    }
    assert done.err == ""


def test_the_gate_judges_the_new_document_only(run: Run, tmp_path: Path, corpus: str) -> None:
    new = upload(tmp_path, CLEAN.replace("salle", "table").replace("louer", "payer"))
    assert run("check", new).code == 0
    assert run("check", new, "--against", corpus).code == 0
    copy = upload(tmp_path, OLDER, "new/salle copie.md")
    done = run("check", copy, "--against", corpus, "--fail-on", "warning")
    assert done.code == 1
    assert "docs/salle.md" in done.out
    assert run("check", copy, "--fail-on", "warning").code == 0


def test_a_document_that_is_uploaded_again_takes_the_place_of_the_old_one(
    run: Run, tmp_path: Path, corpus: str
) -> None:
    again = upload(tmp_path, NEWER, "docs/salle.md")
    done = run("check", again, "--against", corpus, "--format", "json")
    (family,) = done.json["corpus"]["families"]
    assert family["documents"] == ["docs/copie/salle.md", "docs/salle.md"]
    assert done.err == (
        "1\u00a0document prend la place de celui du corpus au même chemin "
        "(premier : docs/salle.md)\n"
    )


def test_what_people_decided_is_followed(run: Run, tmp_path: Path, corpus: str) -> None:
    new = upload(tmp_path, NEWER)
    (tmp_path / "doclint.toml").write_text(
        "[[consistency.settled]]\n"
        'documents = ["docs/*.md", "docs/copie/*.md", "new/salle.md"]\n'
        'verdict = "not-versions"\nreason = "deux salles"\ndate = 2026-11-22\n',
        "utf-8",
    )
    done = run("check", new, "--against", corpus, "--format", "json")
    assert done.json["corpus"]["families"] == []


def test_a_file_that_does_not_serve_is_told_before_anything_is_read(
    run: Run, tmp_path: Path, corpus: str
) -> None:
    new = upload(tmp_path, NEWER)
    run("check", new, "--output", "json:result.json")
    for file, said in (
        ("result.json", "doclint check --save FICHIER sur le corpus"),
        (new, "n'a pas été écrit par doclint check --save"),
        ("none.doclint", "ne peut pas être lu"),
        ("new", "ne peut pas être lu"),
    ):
        done = run("check", new, "--against", file)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
        assert file in done.err


def test_a_corpus_of_other_rules_is_refused(run: Run, tmp_path: Path, corpus: str) -> None:
    new = upload(tmp_path, NEWER)
    done = run("check", new, "--against", corpus, "--profile", "strict")
    assert (done.code, done.out) == (2, "")
    assert "Relancez doclint check --save sur le corpus" in done.err
    assert corpus in done.err


def test_the_corpus_is_never_replaced_by_the_new_documents(
    run: Run, tmp_path: Path, corpus: str
) -> None:
    new = upload(tmp_path, NEWER)
    before = (tmp_path / corpus).read_bytes()
    assert run("check", new, "--against", corpus, "--save", corpus).code == 2
    assert (tmp_path / corpus).read_bytes() == before


def test_the_corpus_is_no_document_of_the_folder_that_holds_it(
    run: Run, tmp_path: Path, corpus: str
) -> None:
    upload(tmp_path, NEWER)
    (tmp_path / corpus).rename(tmp_path / "new" / corpus)
    done = run("check", "new", "--against", f"new/{corpus}", "--format", "json")
    assert [document["path"] for document in done.json["documents"]] == ["new/salle.md"]
