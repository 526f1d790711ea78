"""Zip packages are measured before anything is unpacked, and what is unpacked is counted."""

import dataclasses
import io
import struct
import zipfile
import zlib

import pytest

from doclint.readers.errors import ReadError
from doclint.readers.limits import MEBIBYTE, Limits
from doclint.readers.package import Package, parse_xml
from doclint.readers.source import Source
from tests.readers.word import zipped


def package(data: bytes, **limits: int) -> Package:
    return Package(Source("a.docx", data, "", dataclasses.replace(Limits(), **limits)))


def refusal(data: bytes, **limits: int) -> ReadError:
    with pytest.raises(ReadError) as caught:
        package(data, **limits)
    return caught.value


def test_parts_are_read_by_name_whatever_the_case() -> None:
    parts = package(zipped({"[Content_Types].xml": "<a/>", "Word/Document.xml": "<b/>"}))
    assert parts.names == {"[Content_Types].xml", "Word/Document.xml"}
    assert parts.read("word/document.xml") == b"<b/>"
    assert parts.size("word/document.xml") == 4


def test_a_part_that_is_not_there_has_no_tree() -> None:
    parts = package(zipped({"a.xml": "<a/>"}))
    assert parts.xml("b.xml") is None
    assert parts.size("b.xml") is None
    with pytest.raises(ReadError, match="damaged"):
        parts.read("b.xml")


def test_backslashes_in_names_are_slashes() -> None:
    assert package(zipped({"word\\document.xml": "<a/>"})).names == {"word/document.xml"}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"nothing", zipped({"a": "b"})[:-30]])
def test_no_zip_is_damaged(data: bytes) -> None:
    assert refusal(data).code == "damaged"


def test_the_directory_of_an_embedded_archive_is_not_that_of_a_cut_off_file() -> None:
    inner = zipped({"xl/workbook.xml": "<a/>"})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr("word/embeddings/a.xlsx", inner)
        archive.writestr("word/last.xml", "<a/>" * 100)
    data = buffer.getvalue()
    cut = data[: data.index(inner) + len(inner)]
    assert zipfile.ZipFile(io.BytesIO(cut)).namelist() == ["xl/workbook.xml"]
    assert refusal(cut).code == "damaged"


def test_too_many_parts() -> None:
    error = refusal(zipped({f"{n}.xml": "" for n in range(4)}), entries=3)
    assert (error.rule, error.code, error.value, error.limit) == ("resource-limit", "entries", 4, 3)


def test_too_much_in_all() -> None:
    data = zipped({"a.png": bytes(1000), "b.png": bytes(1000)})
    assert refusal(data, unpacked_size=1999).code == "unpacked-size"
    assert package(data, unpacked_size=2000).names


def test_too_large_a_part_of_xml_but_films_may_be_large() -> None:
    assert refusal(zipped({"a.xml": bytes(1001)}), part_size=1000).code == "part-size"
    assert package(zipped({"a.mp4": bytes(1001)}), part_size=1000).names
    with pytest.raises(ReadError, match="part-size"):
        package(zipped({"a.mp4": bytes(1001)}), part_size=1000).read("a.mp4")


def test_a_part_that_swells_too_much() -> None:
    assert refusal(zipped({"a.xml": bytes(2 * MEBIBYTE)})).code == "ratio"
    assert package(zipped({"a.xml": bytes(MEBIBYTE)})).names  # small ones may


def test_a_part_stored_twice() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr("word/document.xml", "<b/>")
    assert refusal(buffer.getvalue()).code == "unsafe"


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/passwd", "C:/evil.xml", "word/../../evil.xml", "..\\evil.xml"]
)
def test_a_part_outside_the_archive(name: str) -> None:
    assert refusal(zipped({"word/document.xml": "<a/>", name: "x"})).code == "unsafe"


def test_dots_in_names_are_no_danger() -> None:
    assert package(zipped({"word/a..b.xml": "<a/>", "word/...xml": "<a/>"})).names


def test_an_encrypted_part() -> None:
    data = bytearray(zipped({"word/document.xml": "<a/>"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    error = refusal(bytes(data))
    assert (error.rule, error.code) == ("encrypted-document", "password")


def test_a_compression_that_zipfile_does_not_bound() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refusal(buffer.getvalue()).code == "damaged"


@pytest.mark.parametrize("stated", [4, 500])
def test_sizes_in_the_directory_may_lie(stated: int) -> None:
    """A part of a thousand bytes that says it has fewer is cut, never unpacked further."""
    content = b"<a>" + b"x" * 993 + b"</a>"
    data = bytearray(zipped({"a.xml": content}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + offset
        data[at : at + 4] = struct.pack("<I", stated)
    parts = package(bytes(data))
    with pytest.raises(ReadError, match="damaged"):
        parts.read("a.xml")
    forged = data
    for signature, offset in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        at = forged.index(signature) + offset
        forged[at : at + 4] = struct.pack("<I", zlib.crc32(content[:stated]))
    assert package(bytes(forged)).read("a.xml") == content[:stated]


def test_a_part_whose_sum_is_wrong_is_damaged() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.xml", "<a>original</a>")
    with pytest.raises(ReadError, match="damaged"):
        package(buffer.getvalue().replace(b"original", b"tampered")).xml("a.xml")


DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_office_parts_may_not_have_a_document_type(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding[:6].rstrip("-")}"?>' + DOCTYPE
    parts = package(zipped({"[Content_Types].xml": "<a/>", "a.xml": declared.encode(encoding)}))
    with pytest.raises(ReadError, match="unsafe"):
        parts.xml("a.xml")


def test_open_document_parts_may_have_one_without_entities() -> None:
    old = (
        '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "a.dtd"><a/>'
    )
    parts = package(zipped({"mimetype": "x", "a.xml": old, "b.xml": DOCTYPE}))
    assert parts.xml("a.xml") is not None
    with pytest.raises(ReadError, match="unsafe"):
        parts.xml("b.xml")


def test_entities_hidden_in_another_encoding_are_found_after_parsing() -> None:
    data = f'<?xml version="1.0" encoding="UTF-32"?>{DOCTYPE}'.encode("utf-32")
    with pytest.raises(ReadError, match="unsafe"):
        parse_xml(data)


def test_entities_that_are_not_resolved_open_no_file() -> None:
    outside = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>text</a>'
    root = parse_xml(outside)
    assert root.text == "text"


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(ReadError, match="nesting"):
        parse_xml(b"<a>" * 3000 + b"</a>" * 3000)


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a></b>", b"\xff\xfe\x00", b"<a>&b;</a>"])
def test_malformed_xml_is_damaged(data: bytes) -> None:
    with pytest.raises(ReadError, match="damaged"):
        parse_xml(data)
