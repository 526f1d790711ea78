"""Word files as packages: their variants, properties, labels, and damage."""

import io
from pathlib import Path

import docx
import pytest

from doclint.document import Label, Problem, Property
from doclint.readers.docx import read
from doclint.readers.errors import ReadError
from tests.readers.word import (
    MACRO_TYPE,
    NAMESPACES,
    OFFICE,
    TEMPLATE_TYPE,
    WORD_TYPE,
    content_types,
    p,
    r,
    read_word,
    relationships,
    source,
    style,
    styled,
    texts,
    word,
    zipped,
)


def written_by_python_docx() -> bytes:
    """A file with all that python-docx can write."""
    document = docx.Document()
    document.core_properties.title = "Règlement"
    document.core_properties.author = "Service juridique"
    document.add_heading("Règlement", 0)
    document.add_heading("Objet", 1)
    document.add_paragraph("Le présent règlement…")
    document.add_paragraph("Premier point", style="List Bullet")
    table = document.add_table(2, 2)
    for number, cell in enumerate(table._cells):
        cell.text = f"c{number}"
    document.add_page_break()
    document.add_heading("Durée", 2)
    document.sections[0].header.paragraphs[0].text = "Ville de Valbrume"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_file_of_python_docx_is_read_whole() -> None:
    document = read(source(written_by_python_docx()))
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        ("page-header", None, "Ville de Valbrume"),
        ("heading", 1, "Règlement"),
        ("heading", 1, "Objet"),
        ("paragraph", None, "Le présent règlement…"),
        ("list-item", 1, "Premier point"),
        ("table", None, "c0\tc1\nc2\tc3"),
        ("heading", 2, "Durée"),
    ]
    assert document.page_count == 2
    assert document.property("title", "core") == "Règlement"
    assert document.property("creator", "core") == "Service juridique"


def test_what_python_docx_opens_and_what_it_refuses_read_the_same() -> None:
    data = written_by_python_docx()
    refused = _with_type(data, TEMPLATE_TYPE)
    with pytest.raises(ValueError, match="not a Word file"):
        docx.Document(io.BytesIO(refused))
    assert read(source(refused)).blocks == read(source(data)).blocks


@pytest.mark.parametrize("main_type", [WORD_TYPE, TEMPLATE_TYPE])
def test_comments_of_xml_cut_no_words(main_type: str) -> None:
    body = p("Confi<!-- x --><?y z?>dentiel")
    assert texts(read_word(body, main_type=main_type)) == ["Confidentiel"]


def _with_type(data: bytes, main_type: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types = parts["[Content_Types].xml"].decode().replace(WORD_TYPE, main_type)
    return zipped({**parts, "[Content_Types].xml": types})


@pytest.mark.parametrize("main_type", [WORD_TYPE, TEMPLATE_TYPE, MACRO_TYPE])
def test_documents_templates_and_macro_files_are_read(main_type: str) -> None:
    assert texts(read_word(p("Corps"), main_type=main_type)) == ["Corps"]


def test_strict_files_are_read_like_others() -> None:
    def strict(text: str) -> str:
        for family, name, spelled in (
            ("wordprocessingml", "main", "main"),
            ("officeDocument", "relationships", "relationships"),
            ("officeDocument", "extended-properties", "extendedProperties"),
        ):
            text = text.replace(
                f"http://schemas.openxmlformats.org/{family}/2006/{name}",
                f"http://purl.oclc.org/ooxml/{family}/{spelled}",
            )
        return text

    body = styled("Titre1", "Objet") + p("Corps")
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="b" Type="{OFFICE}/extended-properties" Target="app.xml"/>'
        ),
        "word/_rels/document.xml.rels": relationships(
            f'<Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/>'
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{style('Titre1', 'heading 1')}</w:styles>",
        "app.xml": APP.format("<Pages>4</Pages>"),
    }
    document = read(source(zipped({name: strict(text) for name, text in parts.items()})))
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]
    assert document.page_count == 4


# Properties

CORE = (
    '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms='
    '"http://purl.org/dc/terms/" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties">{}</cp:coreProperties>'
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "{}</Properties>"
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{}</Properties>'
)


def custom(**values: str) -> str:
    return CUSTOM.format(
        "".join(
            f'<property name="{name}"><vt:lpwstr>{text}</vt:lpwstr></property>'
            for name, text in values.items()
        )
    )


def test_properties_of_all_three_parts_have_common_names() -> None:
    document = read_word(
        p("x"),
        more={
            "docProps/core.xml": CORE.format(
                "<dc:title>Note</dc:title><cp:contentStatus>Projet</cp:contentStatus>"
                "<dcterms:modified>2025-03-01T10:00:00Z</dcterms:modified>"
                "<dc:subject> </dc:subject>"
            ),
            "docProps/app.xml": APP.format("<Company>Valbrume</Company><Words>3</Words>"),
            "docProps/custom.xml": custom(Indice="B"),
        },
    )
    assert document.properties == (
        Property("core", "title", "Note"),
        Property("core", "status", "Projet"),
        Property("core", "modified", "2025-03-01T10:00:00Z"),
        Property("app", "publisher", "Valbrume"),
        Property("custom", "Indice", "B"),
    )


def control(name: str, path: str, text: str, more: str = "") -> str:
    properties = f'<w:alias w:val="{name}"/><w:dataBinding w:xpath="{path}"/>{more}'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{p(text)}</w:sdtContent></w:sdt>"


CORE_PATH = "/ns0:coreProperties[1]/ns1:{}[1]"


def test_content_controls_tied_to_data_are_properties_read_once() -> None:
    document = read_word(
        control("Titre", CORE_PATH.format("title"), "Note")
        + control("Auteur", CORE_PATH.format("creator"), "Service juridique")
        + control("Société", "/ns0:Properties[1]/ns0:Company[1]", "Valbrume")
        + control("Version", "/root[1]/version[1]", "2.1")
        + control(
            "Date", "/root[1]/date[1]", "3 mars", '<w:date w:fullDate="2025-03-03T00:00:00Z"/>'
        )
        + control("Objet", "/root[1]/objet[1]", "Cliquez ici", "<w:showingPlcHdr/>"),
        more={"docProps/core.xml": CORE.format("<dc:title>Note</dc:title>")},
    )
    assert document.properties == (
        Property("core", "title", "Note"),
        Property("core", "creator", "Service juridique"),
        Property("app", "publisher", "Valbrume"),
        Property("custom", "Version", "2.1"),
        Property("custom", "Date", "2025-03-03T00:00:00Z"),
    )
    assert "Cliquez ici" in texts(document)


# Labels

GUID = "1a2b3c4d-0000-4000-8000-1234567890ab"


def test_a_label_in_custom_properties_has_a_name() -> None:
    key = f"MSIP_Label_{GUID}_"
    document = read_word(
        p("x"),
        more={"docProps/custom.xml": custom(**{f"{key}Enabled": "true", f"{key}Name": "C2"})},
    )
    assert document.labels == (Label(GUID, "C2", "custom", True),)


@pytest.mark.parametrize(
    ("attributes", "enabled"),
    [('enabled="1" removed="0"', True), ('enabled="1" removed="1"', False), ('enabled="0"', False)],
)
def test_label_info_wins_and_borrows_the_name(attributes: str, enabled: bool) -> None:
    kind = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
    space = "http://schemas.microsoft.com/office/2020/mipLabelMetadata"
    key = f"MSIP_Label_{GUID}_"
    document = read_word(
        p("x"),
        more={
            "_rels/.rels": relationships(
                f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
                f'<Relationship Id="b" Type="{OFFICE}/custom-properties"'
                ' Target="docProps/custom.xml"/>'
                f'<Relationship Id="c" Type="{kind}" Target="elsewhere/labels.xml"/>'
            ),
            "elsewhere/labels.xml": f'<l:labelList xmlns:l="{space}">'
            f'<l:label id="{{{GUID.upper()}}}" {attributes}/></l:labelList>',
            "docProps/custom.xml": custom(**{f"{key}Enabled": "true", f"{key}Name": "C2"}),
        },
    )
    assert document.labels == (Label(GUID, "C2", "LabelInfo", enabled),)


# Damage


def test_a_damaged_side_part_is_a_problem_and_the_rest_is_read() -> None:
    document = read_word(p("Corps"), more={"docProps/core.xml": "<broken"})
    assert texts(document) == ["Corps"]
    assert document.problems == (Problem("damaged", "docProps/core.xml"),)


@pytest.mark.parametrize("main", ["", "<broken", "<w:other/>", f"<w:document {NAMESPACES}/>"])
def test_without_a_readable_body_the_file_is_damaged(main: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(source(word("", more={"word/document.xml": main})))
    assert (caught.value.rule, caught.value.code) == ("unreadable-document", "damaged")


def test_entities_anywhere_condemn_the_file() -> None:
    entities = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with pytest.raises(ReadError) as caught:
        read_word(p("x"), more={"word/theme/theme1.xml": entities})
    assert caught.value.code == "unsafe"


def test_relationships_that_lead_nowhere_are_no_obstacle() -> None:
    body = p("x") + '<w:sectPr><w:headerReference r:id="rien"/></w:sectPr>'
    nowhere = relationships(f'<Relationship Id="rien" Type="{OFFICE}/header" Target="NULL"/>')
    document = read_word(body, more={"word/_rels/document.xml.rels": nowhere})
    assert texts(document) == ["x"]


def test_reading_opens_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = tmp_path / "modele.dotm"
    template.write_bytes(b"x")
    data = word(p("x"), links={"a": ("attachedTemplate", template.as_uri())})
    read(source(data))
    monkeypatch.setattr("builtins.open", lambda *_, **__: pytest.fail("opened a file"))
    assert texts(read(source(data))) == ["x"]


@pytest.mark.parametrize("absurd", ["9" * 5_000, "9" * 20, "-1", "²", "", "x"])
def test_absurd_numbers_are_as_if_not_said(absurd: str) -> None:
    document = read_word(
        p("gros", f'<w:outlineLvl w:val="{absurd}"/>', f'<w:sz w:val="{absurd}"/>')
        + p("un", f'<w:numPr><w:ilvl w:val="{absurd}"/><w:numId w:val="1"/></w:numPr>')
        + r("", f'<w:w w:val="{absurd}"/>')
        + f'<w:p><w:r><w:t>a</w:t><w:sym w:font="Arial" w:char="{absurd}"/></w:r></w:p>'
        + f'<w:sectPr><w:pgSz w:w="{absurd}" w:h="{absurd}"/></w:sectPr>',
        numbering=f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{absurd}"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        more={"docProps/app.xml": f"<Properties><Pages>{absurd}</Pages></Properties>"},
    )
    assert document.page_count is None
    assert [block.level for block in document.blocks if block.kind == "heading"] == []
    assert texts(document) == ["gros", "un", "a"]
