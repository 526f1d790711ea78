"""Which format a file is, decided by its content: names lie, bytes rarely.

The suffix only decides between text formats, which look alike: Markdown, HTML, plain text,
and text that is data (CSV, JSON, source code).
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from doclint.document import Format, suffix_formats
from doclint.readers.decoding import decode
from doclint.readers.errors import Code, ReadError
from doclint.readers.package import BROKEN_ZIP, open_zip

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = re.compile(rb"%PDF-\d")
_PDF_PARTS = re.compile(rb"startxref|%%EOF|trailer\s{0,4}<<|\d \d{1,5} obj\b")
_PDF_WINDOW = 1024
"""Readers of PDF accept the header anywhere in the first 1024 bytes (ISO 32000, annex H)."""

_MAGIC: tuple[tuple[int, bytes, Code], ...] = (
    (0, b"\x89PNG", "image"),
    (0, b"\xff\xd8\xff", "image"),
    (0, b"GIF8", "image"),
    (0, b"II*\x00", "image"),
    (0, b"MM\x00*", "image"),
    (0, b"8BPS", "image"),
    (0, b"\xd7\xcd\xc6\x9a", "image"),  # WMF
    (40, b" EMF", "image"),
    (8, b"WEBP", "image"),
    (4, b"ftyphei", "image"),
    (4, b"ftypmif1", "image"),
    (4, b"ftypavif", "image"),
    (4, b"ftyp", "audio-video"),
    (0, b"ID3", "audio-video"),
    (0, b"OggS", "audio-video"),
    (0, b"fLaC", "audio-video"),
    (8, b"WAVE", "audio-video"),
    (8, b"AVI ", "audio-video"),
    (0, b"\x1aE\xdf\xa3", "audio-video"),  # Matroska, WebM
    (0, b"7z\xbc\xaf\x27\x1c", "archive"),
    (0, b"Rar!", "archive"),
    (0, b"\x1f\x8b", "archive"),
    (0, b"BZh", "archive"),
    (0, b"\xfd7zXZ\x00", "archive"),
    (0, b"\x28\xb5\x2f\xfd", "archive"),
    (0, b"MSCF", "archive"),
    (257, b"ustar", "archive"),
    (60, b"BOOKMOBI", "e-book"),
    (0, b"SQLite format 3", "data"),
    (0, b"PAR1", "data"),
)

_SUFFIXES: dict[Code, str] = {
    "data": ".csv .tsv .json .jsonl .ndjson .geojson .xml .xsd .xsl .yaml .yml .toml .ini .cfg"
    " .conf .sql .py .js .ts .css .sh .bat .ps1 .java .c .h .cpp .cs .php .rb .go .rs .ipynb"
    " .mdb .accdb .dbf .shp",
    "mail": ".eml .mbox .mht .mhtml .pst",
    "image": ".svg .bmp .ico .wmf",
    "audio-video": ".mp3 .aac .wma .wmv .mpg .mpeg .mov .m4a",
    "e-book": ".azw .azw3 .lit",
}
_SUFFIX_FAMILY: dict[str, Code] = {
    suffix: family for family, suffixes in _SUFFIXES.items() for suffix in suffixes.split()
}
"""For what looks like plain text or like nothing at all."""

_OFFICE_MAIN_PARTS: tuple[tuple[re.Pattern[str], str, Format | Code], ...] = (
    # content type of the main part; its usual name, for files whose types are wrong
    (
        re.compile(r"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.\w+\.macro"),
        "word/document.xml",
        "docx",
    ),
    (
        re.compile(
            r"presentationml\.(?:presentation|slideshow|template)\.main\+xml|ms-powerpoint\.\w+\.macro"
        ),
        "ppt/presentation.xml",
        "pptx",
    ),
    (
        re.compile(r"spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.\w+\.(?:macro|binary)"),
        "xl/workbook.xml",
        "spreadsheet",
    ),
)
_OPEN_DOCUMENT: tuple[tuple[str, Format | Code], ...] = (
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.oasis.opendocument.presentation", "odp"),
    ("application/vnd.oasis.opendocument.spreadsheet", "spreadsheet"),
    ("application/vnd.oasis.opendocument.graphics", "image"),
    ("application/vnd.sun.xml.", "old-office"),
    ("application/epub+zip", "e-book"),
)
_MEDIA_TYPE = re.compile(r"application/(?:vnd\.oasis\.opendocument\.|vnd\.sun\.xml\.)[\w.-]{1,60}")
_SMALL_PART = 1024 * 1024
_OFFICE_XML = re.compile(r"<(?:w:wordDocument|office:document|pkg:package)\b")

_TEXTS: tuple[Format, ...] = ("text", "markdown", "html")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MAIL = re.compile(
    r"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To): ?\S",
    re.MULTILINE | re.IGNORECASE,
)
_STRANGE = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\ufffd]")
_SAMPLE = 64 * 1024


def sniff(path: str, data: bytes) -> Format:
    """The format of a file that doclint reads.

    Raises ReadError: `empty`; `unsupported-format` with the family of the format;
    `encrypted-document`; `damaged` when a file whose suffix promises a supported format holds
    nothing recognisable.
    """
    if _PDF.match(data):
        return "pdf"  # no text begins so, and to look for one in each PDF takes long
    if not data.strip():
        raise ReadError("unreadable-document", "empty")
    if data.startswith(_ZIP):
        return _supported(_in_zip(path, data))
    if data.startswith(_OLE):
        return _supported(_in_ole(data))
    if data[:64].lstrip().startswith(b"{\\rtf"):
        return "rtf"
    text = _text(data)
    if text is not None and (markup := _in_markup(text)) is not None:
        return _supported(markup)
    if _is_pdf(path, data):
        return "pdf"
    if text is not None:
        return _supported(_in_text(path, text))
    for offset, magic, family in _MAGIC:
        if data.startswith(magic, offset):
            return _supported(family)
    return _supported(_unrecognised(path, _family(path) or "unknown"))


def _supported(found: Format | Code) -> Format:
    """The format itself; raises ReadError when it is a family that doclint does not read."""
    match found:
        case "docx" | "pptx" | "pdf" | "odt" | "odp" | "markdown" | "html" | "text" | "rtf":
            return found
        case "password" | "rights-management":
            raise ReadError("encrypted-document", found)
        case "damaged":
            raise ReadError("unreadable-document", found, "the content is not recognisable")
        case _:
            raise ReadError("unsupported-format", found)


def _unrecognised(path: str, otherwise: Code) -> Code:
    return "damaged" if suffix_formats(path) else otherwise


def _in_zip(path: str, data: bytes) -> Format | Code:
    try:
        with open_zip(data) as archive:
            names = {info.filename.replace("\\", "/") for info in archive.infolist()}
            if "mimetype" in names:
                return _open_document(_start(archive, "mimetype"))
            types = _start(archive, "[Content_Types].xml") if "[Content_Types].xml" in names else ""
            for content_type, main_part, found in _OFFICE_MAIN_PARTS:
                if content_type.search(types) or main_part in names:
                    return found
            if "content.xml" in names and "META-INF/manifest.xml" in names:
                media_type = _MEDIA_TYPE.search(_start(archive, "META-INF/manifest.xml"))
                return _open_document(media_type[0] if media_type else "")
    except RuntimeError:  # what zipfile says of an entry that needs a password
        return "password"
    except BROKEN_ZIP:
        pass
    return _unrecognised(path, "archive")


def _start(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as part:
        return decode(part.read(_SMALL_PART))


def _open_document(media_type: str) -> Format | Code:
    for prefix, found in _OPEN_DOCUMENT:
        if media_type.strip().startswith(prefix):
            return found
    return "unknown"


def _in_ole(data: bytes) -> Code:
    """What a compound file of Microsoft holds: an encrypted package, or an old format."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            paths = ole.listdir(streams=True, storages=True)
    except (OSError, ValueError, IndexError, KeyError, TypeError, RecursionError):
        return "damaged"
    names = {"/".join(path).casefold() for path in paths}  # compound files ignore case
    if "\tdrmcontent" in names or any("drmencrypted" in name for name in names):
        return "rights-management"
    if "encryptedpackage" in names:
        return "password"
    if "__properties_version1.0" in names:
        return "mail"
    if names & {"workbook", "book"}:
        return "spreadsheet"
    return "old-office" if names & {"worddocument", "powerpoint document"} else "unknown"


def _is_pdf(path: str, data: bytes) -> bool:
    """A header among the first bytes; without it, a file called .pdf with the parts of one."""
    header = _PDF.search(data, 0, _PDF_WINDOW)
    promised = suffix_formats(path) or frozenset()
    if header is not None:
        # A text that explains the format of PDF files is no PDF file.
        return not data[: header.start()].strip() or promised.isdisjoint(_TEXTS)
    return "pdf" in promised and _PDF_PARTS.search(data) is not None


def _text(data: bytes) -> str | None:
    """The first characters of a text file, None when the bytes are no text.

    Text has no control characters but a few (tab, line ends, form feed, escape); one in a
    hundred is allowed, for text with an accident in it.
    """
    text = decode(data[:_SAMPLE]).strip("\ufeff \t\n")
    return None if len(_STRANGE.findall(text)) * 100 > len(text) else text


def _in_markup(text: str) -> Format | Code | None:
    """HTML or XML as its first element says, None for other texts."""
    if _HTML.match(_first_element(text)):
        return "html"
    if not text.startswith("<?xml"):
        return None
    if _OFFICE_XML.search(text):
        return "old-office"
    return "image" if "<svg" in text else "data"


def _first_element(text: str) -> str:
    """The start of what follows the XML declaration and the comments."""
    start = 0
    while True:
        while text[start : start + 1].isspace():
            start += 1
        if text.startswith("<?", start):
            closing = "?>"
        elif text.startswith("<!--", start):
            closing = "-->"
        else:
            return text[start : start + 64]
        end = text.find(closing, start)
        if end < 0:
            return ""
        start = end + len(closing)


def _in_text(path: str, text: str) -> Format | Code:
    promised = suffix_formats(path) or frozenset()
    for found in _TEXTS:
        if found in promised:
            return found
    return _family(path) or ("mail" if _is_mail(text) else "text")


def _family(path: str) -> Code | None:
    return _SUFFIX_FAMILY.get(PurePath(path).suffix.lower())


def _is_mail(text: str) -> bool:
    """Three header lines in the first paragraph, one of them at once."""
    head = text.partition("\n\n")[0]
    return _MAIL.match(head) is not None and len(_MAIL.findall(head)) >= 3
