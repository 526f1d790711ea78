"""Places that disagree are found; values that may both be right are left alone."""

from __future__ import annotations

import pytest

from doclint.identity.mismatch import date_mismatch, version_mismatch

from .made import block, identity, table

HISTORY = ("Version", "Date", "Modifications")


def places(readings: object) -> list[str]:
    return [reading.place for reading in readings]  # type: ignore[attr-defined]


def test_the_name_and_the_cover_disagree() -> None:
    assert places(version_mismatch(identity("Version 2.1", path="note_v3.docx"))) == [
        "cover",
        "file-name",
    ]


def test_the_header_and_the_approval_table_disagree() -> None:
    found = identity(
        block("Programme – Guide de lecture – v 13.0", "page-header"),
        table(("Date", "Version"), ("04/03/2022", "12.0")),
    )
    assert places(version_mismatch(found)) == ["table", "header"]


def test_the_history_and_the_cover_disagree() -> None:
    found = identity("Version 0.2", table(HISTORY, ("0.1", "Juin 2023", "Première version")))
    assert places(version_mismatch(found)) == ["cover", "table"]


@pytest.mark.parametrize(
    ("name", "cover"),
    [
        ("note_v2.docx", "Version 2.1"),
        ("note_v2.0.docx", "Version 2"),
        ("standard_v2021-10_rev2025-03.pdf", "v2021 - rev. 2025-03"),
        ("standard_v2024.pdf", "Version 1.3"),
        ("note_vB.docx", "Version 2"),
    ],
)
def test_less_precise_or_otherwise_numbered_versions_agree(name: str, cover: str) -> None:
    assert version_mismatch(identity(cover, path=name)) == ()


def test_dates_far_apart_disagree() -> None:
    found = identity("Date : 3 septembre 2024", path="27022023_tarifs.docx")
    assert places(date_mismatch(found, 60)) == ["cover", "file-name"]
    assert date_mismatch(found, 600) == ()


@pytest.mark.parametrize(
    ("name", "cover"),
    [
        ("240704_CR.pdf", "Réunion du 2 juillet 2024"),
        ("2024-03 bilan.docx", "Date : 30/04/2024"),
        ("tarifs 2022-2023.docx", "Date : 3 septembre 2024"),
        ("27022023_tarifs.docx", "Date d'application : 01/09/2023"),
        ("27022023_tarifs.docx", "Vu la loi du 2 mars 1982"),
        ("reglement_v2021-10.docx", "Date : 3 septembre 2024"),
    ],
)
def test_dates_that_may_both_be_right_agree(name: str, cover: str) -> None:
    assert date_mismatch(identity(cover, path=name), 60) == ()


def test_dates_recorded_by_software_are_not_compared() -> None:
    found = identity("Date : 2 mars 2023", properties={"core:modified": "2025-01-01T00:00:00Z"})
    assert date_mismatch(found, 60) == ()
