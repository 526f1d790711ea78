"""Every place of a file where people declare who stands behind it, for every field."""

from __future__ import annotations

import hashlib

import pytest

from doclint.document import Document
from doclint.identity import IdentityReadings, read_identity
from doclint.identity.mismatch.find import version_mismatch
from doclint.readers import html, markdown
from doclint.readers.source import Source
from tests.pdf_builder import Pdf
from tests.readers.odf import metadata, odt
from tests.readers.pdf import document as read_pdf
from tests.readers.word import p, read_word

EXPECTED = {
    "title": "guide des marches",
    "owner": "service des marches",
    "reference": "gu-12",
    "version": "2.1",
    "date": "2024-03-12",
    "effective": "2024-04-01",
    "status": "validated",
    "approver": "la directrice generale",
    "approved": "2024-03-10",
    "audience": "agents",
    "purpose": "expliquer la passation",
    "review_by": "2026-03-12",
    "retention": "10 ans",
    "licence": "licence ouverte 2.0",
    "language": "fr",
}
WORDS = {
    "Titre": "Guide des marchés",
    "Service": "Service des marchés",
    "Référence": "GU-12",
    "Version": "2.1",
    "Date": "2024-03-12",
    "Date d'application": "2024-04-01",
    "Statut": "Validé",
    "Approbateur": "La directrice générale",
    "Date d'approbation": "2024-03-10",
    "Public": "Agents",
    "Objet": "Expliquer la passation",
    "Prochaine révision": "2026-03-12",
    "DUA": "10 ans",
    "Licence": "Licence Ouverte 2.0",
    "Langue": "français",
}
"""What people write, as names of custom properties."""


def said(readings: IdentityReadings, *fields: str) -> dict[str, str]:
    """The best reading of each of these fields, for comparison."""
    best = {field: readings.of(field) for field in fields}  # type: ignore[arg-type]
    return {field: found[0].normalised for field, found in best.items() if found}


def properties(part: str, values: dict[str, str]) -> str:
    root, inside = {
        "custom": (
            'Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
            'docPropsVTypes"',
            '<property name="{}"><vt:lpwstr>{}</vt:lpwstr></property>',
        ),
        "core": (
            'cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://'
            'schemas.openxmlformats.org/package/2006/metadata/core-properties"',
            "<{0}>{1}</{0}>",
        ),
    }[part]
    filled = "".join(inside.format(name, value) for name, value in values.items())
    return f"<{root}>{filled}</{root.split()[0]}>"


def web(
    head: str, body: str = "<p>Le marché ouvre le samedi.</p>", attributes: str = ""
) -> Document:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>".encode()
    return html.read(Source("page.html", page, hashlib.sha256(page).hexdigest()))


def test_custom_properties_of_word() -> None:
    file = read_word(p("Texte."), more={"docProps/custom.xml": properties("custom", WORDS)})
    assert said(read_identity(file), *EXPECTED) == EXPECTED


def test_user_defined_fields_of_libreoffice() -> None:
    fields = "".join(
        f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>'
        for name, value in WORDS.items()
    )
    file = odt("<text:p>Texte.</text:p>", **{"meta.xml": metadata(fields)})
    assert said(read_identity(file), *EXPECTED) == EXPECTED


def test_front_matter() -> None:
    header = "\n".join(f'"{name}": "{value}"' for name, value in WORDS.items())
    text = f"---\n{header}\n---\n\nTexte.\n".encode()
    file = markdown.read(Source("note.md", text, hashlib.sha256(text).hexdigest()))
    assert said(read_identity(file), *EXPECTED) == EXPECTED


def test_dublin_core_of_a_web_page() -> None:
    names = {
        "DC.title": WORDS["Titre"],
        "DC.publisher": WORDS["Service"],
        "DC.identifier": WORDS["Référence"],
        "version": WORDS["Version"],
        "DCTERMS.issued": WORDS["Date"],
        "effective_date": WORDS["Date d'application"],
        "status": WORDS["Statut"],
        "approver": WORDS["Approbateur"],
        "DCTERMS.dateAccepted": WORDS["Date d'approbation"],
        "DCTERMS.audience": WORDS["Public"],
        "purpose": WORDS["Objet"],
        "DCTERMS.valid": WORDS["Prochaine révision"],
        "retention": WORDS["DUA"],
        "DC.rights": WORDS["Licence"],
        "DC.language": "fr-FR",
    }
    page = web("".join(f'<meta name="{name}" content="{it}">' for name, it in names.items()))
    assert said(read_identity(page), *EXPECTED) == EXPECTED


def test_core_properties_of_word() -> None:
    core = {
        "dc:title": "Guide des marchés",
        "dc:creator": "Service des marchés",
        "dc:identifier": "GU-12",
        "cp:version": "2.1",
        "cp:contentStatus": "Validé",
        "dc:language": "fr-FR",
    }
    file = read_word(p("Texte."), more={"docProps/core.xml": properties("core", core)})
    fields = ("title", "owner", "reference", "version", "status", "language")
    assert said(read_identity(file), *fields) == {field: EXPECTED[field] for field in fields}


def test_info_and_xmp_of_a_pdf() -> None:
    fields = ("title", "reference", "status", "approver", "approved", "language", "licence")
    info = {
        "Title": "Guide des marchés",
        "Reference": "GU-12",
        "Statut": "Validé",
        "Approbateur": "La directrice générale",
        "Date_approbation": "2024-03-10",
    }
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/'
        '22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language><dc:rights><rdf:Alt>"
        "<rdf:li>Licence Ouverte 2.0</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF>"
        "</x:xmpmeta>"
    )
    pdf = Pdf(info=info, xmp=packet)
    pdf.page().paragraph(72, 700, "Le marché ouvre le samedi.")
    found = said(read_identity(read_pdf(pdf)), *fields)
    assert found == {field: EXPECTED[field] for field in fields}


@pytest.mark.parametrize(
    "file",
    [
        read_word(p("Texte."), styles='<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"),
        web("", attributes='lang="fr"'),
    ],
    ids=["Word", "HTML"],
)  # fmt: skip
def test_the_language_declared_for_the_words(file: Document) -> None:
    assert said(read_identity(file), "language") == {"language": "fr"}


def test_what_a_page_tells_browsers_is_not_about_the_document() -> None:
    page = web('<meta http-equiv="expires" content="2019-01-01">')
    assert read_identity(page).of("review_by") == ()


def test_a_content_control_tied_to_a_property_is_no_second_opinion() -> None:
    binding = '<w:alias w:val="Version"/><w:dataBinding w:xpath="/root[1]/Version[1]"/>'
    shown = f"<w:sdt><w:sdtPr>{binding}</w:sdtPr><w:sdtContent>{p('2.1')}</w:sdtContent></w:sdt>"
    custom = properties("custom", {"Version": "2.1"})
    file = read_word(p("Guide") + shown, more={"docProps/custom.xml": custom})
    found = read_identity(file)
    assert found.chosen.version == "2.1"
    assert [reading.place for reading in found.of("version")] == ["property"]
    assert version_mismatch(found) == ()
