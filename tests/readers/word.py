"""Word files written by hand, part by part, for what python-docx cannot write."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

from doclint.document import Block, Document
from doclint.readers.docx import read
from doclint.readers.source import Source

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": TRANSITIONAL,
        "r": OFFICE,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    }.items()
)
_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header1": "header",
    "header2": "header",
    "footer1": "footer",
    "footer2": "footer",
}
_PACKAGE_PARTS = {
    "word/document.xml": f"{OFFICE}/officeDocument",
    "docProps/app.xml": f"{OFFICE}/extended-properties",
    "docProps/custom.xml": f"{OFFICE}/custom-properties",
    "docProps/core.xml": "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    "/core-properties",
}
_ROOTS = {"header": "hdr", "footer": "ftr"}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(
    body: str,
    *,
    links: Mapping[str, tuple[str, str]] | None = None,
    more: Mapping[str, str | bytes] | None = None,
    main_type: str = WORD_TYPE,
    **parts: str,
) -> bytes:
    """A Word file: the inside of its body, and of its other parts by name.

    `links` are further relationships of the main part, by id: type and outside address.
    """
    arrows = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{_PARTS[name]}" Target="{name}.xml"/>'
        for name in parts
    ) + "".join(
        f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        for id_, (kind, target) in (links or {}).items()
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(main_type),
        "_rels/.rels": relationships(
            "".join(
                f'<Relationship Id="{name}" Type="{kind}" Target="{name}"/>'
                for name, kind in _PACKAGE_PARTS.items()
                if name == "word/document.xml" or name in (more or {})
            )
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(arrows),
    }
    for name, inside in parts.items():
        root = _ROOTS.get(_PARTS[name], _PARTS[name])
        files[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
    return zipped({**files, **(more or {})})


def content_types(main_type: str = WORD_TYPE) -> str:
    """The part that says what the others are."""
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )


def relationships(inside: str) -> str:
    """A part of relationships."""
    address = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{address}">{inside}</Relationships>'


def source(data: bytes, path: str = "note.docx") -> Source:
    """What a reader is given."""
    return Source(path, data, hashlib.sha256(data).hexdigest())


def read_word(body: str, **others: object) -> Document:
    """The document read from a file written by `word`."""
    return read(source(word(body, **others)))  # type: ignore[arg-type]


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def styled(style: str, text: str) -> str:
    """A paragraph in a style, by id."""
    return p(text, f'<w:pStyle w:val="{style}"/>')


def style(
    id_: str, name: str, inside: str = "", based_on: str = "", kind: str = "paragraph"
) -> str:
    """The definition of a style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    named = f'<w:name w:val="{name}"/>{base}{inside}'
    return f'<w:style w:type="{kind}" w:styleId="{id_}">{named}</w:style>'


def field(code: str, result: str) -> str:
    """The runs of a complex field: its instruction, and runs that are its result."""
    return (
        f'{mark("begin")}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f"{mark('separate')}{result}{mark('end')}"
    )


def mark(kind: str) -> str:
    """A limit of a complex field: begin, separate, end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(document: Document, *kinds: str) -> list[str]:
    """The texts of the blocks, of these kinds or of all."""
    return [block.text for block in document.blocks if not kinds or block.kind in kinds]


def only(document: Document) -> Block:
    """The one block of a document that must have one."""
    (block,) = document.blocks
    return block
