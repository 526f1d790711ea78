"""The tokens of RTF: groups, control words, control symbols, text, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>.)|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)


class Token(NamedTuple):
    """`value` is the word, the symbol, or raw text; `number` the parameter or the byte."""

    kind: Literal["open", "close", "word", "symbol", "byte", "text"]
    value: str = ""
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file. Raw text is given as Latin-1: one character a byte."""
    text = data.decode("latin-1")
    position = 0
    while match := _TOKEN.match(text, position):
        position = match.end()
        if word := match["word"]:
            number = int(match["number"]) if match["number"] else None
            if word == "bin":  # binary data follows, braces and all
                position += max(number or 0, 0)
            else:
                yield Token("word", word, number)
        elif raw := match["text"]:
            yield Token("text", raw)
        elif brace := match["brace"]:
            yield Token("open" if brace == "{" else "close")
        elif byte := match["byte"]:
            yield Token("byte", number=int(byte, 16))
        elif symbol := match["symbol"]:
            yield Token("symbol", symbol)


CODE_PAGES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""By the character set that the table of fonts gives; Windows-1252 for the others."""

CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "nestcell": "\t",
    "nestrow": "\n",
}
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}

LANGUAGES = {
    1036: "fr-FR",
    2060: "fr-BE",
    3084: "fr-CA",
    4108: "fr-CH",
    1033: "en-US",
    2057: "en-GB",
    1031: "de-DE",
    1034: "es-ES",
    3082: "es-ES",
    1040: "it-IT",
    2070: "pt-PT",
    1043: "nl-NL",
}
"""Numbers of the languages most written in Europe (MS-LCID)."""
