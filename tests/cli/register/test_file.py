"""The register as a file: who else writes it, its export, what ends otherwise."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from doclint.register.update import update
from tests.cli.conftest import FLAGGED, Done, Run
from tests.cli.register.made import GUIDE, rows

# The file itself


@pytest.mark.parametrize("name", ["registre.csv", "registre.xlsx", "registre.json"])
def test_what_somebody_writes_during_the_update_is_not_lost(
    register: Callable[..., Done],
    tmp_path: Path,
    docs: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    file = tmp_path / name
    register(name)
    (docs / "guide.md").write_text(GUIDE + "\nLe matériel est prêté.\n", "utf-8")
    theirs = b"Fichier;Version\r\ndocs/guide.md;7\r\n"

    def meanwhile(*arguments: Any, **options: Any) -> Any:
        file.write_bytes(theirs)
        return update(*arguments, **options)

    monkeypatch.setattr("doclint.register.update.update", meanwhile)
    done = register(name)
    assert (done.code, file.read_bytes()) == (2, theirs)
    assert "a changé pendant la mise à jour" in done.err


def test_a_register_keeps_who_may_read_it(
    register: Callable[..., Done], tmp_path: Path, docs: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    file.chmod(0o600)
    (docs / "guide.md").unlink()
    assert "1 disparu" in register(file.name).err.replace("\u00a0", " ")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_register_that_may_not_be_written_is_left_as_it_is(
    register: Callable[..., Done], tmp_path: Path, docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    before = file.read_bytes()
    (docs / "guide.md").unlink()
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)  # the tests may be root
    done = register(file.name)
    assert (done.code, file.read_bytes()) == (2, before)
    assert "vos droits ne le permettent pas" in done.err


# The export


def test_the_export_is_in_the_words_of_dublin_core(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    assert register("registre.json").code == 0
    content = json.loads((tmp_path / "registre.json").read_text("utf-8"))
    assert content["schema"] == "doclint/register/1"
    assert content["@context"]["dcterms"] == "http://purl.org/dc/terms/"
    [guide, salle] = content["documents"]
    assert salle["doclint:path"] == "docs/salle.md"
    assert salle["dcterms:title"] == "Emprunter une salle municipale"
    assert salle["dcterms:publisher"] == "Service de la vie associative"
    assert (salle["dcterms:issued"], salle["adms:status"]) == ("2026-03-01", "in-force")
    assert salle["doclint:decision"] == "ready"
    assert guide["dcat:version"] == "2"


def test_an_export_that_is_written_again_tells_what_changed(
    register: Callable[..., Done], docs: Path
) -> None:
    register("registre.json")
    (docs / "guide.md").unlink()
    assert "disparu : docs/guide.md" in register("registre.json").err


# What ends otherwise


def test_a_file_that_is_no_register_is_never_replaced(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    for name, content in (("budget.csv", "Poste;Montant\nEau;12\n"), ("x.json", '{"a": 1}')):
        (tmp_path / name).write_text(content, "utf-8")
        done = register(name)
        assert done.code == 2
        assert "n'est pas un registre" in done.err
        assert (tmp_path / name).read_text("utf-8") == content


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("docs", "-o", "registre.ods"), ".csv, .xlsx ou .json"),
        (("-o", "registre.csv"), "Indiquez au moins un document"),
        (("docs",), "--output"),
        (("docs", "-o", "nulle-part/registre.csv"), "le dossier « nulle-part » n'existe pas"),
        (("docs", "-o", "docs/salle.md"), ".csv, .xlsx ou .json"),
    ],
)
def test_usage(run: Run, docs: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("register", *arguments)
    assert done.code == 2
    assert said in done.err


def test_a_document_that_cannot_be_read_has_its_row_and_the_run_is_incomplete(
    register: Callable[..., Done], docs: Path, tmp_path: Path
) -> None:
    (docs / "abime.docx").write_bytes(b"PK\x03\x04 rien")
    (docs / "salle.md.doclint.toml").write_text('onwer = "RH"\n', "utf-8")
    done = register("registre.csv")
    assert done.code == 3
    assert "abime.docx" in done.err
    assert "salle.md.doclint.toml:1: " in done.err
    assert rows(tmp_path / "registre.csv")["abime.docx"]["Décision"] == "bloqué"


def test_a_failed_gate_does_not_fail_the_register(run: Run, tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(FLAGGED, "utf-8")
    assert run("check", "guide.md").code == 1
    assert run("register", "guide.md", "-o", "registre.csv").code == 0
    assert run("register", "guide.md", "-o", "registre.csv", "-q").err == ""


def test_the_program_itself_with_its_workers(docs: Path, tmp_path: Path) -> None:
    arguments = ["register", "docs", "-o", "registre.xlsx", "-j", "2", "--lang", "fr"]
    done = subprocess.run(
        [sys.executable, "-m", "doclint", *arguments],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0
    book = openpyxl.load_workbook(tmp_path / "registre.xlsx")
    assert book.worksheets[0].max_row == 3


def test_the_contact_of_a_service_comes_from_the_directory(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    assert register("sans.csv").code == 0
    assert "Contact du service" not in rows(tmp_path / "sans.csv")["salle.md"]
    directory = "Service;E-mail\nVie associative;associations@valbrume.example\n"
    (tmp_path / "services.csv").write_text(directory, "utf-8")
    (tmp_path / "doclint.toml").write_text('[identity]\nowners = "services.csv"\n', "utf-8")
    assert register("registre.csv").code == 0
    found = rows(tmp_path / "registre.csv")
    assert found["salle.md"]["Contact du service"] == "associations@valbrume.example"
    assert found["guide.md"]["Contact du service"] == ""
