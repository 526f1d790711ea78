"""`doclint register`: one row a document, what people filled in kept, what changed told."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from doclint.cli import main
from doclint.register.update import update
from tests.cli.conftest import CLEAN, FLAGGED, Done, Run

GUIDE = """\
# Guide du télétravail

Version : 2

Le télétravail est ouvert à tous les agents de la mairie.
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "salle.md").write_text(CLEAN, "utf-8")
    (folder / "guide.md").write_text(GUIDE, "utf-8")
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """As the `run` of the other commands, but in this process: fifty runs start no program."""
    monkeypatch.chdir(tmp_path)
    for name in ("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.setenv(name, "fr_FR.UTF-8")

    def doclint(*arguments: str | Path, **_: str) -> Done:
        words = [str(argument) for argument in arguments]
        code = main([*words, *(["-j", "1"] if words[0] in ("check", "register") else [])])
        written = capsys.readouterr()
        return Done(code, written.out, written.err)

    return doclint


@pytest.fixture
def register(run: Run, docs: Path) -> Callable[..., Done]:
    """`register("registre.csv")` writes the register of the folder."""

    def write(output: str, *more: str) -> Done:
        return run("register", docs.name, "-o", output, *more)

    return write


def rows(file: Path, delimiter: str = ";") -> dict[str, dict[str, str]]:
    """The rows of a CSV register by the name of the file."""
    text = file.read_text("utf-8-sig")
    read = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    return {row["Fichier" if delimiter == ";" else "File"].split("/")[-1]: row for row in read}


def fill_in(file: Path, change: Callable[[list[list[str]]], None]) -> None:
    """What a person does in a spreadsheet that writes Windows-1252."""
    text = file.read_text("utf-8-sig")
    cells = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    change(cells)
    with file.open("w", encoding="cp1252", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(cells)


def set_cell(name: str, column: str, value: str) -> Callable[[list[list[str]]], None]:
    def change(cells: list[list[str]]) -> None:
        [row] = [row for row in cells if row[0].endswith(name)]
        row[cells[0].index(column)] = value

    return change


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


# Workbooks


def test_a_workbook_keeps_what_people_did_to_it(
    register: Callable[..., Done], docs: Path, tmp_path: Path
) -> None:
    file = tmp_path / "registre.xlsx"
    assert register(file.name).code == 0
    book = openpyxl.load_workbook(file)
    sheet: Any = book.active
    headings = [cell.value for cell in sheet[1]]
    version = headings.index("Version") + 1
    [guide] = [row[0].row for row in sheet.iter_rows() if row[0].value == "docs/guide.md"]
    sheet.cell(guide, version).value = 4
    sheet.cell(guide, version).font = openpyxl.styles.Font(color="FF0000")
    total = len(headings) + 1
    sheet.cell(1, total).value = "Total"
    sheet.cell(2, total).value = "=1+1"
    book.create_sheet("Notes")["A1"] = "À voir"
    book.save(file)
    (docs / "nouveau.md").write_text(FLAGGED, "utf-8")
    assert register(file.name).code == 0
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    assert str(sheet.cell(guide, version).value) == "4"
    assert sheet.cell(guide, version).font.color.rgb == "00FF0000"
    assert sheet.cell(2, total).value == "=1+1"
    assert book["Notes"]["A1"].value == "À voir"
    assert sheet.max_row == 4


def test_new_rows_are_filtered_and_sorted_with_the_others(
    register: Callable[..., Done], tmp_path: Path, docs: Path
) -> None:
    file = tmp_path / "registre.xlsx"
    register(file.name)
    book = openpyxl.load_workbook(file)
    sheet: Any = book.active
    assert sheet.auto_filter.ref.endswith("3")
    book.create_sheet("Autre").auto_filter.ref = "A1:B3"
    book.save(file)
    (docs / "note.md").write_text(GUIDE.replace("Guide", "Note"), "utf-8")
    register(file.name)
    book = openpyxl.load_workbook(file)
    assert book.worksheets[0].auto_filter.ref == sheet.auto_filter.ref[:-1] + "4"
    assert book["Autre"].auto_filter.ref == "A1:B3"


@pytest.mark.parametrize(("totals", "last"), [(None, 4), (1, 3)])
def test_a_table_of_a_workbook_holds_the_new_rows_unless_it_ends_with_totals(
    register: Callable[..., Done], tmp_path: Path, docs: Path, totals: int | None, last: int
) -> None:
    file = tmp_path / "registre.xlsx"
    register(file.name)
    book = openpyxl.load_workbook(file)
    sheet: Any = book.active
    sheet.auto_filter.ref = None
    table = openpyxl.worksheet.table.Table(displayName="Registre", ref=sheet.dimensions)
    table.totalsRowCount = totals
    sheet.add_table(table)
    book.save(file)
    (docs / "note.md").write_text(GUIDE.replace("Guide", "Note"), "utf-8")
    register(file.name)
    [kept] = openpyxl.load_workbook(file).active.tables.values()
    assert kept.ref.endswith(str(last))
    assert kept.autoFilter is None or kept.autoFilter.ref == kept.ref


LISTS = b"<x14:dataValidations count='1'/>"
SHAPE = b"<xdr:wsDr><xdr:sp macro=''/></xdr:wsDr>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/media/image1.png", b"the arms of the town"),
        ("xl/drawings/drawing1.xml", SHAPE),
        ("xl/worksheets/sheet2.xml", LISTS),
    ],
)
def test_a_workbook_that_would_lose_something_is_left_as_it_is(
    register: Callable[..., Done], tmp_path: Path, docs: Path, name: str, content: bytes
) -> None:
    file = tmp_path / "registre.xlsx"
    for _ in range(2):  # the second time, no document is new any more
        register(file.name)
    with zipfile.ZipFile(file, "a") as book:
        book.writestr(name, content)
    before = file.read_bytes()
    assert register(file.name).code == 0  # nothing to write
    (docs / "guide.md").unlink()
    done = register(file.name)
    assert (done.code, file.read_bytes()) == (2, before)
    assert "n'est pas modifié" in done.err
    (tmp_path / "doclint.toml").write_text('[identity]\nregister = "registre.xlsx"\n', "utf-8")
    assert register("copie.xlsx").code == 0


def test_merged_cells_stay_merged(register: Callable[..., Done], tmp_path: Path) -> None:
    file = tmp_path / "registre.xlsx"
    register(file.name)
    book = openpyxl.load_workbook(file)
    sheet: Any = book.active
    sheet.merge_cells("A2:A3")  # the path of the second document is lost
    book.save(file)
    assert register(file.name).code == 0
    [merged] = openpyxl.load_workbook(file).active.merged_cells.ranges
    assert str(merged) == "A2:A3"


def test_a_workbook_that_cannot_be_changed_is_told_and_left_as_it_is(
    register: Callable[..., Done], tmp_path: Path, docs: Path
) -> None:
    file = tmp_path / "registre.xlsx"
    register(file.name)
    with zipfile.ZipFile(file) as old:  # drawings are only looked at when a book is changed
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(
        b"</sheetViews>", b"</sheetViews><cols><col min='x' max='1'/></cols>"
    )
    with zipfile.ZipFile(file, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    before = file.read_bytes()
    (docs / "guide.md").write_text(GUIDE + "\nLe matériel est prêté.\n", "utf-8")
    done = register(file.name)
    assert (done.code, file.read_bytes()) == (2, before)
    assert "registre.xlsx » ne peut pas être lu" in done.err


def test_two_names_of_one_service_are_not_to_be_checked(
    register: Callable[..., Done], tmp_path: Path
) -> None:
    file = tmp_path / "registre.csv"
    register(file.name)
    fill_in(file, set_cell("salle.md", "Service responsable", "SVA"))
    assert "à vérifier" not in register(file.name).err
    assert rows(file)["salle.md"]["Service responsable"] == "SVA"


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
