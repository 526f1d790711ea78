"""What a file's name says: versions, dates in every French form, status words."""

from __future__ import annotations

import pytest

from doclint.identity.file_name import compact_date, file_name_readings, stem_of


def read(name: str, saved: str = "") -> dict[str, str]:
    return {r.field: r.normalised for r in file_name_readings(stem_of(f"rh/notes/{name}"), saved)}


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("reglement_v2.docx", "2"),
        ("reglement V1.0.docx", "1.0"),
        ("reglement_v2-3.docx", "2.3"),
        ("Géostandard_v2024.docx", "2024"),
        ("standard_v2021-10_rev2025-03_modif.pdf", "2021-10 rev. 2025-03"),
        ("procedure-indice B.pdf", "B"),
        ("RGAA-v4.1.odt", "4.1"),
        ("2024_03_12 Charte ind B.pdf", "B"),
    ],
)
def test_versions(name: str, version: str) -> None:
    assert read(name)["version"] == version


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("27022023_tarifs.docx", "2023-02-27"),
        ("20230227 tarifs.docx", "2023-02-27"),
        ("240704_CR_GT.pdf", "2024-07-04"),
        ("2023.11.13 Présentation.pptx", "2023-11-13"),
        ("2024-03 bilan.docx", "2024-03"),
        ("tarifs mars 2024.docx", "2024-03"),
        ("CR_reunion_12_mars_2024.docx", "2024-03-12"),
        ("CR du 12-03-2024.docx", "2024-03-12"),
        ("2024_03_12 Charte ind B.pdf", "2024-03-12"),
    ],
)
def test_dates(name: str, date: str) -> None:
    assert read(name)["date"] == date


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("reglement_projet.docx", "draft"),
        ("reglement_VF.docx", "validated"),
        ("deliberation signée.pdf", "validated"),
        ("guide_old.docx", "repealed"),
        ("note (provisoire).docx", "draft"),
    ],
)
def test_statuses(name: str, status: str) -> None:
    assert read(name)["status"] == status


@pytest.mark.parametrize(
    "name",
    [
        "chef de projet.docx",
        "suivi_projet.pdf",
        "comité-projet.odt",
        "horaires 2022-2023.docx",
        "vacances.docx",
        "reunion 9 rue V. Hugo.docx",
        "delib_2024_017.pdf",
        "facture 1234567.pdf",
        "NS 2024-07 congés.docx",
        "ville marché 2024-07.pdf",
        "acte 2025-11.pdf",
    ],
)
def test_names_that_say_nothing(name: str) -> None:
    assert read(name) == {}


def test_six_digits_are_read_in_the_order_that_fits_when_the_file_was_saved() -> None:
    assert read("CR 270223.docx")["date"] == "2027-02-23"
    assert read("CR 270223.docx", saved="2023-03-01T09:00:00Z")["date"] == "2023-02-27"
    assert read("CR 240112.docx", saved="2024-03-01T09:00:00Z")["date"] == "2024-01-12"


def test_a_number_that_is_no_day_is_no_date() -> None:
    assert compact_date("99999999") is None
    assert compact_date("123456") is None


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Urbanisme_Guide_ServiceUrbanisme_2024-03-01_V2.pdf", "service urbanisme"),
        ("RH_Procédure_DRH_20250110_v1.0.docx", "drh"),
        ("RH_Procédure_Direction-des-ressources_2025_v1.docx", "direction des ressources"),
        ("Urbanisme_Guide_haies_2024-03-01_final.pdf", None),
        ("Urbanisme_haies_ServiceUrbanisme_2024-03-01_V2.pdf", None),
    ],
)
def test_the_author_stands_third_in_a_name_that_follows_the_pattern(
    name: str, author: str | None
) -> None:
    assert read(name).get("author") == author
