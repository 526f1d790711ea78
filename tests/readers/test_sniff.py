"""The format of a file is decided by its content; the suffix only parts text from text."""

import itertools
import struct
from typing import get_args

import pytest

from doclint.document import Format, suffix_formats
from doclint.readers.errors import ReadError
from doclint.readers.sniff import sniff
from tests.readers.word import content_types, p, word, zipped

TEXT = "Règlement intérieur de la cantine.\n\nLes repas sont servis à midi.\n"
PAGE = "<!DOCTYPE html><html><body><p>Erreur 404</p></body></html>"
PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
ODF = "application/vnd.oasis.opendocument."


def refused(path: str, data: bytes) -> tuple[str, str]:
    with pytest.raises(ReadError) as caught:
        sniff(path, data)
    return caught.value.rule, caught.value.code


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (word(p("x")), "docx"),
        (zipped({"word/document.xml": "<a/>"}), "docx"),
        (zipped({"word\\document.xml": "<a/>"}), "docx"),
        (zipped({"[Content_Types].xml": content_types(PRESENTATION)}), "pptx"),
        (zipped({"mimetype": f"{ODF}text"}), "odt"),
        (zipped({"mimetype": f"{ODF}text-template\n"}), "odt"),
        (zipped({"mimetype": f"{ODF}presentation"}), "odp"),
        (
            zipped({"content.xml": "", "META-INF/manifest.xml": f'<m media-type="{ODF}text"/>'}),
            "odt",
        ),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "pdf"),
        (b"\r\n\x00\x01junk\n%PDF-1.4\n", "pdf"),
        (b"{\\rtf1\\ansi Bonjour}", "rtf"),
        (b"\n {\\rtf1}", "rtf"),
        (PAGE.encode(), "html"),
        (b"<!-- saved --><?xml version='1.0'?>\n<html></html>", "html"),
        ("\ufeff<HTML></HTML>".encode("utf-16"), "html"),
        (TEXT.encode(), "text"),
        (TEXT.encode("cp1252"), "text"),
        (TEXT.encode("utf-16"), "text"),
    ],
)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".final", ""])
def test_content_decides_whatever_the_suffix(data: bytes, found: Format, suffix: str) -> None:
    assert sniff(f"note{suffix}", data) == found


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a.md", "markdown"),
        ("a.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a.htm", "html"),
        ("a.txt", "text"),
        ("LISEZMOI", "text"),
    ],
)
def test_the_suffix_parts_text_formats(path: str, found: Format) -> None:
    assert sniff(path, TEXT.encode()) == found


@pytest.mark.parametrize(
    ("path", "data", "family"),
    [
        ("a", zipped({"[Content_Types].xml": content_types(WORKBOOK)}), "spreadsheet"),
        ("a", zipped({"mimetype": f"{ODF}spreadsheet"}), "spreadsheet"),
        ("a", zipped({"mimetype": "application/epub+zip"}), "e-book"),
        ("a", zipped({"mimetype": "application/vnd.sun.xml.writer"}), "old-office"),
        ("a", zipped({"photo.txt": "x"}), "archive"),
        ("a", zipped({}), "archive"),
        ("a.pdf", b"\x89PNG\r\n\x1a\n\x00\x00", "image"),
        ("a.docx", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "image"),
        ("a", b"\x00\x00\x00\x18ftypmp42\x00", "audio-video"),
        ("a", b"\x00\x00\x00\x18ftypheic\x00", "image"),
        ("a", b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "archive"),
        ("a.bmp", b"BM\x00\x00\x01\x02\x03\x00", "image"),
        ("a", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00", "unknown"),
        ("a.csv", b"nom;tarif\nA;3\n", "data"),
        ("a.json", b'{"a": 1}', "data"),
        ("a", b'<?xml version="1.0"?><rss></rss>', "data"),
        ("a", b'<?xml version="1.0"?><svg xmlns="x"></svg>', "image"),
        ("a.doc", b'<?xml version="1.0"?><w:wordDocument></w:wordDocument>', "old-office"),
        ("a.eml", TEXT.encode(), "mail"),
        ("a", b"From: a@b.example\nTo: c@d.example\nSubject: x\n\nBonjour", "mail"),
    ],
)
def test_other_formats_are_named_by_family(path: str, data: bytes, family: str) -> None:
    assert refused(path, data) == ("unsupported-format", family)


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_nothing_at_all_is_empty(data: bytes) -> None:
    assert refused("a.pdf", data) == ("unreadable-document", "empty")


@pytest.mark.parametrize("path", ["a.docx", "a.pdf", "a.odt", "a.txt"])
@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x00" * 500])
def test_a_promised_document_without_recognisable_content_is_damaged(
    path: str, data: bytes
) -> None:
    assert refused(path, data) == ("unreadable-document", "damaged")


def test_a_package_cut_in_two_is_damaged_and_an_archive_unsupported() -> None:
    half = word(p("x"))[:200]
    assert refused("a.docx", half) == ("unreadable-document", "damaged")
    assert refused("a.zip", half) == ("unsupported-format", "archive")


def test_a_text_about_pdf_files_is_a_text() -> None:
    explained = b"# Le format PDF\n\nUn fichier commence par %PDF-1.7.\n"
    assert sniff("a.md", explained) == "markdown"


def test_a_pdf_that_lost_its_header_is_still_one() -> None:
    assert sniff("a.pdf", b"1 0 obj\n<<>>\nendobj\ntrailer <<>>\nstartxref\n0\n%%EOF") == "pdf"


def test_letters_that_begin_like_an_image_are_text() -> None:
    assert sniff("a.txt", b"GIF89a est un format d'image.") == "text"


def test_one_accident_does_not_make_text_binary() -> None:
    assert sniff("a.txt", (TEXT * 3).encode() + b"\x01") == "text"


# Compound files


def compound(*paths: str) -> bytes:
    """A compound file of Microsoft with empty streams of these names, `a/b` inside a storage."""
    names = ["Root Entry"]
    children: dict[int, list[int]] = {0: []}
    for path in paths:
        parent = 0
        for part in path.split("/"):
            known = [child for child in children[parent] if names[child] == part]
            if not known:
                known = [len(names)]
                names.append(part)
                children[parent] += known
                children[known[0]] = []
            parent = known[0]
    following = {
        one: after for inside in children.values() for one, after in itertools.pairwise(inside)
    }
    directory = b"".join(
        _entry(name, 5 if number == 0 else 1 if children[number] else 2, following.get(number, -1),
               children[number][0] if children[number] else -1)
        for number, name in enumerate(names)
    )  # fmt: skip
    directory = directory.ljust(-(-len(directory) // 512) * 512, b"\x00")
    sectors = [-3, *range(2, len(directory) // 512 + 1), -2]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<iiiiiiiiii", 0, 1, 1, 0, 4096, -2, 0, -2, 0, 0) + b"\xff" * 432
    return header + struct.pack(f"<{len(sectors)}i", *sectors).ljust(512, b"\xff") + directory


def _entry(name: str, kind: int, following: int, child: int) -> bytes:
    spelled = name.encode("utf-16-le") + b"\x00\x00"
    links = struct.pack("<iii", -1, following, child)
    rest = bytes(36) + struct.pack("<iq", -2, 0)
    return spelled.ljust(64, b"\x00") + struct.pack("<HBB", len(spelled), kind, 1) + links + rest


@pytest.mark.parametrize(
    ("names", "rule", "code"),
    [
        (["EncryptedPackage", "EncryptionInfo"], "encrypted-document", "password"),
        (["ENCRYPTEDPACKAGE"], "encrypted-document", "password"),
        (
            ["EncryptedPackage", "\x06DataSpaces/TransformInfo/DRMEncryptedTransform/\x06Primary"],
            "encrypted-document",
            "rights-management",
        ),
        (["\tDRMContent", "WordDocument"], "encrypted-document", "rights-management"),
        (["WordDocument", "1Table"], "unsupported-format", "old-office"),
        (["PowerPoint Document"], "unsupported-format", "old-office"),
        (["Workbook"], "unsupported-format", "spreadsheet"),
        (["WordDocument", "ObjectPool/_1/Workbook"], "unsupported-format", "old-office"),
        (["__properties_version1.0", "__attach/WordDocument"], "unsupported-format", "mail"),
        (["Contents"], "unsupported-format", "unknown"),
    ],
)
def test_compound_files_are_told_apart(names: list[str], rule: str, code: str) -> None:
    assert refused("a.doc", compound(*names)) == (rule, code)


def test_a_broken_compound_file_is_damaged() -> None:
    assert refused("a.doc", compound("WordDocument")[:600]) == ("unreadable-document", "damaged")


def test_an_encrypted_archive_asks_for_a_password() -> None:
    data = bytearray(zipped({"mimetype": f"{ODF}text"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    assert refused("a.odt", bytes(data)) == ("encrypted-document", "password")


def test_the_first_look_into_an_archive_is_bounded() -> None:
    late = " " * 2_000_000 + content_types(PRESENTATION)
    assert refused("a.zip", zipped({"[Content_Types].xml": late})) == (
        "unsupported-format",
        "archive",
    )


# What a file name promises


@pytest.mark.parametrize(
    ("path", "formats"),
    [
        ("rh/note.DOCX", {"docx"}),
        ("modele.dotm", {"docx"}),
        ("page.htm", {"html"}),
        ("tableau.xlsx", set()),
        ("photo.jpg", set()),
        ("note.final", None),
        ("LISEZMOI", None),
    ],
)
def test_what_a_suffix_promises(path: str, formats: set[Format] | None) -> None:
    assert suffix_formats(path) == formats


def test_every_format_has_a_suffix() -> None:
    suffixes = ["docx", "pptx", "pdf", "odt", "odp", "md", "html", "txt", "rtf"]
    promised = {found for suffix in suffixes for found in suffix_formats(f"a.{suffix}") or ()}
    assert promised == set(get_args(Format))
