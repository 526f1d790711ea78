"""The number that each page of a PDF bears, read before headers and footers are folded."""

from __future__ import annotations

import pytest

from tests.pdf_builder import Pdf
from tests.readers.pdf import MARKET, STALLS, document

Printed = tuple[int, int] | None


def printed(*footers: str, height: float = 30) -> list[Printed]:
    pdf = Pdf()
    for footer in footers:
        page = pdf.page()
        page.paragraph(60, page.paragraph(60, 700, MARKET), STALLS)
        page.text(60, height, footer, 9)
    return [page.printed for page in document(pdf).pages]


@pytest.mark.parametrize(
    ("footer", "number"),
    [
        ("12", (12, 0)),
        ("- 12 -", (12, 0)),
        ("Page 12", (12, 0)),
        ("p. 12", (12, 0)),
        ("3/8", (3, 8)),
        ("Page 3 sur 8", (3, 8)),
        ("Page 3 of 8", (3, 8)),
        ("Ville de Valbrume, arrêté, page 3 / 8", (3, 8)),
        ("Ville de Valbrume, arrêté, page 3", (3, 0)),
        ("Ville de Valbrume, le 12/03/2024", None),
        ("Version 03/2024", None),
        ("Article 12 du règlement", None),
        ("Valbrume", None),
    ],
)
def test_the_ways_to_write_a_number(footer: str, number: Printed) -> None:
    assert printed(footer) == [number]


def test_each_page_keeps_its_own_number_where_the_numbers_start_again() -> None:
    assert printed("1/2", "2/2", "1/3", "2/3") == [(1, 2), (2, 2), (1, 3), (2, 3)]


def test_a_number_in_the_middle_of_a_page_is_no_page_number() -> None:
    assert printed("12", height=400) == [None]


def test_a_number_apart_on_the_line_of_the_footer() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.paragraph(60, 700, MARKET)
    page.text(60, 30, "Ville de Valbrume", 9).text(520, 30, "7", 9)
    assert document(pdf).pages[0].printed == (7, 0)
