"""What Word files carry along: programs, objects, links to pictures, protection."""

from typing import Literal

import pytest

from doclint.document import Embedded, Reference
from tests.readers.word import (
    OFFICE,
    field,
    p,
    r,
    read_word,
    relationships,
)


def picture(name: str, kept: bool = True) -> str:
    """A field that shows a picture of the web, of which the file may keep a copy."""
    switch = "" if kept else "\\d"
    code = f"INCLUDEPICTURE &quot;http://{name}.example/&quot; {switch}"
    return f"<w:fldSimple w:instr='{code}'/>"


def test_macros_and_embedded_files_are_found_not_opened() -> None:
    document = read_word(
        p("x"),
        more={
            "word/vbaProject.bin": b"123",
            "word/embeddings/oleObject1.bin": b"12",
            "word/embeddings/Feuille.xlsx": b"1",
            "word/activeX/activeX1.xml": "<x/>",
        },
    )
    assert document.embedded == (
        Embedded("control", "activeX1.xml", 4),
        Embedded("file", "Feuille.xlsx", 1),
        Embedded("object", "oleObject1.bin", 2),
        Embedded("macro", "vbaProject.bin", 3),
    )


@pytest.mark.parametrize(
    ("program", "part", "expected"),
    [
        ("Excel.Sheet.8", "o1.bin", ("object", "Excel.Sheet.8")),
        ("Excel.Sheet.12", "Feuille1.xlsx", ("object", "Excel.Sheet.12")),
        ("Package", "o1.bin", ("file", "o1.bin")),
    ],
)
def test_an_object_is_where_it_is_shown_under_the_name_of_its_program(
    program: str, part: str, expected: tuple[Literal["object", "file"], str]
) -> None:
    arrow = f'<Relationship Id="a" Type="{OFFICE}/oleObject" Target="embeddings/{part}"/>'
    shown = f'<w:r><w:object><o:OLEObject ProgID="{program}" r:id="a"/></w:object></w:r>'
    document = read_word(
        f"{p('Dépenses')}<w:p>{r('Voir')}{shown}</w:p>",
        more={
            f"word/embeddings/{part}": b"12",
            "word/_rels/document.xml.rels": relationships(arrow),
        },
    )
    assert document.embedded == (Embedded(*expected, 2, block=1),)


def test_the_figures_of_a_chart_are_no_attached_file() -> None:
    workbook = "word/embeddings/Classeur.xlsx"
    arrow = f'<Relationship Id="a" Type="{OFFICE}/package" Target="../embeddings/Classeur.xlsx"/>'
    chart = {"word/charts/_rels/chart1.xml.rels": relationships(arrow)}
    assert read_word(p("x"), more={workbook: b"1", **chart}).embedded == ()
    assert read_word(p("x"), more={workbook: b"1"}).embedded != ()


@pytest.mark.parametrize(
    ("shown", "fetched"),
    [
        ('<a:blip r:link="out"/>', True),
        ('<a:blip r:embed="in" r:link="out"/>', False),
        ('<v:imagedata r:href="out"/>', True),
        ('<v:imagedata r:id="in" r:href="out"/>', False),
    ],
)
def test_a_picture_that_the_file_holds_is_not_fetched(shown: str, fetched: bool) -> None:
    address = "https://a.example/logo.png"
    inside = f'<Relationship Id="in" Type="{OFFICE}/image" Target="media/logo.png"/>'
    outside = (
        f'<Relationship Id="out" Type="{OFFICE}/image" Target="{address}" TargetMode="External"/>'
    )
    document = read_word(
        f"<w:p><w:r><w:pict>{shown}</w:pict></w:r></w:p>{p('x')}",
        more={"word/_rels/document.xml.rels": relationships(inside + outside)},
    )
    assert document.references == ((Reference("image", address),) if fetched else ())


def test_what_opening_would_fetch_is_noted_links_are_not() -> None:
    document = read_word(
        f"<w:p>{r('x')}{picture('c', kept=False)}{picture('d')}</w:p>",
        links={
            "a": ("image", "http://a.example/logo.png"),
            "b": ("attachedTemplate", "file:///S:/modele.dotm"),
            "c": ("hyperlink", "https://d.example/"),
        },
    )
    assert document.references == (
        Reference("image", "http://a.example/logo.png"),
        Reference("template", "file:///S:/modele.dotm"),
        Reference("image", "http://c.example/"),
    )


@pytest.mark.parametrize(
    ("code", "reference"),
    [
        ('INCLUDETEXT "S:/clauses.docx"', Reference("data", "S:/clauses.docx")),
        ('LINK Excel.Sheet.12 "S:/tarifs.xlsx" "A1" \\a', Reference("object", "S:/tarifs.xlsx")),
        ("DDEAUTO c:/cmd.exe x", Reference("script", "c:/cmd.exe x")),
    ],
)
def test_fields_that_fetch_are_noted(code: str, reference: Reference) -> None:
    instruction = code.replace('"', "&quot;")
    document = read_word(f"<w:p>{field(instruction, r('x'))}</w:p>")
    assert document.references == (reference,)


@pytest.mark.parametrize(
    ("settings", "restrictions"),
    [
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', ("change",)),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', ()),
        ('<w:documentProtection w:edit="none" w:enforcement="1"/>', ()),
        ('<w:writeProtection w:recommended="1"/>', ()),
        ('<w:writeProtection w:hash="abc"/>', ("change",)),
    ],
)
def test_protection_forbids_changes_when_it_is_in_force(
    settings: str, restrictions: tuple[str, ...]
) -> None:
    assert read_word(p("x"), settings=settings).restrictions == restrictions
