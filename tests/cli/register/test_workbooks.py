"""`doclint register` on workbooks that people work in."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.conftest import FLAGGED, Done
from tests.cli.register.made import GUIDE, fill_in, rows, set_cell


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
