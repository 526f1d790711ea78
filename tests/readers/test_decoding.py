"""Text files of every origin become the same characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.readers.decoding import decode

LETTER = "Règlement intérieur\nArticle 1 : où déposer ses congés d’été ?\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_french_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode(LETTER.encode(encoding)) == LETTER


def test_line_ends_of_every_system_are_one() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_a_declared_encoding_is_believed() -> None:
    text = "Привет, мэрия"
    assert decode(text.encode("koi8-r"), declared="KOI8-R") == text


@pytest.mark.parametrize(
    "wrong", ["utf-16", "no-such-thing", "idna", "unicode_escape", "base64", "\x00", ""]
)
def test_a_senseless_declaration_is_not_believed(wrong: str) -> None:
    assert decode(LETTER.encode("cp1252"), declared=wrong) == LETTER


def test_utf_8_is_recognised_whatever_is_declared() -> None:
    assert decode(LETTER.encode(), declared="iso-8859-1") == LETTER


def test_one_broken_byte_does_not_spoil_the_accents_of_the_rest() -> None:
    text = LETTER * 4
    assert decode(text.encode() + b"\xe9") == text + "\ufffd"


@given(st.binary(), st.none() | st.text(max_size=12))
def test_any_bytes_become_text(data: bytes, declared: str | None) -> None:
    assert "\r" not in decode(data, declared)
