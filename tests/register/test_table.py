"""A register as a table: how it is found in a file, and what no spreadsheet may run."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.readers.limits import Limits
from doclint.register.columns import NAMES, keys_of
from doclint.register.rows import path_from
from doclint.register.table import Table, harmless, load_table, meant
from doclint.settings import SettingsError

LIMITS = Limits()


def load(folder: Path, data: bytes, name: str = "registre.xlsx") -> Table:
    file = folder / name
    file.write_bytes(data)
    return load_table(file, LIMITS)


def refused(folder: Path, data: bytes, name: str = "registre.xlsx") -> str:
    with pytest.raises(SettingsError) as raised:
        load(folder, data, name)
    return raised.value.render("fr")


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def changed(data: bytes, name: str, content: bytes) -> bytes:
    """The package with one part that says something else."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == name else old.read(info))
    return stream.getvalue()


@given(st.text())
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert meant(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.lists(st.sampled_from("'=+-@a"), max_size=6))
def test_apostrophes_and_signs_come_back_as_they_were(signs: list[str]) -> None:
    text = "".join(signs)
    assert meant(harmless(text)) == text


def test_every_column_is_read_back_under_either_name() -> None:
    for language in ("fr", "en"):
        headings = [text.render(language) for text in NAMES.values()]
        assert keys_of(headings) == {key: place for place, key in enumerate(NAMES)}


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Chemin d'accès", "path"),
        ("SHA256", "sha256"),
        ("Émetteur", "owner"),
        ("Valable jusqu'au", "review_by"),
        ("date de révision", "review_by"),
        ("RÉDACTEUR", "author"),
        ("Durée de conservation", "retention"),
    ],
)
def test_people_head_their_columns_as_they_like(heading: str, key: str) -> None:
    assert keys_of(["Remarque", heading]) == {key: 1}


def test_the_first_of_two_columns_of_one_name_counts() -> None:
    assert keys_of(["Fichier", "Version", "Version"]) == {"path": 0, "version": 1}


def test_cells_of_a_workbook_are_what_people_see(tmp_path: Path) -> None:
    from datetime import date, datetime

    table = load(
        tmp_path,
        workbook(
            ("Registre",),
            ("Fichier", "Version", "Date", "Approuvé le", "Public"),
            ("a.md", 2.0, date(2026, 3, 1), datetime(2026, 3, 2), None),  # noqa: DTZ001  as Excel
        ),
    )
    assert table.top == 1
    cells = [table.cell(2, key) for key in ("path", "version", "date", "audience")]
    assert cells == ["a.md", "2", "2026-03-01", ""]


def test_the_register_may_be_any_sheet_of_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(("À lire",))
    book.create_sheet("Registre").append(("Fichier", "Version"))
    stream = io.BytesIO()
    book.save(stream)
    assert load(tmp_path, stream.getvalue()).sheet == 1


def test_the_register_is_the_sheet_that_holds_most_of_its_columns(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(("Fichier", "À faire"))
    book.active.append(("a.pdf", "relire"))
    book.create_sheet("Registre").append(("Fichier", "Service", "Version"))
    stream = io.BytesIO()
    book.save(stream)
    assert load(tmp_path, stream.getvalue()).sheet == 1


@pytest.mark.parametrize("note", ["un, deux, trois, quatre", "a\tb\tc\td", "titre, version, date"])
def test_the_signs_of_a_note_do_not_part_the_columns(tmp_path: Path, note: str) -> None:
    table = load(tmp_path, f'Fichier;Version;Notes\na.pdf;2;"{note}"\n'.encode(), "registre.csv")
    assert (table.delimiter, table.cell(1, "version"), table.rows[1][2]) == (";", "2", note)


@pytest.mark.parametrize("above", ["sep=;\r\n", "Registre, ville de Valbrume, 2026, v2\r\n"])
def test_lines_above_the_headings_do_not_part_the_columns(tmp_path: Path, above: str) -> None:
    table = load(tmp_path, f"{above}Fichier;Version\r\na.pdf;2\r\n".encode(), "registre.csv")
    assert (table.top, table.cell(2, "version")) == (1, "2")


def test_empty_rows_at_the_end_are_no_rows(tmp_path: Path) -> None:
    data = b"Fichier;Version\na.md;2\n;;\n\n"
    assert len(load(tmp_path, data, "registre.csv").rows) == 2


def test_a_register_of_too_many_rows_is_refused_rather_than_cut(tmp_path: Path) -> None:
    data = workbook(("Fichier",))
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>Fichier</t></is></c></row>'
        b'<row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData></worksheet>'
    )
    assert "trop gros" in refused(tmp_path, changed(data, "xl/worksheets/sheet1.xml", sheet))


def test_a_sheet_that_claims_a_million_rows_is_read_up_to_a_bound(tmp_path: Path) -> None:
    data = workbook(("Fichier", "Version"), ("a.md", 2))
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<dimension ref="A1:XFD1048576"/><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>Fichier</t></is></c></row>'
        b'<row r="2"><c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row>'
        b"</sheetData></worksheet>"
    )
    table = load(tmp_path, changed(data, "xl/worksheets/sheet1.xml", sheet))
    assert max(map(len, table.rows)) <= 200


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>',
        b"<worksheet",
        b" " * (61 * 1024 * 1024),
    ],
)
def test_hostile_workbooks_are_refused(tmp_path: Path, content: bytes) -> None:
    data = changed(workbook(("Fichier",)), "xl/worksheets/sheet1.xml", content)
    assert "ne peut pas être lu" in refused(tmp_path, data)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0 ancien .xls"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "ne peut pas être lu" in refused(tmp_path, data)


def test_a_quote_that_never_ends_is_refused(tmp_path: Path) -> None:
    data = b'Fichier;Version\n"' + b"a;b\n" * 500_000
    assert "ne peut pas être lu" in refused(tmp_path, data, "registre.csv")


def test_paths_start_from_the_folder_of_the_register(tmp_path: Path) -> None:
    assert path_from(tmp_path, tmp_path / "docs" / "a.md") == "docs/a.md"
    assert path_from(tmp_path / "registres", tmp_path / "docs" / "a.md") == "../docs/a.md"
    # Two ways to write é, as macOS and the others do.
    assert path_from(tmp_path, tmp_path / "Proce\u0301dure.md") == "Proc\u00e9dure.md"
