"""Reading a file gives a document or one ReadError, whatever the file is and holds."""

import dataclasses
import hashlib
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doclint.document import Document
from doclint.readers import hash_file, read
from doclint.readers.errors import ReadError
from doclint.readers.limits import Limits
from doclint.readers.source import Source
from tests.readers.word import p, word


def error(path: Path, **limits: int) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(path, path.name, dataclasses.replace(Limits(), **limits))
    return caught.value


def test_a_document_says_what_it_was_read_from(tmp_path: Path) -> None:
    path = tmp_path / "note.docx"
    path.write_bytes(word(p("Corps")))
    document = read(path, "rh/note.docx")
    assert document.path == "rh/note.docx"
    assert document.format == "docx"
    assert document.bytes == path.stat().st_size
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_link_to_a_document_is_followed(tmp_path: Path) -> None:
    (tmp_path / "note.docx").write_bytes(word(p("Corps")))
    link = tmp_path / "lien.docx"
    link.symlink_to(tmp_path / "note.docx")
    assert read(link, "lien.docx").blocks[0].text == "Corps"


def _folder(path: Path) -> None:
    path.mkdir()


def _broken_link(path: Path) -> None:
    path.symlink_to("nowhere.docx")


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [_folder, _broken_link, _circle, _pipe])
def test_what_is_no_file_is_refused_without_waiting(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "note.docx"
    make(path)
    assert error(path).code == "not-a-file"


def test_a_device_is_no_file() -> None:
    assert error(Path(os.devnull)).code == "not-a-file"


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    assert error(tmp_path / "note.docx").code == "vanished"


def test_a_name_that_no_system_accepts(tmp_path: Path) -> None:
    assert error(tmp_path / ("x" * 5000)).code == "not-a-file"
    assert error(tmp_path / "a\x00b").code == "not-a-file"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "note.docx"
    path.write_bytes(b"x")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(os, "open", refuse)  # root may read everything
    assert error(path).code == "not-permitted"


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.touch()
    assert (error(path).rule, error(path).code) == ("unreadable-document", "empty")


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    with path.open("wb") as file:
        file.truncate(2**40)  # takes no room
    found = error(path)
    assert (found.rule, found.code, found.value) == ("resource-limit", "file-size", 2**40)
    assert found.limit == Limits().file_size


def test_text_has_a_limit_of_its_own(tmp_path: Path) -> None:
    text = tmp_path / "note.md"
    text.write_bytes(b"Bonjour. " * 100)
    assert (error(text, text_size=899).code, error(text, text_size=899).value) == ("text-size", 900)
    packed = tmp_path / "note.docx"
    packed.write_bytes(word(p("Corps")))
    assert read(packed, "note.docx", Limits(text_size=10)).blocks


@pytest.mark.parametrize(
    ("raised", "rule", "code"),
    [
        (ValueError("oups"), "unreadable-document", "unexpected"),
        (AssertionError(), "unreadable-document", "unexpected"),
        (KeyError("word/x"), "unreadable-document", "unexpected"),
        (SyntaxError("mal formé"), "unreadable-document", "damaged"),
        (zipfile.BadZipFile("cassé"), "unreadable-document", "damaged"),
        (MemoryError(), "resource-limit", "memory"),
        (RecursionError(), "resource-limit", "nesting"),
        (ReadError("resource-limit", "pages"), "resource-limit", "pages"),
    ],
)
def test_whatever_a_reader_raises_is_one_read_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: Exception, rule: str, code: str
) -> None:
    def fail(_: Source) -> Document:
        raise raised

    reader = ModuleType("doclint.readers.rtf")
    reader.read = fail  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, reader.__name__, reader)
    path = tmp_path / "note.rtf"
    path.write_bytes(b"{\\rtf1}")
    found = error(path)
    assert (found.rule, found.code) == (rule, code)
    if code == "unexpected":
        assert type(raised).__name__ in found.detail


def test_stopping_the_program_is_no_failure_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: Source) -> Document:
        raise KeyboardInterrupt

    reader = ModuleType("doclint.readers.rtf")
    reader.read = stop  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, reader.__name__, reader)
    path = tmp_path / "note.rtf"
    path.write_bytes(b"{\\rtf1}")
    with pytest.raises(KeyboardInterrupt):
        read(path, "note.rtf")


# Any bytes

SUFFIXES = ["docx", "pptx", "pdf", "odt", "odp", "md", "html", "txt", "rtf", "bin"]
STARTS = [
    b"",
    b"PK\x03\x04",
    b"%PDF-1.7\n",
    b"{\\rtf1 ",
    b"<html>",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
]
ANYTHING = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def document_or_refusal(path: Path) -> Document | ReadError:
    try:
        return read(path, path.name)
    except ReadError as refusal:
        return refusal


@ANYTHING
@given(
    start=st.sampled_from(STARTS), rest=st.binary(max_size=400), suffix=st.sampled_from(SUFFIXES)
)
def test_any_bytes_are_a_document_or_refused(
    tmp_path: Path, start: bytes, rest: bytes, suffix: str
) -> None:
    path = tmp_path / f"note.{suffix}"
    path.write_bytes(start + rest)
    assert isinstance(document_or_refusal(path), Document | ReadError)


WHOLE = word(
    p("Corps") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    styles="<w:style/>",
    comments=f'<w:comment w:id="1">{p("x")}</w:comment>',
)


@ANYTHING
@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8
    )
)
def test_a_spoilt_package_is_a_document_or_refused(
    tmp_path: Path, changes: list[tuple[int, int]]
) -> None:
    data = bytearray(WHOLE)
    for position, byte in changes:
        data[position] = byte
    path = tmp_path / "note.docx"
    path.write_bytes(bytes(data))
    found = document_or_refusal(path)
    assert isinstance(found, Document) or found.code != "unexpected"


ELEMENTS = [
    *("p", "r", "t", "br", "tab", "pPr", "rPr", "tbl", "tr", "tc", "tcPr", "sdt", "sdtContent"),
    *("hyperlink", "ins", "del", "moveTo", "fldSimple", "fldChar", "instrText", "bookmarkStart"),
    *("txbxContent", "drawing", "sectPr", "vMerge", "numPr", "footnoteReference", "sym"),
]


@st.composite
def trees(draw: st.DrawFn) -> str:
    """XML of Word in any order, as no program would write it."""
    tags = draw(st.lists(st.sampled_from(ELEMENTS), max_size=30))
    opened: list[str] = []
    written = []
    for tag in tags:
        limit = draw(st.sampled_from(["begin", "separate", "end"]))
        written.append(f'<w:{tag} w:val="1" w:id="1" w:fldCharType="{limit}">x')
        opened.append(tag)
        while opened and draw(st.booleans()):
            written.append(f"</w:{opened.pop()}>")
    written.extend(f"</w:{tag}>" for tag in reversed(opened))
    return "".join(written)


@ANYTHING
@given(body=trees())
def test_elements_in_senseless_places_are_no_crash(tmp_path: Path, body: str) -> None:
    path = tmp_path / "note.docx"
    path.write_bytes(word(body))
    assert isinstance(read(path, "note.docx"), Document)


def test_a_file_that_is_no_document_is_still_known_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(b"%PDF-1.7 broken")
    found = error(path)
    assert (found.sha256, found.bytes) == (hashlib.sha256(path.read_bytes()).hexdigest(), 15)
    assert hash_file(path) == (found.sha256, found.bytes)
    assert error(tmp_path / "gone.pdf").sha256 is None
