"""Dates that the software writes anew each time a file is opened: a fact that readers state."""

from __future__ import annotations

import pytest

from doclint.document import ChangingDate, Document
from doclint.readers import rtf
from doclint.readers.source import Source

from . import odf
from .pptx import pptx, shape, slide
from .word import field, p, r, read_word

DAY = "12 mars 2024"


def dated(code: str, lock: str = "") -> str:
    """A paragraph of Word with a simple field that shows a day."""
    return f'<w:p><w:fldSimple w:instr="{code}" {lock}>{r(DAY)}</w:fldSimple></w:p>'


def read_rtf(body: str) -> Document:
    return rtf.read(Source("note.rtf", rf"{{\rtf1\ansi {body}}}".encode("cp1252"), ""))


@pytest.mark.parametrize("code", ["DATE", r' DATE \@ "d MMMM yyyy" ', r"TIME \@ dd/MM/yyyy"])
def test_fields_of_word(code: str) -> None:
    document = read_word(p("Note") + f"<w:p>{r('Fait le ')}{field(code, r(DAY))}</w:p>")
    assert document.changing_dates == (ChangingDate(DAY, block=1),)
    assert document.blocks[1].text == f"Fait le {DAY}"


@pytest.mark.parametrize("code", ["SAVEDATE", "CREATEDATE", "PRINTDATE", "PAGE", r"REF DATE"])
def test_other_fields_of_word_hold(code: str) -> None:
    assert read_word(f"<w:p>{field(code, r(DAY))}</w:p>").changing_dates == ()


def test_a_simple_field_a_locked_field_and_a_typed_date() -> None:
    assert read_word(dated("DATE")).changing_dates == (ChangingDate(DAY, block=0),)
    assert read_word(dated("DATE", 'w:fldLock="1"')).changing_dates == ()
    assert read_word(p(DAY)).changing_dates == ()


def test_a_date_in_a_cell_is_that_of_its_table() -> None:
    cell = f"<w:tc><w:p>{field('DATE', r(DAY))}</w:p></w:tc>"
    table = f"<w:tbl><w:tr><w:tc>{p('Date')}</w:tc>{cell}</w:tr></w:tbl>"
    assert read_word(p("Note") + table).changing_dates == (ChangingDate(DAY, block=1),)


def test_a_date_in_a_footer_of_word() -> None:
    footer = f"<w:p>{field('DATE', r(DAY))}</w:p>"
    section = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    document = read_word(p("Note") + section, footer1=footer)
    (found,) = document.changing_dates
    assert document.blocks[found.block or 0].kind == "page-footer"


@pytest.mark.parametrize(
    ("fixed", "found"),
    [("", (ChangingDate(DAY, 0),)), ('text:fixed="false"', (ChangingDate(DAY, 0),)),
     ('text:fixed="true"', ())],
)  # fmt: skip
def test_dates_of_libreoffice(fixed: str, found: tuple[ChangingDate, ...]) -> None:
    date = f'<text:date {fixed} text:date-value="2024-03-12">{DAY}</text:date>'
    document = odf.odt(f"<text:p>Fait le {date}.</text:p>")
    assert document.changing_dates == found
    assert document.blocks[0].text == f"Fait le {DAY}."


def test_dates_of_slides() -> None:
    date = f'<a:p><a:fld id="{{1}}" type="datetime1"><a:t>{DAY}</a:t></a:fld></a:p>'
    number = '<a:p><a:fld id="{2}" type="slidenum"><a:t>1</a:t></a:fld></a:p>'
    document = pptx(slide(shape(date) + shape(number)))
    assert document.changing_dates == (ChangingDate(DAY, page=1),)


@pytest.mark.parametrize(
    ("code", "found"),
    [("DATE \\\\@ dd/MM/yyyy", (ChangingDate("12/03/2024", 0),)), ("SAVEDATE", ()), ("PAGE", ())],
)
def test_fields_of_rtf(code: str, found: tuple[ChangingDate, ...]) -> None:
    body = rf"Fait le {{\field{{\*\fldinst {code}}}{{\fldrslt 12/03/2024}}}}\par"
    assert read_rtf(body).changing_dates == found
