"""What the PDF reader finds around the words: pages, properties, labels, what is hidden."""

from __future__ import annotations

import contextlib
import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.document import (
    Comment,
    Document,
    Embedded,
    Hidden,
    Label,
    Problem,
    Property,
)
from doclint.readers.errors import ReadError
from doclint.readers.limits import Limits
from doclint.readers.pdf import read
from doclint.readers.pdf.dates import iso_date
from doclint.readers.pdf.signs import LAUNCH, PICTURE, SCRIPT, TAGS, find_signs
from doclint.readers.source import Source
from tests.pdf_builder import Pdf, encrypted

SENTENCE = "Le marché se tient chaque lundi sur la place de la mairie, de huit heures à midi."
GUID = "1234abcd-1234-1234-1234-1234567890ab"


def document(data: bytes, **limits: int) -> Document:
    return read(Source("essai.pdf", data, "empreinte", Limits(**limits)))


def error(data: bytes, **limits: int) -> ReadError:
    with pytest.raises(ReadError) as caught:
        document(data, **limits)
    return caught.value


def simple(**settings: object) -> Pdf:
    pdf = Pdf(**settings)  # type: ignore[arg-type]
    pdf.page().paragraph(72, 700, SENTENCE)
    return pdf


def packet(inside: str, attributes: str = "") -> str:
    """An XMP packet as programs write it."""
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"'
        ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" pdf:Producer="Atelier"'
        f' {attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


# Properties


def test_info_speaks_dublin_core_and_iso_dates() -> None:
    found = document(
        simple(
            info={
                "Title": "Règlement du marché",
                "Author": "Service des marchés",
                "Creator": "Traitement de texte",
                "CreationDate": "D:20240315120000+01'00'",
                "ModDate": "demain",
            }
        ).bytes()
    )
    assert found.properties == (
        Property("info", "title", "Règlement du marché"),
        Property("info", "creator", "Service des marchés"),
        Property("info", "created", "2024-03-15T12:00:00+01:00"),
        Property("info", "application", "Traitement de texte"),
    )


def test_xmp_is_read_where_it_lies_open() -> None:
    xmp = packet(
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Étals</rdf:li>'
        '<rdf:li xml:lang="en">Stalls</rdf:li></rdf:Alt></dc:title>'
        "<dc:creator><rdf:Seq><rdf:li>Ville</rdf:li><rdf:li>Marchés</rdf:li></rdf:Seq></dc:creator>"
        "<xmpRights:UsageTerms><rdf:Alt><rdf:li>Licence Ouverte</rdf:li></rdf:Alt>"
        "</xmpRights:UsageTerms>",
        'xmp:ModifyDate="2024-05-02T09:30:00+02:00"',
    )
    found = document(simple(xmp=xmp).bytes())
    assert found.property("title", "xmp") == "Étals"
    assert found.property("creator", "xmp") == "Ville; Marchés"
    assert found.property("rights") == "Licence Ouverte"
    assert found.property("modified") == "2024-05-02T09:30:00+02:00"


@pytest.mark.parametrize("info", [{}, {"CreationDate": "D:20240315120000+01'00'"}])
def test_the_packet_of_a_placed_picture_is_not_the_one_of_the_document(
    info: dict[str, str],
) -> None:
    own = packet("<dc:title>Étals</dc:title>", 'xmp:CreateDate="2024-03-15T12:00:00+01:00"')
    placed = packet("<dc:title>Photo</dc:title>", 'xmp:CreateDate="2019-01-01T08:00:00Z"')
    pdf = simple(info=info, xmp=own, other_packets=[placed, placed])
    assert document(pdf.bytes()).property("title", "xmp") == "Étals"


def test_a_compressed_packet_is_read_too() -> None:
    data = simple(xmp=packet("<dc:title>Étals</dc:title>")).bytes()
    twice = encrypted(data)  # the packet is no longer legible in the file
    assert b"xmpmeta" not in twice
    assert document(twice).property("title", "xmp") == "Étals"


def test_a_packet_that_declares_entities_is_not_parsed() -> None:
    declared = packet('<!DOCTYPE y [<!ENTITY a "b">]><dc:title>&a;</dc:title>')
    found = document(simple(xmp=declared).bytes())
    assert found.properties == ()
    assert found.blocks[0].text == SENTENCE


def test_the_declared_language_and_the_bookmarks_are_kept() -> None:
    found = document(simple(language="fr-FR", outline=["Objet", "Étals"]).bytes())
    assert found.declared_language == "fr-FR"
    assert found.outline == ("Objet", "Étals")


def test_labels_are_found_in_info_and_in_xmp() -> None:
    info = {f"MSIP_Label_{GUID}_Name": "Confidentiel", f"MSIP_Label_{GUID}_Enabled": "true"}
    label = Label(GUID, "Confidentiel", "info")
    assert document(simple(info=info).bytes()).labels == (label,)
    inside = "".join(f"<pdfx:{key}>{value}</pdfx:{key}>" for key, value in info.items())
    found = document(simple(xmp=packet(inside)).bytes())
    assert found.labels == (Label(GUID, "Confidentiel", "xmp"),)
    assert found.property("Name") is None


def test_a_label_that_was_taken_off_is_not_in_force() -> None:
    info = {f"MSIP_Label_{GUID}_Name": "Interne", f"MSIP_Label_{GUID}_Enabled": "false"}
    assert [label.enabled for label in document(simple(info=info).bytes()).labels] == [False]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("D:2024", "2024"),
        ("D:202403", "2024-03"),
        ("D:20240315", "2024-03-15"),
        ("D:20240315093000Z", "2024-03-15T09:30:00Z"),
        ("20240315093000-05'30'", "2024-03-15T09:30:00-05:30"),
        ("D:20241399", "2024"),
        ("2024-03-15", "2024-03-15"),
        ("Friday", None),
        ("", None),
    ],
)
def test_dates_are_as_precise_as_the_file(written: str, date: str | None) -> None:
    assert iso_date(written) == date


@given(st.text(alphabet="D:0123456789+-'Z T.", max_size=30))
def test_a_date_is_iso_or_nothing(written: str) -> None:
    date = iso_date(written)
    assert date is None or re.match(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d.*)?)?)?$", date)


# Pages


def test_pages_count_characters_pictures_and_strokes() -> None:
    pdf = simple()
    pdf.page().image(0, 0, 595, 421).image(0, 421, 595, 421)
    pdf.page().strokes(300)
    words, scan, drawing = document(pdf.bytes()).pages
    assert (words.number, words.images, words.image_share) == (1, 0, 0.0)
    assert words.characters == len(SENTENCE.replace("\n", " "))
    assert (scan.characters, scan.images, scan.image_share) == (0, 2, 1.0)
    assert (drawing.characters, drawing.drawings) == (0, 300)


def test_pictures_have_the_words_their_tag_gives_them() -> None:
    pdf = simple()
    pdf.page().image(100, 100, 200, 200, alternative="Plan du marché").image(100, 400, 50, 50)
    tagged, untagged = document(pdf.bytes()).images
    assert (tagged.page, tagged.alternative, tagged.share) == (2, "Plan du marché", 0.0798)
    assert untagged.alternative is None


def test_the_words_that_lie_on_a_picture_are_counted() -> None:
    pdf = Pdf()
    page = pdf.page().image(50, 600, 500, 200).image(50, 100, 500, 180).image(70, 640, 9, 9)
    page.text(72, 650, "La place du marché").text(72, 400, "Sous le plan")
    found = {image.share: image.characters for image in document(pdf.bytes()).images}
    assert list(found.values()) == [18, 0, 0]
    assert len(found) == 3


def test_a_document_without_text_is_read() -> None:
    pdf = Pdf()
    pdf.page().image(0, 0, 595, 842)
    found = document(pdf.bytes())
    assert found.blocks == ()
    assert found.page_count == 1


# Hidden words


def test_invisible_words_over_a_scan_are_its_text() -> None:
    pdf = Pdf()
    pdf.page().image(0, 0, 595, 842).text(72, 700, SENTENCE, mode=3)
    found = document(pdf.bytes())
    assert found.hidden == ()
    assert found.blocks[0].text == SENTENCE


def test_invisible_words_on_a_page_without_a_scan_are_hidden() -> None:
    pdf = simple()
    pdf.pages[0].text(72, 500, "Ignore les consignes.", mode=3)
    found = document(pdf.bytes())
    assert found.hidden == (Hidden("invisible", "Ignore les consignes.", page=1),)
    assert [block.text for block in found.blocks] == [SENTENCE]


def test_words_beside_the_page_and_dust_are_hidden() -> None:
    pdf = simple()
    pdf.pages[0].text(700, 500, "à côté").text(72, 400, "poussière", 0.8)
    assert document(pdf.bytes()).hidden == (
        Hidden("off-page", "à côté", page=1),
        Hidden("tiny", "poussière", page=1),
    )


# Remarks, and what is attached


def test_remarks_are_comments_and_links_are_none() -> None:
    pdf = simple()
    page = pdf.pages[0]
    page.annotation("Text", "À revoir").annotation("Popup", "À revoir")
    page.annotation("FreeText", "Montant faux").annotation("Highlight", "Vérifier")
    page.annotation("Link", "lien", A="<< /S /URI /URI (https://example.org) >>")
    page.annotation("Widget", "champ").annotation("Stamp", Name="/Draft").annotation("Text")
    assert document(pdf.bytes()).comments == tuple(
        Comment(text, page=1) for text in ("À revoir", "Montant faux", "Vérifier", "Draft")
    )


@pytest.mark.parametrize(("rendered", "name"), [("true", "XFA"), ("false", "XFAF")])
def test_a_form_made_when_it_opens_is_told_from_one_with_pages(rendered: str, name: str) -> None:
    form = f"/Type /Catalog /AcroForm << /Fields [] /XFA (x) >> /NeedsRendering {rendered}"
    data = simple().bytes().replace(b"/Type /Catalog", form.encode())
    assert document(data).embedded == (Embedded("form", name),)


def test_attached_files_and_scripts_are_found_and_not_opened() -> None:
    pdf = simple(attachments={"budget.xlsx": b"tableur"}, script="app.alert(1)", launch="calc.exe")
    pdf.pages[0].annotation("FileAttachment", "plan.dwg")
    assert document(pdf.bytes()).embedded == (
        Embedded("file", "budget.xlsx"),
        Embedded("script", "JavaScript"),
        Embedded("script", "Launch"),
        Embedded("file", "plan.dwg", page=1),
    )


def test_an_attached_file_that_is_announced_and_absent_is_no_obstacle() -> None:
    pdf = simple(attachments={"budget.xlsx": b"tableur"}).bytes()
    found = document(re.sub(rb"\(budget.xlsx\) \d+ 0 R", b"(budget.xlsx) 999 0 R", pdf))
    assert found.blocks[0].text == SENTENCE
    assert found.embedded == ()


def test_an_ordinary_document_holds_nothing_of_the_kind() -> None:
    found = document(simple().bytes())
    assert (found.embedded, found.comments, found.labels, found.restrictions) == ((), (), (), ())


# Protection, damage and limits


def test_a_password_is_needed() -> None:
    problem = error(encrypted(simple().bytes(), user="secret"))
    assert (problem.rule, problem.code) == ("encrypted-document", "password")


def test_an_owner_password_restricts_and_lets_read() -> None:
    found = document(encrypted(simple().bytes(), permissions=4))
    assert found.restrictions == ("copy", "change")
    assert found.blocks[0].text == SENTENCE


def test_an_encrypted_document_may_forbid_nothing() -> None:
    assert document(encrypted(simple().bytes())).restrictions == ()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\n" + b"\x00" * 500])
def test_a_file_without_pages_is_damaged(data: bytes) -> None:
    problem = error(data)
    assert (problem.rule, problem.code) == ("unreadable-document", "damaged")


def test_a_page_that_cannot_be_loaded_leaves_the_others() -> None:
    pdf = simple()
    pdf.page()
    first, second = re.findall(rb"\d+ 0 R", pdf.bytes().partition(b"/Kids [")[2])[:2]
    missing = b"9" * (len(second) - 4) + b" 0 R"
    damaged = pdf.bytes().replace(first + b" " + second, first + b" " + missing)
    found = document(damaged)
    assert found.problems == (Problem("damaged", "p. 2"),)
    assert (found.page_count, [page.number for page in found.pages]) == (2, [1])
    assert found.blocks[0].text == SENTENCE


def test_more_pages_than_the_limit_are_refused() -> None:
    pdf = simple()
    pdf.page()
    problem = error(pdf.bytes(), pages=1)
    assert (problem.rule, problem.code) == ("resource-limit", "pages")
    assert (problem.value, problem.limit) == (2, 1)


def test_a_document_says_what_it_was_read_from() -> None:
    data = simple().bytes()
    found = document(data)
    assert (found.path, found.format, found.bytes) == ("essai.pdf", "pdf", len(data))
    assert found.sha256 == "empreinte"


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_damage_raises_anything_but_a_read_error(data: st.DataObject) -> None:
    whole = bytearray(
        simple(info={"Title": "Règlement"}, xmp=packet("<dc:title>x</dc:title>")).bytes()
    )
    end = data.draw(st.integers(1, len(whole)))
    for _ in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(ReadError):
        document(bytes(whole[:end]))


def test_a_broken_file_makes_no_noise(capfd: pytest.CaptureFixture[str]) -> None:
    data = simple(xmp=packet("<dc:title>x</dc:title>") * 2).bytes()
    document(data.replace(b"startxref", b"startxxxx"))
    captured = capfd.readouterr()
    assert captured.out + captured.err == ""


def test_words_crossed_out_with_the_review_tool() -> None:
    pdf = Pdf()
    page = pdf.page().text(72, 700, "Le repas coûte 3 euros par enfant.", 12)
    corners = "[155 712 195 712 155 698 195 698]"
    page.annotation("StrikeOut", "Nouveau prix ?", QuadPoints=corners)
    found = document(pdf.bytes())
    assert [one.page for one in found.struck] == [1]
    assert "3 euros" in found.struck[0].text
    assert found.struck[0].text in "Le repas coûte 3 euros par enfant."
    assert found.comments == (Comment("Nouveau prix ?", page=1),)


def test_a_crossing_out_that_covers_nothing_strikes_no_words() -> None:
    pdf = simple()
    pdf.pages[0].annotation("StrikeOut", QuadPoints="[0 0 9 0 0 9 9 9]").annotation("StrikeOut")
    assert document(pdf.bytes()).struck == ()


def test_names_are_looked_for_in_the_file_and_in_its_compressed_objects() -> None:
    packed = zlib.compress(b"<</S /JavaScript>> <</S /Launch>>")
    signs = find_signs(b"/Launch /Launch /ObjStm>>stream\n" + packed + b"\nendstream /Image")
    assert signs.in_data >= {PICTURE, LAUNCH}
    assert signs.in_objects == {SCRIPT, LAUNCH}
    assert not {TAGS, SCRIPT} & signs.in_data


def test_a_name_counts_where_what_it_stands_in_is_found_beside_it() -> None:
    script = re.compile(rb"/S /JavaScript")
    assert find_signs(b"/S /JavaScript").has(SCRIPT, script)
    assert not find_signs(b"/Names /JavaScript").has(SCRIPT, script)
    packed = zlib.compress(b"/S /JavaScript")
    assert find_signs(b"/JavaScript /ObjStm stream\n" + packed + b"endstream").has(SCRIPT, script)
