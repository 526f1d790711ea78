"""`doclint register`: one row a document, what people filled in kept, what changed told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import FLAGGED, Done, Run
from tests.cli.register.made import GUIDE, fill_in, rows, set_cell


def test_one_row_a_document_in_the_words_of_a_town_hall(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    done = register("registre.csv")
    assert done.code == 0
    assert done.out == ""
    assert "registre.csv : 2 documents, 2 nouveaux" in done.err.replace("\u00a0", " ")
    assert (tmp_path / "registre.csv").read_bytes().startswith(b"\xef\xbb\xbfFichier;Titre;")
    found = rows(tmp_path / "registre.csv")
    salle = found["salle.md"]
    assert salle["Fichier"] == "docs/salle.md"
    assert salle["Service responsable"] == "Service de la vie associative"
    assert (salle["Version"], salle["Date"]) == ("2.1", "2026-03-01")
    assert (salle["Statut"], salle["Décision"]) == ("en vigueur", "prêt")
    assert len(salle["Empreinte SHA-256"]) == 64
    assert found["guide.md"]["À faire d'abord"]


def test_in_english_the_columns_are_in_english_and_both_are_read_back(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    assert register("register.csv", "--lang", "en").code == 0
    found = rows(tmp_path / "register.csv", ",")
    assert (found["salle.md"]["Status"], found["salle.md"]["Decision"]) == ("in force", "ready")
    done = register("register.csv")
    assert "0 nouveau, 0 modifié" in done.err.replace("\u00a0", " ")


def test_run_again_without_a_change_the_file_is_the_same(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    for name in ("registre.csv", "registre.xlsx", "registre.json"):
        register(name)
        register(name)  # the first time, documents are new
        before = (tmp_path / name).read_bytes()
        assert register(name).code == 0
        assert (tmp_path / name).read_bytes() == before


def test_what_people_filled_in_is_kept_with_their_columns_and_their_order(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)

    def change(cells: list[list[str]]) -> None:
        set_cell("guide.md", "Service responsable", "Direction des ressources humaines")(cells)
        cells[0].append("Remarque")
        for row in cells[1:]:
            row.append(f"=vu le {row[0]}")
        cells[1:] = reversed(cells[1:])

    fill_in(file, change)
    assert register(file.name).code == 0
    assert list(rows(file)) == ["salle.md", "guide.md"]
    guide = rows(file)["guide.md"]
    assert guide["Service responsable"] == "Direction des ressources humaines"
    assert guide["Remarque"] == "=vu le docs/guide.md"
    assert guide["Version"] == "2"


def test_what_people_filled_in_counts_for_the_document(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    before = int(rows(file)["guide.md"]["Note sur 100"])
    fill_in(file, set_cell("guide.md", "Service responsable", "Direction des ressources humaines"))
    register(file.name)
    assert int(rows(file)["guide.md"]["Note sur 100"]) > before


def test_a_cell_that_doclint_wrote_follows_the_document(
    register: Callable[..., Done], docs: Path, tmp_path: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    (docs / "guide.md").write_text(GUIDE.replace("Version : 2", "Version : 3"), "utf-8")
    done = register(file.name)
    assert "modifié : docs/guide.md" in done.err
    guide = rows(file)["guide.md"]
    assert (guide["Version"], guide["Changement"], guide["À vérifier"]) == ("3", "modifié", "")
    register(file.name)
    assert rows(file)["guide.md"]["Changement"] == ""


def test_where_people_and_the_document_differ_both_are_said(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    fill_in(file, set_cell("guide.md", "Version", "4"))
    done = register(file.name)
    assert "à vérifier : docs/guide.md, version : « 4 » dans le registre" in done.err
    guide = rows(file)["guide.md"]
    assert guide["Version"] == "4"
    assert guide["À vérifier"] == "version : « 2 » dans le document"


def test_a_value_that_people_took_away_does_not_come_back_by_itself(
    register: Callable[..., Done], docs: Path, tmp_path: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    fill_in(file, set_cell("guide.md", "Version", ""))
    register(file.name)
    register(file.name)
    assert rows(file)["guide.md"]["Version"] == ""
    (docs / "guide.md").write_text(GUIDE.replace("Version : 2", "Version : 3"), "utf-8")
    register(file.name)
    assert rows(file)["guide.md"]["Version"] == "3"


def test_excel_may_rewrite_dates(register: Callable[..., Done], tmp_path: Path) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    fill_in(file, set_cell("salle.md", "Date", "01/03/2026"))
    done = register(file.name)
    assert "à vérifier" not in done.err


def test_moved_gone_and_new_documents_are_told_and_no_row_is_lost(
    register: Callable[..., Done], docs: Path, tmp_path: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    fill_in(file, set_cell("guide.md", "Public", "agents"))
    (docs / "rh").mkdir()
    (docs / "guide.md").rename(docs / "rh" / "livret.md")
    (docs / "salle.md").unlink()
    (docs / "note.md").write_text(FLAGGED, "utf-8")
    done = register(file.name)
    said = done.err.replace("\u00a0", " ")
    assert "1 nouveau, 0 modifié, 1 déplacé, 1 disparu" in said
    assert "déplacé (avant : docs/guide.md) : docs/rh/livret.md" in said
    found = rows(file)
    assert found["livret.md"]["Public"] == "agents"
    assert (found["salle.md"]["Changement"], found["salle.md"]["Version"]) == ("disparu", "2.1")
    assert found["note.md"]["Changement"] == "nouveau"
    assert "disparu :" not in register(file.name).err  # told once


def test_documents_that_this_run_does_not_look_at_are_left_alone(
    run: Run, docs: Path, tmp_path: Path
) -> None:
    run("register", "docs", "-o", "registre.csv")
    before = rows(tmp_path / "registre.csv")["salle.md"]
    done = run("register", "docs/guide.md", "-o", "registre.csv")
    assert "disparu : " not in done.err
    assert rows(tmp_path / "registre.csv")["salle.md"] == before


def test_the_register_of_the_settings_may_be_written_for_the_first_time(
    run: Run, docs: Path, tmp_path: Path
) -> None:
    (tmp_path / "doclint.toml").write_text('[identity]\nregister = "registre.csv"\n', "utf-8")
    assert "doclint register" in run("check", "docs").err
    assert run("register", "docs", "-o", "registre.csv").code == 0
    fill_in(tmp_path / "registre.csv", set_cell("guide.md", "Public", "agents"))
    checked = run("check", "docs", "--format", "json").json["documents"][0]
    assert checked["identity"]["audience"] == "agents"
    assert run("register", "docs", "-o", "copie.xlsx").code == 0
    sheet = openpyxl.load_workbook(tmp_path / "copie.xlsx").active
    assert "agents" in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_register_is_no_document_of_the_folder_that_holds_it(run: Run, docs: Path) -> None:
    for _ in range(2):
        assert run("register", "docs", "-o", "docs/registre.csv").code == 0
    assert set(rows(docs / "registre.csv")) == {"salle.md", "guide.md"}


# Formulas


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "+33 dit l'accueil", "@SUM(A1)", "-2+3 cmd"])
def test_a_title_never_becomes_a_formula(
    register: Callable[..., Done], docs: Path, tmp_path: Path, title: str
) -> None:
    (docs / "guide.md").write_text(f'---\ntitle: "{title}"\n---\n\n{GUIDE}', "utf-8")
    register("registre.csv")
    assert rows(tmp_path / "registre.csv")["guide.md"]["Titre"] == f"'{title}"
    done = register("registre.csv")
    assert "à vérifier" not in done.err
    assert rows(tmp_path / "registre.csv")["guide.md"]["Titre"] == f"'{title}"
    register("registre.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "registre.xlsx").active
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value}
    assert kinds == {"s"}


@pytest.mark.parametrize("name", ["=guide.md", "-v2.md", 'a;b "c".md', "l'été\x01.md", "'x.md"])
def test_any_name_finds_its_row_again(
    register: Callable[..., Done], docs: Path, tmp_path: Path, name: str
) -> None:
    (docs / "guide.md").rename(docs / name)
    (docs / name).write_text(f'---\ntitle: "Guide \\x01 des salles"\n---\n\n{GUIDE}', "utf-8")
    for register_ in ("registre.csv", "registre.xlsx"):
        register(register_)
        done = register(register_)
        said = done.err.replace("\u00a0", " ")
        assert "2 documents, 0 nouveau, 0 modifié, 0 déplacé, 0 disparu" in said
        assert "à vérifier" not in said
