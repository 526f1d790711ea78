"""OpenDocument files that tests make: packages of a few hand-written parts."""

import io
import zipfile

from doclint.document import (
    Document,
)
from doclint.readers.odf import read
from doclint.readers.source import Source

SPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in [
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
            ("style", "style"),
            ("presentation", "presentation"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
            ("meta", "meta"),
            ("manifest", "manifest"),
        ]
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def package(parts: dict[str, str]) -> Document:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return read(Source("note.odt", data.getvalue(), ""))


def content(body: str, styles: str = "") -> str:
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body>{body}</office:body></office:document-content>"
    )


def odt(body: str, styles: str = "", **parts: str) -> Document:
    """A text: the inside of `office:text`, automatic styles, other parts (`meta_xml=…`)."""
    others = {name.replace("_", "."): part for name, part in parts.items()}
    return package({"content.xml": content(f"<office:text>{body}</office:text>", styles), **others})


def odp(slides: str, styles: str = "", **parts: str) -> Document:
    others = {name.replace("_", "."): part for name, part in parts.items()}
    body = f"<office:presentation>{slides}</office:presentation>"
    return package({"content.xml": content(body, styles), **others})


def common(styles: str = "", masters: str = "") -> str:
    return (
        f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )


def metadata(inside: str) -> str:
    return (
        f"<office:document-meta {SPACES}><office:meta>{inside}</office:meta></office:document-meta>"
    )


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.text) for block in document.blocks]
